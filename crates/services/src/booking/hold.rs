//! Choosing a time holds it.

use super::availability::Source;
use super::{
    Allocation, Appointments, Booking, BookingId, HOLD, HoldRequest, LONGEST_HOLD, OTHER_HOLDS, Swap, Taken, VisitorKey,
};
use crate::ports::StoreError;
use domain::booking::{Basket, Candidate, DayFrame, Order, SiteDemand, Tick, engine};
use domain::language::Language;
use domain::municipality::Municipality;
use jiff::Timestamp;

/// The time somebody wants.
#[derive(Debug, Clone)]
pub struct Wish<'a> {
    pub municipality: &'a Municipality,
    pub basket: &'a Basket<'a>,
    /// Key of the site.
    pub site: &'a str,
    pub start: Timestamp,
}

impl Wish<'_> {
    /// Whether this is what the booking has already.
    pub(super) fn is_for(&self, booking: &Booking) -> bool {
        (self.site, self.start) == (booking.site.as_str(), booking.starts_at) && self.basket.order() == booking.order()
    }
}

/// Why a time cannot be held.
#[derive(Debug, thiserror::Error)]
pub enum HoldError {
    /// Past, too soon, too far ahead, outside the opening hours, or no such site or number of persons: the calendar never
    /// offered it.
    #[error("this time is not offered")]
    NotOffered,
    /// Somebody else was quicker.
    #[error("this time has been taken")]
    Taken,
    /// The booking is not the visitor's, of another municipality, or not what it was any more.
    #[error("no such hold")]
    NoHold,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Possible assignments of resources for a wish, best first.
pub(super) struct Offer {
    pub assignments: Vec<Vec<Allocation>>,
    pub ends_at: Timestamp,
}

impl Appointments {
    /// Holds a time for [`HOLD`]. What the visitor typed before in this municipality is taken over. Whoever asks again for
    /// the very time he holds (a double click) gets the same hold.
    ///
    /// # Errors
    /// See [`HoldError`].
    pub async fn hold(&self, wish: &Wish<'_>, visitor: VisitorKey, language: Language) -> Result<BookingId, HoldError> {
        let now = self.clock.now();
        let held = self.store.held(&wish.municipality.slug, &visitor).await?;
        if let Some(same) = held.iter().find(|booking| booking.is_live_hold(now) && wish.is_for(booking)) {
            return Ok(same.id);
        }
        let Order { main, further, channel, outcome } = wish.basket.order();
        let contact = held.first().map(|before| before.contact.clone()).unwrap_or_default();
        let id = BookingId(self.random.id(now));
        let mut request = HoldRequest {
            id,
            municipality: wish.municipality.slug.clone(),
            service: main.service,
            site: wish.site.to_owned(),
            persons: main.quantity,
            further,
            channel,
            outcome,
            starts_at: wish.start,
            ends_at: wish.start,
            held_until: now + HOLD,
            visitor,
            contact,
            language,
            assignments: Vec::new(),
            keep_others: OTHER_HOLDS,
        };
        for source in Source::BOTH {
            let Some(offer) = self.offer(wish, now, None, source).await? else { continue };
            (request.ends_at, request.assignments) = (offer.ends_at, offer.assignments);
            if let Taken::Claimed(index) = self.store.hold(&request, now).await? {
                self.timelines.took(&request.assignments[index], Some(request.held_until), now);
                // Those the visitor had to give up for it.
                for surplus in held.iter().filter(|booking| booking.is_live_hold(now)).skip(OTHER_HOLDS as usize) {
                    self.timelines.freed(&surplus.allocations);
                }
                return Ok(id);
            }
        }
        Err(HoldError::Taken)
    }

    /// Gives a held booking another time, also when its hold has run out. The old time is freed only once the new one is
    /// safe; what was typed stays. Choosing the time that is held already changes nothing, the hold's end included, and
    /// changes prolong a hold to [`LONGEST_HOLD`] at most: else times could be held for ever.
    ///
    /// # Errors
    /// See [`HoldError`].
    pub async fn change_time(&self, booking: &Booking, wish: &Wish<'_>) -> Result<(), HoldError> {
        let now = self.clock.now();
        if booking.is_live_hold(now) && wish.is_for(booking) {
            return Ok(());
        }
        // A hold that waits for its mailed link has more time than that, and the link dies with the change.
        let held_until = if booking.is_live_hold(now) && !booking.is_awaiting() {
            (now + HOLD).min(booking.created_at + LONGEST_HOLD).max(booking.held_until)
        } else {
            now + HOLD
        };
        for source in Source::BOTH {
            let Some(offer) = self.offer(wish, now, Some(booking), source).await? else { continue };
            let swap = Swap {
                id: booking.id,
                site: wish.site.to_owned(),
                starts_at: wish.start,
                ends_at: offer.ends_at,
                held_until,
                assignments: offer.assignments,
            };
            if let Taken::Claimed(index) = self.store.swap(&swap, now).await? {
                self.timelines.took(&swap.assignments[index], Some(swap.held_until), now);
                self.timelines.freed(&booking.allocations);
                return Ok(());
            }
        }
        Err(HoldError::Taken)
    }

    /// The held or confirmed booking `id`, if it belongs to this visitor and municipality.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn own_booking(
        &self,
        municipality: &Municipality,
        visitor: &VisitorKey,
        id: BookingId,
    ) -> Result<Option<Booking>, StoreError> {
        let booking = self.store.booking(id).await?;
        Ok(booking.filter(|booking| booking.municipality == municipality.slug && booking.visitor == *visitor))
    }

    /// The visitor's newest held booking in a municipality, for the note "you are holding a time".
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn live_hold(
        &self,
        municipality: &Municipality,
        visitor: &VisitorKey,
    ) -> Result<Option<Booking>, StoreError> {
        let now = self.clock.now();
        let newest = self.store.held(&municipality.slug, visitor).await?.into_iter().next();
        Ok(newest.filter(|booking| booking.is_live_hold(now)))
    }

    /// Prolongs a hold by [`HOLD`] after its present end, once; so nobody loses by asking early.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn extend(&self, booking: &Booking) -> Result<bool, StoreError> {
        let now = self.clock.now();
        let until = booking.held_until + HOLD;
        let extended = self.store.extend(booking.id, until, now).await?;
        if extended {
            self.timelines.took(&booking.allocations, Some(until), now);
        }
        Ok(extended)
    }

    /// Gives up a hold.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn release(&self, booking: &Booking) -> Result<bool, StoreError> {
        let released = self.store.release(booking.id).await?;
        self.timelines.freed(&booking.allocations);
        Ok(released)
    }

    /// Asks the engine about one day: by which resources can the time be had? `None`: it is taken. `own` is a booking whose
    /// own ticks count as free.
    ///
    /// # Errors
    /// [`HoldError::NotOffered`], or when the database does not answer.
    pub(super) async fn offer(
        &self,
        wish: &Wish<'_>,
        now: Timestamp,
        own: Option<&Booking>,
        source: Source,
    ) -> Result<Option<Offer>, HoldError> {
        let Wish { municipality, basket, site, start } = wish;
        let window = basket.window(now, &municipality.time_zone);
        let tick = Tick::containing(*start);
        if tick.start() != *start || tick < window.starts.from || tick >= window.starts.to {
            return Err(HoldError::NotOffered);
        }
        let date = start.to_zoned(municipality.time_zone.clone()).date();
        let frames = self.openings.frames(municipality, date, date);
        let mut calendars = self.calendars(municipality, basket, std::iter::once(*site), &frames, source).await?;
        let (Some(calendar), [frame]) = (calendars.first_mut(), frames.as_slice()) else {
            return Err(HoldError::NotOffered);
        };
        let Some(index) = frame.index_of(tick) else { return Err(HoldError::NotOffered) };
        if let Some(own) = own {
            free_own(municipality, calendar, frame, own);
        }
        let demand = &calendar.demand.demand;
        let candidates = engine::candidates_at(frame, 0, &calendar.timelines, demand, index);
        if candidates.is_empty() {
            // Is it taken, or was it never on offer? Ask again as if nothing were booked.
            for timeline in &mut calendar.timelines {
                timeline.busy.fill(domain::booking::DayBits::EMPTY);
            }
            let offered = engine::free_starts(frame, 0, &calendar.timelines, demand, window.starts).get(index);
            return if offered { Ok(None) } else { Err(HoldError::NotOffered) };
        }
        if !engine::free_starts(frame, 0, &calendar.timelines, demand, window.starts).get(index) {
            // Resources would be there, but the time is off the grid.
            return Err(HoldError::NotOffered);
        }
        let assignments = candidates
            .iter()
            .map(|candidate| allocations_of(municipality, &calendar.demand, frame, index, candidate))
            .collect();
        let ends_at = Tick(tick.0 + i64::from(demand.ticks)).start();
        Ok(Some(Offer { assignments, ends_at }))
    }
}

/// What a candidate takes when the appointment starts `index` ticks after midnight.
pub(super) fn allocations_of(
    municipality: &Municipality,
    demand: &SiteDemand,
    frame: &DayFrame,
    index: u16,
    candidate: &Candidate,
) -> Vec<Allocation> {
    let id = |position: usize| municipality.resources[demand.resources[position]].id.clone();
    let mut allocations: Vec<Allocation> = engine::claims_of(frame, &demand.demand, index, candidate)
        .into_iter()
        .map(|(position, range)| Allocation { resource: id(position), range })
        .collect();
    // One order for everybody, so that two transactions never wait for each other crosswise.
    allocations.sort_by(|a, b| a.resource.cmp(&b.resource));
    allocations
}

/// Clears the ticks of a booking from the timelines it occupies.
fn free_own(
    municipality: &Municipality,
    calendar: &mut super::availability::SiteCalendar,
    frame: &DayFrame,
    own: &Booking,
) {
    for allocation in &own.allocations {
        let position =
            calendar.demand.resources.iter().position(|&index| municipality.resources[index].id == allocation.resource);
        let Some(timeline) = position.and_then(|position| calendar.timelines.get_mut(position)) else { continue };
        let Some(busy) = timeline.busy.first_mut() else { continue };
        for tick in allocation.range.from.0..allocation.range.to.0 {
            if let Some(index) = frame.index_of(Tick(tick)) {
                busy.clear_range(index, index + 1);
            }
        }
    }
}
