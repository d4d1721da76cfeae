//! Reading applications and what belongs to them.

use super::{
    ApplicationId, CaseState, DB, Failure, Overview, Store, StoreError, Stored, StoredEvent, StoredLink, StoredUpload,
    Timestamp, UploadState, Uuid, VisitorKey, micros,
};
use crate::time::instant;
use domain::case::CaseEvent;
use domain::language::Language;
use services::application::LinkPurpose;
use services::seal::SealedKey;
use sqlx::{Database as Engine, Row as _};

type Row = <DB as Engine>::Row;

/// Whole applications `a` that fulfil a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT a.id, a.municipality, a.form, a.form_version, a.service, a.language, a.state, a.reference, a.revision,
                 a.created_at, a.saved_at, a.expires_at, a.submitted_at, a.due_at, a.closed_at, a.delete_at, a.draft_days,
                 a.retention_days, a.sealed_key, a.answers, a.submission, a.status_code, a.code_hash
             FROM application a WHERE ",
            $condition
        )
    };
}

/// Without what is sealed.
macro_rules! overview {
    ($rest:literal) => {
        concat!(
            "SELECT a.id, a.form, a.service, a.state, a.reference, a.saved_at, a.expires_at, a.submitted_at, a.due_at ",
            $rest
        )
    };
}

macro_rules! link {
    ($condition:literal) => {
        concat!(
            "SELECT id, application_id, purpose, code_hash, sealed, created_at, expires_at, used_at
             FROM application_link WHERE ",
            $condition
        )
    };
}

const BY_ID: &str = select!("a.id = $1");
const OF_VISITOR: &str = select!(
    "a.id = $1 AND (SELECT 1 FROM application_visitor v WHERE v.visitor = $2 AND v.application_id = a.id) IS NOT NULL"
);
const BY_REFERENCE: &str = select!("a.reference = $1 AND a.municipality = $2");
const ALL_OF_VISITOR: &str = overview!(
    "FROM application_visitor v JOIN application a ON a.id = v.application_id
     WHERE v.visitor = $1 AND a.municipality = $2 AND (a.state <> 'draft' OR a.expires_at > $3)
     ORDER BY a.saved_at DESC, a.id DESC LIMIT 100"
);
// The first condition is that of the index `application_office`, which SQLite uses only where it is repeated.
const CASES: &str = overview!(
    "FROM application a
     WHERE a.submitted_at IS NOT NULL AND a.municipality = $1 AND a.state = $2
       AND a.submitted_at >= $3 AND (a.submitted_at > $3 OR a.id > $4)
     ORDER BY a.submitted_at, a.id LIMIT $5"
);

impl Store {
    pub(super) async fn find_application(&self, id: ApplicationId) -> Result<Option<Stored>, StoreError> {
        let mut connection = self.database.read().await?;
        let row = sqlx::query(BY_ID).bind(id.0).fetch_optional(&mut *connection).await.map_err(Failure::from)?;
        Ok(row.map(|row| application(&row)).transpose()?)
    }

    pub(super) async fn find_application_of(
        &self,
        id: ApplicationId,
        visitor: &VisitorKey,
    ) -> Result<Option<Stored>, StoreError> {
        let mut connection = self.database.read().await?;
        let found = sqlx::query(OF_VISITOR).bind(id.0).bind(&visitor.0[..]).fetch_optional(&mut *connection).await;
        Ok(found.map_err(Failure::from)?.map(|row| application(&row)).transpose()?)
    }

    pub(super) async fn find_application_by_reference(
        &self,
        municipality: &str,
        reference: &str,
    ) -> Result<Option<Stored>, StoreError> {
        let mut connection = self.database.read().await?;
        let found = sqlx::query(BY_REFERENCE).bind(reference).bind(municipality).fetch_optional(&mut *connection).await;
        Ok(found.map_err(Failure::from)?.map(|row| application(&row)).transpose()?)
    }

    pub(super) async fn find_edition(&self, version: &str) -> Result<Option<String>, StoreError> {
        let mut connection = self.database.read().await?;
        let source = sqlx::query_scalar("SELECT source FROM form_edition WHERE version = $1").bind(version);
        Ok(source.fetch_optional(&mut *connection).await.map_err(Failure::from)?)
    }

    pub(super) async fn find_applications_of(
        &self,
        municipality: &str,
        visitor: &VisitorKey,
        now: Timestamp,
    ) -> Result<Vec<Overview>, StoreError> {
        let mut connection = self.database.read().await?;
        let found = sqlx::query(ALL_OF_VISITOR).bind(&visitor.0[..]).bind(municipality).bind(micros(now));
        let rows = found.fetch_all(&mut *connection).await.map_err(Failure::from)?;
        Ok(rows.iter().map(overview).collect::<Result<_, _>>()?)
    }

    pub(super) async fn find_cases(
        &self,
        municipality: &str,
        state: CaseState,
        after: Option<(Timestamp, ApplicationId)>,
        limit: u32,
    ) -> Result<Vec<Overview>, StoreError> {
        let mut connection = self.database.read().await?;
        // Every time is later than the first, and every id is greater than the nil one.
        let (from, id) = after.map_or((i64::MIN, Uuid::nil()), |(at, id)| (micros(at), id.0));
        let found = sqlx::query(CASES).bind(municipality).bind(state.key()).bind(from).bind(id).bind(i64::from(limit));
        let rows = found.fetch_all(&mut *connection).await.map_err(Failure::from)?;
        Ok(rows.iter().map(overview).collect::<Result<_, _>>()?)
    }

    pub(super) async fn find_events(&self, id: ApplicationId) -> Result<Vec<StoredEvent>, StoreError> {
        let mut connection = self.database.read().await?;
        let events = sqlx::query(
            "SELECT id, application_id, at, kind, note, visible FROM application_event WHERE application_id = $1
             ORDER BY revision",
        );
        let rows = events.bind(id.0).fetch_all(&mut *connection).await.map_err(Failure::from)?;
        Ok(rows.iter().map(event).collect::<Result<_, _>>()?)
    }

    pub(super) async fn find_link(&self, id: Uuid) -> Result<Option<StoredLink>, StoreError> {
        let mut connection = self.database.read().await?;
        let row = sqlx::query(link!("id = $1")).bind(id).fetch_optional(&mut *connection).await;
        Ok(row.map_err(Failure::from)?.map(|row| link(&row)).transpose()?)
    }

    pub(super) async fn find_link_by_token(&self, token_hash: &[u8; 32]) -> Result<Option<StoredLink>, StoreError> {
        let mut connection = self.database.read().await?;
        let row = sqlx::query(link!("token_hash = $1")).bind(&token_hash[..]).fetch_optional(&mut *connection).await;
        Ok(row.map_err(Failure::from)?.map(|row| link(&row)).transpose()?)
    }

    pub(super) async fn find_cosign_link(&self, id: ApplicationId) -> Result<Option<StoredLink>, StoreError> {
        let mut connection = self.database.read().await?;
        let found = sqlx::query(link!("application_id = $1 AND purpose = 'cosign'"));
        let row = found.bind(id.0).fetch_optional(&mut *connection).await;
        Ok(row.map_err(Failure::from)?.map(|row| link(&row)).transpose()?)
    }

    pub(super) async fn find_uploads(&self, id: ApplicationId) -> Result<Vec<StoredUpload>, StoreError> {
        let mut connection = self.database.read().await?;
        let uploads = sqlx::query(
            "SELECT id, application_id, field, name, size, media_type, sha512, state, created_at FROM upload
             WHERE application_id = $1 ORDER BY created_at, id",
        );
        let rows = uploads.bind(id.0).fetch_all(&mut *connection).await.map_err(Failure::from)?;
        Ok(rows.iter().map(upload).collect::<Result<_, _>>()?)
    }
}

fn optional_time(row: &Row, column: usize) -> Result<Option<Timestamp>, Failure> {
    row.try_get::<Option<i64>, _>(column)?.map(instant).transpose()
}

fn state(row: &Row, column: usize) -> Result<CaseState, Failure> {
    CaseState::from_key(row.try_get(column)?).ok_or_else(|| Failure::Corrupt("the state of a case".to_owned()))
}

fn application(row: &Row) -> Result<Stored, Failure> {
    let language: &str = row.try_get(5)?;
    let days = |column: usize| -> Result<u16, Failure> {
        u16::try_from(row.try_get::<i32, _>(column)?).map_err(|_| Failure::Corrupt("a number of days".to_owned()))
    };
    Ok(Stored {
        id: ApplicationId(row.try_get(0)?),
        municipality: row.try_get(1)?,
        form: row.try_get(2)?,
        form_version: row.try_get(3)?,
        service: row.try_get(4)?,
        language: Language::from_code(language).ok_or_else(|| Failure::Corrupt("a language".to_owned()))?,
        state: state(row, 6)?,
        reference: row.try_get(7)?,
        revision: row.try_get(8)?,
        created_at: instant(row.try_get(9)?)?,
        saved_at: instant(row.try_get(10)?)?,
        expires_at: optional_time(row, 11)?,
        submitted_at: optional_time(row, 12)?,
        due_at: optional_time(row, 13)?,
        closed_at: optional_time(row, 14)?,
        delete_at: optional_time(row, 15)?,
        draft_days: days(16)?,
        retention_days: days(17)?,
        key: SealedKey(row.try_get(18)?),
        answers: row.try_get(19)?,
        submission: row.try_get(20)?,
        status_code: row.try_get(21)?,
        code_hash: row.try_get(22)?,
    })
}

fn overview(row: &Row) -> Result<Overview, Failure> {
    Ok(Overview {
        id: ApplicationId(row.try_get(0)?),
        form: row.try_get(1)?,
        service: row.try_get(2)?,
        state: state(row, 3)?,
        reference: row.try_get(4)?,
        saved_at: instant(row.try_get(5)?)?,
        expires_at: optional_time(row, 6)?,
        submitted_at: optional_time(row, 7)?,
        due_at: optional_time(row, 8)?,
    })
}

fn event(row: &Row) -> Result<StoredEvent, Failure> {
    let kind: &str = row.try_get(3)?;
    Ok(StoredEvent {
        id: row.try_get(0)?,
        application: ApplicationId(row.try_get(1)?),
        at: instant(row.try_get(2)?)?,
        kind: CaseEvent::from_key(kind).ok_or_else(|| Failure::Corrupt("the kind of an event".to_owned()))?,
        note: row.try_get(4)?,
        visible: row.try_get(5)?,
    })
}

fn link(row: &Row) -> Result<StoredLink, Failure> {
    let purpose: &str = row.try_get(2)?;
    Ok(StoredLink {
        id: row.try_get(0)?,
        application: ApplicationId(row.try_get(1)?),
        purpose: LinkPurpose::from_key(purpose).ok_or_else(|| Failure::Corrupt("a link's purpose".to_owned()))?,
        code_hash: row.try_get(3)?,
        sealed: row.try_get(4)?,
        created_at: instant(row.try_get(5)?)?,
        expires_at: instant(row.try_get(6)?)?,
        used_at: optional_time(row, 7)?,
    })
}

fn upload(row: &Row) -> Result<StoredUpload, Failure> {
    let state: &str = row.try_get(7)?;
    Ok(StoredUpload {
        id: row.try_get(0)?,
        application: ApplicationId(row.try_get(1)?),
        field: row.try_get(2)?,
        name: row.try_get(3)?,
        size: row.try_get::<i64, _>(4)?.unsigned_abs(),
        media_type: row.try_get(5)?,
        sha512: row.try_get(6)?,
        state: UploadState::from_key(state).ok_or_else(|| Failure::Corrupt("the state of a file".to_owned()))?,
        created_at: instant(row.try_get(8)?)?,
    })
}
