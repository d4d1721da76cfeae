//! Which dates deletion goes by.

use crate::fakes::Packs;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use services::maintenance::{Maintenance, UNKNOWN_DAYS};
use services::ports::{MaintenanceStore, StoreError};
use std::sync::{Arc, Mutex};
use testkit::FixedClock;

/// Notes what it is asked for.
#[derive(Default)]
struct Store(Mutex<Vec<(String, Timestamp)>>);

impl Store {
    fn note(&self, what: &str, before: Timestamp) -> Result<u64, StoreError> {
        self.0.lock().unwrap().push((what.to_owned(), before));
        Ok(0)
    }
}

#[async_trait]
impl MaintenanceStore for Store {
    async fn delete_abandoned(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("abandoned", before)
    }
    async fn municipalities(&self) -> Result<Vec<String>, StoreError> {
        Ok(vec!["musterstadt".into(), "vergangenheim".into()])
    }
    async fn delete_past(&self, municipality: &str, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note(municipality, before)
    }
    async fn delete_waiting(&self, _: Timestamp, _: u32) -> Result<u64, StoreError> {
        Ok(0)
    }
    async fn delete_freed(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("freed times", before)
    }
    async fn delete_limits(&self, _: Timestamp, _: u32) -> Result<u64, StoreError> {
        Ok(0)
    }
    async fn delete_drafts(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("drafts", before)
    }
    async fn delete_cases(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("cases", before)
    }
    async fn delete_status_codes(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("status codes", before)
    }
    async fn delete_status_tries(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("status tries", before)
    }
    async fn delete_done_jobs(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("done jobs", before)
    }
    async fn delete_dead_jobs(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("dead jobs", before)
    }
    async fn delete_audit(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("audit", before)
    }
    async fn delete_spent_proofs(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("proofs", before)
    }
    async fn delete_passes(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("passes", before)
    }
    async fn delete_codes(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("codes", before)
    }
    async fn delete_blocked(&self, before: Timestamp, _: u32) -> Result<u64, StoreError> {
        self.note("blocked", before)
    }
}

#[tokio::test]
async fn each_row_has_its_term_also_without_a_pack() {
    let store = Arc::new(Store::default());
    let mut town = testkit::municipality();
    town.privacy.appointment_retention_days = 14;
    let packs = Arc::new(Packs(Mutex::new(vec![Arc::new(town)])));
    let maintenance = Maintenance {
        store: Arc::clone(&store) as _,
        municipalities: packs,
        clock: Arc::new(FixedClock::default()),
        uploads: None,
    };
    maintenance.run().await.unwrap();
    let days = |days: u16| testkit::monday_morning() - SignedDuration::from_hours(24 * i64::from(days));
    let expected = [
        ("abandoned", days(1)),
        ("musterstadt", days(14)),
        ("vergangenheim", days(UNKNOWN_DAYS)),
        ("freed times", days(1)),
        ("drafts", testkit::monday_morning()),
        ("cases", testkit::monday_morning()),
        ("status codes", days(1)),
        ("status tries", testkit::monday_morning() - SignedDuration::from_hours(1)),
        ("done jobs", days(7)),
        ("dead jobs", days(90)),
        ("audit", days(730)),
        ("proofs", testkit::monday_morning() - SignedDuration::from_hours(1)),
        ("passes", testkit::monday_morning()),
        ("codes", testkit::monday_morning() - SignedDuration::from_hours(1)),
        ("blocked", days(400)),
    ];
    assert_eq!(*store.0.lock().unwrap(), expected.map(|(what, before)| (what.to_owned(), before)));
}
