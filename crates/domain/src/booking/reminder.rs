//! When is somebody reminded of an appointment?
//!
//! Hours and minutes before it are counted by the clock; days go back to the same time on the wall, also over the change
//! of the clocks. Nobody is reminded at night: what would fall between 21:00 and 7:30 comes at 19:00 of the evening
//! before.

use crate::municipality::Lead;
use jiff::civil::{Date, Time, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};

/// From here on nobody is disturbed …
const QUIET_FROM: Time = time(21, 0, 0, 0);
/// … until here, in local wall time.
const QUIET_UNTIL: Time = time(7, 30, 0, 0);
/// What falls into the night comes at this time of the evening before.
const EVENING: Time = time(19, 0, 0, 0);

/// Whoever booked less than this before knows it still.
pub const FRESH: SignedDuration = SignedDuration::from_hours(4);

/// A reminder that had to leave the night is left out if another one is as near as this.
const APART: SignedDuration = SignedDuration::from_hours(3);

/// A reminder and its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    pub lead: Lead,
    pub at: Timestamp,
}

/// The reminders of an appointment that was booked at `booked_at`, in the order of time. Each lies at least [`FRESH`] after
/// the booking, before the appointment, and outside of the night of `zone`.
#[must_use]
pub fn plan(leads: &[Lead], starts_at: Timestamp, booked_at: Timestamp, zone: &TimeZone) -> Vec<Planned> {
    let (mut planned, mut moved) = (Vec::new(), Vec::new());
    for lead in leads {
        let Some(wanted) = before(starts_at, *lead, zone) else { continue };
        let at = out_of_the_night(wanted, zone);
        if at.duration_since(booked_at) >= FRESH && at < starts_at {
            let list = if at == wanted { &mut planned } else { &mut moved };
            list.push(Planned { lead: *lead, at });
        }
    }
    for late in moved {
        if planned.iter().all(|other: &Planned| late.at.duration_since(other.at).abs() > APART) {
            planned.push(late);
        }
    }
    planned.sort_by_key(|reminder| reminder.at);
    planned
}

/// The end of the night, if `now` lies in one. For a reminder that comes late, because a machine stood still.
#[must_use]
pub fn quiet_until(now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let wall = now.to_zoned(zone.clone());
    let morning = if wall.time() >= QUIET_FROM {
        wall.date().tomorrow().ok()?
    } else if wall.time() < QUIET_UNTIL {
        wall.date()
    } else {
        return None;
    };
    instant(morning, QUIET_UNTIL, zone)
}

fn before(starts_at: Timestamp, lead: Lead, zone: &TimeZone) -> Option<Timestamp> {
    match lead {
        Lead::Minutes(minutes) => starts_at.checked_sub(SignedDuration::from_mins(i64::from(minutes))).ok(),
        Lead::Days(days) => {
            let wall = starts_at.to_zoned(zone.clone());
            wall.checked_sub(i64::from(days).days()).ok().map(|wall| wall.timestamp())
        }
    }
}

fn out_of_the_night(at: Timestamp, zone: &TimeZone) -> Timestamp {
    let wall = at.to_zoned(zone.clone());
    let evening = if wall.time() >= QUIET_FROM {
        Ok(wall.date())
    } else if wall.time() < QUIET_UNTIL {
        wall.date().yesterday()
    } else {
        return at;
    };
    evening.ok().and_then(|date| instant(date, EVENING, zone)).unwrap_or(at)
}

fn instant(date: Date, time: Time, zone: &TimeZone) -> Option<Timestamp> {
    date.to_datetime(time).to_zoned(zone.clone()).ok().map(|wall| wall.timestamp())
}
