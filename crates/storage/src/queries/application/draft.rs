//! Beginning, saving and discarding a draft.

use super::{
    ApplicationId, Connection, Failure, NewApplication, Operation, Save, VisitorKey, async_trait, dialect, micros,
};

/// See [`services::ports::ApplicationStore::begin`].
pub struct Begin {
    pub new: NewApplication,
    pub most: i64,
    pub now: i64,
}

#[async_trait]
impl Operation for Begin {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let Self { new, most, now } = self;
        let (visitor, beginning) = (&new.visitor.0[..], &new.beginning);
        // Two who count at the same moment would both find room.
        dialect::one_at_a_time(connection, &format!("drafts of {} {:?}", new.municipality, new.visitor.0)).await?;
        let drafts: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM application_visitor v JOIN application a ON a.id = v.application_id
             WHERE v.visitor = $1 AND a.municipality = $2 AND a.state = 'draft' AND a.expires_at > $3",
        )
        .bind(visitor)
        .bind(&new.municipality)
        .bind(now)
        .fetch_one(&mut *connection)
        .await?;
        if drafts >= *most {
            return Ok(false);
        }
        sqlx::query("INSERT INTO form_edition (version, source) VALUES ($1, $2) ON CONFLICT (version) DO NOTHING")
            .bind(&beginning.edition.version)
            .bind(&beginning.edition.source)
            .execute(&mut *connection)
            .await?;
        sqlx::query(
            "INSERT INTO application (id, municipality, form, form_version, service, language, state, revision, created_at,
                 saved_at, expires_at, draft_days, retention_days, sealed_key, answers)
             VALUES ($1, $2, $3, $4, $5, $6, 'draft', 0, $7, $7, $8, $9, $10, $11, $12)",
        )
        .bind(new.id.0)
        .bind(&new.municipality)
        .bind(&beginning.form)
        .bind(&beginning.edition.version)
        .bind(&beginning.service)
        .bind(beginning.language.code())
        .bind(now)
        .bind(micros(new.expires_at))
        .bind(i32::from(beginning.draft_days))
        .bind(i32::from(beginning.retention_days))
        .bind(&new.key.0)
        .bind(&new.answers)
        .execute(&mut *connection)
        .await?;
        sqlx::query("INSERT INTO application_visitor (visitor, application_id) VALUES ($1, $2)")
            .bind(visitor)
            .bind(new.id.0)
            .execute(connection)
            .await?;
        Ok(true)
    }
}

/// See [`services::ports::ApplicationStore::save`].
pub struct SaveDraft {
    pub save: Save,
    pub now: i64,
}

#[async_trait]
impl Operation for SaveDraft {
    const ONE_STATEMENT: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let saved = sqlx::query(
            "UPDATE application SET answers = $3, expires_at = $4, saved_at = $5, revision = revision + 1
             WHERE id = $1 AND revision = $2 AND state = 'draft' AND expires_at > $5",
        )
        .bind(self.save.id.0)
        .bind(self.save.revision)
        .bind(&self.save.answers)
        .bind(micros(self.save.expires_at))
        .bind(self.now)
        .execute(connection)
        .await?;
        Ok(saved.rows_affected() > 0)
    }
}

/// See [`services::ports::ApplicationStore::discard`].
pub struct Discard {
    pub id: ApplicationId,
}

#[async_trait]
impl Operation for Discard {
    const ONE_STATEMENT: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let discarded = sqlx::query("DELETE FROM application WHERE id = $1 AND state = 'draft'").bind(self.id.0);
        Ok(discarded.execute(connection).await?.rows_affected() > 0)
    }
}

/// See [`services::ports::ApplicationStore::adopt`].
pub struct Adopt {
    pub id: ApplicationId,
    pub visitor: VisitorKey,
    pub now: i64,
}

#[async_trait]
impl Operation for Adopt {
    const ONE_STATEMENT: bool = true;
    type Answer = ();

    async fn run(&self, connection: &mut Connection) -> Result<(), Failure> {
        let adopt = sqlx::query(
            "INSERT INTO application_visitor (visitor, application_id)
             SELECT $1, id FROM application WHERE id = $2 AND state = 'draft' AND expires_at > $3
             ON CONFLICT DO NOTHING",
        );
        adopt.bind(&self.visitor.0[..]).bind(self.id.0).bind(self.now).execute(connection).await?;
        Ok(())
    }
}
