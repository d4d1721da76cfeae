//! Which times are free.

use super::Appointments;
use crate::ports::StoreError;
use domain::booking::explain::{DayExplanation, Why};
use domain::booking::{
    Basket, BusyTimes, DayBits, DayFrame, SiteDemand, Tick, TickRange, Timeline, demand_for, engine, kept_rows,
};
use domain::municipality::{Municipality, ResourceKind};
use jiff::Timestamp;
use jiff::civil::Date;

/// The free times of one site on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteTimes {
    /// Key of the site.
    pub site: String,
    /// Starts, in order.
    pub starts: Vec<Timestamp>,
}

/// The free times of one day at each site; sites without times are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTimes {
    pub date: Date,
    pub sites: Vec<SiteTimes>,
}

/// What is free for a service within its booking window.
#[derive(Debug, Clone)]
pub struct Availability {
    /// The first and last day that can be booked at all.
    pub first_day: Date,
    pub last_day: Date,
    /// Days that have times, in order, with the number of times over all asked sites.
    pub days: Vec<(Date, u32)>,
    /// The next free times over all asked sites, earliest first: (start, key of the site).
    pub next: Vec<(Timestamp, String)>,
    /// The times of the asked day.
    pub day: Option<DayTimes>,
    /// Why the asked day has no times, if it has none.
    pub why: Option<Why>,
    /// What of several things that are needed at once is all taken, if that is why.
    pub short_of: Option<ResourceKind>,
}

/// A site's question to the engine with everything needed to answer it.
pub(super) struct SiteCalendar {
    pub site: String,
    pub demand: SiteDemand,
    pub timelines: Vec<Timeline>,
}

/// Where to look up what is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// In memory, which is read again where it is known to be out of date.
    Memory,
    /// In the database.
    Database,
}

impl Source {
    /// What memory says is tried first; that a time is gone is said only after a look into the database.
    pub(super) const BOTH: [Self; 2] = [Self::Memory, Self::Database];
}

impl Appointments {
    /// The free times of an order at one site, or at all sites that offer it.
    ///
    /// `open` is given the free days and says of which day the times are wanted.
    ///
    /// `None`: it is not offered there, or not this way, or not so often. Days outside the booking window have no times.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn availability(
        &self,
        municipality: &Municipality,
        basket: &Basket<'_>,
        site: Option<&str>,
        open: impl FnOnce(&[(Date, u32)]) -> Option<Date> + Send,
    ) -> Result<Option<Availability>, StoreError> {
        let now = self.clock.now();
        let window = basket.window(now, &municipality.time_zone);
        let frames = self.openings.frames(municipality, window.first_day, window.last_day);
        let sites = basket.sites().filter(|key| site.is_none_or(|wanted| wanted == *key));
        let calendars = self.calendars(municipality, basket, sites, &frames, Source::Memory).await?;
        if calendars.is_empty() {
            return Ok(None);
        }
        let mut counts = vec![0_u32; frames.len()];
        let mut next: Vec<(Tick, &str)> = Vec::new();
        for calendar in &calendars {
            for free in engine::free_days(&frames, &calendar.timelines, &calendar.demand.demand, window.starts) {
                counts[free.day] += free.starts.count();
            }
            let ticks =
                engine::next_free_many(&frames, &calendar.timelines, &calendar.demand.demand, window.starts, NEXT);
            next.extend(ticks.into_iter().map(|tick| (tick, calendar.site.as_str())));
        }
        // A stable sort keeps the municipality's order of sites among equal times.
        next.sort_by_key(|(tick, _)| *tick);
        next.truncate(NEXT);
        let days: Vec<(Date, u32)> = frames
            .iter()
            .zip(&counts)
            .filter(|(_, count)| **count > 0)
            .map(|(frame, count)| (frame.date, *count))
            .collect();
        let asked = open(&days).and_then(|date| frames.iter().position(|frame| frame.date == date));
        let day = asked.map(|index| times_of_day(&calendars, &frames[index], index, window.starts));
        let why = asked
            .filter(|_| day.as_ref().is_some_and(|day| day.sites.is_empty()))
            .and_then(|index| why_not(&calendars, &frames[index], index, window.starts));
        Ok(Some(Availability {
            first_day: window.first_day,
            last_day: window.last_day,
            days,
            next: next.into_iter().map(|(tick, site)| (tick.start(), site.to_owned())).collect(),
            day,
            why: why.map(|(why, _)| why),
            short_of: why.and_then(|(why, calendar)| short_of(municipality, &calendar.demand, why)),
        }))
    }

    /// The timelines of each site for `frames`.
    pub(super) async fn calendars<'a>(
        &self,
        municipality: &Municipality,
        basket: &Basket<'_>,
        sites: impl Iterator<Item = &'a str>,
        frames: &[DayFrame],
        source: Source,
    ) -> Result<Vec<SiteCalendar>, StoreError> {
        let now = self.clock.now();
        let demands: Vec<(String, SiteDemand)> =
            sites.filter_map(|site| Some((site.to_owned(), demand_for(municipality, basket, site)?))).collect();
        let (Some(first), Some(last)) = (frames.first(), frames.last()) else { return Ok(Vec::new()) };
        let asked: Vec<usize> = demands.iter().flat_map(|(_, demand)| demand.resources.iter().copied()).collect();
        let ids: Vec<&str> = asked.iter().map(|&index| municipality.resources[index].id.as_str()).collect();
        let range = TickRange { from: first.first, to: last.range().to };
        let known = match source {
            Source::Memory => Some(self.timelines.busy(&ids, range, now).await?),
            Source::Database => None,
        };
        let busy: Vec<Vec<DayBits>> = match known {
            Some(known) => known.iter().map(|busy| busy.days(frames, now)).collect(),
            None => {
                let mut busy = vec![BusyTimes::new(range); ids.len()];
                for taken in self.store.occupied(&ids, range, now).await? {
                    busy[taken.resource].take(taken.range, taken.until);
                }
                busy.iter().map(|busy| busy.days(frames, now)).collect()
            }
        };
        let open = self.openings.rows(municipality, &asked, frames, basket.audience);
        let kept = asked.iter().map(|&resource| kept_rows(municipality, resource, frames, basket.audience, now));
        let mut timelines =
            open.into_iter().zip(busy).zip(kept).map(|((open, busy), kept)| Timeline { open, busy, kept });
        Ok(demands
            .into_iter()
            .map(|(site, demand)| {
                let timelines = timelines.by_ref().take(demand.resources.len()).collect();
                SiteCalendar { site, demand, timelines }
            })
            .collect())
    }
}

/// Length of the list "next free times".
const NEXT: usize = 6;

/// Why no site has a time on a day: the reason of the site that came nearest to having one.
fn why_not<'a>(
    calendars: &'a [SiteCalendar],
    frame: &DayFrame,
    index: usize,
    window: TickRange,
) -> Option<(Why, &'a SiteCalendar)> {
    calendars
        .iter()
        .filter_map(|calendar| {
            let SiteCalendar { demand, timelines, .. } = calendar;
            Some((DayExplanation::new(frame, index, timelines, &demand.demand, window).day()?, calendar))
        })
        .max_by_key(|(why, _)| why.depth())
}

fn short_of(municipality: &Municipality, demand: &SiteDemand, why: Why) -> Option<ResourceKind> {
    let needs = &demand.demand.needs;
    let Why::Taken { need } = why else { return None };
    let position = needs.get(need).filter(|_| needs.len() > 1)?.candidates.first()?;
    Some(municipality.resources[demand.resources[*position]].kind)
}

fn times_of_day(calendars: &[SiteCalendar], frame: &DayFrame, index: usize, window: TickRange) -> DayTimes {
    let sites = calendars
        .iter()
        .filter_map(|calendar| {
            let starts = engine::free_starts(frame, index, &calendar.timelines, &calendar.demand.demand, window);
            let starts: Vec<Timestamp> = starts.iter_ones().map(|bit| frame.tick(bit).start()).collect();
            (!starts.is_empty()).then(|| SiteTimes { site: calendar.site.clone(), starts })
        })
        .collect();
    DayTimes { date: frame.date, sites }
}
