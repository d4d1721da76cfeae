//! The engine alone: bits and rules, no database.

use crate::figures::{Figures, Limit, percentile};
use domain::booking::{DayBits, DayFrame, Demand, Need, TickRange, Timeline, engine, frames_for};
use jiff::civil::date;
use jiff::tz::TimeZone;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use std::hint::black_box;
use std::time::Instant;

const RESOURCES: usize = 20;
const DAYS: u16 = 90;
const LOAD: f64 = 0.7;

pub fn measure(figures: &mut Figures) {
    let zone = TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC);
    let frames = frames_for(date(2026, 11, 23), date(2027, 2, 20), &zone);
    let mut random = StdRng::seed_from_u64(1);
    let timelines: Vec<Timeline> = (0..RESOURCES).map(|_| timeline(&frames, &mut random)).collect();
    let need = |candidates: std::ops::Range<usize>| Need { candidates: candidates.collect(), offset: -1, ticks: 6 };
    let one = Demand { needs: vec![need(0..RESOURCES)], grid: 1, ticks: 4 };
    let two = Demand { needs: vec![need(0..RESOURCES / 2), need(RESOURCES / 2..RESOURCES)], grid: 1, ticks: 4 };
    let window = TickRange { from: frames[0].first, to: frames[frames.len() - 1].range().to };
    let free: u32 = engine::free_days(&frames, &timelines, &one, window).iter().map(|day| day.starts.count()).sum();
    figures.print("engine free times found in 90 days", f64::from(free), "times", Limit::AtLeast(1.0));
    let window_one =
        median_micros(200, || engine::free_days(black_box(&frames), black_box(&timelines), &one, window).len());
    figures.print("engine 90 days, 20 resources, 70 % load", window_one, "µs", Limit::AtMost(250.0));
    let window_two =
        median_micros(200, || engine::free_days(black_box(&frames), black_box(&timelines), &two, window).len());
    figures.print("engine 90 days, two resources at once", window_two, "µs", Limit::AtMost(250.0));
    let day = median_micros(2000, || {
        engine::free_starts(black_box(&frames[3]), 3, black_box(&timelines), &one, window).count()
    });
    figures.print("engine one day", day, "µs", Limit::AtMost(10.0));
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
fn median_micros<T>(runs: usize, mut work: impl FnMut() -> T) -> f64 {
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
