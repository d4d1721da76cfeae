//! Free times out of rows of bits. Knows resources by number only, nothing of packs.
//!
//! A start is free when it lies on the grid and in the window and when **distinct** resources can be found for all
//! needs, each open and not taken from the beginning of its preparation to the end of its clean-up, within one local
//! day. A resource fills one need of an appointment at most, also when two needs lie one after the other.

use super::bits::DayBits;
use super::plan::Plan;
use super::tick::{DayFrame, Tick, TickRange};

pub use super::assign::{candidates_at, claims_of};

/// One resource: when it is open, when it is taken and what is kept back. One entry for each of the asked days, in the order of the
/// frames; a day past the end counts as closed.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    pub open: Vec<DayBits>,
    pub busy: Vec<DayBits>,
    /// What is not offered to whoever asks, though nobody has taken it.
    pub kept: Vec<DayBits>,
}

impl Timeline {
    /// The ticks of a day that can still be taken.
    #[inline]
    #[must_use]
    pub fn free(&self, day: usize) -> DayBits {
        let Some(open) = self.open.get(day) else { return DayBits::EMPTY };
        let free = self.busy.get(day).map_or(*open, |busy| open.and_not(busy));
        self.kept.get(day).map_or(free, |kept| free.and_not(kept))
    }
}

/// One resource that an appointment takes, out of several that could do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Indexes into the timelines. Between equally good ones the earlier is preferred.
    pub candidates: Vec<usize>,
    /// Ticks from the start of the appointment to the first tick taken; negative: preparation.
    pub offset: i16,
    /// Ticks taken, including preparation and clean-up. A need of 0 ticks can't be met.
    pub ticks: u16,
}

/// What an appointment takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// At least one; an appointment that takes nothing has no free times.
    pub needs: Vec<Need>,
    /// Starts are offered every so many ticks (0 counts as 1), counted from the first start that the opening of the
    /// first need's candidates would allow.
    pub grid: u16,
    /// The citizens' own time in ticks, without preparation and clean-up; for showing the end.
    pub ticks: u16,
}

/// A day with free times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FreeDay {
    /// Index into the frames.
    pub day: usize,
    /// Bit i: an appointment may start i ticks after local midnight.
    pub starts: DayBits,
}

/// A resource for each need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Indexes into the timelines, in the order of the needs, all distinct.
    pub resources: Vec<usize>,
}

/// The free starts of one day: bit i is i ticks after local midnight.
///
/// `day` is the index of `frame` in the timelines; `window` are the starts allowed.
#[must_use]
pub fn free_starts(
    frame: &DayFrame,
    day: usize,
    timelines: &[Timeline],
    demand: &Demand,
    window: TickRange,
) -> DayBits {
    Plan::new(demand).starts(frame, day, timelines, window)
}

/// The days that have free times, ascending.
#[must_use]
pub fn free_days(frames: &[DayFrame], timelines: &[Timeline], demand: &Demand, window: TickRange) -> Vec<FreeDay> {
    each_free_day(frames, timelines, demand, window).collect()
}

/// The first free start.
#[must_use]
pub fn next_free(frames: &[DayFrame], timelines: &[Timeline], demand: &Demand, window: TickRange) -> Option<Tick> {
    let free = each_free_day(frames, timelines, demand, window).next()?;
    free.starts.first_one().map(|index| frames[free.day].tick(index))
}

/// The first `n` free starts, ascending; fewer if there are fewer.
#[must_use]
pub fn next_free_many(
    frames: &[DayFrame],
    timelines: &[Timeline],
    demand: &Demand,
    window: TickRange,
    n: usize,
) -> Vec<Tick> {
    each_free_day(frames, timelines, demand, window)
        .flat_map(|free| free.starts.iter_ones().map(move |index| frames[free.day].tick(index)))
        .take(n)
        .collect()
}

fn each_free_day<'a>(
    frames: &'a [DayFrame],
    timelines: &'a [Timeline],
    demand: &'a Demand,
    window: TickRange,
) -> impl Iterator<Item = FreeDay> + 'a {
    let mut plan = Plan::new(demand);
    frames.iter().enumerate().filter_map(move |(day, frame)| {
        let starts = plan.starts(frame, day, timelines, window);
        (!starts.is_empty()).then_some(FreeDay { day, starts })
    })
}
