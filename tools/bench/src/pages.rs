//! The calendar page of a service, rendered on the server from the database.

use crate::Failure;
use crate::figures::{Figures, Limit};
use crate::http::{Browser, closed_load, open_load};
use crate::portal::{Places, Portal};
use server::packs::Registry;
use server::wiring::{SystemClock, SystemRandom};
use services::booking::{Appointments, ContactData, HoldError, VisitorKey, Wish};
use std::sync::Arc;
use std::time::Duration;
use storage::{Settings, Storage};

const HOST: &str = "rastatt.localhost";
const PAGE: &str = "/leistungen/personalausweis/zeiten?personen=1";

pub async fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    let database = folder.path().join("pages.sqlite").to_string_lossy().into_owned();
    let booked = fill(&places, &database).await?;
    figures.print("appointments behind the calendar page", f64::from(booked), "appointments", Limit::AtLeast(500.0));

    let portal =
        Portal::start(&places.lotse, &["serve", "--without-worker"], &places, &places.municipalities, &database)
            .await?;
    let browser = Browser::new(portal.port, HOST);
    let size = browser.clone().get(PAGE, None).await?.body.len();
    #[expect(clippy::cast_precision_loss, reason = "a size")]
    figures.print("calendar page", size as f64 / 1000.0, "kB of HTML", Limit::None);
    closed_load(&browser, PAGE, 8, Duration::from_secs(2)).await;
    let steady = open_load(&browser, PAGE, 300, Duration::from_secs(10)).await;
    figures.print("calendar page at 300 requests/s, p50", steady.p50_ms, "ms", Limit::None);
    figures.print("calendar page at 300 requests/s, p99", steady.p99_ms, "ms", Limit::AtMost(25.0));
    let highest = closed_load(&browser, PAGE, 16, Duration::from_secs(8)).await;
    figures.print("calendar page, highest rate", highest.per_second, "requests/s", Limit::None);
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    figures.print(
        "calendar page, answers that were no page",
        (steady.errors + highest.errors) as f64,
        "answers",
        Limit::Exactly(0.0),
    );
    figures.print(
        "memory of the server after the load",
        portal.memory_mb().unwrap_or(f64::NAN),
        "MB",
        Limit::AtMost(150.0),
    );
    portal.stop().await;

    let own = std::env::current_exe()?;
    let memory = Portal::start(
        &own,
        &["serve-from-memory", HOST, "personalausweis"],
        &places,
        &places.municipalities,
        &database,
    )
    .await?;
    let browser = Browser::new(memory.port, HOST);
    closed_load(&browser, PAGE, 8, Duration::from_secs(2)).await;
    let peer = closed_load(&browser, PAGE, 16, Duration::from_secs(8)).await;
    figures.print("the same page with its data in memory, highest rate", peer.per_second, "requests/s", Limit::None);
    figures.print(
        "calendar page, ratio to data in memory",
        highest.per_second / peer.per_second,
        "",
        Limit::AtLeast(0.3),
    );
    memory.stop().await;
    Ok(())
}

/// Takes about two of three free times of each service of Rastatt's Bürgerbüro within the whole booking window.
async fn fill(places: &Places, database: &str) -> Result<u32, Failure> {
    let storage = Storage::connect(&Settings::sqlite(database)).await?;
    storage.migrate().await?;
    let registry = Registry::open(&places.municipalities)?;
    let set = registry.current();
    let rastatt = &set.by_slug("rastatt").ok_or("the pack rastatt is missing")?.municipality;
    let service = rastatt.service("personalausweis").ok_or("the service personalausweis is missing")?;
    let appointments = Appointments::new(storage.bookings(), Arc::new(SystemClock), Arc::new(SystemRandom));
    let free = appointments.availability(rastatt, service, 1, None, |_| None).await?.ok_or("not offered")?;
    let mut booked = 0;
    for (number, (date, _)) in free.days.iter().enumerate() {
        // Several rounds, since a time may be had once for each desk.
        for round in 0..4 {
            let day = appointments.availability(rastatt, service, 1, None, |_| Some(*date)).await?;
            for site in day.and_then(|day| day.day).map(|day| day.sites).unwrap_or_default() {
                for start in site.starts.iter().skip((number + round) % 2).step_by(2) {
                    let wish = Wish { municipality: rastatt, service, site: &site.site, persons: 1, start: *start };
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
