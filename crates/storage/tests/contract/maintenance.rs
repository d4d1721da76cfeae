//! Deletion by date.

use crate::harness::Db;
use crate::make::{BASE, HOLD, audit, confirmation, minutes, now, wish_at};
use domain::booking::Tick;
use jiff::{SignedDuration, Timestamp};
use services::booking::{HoldRequest, Taken};

on_both!(
    abandoned_holds_go,
    past_appointments_go,
    cancelled_appointments_go_by_their_cancellation,
    nothing_of_another_municipality_goes,
    municipalities_with_appointments_are_known,
    done_jobs_go,
    dead_jobs_go,
    audit_events_go,
);

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

async fn rows(db: &Db, table: &str) -> i64 {
    db.raw.number(&format!("SELECT count(*) FROM {table}")).await
}

async fn abandoned_holds_go(db: Db) {
    for hour in 0..5 {
        db.bookings.hold(&wish_at("desk-1", hour * 12, hour * 12 + 6, now()), now() + minutes(hour)).await.unwrap();
    }
    let kept = HoldRequest { held_until: now() + days(3), ..wish_at("desk-2", 0, 6, now()) };
    db.bookings.hold(&kept, now()).await.unwrap();
    let confirmed = wish_at("desk-2", 12, 18, now());
    db.bookings.hold(&confirmed, now()).await.unwrap();
    db.bookings.confirm(&confirmation(confirmed.id, now()), now()).await.unwrap();
    // "Before" means before.
    assert_eq!(db.maintenance.delete_abandoned(now() + HOLD, 500).await.unwrap(), 0);
    let before = now() + days(1);
    assert_eq!(db.maintenance.delete_abandoned(before, 2).await.unwrap(), 2);
    assert_eq!((rows(&db, "booking").await, rows(&db, "claim").await), (5, 30));
    assert_eq!(db.maintenance.delete_abandoned(before, 2).await.unwrap(), 2);
    assert_eq!(db.maintenance.delete_abandoned(before, 2).await.unwrap(), 1);
    assert_eq!(db.maintenance.delete_abandoned(before, 2).await.unwrap(), 0);
    assert_eq!((rows(&db, "booking").await, rows(&db, "allocation").await, rows(&db, "claim").await), (2, 2, 12));
    assert!(
        db.bookings.booking(kept.id).await.unwrap().is_some()
            && db.bookings.booking(confirmed.id).await.unwrap().is_some()
    );
}

/// An appointment that ended at a tick.
async fn appointment(db: &Db, municipality: &str, to: i64) -> HoldRequest {
    let request = HoldRequest {
        municipality: municipality.to_owned(),
        ..wish_at(&format!("{municipality}-desk"), to - 6, to, now())
    };
    assert_eq!(db.bookings.hold(&request, now()).await.unwrap(), Taken::Claimed(0));
    db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
    request
}

fn tick(tick: i64) -> Timestamp {
    Tick(BASE + tick).start()
}

async fn past_appointments_go(db: Db) {
    for to in [6, 12, 18, 24] {
        appointment(&db, "rastatt", to).await;
    }
    // A hold is none, however old.
    db.bookings.hold(&wish_at("desk-9", 0, 6, now()), now()).await.unwrap();
    assert_eq!(db.maintenance.delete_past("rastatt", tick(6), 500).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_past("rastatt", tick(7), 500).await.unwrap(), 1);
    assert_eq!(db.maintenance.delete_past("rastatt", tick(1000), 2).await.unwrap(), 2);
    assert_eq!(db.maintenance.delete_past("rastatt", tick(1000), 2).await.unwrap(), 1);
    assert_eq!(db.maintenance.delete_past("rastatt", tick(1000), 2).await.unwrap(), 0);
    assert_eq!((rows(&db, "booking").await, rows(&db, "allocation").await, rows(&db, "claim").await), (1, 1, 6));
    assert_eq!((rows(&db, "audit_event").await, rows(&db, "job").await), (4, 4));
}

async fn cancelled_appointments_go_by_their_cancellation(db: Db) {
    let cancelled = tick(100);
    for to in [1000, 2000, 3000, 6] {
        let request = appointment(&db, "rastatt", to).await;
        db.bookings
            .cancel(request.id, &audit("appointment.cancelled", request.id.0), &[], &crate::make::at_once(), cancelled)
            .await
            .unwrap();
    }
    appointment(&db, "rastatt", 4000).await;
    assert_eq!(db.maintenance.delete_past("rastatt", tick(5), 500).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_past("rastatt", cancelled, 500).await.unwrap(), 1);
    assert_eq!(db.maintenance.delete_past("rastatt", cancelled + minutes(1), 2).await.unwrap(), 2);
    assert_eq!(db.maintenance.delete_past("rastatt", cancelled + minutes(1), 2).await.unwrap(), 1);
    assert_eq!(rows(&db, "booking").await, 1);
}

async fn nothing_of_another_municipality_goes(db: Db) {
    appointment(&db, "rastatt", 6).await;
    appointment(&db, "erbach", 6).await;
    assert_eq!(db.maintenance.delete_past("erbach", tick(1000), 500).await.unwrap(), 1);
    assert_eq!(rows(&db, "booking").await, 1);
}

async fn municipalities_with_appointments_are_known(db: Db) {
    assert!(db.maintenance.municipalities().await.unwrap().is_empty());
    for (municipality, to) in [("rastatt", 6), ("erbach", 6), ("rastatt", 12), ("zell", 6), ("bad-orb", 6)] {
        appointment(&db, municipality, to).await;
    }
    // Holds go by their own date, whoever's they are.
    let held = HoldRequest { municipality: "achern".into(), ..wish_at("achern-desk", 0, 6, now()) };
    db.bookings.hold(&held, now()).await.unwrap();
    let gone = appointment(&db, "calw", 6).await;
    db.bookings
        .cancel(gone.id, &audit("appointment.cancelled", gone.id.0), &[], &crate::make::at_once(), now())
        .await
        .unwrap();
    let mut known = db.maintenance.municipalities().await.unwrap();
    known.sort();
    assert_eq!(known, ["bad-orb", "calw", "erbach", "rastatt", "zell"]);
    db.maintenance.delete_past("zell", tick(1000), 500).await.unwrap();
    assert!(!db.maintenance.municipalities().await.unwrap().contains(&"zell".to_owned()));
}

async fn done_jobs_go(db: Db) {
    for to in [6, 12, 18, 24, 30] {
        appointment(&db, "rastatt", to).await;
    }
    let leased = db.jobs.claim("a", 4, now(), now() + minutes(5)).await.unwrap();
    for (minute, job) in (0..).zip(&leased[..3]) {
        db.jobs.complete(job.id, "a", now() + minutes(minute)).await.unwrap();
    }
    db.jobs.fail(leased[3].id, "a", "x", None, now()).await.unwrap();
    assert_eq!(db.maintenance.delete_done_jobs(now(), 500).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_done_jobs(now() + minutes(2), 1).await.unwrap(), 1);
    assert_eq!(db.maintenance.delete_done_jobs(now() + minutes(2), 500).await.unwrap(), 1);
    // What waits or is dead stays, however old.
    assert_eq!(db.maintenance.delete_done_jobs(now() + days(9999), 500).await.unwrap(), 1);
    assert_eq!(rows(&db, "job").await, 2);
}

async fn dead_jobs_go(db: Db) {
    for to in [6, 12, 18, 24] {
        appointment(&db, "rastatt", to).await;
    }
    let leased = db.jobs.claim("a", 3, now(), now() + minutes(5)).await.unwrap();
    for (minute, job) in (0..).zip(&leased[..2]) {
        db.jobs.fail(job.id, "a", "x", None, now() + minutes(minute)).await.unwrap();
    }
    db.jobs.complete(leased[2].id, "a", now()).await.unwrap();
    assert_eq!(db.maintenance.delete_dead_jobs(now(), 500).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_dead_jobs(now() + minutes(1), 500).await.unwrap(), 1);
    // What waits or is done stays, however old.
    assert_eq!(db.maintenance.delete_dead_jobs(now() + days(9999), 500).await.unwrap(), 1);
    assert_eq!(rows(&db, "job").await, 2);
}

async fn audit_events_go(db: Db) {
    for to in [6, 12, 18] {
        appointment(&db, "rastatt", to).await;
    }
    assert_eq!(db.maintenance.delete_audit(now(), 500).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_audit(now() + minutes(1), 2).await.unwrap(), 2);
    assert_eq!(db.maintenance.delete_audit(now() + minutes(1), 2).await.unwrap(), 1);
    assert_eq!((rows(&db, "audit_event").await, rows(&db, "booking").await), (0, 3));
}
