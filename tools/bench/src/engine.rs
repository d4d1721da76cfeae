//! The engine alone: bits and rules, no database.

use crate::figures::{Figures, Limit, percentile};
use crate::naive;
use domain::booking::{DayBits, DayFrame, Demand, Need, TickRange, Timeline, engine, frames_for};
use jiff::civil::date;
use jiff::tz::TimeZone;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use std::hint::black_box;
use std::ops::Range;
use std::time::Instant;

const RESOURCES: usize = 20;
/// "Any site": so many sites with so many resources each.
const SITES: usize = 100;
const A_SITE: usize = 10;
const DAYS: u16 = 90;
const LOAD: f64 = 0.7;

/// 90 days, and everybody who works on them.
struct Case {
    frames: Vec<DayFrame>,
    timelines: Vec<Timeline>,
    window: TickRange,
}

pub fn measure(figures: &mut Figures) {
    let zone = TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC);
    let frames = frames_for(date(2026, 11, 23), date(2027, 2, 20), &zone);
    let mut random = StdRng::seed_from_u64(1);
    let timelines: Vec<Timeline> = (0..SITES * A_SITE).map(|_| timeline(&frames, &mut random)).collect();
    let window = TickRange { from: frames[0].first, to: frames[frames.len() - 1].range().to };
    let case = Case { frames, timelines, window };

    case.compare(figures, "one resource", &one(RESOURCES));
    case.compare(figures, "two resources at once", &two());
    case.compare(figures, "two combined services, two resources each", &combined(RESOURCES));
    let bits = median_micros(2000, || case.read_bits(RESOURCES));
    figures.print("engine 90 days, 20 resources: lower bound, reading the bits once", bits, "µs", Limit::None);
    let together = case.micros(200, RESOURCES, &combined(RESOURCES));
    figures.print("engine, two combined services: ratio to the lower bound", together / bits, "", Limit::None);
    let demand = one(RESOURCES);
    let day = median_micros(2000, || {
        engine::free_starts(black_box(&case.frames[3]), 3, black_box(&case.timelines), &demand, case.window).count()
    });
    figures.print("engine one day", day, "µs", Limit::AtMost(10.0));

    for (what, demand) in [("one resource", one(A_SITE)), ("two combined services", combined(A_SITE))] {
        let any_site = median_micros(50, || {
            let sites = black_box(&case.timelines).chunks(A_SITE);
            sites.map(|site| engine::free_days(&case.frames, site, &demand, case.window).len()).sum::<usize>()
        });
        let name = format!("engine 90 days, 1,000 resources, any of 100 sites, {what}");
        figures.print(&name, any_site / 1000.0, "ms", Limit::AtMost(5.0));
        let scan = median_micros(3, || {
            let sites = black_box(&case.timelines).chunks(A_SITE);
            sites.map(|site| naive::free_times(&case.frames, site, &demand, case.window)).sum::<u32>()
        });
        let name = format!("{name}: a naive scan takes as long as this many");
        figures.print(&name, scan / any_site, "engines", Limit::None);
    }
    let one_site = case.micros(50, SITES * A_SITE, &combined(SITES * A_SITE));
    let name = "engine 90 days, 1,000 resources at one site, two combined services";
    figures.print(name, one_site / 1000.0, "ms", Limit::AtMost(5.0));
    let bits = median_micros(200, || case.read_bits(SITES * A_SITE));
    figures.print(
        "engine 90 days, 1,000 resources: lower bound, reading the bits once",
        bits / 1000.0,
        "ms",
        Limit::None,
    );
}

fn need(candidates: Range<usize>, offset: i16, ticks: u16) -> Need {
    Need { candidates: candidates.collect(), offset, ticks }
}

/// 20 minutes with five minutes before and after.
fn one(resources: usize) -> Demand {
    Demand { needs: vec![need(0..resources, -1, 6)], grid: 1, ticks: 4 }
}

/// The same, with one of ten resources and one of ten others.
fn two() -> Demand {
    let half = RESOURCES / 2;
    Demand { needs: vec![need(0..half, -1, 6), need(half..RESOURCES, -1, 6)], grid: 1, ticks: 4 }
}

/// 20 minutes that take two resources and then 15 that take two others, any of all.
fn combined(resources: usize) -> Demand {
    let needs = [(0, 4), (0, 4), (4, 3), (4, 3)];
    let needs = needs.map(|(offset, ticks)| need(0..resources, offset, ticks)).to_vec();
    Demand { needs, grid: 1, ticks: 7 }
}

impl Case {
    fn micros(&self, runs: usize, resources: usize, demand: &Demand) -> f64 {
        let timelines = &self.timelines[..resources];
        median_micros(runs, || {
            engine::free_days(black_box(&self.frames), black_box(timelines), demand, self.window).len()
        })
    }

    /// The engine beside a naive scan of the same rules, which must find the same.
    fn compare(&self, figures: &mut Figures, what: &str, demand: &Demand) {
        let (frames, timelines) = (&self.frames, &self.timelines[..RESOURCES]);
        let found: u32 =
            engine::free_days(frames, timelines, demand, self.window).iter().map(|day| day.starts.count()).sum();
        let name = format!("engine 90 days, 20 resources, 70 % load, {what}");
        figures.print(&format!("{name}: free times found"), f64::from(found), "times", Limit::AtLeast(1.0));
        let scanned = naive::free_times(frames, timelines, demand, self.window);
        figures.print(
            &format!("{name}: found by a naive scan only, or not by it"),
            f64::from(found.abs_diff(scanned)),
            "times",
            Limit::Exactly(0.0),
        );
        let micros = self.micros(200, RESOURCES, demand);
        figures.print(&name, micros, "µs", Limit::AtMost(250.0));
        let naive =
            median_micros(10, || naive::free_times(black_box(frames), black_box(timelines), demand, self.window));
        figures.print(
            &format!("{name}: a naive scan takes as long as this many"),
            naive / micros,
            "engines",
            Limit::None,
        );
    }

    /// Every word of every day looked at once.
    fn read_bits(&self, resources: usize) -> DayBits {
        let mut all = DayBits::EMPTY;
        for timeline in black_box(&self.timelines[..resources]) {
            for (open, busy) in timeline.open.iter().zip(&timeline.busy) {
                all = all.or(&open.and_not(busy));
            }
        }
        all
    }
}

/// Open 8 to 18 from Monday to Friday, and so many appointments of 10 to 60 minutes that 70 % is taken.
fn timeline(frames: &[DayFrame], random: &mut StdRng) -> Timeline {
    let mut timeline = Timeline {
        open: vec![DayBits::EMPTY; frames.len()],
        busy: vec![DayBits::EMPTY; frames.len()],
        kept: Vec::new(),
    };
    debug_assert_eq!(frames.len(), usize::from(DAYS));
    for (day, frame) in frames.iter().enumerate() {
        if frame.date.weekday().to_monday_zero_offset() >= 5 {
            continue;
        }
        let (from, to) = (8 * 12, 18 * 12);
        timeline.open[day].set_range(from, to);
        while f64::from(timeline.busy[day].count()) < LOAD * f64::from(to - from) {
            let start = random.random_range(from..to);
            let length = random.random_range(2..=12_u16);
            timeline.busy[day].set_range(start, (start + length).min(to));
        }
    }
    timeline
}

/// The median of `runs` after a warm-up.
pub(crate) fn median_micros<T>(runs: usize, mut work: impl FnMut() -> T) -> f64 {
    for _ in 0..runs / 10 {
        black_box(work());
    }
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let started = Instant::now();
            black_box(work());
            started.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    percentile(&mut times, 50.0)
}
