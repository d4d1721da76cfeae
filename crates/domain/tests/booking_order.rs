//! Several services in one appointment: what goes together, how long it takes, who does it.

#[path = "booking_support/mod.rs"]
mod booking_support;

use booking_support::{WORKDAYS, hours, municipality, need, resource, series, service};
use domain::booking::{
    Audience, Basket, Item, MOST_ITEMS, Order, OrderProblem, contact_rule, demand_for, frames_for, further, kept_rows,
    open_rows, window_for,
};
use domain::municipality::{
    Channel, Combine, ContactRule, Municipality, Notice, Release, Reserve, ResourceKind, Service, SkillNeed,
};
use jiff::civil::{date, time};
use proptest::prelude::*;

fn named(key: &str, skill: &str) -> Service {
    Service {
        key: key.into(),
        combine: Combine::Any,
        cleanup_minutes: 0,
        ..service(vec![need(skill, None)], &["hall"])
    }
}

/// Desks: one for cards, one for cards and papers, one for papers; and a room.
fn office() -> Municipality {
    let mut town = municipality(vec![
        hours(vec![series(&WORKDAYS, "08:00", "12:00")]),
        hours(vec![series(&WORKDAYS, "07:00", "18:00")]),
    ]);
    town.resources = vec![
        resource("cards", ResourceKind::Desk, "hall", &["cards"], 0),
        resource("both", ResourceKind::Desk, "hall", &["cards", "papers"], 0),
        resource("papers", ResourceKind::Desk, "hall", &["papers"], 0),
        resource("dogs", ResourceKind::Desk, "hall", &["dogs"], 0),
        resource("room", ResourceKind::Room, "hall", &["talk"], 0),
    ];
    let wedding = Service {
        needs: vec![
            need("papers", None),
            SkillNeed { preparation_minutes: Some(15), cleanup_minutes: Some(10), ..need("talk", None) },
        ],
        combine: Combine::With(vec!["papers".into()]),
        ..named("wedding", "papers")
    };
    town.services = vec![
        Service { duration_minutes: 15, per_person_minutes: 5, added_minutes: 5, ..named("cards", "cards") },
        Service {
            duration_minutes: 20,
            per_person_minutes: 20,
            added_minutes: 20,
            cleanup_minutes: 5,
            ..named("papers", "papers")
        },
        Service {
            duration_minutes: 10,
            per_person_minutes: 0,
            added_minutes: 0,
            preparation_minutes: 5,
            ..named("dogs", "dogs")
        },
        wedding,
        Service { combine: Combine::No, ..named("alone", "cards") },
        Service { sites: vec!["branch".into()], ..named("elsewhere", "cards") },
    ];
    town
}

fn order(items: &[(&str, u8)]) -> Order {
    let item = |(service, quantity): &(&str, u8)| Item { service: (*service).to_owned(), quantity: *quantity };
    let main = item(&items[0]);
    Order { further: items[1..].iter().map(item).collect(), ..Order::new(&main.service, main.quantity) }
}

#[test]
fn what_goes_together() {
    let town = office();
    let ok = |items: &[(&str, u8)]| order(items).resolve(&town).map(|basket| basket.order());
    for items in [&[("cards", 3)][..], &[("cards", 1), ("papers", 2), ("dogs", 1)], &[("papers", 1), ("wedding", 1)]] {
        assert_eq!(ok(items).as_ref(), Ok(&order(items)));
    }
    let not_together = |a: &str, b: &str| Err(OrderProblem::NotTogether(a.into(), b.into()));
    assert_eq!(ok(&[("cards", 1), ("alone", 1)]), not_together("cards", "alone"));
    assert_eq!(ok(&[("cards", 1), ("wedding", 1)]), not_together("cards", "wedding"), "only one of them agrees");
    assert_eq!(ok(&[("cards", 1), ("elsewhere", 1)]), not_together("cards", "elsewhere"), "no site in common");
    assert_eq!(ok(&[("cards", 1), ("ghost", 1)]), Err(OrderProblem::Unknown("ghost".into())));
    assert_eq!(ok(&[("cards", 1), ("cards", 1)]), Err(OrderProblem::Twice("cards".into())));
    for quantity in [0, 5, 255] {
        let problem = OrderProblem::Quantity { service: "papers".into(), most: 4 };
        assert_eq!(ok(&[("cards", 1), ("papers", quantity)]), Err(problem));
    }
    assert_eq!(ok(&[("cards", 1); MOST_ITEMS + 1]), Err(OrderProblem::TooMany));
    let by_phone = Order { channel: Channel::Phone, ..order(&[("cards", 1)]) };
    assert!(by_phone.resolve(&town).is_err_and(|problem| problem == OrderProblem::Channel));
}

#[test]
fn how_long_it_takes() {
    let town = office();
    let minutes = |items: &[(&str, u8)]| {
        let order = order(items);
        demand_for(&town, &order.resolve(&town).unwrap(), "hall").unwrap().demand.ticks * 5
    };
    for (items, wanted) in [
        (&[("cards", 1)][..], 15),
        (&[("cards", 2)], 20), // the second identity card: 5 minutes
        (&[("cards", 2), ("papers", 1)], 20 + 20),
        (&[("papers", 1), ("cards", 2)], 20 + 20), // the order of choosing makes no difference
        (&[("cards", 1), ("dogs", 1)], 15 + 10),   // nothing is saved at another desk
        (&[("cards", 1), ("papers", 2), ("dogs", 1)], 15 + 40 + 10),
    ] {
        assert_eq!(minutes(items), wanted, "{items:?}");
    }
}

/// (skills of each need, offset and length in minutes, names of the candidates)
fn taken(town: &Municipality, items: &[(&str, u8)]) -> Vec<(String, i64, u16, Vec<String>)> {
    let order = order(items);
    let basket = order.resolve(town).expect("it goes together");
    let site = demand_for(town, &basket, "hall").expect("somebody can do it");
    let needs = site.demand.needs.iter().zip(&site.skills);
    needs
        .map(|(need, skills)| {
            let names = need.candidates.iter().map(|&at| town.resources[site.resources[at]].key.clone());
            (skills.join("+"), i64::from(need.offset) * 5, need.ticks * 5, names.collect())
        })
        .collect()
}

#[test]
fn one_desk_does_it_all_where_one_can() {
    let town = office();
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    assert_eq!(taken(&town, &[("cards", 1)]), [("cards".into(), 0, 15, names(&["cards", "both"]))]);
    // One clean-up at the end.
    assert_eq!(
        taken(&town, &[("cards", 1), ("papers", 1)]),
        [("cards+papers".into(), 0, 15 + 20 + 5, names(&["both"]))]
    );
    // Nobody does dogs as well: they come after, at another desk, with their own preparation.
    assert_eq!(
        taken(&town, &[("cards", 1), ("dogs", 1), ("papers", 1)]),
        [("cards+papers".into(), 0, 15 + 20 + 5, names(&["both"])), ("dogs".into(), 35 - 5, 5 + 10, names(&["dogs"])),]
    );
    // A need's own preparation and clean-up.
    assert_eq!(
        taken(&town, &[("wedding", 1)]),
        [("papers".into(), 0, 15, names(&["papers", "both"])), ("talk".into(), -15, 15 + 15 + 10, names(&["room"]))]
    );
    // Another number of needs: one after the other, and not at the desk of the first.
    let both = taken(&town, &[("papers", 1), ("wedding", 1)]);
    assert_eq!(
        both.iter().map(|need| (need.0.as_str(), need.1)).collect::<Vec<_>>(),
        [("papers", 0), ("papers", 20), ("talk", 5)]
    );
    let mut one_desk = town.clone();
    one_desk.resources.remove(2);
    let order = order(&[("papers", 1), ("wedding", 1)]);
    assert_eq!(demand_for(&one_desk, &order.resolve(&one_desk).unwrap(), "hall"), None, "nobody is in two places");
}

#[test]
fn channels_and_audiences_choose_the_resources() {
    let mut town = office();
    town.services[0].channels = vec![Channel::Site, Channel::Phone];
    town.resources[0].channels = vec![Channel::Phone];
    town.resources[1].internal = true;
    let candidates = |order: &Order, internal: bool| {
        let basket = order.resolve(&town).unwrap();
        let basket = if internal { basket.internal() } else { basket };
        demand_for(&town, &basket, "hall").map(|site| site.resources)
    };
    let on_site = order(&[("cards", 1)]);
    let by_phone = Order { channel: Channel::Phone, ..on_site.clone() };
    assert_eq!(candidates(&on_site, false), None, "the desk that is left is for the office");
    assert_eq!(candidates(&on_site, true), Some(vec![1]));
    assert_eq!(candidates(&by_phone, false), Some(vec![0]));
    assert_eq!(contact_rule(&by_phone.known(&town), Channel::Site), ContactRule::Either);
    assert_eq!(contact_rule(&by_phone.known(&town), Channel::Phone), ContactRule::Phone);
    assert_eq!(contact_rule(&by_phone.known(&town), Channel::Video), ContactRule::Mail);
    town.services[0].contact = ContactRule::Mail;
    assert_eq!(contact_rule(&by_phone.known(&town), Channel::Phone), ContactRule::Both);
}

#[test]
fn the_office_keeps_hours_of_its_own_and_nothing_back() {
    let mut town = office();
    let releases = vec![Release { days: 0, at: time(7, 30, 0, 0), share: 0 }];
    town.hours[0].reserve = Some(Reserve { block_minutes: 30, share: 100, releases });
    town.resources[0].internal_hours = Some(1);
    let day = date(2026, 7, 6);
    let frames = frames_for(day, day, &town.time_zone);
    let before = "2026-07-01T08:00:00Z".parse().unwrap();
    let rows =
        |audience| (open_rows(&town, &[0, 1], &frames, audience), kept_rows(&town, 0, &frames, audience, before));
    let ((everybody, kept), (internal, not_kept)) = (rows(Audience::Everybody), rows(Audience::Internal));
    assert_ne!(everybody[0], internal[0]);
    assert_eq!(everybody[1], internal[1], "without hours of its own they are the same");
    assert_eq!(kept.iter().map(|day| day.count()).collect::<Vec<_>>(), [288], "all of it");
    assert!(not_kept.is_empty());
    let released = "2026-07-06T05:30:00Z".parse().unwrap();
    assert!(kept_rows(&town, 0, &frames, Audience::Everybody, released)[0].is_empty());
    assert!(kept_rows(&town, 77, &frames, Audience::Everybody, before).is_empty());
}

#[test]
fn the_window_is_what_every_service_allows() {
    let mut town = office();
    town.services[0].earliest = Notice::Days(2);
    (town.services[0].latest_days, town.services[1].latest_days) = (30, 10);
    let now = "2026-07-06T08:00:00Z".parse().unwrap();
    let both = order(&[("cards", 1), ("papers", 1)]);
    let window = both.resolve(&town).unwrap().window(now, &town.time_zone);
    let [cards, papers] = [0, 1].map(|service| window_for(&town.services[service], now, &town.time_zone));
    assert_eq!((window.first_day, window.last_day), (cards.first_day, papers.last_day));
    assert_eq!((window.starts.from, window.starts.to), (cards.starts.from, papers.starts.to));
}

#[test]
fn further_items_as_text() {
    for wrong in ["x", "x:", ":1", "x:0", "x:1,", "x:256", "x:-1", "x:1,,y:1"] {
        assert_eq!(further::from_text(wrong), None, "{wrong}");
    }
    assert_eq!(further::from_text(""), Some(Vec::new()));
}

proptest! {
    #[test]
    fn text_of_further_items_comes_back(items in prop::collection::vec(("[a-z][a-z0-9-]{0,12}", 1_u8..), 0..6)) {
        let items: Vec<Item> = items.into_iter().map(|(service, quantity)| Item { service, quantity }).collect();
        prop_assert_eq!(further::from_text(&further::to_text(&items)), Some(items));
    }

    /// However the items are ordered, the appointment takes as long and is possible at the same sites.
    #[test]
    fn the_order_of_choosing_makes_no_difference(
        mut items in Just(vec![("cards", 1_u8), ("papers", 2), ("dogs", 1)]).prop_shuffle(),
        count in 1_usize..=3,
        quantity in 1_u8..=4,
    ) {
        let town = office();
        items.truncate(count);
        items[0].1 = quantity;
        let mut sorted = items.clone();
        sorted.sort_unstable();
        let (given, sorted) = (order(&items), order(&sorted));
        let (given, sorted) = (given.resolve(&town).unwrap(), sorted.resolve(&town).unwrap());
        let [a, b] = [given, sorted].map(|basket: Basket<'_>| demand_for(&town, &basket, "hall").unwrap());
        prop_assert_eq!(a, b);
    }
}
