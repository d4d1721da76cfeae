//! Jobs and their leases.

use crate::harness::Db;
use crate::make::{confirmation, id, mail, minutes, now, wish_at};
use jiff::Timestamp;
use services::booking::{BookingId, Confirm, NoticeKind};
use services::jobs::{DeadJob, Job, JobCounts, NewJob};
use std::collections::HashSet;
use uuid::Uuid;

on_both!(
    due_jobs_are_leased_oldest_first,
    a_lease_that_ran_out_is_taken_over,
    done_is_done,
    a_failed_attempt_is_repeated_when_it_is_time,
    a_dead_job_waits_for_a_person,
    dead_jobs_are_listed,
    a_dead_job_is_retried,
    a_dead_job_is_forgotten,
    unknown_jobs_are_left_for_a_newer_version,
    reminders_are_told_apart,
    jobs_are_counted,
    many_workers_take_each_job_once,
);

/// Writes jobs the way it is done: with a confirmation.
async fn enqueue(db: &Db, jobs: Vec<NewJob>) {
    static HOUR: std::sync::atomic::AtomicI64 = std::sync::atomic::AtomicI64::new(0);
    let hour = HOUR.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let request = wish_at("desk-1", hour * 12, hour * 12 + 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    db.bookings.confirm(&Confirm { jobs, ..confirmation(request.id, now()) }, now()).await.unwrap();
}

fn job_at(run_at: Timestamp) -> NewJob {
    mail(BookingId(id()), NoticeKind::Confirmed, 0, run_at)
}

async fn claim(db: &Db, worker: &str, limit: u32, time: Timestamp) -> Vec<Uuid> {
    db.jobs.claim(worker, limit, time, time + minutes(5)).await.unwrap().into_iter().map(|job| job.id).collect()
}

async fn due_jobs_are_leased_oldest_first(db: Db) {
    let jobs: Vec<NewJob> = [3, 1, 2, 60].into_iter().map(|minute| job_at(now() + minutes(minute))).collect();
    enqueue(&db, jobs.clone()).await;
    assert!(claim(&db, "a", 10, now()).await.is_empty());
    let time = now() + minutes(3);
    let claimed = db.jobs.claim("a", 2, time, time + minutes(5)).await.unwrap();
    assert_eq!(claimed.iter().map(|job| job.id).collect::<Vec<_>>(), [jobs[1].id, jobs[2].id]);
    assert_eq!(claimed[0].job.as_ref(), Some(&jobs[1].job));
    assert_eq!((claimed[0].municipality.as_str(), claimed[0].attempts), ("rastatt", 0));
    assert!(matches!(claimed[0].job, Some(Job::AppointmentMail { notice: NoticeKind::Confirmed, sequence: 0, .. })));
    assert_eq!(claim(&db, "b", 10, time).await, [jobs[0].id]);
    assert!(claim(&db, "a", 10, time).await.is_empty());
    assert!(claim(&db, "a", 0, time + minutes(60)).await.is_empty());
}

async fn a_lease_that_ran_out_is_taken_over(db: Db) {
    let job = job_at(now());
    enqueue(&db, vec![job.clone()]).await;
    assert_eq!(claim(&db, "slow", 1, now()).await, [job.id]);
    assert!(claim(&db, "other", 1, now() + minutes(5) - jiff::SignedDuration::from_secs(1)).await.is_empty());
    let taken = db.jobs.claim("other", 1, now() + minutes(5), now() + minutes(10)).await.unwrap();
    assert_eq!((taken[0].id, taken[0].attempts), (job.id, 1));
    // The slow one has lost it, whatever it has to say.
    let late = now() + minutes(6);
    assert!(!db.jobs.complete(job.id, "slow", late).await.unwrap());
    assert!(!db.jobs.fail(job.id, "slow", "too late", None, late).await.unwrap());
    assert!(db.jobs.complete(job.id, "other", late).await.unwrap());
}

async fn done_is_done(db: Db) {
    let job = job_at(now());
    enqueue(&db, vec![job.clone()]).await;
    assert!(!db.jobs.complete(job.id, "a", now()).await.unwrap());
    claim(&db, "a", 1, now()).await;
    assert!(!db.jobs.complete(job.id, "b", now()).await.unwrap());
    // A lease that ran out but was not taken over is still good.
    assert!(db.jobs.complete(job.id, "a", now() + minutes(30)).await.unwrap());
    assert!(!db.jobs.complete(job.id, "a", now()).await.unwrap());
    assert!(!db.jobs.fail(job.id, "a", "no", Some(now()), now()).await.unwrap());
    assert!(claim(&db, "a", 10, now() + minutes(600)).await.is_empty());
    assert!(!db.jobs.complete(Uuid::from_u128(5), "a", now()).await.unwrap());
}

async fn a_failed_attempt_is_repeated_when_it_is_time(db: Db) {
    let job = job_at(now());
    enqueue(&db, vec![job.clone()]).await;
    let mut time = now();
    for attempts in 0..4 {
        let claimed = db.jobs.claim("a", 1, time, time + minutes(5)).await.unwrap();
        assert_eq!((claimed[0].id, claimed[0].attempts), (job.id, attempts));
        let error = format!("connection refused\0{}", "x".repeat(9000));
        assert!(db.jobs.fail(job.id, "a", &error, Some(time + minutes(10)), time).await.unwrap());
        assert!(claim(&db, "a", 1, time + minutes(9)).await.is_empty());
        time += minutes(10);
    }
    assert_eq!(db.raw.number("SELECT CAST(length(last_error) AS BIGINT) FROM job").await, 500);
}

async fn a_dead_job_waits_for_a_person(db: Db) {
    let job = job_at(now());
    enqueue(&db, vec![job.clone()]).await;
    claim(&db, "a", 1, now()).await;
    assert!(db.jobs.fail(job.id, "a", "address refused", None, now()).await.unwrap());
    assert!(claim(&db, "a", 10, now() + minutes(60 * 24 * 365)).await.is_empty());
    assert!(!db.jobs.complete(job.id, "a", now()).await.unwrap());
    assert_eq!(db.jobs.counts(now()).await.unwrap(), JobCounts { dead: 1, dead_lately: 1, ..JobCounts::default() });
    assert_eq!(db.raw.texts("SELECT last_error FROM job").await, ["address refused"]);
}

async fn unknown_jobs_are_left_for_a_newer_version(db: Db) {
    let jobs = [job_at(now()), job_at(now())];
    enqueue(&db, jobs.to_vec()).await;
    db.raw.execute("UPDATE job SET kind = 'newer', payload = '{\"kind\":\"newer\",\"x\":1}'").await;
    let claimed = db.jobs.claim("a", 1, now(), now() + minutes(5)).await.unwrap();
    assert!(claimed.len() == 1 && claimed[0].job.is_none());
    db.raw.execute("UPDATE job SET payload = 'no JSON at all'").await;
    assert!(db.jobs.claim("a", 1, now(), now() + minutes(5)).await.unwrap()[0].job.is_none());
}

async fn reminders_are_told_apart(db: Db) {
    let booking = id();
    let reminder = |sequence, lead| NewJob {
        job: Job::Reminder { booking, sequence, lead },
        ..job_at(now() + minutes(i64::from(lead)))
    };
    // Of one appointment: two reminders, one of them twice, and one after a move.
    enqueue(&db, vec![reminder(0, 60), reminder(0, 180), reminder(0, 180), reminder(1, 180)]).await;
    assert_eq!(db.raw.number("SELECT count(*) FROM job WHERE kind = 'reminder'").await, 3);
    assert_eq!(db.jobs.counts(now()).await.unwrap().waiting, 0, "they are planned, not waiting");
    let claimed = db.jobs.claim("a", 5, now() + minutes(60), now() + minutes(65)).await.unwrap();
    assert_eq!(claimed.iter().map(|job| job.job.clone()).collect::<Vec<_>>(), [Some(reminder(0, 60).job)]);
}

async fn jobs_are_counted(db: Db) {
    assert_eq!(db.jobs.counts(now()).await.unwrap(), JobCounts::default());
    let jobs: Vec<NewJob> = [0, 0, 0, 0, 90].into_iter().map(|minute| job_at(now() + minutes(minute))).collect();
    enqueue(&db, jobs).await;
    assert_eq!(db.jobs.counts(now() + minutes(1)).await.unwrap(), JobCounts { waiting: 4, ..JobCounts::default() });
    let time = now() + minutes(2);
    assert_eq!(db.jobs.counts(time).await.unwrap(), JobCounts { waiting: 4, late: 4, ..JobCounts::default() });
    let leased = claim(&db, "a", 3, time).await;
    assert_eq!(db.jobs.counts(time).await.unwrap(), JobCounts { waiting: 4, late: 1, ..JobCounts::default() });
    db.jobs.complete(leased[0], "a", time).await.unwrap();
    db.jobs.fail(leased[1], "a", "x", None, time).await.unwrap();
    db.jobs.fail(leased[2], "a", "x", Some(time + minutes(10)), time).await.unwrap();
    assert_eq!(db.jobs.counts(time).await.unwrap(), JobCounts { waiting: 2, late: 1, dead: 1, dead_lately: 1 });
    let almost = time + minutes(24 * 60) - jiff::SignedDuration::from_micros(1);
    assert_eq!(db.jobs.counts(almost).await.unwrap().dead_lately, 1);
    let next_day = db.jobs.counts(time + minutes(24 * 60)).await.unwrap();
    assert_eq!((next_day.dead, next_day.dead_lately), (1, 0));
}

/// Three jobs given up minute by minute, and one that waits.
async fn three_dead(db: &Db) -> Vec<Uuid> {
    let jobs: Vec<NewJob> = [0, 1, 2, 3].into_iter().map(|minute| job_at(now() + minutes(minute))).collect();
    enqueue(db, jobs.clone()).await;
    let ids: Vec<Uuid> = jobs.iter().map(|job| job.id).collect();
    let time = now() + minutes(3);
    assert_eq!(claim(db, "a", 4, time).await, ids);
    db.jobs.fail(ids[3], "a", "later", Some(time + minutes(10)), time).await.unwrap();
    for (minute, id) in (4..).zip(&ids[..3]) {
        let error = format!("refused\0 ({minute})");
        assert!(db.jobs.fail(*id, "a", &error, None, now() + minutes(minute)).await.unwrap());
    }
    ids
}

async fn dead_jobs_are_listed(db: Db) {
    assert!(db.jobs.dead(10).await.unwrap().is_empty());
    let ids = three_dead(&db).await;
    let dead = db.jobs.dead(10).await.unwrap();
    assert_eq!(dead.iter().map(|job| job.id).collect::<Vec<_>>(), [ids[2], ids[1], ids[0]]);
    let expected = DeadJob {
        id: ids[2],
        kind: "appointment_mail".into(),
        municipality: "rastatt".into(),
        attempts: 1,
        dead_at: now() + minutes(6),
        error: "refused (6)".into(),
    };
    assert_eq!(dead[0], expected);
    assert_eq!(db.jobs.dead(1).await.unwrap(), [expected]);
}

async fn a_dead_job_is_retried(db: Db) {
    let ids = three_dead(&db).await;
    let time = now() + minutes(7);
    // Only what is dead, and only what was named.
    assert_eq!(db.jobs.retry_dead(Some(ids[3]), time).await.unwrap(), 0);
    assert_eq!(db.jobs.retry_dead(Some(Uuid::from_u128(5)), time).await.unwrap(), 0);
    assert_eq!(db.jobs.retry_dead(Some(ids[1]), time).await.unwrap(), 1);
    assert_eq!(db.jobs.retry_dead(Some(ids[1]), time).await.unwrap(), 0);
    assert!(claim(&db, "a", 10, time - minutes(1)).await.is_empty());
    let claimed = db.jobs.claim("a", 10, time, time + minutes(5)).await.unwrap();
    assert_eq!(claimed.iter().map(|job| (job.id, job.attempts)).collect::<Vec<_>>(), [(ids[1], 0)]);
    assert!(db.jobs.complete(ids[1], "a", time).await.unwrap());
    assert_eq!(db.jobs.retry_dead(None, time).await.unwrap(), 2);
    assert!(db.jobs.dead(10).await.unwrap().is_empty());
    assert_eq!(claim(&db, "a", 10, time).await.into_iter().collect::<HashSet<_>>(), HashSet::from([ids[0], ids[2]]));
}

async fn a_dead_job_is_forgotten(db: Db) {
    let ids = three_dead(&db).await;
    assert_eq!(db.jobs.forget_dead(Some(ids[3])).await.unwrap(), 0);
    assert_eq!(db.jobs.forget_dead(Some(ids[0])).await.unwrap(), 1);
    assert_eq!(db.jobs.forget_dead(Some(ids[0])).await.unwrap(), 0);
    assert_eq!(db.jobs.forget_dead(None).await.unwrap(), 2);
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 1);
    assert_eq!(db.jobs.counts(now() + minutes(7)).await.unwrap().waiting, 1);
}

async fn many_workers_take_each_job_once(db: Db) {
    for _ in 0..20 {
        enqueue(&db, (0..10).map(|_| job_at(now())).collect()).await;
    }
    let workers: Vec<_> = (0..16)
        .map(|worker| {
            let db = db.clone();
            tokio::spawn(async move {
                let name = format!("worker-{worker}");
                let mut mine = Vec::new();
                loop {
                    let claimed = claim(&db, &name, 7, now()).await;
                    if claimed.is_empty() {
                        return mine;
                    }
                    for id in &claimed {
                        assert!(db.jobs.complete(*id, &name, now()).await.unwrap());
                    }
                    mine.extend(claimed);
                }
            })
        })
        .collect();
    let mut taken = Vec::new();
    for worker in workers {
        taken.extend(worker.await.unwrap());
    }
    // SKIP LOCKED may let a worker see nothing while others still hold locks; then somebody else takes the rest.
    assert_eq!(taken.len(), 200);
    assert_eq!(taken.iter().collect::<HashSet<_>>().len(), 200);
}
