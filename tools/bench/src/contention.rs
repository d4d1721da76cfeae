//! 64 citizens who want the same times, through HTTP, on both engines.

use crate::figures::{Figures, Limit};
use crate::http::Browser;
use crate::portal::{Places, Portal, new_database};
use crate::{Failure, bare, pack, store};
use rand::Rng as _;
use rand::seq::SliceRandom as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use storage::Settings;

const HOST: &str = "bench.localhost";
const CLIENTS: usize = 64;
const ATTEMPTS: usize = 20_000;
const FREE: usize = 500;
const STEADY: Duration = Duration::from_secs(10);

pub async fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    let packs = folder.path().join("packs");
    pack::write(&packs)?;

    let file = folder.path().join("contention.sqlite");
    let bare = bare::sqlite(&folder.path().join("bare.sqlite")).await?;
    at_best(figures, "SQLite", bare, &Settings::sqlite(folder.path().join("store.sqlite"))).await?;
    let url = file.to_string_lossy().into_owned();
    let portal = Portal::start(&places.lotse, &["serve", "--without-worker"], &places, &packs, &url).await?;
    run(figures, "SQLite", &portal, bare).await?;
    portal.stop().await;
    let pool = sqlx::SqlitePool::connect(&format!("sqlite://{url}")).await?;
    let overlaps: i64 = sqlx::query_scalar(OVERLAPS).fetch_one(&pool).await?;
    let lost: i64 = sqlx::query_scalar(UNCLAIMED).fetch_one(&pool).await?;
    verdict(figures, "SQLite", overlaps, lost);

    let Some(server) = &places.postgres else {
        eprintln!("bench: no PostgreSQL here; its figures are left out");
        return Ok(());
    };
    let bare = bare::postgres(&new_database(server, "lotse_bench_bare").await?).await?;
    at_best(figures, "PostgreSQL", bare, &Settings::postgres(new_database(server, "lotse_bench_store").await?)).await?;
    let url = new_database(server, "lotse_bench").await?;
    let portal = Portal::start(&places.lotse, &["serve", "--without-worker"], &places, &packs, &url).await?;
    run(figures, "PostgreSQL", &portal, bare).await?;
    portal.stop().await;
    let pool = sqlx::PgPool::connect(&url).await?;
    let overlaps: i64 = sqlx::query_scalar(OVERLAPS).fetch_one(&pool).await?;
    let lost: i64 = sqlx::query_scalar(UNCLAIMED).fetch_one(&pool).await?;
    verdict(figures, "PostgreSQL", overlaps, lost);
    Ok(())
}

/// Pairs of confirmed appointments that take the same resource at the same time, found without the claims.
const OVERLAPS: &str = "SELECT count(*) FROM allocation a JOIN booking ab ON ab.id = a.booking_id AND ab.state = 'confirmed' \
    JOIN allocation b ON b.resource = a.resource AND b.from_tick < a.to_tick AND a.from_tick < b.to_tick AND b.booking_id <> a.booking_id \
    JOIN booking bb ON bb.id = b.booking_id AND bb.state = 'confirmed'";

/// Confirmed appointments whose claims are not all their own.
const UNCLAIMED: &str = "SELECT count(*) FROM allocation a JOIN booking b ON b.id = a.booking_id AND b.state = 'confirmed' \
    WHERE (SELECT count(*) FROM claim c WHERE c.booking_id = a.booking_id AND c.resource = a.resource AND c.tick >= a.from_tick AND c.tick < a.to_tick) \
    <> a.to_tick - a.from_tick";

fn verdict(figures: &mut Figures, engine: &str, overlaps: i64, unclaimed: i64) {
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    for (name, value) in [("overlapping appointments", overlaps), ("appointments without all their claims", unclaimed)]
    {
        figures.print(&format!("{engine}: {name}"), value as f64, "appointments", Limit::Exactly(0.0));
    }
}

/// What the engine does at best, and the portal's store on it.
async fn at_best(figures: &mut Figures, engine: &str, bare: f64, settings: &Settings) -> Result<(), Failure> {
    figures.print(&format!("{engine}: bare durable two-statement commits"), bare, "commits/s", Limit::None);
    let rate = store::measure(settings).await?;
    figures.print(&format!("{engine}: confirmed bookings in the store"), rate, "bookings/s", Limit::None);
    figures.print(
        &format!("{engine}: ratio of bookings in the store to bare commits"),
        rate / bare,
        "",
        Limit::AtLeast(0.3),
    );
    Ok(())
}

async fn run(figures: &mut Figures, engine: &str, portal: &Portal, bare: f64) -> Result<(), Failure> {
    let browser = Browser::new(portal.port, HOST);
    let targets = Arc::new(times(&browser, "allein", FREE).await?);
    let attempts = Arc::new(AtomicUsize::new(0));
    let won = Arc::new(AtomicU32::new(0));
    let started = Instant::now();
    each_client(&browser, {
        let (attempts, won) = (Arc::clone(&attempts), Arc::clone(&won));
        move |mut citizen| {
            let (targets, attempts, won) = (Arc::clone(&targets), Arc::clone(&attempts), Arc::clone(&won));
            async move {
                while attempts.fetch_add(1, Ordering::Relaxed) < ATTEMPTS {
                    let target = targets[rand::rng().random_range(0..targets.len())].clone();
                    won.fetch_add(u32::from(citizen.book("allein", &target).await?), Ordering::Relaxed);
                }
                Ok(())
            }
        }
    })
    .await?;
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    let rate = ATTEMPTS as f64 / started.elapsed().as_secs_f64();
    figures.print(
        &format!("{engine}: 64 clients, 20,000 attempts on 500 free times, won"),
        f64::from(won.load(Ordering::Relaxed)),
        "appointments",
        Limit::Exactly(500.0),
    );
    figures.print(&format!("{engine}: attempts"), rate, "attempts/s", Limit::None);

    let mut many = times(&browser, "viele", 12_000).await?;
    many.shuffle(&mut rand::rng());
    let (targets, next) = (Arc::new(many), Arc::new(AtomicUsize::new(0)));
    let confirmed = Arc::new(AtomicU32::new(0));
    let started = Instant::now();
    each_client(&browser, {
        let confirmed = Arc::clone(&confirmed);
        move |mut citizen| {
            let (targets, next, confirmed) = (Arc::clone(&targets), Arc::clone(&next), Arc::clone(&confirmed));
            async move {
                while started.elapsed() < STEADY {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let target = &targets[number % targets.len()];
                    confirmed.fetch_add(u32::from(citizen.book("viele", target).await?), Ordering::Relaxed);
                }
                Ok(())
            }
        }
    })
    .await?;
    let rate = f64::from(confirmed.load(Ordering::Relaxed)) / started.elapsed().as_secs_f64();
    figures.print(
        &format!("{engine}: confirmed bookings with durable commits, through HTTP"),
        rate,
        "bookings/s",
        Limit::AtLeast(500.0),
    );
    figures.print(&format!("{engine}: ratio of bookings through HTTP to bare commits"), rate / bare, "", Limit::None);
    figures.print(
        &format!("{engine}: memory of the server after the contention"),
        portal.memory_mb().unwrap_or(f64::NAN),
        "MB",
        Limit::AtMost(150.0),
    );
    Ok(())
}

/// Runs `work` for 64 visitors at once.
async fn each_client<F, Fut>(browser: &Browser, work: F) -> Result<(), Failure>
where
    F: Fn(Citizen) -> Fut,
    Fut: Future<Output = Result<(), Failure>> + Send + 'static,
{
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..CLIENTS {
        tasks.spawn(work(Citizen::new(browser).await?));
    }
    while let Some(result) = tasks.join_next().await {
        result??;
    }
    Ok(())
}

struct Citizen {
    browser: Browser,
    token: String,
}

impl Citizen {
    async fn new(browser: &Browser) -> Result<Self, Failure> {
        let mut browser = browser.other();
        let token = browser.get("/termin-finden", None).await?.token()?;
        Ok(Self { browser, token })
    }

    /// Choose a time, say who comes, confirm: as the pages do. `false`: somebody else was quicker.
    async fn book(&mut self, service: &str, time: &str) -> Result<bool, Failure> {
        let path = format!("/leistungen/{service}/zeiten");
        let answer = self.browser.post(&path, &[("csrf", &self.token), ("personen", "1"), ("zeit", time)]).await?;
        match answer.status.as_u16() {
            303 => {}
            409 => return Ok(false),
            other => return Err(format!("choosing a time was answered with {other}").into()),
        }
        let data = answer.location()?;
        let fields =
            [("csrf", self.token.as_str()), ("name", "Erika Beispiel"), ("mail", "erika@bench.example"), ("phone", "")];
        let check = self.browser.post(&data, &fields).await?.location()?;
        if !check.ends_with("/pruefen") {
            return Err(format!("the data led to {check}").into());
        }
        let done = self.browser.post(&check, &[("csrf", &self.token)]).await?.location()?;
        if done.starts_with("/termine/") { Ok(true) } else { Err(format!("the confirmation led to {done}").into()) }
    }
}

/// The first free times of a service, as the buttons of its calendar say them.
async fn times(browser: &Browser, service: &str, count: usize) -> Result<Vec<String>, Failure> {
    let mut browser = browser.other();
    let mut found = Vec::new();
    let mut query = String::new();
    let mut days = Vec::new();
    loop {
        let text = browser.get(&format!("/leistungen/{service}/zeiten/kalender.json{query}"), None).await?.text();
        let view: app::view_model::CalendarView = serde_json::from_str(&text)?;
        days.extend(view.month.weeks.into_iter().flatten().flatten().filter_map(|day| day.query));
        match view.month.next {
            Some(next) => query = next,
            None => break,
        }
    }
    // Not today: its first times pass while we measure.
    for day in days.into_iter().skip(1) {
        let text = browser.get(&format!("/leistungen/{service}/zeiten/kalender.json{day}"), None).await?.text();
        let view: app::view_model::CalendarView = serde_json::from_str(&text)?;
        let sites = view.day.map(|day| day.sites).unwrap_or_default();
        found.extend(sites.into_iter().flat_map(|site| site.parts).flat_map(|part| part.times).map(|time| time.value));
        if found.len() >= count {
            found.truncate(count);
            return Ok(found);
        }
    }
    Err(format!("{service} has only {} free times", found.len()).into())
}
