//! The engine's rules read literally: tick by tick, trying out every assignment.

use super::berlin;
use domain::booking::engine::{candidates_at, claims_of, free_days, free_starts, next_free, next_free_many};
use domain::booking::{DayBits, DayFrame, Demand, FreeDay, Need, Tick, TickRange, Timeline, frames_for};
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// Every day of the tests and both clock changes of 2026 in Berlin.
const FIRST_DAYS: [Date; 3] = [date(2026, 3, 27), date(2026, 7, 6), date(2026, 10, 23)];
pub const DAYS: usize = 4;

type Ranges = Vec<(u16, u16)>;

/// Ticks of one resource on one day that are opened, then taken or kept back, as (from, length).
type Day = (Ranges, Ranges, Ranges);

#[derive(Debug, Clone)]
pub struct Case {
    pub frames: Vec<DayFrame>,
    pub timelines: Vec<Timeline>,
    pub demand: Demand,
    pub window: TickRange,
}

fn timeline(days: Vec<Day>) -> Timeline {
    let bits = |ranges: &[(u16, u16)]| {
        ranges.iter().fold(DayBits::EMPTY, |all, (from, length)| all | DayBits::range(*from, from + length))
    };
    let row = |part: fn(&Day) -> &Ranges| days.iter().map(|day| bits(part(day))).collect::<Vec<_>>();
    let kept = row(|day| &day.2);
    // Most resources keep nothing back; their rows are empty.
    let kept = if kept.iter().all(DayBits::is_empty) { Vec::new() } else { kept };
    Timeline { open: row(|day| &day.0), busy: row(|day| &day.1), kept }
}

fn timelines(most: usize) -> impl Strategy<Value = Vec<Timeline>> {
    let open = prop::collection::vec((0_u16..300, 1_u16..120), 0..3);
    let busy = prop::collection::vec((0_u16..300, 1_u16..25), 0..6);
    let kept = prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec((0_u16..300, 1_u16..25), 0..3)];
    let days = prop::collection::vec((open, busy, kept), DAYS);
    prop::collection::vec(days.prop_map(timeline), 1..=most)
}

fn demand(needs: std::ops::RangeInclusive<usize>, most: usize) -> impl Strategy<Value = Demand> {
    // One resource too many: an index that does not exist must be harmless.
    let candidates = prop::collection::vec(0..=most, 0..=most);
    let need = (candidates, -8_i16..12, prop_oneof![9 => 1_u16..20, 1 => 0_u16..=330]);
    let need = need.prop_map(|(candidates, offset, ticks)| Need { candidates, offset, ticks });
    let needs = prop::collection::vec(need, needs);
    // Alike needs are common (two clerks) and have a path of their own.
    (needs, any::<bool>(), prop_oneof![1_u16..13, Just(0)], 1_u16..20).prop_map(|(mut needs, alike, grid, ticks)| {
        if alike && needs.len() > 1 {
            let last = needs.len() - 1;
            needs[last] = needs[0].clone();
        }
        Demand { needs, grid, ticks }
    })
}

pub fn case(needs: std::ops::RangeInclusive<usize>, most: usize) -> impl Strategy<Value = Case> {
    (timelines(most), demand(needs, most), prop::sample::select(&FIRST_DAYS), -100_i64..1_400, -10_i64..1_400).prop_map(
        |(timelines, demand, first, from, length)| {
            let last = first.saturating_add(jiff::ToSpan::days(DAYS as i64 - 1));
            let frames = frames_for(first, last, &berlin());
            let from = Tick(frames[0].first.0 + from);
            Case { frames, timelines, demand, window: TickRange { from, to: Tick(from.0 + length) } }
        },
    )
}

/// Many resources that are mostly free, with short appointments here and there.
pub fn crowd() -> impl Strategy<Value = Case> {
    let busy = prop::collection::vec((30_u16..90, 1_u16..4), 0..10);
    let line = busy.prop_map(|busy| timeline(vec![(vec![(30, 60)], busy, Vec::new())]));
    let need = (0_usize..3, -1_i16..2, 1_u16..4);
    let need = need.prop_map(|(first, offset, ticks)| Need { candidates: (first..9).collect(), offset, ticks });
    (prop::collection::vec(line, 9), prop::collection::vec(need, 2..=3)).prop_map(|(timelines, needs)| {
        let frames = frames_for(FIRST_DAYS[1], FIRST_DAYS[1], &berlin());
        let window = frames[0].range();
        Case { frames, timelines, demand: Demand { needs, grid: 1, ticks: 1 }, window }
    })
}

/// Open, not taken and not kept back.
fn is_free(line: &Timeline, day: usize, tick: u16) -> bool {
    let kept = line.kept.get(day).is_some_and(|kept| kept.get(tick));
    line.open[day].get(tick) && !line.busy[day].get(tick) && !kept
}

impl Case {
    /// The rule in words: the claim lies in the day, every tick of it is open and not taken.
    fn usable(&self, day: usize, need: &Need, resource: usize, start: u16) -> bool {
        let Some(timeline) = self.timelines.get(resource) else {
            return false;
        };
        let first = i32::from(start) + i32::from(need.offset);
        need.ticks > 0
            && (first..first + i32::from(need.ticks)).all(|tick| {
                u16::try_from(tick).is_ok_and(|tick| tick < self.frames[day].ticks && is_free(timeline, day, tick))
            })
    }

    fn assignments(&self, day: usize, start: u16) -> Vec<Vec<usize>> {
        // An appointment begins on the day it is asked for, even if its preparation alone would still fit.
        if start >= self.frames[day].ticks {
            return Vec::new();
        }
        let mut all = vec![Vec::new()];
        for need in &self.demand.needs {
            let mut candidates = need.candidates.clone();
            candidates.sort_unstable();
            candidates.dedup();
            all = all
                .into_iter()
                .flat_map(|chosen: Vec<usize>| {
                    candidates.iter().map(move |next| [chosen.clone(), vec![*next]].concat())
                })
                .filter(|chosen| {
                    let (last, before) = chosen.split_last().expect("just pushed");
                    !before.contains(last) && self.usable(day, need, *last, start)
                })
                .collect();
        }
        if self.demand.needs.is_empty() { Vec::new() } else { all }
    }

    fn on_grid(&self, day: usize, start: u16) -> bool {
        let first = &self.demand.needs[0];
        let opens = (0..320).find(|tick| {
            first.candidates.iter().any(|r| self.timelines.get(*r).is_some_and(|line| line.open[day].get(*tick)))
        });
        opens.is_some_and(|opens| {
            (i32::from(start) - (i32::from(opens) - i32::from(first.offset))) % i32::from(self.demand.grid.max(1)) == 0
        })
    }

    pub fn starts(&self, day: usize) -> DayBits {
        let mut starts = DayBits::EMPTY;
        for start in 0..self.frames[day].ticks {
            let tick = self.frames[day].tick(start);
            let allowed = self.window.from <= tick && tick < self.window.to;
            if allowed && !self.assignments(day, start).is_empty() && self.on_grid(day, start) {
                starts.set(start);
            }
        }
        starts
    }

    pub fn check(&self) -> Result<(), TestCaseError> {
        let Self { frames, timelines, demand, window } = self;
        let mut expected = Vec::new();
        let mut ticks = Vec::new();
        for (day, frame) in frames.iter().enumerate() {
            let starts = self.starts(day);
            prop_assert_eq!(free_starts(frame, day, timelines, demand, *window), starts, "day {}", day);
            ticks.extend(starts.iter_ones().map(|start| frame.tick(start)));
            if !starts.is_empty() {
                expected.push(FreeDay { day, starts });
            }
        }
        prop_assert_eq!(free_days(frames, timelines, demand, *window), expected);
        prop_assert_eq!(next_free(frames, timelines, demand, *window), ticks.first().copied());
        for n in [0, 1, 7, usize::MAX] {
            let many = next_free_many(frames, timelines, demand, *window, n);
            prop_assert_eq!(&many, &ticks.iter().copied().take(n).collect::<Vec<_>>());
        }
        Ok(())
    }

    /// What a booking would take: free, open, in the day, distinct; and no assignment is forgotten.
    pub fn check_candidates(&self, day: usize, start: u16) -> Result<(), TestCaseError> {
        let Self { frames, timelines, demand, .. } = self;
        let found = candidates_at(&frames[day], day, timelines, demand, start);
        prop_assert_eq!(&found, &candidates_at(&frames[day], day, timelines, demand, start), "not deterministic");
        let expected = self.assignments(day, start);
        prop_assert!(found.len() <= 64);
        let mut seen = Vec::new();
        for candidate in &found {
            prop_assert!(expected.contains(&candidate.resources), "{:?}", candidate);
            let claims = claims_of(&frames[day], demand, start, candidate);
            prop_assert_eq!(claims.len(), demand.needs.len());
            for ((resource, range), need) in claims.iter().zip(&demand.needs) {
                prop_assert_eq!(range.from.0, frames[day].tick(start).0 + i64::from(need.offset));
                prop_assert_eq!(range.len(), i64::from(need.ticks));
                for tick in range.from.0..range.to.0 {
                    let index = frames[day].index_of(Tick(tick)).expect("inside the day");
                    prop_assert!(timelines[*resource].open[day].get(index));
                    prop_assert!(!timelines[*resource].busy[day].get(index));
                }
            }
            seen.push(self.taken(&candidate.resources));
        }
        seen.sort();
        let count = seen.len();
        seen.dedup();
        prop_assert_eq!(seen.len(), count, "the same ticks twice");
        let mut all: Vec<_> = expected.iter().map(|resources| self.taken(resources)).collect();
        all.sort();
        all.dedup();
        prop_assert_eq!(count, all.len().min(64));
        // Best first, and the best of all.
        let costs: Vec<i32> = found.iter().map(|candidate| self.cost(day, start, &candidate.resources)).collect();
        let mut cheapest: Vec<(Vec<_>, i32)> =
            expected.iter().map(|resources| (self.taken(resources), self.cost(day, start, resources))).collect();
        cheapest.sort();
        cheapest.dedup();
        let mut cheapest: Vec<i32> = cheapest.into_iter().map(|(_, cost)| cost).collect();
        cheapest.sort_unstable();
        cheapest.truncate(64);
        prop_assert_eq!(costs, cheapest);
        Ok(())
    }

    /// Ticks in gaps too short for the same again count four, a gap counts one.
    fn cost(&self, day: usize, start: u16, resources: &[usize]) -> i32 {
        let free = |resource: usize, tick: i32| {
            let line = &self.timelines[resource];
            let index = u16::try_from(tick).ok().filter(|tick| *tick < self.frames[day].ticks);
            index.is_some_and(|tick| is_free(line, day, tick))
        };
        let needs = self.demand.needs.iter().zip(resources);
        needs
            .map(|(need, &resource)| {
                let from = i32::from(start) + i32::from(need.offset);
                let to = from + i32::from(need.ticks);
                let before = (1..).take_while(|back| free(resource, from - back)).count();
                let after = (0..).take_while(|on| free(resource, to + on)).count();
                let cost = |gap: usize| match i32::try_from(gap).expect("a day is short") {
                    0 => 0,
                    gap if gap < i32::from(need.ticks) => 1 + 4 * gap,
                    _ => 1,
                };
                cost(before) + cost(after)
            })
            .sum()
    }

    /// Which needs (by what they ask for) take which resource; the same for swapped resources of alike needs.
    fn taken(&self, resources: &[usize]) -> Vec<(usize, usize)> {
        let needs = &self.demand.needs;
        let kind = |need: &Need| needs.iter().position(|other| other == need).expect("one of them");
        let mut taken: Vec<_> = needs.iter().map(kind).zip(resources.iter().copied()).collect();
        taken.sort_unstable();
        taken
    }
}
