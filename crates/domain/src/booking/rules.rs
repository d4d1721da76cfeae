//! From a pack's service to what the engine asks for.

use super::assign;
use super::bits::DayBits;
use super::busy::occupy;
use super::clock::Clock;
use super::engine::{Demand, Need, Timeline};
use super::opening::Calendar;
use super::order::{Audience, Basket, minutes_together};
use super::reserve::kept_back;
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
    /// For each need of the demand the skills it takes, for explanations.
    pub skills: Vec<Vec<String>>,
}

/// What the appointment takes at the site with the key `site`.
///
/// Several services are done in one go by the same resources where somebody there can do them all, otherwise one after the
/// other, in the order of the pack. What a service saves when it is added to another one it saves only in one go.
///
/// `None`: not all of it is offered there, a quantity is 0 or more than its service allows, nobody there can do it this way
/// (or one resource would have to be two), or it is longer than a day.
#[must_use]
pub fn demand_for(municipality: &Municipality, basket: &Basket<'_>, site: &str) -> Option<SiteDemand> {
    let items = basket.items();
    let possible = items.iter().all(|(service, quantity)| {
        let offered = service.sites.iter().any(|key| key == site);
        offered && (1..=service.max_persons).contains(quantity) && !service.needs.is_empty()
    });
    if !possible {
        return None;
    }
    let usable = |resource: &Resource| {
        resource.site == site
            && resource.channels.contains(&basket.channel)
            && (basket.audience == Audience::Internal || !resource.internal)
    };
    let needs = || items.iter().flat_map(|(service, _)| &service.needs);
    let can = |resource: &Resource| usable(resource) && needs().any(|need| fills(resource, need));
    let mut resources: Vec<usize> =
        (0..municipality.resources.len()).filter(|&index| can(&municipality.resources[index])).collect();
    resources.sort_by_key(|&index| municipality.resources[index].skills.len());
    let able = |needs: &[&SkillNeed]| -> Vec<usize> {
        let can_all =
            |&position: &usize| needs.iter().all(|need| fills(&municipality.resources[resources[position]], need));
        (0..resources.len()).filter(can_all).collect()
    };

    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut in_order = items.to_vec();
    in_order.sort_by_key(|(service, _)| municipality.services.iter().position(|own| own.key == service.key));
    for (service, quantity) in in_order {
        match parts.iter_mut().find(|part| part.takes(service, &able)) {
            Some(part) => part.join(service, quantity),
            None => parts.push(Part::new(service, quantity)),
        }
    }
    let (mut needs, mut skills) = (Vec::new(), Vec::new());
    let mut own: u16 = 0;
    for part in &parts {
        let length = ticks(u32::from(minutes_together(&part.items)))?;
        for together in &part.needs {
            let preparation = ticks(together.preparation)?;
            skills.push(together.needs.iter().map(|need| need.skill.clone()).collect());
            needs.push(Need {
                candidates: able(&together.needs),
                offset: own.cast_signed() - preparation.cast_signed(),
                ticks: preparation + length + ticks(together.cleanup)?,
            });
        }
        own += length;
        if length == 0 || usize::from(own) > DayBits::CAPACITY {
            return None;
        }
    }
    if needs.iter().any(|need| usize::from(need.ticks) > DayBits::CAPACITY) {
        return None;
    }
    let candidates: Vec<_> = needs.iter().map(|need| need.candidates.clone()).collect();
    assign::distinct(&candidates)?;
    let grid = items.iter().map(|(service, _)| service.grid_minutes).max().unwrap_or(0);
    let demand = Demand { needs, grid: ticks(u32::from(grid))?.max(1), ticks: own };
    Some(SiteDemand { resources, demand, skills })
}

/// Services that the same resources do in one go.
struct Part<'a> {
    items: Vec<(&'a Service, u8)>,
    needs: Vec<Together<'a>>,
}

/// Needs of several services that one resource meets.
struct Together<'a> {
    needs: Vec<&'a SkillNeed>,
    preparation: u32,
    cleanup: u32,
}

impl<'a> Part<'a> {
    fn new(service: &'a Service, quantity: u8) -> Self {
        let needs = service.needs.iter().map(|need| {
            let (preparation, cleanup) = buffers(service, need);
            Together { needs: vec![need], preparation, cleanup }
        });
        Self { items: vec![(service, quantity)], needs: needs.collect() }
    }

    /// Whether the resources of this part could do `service` as well: as many of them, each able to do both.
    fn takes(&self, service: &'a Service, able: &impl Fn(&[&SkillNeed]) -> Vec<usize>) -> bool {
        if self.needs.len() != service.needs.len() {
            return false;
        }
        let both = self.needs.iter().zip(&service.needs).map(|(together, need)| {
            let all: Vec<&SkillNeed> = together.needs.iter().copied().chain([need]).collect();
            able(&all)
        });
        assign::distinct(&both.collect::<Vec<_>>()).is_some()
    }

    fn join(&mut self, service: &'a Service, quantity: u8) {
        self.items.push((service, quantity));
        for (together, need) in self.needs.iter_mut().zip(&service.needs) {
            let (preparation, cleanup) = buffers(service, need);
            together.needs.push(need);
            together.preparation = together.preparation.max(preparation);
            together.cleanup = together.cleanup.max(cleanup);
        }
    }
}

/// Minutes of preparation and clean-up of a need.
fn buffers(service: &Service, need: &SkillNeed) -> (u32, u32) {
    let preparation = need.preparation_minutes.unwrap_or(service.preparation_minutes);
    let cleanup = need.cleanup_minutes.unwrap_or(service.cleanup_minutes);
    (u32::from(preparation), u32::from(cleanup))
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
    let open = open_rows(municipality, resources, frames, Audience::Everybody);
    let none = vec![DayBits::EMPTY; frames.len()];
    let mut timelines: Vec<Timeline> =
        open.into_iter().map(|open| Timeline { open, busy: none.clone(), kept: Vec::new() }).collect();
    for &(position, range) in busy {
        if let Some(timeline) = timelines.get_mut(position) {
            occupy(&mut timeline.busy, frames, range);
        }
    }
    timelines
}

/// When each of `resources` (indexes into [`Municipality::resources`]) is open for `audience` on the days of `frames`, which
/// are ascending. Resources with the same opening hours share the work of finding out.
#[must_use]
pub fn open_rows(
    municipality: &Municipality,
    resources: &[usize],
    frames: &[DayFrame],
    audience: Audience,
) -> Vec<Vec<DayBits>> {
    let mut open_by_hours: Vec<Option<Vec<DayBits>>> = vec![None; municipality.hours.len()];
    let mut open = |resource: usize| -> Option<Vec<DayBits>> {
        let resource = municipality.resources.get(resource)?;
        let hours = hours_of(resource, audience);
        let row = open_by_hours.get_mut(hours)?;
        Some(row.get_or_insert_with(|| open_days(municipality, hours, frames)).clone())
    };
    let closed = vec![DayBits::EMPTY; frames.len()];
    resources.iter().map(|&resource| open(resource).unwrap_or_else(|| closed.clone())).collect()
}

/// Index of the opening hours that a resource keeps for an audience.
#[must_use]
pub fn hours_of(resource: &Resource, audience: Audience) -> usize {
    match audience {
        Audience::Everybody => resource.hours,
        Audience::Internal => resource.internal_hours.unwrap_or(resource.hours),
    }
}

/// What is kept back of a resource (its index) from `audience` at the instant `now` on the days of `frames`; empty if nothing.
#[must_use]
pub fn kept_rows(
    municipality: &Municipality,
    resource: usize,
    frames: &[DayFrame],
    audience: Audience,
    now: Timestamp,
) -> Vec<DayBits> {
    let reserve = municipality
        .resources
        .get(resource)
        .filter(|_| audience == Audience::Everybody)
        .and_then(|resource| municipality.hours.get(resource.hours)?.reserve.as_ref());
    let Some(reserve) = reserve else { return Vec::new() };
    frames.iter().map(|frame| kept_back(reserve, frame, resource, now, &municipality.time_zone)).collect()
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

pub(super) fn fills(resource: &Resource, need: &SkillNeed) -> bool {
    resource.skills.contains(&need.skill) && need.kind.is_none_or(|kind| kind == resource.kind)
}

/// The open ticks of each day of `frames`, which are ascending, by the opening hours with this index; empty if there are none.
#[must_use]
pub fn open_days(municipality: &Municipality, hours: usize, frames: &[DayFrame]) -> Vec<DayBits> {
    let (Some(first), Some(last), Some(hours)) = (frames.first(), frames.last(), municipality.hours.get(hours)) else {
        return Vec::new();
    };
    let calendar = Calendar::new(municipality, hours, first.date, last.date);
    let clock = |frame: &DayFrame| Clock::new(frame, &municipality.time_zone);
    frames.iter().map(|frame| calendar.open_bits(frame.date, &clock(frame))).collect()
}
