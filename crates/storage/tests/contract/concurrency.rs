//! Never twice: crowds that want the same times.

use crate::harness::Db;
use crate::invariants;
use crate::make::{Dice, HOLD, at, at_once, confirmation, kept, move_to, now, wish, wish_at};
use jiff::{SignedDuration, Timestamp};
use services::booking::{Allocation, BookingId, BookingState, Confirmed, HoldRequest, Move, Moved, Taken};
use services::ports::BookingStore;
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

on_both!(
    five_hundred_times_are_won_once_each,
    times_are_won_once_while_holds_expire,
    clocks_that_differ_give_nothing_twice,
    several_resources_never_overlap,
);

/// People who try at the same time.
const CROWD: u64 = 64;

/// Lets a crowd make `attempts`, numbered from 0, half of it through another process' connections.
async fn crowd<F, Fut>(db: &Db, attempts: i64, attempt: F)
where
    F: Fn(Arc<dyn BookingStore>, i64, Dice) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = ()> + Send,
{
    let other = db.another().await;
    let (next, attempt) = (Arc::new(AtomicI64::new(0)), Arc::new(attempt));
    let people: Vec<_> = (0..CROWD)
        .map(|person| {
            let bookings = if person % 2 == 0 { db.bookings.clone() } else { other.bookings.clone() };
            let (next, attempt) = (next.clone(), attempt.clone());
            tokio::spawn(async move {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= attempts {
                        return;
                    }
                    attempt(bookings.clone(), number, Dice(number.unsigned_abs())).await;
                }
            })
        })
        .collect();
    for person in people {
        person.await.unwrap();
    }
    other.storage.close().await;
}

/// One of 500 free times: ten desks, fifty times of half an hour.
fn wish_for(slot: i64, now: Timestamp) -> HoldRequest {
    wish_at(&format!("desk-{}", slot % 10), slot / 10 * 6, slot / 10 * 6 + 6, now)
}

async fn confirmed_once_each(db: &Db) {
    assert_eq!(db.raw.number("SELECT count(*) FROM booking WHERE state = 'confirmed'").await, 500);
    assert_eq!(db.raw.number("SELECT count(*) FROM (SELECT DISTINCT resource, to_tick FROM allocation WHERE expires_at = 9223372036854775807) t").await, 500);
    assert_eq!(db.raw.number("SELECT count(*) FROM claim WHERE expires_at = 9223372036854775807").await, 3000);
}

async fn five_hundred_times_are_won_once_each(db: Db) {
    let won = Arc::new(AtomicI64::new(0));
    let counter = won.clone();
    crowd(&db, 6_000, move |bookings, number, mut dice| {
        let won = counter.clone();
        async move {
            // The last ones make sure that no time was left out.
            let slot = if number >= 5_500 { number - 5_500 } else { dice.between(0, 500) };
            let request = wish_for(slot, now());
            if bookings.hold(&request, now()).await.unwrap() == Taken::Claimed(0) {
                assert_eq!(bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap(), Confirmed::Now);
                won.fetch_add(1, Ordering::Relaxed);
            }
        }
    })
    .await;
    assert_eq!(won.load(Ordering::Relaxed), 500);
    confirmed_once_each(&db).await;
}

async fn times_are_won_once_while_holds_expire(db: Db) {
    let winners: Arc<Mutex<HashMap<i64, usize>>> = Arc::default();
    let seconds = Arc::new(AtomicI64::new(0));
    let (record, clock) = (winners.clone(), seconds.clone());
    crowd(&db, 5_000, move |bookings, _, mut dice| {
        let (winners, clock) = (record.clone(), clock.clone());
        async move {
            // Each attempt takes a second, a hold lasts half a minute: many run out while others look.
            let time = || now() + SignedDuration::from_secs(clock.fetch_add(1, Ordering::Relaxed));
            let slot = dice.between(0, 500);
            let start = time();
            let request = HoldRequest { held_until: start + SignedDuration::from_secs(30), ..wish_for(slot, start) };
            if bookings.hold(&request, start).await.unwrap() != Taken::Claimed(0) || dice.roll(3) == 0 {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(dice.roll(20))).await;
            match bookings.confirm(&confirmation(request.id, start), time()).await.unwrap() {
                Confirmed::Now => *winners.lock().unwrap().entry(slot).or_default() += 1,
                Confirmed::Lost => {}
                other => panic!("{other:?}"),
            }
        }
    })
    .await;
    let late = now() + SignedDuration::from_secs(seconds.load(Ordering::Relaxed)) + HOLD;
    for slot in 0..500 {
        let request = wish_for(slot, late);
        if db.bookings.hold(&request, late).await.unwrap() == Taken::Claimed(0) {
            assert_eq!(db.bookings.confirm(&confirmation(request.id, late), late).await.unwrap(), Confirmed::Now);
            *winners.lock().unwrap().entry(slot).or_default() += 1;
        }
    }
    let winners = winners.lock().unwrap().clone();
    assert!(winners.len() == 500 && winners.values().all(|times| *times == 1), "{winners:?}");
    confirmed_once_each(&db).await;
}

/// What clocks of [`clocks_that_differ_give_nothing_twice`] are wrong by, in seconds.
const SKEW: [i64; 3] = [-180, 0, 240];

/// Three processes whose clocks are minutes apart: a hold may seem over to one of them too early. Then its owner loses it, but
/// no time is ever given twice, and none is stuck. Whoever has an appointment may move it, and what he leaves is kept for a while.
async fn clocks_that_differ_give_nothing_twice(db: Db) {
    const LASTS: SignedDuration = SignedDuration::from_mins(3);
    // Which time the owner of each appointment was told last.
    let owners: Arc<Mutex<HashMap<BookingId, i64>>> = Arc::default();
    let moves = Arc::new(AtomicI64::new(0));
    let (record, counter) = (owners.clone(), moves.clone());
    crowd(&db, 4_000, move |bookings, number, mut dice| {
        let (owners, moves) = (record.clone(), counter.clone());
        async move {
            let clock = |skew: i64| now() + SignedDuration::from_secs(SKEW[usize::try_from(skew).unwrap()]);
            let time = clock(number.rem_euclid(3));
            let slot = dice.between(0, 200);
            let request = HoldRequest { held_until: time + LASTS, ..wish_for(slot, time) };
            let id = request.id;
            if bookings.hold(&request, time).await.unwrap() != Taken::Claimed(0) {
                return;
            }
            // Some walk away, and their holds have to run out.
            if dice.roll(8) == 0 {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(dice.roll(20))).await;
            match bookings.confirm(&confirmation(id, time), time).await.unwrap() {
                Confirmed::Now => owners.lock().unwrap().insert(id, slot),
                Confirmed::Lost => return,
                other => panic!("{other:?}"),
            };
            // Some change their minds, at whatever server, until they find a time.
            let most = [0, 0, 1, 3][usize::try_from(dice.roll(4)).unwrap()];
            let mut sequence = 0;
            for _ in 0..most {
                let (time, slot) = (clock(dice.between(0, 3)), dice.between(0, 200));
                let freeing = match dice.roll(3) {
                    0 => at_once(),
                    _ => kept(time + SignedDuration::from_secs(dice.between(1, 181))),
                };
                let wanted = Move { sequence, freeing, ..move_to(id, &wish_for(slot, time)) };
                match bookings.move_appointment(&wanted, time).await.unwrap() {
                    Moved::Now(0) => drop(owners.lock().unwrap().insert(id, slot)),
                    Moved::Taken => continue,
                    other => panic!("{other:?}"),
                }
                sequence += 1;
                moves.fetch_add(1, Ordering::Relaxed);
            }
        }
    })
    .await;
    let owners = owners.lock().unwrap().clone();
    let (appointments, moves) = (owners.len(), moves.load(Ordering::Relaxed));
    assert!(appointments > 150 && moves > 20, "{appointments} appointments, {moves} moves");
    assert_eq!(owners.values().collect::<HashSet<_>>().len(), appointments, "a time was given twice: {owners:?}");
    for (id, slot) in &owners {
        let booking = db.bookings.booking(*id).await.unwrap().unwrap();
        assert_eq!(booking.state, BookingState::Confirmed);
        assert_eq!(booking.allocations, wish_for(*slot, now()).assignments[0], "{id:?}");
    }
    let confirmed = db.raw.number("SELECT count(*) FROM booking WHERE state = 'confirmed'").await;
    assert_eq!(confirmed, i64::try_from(appointments).unwrap());
    let (held, freed) = ("SELECT count(*) FROM booking WHERE state = 'held'", "SELECT count(*) FROM freed");
    let (held, freed) = (db.raw.number(held).await, db.raw.number(freed).await);
    assert!(held > 10 && freed > 10, "{held} holds, {freed} freed times to run out");
    // To the clock that is furthest ahead all holds are over now, and all freed times are released.
    let late = now() + SignedDuration::from_secs(SKEW[2]) + LASTS;
    let desks: Vec<_> = (0..10).map(|desk| format!("desk-{desk}")).collect();
    let desks: Vec<_> = desks.iter().map(String::as_str).collect();
    invariants::only_appointments_remain(&db, &desks, 0, 120, late).await;
}

/// Two or three of six resources with their own ranges, in the order of the port.
fn some_resources(dice: &mut Dice) -> Vec<Allocation> {
    let (start, mut chosen) = (dice.between(0, 90), Vec::new());
    let first = dice.between(0, 4);
    for resource in [first, first + 1, first + 2].into_iter().take(2 + usize::try_from(dice.roll(2)).unwrap()) {
        chosen.push(at(&format!("resource-{resource}"), start - dice.between(0, 3), start + dice.between(1, 8)));
    }
    chosen
}

async fn several_resources_never_overlap(db: Db) {
    let confirmed = Arc::new(AtomicI64::new(0));
    let counter = confirmed.clone();
    crowd(&db, 4_000, move |bookings, _, mut dice| {
        let confirmed = counter.clone();
        async move {
            let assignments: Vec<_> = (0..1 + dice.roll(4)).map(|_| some_resources(&mut dice)).collect();
            let request = wish(assignments, now());
            let Taken::Claimed(index) = bookings.hold(&request, now()).await.unwrap() else { return };
            let booking = bookings.booking(request.id).await.unwrap().unwrap();
            assert_eq!(booking.allocations, request.assignments[index]);
            match dice.roll(8) {
                0 | 1 => assert!(bookings.release(request.id).await.unwrap()),
                2 => {}
                _ => {
                    assert_eq!(
                        bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap(),
                        Confirmed::Now
                    );
                    confirmed.fetch_add(1, Ordering::Relaxed);
                }
            }
        }
    })
    .await;
    let confirmed = confirmed.load(Ordering::Relaxed);
    assert!(confirmed > 20, "{confirmed}");
    assert_eq!(db.raw.number("SELECT count(*) FROM booking WHERE state = 'confirmed'").await, confirmed);
}
