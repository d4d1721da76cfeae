//! Opening hours: precedence, parts of days, the clock change.

mod booking_support;

use booking_support::packs::{any_date, any_town, is_open, is_usual};
use booking_support::{ALL_DAYS, WORKDAYS, at, berlin, closure, hours, local, municipality, series, span, text, zone};
use domain::booking::opening::{
    Change, ClosedReason, DayChange, DayState, UsualSpan, coming_exceptions, day_state, open_bits, regular_week,
};
use domain::booking::{DayBits, DayFrame, frames_for, timelines_for};
use domain::municipality::{Exception, LocalHolidayRule, MonthDay, Municipality, NthDays, Repeat, Season};
use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday, date};
use proptest::prelude::*;

fn weekly(from: &str, to: &str) -> UsualSpan {
    UsualSpan { span: span(from, to), repeat: Repeat::EveryWeek, next: None }
}

fn changed(date: Date, reason: ClosedReason, change: Change) -> DayChange {
    DayChange { date, reason, change }
}

/// Workdays 08:00 to 16:00 with a break at noon; closures and local holidays of each kind.
fn office() -> Municipality {
    let mut workdays = series(&WORKDAYS, "08:00", "16:00");
    workdays.breaks.push(span("12:00", "13:00"));
    let mut town = municipality(vec![hours(vec![workdays])]);
    let outing = date(2026, 7, 10);
    town.closures.push(closure(outing, outing, Some(span("11:00", "16:00")), "Betriebsausflug"));
    town.closures.push(closure(date(2026, 12, 23), date(2026, 12, 31), None, "Zwischen den Jahren"));
    let move_day = date(2026, 9, 1);
    town.closures.push(closure(move_day, move_day, Some(span("07:00", "18:00")), "Umzug"));
    town.local_holidays.push(local(LocalHolidayRule::Easter { offset: -47 }, "Fastnacht"));
    town.local_holidays.push(local(LocalHolidayRule::Fixed { month: 12, day: 24 }, "Heiligabend"));
    town
}

fn state(town: &Municipality, date: Date) -> DayState {
    day_state(town, &town.hours[0], date)
}

#[test]
fn the_highest_layer_decides() {
    let town = office();
    let closed = |reason| DayState::Closed(reason);
    let holiday = |name| closed(ClosedReason::PublicHoliday(name));
    let over_the_years = || closed(ClosedReason::Closure(text("Zwischen den Jahren")));
    let cases = [
        (date(2026, 7, 9), DayState::Open(vec![span("08:00", "12:00"), span("13:00", "16:00")]), "a Thursday"),
        (date(2026, 7, 11), closed(ClosedReason::Weekday), "a Saturday"),
        (date(2026, 7, 10), DayState::Open(vec![span("08:00", "11:00")]), "closed from 11:00"),
        (date(2026, 9, 1), closed(ClosedReason::Closure(text("Umzug"))), "a part that is all of the opening"),
        (date(2026, 5, 1), holiday("Erster Mai"), "a holiday"),
        (date(2026, 10, 3), holiday("Tag der Deutschen Einheit"), "a holiday on a Saturday"),
        (date(2026, 2, 17), closed(ClosedReason::LocalHoliday(text("Fastnacht"))), "47 days before Easter"),
        (date(2026, 12, 24), over_the_years(), "closure over local holiday"),
        (date(2026, 12, 25), over_the_years(), "closure over public holiday"),
        (date(2025, 12, 24), closed(ClosedReason::LocalHoliday(text("Heiligabend"))), "each year"),
    ];
    for (date, expected, why) in cases {
        assert_eq!(state(&town, date), expected, "{date}: {why}");
    }
}

#[test]
fn hours_may_ignore_holidays_but_not_closures() {
    let mut town = office();
    town.hours[0].observes_holidays = false;
    assert!(matches!(state(&town, date(2026, 5, 1)), DayState::Open(_)));
    assert!(matches!(state(&town, date(2026, 2, 17)), DayState::Open(_)));
    assert_eq!(state(&town, date(2026, 12, 25)), DayState::Closed(ClosedReason::Closure(text("Zwischen den Jahren"))));
}

#[test]
fn a_closure_may_concern_some_hours_only() {
    let mut town = office();
    for closure in &mut town.closures {
        closure.hours.push("elsewhere".to_owned());
    }
    assert!(matches!(state(&town, date(2026, 9, 1)), DayState::Open(_)));
    for closure in &mut town.closures {
        closure.hours.push("office".to_owned());
    }
    assert!(matches!(state(&town, date(2026, 9, 1)), DayState::Closed(_)));
}

#[test]
fn series_are_valid_inclusively_and_touching_spans_are_one() {
    let mut summer = series(&[Weekday::Monday], "08:00", "12:00");
    summer.valid_from = Some(date(2026, 7, 6));
    summer.valid_until = Some(date(2026, 7, 13));
    let mut afternoon = series(&[Weekday::Monday], "12:00", "15:00");
    afternoon.valid_from = Some(date(2026, 7, 13));
    let town = municipality(vec![hours(vec![afternoon, summer])]);
    let open = |from, to| DayState::Open(vec![span(from, to)]);
    assert_eq!(state(&town, date(2026, 6, 29)), DayState::Closed(ClosedReason::Weekday));
    assert_eq!(state(&town, date(2026, 7, 6)), open("08:00", "12:00"));
    assert_eq!(state(&town, date(2026, 7, 13)), open("08:00", "15:00"));
    assert_eq!(state(&town, date(2026, 7, 20)), open("12:00", "15:00"));

    let week = regular_week(&[&town.hours[0]], date(2026, 7, 13));
    assert_eq!(week.iter().map(|(day, _)| *day).collect::<Vec<_>>(), ALL_DAYS);
    assert_eq!(week[0].1, [weekly("08:00", "15:00")]);
    assert!(week[1..].iter().all(|(_, spans)| spans.is_empty()));
}

#[test]
fn exceptions_name_what_changes_a_day_that_would_be_open() {
    let mut town = office();
    let outing = date(2026, 7, 10);
    // Before opening and on a Saturday: nobody is told.
    town.closures.push(closure(outing, outing, Some(span("06:00", "08:00")), "Reinigung"));
    town.closures.push(closure(date(2026, 7, 11), date(2026, 7, 11), None, "Stadtfest"));
    let exceptions = coming_exceptions(&town, &[&town.hours[0]], date(2026, 7, 1), 90);
    let umzug = changed(date(2026, 9, 1), ClosedReason::Closure(text("Umzug")), Change::Closed);
    let part = Change::ClosedPart(span("11:00", "16:00"));
    let ausflug = changed(outing, ClosedReason::Closure(text("Betriebsausflug")), part);
    assert_eq!(exceptions, [ausflug.clone(), umzug]);
    assert_eq!(coming_exceptions(&town, &[&town.hours[0]], outing, 1), [ausflug]);
    assert_eq!(coming_exceptions(&town, &[&town.hours[0]], outing, 0), []);
    let december = coming_exceptions(&town, &[&town.hours[0]], date(2026, 12, 20), 14);
    let days: Vec<i8> = december.iter().map(|change| change.date.day()).collect();
    assert_eq!(days, [23, 24, 25, 28, 29, 30, 31, 1], "weekends are left out");
    assert_eq!(december[7].reason, ClosedReason::PublicHoliday("Neujahr"));
    assert!(coming_exceptions(&town, &[&town.hours[0]], date(9999, 12, 30), 90).len() <= 2);
}

#[test]
fn a_site_is_open_when_one_of_its_plans_is() {
    let mut town = office();
    let mut long =
        hours(vec![series(&[Weekday::Saturday], "09:00", "13:00"), series(&[Weekday::Friday], "08:00", "18:00")]);
    long.key = "lang".to_owned();
    town.hours.push(long);
    let plans = [&town.hours[0].clone(), &town.hours[1].clone()];
    let week = regular_week(&plans, date(2026, 7, 6));
    assert_eq!(week[4].1, [weekly("08:00", "18:00")], "a break of one plan is none of the other");
    assert_eq!(week[5].1, [weekly("09:00", "13:00")]);

    // Closed for one plan only: what the other leaves open is not closed.
    let friday = date(2026, 7, 17);
    let mut outing = closure(friday, friday, None, "Schulung");
    outing.hours = vec!["lang".to_owned()];
    town.closures.push(outing);
    let mut open = regular_week(&plans[..1], friday)[4].1.clone();
    let last = open.pop().expect("open on Fridays").span.1;
    let schulung = ClosedReason::Closure(text("Schulung"));
    let found: Vec<_> = coming_exceptions(&town, &plans, friday, 1);
    assert!(found.iter().all(|change| change.reason == schulung && change.change != Change::Closed), "{found:?}");
    assert_eq!(found.last().map(|change| &change.change), Some(&Change::ClosedPart((last, at("18:00")))));
    // Closed for both: closed.
    let both = closure(date(2026, 7, 24), date(2026, 7, 24), None, "Stadtfest");
    town.closures.push(both);
    let found = coming_exceptions(&town, &plans, date(2026, 7, 24), 1);
    assert_eq!(found, [changed(date(2026, 7, 24), ClosedReason::Closure(text("Stadtfest")), Change::Closed)]);
}

#[test]
fn an_exception_wins_over_everything() {
    let mut town = office();
    let (christmas, friday) = (date(2026, 12, 25), date(2026, 7, 17));
    let exception = |date, open: &[(&str, &str)]| Exception {
        date,
        open: open.iter().map(|(from, to)| span(from, to)).collect(),
        text: text("Sonderöffnung"),
    };
    town.hours[0].exceptions =
        vec![exception(friday, &[]), exception(christmas, &[("09:00", "11:00"), ("12:00", "14:00")])];
    let reason = ClosedReason::Exception(text("Sonderöffnung"));
    assert_eq!(state(&town, friday), DayState::Closed(reason.clone()));
    // A holiday within a closure.
    let open = vec![span("09:00", "11:00"), span("12:00", "14:00")];
    assert_eq!(state(&town, christmas), DayState::Open(open.clone()));
    let found = coming_exceptions(&town, &[&town.hours[0]], christmas, 1);
    assert_eq!(found, [changed(christmas, reason.clone(), Change::Open(open))]);
    let found = coming_exceptions(&town, &[&town.hours[0]], friday, 1);
    assert_eq!(found, [changed(friday, reason, Change::Closed)]);
}

#[test]
fn seasons_replace_the_other_series() {
    let mut town = office();
    town.local_holidays.clear();
    let summer = Season {
        from: MonthDay { month: 7, day: 1 },
        to: MonthDay { month: 8, day: 31 },
        series: vec![series(&[Weekday::Monday], "07:00", "13:00")],
    };
    let winter =
        Season { from: MonthDay { month: 12, day: 27 }, to: MonthDay { month: 2, day: 29 }, series: Vec::new() };
    town.hours[0].seasons = vec![summer, winter];
    assert_eq!(state(&town, date(2026, 7, 6)), DayState::Open(vec![span("07:00", "13:00")]));
    assert_eq!(state(&town, date(2026, 7, 7)), DayState::Closed(ClosedReason::Weekday));
    assert_eq!(state(&town, date(2026, 9, 7)), DayState::Open(vec![span("08:00", "12:00"), span("13:00", "16:00")]));
    for closed in [date(2027, 1, 12), date(2027, 2, 26), date(2028, 2, 29)] {
        assert_eq!(state(&town, closed), DayState::Closed(ClosedReason::Weekday), "{closed}");
    }
    assert!(matches!(state(&town, date(2027, 3, 1)), DayState::Open(_)));
    assert_eq!(regular_week(&[&town.hours[0]], date(2026, 7, 20))[0].1, [weekly("07:00", "13:00")]);
}

#[test]
fn series_repeat_as_they_say() {
    let mut second = series(&[Weekday::Saturday], "09:00", "12:00");
    second.repeat = Repeat::EveryWeeks { every: 2, since: date(2026, 1, 5) };
    let mut monthly = series(&[Weekday::Saturday], "13:00", "14:00");
    monthly.repeat = Repeat::OfMonth(NthDays::new([1, NthDays::LAST]));
    let town = municipality(vec![hours(vec![second, monthly])]);
    let open = |day| match state(&town, day) {
        DayState::Open(spans) => spans,
        DayState::Closed(_) => Vec::new(),
    };
    let (morning, noon) = (span("09:00", "12:00"), span("13:00", "14:00"));
    // 2026 has 53 weeks; the count does not care. January 2027 has five Saturdays.
    assert_eq!(open(date(2026, 1, 3)), [noon]);
    assert_eq!(open(date(2026, 1, 10)), [morning]);
    assert_eq!(open(date(2026, 1, 17)), []);
    assert_eq!(open(date(2025, 12, 27)), [morning, noon]);
    assert_eq!(open(date(2027, 1, 2)), [noon]);
    assert_eq!(open(date(2027, 1, 9)), [morning]);
    assert_eq!(open(date(2027, 1, 30)), [noon]);
    let saturday = &regular_week(&[&town.hours[0]], date(2026, 1, 12))[5].1;
    assert_eq!(
        saturday.iter().map(|usual| (usual.span, usual.next)).collect::<Vec<_>>(),
        [(morning, Some(date(2026, 1, 24))), (noon, None)]
    );
}

#[test]
fn half_of_a_local_holiday() {
    let mut town = office();
    town.closures.clear();
    for holiday in &mut town.local_holidays {
        holiday.part = Some(span("12:00", "23:55"));
    }
    let eve = date(2026, 12, 24);
    assert_eq!(state(&town, eve), DayState::Open(vec![span("08:00", "12:00")]));
    let found = coming_exceptions(&town, &[&town.hours[0]], eve, 1);
    let reason = ClosedReason::LocalHoliday(text("Heiligabend"));
    assert_eq!(found, [changed(eve, reason, Change::ClosedPart(span("12:00", "23:55")))]);
}

/// An invented office of the night, so that it meets the clock change.
#[test]
fn the_night_of_the_clock_change_is_as_long_as_it_is() {
    let mut night = series(&ALL_DAYS, "01:00", "05:00");
    let town = municipality(vec![hours(vec![night.clone()])]);
    let bits = |town: &Municipality, day| open_bits(town, &town.hours[0], &DayFrame::new(day, &berlin()));
    assert_eq!(bits(&town, date(2026, 3, 28)), DayBits::range(12, 60));
    assert_eq!(bits(&town, date(2026, 3, 29)), DayBits::range(12, 48), "from 02:00 straight to 03:00");
    assert_eq!(bits(&town, date(2026, 10, 25)), DayBits::range(12, 72), "02:00 to 03:00 twice");
    // A break in the doubled hour is made twice, and it is none in the missing one.
    night.breaks.push(span("02:15", "02:45"));
    let town = municipality(vec![hours(vec![night])]);
    assert_eq!(bits(&town, date(2026, 3, 29)), DayBits::range(12, 48));
    let twice = DayBits::range(12, 27) | DayBits::range(33, 39) | DayBits::range(45, 72);
    assert_eq!(bits(&town, date(2026, 10, 25)), twice);
    // Office hours after the change keep their place on the wall: 08:00 is tick 84 or 108.
    let office = office();
    let mut office = Municipality { closures: Vec::new(), ..office };
    office.hours[0].series[0].days = ALL_DAYS.to_vec();
    assert_eq!(bits(&office, date(2026, 3, 29)).first_one(), Some(84));
    assert_eq!(bits(&office, date(2026, 10, 25)).first_one(), Some(108));
    assert_eq!(bits(&office, date(2026, 3, 29)).count(), 84);
    // Lord Howe moves its clock by half an hour only.
    let mut island = municipality(vec![hours(vec![series(&ALL_DAYS, "01:00", "05:00")])]);
    island.time_zone = zone("Australia/Lord_Howe");
    let length = |day| open_bits(&island, &island.hours[0], &DayFrame::new(day, &island.time_zone)).count();
    assert_eq!([date(2026, 4, 5), date(2026, 10, 4), date(2026, 10, 5)].map(length), [54, 42, 48]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn bits_and_spans_follow_the_rule_tick_by_tick(town in any_town(), first in any_date()) {
        let frames = frames_for(first, first.saturating_add(9.days()), &town.time_zone);
        let shared = timelines_for(&town, &[0], &frames, &[]);
        let changes = [date(2026, 3, 29), date(2026, 10, 25)].map(|day| DayFrame::new(day, &town.time_zone));
        for (day, frame) in frames.iter().chain(&changes).enumerate() {
            let bits = open_bits(&town, &town.hours[0], frame);
            if let Some(open) = shared[0].open.get(day) {
                prop_assert_eq!(*open, bits);
            }
            let spans = match day_state(&town, &town.hours[0], frame.date) {
                DayState::Open(spans) => {
                    prop_assert!(!spans.is_empty() && spans.iter().all(|(from, to)| from < to));
                    prop_assert!(spans.windows(2).all(|pair| pair[0].1 < pair[1].0));
                    spans
                }
                DayState::Closed(_) => Vec::new(),
            };
            for index in 0..320 {
                let now = frame.tick(index).start().to_zoned(town.time_zone.clone()).time();
                let expected = index < frame.ticks && is_open(&town, frame.date, now);
                prop_assert_eq!(bits.get(index), expected, "{} {}", frame.date, now);
                if index < frame.ticks {
                    prop_assert_eq!(spans.iter().any(|(from, to)| (*from..*to).contains(&now)), expected);
                }
            }
        }
    }

    #[test]
    fn exceptions_are_what_separates_a_day_from_its_weekday(town in any_town(), first in any_date()) {
        let found = coming_exceptions(&town, &[&town.hours[0]], first, 14);
        for date in first.series(1.day()).take(14) {
            let now = match day_state(&town, &town.hours[0], date) {
                DayState::Open(spans) => spans,
                DayState::Closed(_) => Vec::new(),
            };
            let here: Vec<_> = found.iter().filter(|change| change.date == date).collect();
            let mut differs = false;
            for minute in (0..24 * 60).step_by(5) {
                let time = Time::constant((minute / 60) as i8, (minute % 60) as i8, 0, 0);
                let usual = is_usual(&town, date, time);
                let open = now.iter().any(|(from, to)| (*from..*to).contains(&time));
                differs |= usual != open;
                let told = here.iter().any(|change| match &change.change {
                    Change::Closed => true,
                    Change::ClosedPart((from, to)) => (*from..*to).contains(&time),
                    Change::Open(spans) => !spans.iter().any(|(from, to)| (*from..*to).contains(&time)),
                });
                prop_assert!(!usual || open || told, "{} {}: closed, and nobody is told", date, time);
            }
            prop_assert_eq!(differs, !here.is_empty(), "{}", date);
            if here.iter().any(|change| change.change == Change::Closed) {
                prop_assert!(now.is_empty());
            }
        }
    }
}

#[test]
fn the_end_of_the_day_can_be_reached() {
    let town = municipality(vec![hours(vec![series(&ALL_DAYS, "00:00", "23:55")])]);
    let bits = |day| open_bits(&town, &town.hours[0], &DayFrame::new(day, &berlin()));
    assert_eq!(bits(date(2026, 7, 6)), DayBits::range(0, 287));
    assert_eq!(bits(date(2026, 10, 25)), DayBits::range(0, 299));
    assert_eq!(at("23:55"), Time::constant(23, 55, 0, 0));
}
