//! When the database is busy, away, or a caller leaves.

use crate::harness::{Db, Raw};
use crate::make::{BASE, Dice, HOLD, confirmation, contact, now, wish_at};
use domain::language::Language;
use services::booking::{Confirmed, HoldRequest, Taken};
use services::ports::StoreError;
use std::time::{Duration, Instant};
use storage::{Settings, Storage};

on_both!(
    a_busy_database_is_unavailable_for_a_moment,
    one_that_fails_does_not_spoil_the_others,
    callers_may_leave,
    what_cannot_be_read_is_corrupt,
    times_keep_their_microseconds,
);

async fn a_busy_database_is_unavailable_for_a_moment(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    let started = Instant::now();
    // Somebody else holds a lock for longer than anybody wants to wait.
    match &db.raw {
        Raw::Sqlite(pool) => {
            let lock = pool.begin_with("BEGIN IMMEDIATE").await.unwrap();
            expect_unavailable(db.bookings.extend(request.id, now() + HOLD, now()).await);
            // Reading goes on.
            assert!(db.bookings.booking(request.id).await.unwrap().is_some());
            lock.rollback().await.unwrap();
        }
        Raw::Postgres(pool) => {
            let mut lock = pool.begin().await.unwrap();
            sqlx::query("SELECT 1 FROM booking FOR UPDATE").execute(&mut *lock).await.unwrap();
            expect_unavailable(db.bookings.extend(request.id, now() + HOLD, now()).await);
            assert!(db.bookings.booking(request.id).await.unwrap().is_some());
            lock.rollback().await.unwrap();
        }
    }
    assert!(
        (Duration::from_millis(2500)..Duration::from_secs(8)).contains(&started.elapsed()),
        "{:?}",
        started.elapsed()
    );
    assert!(db.bookings.extend(request.id, now() + HOLD, now()).await.unwrap());
}

fn expect_unavailable<T: std::fmt::Debug>(result: Result<T, StoreError>) {
    assert!(matches!(result, Err(StoreError::Unavailable(_))), "{result:?}");
}

async fn one_that_fails_does_not_spoil_the_others(db: Db) {
    let first = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&first, now()).await.unwrap();
    let holding: Vec<_> = (1..80)
        .map(|hour| {
            let mut request = wish_at("desk-1", hour * 12, hour * 12 + 6, now());
            if hour % 10 == 0 {
                // An id that exists: the engine refuses the row.
                request.id = first.id;
            }
            let bookings = db.bookings.clone();
            tokio::spawn(async move { (hour, bookings.hold(&request, now()).await) })
        })
        .collect();
    for hold in holding {
        let (hour, result) = hold.await.unwrap();
        if hour % 10 == 0 {
            expect_unavailable(result);
        } else {
            assert_eq!(result.unwrap(), Taken::Claimed(0));
        }
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM booking").await, 73);
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 73 * 6);
}

async fn callers_may_leave(db: Db) {
    let mut dice = Dice(5);
    for round in 0..20 {
        let calls: Vec<_> = (0..30)
            .map(|slot| {
                let bookings = db.bookings.clone();
                let request = wish_at("desk-1", slot * 12, slot * 12 + 6, now());
                tokio::spawn(async move {
                    if bookings.hold(&request, now()).await.unwrap() == Taken::Claimed(0) {
                        bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
                    }
                })
            })
            .collect();
        tokio::time::sleep(Duration::from_micros(dice.roll(3000))).await;
        for call in &calls {
            call.abort();
        }
        for call in calls {
            if let Err(error) = call.await {
                assert!(error.is_cancelled(), "round {round}: {error}");
            }
        }
    }
    // Whoever left, the store goes on and nothing is half done (the invariants say so).
    let request = wish_at("desk-2", 0, 6, now());
    assert_eq!(db.bookings.hold(&request, now()).await.unwrap(), Taken::Claimed(0));
    assert_eq!(db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap(), Confirmed::Now);
}

async fn what_cannot_be_read_is_corrupt(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    for (broken, mended) in [("persons = 1000", "persons = 1"), ("starts_at = 9223372036854775807", "starts_at = 0")] {
        db.raw.execute(&format!("UPDATE booking SET {broken}")).await;
        let error = db.bookings.booking(request.id).await.unwrap_err();
        assert!(matches!(error, StoreError::Corrupt(_)), "{error:?}");
        db.raw.execute(&format!("UPDATE booking SET {mended}")).await;
    }
    // A language nobody knows any more is no reason to lose an appointment.
    db.raw.execute("UPDATE booking SET language = 'tlh'").await;
    assert_eq!(db.bookings.booking(request.id).await.unwrap().unwrap().language, Language::De);
}

async fn times_keep_their_microseconds(db: Db) {
    let time = now() + jiff::SignedDuration::new(1, 234_567_891);
    let request = HoldRequest { held_until: time + HOLD, ..wish_at("desk-1", 0, 6, now()) };
    db.bookings.hold(&request, time).await.unwrap();
    let booking = db.bookings.booking(request.id).await.unwrap().unwrap();
    assert_eq!(booking.created_at, now() + jiff::SignedDuration::new(1, 234_567_000));
    let long_ago: jiff::Timestamp = "1915-02-03T04:05:06.789Z".parse().unwrap();
    let old = HoldRequest { starts_at: long_ago, ..wish_at("desk-1", -BASE - 9, -BASE - 3, now()) };
    db.bookings.hold(&old, now()).await.unwrap();
    let found = db.bookings.booking(old.id).await.unwrap().unwrap();
    assert_eq!((found.starts_at, &found.allocations), (long_ago, &old.assignments[0]));
    assert!(found.contact == contact());
}

/// A PostgreSQL that was restarted: what was open breaks, what comes next works.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_restart_is_survived() {
    crate::harness::on_postgres(|db: Db| async move {
        for round in 0..3 {
            let Raw::Postgres(pool) = &db.raw else { unreachable!() };
            sqlx::query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'lotse'")
                .execute(pool)
                .await
                .unwrap();
            let mut failures = 0;
            while let Err(error) = db.secrets.ping().await {
                assert!(matches!(error, StoreError::Unavailable(_)));
                failures += 1;
                assert!(failures < 20, "round {round}");
            }
        }
        let request = wish_at("desk-1", 0, 6, now());
        assert_eq!(db.bookings.hold(&request, now()).await.unwrap(), Taken::Claimed(0));
    })
    .await;
}

/// PostgreSQL ends a deadlock by refusing one of the two; if it is the store, the store tries again.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_deadlock_is_survived() {
    crate::harness::on_postgres(|db: Db| async move {
        let request = wish_at("desk-1", 0, 6, now());
        db.bookings.hold(&request, now()).await.unwrap();
        let Raw::Postgres(pool) = &db.raw else { unreachable!() };
        let mut other = pool.begin().await.unwrap();
        // Patient, so that the store is the one who notices.
        sqlx::query("SET LOCAL deadlock_timeout = '20s'").execute(&mut *other).await.unwrap();
        sqlx::query("SELECT 1 FROM claim FOR UPDATE").execute(&mut *other).await.unwrap();
        let bookings = db.bookings.clone();
        let releasing = tokio::spawn(async move { bookings.release(request.id).await.unwrap() });
        tokio::time::sleep(Duration::from_millis(300)).await;
        sqlx::query("SELECT 1 FROM booking FOR UPDATE").execute(&mut *other).await.unwrap();
        other.rollback().await.unwrap();
        assert!(releasing.await.unwrap());
    })
    .await;
}

/// Addresses that lead nowhere, and what is said about it.
#[tokio::test]
async fn what_cannot_be_opened_is_explained_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), "no folder").unwrap();
    for settings in [
        Settings::postgres("postgres://lotse:geheim@127.0.0.1:1/lotse"),
        Settings::postgres("no address, geheim"),
        Settings::sqlite(folder.path().join("file/lotse.db")),
    ] {
        let Err(error) = Storage::connect(&settings).await else { panic!("{settings:?} was opened") };
        let StoreError::Unavailable(reason) = &error else { panic!("{error:?}") };
        let shown = format!("{error} {error:?} {reason} {reason:?}");
        assert!(!shown.contains("geheim"), "{shown}");
    }
}

/// A new SQLite file holds what people typed: nobody but its owner may read it.
#[cfg(unix)]
#[tokio::test]
async fn a_new_file_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/er/lotse.db");
    let storage = Storage::connect(&Settings::sqlite(&path)).await.unwrap();
    storage.migrate().await.unwrap();
    storage.bookings().hold(&wish_at("desk-1", 0, 6, now()), now()).await.unwrap();
    for name in ["lotse.db", "lotse.db-wal", "lotse.db-shm"] {
        let mode = std::fs::metadata(path.with_file_name(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}");
    }
    storage.close().await;
}
