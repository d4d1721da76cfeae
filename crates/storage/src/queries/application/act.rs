//! What is done to a case.

use super::{Act, Connection, Failure, JobRow, Operation, async_trait, happen, link, micros, record, upload};
use domain::case::CaseState;

/// See [`services::ports::ApplicationStore::act`].
pub struct ActOnCase {
    pub act: Act,
    pub now: i64,
}

#[async_trait]
impl Operation for ActOnCase {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let Self { act, now } = self;
        let to = act.step.to;
        // What becomes a draft again has kept its answers for that; nothing else needs them any more.
        let draft = to == CaseState::Draft;
        let acted = sqlx::query(
            "UPDATE application SET state = $3, revision = revision + 1, due_at = $4, expires_at = $5, closed_at = $6,
                 delete_at = $7, answers = CASE WHEN $8 THEN answers END
             WHERE id = $1 AND revision = $2",
        )
        .bind(act.id.0)
        .bind(act.revision)
        .bind(to.key())
        .bind(act.due_at.map(micros))
        .bind(act.expires_at.filter(|_| draft).map(micros))
        .bind(to.is_over().then_some(*now))
        .bind(act.delete_at.filter(|_| to.is_over()).map(micros))
        .bind(draft)
        .execute(&mut *connection)
        .await?;
        if acted.rows_affected() == 0 {
            return Ok(false);
        }
        // Nothing of it is to be agreed to any more.
        link::forget_all(connection, act.id).await?;
        if let Some(kept) = &act.files {
            upload::keep_only(connection, act.id, kept).await?;
        }
        happen(connection, act.id, act.revision + 1, &act.event, *now).await?;
        record(connection, &act.audit, *now).await?;
        for job in &act.jobs {
            JobRow::new(job)?.insert(connection, *now).await?;
        }
        Ok(true)
    }
}
