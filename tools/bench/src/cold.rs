//! Cold start: what is taken of 1,000 resources on 90 days, from the database into memory.

use crate::Failure;
use crate::bulk::{self, Appointment};
use crate::database::Engine;
use crate::figures::{Figures, Limit, percentile};
use crate::portal::Places;
use domain::booking::{TickRange, frames_for};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use services::booking::Timelines;
use std::time::Instant;
use storage::Storage;

const RESOURCES: usize = 1_000;
const DAYS: i64 = 90;
/// Appointments of a resource on a weekday.
const A_DAY: i64 = 8;
/// A fresh process each time would read the same files.
const ROUNDS: usize = 5;

pub async fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    #[expect(clippy::disallowed_methods, reason = "measures with the real clock")]
    let now = Timestamp::now();
    let zone = TimeZone::get("Europe/Berlin")?;
    let today = now.to_zoned(zone.clone()).date();
    let frames = frames_for(today, today.saturating_add((DAYS - 1).days()), &zone);
    let range = TickRange { from: frames[0].first, to: frames[frames.len() - 1].range().to };
    let ids: Vec<String> = (0..RESOURCES).map(|number| format!("bench/schalter-{number}")).collect();
    let appointments: Vec<Appointment> = (frames.iter())
        .filter(|frame| frame.date.weekday().to_monday_zero_offset() < 5)
        .flat_map(|frame| {
            ids.iter().flat_map(move |id| {
                (0..A_DAY).map(move |place| Appointment {
                    resource: id.clone(),
                    site: "amt-0".to_owned(),
                    from: frame.first.0 + 96 + place * 15,
                })
            })
        })
        .collect();
    let wanted: Vec<&str> = ids.iter().map(String::as_str).collect();
    for engine in Engine::here(&places) {
        let name = engine.name();
        let database = engine.fresh(&places, folder.path(), "cold").await?;
        bulk::write(&database, &appointments, now - SignedDuration::from_hours(24)).await?;
        let mut times = Vec::new();
        let mut taken = 0;
        for _ in 0..ROUNDS {
            // As a process does that has just begun: no connection is open yet.
            let started = Instant::now();
            let storage = Storage::connect(&database.settings()).await?;
            let busy = Timelines::new(storage.bookings()).busy(&wanted, range, now).await?;
            let days: Vec<_> = busy.iter().map(|busy| busy.days(&frames, now)).collect();
            times.push(started.elapsed().as_secs_f64() * 1000.0);
            taken = days.iter().flatten().map(|day| u64::from(day.count())).sum();
            storage.close().await;
        }
        #[expect(clippy::cast_precision_loss, reason = "a count")]
        figures.print(
            &format!("{name}: ticks taken of 1,000 resources on 90 days"),
            taken as f64,
            "ticks",
            Limit::Exactly((appointments.len() * usize::try_from(bulk::TICKS)?) as f64),
        );
        figures.print(
            &format!("{name}: cold start, 1,000 resources on 90 days from the database into memory"),
            percentile(&mut times, 50.0),
            "ms",
            Limit::AtMost(500.0),
        );
    }
    Ok(())
}
