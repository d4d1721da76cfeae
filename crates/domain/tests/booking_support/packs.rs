//! Random opening hours, and their rule read literally.

use super::{ALL_DAYS, closure, hours, local, municipality, resource};
use domain::holiday::{local_holiday, public_holiday};
use domain::municipality::{Closure, LocalHolidayRule, Municipality, OpeningHours, ResourceKind, Series};
use jiff::ToSpan;
use jiff::civil::{Date, Time, date};
use proptest::prelude::*;

fn time() -> impl Strategy<Value = Time> {
    (0_i8..24, 0_i8..12).prop_map(|(hour, five)| Time::constant(hour, five * 5, 0, 0))
}

fn part() -> impl Strategy<Value = (Time, Time)> {
    (time(), time()).prop_map(|(a, b)| if a <= b { (a, b) } else { (b, a) })
}

pub fn any_date() -> impl Strategy<Value = Date> {
    (0_i32..400).prop_map(|days| date(2026, 1, 1).saturating_add(days.days()))
}

fn any_series() -> impl Strategy<Value = Series> {
    let days = prop::sample::subsequence(ALL_DAYS.to_vec(), 1..=7);
    let validity = (prop::option::of(any_date()), prop::option::of(any_date()));
    (days, part(), validity, prop::collection::vec(part(), 0..3)).prop_map(|(days, span, validity, breaks)| Series {
        days,
        from: span.0,
        to: span.1,
        valid_from: validity.0,
        valid_until: validity.1,
        breaks,
    })
}

fn any_closure() -> impl Strategy<Value = Closure> {
    let names = prop::collection::vec(prop::sample::select(vec!["office".to_owned(), "elsewhere".to_owned()]), 0..2);
    (any_date(), 0_i32..20, prop::option::weighted(0.7, part()), names).prop_map(|(from, days, part, hours)| Closure {
        hours,
        ..closure(from, from.saturating_add(days.days()), part, "zu")
    })
}

pub fn any_town() -> impl Strategy<Value = Municipality> {
    let rule = prop_oneof![
        (1_i8..=12, 1_i8..=31).prop_map(|(month, day)| LocalHolidayRule::Fixed { month, day }),
        (-300_i16..400).prop_map(|offset| LocalHolidayRule::Easter { offset }),
    ];
    let plan = (prop::collection::vec(any_series(), 0..5), any::<bool>());
    (plan, prop::collection::vec(any_closure(), 0..10), prop::collection::vec(rule, 0..3)).prop_map(
        |((series, observes_holidays), closures, rules)| {
            let mut town = municipality(vec![OpeningHours { observes_holidays, ..hours(series) }]);
            town.closures = closures;
            town.local_holidays = rules.into_iter().map(|rule| local(rule, "hier")).collect();
            town.resources.push(resource("desk", ResourceKind::Desk, "hall", &[], 0));
            town
        },
    )
}

/// The rule in words, for one moment of the clock on the wall.
pub fn is_open(town: &Municipality, date: Date, now: Time) -> bool {
    let hours = &town.hours[0];
    let closed = town.closures.iter().any(|closure| {
        (closure.hours.is_empty() || closure.hours.contains(&hours.key))
            && (closure.from..=closure.to).contains(&date)
            && closure.part.is_none_or(|(from, to)| (from..to).contains(&now))
    });
    let holiday = public_holiday(town.land, date).is_some() || local_holiday(&town.local_holidays, date).is_some();
    let open = hours.series.iter().any(|series| {
        series.days.contains(&date.weekday())
            && series.valid_from.unwrap_or(Date::MIN) <= date
            && date <= series.valid_until.unwrap_or(Date::MAX)
            && (series.from..series.to).contains(&now)
            && !series.breaks.iter().any(|(from, to)| (*from..*to).contains(&now))
    });
    open && !closed && !(hours.observes_holidays && holiday)
}
