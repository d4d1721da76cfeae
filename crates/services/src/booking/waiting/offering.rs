//! From a time that was given up to the one who is asked first.

use super::{EARLIER_BY, Freed, FreedId, GRACE, NewOffer, OfferId, Offered, Waiting, WaitingList};
use crate::booking::hold::allocations_of;
use crate::booking::{Allocation, Audit, Booking, NoticeKind, Occupied};
use crate::jobs::{Job, NewJob};
use crate::ports::StoreError;
use domain::booking::{
    DayFrame, Tick, TickRange, answer_until, demand_for, engine, frames_for, kept_rows, release_window, timelines_for,
};
use domain::municipality::Municipality;
use jiff::{SignedDuration, Timestamp};

/// Read from the list in one go.
const PAGE: u32 = 200;
/// Each look that finds the world changed is one that somebody else has used; the limit is for bugs.
const LOOKS: usize = 50;

/// A time for one who waits.
struct Fit {
    booking: Booking,
    start: Timestamp,
    ends_at: Timestamp,
    answer_until: Timestamp,
    assignments: Vec<Vec<Allocation>>,
}

/// What can be had at the site and on the day of a freed time.
struct Room<'a> {
    municipality: &'a Municipality,
    freed: &'a Freed,
    frames: Vec<DayFrame>,
    /// Index of the resource in the municipality, and what is taken of it apart from the freed ticks.
    taken: Vec<(usize, TickRange)>,
    now: Timestamp,
}

impl WaitingList {
    /// Offers a freed time to the first of those who wait for whom it gives an earlier one. If there is nobody (left) and
    /// somebody was asked before, the moment at which it is everybody's is drawn anew. To be repeated as often as one likes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reoffer(
        &self,
        municipality: &Municipality,
        id: FreedId,
        asked_before: bool,
    ) -> Result<(), StoreError> {
        for _ in 0..LOOKS {
            let now = self.appointments.clock.now();
            let Some(freed) = self.store.freed(id).await?.filter(|freed| freed.release_at > now) else { return Ok(()) };
            let Some(fit) = self.first_fit(municipality, &freed, now).await? else {
                return if asked_before { self.release(municipality, &freed, now).await } else { Ok(()) };
            };
            let new = self.new_offer(&freed, fit, now);
            match self.store.make_offer(&new, now).await? {
                Offered::Now(index) => {
                    self.appointments.timelines.freed(&freed.allocations);
                    self.appointments.timelines.took(&new.assignments[index], Some(new.held_until), now);
                    return Ok(());
                }
                Offered::Gone => return Ok(()),
                Offered::Changed | Offered::Taken => {}
            }
        }
        Ok(())
    }

    /// Nobody wants it: everybody may have it after a while.
    async fn release(&self, municipality: &Municipality, freed: &Freed, now: Timestamp) -> Result<(), StoreError> {
        let start = freed.allocations.iter().map(|allocation| allocation.range.from).min().unwrap_or(Tick(0)).start();
        let service = municipality.service(&freed.service);
        let window = service.and_then(|service| release_window(service, start, now, &municipality.time_zone));
        let at = window.map_or(now, |(from, to)| self.appointments.drawn(from, to));
        if self.store.release_at(freed.id, at, now).await? {
            self.appointments.timelines.freed(&freed.allocations);
        }
        Ok(())
    }

    async fn first_fit(
        &self,
        municipality: &Municipality,
        freed: &Freed,
        now: Timestamp,
    ) -> Result<Option<Fit>, StoreError> {
        let Some(room) = self.room(municipality, freed, now).await? else { return Ok(None) };
        // Whoever comes before that day anyway gains nothing by it.
        let day = room.frames.first().map_or(now, |frame| frame.first.start());
        let later_than = now.max(day + EARLIER_BY);
        let mut after = None;
        loop {
            let page = self.store.next_waiting(freed, after, PAGE, later_than).await?;
            for waiting in page.iter().filter(|waiting| waiting.is_for(&freed.site)) {
                let Some(booking) = self.appointments.store.booking(waiting.booking).await? else { continue };
                if let Some(fit) = room.fit(waiting, booking) {
                    return Ok(Some(fit));
                }
            }
            let Some(last) = page.last() else { return Ok(None) };
            after = Some((last.since, last.booking));
        }
    }

    async fn room<'a>(
        &self,
        municipality: &'a Municipality,
        freed: &'a Freed,
        now: Timestamp,
    ) -> Result<Option<Room<'a>>, StoreError> {
        let ranges = || freed.allocations.iter().map(|allocation| allocation.range);
        let (Some(from), Some(to)) = (ranges().map(|range| range.from).min(), ranges().map(|range| range.to).max())
        else {
            return Ok(None);
        };
        let date = |tick: Tick| tick.start().to_zoned(municipality.time_zone.clone()).date();
        let frames = frames_for(date(from), date(Tick(to.0 - 1)), &municipality.time_zone);
        let (Some(first), Some(last)) = (frames.first(), frames.last()) else { return Ok(None) };
        let range = TickRange { from: first.first, to: last.range().to };
        let here: Vec<usize> = (0..municipality.resources.len())
            .filter(|&index| municipality.resources[index].site == freed.site)
            .collect();
        let ids: Vec<&str> = here.iter().map(|&index| municipality.resources[index].id.as_str()).collect();
        let occupied = self.appointments.store.occupied(&ids, range, now).await?;
        // What lives at the same time never overlaps, so whatever takes exactly these ticks is the freed time itself.
        let own = |taken: &Occupied| {
            let id = ids[taken.resource];
            freed.allocations.iter().any(|allocation| allocation.resource == id && allocation.range == taken.range)
        };
        let taken =
            occupied.into_iter().filter(|taken| !own(taken)).map(|taken| (here[taken.resource], taken.range)).collect();
        Ok(Some(Room { municipality, freed, frames, taken, now }))
    }

    fn new_offer(&self, freed: &Freed, fit: Fit, now: Timestamp) -> NewOffer {
        let random = &self.appointments.random;
        let id = OfferId(random.id(now));
        let job = |job: Job, run_at: Timestamp| NewJob {
            id: random.id(now),
            municipality: freed.municipality.clone(),
            job,
            run_at,
        };
        NewOffer {
            id,
            freed: freed.id,
            booking: fit.booking.id,
            sequence: fit.booking.sequence,
            site: freed.site.clone(),
            starts_at: fit.start,
            ends_at: fit.ends_at,
            answer_until: fit.answer_until,
            held_until: fit.answer_until + GRACE,
            assignments: fit.assignments,
            rest: FreedId(random.id(now)),
            rest_job: random.id(now),
            audit: Audit { actor: "worker", ..self.appointments.audit(&fit.booking, "offer.made", now) },
            jobs: vec![
                job(Job::OfferMail { offer: id.0, notice: NoticeKind::Offered }, now),
                job(Job::OfferEnds { offer: id.0 }, fit.answer_until),
            ],
        }
    }
}

impl Room<'_> {
    /// The earliest start that the freed time makes possible for somebody, if it is earlier than what he has.
    fn fit(&self, waiting: &Waiting, booking: Booking) -> Option<Fit> {
        let Self { municipality, freed, frames, taken, now } = self;
        let basket = booking.order().resolve(municipality).ok()?;
        let demand = demand_for(municipality, &basket, &freed.site)?;
        let position = |resource: usize| demand.resources.iter().position(|&own| own == resource);
        let busy: Vec<(usize, TickRange)> =
            taken.iter().filter_map(|&(resource, range)| Some((position(resource)?, range))).collect();
        let mut timelines = timelines_for(municipality, &demand.resources, frames, &busy);
        for (timeline, &resource) in timelines.iter_mut().zip(&demand.resources) {
            timeline.kept = kept_rows(municipality, resource, frames, basket.audience, *now);
        }
        let starts = basket.window(*now, &municipality.time_zone).starts;
        let ahead = *now + SignedDuration::from_hours(24 * i64::from(waiting.notice_days));
        let window = TickRange {
            from: starts.from.max(Tick::at_or_after(ahead)),
            to: starts.to.min(Tick(Tick::containing(booking.starts_at - EARLIER_BY).0 + 1)),
        };
        for (day, frame) in frames.iter().enumerate() {
            for index in engine::free_starts(frame, day, &timelines, &demand.demand, window).iter_ones() {
                let start = frame.tick(index);
                let Some(until) = answer_until(&basket, start.start(), *now, &municipality.time_zone) else { continue };
                let assignments: Vec<Vec<Allocation>> =
                    engine::candidates_at(frame, day, &timelines, &demand.demand, index)
                        .iter()
                        .map(|candidate| allocations_of(municipality, &demand, frame, index, candidate))
                        .filter(|allocations| allocations.iter().any(|allocation| self.is_freed(allocation)))
                        .collect();
                if !assignments.is_empty() {
                    return Some(Fit {
                        booking,
                        start: start.start(),
                        ends_at: Tick(start.0 + i64::from(demand.demand.ticks)).start(),
                        answer_until: until,
                        assignments,
                    });
                }
            }
        }
        None
    }

    /// Uses a tick of the freed time.
    fn is_freed(&self, wanted: &Allocation) -> bool {
        self.freed.allocations.iter().any(|freed| {
            freed.resource == wanted.resource
                && freed.range.from < wanted.range.to
                && wanted.range.from < freed.range.to
        })
    }
}
