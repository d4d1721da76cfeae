//! What is taken, kept in memory for showing.
//!
//! A calendar page asks for every taken stretch of dozens of resources over months; the database would be asked the same
//! thing for each visitor. So each resource's taken ticks are kept as a row of bits and read again
//! - before the next use, after this process freed something of the resource ([`Timelines::freed`]); what it takes is
//!   noted without reading ([`Timelines::took`]);
//! - before the next use, when another process says that it did; what that one takes is noted likewise ([`Timelines::hear`]);
//! - in the background, when they are older than [`FRESH`], in case such news got lost.
//!
//! Holds end by themselves, because their end is kept with them. Nothing is decided here: a stale row shows a time that can
//! no longer be had, or misses one for some seconds; the claims in the database decide.

use super::{Allocation, TimesNews};
use crate::ports::{BookingStore, StoreError};
use domain::booking::{BusyTimes, Tick, TickRange};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// After this time a row is read again while the old one is still shown.
const FRESH: SignedDuration = SignedDuration::from_secs(15);

/// After this time a row is not shown any more before it has been read again.
const STALE: SignedDuration = SignedDuration::from_secs(120);

/// Read ahead beyond what was asked, in ticks: the booking window moves on by a day each day.
const AHEAD: i64 = 2 * 288;

/// How much earlier than asked a row may begin, in ticks: a service that is booked weeks ahead asks for later days than one
/// that is booked today, and they read the same rows.
const BEHIND: i64 = 60 * 288;

/// The rows of all resources that were asked for.
pub struct Timelines {
    store: Arc<dyn BookingStore>,
    rows: RwLock<HashMap<String, Arc<Row>>>,
    /// One reading at a time: a hundred visitors who wait for the same row need it once.
    reading: tokio::sync::Mutex<()>,
    renewing: AtomicBool,
}

/// One resource.
#[derive(Default)]
struct Row {
    /// Grows with each change that was heard of.
    version: AtomicU64,
    known: RwLock<Option<Known>>,
}

#[derive(Clone)]
struct Known {
    /// The row's version before it was read: if it has grown since, the change may be missing.
    version: u64,
    read_at: Timestamp,
    busy: Arc<BusyTimes>,
}

impl Row {
    fn known(&self) -> Option<Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What is known, if it covers `range` and nothing has happened since.
    fn usable(&self, range: TickRange, now: Timestamp) -> Option<Known> {
        self.known().filter(|known| {
            let covers = known.busy.covers();
            known.version == self.version.load(Ordering::Acquire)
                && covers.from <= range.from
                && covers.to >= range.to
                && now.duration_since(known.read_at).abs() < STALE
        })
    }

    fn changed(&self) {
        self.version.fetch_add(1, Ordering::AcqRel);
    }

    /// Keeps what was read, unless something has happened since the reading began.
    fn keep(&self, read: Known) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if self.version.load(Ordering::Acquire) == read.version {
            *known = Some(read);
        }
    }

    /// Notes that `range` was taken. Only taking can be noted: if somebody frees a time and somebody else takes it at once,
    /// the second may get here first.
    fn took(&self, range: TickRange, until: Option<Timestamp>, now: Option<Timestamp>) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let version = self.version.fetch_add(1, Ordering::AcqRel);
        // A row that was out of date already stays so.
        if let Some(known) = known.as_mut().filter(|known| known.version == version) {
            let busy = Arc::make_mut(&mut known.busy);
            if let Some(now) = now {
                busy.forget_ended(now);
            }
            busy.take(range, until);
            known.version = version + 1;
        }
    }
}

impl Timelines {
    #[must_use]
    pub fn new(store: Arc<dyn BookingStore>) -> Arc<Self> {
        Arc::new(Self {
            store,
            rows: RwLock::default(),
            reading: tokio::sync::Mutex::default(),
            renewing: AtomicBool::new(false),
        })
    }

    /// What is taken of each of `ids` within `range`, in their order; for showing.
    ///
    /// # Errors
    /// When something must be read and the database does not answer.
    pub async fn busy(
        self: &Arc<Self>,
        ids: &[&str],
        range: TickRange,
        now: Timestamp,
    ) -> Result<Vec<Arc<BusyTimes>>, StoreError> {
        let rows = self.rows(ids);
        loop {
            let known: Vec<Option<Known>> = rows.iter().map(|row| row.usable(range, now)).collect();
            if known.iter().all(Option::is_some) {
                self.renew_if_old(ids, &known, now);
                return Ok(known.into_iter().flatten().map(|known| known.busy).collect());
            }
            let _turn = self.reading.lock().await;
            // Somebody else may have read it meanwhile.
            let missing: Vec<usize> = (0..rows.len()).filter(|&i| rows[i].usable(range, now).is_none()).collect();
            let missing_ids: Vec<&str> = missing.iter().map(|&i| ids[i]).collect();
            let missing: Vec<Arc<Row>> = missing.into_iter().map(|i| Arc::clone(&rows[i])).collect();
            let read = self.read(&missing_ids, &missing, range, now).await?;
            if missing.len() == rows.len() {
                return Ok(read);
            }
        }
    }

    /// This process has taken these, for good or until an instant. To be called before the change is answered, so that
    /// whoever has seen the answer sees its effect.
    pub fn took(&self, allocations: &[Allocation], until: Option<Timestamp>, now: Timestamp) {
        for Allocation { resource, range } in allocations {
            if let Some(row) = self.rows.read().unwrap_or_else(PoisonError::into_inner).get(resource) {
                row.took(*range, until, Some(now));
            }
        }
        let news = |Allocation { resource, range }: &Allocation| TimesNews::Taken {
            resource: resource.clone(),
            range: *range,
            until,
        };
        self.store.announce(&allocations.iter().map(news).collect::<Vec<_>>());
    }

    /// This process has freed these, or changed something about them that is to be looked up. To be called before the
    /// change is answered.
    pub fn freed(&self, allocations: &[Allocation]) {
        for allocation in allocations {
            self.forget(&allocation.resource);
        }
        let news = |allocation: &Allocation| TimesNews::Freed(allocation.resource.clone());
        self.store.announce(&allocations.iter().map(news).collect::<Vec<_>>());
    }

    /// Another process tells what it did; `None`: news may have been missed. If something is taken and freed by two processes at
    /// nearly the same moment, the news may come in the wrong order; the next reading puts that right.
    pub fn hear(&self, news: Option<&TimesNews>) {
        match news {
            None => self.forget_all(),
            Some(TimesNews::Freed(resource)) => self.forget(resource),
            Some(TimesNews::Taken { resource, range, until }) => {
                if let Some(row) = self.rows.read().unwrap_or_else(PoisonError::into_inner).get(resource) {
                    row.took(*range, *until, None);
                }
            }
        }
    }

    /// Another process has changed what is taken of a resource.
    pub fn forget(&self, id: &str) {
        if let Some(row) = self.rows.read().unwrap_or_else(PoisonError::into_inner).get(id) {
            row.changed();
        }
    }

    /// News may have been missed: everything is read again before it is used.
    pub fn forget_all(&self) {
        for row in self.rows.read().unwrap_or_else(PoisonError::into_inner).values() {
            row.changed();
        }
    }

    fn rows(&self, ids: &[&str]) -> Vec<Arc<Row>> {
        let known = self.rows.read().unwrap_or_else(PoisonError::into_inner);
        let found: Vec<_> = ids.iter().map_while(|id| known.get(*id).cloned()).collect();
        if found.len() == ids.len() {
            return found;
        }
        drop(known);
        let mut known = self.rows.write().unwrap_or_else(PoisonError::into_inner);
        ids.iter().map(|id| Arc::clone(known.entry((*id).to_owned()).or_default())).collect()
    }

    async fn read(
        &self,
        ids: &[&str],
        rows: &[Arc<Row>],
        range: TickRange,
        now: Timestamp,
    ) -> Result<Vec<Arc<BusyTimes>>, StoreError> {
        // Whoever asks for two weeks must not narrow what somebody else needs for three months.
        let known: Vec<TickRange> =
            rows.iter().filter_map(|row| row.known()).map(|known| known.busy.covers()).collect();
        // Nor what begins later what begins today; but days that are over are not kept for ever.
        let earliest = known.iter().map(|covers| covers.from.0).filter(|from| *from >= range.from.0 - BEHIND).min();
        let widest = known.iter().map(|covers| covers.to.0).max().unwrap_or(0);
        let covers = TickRange {
            from: Tick(earliest.unwrap_or(range.from.0).min(range.from.0)),
            to: Tick(widest.max(range.to.0 + AHEAD)),
        };
        let versions: Vec<u64> = rows.iter().map(|row| row.version.load(Ordering::Acquire)).collect();
        let mut busy = vec![BusyTimes::new(covers); ids.len()];
        for taken in self.store.occupied(ids, covers, now).await? {
            busy[taken.resource].take(taken.range, taken.until);
        }
        let busy: Vec<Arc<BusyTimes>> = busy.into_iter().map(Arc::new).collect();
        for ((row, version), busy) in rows.iter().zip(versions).zip(&busy) {
            row.keep(Known { version, read_at: now, busy: Arc::clone(busy) });
        }
        Ok(busy)
    }

    /// Reads in the background what is getting old.
    fn renew_if_old(self: &Arc<Self>, ids: &[&str], known: &[Option<Known>], now: Timestamp) {
        let old = |known: &Known| now.duration_since(known.read_at).abs() >= FRESH;
        if !known.iter().flatten().any(old) || self.renewing.swap(true, Ordering::AcqRel) {
            return;
        }
        let ids: Vec<String> = ids.iter().map(|&id| id.to_owned()).collect();
        let range = known
            .iter()
            .flatten()
            .map(|known| known.busy.covers())
            .reduce(|a, b| TickRange { from: a.from.max(b.from), to: a.to.min(b.to) });
        let this = Arc::clone(self);
        tokio::spawn(async move {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            if let Some(range) = range {
                let _turn = this.reading.lock().await;
                // Without an answer the old rows are shown a little longer; the page's own reading will say so.
                let _ = this.read(&ids, &this.rows(&ids), range, now).await;
            }
            this.renewing.store(false, Ordering::Release);
        });
    }
}
