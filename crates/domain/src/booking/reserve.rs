//! The share of times that is kept back for the telephone, the counter and the same day.

use super::bits::DayBits;
use super::tick::{DayFrame, TICK_SECONDS};
use crate::municipality::Reserve;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Blocks are ranked in rounds of this many, a power of two.
const ROUND: u16 = 32;

/// The ticks of a day that are kept back at the instant `now`.
///
/// The day is cut into blocks from midnight on. Each has a rank from 0 to 31 that never changes; a block is kept back while
/// its rank lies below the share of 32. So a smaller share is always a part of a greater one: what was released once stays
/// released. Ranks follow the bits of the block's number read backwards (van der Corput's sequence), which spreads the
/// blocks kept back evenly over the day; `salt`, a number of the resource, turns the sequence so that not all desks keep
/// back the same hour.
#[must_use]
pub fn kept_back(reserve: &Reserve, frame: &DayFrame, salt: usize, now: Timestamp, zone: &TimeZone) -> DayBits {
    let share = u32::from(share(reserve, frame, now, zone.to_datetime(now), zone));
    let length = u16::try_from(i64::from(reserve.block_minutes) * 60 / TICK_SECONDS).unwrap_or(u16::MAX).max(1);
    let mut kept = DayBits::EMPTY;
    if share == 0 {
        return kept;
    }
    // An odd number reaches every turn; the date makes each day another one.
    let turn =
        salt.wrapping_mul(11).wrapping_add(usize::try_from(frame.first.0.rem_euclid(1 << 31) / 288).unwrap_or(0));
    let turn = u16::try_from(turn % usize::from(ROUND)).unwrap_or(0);
    for block in 0..frame.ticks.div_ceil(length) {
        let rank = ((block + turn) % ROUND).reverse_bits() >> (ROUND.leading_zeros() + 1);
        // Half a rank more rounds the share to the nearest number of blocks.
        if (u32::from(rank) * 2 + 1) * 100 < share * 2 * u32::from(ROUND) {
            let from = block * length;
            kept.set_range(from, (from + length).min(frame.ticks));
        }
    }
    kept
}

/// Percent kept back of a day at the instant `now`, when the clock on the wall shows `shown`.
fn share(reserve: &Reserve, frame: &DayFrame, now: Timestamp, shown: DateTime, zone: &TimeZone) -> u8 {
    let has_been = |moment: DateTime| {
        // Where the clock was set back it shows less than it did, but what was released stays released. Only on this very
        // day, for looking up instants costs time. Of a moment that comes twice this finds the first.
        let earlier = || moment.date() == shown.date() && zone.to_timestamp(moment).is_ok_and(|instant| instant <= now);
        moment <= shown || earlier()
    };
    let passed = reserve.releases.iter().rev().find(|release| {
        let date = frame.date.checked_sub(i64::from(release.days).days());
        date.is_ok_and(|date| has_been(date.to_datetime(release.at)))
    });
    passed.map_or(reserve.share, |release| release.share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::Release;
    use jiff::civil::{date, time};

    fn reserve(share: u8, block_minutes: u16) -> Reserve {
        let releases = vec![
            Release { days: 1, at: time(12, 0, 0, 0), share: share / 2 },
            Release { days: 0, at: time(7, 30, 0, 0), share: 0 },
        ];
        Reserve { block_minutes, share, releases }
    }

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").expect("bundled")
    }

    #[test]
    fn released_in_steps_and_never_taken_back() {
        let zone = berlin();
        // The lost hour of March, the doubled one of October, an ordinary day.
        for day in [date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 24)] {
            let frame = DayFrame::new(day, &zone);
            let at = |days: i64, hour, minute| {
                let local = day.checked_sub(days.days()).expect("date").at(hour, minute, 0, 0);
                local.to_zoned(zone.clone()).expect("time").timestamp()
            };
            for block in [5, 10, 30, 60] {
                for share in [1, 20, 50, 99, 100] {
                    let reserve = reserve(share, block);
                    for salt in 0..40 {
                        let kept = |now| kept_back(&reserve, &frame, salt, now, &zone);
                        let [first, before, half, late] =
                            [at(30, 9, 0), at(1, 11, 59), at(1, 12, 0), at(0, 7, 29)].map(kept);
                        assert_eq!(first, before);
                        assert_eq!(half, late);
                        assert!(half.and_not(&first).is_empty(), "a part of it");
                        assert!(kept(at(0, 7, 30)).is_empty());
                        if share == 100 {
                            assert_eq!(first, DayBits::range(0, frame.ticks));
                        }
                    }
                }
            }
        }
    }

    /// On the last Sunday of October the clock shows 02:30 twice.
    #[test]
    fn what_was_released_in_the_doubled_hour_stays_released() {
        let zone = berlin();
        let frame = DayFrame::new(date(2026, 10, 25), &zone);
        let releases = vec![Release { days: 0, at: time(2, 30, 0, 0), share: 0 }];
        let reserve = Reserve { block_minutes: 30, share: 100, releases };
        let is_kept = |now: &str| !kept_back(&reserve, &frame, 0, now.parse().expect("time"), &zone).is_empty();
        assert!(is_kept("2026-10-25T02:29+02:00"));
        let later = ["02:30+02:00", "02:59+02:00", "02:00+01:00", "02:29+01:00", "02:30+01:00", "03:00+01:00"];
        for later in later {
            assert!(!is_kept(&format!("2026-10-25T{later}")), "{later}");
        }
        // In March 02:30 is not shown: three o'clock is later.
        let frame = DayFrame::new(date(2026, 3, 29), &zone);
        let is_kept = |now: &str| !kept_back(&reserve, &frame, 0, now.parse().expect("time"), &zone).is_empty();
        assert!(is_kept("2026-03-29T01:59+01:00"));
        assert!(!is_kept("2026-03-29T03:00+02:00"));
    }

    #[test]
    fn a_share_is_that_share_of_each_working_day() {
        let zone = berlin();
        let long_before = "2026-01-01T00:00:00Z".parse().expect("time");
        for share in [10_u8, 25, 30, 50, 75] {
            let reserve = reserve(share, 30);
            let (mut kept, mut all) = (0, 0);
            for day in date(2026, 11, 2).series(1.day()).take(20) {
                let frame = DayFrame::new(day, &zone);
                for salt in 0..6 {
                    let open = DayBits::range(96, 192);
                    let of_day = (kept_back(&reserve, &frame, salt, long_before, &zone) & open).count();
                    // Eight hours are 16 blocks: off by two at most.
                    assert!(
                        (i64::from(of_day) - 96 * i64::from(share) / 100).abs() <= 12,
                        "{day} {salt} {share} {of_day}"
                    );
                    (kept, all) = (kept + of_day, all + 96);
                }
            }
            let percent = f64::from(kept) * 100.0 / f64::from(all);
            assert!((percent - f64::from(share)).abs() < 2.5, "{share} {percent}");
        }
    }

    #[test]
    fn desks_do_not_all_keep_back_the_same_hour() {
        let frame = DayFrame::new(date(2026, 11, 24), &berlin());
        let now = "2026-11-01T00:00:00Z".parse().expect("time");
        let rows: Vec<DayBits> = (0..4).map(|salt| kept_back(&reserve(25, 30), &frame, salt, now, &berlin())).collect();
        let all = rows.iter().fold(DayBits::range(0, 288), |all, row| all & *row);
        assert!(all.is_empty(), "one of four desks has each hour");
    }
}
