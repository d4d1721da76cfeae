//! 64 citizens who want the same times, through HTTP, on both engines, and with three server processes on PostgreSQL. Each
//! booking takes two resources at once.

use crate::citizens::{Wishes, browsers, each_client, steady, times};
use crate::database::{Database, Engine};
use crate::figures::{Figures, Limit, percentile};
use crate::http::Browser;
use crate::portal::{Launch, Places, Portal};
use crate::{Failure, bare, pack, store};
use rand::Rng as _;
use rand::seq::SliceRandom as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const ATTEMPTS: usize = 20_000;
const FREE: usize = 500;
const STEADY: Duration = Duration::from_secs(10);

/// Connections to PostgreSQL of all processes together, where one is compared with three.
const CONNECTIONS: u32 = 24;
const PROCESSES: u32 = 3;
/// Rounds of that comparison, each with both, each on a new database.
const ROUNDS: usize = 5;

pub async fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    let packs = folder.path().join("packs");
    pack::write(&packs)?;
    for engine in Engine::here(&places) {
        let name = engine.name();
        let bare = match engine {
            Engine::Sqlite => bare::sqlite(&folder.path().join("bare.sqlite")).await?,
            Engine::Postgres => bare::postgres(&engine.fresh(&places, folder.path(), "bare").await?.url).await?,
        };
        at_best(figures, bare, &engine.fresh(&places, folder.path(), "store").await?).await?;
        let database = engine.fresh(&places, folder.path(), "contention").await?;
        let portals = vec![Launch::new(&places, &packs, &database.url).start().await?];
        fought_over(figures, name, &portals).await?;
        let rate = rate(&portals, STEADY).await?;
        figures.print(
            &format!("{name}: confirmed bookings with durable commits, through HTTP"),
            rate,
            "bookings/s",
            Limit::AtLeast(500.0),
        );
        figures.print(&format!("{name}: ratio of bookings through HTTP to bare commits"), rate / bare, "", Limit::None);
        figures.print(
            &format!("{name}: memory of the server after the contention"),
            portals[0].memory_mb().unwrap_or(f64::NAN),
            "MB",
            Limit::AtMost(150.0),
        );
        kill(portals).await;
        database.must_hold(figures, name).await?;
    }
    Ok(())
}

/// One server process beside three on PostgreSQL.
pub async fn measure_processes(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    let packs = folder.path().join("packs");
    pack::write(&packs)?;
    if Engine::here(&places).contains(&Engine::Postgres) {
        three_processes(figures, &places, &packs, folder.path()).await?;
    }
    Ok(())
}

/// What the engine does at best, and the portal's store on it.
async fn at_best(figures: &mut Figures, bare: f64, database: &Database) -> Result<(), Failure> {
    let engine = database.engine.name();
    figures.print(&format!("{engine}: bare durable two-statement commits"), bare, "commits/s", Limit::None);
    let rate = store::measure(&database.settings()).await?;
    figures.print(&format!("{engine}: confirmed bookings in the store"), rate, "bookings/s", Limit::None);
    figures.print(
        &format!("{engine}: ratio of bookings in the store to bare commits"),
        rate / bare,
        "",
        Limit::AtLeast(0.3),
    );
    Ok(())
}

/// Many attempts on few times.
async fn fought_over(figures: &mut Figures, name: &str, portals: &[Portal]) -> Result<(), Failure> {
    let servers = browsers(portals, pack::HOST);
    let targets = Arc::new(times(&servers[0], "allein", FREE).await?);
    let attempts = Arc::new(AtomicUsize::new(0));
    let won = Arc::new(AtomicU32::new(0));
    let started = Instant::now();
    each_client(&servers, |mut citizen| {
        let (targets, attempts, won) = (Arc::clone(&targets), Arc::clone(&attempts), Arc::clone(&won));
        async move {
            while attempts.fetch_add(1, Ordering::Relaxed) < ATTEMPTS {
                let target = targets[rand::rng().random_range(0..targets.len())].clone();
                won.fetch_add(u32::from(citizen.book("allein", &target).await?.is_some()), Ordering::Relaxed);
            }
            Ok(())
        }
    })
    .await?;
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    let rate = ATTEMPTS as f64 / started.elapsed().as_secs_f64();
    figures.print(
        &format!("{name}: 64 clients, 20,000 attempts on 500 free times, won"),
        f64::from(won.load(Ordering::Relaxed)),
        "appointments",
        Limit::Exactly(500.0),
    );
    figures.print(&format!("{name}: attempts"), rate, "attempts/s", Limit::None);
    Ok(())
}

/// Bookings per second of times that are free more often than they are asked for.
async fn rate(portals: &[Portal], duration: Duration) -> Result<f64, Failure> {
    let servers = browsers(portals, pack::HOST);
    steady(&servers, "viele", &many(&servers[0]).await?, duration).await
}

async fn many(browser: &Browser) -> Result<Wishes, Failure> {
    let mut many = times(browser, "viele", 12_000).await?;
    many.shuffle(&mut rand::rng());
    Ok(Wishes::new(many))
}

/// One process beside three, with the same number of clients and of connections to the database, in turns.
async fn three_processes(figures: &mut Figures, places: &Places, packs: &Path, folder: &Path) -> Result<(), Failure> {
    let (mut one, mut three) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        // Whoever is first finds the machine in another state than whoever is second.
        let order = if round % 2 == 0 { [1, PROCESSES] } else { [PROCESSES, 1] };
        for processes in order {
            let database = Engine::Postgres.fresh(places, folder, "processes").await?;
            let launch =
                Launch { connections: Some(CONNECTIONS / processes), ..Launch::new(places, packs, &database.url) };
            let mut portals = Vec::new();
            for _ in 0..processes {
                portals.push(launch.start().await?);
            }
            rate(&portals, Duration::from_secs(2)).await?;
            let rate = rate(&portals, Duration::from_secs(5)).await?;
            eprintln!("  {processes} process(es): {rate:.0} bookings/s");
            if processes == 1 {
                one.push(rate)
            } else {
                three.push(rate)
            }
            if processes == PROCESSES && round + 1 == ROUNDS {
                fought_over(figures, "PostgreSQL, three processes", &portals).await?;
            }
            kill(portals).await;
            if processes == PROCESSES {
                database.must_hold(figures, &format!("PostgreSQL, three processes, round {}", round + 1)).await?;
            }
        }
    }
    let (one, three) = (percentile(&mut one, 50.0), percentile(&mut three, 50.0));
    figures.print("PostgreSQL, one process: confirmed bookings through HTTP", one, "bookings/s", Limit::AtLeast(500.0));
    figures.print(
        "PostgreSQL, three processes: confirmed bookings through HTTP",
        three,
        "bookings/s",
        Limit::AtLeast(500.0),
    );
    figures.print("PostgreSQL: ratio of three processes to one", three / one, "", Limit::AtLeast(1.0));
    Ok(())
}

async fn kill(portals: Vec<Portal>) {
    for portal in portals {
        portal.kill().await;
    }
}
