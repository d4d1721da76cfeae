//! The engine against a naive scan of the same rules: tick by tick, trying out every assignment.

mod booking_support;

use booking_support::berlin;
use booking_support::naive::{DAYS, case, crowd};
use domain::booking::engine::{candidates_at, free_starts};
use domain::booking::explain::{DayExplanation, Why};
use domain::booking::{DayBits, DayFrame, Demand, Need, TickRange, Timeline};
use jiff::civil::date;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn one_need_is_found_as_by_scanning(case in case(1..=1, 6)) {
        case.check()?;
    }

    #[test]
    fn several_needs_are_found_as_by_scanning(case in case(0..=4, 5)) {
        case.check()?;
    }

    /// More assignments than are given, so that the search has to leave the right ones out.
    #[test]
    fn the_best_of_many_are_found(case in crowd(), start in 40_u16..80) {
        case.check_candidates(0, start)?;
    }

    /// Whatever is free has no reason, and whatever has no reason is free; and each reason is true.
    #[test]
    fn what_is_not_offered_has_a_reason(case in case(1..=3, 5), day in 0..DAYS) {
        let (frame, demand) = (&case.frames[day], &case.demand);
        let explanation = DayExplanation::new(frame, day, &case.timelines, demand, case.window);
        let free = case.starts(day);
        for start in 0..320 {
            let why = explanation.why(start);
            prop_assert_eq!(why.is_none(), free.get(start), "{}: {:?}", start, why);
            let tick = frame.tick(start);
            let any = |need: usize, usable: &dyn Fn(&Timeline, u16) -> bool, ticks: u16| {
                let need = &demand.needs[need];
                need.candidates.iter().any(|&resource| {
                    let first = i32::from(start) + i32::from(need.offset);
                    case.timelines.get(resource).is_some_and(|line| (first..first + i32::from(ticks)).all(|at| {
                        u16::try_from(at).is_ok_and(|at| at < frame.ticks && usable(line, at))
                    }))
                })
            };
            let open = |line: &Timeline, at: u16| line.open[day].get(at);
            let usable = |line: &Timeline, at: u16| line.open[day].get(at) && !line.busy[day].get(at);
            let offered = |line: &Timeline, at: u16| {
                usable(line, at) && !line.kept.get(day).is_some_and(|kept| kept.get(at))
            };
            match why {
                Some(Why::TooSoon { first }) => prop_assert!(tick < case.window.from && first == case.window.from),
                Some(Why::TooFarAhead) => prop_assert!(tick >= case.window.to || start >= frame.ticks),
                Some(Why::Closed { need }) => prop_assert!(!any(need, &open, 1)),
                Some(Why::TooShort { need }) => {
                    let ticks = demand.needs[need].ticks;
                    // A need of no ticks can't be met.
                    prop_assert!(any(need, &open, 1) && (ticks == 0 || !any(need, &open, ticks)));
                }
                Some(Why::Taken { need }) => {
                    let ticks = demand.needs[need].ticks;
                    prop_assert!(any(need, &open, ticks) && !any(need, &usable, ticks));
                }
                Some(Why::KeptBack { need }) => {
                    let ticks = demand.needs[need].ticks;
                    prop_assert!(any(need, &usable, ticks) && !any(need, &offered, ticks));
                }
                Some(Why::NotTogether) => {
                    prop_assert!((0..demand.needs.len()).all(|need| any(need, &offered, demand.needs[need].ticks)));
                    prop_assert!(demand.needs.len() > 1);
                }
                Some(Why::OffGrid { next }) => prop_assert!(next.is_none_or(|next| next > tick)),
                None => {}
            }
        }
        prop_assert_eq!(explanation.day().is_none(), !free.is_empty());
    }

    #[test]
    fn every_start_has_candidates_that_are_free(case in case(1..=3, 5), day in 0..DAYS, start in 0_u16..300) {
        case.check_candidates(day, start)?;
        for start in case.starts(day).iter_ones().step_by(5) {
            prop_assert!(!candidates_at(&case.frames[day], day, &case.timelines, &case.demand, start).is_empty());
            case.check_candidates(day, start)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// More different needs than subsets are counted for.
    #[test]
    fn many_needs_are_found_as_by_scanning(case in case(6..=7, 8)) {
        let mut case = case;
        // Few enough that they can be met now and then.
        for (i, need) in case.demand.needs.iter_mut().enumerate() {
            need.candidates.extend([i, i + 1]);
            need.ticks = need.ticks.min(6);
        }
        case.check()?;
    }
}

/// 2026-07-06, one day, resources open as said and free.
fn day(open: &[(u16, u16)]) -> (DayFrame, Vec<Timeline>, TickRange) {
    let frame = DayFrame::new(date(2026, 7, 6), &berlin());
    let line = |(from, to): &(u16, u16)| Timeline {
        open: vec![DayBits::range(*from, *to)],
        busy: vec![DayBits::EMPTY],
        kept: Vec::new(),
    };
    (frame, open.iter().map(line).collect(), frame.range())
}

fn one(candidates: &[usize], offset: i16, ticks: u16) -> Need {
    Need { candidates: candidates.to_vec(), offset, ticks }
}

#[test]
fn the_grid_begins_with_the_first_possible_start() {
    let (frame, timelines, window) = day(&[(100, 120), (97, 110)]);
    // One tick of preparation: opening at 97, so the first start is 98, then every 4.
    let demand = Demand { needs: vec![one(&[0, 1], -1, 4)], grid: 4, ticks: 2 };
    let starts: Vec<u16> = free_starts(&frame, 0, &timelines, &demand, window).iter_ones().collect();
    assert_eq!(starts, [98, 102, 106, 110, 114]);
}

#[test]
fn the_window_allows_starts_and_not_ends() {
    let (frame, timelines, _) = day(&[(100, 120)]);
    let demand = Demand { needs: vec![one(&[0], 0, 6)], grid: 1, ticks: 6 };
    let window = TickRange { from: frame.tick(104), to: frame.tick(107) };
    let starts: Vec<u16> = free_starts(&frame, 0, &timelines, &demand, window).iter_ones().collect();
    assert_eq!(starts, [104, 105, 106]);
    let reversed = TickRange { from: window.to, to: window.from };
    assert!(free_starts(&frame, 0, &timelines, &demand, reversed).is_empty());
}

#[test]
fn one_resource_cannot_be_two() {
    let (frame, mut timelines, window) = day(&[(100, 120), (100, 110)]);
    let demand = Demand { needs: vec![one(&[0, 1], 0, 2), one(&[1, 0], 0, 2)], grid: 1, ticks: 2 };
    let starts = free_starts(&frame, 0, &timelines, &demand, window);
    assert_eq!(starts, DayBits::range(100, 109));
    timelines.pop();
    assert!(free_starts(&frame, 0, &timelines, &demand, window).is_empty());
    assert_eq!(candidates_at(&frame, 0, &timelines, &demand, 100), []);
}

#[test]
fn an_appointment_stays_within_its_day() {
    let (frame, timelines, window) = day(&[(0, 320)]);
    let demand = Demand { needs: vec![one(&[0], -2, 5)], grid: 1, ticks: 2 };
    assert_eq!(free_starts(&frame, 0, &timelines, &demand, window), DayBits::range(2, 286));
    assert_eq!(candidates_at(&frame, 0, &timelines, &demand, 286), []);
    assert_eq!(candidates_at(&frame, 0, &timelines, &demand, 1), []);
    assert_eq!(candidates_at(&frame, 0, &timelines, &demand, u16::MAX), []);
}

#[test]
fn the_best_resource_leaves_the_most_to_others() {
    let best = |timelines: &[Timeline], frame: &DayFrame, start: u16| {
        let demand = Demand { needs: vec![one(&[0, 1, 2], 0, 4)], grid: 1, ticks: 4 };
        let found = candidates_at(frame, 0, timelines, &demand, start);
        found.iter().map(|candidate| candidate.resources[0]).collect::<Vec<_>>()
    };
    let (frame, mut timelines, _) = day(&[(100, 140), (100, 140), (100, 140)]);
    assert_eq!(best(&timelines, &frame, 110), [0, 1, 2], "all alike: in the order given");
    // Resource 2 has a hole of exactly four ticks at 110; resource 1 touches a taken stretch; 0 would be split.
    timelines[2].busy[0] = DayBits::range(106, 110) | DayBits::range(114, 118);
    timelines[1].busy[0] = DayBits::range(106, 110);
    assert_eq!(best(&timelines, &frame, 110), [2, 1, 0]);
    // A gap of one tick is lost to everybody, so a split that wastes nothing is better.
    timelines[2].busy[0] = DayBits::range(105, 109) | DayBits::range(114, 118);
    assert_eq!(best(&timelines, &frame, 110), [1, 0, 2]);
}

#[test]
fn twins_are_not_swapped_and_the_number_of_candidates_is_bounded() {
    let (frame, timelines, _) = day(&[(100, 140); 12]);
    let all: Vec<usize> = (0..12).collect();
    let demand = Demand { needs: vec![one(&all, 0, 4); 2], grid: 1, ticks: 4 };
    let found = candidates_at(&frame, 0, &timelines, &demand, 100);
    assert_eq!(found.len(), 64);
    assert_eq!(found[0].resources, [0, 1]);
    assert!(found.iter().all(|candidate| candidate.resources[0] < candidate.resources[1]));
}

#[test]
fn absurd_demands_end_quickly() {
    let (frame, timelines, window) = day(&[(100, 140); 40]);
    let all: Vec<usize> = (0..40).collect();
    let needs = (0..30).map(|i| one(&all[..=i + 1], 0, 4)).collect();
    let demand = Demand { needs, grid: 1, ticks: 4 };
    assert_eq!(free_starts(&frame, 0, &timelines, &demand, window).count(), 37);
    assert!(!candidates_at(&frame, 0, &timelines, &demand, 100).is_empty());
    // Only one assignment exists, and it is the last that trying one after the other would find.
    let needs = (0..30).map(|i| one(&all[..30 - i], 0, 4)).collect();
    let only = Demand { needs, grid: 1, ticks: 4 };
    let found = candidates_at(&frame, 0, &timelines, &only, 100);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].resources, (0..30).rev().collect::<Vec<_>>());
    let nothing = Demand { needs: Vec::new(), grid: 1, ticks: 4 };
    assert!(free_starts(&frame, 0, &timelines, &nothing, window).is_empty());
    assert_eq!(candidates_at(&frame, 0, &timelines, &nothing, 100), []);
}
