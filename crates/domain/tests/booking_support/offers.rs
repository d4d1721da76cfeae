//! Random offices with everything that decides about a time: opening hours, resources, services, what is kept back, what is
//! taken, who asks and when.

use super::packs::any_town;
use super::{ALL_DAYS, hours, resource, service, zone};
use domain::booking::{Audience, Item, Order, Tick, TickRange};
use domain::municipality::{
    Channel, Combine, Exception, LocalHolidayRule, MonthDay, Municipality, Notice, OpeningHours, Release, Repeat,
    Reserve, Resource, ResourceKind, Series, Service, SkillNeed,
};
use jiff::civil::{Date, Time, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What is to be tested lies around one of these days: changes of the clock (in other zones by half an hour, and at
/// midnight), holidays, the day that most years lack, the turn of the year, an ordinary day.
const BERLIN: [Date; 9] = [
    date(2026, 3, 29),
    date(2026, 10, 25),
    date(2026, 4, 5),
    date(2026, 5, 1),
    date(2026, 7, 8),
    date(2026, 12, 25),
    date(2027, 1, 1),
    date(2028, 2, 29),
    date(2028, 3, 26),
];
const ELSEWHERE: [(&str, Date); 4] = [
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("America/Santiago", date(2026, 4, 4)),
    ("America/Santiago", date(2026, 9, 6)),
];

const SITES: [&str; 2] = ["hall", "branch"];
const SKILLS: [&str; 3] = ["cards", "papers", "talk"];
const KINDS: [ResourceKind; 3] = [ResourceKind::Desk, ResourceKind::Clerk, ResourceKind::Room];

/// A resource that is taken (its index), and until when, if not for good.
pub type Taken = (usize, TickRange, Option<Timestamp>);

#[derive(Debug, Clone)]
pub struct Offer {
    pub town: Municipality,
    pub order: Order,
    pub audience: Audience,
    pub now: Timestamp,
    pub taken: Vec<Taken>,
}

fn fives(range: std::ops::RangeInclusive<u16>) -> impl Strategy<Value = u16> {
    range.prop_map(|five| five * 5)
}

fn any_reserve() -> impl Strategy<Value = Reserve> {
    // The night hours of the clock change, and hours at which offices release.
    let at = prop_oneof![
        prop::sample::select(vec![(0, 0), (2, 0), (2, 30), (3, 0), (7, 30), (12, 0)]),
        (0_i8..24, (0_i8..12).prop_map(|five| five * 5)),
    ];
    let release = (prop_oneof![Just(0_u16), 0_u16..4], at, 0_u8..100);
    (fives(1..=36), 1_u8..=100, prop::collection::vec(release, 0..4)).prop_map(|(block_minutes, share, releases)| {
        // In the order of time, each with less than the one before, as the compiler demands.
        let mut releases: Vec<Release> = releases
            .into_iter()
            .map(|(days, (hour, minute), share)| Release { days, at: Time::constant(hour, minute, 0, 0), share })
            .collect();
        releases.sort_by_key(|release| (std::cmp::Reverse(release.days), release.at));
        releases.dedup_by_key(|release| (release.days, release.at));
        let mut least = share;
        releases.retain(|release| {
            let less = release.share < least;
            least = least.min(release.share);
            less
        });
        Reserve { block_minutes, share, releases }
    })
}

/// Open all week, so that something is left of the day for services that take long.
fn plain() -> impl Strategy<Value = OpeningHours> {
    let span = prop::sample::select(vec![((0, 0), (23, 55)), ((1, 0), (9, 0)), ((7, 0), (18, 0)), ((15, 5), (23, 55))]);
    (span, any::<bool>()).prop_map(|((from, to), observes_holidays)| {
        let at = |(hour, minute)| Time::constant(hour, minute, 0, 0);
        let plain = hours(vec![Series::weekly(&ALL_DAYS, at(from), at(to))]);
        OpeningHours { key: "plain".to_owned(), observes_holidays, ..plain }
    })
}

/// Moves the dates of a town, which lie somewhere in 2026, to the three weeks before and after `anchor`: otherwise hardly any
/// would matter on the few days that are looked at.
fn gather(mut town: Municipality, anchor: Date) -> Municipality {
    let near = |day: Date| {
        let days = day.since(date(2026, 1, 1)).expect("both are dates").get_days();
        anchor.saturating_add((days.rem_euclid(43) - 21).days())
    };
    let month_day = |day: MonthDay| {
        let day = near(Date::constant(2026, day.month, day.day));
        MonthDay { month: day.month(), day: day.day() }
    };
    let series = |all: &mut Vec<Series>| {
        for series in all {
            series.valid_from = series.valid_from.map(near);
            series.valid_until = series.valid_until.map(near);
            if let Repeat::EveryWeeks { every, .. } = &mut series.repeat {
                *every = 2 + *every % 2;
            }
        }
    };
    for hours in &mut town.hours {
        series(&mut hours.series);
        for season in &mut hours.seasons {
            (season.from, season.to) = (month_day(season.from), month_day(season.to));
            series(&mut season.series);
        }
        let exceptions: BTreeMap<Date, Exception> = hours
            .exceptions
            .drain(..)
            .map(|exception| (near(exception.date), Exception { date: near(exception.date), ..exception }))
            .collect();
        hours.exceptions = exceptions.into_values().collect();
    }
    town.closures.truncate(4);
    for closure in &mut town.closures {
        let length = closure.to.since(closure.from).expect("both are dates").get_days() % 4;
        closure.from = near(closure.from);
        closure.to = closure.from.saturating_add(length.days());
    }
    for holiday in &mut town.local_holidays {
        if let LocalHolidayRule::Fixed { month, day } = &mut holiday.rule {
            let moved = near(Date::constant(2026, *month, 1).saturating_add((i32::from(*day) - 1).days()));
            (*month, *day) = (moved.month(), moved.day());
        }
    }
    town
}

/// Two random opening hours and one plain, each perhaps with a share kept back.
fn any_office() -> impl Strategy<Value = (Municipality, Date)> {
    let anchor = prop_oneof![
        9 => prop::sample::select(&BERLIN[..]).prop_map(|day| ("Europe/Berlin", day)),
        1 => prop::sample::select(&ELSEWHERE[..]),
    ];
    let reserves = prop::collection::vec(prop::option::weighted(0.35, any_reserve()), 3);
    (any_town(), any_town(), plain(), anchor, reserves).prop_map(
        |(mut town, other, plain, (name, anchor), reserves)| {
            // The closures name these two.
            town.hours
                .extend(other.hours.into_iter().map(|hours| OpeningHours { key: "elsewhere".to_owned(), ..hours }));
            town.hours.push(plain);
            for (hours, reserve) in town.hours.iter_mut().zip(reserves) {
                hours.reserve = reserve;
            }
            town.time_zone = zone(name);
            town.time_zone_name = name.to_owned();
            (gather(town, anchor), anchor)
        },
    )
}

fn any_resources() -> impl Strategy<Value = Vec<Resource>> {
    let hours = || prop_oneof![1 => Just(0_usize), 1 => Just(1), 3 => Just(2)];
    let skills = prop_oneof![prop::sample::subsequence(SKILLS.to_vec(), 1..=3), Just(SKILLS.to_vec())];
    let channels = prop_oneof![
        6 => Just(vec![Channel::Site]),
        2 => Just(vec![Channel::Phone, Channel::Site]),
        1 => Just(vec![Channel::Phone]),
    ];
    let site = prop_oneof![4 => Just(SITES[0]), 1 => Just(SITES[1])];
    let internal = (prop::option::weighted(0.2, hours()), prop::bool::weighted(0.1));
    let one = (prop::sample::select(&KINDS[..]), site, skills, hours(), channels, internal);
    let one = one.prop_map(|(kind, site, skills, hours, channels, (internal_hours, internal))| Resource {
        channels,
        internal_hours,
        internal,
        ..resource("", kind, site, &skills, hours)
    });
    prop::collection::vec(one, 3..=8).prop_map(|mut all| {
        for (number, resource) in all.iter_mut().enumerate() {
            resource.key = format!("resource-{number}");
            resource.id = format!("test/{}", resource.key);
        }
        all
    })
}

fn any_need() -> impl Strategy<Value = SkillNeed> {
    let kind = prop::option::weighted(0.1, prop::sample::select(&KINDS[..]));
    let buffer = || prop::option::weighted(0.3, fives(0..=6));
    (prop::sample::select(&SKILLS[..]), kind, buffer(), buffer()).prop_map(|(skill, kind, before, after)| SkillNeed {
        kind,
        preparation_minutes: before,
        cleanup_minutes: after,
        ..SkillNeed::of(skill)
    })
}

fn any_service(key: &'static str) -> impl Strategy<Value = Service> {
    let minutes = (fives(1..=8), fives(0..=4), fives(0..=8), fives(0..=3), fives(0..=3));
    let grid = prop_oneof![2 => Just(5_u16), 3 => fives(1..=12)];
    let needs = prop_oneof![
        3 => prop::collection::vec(any_need(), 1),
        2 => prop::collection::vec(any_need(), 2),
        // Alike needs, which the engine counts together.
        1 => any_need().prop_map(|need| vec![need.clone(), need]),
    ];
    let combine = prop_oneof![
        1 => Just(Combine::No),
        12 => Just(Combine::Any),
        1 => prop::sample::subsequence(vec!["one".to_owned(), "two".to_owned(), "three".to_owned()], 1..=3)
            .prop_map(Combine::With),
    ];
    let sites = prop_oneof![Just(vec!["hall"]), Just(vec!["hall", "branch"]), Just(vec!["branch", "hall"])];
    let earliest = prop_oneof![3 => (0_u32..400).prop_map(Notice::Minutes), 1 => (0_u16..3).prop_map(Notice::Days)];
    (minutes, grid, needs, combine, sites, earliest, prop_oneof![1 => Just(0_u16), 6 => 1_u16..=3]).prop_map(
        move |(
            (duration, further, added, before, after),
            grid_minutes,
            needs,
            combine,
            sites,
            earliest,
            latest_days,
        )| {
            Service {
                key: key.to_owned(),
                duration_minutes: duration,
                per_person_minutes: further,
                added_minutes: added.min(duration),
                max_persons: 3,
                combine,
                channels: vec![Channel::Site, Channel::Phone],
                preparation_minutes: before,
                cleanup_minutes: after,
                grid_minutes,
                earliest,
                latest_days,
                ..service(needs, &sites)
            }
        },
    )
}

pub fn any_offer() -> impl Strategy<Value = Offer> {
    let services = (any_service("one"), any_service("two"), any_service("three"));
    let wanted = prop::sample::subsequence(vec!["one", "two", "three"], 1..=3).prop_shuffle();
    let order = (wanted, prop::collection::vec(1_u8..=3, 3));
    let audience = prop_oneof![4 => Just(Audience::Everybody), 1 => Just(Audience::Internal)];
    // From the anchor's midnight in seconds: some days before, with an eye on the night itself and its doubled hour.
    let now = prop_oneof![-3 * 86_400_i64..86_400, 0_i64..4 * 3_600, 3 * 3_600_i64..13_000];
    // From the anchor's midnight in ticks: anywhere, and across some midnight.
    let from = prop_oneof![-600_i64..1_000, (-2_i64..4, -10_i64..3).prop_map(|(day, tick)| day * 288 + tick)];
    let length = prop_oneof![9 => 1_i64..24, 1 => 24_i64..600];
    // Holds that are over, or that end at this very moment, take nothing any more.
    let until = prop_oneof![4 => Just(None), 1 => Just(Some(0_i64)), 2 => (-900_i64..900).prop_map(Some)];
    let taken = prop::collection::vec((any::<prop::sample::Index>(), from, length, until), 0..40);
    (any_office(), any_resources(), services, order, audience, now, taken).prop_map(
        |((mut town, anchor), resources, services, (wanted, quantities), audience, now, taken)| {
            let midnight = anchor.to_zoned(town.time_zone.clone()).expect("a day").timestamp();
            let after = |seconds: i64| Timestamp::from_second(midnight.as_second() + seconds).expect("a time");
            let now = after(now);
            let taken = taken.into_iter().map(|(resource, from, length, until)| {
                let from = Tick(midnight.as_second() / 300 + from);
                let until = until.map(|seconds| Timestamp::from_second(now.as_second() + seconds).expect("a time"));
                (resource.index(resources.len()), TickRange { from, to: Tick(from.0 + length) }, until)
            });
            let taken = taken.collect();
            town.resources = resources;
            town.services = vec![services.0, services.1, services.2];
            let mut items = wanted
                .into_iter()
                .zip(quantities)
                .map(|(service, quantity)| Item { service: service.to_owned(), quantity });
            let main = items.next().expect("at least one");
            let order = Order { further: items.collect(), ..Order::new(&main.service, main.quantity) };
            Offer { town, order, audience, now, taken }
        },
    )
}
