//! What becomes of jobs.

use crate::fakes::Office;
use jiff::SignedDuration;
use services::booking::{Booking, BookingState, NoticeKind};
use services::jobs::{AT_ONCE, Job, LEASE, MAX_ATTEMPTS, retry_delay};
use services::ports::{SendError, StoreError};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use uuid::Uuid;

async fn delivered(_: usize) -> Result<(), SendError> {
    Ok(())
}

/// Runs a job until it is at rest, as often as its pauses say; the number of times it was begun.
async fn run_to_the_end(office: &Office, job: Uuid) -> u32 {
    for begun in 0..100 {
        let before = office.jobs.get(job);
        if before.done || before.dead {
            return begun;
        }
        office.worker.run_due(10).await.unwrap();
        office.clock.advance(retry_delay(office.jobs.get(job).attempts.saturating_sub(1)));
    }
    panic!("it never ends");
}

#[tokio::test]
async fn gives_up_after_twenty_attempts() {
    let office = Office::new(|_| async { Err(SendError::Temporary("connection refused".into())) });
    let job = office.appointment();
    assert_eq!(run_to_the_end(&office, job).await, MAX_ATTEMPTS);
    let job = office.jobs.get(job);
    assert_eq!((job.dead, job.attempts, job.error.as_str()), (true, 20, "connection refused"));
    assert_eq!(office.worker.run_due(10).await.unwrap(), 0);
}

#[tokio::test]
async fn gives_up_at_once_what_is_refused_for_good() {
    let office = Office::new(|_| async { Err(SendError::Permanent("no such address".into())) });
    let job = office.appointment();
    assert_eq!(run_to_the_end(&office, job).await, 1);
    assert!(office.jobs.get(job).dead);
}

#[tokio::test]
async fn a_panic_is_a_failed_attempt_and_says_nothing() {
    let office = Office::new(|number| async move {
        assert!(number > 100, "Ada König <ada@example.org>");
        Ok(())
    });
    let job = office.appointment();
    office.worker.run_due(10).await.unwrap();
    let failed = office.jobs.get(job);
    // It waits like any other failure, and not for its lease to run out.
    assert_eq!((failed.leased, failed.error.as_str()), (None, "the job panicked"));
    assert_eq!(failed.run_at, services::Clock::now(&*office.clock) + retry_delay(0));
    office.clock.advance(retry_delay(0));
    assert_eq!(run_to_the_end(&office, job).await, MAX_ATTEMPTS - 1);
    assert_eq!(office.jobs.get(job).error, "the job panicked");
    assert_eq!(office.sent(), 0);
}

#[tokio::test]
async fn a_job_that_never_ends_is_laid_aside() {
    // The process dies with it each time: nobody settles it, only its lease runs out.
    let office = Office::new(delivered);
    let job = office.appointment();
    office.jobs.change(job, |job| job.attempts = MAX_ATTEMPTS);
    assert_eq!(office.worker.run_due(10).await.unwrap(), 1);
    let job = office.jobs.get(job);
    assert_eq!((job.dead, job.error.as_str()), (true, "begun too often without an end"));
    assert_eq!(office.sent(), 0, "not even once more");
}

#[tokio::test]
async fn waits_for_a_pack_that_is_not_loaded() {
    let office = Office::new(delivered);
    let job = office.appointment();
    let packs = std::mem::take(&mut *office.packs.0.lock().unwrap());
    office.worker.run_due(10).await.unwrap();
    let waiting = office.jobs.get(job);
    assert_eq!((waiting.dead, waiting.error.as_str()), (false, "the municipality's pack is not loaded"));
    *office.packs.0.lock().unwrap() = packs;
    assert_eq!(office.worker.run_due(10).await.unwrap(), 0, "not before its time");
    office.clock.advance(retry_delay(0));
    office.worker.run_due(10).await.unwrap();
    assert!(office.jobs.get(job).done);
    assert_eq!(office.sent(), 1);
}

#[tokio::test]
async fn gives_up_a_pack_that_never_comes() {
    let office = Office::new(delivered);
    let job = office.appointment();
    office.packs.0.lock().unwrap().clear();
    assert_eq!(run_to_the_end(&office, job).await, MAX_ATTEMPTS);
    assert!(office.jobs.get(job).dead);
}

#[tokio::test]
async fn an_unknown_or_unreadable_job_waits_and_stops_no_other() {
    let office = Office::new(delivered);
    let unknown = office.jobs.add_kind(None, services::Clock::now(&*office.clock));
    let unreadable = office.appointment_with(|booking| booking.service = "unreadable".into());
    let good = office.appointment();
    assert_eq!(office.worker.run_due(10).await.unwrap(), 3);
    assert!(office.jobs.get(unknown).error.starts_with("unknown kind of job"));
    assert_eq!(office.jobs.get(unreadable).error, "a stored value cannot be read");
    assert!(office.jobs.get(good).done);
}

#[tokio::test]
async fn a_lost_lease_is_left_to_its_new_owner() {
    let office = Arc::new(Office::new(delivered));
    let job = office.appointment();
    let (jobs, clock) = (Arc::clone(&office.jobs), Arc::clone(&office.clock));
    // While the mail is on its way, the machine sleeps and another worker takes the job over.
    let slow = Office::new(move |_| {
        let until = services::Clock::now(&*clock) + LEASE + LEASE;
        jobs.change(job, |job| job.leased = Some(("another".into(), until)));
        async { Err(SendError::Permanent("no such address".into())) }
    });
    let worker = services::jobs::Worker { mailer: Arc::clone(&slow.mailer) as _, ..office.worker.clone() };
    worker.run_due(10).await.unwrap();
    let job = office.jobs.get(job);
    assert_eq!((job.dead, job.done, job.error.as_str()), (false, false, ""));
    assert_eq!(job.leased.map(|(by, _)| by).as_deref(), Some("another"));
}

#[tokio::test]
async fn leases_no_more_than_it_runs() {
    let office = Office::new(|_| async {
        tokio::time::sleep(Duration::from_millis(5)).await;
        Ok(())
    });
    for _ in 0..20 {
        office.appointment();
    }
    assert_eq!(office.worker.run_due(18).await.unwrap(), 18);
    assert_eq!(office.sent(), 18, "no more than was asked for");
    assert_eq!(office.worker.run_due(18).await.unwrap(), 2);
    assert_eq!(office.jobs.most_leased.load(Ordering::Relaxed), AT_ONCE);
}

#[tokio::test]
async fn an_error_of_the_database_breaks_no_mail_off() {
    let office = Office::new(|number| async move {
        // The first is done while the others are on their way.
        tokio::time::sleep(Duration::from_millis(if number == 0 { 0 } else { 50 })).await;
        Ok(())
    });
    let ids: Vec<Uuid> = (0..20).map(|_| office.appointment()).collect();
    office.jobs.broken_completes.store(2, Ordering::Relaxed);
    let error = office.worker.run_due(20).await.unwrap_err();
    let StoreError::Unavailable(why) = error else { panic!("{error:?}") };
    assert_eq!(why.to_string(), "away, 2 left", "the first error");
    // Those that had begun were sent and written down; nothing else was begun.
    assert_eq!(office.sent(), AT_ONCE);
    assert_eq!(ids.iter().filter(|id| office.jobs.get(**id).done).count(), AT_ONCE - 2);
    assert_eq!(ids.iter().filter(|id| office.jobs.get(**id).attempts > 0).count(), AT_ONCE);
}

#[tokio::test]
async fn begins_nothing_more_once_it_is_told_to_stop() {
    let stop = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&stop);
    let office = Office::new(move |number| {
        told.fetch_or(number == 5, Ordering::SeqCst);
        async {
            tokio::time::sleep(Duration::from_millis(5)).await;
            Ok(())
        }
    });
    let ids: Vec<Uuid> = (0..20).map(|_| office.appointment()).collect();
    let taken = office.worker.run_until(20, || stop.load(Ordering::SeqCst)).await.unwrap();
    assert!((6..6 + AT_ONCE).contains(&taken), "{taken}");
    assert_eq!(office.sent(), taken, "what had begun ended");
    for id in ids {
        let job = office.jobs.get(id);
        assert!(job.done || (job.leased.is_none() && job.attempts == 0), "the others are nobody's: {job:?}");
    }
}

#[tokio::test]
async fn a_code_is_mailed_as_long_as_it_is_good() {
    let office = Office::new(|number| async move {
        if number == 0 { Err(SendError::Temporary("try later".into())) } else { Ok(()) }
    });
    let job = office.code();
    assert_eq!(run_to_the_end(&office, job).await, 2);
    assert_eq!(office.sent(), 1);
    // A minute after its end nobody waits for it any more.
    let late = Office::new(delivered);
    let job = late.code();
    late.clock.advance(services::gate::CODE + SignedDuration::from_mins(1));
    late.worker.run_due(10).await.unwrap();
    assert!(late.jobs.get(job).done);
    assert_eq!(late.sent(), 0);
    // A mistyped address is nobody's work.
    let refused = Office::new(|_| async { Err(SendError::Permanent("no such address".into())) });
    let job = refused.code();
    refused.worker.run_due(10).await.unwrap();
    assert!(refused.jobs.get(job).done && !refused.jobs.get(job).dead);
}

#[tokio::test]
async fn an_appointment_that_is_over_needs_no_mail() {
    let office = Office::new(delivered);
    let job = office.appointment();
    office.clock.advance(SignedDuration::from_hours(24 * 60));
    office.worker.run_due(10).await.unwrap();
    assert!(office.jobs.get(job).done);
    assert_eq!(office.sent(), 0);
}

#[tokio::test]
async fn a_link_that_leads_nowhere_is_not_mailed() {
    let office = Office::new(delivered);
    let now = services::Clock::now(&*office.clock);
    let asked = |change: fn(&mut Booking)| {
        let job = office.appointment_with(|booking| {
            (booking.state, booking.held_until) = (BookingState::Held, now + SignedDuration::from_mins(60));
            (booking.asked_at, booking.asks) = (Some(now), 2);
            change(booking);
        });
        office.jobs.change(job, |job| {
            if let Some(Job::AppointmentMail { notice, sequence, .. }) = &mut job.job {
                (*notice, *sequence) = (NoticeKind::Asked, 2);
            }
        });
    };
    asked(|_| ());
    office.worker.run_due(10).await.unwrap();
    assert_eq!(office.sent(), 1, "a hold that waits");
    asked(|booking| booking.state = BookingState::Confirmed);
    asked(|booking| booking.asked_at = None);
    asked(|booking| booking.held_until = booking.created_at);
    office.worker.run_due(10).await.unwrap();
    assert_eq!(office.sent(), 1, "confirmed, changed, and run out");
    assert!(office.jobs.all.lock().unwrap().iter().all(|job| job.done));
}
