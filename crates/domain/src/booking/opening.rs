//! When is an office open?
//!
//! Three layers, the upper one wins: closure, then holiday, then weekly series. A closure of a part of the day cuts
//! that part out of what the layers below leave. Series of one plan add up; the breaks of a series cut into that
//! series only.

use super::bits::DayBits;
use super::clock::Clock;
use super::tick::DayFrame;
use crate::holiday;
use crate::municipality::{Closure, Municipality, OpeningHours, Series, Text};
use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};

/// A part of a day in wall-clock time; the end is exclusive.
pub type Span = (Time, Time);

/// What a day is, in wall-clock time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayState {
    /// Sorted, breaks cut out, spans that touch joined; never empty.
    Open(Vec<Span>),
    Closed(ClosedReason),
}

/// Why a day is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClosedReason {
    /// The series has no opening on such a day.
    Weekday,
    /// With its German name.
    PublicHoliday(&'static str),
    LocalHoliday(Text),
    Closure(Text),
}

/// Whether `hours` are open on `date`, and why not.
///
/// A day that several layers close is closed by the highest, so a holiday on a Sunday is a holiday.
#[must_use]
pub fn day_state(municipality: &Municipality, hours: &OpeningHours, date: Date) -> DayState {
    Calendar::new(municipality, hours, date, date).day_state(date)
}

/// The open ticks of a day.
///
/// A tick is open when the clock on the wall shows an open time while it lasts. So an hour that the clock skips is
/// missing, and one that it shows twice is open twice. Several days at once: [`super::timelines_for`].
#[must_use]
pub fn open_bits(municipality: &Municipality, hours: &OpeningHours, frame: &DayFrame) -> DayBits {
    let clock = Clock::new(frame, &municipality.time_zone);
    Calendar::new(municipality, hours, frame.date, frame.date).open_bits(frame.date, &clock)
}

/// The series valid on the date `on`, for showing opening hours: Monday to Sunday, each with its spans.
#[must_use]
pub fn regular_week(hours: &OpeningHours, on: Date) -> Vec<(Weekday, Vec<Span>)> {
    Weekday::Monday.cycle_forward().take(7).map(|weekday| (weekday, spans(valid(hours, on, weekday)))).collect()
}

/// The closures and holidays of the `days` days beginning with `from` that hit a day which would be open otherwise,
/// with the part of the day that is closed; without a part, all that would be open is closed.
#[must_use]
pub fn coming_exceptions(
    municipality: &Municipality,
    hours: &OpeningHours,
    from: Date,
    days: u16,
) -> Vec<(Date, ClosedReason, Option<Span>)> {
    let last = from.saturating_add(i32::from(days).saturating_sub(1).days());
    let calendar = Calendar::new(municipality, hours, from, last);
    let mut found = Vec::new();
    for date in from.series(1.day()).take(usize::from(days)) {
        let regular = spans(valid(hours, date, date.weekday()));
        if regular.is_empty() {
            continue;
        }
        if let Some(reason) = calendar.closed_all_day(date) {
            found.push((date, reason.into(), None));
            continue;
        }
        let mut parts: Vec<_> = calendar.partial_closures(date).collect();
        parts.sort_by_key(|(_, part)| *part);
        for (closure, part) in parts {
            if regular.iter().any(|span| span.0.max(part.0) < span.1.min(part.1)) {
                let all = cut(regular.clone(), part).is_empty();
                found.push((date, ClosedReason::Closure(closure.text.clone()), (!all).then_some(part)));
            }
        }
    }
    found
}

/// [`ClosedReason`] without copies, for the fast path.
enum Reason<'a> {
    PublicHoliday(&'static str),
    LocalHoliday(&'a Text),
    Closure(&'a Text),
}

impl From<Reason<'_>> for ClosedReason {
    fn from(reason: Reason<'_>) -> Self {
        match reason {
            Reason::PublicHoliday(name) => Self::PublicHoliday(name),
            Reason::LocalHoliday(text) => Self::LocalHoliday(text.clone()),
            Reason::Closure(text) => Self::Closure(text.clone()),
        }
    }
}

/// Opening hours with the closures that matter for some days, so that years of closures are read once only.
pub(super) struct Calendar<'a> {
    municipality: &'a Municipality,
    hours: &'a OpeningHours,
    closures: Vec<&'a Closure>,
}

impl<'a> Calendar<'a> {
    /// For dates from `first` to `last`, inclusive.
    pub(super) fn new(municipality: &'a Municipality, hours: &'a OpeningHours, first: Date, last: Date) -> Self {
        let concerns = |closure: &&Closure| {
            closure.from <= last
                && closure.to >= first
                && (closure.hours.is_empty() || closure.hours.contains(&hours.key))
        };
        Self { municipality, hours, closures: municipality.closures.iter().filter(concerns).collect() }
    }

    fn day_state(&self, date: Date) -> DayState {
        if let Some(reason) = self.closed_all_day(date) {
            return DayState::Closed(reason.into());
        }
        let mut open = spans(valid(self.hours, date, date.weekday()));
        if open.is_empty() {
            return DayState::Closed(ClosedReason::Weekday);
        }
        for (closure, part) in self.partial_closures(date) {
            open = cut(open, part);
            if open.is_empty() {
                return DayState::Closed(ClosedReason::Closure(closure.text.clone()));
            }
        }
        DayState::Open(open)
    }

    pub(super) fn open_bits(&self, date: Date, clock: &Clock) -> DayBits {
        let mut open = DayBits::EMPTY;
        if self.closed_all_day(date).is_some() {
            return open;
        }
        for series in valid(self.hours, date, date.weekday()) {
            let mut bits = clock.bits(series.from, series.to);
            for pause in &series.breaks {
                bits = bits.and_not(&clock.bits(pause.0, pause.1));
            }
            open |= bits;
        }
        for (_, part) in self.partial_closures(date) {
            open = open.and_not(&clock.bits(part.0, part.1));
        }
        open
    }

    /// The highest layer that closes the whole day. An exception for a single date, once there is such a thing,
    /// belongs above all others: asked first here, and in place of the series where those are read.
    fn closed_all_day(&self, date: Date) -> Option<Reason<'a>> {
        if let Some(closure) = self.on(date).find(|closure| closure.part.is_none()) {
            return Some(Reason::Closure(&closure.text));
        }
        if !self.hours.observes_holidays {
            return None;
        }
        if let Some(name) = holiday::public_holiday(self.municipality.land, date) {
            return Some(Reason::PublicHoliday(name));
        }
        let local = holiday::local_holiday(&self.municipality.local_holidays, date)?;
        Some(Reason::LocalHoliday(&local.text))
    }

    fn partial_closures(&self, date: Date) -> impl Iterator<Item = (&'a Closure, Span)> {
        self.on(date).filter_map(|closure| Some((closure, closure.part?)))
    }

    fn on(&self, date: Date) -> impl Iterator<Item = &'a Closure> {
        self.closures.iter().copied().filter(move |closure| closure.from <= date && date <= closure.to)
    }
}

/// The series that open on a weekday, as valid on `date`.
fn valid(hours: &OpeningHours, date: Date, weekday: Weekday) -> impl Iterator<Item = &Series> {
    hours.series.iter().filter(move |series| {
        series.days.contains(&weekday)
            && series.valid_from.is_none_or(|from| from <= date)
            && series.valid_until.is_none_or(|until| date <= until)
    })
}

/// The open spans of some series, sorted, overlapping and touching ones joined.
fn spans<'a>(series: impl Iterator<Item = &'a Series>) -> Vec<Span> {
    let mut all: Vec<_> = series
        .filter(|series| series.from < series.to)
        .flat_map(|series| series.breaks.iter().copied().fold(vec![(series.from, series.to)], cut))
        .collect();
    all.sort_unstable();
    all.dedup_by(|next, span| {
        let joins = next.0 <= span.1;
        if joins {
            span.1 = span.1.max(next.1);
        }
        joins
    });
    all
}

/// Takes `part` out of each span. An empty part takes out nothing, nor does it split a span.
fn cut(spans: Vec<Span>, part: Span) -> Vec<Span> {
    if part.0 >= part.1 {
        return spans;
    }
    spans
        .into_iter()
        .flat_map(|(from, to)| [(from, to.min(part.0)), (from.max(part.1), to)])
        .filter(|(from, to)| from < to)
        .collect()
}
