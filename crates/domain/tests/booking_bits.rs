//! Rows of bits, ticks and days against the plain reading of the same words.

mod booking_support;

use booking_support::{berlin, zone};
use domain::booking::{DayBits, DayFrame, Tick, frames_for};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

const CAPACITY: i32 = DayBits::CAPACITY as i32;

fn bits() -> impl Strategy<Value = DayBits> {
    // Unions and differences of ranges look like openings; random words cover the rest.
    let ranges = prop::collection::vec((0_u16..320, 0_u16..320, any::<bool>()), 0..8).prop_map(|ranges| {
        let mut bits = DayBits::EMPTY;
        for (from, to, set) in ranges {
            if set { bits.set_range(from, to) } else { bits.clear_range(from, to) }
        }
        bits
    });
    prop_oneof![ranges, any::<[u64; 5]>().prop_map(DayBits)]
}

fn naive(of: impl Fn(i32) -> bool) -> DayBits {
    let mut bits = DayBits::EMPTY;
    for index in 0..CAPACITY {
        if of(index) {
            bits.set(u16::try_from(index).expect("a small number"));
        }
    }
    bits
}

fn get(bits: &DayBits, index: i32) -> bool {
    u16::try_from(index).is_ok_and(|index| bits.get(index))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn run_starts_are_where_n_bits_follow(bits in bits(), length in prop_oneof![1_u16..40, 1_u16..400]) {
        let expected = naive(|start| (start..start + i32::from(length)).all(|index| get(&bits, index)));
        prop_assert_eq!(bits.run_starts(length), expected);
    }

    #[test]
    fn shifting_moves_each_bit(bits in bits(), by in prop_oneof![-330_i16..330, any::<i16>()]) {
        prop_assert_eq!(bits.shift(by), naive(|index| get(&bits, index - i32::from(by))));
    }

    #[test]
    fn ranges_set_and_clear_what_they_name(bits in bits(), from in 0_u16..400, to in 0_u16..400) {
        let inside = |index: i32| (i32::from(from)..i32::from(to)).contains(&index);
        let (mut set, mut cleared) = (bits, bits);
        set.set_range(from, to);
        cleared.clear_range(from, to);
        prop_assert_eq!(set, naive(|index| get(&bits, index) || inside(index)));
        prop_assert_eq!(cleared, naive(|index| get(&bits, index) && !inside(index)));
        prop_assert_eq!(bits.contains_range(from, to), (from..to).all(|index| bits.get(index)) && to <= 320);
    }

    #[test]
    fn reading_agrees_with_itself(a in bits(), b in bits(), step in 0_u16..400) {
        let ones: Vec<u16> = a.iter_ones().collect();
        prop_assert_eq!(&ones, &(0..320).filter(|index| a.get(*index)).collect::<Vec<_>>());
        prop_assert_eq!(a.count() as usize, ones.len());
        prop_assert_eq!(a.first_one(), ones.first().copied());
        prop_assert_eq!(a.is_empty(), ones.is_empty());
        prop_assert_eq!(a & b, naive(|index| get(&a, index) && get(&b, index)));
        prop_assert_eq!(a | b, naive(|index| get(&a, index) || get(&b, index)));
        prop_assert_eq!(a.and_not(&b), naive(|index| get(&a, index) && !get(&b, index)));
        prop_assert_eq!(DayBits::every(step), naive(|index| index % i32::from(step.max(1)) == 0));
    }

    #[test]
    fn the_tick_at_or_after_an_instant_is_the_nearest(second in -10_000_000_000_i64..10_000_000_000, nano in 0..999_999_999) {
        let instant = Timestamp::new(second, nano).unwrap();
        let tick = Tick::at_or_after(instant);
        prop_assert!(tick.start() >= instant && Tick(tick.0 - 1).start() < instant);
        let containing = Tick::containing(instant);
        prop_assert!(containing.start() <= instant && Tick(containing.0 + 1).start() > instant);
    }
}

#[test]
fn nothing_happens_past_the_end() {
    let mut bits = DayBits::range(310, 1_000);
    assert_eq!(bits.count(), 10);
    bits.set(320);
    bits.set(u16::MAX);
    assert_eq!(bits.count(), 10);
    assert!(!bits.get(320) && !bits.get(u16::MAX));
    assert!(!bits.contains_range(310, 321));
    assert_eq!(DayBits::range(20, 10), DayBits::EMPTY);
    assert_eq!(DayBits::EMPTY.run_starts(0).count(), 320);
}

#[test]
fn days_have_the_length_the_clock_gives_them() {
    let berlin = berlin();
    for (day, ticks) in [(date(2026, 3, 28), 288), (date(2026, 3, 29), 276), (date(2026, 10, 25), 300)] {
        let frame = DayFrame::new(day, &berlin);
        assert_eq!(frame.ticks, ticks, "{day}");
        assert_eq!(frame.first.start().to_zoned(berlin.clone()).datetime(), day.at(0, 0, 0, 0));
        assert_eq!(frame.index_of(frame.first), Some(0));
        assert_eq!(frame.index_of(frame.tick(ticks)), None);
        assert_eq!(frame.range().len(), i64::from(ticks));
    }
    // Lebanon's clock skips midnight; Samoa left out 30 December 2011.
    assert_eq!(DayFrame::new(date(2026, 3, 29), &zone("Asia/Beirut")).ticks, 276);
    assert_eq!(DayFrame::new(date(2011, 12, 30), &zone("Pacific/Apia")).ticks, 0);
}

#[test]
fn a_row_of_days_has_no_gap() {
    for name in ["Europe/Berlin", "Asia/Beirut", "America/New_York", "Pacific/Apia"] {
        let zone = zone(name);
        let frames = frames_for(date(2011, 6, 1), date(2012, 6, 1), &zone);
        assert_eq!(frames.len(), 367);
        for pair in frames.windows(2) {
            assert_eq!(pair[0].range().to, pair[1].first, "{name} {}", pair[1].date);
            assert_eq!(pair[1], DayFrame::new(pair[0].date.saturating_add(1.day()), &zone));
        }
    }
    let berlin = berlin();
    assert_eq!(frames_for(date(2026, 1, 1), date(2036, 1, 1), &berlin).len(), 400);
    assert_eq!(frames_for(date(2026, 1, 2), date(2026, 1, 1), &berlin), []);
    assert_eq!(frames_for(date(2026, 1, 1), date(2026, 1, 1), &berlin), [DayFrame::new(date(2026, 1, 1), &berlin)]);
    assert!(frames_for(date(9999, 12, 30), date(9999, 12, 31), &berlin).len() <= 2);
}
