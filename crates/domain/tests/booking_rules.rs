//! From a pack's service to windows, demands and timelines.

mod booking_support;

use booking_support::{WORKDAYS, berlin, hours, municipality, need, resource, series, service};
use domain::booking::engine::{candidates_at, free_days, next_free};
use domain::booking::opening::open_bits;
use domain::booking::{Basket, DayBits, Tick, TickRange, demand_for, frames_for, timelines_for, window_for};
use domain::municipality::{Municipality, Notice, ResourceKind, Service};
use jiff::civil::{Date, DateTime, Weekday, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

fn berlin_time(tick: Tick) -> DateTime {
    tick.start().to_zoned(berlin()).datetime()
}

fn now(text: &str) -> Timestamp {
    text.parse::<DateTime>().expect("a date and time").to_zoned(berlin()).expect("it exists").timestamp()
}

/// A hall with two desks (one can do more), a clerk and a room; a branch with one desk.
fn town() -> Municipality {
    let mut town = municipality(vec![
        hours(vec![series(&WORKDAYS, "08:00", "12:00")]),
        hours(vec![series(&[Weekday::Monday], "09:00", "18:00")]),
    ]);
    town.resources = vec![
        resource("desk-1", ResourceKind::Desk, "hall", &["ids", "cars"], 0),
        resource("desk-2", ResourceKind::Desk, "hall", &["ids"], 0),
        resource("clerk", ResourceKind::Clerk, "hall", &["wedding", "ids"], 1),
        resource("room", ResourceKind::Room, "hall", &["wedding"], 1),
        resource("branch-desk", ResourceKind::Desk, "branch", &["ids"], 0),
    ];
    town
}

fn with(change: impl FnOnce(&mut Service)) -> Service {
    let mut service = service(vec![need("ids", None)], &["hall", "branch"]);
    change(&mut service);
    service
}

#[test]
fn the_window_opens_after_the_notice_and_closes_with_its_last_day() {
    let cases = [
        (Notice::Minutes(0), 0, "2026-07-06T10:00", "2026-07-06T10:00", "2026-07-07T00:00"),
        (Notice::Minutes(0), 0, "2026-07-06T10:00:01", "2026-07-06T10:05", "2026-07-07T00:00"),
        (Notice::Minutes(120), 60, "2026-07-06T10:02", "2026-07-06T12:05", "2026-09-05T00:00"),
        (Notice::Minutes(120), 1, "2026-07-06T23:00", "2026-07-07T01:00", "2026-07-08T00:00"),
        (Notice::Days(0), 1, "2026-07-06T10:00", "2026-07-06T10:00", "2026-07-08T00:00"),
        (Notice::Days(1), 1, "2026-07-06T23:59:59", "2026-07-07T00:00", "2026-07-08T00:00"),
        (Notice::Days(3), 10, "2026-12-30T10:00", "2027-01-02T00:00", "2027-01-10T00:00"),
        // Over the clock change a day ahead is a day of the calendar, two hours are two hours.
        (Notice::Days(1), 1, "2026-03-28T12:00", "2026-03-29T00:00", "2026-03-30T00:00"),
        (Notice::Minutes(120), 1, "2026-03-29T01:00", "2026-03-29T04:00", "2026-03-31T00:00"),
        (Notice::Minutes(240), 0, "2026-10-25T01:00", "2026-10-25T04:00", "2026-10-26T00:00"),
    ];
    for (earliest, latest_days, at, from, to) in cases {
        let service = with(|service| (service.earliest, service.latest_days) = (earliest, latest_days));
        let window = window_for(&service, now(at), &berlin());
        assert_eq!(berlin_time(window.starts.from), from.parse().unwrap(), "{earliest:?} at {at}");
        assert_eq!(berlin_time(window.starts.to), to.parse().unwrap(), "{earliest:?} at {at}");
        assert_eq!(window.first_day, berlin_time(window.starts.from).date());
        assert_eq!(window.last_day.tomorrow().unwrap(), berlin_time(window.starts.to).date());
    }
}

#[test]
fn a_notice_past_the_last_day_leaves_nothing() {
    let service = with(|service| (service.earliest, service.latest_days) = (Notice::Days(5), 2));
    let window = window_for(&service, now("2026-07-06T10:00"), &berlin());
    assert!(window.starts.is_empty());
    assert_eq!(frames_for(window.first_day, window.last_day, &berlin()), []);
    let far = with(|service| (service.earliest, service.latest_days) = (Notice::Minutes(u32::MAX), u16::MAX));
    for instant in [Timestamp::MIN, Timestamp::MAX] {
        let _ = window_for(&far, instant, &berlin());
    }
}

#[test]
fn persons_preparation_and_cleanup_make_the_length() {
    let town = town();
    let service = with(|service| service.preparation_minutes = 10);
    for (persons, own) in [(1, 3), (2, 5), (4, 9)] {
        let demand = demand_for(&town, &Basket::of(&service, persons), "hall").unwrap().demand;
        assert_eq!((demand.ticks, demand.grid), (own, 3));
        assert_eq!((demand.needs[0].offset, demand.needs[0].ticks), (-2, 2 + own + 1));
    }
}

#[test]
fn those_who_can_do_least_else_are_asked_first() {
    let town = town();
    let hall = demand_for(&town, &Basket::of(&with(|_| ()), 1), "hall").unwrap();
    assert_eq!(hall.resources, [1, 0, 2]);
    assert_eq!(hall.demand.needs[0].candidates, [0, 1, 2]);
    let branch = demand_for(&town, &Basket::of(&with(|_| ()), 1), "branch").unwrap();
    assert_eq!(branch.resources, [4]);
    let desks = with(|service| service.needs = vec![need("ids", Some(ResourceKind::Desk))]);
    assert_eq!(demand_for(&town, &Basket::of(&desks, 1), "hall").unwrap().resources, [1, 0]);
    let wedding =
        with(|service| service.needs = vec![need("wedding", None), need("wedding", Some(ResourceKind::Room))]);
    let wedding = demand_for(&town, &Basket::of(&wedding, 1), "hall").unwrap();
    assert_eq!(wedding.resources, [3, 2]);
    assert_eq!(wedding.demand.needs[0].candidates, [0, 1]);
    assert_eq!(wedding.demand.needs[1].candidates, [0]);
}

#[test]
fn what_nobody_can_do_has_no_demand() {
    let town = town();
    let none =
        |service: &Service, site, persons| assert_eq!(demand_for(&town, &Basket::of(service, persons), site), None);
    none(&with(|_| ()), "hall", 0);
    none(&with(|_| ()), "hall", 5);
    none(&with(|_| ()), "nowhere", 1);
    none(&with(|service| service.sites = vec!["branch".to_owned()]), "hall", 1);
    none(&with(|service| service.needs = vec![need("fishing", None)]), "hall", 1);
    none(&with(|service| service.needs = vec![need("ids", Some(ResourceKind::Room))]), "hall", 1);
    none(&with(|service| service.needs.clear()), "hall", 1);
    none(&with(|service| service.needs = vec![need("wedding", None); 3]), "hall", 1);
    none(&with(|service| service.duration_minutes = 0), "hall", 1);
    none(&with(|service| service.duration_minutes = u16::MAX), "hall", 4);
    none(&with(|service| (service.max_persons, service.per_person_minutes) = (255, u16::MAX)), "hall", 255);
    none(&with(|service| service.cleanup_minutes = 1_600), "hall", 1);
}

#[test]
fn timelines_are_open_and_taken_where_they_should() {
    let town = town();
    let frames = frames_for(date(2026, 7, 6), date(2026, 7, 8), &berlin());
    let over_midnight = TickRange { from: frames[0].tick(280), to: frames[1].tick(4) };
    let before = TickRange { from: Tick(frames[0].first.0 - 9), to: frames[0].tick(2) };
    let outside = TickRange { from: Tick(frames[2].range().to.0), to: Tick(frames[2].range().to.0 + 9) };
    let whole = TickRange { from: frames[0].first, to: frames[2].range().to };
    let busy = [(0, over_midnight), (0, before), (0, outside), (2, whole), (9, whole)];
    let timelines = timelines_for(&town, &[1, 2, 0, 77], &frames, &busy);
    assert_eq!(timelines.len(), 4);
    assert_eq!(
        timelines[0].busy,
        [DayBits::range(0, 2) | DayBits::range(280, 288), DayBits::range(0, 4), DayBits::EMPTY]
    );
    assert_eq!(timelines[2].busy, [DayBits::range(0, 288); 3]);
    assert_eq!(timelines[1].busy, [DayBits::EMPTY; 3]);
    assert_eq!(timelines[0].open, [DayBits::range(96, 144); 3]);
    assert_eq!(timelines[1].open, [DayBits::range(108, 216), DayBits::EMPTY, DayBits::EMPTY]);
    assert_eq!(timelines[3].open, [DayBits::EMPTY; 3], "an unknown resource is closed");
    assert!(timelines_for(&town, &[0], &[], &[(0, whole)])[0].open.is_empty());
}

#[test]
fn a_booking_from_the_pack_to_the_last_free_time() {
    let town = town();
    // Two persons: 25 minutes and 5 of clean-up, open until 12:00, so the last start is 11:30.
    let service = with(|service| service.latest_days = 7);
    let site = demand_for(&town, &Basket::of(&service, 2), "branch").unwrap();
    let window = window_for(&service, now("2026-07-06T08:10"), &berlin());
    let frames = frames_for(window.first_day, window.last_day, &berlin());
    let timelines = timelines_for(&town, &site.resources, &frames, &[]);
    let days = free_days(&frames, &timelines, &site.demand, window.starts);
    let dates: Vec<Date> = days.iter().map(|free| frames[free.day].date).collect();
    assert_eq!(dates.len(), 6);
    assert_eq!(dates[5], date(2026, 7, 13));
    let starts: Vec<_> =
        days[0].starts.iter_ones().map(|i| berlin_time(frames[0].tick(i)).time().to_string()).collect();
    assert_eq!(starts.first().unwrap(), "08:15:00");
    assert_eq!(starts.last().unwrap(), "11:30:00");
    assert_eq!(starts.len(), 14);
    assert_eq!(next_free(&frames, &timelines, &site.demand, window.starts), Some(frames[0].tick(99)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever the pack and the bookings are: a time that is shown is open, free, on its day and within the window.
    #[test]
    fn shown_times_can_be_booked(
        (preparation, duration, per_person, cleanup) in (0_u16..4, 1_u16..12, 0_u16..4, 0_u16..4),
        (persons, grid, days) in (1_u8..=4, 1_u16..9, 0_u16..40),
        start in 0_i64..400 * 24 * 60,
        taken in prop::collection::vec((0_usize..4, 0_i64..288 * 40, 1_i64..200), 0..60),
    ) {
        let town = town();
        let service = with(|service| {
            service.preparation_minutes = preparation * 5;
            service.duration_minutes = duration * 5;
            service.per_person_minutes = per_person * 5;
            service.cleanup_minutes = cleanup * 5;
            service.grid_minutes = grid * 5;
            service.latest_days = days;
            service.needs = vec![need("ids", None), need("wedding", Some(ResourceKind::Clerk))];
        });
        let instant = now("2026-01-01T00:00").checked_add(start.minutes()).unwrap();
        let window = window_for(&service, instant, &town.time_zone);
        let site = demand_for(&town, &Basket::of(&service, persons), "hall").unwrap();
        prop_assert_eq!(site.demand.ticks * 5, service.minutes_for(persons));
        let frames = frames_for(window.first_day, window.last_day, &town.time_zone);
        // In the last minutes of a day nothing begins any more, so today is over.
        let today = instant.to_zoned(town.time_zone.clone()).date();
        prop_assert_eq!(frames.len(), usize::from(days) + usize::from(window.first_day == today));
        prop_assume!(!frames.is_empty());
        let busy: Vec<_> = taken.iter().map(|(position, from, length)| {
            let from = Tick(frames[0].first.0 + from);
            (*position, TickRange { from, to: Tick(from.0 + length) })
        }).collect();
        let timelines = timelines_for(&town, &site.resources, &frames, &busy);
        for free in free_days(&frames, &timelines, &site.demand, window.starts) {
            let frame = &frames[free.day];
            for start in free.starts.iter_ones() {
                prop_assert!(window.starts.from <= frame.tick(start) && frame.tick(start) < window.starts.to);
                let candidates = candidates_at(frame, free.day, &timelines, &site.demand, start);
                let claims = domain::booking::engine::claims_of(frame, &site.demand, start, &candidates[0]);
                for (position, range) in claims {
                    let resource = &town.resources[site.resources[position]];
                    let open = open_bits(&town, &town.hours[resource.hours], frame);
                    prop_assert_eq!(range.len() * 5, i64::from((preparation + cleanup) * 5 + service.minutes_for(persons)));
                    for tick in range.from.0..range.to.0 {
                        prop_assert!(open.get(frame.index_of(Tick(tick)).unwrap()));
                        let hits = |(taken, other): &(usize, TickRange)| {
                            *taken == position && (other.from.0..other.to.0).contains(&tick)
                        };
                        prop_assert!(!busy.iter().any(hits));
                    }
                }
            }
        }
    }
}
