//! Dates, times and opening hours as pages show them.

use app::view_model::{HoldNote, SiteHours};
use domain::booking::opening::{Change, ClosedReason, DayChange, Span, UsualSpan, coming_exceptions, regular_week};
use domain::language::Language;
use domain::municipality::{Municipality, OpeningHours, Repeat, Service};
use jiff::Timestamp;
use jiff::tz::{AmbiguousOffset, TimeZone};
use locale::{Arg, texts};
use services::booking::Booking;
use std::collections::BTreeSet;

/// Coming closures are shown for this many days.
const EXCEPTION_DAYS: u16 = 60;

/// A text of the portal without its language.
pub fn text(language: Language, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    texts().get(language, key, args).text
}

/// "Dienstag, 24. November 2026, 10:20 Uhr" in the municipality's time zone.
pub fn date_time(language: Language, municipality: &Municipality, at: Timestamp) -> String {
    let text = locale::date_time_long(language, at.to_zoned(municipality.time_zone.clone()).datetime());
    format!("{text}{}", doubled(&municipality.time_zone, at))
}

/// The time of day.
pub fn time(language: Language, zone: &TimeZone, at: Timestamp) -> String {
    format!("{}{}", locale::time(language, at.to_zoned(zone.clone()).time()), doubled(zone, at))
}

/// Which of the two hours is meant when the clocks go back: " (UTC+2)"; otherwise nothing.
fn doubled(zone: &TimeZone, at: Timestamp) -> String {
    let local = at.to_zoned(zone.clone());
    let twice = matches!(zone.to_ambiguous_zoned(local.datetime()).offset(), AmbiguousOffset::Fold { .. });
    if twice { format!(" (UTC{:+})", local.offset().seconds() / 3600) } else { String::new() }
}

/// Why a day is closed, in words; `None` for an ordinary day without opening.
pub fn closed_reason(language: Language, reason: &ClosedReason) -> Option<String> {
    match reason {
        ClosedReason::Weekday => None,
        ClosedReason::PublicHoliday(name) if matches!(language, Language::De | Language::DeLeicht) => {
            Some((*name).to_owned())
        }
        ClosedReason::PublicHoliday(_) => Some(text(language, "calendar-holiday", &[])),
        ClosedReason::LocalHoliday(name) | ClosedReason::Closure(name) | ClosedReason::Exception(name) => {
            Some(name.plain(language).to_owned())
        }
    }
}

/// The weekly plan and the coming exceptions of a site: it is open when one of its resources is (of those that serve
/// `service`, if given), so that what stands here is what the calendar offers.
pub fn site_hours(
    language: Language,
    municipality: &Municipality,
    site: &str,
    service: Option<&Service>,
    now: Timestamp,
) -> SiteHours {
    let today = now.to_zoned(municipality.time_zone.clone()).date();
    let plans = plans_of(municipality, site, service);
    let week = if plans.is_empty() { Vec::new() } else { regular_week(&plans, today) };
    let exceptions = coming_exceptions(municipality, &plans, today, EXCEPTION_DAYS);
    SiteHours {
        site: site.to_owned(),
        week: week
            .into_iter()
            .map(|(weekday, spans)| {
                let spans = spans.into_iter().map(|usual| usual_span(language, &usual)).collect();
                (locale::weekday_long(language, weekday), spans)
            })
            .collect(),
        exceptions: exceptions
            .into_iter()
            .filter_map(|change| Some((locale::date_long(language, change.date), what_changes(language, &change)?)))
            .collect(),
    }
}

/// "08:00–12:00", with a note where it is not every week.
fn usual_span(language: Language, usual: &UsualSpan) -> String {
    let time = locale::time_range(language, usual.span.0, usual.span.1);
    let note = match usual.repeat {
        Repeat::EveryWeek => return time,
        Repeat::EveryWeeks { every, .. } => {
            let Some(next) = usual.next else { return time };
            let date = locale::date_short(language, next);
            text(language, "hours-every-weeks", &[("weeks", Arg::from(every)), ("date", Arg::Str(&date))])
        }
        Repeat::OfMonth(days) => {
            let which: Vec<String> = days.iter().map(|number| nth(language, number)).collect();
            // The separator of lists that CLDR gives for these languages; Arabic has its own comma.
            let separator = if language.is_rtl() { "، " } else { ", " };
            text(language, "hours-of-month", &[("which", Arg::Str(&which.join(separator)))])
        }
    };
    format!("{time} ({note})")
}

fn nth(language: Language, number: u8) -> String {
    match number {
        1 => text(language, "hours-nth-1", &[]),
        2 => text(language, "hours-nth-2", &[]),
        3 => text(language, "hours-nth-3", &[]),
        4 => text(language, "hours-nth-4", &[]),
        _ => text(language, "hours-nth-last", &[]),
    }
}

/// What is different on a day, and why.
fn what_changes(language: Language, change: &DayChange) -> Option<String> {
    let reason = closed_reason(language, &change.reason)?;
    let join = |spans: &[Span]| {
        let hours: Vec<String> = spans.iter().map(|(from, to)| locale::time_range(language, *from, *to)).collect();
        hours.join(", ")
    };
    Some(match &change.change {
        Change::Closed => text(language, "hours-closed", &[("reason", Arg::Str(&reason))]),
        Change::ClosedPart(part) => {
            text(language, "hours-closed-part", &[("hours", Arg::Str(&join(&[*part]))), ("reason", Arg::Str(&reason))])
        }
        Change::Open(spans) => {
            text(language, "hours-open", &[("hours", Arg::Str(&join(spans))), ("reason", Arg::Str(&reason))])
        }
    })
}

fn plans_of<'a>(municipality: &'a Municipality, site: &str, service: Option<&Service>) -> Vec<&'a OpeningHours> {
    let serves =
        |skills: &[String]| service.is_none_or(|service| service.needs.iter().any(|need| skills.contains(&need.skill)));
    let resources = municipality.resources.iter().filter(|resource| resource.site == site && serves(&resource.skills));
    let kept: BTreeSet<usize> = resources.map(|resource| resource.hours).collect();
    kept.into_iter().filter_map(|index| municipality.hours.get(index)).collect()
}

/// "You are holding a time", if the visitor does.
pub fn hold_note(
    language: Language,
    municipality: &Municipality,
    hold: Option<Booking>,
    now: Timestamp,
) -> Option<HoldNote> {
    let hold = hold?;
    Some(HoldNote {
        service: municipality.service(&hold.service)?.name.plain(language).to_owned(),
        when: date_time(language, municipality, hold.starts_at),
        url: if hold.is_awaiting() { app::routes::booking_await(hold.id) } else { app::routes::booking_data(hold.id) },
        seconds_left: seconds_left(&hold, now),
    })
}

/// Seconds until a hold ends; 0 when it has ended.
pub fn seconds_left(booking: &Booking, now: Timestamp) -> i64 {
    now.duration_until(booking.held_until).as_secs().max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_doubled_hour_says_which_one_it_is() {
        let zone = TimeZone::get("Europe/Berlin").expect("bundled");
        let shown = |at: &str| time(Language::De, &zone, at.parse().expect("a time")).replace('\u{a0}', " ");
        assert_eq!(shown("2026-10-25T00:30:00Z"), "02:30 Uhr (UTC+2)");
        assert_eq!(shown("2026-10-25T01:30:00Z"), "02:30 Uhr (UTC+1)");
        assert_eq!(shown("2026-10-25T02:30:00Z"), "03:30 Uhr");
        assert_eq!(shown("2026-03-29T01:30:00Z"), "03:30 Uhr");
    }
}
