//! A year of a Kreis: 200 resources at 42 sites with 400,000 appointments. How much slower is everything with it?

use crate::bulk::{self, Appointment};
use crate::citizens::{Background, Wishes, browsers, steady, times};
use crate::database::Engine;
use crate::figures::{Figures, Limit, percentile};
use crate::http::{Browser, closed_load, open_load};
use crate::portal::{Launch, Places};
use crate::{Failure, pack};
use domain::booking::{DayFrame, frames_for};
use domain::municipality::Municipality;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use rand::seq::SliceRandom as _;
use server::packs::Registry;
use std::path::Path;
use std::time::{Duration, Instant};

const APPOINTMENTS: usize = 400_000;
/// Appointments of a resource on a weekday.
const A_DAY: usize = 8;
/// Appointments are kept so long after they are over, so the year begins so long ago.
const PAST_DAYS: i64 = 30;
/// As far as one can book.
const WINDOW_DAYS: i64 = 90;

/// The site whose calendar is asked for.
const SITE: &str = "amt-7";
const PAGE: &str = "/leistungen/ueberall/zeiten?personen=1&ort=amt-7";
const NEXT: &str = "/leistungen/ueberall/naechste.json";

/// Rounds in turns with and without the year.
const ROUNDS: usize = 6;

pub async fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    let packs = folder.path().join("packs");
    pack::write_kreis(&packs)?;
    let registry = Registry::open(&packs)?;
    let set = registry.current();
    let kreis = &set.by_slug("bench").ok_or("the pack of the Kreis is refused; see `lotse check`")?.municipality;
    if kreis.resources.len() != pack::RESOURCES || kreis.sites.len() != pack::SITES {
        return Err("the Kreis has other resources or sites than it should".into());
    }
    #[expect(clippy::disallowed_methods, reason = "measures with the real clock")]
    let now = Timestamp::now();
    for engine in Engine::here(&places) {
        on(figures, &places, &packs, kreis, engine, folder.path(), now).await?;
    }
    Ok(())
}

/// Eight appointments for each resource on each weekday of the year, between 8 and 18 o'clock.
fn year(kreis: &Municipality, now: Timestamp) -> Vec<(Appointment, DayFrame)> {
    let today = now.to_zoned(kreis.time_zone.clone()).date();
    let first = today.saturating_sub(PAST_DAYS.days());
    let frames = frames_for(first, first.saturating_add(364.days()), &kreis.time_zone);
    let mut all = Vec::new();
    for (day, frame) in frames.iter().enumerate().filter(|(_, frame)| frame.date.weekday().to_monday_zero_offset() < 5)
    {
        for (number, resource) in kreis.resources.iter().enumerate() {
            for place in 0..A_DAY {
                // Somewhere in each stretch of 75 minutes, differently for each resource and day.
                let tick = 96 + place * 15 + (number * 5 + day * 3 + place) % 11;
                let from = frame.first.0 + tick as i64;
                all.push((Appointment { resource: resource.id.clone(), site: resource.site.clone(), from }, *frame));
            }
        }
    }
    all.truncate(APPOINTMENTS);
    all
}

async fn on(
    figures: &mut Figures,
    places: &Places,
    packs: &Path,
    kreis: &Municipality,
    engine: Engine,
    folder: &Path,
    now: Timestamp,
) -> Result<(), Failure> {
    let name = engine.name();
    let booked = now - SignedDuration::from_hours(24 * PAST_DAYS);
    // Both show the same pages: what they show is in both, everything else only in one.
    let all = year(kreis, now);
    let today = now.to_zoned(kreis.time_zone.clone()).date();
    let shown = |(appointment, frame): &(Appointment, DayFrame)| {
        (appointment.site == SITE || appointment.site == "amt-0")
            && frame.date >= today
            && frame.date <= today.saturating_add(WINDOW_DAYS.days())
    };
    let (shown, other): (Vec<_>, Vec<_>) = all.into_iter().partition(shown);
    let mut appointments: Vec<Appointment> = shown.into_iter().map(|(appointment, _)| appointment).collect();
    let empty = engine.fresh(places, folder, "kreis_empty").await?;
    bulk::write(&empty, &appointments, booked).await?;
    appointments.extend(other.into_iter().map(|(appointment, _)| appointment));
    let full = engine.fresh(places, folder, "kreis_year").await?;
    let started = Instant::now();
    bulk::write(&full, &appointments, booked).await?;
    eprintln!("  {} appointments written in {:.0} s", appointments.len(), started.elapsed().as_secs_f64());

    let portals =
        [Launch::new(places, packs, &empty.url).start().await?, Launch::new(places, packs, &full.url).start().await?];
    let servers = browsers(&portals, pack::HOST);
    let (one, other) = (buttons(&servers[0]).await?, buttons(&servers[1]).await?);
    // A time may begin while we look.
    if one < 5 || one.abs_diff(other) > 2 {
        return Err(format!("these should be the same page, but show {one} and {other} times").into());
    }
    let mut wishes = Vec::new();
    for server in &servers {
        let mut free = times(server, "viele", 12_000).await?;
        free.shuffle(&mut rand::rng());
        wishes.push(Wishes::new(free));
    }
    let mut measured = [const { Measured::new() }; 2];
    for round in 0..=ROUNDS {
        // Whoever is first finds the machine in another state than whoever is second.
        for which in if round % 2 == 0 { [0, 1] } else { [1, 0] } {
            let one = Measured::once(&servers[which], &wishes[which]).await?;
            // The first round warms up.
            if round > 0 {
                measured[which].add(one);
            }
        }
    }
    let [empty_figures, full_figures] = measured.map(Measured::medians);
    let kreis = format!("{name}, a year of a Kreis");
    for (what, unit, empty, full, better) in [
        ("calendar page at 300 requests/s, p99", "ms", empty_figures.0, full_figures.0, Better::Less),
        ("calendar page, highest rate", "requests/s", empty_figures.1, full_figures.1, Better::More),
        ("confirmed bookings through HTTP", "bookings/s", empty_figures.2, full_figures.2, Better::More),
    ] {
        figures.print(&format!("{kreis}: {what}"), full, unit, Limit::None);
        let limit = match better {
            Better::Less => Limit::AtMost(1.2),
            Better::More => Limit::AtLeast(0.8),
        };
        figures.print(&format!("{kreis}: {what}, ratio to without it"), full / empty, "", limit);
    }
    next_times(figures, &kreis, &servers[1]).await?;
    for portal in portals {
        portal.kill().await;
    }
    full.must_hold(figures, &kreis).await
}

/// How many times the measured page shows.
async fn buttons(server: &Browser) -> Result<usize, Failure> {
    Ok(server.clone().get(PAGE, None).await?.text().matches("name=\"zeit\"").count())
}

/// The next free time over all 42 sites, while somebody books.
async fn next_times(figures: &mut Figures, kreis: &str, server: &Browser) -> Result<(), Failure> {
    let answer = server.clone().get(NEXT, None).await?.text();
    if !answer.contains("\"link\"") {
        return Err(format!("no next times: {answer}").into());
    }
    let free = times(server, "ueberall", 50).await?;
    let background = Background::start(server, "ueberall", free, 5).await?;
    closed_load(server, NEXT, 2, Duration::from_secs(1)).await;
    let load = open_load(server, NEXT, 100, Duration::from_secs(8)).await;
    drop(background);
    let what = format!("{kreis}: next free times over all 42 sites at 100 requests/s, with 5 bookings/s");
    figures.print(&format!("{what}: p50"), load.p50_ms, "ms", Limit::None);
    figures.print(&format!("{what}: p99"), load.p99_ms, "ms", Limit::AtMost(25.0));
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    figures.print(&format!("{what}: errors"), load.errors as f64, "answers", Limit::Exactly(0.0));
    Ok(())
}

/// Which way a figure should go.
enum Better {
    Less,
    More,
}

/// The rounds of one server: p99 of the page, its highest rate, bookings per second.
struct Measured {
    p99: Vec<f64>,
    highest: Vec<f64>,
    bookings: Vec<f64>,
}

impl Measured {
    const fn new() -> Self {
        Self { p99: Vec::new(), highest: Vec::new(), bookings: Vec::new() }
    }

    async fn once(server: &Browser, wishes: &Wishes) -> Result<(f64, f64, f64), Failure> {
        let p99 = open_load(server, PAGE, 300, Duration::from_secs(3)).await;
        let highest = closed_load(server, PAGE, 16, Duration::from_secs(2)).await;
        if p99.errors + highest.errors > 0 {
            return Err("the calendar of a site does not answer".into());
        }
        let bookings = steady(std::slice::from_ref(server), "viele", wishes, Duration::from_secs(3)).await?;
        Ok((p99.p99_ms, highest.per_second, bookings))
    }

    fn add(&mut self, (p99, highest, bookings): (f64, f64, f64)) {
        self.p99.push(p99);
        self.highest.push(highest);
        self.bookings.push(bookings);
    }

    fn medians(mut self) -> (f64, f64, f64) {
        (percentile(&mut self.p99, 50.0), percentile(&mut self.highest, 50.0), percentile(&mut self.bookings, 50.0))
    }
}
