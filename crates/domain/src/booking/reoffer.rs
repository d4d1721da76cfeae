//! What becomes of a time that an appointment gives up: it is not everybody's at once, and those who wait are asked first.
//!
//! A time that is free the moment somebody cancels can be passed on: one person cancels, the other one books in the same second. So
//! it comes back after a while that nobody can guess.

use super::order::Basket;
use super::tick::midnight;
use crate::municipality::{Notice, Service};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// Hours of the day (local time) in which the time to answer an offer runs: nobody has to look for mail at night.
const DAY: (i8, i8) = (8, 20);

/// Whoever is asked has so many of these minutes to answer, also where the time is near; otherwise he is not asked.
const SHORTEST_ANSWER: u16 = 30;

/// The last instant at which the service's shortest notice lets somebody book this start.
#[must_use]
pub fn last_call(service: &Service, start: Timestamp, zone: &TimeZone) -> Timestamp {
    let last = match service.earliest {
        Notice::Minutes(minutes) => start.checked_sub(SignedDuration::from_mins(i64::from(minutes))),
        Notice::Days(days) => {
            let date = start.to_zoned(zone.clone()).date();
            Ok(midnight(date.saturating_sub(i32::from(days).days()).saturating_add(1.day()), zone).start())
        }
    };
    last.unwrap_or(Timestamp::MIN).min(start)
}

/// Between which two instants a time that is given up now comes back. It is at most half of what is left until nobody could
/// book it any more, so that no time is wasted, and never one instant alone, which could be foreseen.
///
/// `None`: at once, because the service wants it so or because nobody could book it in time.
#[must_use]
pub fn release_window(
    service: &Service,
    start: Timestamp,
    now: Timestamp,
    zone: &TimeZone,
) -> Option<(Timestamp, Timestamp)> {
    let reoffer = service.reoffer?;
    let half = last_call(service, start, zone).duration_since(now) / 2;
    let at = |minutes: u16, most: SignedDuration| {
        now.checked_add(most.min(SignedDuration::from_mins(i64::from(minutes)))).ok()
    };
    if half <= SignedDuration::ZERO {
        return None;
    }
    at(reoffer.after_minutes, half / 2).zip(at(reoffer.within_minutes, half))
}

/// Until when somebody who waits may answer an offer of `start` that is made now. The minutes run by day only, and end where the
/// shortest notice begins.
///
/// `None`: what he began with has no waiting list, or too little time is left to ask anybody.
#[must_use]
pub fn answer_until(basket: &Basket<'_>, start: Timestamp, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let minutes = basket.main().waiting?.offer_minutes;
    let last = basket.items().iter().map(|(service, _)| last_call(service, start, zone)).min()?;
    let enough = by_day(now, minutes.min(SHORTEST_ANSWER), zone) <= last;
    enough.then(|| by_day(now, minutes, zone).min(last))
}

/// The instant at which so many minutes of the day have passed since `now`.
fn by_day(now: Timestamp, minutes: u16, zone: &TimeZone) -> Timestamp {
    let mut left = SignedDuration::from_mins(i64::from(minutes));
    let mut date = now.to_zoned(zone.clone()).date();
    loop {
        let at = |hour| date.at(hour, 0, 0, 0).to_zoned(zone.clone()).map(|zoned| zoned.timestamp());
        let (Ok(begin), Ok(end)) = (at(DAY.0), at(DAY.1)) else { return now };
        let begin = begin.max(now);
        let today = end.duration_since(begin);
        if today >= left {
            return begin + left;
        }
        left -= today.max(SignedDuration::ZERO);
        date = date.saturating_add(1.day());
    }
}
