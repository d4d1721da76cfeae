//! Stores in memory.

use crate::waitings::Waitings;
use async_trait::async_trait;
use domain::booking::TickRange;
use domain::language::Language;
use domain::municipality::Municipality;
use jiff::Timestamp;
use jiff::civil::Date;
use services::Municipalities;
use services::application::ApplicationNotice;
use services::booking::{
    AppointmentNotice, Appointments, Ask, Asked, Audit, Booking, BookingId, Cancelled, ComingPage, Confirm, Confirmed,
    ContactData, Freeing, HoldRequest, Links, Move, Moved, NoticeKind, Occupied, Swap, Taken, VisitorKey, WaitingList,
};
use services::gate::{Blocked, CodeNotice, GateKey, MailedCode, Pass, Refusal, SpentProof};
use services::jobs::{ClaimedJob, DeadJob, Job, JobCounts, NewJob, Worker};
use services::ports::{
    ApplicationMailer, AppointmentMailer, BookingStore, CodeMailer, GateStore, JobStore, SendError, StoreError,
    TextMessages,
};
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use testkit::{FixedClock, SeededRandom};
use uuid::Uuid;

/// A job as the fake store keeps it.
#[derive(Debug, Clone)]
pub struct Stored {
    pub id: Uuid,
    pub job: Option<Job>,
    pub run_at: Timestamp,
    pub attempts: u32,
    pub leased: Option<(String, Timestamp)>,
    pub done: bool,
    pub dead: bool,
    pub error: String,
}

/// Jobs in memory.
#[derive(Default)]
pub struct Jobs {
    pub all: Mutex<Vec<Stored>>,
    /// So many of the next jobs cannot be written down as done.
    pub broken_completes: AtomicUsize,
    /// The most that were ever leased at the same time.
    pub most_leased: AtomicUsize,
}

impl Jobs {
    pub fn add(&self, booking: Uuid, run_at: Timestamp) -> Uuid {
        let job = Job::AppointmentMail { booking, notice: NoticeKind::Confirmed, sequence: 0 };
        self.add_kind(Some(job), run_at)
    }

    pub fn add_kind(&self, job: Option<Job>, run_at: Timestamp) -> Uuid {
        let mut all = self.all.lock().unwrap();
        let id = Uuid::from_u128(all.len() as u128 + 1);
        let (leased, error) = (None, String::new());
        all.push(Stored { id, job, run_at, attempts: 0, leased, done: false, dead: false, error });
        id
    }

    pub fn get(&self, id: Uuid) -> Stored {
        self.all.lock().unwrap().iter().find(|job| job.id == id).unwrap().clone()
    }

    pub fn change(&self, id: Uuid, change: impl Fn(&mut Stored)) {
        change(self.all.lock().unwrap().iter_mut().find(|job| job.id == id).unwrap());
    }

    fn end(&self, id: Uuid, worker: &str, end: impl Fn(&mut Stored)) -> bool {
        let mut all = self.all.lock().unwrap();
        let mine = |job: &&mut Stored| job.id == id && job.leased.as_ref().is_some_and(|(by, _)| by == worker);
        let Some(job) = all.iter_mut().find(mine) else { return false };
        job.leased = None;
        end(job);
        true
    }
}

#[async_trait]
impl JobStore for Jobs {
    async fn claim(
        &self,
        worker: &str,
        limit: u32,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Vec<ClaimedJob>, StoreError> {
        let mut all = self.all.lock().unwrap();
        let due = |job: &&mut Stored| {
            !job.done && !job.dead && job.run_at <= now && job.leased.as_ref().is_none_or(|(_, until)| *until <= now)
        };
        let mut claimed = Vec::new();
        for job in all.iter_mut().filter(due).take(limit as usize) {
            job.leased = Some((worker.to_owned(), lease_until));
            let (id, attempts) = (job.id, job.attempts);
            claimed.push(ClaimedJob { id, municipality: "musterstadt".into(), job: job.job.clone(), attempts });
            job.attempts += 1;
        }
        let leased = all.iter().filter(|job| job.leased.is_some()).count();
        self.most_leased.fetch_max(leased, Ordering::Relaxed);
        Ok(claimed)
    }

    async fn complete(&self, id: Uuid, worker: &str, _now: Timestamp) -> Result<bool, StoreError> {
        let broken =
            self.broken_completes.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        if let Ok(left) = broken {
            return Err(StoreError::Unavailable(format!("away, {left} left").into()));
        }
        Ok(self.end(id, worker, |job| job.done = true))
    }

    async fn fail(
        &self,
        id: Uuid,
        worker: &str,
        error: &str,
        retry_at: Option<Timestamp>,
        _now: Timestamp,
    ) -> Result<bool, StoreError> {
        Ok(self.end(id, worker, |job| {
            job.error = error.to_owned();
            job.dead = retry_at.is_none();
            job.run_at = retry_at.unwrap_or(job.run_at);
        }))
    }

    async fn counts(&self, _now: Timestamp) -> Result<JobCounts, StoreError> {
        unreachable!()
    }

    async fn dead(&self, _limit: u32) -> Result<Vec<DeadJob>, StoreError> {
        unreachable!()
    }

    async fn retry_dead(&self, _only: Option<Uuid>, _now: Timestamp) -> Result<u64, StoreError> {
        unreachable!()
    }

    async fn forget_dead(&self, _only: Option<Uuid>) -> Result<u64, StoreError> {
        unreachable!()
    }
}

/// Appointments that are only read.
#[derive(Default)]
pub struct Bookings(pub Mutex<HashMap<Uuid, Booking>>);

#[async_trait]
impl BookingStore for Bookings {
    async fn booking(&self, id: BookingId) -> Result<Option<Booking>, StoreError> {
        let booking = self.0.lock().unwrap().get(&id.0).cloned();
        match booking {
            Some(booking) if booking.service == "unreadable" => Err(StoreError::Corrupt("persons".into())),
            booking => Ok(booking),
        }
    }

    /// What the appointments take.
    async fn occupied(&self, ids: &[&str], range: TickRange, _: Timestamp) -> Result<Vec<Occupied>, StoreError> {
        let bookings = self.0.lock().unwrap();
        let all = bookings.values().flat_map(|booking| &booking.allocations);
        let near = all.filter(|taken| taken.range.from < range.to && range.from < taken.range.to);
        let found = near.filter_map(|taken| {
            let resource = ids.iter().position(|id| *id == taken.resource)?;
            Some(Occupied { resource, range: taken.range, until: None })
        });
        Ok(found.collect())
    }
    async fn hold(&self, _: &HoldRequest, _: Timestamp) -> Result<Taken, StoreError> {
        unreachable!()
    }
    async fn swap(&self, _: &Swap, _: Timestamp) -> Result<Taken, StoreError> {
        unreachable!()
    }
    async fn move_appointment(&self, _: &Move, _: Timestamp) -> Result<Moved, StoreError> {
        unreachable!()
    }
    async fn held(&self, _: &str, _: &VisitorKey) -> Result<Vec<Booking>, StoreError> {
        unreachable!()
    }
    async fn by_reference(&self, _: &str, _: &str) -> Result<Option<Booking>, StoreError> {
        unreachable!()
    }
    async fn extend(&self, _: BookingId, _: Timestamp, _: Timestamp) -> Result<bool, StoreError> {
        unreachable!()
    }
    async fn save_contact(&self, _: BookingId, _: &ContactData, _: Language) -> Result<bool, StoreError> {
        unreachable!()
    }
    async fn confirm(&self, _: &Confirm, _: Timestamp) -> Result<Confirmed, StoreError> {
        unreachable!()
    }
    async fn ask(&self, _: &Ask, _: Timestamp) -> Result<Asked, StoreError> {
        unreachable!()
    }
    async fn cancel(
        &self,
        _: BookingId,
        _: &Audit,
        _: &[NewJob],
        _: &Freeing,
        _: Timestamp,
    ) -> Result<Cancelled, StoreError> {
        unreachable!()
    }
    async fn release(&self, _: BookingId) -> Result<bool, StoreError> {
        unreachable!()
    }
    async fn coming(&self, _: &str, _: &ComingPage) -> Result<Vec<Booking>, StoreError> {
        unreachable!()
    }
    async fn live_holds(&self, _: &str, _: Timestamp, _: u32) -> Result<Vec<Booking>, StoreError> {
        unreachable!()
    }
}

/// The packs that are loaded.
#[derive(Default)]
pub struct Packs(pub Mutex<Vec<Arc<Municipality>>>);

impl Municipalities for Packs {
    fn by_slug(&self, slug: &str) -> Option<Arc<Municipality>> {
        self.all().into_iter().find(|municipality| municipality.slug == slug)
    }

    fn all(&self) -> Vec<Arc<Municipality>> {
        self.0.lock().unwrap().clone()
    }
}

type Sending = Pin<Box<dyn Future<Output = Result<(), SendError>> + Send>>;

/// A mailer that does what a test says.
pub struct Mailer {
    /// What becomes of the n-th mail (from 0).
    pub send: Box<dyn Fn(usize) -> Sending + Send + Sync>,
    pub begun: AtomicUsize,
    pub sent: AtomicUsize,
    /// What was sent.
    pub notices: Mutex<Vec<AppointmentNotice>>,
}

impl Mailer {
    fn new<F>(send: impl Fn(usize) -> F + Send + Sync + 'static) -> Arc<Self>
    where
        F: Future<Output = Result<(), SendError>> + Send + 'static,
    {
        let (begun, sent) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let send: Box<dyn Fn(usize) -> Sending + Send + Sync> = Box::new(move |number| Box::pin(send(number)));
        Arc::new(Self { send, begun, sent, notices: Mutex::default() })
    }

    async fn take(&self, notice: &AppointmentNotice) -> Result<(), SendError> {
        let number = self.begun.fetch_add(1, Ordering::SeqCst);
        (self.send)(number).await?;
        self.sent.fetch_add(1, Ordering::SeqCst);
        self.notices.lock().unwrap().push(notice.clone());
        Ok(())
    }
}

#[async_trait]
impl AppointmentMailer for Mailer {
    async fn send(&self, notice: &AppointmentNotice) -> Result<(), SendError> {
        self.take(notice).await
    }
}

/// A gateway that takes every text message.
#[async_trait]
impl TextMessages for Mailer {
    async fn send(&self, notice: &AppointmentNotice) -> Result<(), SendError> {
        self.take(notice).await
    }
}

#[async_trait]
impl ApplicationMailer for Mailer {
    async fn send_application(&self, _: &ApplicationNotice) -> Result<(), SendError> {
        unreachable!()
    }
}

#[async_trait]
impl CodeMailer for Mailer {
    async fn send_code(&self, notice: &CodeNotice) -> Result<(), SendError> {
        assert_eq!(notice.code.len(), 6);
        let number = self.begun.fetch_add(1, Ordering::SeqCst);
        (self.send)(number).await?;
        self.sent.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

/// Codes that are only read.
#[derive(Default)]
pub struct Codes(pub Mutex<HashMap<Uuid, MailedCode>>);

#[async_trait]
impl GateStore for Codes {
    async fn code(&self, id: Uuid) -> Result<Option<MailedCode>, StoreError> {
        Ok(self.0.lock().unwrap().get(&id).cloned())
    }

    async fn has_pass(&self, _: &str, _: &VisitorKey, _: Timestamp) -> Result<bool, StoreError> {
        unreachable!()
    }
    async fn use_pass(&self, _: &str, _: &VisitorKey, _: Timestamp) -> Result<Option<String>, StoreError> {
        unreachable!()
    }
    async fn give_back(&self, _: &str, _: &VisitorKey, _: u8) -> Result<(), StoreError> {
        unreachable!()
    }
    async fn spend(&self, _: &SpentProof) -> Result<bool, StoreError> {
        unreachable!()
    }
    async fn add_code(&self, _: &MailedCode, _: &NewJob, _: Timestamp, _: u32, _: u32) -> Result<bool, StoreError> {
        unreachable!()
    }
    async fn newest_code(&self, _: &str, _: &VisitorKey) -> Result<Option<MailedCode>, StoreError> {
        unreachable!()
    }
    async fn try_code(&self, _: Uuid, _: Option<&Pass>, _: u8, _: Timestamp) -> Result<bool, StoreError> {
        unreachable!()
    }
    async fn count_blocked(&self, _: &str, _: Date, _: Refusal) -> Result<(), StoreError> {
        unreachable!()
    }
    async fn blocked(&self, _: Date) -> Result<Vec<Blocked>, StoreError> {
        unreachable!()
    }
}

/// A worker with everything it works on.
pub struct Office {
    pub jobs: Arc<Jobs>,
    pub bookings: Arc<Bookings>,
    pub codes: Arc<Codes>,
    pub waitings: Arc<Waitings>,
    pub packs: Arc<Packs>,
    pub mailer: Arc<Mailer>,
    pub texts: Arc<Mailer>,
    pub clock: Arc<FixedClock>,
    pub worker: Worker,
}

impl Office {
    pub fn new<F>(send: impl Fn(usize) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<(), SendError>> + Send + 'static,
    {
        let jobs = Arc::new(Jobs::default());
        let bookings = Arc::new(Bookings::default());
        let codes = Arc::new(Codes::default());
        let packs = Arc::new(Packs(Mutex::new(vec![Arc::new(testkit::municipality())])));
        let (mailer, texts) = (Mailer::new(send), Mailer::new(|_| async { Ok(()) }));
        let clock = Arc::new(FixedClock::default());
        let waitings = Arc::new(Waitings::default());
        let random = Arc::new(SeededRandom::default());
        let appointments = Appointments::new(Arc::clone(&bookings) as _, Arc::clone(&clock) as _, random);
        let worker = Worker {
            waiting: WaitingList::new(Arc::clone(&waitings) as _, appointments),
            jobs: Arc::clone(&jobs) as _,
            bookings: Arc::clone(&bookings) as _,
            municipalities: Arc::clone(&packs) as _,
            mailer: Arc::clone(&mailer) as _,
            texts: Some(Arc::clone(&texts) as _),
            codes: Arc::clone(&codes) as _,
            code_mailer: Arc::clone(&mailer) as _,
            gate_key: GateKey::new(&[7; 32]),
            applications: None,
            application_mailer: Arc::clone(&mailer) as _,
            clock: Arc::clone(&clock) as _,
            links: Links::new(&[7; 32], false, None),
            name: "worker".into(),
            rehearsal: false,
        };
        Self { jobs, bookings, codes, waitings, packs, mailer, texts, clock, worker }
    }

    /// An appointment whose mail is due.
    pub fn appointment(&self) -> Uuid {
        self.appointment_with(|_| ())
    }

    pub fn appointment_with(&self, change: impl Fn(&mut Booking)) -> Uuid {
        let mut booking = testkit::booking(&testkit::municipality(), "personalausweis");
        let mut bookings = self.bookings.0.lock().unwrap();
        booking.id = BookingId(Uuid::from_u128(1000 + bookings.len() as u128));
        change(&mut booking);
        let id = booking.id.0;
        bookings.insert(id, booking);
        self.jobs.add(id, services::Clock::now(&*self.clock))
    }

    /// A code whose mail is due.
    pub fn code(&self) -> Uuid {
        let now = services::Clock::now(&*self.clock);
        let id = Uuid::from_u128(5000);
        let code = MailedCode {
            id,
            municipality: "musterstadt".into(),
            visitor: VisitorKey([1; 32]),
            mail: "ada@example.org".into(),
            language: Language::De,
            created_at: now,
            expires_at: now + services::gate::CODE,
        };
        self.codes.0.lock().unwrap().insert(id, code);
        self.jobs.add_kind(Some(Job::GateCode { code: id }), now)
    }

    pub fn sent(&self) -> usize {
        self.mailer.sent.load(Ordering::SeqCst)
    }
}
