//! Random opening hours, and their rule read literally.

use super::{ALL_DAYS, closure, hours, local, municipality, resource, text};
use domain::holiday::{local_holidays, public_holiday};
use domain::municipality::{
    Closure, Exception, Land, LocalHoliday, LocalHolidayRule, MonthDay, Municipality, NthDays, OpeningHours, Repeat,
    ResourceKind, Season, Series,
};
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
    let pauses = prop::collection::vec(part(), 0..3);
    (days, part(), validity, pauses, any_repeat()).prop_map(|(days, span, validity, breaks, repeat)| Series {
        valid_from: validity.0,
        valid_until: validity.1,
        breaks,
        repeat,
        ..Series::weekly(&days, span.0, span.1)
    })
}

fn any_repeat() -> impl Strategy<Value = Repeat> {
    prop_oneof![
        2 => Just(Repeat::EveryWeek),
        1 => (2_u8..=52, any_date()).prop_map(|(every, since)| Repeat::EveryWeeks { every, since }),
        1 => prop::collection::vec(1_u8..=5, 1..4).prop_map(|numbers| Repeat::OfMonth(NthDays::new(numbers))),
    ]
}

fn any_month_day() -> impl Strategy<Value = MonthDay> {
    any_date().prop_map(|date| MonthDay { month: date.month(), day: date.day() })
}

/// At most one season: two would have to keep apart.
fn any_season() -> impl Strategy<Value = Season> {
    (any_month_day(), any_month_day(), prop::collection::vec(any_series(), 0..3))
        .prop_map(|(from, to, series)| Season { from, to, series })
}

fn any_exceptions() -> impl Strategy<Value = Vec<Exception>> {
    // Days that are open, one part or two that do not overlap, or closed.
    let open = prop_oneof![
        Just(Vec::new()),
        // The compiler refuses a time without length.
        part().prop_map(|part| if part.0 < part.1 { vec![part] } else { Vec::new() }),
        (0_i8..8, 1_i8..5).prop_map(|(from, pause)| {
            let at = |hour| Time::constant(hour, 0, 0, 0);
            vec![(at(from), at(from + 3)), (at(from + 3 + pause), at(from + 10))]
        }),
    ];
    prop::collection::btree_map(any_date(), open, 0..12)
        .prop_map(|days| days.into_iter().map(|(date, open)| Exception { date, open, text: text("anders") }).collect())
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
    let seasons = prop::option::of(any_season()).prop_map(|season| season.into_iter().collect::<Vec<_>>());
    let plan = (prop::collection::vec(any_series(), 0..5), any::<bool>(), seasons, any_exceptions());
    let rules = prop::collection::vec((rule, prop::option::of(part())), 0..3);
    let land = prop::sample::select(Land::ALL.to_vec());
    (plan, prop::collection::vec(any_closure(), 0..10), rules, land).prop_map(
        |((series, observes_holidays, seasons, exceptions), closures, rules, land)| {
            let plan = OpeningHours { observes_holidays, seasons, exceptions, ..hours(series) };
            let mut town = municipality(vec![plan]);
            town.land = land;
            town.closures = closures;
            town.local_holidays =
                rules.into_iter().map(|(rule, part)| LocalHoliday { part, ..local(rule, "hier") }).collect();
            town.resources.push(resource("desk", ResourceKind::Desk, "hall", &[], 0));
            town
        },
    )
}

/// The rule in words, for one moment of the clock on the wall.
pub fn is_open(town: &Municipality, date: Date, now: Time) -> bool {
    is_open_by(town, &town.hours[0], date, now)
}

/// The same for any of the town's opening hours.
pub fn is_open_by(town: &Municipality, hours: &OpeningHours, date: Date, now: Time) -> bool {
    let within = |part: &(Time, Time)| (part.0..part.1).contains(&now);
    if let Some(exception) = hours.exceptions.iter().find(|exception| exception.date == date) {
        return exception.open.iter().any(within);
    }
    let closed = town.closures.iter().any(|closure| {
        (closure.hours.is_empty() || closure.hours.contains(&hours.key))
            && (closure.from..=closure.to).contains(&date)
            && closure.part.as_ref().is_none_or(within)
    });
    let holiday = public_holiday(town.land, date).is_some()
        || local_holidays(&town.local_holidays, date).any(|holiday| holiday.part.as_ref().is_none_or(within));
    is_usual_by(hours, date, now) && !closed && !(hours.observes_holidays && holiday)
}

/// Whether the office is usually open then.
pub fn is_usual(town: &Municipality, date: Date, now: Time) -> bool {
    is_usual_by(&town.hours[0], date, now)
}

fn is_usual_by(hours: &OpeningHours, date: Date, now: Time) -> bool {
    let series =
        hours.seasons.iter().find(|season| in_season(season, date)).map_or(&hours.series, |season| &season.series);
    series.iter().any(|series| {
        series.days.contains(&date.weekday())
            && series.valid_from.unwrap_or(Date::MIN) <= date
            && date <= series.valid_until.unwrap_or(Date::MAX)
            && takes_place(series.repeat, date)
            && (series.from..series.to).contains(&now)
            && !series.breaks.iter().any(|(from, to)| (*from..*to).contains(&now))
    })
}

/// Walks from the season's beginning in this year or the one before, day by day.
fn in_season(season: &Season, date: Date) -> bool {
    let is = |date: Date, day: MonthDay| (date.month(), date.day()) == (day.month, day.day);
    let mut day = date;
    for back in 0..367 {
        // Its end lies between: the season was over before. This first, for a season may be a single day.
        if back > 0 && is(day, season.to) {
            return false;
        }
        if is(day, season.from) {
            return true;
        }
        day = day.yesterday().expect("within range");
    }
    false
}

/// The rule, found by listing the dates.
fn takes_place(repeat: Repeat, date: Date) -> bool {
    match repeat {
        Repeat::EveryWeek => true,
        Repeat::EveryWeeks { every, since } => {
            let monday = |date: Date| {
                let mut date = date;
                while date.weekday() != jiff::civil::Weekday::Monday {
                    date = date.yesterday().expect("within range");
                }
                date
            };
            let (mut at, wanted) = (monday(since.min(date)), monday(since.max(date)));
            while at < wanted {
                at = at.saturating_add((i64::from(every) * 7).days());
            }
            at == wanted
        }
        Repeat::OfMonth(numbers) => {
            let same: Vec<Date> = (1..=date.days_in_month())
                .map(|day| Date::constant(date.year(), date.month(), day))
                .filter(|day| day.weekday() == date.weekday())
                .collect();
            numbers.iter().any(|number| match number {
                NthDays::LAST => same.last() == Some(&date),
                number => same.get(usize::from(number) - 1) == Some(&date),
            })
        }
    }
}
