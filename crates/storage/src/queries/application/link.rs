//! Mailed links.

use super::{
    ApplicationId, Connection, Failure, JobRow, NewJob, NewLink, Operation, Uuid, VisitorKey, async_trait, dialect,
    micros,
};

/// See [`services::ports::ApplicationStore::add_link`].
pub struct AddLink {
    pub link: NewLink,
    pub job: NewJob,
    pub since: i64,
    pub most: i64,
    pub now: i64,
}

#[async_trait]
impl Operation for AddLink {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let Self { link, job, since, most, now } = self;
        // Two who count at the same moment would both find room.
        let draft: Option<i64> = sqlx::query_scalar(concat!(
            "SELECT revision FROM application WHERE id = $1 AND state = 'draft' AND expires_at > $2",
            dialect::for_update!()
        ))
        .bind(link.application.0)
        .bind(now)
        .fetch_optional(&mut *connection)
        .await?;
        let asked: i64 =
            sqlx::query_scalar("SELECT count(*) FROM application_link WHERE application_id = $1 AND created_at > $2")
                .bind(link.application.0)
                .bind(since)
                .fetch_one(&mut *connection)
                .await?;
        if draft.is_none() || asked >= *most {
            return Ok(false);
        }
        insert(connection, link, *now).await?;
        JobRow::new(job)?.insert(connection, *now).await?;
        Ok(true)
    }
}

/// Keeps a link.
pub(super) async fn insert(connection: &mut Connection, link: &NewLink, now: i64) -> Result<(), Failure> {
    sqlx::query(
        "INSERT INTO application_link (id, application_id, token_hash, purpose, sealed, code_hash, tries, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8)",
    )
    .bind(link.id)
    .bind(link.application.0)
    .bind(&link.token_hash[..])
    .bind(link.purpose.key())
    .bind(&link.sealed)
    .bind(link.code_hash.as_ref().map(|hash| &hash[..]))
    .bind(now)
    .bind(micros(link.expires_at))
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets all links of an application.
pub(super) async fn forget_all(connection: &mut Connection, id: ApplicationId) -> Result<(), Failure> {
    sqlx::query("DELETE FROM application_link WHERE application_id = $1").bind(id.0).execute(connection).await?;
    Ok(())
}

/// See [`services::ports::ApplicationStore::try_link`].
pub struct TryLink {
    pub id: Uuid,
    pub right: Option<VisitorKey>,
    pub most: i32,
    pub now: i64,
}

#[async_trait]
impl Operation for TryLink {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        // A link is good as long as its draft, which each saving prolongs.
        let tried: Option<Uuid> = sqlx::query_scalar(
            "UPDATE application_link SET tries = CASE WHEN $3 THEN tries ELSE tries + 1 END,
                 used_at = CASE WHEN $3 THEN $4 ELSE used_at END
             WHERE id = $1 AND tries < $2 AND purpose = 'resume' AND (
                 SELECT 1 FROM application a
                 WHERE a.id = application_link.application_id AND a.state = 'draft' AND a.expires_at > $4
             ) IS NOT NULL
             RETURNING application_id",
        )
        .bind(self.id)
        .bind(self.most)
        .bind(self.right.is_some())
        .bind(self.now)
        .fetch_optional(&mut *connection)
        .await?;
        let Some(application) = tried else { return Ok(false) };
        if let Some(visitor) = &self.right {
            sqlx::query(
                "INSERT INTO application_visitor (visitor, application_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            )
            .bind(&visitor.0[..])
            .bind(application)
            .execute(connection)
            .await?;
        }
        Ok(true)
    }
}

/// See [`services::ports::ApplicationStore::try_cosign`].
pub struct TryCosign {
    pub id: Uuid,
    pub right: bool,
    pub most: i32,
    pub now: i64,
}

#[async_trait]
impl Operation for TryCosign {
    const ONE_STATEMENT: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let tried = sqlx::query(
            "UPDATE application_link SET tries = CASE WHEN $3 THEN tries ELSE tries + 1 END,
                 used_at = CASE WHEN $3 THEN $4 ELSE used_at END
             WHERE id = $1 AND tries < $2 AND purpose = 'cosign' AND expires_at > $4 AND (
                 SELECT 1 FROM application a
                 WHERE a.id = application_link.application_id AND a.state = 'cosigning'
             ) IS NOT NULL",
        );
        let tried = tried.bind(self.id).bind(self.most).bind(self.right).bind(self.now).execute(connection).await?;
        Ok(tried.rows_affected() > 0)
    }
}
