//! The loops beside the requests, and how soon they end.

use crate::harness::Town;
use async_trait::async_trait;
use server::worker::{run_deletions, run_jobs};
use services::booking::AppointmentNotice;
use services::jobs::{AT_ONCE, Worker};
use services::maintenance::Maintenance;
use services::ports::{AppointmentMailer, MaintenanceStore, SendError, StoreError};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// A mail server that takes its time, and tells the portal to stop with the first mail.
struct Slow {
    stop: CancellationToken,
    sent: AtomicUsize,
}

#[async_trait]
impl AppointmentMailer for Slow {
    async fn send(&self, _: &AppointmentNotice) -> Result<(), SendError> {
        self.stop.cancel();
        tokio::time::sleep(Duration::from_millis(100)).await;
        self.sent.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

#[tokio::test]
async fn a_stop_waits_for_the_mails_being_sent_and_no_others() {
    let town = Town::new().await;
    for _ in 0..2 * AT_ONCE {
        town.citizen().book("personalausweis", 1, "Ada König", "ada@example.org").await;
    }
    let stop = CancellationToken::new();
    let slow = Arc::new(Slow { stop: stop.clone(), sent: AtomicUsize::new(0) });
    run_jobs(Worker { mailer: Arc::clone(&slow) as _, ..town.portal.worker.clone() }, stop).await;
    assert_eq!(slow.sent.load(Ordering::SeqCst), AT_ONCE);
    // The others wait for nobody's lease: another process sends them at once.
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), AT_ONCE);
}

/// A database with very much to delete.
struct Endless;

#[async_trait]
impl MaintenanceStore for Endless {
    async fn delete_abandoned(&self, _: jiff::Timestamp, limit: u32) -> Result<u64, StoreError> {
        tokio::time::sleep(Duration::from_millis(1)).await;
        Ok(u64::from(limit))
    }
    async fn municipalities(&self) -> Result<Vec<String>, StoreError> {
        unreachable!()
    }
    async fn delete_past(&self, _: &str, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_waiting(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_freed(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_limits(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_drafts(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_cases(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_status_codes(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_status_tries(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_done_jobs(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_dead_jobs(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_audit(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_spent_proofs(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_passes(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_codes(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
    async fn delete_blocked(&self, _: jiff::Timestamp, _: u32) -> Result<u64, StoreError> {
        unreachable!()
    }
}

#[tokio::test]
async fn a_stop_does_not_wait_for_deletions() {
    let town = Town::new().await;
    let maintenance = Maintenance { store: Arc::new(Endless), ..town.portal.maintenance.clone() };
    let stop = CancellationToken::new();
    let deleting = tokio::spawn(run_deletions(maintenance, stop.clone()));
    tokio::time::sleep(Duration::from_millis(50)).await;
    stop.cancel();
    tokio::time::timeout(Duration::from_secs(5), deleting).await.expect("it ends").expect("and well");
}
