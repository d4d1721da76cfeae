//! When people are reminded: by hand for a few cases, by rules for random ones around the change of the clocks.

use domain::booking::reminder::{FRESH, plan, quiet_until};
use domain::municipality::Lead;
use jiff::civil::{Time, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").expect("bundled")
}

/// An instant by the clock on the wall in Berlin.
fn at(wall: &str) -> Timestamp {
    let wall: jiff::civil::DateTime = wall.parse().expect("a date and time");
    wall.to_zoned(berlin()).expect("an instant").timestamp()
}

/// The walls of the reminders, for an appointment booked long before.
fn planned(leads: &[Lead], starts: &str) -> Vec<String> {
    planned_since(leads, starts, "2026-01-01T00:00:00")
}

fn planned_since(leads: &[Lead], starts: &str, booked: &str) -> Vec<String> {
    let plan = plan(leads, at(starts), at(booked), &berlin());
    plan.into_iter().map(|one| one.at.to_zoned(berlin()).datetime().strftime("%F %H:%M").to_string()).collect()
}

const DAY: Lead = Lead::Days(1);

#[test]
fn days_keep_the_time_on_the_wall_and_hours_are_hours() {
    assert_eq!(planned(&[DAY], "2026-11-24T10:20:00"), ["2026-11-23 10:20"]);
    assert_eq!(
        planned(&[Lead::Days(2), Lead::Minutes(180)], "2026-11-24T14:00:00"),
        ["2026-11-22 14:00", "2026-11-24 11:00"]
    );
    // The clocks change on 29 March and on 25 October 2026.
    assert_eq!(planned(&[DAY], "2026-03-30T10:00:00"), ["2026-03-29 10:00"]);
    assert_eq!(
        planned(&[DAY, Lead::Minutes(25 * 60)], "2026-03-29T10:00:00"),
        ["2026-03-28 08:00", "2026-03-28 10:00"]
    );
    assert_eq!(planned(&[Lead::Minutes(24 * 60)], "2026-10-25T10:00:00"), ["2026-10-24 11:00"]);
    assert!(planned(&[], "2026-11-24T10:20:00").is_empty());
}

#[test]
fn nobody_is_reminded_at_night() {
    // 5:00 and 22:00 become the evening before.
    assert_eq!(planned(&[Lead::Minutes(180)], "2026-11-24T08:00:00"), ["2026-11-23 19:00"]);
    assert_eq!(planned(&[Lead::Minutes(600)], "2026-11-24T08:00:00"), ["2026-11-23 19:00"]);
    assert_eq!(planned(&[Lead::Minutes(30)], "2026-11-24T08:00:00"), ["2026-11-24 07:30"]);
    assert_eq!(planned(&[Lead::Minutes(60)], "2026-11-24T22:00:00"), ["2026-11-24 19:00"]);
    // Two that meet are one; the one that had to move goes.
    assert_eq!(planned(&[Lead::Minutes(14 * 60), Lead::Minutes(180)], "2026-11-24T08:00:00"), ["2026-11-23 18:00"]);
    assert_eq!(planned(&[Lead::Minutes(300), Lead::Minutes(180)], "2026-11-24T08:00:00"), ["2026-11-23 19:00"]);
    assert_eq!(planned(&[DAY, Lead::Minutes(180)], "2026-11-24T08:00:00"), ["2026-11-23 08:00", "2026-11-23 19:00"]);
}

#[test]
fn who_just_booked_is_not_reminded() {
    let leads = [DAY, Lead::Minutes(180)];
    let starts = "2026-11-24T14:00:00";
    assert_eq!(planned_since(&leads, starts, "2026-11-23T10:00:00").len(), 2);
    assert_eq!(planned_since(&leads, starts, "2026-11-23T10:05:00"), ["2026-11-24 11:00"]);
    assert_eq!(planned_since(&leads, starts, "2026-11-24T13:00:00"), [""; 0]);
    // The evening before lies before the booking.
    assert_eq!(planned_since(&[Lead::Minutes(180)], "2026-11-24T08:00:00", "2026-11-23T20:00:00"), [""; 0]);
}

#[test]
fn the_night_ends_at_half_past_seven() {
    let until = |wall| quiet_until(at(wall), &berlin());
    assert_eq!(until("2026-11-23T20:59:00"), None);
    assert_eq!(until("2026-11-23T21:00:00"), Some(at("2026-11-24T07:30:00")));
    assert_eq!(until("2026-11-24T07:29:00"), Some(at("2026-11-24T07:30:00")));
    assert_eq!(until("2026-11-24T07:30:00"), None);
    assert_eq!(until("2026-03-28T23:00:00"), Some(at("2026-03-29T07:30:00")));
}

fn lead() -> impl Strategy<Value = Lead> {
    prop_oneof![(30_u32..=43_200).prop_map(Lead::Minutes), (1_u16..=30).prop_map(Lead::Days)]
}

fn is_night(wall: Time) -> bool {
    wall >= time(21, 0, 0, 0) || wall < time(7, 30, 0, 0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn each_reminder_is_by_day_and_between_booking_and_appointment(
        change in prop::sample::select(vec!["2026-03-29T02:00:00", "2026-10-25T02:30:00", "2027-03-28T03:00:00"]),
        minutes in -50_000_i64..50_000,
        ago in 0_i64..60_000,
        leads in prop::collection::vec(lead(), 0..5),
        zone in prop::sample::select(vec!["Europe/Berlin", "Europe/Lisbon", "America/St_Johns", "Australia/Lord_Howe"]),
    ) {
        let zone = TimeZone::get(zone).expect("bundled");
        let starts = at(change) + SignedDuration::from_mins(minutes);
        let booked = starts - SignedDuration::from_mins(ago);
        let plan = plan(&leads, starts, booked, &zone);
        prop_assert!(plan.len() <= leads.len());
        prop_assert!(plan.windows(2).all(|two| two[0].at <= two[1].at));
        for one in &plan {
            prop_assert!(leads.contains(&one.lead));
            prop_assert!(one.at >= booked + FRESH && one.at < starts);
            prop_assert!(!is_night(one.at.to_zoned(zone.clone()).time()), "{one:?}");
            let early = starts.duration_since(one.at) - SignedDuration::from_mins(i64::from(one.lead.minutes()));
            // At most from the end of the night to the evening before it, and an hour for the change of the clocks.
            prop_assert!(early.as_mins() >= -60 && early.as_mins() <= 12 * 60 + 30 + 60, "{one:?} {early:?}");
            prop_assert!(quiet_until(one.at, &zone).is_none());
        }
        match quiet_until(starts, &zone) {
            None => prop_assert!(!is_night(starts.to_zoned(zone).time())),
            Some(morning) => {
                prop_assert!(is_night(starts.to_zoned(zone.clone()).time()));
                prop_assert!(morning > starts && morning.duration_since(starts).as_mins() <= 10 * 60 + 30 + 60);
                prop_assert_eq!(morning.to_zoned(zone).time(), time(7, 30, 0, 0));
            }
        }
    }
}
