//! From a draft to a case.

use super::{
    Connection, Failure, JobRow, Operation, Submit, Submitted, async_trait, dialect, happen, link, micros, record,
    upload,
};

/// See [`services::ports::ApplicationStore::submit`].
pub struct SubmitDraft {
    pub submit: Submit,
    pub now: i64,
}

#[async_trait]
impl Operation for SubmitDraft {
    type Answer = Submitted;

    async fn run(&self, connection: &mut Connection) -> Result<Submitted, Failure> {
        let Self { submit, now } = self;
        // From here on nobody else changes the draft.
        let draft: Option<(String, i64, Option<i64>, Option<String>)> = sqlx::query_as(concat!(
            "SELECT state, revision, expires_at, reference FROM application WHERE id = $1",
            dialect::for_update!()
        ))
        .bind(submit.id.0)
        .fetch_optional(&mut *connection)
        .await?;
        let Some((state, revision, expires_at, reference)) = draft else { return Ok(Submitted::Gone) };
        if state != "draft" {
            return Ok(Submitted::Before);
        }
        if expires_at.is_none_or(|expires_at| expires_at <= *now) {
            return Ok(Submitted::Gone);
        }
        if revision != submit.revision {
            return Ok(Submitted::Stale);
        }
        // One that came back from a second person keeps the reference it was given.
        if reference.is_none() {
            let taken = sqlx::query("INSERT INTO used_reference (reference) VALUES ($1) ON CONFLICT DO NOTHING");
            if taken.bind(&submit.reference).execute(&mut *connection).await?.rows_affected() == 0 {
                return Ok(Submitted::ReferenceTaken);
            }
        }
        sqlx::query(
            "UPDATE application SET state = $2, revision = revision + 1, reference = coalesce(reference, $3), language = $4,
                 submission = $5, status_code = $6, code_hash = $7, submitted_at = $8, expires_at = $9,
                 answers = CASE WHEN $2 = 'cosigning' THEN answers END
             WHERE id = $1",
        )
        .bind(submit.id.0)
        .bind(submit.step.to.key())
        .bind(&submit.reference)
        .bind(submit.language.code())
        .bind(&submit.submission)
        .bind(&submit.status_code)
        .bind(&submit.code_hash[..])
        .bind(now)
        .bind(submit.cosign.as_ref().map(|cosign| micros(cosign.expires_at)))
        .execute(&mut *connection)
        .await?;
        // Links to go on with a draft lead nowhere any more.
        link::forget_all(connection, submit.id).await?;
        if let Some(cosign) = &submit.cosign {
            link::insert(connection, cosign, *now).await?;
        }
        if let Some(kept) = &submit.files {
            upload::keep_only(connection, submit.id, kept).await?;
        }
        happen(connection, submit.id, revision + 1, &submit.event, *now).await?;
        record(connection, &submit.audit, *now).await?;
        for job in &submit.jobs {
            JobRow::new(job)?.insert(connection, *now).await?;
        }
        Ok(Submitted::Now)
    }
}
