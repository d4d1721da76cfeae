//! Which resources an appointment takes.

use super::engine::{Candidate, Demand, Need, Timeline};
use super::tick::{DayFrame, Tick, TickRange};

/// As many assignments as [`candidates_at`] gives at most.
const MOST_CANDIDATES: usize = 64;

/// Steps after which the search for better assignments ends; far beyond what two or three needs with dozens of
/// resources take, and a bound for packs that ask for absurdly many.
const MOST_STEPS: u32 = 20_000;

/// Every usable assignment of distinct resources to the needs at `start` (ticks after local midnight), best first, at
/// most 64. Empty if the time is not free. Looks neither at the grid nor at the window.
///
/// Best leaves the most to others: it wastes the fewest ticks in gaps too short for another appointment like this
/// one, then it splits the fewest stretches of free time, then it takes the resources that come first among a need's
/// candidates. The order is the same each time. Where two needs are exactly alike, swapping their resources is not
/// another assignment, since the same ticks are taken.
#[must_use]
pub fn candidates_at(
    frame: &DayFrame,
    day: usize,
    timelines: &[Timeline],
    demand: &Demand,
    start: u16,
) -> Vec<Candidate> {
    if start >= frame.ticks || demand.needs.is_empty() {
        return Vec::new();
    }
    let options: Vec<Vec<Choice>> =
        demand.needs.iter().map(|need| choices(need, frame, day, timelines, start)).collect();
    let plain: Vec<Vec<usize>> =
        options.iter().map(|list| list.iter().map(|choice| choice.resource).collect()).collect();
    let Some(any) = distinct(&plain) else {
        return Vec::new();
    };

    let mut search = Search {
        twins: (0..demand.needs.len()).map(|i| (0..i).rev().find(|&j| demand.needs[i] == demand.needs[j])).collect(),
        floor: cheapest_rest(&options),
        options,
        taken: Vec::new(),
        found: Vec::new(),
        steps: 0,
    };
    search.descend(0);
    if search.found.is_empty() {
        search.found.push((0, any));
    }
    search.found.into_iter().map(|(_, resources)| Candidate { resources }).collect()
}

/// The ticks an appointment at `start` (ticks after local midnight) takes of each resource, in the order of the needs.
#[must_use]
pub fn claims_of(frame: &DayFrame, demand: &Demand, start: u16, candidate: &Candidate) -> Vec<(usize, TickRange)> {
    let claim = |(need, resource): (&Need, &usize)| {
        let from = frame.first.0 + i64::from(start) + i64::from(need.offset);
        (*resource, TickRange { from: Tick(from), to: Tick(from + i64::from(need.ticks)) })
    };
    demand.needs.iter().zip(&candidate.resources).map(claim).collect()
}

/// One of `options[i]` for each i, all different, or `None` if that is impossible (augmenting paths, Kuhn 1955).
pub(super) fn distinct(options: &[Vec<usize>]) -> Option<Vec<usize>> {
    fn place(i: usize, options: &[Vec<usize>], holder: &mut Vec<(usize, usize)>, tried: &mut Vec<usize>) -> bool {
        for &resource in &options[i] {
            if tried.contains(&resource) {
                continue;
            }
            tried.push(resource);
            match holder.iter().position(|(held, _)| *held == resource) {
                None => {
                    holder.push((resource, i));
                    return true;
                }
                Some(at) => {
                    if place(holder[at].1, options, holder, tried) {
                        holder[at].1 = i;
                        return true;
                    }
                }
            }
        }
        false
    }

    let mut holder = Vec::new();
    for i in 0..options.len() {
        if !place(i, options, &mut holder, &mut Vec::new()) {
            return None;
        }
    }
    let mut chosen = vec![0; options.len()];
    for (resource, i) in holder {
        chosen[i] = resource;
    }
    Some(chosen)
}

/// A resource that could fill a need, and what taking it costs others.
struct Choice {
    cost: u32,
    resource: usize,
}

fn choices(need: &Need, frame: &DayFrame, day: usize, timelines: &[Timeline], start: u16) -> Vec<Choice> {
    let Ok(from) = u16::try_from(i32::from(start) + i32::from(need.offset)) else {
        return Vec::new();
    };
    let to = from.saturating_add(need.ticks);
    if need.ticks == 0 || to > frame.ticks {
        return Vec::new();
    }
    let mut found: Vec<Choice> = Vec::new();
    for &resource in &need.candidates {
        let Some(timeline) = timelines.get(resource) else {
            continue;
        };
        let free = timeline.free(day);
        if !free.contains_range(from, to) || found.iter().any(|choice| choice.resource == resource) {
            continue;
        }
        let before = (0..from).rev().take_while(|&tick| free.get(tick)).count();
        let after = (to..frame.ticks).take_while(|&tick| free.get(tick)).count();
        found.push(Choice { cost: cost(before, usize::from(need.ticks), after), resource });
    }
    // Stable, so the order of the need's candidates decides between equals.
    found.sort_by_key(|choice| choice.cost);
    found
}

/// What is lost when `ticks` are taken out of a free stretch that leaves `before` and `after`: first the ticks in gaps
/// too short for the same again, then whether the stretch is split.
fn cost(before: usize, ticks: usize, after: usize) -> u32 {
    let waste: usize = [before, after].into_iter().filter(|gap| *gap < ticks).sum();
    let gaps = usize::from(before > 0) + usize::from(after > 0);
    u32::try_from(waste * 4 + gaps).unwrap_or(u32::MAX)
}

/// For each need, the least that it and those after it cost together.
fn cheapest_rest(options: &[Vec<Choice>]) -> Vec<u32> {
    let mut floor = vec![0; options.len() + 1];
    for i in (0..options.len()).rev() {
        floor[i] = floor[i + 1] + options[i].first().map_or(0, |choice| choice.cost);
    }
    floor
}

/// Depth first through the needs, cutting off what can't be among the best any more.
struct Search {
    options: Vec<Vec<Choice>>,
    /// For each need the one just before it that is exactly alike; it must take a later option than that one.
    twins: Vec<Option<usize>>,
    floor: Vec<u32>,
    /// Positions in `options` chosen so far.
    taken: Vec<usize>,
    /// Cost and resources, cheapest first; among equals in the order found.
    found: Vec<(u32, Vec<usize>)>,
    steps: u32,
}

impl Search {
    fn descend(&mut self, spent: u32) {
        let need = self.taken.len();
        let full = self.found.len() == MOST_CANDIDATES;
        if full && self.found.last().is_some_and(|worst| spent + self.floor[need] >= worst.0) {
            return;
        }
        if need == self.options.len() {
            let resources: Vec<usize> = (0..need).map(|i| self.options[i][self.taken[i]].resource).collect();
            let at = self.found.partition_point(|other| other.0 <= spent);
            self.found.insert(at, (spent, resources));
            self.found.truncate(MOST_CANDIDATES);
            return;
        }
        let first = self.twins[need].map_or(0, |twin| self.taken[twin] + 1);
        for option in first..self.options[need].len() {
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return;
            }
            let Choice { cost, resource } = self.options[need][option];
            if (0..need).any(|i| self.options[i][self.taken[i]].resource == resource) {
                continue;
            }
            self.taken.push(option);
            self.descend(spent + cost);
            self.taken.pop();
        }
    }
}
