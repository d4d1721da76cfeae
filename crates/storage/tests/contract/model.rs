//! The store against a model of it that is simple enough to be believed: hundreds of random steps, and after each both
//! must say the same.

use crate::harness::{Db, Raw, variable};
use crate::make::{Dice, HOLD, at, audit, confirmation, minutes, now, swap, visitor, wish};
use domain::booking::{Tick, TickRange};
use domain::language::Language;
use jiff::Timestamp;
use services::booking::{Allocation, BookingId, BookingState, Cancelled, Confirmed, ContactData, HoldRequest, Taken};
use std::collections::BTreeMap;

on_both!(random_steps_agree_with_the_model);

const RESOURCES: [&str; 3] = ["desk-1", "desk-2", "room-1"];
const MUNICIPALITIES: [&str; 2] = ["rastatt", "erbach"];
const TICKS: i64 = 30;

#[derive(Clone, Debug)]
struct ModelBooking {
    municipality: String,
    visitor: [u8; 32],
    state: BookingState,
    held_until: Timestamp,
    extended: bool,
    created_at: Timestamp,
    ends_at: Timestamp,
    cancelled_at: Option<Timestamp>,
    name: String,
    sequence: i32,
    allocations: Vec<Allocation>,
}

/// Bookings in a map, claims in a map: (resource, tick) → (whose, until when).
#[derive(Default)]
struct Model {
    bookings: BTreeMap<BookingId, ModelBooking>,
    claims: BTreeMap<(String, i64), (BookingId, Timestamp)>,
}

fn ticks(allocations: &[Allocation]) -> impl Iterator<Item = (String, i64)> + '_ {
    allocations.iter().flat_map(|a| (a.range.from.0..a.range.to.0).map(|tick| (a.resource.clone(), tick)))
}

impl Model {
    fn free_for(&self, id: BookingId, allocations: &[Allocation], now: Timestamp) -> bool {
        ticks(allocations).all(|tick| self.claims.get(&tick).is_none_or(|(whose, until)| *whose == id || *until <= now))
    }

    fn take(&mut self, id: BookingId, allocations: &[Allocation], until: Timestamp) {
        self.claims.extend(ticks(allocations).map(|tick| (tick, (id, until))));
    }

    fn free(&mut self, id: BookingId) {
        self.claims.retain(|_, (whose, _)| *whose != id);
        if let Some(booking) = self.bookings.get_mut(&id) {
            booking.allocations.clear();
        }
    }

    fn pick(&self, id: BookingId, assignments: &[Vec<Allocation>], now: Timestamp) -> Option<usize> {
        assignments.iter().position(|assignment| self.free_for(id, assignment, now))
    }

    fn hold(&mut self, request: &HoldRequest, now: Timestamp) -> Taken {
        let Some(index) = self.pick(request.id, &request.assignments, now) else { return Taken::Conflict };
        self.take(request.id, &request.assignments[index], request.held_until);
        let mut others: Vec<_> = self
            .bookings
            .iter()
            .filter(|(_, b)| b.visitor == request.visitor.0 && b.municipality == request.municipality)
            .filter(|(_, b)| b.state == BookingState::Held && b.held_until > now && !b.allocations.is_empty())
            .map(|(id, b)| (b.created_at, *id))
            .collect();
        others.sort();
        for (_, id) in others.into_iter().rev().skip(usize::try_from(request.keep_others).unwrap()) {
            self.free(id);
            self.bookings.get_mut(&id).unwrap().held_until = now;
        }
        let booking = ModelBooking {
            municipality: request.municipality.clone(),
            visitor: request.visitor.0,
            state: BookingState::Held,
            held_until: request.held_until,
            extended: false,
            created_at: now,
            ends_at: request.ends_at,
            cancelled_at: None,
            name: request.contact.name.clone(),
            sequence: 0,
            allocations: request.assignments[index].clone(),
        };
        self.bookings.insert(request.id, booking);
        Taken::Claimed(index)
    }

    fn held(&self, id: BookingId) -> Option<ModelBooking> {
        self.bookings.get(&id).filter(|booking| booking.state == BookingState::Held).cloned()
    }

    fn swap(&mut self, swap: &services::booking::Swap, now: Timestamp) -> Taken {
        let Some(index) = self.held(swap.id).and_then(|_| self.pick(swap.id, &swap.assignments, now)) else {
            return Taken::Conflict;
        };
        self.free(swap.id);
        self.take(swap.id, &swap.assignments[index], swap.held_until);
        let booking = self.bookings.get_mut(&swap.id).unwrap();
        booking.allocations = swap.assignments[index].clone();
        (booking.held_until, booking.extended, booking.ends_at) = (swap.held_until, false, swap.ends_at);
        Taken::Claimed(index)
    }

    fn extend(&mut self, id: BookingId, until: Timestamp, now: Timestamp) -> bool {
        let Some(hold) = self.held(id).filter(|hold| !hold.extended && hold.held_until > now) else { return false };
        if hold.allocations.is_empty() || !self.free_for(id, &hold.allocations, now) {
            return false;
        }
        self.take(id, &hold.allocations, until);
        let booking = self.bookings.get_mut(&id).unwrap();
        (booking.held_until, booking.extended) = (until, true);
        true
    }

    fn confirm(&mut self, id: BookingId, now: Timestamp) -> Confirmed {
        let Some(booking) = self.bookings.get(&id).cloned() else { return Confirmed::Lost };
        if booking.state != BookingState::Held {
            return Confirmed::Before;
        }
        if booking.allocations.is_empty() || !self.free_for(id, &booking.allocations, now) {
            return Confirmed::Lost;
        }
        self.take(id, &booking.allocations, Timestamp::MAX);
        self.bookings.get_mut(&id).unwrap().state = BookingState::Confirmed;
        Confirmed::Now
    }

    fn cancel(&mut self, id: BookingId, now: Timestamp) -> Cancelled {
        match self.bookings.get(&id).map(|booking| booking.state) {
            None | Some(BookingState::Held) => Cancelled::Unknown,
            Some(BookingState::Cancelled) => Cancelled::Before,
            Some(BookingState::Confirmed) => {
                self.free(id);
                let booking = self.bookings.get_mut(&id).unwrap();
                (booking.state, booking.cancelled_at) = (BookingState::Cancelled, Some(now));
                booking.sequence += 1;
                Cancelled::Now
            }
        }
    }

    fn delete(&mut self, gone: impl Fn(&ModelBooking) -> bool) -> u64 {
        let ids: Vec<_> = self.bookings.iter().filter(|(_, booking)| gone(booking)).map(|(id, _)| *id).collect();
        for id in &ids {
            self.free(*id);
            self.bookings.remove(id);
        }
        ids.len() as u64
    }

    fn occupied(&self, now: Timestamp) -> Vec<(usize, i64, i64)> {
        let mut all: Vec<_> = self
            .bookings
            .values()
            .filter(|booking| booking.state == BookingState::Confirmed || booking.held_until > now)
            .flat_map(|booking| &booking.allocations)
            .map(|a| (RESOURCES.iter().position(|r| *r == a.resource).unwrap(), a.range.from.0, a.range.to.0))
            .collect();
        all.sort_unstable();
        all
    }
}

/// One to three assignments, each of one or two resources.
fn assignments(dice: &mut Dice) -> Vec<Vec<Allocation>> {
    let count = 1 + dice.roll(3);
    (0..count)
        .map(|_| {
            let from = dice.between(0, TICKS - 6);
            let first = usize::try_from(dice.roll(3)).unwrap();
            let mut chosen = vec![at(RESOURCES[first], from, from + dice.between(1, 7))];
            if first < 2 && dice.roll(2) == 0 {
                chosen.push(at(RESOURCES[2], from, from + dice.between(1, 4)));
            }
            chosen
        })
        .collect()
}

async fn random_steps_agree_with_the_model(db: Db) {
    let seed = variable("LOTSE_TEST_SEED").and_then(|seed| seed.parse().ok()).unwrap_or(20_261_121);
    let mut dice = Dice(seed);
    let (mut model, mut time, mut known) = (Model::default(), now(), vec![BookingId(uuid::Uuid::nil())]);
    for step in 0..1_200 {
        time += jiff::SignedDuration::from_secs(dice.between(0, 240));
        // Mostly one of the latest bookings.
        let recent = usize::try_from(dice.roll(8)).unwrap().min(known.len() - 1);
        let id = known[known.len() - 1 - recent];
        let context = format!("seed {seed}, step {step}, {id:?}");
        match dice.roll(22) {
            0..=6 => {
                let request = HoldRequest {
                    municipality: MUNICIPALITIES[usize::from(dice.roll(4) == 0)].to_owned(),
                    visitor: visitor(u8::try_from(dice.roll(4)).unwrap()),
                    keep_others: u32::try_from(dice.roll(3)).unwrap(),
                    held_until: time + HOLD,
                    ..wish(assignments(&mut dice), time)
                };
                known.push(request.id);
                assert_eq!(
                    db.bookings.hold(&request, time).await.unwrap(),
                    model.hold(&request, time),
                    "{context}: {request:?}"
                );
            }
            7..=9 => {
                let swap = swap(id, assignments(&mut dice), time);
                assert_eq!(
                    db.bookings.swap(&swap, time).await.unwrap(),
                    model.swap(&swap, time),
                    "{context}: {swap:?}"
                );
            }
            10 | 11 => {
                let until = time + minutes(20);
                assert_eq!(
                    db.bookings.extend(id, until, time).await.unwrap(),
                    model.extend(id, until, time),
                    "{context}"
                );
            }
            12..=15 => {
                let confirmed = db.bookings.confirm(&confirmation(id, time), time).await.unwrap();
                assert_eq!(confirmed, model.confirm(id, time), "{context}");
            }
            16 | 17 => {
                let cancelled = db
                    .bookings
                    .cancel(id, &audit("appointment.cancelled", id.0), &[], &crate::make::at_once(), time)
                    .await
                    .unwrap();
                assert_eq!(cancelled, model.cancel(id, time), "{context}");
            }
            18 => {
                let held = model.held(id).is_some();
                assert_eq!(db.bookings.release(id).await.unwrap(), held, "{context}");
                if held {
                    model.delete(|_| false);
                    model.free(id);
                    model.bookings.remove(&id);
                }
            }
            19 => {
                let typed = ContactData { name: format!("step {step}"), ..ContactData::default() };
                let held = model.held(id).is_some();
                assert_eq!(db.bookings.save_contact(id, &typed, Language::En).await.unwrap(), held, "{context}");
                if held {
                    model.bookings.get_mut(&id).unwrap().name = typed.name;
                }
            }
            20 => {
                let before = time - minutes(60);
                let gone = model.delete(|b| b.state == BookingState::Held && b.held_until < before);
                assert_eq!(db.maintenance.delete_abandoned(before, 1_000).await.unwrap(), gone, "{context}");
            }
            _ => {
                let before = time - minutes(240);
                let gone = model.delete(|b| {
                    let past = b.ends_at < before || b.cancelled_at.is_some_and(|at| at < before);
                    b.municipality == "rastatt" && b.state != BookingState::Held && past
                });
                assert_eq!(db.maintenance.delete_past("rastatt", before, 1_000).await.unwrap(), gone, "{context}");
            }
        }
        compare(&db, &model, id, time, &context).await;
        if step % 50 == 0 {
            assert_eq!(claims(&db.raw).await, model_claims(&model), "{context}");
        }
    }
    assert_eq!(claims(&db.raw).await, model_claims(&model));
}

/// One booking, the newest hold of its visitor, and the whole calendar.
async fn compare(db: &Db, model: &Model, id: BookingId, time: Timestamp, context: &str) {
    let range = TickRange { from: Tick(crate::make::BASE), to: Tick(crate::make::BASE + TICKS) };
    let mut occupied: Vec<_> = db.bookings.occupied(&RESOURCES, range, time).await.unwrap();
    occupied.sort_by_key(|o| (o.resource, o.range.from, o.range.to));
    let occupied: Vec<_> = occupied.into_iter().map(|o| (o.resource, o.range.from.0, o.range.to.0)).collect();
    assert_eq!(occupied, model.occupied(time), "{context}");
    let stored = db.bookings.booking(id).await.unwrap();
    let Some(expected) = model.bookings.get(&id) else {
        assert!(stored.is_none(), "{context}");
        return;
    };
    let stored = stored.unwrap_or_else(|| panic!("{context}: is gone"));
    assert_eq!(
        (stored.state, stored.held_until, stored.extended),
        (expected.state, expected.held_until, expected.extended),
        "{context}"
    );
    assert_eq!((stored.sequence, stored.cancelled_at), (expected.sequence, expected.cancelled_at), "{context}");
    assert_eq!((&stored.contact.name, &stored.allocations), (&expected.name, &expected.allocations), "{context}");
    assert_eq!(stored.reference.is_some(), expected.state != BookingState::Held, "{context}");
    let newest = model
        .bookings
        .iter()
        .filter(|(_, b)| {
            b.visitor == expected.visitor && b.municipality == expected.municipality && b.state == BookingState::Held
        })
        .map(|(id, b)| (b.created_at, *id))
        .max();
    let found = db.bookings.held(&expected.municipality, &stored.visitor).await.unwrap();
    assert_eq!(found.first().map(|booking| booking.id), newest.map(|(_, id)| id), "{context}");
}

/// Every claim as text: resource, tick, end of the id.
async fn claims(raw: &Raw) -> Vec<String> {
    let id = match raw {
        Raw::Sqlite(_) => "lower(hex(booking_id))",
        Raw::Postgres(_) => "replace(CAST(booking_id AS TEXT), '-', '')",
    };
    let mut claims =
        raw.texts(&format!("SELECT resource || ' ' || CAST(tick AS TEXT) || ' ' || {id} FROM claim")).await;
    claims.sort();
    claims
}

fn model_claims(model: &Model) -> Vec<String> {
    let mut claims: Vec<_> =
        model.claims.iter().map(|((resource, tick), (id, _))| format!("{resource} {tick} {}", id.0.simple())).collect();
    claims.sort();
    claims
}
