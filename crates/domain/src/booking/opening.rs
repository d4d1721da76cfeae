//! When is an office open?
//!
//! What a set of hours says of a date is decided by the first layer that says something:
//!
//! 1. an **exception** for this date replaces everything: it opens on a holiday or within a closure, or closes;
//! 2. a **closure** of the whole day;
//! 3. a **holiday**, of the Land or local, where the hours observe them;
//! 4. the **series** of the season that the date lies in, or else the others.
//!
//! A closure or a local holiday of a part of the day cuts that part out of what the series leave. Series of one set add
//! up; the breaks of a series cut into that series only.

use super::bits::DayBits;
use super::clock::Clock;
use super::series::{in_force, next_occurrence, occurs};
use super::tick::DayFrame;
use crate::holiday;
use crate::municipality::{Closure, Exception, Municipality, OpeningHours, Repeat, Series, Text};
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

impl DayState {
    /// When it is open.
    fn spans(self) -> Vec<Span> {
        match self {
            Self::Open(spans) => spans,
            Self::Closed(_) => Vec::new(),
        }
    }
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
    /// A single day.
    Exception(Text),
}

/// A stretch of the usual week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsualSpan {
    pub span: Span,
    pub repeat: Repeat,
    /// For [`Repeat::EveryWeeks`], which says little without it: the next date.
    pub next: Option<Date>,
}

/// How a day differs from its usual week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayChange {
    pub date: Date,
    pub reason: ClosedReason,
    pub change: Change,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// All that would be open is closed.
    Closed,
    /// This part of the day is closed.
    ClosedPart(Span),
    /// Open just then.
    Open(Vec<Span>),
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

/// The usual week around the date `on`, for showing opening hours: Monday to Sunday, each with its spans. Where several
/// `plans` are kept at a site, it is open when one of them is.
#[must_use]
pub fn regular_week(plans: &[&OpeningHours], on: Date) -> Vec<(Weekday, Vec<UsualSpan>)> {
    let valid = |series: &&Series| {
        series.valid_from.is_none_or(|from| from <= on) && series.valid_until.is_none_or(|until| on <= until)
    };
    let all: Vec<&Series> = plans.iter().flat_map(|hours| in_force(hours, on)).filter(valid).collect();
    Weekday::Monday
        .cycle_forward()
        .take(7)
        .map(|weekday| {
            let today = all.iter().copied().filter(|series| series.days.contains(&weekday));
            let weekly = spans(today.clone().filter(|series| series.repeat == Repeat::EveryWeek));
            let weekly = weekly.into_iter().map(|span| UsualSpan { span, repeat: Repeat::EveryWeek, next: None });
            let others = today.filter(|series| series.repeat != Repeat::EveryWeek).flat_map(|series| {
                let next = matches!(series.repeat, Repeat::EveryWeeks { .. })
                    .then(|| next_occurrence(&Series { days: vec![weekday], ..series.clone() }, on))
                    .flatten();
                spans(std::iter::once(series)).into_iter().map(move |span| UsualSpan {
                    span,
                    repeat: series.repeat,
                    next,
                })
            });
            let mut week: Vec<UsualSpan> = weekly.chain(others).collect();
            week.sort_by_key(|usual| (usual.span, usual.repeat));
            week.dedup();
            (weekday, week)
        })
        .collect()
}

/// What is different on the `days` days beginning with `from`: days that are closed, wholly or in part, though one of the
/// `plans` would be open, and single days with hours of their own. What another plan leaves open is not closed.
#[must_use]
pub fn coming_exceptions(
    municipality: &Municipality,
    plans: &[&OpeningHours],
    from: Date,
    days: u16,
) -> Vec<DayChange> {
    let last = from.saturating_add(i32::from(days).saturating_sub(1).days());
    let calendars: Vec<_> = plans.iter().map(|hours| Calendar::new(municipality, hours, from, last)).collect();
    let mut found = Vec::new();
    for date in from.series(1.day()).take(usize::from(days)) {
        let usual = spans(plans.iter().flat_map(|hours| usual(hours, date)));
        let open = join(calendars.iter().flat_map(|calendar| calendar.day_state(date).spans()).collect());
        if usual == open {
            continue;
        }
        if let Some(exception) = calendars.iter().find_map(|calendar| calendar.exception(date)) {
            let change = if open.is_empty() { Change::Closed } else { Change::Open(open) };
            found.push(DayChange { date, reason: ClosedReason::Exception(exception.text.clone()), change });
            continue;
        }
        let lost = open.iter().copied().fold(usual, cut);
        let closings =
            calendars.iter().filter(|calendar| usual_of(calendar, date)).flat_map(|calendar| calendar.closings(date));
        let mut closed: Vec<DayChange> = Vec::new();
        for (reason, part) in closings {
            let pieces = part.map_or_else(|| lost.clone(), |part| open.iter().copied().fold(vec![part], cut));
            let hits = |piece: &Span| lost.iter().any(|span| span.0.max(piece.0) < span.1.min(piece.1));
            for piece in pieces.into_iter().filter(hits) {
                // Everything is closed: nobody needs to hear from when to when.
                let all = open.is_empty() && (part.is_none() || cut(lost.clone(), piece).is_empty());
                let change = if all { Change::Closed } else { Change::ClosedPart(piece) };
                let entry = DayChange { date, reason: reason.clone(), change };
                if !closed.contains(&entry) {
                    closed.push(entry);
                }
            }
        }
        closed.sort_by_key(|entry| match entry.change {
            Change::ClosedPart(part) => Some(part),
            Change::Closed | Change::Open(_) => None,
        });
        found.extend(closed);
    }
    found
}

fn usual_of(calendar: &Calendar<'_>, date: Date) -> bool {
    usual(calendar.hours, date).next().is_some()
}

/// [`ClosedReason`] without copies, for the fast path.
enum Reason<'a> {
    PublicHoliday(&'static str),
    LocalHoliday(&'a Text),
    Closure(&'a Text),
    Exception(&'a Text),
}

impl From<Reason<'_>> for ClosedReason {
    fn from(reason: Reason<'_>) -> Self {
        match reason {
            Reason::PublicHoliday(name) => Self::PublicHoliday(name),
            Reason::LocalHoliday(text) => Self::LocalHoliday(text.clone()),
            Reason::Closure(text) => Self::Closure(text.clone()),
            Reason::Exception(text) => Self::Exception(text.clone()),
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
        if let Some(exception) = self.exception(date) {
            return DayState::Open(exception.open.clone());
        }
        let mut open = spans(usual(self.hours, date));
        if open.is_empty() {
            return DayState::Closed(ClosedReason::Weekday);
        }
        for (reason, part) in self.partly_closed(date) {
            open = cut(open, part);
            if open.is_empty() {
                return DayState::Closed(reason.into());
            }
        }
        DayState::Open(open)
    }

    pub(super) fn open_bits(&self, date: Date, clock: &Clock) -> DayBits {
        let mut open = DayBits::EMPTY;
        if self.closed_all_day(date).is_some() {
            return open;
        }
        if let Some(exception) = self.exception(date) {
            return exception.open.iter().fold(open, |open, span| open | clock.bits(span.0, span.1));
        }
        for series in usual(self.hours, date) {
            let mut bits = clock.bits(series.from, series.to);
            for pause in &series.breaks {
                bits = bits.and_not(&clock.bits(pause.0, pause.1));
            }
            open |= bits;
        }
        for (_, part) in self.partly_closed(date) {
            open = open.and_not(&clock.bits(part.0, part.1));
        }
        open
    }

    fn exception(&self, date: Date) -> Option<&'a Exception> {
        let exceptions = &self.hours.exceptions;
        exceptions.binary_search_by_key(&date, |exception| exception.date).ok().map(|index| &exceptions[index])
    }

    /// The highest layer that closes the whole day; none if an exception opens it.
    fn closed_all_day(&self, date: Date) -> Option<Reason<'a>> {
        if let Some(exception) = self.exception(date) {
            return exception.open.is_empty().then_some(Reason::Exception(&exception.text));
        }
        if let Some(closure) = self.on(date).find(|closure| closure.part.is_none()) {
            return Some(Reason::Closure(&closure.text));
        }
        if !self.hours.observes_holidays {
            return None;
        }
        if let Some(name) = holiday::public_holiday(self.municipality.land, date) {
            return Some(Reason::PublicHoliday(name));
        }
        let mut local = holiday::local_holidays(&self.municipality.local_holidays, date);
        local.find(|holiday| holiday.part.is_none()).map(|holiday| Reason::LocalHoliday(&holiday.text))
    }

    /// Everything that closes the day or a part of it, whatever the series says.
    fn closings(&self, date: Date) -> Vec<(ClosedReason, Option<Span>)> {
        match self.closed_all_day(date) {
            Some(reason) => vec![(reason.into(), None)],
            None => self.partly_closed(date).map(|(reason, part)| (reason.into(), Some(part))).collect(),
        }
    }

    /// What closes a part of the day, in no particular order.
    fn partly_closed(&self, date: Date) -> impl Iterator<Item = (Reason<'a>, Span)> {
        let closures = self.on(date).filter_map(|closure| Some((Reason::Closure(&closure.text), closure.part?)));
        let rules: &'a [_] = if self.hours.observes_holidays { &self.municipality.local_holidays } else { &[] };
        let holidays = holiday::local_holidays(rules, date)
            .filter_map(|holiday| Some((Reason::LocalHoliday(&holiday.text), holiday.part?)));
        closures.chain(holidays)
    }

    fn on(&self, date: Date) -> impl Iterator<Item = &'a Closure> {
        self.closures.iter().copied().filter(move |closure| closure.from <= date && date <= closure.to)
    }
}

/// The series that take place on `date`.
fn usual(hours: &OpeningHours, date: Date) -> impl Iterator<Item = &Series> {
    in_force(hours, date).iter().filter(move |series| occurs(series, date))
}

/// The open spans of some series, sorted, overlapping and touching ones joined.
fn spans<'a>(series: impl Iterator<Item = &'a Series>) -> Vec<Span> {
    let open = series
        .filter(|series| series.from < series.to)
        .flat_map(|series| series.breaks.iter().copied().fold(vec![(series.from, series.to)], cut));
    join(open.collect())
}

/// Sorted, overlapping and touching ones joined.
fn join(mut all: Vec<Span>) -> Vec<Span> {
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
