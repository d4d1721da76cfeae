//! When one resource is taken, over many days.

use super::bits::DayBits;
use super::tick::{DayFrame, TickRange};
use jiff::Timestamp;

/// The taken ticks of one resource as one long row of bits, beside the holds, which pass by themselves.
///
/// Counted from the Unix epoch like all ticks, so it fits every time zone: a day is cut out of it when it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusyTimes {
    covers: TickRange,
    /// Bit i: the tick `covers.from + i` is taken for good.
    taken: Vec<u64>,
    /// Taken until an instant.
    passing: Vec<(TickRange, Timestamp)>,
}

impl BusyTimes {
    /// Nothing taken within `covers`; outside of it nothing is known.
    #[must_use]
    pub fn new(covers: TickRange) -> Self {
        let ticks = usize::try_from(covers.len().max(0)).unwrap_or(0);
        Self { covers, taken: vec![0; ticks.div_ceil(64)], passing: Vec::new() }
    }

    /// What is known.
    #[must_use]
    pub const fn covers(&self) -> TickRange {
        self.covers
    }

    /// Takes `range`, for good or until an instant. What lies outside of [`Self::covers`] is left out.
    pub fn take(&mut self, range: TickRange, until: Option<Timestamp>) {
        if let Some(until) = until {
            self.passing.push((range, until));
            return;
        }
        // A hold that became an appointment. Kept until its end it would be looked at by everybody for a quarter of an hour.
        self.passing.retain(|(held, _)| held.from < range.from || range.to < held.to);
        let from = usize::try_from(range.from.0 - self.covers.from.0).unwrap_or(0);
        let to = range.to.0.min(self.covers.to.0) - self.covers.from.0;
        let to = usize::try_from(to).unwrap_or(0);
        let mut at = from;
        while at < to {
            let (word, bit) = (at / 64, at % 64);
            let count = (64 - bit).min(to - at);
            self.taken[word] |= (u64::MAX >> (64 - count)) << bit;
            at += count;
        }
    }

    /// Forgets the holds that have ended.
    pub fn forget_ended(&mut self, now: Timestamp) {
        self.passing.retain(|(_, until)| *until > now);
    }

    /// The ticks taken on each day at the instant `now`, in the order of `frames`, which are ascending.
    #[must_use]
    pub fn days(&self, frames: &[DayFrame], now: Timestamp) -> Vec<DayBits> {
        let mut days: Vec<DayBits> = frames.iter().map(|frame| self.day(frame)).collect();
        for (range, _) in self.passing.iter().filter(|(_, until)| *until > now) {
            occupy(&mut days, frames, *range);
        }
        days
    }

    /// The ticks taken for good on one day.
    fn day(&self, frame: &DayFrame) -> DayBits {
        let offset = frame.first.0 - self.covers.from.0;
        let (word, bit) = (offset.div_euclid(64), offset.rem_euclid(64));
        let at = |index: i64| usize::try_from(index).ok().and_then(|index| self.taken.get(index)).copied().unwrap_or(0);
        let mut words = [0; 5];
        for (index, out) in (word..).zip(&mut words) {
            // In two steps, because a shift by 64 does not exist.
            *out = at(index) >> bit | at(index + 1) << 1 << (63 - bit);
        }
        // What belongs to the next day.
        DayBits(words) & DayBits::range(0, frame.ticks)
    }
}

/// Marks `range` in the days it touches.
pub(super) fn occupy(busy: &mut [DayBits], frames: &[DayFrame], range: TickRange) {
    let index = |frame: &DayFrame, tick: super::Tick| {
        u16::try_from((tick.0 - frame.first.0).clamp(0, i64::from(frame.ticks))).unwrap_or(0)
    };
    let first = frames.partition_point(|frame| frame.range().to <= range.from);
    for (bits, frame) in busy.iter_mut().zip(frames).skip(first) {
        if frame.first >= range.to {
            break;
        }
        bits.set_range(index(frame, range.from), index(frame, range.to));
    }
}
