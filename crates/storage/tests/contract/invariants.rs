//! What must be true of the tables whatever has happened.

use crate::harness::{Db, Raw};
use crate::make::{BASE, wish_at};
use jiff::Timestamp;
use services::booking::Taken;
use std::collections::BTreeSet;

/// (what would be wrong, SQL that counts it)
const NEVER: [(&str, &str); 19] = [
    (
        "claims outside of every allocation of their booking",
        "SELECT count(*) FROM claim c WHERE NOT EXISTS (
             SELECT 1 FROM allocation a WHERE a.booking_id = c.booking_id AND a.resource = c.resource
               AND a.from_tick <= c.tick AND c.tick < a.to_tick)",
    ),
    (
        "allocations without a booking that is held or confirmed, and without a freed time",
        "SELECT count(*) FROM allocation a WHERE 1 <> (
             SELECT count(*) FROM booking b WHERE b.id = a.booking_id AND b.state IN ('held', 'confirmed')
         ) + (SELECT count(*) FROM freed f WHERE f.id = a.booking_id)",
    ),
    (
        "freed times that take nothing",
        "SELECT count(*) FROM freed f WHERE NOT EXISTS (SELECT 1 FROM allocation a WHERE a.booking_id = f.id)",
    ),
    (
        "freed times whose ticks are released at another moment",
        "SELECT (SELECT count(*) FROM allocation a JOIN freed f ON f.id = a.booking_id WHERE a.expires_at <> f.release_at)
              + (SELECT count(*) FROM claim c JOIN freed f ON f.id = c.booking_id WHERE c.expires_at <> f.release_at)",
    ),
    (
        "open offers of a time that is nobody's or is released before they end",
        "SELECT count(*) FROM offer o WHERE o.state = 'open' AND NOT EXISTS (
             SELECT 1 FROM freed f WHERE f.id = o.freed_id AND f.release_at > o.answer_until)",
    ),
    (
        "open offers whose ticks are not all kept",
        "SELECT count(*) FROM allocation a JOIN offer o ON o.freed_id = a.booking_id
         WHERE o.state = 'open' AND a.to_tick - a.from_tick <> (
             SELECT count(*) FROM claim c WHERE c.booking_id = a.booking_id AND c.resource = a.resource
               AND c.tick >= a.from_tick AND c.tick < a.to_tick)",
    ),
    (
        "offers to an appointment that does not wait",
        "SELECT count(*) FROM offer o WHERE o.state = 'open'
           AND NOT EXISTS (SELECT 1 FROM waiting w WHERE w.booking_id = o.booking_id)",
    ),
    (
        "somebody waits without an appointment",
        "SELECT count(*) FROM waiting w WHERE NOT EXISTS (
             SELECT 1 FROM booking b WHERE b.id = w.booking_id AND b.state = 'confirmed')",
    ),
    (
        "an offer that ended without a moment, or without having ended",
        "SELECT count(*) FROM offer WHERE (state = 'open') <> (ended_at IS NULL)",
    ),
    (
        "appointments that take nothing",
        "SELECT count(*) FROM booking b WHERE b.state = 'confirmed'
           AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.booking_id = b.id)",
    ),
    (
        "appointments whose ticks are not all theirs for good",
        "SELECT count(*) FROM allocation a JOIN booking b ON b.id = a.booking_id
         WHERE b.state = 'confirmed' AND a.to_tick - a.from_tick <> (
             SELECT count(*) FROM claim c WHERE c.booking_id = a.booking_id AND c.resource = a.resource
               AND c.tick >= a.from_tick AND c.tick < a.to_tick AND c.expires_at = 9223372036854775807)",
    ),
    (
        "allocations that expire at another time than their booking",
        "SELECT count(*) FROM allocation a JOIN booking b ON b.id = a.booking_id
         WHERE a.expires_at <> CASE b.state WHEN 'confirmed' THEN 9223372036854775807 ELSE b.held_until END",
    ),
    (
        "holds with a claim that outlives them",
        "SELECT count(*) FROM claim c JOIN booking b ON b.id = c.booking_id
         WHERE b.state = 'held' AND c.expires_at <> b.held_until",
    ),
    (
        "appointments that overlap on a resource",
        "SELECT count(*) FROM allocation a JOIN allocation b
           ON a.resource = b.resource AND a.booking_id < b.booking_id AND a.from_tick < b.to_tick AND b.from_tick < a.to_tick
         WHERE a.expires_at = 9223372036854775807 AND b.expires_at = 9223372036854775807",
    ),
    (
        "limits that count what is no appointment",
        "SELECT count(*) FROM limit_use u WHERE NOT EXISTS (
             SELECT 1 FROM booking b WHERE b.id = u.booking_id AND b.state = 'confirmed')",
    ),
    (
        "limits that count until another time than their appointment's end",
        "SELECT count(*) FROM limit_use u JOIN booking b ON b.id = u.booking_id
         WHERE u.until <> CASE WHEN u.at_least > b.ends_at THEN u.at_least ELSE b.ends_at END",
    ),
    (
        "references that are not noted as used",
        "SELECT count(*) FROM application a WHERE a.reference IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM used_reference u WHERE u.reference = a.reference)",
    ),
    (
        "applications that are nobody's, or without their form",
        "SELECT count(*) FROM application a WHERE NOT EXISTS (
             SELECT 1 FROM application_visitor v WHERE v.application_id = a.id
         ) OR NOT EXISTS (SELECT 1 FROM form_edition f WHERE f.version = a.form_version)",
    ),
    (
        "cases of which nobody says that they were sent, or drafts of which somebody does",
        "SELECT count(*) FROM application a WHERE (a.submitted_at IS NULL) <> (NOT EXISTS (
             SELECT 1 FROM application_event e WHERE e.application_id = a.id AND e.kind IN ('received', 'cosign-asked')))",
    ),
];

pub async fn check(raw: &Raw) {
    for (what, sql) in NEVER {
        assert_eq!(raw.number(sql).await, 0, "{what}");
    }
}

/// At a time when every hold and every freed time is over: whatever no appointment has can be had again, tick by tick, and
/// nothing else. The ticks are counted from [`BASE`].
pub async fn only_appointments_remain(db: &Db, resources: &[&str], from: i64, to: i64, late: Timestamp) {
    let rows = db.raw.texts(
        "SELECT a.resource || ' ' || CAST(a.from_tick AS TEXT) || ' ' || CAST(a.to_tick AS TEXT)
         FROM allocation a JOIN booking b ON b.id = a.booking_id WHERE b.state = 'confirmed'",
    );
    let mut taken = BTreeSet::new();
    for row in rows.await {
        let mut words = row.split(' ');
        let resource = words.next().unwrap().to_owned();
        let [from, to] = [(); 2].map(|()| words.next().unwrap().parse::<i64>().unwrap() - BASE);
        for tick in from..to {
            assert!(taken.insert((resource.clone(), tick)), "two appointments have tick {tick} of {resource}");
        }
    }
    for resource in resources {
        let is_taken = |tick: i64| taken.contains(&((*resource).to_owned(), tick));
        let mut first = from;
        while first < to {
            // As many in one go as are alike: few holds for many ticks.
            let end = (first + 1..to.min(first + 1_000)).find(|tick| is_taken(*tick) != is_taken(first));
            let end = end.unwrap_or_else(|| to.min(first + 1_000));
            let answer = db.bookings.hold(&wish_at(resource, first, end, late), late).await.unwrap();
            let expected = if is_taken(first) { Taken::Conflict } else { Taken::Claimed(0) };
            assert_eq!(answer, expected, "{resource}, {first} to {end}");
            first = end;
        }
    }
}
