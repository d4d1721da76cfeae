//! Cancelling an appointment.

use super::super::Connection;
use super::jobs::JobRow;
use super::{Operation, claims, freed, limits, read, waiting};
use crate::error::Failure;
use async_trait::async_trait;
use services::booking::{Audit, BookingId, BookingState, Cancelled, Freeing};
use services::jobs::NewJob;

/// See [`services::ports::BookingStore::cancel`].
pub struct Cancel {
    pub id: BookingId,
    pub audit: Audit,
    pub jobs: Vec<NewJob>,
    pub freeing: Freeing,
    pub now: i64,
}

#[async_trait]
impl Operation for Cancel {
    type Answer = Cancelled;

    async fn run(&self, connection: &mut Connection) -> Result<Cancelled, Failure> {
        match read::lock(connection, self.id).await?.map(|booking| booking.state) {
            None | Some(BookingState::Held) => return Ok(Cancelled::Unknown),
            Some(BookingState::Cancelled) => return Ok(Cancelled::Before),
            Some(BookingState::Confirmed) => {}
        }
        let given_up = claims::of(connection, self.id.0).await?;
        claims::free_one(connection, self.id.0).await?;
        freed::keep(connection, self.id, &self.freeing, &given_up, self.now).await?;
        waiting::stop(connection, self.id, self.freeing.withdrawal_job, self.now).await?;
        limits::free(connection, self.id.0).await?;
        sqlx::query("UPDATE booking SET state = 'cancelled', cancelled_at = $2, sequence = sequence + 1 WHERE id = $1")
            .bind(self.id.0)
            .bind(self.now)
            .execute(&mut *connection)
            .await?;
        record(connection, &self.audit, self.now).await?;
        for job in &self.jobs {
            JobRow::new(job)?.insert(connection, self.now).await?;
        }
        Ok(Cancelled::Now)
    }
}

/// Writes a line of the audit log.
pub async fn record(connection: &mut Connection, audit: &Audit, now: i64) -> Result<(), Failure> {
    sqlx::query(
        "INSERT INTO audit_event (id, at, municipality, actor, action, subject) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(audit.id)
    .bind(now)
    .bind(&audit.municipality)
    .bind(audit.actor)
    .bind(audit.action)
    .bind(audit.subject)
    .execute(connection)
    .await?;
    Ok(())
}
