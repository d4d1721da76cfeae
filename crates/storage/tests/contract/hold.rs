//! Holding a time.

use crate::harness::Db;
use crate::make::{HOLD, at, contact, minutes, now, visitor, wish, wish_at};
use domain::language::Language;
use services::booking::{BookingState, HoldRequest, Taken, VisitorKey};
use services::ports::StoreError;

on_both!(
    what_is_held_can_be_read_back,
    a_taken_tick_is_refused_and_nothing_is_written,
    the_first_free_assignment_is_taken,
    several_resources_are_taken_together_or_not_at_all,
    an_expired_hold_frees_itself,
    a_partly_taken_over_hold_keeps_the_rest_to_itself,
    only_the_newest_other_holds_are_kept,
    holds_elsewhere_and_expired_ones_do_not_count_as_others,
    a_visitors_own_hold_is_taken_for_him_too,
    a_conflict_costs_no_other_hold,
    what_takes_nothing_cannot_be_held,
    a_range_longer_than_a_week_is_refused,
    an_id_is_used_once,
    text_of_every_kind_comes_back,
);

async fn what_is_held_can_be_read_back(db: Db) {
    let request = wish(vec![vec![at("desk-1", 0, 6), at("room-1", 1, 5)]], now());
    assert_eq!(db.bookings.hold(&request, now()).await.unwrap(), Taken::Claimed(0));
    let booking = db.bookings.booking(request.id).await.unwrap().unwrap();
    assert_eq!(booking.id, request.id);
    assert_eq!(
        (booking.municipality.as_str(), booking.service.as_str(), booking.site.as_str(), booking.persons),
        ("rastatt", "personalausweis", "buergerbuero", 2)
    );
    assert_eq!((&booking.further, booking.channel), (&request.further, request.channel));
    assert_eq!((&booking.outcome, booking.order().outcome), (&request.outcome, request.outcome.clone()));
    assert_eq!(
        (booking.starts_at, booking.ends_at, booking.held_until),
        (request.starts_at, request.ends_at, request.held_until)
    );
    assert_eq!((booking.state, booking.extended, booking.sequence), (BookingState::Held, false, 0));
    assert!(booking.visitor == request.visitor && booking.contact == contact());
    assert_eq!((booking.language, booking.reference.as_deref(), booking.created_at), (Language::Uk, None, now()));
    assert_eq!((booking.confirmed_at, booking.cancelled_at), (None, None));
    assert_eq!(booking.allocations, request.assignments[0]);
    assert!(booking.is_live_hold(now()) && !booking.is_live_hold(now() + HOLD));
    assert!(db.bookings.booking(wish_at("desk-1", 0, 1, now()).id).await.unwrap().is_none());
}

async fn a_taken_tick_is_refused_and_nothing_is_written(db: Db) {
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 10, 16, now()), now()).await.unwrap(), Taken::Claimed(0));
    for (from, to) in [(10, 16), (5, 11), (15, 20), (0, 30), (12, 13)] {
        let request = wish_at("desk-1", from, to, now());
        assert_eq!(db.bookings.hold(&request, now()).await.unwrap(), Taken::Conflict, "{from}..{to}");
        assert!(db.bookings.booking(request.id).await.unwrap().is_none());
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 6);
    for (resource, from, to) in [("desk-1", 4, 10), ("desk-1", 16, 22), ("desk-2", 10, 16), ("desk-10", 10, 16)] {
        assert_eq!(db.bookings.hold(&wish_at(resource, from, to, now()), now()).await.unwrap(), Taken::Claimed(0));
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 30);
}

async fn the_first_free_assignment_is_taken(db: Db) {
    let desks = |desks: &[u8]| desks.iter().map(|desk| vec![at(&format!("desk-{desk}"), 0, 6)]).collect::<Vec<_>>();
    for expected in [0, 1, 2] {
        let request = wish(desks(&[1, 2, 3]), now());
        assert_eq!(db.bookings.hold(&request, now()).await.unwrap(), Taken::Claimed(expected));
        assert_eq!(db.bookings.booking(request.id).await.unwrap().unwrap().allocations, request.assignments[expected]);
    }
    assert_eq!(db.bookings.hold(&wish(desks(&[1, 2, 3]), now()), now()).await.unwrap(), Taken::Conflict);
    assert_eq!(db.bookings.hold(&wish(desks(&[3, 1, 2, 4, 5]), now()), now()).await.unwrap(), Taken::Claimed(3));
}

async fn several_resources_are_taken_together_or_not_at_all(db: Db) {
    assert_eq!(db.bookings.hold(&wish_at("room-1", 3, 4, now()), now()).await.unwrap(), Taken::Claimed(0));
    let both = |room: &str| vec![at("desk-1", 0, 6), at(room, 0, 6)];
    assert_eq!(db.bookings.hold(&wish(vec![both("room-1")], now()), now()).await.unwrap(), Taken::Conflict);
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 1);
    assert_eq!(
        db.bookings.hold(&wish(vec![both("room-1"), both("room-2")], now()), now()).await.unwrap(),
        Taken::Claimed(1)
    );
    assert_eq!(db.raw.number("SELECT count(*) FROM claim WHERE resource = 'desk-1'").await, 6);
    assert_eq!(db.raw.number("SELECT count(*) FROM claim WHERE resource = 'room-2'").await, 6);
}

async fn an_expired_hold_frees_itself(db: Db) {
    let first = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&first, now()).await.unwrap();
    let just_before = first.held_until - jiff::SignedDuration::from_micros(1);
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 0, 6, just_before), just_before).await.unwrap(), Taken::Conflict);
    let second = wish_at("desk-1", 0, 6, first.held_until);
    assert_eq!(db.bookings.hold(&second, first.held_until).await.unwrap(), Taken::Claimed(0));
    // What was typed is still there; the time is somebody else's.
    let old = db.bookings.booking(first.id).await.unwrap().unwrap();
    assert!(old.contact == contact() && !old.is_live_hold(first.held_until));
    assert_eq!(
        db.bookings
            .hold(&wish_at("desk-1", 5, 7, second.held_until - minutes(1)), second.held_until - minutes(1))
            .await
            .unwrap(),
        Taken::Conflict
    );
}

async fn a_partly_taken_over_hold_keeps_the_rest_to_itself(db: Db) {
    let old = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&old, now()).await.unwrap();
    let later = now() + minutes(20);
    let new = wish_at("desk-1", 4, 8, later);
    assert_eq!(db.bookings.hold(&new, later).await.unwrap(), Taken::Claimed(0));
    // Giving up the old hold frees what is left of it and nothing of the new one.
    assert!(db.bookings.release(old.id).await.unwrap());
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 4);
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 4, 5, later), later).await.unwrap(), Taken::Conflict);
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 0, 4, later), later).await.unwrap(), Taken::Claimed(0));
}

/// A request of one visitor at one hour.
fn of(visitor: VisitorKey, hour: i64, keep_others: u32) -> HoldRequest {
    HoldRequest { visitor, keep_others, ..wish_at("desk-1", hour * 12, hour * 12 + 6, now()) }
}

async fn only_the_newest_other_holds_are_kept(db: Db) {
    let me = visitor(7);
    let mut held = Vec::new();
    for hour in 0..4 {
        let request = of(me, hour, 2);
        assert_eq!(db.bookings.hold(&request, now() + minutes(hour)).await.unwrap(), Taken::Claimed(0));
        held.push(request);
    }
    let late = now() + minutes(4);
    let live = |id| {
        let bookings = db.bookings.clone();
        async move { bookings.booking(id).await.unwrap().unwrap().is_live_hold(late) }
    };
    assert!(!live(held[0].id).await);
    for request in &held[1..] {
        assert!(live(request.id).await);
    }
    let lost = db.bookings.booking(held[0].id).await.unwrap().unwrap();
    assert!(lost.allocations.is_empty() && lost.contact == contact() && lost.state == BookingState::Held);
    assert_eq!(lost.held_until, now() + minutes(3));
    // Its time is free for others.
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 0, 6, late), late).await.unwrap(), Taken::Claimed(0));
    // Keeping none ends all others at once.
    let last = of(me, 9, 0);
    assert_eq!(db.bookings.hold(&last, late).await.unwrap(), Taken::Claimed(0));
    for request in &held {
        assert!(!live(request.id).await);
    }
    assert!(live(last.id).await);
}

async fn holds_elsewhere_and_expired_ones_do_not_count_as_others(db: Db) {
    let me = visitor(7);
    let expired = of(me, 0, 1);
    db.bookings.hold(&expired, now()).await.unwrap();
    let elsewhere = HoldRequest { municipality: "erbach".to_owned(), ..of(me, 1, 1) };
    db.bookings.hold(&elsewhere, now()).await.unwrap();
    let somebody_else = of(visitor(8), 2, 1);
    db.bookings.hold(&somebody_else, now()).await.unwrap();
    let later = expired.held_until;
    let mut mine = Vec::new();
    for hour in 3..5 {
        let request = HoldRequest { held_until: later + HOLD, ..of(me, hour, 1) };
        assert_eq!(db.bookings.hold(&request, later).await.unwrap(), Taken::Claimed(0));
        mine.push(request);
    }
    for request in mine.iter().chain([&elsewhere, &somebody_else, &expired]) {
        assert!(!db.bookings.booking(request.id).await.unwrap().unwrap().allocations.is_empty());
    }
}

async fn a_visitors_own_hold_is_taken_for_him_too(db: Db) {
    db.bookings.hold(&of(visitor(7), 0, 0), now()).await.unwrap();
    assert_eq!(db.bookings.hold(&of(visitor(7), 0, 0), now()).await.unwrap(), Taken::Conflict);
}

async fn a_conflict_costs_no_other_hold(db: Db) {
    let mine = of(visitor(7), 0, 0);
    db.bookings.hold(&mine, now()).await.unwrap();
    db.bookings.hold(&of(visitor(8), 1, 0), now()).await.unwrap();
    assert_eq!(db.bookings.hold(&of(visitor(7), 1, 0), now()).await.unwrap(), Taken::Conflict);
    assert!(db.bookings.booking(mine.id).await.unwrap().unwrap().is_live_hold(now()));
}

async fn what_takes_nothing_cannot_be_held(db: Db) {
    for assignments in
        [vec![], vec![vec![]], vec![vec![at("desk-1", 3, 3)]], vec![vec![at("desk-1", 0, 6), at("desk-2", 5, 4)]]]
    {
        assert_eq!(db.bookings.hold(&wish(assignments, now()), now()).await.unwrap(), Taken::Conflict);
    }
    let second_works = vec![vec![at("desk-1", 3, 3)], vec![at("desk-1", 3, 4)]];
    assert_eq!(db.bookings.hold(&wish(second_works, now()), now()).await.unwrap(), Taken::Claimed(1));
    assert_eq!(db.raw.number("SELECT count(*) FROM booking").await, 1);
}

async fn a_range_longer_than_a_week_is_refused(db: Db) {
    let week = wish_at("desk-1", 0, 2016, now());
    assert_eq!(db.bookings.hold(&week, now()).await.unwrap(), Taken::Claimed(0));
    let error = db.bookings.hold(&wish_at("desk-2", 0, 2017, now()), now()).await.unwrap_err();
    assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
    assert_eq!(db.raw.number("SELECT count(*) FROM booking").await, 1);
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 2016);
}

async fn an_id_is_used_once(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    let again = HoldRequest { id: request.id, ..wish_at("desk-2", 0, 6, now()) };
    let error = db.bookings.hold(&again, now()).await.unwrap_err();
    // Neither the message nor the debug output quotes a row.
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("Zoë") && !shown.contains("example"), "{shown}");
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 6);
}

async fn text_of_every_kind_comes_back(db: Db) {
    for text in [
        "",
        "O'Brien \"; DROP TABLE booking; --",
        "Ümläüt ß ẞ",
        "مُحَمَّد",
        "\u{202e}rtl",
        "👩🏽‍💻",
        "a\u{0301}",
        "\u{1}\u{7f}\t\r\n",
        "%_\\$1{}[]",
    ] {
        let mut request = wish_at("desk-1", 0, 1, now());
        let text = text.to_owned();
        request.contact = services::booking::ContactData { name: text.clone(), mail: text.clone(), phone: text };
        db.bookings.hold(&request, now()).await.unwrap();
        assert!(db.bookings.booking(request.id).await.unwrap().unwrap().contact == request.contact);
        assert!(db.bookings.release(request.id).await.unwrap());
    }
    // The one character PostgreSQL cannot store is left out on both.
    let mut request = wish_at("desk-1", 0, 1, now());
    request.contact.name = "Zo\0ë".to_owned();
    db.bookings.hold(&request, now()).await.unwrap();
    assert_eq!(db.bookings.booking(request.id).await.unwrap().unwrap().contact.name, "Zoë");
    let long = services::booking::ContactData { name: "ß".repeat(5000), ..contact() };
    assert!(db.bookings.save_contact(request.id, &long, Language::Ar).await.unwrap());
    assert_eq!(db.bookings.booking(request.id).await.unwrap().unwrap().contact.name.chars().count(), 5000);
}
