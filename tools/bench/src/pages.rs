//! The calendar page of a service, rendered on the server from the database.

use crate::Failure;
use crate::citizens::{Background, times};
use crate::database::{Database, Engine};
use crate::figures::{Figures, Limit, percentile};
use crate::http::{Browser, closed_load, open_load};
use crate::portal::{Launch, Places};
use domain::booking::Basket;
use server::clock::SystemClock;
use server::packs::Registry;
use server::wiring::SystemRandom;
use services::booking::{Appointments, ContactData, HoldError, VisitorKey, Wish};
use std::sync::Arc;
use std::time::Duration;
use storage::{Settings, Storage};

const HOST: &str = "rastatt.localhost";
const SERVICE: &str = "personalausweis";
const PAGE: &str = "/leistungen/personalausweis/zeiten?personen=1";

/// Requests a second, with these bookings (and as many cancellations) a second going on.
const RATE: u32 = 500;
const BOOKINGS: u32 = 5;

pub async fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    for engine in Engine::here(&places) {
        let database = engine.fresh(&places, folder.path(), "pages").await?;
        on(figures, &places, &database).await?;
    }
    Ok(())
}

async fn on(figures: &mut Figures, places: &Places, database: &Database) -> Result<(), Failure> {
    let name = database.engine.name();
    let booked = fill(places, &database.settings()).await?;
    figures.print(
        &format!("{name}: appointments behind the calendar page"),
        f64::from(booked),
        "appointments",
        Limit::AtLeast(500.0),
    );

    let launch = Launch::new(places, &places.municipalities, &database.url);
    let portal = launch.start().await?;
    let browser = Browser::new(portal.port, HOST);
    let size = browser.clone().get(PAGE, None).await?.body.len();
    #[expect(clippy::cast_precision_loss, reason = "a size")]
    figures.print(&format!("{name}: calendar page"), size as f64 / 1000.0, "kB of HTML", Limit::None);
    closed_load(&browser, PAGE, 8, Duration::from_secs(2)).await;
    let quiet = open_load(&browser, PAGE, 300, Duration::from_secs(5)).await;
    figures.print(&format!("{name}: calendar page at 300 requests/s, p50"), quiet.p50_ms, "ms", Limit::None);
    figures.print(&format!("{name}: calendar page at 300 requests/s, p99"), quiet.p99_ms, "ms", Limit::None);
    let free = times(&browser, SERVICE, 50).await?;
    let background = Background::start(&browser, SERVICE, free, BOOKINGS).await?;
    let steady = open_load(&browser, PAGE, RATE, Duration::from_secs(10)).await;
    let bookings = background.booked();
    drop(background);
    let beside = format!("{name}: calendar page at 500 requests/s, with 5 bookings and cancellations/s");
    figures.print(&format!("{beside}: booked"), f64::from(bookings), "appointments", Limit::AtLeast(40.0));
    figures.print(&format!("{beside}: p50"), steady.p50_ms, "ms", Limit::None);
    figures.print(&format!("{beside}: p99"), steady.p99_ms, "ms", Limit::AtMost(15.0));

    let own = std::env::current_exe()?;
    let view = launch.start_as(&own, &["serve-from-memory", "view", HOST, SERVICE]).await?;
    let rows = launch.start_as(&own, &["serve-from-memory", "rows", HOST, SERVICE]).await?;
    let servers = [browser, Browser::new(rows.port, HOST), Browser::new(view.port, HOST)];
    same_page(&servers).await?;
    let (highest, errors) = in_turns(&servers).await;
    let [page, rows_rate, view_rate] = highest;
    figures.print(&format!("{name}: calendar page, highest rate"), page, "requests/s", Limit::None);
    figures.print(
        &format!("{name}: the same page with its data in memory, highest rate"),
        rows_rate,
        "requests/s",
        Limit::None,
    );
    figures.print(
        &format!("{name}: the same page with all it shows in memory, highest rate"),
        view_rate,
        "requests/s",
        Limit::None,
    );
    figures.print(
        &format!("{name}: calendar page, ratio to data in memory"),
        page / rows_rate,
        "",
        Limit::AtLeast(0.7),
    );
    figures.print(
        &format!("{name}: calendar page, ratio to all it shows in memory"),
        page / view_rate,
        "",
        Limit::None,
    );
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    figures.print(
        &format!("{name}: calendar page, answers that were no page"),
        (quiet.errors + steady.errors + errors) as f64,
        "answers",
        Limit::Exactly(0.0),
    );
    figures.print(
        &format!("{name}: memory of the server after the load"),
        portal.memory_mb().unwrap_or(f64::NAN),
        "MB",
        Limit::AtMost(150.0),
    );
    portal.kill().await;
    rows.kill().await;
    view.kill().await;
    Ok(())
}

/// Whoever is compared must show the same: as many buttons with times.
async fn same_page(servers: &[Browser; 3]) -> Result<(), Failure> {
    let mut buttons = Vec::new();
    for server in servers {
        buttons.push(server.clone().get(PAGE, None).await?.text().matches("name=\"zeit\"").count());
    }
    // A time may begin while we look.
    let (least, most) = (buttons.iter().min().unwrap_or(&0), buttons.iter().max().unwrap_or(&0));
    if *least < 5 || most - least > 2 {
        return Err(format!("these should be the same page, but show {buttons:?} times").into());
    }
    Ok(())
}

/// The highest rate of each server, the median of rounds in turns; and the answers that were no page.
async fn in_turns(servers: &[Browser; 3]) -> ([f64; 3], u64) {
    let mut rates = [const { Vec::new() }; 3];
    let mut errors = 0;
    for round in 0..4 {
        for (server, rates) in servers.iter().zip(&mut rates) {
            let load = closed_load(server, PAGE, 16, Duration::from_secs(if round == 0 { 1 } else { 3 })).await;
            errors += load.errors;
            // The first round warms up.
            if round > 0 {
                rates.push(load.per_second);
            }
        }
    }
    (rates.map(|mut rates| percentile(&mut rates, 50.0)), errors)
}

/// Takes so many times of each day of Rastatt's identity cards, within the whole booking window, that a third of them is left.
async fn fill(places: &Places, database: &Settings) -> Result<u32, Failure> {
    let storage = Storage::connect(database).await?;
    storage.migrate().await?;
    let registry = Registry::open(&places.municipalities)?;
    let set = registry.current();
    let rastatt = &set.by_slug("rastatt").ok_or("the pack rastatt is missing")?.municipality;
    let service = rastatt.service(SERVICE).ok_or("the service personalausweis is missing")?;
    let basket = Basket::of(service, 1);
    let appointments = Appointments::new(storage.bookings(), Arc::new(SystemClock), Arc::new(SystemRandom));
    let free = appointments.availability(rastatt, &basket, None, |_| None).await?.ok_or("not offered")?;
    let mut booked = 0;
    for (number, (date, all)) in free.days.iter().enumerate() {
        // Few times in each of many rounds, since the last desk's appointments take many starts away at once.
        for round in 0..100 {
            let day = appointments.availability(rastatt, &basket, None, |_| Some(*date)).await?;
            let sites = day.and_then(|day| day.day).map(|day| day.sites).unwrap_or_default();
            let left: usize = sites.iter().map(|site| site.starts.len()).sum();
            if left * 3 <= usize::try_from(*all)? {
                break;
            }
            for site in sites {
                for start in site.starts.iter().skip((number + round * 5) % 12).step_by(12) {
                    let wish = Wish { municipality: rastatt, basket: &basket, site: &site.site, start: *start };
                    let mut visitor = VisitorKey([0; 32]);
                    services::Random::fill(&SystemRandom, &mut visitor.0);
                    match appointments.hold(&wish, visitor, domain::language::Language::De).await {
                        Ok(id) => {
                            let booking = appointments.store.booking(id).await?.ok_or("lost a booking")?;
                            let contact = ContactData {
                                name: "Erika Beispiel".into(),
                                phone: "+493023125000".into(),
                                ..ContactData::default()
                            };
                            appointments.keep_typed(&booking, &contact, booking.language).await?;
                            appointments.confirm(&booking, rastatt).await?;
                            booked += 1;
                        }
                        Err(HoldError::Store(error)) => return Err(error.into()),
                        Err(_) => {}
                    }
                }
            }
        }
    }
    storage.close().await;
    Ok(booked)
}
