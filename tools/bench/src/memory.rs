//! The same server and the same page with its data in memory: what the calendar page is compared with.

use crate::Failure;
use async_trait::async_trait;
use domain::booking::TickRange;
use domain::language::Language;
use jiff::Timestamp;
use sandbox::mailbox::Mailbox;
use server::config::Config;
use server::wiring::{SystemClock, SystemRandom, build, open_storage};
use services::StoreError;
use services::booking::{
    Audit, Booking, BookingId, Cancelled, Confirm, Confirmed, ContactData, HoldRequest, Occupied, Swap, Taken,
    VisitorKey,
};
use services::jobs::NewJob;
use services::ports::BookingStore;
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use tokio_util::sync::CancellationToken;

/// `bench serve-from-memory`: configured like `lotse serve`.
pub async fn serve(_: &[String]) -> Result<(), Failure> {
    let mut config = Config::load(None)?;
    let stop = CancellationToken::new();
    let (_mailbox, port) = Mailbox::start(0, stop.clone()).await?;
    config.mail.port = port;
    let storage = open_storage(&config).await?;
    storage.migrate().await?;
    let portal = build(&config, storage, Arc::new(SystemClock), Arc::new(SystemRandom), None).await?;
    let mut parts = Arc::try_unwrap(portal.state).map_err(|_| "the state is shared already")?;
    parts.appointments.store = Arc::new(Remembered { store: parts.bookings, known: Mutex::default() });
    parts.bookings = Arc::clone(&parts.appointments.store);
    let router = server::http::router(Arc::new(parts));
    let listener = tokio::net::TcpListener::bind((config.web.bind, config.web.port)).await?;
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await?;
    Ok(())
}

type Question = (Vec<String>, i64, i64);

/// Answers the question "what is taken?" from memory once it was asked.
struct Remembered {
    store: Arc<dyn BookingStore>,
    known: Mutex<HashMap<Question, Arc<Vec<Occupied>>>>,
}

#[async_trait]
impl BookingStore for Remembered {
    async fn occupied(
        &self,
        resources: &[&str],
        range: TickRange,
        now: Timestamp,
    ) -> Result<Vec<Occupied>, StoreError> {
        let question = (resources.iter().map(|&id| id.to_owned()).collect(), range.from.0, range.to.0);
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&question).cloned();
        if let Some(known) = known {
            return Ok(known.to_vec());
        }
        let answer = self.store.occupied(resources, range, now).await?;
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(question, Arc::new(answer.clone()));
        Ok(answer)
    }

    async fn hold(&self, request: &HoldRequest, now: Timestamp) -> Result<Taken, StoreError> {
        self.store.hold(request, now).await
    }

    async fn swap(&self, swap: &Swap, now: Timestamp) -> Result<Taken, StoreError> {
        self.store.swap(swap, now).await
    }

    async fn booking(&self, id: BookingId) -> Result<Option<Booking>, StoreError> {
        self.store.booking(id).await
    }

    async fn newest_held(&self, _: &str, _: &VisitorKey) -> Result<Option<Booking>, StoreError> {
        Ok(None)
    }

    async fn by_reference(&self, municipality: &str, reference: &str) -> Result<Option<Booking>, StoreError> {
        self.store.by_reference(municipality, reference).await
    }

    async fn extend(&self, id: BookingId, until: Timestamp, now: Timestamp) -> Result<bool, StoreError> {
        self.store.extend(id, until, now).await
    }

    async fn save_contact(&self, id: BookingId, contact: &ContactData, language: Language) -> Result<bool, StoreError> {
        self.store.save_contact(id, contact, language).await
    }

    async fn confirm(&self, confirm: &Confirm, now: Timestamp) -> Result<Confirmed, StoreError> {
        self.store.confirm(confirm, now).await
    }

    async fn cancel(
        &self,
        id: BookingId,
        audit: &Audit,
        jobs: &[NewJob],
        now: Timestamp,
    ) -> Result<Cancelled, StoreError> {
        self.store.cancel(id, audit, jobs, now).await
    }

    async fn release(&self, id: BookingId) -> Result<bool, StoreError> {
        self.store.release(id).await
    }

    async fn count(&self, municipality: &str) -> Result<u64, StoreError> {
        self.store.count(municipality).await
    }
}
