//! Deletion by date.

use super::super::{Connection, dialect};
use super::freed::DeleteFreed;
use super::{Operation, Store};
use crate::error::Failure;
use crate::time::micros;
use async_trait::async_trait;
use jiff::Timestamp;
use services::ports::{MaintenanceStore, StoreError};
use uuid::Uuid;

#[async_trait]
impl MaintenanceStore for Store {
    async fn delete_abandoned(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        self.database.write(DeleteAbandoned { before: micros(before), limit: i64::from(limit) }).await
    }

    async fn municipalities(&self) -> Result<Vec<String>, StoreError> {
        let mut connection = self.database.read().await?;
        // From one name to the next by the index; DISTINCT would read every appointment.
        let names = sqlx::query_scalar(
            "WITH RECURSIVE town (name) AS (
                 SELECT min(municipality) FROM booking WHERE state <> 'held'
                 UNION ALL
                 SELECT (SELECT min(municipality) FROM booking WHERE state <> 'held' AND municipality > town.name)
                 FROM town WHERE town.name IS NOT NULL
             )
             SELECT name FROM town WHERE name IS NOT NULL",
        );
        Ok(names.fetch_all(&mut *connection).await.map_err(Failure::from)?)
    }

    async fn delete_past(&self, municipality: &str, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let delete =
            DeletePast { municipality: municipality.to_owned(), before: micros(before), limit: i64::from(limit) };
        self.database.write(delete).await
    }

    async fn delete_waiting(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM waiting WHERE booking_id IN (
                       SELECT w.booking_id FROM waiting w JOIN booking b ON b.id = w.booking_id
                       WHERE b.starts_at < $1 ORDER BY w.municipality, w.since, w.booking_id LIMIT $2)";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_freed(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        self.database.write(DeleteFreed { before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_limits(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM limit_use WHERE (rule, subject, slot) IN (
                       SELECT rule, subject, slot FROM limit_use WHERE until < $1 ORDER BY until LIMIT $2) AND until < $1";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_done_jobs(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM job WHERE id IN (SELECT id FROM job WHERE done_at < $1 ORDER BY done_at LIMIT $2)";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_dead_jobs(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM job WHERE id IN (SELECT id FROM job WHERE dead_at < $1 ORDER BY dead_at LIMIT $2)";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_audit(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM audit_event WHERE (at, id) IN (
                       SELECT at, id FROM audit_event WHERE at < $1 ORDER BY at, id LIMIT $2)";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_spent_proofs(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM proof_spent WHERE challenge IN (
                       SELECT challenge FROM proof_spent WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_passes(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM gate_pass WHERE (municipality, visitor) IN (
                       SELECT municipality, visitor FROM gate_pass WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_codes(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM gate_code WHERE id IN (
                       SELECT id FROM gate_code WHERE created_at < $1 ORDER BY created_at LIMIT $2)";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_drafts(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        // Who saves at this moment keeps the draft.
        let sql = concat!(
            "DELETE FROM application WHERE id IN (
                 SELECT id FROM application WHERE state = 'draft' AND expires_at < $1 ORDER BY expires_at LIMIT $2",
            dialect::skip_locked!(),
            ")"
        );
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_cases(&self, now: Timestamp, limit: u32) -> Result<u64, StoreError> {
        self.database.write(DeleteCases { now: micros(now), limit: i64::from(limit) }).await
    }

    async fn delete_status_codes(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "UPDATE application SET status_code = NULL WHERE id IN (
                       SELECT id FROM application WHERE status_code IS NOT NULL AND submitted_at < $1
                       ORDER BY submitted_at LIMIT $2)";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_status_tries(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM status_try WHERE (municipality, reference) IN (
                       SELECT municipality, reference FROM status_try WHERE since < $1 ORDER BY since LIMIT $2)
                   AND since < $1";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }

    async fn delete_blocked(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let sql = "DELETE FROM gate_blocked WHERE (day, municipality, reason) IN (
                       SELECT day, municipality, reason FROM gate_blocked WHERE day < $1
                       ORDER BY day, municipality, reason LIMIT $2)";
        self.database.write(DeleteRows { sql, before: micros(before), limit: i64::from(limit) }).await
    }
}

struct DeleteAbandoned {
    before: i64,
    limit: i64,
}

#[async_trait]
impl Operation for DeleteAbandoned {
    type Answer = u64;

    async fn run(&self, connection: &mut Connection) -> Result<u64, Failure> {
        let ids: Vec<Uuid> = sqlx::query_scalar(concat!(
            "SELECT id FROM booking WHERE state = 'held' AND held_until < $1 ORDER BY held_until LIMIT $2",
            dialect::skip_locked!()
        ))
        .bind(self.before)
        .bind(self.limit)
        .fetch_all(&mut *connection)
        .await?;
        delete(connection, &ids).await
    }
}

struct DeletePast {
    municipality: String,
    before: i64,
    limit: i64,
}

#[async_trait]
impl Operation for DeletePast {
    type Answer = u64;

    async fn run(&self, connection: &mut Connection) -> Result<u64, Failure> {
        let mut ids: Vec<Uuid> = sqlx::query_scalar(concat!(
            "SELECT id FROM booking WHERE municipality = $1 AND state <> 'held' AND ends_at < $2 ORDER BY ends_at LIMIT $3",
            dialect::skip_locked!()
        ))
        .bind(&self.municipality)
        .bind(self.before)
        .bind(self.limit)
        .fetch_all(&mut *connection)
        .await?;
        let rest = self.limit - i64::try_from(ids.len()).unwrap_or(self.limit);
        let cancelled: Vec<Uuid> = sqlx::query_scalar(concat!(
            "SELECT id FROM booking WHERE municipality = $1 AND cancelled_at < $2 AND ends_at >= $2 ORDER BY cancelled_at LIMIT $3",
            dialect::skip_locked!()
        ))
        .bind(&self.municipality)
        .bind(self.before)
        .bind(rest)
        .fetch_all(&mut *connection)
        .await?;
        ids.extend(cancelled);
        delete(connection, &ids).await
    }
}

/// Deletes bookings with everything that belongs to them.
async fn delete(connection: &mut Connection, ids: &[Uuid]) -> Result<u64, Failure> {
    if !ids.is_empty() {
        dialect::delete(connection, ids).await?;
    }
    Ok(u64::try_from(ids.len()).unwrap_or(u64::MAX))
}

/// Deletes cases with everything that belongs to them.
struct DeleteCases {
    now: i64,
    limit: i64,
}

#[async_trait]
impl Operation for DeleteCases {
    type Answer = u64;

    async fn run(&self, connection: &mut Connection) -> Result<u64, Failure> {
        let ids: Vec<Uuid> = sqlx::query_scalar(concat!(
            "SELECT id FROM application WHERE delete_at IS NOT NULL AND delete_at <= $1 ORDER BY delete_at LIMIT $2",
            dialect::skip_locked!()
        ))
        .bind(self.now)
        .bind(self.limit)
        .fetch_all(&mut *connection)
        .await?;
        for id in &ids {
            // It happens to each once, so its own id is one for the event, too.
            let said = sqlx::query(
                "INSERT INTO audit_event (id, at, municipality, actor, action, subject)
                 SELECT id, $2, municipality, 'worker', 'application.deleted', id FROM application WHERE id = $1",
            );
            said.bind(id).bind(self.now).execute(&mut *connection).await?;
            sqlx::query("DELETE FROM application WHERE id = $1").bind(id).execute(&mut *connection).await?;
        }
        Ok(u64::try_from(ids.len()).unwrap_or(u64::MAX))
    }
}

/// Deletes rows nothing else refers to.
struct DeleteRows {
    sql: &'static str,
    before: i64,
    limit: i64,
}

#[async_trait]
impl Operation for DeleteRows {
    const ONE_STATEMENT: bool = true;
    type Answer = u64;

    async fn run(&self, connection: &mut Connection) -> Result<u64, Failure> {
        Ok(sqlx::query(self.sql).bind(self.before).bind(self.limit).execute(connection).await?.rows_affected())
    }
}
