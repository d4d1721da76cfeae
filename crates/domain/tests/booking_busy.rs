//! The long row of taken ticks says of each day what a look at each range says.

mod booking_support;

use booking_support::{berlin, zone};
use domain::booking::{BusyTimes, DayBits, Tick, TickRange, frames_for};
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

fn instant(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("an instant")
}

proptest! {
    #[test]
    fn days_are_cut_out_of_the_row(
        // Around both clock changes, in zones on both sides of UTC.
        begin in prop_oneof![Just(date(2026, 3, 25)), Just(date(2026, 10, 22)), Just(date(2026, 7, 1))],
        name in prop_oneof![Just("Europe/Berlin"), Just("America/St_Johns"), Just("Asia/Kathmandu")],
        ranges in prop::collection::vec((-400_i64..2_500, 1_i64..400, prop::option::of(0_i64..200)), 0..20),
        now in 0_i64..200,
    ) {
        let zone = zone(name);
        let frames = frames_for(begin, begin.saturating_add(jiff::ToSpan::days(6)), &zone);
        let first = frames[0].first.0;
        let covers = TickRange { from: Tick(first - 100), to: Tick(first + 2_200) };
        let mut busy = BusyTimes::new(covers);
        for &(from, length, until) in &ranges {
            let range = TickRange { from: Tick(first + from), to: Tick(first + from + length) };
            busy.take(range, until.map(instant));
        }
        let days = busy.days(&frames, instant(now));
        for (frame, bits) in frames.iter().zip(&days) {
            for index in 0..320 {
                let tick = frame.first.0 + i64::from(index) - first;
                let taken = index < frame.ticks && ranges.iter().any(|&(from, length, until)| {
                    (from..from + length).contains(&tick) && until.is_none_or(|until| until > now)
                });
                prop_assert_eq!(bits.get(index), taken, "{} {}", frame.date, index);
            }
        }
    }
}

#[test]
fn what_lies_outside_is_left_out() {
    let frames = frames_for(date(2026, 7, 1), date(2026, 7, 1), &berlin());
    let covers = TickRange { from: frames[0].first, to: frames[0].range().to };
    let mut busy = BusyTimes::new(covers);
    busy.take(TickRange { from: Tick(covers.from.0 - 50), to: Tick(covers.from.0 + 3) }, None);
    busy.take(TickRange { from: Tick(covers.to.0 - 2), to: Tick(covers.to.0 + 900) }, None);
    busy.take(TickRange { from: covers.to, to: Tick(covers.to.0 + 1) }, None);
    busy.take(TickRange { from: Tick(covers.from.0 - 9), to: Tick(covers.from.0 - 3) }, None);
    assert_eq!(busy.covers(), covers);
    assert_eq!(busy.days(&frames, instant(0)), [DayBits::range(0, 3) | DayBits::range(286, 288)]);
}
