//! `lotse serve` and `lotse worker`.

use crate::config::Config;
use crate::http::{Demo, router};
use crate::packs::watch;
use crate::wiring::{Portal, StartError, SystemClock, SystemRandom, build, open_storage};
use crate::worker::{run_deletions, run_jobs, run_tidying};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
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
    let portal = build(&config, storage, Arc::new(SystemClock), Arc::new(SystemRandom), demo).await?;
    let address = SocketAddr::new(config.web.bind, config.web.port);
    let listener = TcpListener::bind(address).await.map_err(|source| StartError::Listen { address, source })?;
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    if with_worker {
        tasks.spawn(run_jobs(portal.worker.clone(), stop.clone()));
        tasks.spawn(run_deletions(portal.maintenance.clone(), stop.clone()));
    }
    tasks.spawn(run_tidying(Arc::clone(&portal.state), stop.clone()));
    tasks.spawn(watch(Arc::clone(&portal.state.registry), stop.clone()));
    tracing::info!(%address, "serving");
    ready(&portal);
    let service = router(Arc::clone(&portal.state)).into_make_service_with_connect_info::<SocketAddr>();
    let told_to_stop = stop.clone();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        stop_signal().await;
        tracing::info!("told to stop; finishing what has begun");
        told_to_stop.cancel();
    });
    let patience = async {
        stop.cancelled().await;
        tokio::time::sleep(LAST_REQUESTS).await;
    };
    tokio::select! {
        result = async { server.await } => result?,
        () = patience => tracing::warn!("some requests did not end in time"),
    }
    stop.cancel();
    tasks.close();
    tasks.wait().await;
    portal.storage.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// Executes jobs and deletions until the process is told to stop.
///
/// # Errors
/// When something needed to start is missing.
pub async fn work(config: Config) -> Result<(), StartError> {
    let storage = open_storage(&config).await?;
    storage.migrate().await?;
    let portal = build(&config, storage, Arc::new(SystemClock), Arc::new(SystemRandom), None).await?;
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    tasks.spawn(run_jobs(portal.worker.clone(), stop.clone()));
    tasks.spawn(run_deletions(portal.maintenance.clone(), stop.clone()));
    tasks.spawn(watch(Arc::clone(&portal.state.registry), stop.clone()));
    tracing::info!("working");
    stop_signal().await;
    stop.cancel();
    tasks.close();
    tasks.wait().await;
    portal.storage.close().await;
    Ok(())
}

async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
