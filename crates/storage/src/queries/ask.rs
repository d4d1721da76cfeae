//! Keeping a hold for a mailed link.

use super::super::Connection;
use super::cancel::record;
use super::jobs::JobRow;
use super::{Operation, claims, read};
use crate::error::Failure;
use crate::time::micros;
use async_trait::async_trait;
use services::booking::{Ask, Asked};

/// See [`services::ports::BookingStore::ask`].
pub struct AskByMail {
    pub ask: Ask,
    pub now: i64,
}

#[async_trait]
impl Operation for AskByMail {
    type Answer = Asked;

    async fn run(&self, connection: &mut Connection) -> Result<Asked, Failure> {
        let Self { ask: Ask { id, number, until, audit, jobs }, now } = self;
        let Some(booking) = read::lock(connection, *id).await?.filter(|booking| booking.is_held()) else {
            return Ok(Asked::Lost);
        };
        if booking.asks + 1 != *number {
            return Ok(Asked::Before);
        }
        match until.map(micros) {
            Some(until) => {
                if !claims::has_allocations(connection, id.0).await?
                    || claims::is_contested(connection, id.0, *now).await?
                {
                    return Ok(Asked::Lost);
                }
                claims::prolong(connection, id.0, until, *now).await?;
                sqlx::query("UPDATE booking SET held_until = $2, asked_at = $3, asks = $4 WHERE id = $1")
                    .bind(id.0)
                    .bind(until)
                    .bind(now)
                    .bind(number)
                    .execute(&mut *connection)
                    .await?;
            }
            None => {
                if booking.asked_at.is_none() || booking.held_until <= *now {
                    return Ok(Asked::Lost);
                }
                sqlx::query("UPDATE booking SET asks = $2 WHERE id = $1")
                    .bind(id.0)
                    .bind(number)
                    .execute(&mut *connection)
                    .await?;
            }
        }
        record(connection, audit, *now).await?;
        for job in jobs {
            JobRow::new(job)?.insert(connection, *now).await?;
        }
        Ok(Asked::Now)
    }
}
