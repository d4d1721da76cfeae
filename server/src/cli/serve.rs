//! `lotse serve` and `lotse worker`.

use crate::clock::{SharedClock, SystemClock};
use crate::config::Config;
use crate::http::{Demo, listen, router};
use crate::packs::{Change, watch};
use crate::wiring::{Portal, StartError, SystemRandom, build, open_storage};
use crate::worker::{run_deletions, run_jobs, run_tidying};
use services::booking::Appointments;
use services::booking::TimesNews;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use storage::Storage;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How long a request that has begun may take to end when the portal is told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(20);

/// Serves until the process is told to stop (SIGTERM, Ctrl-C), and then finishes what it began: requests, mails.
/// `ready` is called with the portal once the address answers.
///
/// # Errors
/// When something needed to start is missing.
pub async fn serve(
    config: Config,
    with_worker: bool,
    demo: Option<Demo>,
    ready: impl FnOnce(&Portal),
) -> Result<(), StartError> {
    let storage = open_storage(&config).await?;
    storage.migrate().await?;
    let clock = shared_clock(&storage).await?;
    let ahead = demo.as_ref().and_then(|demo| demo.ahead.clone());
    let portal = build(&config, storage, Arc::clone(&clock) as _, Arc::new(SystemRandom), demo).await?;
    let address = SocketAddr::new(config.web.bind, config.web.port);
    // From here on, so that a signal that comes early stops as cleanly.
    let told_to_stop = stop_signal()?;
    let listener = TcpListener::bind(address).await.map_err(|source| StartError::Listen { address, source })?;
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    if with_worker {
        tasks.spawn(run_jobs(portal.worker.clone(), stop.clone()));
        tasks.spawn(run_deletions(portal.maintenance.clone(), stop.clone()));
    }
    tasks.spawn(run_tidying(Arc::clone(&portal.state), stop.clone()));
    tasks.spawn(watch(Arc::clone(&portal.state.registry), warner(&portal, &tasks, &stop), stop.clone()));
    tasks.spawn(hear_others(&portal, stop.clone()));
    match ahead {
        None => drop(tasks.spawn(follow(clock, &portal, stop.clone()))),
        Some(file) => {
            let stop = stop.clone();
            drop(tasks.spawn(async move { clock.follow_file(&file, stop).await }));
        }
    }
    // Not the configured one: port 0 takes any that is free.
    tracing::info!(address = %listener.local_addr()?, "serving");
    ready(&portal);
    let router = router(Arc::clone(&portal.state));
    let end = async {
        told_to_stop.await;
        tracing::info!("told to stop; finishing what has begun");
        stop.cancel();
        tokio::time::sleep(LAST_REQUESTS).await;
    };
    tokio::select! {
        () = listen(listener, router, &config.limits, &stop) => {}
        () = end => tracing::warn!("some requests did not end in time"),
    }
    tasks.close();
    tasks.wait().await;
    portal.storage.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// The time that all processes on this database go by.
async fn shared_clock(storage: &Storage) -> Result<Arc<SharedClock>, StartError> {
    let clock = Arc::new(SharedClock::new(SystemClock));
    clock.measure(storage).await?;
    Ok(clock)
}

fn follow(clock: Arc<SharedClock>, portal: &Portal, stop: CancellationToken) -> impl Future<Output = ()> + use<> {
    let storage = portal.storage.clone();
    async move { clock.follow(&storage, stop).await }
}

/// Keeps what is shown in step with what other processes change, until the token is cancelled.
fn hear_others(portal: &Portal, stop: CancellationToken) -> impl Future<Output = ()> + use<> {
    let (storage, timelines) = (portal.storage.clone(), Arc::clone(&portal.state.appointments.timelines));
    let tell = move |news: Option<&TimesNews>| timelines.hear(news);
    async move {
        stop.run_until_cancelled(storage.listen(Arc::new(tell))).await;
    }
}

/// Looks in the background what a changed pack hits, unless the portal is told to stop.
fn warner(portal: &Portal, tasks: &TaskTracker, stop: &CancellationToken) -> impl Fn(Vec<Change>) + use<> {
    let (appointments, tasks, stop) = (portal.state.appointments.clone(), tasks.clone(), stop.clone());
    move |changes| {
        let (appointments, stop) = (appointments.clone(), stop.clone());
        tasks.spawn(async move {
            stop.run_until_cancelled(warn_of_collisions(appointments, changes)).await;
        });
    }
}

/// Says in the log how many appointments no longer fit since a pack was changed. A look through the coming appointments that
/// nobody waits for.
async fn warn_of_collisions(appointments: Appointments, changes: Vec<Change>) {
    for Change { before, after } in changes {
        let municipality = after.slug.as_str();
        match appointments.count_collisions(&before, &after).await {
            Ok(0) => {}
            Ok(count) => tracing::warn!(
                municipality,
                count,
                "appointments no longer fit the changed pack; `lotse collisions` lists them with the ways out"
            ),
            Err(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::error!(municipality, error, "whether appointments fit the changed pack is unknown");
            }
        }
    }
}

/// Executes jobs and deletions until the process is told to stop.
///
/// # Errors
/// When something needed to start is missing.
pub async fn work(config: Config) -> Result<(), StartError> {
    let storage = open_storage(&config).await?;
    storage.migrate().await?;
    let clock = shared_clock(&storage).await?;
    let portal = build(&config, storage, Arc::clone(&clock) as _, Arc::new(SystemRandom), None).await?;
    let told_to_stop = stop_signal()?;
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    tasks.spawn(run_jobs(portal.worker.clone(), stop.clone()));
    tasks.spawn(run_deletions(portal.maintenance.clone(), stop.clone()));
    // Whoever serves says what the change hits.
    tasks.spawn(watch(Arc::clone(&portal.state.registry), drop, stop.clone()));
    tasks.spawn(follow(clock, &portal, stop.clone()));
    tracing::info!("working");
    told_to_stop.await;
    stop.cancel();
    tasks.close();
    tasks.wait().await;
    portal.storage.close().await;
    Ok(())
}

/// Ends with SIGTERM or Ctrl-C; both are caught from the call on, not only once somebody waits.
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
