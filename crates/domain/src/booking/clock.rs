//! From wall-clock time to ticks of a day.

use super::bits::DayBits;
use super::tick::{DayFrame, TICK_SECONDS};
use jiff::civil::Time;
use jiff::tz::TimeZone;

/// Ticks in a day without a clock change.
const PLAIN_DAY: u16 = 288;

/// What the clock on the wall shows during the ticks of one day.
pub(super) struct Clock {
    /// Empty on a plain day, on which tick i shows i times 5 minutes.
    stretches: Vec<Stretch>,
}

/// Ticks over which the clock runs without a jump.
struct Stretch {
    first: u16,
    /// Exclusive.
    end: u16,
    /// What the clock shows at `first`, in ticks after 00:00.
    shows: i64,
}

impl Clock {
    /// A day of 288 ticks is taken for one without a jump; zones where two jumps on one day cancel out are unheard of.
    pub(super) fn new(frame: &DayFrame, zone: &TimeZone) -> Self {
        let mut stretches = Vec::new();
        if frame.ticks != PLAIN_DAY {
            let mut first = 0;
            while first < frame.ticks {
                let instant = frame.tick(first).start();
                let jump = zone.following(instant).next().map(|jump| super::Tick::at_or_after(jump.timestamp()));
                let end = jump.and_then(|tick| frame.index_of(tick)).unwrap_or(frame.ticks).max(first + 1);
                let shows = i64::from(seconds(zone.to_datetime(instant).time())) / TICK_SECONDS;
                stretches.push(Stretch { first, end, shows });
                first = end;
            }
        }
        Self { stretches }
    }

    /// The ticks during which the clock shows a time from `from` to `to` (exclusive), both whole 5 minutes.
    pub(super) fn bits(&self, from: Time, to: Time) -> DayBits {
        let [from, to] = [from, to].map(|time| i64::from(seconds(time)) / TICK_SECONDS);
        if self.stretches.is_empty() {
            return DayBits::range(index(from), index(to));
        }
        self.stretches.iter().fold(DayBits::EMPTY, |all, stretch| {
            let at = |shown: i64| {
                let tick = shown - stretch.shows + i64::from(stretch.first);
                index(tick.clamp(i64::from(stretch.first), i64::from(stretch.end)))
            };
            all | DayBits::range(at(from), at(to))
        })
    }
}

fn seconds(time: Time) -> i32 {
    i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second())
}

fn index(tick: i64) -> u16 {
    u16::try_from(tick).unwrap_or(0)
}
