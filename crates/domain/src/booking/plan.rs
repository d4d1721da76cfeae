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
    /// For each resource of the group, whether it is a candidate.
    takes: Vec<bool>,
}

/// Some kinds of a group, all of whose needs must find distinct resources.
struct Subset {
    /// Bit i: the kind i is one of them.
    kinds: u32,
    /// Where in [`Group::at_least`] its rows stand: one for each of its needs.
    rows: std::ops::Range<usize>,
}

/// Kinds of needs whose candidates overlap, directly or through others. Groups can't take resources from each other.
struct Group<'a> {
    kinds: Vec<Kind<'a>>,
    /// All candidates, sorted, each once.
    resources: Vec<usize>,
    /// Every subset of the kinds; none if there are more than [`MOST_SUBSETS_OF`] kinds.
    subsets: Vec<Subset>,
    /// Row n of a subset: the starts at which more than n resources are usable. Kept to spare an allocation a day.
    at_least: Vec<DayBits>,
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
                [Kind { need, times: 1, .. }] => single(need, day, timelines, whole_day, starts),
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
    timelines.get(resource).map_or(DayBits::EMPTY, |timeline| runs_in(need, timeline.free(day) & whole_day))
}

#[inline]
fn runs_in(need: &Need, free: DayBits) -> DayBits {
    if need.ticks > 0 { free.run_starts(need.ticks) } else { DayBits::EMPTY }
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
        if self.subsets.is_empty() {
            self.by_matching(day, timelines, whole_day, starts)
        } else {
            self.by_hall(day, timelines, whole_day, starts)
        }
    }

    /// Hall's marriage theorem: distinct resources exist if and only if each subset of the needs has, taken together,
    /// at least as many usable resources as it has needs. Alike needs have the same resources, so only the subsets
    /// that hold all of a kind have to be asked. Counted for all starts at once, one resource after the other, until
    /// no start is left that another resource could help.
    fn by_hall(&mut self, day: usize, timelines: &[Timeline], whole_day: DayBits, starts: DayBits) -> DayBits {
        self.at_least.fill(DayBits::EMPTY);
        let mut by_kind = [DayBits::EMPTY; MOST_SUBSETS_OF];
        for (position, &resource) in self.resources.iter().enumerate() {
            let Some(timeline) = timelines.get(resource) else { continue };
            let free = timeline.free(day) & whole_day;
            if free.is_empty() {
                continue;
            }
            for (usable, Kind { need, takes, .. }) in by_kind.iter_mut().zip(&self.kinds) {
                *usable = if takes[position] {
                    runs_in(need, free).shift(need.offset.saturating_neg())
                } else {
                    DayBits::EMPTY
                };
            }
            // Looked at now and then, for looking costs nearly as much as counting.
            let mut enough = position % 4 == 3;
            for Subset { kinds, rows } in &self.subsets {
                let mut usable = DayBits::EMPTY;
                for (kind, row) in by_kind.iter().enumerate().take(self.kinds.len()) {
                    if kinds >> kind & 1 == 1 {
                        usable |= *row;
                    }
                }
                let at_least = &mut self.at_least[rows.clone()];
                // Upwards, each row with what the row below was before this resource.
                for row in at_least.iter_mut() {
                    let more = *row & usable;
                    *row |= usable;
                    usable = more;
                }
                enough = enough && at_least.last().is_some_and(|row| starts.and_not(row).is_empty());
            }
            if enough {
                return starts;
            }
        }
        self.subsets.iter().fold(starts, |starts, subset| starts & self.at_least[subset.rows.end - 1])
    }

    fn by_matching(&self, day: usize, timelines: &[Timeline], whole_day: DayBits, starts: DayBits) -> DayBits {
        let usable = |Kind { need, takes, .. }: &Kind<'_>| -> Vec<DayBits> {
            let shifted = |(resource, takes): (&usize, &bool)| {
                let runs = if *takes { runs(need, *resource, day, timelines, whole_day) } else { DayBits::EMPTY };
                runs.shift(need.offset.saturating_neg())
            };
            self.resources.iter().zip(takes).map(shifted).collect()
        };
        let usable: Vec<Vec<DayBits>> = self.kinds.iter().map(usable).collect();
        let mut found = DayBits::EMPTY;
        for start in starts.iter_ones() {
            let options: Vec<Vec<usize>> = (self.kinds.iter().zip(&usable))
                .flat_map(|(Kind { times, .. }, usable)| {
                    let options = (0..self.resources.len()).filter(|&resource| usable[resource].get(start));
                    vec![options.collect(); *times]
                })
                .collect();
            if assign::distinct(&options).is_some() {
                found.set(start);
            }
        }
        found
    }

    /// Works out what is the same on each day.
    fn prepare(&mut self) {
        for Kind { need, takes, .. } in &mut self.kinds {
            *takes = vec![false; self.resources.len()];
            for candidate in &need.candidates {
                if let Ok(position) = self.resources.binary_search(candidate) {
                    takes[position] = true;
                }
            }
        }
        if self.kinds.len() > MOST_SUBSETS_OF {
            return;
        }
        let mut from = 0;
        for kinds in 1_u32..1 << self.kinds.len() {
            let members = self.kinds.iter().enumerate().filter(|(kind, _)| kinds >> kind & 1 == 1);
            let to = from + members.map(|(_, kind)| kind.times).sum::<usize>();
            self.subsets.push(Subset { kinds, rows: from..to });
            from = to;
        }
        self.at_least = vec![DayBits::EMPTY; from];
    }
}

/// Sorts the needs into groups that do not compete with each other.
fn groups(needs: &[Need]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for need in needs {
        let competes =
            |group: &Group<'_>| need.candidates.iter().any(|resource| group.resources.binary_search(resource).is_ok());
        let (joined, mut others): (Vec<_>, Vec<_>) = groups.into_iter().partition(competes);
        let mut merged =
            Group { kinds: Vec::new(), resources: need.candidates.clone(), subsets: Vec::new(), at_least: Vec::new() };
        for group in joined {
            merged.kinds.extend(group.kinds);
            merged.resources.extend(group.resources);
        }
        merged.resources.sort_unstable();
        merged.resources.dedup();
        match merged.kinds.iter_mut().find(|kind| kind.need == need) {
            Some(kind) => kind.times += 1,
            None => merged.kinds.push(Kind { need, times: 1, takes: Vec::new() }),
        }
        others.push(merged);
        groups = others;
    }
    groups.iter_mut().for_each(Group::prepare);
    groups
}
