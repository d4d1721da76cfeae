//! A list of those who wait, in memory.

use async_trait::async_trait;
use jiff::Timestamp;
use services::booking::{
    Accept, Accepted, Audit, BookingId, EndOffer, Ended, Freed, FreedId, NewOffer, Offer, OfferId, OfferState, Offered,
    Waiting,
};
use services::ports::{StoreError, WaitingStore};
use std::sync::Mutex;
use uuid::Uuid;

/// A list of those who wait, and what was offered; a job's outcome is all that is looked at.
#[derive(Default)]
pub struct Waitings {
    pub freed: Mutex<Option<Freed>>,
    pub list: Mutex<Vec<Waiting>>,
    pub offers: Mutex<Vec<Offer>>,
    /// Answers of the next offers that are made; then [`Offered::Now`].
    pub answers: Mutex<Vec<Offered>>,
    pub made: Mutex<Vec<NewOffer>>,
    pub released: Mutex<Vec<Timestamp>>,
}

#[async_trait]
impl WaitingStore for Waitings {
    async fn next_waiting(
        &self,
        _: &Freed,
        after: Option<(Timestamp, BookingId)>,
        limit: u32,
        _: Timestamp,
    ) -> Result<Vec<Waiting>, StoreError> {
        let list = self.list.lock().unwrap();
        let behind = |waiting: &&Waiting| after.is_none_or(|after| (waiting.since, waiting.booking) > after);
        Ok(list.iter().filter(behind).take(limit as usize).cloned().collect())
    }
    async fn freed(&self, _: FreedId) -> Result<Option<Freed>, StoreError> {
        Ok(self.freed.lock().unwrap().clone())
    }
    async fn release_at(&self, _: FreedId, at: Timestamp, _: Timestamp) -> Result<bool, StoreError> {
        self.released.lock().unwrap().push(at);
        Ok(true)
    }
    async fn offer(&self, id: OfferId) -> Result<Option<Offer>, StoreError> {
        Ok(self.offers.lock().unwrap().iter().find(|offer| offer.id == id).cloned())
    }
    async fn make_offer(&self, new: &NewOffer, _: Timestamp) -> Result<Offered, StoreError> {
        self.made.lock().unwrap().push(new.clone());
        Ok(self.answers.lock().unwrap().pop().unwrap_or(Offered::Now(0)))
    }
    async fn end_offer(&self, end: &EndOffer, now: Timestamp) -> Result<Ended, StoreError> {
        let mut offers = self.offers.lock().unwrap();
        let Some(offer) = offers.iter_mut().find(|offer| offer.id == end.offer && offer.state == OfferState::Open)
        else {
            return Ok(Ended::Before);
        };
        if now < offer.answer_until {
            return Ok(Ended::Early);
        }
        offer.state = end.state;
        Ok(Ended::Now)
    }
    async fn waiting(&self, _: BookingId) -> Result<Option<Waiting>, StoreError> {
        unreachable!()
    }
    async fn wait(&self, _: &Waiting, _: &Audit, _: Timestamp) -> Result<bool, StoreError> {
        unreachable!()
    }
    async fn stop_waiting(&self, _: BookingId, _: &Audit, _: Uuid, _: Timestamp) -> Result<bool, StoreError> {
        unreachable!()
    }
    async fn open_offer(&self, _: BookingId) -> Result<Option<Offer>, StoreError> {
        unreachable!()
    }
    async fn accept(&self, _: &Accept, _: Timestamp) -> Result<Accepted, StoreError> {
        unreachable!()
    }
}
