//! The port of appointments: reads go to a reading connection, each write is an operation.

use super::super::dialect;
use super::Store;
use super::ask::AskByMail;
use super::cancel::Cancel;
use super::change::{Extend, Release, SaveContact, Swap};
use super::confirm::{ConfirmGuarded, ConfirmHold};
use super::hold::Hold;
use super::moving::MoveAppointment;
use crate::time::micros;
use async_trait::async_trait;
use domain::booking::TickRange;
use domain::language::Language;
use jiff::Timestamp;
use services::booking::{
    Ask, Asked, Audit, Booking, BookingId, Cancelled, ComingPage, Confirm, Confirmed, ContactData, Freeing,
    HoldRequest, Move, Moved, Occupied, Taken, VisitorKey,
};
use services::jobs::NewJob;
use services::ports::{BookingStore, StoreError};

#[async_trait]
impl BookingStore for Store {
    async fn occupied(
        &self,
        resources: &[&str],
        range: TickRange,
        now: Timestamp,
    ) -> Result<Vec<Occupied>, StoreError> {
        if resources.is_empty() || range.is_empty() {
            return Ok(Vec::new());
        }
        let mut connection = self.database.read().await?;
        Ok(dialect::occupied(&mut connection, resources, range, micros(now)).await?)
    }

    fn announce(&self, news: &[services::booking::TimesNews]) {
        self.database.announce(news);
    }

    async fn hold(&self, request: &HoldRequest, now: Timestamp) -> Result<Taken, StoreError> {
        let mut request = request.clone();
        request.contact = storable(&request.contact);
        self.database.write(Hold { request, now: micros(now) }).await
    }

    async fn swap(&self, swap: &services::booking::Swap, now: Timestamp) -> Result<Taken, StoreError> {
        self.database.write(Swap { swap: swap.clone(), now: micros(now) }).await
    }

    async fn booking(&self, id: BookingId) -> Result<Option<Booking>, StoreError> {
        self.find(id).await
    }

    async fn held(&self, municipality: &str, visitor: &VisitorKey) -> Result<Vec<Booking>, StoreError> {
        self.find_held(municipality, visitor).await
    }

    async fn by_reference(&self, municipality: &str, reference: &str) -> Result<Option<Booking>, StoreError> {
        self.find_by_reference(municipality, reference).await
    }

    async fn extend(&self, id: BookingId, until: Timestamp, now: Timestamp) -> Result<bool, StoreError> {
        self.database.write(Extend { id, until: micros(until), now: micros(now) }).await
    }

    async fn save_contact(&self, id: BookingId, contact: &ContactData, language: Language) -> Result<bool, StoreError> {
        self.database.write(SaveContact { id, contact: storable(contact), language }).await
    }

    async fn confirm(&self, confirm: &Confirm, now: Timestamp) -> Result<Confirmed, StoreError> {
        let (confirm, now) = (confirm.clone(), micros(now));
        match confirm.guard.clone() {
            None => self.database.write(ConfirmHold { confirm, now }).await,
            Some(guard) => self.database.write(ConfirmGuarded { confirm, guard, now }).await,
        }
    }

    async fn ask(&self, ask: &Ask, now: Timestamp) -> Result<Asked, StoreError> {
        self.database.write(AskByMail { ask: ask.clone(), now: micros(now) }).await
    }

    async fn move_appointment(&self, wanted: &Move, now: Timestamp) -> Result<Moved, StoreError> {
        self.database.write(MoveAppointment { wanted: wanted.clone(), now: micros(now) }).await
    }

    async fn cancel(
        &self,
        id: BookingId,
        audit: &Audit,
        jobs: &[NewJob],
        freeing: &Freeing,
        now: Timestamp,
    ) -> Result<Cancelled, StoreError> {
        let (audit, jobs, freeing) = (audit.clone(), jobs.to_vec(), freeing.clone());
        self.database.write(Cancel { id, audit, jobs, freeing, now: micros(now) }).await
    }

    async fn release(&self, id: BookingId) -> Result<bool, StoreError> {
        self.database.write(Release { id }).await
    }

    async fn coming(&self, municipality: &str, page: &ComingPage) -> Result<Vec<Booking>, StoreError> {
        self.find_coming(municipality, page).await
    }

    async fn live_holds(&self, municipality: &str, now: Timestamp, limit: u32) -> Result<Vec<Booking>, StoreError> {
        self.find_live_holds(municipality, now, limit).await
    }
}

/// What was typed, without the one character PostgreSQL cannot store.
fn storable(contact: &ContactData) -> ContactData {
    let clean = |text: &str| text.replace('\0', "");
    ContactData { name: clean(&contact.name), mail: clean(&contact.mail), phone: clean(&contact.phone) }
}
