//! From a pack's service to what the engine asks for.

use super::assign;
use super::bits::DayBits;
use super::busy::occupy;
use super::clock::Clock;
use super::engine::{Demand, Need, Timeline};
use super::opening::Calendar;
use super::tick::{DayFrame, TICK_SECONDS, Tick, TickRange, midnight};
use crate::municipality::{Municipality, Notice, Resource, Service, SkillNeed};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// Days that [`frames_for`] gives at most: a year and some weeks.
const MOST_DAYS: usize = 400;

const MINUTES_PER_TICK: u16 = (TICK_SECONDS / 60) as u16;

/// When a service may be booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookingWindow {
    /// Starts allowed; empty if the shortest notice reaches past the last day.
    pub starts: TickRange,
    pub first_day: Date,
    /// Inclusive. Before `first_day` if there is nothing to book.
    pub last_day: Date,
}

/// What may be booked of `service` at the instant `now`: from the shortest notice (never in the past) to the end of
/// the last day of the booking window. Days are those of the calendar in `zone`.
#[must_use]
pub fn window_for(service: &Service, now: Timestamp, zone: &TimeZone) -> BookingWindow {
    let today = zone.to_datetime(now).date();
    let ahead = |days: u16| today.saturating_add(i32::from(days).days());
    let noticed = match service.earliest {
        Notice::Minutes(minutes) => {
            let notice = SignedDuration::from_mins(i64::from(minutes));
            Tick::at_or_after(now.checked_add(notice).unwrap_or(Timestamp::MAX))
        }
        Notice::Days(days) => midnight(ahead(days), zone),
    };
    let from = noticed.max(Tick::at_or_after(now));
    let last_day = ahead(service.latest_days);
    let end = midnight(last_day.tomorrow().unwrap_or(last_day), zone);
    BookingWindow { starts: TickRange { from, to: end }, first_day: zone.to_datetime(from.start()).date(), last_day }
}

/// What an appointment takes at one site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteDemand {
    /// Indexes into [`Municipality::resources`]; timelines are in this order. Those with the fewest skills come first,
    /// so that between equally good ones the engine leaves free who can do more.
    pub resources: Vec<usize>,
    pub demand: Demand,
}

/// What an appointment for `persons` takes at the site with the key `site`.
///
/// `None`: the service is not offered there, `persons` is 0 or more than the service allows, nobody there can do it
/// (or one resource would have to be two), or it is longer than a day.
#[must_use]
pub fn demand_for(municipality: &Municipality, service: &Service, site: &str, persons: u8) -> Option<SiteDemand> {
    let offered = service.sites.iter().any(|key| key == site);
    if !offered || persons == 0 || persons > service.max_persons || service.needs.is_empty() {
        return None;
    }
    let can = |resource: &Resource| service.needs.iter().any(|need| fills(resource, need));
    let mut resources: Vec<usize> = (0..municipality.resources.len())
        .filter(|&index| municipality.resources[index].site == site && can(&municipality.resources[index]))
        .collect();
    resources.sort_by_key(|&index| municipality.resources[index].skills.len());

    let further = u32::from(service.per_person_minutes) * u32::from(persons - 1);
    let own = ticks(u32::from(service.duration_minutes) + further)?;
    let preparation = ticks(u32::from(service.preparation_minutes))?;
    let cleanup = ticks(u32::from(service.cleanup_minutes))?;
    let taken = preparation + own + cleanup;
    if own == 0 || usize::from(taken) > DayBits::CAPACITY {
        return None;
    }
    let need = |need: &SkillNeed| Need {
        candidates: (0..resources.len())
            .filter(|&position| fills(&municipality.resources[resources[position]], need))
            .collect(),
        offset: -preparation.cast_signed(),
        ticks: taken,
    };
    let needs: Vec<Need> = service.needs.iter().map(need).collect();
    let candidates: Vec<_> = needs.iter().map(|need| need.candidates.clone()).collect();
    assign::distinct(&candidates)?;
    let demand = Demand { needs, grid: ticks(u32::from(service.grid_minutes))?.max(1), ticks: own };
    Some(SiteDemand { resources, demand })
}

/// The timelines of `resources` (indexes into [`Municipality::resources`]) over the days of `frames`, which are
/// ascending; `busy` are ticks taken, by position in `resources`. Ticks outside of the days don't matter.
#[must_use]
pub fn timelines_for(
    municipality: &Municipality,
    resources: &[usize],
    frames: &[DayFrame],
    busy: &[(usize, TickRange)],
) -> Vec<Timeline> {
    let open = open_rows(municipality, resources, frames);
    let none = vec![DayBits::EMPTY; frames.len()];
    let mut timelines: Vec<Timeline> = open.into_iter().map(|open| Timeline { open, busy: none.clone() }).collect();
    for &(position, range) in busy {
        if let Some(timeline) = timelines.get_mut(position) {
            occupy(&mut timeline.busy, frames, range);
        }
    }
    timelines
}

/// When each of `resources` (indexes into [`Municipality::resources`]) is open on the days of `frames`, which are
/// ascending. Resources with the same opening hours share the work of finding out.
#[must_use]
pub fn open_rows(municipality: &Municipality, resources: &[usize], frames: &[DayFrame]) -> Vec<Vec<DayBits>> {
    let clocks: Vec<Clock> = frames.iter().map(|frame| Clock::new(frame, &municipality.time_zone)).collect();
    let mut open_by_hours: Vec<Option<Vec<DayBits>>> = vec![None; municipality.hours.len()];
    let mut open = |resource: usize| -> Option<Vec<DayBits>> {
        let hours = municipality.resources.get(resource)?.hours;
        let row = open_by_hours.get_mut(hours)?;
        Some(row.get_or_insert_with(|| open_days(municipality, hours, frames, &clocks)).clone())
    };
    let closed = vec![DayBits::EMPTY; frames.len()];
    resources.iter().map(|&resource| open(resource).unwrap_or_else(|| closed.clone())).collect()
}

/// The days from `first` to `last`, inclusive, at most 400.
#[must_use]
pub fn frames_for(first: Date, last: Date, zone: &TimeZone) -> Vec<DayFrame> {
    let mut frames = Vec::new();
    let mut begin = midnight(first, zone);
    for date in first.series(1.day()).take_while(|date| *date <= last).take(MOST_DAYS) {
        let end = midnight(date.tomorrow().unwrap_or(date), zone);
        frames.push(DayFrame::between(date, begin, end));
        begin = end;
    }
    frames
}

/// Minutes as ticks, rounded up; `None` if that is longer than any day.
fn ticks(minutes: u32) -> Option<u16> {
    let ticks = u16::try_from(minutes.div_ceil(u32::from(MINUTES_PER_TICK))).ok()?;
    (usize::from(ticks) <= DayBits::CAPACITY).then_some(ticks)
}

fn fills(resource: &Resource, need: &SkillNeed) -> bool {
    resource.skills.contains(&need.skill) && need.kind.is_none_or(|kind| kind == resource.kind)
}

fn open_days(municipality: &Municipality, hours: usize, frames: &[DayFrame], clocks: &[Clock]) -> Vec<DayBits> {
    let (Some(first), Some(last)) = (frames.first(), frames.last()) else {
        return Vec::new();
    };
    let calendar = Calendar::new(municipality, &municipality.hours[hours], first.date, last.date);
    frames.iter().zip(clocks).map(|(frame, clock)| calendar.open_bits(frame.date, clock)).collect()
}
