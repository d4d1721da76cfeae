//! What no longer fits after a change of hours, resources or services.

#[path = "booking_support/mod.rs"]
mod booking_support;

use booking_support::packs::{any_date, any_town, is_open};
use booking_support::{WORKDAYS, hours, municipality, need, resource, series, service};
use domain::booking::collision::{Agreed, Collision, collision};
use domain::booking::{Item, Order, Tick, TickRange};
use domain::municipality::{Channel, Combine, Municipality, ResourceKind, Service};
use jiff::civil::{Date, Time, date};
use proptest::prelude::*;

/// Two desks for papers, one of them for cards, too; a room; hours for everybody and longer ones for the office.
fn office() -> Municipality {
    let mut town = municipality(vec![
        hours(vec![series(&WORKDAYS, "08:00", "12:00")]),
        hours(vec![series(&WORKDAYS, "07:00", "18:00")]),
    ]);
    town.resources = vec![
        resource("both", ResourceKind::Desk, "hall", &["cards", "papers"], 0),
        resource("papers", ResourceKind::Desk, "hall", &["papers"], 0),
        resource("room", ResourceKind::Room, "hall", &["talk"], 0),
    ];
    let named = |key: &str, needs| Service { key: key.into(), combine: Combine::Any, ..service(needs, &["hall"]) };
    town.services = vec![
        named("cards", vec![need("cards", None)]),
        named("papers", vec![need("papers", None)]),
        named("wedding", vec![need("papers", None), need("talk", Some(ResourceKind::Room))]),
    ];
    town
}

fn order(services: &[&str]) -> Order {
    let further = services[1..].iter().map(|key| Item { service: (*key).to_owned(), quantity: 1 }).collect();
    Order { further, ..Order::new(services[0], 1) }
}

/// The ticks between two times of a Monday.
fn monday(town: &Municipality, from: i8, to: i8) -> TickRange {
    let tick = |hour| {
        let at = date(2026, 11, 30).at(hour, 0, 0, 0).to_zoned(town.time_zone.clone()).expect("a time");
        Tick::containing(at.timestamp())
    };
    TickRange { from: tick(from), to: tick(to) }
}

fn agreed<'a>(order: &'a Order, ids: &[&'a str], range: TickRange) -> Agreed<'a> {
    Agreed { order, site: "hall", allocations: ids.iter().map(|id| (*id, range)).collect() }
}

#[test]
fn each_kind_of_change_is_found() {
    let town = office();
    let (cards, both, wedding) = (order(&["cards"]), order(&["cards", "papers"]), order(&["papers", "wedding"]));
    let morning = monday(&town, 9, 10);
    let at_both = agreed(&both, &["test/both"], morning);
    let at_two = agreed(&wedding, &["test/both", "test/papers", "test/room"], morning);
    for agreed in [&at_both, &at_two, &agreed(&cards, &["test/both"], morning)] {
        assert_eq!(collision(&town, agreed), None);
    }
    let after = |change: fn(&mut Municipality), agreed: &Agreed<'_>| {
        let mut town = town.clone();
        change(&mut town);
        collision(&town, agreed)
    };
    let gone = |key: &str| key.to_owned();
    assert_eq!(after(|town| drop(town.services.remove(1)), &at_both), Some(Collision::ServiceGone(gone("papers"))));
    let moved: fn(&mut Municipality) = |town| town.services[0].sites = vec!["branch".into()];
    assert_eq!(after(moved, &at_both), Some(Collision::SiteGone(gone("cards"))));
    let by_phone: fn(&mut Municipality) = |town| town.services[1].channels = vec![Channel::Phone];
    assert_eq!(after(by_phone, &at_both), Some(Collision::ChannelGone(gone("papers"))));
    assert_eq!(
        after(|town| drop(town.resources.remove(0)), &at_both),
        Some(Collision::ResourceGone(gone("test/both")))
    );
    let elsewhere: fn(&mut Municipality) = |town| town.resources[0].site = "branch".into();
    assert_eq!(after(elsewhere, &at_both), Some(Collision::ResourceMoved(gone("test/both"))));
    let calls: fn(&mut Municipality) = |town| town.resources[0].channels = vec![Channel::Phone];
    assert_eq!(after(calls, &at_both), Some(Collision::ResourceChannel(gone("test/both"))));
    let unskilled: fn(&mut Municipality) = |town| town.resources[0].skills = vec!["cards".into()];
    assert_eq!(after(unskilled, &at_both), Some(Collision::Unable(gone("papers"))));
    // One desk for papers is left, but it cannot be in two places.
    assert_eq!(after(unskilled, &at_two), Some(Collision::Unable(gone("papers"))));
    let later: fn(&mut Municipality) = |town| town.hours[0].series[0].from = Time::constant(9, 30, 0, 0);
    let tick = morning.from;
    assert_eq!(after(later, &at_both), Some(Collision::Closed(gone("test/both"), tick)));
    let kinds: std::collections::BTreeSet<&str> = [moved, by_phone, elsewhere, calls, unskilled, later]
        .map(|change| after(change, &at_both).expect("a collision").kind())
        .into();
    assert_eq!(kinds.len(), 6);
}

#[test]
fn what_was_agreed_stays_agreed() {
    let town = office();
    let both = order(&["cards", "papers"]);
    let agreed = agreed(&both, &["test/both"], monday(&town, 9, 10));
    let changes: [fn(&mut Municipality); 8] = [
        |town| town.services[0].grid_minutes = 60,
        |town| town.services[0].duration_minutes = 120,
        |town| town.services[0].combine = Combine::No,
        |town| town.services[0].max_persons = 0,
        |town| town.services[0].latest_days = 1,
        |town| town.resources[0].internal = true,
        |town| town.resources.push(resource("new", ResourceKind::Desk, "hall", &["cards", "papers"], 0)),
        // Closed to everybody, open to the office.
        |town| (town.hours[0].series[0].to, town.resources[0].internal_hours) = (Time::constant(8, 30, 0, 0), Some(1)),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let mut town = town.clone();
        change(&mut town);
        assert_eq!(collision(&town, &agreed), None, "change {number}");
    }
    // A service that needs less than before.
    let wedding = order(&["wedding"]);
    let with_room = Agreed {
        order: &wedding,
        ..Agreed {
            allocations: vec![("test/papers", agreed.allocations[0].1), ("test/room", agreed.allocations[0].1)],
            ..agreed
        }
    };
    let mut town = town;
    town.services[2].needs.pop();
    assert_eq!(collision(&town, &with_room), None);
}

/// A time of a day as ticks, as far as the wall clock shows it.
fn ticks(town: &Municipality, day: Date, from: u16, length: u16) -> TickRange {
    let at = day.to_zoned(town.time_zone.clone()).expect("a day").timestamp();
    let first = Tick::containing(at).0 + i64::from(from);
    TickRange { from: Tick(first), to: Tick(first + i64::from(length)) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// An appointment is listed exactly when the new rules, read literally, leave one of its ticks closed.
    #[test]
    fn what_is_not_listed_is_open(
        mut town in any_town(),
        bookings in prop::collection::vec((any_date(), 0_u16..270, 1_u16..16), 1..12),
    ) {
        let order = Order::new("service", 1);
        town.services.push(service(vec![need("cards", None)], &["hall"]));
        town.resources[0].skills = vec!["cards".to_owned()];
        for (day, from, length) in bookings {
            let range = ticks(&town, day, from, length);
            let closed = (range.from.0..range.to.0).map(Tick).find(|tick| {
                let local = town.time_zone.to_datetime(tick.start());
                !is_open(&town, local.date(), local.time())
            });
            let found = collision(&town, &agreed(&order, &["test/desk"], range));
            prop_assert_eq!(found, closed.map(|tick| Collision::Closed("test/desk".to_owned(), tick)), "{} {}", day, from);
        }
    }

    /// Whoever takes a resource away hears of each of its appointments, and of no other.
    #[test]
    fn a_resource_that_goes_lists_its_appointments(
        gone in 0_usize..3,
        bookings in prop::collection::vec((0_usize..3, 8_i8..12), 1..20),
    ) {
        let before = office();
        let mut after = before.clone();
        let id = after.resources.remove(gone).id;
        // Each resource has a service that it does alone.
        let services = ["cards", "papers", "talk"];
        for town in [&before, &after] {
            for (resource, hour) in &bookings {
                let mut town = town.clone();
                town.services.push(Service { key: "talk".into(), ..service(vec![need("talk", None)], &["hall"]) });
                let order = Order::new(services[*resource], 1);
                let own = before.resources[*resource].id.as_str();
                let found = collision(&town, &agreed(&order, &[own], monday(&town, *hour, hour + 1)));
                let is_gone = town.resources.len() == 2 && own == id;
                prop_assert_eq!(found, is_gone.then(|| Collision::ResourceGone(id.clone())).or_else(|| {
                    // Noon is the end of the day.
                    (*hour == 12).then(|| Collision::Closed(own.to_owned(), monday(&town, 12, 13).from))
                }));
            }
        }
    }
}
