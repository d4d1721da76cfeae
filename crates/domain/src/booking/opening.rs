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

/// The series valid on the date `on`, for showing opening hours: Monday to Sunday, each with its spans. Where several
/// `plans` are kept at a site, it is open when one of them is.
#[must_use]
pub fn regular_week(plans: &[&OpeningHours], on: Date) -> Vec<(Weekday, Vec<Span>)> {
    Weekday::Monday.cycle_forward().take(7).map(|weekday| (weekday, regular(plans, on, weekday))).collect()
}

fn regular(plans: &[&OpeningHours], on: Date, weekday: Weekday) -> Vec<Span> {
    spans(plans.iter().flat_map(|hours| valid(hours, on, weekday)))
}

/// The closures and holidays of the `days` days beginning with `from` that hit a day on which one of the `plans` would be
/// open otherwise, with the part of the day that is closed; without a part, all that would be open is closed. What
/// another plan leaves open is not closed.
#[must_use]
pub fn coming_exceptions(
    municipality: &Municipality,
    plans: &[&OpeningHours],
    from: Date,
    days: u16,
) -> Vec<(Date, ClosedReason, Option<Span>)> {
    let last = from.saturating_add(i32::from(days).saturating_sub(1).days());
    let calendars: Vec<_> = plans.iter().map(|hours| Calendar::new(municipality, hours, from, last)).collect();
    let mut found = Vec::new();
    for date in from.series(1.day()).take(usize::from(days)) {
        let regular = regular(plans, date, date.weekday());
        if regular.is_empty() {
            continue;
        }
        let states = calendars.iter().map(|calendar| calendar.day_state(date));
        let open: Vec<Span> = join(states.flat_map(DayState::spans).collect());
        let lost = open.iter().copied().fold(regular, cut);
        let closings = calendars
            .iter()
            .filter(|calendar| valid(calendar.hours, date, date.weekday()).next().is_some())
            .flat_map(|calendar| calendar.closings(date));
        let mut closed: Vec<(Date, ClosedReason, Option<Span>)> = Vec::new();
        for (reason, part) in closings {
            let pieces = part.map_or_else(|| lost.clone(), |part| open.iter().copied().fold(vec![part], cut));
            let hits = |piece: &Span| lost.iter().any(|span| span.0.max(piece.0) < span.1.min(piece.1));
            for piece in pieces.into_iter().filter(hits) {
                // Everything is closed: nobody needs to hear from when to when.
                let all = open.is_empty() && cut(lost.clone(), piece).is_empty() || open.is_empty() && part.is_none();
                let entry = (date, reason.clone(), (!all).then_some(piece));
                if !closed.contains(&entry) {
                    closed.push(entry);
                }
            }
        }
        closed.sort_by_key(|(_, _, part)| *part);
        found.extend(closed);
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

    /// Everything that closes the day or a part of it, whatever the series says.
    fn closings(&self, date: Date) -> Vec<(ClosedReason, Option<Span>)> {
        match self.closed_all_day(date) {
            Some(reason) => vec![(reason.into(), None)],
            None => self
                .partial_closures(date)
                .map(|(closure, part)| (ClosedReason::Closure(closure.text.clone()), Some(part)))
                .collect(),
        }
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
