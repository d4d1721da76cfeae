//! The engine's rules as one would first write them down: each start of each day, each tick of each candidate, one
//! assignment after the other. What the engine is compared with.

use domain::booking::{DayFrame, Demand, Need, TickRange, Timeline};

/// The number of free starts on all days.
pub fn free_times(frames: &[DayFrame], timelines: &[Timeline], demand: &Demand, window: TickRange) -> u32 {
    let mut found = 0;
    for (day, frame) in frames.iter().enumerate() {
        let Some(opening) = (0..frame.ticks).find(|&tick| opens(demand, timelines, day, tick)) else { continue };
        let origin = i32::from(opening) - i32::from(demand.needs[0].offset);
        for start in 0..frame.ticks {
            let tick = frame.tick(start);
            let on_grid = (i32::from(start) - origin).rem_euclid(i32::from(demand.grid.max(1))) == 0;
            if tick >= window.from && tick < window.to && on_grid {
                let usable: Vec<Vec<usize>> =
                    demand.needs.iter().map(|need| usable(need, frame, timelines, day, start)).collect();
                found += u32::from(distinct(&usable, &mut Vec::new()));
            }
        }
    }
    found
}

fn opens(demand: &Demand, timelines: &[Timeline], day: usize, tick: u16) -> bool {
    demand.needs[0].candidates.iter().any(|&resource| timelines[resource].open[day].get(tick))
}

/// The candidates that are open and free for all of the need.
fn usable(need: &Need, frame: &DayFrame, timelines: &[Timeline], day: usize, start: u16) -> Vec<usize> {
    let first = i32::from(start) + i32::from(need.offset);
    let free = |resource: usize| {
        (first..first + i32::from(need.ticks)).all(|tick| {
            u16::try_from(tick).is_ok_and(|tick| {
                let timeline = &timelines[resource];
                tick < frame.ticks && timeline.open[day].get(tick) && !timeline.busy[day].get(tick)
            })
        })
    };
    need.candidates.iter().copied().filter(|&resource| free(resource)).collect()
}

/// Whether each need finds a resource of its own.
fn distinct(usable: &[Vec<usize>], taken: &mut Vec<usize>) -> bool {
    let Some((first, others)) = usable.split_first() else { return true };
    first.iter().any(|&resource| {
        if taken.contains(&resource) {
            return false;
        }
        taken.push(resource);
        let found = distinct(others, taken);
        taken.pop();
        found
    })
}
