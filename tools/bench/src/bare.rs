//! What the engines do at best: durable transactions of two statements, nothing else.

use crate::Failure;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

const TASKS: usize = 64;
const DURATION: Duration = Duration::from_secs(5);
const TABLES: [&str; 2] = [
    "CREATE TABLE bare_claim (resource TEXT NOT NULL, tick BIGINT NOT NULL, PRIMARY KEY (resource, tick))",
    "CREATE TABLE bare_booking (id BIGINT PRIMARY KEY, name TEXT NOT NULL)",
];
const CLAIM: &str = "INSERT INTO bare_claim (resource, tick) VALUES ($1, $2)";
const BOOKING: &str = "INSERT INTO bare_booking (id, name) VALUES ($1, $2)";

/// Commits per second on SQLite with WAL and synchronous=FULL, one writer connection (the best of the settings tried).
pub async fn sqlite(file: &Path) -> Result<f64, Failure> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .connect_with(options)
        .await?;
    for table in TABLES {
        sqlx::query(table).execute(&pool).await?;
    }
    let next = Arc::new(AtomicI64::new(0));
    let started = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..TASKS {
        let (pool, next) = (pool.clone(), Arc::clone(&next));
        tasks.spawn(async move {
            while started.elapsed() < DURATION {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
                sqlx::query(CLAIM).bind("desk").bind(number).execute(&mut *tx).await?;
                sqlx::query(BOOKING).bind(number).bind("Erika Beispiel").execute(&mut *tx).await?;
                tx.commit().await?;
            }
            Ok::<_, sqlx::Error>(())
        });
    }
    finish(tasks, &next, started).await
}

/// Commits per second on PostgreSQL with its default durability, 16 connections.
pub async fn postgres(url: &str) -> Result<f64, Failure> {
    let pool = sqlx::postgres::PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(30))
        .connect(url)
        .await?;
    for table in TABLES {
        sqlx::query(table).execute(&pool).await?;
    }
    let next = Arc::new(AtomicI64::new(0));
    let started = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..TASKS {
        let (pool, next) = (pool.clone(), Arc::clone(&next));
        tasks.spawn(async move {
            while started.elapsed() < DURATION {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let mut tx = pool.begin().await?;
                sqlx::query(CLAIM).bind("desk").bind(number).execute(&mut *tx).await?;
                sqlx::query(BOOKING).bind(number).bind("Erika Beispiel").execute(&mut *tx).await?;
                tx.commit().await?;
            }
            Ok::<_, sqlx::Error>(())
        });
    }
    finish(tasks, &next, started).await
}

async fn finish(
    mut tasks: tokio::task::JoinSet<Result<(), sqlx::Error>>,
    count: &AtomicI64,
    started: Instant,
) -> Result<f64, Failure> {
    while let Some(result) = tasks.join_next().await {
        result??;
    }
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    Ok(count.load(Ordering::Relaxed) as f64 / started.elapsed().as_secs_f64())
}
