//! What must be true of the tables whatever has happened.

use crate::harness::Raw;

/// (what would be wrong, SQL that counts it)
const NEVER: [(&str, &str); 7] = [
    (
        "claims outside of every allocation of their booking",
        "SELECT count(*) FROM claim c WHERE NOT EXISTS (
             SELECT 1 FROM allocation a WHERE a.booking_id = c.booking_id AND a.resource = c.resource
               AND a.from_tick <= c.tick AND c.tick < a.to_tick)",
    ),
    (
        "allocations without a booking that is held or confirmed",
        "SELECT count(*) FROM allocation a WHERE NOT EXISTS (
             SELECT 1 FROM booking b WHERE b.id = a.booking_id AND b.state IN ('held', 'confirmed'))",
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
];

pub async fn check(raw: &Raw) {
    for (what, sql) in NEVER {
        assert_eq!(raw.number(sql).await, 0, "{what}");
    }
}
