//! Jobs: written with their cause, leased by workers.

use super::super::{Connection, dialect};
use super::{Operation, Store};
use crate::error::Failure;
use crate::time::micros;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use services::jobs::{ClaimedJob, Job, JobCounts, NewJob};
use services::ports::{JobStore, StoreError};
use sqlx::Row as _;
use uuid::Uuid;

/// Due for longer than this is late.
const LATE: SignedDuration = SignedDuration::from_mins(1);
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
                 (SELECT count(*) FROM job WHERE done_at IS NULL AND dead_at IS NULL),
                 (SELECT count(*) FROM job WHERE done_at IS NULL AND dead_at IS NULL AND run_at < $1
                      AND (leased_until IS NULL OR leased_until <= $2)),
                 (SELECT count(*) FROM job WHERE dead_at IS NOT NULL)",
        );
        let row = counts
            .bind(micros(now - LATE))
            .bind(micros(now))
            .fetch_one(&mut *connection)
            .await
            .map_err(Failure::from)?;
        let count = |column: usize| -> Result<u64, Failure> { Ok(row.try_get::<i64, _>(column)?.unsigned_abs()) };
        Ok(JobCounts { waiting: count(0)?, late: count(1)?, dead: count(2)? })
    }
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
