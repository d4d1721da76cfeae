//! Ticks and days.

use super::bits::DayBits;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Length of a tick in seconds.
pub const TICK_SECONDS: i64 = 300;

/// Five minutes, counted from the Unix epoch: tick 0 is 1970-01-01T00:00:00Z to 00:05.
///
/// Every time zone in use today lies a multiple of 5 minutes from UTC, so wall-clock times on 5 minutes are whole ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tick(pub i64);

impl Tick {
    /// The tick that `instant` lies in.
    #[must_use]
    pub fn containing(instant: Timestamp) -> Self {
        // Before 1970 jiff rounds whole seconds towards the epoch, that is up.
        let second = instant.as_second() - i64::from(instant.subsec_nanosecond() < 0);
        Self(second.div_euclid(TICK_SECONDS))
    }

    /// The first tick that begins at or after `instant`.
    #[must_use]
    pub fn at_or_after(instant: Timestamp) -> Self {
        let floor = Self::containing(instant);
        if floor.start() < instant { Self(floor.0 + 1) } else { floor }
    }

    /// The instant at which the tick begins. Ticks outside jiff's range saturate.
    #[must_use]
    pub fn start(self) -> Timestamp {
        Timestamp::from_second(self.0.saturating_mul(TICK_SECONDS)).unwrap_or(if self.0 < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        })
    }
}

/// A half-open range of ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TickRange {
    pub from: Tick,
    /// Exclusive.
    pub to: Tick,
}

impl TickRange {
    /// Number of ticks.
    #[must_use]
    pub const fn len(self) -> i64 {
        self.to.0 - self.from.0
    }

    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.to.0 <= self.from.0
    }
}

/// A local calendar day as a range of ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayFrame {
    pub date: Date,
    /// The tick at local midnight.
    pub first: Tick,
    /// 288; 276 and 300 on the days of the clock change.
    pub ticks: u16,
}

impl DayFrame {
    /// The day `date` in `zone`. A day's length is never taken for granted; both ends come from the zone's rules.
    #[must_use]
    pub fn new(date: Date, zone: &TimeZone) -> Self {
        let first = midnight(date, zone);
        let end = midnight(date.tomorrow().unwrap_or(date), zone);
        Self::between(date, first, end)
    }

    /// The day `date` from `first` to `end` (exclusive), for callers that know both midnights already.
    pub(super) fn between(date: Date, first: Tick, end: Tick) -> Self {
        let ticks = u16::try_from((end.0 - first.0).clamp(0, DayBits::CAPACITY as i64)).unwrap_or(0);
        Self { date, first, ticks }
    }

    /// The whole day.
    #[must_use]
    pub fn range(&self) -> TickRange {
        TickRange { from: self.first, to: Tick(self.first.0 + i64::from(self.ticks)) }
    }

    /// Index of `tick` within the day, or `None` outside of it.
    #[must_use]
    pub fn index_of(&self, tick: Tick) -> Option<u16> {
        let index = tick.0 - self.first.0;
        (0..i64::from(self.ticks)).contains(&index).then(|| u16::try_from(index).unwrap_or(0))
    }

    /// The tick at `index` ticks after midnight.
    #[must_use]
    pub fn tick(&self, index: u16) -> Tick {
        Tick(self.first.0 + i64::from(index))
    }
}

/// The tick at which `date` begins in `zone`. Where the clock skips midnight, the day begins at its first instant.
pub(super) fn midnight(date: Date, zone: &TimeZone) -> Tick {
    let start = date
        .to_zoned(zone.clone())
        .and_then(|midnight| midnight.start_of_day())
        .map_or(Timestamp::MAX, |midnight| midnight.timestamp());
    Tick::containing(start)
}
