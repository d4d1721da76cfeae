//! What the portal's store does at best: a time is held, what was typed kept, then confirmed with its mail and its line in the
//! audit log; nothing around it. To be read beside [`crate::bare`].

use crate::Failure;
use domain::booking::{Tick, TickRange};
use domain::language::Language;
use domain::municipality::Channel;
use jiff::{SignedDuration, Timestamp};
use services::booking::{
    Allocation, Audit, BookingId, Confirm, Confirmed, ContactData, HoldRequest, NoticeKind, Taken, VisitorKey,
};
use services::jobs::{Job, NewJob};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};
use storage::{Settings, Storage};
use uuid::Uuid;

const TASKS: usize = 64;
const DURATION: Duration = Duration::from_secs(5);
/// Half an hour.
const TICKS: i64 = 6;

/// Confirmed bookings per second; each is three writes, the last one durable, and takes 6 ticks of one desk.
#[expect(clippy::disallowed_methods, reason = "measures with the real clock")]
pub async fn measure(settings: &Settings) -> Result<f64, Failure> {
    let storage = Storage::connect(settings).await?;
    storage.migrate().await?;
    let next = Arc::new(AtomicI64::new(0));
    let started = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..TASKS {
        let (bookings, next) = (storage.bookings(), Arc::clone(&next));
        tasks.spawn(async move {
            while started.elapsed() < DURATION {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let now = Timestamp::now();
                let request = wish(number, now);
                if bookings.hold(&request, now).await? != Taken::Claimed(0) {
                    return Err("a free time could not be held".into());
                }
                if !bookings.save_contact(request.id, &request.contact, Language::De).await? {
                    return Err("what was typed could not be kept".into());
                }
                if bookings.confirm(&confirmation(&request, number, now), now).await? != Confirmed::Now {
                    return Err("a held time could not be confirmed".into());
                }
            }
            Ok::<_, Failure>(())
        });
    }
    while let Some(result) = tasks.join_next().await {
        result??;
    }
    let seconds = started.elapsed().as_secs_f64();
    storage.close().await;
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    Ok(next.load(Ordering::Relaxed) as f64 / seconds)
}

/// Twenty desks that fill up one after the other, as calendars do.
fn wish(number: i64, now: Timestamp) -> HoldRequest {
    let from = Tick::at_or_after(now).0 + number / 20 * TICKS;
    let range = TickRange { from: Tick(from), to: Tick(from + TICKS) };
    let mut visitor = [0; 32];
    visitor[..8].copy_from_slice(&number.to_be_bytes());
    HoldRequest {
        id: BookingId(Uuid::now_v7()),
        municipality: "bench".to_owned(),
        service: "allein".to_owned(),
        site: "rathaus".to_owned(),
        persons: 1,
        further: Vec::new(),
        channel: Channel::Site,
        outcome: None,
        starts_at: range.from.start(),
        ends_at: range.to.start(),
        held_until: now + SignedDuration::from_mins(15),
        visitor: VisitorKey(visitor),
        contact: ContactData {
            name: "Erika Beispiel".to_owned(),
            mail: "erika@bench.example".to_owned(),
            phone: String::new(),
        },
        language: Language::De,
        assignments: vec![vec![Allocation { resource: format!("desk-{}", number % 20), range }]],
        keep_others: 1,
    }
}

fn confirmation(request: &HoldRequest, number: i64, now: Timestamp) -> Confirm {
    let (municipality, booking) = (request.municipality.clone(), request.id.0);
    Confirm {
        id: request.id,
        reference: format!("{number:08}"),
        audit: Audit {
            id: Uuid::now_v7(),
            municipality: municipality.clone(),
            actor: "citizen",
            action: "appointment.confirmed",
            subject: booking,
        },
        jobs: vec![NewJob {
            id: Uuid::now_v7(),
            municipality,
            job: Job::AppointmentMail { booking, notice: NoticeKind::Confirmed, sequence: 0 },
            run_at: now,
        }],
        guard: None,
    }
}
