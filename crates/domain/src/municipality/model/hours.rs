//! When something is open, as a pack says it.

use super::Text;
use jiff::civil::{Date, Time, Weekday};

/// Named opening hours. What they say of a date is decided by the first that says something: an exception, a closure, a
/// holiday, the season's series, the other series.
#[derive(Debug, Clone, Default)]
pub struct OpeningHours {
    pub key: String,
    /// Closed on public and local holidays.
    pub observes_holidays: bool,
    pub series: Vec<Series>,
    /// Parts of the year with other series; they do not overlap.
    pub seasons: Vec<Season>,
    /// Single days, ascending, each once.
    pub exceptions: Vec<Exception>,
    /// A share kept back for those without internet.
    pub reserve: Option<Reserve>,
}

/// A share of the times that is not offered online at first: for the telephone and the counter, and for the same day. It is
/// released to everybody in steps; who books by telephone can have it all the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reserve {
    /// Times are kept back in blocks of so many minutes, a multiple of 5.
    pub block_minutes: u16,
    /// Percent kept back before the first release, 1 to 100.
    pub share: u8,
    /// In the order of time, each with a smaller share than the one before.
    pub releases: Vec<Release>,
}

/// From some moment on less is kept back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Release {
    /// So many days before the day itself; 0: on the day.
    pub days: u16,
    /// Wall-clock time.
    pub at: Time,
    /// Percent still kept back from then on.
    pub share: u8,
}

/// One line of a weekly plan, in wall-clock time.
#[derive(Debug, Clone)]
pub struct Series {
    pub days: Vec<Weekday>,
    pub from: Time,
    /// After `from`; 24:00 is not a wall-clock time, an office closes at 23:55 at the latest.
    pub to: Time,
    pub valid_from: Option<Date>,
    /// Inclusive.
    pub valid_until: Option<Date>,
    pub breaks: Vec<(Time, Time)>,
    pub repeat: Repeat,
}

impl Series {
    /// Every week on these days, without end and without breaks.
    #[must_use]
    pub fn weekly(days: &[Weekday], from: Time, to: Time) -> Self {
        Self {
            days: days.to_vec(),
            from,
            to,
            valid_from: None,
            valid_until: None,
            breaks: Vec::new(),
            repeat: Repeat::EveryWeek,
        }
    }
}

/// In which weeks a series takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Repeat {
    EveryWeek,
    /// In the week (Monday to Sunday) of `since` and every `every` weeks (2 to 52) after and before it. As in RFC 5545:
    /// `FREQ=WEEKLY;INTERVAL=every;WKST=MO`.
    EveryWeeks {
        every: u8,
        since: Date,
    },
    /// On certain ones of its weekdays in each month. As in RFC 5545: `FREQ=MONTHLY;BYDAY=1MO,-1MO`.
    OfMonth(NthDays),
}

/// Which ones of a month's Mondays, Tuesdays …: the first to the fourth, and the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct NthDays(u8);

impl NthDays {
    /// The number that means the last one, whether it is the fourth or the fifth.
    pub const LAST: u8 = 5;

    /// From the numbers 1 to 5; others are left out.
    #[must_use]
    pub fn new(numbers: impl IntoIterator<Item = u8>) -> Self {
        Self(numbers.into_iter().filter(|number| (1..=Self::LAST).contains(number)).fold(0, |bits, n| bits | 1 << n))
    }

    #[must_use]
    pub const fn contains(self, number: u8) -> bool {
        number <= Self::LAST && self.0 >> number & 1 == 1
    }

    /// The numbers, ascending.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (1..=Self::LAST).filter(move |number| self.contains(*number))
    }
}

/// A part of each year with series of its own, which replace the others.
#[derive(Debug, Clone)]
pub struct Season {
    pub from: MonthDay,
    /// Inclusive. Before `from`: the season goes on over the turn of the year.
    pub to: MonthDay,
    /// Empty: closed for the season.
    pub series: Vec<Series>,
}

/// A day of every year: month 1 to 12 and day. 29 February counts as 1 March where a year has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MonthDay {
    pub month: i8,
    pub day: i8,
}

/// A single day that is different from all that is usual: it opens on a holiday, within a closure or on a Sunday, or it is
/// closed.
#[derive(Debug, Clone)]
pub struct Exception {
    pub date: Date,
    /// When it is open, ascending, not overlapping. Empty: closed.
    pub open: Vec<(Time, Time)>,
    pub text: Text,
}

/// Closed although the series says open.
#[derive(Debug, Clone)]
pub struct Closure {
    pub from: Date,
    /// Inclusive.
    pub to: Date,
    /// Only this part of each day; `None`: the whole day.
    pub part: Option<(Time, Time)>,
    /// Keys of the hours it applies to; empty: all of the municipality.
    pub hours: Vec<String>,
    pub text: Text,
}

/// A yearly day on which the municipality is closed.
#[derive(Debug, Clone)]
pub struct LocalHoliday {
    pub rule: LocalHolidayRule,
    /// Only this part of the day (the afternoon of Christmas Eve); `None`: the whole day.
    pub part: Option<(Time, Time)>,
    pub text: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalHolidayRule {
    /// The same month (1 to 12) and day each year.
    Fixed { month: i8, day: i8 },
    /// Days after Easter Sunday; negative: before.
    Easter { offset: i16 },
}

impl From<MonthDay> for LocalHolidayRule {
    fn from(MonthDay { month, day }: MonthDay) -> Self {
        Self::Fixed { month, day }
    }
}
