//! Why is a time not offered?
//!
//! The rules of the [`engine`](super::engine) are peeled off one after the other, always in this order: the window, opening,
//! the length of the open stretch, the grid, what is taken, what is kept back, distinct resources. The first that a start fails is the
//! reason. So whatever has no reason is free, and whatever is free has none.

use super::bits::DayBits;
use super::engine::{Demand, Timeline, free_starts};
use super::plan::within;
use super::tick::{DayFrame, Tick, TickRange};

/// The first rule that keeps a start from being offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Before the first start that the shortest notice allows, or in the past.
    TooSoon { first: Tick },
    /// After the booking window.
    TooFarAhead,
    /// No resource for this need (its index) is open.
    Closed { need: usize },
    /// All that are open close, or pause, before preparation, appointment and clean-up would be over.
    TooShort { need: usize },
    /// Between two times that are offered; the next one on the grid, if there is one that day.
    OffGrid { next: Option<Tick> },
    /// Every resource that could do it is taken.
    Taken { need: usize },
    /// Not taken, but kept back for the telephone, the counter and the same day.
    KeptBack { need: usize },
    /// Each need could be met, but not all at once: too few resources for that many needs.
    NotTogether,
}

impl Why {
    /// Of several the highest is what to tell: how near to being offered it came. That it is too late for today tells more
    /// than that the doors are closed by now.
    #[must_use]
    pub const fn depth(self) -> u8 {
        match self {
            Self::Closed { .. } => 1,
            Self::OffGrid { .. } => 2,
            Self::TooShort { .. } => 3,
            Self::TooSoon { .. } | Self::TooFarAhead => 4,
            Self::Taken { .. } => 5,
            Self::KeptBack { .. } => 6,
            Self::NotTogether => 7,
        }
    }
}

/// The answers for one day, prepared once.
pub struct DayExplanation<'a> {
    frame: &'a DayFrame,
    window: TickRange,
    demand: &'a Demand,
    in_window: DayBits,
    /// For each need: the starts at whose first tick some resource is open, at which one is open long enough, at which one
    /// is also not taken, at which it is not kept back either.
    open: Vec<DayBits>,
    long_enough: Vec<DayBits>,
    not_taken: Vec<DayBits>,
    free: Vec<DayBits>,
    on_grid: DayBits,
    offered: DayBits,
}

impl<'a> DayExplanation<'a> {
    /// `day` is the index of `frame` in the timelines; `window` are the starts allowed.
    #[must_use]
    pub fn new(frame: &'a DayFrame, day: usize, timelines: &[Timeline], demand: &'a Demand, window: TickRange) -> Self {
        let whole = frame.range();
        let only_open = |line: &Timeline| Timeline { open: line.open.clone(), ..Timeline::default() };
        let empty: Vec<Timeline> = timelines.iter().map(only_open).collect();
        let all: Vec<Timeline> = timelines.iter().map(|line| Timeline { kept: Vec::new(), ..line.clone() }).collect();
        let single = |need: usize, timelines: &[Timeline], ticks: Option<u16>| {
            let mut need = demand.needs[need].clone();
            need.ticks = ticks.unwrap_or(need.ticks);
            let alone = Demand { needs: vec![need], grid: 1, ticks: demand.ticks };
            free_starts(frame, day, timelines, &alone, whole)
        };
        let each = |timelines: &[Timeline], ticks| -> Vec<DayBits> {
            (0..demand.needs.len()).map(|need| single(need, timelines, ticks)).collect()
        };
        // The grid does not depend on what is taken: one tick of the first need on an empty day shows it.
        let first = demand.needs.first().map(|need| {
            let alone = Demand { needs: vec![need.clone()], grid: demand.grid, ticks: demand.ticks };
            free_starts(frame, day, &empty, &alone, whole)
        });
        Self {
            frame,
            window,
            demand,
            in_window: within(frame, window),
            open: each(&empty, Some(1)),
            long_enough: each(&empty, None),
            not_taken: each(&all, None),
            free: each(timelines, None),
            on_grid: first.unwrap_or(DayBits::EMPTY),
            offered: free_starts(frame, day, timelines, demand, window),
        }
    }

    /// Why no appointment may begin `start` ticks after local midnight; `None` if one may.
    #[must_use]
    pub fn why(&self, start: u16) -> Option<Why> {
        let tick = self.frame.tick(start);
        if start >= self.frame.ticks || tick >= self.window.to {
            return Some(Why::TooFarAhead);
        }
        if !self.in_window.get(start) {
            return Some(Why::TooSoon { first: self.window.from });
        }
        let missing = |rows: &[DayBits]| rows.iter().position(|row| !row.get(start));
        if self.demand.needs.is_empty() {
            return Some(Why::NotTogether);
        }
        if let Some(need) = missing(&self.open) {
            return Some(Why::Closed { need });
        }
        if let Some(need) = missing(&self.long_enough) {
            return Some(Why::TooShort { need });
        }
        if !self.on_grid.get(start) {
            let next = (start + 1..self.frame.ticks).find(|&later| self.on_grid.get(later));
            return Some(Why::OffGrid { next: next.map(|later| self.frame.tick(later)) });
        }
        if let Some(need) = missing(&self.not_taken) {
            return Some(Why::Taken { need });
        }
        if let Some(need) = missing(&self.free) {
            return Some(Why::KeptBack { need });
        }
        (!self.offered.get(start)).then_some(Why::NotTogether)
    }

    /// What to tell about a day without any time: the reason of the start that came nearest to being offered. `None` if
    /// there is a time.
    #[must_use]
    pub fn day(&self) -> Option<Why> {
        if !self.offered.is_empty() {
            return None;
        }
        let depth = |start: u16, why: Why| match why {
            // At midnight it is always too soon; that says nothing.
            Why::TooSoon { .. } | Why::TooFarAhead if !self.long_enough.iter().all(|row| row.get(start)) => 0,
            _ => why.depth(),
        };
        // Of equally near ones the first.
        let starts = (0..self.frame.ticks.max(1)).rev();
        let reasons = starts.filter_map(|start| self.why(start).map(|why| (depth(start, why), why)));
        reasons.max_by_key(|(depth, _)| *depth).map(|(_, why)| why)
    }
}
