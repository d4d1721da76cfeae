//! Giving an appointment another time.

use super::super::{Connection, dialect};
use super::cancel::record;
use super::jobs::JobRow;
use super::{Operation, claims, freed, limits, read, waiting};
use crate::error::Failure;
use crate::time::{FOREVER, micros};
use async_trait::async_trait;
use services::booking::{BookingState, Move, Moved};

/// See [`services::ports::BookingStore::move_appointment`].
pub struct MoveAppointment {
    pub wanted: Move,
    pub now: i64,
}

#[async_trait]
impl Operation for MoveAppointment {
    type Answer = Moved;

    async fn run(&self, connection: &mut Connection) -> Result<Moved, Failure> {
        let Self { wanted: Move { id, sequence, site, starts_at, ends_at, assignments, freeing, audit, jobs }, now } =
            self;
        let unchanged = read::lock(connection, *id)
            .await?
            .is_some_and(|booking| booking.state == BookingState::Confirmed && booking.sequence == *sequence);
        if !unchanged {
            return Ok(Moved::Changed);
        }
        let wanted = claims::Wanted::new(assignments);
        let Some(index) = dialect::pick(connection, id.0, &wanted, *now).await? else { return Ok(Moved::Taken) };
        let Some(chosen) = assignments.get(index) else { return Ok(Moved::Taken) };
        // Nobody sees anything in between: it is one transaction, and it fails as a whole.
        let before = claims::of(connection, id.0).await?;
        claims::free_one(connection, id.0).await?;
        claims::allocate(connection, id.0, chosen, FOREVER).await?;
        claims::take(connection, id.0, FOREVER, *now).await?;
        freed::keep(connection, *id, freeing, &claims::without(&before, chosen), *now).await?;
        waiting::withdraw(connection, *id, Some(*starts_at), freeing.withdrawal_job, *now).await?;
        sqlx::query(
            "UPDATE booking SET site = $2, starts_at = $3, ends_at = $4, sequence = sequence + 1 WHERE id = $1",
        )
        .bind(id.0)
        .bind(site)
        .bind(micros(*starts_at))
        .bind(micros(*ends_at))
        .execute(&mut *connection)
        .await?;
        limits::shift(connection, id.0).await?;
        record(connection, audit, *now).await?;
        for job in jobs {
            JobRow::new(job)?.insert(connection, *now).await?;
        }
        Ok(Moved::Now(index))
    }
}
