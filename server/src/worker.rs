//! The loops beside the requests: jobs, deletions, tidying.

use crate::http::AppState;
use services::jobs::Worker;
use services::maintenance::Maintenance;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// How often the job table is looked at when nothing was due.
const IDLE: Duration = Duration::from_millis(500);
/// After an error of the database.
const AFTER_ERROR: Duration = Duration::from_secs(5);
const DELETIONS: Duration = Duration::from_secs(600);
const TIDY: Duration = Duration::from_secs(60);
/// Jobs executed in one go.
const BATCH: usize = 20;

/// Executes jobs until `stop`. What has begun is finished, which takes as long as one mail; nothing further is begun.
pub async fn run_jobs(worker: Worker, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let pause = match worker.run_until(BATCH, || stop.is_cancelled()).await {
            Ok(0) => IDLE,
            Ok(_) => continue,
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "the jobs cannot be read");
                AFTER_ERROR
            }
        };
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Deletes what is past its date, at the start and then every ten minutes, until `stop`, which does not wait for it: what is
/// not deleted yet will be next time.
pub async fn run_deletions(maintenance: Maintenance, stop: CancellationToken) {
    loop {
        let deleted = tokio::select! {
            () = stop.cancelled() => return,
            deleted = maintenance.run() => deleted,
        };
        match deleted {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "deleted what was past its date"),
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "deletion by date failed; it is tried again")
            }
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(DELETIONS) => {}
        }
    }
}

/// Keeps the memory of the rate limits and the metrics small, until `stop`.
pub async fn run_tidying(state: AppState, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(TIDY) => {}
        }
        state.rates.tidy();
        state.metrics.run_upkeep();
    }
}
