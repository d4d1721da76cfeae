//! Jobs: written with their cause, leased by workers.

use super::super::{Connection, DB, dialect};
use super::{Operation, Store};
use crate::error::Failure;
use crate::time::{instant, micros};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use services::jobs::{ClaimedJob, DeadJob, Job, JobCounts, NewJob, retry_delay};
use services::ports::{JobStore, StoreError};
use sqlx::{Database as Engine, Row as _};
use uuid::Uuid;

/// Due for longer than this is late.
const LATE: SignedDuration = SignedDuration::from_mins(1);
/// Given up since less than this is news.
const LATELY: SignedDuration = SignedDuration::from_hours(24);
/// Characters of an error that are kept.
const ERROR: usize = 500;

/// A job as it is stored.
pub struct JobRow<'a> {
    pub id: Uuid,
    pub kind: String,
    pub municipality: &'a str,
    pub payload: String,
    pub dedup_key: String,
    pub run_at: i64,
}

impl<'a> JobRow<'a> {
    pub fn new(new: &'a NewJob) -> Result<Self, Failure> {
        let unreadable = || Failure::Corrupt("a job that is no JSON object with a kind".to_owned());
        let value = serde_json::to_value(&new.job).map_err(|_| unreadable())?;
        let kind = value.get("kind").and_then(|kind| kind.as_str()).ok_or_else(unreadable)?.to_owned();
        Ok(Self {
            id: new.id,
            kind,
            municipality: &new.municipality,
            payload: value.to_string(),
            dedup_key: new.job.dedup_key(),
            run_at: micros(new.run_at),
        })
    }

    /// Writes the job unless there is one for the same event.
    pub async fn insert(&self, connection: &mut Connection, now: i64) -> Result<(), Failure> {
        sqlx::query(
            "INSERT INTO job (id, kind, municipality, payload, dedup_key, run_at, attempts, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, 0, $7) ON CONFLICT (dedup_key) DO NOTHING",
        )
        .bind(self.id)
        .bind(&self.kind)
        .bind(self.municipality)
        .bind(&self.payload)
        .bind(&self.dedup_key)
        .bind(self.run_at)
        .bind(now)
        .execute(connection)
        .await?;
        Ok(())
    }
}

#[async_trait]
impl JobStore for Store {
    async fn claim(
        &self,
        worker: &str,
        limit: u32,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Vec<ClaimedJob>, StoreError> {
        let claim =
            Claim { worker: worker.to_owned(), limit: i64::from(limit), now: micros(now), until: micros(lease_until) };
        self.database.write(claim).await
    }

    async fn complete(&self, id: Uuid, worker: &str, now: Timestamp) -> Result<bool, StoreError> {
        self.database.write(Complete { id, worker: worker.to_owned(), now: micros(now) }).await
    }

    async fn fail(
        &self,
        id: Uuid,
        worker: &str,
        error: &str,
        retry_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let error = error.chars().filter(|c| *c != '\0').take(ERROR).collect();
        let (retry_at, dead_at) = (retry_at.map(micros), retry_at.is_none().then(|| micros(now)));
        self.database.write(Fail { id, worker: worker.to_owned(), error, retry_at, dead_at }).await
    }

    async fn counts(&self, now: Timestamp) -> Result<JobCounts, StoreError> {
        let mut connection = self.database.read().await?;
        let counts = sqlx::query(
            "SELECT
                 (SELECT count(*) FROM job WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= $4
                      AND (run_at <= $2 OR attempts > 0)),
                 (SELECT count(*) FROM job WHERE done_at IS NULL AND dead_at IS NULL AND run_at < $1
                      AND (leased_until IS NULL OR leased_until <= $2)),
                 (SELECT count(*) FROM job WHERE dead_at IS NOT NULL),
                 (SELECT count(*) FROM job WHERE dead_at > $3)",
        );
        let row = counts
            .bind(micros(now - LATE))
            .bind(micros(now))
            .bind(micros(now - LATELY))
            // No attempt is further away; reminders of the coming weeks need not be looked at.
            .bind(micros(now + retry_delay(u32::MAX)))
            .fetch_one(&mut *connection)
            .await
            .map_err(Failure::from)?;
        let count = |column: usize| -> Result<u64, Failure> { Ok(row.try_get::<i64, _>(column)?.unsigned_abs()) };
        Ok(JobCounts { waiting: count(0)?, late: count(1)?, dead: count(2)?, dead_lately: count(3)? })
    }

    async fn dead(&self, limit: u32) -> Result<Vec<DeadJob>, StoreError> {
        let mut connection = self.database.read().await?;
        let jobs = sqlx::query(
            "SELECT id, kind, municipality, attempts, dead_at, last_error FROM job WHERE dead_at IS NOT NULL
             ORDER BY dead_at DESC, id DESC LIMIT $1",
        );
        let rows = jobs.bind(i64::from(limit)).fetch_all(&mut *connection).await.map_err(Failure::from)?;
        Ok(rows.iter().map(dead_job).collect::<Result<_, _>>()?)
    }

    async fn retry_dead(&self, only: Option<Uuid>, now: Timestamp) -> Result<u64, StoreError> {
        self.database.write(RetryDead { only, now: micros(now) }).await
    }

    async fn forget_dead(&self, only: Option<Uuid>) -> Result<u64, StoreError> {
        self.database.write(ForgetDead { only }).await
    }
}

fn dead_job(row: &<DB as Engine>::Row) -> Result<DeadJob, Failure> {
    Ok(DeadJob {
        id: row.try_get(0)?,
        kind: row.try_get(1)?,
        municipality: row.try_get(2)?,
        attempts: u32::try_from(row.try_get::<i32, _>(3)?).unwrap_or(0),
        dead_at: instant(row.try_get(4)?)?,
        error: row.try_get::<Option<String>, _>(5)?.unwrap_or_default(),
    })
}

struct Claim {
    worker: String,
    limit: i64,
    now: i64,
    until: i64,
}

#[async_trait]
impl Operation for Claim {
    const ONE_STATEMENT: bool = true;
    type Answer = Vec<ClaimedJob>;

    async fn run(&self, connection: &mut Connection) -> Result<Vec<ClaimedJob>, Failure> {
        let mut rows = dialect::claim_jobs(connection, &self.worker, self.limit, self.now, self.until).await?;
        rows.sort_by_key(|(id, _, _, _, run_at)| (*run_at, *id));
        Ok(rows
            .into_iter()
            .map(|(id, municipality, payload, attempts, _)| ClaimedJob {
                id,
                municipality,
                job: serde_json::from_str::<Job>(&payload).ok(),
                attempts: u32::try_from(attempts).unwrap_or(0),
            })
            .collect())
    }
}

struct Complete {
    id: Uuid,
    worker: String,
    now: i64,
}

#[async_trait]
impl Operation for Complete {
    const ONE_STATEMENT: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let done = sqlx::query(
            "UPDATE job SET done_at = $3, leased_by = NULL, leased_until = NULL WHERE id = $1 AND leased_by = $2",
        )
        .bind(self.id)
        .bind(&self.worker)
        .bind(self.now)
        .execute(connection)
        .await?;
        Ok(done.rows_affected() > 0)
    }
}

/// Sets a job back, or lays it aside for good.
struct Fail {
    id: Uuid,
    worker: String,
    error: String,
    retry_at: Option<i64>,
    dead_at: Option<i64>,
}

#[async_trait]
impl Operation for Fail {
    const ONE_STATEMENT: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let failed = sqlx::query(
            "UPDATE job SET last_error = $3, run_at = coalesce($4, run_at), dead_at = $5, leased_by = NULL, leased_until = NULL
             WHERE id = $1 AND leased_by = $2",
        );
        let failed = failed.bind(self.id).bind(&self.worker).bind(&self.error).bind(self.retry_at).bind(self.dead_at);
        Ok(failed.execute(connection).await?.rows_affected() > 0)
    }
}

/// Makes dead jobs due again. The error stays until there is another one.
struct RetryDead {
    only: Option<Uuid>,
    now: i64,
}

#[async_trait]
impl Operation for RetryDead {
    const ONE_STATEMENT: bool = true;
    type Answer = u64;

    async fn run(&self, connection: &mut Connection) -> Result<u64, Failure> {
        let retried = match self.only {
            Some(id) => sqlx::query(
                "UPDATE job SET dead_at = NULL, attempts = 0, run_at = $1 WHERE dead_at IS NOT NULL AND id = $2",
            )
            .bind(self.now)
            .bind(id),
            None => sqlx::query("UPDATE job SET dead_at = NULL, attempts = 0, run_at = $1 WHERE dead_at IS NOT NULL")
                .bind(self.now),
        };
        Ok(retried.execute(connection).await?.rows_affected())
    }
}

/// Deletes dead jobs.
struct ForgetDead {
    only: Option<Uuid>,
}

#[async_trait]
impl Operation for ForgetDead {
    const ONE_STATEMENT: bool = true;
    type Answer = u64;

    async fn run(&self, connection: &mut Connection) -> Result<u64, Failure> {
        let forgotten = match self.only {
            Some(id) => sqlx::query("DELETE FROM job WHERE dead_at IS NOT NULL AND id = $1").bind(id),
            None => sqlx::query("DELETE FROM job WHERE dead_at IS NOT NULL"),
        };
        Ok(forgotten.execute(connection).await?.rows_affected())
    }
}
