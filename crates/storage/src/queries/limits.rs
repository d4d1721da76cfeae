//! Limits by person: one row for each appointment that a limit counts.

use super::super::Connection;
use crate::error::Failure;
use crate::time::micros;
use services::booking::{BookingId, LimitClaim, Reached};
use uuid::Uuid;

/// A free slot for each claim, or the first limit that has none. Nothing is written.
pub async fn find(
    connection: &mut Connection,
    claims: &[LimitClaim],
    now: i64,
) -> Result<Result<Vec<i32>, Reached>, Failure> {
    let mut slots = Vec::with_capacity(claims.len());
    for claim in claims {
        let taken: Vec<i32> =
            sqlx::query_scalar("SELECT slot FROM limit_use WHERE rule = $1 AND subject = $2 AND until > $3")
                .bind(&claim.rule)
                .bind(&claim.subject[..])
                .bind(now)
                .fetch_all(&mut *connection)
                .await?;
        let most = i32::from(claim.reached.most);
        // A pack may have lowered a limit since: whoever has more gets none until they are fewer.
        let used = i32::try_from(taken.len()).unwrap_or(i32::MAX);
        match (1..=most).find(|slot| used < most && !taken.contains(slot)) {
            Some(slot) => slots.push(slot),
            None => return Ok(Err(claim.reached)),
        }
    }
    Ok(Ok(slots))
}

/// Takes the slots for a booking that ends then. Each is free or over, or else somebody was quicker since [`find`].
pub async fn take(
    connection: &mut Connection,
    id: BookingId,
    claims: &[LimitClaim],
    slots: &[i32],
    ends_at: i64,
    now: i64,
) -> Result<(), Failure> {
    for (claim, slot) in claims.iter().zip(slots) {
        let at_least = micros(claim.at_least);
        let taken = sqlx::query(
            "INSERT INTO limit_use (rule, subject, slot, booking_id, at_least, until) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (rule, subject, slot) DO UPDATE
             SET booking_id = excluded.booking_id, at_least = excluded.at_least, until = excluded.until
             WHERE limit_use.until <= $7",
        )
        .bind(&claim.rule)
        .bind(&claim.subject[..])
        .bind(slot)
        .bind(id.0)
        .bind(at_least)
        .bind(ends_at.max(at_least))
        .bind(now)
        .execute(&mut *connection)
        .await?;
        if taken.rows_affected() == 0 {
            return Err(Failure::Raced);
        }
    }
    Ok(())
}

/// A booking ends at another time, which is written already.
pub async fn shift(connection: &mut Connection, id: Uuid) -> Result<(), Failure> {
    sqlx::query(
        "UPDATE limit_use SET until = (
             SELECT CASE WHEN limit_use.at_least > b.ends_at THEN limit_use.at_least ELSE b.ends_at END
             FROM booking b WHERE b.id = $1
         ) WHERE booking_id = $1",
    )
    .bind(id)
    .execute(connection)
    .await?;
    Ok(())
}

/// A booking does not count any more.
pub async fn free(connection: &mut Connection, id: Uuid) -> Result<(), Failure> {
    sqlx::query("DELETE FROM limit_use WHERE booking_id = $1").bind(id).execute(connection).await?;
    Ok(())
}
