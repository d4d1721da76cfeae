//! Reading: what is taken, and bookings by visitor and reference.

use crate::harness::Db;
use crate::make::{BASE, HOLD, at, audit, confirmation, minutes, now, visitor, wish, wish_at};
use domain::booking::{Tick, TickRange};
use services::booking::{ComingPage, HoldRequest, Occupied};

on_both!(
    what_overlaps_is_occupied,
    what_has_expired_or_was_cancelled_is_not_occupied,
    resources_are_answered_by_position,
    long_allocations_reach_into_a_day,
    the_newest_holds_of_a_visitor_are_found,
    references_are_found_in_their_municipality,
    coming_appointments_are_read_in_pages,
    only_live_holds_are_read,
);

fn range(from: i64, to: i64) -> TickRange {
    TickRange { from: Tick(BASE + from), to: Tick(BASE + to) }
}

/// (index of the resource, first tick, end), in order.
fn plain(occupied: Vec<Occupied>) -> Vec<(usize, i64, i64)> {
    let mut plain: Vec<_> =
        occupied.into_iter().map(|o| (o.resource, o.range.from.0 - BASE, o.range.to.0 - BASE)).collect();
    plain.sort_unstable();
    plain
}

async fn what_overlaps_is_occupied(db: Db) {
    for (from, to) in [(0, 6), (6, 7), (20, 26)] {
        db.bookings.hold(&wish_at("desk-1", from, to, now()), now()).await.unwrap();
    }
    for (asked, expected) in [
        (range(0, 288), vec![(0, 0, 6), (0, 6, 7), (0, 20, 26)]),
        (range(5, 6), vec![(0, 0, 6)]),
        (range(6, 7), vec![(0, 6, 7)]),
        (range(7, 20), vec![]),
        (range(25, 40), vec![(0, 20, 26)]),
        (range(-500, 1), vec![(0, 0, 6)]),
        (range(26, 500), vec![]),
        (range(6, 6), vec![]),
        (range(9, 3), vec![]),
    ] {
        assert_eq!(plain(db.bookings.occupied(&["desk-1"], asked, now()).await.unwrap()), expected, "{asked:?}");
    }
}

async fn what_has_expired_or_was_cancelled_is_not_occupied(db: Db) {
    let (held, confirmed, cancelled) =
        (wish_at("desk-1", 0, 6, now()), wish_at("desk-1", 10, 16, now()), wish_at("desk-1", 20, 26, now()));
    for request in [&held, &confirmed, &cancelled] {
        db.bookings.hold(request, now()).await.unwrap();
    }
    for request in [&confirmed, &cancelled] {
        db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
    }
    db.bookings
        .cancel(cancelled.id, &audit("appointment.cancelled", cancelled.id.0), &[], &crate::make::at_once(), now())
        .await
        .unwrap();
    let ends = async |time| {
        let mut found = db.bookings.occupied(&["desk-1"], range(0, 288), time).await.unwrap();
        found.sort_by_key(|o| o.range.from);
        found.into_iter().map(|o| o.until).collect::<Vec<_>>()
    };
    // A hold says when it ends, to the second, rounded up; an appointment does not end.
    assert_eq!(ends(now()).await, [Some(now() + HOLD), None]);
    let later = now() + jiff::SignedDuration::from_micros(1);
    assert_eq!(ends(later).await, [Some(later + HOLD), None]);
    let occupied = async |time| plain(db.bookings.occupied(&["desk-1"], range(0, 288), time).await.unwrap());
    assert_eq!(occupied(now()).await, [(0, 0, 6), (0, 10, 16)]);
    assert_eq!(occupied(now() + HOLD).await, [(0, 10, 16)]);
    // Taken over: only the new owner counts.
    db.bookings.hold(&wish_at("desk-1", 3, 8, now() + HOLD), now() + HOLD).await.unwrap();
    assert_eq!(occupied(now() + HOLD).await, [(0, 3, 8), (0, 10, 16)]);
}

async fn resources_are_answered_by_position(db: Db) {
    db.bookings.hold(&wish(vec![vec![at("desk-1", 0, 6), at("räumchen \"ß\"", 2, 4)]], now()), now()).await.unwrap();
    let asked = ["nobody", "räumchen \"ß\"", "desk-1", "desk-10", "desk-1"];
    let occupied = plain(db.bookings.occupied(&asked, range(0, 288), now()).await.unwrap());
    assert_eq!(occupied, [(1, 2, 4), (2, 0, 6), (4, 0, 6)]);
    assert_eq!(plain(db.bookings.occupied(&[], range(0, 288), now()).await.unwrap()), []);
}

async fn long_allocations_reach_into_a_day(db: Db) {
    db.bookings.hold(&wish_at("desk-1", 0, 2016, now()), now()).await.unwrap();
    for asked in [range(0, 1), range(2015, 2016), range(1000, 1288), range(-288, 1), range(2015, 9000)] {
        assert_eq!(plain(db.bookings.occupied(&["desk-1"], asked, now()).await.unwrap()), [(0, 0, 2016)], "{asked:?}");
    }
    assert_eq!(plain(db.bookings.occupied(&["desk-1"], range(2016, 2304), now()).await.unwrap()), []);
}

async fn the_newest_holds_of_a_visitor_are_found(db: Db) {
    let me = visitor(3);
    let held = async |municipality| {
        let found = db.bookings.held(municipality, &me).await.unwrap();
        found.into_iter().map(|booking| booking.id).collect::<Vec<_>>()
    };
    let newest = async |municipality| held(municipality).await.first().copied();
    assert_eq!(newest("rastatt").await, None);
    let of = |hour: i64, municipality: &str| HoldRequest {
        visitor: me,
        municipality: municipality.to_owned(),
        keep_others: 9,
        ..wish_at("desk-1", hour * 12, hour * 12 + 6, now())
    };
    let (first, second, elsewhere) = (of(0, "rastatt"), of(1, "rastatt"), of(2, "erbach"));
    db.bookings.hold(&second, now() + minutes(1)).await.unwrap();
    db.bookings.hold(&first, now()).await.unwrap();
    db.bookings.hold(&elsewhere, now() + minutes(2)).await.unwrap();
    assert_eq!(newest("rastatt").await, Some(second.id));
    assert_eq!(newest("erbach").await, Some(elsewhere.id));
    assert!(db.bookings.held("rastatt", &visitor(4)).await.unwrap().is_empty());
    let found = db.bookings.held("rastatt", &me).await.unwrap();
    assert_eq!(found[0].allocations, second.assignments[0]);
    assert_eq!(found[1].allocations, first.assignments[0]);
    // An appointment is no hold; a hold that ran out still is one.
    db.bookings.confirm(&confirmation(second.id, now()), now()).await.unwrap();
    assert_eq!(newest("rastatt").await, Some(first.id));
    let late = now() + minutes(90);
    db.bookings.hold(&wish_at("desk-1", 0, 6, late), late).await.unwrap();
    assert_eq!(newest("rastatt").await, Some(first.id));
    // Of two holds of the same moment the one with the greater id is newer.
    let (a, b) = (of(5, "rastatt"), of(6, "rastatt"));
    db.bookings.hold(&b, late).await.unwrap();
    db.bookings.hold(&a, late).await.unwrap();
    assert_eq!(held("rastatt").await, [b.id, a.id, first.id]);
    let fourth = of(7, "rastatt");
    db.bookings.hold(&fourth, late + minutes(1)).await.unwrap();
    assert_eq!(held("rastatt").await, [fourth.id, b.id, a.id], "three at most");
}

async fn references_are_found_in_their_municipality(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    let confirm = confirmation(request.id, now());
    db.bookings.confirm(&confirm, now()).await.unwrap();
    let find = async |municipality, reference: &str| {
        db.bookings.by_reference(municipality, reference).await.unwrap().map(|booking| booking.id)
    };
    assert_eq!(find("rastatt", &confirm.reference).await, Some(request.id));
    assert_eq!(find("erbach", &confirm.reference).await, None);
    assert_eq!(find("rastatt", &confirm.reference.to_lowercase()).await, None);
    assert_eq!(find("rastatt", "").await, None);
}

async fn coming_appointments_are_read_in_pages(db: Db) {
    let confirm = async |request: &HoldRequest| {
        db.bookings.hold(request, now()).await.unwrap();
        db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
        request.id
    };
    // Three that end at the same instant among others, at several resources.
    let mut expected = Vec::new();
    for (resource, from, to) in
        [("a", 0, 6), ("a", 6, 12), ("b", 2, 12), ("c", 8, 12), ("a", 20, 30), ("b", 300, 306), ("c", 600, 612)]
    {
        let room = format!("room-{resource}");
        expected.push(confirm(&wish(vec![vec![at(resource, from, to), at(&room, from, to)]], now())).await);
        if resource == "b" {
            let elsewhere = HoldRequest { municipality: "erbach".to_owned(), ..wish_at("x", from, to, now()) };
            confirm(&elsewhere).await;
        }
    }
    let _held = db.bookings.hold(&wish_at("d", 0, 6, now()), now()).await.unwrap();
    let cancelled = confirm(&wish_at("d", 40, 46, now())).await;
    db.bookings
        .cancel(cancelled, &audit("appointment.cancelled", cancelled.0), &[], &crate::make::at_once(), now())
        .await
        .unwrap();
    let all = ComingPage { from: Tick(BASE).start(), after: None, until: Tick(BASE + 1000).start(), limit: 100 };
    for limit in [1, 2, 3, 4, 100] {
        let mut page = ComingPage { limit, ..all };
        let mut found = Vec::new();
        loop {
            let read = db.bookings.coming("rastatt", &page).await.unwrap();
            assert!(read.len() <= limit as usize);
            let Some(last) = read.last() else { break };
            page = page.next(last);
            found.extend(read);
        }
        assert_eq!(found.iter().map(|booking| booking.id).collect::<Vec<_>>(), expected, "pages of {limit}");
        assert!(found.iter().all(|booking| booking.allocations.len() == 2));
    }
    let ends = async |from, until| {
        let page = ComingPage { from: Tick(BASE + from).start(), until: Tick(BASE + until).start(), ..all };
        db.bookings.coming("rastatt", &page).await.unwrap().len()
    };
    assert_eq!((ends(6, 12).await, ends(7, 12).await, ends(12, 13).await, ends(613, 1000).await), (1, 0, 3, 0));
    assert!(db.bookings.coming("nirgends", &all).await.unwrap().is_empty());
}

async fn only_live_holds_are_read(db: Db) {
    let (first, second) = (wish_at("a", 0, 6, now()), wish_at("b", 0, 6, now() + minutes(10)));
    db.bookings.hold(&first, now()).await.unwrap();
    db.bookings.hold(&second, now() + minutes(10)).await.unwrap();
    let confirmed = wish_at("c", 0, 6, now());
    db.bookings.hold(&confirmed, now()).await.unwrap();
    db.bookings.confirm(&confirmation(confirmed.id, now()), now()).await.unwrap();
    let live = async |time, limit| {
        let mut found: Vec<_> =
            db.bookings.live_holds("rastatt", time, limit).await.unwrap().into_iter().map(|hold| hold.id).collect();
        found.sort_unstable();
        found
    };
    assert_eq!(live(now(), 10).await, [first.id, second.id]);
    assert_eq!(live(now() + HOLD, 10).await, [second.id]);
    assert_eq!(live(now(), 1).await.len(), 1);
    assert!(db.bookings.live_holds("erbach", now(), 10).await.unwrap().is_empty());
}
