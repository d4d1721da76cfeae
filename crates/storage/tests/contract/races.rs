//! One booking, many hands at the same moment.

use crate::harness::Db;
use crate::invariants;
use crate::make::{
    Dice, HOLD, at, at_once as free_at_once, audit, confirmation, contact, kept, mail, minutes, move_to, now, swap,
    wish, wish_at,
};
use domain::language::Language;
use jiff::Timestamp;
use services::booking::{
    Allocation, Ask, BookingId, BookingState, Cancelled, Confirm, Confirmed, Freeing, HoldRequest, Move, Moved,
    NoticeKind, Taken,
};
use services::ports::BookingStore;
use std::collections::BTreeSet;
use std::sync::Arc;

on_both!(
    of_many_clicks_one_confirms,
    of_many_cancellations_one_counts,
    late_owner_and_new_owner_never_both_win,
    two_appointments_never_share_a_reference,
    swaps_and_holds_share_what_is_free,
    whatever_happens_at_once_leaves_everything_in_order,
);

/// Starts both at the same moment and waits for both answers.
async fn at_once<A, B>(
    a: impl Future<Output = A> + Send + 'static,
    b: impl Future<Output = B> + Send + 'static,
) -> (A, B)
where
    A: Send + 'static,
    B: Send + 'static,
{
    let (a, b) = (tokio::spawn(a), tokio::spawn(b));
    (a.await.unwrap(), b.await.unwrap())
}

fn confirm(
    db: &Arc<dyn BookingStore>,
    confirm: Confirm,
    time: Timestamp,
) -> impl Future<Output = Confirmed> + Send + use<> {
    let bookings = db.clone();
    async move { bookings.confirm(&confirm, time).await.unwrap() }
}

async fn of_many_clicks_one_confirms(db: Db) {
    let other = db.another().await;
    for round in 0..40 {
        let request = wish_at("desk-1", round * 12, round * 12 + 6, now());
        db.bookings.hold(&request, now()).await.unwrap();
        let clicks: Vec<_> = (0..8)
            .map(|click| {
                let bookings = if click % 2 == 0 { &db.bookings } else { &other.bookings };
                tokio::spawn(confirm(bookings, confirmation(request.id, now()), now()))
            })
            .collect();
        let mut outcomes = Vec::new();
        for click in clicks {
            outcomes.push(click.await.unwrap());
        }
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == Confirmed::Now).count(), 1, "{outcomes:?}");
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == Confirmed::Before).count(), 7, "{outcomes:?}");
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 40);
    assert_eq!(db.raw.number("SELECT count(*) FROM audit_event").await, 40);
}

async fn of_many_cancellations_one_counts(db: Db) {
    for round in 0..20 {
        let request = wish_at("desk-1", round * 12, round * 12 + 6, now());
        db.bookings.hold(&request, now()).await.unwrap();
        db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
        let clicks: Vec<_> = (0..8)
            .map(|_| {
                let bookings = db.bookings.clone();
                tokio::spawn(async move {
                    let job = mail(request.id, NoticeKind::Cancelled, 1, now());
                    bookings
                        .cancel(
                            request.id,
                            &audit("appointment.cancelled", request.id.0),
                            &[job],
                            &free_at_once(),
                            now(),
                        )
                        .await
                        .unwrap()
                })
            })
            .collect();
        let mut counted = 0;
        for click in clicks {
            counted += usize::from(click.await.unwrap() == Cancelled::Now);
        }
        assert_eq!(counted, 1);
        assert_eq!(db.bookings.booking(request.id).await.unwrap().unwrap().sequence, 1);
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 40);
}

async fn late_owner_and_new_owner_never_both_win(db: Db) {
    let other = db.another().await;
    let mut dice = Dice(11);
    let (mut owners, mut takers) = (0, 0);
    for round in 0..150 {
        let first = round * 20;
        let old = wish_at("desk-1", first, first + 6, now());
        db.bookings.hold(&old, now()).await.unwrap();
        let late = now() + HOLD;
        let from = first + dice.between(-4, 6);
        let new = wish_at("desk-1", from, from + 5, late);
        let (bookings, request) = (other.bookings.clone(), new.clone());
        let taking = async move { bookings.hold(&request, late).await.unwrap() };
        let (confirmed, taken) = at_once(confirm(&db.bookings, confirmation(old.id, late), late), taking).await;
        match (confirmed, taken) {
            (Confirmed::Now, Taken::Conflict) => owners += 1,
            (Confirmed::Lost, Taken::Claimed(0)) => takers += 1,
            other => panic!("round {round}: {other:?}"),
        }
    }
    assert_eq!(owners + takers, 150);
}

async fn two_appointments_never_share_a_reference(db: Db) {
    for round in 0..40 {
        let (a, b) = (
            wish_at("desk-1", round * 12, round * 12 + 6, now()),
            wish_at("desk-2", round * 12, round * 12 + 6, now()),
        );
        for request in [&a, &b] {
            db.bookings.hold(request, now()).await.unwrap();
        }
        let reference = format!("SAME-{round}");
        let with = |id| Confirm { reference: reference.clone(), ..confirmation(id, now()) };
        let outcomes =
            at_once(confirm(&db.bookings, with(a.id), now()), confirm(&db.bookings, with(b.id), now())).await;
        assert!(
            matches!(
                outcomes,
                (Confirmed::Now, Confirmed::ReferenceTaken) | (Confirmed::ReferenceTaken, Confirmed::Now)
            ),
            "{outcomes:?}"
        );
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 40);
}

async fn swaps_and_holds_share_what_is_free(db: Db) {
    let other = db.another().await;
    for round in 0..80 {
        let from = round * 20;
        // Three want the same two desks at overlapping times: two get one each.
        let desks =
            |shift: i64| ["desk-8", "desk-9"].map(|desk| vec![at(desk, from + shift, from + shift + 6)]).to_vec();
        let mut calls = Vec::new();
        for n in 0..3 {
            let bookings = if n == 0 { db.bookings.clone() } else { other.bookings.clone() };
            let old = wish_at(&format!("desk-{n}"), from, from + 6, now());
            bookings.hold(&old, now()).await.unwrap();
            let wanted = desks(n);
            calls.push(tokio::spawn(async move {
                if n == 2 {
                    return bookings.hold(&wish(wanted, now()), now()).await.unwrap();
                }
                bookings.swap(&swap(old.id, wanted, now()), now()).await.unwrap()
            }));
        }
        let mut claimed = Vec::new();
        for call in calls {
            if let Taken::Claimed(index) = call.await.unwrap() {
                claimed.push(index);
            }
        }
        claimed.sort_unstable();
        assert_eq!(claimed, [0, 1], "round {round}");
    }
}

/// What somebody was told about a booking.
enum Told {
    Nothing,
    /// It is an appointment now.
    Confirmed,
    /// It is gone: given back, or cancelled; the ticks of an appointment are kept until then.
    Gone(Option<Timestamp>),
    /// It is moved, was that often before, is there now, and what it left is kept until then.
    Moved(i32, Vec<Allocation>, Option<Timestamp>),
    /// Somebody else has an appointment now.
    Other(BookingId),
}

/// When all is over, whoever's clock it is: no hold lasts as long, and no freed time longer.
fn over() -> Timestamp {
    now() + minutes(60)
}

/// What is given up is everybody's at once, or before the clock that is ahead comes to look, or when all is over.
fn some_freeing(dice: &mut Dice) -> Freeing {
    match dice.roll(3) {
        0 => free_at_once(),
        1 => kept(now() + minutes(10)),
        _ => kept(over()),
    }
}

/// One of the things a visitor, his other tab or somebody else may do to a booking, within the hundred ticks of a round.
async fn do_something(bookings: &dyn BookingStore, dice: &mut Dice, request: &HoldRequest, round: i64) -> Told {
    let id = request.id;
    let tick = |tick: i64| round * 100 + tick;
    // For another server the hold has run out.
    let late = now() + HOLD;
    match dice.roll(24) {
        what @ 0..=3 => {
            let time = if what == 3 { late } else { now() };
            if bookings.confirm(&confirmation(id, time), time).await.unwrap() == Confirmed::Now {
                return Told::Confirmed;
            }
        }
        what @ (4 | 5) => {
            let (from, desk) = (tick(3), if what == 4 { "desk-1" } else { "desk-2" });
            bookings
                .swap(&swap(id, vec![vec![at(desk, from, from + 6)], vec![at("desk-3", from, from + 6)]], now()), now())
                .await
                .unwrap();
        }
        6 => drop(bookings.extend(id, now() + minutes(25), now()).await.unwrap()),
        7 => {
            if bookings.release(id).await.unwrap() {
                return Told::Gone(None);
            }
        }
        8 => drop(bookings.save_contact(id, &contact(), Language::Pl).await.unwrap()),
        9 => {
            // The same visitor chooses other times until this one is given up.
            for n in 0..2 {
                let other = wish_at("desk-4", tick(10 * n), tick(10 * n + 6), now());
                bookings.hold(&HoldRequest { visitor: request.visitor, keep_others: 0, ..other }, now()).await.unwrap();
            }
        }
        what @ 10..=13 => {
            // Somebody else wants some of these ticks: now, or when they seem to be free again.
            let (time, from) = (if what < 12 { late } else { now() }, tick(dice.between(0, 16)));
            let desk = if dice.roll(2) == 0 { "desk-1" } else { "desk-2" };
            let other = wish_at(desk, from, from + 3, time);
            let held = bookings.hold(&other, time).await.unwrap() == Taken::Claimed(0);
            if held && bookings.confirm(&confirmation(other.id, time), time).await.unwrap() == Confirmed::Now {
                return Told::Other(other.id);
            }
        }
        14 | 15 => {
            let (audit, freeing) = (audit("appointment.cancelled", id.0), some_freeing(dice));
            if bookings.cancel(id, &audit, &[], &freeing, now()).await.unwrap() == Cancelled::Now {
                return Told::Gone(freeing.release_at);
            }
        }
        what @ 16..=21 => {
            // It may overlap itself. Of those who saw the same one counts; some look before they move.
            let from = tick(dice.between(0, 12));
            let places = ["desk-1", "desk-2"].map(|desk| vec![at(desk, from, from + 6)]).to_vec();
            let read = if what < 19 { None } else { bookings.booking(id).await.unwrap() };
            let sequence = read.map_or(0, |booking| booking.sequence);
            let (time, freeing) = (if dice.roll(3) == 0 { late } else { now() }, some_freeing(dice));
            let released = freeing.release_at.filter(|at| *at > time);
            let wanted = Move { sequence, freeing, ..move_to(id, &wish(places, time)) };
            if let Moved::Now(index) = bookings.move_appointment(&wanted, time).await.unwrap() {
                return Told::Moved(sequence, wanted.assignments[index].clone(), released);
            }
        }
        22 => {
            let ask =
                Ask { id, number: 1, until: Some(over()), audit: audit("appointment.asked", id.0), jobs: Vec::new() };
            bookings.ask(&ask, now()).await.unwrap();
        }
        _ => drop(bookings.booking(id).await.unwrap()),
    }
    Told::Nothing
}

fn ticks(allocations: &[Allocation]) -> BTreeSet<(String, i64)> {
    let all = allocations.iter().flat_map(|a| (a.range.from.0..a.range.to.0).map(|tick| (a.resource.clone(), tick)));
    all.collect()
}

/// What was told to all of them together.
#[derive(Default)]
struct Summary {
    confirmed: usize,
    gone: Vec<Option<Timestamp>>,
    moves: Vec<(i32, Vec<Allocation>, Option<Timestamp>)>,
}

impl Summary {
    /// Whether it can all be true, one after the other, and the booking is what came of it.
    async fn check(&self, db: &Db, id: BookingId, round: i64) {
        let booking = db.bookings.booking(id).await.unwrap();
        let state = booking.as_ref().map(|booking| (booking.state, booking.allocations.is_empty()));
        match (self.confirmed, self.gone.len(), state) {
            (1, 0, Some((BookingState::Confirmed, false))) | (1, 1, Some((BookingState::Cancelled, true))) => {}
            (0, 1, None) | (0, 0, Some((BookingState::Held, _))) => {}
            other => panic!("round {round}: {other:?}"),
        }
        let seen: Vec<_> = self.moves.iter().map(|(sequence, ..)| *sequence).collect();
        let one_after_the_other: Vec<_> = (0..).take(seen.len()).collect();
        assert_eq!(seen, one_after_the_other, "round {round}: two moves of the same appointment");
        let Some(booking) = booking.filter(|booking| booking.state != BookingState::Held) else { return };
        let changes = self.moves.len() + self.gone.len();
        assert_eq!(usize::try_from(booking.sequence), Ok(changes), "round {round}");
        if let (Some((_, place, _)), []) = (self.moves.last(), &self.gone[..]) {
            assert_eq!(booking.allocations, *place, "round {round}: is not where it was moved to");
        }
    }

    /// What an appointment gave up that is kept until all is over.
    fn given_up(&self, beginning: Vec<Allocation>) -> BTreeSet<(String, i64)> {
        let mut given_up = BTreeSet::new();
        let mut before = ticks(&beginning);
        let cancelled = self.gone.iter().map(|until| (BTreeSet::new(), *until));
        for (place, until) in self.moves.iter().map(|(_, place, until)| (ticks(place), *until)).chain(cancelled) {
            if until == Some(over()) {
                given_up.extend(before.difference(&place).cloned());
            }
            before = place;
        }
        given_up
    }
}

async fn whatever_happens_at_once_leaves_everything_in_order(db: Db) {
    const ROUNDS: i64 = 120;
    let other = db.another().await;
    let mut dice = Dice(3);
    let (mut others, mut kept, mut moves) = (Vec::new(), BTreeSet::new(), 0);
    for round in 0..ROUNDS {
        let request = wish_at("desk-1", round * 100, round * 100 + 6, now());
        db.bookings.hold(&request, now()).await.unwrap();
        let mut summary = Summary::default();
        // It is a hold at first, or an appointment already.
        let confirmed = round % 2 == 0;
        if confirmed {
            db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
            summary.confirmed = 1;
        }
        let doing: Vec<_> = (0..5)
            .map(|n| {
                let bookings = if n % 2 == 0 { db.bookings.clone() } else { other.bookings.clone() };
                let (request, mut dice) = (request.clone(), Dice(dice.roll(u64::MAX)));
                tokio::spawn(async move {
                    let first = do_something(&*bookings, &mut dice, &request, round).await;
                    [first, do_something(&*bookings, &mut dice, &request, round).await]
                })
            })
            .collect();
        for something in doing {
            for told in something.await.unwrap() {
                match told {
                    Told::Nothing => {}
                    Told::Confirmed => summary.confirmed += 1,
                    Told::Gone(until) => summary.gone.push(until),
                    Told::Moved(sequence, place, until) => summary.moves.push((sequence, place, until)),
                    Told::Other(id) => others.push(id),
                }
            }
        }
        summary.moves.sort_by_key(|(sequence, ..)| *sequence);
        summary.check(&db, request.id, round).await;
        moves += summary.moves.len();
        if confirmed {
            kept.extend(summary.given_up(request.assignments[0].clone()));
        }
        if round % 20 == 0 {
            invariants::check(&db.raw).await;
        }
    }
    for id in &others {
        let booking = db.bookings.booking(*id).await.unwrap().unwrap();
        assert_eq!(booking.state, BookingState::Confirmed, "{id:?} was told that he has an appointment");
    }
    // Until all is over nobody has what is kept but the freed times, which have it all.
    let freed = format!(
        "SELECT c.resource || ' ' || CAST(c.tick AS TEXT) FROM claim c JOIN freed f ON f.id = c.booking_id
         WHERE f.release_at = {0} AND c.expires_at = {0}",
        over().as_microsecond()
    );
    let freed: BTreeSet<_> = db.raw.texts(&freed).await.into_iter().collect();
    let missing: Vec<_> = kept.iter().filter(|(desk, tick)| !freed.contains(&format!("{desk} {tick}"))).collect();
    assert!(missing.is_empty(), "were given up to be kept, and are not: {missing:?}");
    assert!(moves > 20 && others.len() > 20 && kept.len() > 60, "{moves}, {}, {}", others.len(), kept.len());
    invariants::check(&db.raw).await;
    let desks = ["desk-1", "desk-2", "desk-3", "desk-4"];
    invariants::only_appointments_remain(&db, &desks, 0, ROUNDS * 100, over()).await;
}
