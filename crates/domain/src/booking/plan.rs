//! A demand prepared once, so that each of many days costs only shifts and ANDs.

use super::assign;
use super::bits::DayBits;
use super::engine::{Demand, Need, Timeline};
use super::tick::{DayFrame, TickRange};

/// Above this many different needs that compete for resources, each start is matched on its own. Below it Hall's
/// condition is looked at for all starts of a day at once, which takes a step for each subset of the needs.
const MOST_SUBSETS_OF: usize = 5;

/// Needs that are exactly alike, so that any of their resources can be swapped.
struct Kind<'a> {
    need: &'a Need,
    /// How many of them.
    times: usize,
}

/// Kinds of needs whose candidates overlap, directly or through others. Groups can't take resources from each other.
struct Group<'a> {
    kinds: Vec<Kind<'a>>,
    /// All candidates, sorted, each once.
    resources: Vec<usize>,
    /// For each kind, for each of `resources`, the starts it allows; kept to spare an allocation a day.
    starts: Vec<DayBits>,
}

pub(super) struct Plan<'a> {
    demand: &'a Demand,
    grid: DayBits,
    groups: Vec<Group<'a>>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(demand: &'a Demand) -> Self {
        Self { demand, grid: DayBits::every(demand.grid), groups: groups(&demand.needs) }
    }

    /// The free starts of a day; see [`super::engine::free_starts`].
    pub(super) fn starts(
        &mut self,
        frame: &DayFrame,
        day: usize,
        timelines: &[Timeline],
        window: TickRange,
    ) -> DayBits {
        let mut starts = within(frame, window);
        if starts.is_empty() {
            return starts;
        }
        starts &= self.on_grid(day, timelines);
        let whole_day = DayBits::range(0, frame.ticks);
        for group in &mut self.groups {
            if starts.is_empty() {
                return starts;
            }
            starts = match group.kinds.as_slice() {
                [Kind { need, times: 1 }] => single(need, day, timelines, whole_day, starts),
                _ => group.together(day, timelines, whole_day, starts),
            };
        }
        starts
    }

    /// All starts on the grid; none if the first need's candidates don't open that day.
    fn on_grid(&self, day: usize, timelines: &[Timeline]) -> DayBits {
        let Some(first) = self.demand.needs.first() else {
            return DayBits::EMPTY;
        };
        let open = first
            .candidates
            .iter()
            .filter_map(|&resource| timelines.get(resource)?.open.get(day))
            .fold(DayBits::EMPTY, |all, open| all | *open);
        let Some(opening) = open.first_one() else {
            return DayBits::EMPTY;
        };
        let origin = i32::from(opening) - i32::from(first.offset);
        let phase = origin.rem_euclid(i32::from(self.demand.grid.max(1)));
        self.grid.shift(i16::try_from(phase).unwrap_or(i16::MAX))
    }
}

/// The ticks of the day that lie in `window`.
pub(super) fn within(frame: &DayFrame, window: TickRange) -> DayBits {
    let index = |tick: i64| u16::try_from((tick - frame.first.0).clamp(0, i64::from(frame.ticks))).unwrap_or(0);
    DayBits::range(index(window.from.0), index(window.to.0))
}

/// The starts at which `resource` could fill `need`, unshifted: each bit is the first tick it would be taken.
#[inline]
fn runs(need: &Need, resource: usize, day: usize, timelines: &[Timeline], whole_day: DayBits) -> DayBits {
    match timelines.get(resource) {
        Some(timeline) if need.ticks > 0 => (timeline.free(day) & whole_day).run_starts(need.ticks),
        _ => DayBits::EMPTY,
    }
}

/// Those of `starts` at which any candidate can fill a need that competes with no other.
fn single(need: &Need, day: usize, timelines: &[Timeline], whole_day: DayBits, starts: DayBits) -> DayBits {
    let wanted = starts.shift(need.offset);
    let mut found = DayBits::EMPTY;
    for &resource in &need.candidates {
        found |= runs(need, resource, day, timelines, whole_day) & wanted;
        if found == wanted {
            break;
        }
    }
    // Shifting lost the starts whose first tick lies outside the day; they must not come back.
    found.shift(need.offset.saturating_neg())
}

impl Group<'_> {
    /// Those of `starts` at which all needs of the group find distinct resources.
    fn together(&mut self, day: usize, timelines: &[Timeline], whole_day: DayBits, starts: DayBits) -> DayBits {
        self.starts.clear();
        for Kind { need, .. } in &self.kinds {
            let back = need.offset.saturating_neg();
            self.starts.extend(self.resources.iter().map(|resource| {
                if need.candidates.contains(resource) {
                    runs(need, *resource, day, timelines, whole_day).shift(back)
                } else {
                    DayBits::EMPTY
                }
            }));
        }
        if self.kinds.len() <= MOST_SUBSETS_OF { self.by_hall(starts) } else { self.by_matching(starts) }
    }

    /// Hall's marriage theorem: distinct resources exist if and only if each subset of the needs has, taken together,
    /// at least as many usable resources as it has needs. Alike needs have the same resources, so only the subsets
    /// that hold all of a kind have to be asked. Counted for all starts at once: `at_least[n]` are the starts at which
    /// more than n resources are usable.
    fn by_hall(&self, mut starts: DayBits) -> DayBits {
        let width = self.resources.len();
        let mut at_least = Vec::new();
        for subset in 1_u32..1 << self.kinds.len() {
            let members = || (0..self.kinds.len()).filter(|kind| subset >> kind & 1 == 1);
            let needed: usize = members().map(|kind| self.kinds[kind].times).sum();
            at_least.clear();
            at_least.resize(needed, DayBits::EMPTY);
            for resource in 0..width {
                let usable = members().fold(DayBits::EMPTY, |all, kind| all | self.starts[kind * width + resource]);
                for n in (1..needed).rev() {
                    let more = at_least[n - 1] & usable;
                    at_least[n] |= more;
                }
                at_least[0] |= usable;
            }
            starts &= at_least[needed - 1];
            if starts.is_empty() {
                break;
            }
        }
        starts
    }

    fn by_matching(&self, starts: DayBits) -> DayBits {
        let width = self.resources.len();
        let mut found = DayBits::EMPTY;
        for start in starts.iter_ones() {
            let options: Vec<Vec<usize>> = (self.kinds.iter().enumerate())
                .flat_map(|(kind, Kind { times, .. })| {
                    let usable = (0..width).filter(|resource| self.starts[kind * width + resource].get(start));
                    vec![usable.collect(); *times]
                })
                .collect();
            if assign::distinct(&options).is_some() {
                found.set(start);
            }
        }
        found
    }
}

/// Sorts the needs into groups that do not compete with each other.
fn groups(needs: &[Need]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for need in needs {
        let competes = |group: &Group<'_>| need.candidates.iter().any(|resource| group.resources.contains(resource));
        let (joined, mut others): (Vec<_>, Vec<_>) = groups.into_iter().partition(competes);
        let mut merged = Group { kinds: Vec::new(), resources: need.candidates.clone(), starts: Vec::new() };
        for group in joined {
            merged.kinds.extend(group.kinds);
            merged.resources.extend(group.resources);
        }
        merged.resources.sort_unstable();
        merged.resources.dedup();
        match merged.kinds.iter_mut().find(|kind| kind.need == need) {
            Some(kind) => kind.times += 1,
            None => merged.kinds.push(Kind { need, times: 1 }),
        }
        others.push(merged);
        groups = others;
    }
    groups
}
