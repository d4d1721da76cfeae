//! The store against a model of it that is simple enough to be believed: hundreds of random steps, and after each both
//! must say the same.

use crate::harness::{Db, Raw, variable};
use crate::make::{BASE, Dice, HOLD, at, at_once, audit, confirmation, kept, minutes, now, swap, visitor, wish};
use domain::booking::{SubjectKind, Tick, TickRange};
use domain::language::Language;
use jiff::{SignedDuration, Timestamp};
use services::booking::{
    Allocation, BookingId, BookingState, Cancelled, Confirm, Confirmed, ContactData, FreedId, Freeing, Guard,
    HoldRequest, LimitClaim, Move, Moved, Reached, Swap, Taken,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

on_both!(random_steps_agree_with_the_model);

const RESOURCES: [&str; 3] = ["desk-1", "desk-2", "room-1"];
const MUNICIPALITIES: [&str; 2] = ["rastatt", "erbach"];
const TICKS: i64 = 30;

#[derive(Clone, Debug)]
struct ModelBooking {
    municipality: String,
    visitor: [u8; 32],
    state: BookingState,
    site: String,
    held_until: Timestamp,
    extended: bool,
    created_at: Timestamp,
    starts_at: Timestamp,
    ends_at: Timestamp,
    cancelled_at: Option<Timestamp>,
    contact: ContactData,
    sequence: i32,
    allocations: Vec<Allocation>,
}

/// A time that was given up and is kept away until then.
#[derive(Clone, Debug, PartialEq)]
struct ModelFreed {
    municipality: String,
    release_at: Timestamp,
    allocations: Vec<Allocation>,
}

/// One appointment that a limit counts.
#[derive(Clone, Debug)]
struct ModelUse {
    booking: BookingId,
    at_least: Timestamp,
    until: Timestamp,
}

/// A tick of a resource.
type Place = (String, i64);

/// Bookings and freed times in maps, claims in a map: (resource, tick) → (whose, until when). What limits count:
/// (rule, subject, slot) → whose.
#[derive(Default)]
struct Model {
    bookings: BTreeMap<BookingId, ModelBooking>,
    freed: BTreeMap<FreedId, ModelFreed>,
    claims: BTreeMap<Place, (Uuid, Timestamp)>,
    uses: BTreeMap<(String, [u8; 32], i32), ModelUse>,
    /// Jobs that ask those who wait.
    asked: i64,
    /// Ticks that were taken from a freed time whose moment had come.
    came_back: u32,
    /// Slots of a limit that were taken from an appointment which was over.
    counted_anew: u32,
}

fn ticks(allocations: &[Allocation]) -> impl Iterator<Item = Place> + '_ {
    allocations.iter().flat_map(|a| (a.range.from.0..a.range.to.0).map(|tick| (a.resource.clone(), tick)))
}

/// The same ticks as ranges.
fn ranges(ticks: &BTreeSet<Place>) -> Vec<Allocation> {
    let mut ranges: Vec<Allocation> = Vec::new();
    for (resource, tick) in ticks {
        match ranges.last_mut() {
            Some(last) if last.resource == *resource && last.range.to == Tick(*tick) => last.range.to = Tick(tick + 1),
            _ => ranges.push(Allocation {
                resource: resource.clone(),
                range: TickRange { from: Tick(*tick), to: Tick(tick + 1) },
            }),
        }
    }
    ranges
}

impl Model {
    fn free_for(&self, id: Uuid, allocations: &[Allocation], now: Timestamp) -> bool {
        ticks(allocations).all(|tick| self.claims.get(&tick).is_none_or(|(whose, until)| *whose == id || *until <= now))
    }

    fn take(&mut self, id: Uuid, allocations: &[Allocation], until: Timestamp) {
        for tick in ticks(allocations) {
            let before = self.claims.insert(tick, (id, until));
            let came_back = before.is_some_and(|(whose, _)| whose != id && self.freed.contains_key(&FreedId(whose)));
            self.came_back += u32::from(came_back);
        }
    }

    fn free(&mut self, id: BookingId) {
        self.claims.retain(|_, (whose, _)| *whose != id.0);
        if let Some(booking) = self.bookings.get_mut(&id) {
            booking.allocations.clear();
        }
    }

    /// Keeps ticks away that a booking has given up.
    fn keep(&mut self, id: BookingId, freeing: &Freeing, given_up: &BTreeSet<Place>, now: Timestamp) {
        let Some(release_at) = freeing.release_at.filter(|at| *at > now && !given_up.is_empty()) else { return };
        let (allocations, municipality) = (ranges(given_up), self.bookings[&id].municipality.clone());
        self.take(freeing.id.0, &allocations, release_at);
        self.freed.insert(freeing.id, ModelFreed { municipality, release_at, allocations });
        self.asked += i64::from(freeing.ask);
    }

    fn pick(&self, id: BookingId, assignments: &[Vec<Allocation>], now: Timestamp) -> Option<usize> {
        assignments.iter().position(|assignment| self.free_for(id.0, assignment, now))
    }

    fn hold(&mut self, request: &HoldRequest, now: Timestamp) -> Taken {
        let Some(index) = self.pick(request.id, &request.assignments, now) else { return Taken::Conflict };
        self.take(request.id.0, &request.assignments[index], request.held_until);
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
            site: request.site.clone(),
            held_until: request.held_until,
            extended: false,
            created_at: now,
            starts_at: request.starts_at,
            ends_at: request.ends_at,
            cancelled_at: None,
            contact: request.contact.clone(),
            sequence: 0,
            allocations: request.assignments[index].clone(),
        };
        self.bookings.insert(request.id, booking);
        Taken::Claimed(index)
    }

    fn held(&self, id: BookingId) -> Option<ModelBooking> {
        self.bookings.get(&id).filter(|booking| booking.state == BookingState::Held).cloned()
    }

    fn swap(&mut self, swap: &Swap, now: Timestamp) -> Taken {
        let Some(index) = self.held(swap.id).and_then(|_| self.pick(swap.id, &swap.assignments, now)) else {
            return Taken::Conflict;
        };
        self.free(swap.id);
        self.take(swap.id.0, &swap.assignments[index], swap.held_until);
        let booking = self.bookings.get_mut(&swap.id).unwrap();
        booking.allocations = swap.assignments[index].clone();
        (booking.site, booking.starts_at, booking.ends_at) = (swap.site.clone(), swap.starts_at, swap.ends_at);
        (booking.held_until, booking.extended) = (swap.held_until, false);
        Taken::Claimed(index)
    }

    fn extend(&mut self, id: BookingId, until: Timestamp, now: Timestamp) -> bool {
        let Some(hold) = self.held(id).filter(|hold| !hold.extended && hold.held_until > now) else { return false };
        if hold.allocations.is_empty() || !self.free_for(id.0, &hold.allocations, now) {
            return false;
        }
        self.take(id.0, &hold.allocations, until);
        let booking = self.bookings.get_mut(&id).unwrap();
        (booking.held_until, booking.extended) = (until, true);
        true
    }

    fn confirm(&mut self, confirm: &Confirm, now: Timestamp) -> Confirmed {
        let id = confirm.id;
        let Some(booking) = self.bookings.get(&id).cloned() else { return Confirmed::Lost };
        if booking.state != BookingState::Held {
            return Confirmed::Before;
        }
        let mut slots = Vec::new();
        if let Some(guard) = &confirm.guard {
            if guard.contact != booking.contact {
                return Confirmed::Changed;
            }
            for limit in &guard.limits {
                match self.slot(limit, now) {
                    Some(slot) => slots.push((limit, slot)),
                    None => return Confirmed::Limited(limit.reached),
                }
            }
        }
        if booking.allocations.is_empty() || !self.free_for(id.0, &booking.allocations, now) {
            return Confirmed::Lost;
        }
        self.take(id.0, &booking.allocations, Timestamp::MAX);
        self.bookings.get_mut(&id).unwrap().state = BookingState::Confirmed;
        for (LimitClaim { rule, subject, at_least, .. }, slot) in slots {
            let until = booking.ends_at.max(*at_least);
            let used = ModelUse { booking: id, at_least: *at_least, until };
            let before = self.uses.insert((rule.clone(), *subject, slot), used);
            self.counted_anew += u32::from(before.is_some());
        }
        Confirmed::Now
    }

    /// The lowest slot of a limit that counts nothing now, unless as many count as there may be.
    fn slot(&self, limit: &LimitClaim, now: Timestamp) -> Option<i32> {
        let most = i32::from(limit.reached.most);
        let counting: Vec<i32> = self
            .uses
            .iter()
            .filter(|((rule, subject, _), used)| *rule == limit.rule && *subject == limit.subject && used.until > now)
            .map(|((_, _, slot), _)| *slot)
            .collect();
        (1..=most).find(|slot| counting.len() < usize::from(limit.reached.most) && !counting.contains(slot))
    }

    fn move_appointment(&mut self, wanted: &Move, now: Timestamp) -> Moved {
        let id = wanted.id;
        let Some(booking) = self.bookings.get(&id).filter(|b| b.state == BookingState::Confirmed) else {
            return Moved::Changed;
        };
        if booking.sequence != wanted.sequence {
            return Moved::Changed;
        }
        let Some(index) = self.pick(id, &wanted.assignments, now) else { return Moved::Taken };
        let chosen = &wanted.assignments[index];
        let mut given_up: BTreeSet<Place> = ticks(&booking.allocations).collect();
        given_up.retain(|tick| !ticks(chosen).any(|taken| taken == *tick));
        self.free(id);
        self.take(id.0, chosen, Timestamp::MAX);
        self.keep(id, &wanted.freeing, &given_up, now);
        let booking = self.bookings.get_mut(&id).unwrap();
        booking.allocations = chosen.clone();
        (booking.site, booking.starts_at, booking.ends_at) = (wanted.site.clone(), wanted.starts_at, wanted.ends_at);
        booking.sequence += 1;
        for used in self.uses.values_mut().filter(|used| used.booking == id) {
            used.until = wanted.ends_at.max(used.at_least);
        }
        Moved::Now(index)
    }

    fn cancel(&mut self, id: BookingId, freeing: &Freeing, now: Timestamp) -> Cancelled {
        match self.bookings.get(&id).map(|booking| booking.state) {
            None | Some(BookingState::Held) => Cancelled::Unknown,
            Some(BookingState::Cancelled) => Cancelled::Before,
            Some(BookingState::Confirmed) => {
                let given_up = ticks(&self.bookings[&id].allocations).collect();
                self.free(id);
                self.keep(id, freeing, &given_up, now);
                self.uses.retain(|_, used| used.booking != id);
                let booking = self.bookings.get_mut(&id).unwrap();
                (booking.state, booking.cancelled_at) = (BookingState::Cancelled, Some(now));
                booking.sequence += 1;
                Cancelled::Now
            }
        }
    }

    /// Another moment for a freed time, sooner or later, as long as nobody's clock has let it go.
    fn release_at(&mut self, id: FreedId, at: Timestamp, now: Timestamp) -> bool {
        let Some(freed) = self.freed.get(&id).filter(|f| f.release_at > now && f.release_at != at).cloned() else {
            return false;
        };
        if !self.free_for(id.0, &freed.allocations, now) {
            return false;
        }
        self.take(id.0, &freed.allocations, at);
        self.freed.get_mut(&id).unwrap().release_at = at;
        true
    }

    fn delete_freed(&mut self, before: Timestamp) -> u64 {
        let ids: Vec<_> = self.freed.iter().filter(|(_, freed)| freed.release_at < before).map(|(id, _)| *id).collect();
        for id in &ids {
            self.freed.remove(id);
            self.claims.retain(|_, (whose, _)| *whose != id.0);
        }
        ids.len() as u64
    }

    fn delete(&mut self, gone: impl Fn(&ModelBooking) -> bool) -> u64 {
        let ids: Vec<_> = self.bookings.iter().filter(|(_, booking)| gone(booking)).map(|(id, _)| *id).collect();
        for id in &ids {
            self.free(*id);
            self.bookings.remove(id);
            self.uses.retain(|_, used| used.booking != *id);
        }
        ids.len() as u64
    }

    /// What nobody else can have: (resource, first tick, end, until when; `None`: for good).
    fn occupied(&self, now: Timestamp) -> Vec<(usize, i64, i64, Option<Timestamp>)> {
        let booked = self.bookings.values().map(|booking| {
            let until = (booking.state != BookingState::Confirmed).then_some(booking.held_until);
            (&booking.allocations, until)
        });
        let freed = self.freed.values().map(|freed| (&freed.allocations, Some(freed.release_at)));
        let mut all: Vec<_> = booked
            .chain(freed)
            .filter(|(_, until)| until.is_none_or(|until| until > now))
            .flat_map(|(allocations, until)| allocations.iter().map(move |a| (a, until)))
            .map(|(a, until)| {
                (RESOURCES.iter().position(|r| *r == a.resource).unwrap(), a.range.from.0, a.range.to.0, until)
            })
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

/// Where a walk has come to.
struct Walk {
    db: Db,
    model: Model,
    dice: Dice,
    time: Timestamp,
    bookings: Vec<BookingId>,
    freed: Vec<FreedId>,
    /// How often each answer was given: a walk that meets no obstacle proves nothing.
    answers: BTreeMap<String, u32>,
}

impl Walk {
    /// What the clock shows to whoever takes the next step: now and then that of a server which is behind or ahead.
    fn clock(&mut self) -> Timestamp {
        self.time += SignedDuration::from_secs(self.dice.between(0, 240));
        let wrong = if self.dice.roll(5) == 0 { self.dice.between(-300, 300) } else { 0 };
        self.time + SignedDuration::from_secs(wrong)
    }

    /// One of the latest bookings.
    fn recent(&mut self) -> BookingId {
        let back = usize::try_from(self.dice.roll(8)).unwrap().min(self.bookings.len() - 1);
        self.bookings[self.bookings.len() - 1 - back]
    }

    /// Mostly an appointment.
    fn appointment(&mut self) -> BookingId {
        let all: Vec<_> =
            self.model.bookings.iter().filter(|(_, b)| b.state == BookingState::Confirmed).map(|(id, _)| *id).collect();
        if all.is_empty() || self.dice.roll(6) == 0 {
            return self.recent();
        }
        all[usize::try_from(self.dice.roll(all.len() as u64)).unwrap()]
    }

    /// Beginning and end of what takes place soon. The store does not care what the ticks say of it, so it can be over
    /// while the walk goes on.
    fn soon(&mut self, time: Timestamp) -> (Timestamp, Timestamp) {
        let ends_at = time + minutes(self.dice.between(10, 240));
        (ends_at - minutes(30), ends_at)
    }

    /// Ticks that are given up are everybody's at once, or kept; rarely until a moment that is over.
    fn freeing(&mut self, time: Timestamp) -> Freeing {
        let freeing = match self.dice.roll(4) {
            0 => at_once(),
            _ => Freeing {
                ask: self.dice.roll(2) == 0,
                ..kept(time + SignedDuration::from_secs(self.dice.between(-60, 2_400)))
            },
        };
        self.freed.push(freeing.id);
        freeing
    }

    /// A confirmation, mostly with limits for one of two persons; the packs change their minds about how many.
    fn confirmation(&mut self, id: BookingId, time: Timestamp) -> Confirm {
        let guard = (self.dice.roll(3) > 0).then(|| {
            let saved = self.model.bookings.get(&id).map(|booking| booking.contact.clone());
            let person = u8::try_from(self.dice.roll(2)).unwrap();
            let rules = ["rastatt/personalausweis/mail", "rastatt//phone"]
                .into_iter()
                .skip(usize::try_from(self.dice.roll(2)).unwrap());
            let limits = rules
                .map(|rule| LimitClaim {
                    rule: rule.to_owned(),
                    subject: [person; 32],
                    reached: Reached {
                        kind: SubjectKind::Mail,
                        most: 1 + u8::try_from(self.dice.roll(3)).unwrap(),
                        of_all: false,
                    },
                    at_least: time + minutes(self.dice.between(-60, 30)),
                })
                .collect();
            let contact = saved.filter(|_| self.dice.roll(6) > 0).unwrap_or_default();
            Guard { contact, asked_at: None, limits }
        });
        Confirm { guard, ..confirmation(id, time) }
    }

    /// Counts an answer by its name alone.
    fn count(&mut self, what: &str, answer: &impl std::fmt::Debug) {
        let answer = format!("{answer:?}");
        let name = answer.split('(').next().unwrap();
        *self.answers.entry(format!("{what} {name}")).or_default() += 1;
    }

    /// Does one thing to both; answers which booking it was about.
    async fn step(&mut self, time: Timestamp, context: &str) -> BookingId {
        let mut id = self.recent();
        let bookings = self.db.bookings.clone();
        match self.dice.roll(30) {
            0..=7 => {
                let (starts_at, ends_at) = self.soon(time);
                let request = HoldRequest {
                    municipality: MUNICIPALITIES[usize::from(self.dice.roll(4) == 0)].to_owned(),
                    visitor: visitor(u8::try_from(self.dice.roll(4)).unwrap()),
                    keep_others: u32::try_from(self.dice.roll(3)).unwrap(),
                    held_until: time + HOLD,
                    starts_at,
                    ends_at,
                    ..wish(assignments(&mut self.dice), time)
                };
                self.bookings.push(request.id);
                let taken = bookings.hold(&request, time).await.unwrap();
                assert_eq!(taken, self.model.hold(&request, time), "{context}: {request:?}");
                id = request.id;
            }
            8 | 9 => {
                let (starts_at, ends_at) = self.soon(time);
                let swap = Swap { starts_at, ends_at, ..swap(id, assignments(&mut self.dice), time) };
                let taken = bookings.swap(&swap, time).await.unwrap();
                assert_eq!(taken, self.model.swap(&swap, time), "{context}: {swap:?}");
            }
            10 | 11 => {
                let until = time + minutes(20);
                let extended = bookings.extend(id, until, time).await.unwrap();
                assert_eq!(extended, self.model.extend(id, until, time), "{context}");
            }
            12..=16 => {
                let confirm = self.confirmation(id, time);
                let confirmed = bookings.confirm(&confirm, time).await.unwrap();
                assert_eq!(confirmed, self.model.confirm(&confirm, time), "{context}: {confirm:?}");
                self.count("confirm", &confirmed);
            }
            17..=20 => {
                id = self.appointment();
                let (starts_at, ends_at) = self.soon(time);
                // What somebody read may be older than what is there.
                let read = self.model.bookings.get(&id).map_or(0, |booking| booking.sequence);
                let wanted = Move {
                    id,
                    sequence: read - i32::from(self.dice.roll(6) == 0),
                    site: ["buergerbuero", "ottersdorf"][usize::try_from(self.dice.roll(2)).unwrap()].to_owned(),
                    starts_at,
                    ends_at,
                    assignments: assignments(&mut self.dice),
                    freeing: self.freeing(time),
                    audit: audit("appointment.moved", id.0),
                    jobs: Vec::new(),
                };
                let moved = bookings.move_appointment(&wanted, time).await.unwrap();
                assert_eq!(moved, self.model.move_appointment(&wanted, time), "{context}: {wanted:?}");
                self.count("move", &moved);
            }
            21 | 22 => {
                id = self.appointment();
                let (audit, freeing) = (audit("appointment.cancelled", id.0), self.freeing(time));
                let cancelled = bookings.cancel(id, &audit, &[], &freeing, time).await.unwrap();
                assert_eq!(cancelled, self.model.cancel(id, &freeing, time), "{context}: {freeing:?}");
                self.count("cancel", &cancelled);
            }
            23 => {
                let held = self.model.held(id).is_some();
                assert_eq!(bookings.release(id).await.unwrap(), held, "{context}");
                if held {
                    self.model.free(id);
                    self.model.bookings.remove(&id);
                }
            }
            24 => {
                let typed = ContactData { name: context.to_owned(), ..ContactData::default() };
                let held = self.model.held(id).is_some();
                assert_eq!(bookings.save_contact(id, &typed, Language::En).await.unwrap(), held, "{context}");
                if held {
                    self.model.bookings.get_mut(&id).unwrap().contact = typed;
                }
            }
            25 | 26 => {
                let Some(freed) = self.model.freed.keys().next_back().copied() else { return id };
                let at = time + SignedDuration::from_secs(self.dice.between(1, 1_800));
                let changed = self.db.waiting.release_at(freed, at, time).await.unwrap();
                assert_eq!(changed, self.model.release_at(freed, at, time), "{context}: {freed:?} at {at}");
                self.count("release_at", &changed);
            }
            27 => {
                let before = time - minutes(60);
                let gone = self.model.delete(|b| b.state == BookingState::Held && b.held_until < before);
                assert_eq!(self.db.maintenance.delete_abandoned(before, 1_000).await.unwrap(), gone, "{context}");
            }
            28 => {
                let before = time - minutes(240);
                let gone = self.model.delete(|b| {
                    let past = b.ends_at < before || b.cancelled_at.is_some_and(|at| at < before);
                    b.municipality == "rastatt" && b.state != BookingState::Held && past
                });
                assert_eq!(self.db.maintenance.delete_past("rastatt", before, 1_000).await.unwrap(), gone, "{context}");
            }
            _ => {
                let before = time - minutes(30);
                let gone = self.model.delete_freed(before);
                assert_eq!(self.db.maintenance.delete_freed(before, 1_000).await.unwrap(), gone, "{context}");
                let (before, uses) = (time - minutes(300), self.model.uses.len());
                self.model.uses.retain(|_, used| used.until >= before);
                let gone = (uses - self.model.uses.len()) as u64;
                assert_eq!(self.db.maintenance.delete_limits(before, 1_000).await.unwrap(), gone, "{context}");
            }
        }
        id
    }
}

async fn random_steps_agree_with_the_model(db: Db) {
    let wished = variable("LOTSE_TEST_SEED").and_then(|seed| seed.parse().ok());
    let seed = wished.unwrap_or(20_261_121);
    let mut walk = Walk {
        db,
        model: Model::default(),
        dice: Dice(seed),
        time: now(),
        bookings: vec![BookingId(Uuid::nil())],
        freed: vec![FreedId(Uuid::nil())],
        answers: BTreeMap::new(),
    };
    for step in 0..1_200 {
        let time = walk.clock();
        let context = format!("seed {seed}, step {step}, {time}");
        let id = walk.step(time, &context).await;
        let context = format!("{context}, {id:?}");
        compare(&walk.db, &walk.model, id, time, &context).await;
        let freed = walk.freed[walk.freed.len() - 1];
        compare_freed(&walk.db, &walk.model, freed, &context).await;
        if step % 50 == 0 {
            compare_rows(&walk.db.raw, &walk.model, &context).await;
        }
    }
    compare_rows(&walk.db.raw, &walk.model, "at the end").await;
    // The walk that everybody takes has been everywhere; others may miss a corner.
    if wished.is_some() {
        return;
    }
    let Walk { answers, model, .. } = walk;
    let all = "confirm Now, confirm Before, confirm Lost, confirm Limited, confirm Changed, move Now, move Taken, move Changed, \
               cancel Now, cancel Unknown, release_at true, release_at false";
    for answer in all.split(", ") {
        assert!(answers.get(answer).is_some_and(|times| *times >= 3), "{answer}: {answers:?}");
    }
    let (came_back, counted_anew) = (model.came_back, model.counted_anew);
    assert!(came_back >= 20 && counted_anew >= 1, "{came_back} ticks came back, {counted_anew} slots counted anew");
}

/// One booking, the newest hold of its visitor, and the whole calendar.
async fn compare(db: &Db, model: &Model, id: BookingId, time: Timestamp, context: &str) {
    let range = TickRange { from: Tick(BASE), to: Tick(BASE + TICKS) };
    let occupied = db.bookings.occupied(&RESOURCES, range, time).await.unwrap();
    let mut occupied: Vec<_> =
        occupied.into_iter().map(|o| (o.resource, o.range.from.0, o.range.to.0, o.until)).collect();
    occupied.sort_unstable();
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
    assert_eq!(
        (stored.starts_at, stored.ends_at, &stored.site),
        (expected.starts_at, expected.ends_at, &expected.site),
        "{context}"
    );
    assert!(stored.contact == expected.contact, "{context}: what was typed");
    assert_eq!(stored.allocations, expected.allocations, "{context}");
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

/// What was given up last.
async fn compare_freed(db: &Db, model: &Model, id: FreedId, context: &str) {
    let stored = db.waiting.freed(id).await.unwrap().map(|freed| ModelFreed {
        municipality: freed.municipality,
        release_at: freed.release_at,
        allocations: freed.allocations,
    });
    assert_eq!(stored.as_ref(), model.freed.get(&id), "{context}, {id:?}");
}

/// Every row of what is taken, given up and counted, as text; ids without dashes.
async fn compare_rows(raw: &Raw, model: &Model, context: &str) {
    let hex = |column: &str| match raw {
        Raw::Sqlite(_) => format!("lower(hex({column}))"),
        Raw::Postgres(_) => format!("replace(CAST({column} AS TEXT), '-', '')"),
    };
    let micros = |time: Timestamp| if time == Timestamp::MAX { i64::MAX } else { time.as_microsecond() };
    let claims = format!(
        "SELECT resource || ' ' || CAST(tick AS TEXT) || ' ' || {} || ' ' || CAST(expires_at AS TEXT) FROM claim",
        hex("booking_id")
    );
    let expected = model
        .claims
        .iter()
        .map(|((resource, tick), (id, until))| format!("{resource} {tick} {} {}", id.simple(), micros(*until)));
    assert_eq!(sorted(raw.texts(&claims).await), sorted(expected.collect()), "{context}");
    let freed = format!("SELECT {} || ' ' || CAST(release_at AS TEXT) FROM freed", hex("id"));
    let expected = model.freed.iter().map(|(id, freed)| format!("{} {}", id.0.simple(), micros(freed.release_at)));
    assert_eq!(sorted(raw.texts(&freed).await), sorted(expected.collect()), "{context}");
    let uses = format!(
        "SELECT rule || ' ' || CAST(slot AS TEXT) || ' ' || {} || ' ' || CAST(until AS TEXT) FROM limit_use",
        hex("booking_id")
    );
    let expected = model
        .uses
        .iter()
        .map(|((rule, _, slot), used)| format!("{rule} {slot} {} {}", used.booking.0.simple(), micros(used.until)));
    assert_eq!(sorted(raw.texts(&uses).await), sorted(expected.collect()), "{context}");
    assert_eq!(raw.number("SELECT count(*) FROM job WHERE kind = 'reoffer'").await, model.asked, "{context}");
}

fn sorted(mut rows: Vec<String>) -> Vec<String> {
    rows.sort();
    rows
}
