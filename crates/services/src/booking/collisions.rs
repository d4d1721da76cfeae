//! Which appointments a change of hours, resources or services would hit, and what can be done about each.

use super::availability::{SiteCalendar, Source};
use super::{Allocation, Appointments, Booking, ComingPage};
use crate::ports::StoreError;
use domain::booking::collision::{Agreed, Collision, collision};
use domain::booking::{Basket, DayFrame, Tick, TickRange, engine, frames_for};
use domain::municipality::Municipality;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

/// An appointment, or a live hold, that cannot take place as it was booked.
#[derive(Debug, Clone)]
pub struct Colliding {
    pub booking: Booking,
    pub why: Collision,
    /// It does not fit the rules as they are, either: the change is not to blame.
    pub before: bool,
    pub ways_out: WaysOut,
}

/// What can be done about a collision besides cancelling and telling, which is always possible.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WaysOut {
    /// The same time and site with these resources: nobody has to be told. Of several collisions each is shown others, so all
    /// of these ways can be gone.
    pub reassign: Option<Vec<Allocation>>,
    /// The nearest times that are free, the nearest first: start and site. Two collisions may be shown the same one.
    pub other_times: Vec<(Timestamp, String)>,
}

/// As many other times are looked for.
const OTHER_TIMES: usize = 3;

/// Other times are looked for so many days around the appointment.
const AROUND: i32 = 28;

/// Appointments read at once.
const PAGE: u32 = 500;

/// Live holds looked at; more nobody has at one moment.
const MOST_HOLDS: u32 = 10_000;

impl Appointments {
    /// The coming appointments and live holds of a municipality that cannot take place by the rules of `after`, by their
    /// end, with their ways out. `today` are the rules as they are.
    ///
    /// For the office: internal desks and hours count, and nothing is kept back from it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn collisions(&self, today: &Municipality, after: &Municipality) -> Result<Vec<Colliding>, StoreError> {
        let mut found = Vec::new();
        let mut planned: Vec<Allocation> = Vec::new();
        self.each_colliding(after, |booking, why| found.push((booking, why))).await?;
        let mut colliding = Vec::with_capacity(found.len());
        for (booking, why) in found {
            let before = of(today, &booking).is_some();
            let ways_out = self.ways_out(after, &booking, &planned).await?;
            planned.extend(ways_out.reassign.iter().flatten().cloned());
            colliding.push(Colliding { booking, why, before, ways_out });
        }
        Ok(colliding)
    }

    /// How many coming appointments and live holds cannot take place by the rules of `after` though they can by those of
    /// `today`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_collisions(&self, today: &Municipality, after: &Municipality) -> Result<usize, StoreError> {
        let mut count = 0;
        self.each_colliding(after, |booking, _| count += usize::from(of(today, &booking).is_none())).await?;
        Ok(count)
    }

    async fn each_colliding(
        &self,
        after: &Municipality,
        mut each: impl FnMut(Booking, Collision) + Send,
    ) -> Result<(), StoreError> {
        let now = self.clock.now();
        let mut look = |bookings: Vec<Booking>| {
            for booking in bookings {
                if let Some(why) = of(after, &booking) {
                    each(booking, why);
                }
            }
        };
        let mut page = ComingPage { from: now, after: None, until: Timestamp::MAX, limit: PAGE };
        loop {
            let bookings = self.store.coming(&after.slug, &page).await?;
            let Some(last) = bookings.last() else { break };
            page = page.next(last);
            // What ends at this very moment is over.
            look(bookings.into_iter().filter(|booking| booking.ends_at > now).collect());
        }
        look(self.store.live_holds(&after.slug, now, MOST_HOLDS).await?);
        Ok(())
    }

    async fn ways_out(
        &self,
        after: &Municipality,
        booking: &Booking,
        planned: &[Allocation],
    ) -> Result<WaysOut, StoreError> {
        let order = booking.order();
        let Ok(basket) = order.resolve(after) else { return Ok(WaysOut::default()) };
        let basket = basket.internal();
        let now = self.clock.now();
        let day = booking.starts_at.to_zoned(after.time_zone.clone()).date();
        let today = now.to_zoned(after.time_zone.clone()).date();
        let first = day.saturating_sub(AROUND.days()).max(today);
        let frames = frames_for(first, day.saturating_add(AROUND.days()), &after.time_zone);
        let mut calendars = self.calendars(after, &basket, basket.sites(), &frames, Source::Memory).await?;
        for calendar in &mut calendars {
            mark(after, calendar, &frames, &booking.allocations, false);
            mark(after, calendar, &frames, planned, true);
        }
        let reassign = calendars
            .iter()
            .find(|calendar| calendar.site == booking.site)
            .and_then(|calendar| at_same_time(after, calendar, &frames, day, booking.starts_at));
        let window = TickRange { from: Tick::at_or_after(now), to: Tick(i64::MAX) };
        Ok(WaysOut { reassign, other_times: nearest(&basket, &calendars, &frames, window, booking.starts_at) })
    }
}

/// Why a booking cannot take place.
fn of(municipality: &Municipality, booking: &Booking) -> Option<Collision> {
    let order = booking.order();
    let allocations =
        booking.allocations.iter().map(|allocation| (allocation.resource.as_str(), allocation.range)).collect();
    collision(municipality, &Agreed { order: &order, site: &booking.site, allocations })
}

/// Marks the ticks of allocations as taken or free.
fn mark(
    municipality: &Municipality,
    calendar: &mut SiteCalendar,
    frames: &[DayFrame],
    allocations: &[Allocation],
    taken: bool,
) {
    for allocation in allocations {
        let is = |index: &usize| municipality.resources[*index].id == allocation.resource;
        let Some(position) = calendar.demand.resources.iter().position(is) else { continue };
        let Some(timeline) = calendar.timelines.get_mut(position) else { continue };
        for (frame, busy) in frames.iter().zip(&mut timeline.busy) {
            let index = |tick: Tick| u16::try_from((tick.0 - frame.first.0).clamp(0, frame.ticks.into())).unwrap_or(0);
            let (from, to) = (index(allocation.range.from), index(allocation.range.to));
            match taken {
                _ if from >= to => {}
                true => busy.set_range(from, to),
                false => busy.clear_range(from, to),
            }
        }
    }
}

/// The best resources at the same time, wherever the grid lies now.
fn at_same_time(
    municipality: &Municipality,
    calendar: &SiteCalendar,
    frames: &[DayFrame],
    day: Date,
    start: Timestamp,
) -> Option<Vec<Allocation>> {
    let (index, frame) = frames.iter().enumerate().find(|(_, frame)| frame.date == day)?;
    let start = frame.index_of(Tick::containing(start))?;
    let demand = &calendar.demand.demand;
    let best = engine::candidates_at(frame, index, &calendar.timelines, demand, start).into_iter().next()?;
    let claims = engine::claims_of(frame, demand, start, &best).into_iter();
    let resource = |position: usize| municipality.resources[calendar.demand.resources[position]].id.clone();
    Some(claims.map(|(position, range)| Allocation { resource: resource(position), range }).collect())
}

/// The free times nearest to `start`, but for that time itself, over all sites; of equally near ones the site booked first in
/// the pack.
fn nearest(
    basket: &Basket<'_>,
    calendars: &[SiteCalendar],
    frames: &[DayFrame],
    window: TickRange,
    start: Timestamp,
) -> Vec<(Timestamp, String)> {
    let at = Tick::containing(start);
    let mut found: Vec<(u64, Tick, &str)> = Vec::new();
    for site in basket.sites() {
        let Some(calendar) = calendars.iter().find(|calendar| calendar.site == site) else { continue };
        let free = engine::free_days(frames, &calendar.timelines, &calendar.demand.demand, window);
        let ticks = free.iter().flat_map(|free| free.starts.iter_ones().map(|index| frames[free.day].tick(index)));
        let mut here: Vec<_> = ticks
            .filter(|tick| *tick != at)
            .map(|tick| (tick.0.abs_diff(at.0), tick, calendar.site.as_str()))
            .collect();
        here.sort_by_key(|(distance, tick, _)| (*distance, *tick));
        here.truncate(OTHER_TIMES);
        found.extend(here);
    }
    found.sort_by_key(|(distance, tick, _)| (*distance, *tick));
    found.truncate(OTHER_TIMES);
    found.into_iter().map(|(_, tick, site)| (tick.start(), site.to_owned())).collect()
}
