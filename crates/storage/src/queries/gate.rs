//! The check before a hold: passes, spent proofs, mailed codes, counts.

use super::super::{Connection, DB, dialect};
use super::jobs::JobRow;
use super::{Operation, Store};
use crate::error::Failure;
use crate::time::{instant, micros};
use async_trait::async_trait;
use domain::language::Language;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use services::booking::VisitorKey;
use services::gate::{Blocked, MailedCode, Pass, Refusal, SpentProof};
use services::jobs::NewJob;
use services::ports::{GateStore, StoreError};
use sqlx::{Database as Engine, Row as _};
use uuid::Uuid;

const CODE: &str =
    "SELECT id, municipality, visitor, mail, language, created_at, expires_at FROM gate_code WHERE id = $1";
const NEWEST_CODE: &str = "SELECT id, municipality, visitor, mail, language, created_at, expires_at FROM gate_code
     WHERE municipality = $1 AND visitor = $2 ORDER BY created_at DESC, id DESC LIMIT 1";

#[async_trait]
impl GateStore for Store {
    async fn has_pass(&self, municipality: &str, visitor: &VisitorKey, now: Timestamp) -> Result<bool, StoreError> {
        let mut connection = self.database.read().await?;
        let has = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM gate_pass
                 WHERE municipality = $1 AND visitor = $2 AND holds_left > 0 AND expires_at > $3)",
        );
        let has = has.bind(municipality).bind(&visitor.0[..]).bind(micros(now)).fetch_one(&mut *connection).await;
        Ok(has.map_err(Failure::from)?)
    }

    async fn use_pass(
        &self,
        municipality: &str,
        visitor: &VisitorKey,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        let municipality = municipality.to_owned();
        self.database.write(UsePass { municipality, visitor: *visitor, now: micros(now) }).await
    }

    async fn give_back(&self, municipality: &str, visitor: &VisitorKey, most: u8) -> Result<(), StoreError> {
        let municipality = municipality.to_owned();
        self.database.write(GiveBack { municipality, visitor: *visitor, most: i32::from(most) }).await
    }

    async fn spend(&self, proof: &SpentProof) -> Result<bool, StoreError> {
        self.database.write(Spend { proof: proof.clone() }).await
    }

    async fn add_code(
        &self,
        code: &MailedCode,
        job: &NewJob,
        since: Timestamp,
        most_of_mail: u32,
        most_of_visitor: u32,
    ) -> Result<bool, StoreError> {
        let most = (i64::from(most_of_mail), i64::from(most_of_visitor));
        self.database.write(AddCode { code: code.clone(), job: job.clone(), since: micros(since), most }).await
    }

    async fn code(&self, id: Uuid) -> Result<Option<MailedCode>, StoreError> {
        let mut connection = self.database.read().await?;
        let row = sqlx::query(CODE).bind(id).fetch_optional(&mut *connection).await.map_err(Failure::from)?;
        Ok(row.map(|row| read_code(&row)).transpose()?)
    }

    async fn newest_code(&self, municipality: &str, visitor: &VisitorKey) -> Result<Option<MailedCode>, StoreError> {
        let mut connection = self.database.read().await?;
        let newest = sqlx::query(NEWEST_CODE).bind(municipality).bind(&visitor.0[..]);
        let row = newest.fetch_optional(&mut *connection).await.map_err(Failure::from)?;
        Ok(row.map(|row| read_code(&row)).transpose()?)
    }

    async fn try_code(&self, id: Uuid, pass: Option<&Pass>, most: u8, now: Timestamp) -> Result<bool, StoreError> {
        self.database.write(TryCode { id, pass: pass.cloned(), most: i32::from(most), now: micros(now) }).await
    }

    async fn count_blocked(&self, municipality: &str, day: Date, refusal: Refusal) -> Result<(), StoreError> {
        let municipality = municipality.to_owned();
        self.database.write(CountBlocked { day: day_number(day)?, municipality, reason: refusal.key() }).await
    }

    async fn blocked(&self, from: Date) -> Result<Vec<Blocked>, StoreError> {
        let mut connection = self.database.read().await?;
        let counts = sqlx::query(
            "SELECT day, municipality, reason, attempts FROM gate_blocked WHERE day >= $1
             ORDER BY day, municipality, reason",
        );
        let rows = counts.bind(day_number(from)?).fetch_all(&mut *connection).await.map_err(Failure::from)?;
        let mut blocked = Vec::new();
        for row in &rows {
            blocked.extend(read_blocked(row)?);
        }
        Ok(blocked)
    }
}

/// A date as its midnight in UTC.
fn day_number(day: Date) -> Result<i64, Failure> {
    let midnight = day.to_zoned(TimeZone::UTC).map_err(|_| Failure::Corrupt("a day out of range".to_owned()))?;
    Ok(micros(midnight.timestamp()))
}

/// `None`: a reason that this version does not know.
fn read_blocked(row: &<DB as Engine>::Row) -> Result<Option<Blocked>, Failure> {
    let reason: String = row.try_get(2)?;
    let attempts: i64 = row.try_get(3)?;
    let day = instant(row.try_get(0)?)?.to_zoned(TimeZone::UTC).date();
    let municipality = row.try_get(1)?;
    Ok(Refusal::from_key(&reason).map(|refusal| Blocked {
        day,
        municipality,
        refusal,
        attempts: u64::try_from(attempts).unwrap_or(0),
    }))
}

fn read_code(row: &<DB as Engine>::Row) -> Result<MailedCode, Failure> {
    let visitor: Vec<u8> = row.try_get(2)?;
    let language: String = row.try_get(4)?;
    Ok(MailedCode {
        id: row.try_get(0)?,
        municipality: row.try_get(1)?,
        visitor: VisitorKey(visitor.try_into().map_err(|_| Failure::Corrupt("a visitor".to_owned()))?),
        mail: row.try_get(3)?,
        language: Language::from_code(&language).ok_or_else(|| Failure::Corrupt("a language".to_owned()))?,
        created_at: instant(row.try_get(5)?)?,
        expires_at: instant(row.try_get(6)?)?,
    })
}

struct UsePass {
    municipality: String,
    visitor: VisitorKey,
    now: i64,
}

#[async_trait]
impl Operation for UsePass {
    const ONE_STATEMENT: bool = true;
    type Answer = Option<String>;

    async fn run(&self, connection: &mut Connection) -> Result<Option<String>, Failure> {
        let used = sqlx::query_scalar(
            "UPDATE gate_pass SET holds_left = holds_left - 1
             WHERE municipality = $1 AND visitor = $2 AND holds_left > 0 AND expires_at > $3 RETURNING mail",
        );
        Ok(used.bind(&self.municipality).bind(&self.visitor.0[..]).bind(self.now).fetch_optional(connection).await?)
    }
}

struct GiveBack {
    municipality: String,
    visitor: VisitorKey,
    most: i32,
}

#[async_trait]
impl Operation for GiveBack {
    const ONE_STATEMENT: bool = true;
    type Answer = ();

    async fn run(&self, connection: &mut Connection) -> Result<(), Failure> {
        let back = sqlx::query(
            "UPDATE gate_pass SET holds_left = holds_left + 1
             WHERE municipality = $1 AND visitor = $2 AND holds_left < $3",
        );
        back.bind(&self.municipality).bind(&self.visitor.0[..]).bind(self.most).execute(connection).await?;
        Ok(())
    }
}

struct Spend {
    proof: SpentProof,
}

#[async_trait]
impl Operation for Spend {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let SpentProof { challenge, expires_at, pass } = &self.proof;
        let spent = sqlx::query(
            "INSERT INTO proof_spent (challenge, expires_at) VALUES ($1, $2) ON CONFLICT (challenge) DO NOTHING",
        );
        let spent = spent.bind(&challenge[..]).bind(micros(*expires_at)).execute(&mut *connection).await?;
        if spent.rows_affected() == 0 {
            return Ok(false);
        }
        give(connection, pass).await?;
        Ok(true)
    }
}

/// Gives a pass in place of the one the visitor may have; a mail address that was known stays.
async fn give(connection: &mut Connection, pass: &Pass) -> Result<(), Failure> {
    sqlx::query(
        "INSERT INTO gate_pass (municipality, visitor, holds_left, mail, expires_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (municipality, visitor) DO UPDATE SET
             holds_left = excluded.holds_left,
             mail = CASE WHEN excluded.mail = '' THEN gate_pass.mail ELSE excluded.mail END,
             expires_at = excluded.expires_at",
    )
    .bind(&pass.municipality)
    .bind(&pass.visitor.0[..])
    .bind(i32::from(pass.holds_left))
    .bind(&pass.mail)
    .bind(micros(pass.expires_at))
    .execute(connection)
    .await?;
    Ok(())
}

struct AddCode {
    code: MailedCode,
    job: NewJob,
    since: i64,
    /// To one mail address, of one visitor.
    most: (i64, i64),
}

#[async_trait]
impl Operation for AddCode {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let Self { code, job, since, most } = self;
        // Two who count at the same moment would both find room. First the address, then the visitor: everybody in this order.
        dialect::one_at_a_time(connection, &format!("code to {}", code.mail)).await?;
        dialect::one_at_a_time(connection, &format!("code of {} {:?}", code.municipality, code.visitor.0)).await?;
        let of_mail: i64 = sqlx::query_scalar("SELECT count(*) FROM gate_code WHERE mail = $1 AND created_at > $2")
            .bind(&code.mail)
            .bind(since)
            .fetch_one(&mut *connection)
            .await?;
        let of_visitor: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM gate_code WHERE municipality = $1 AND visitor = $2 AND created_at > $3",
        )
        .bind(&code.municipality)
        .bind(&code.visitor.0[..])
        .bind(since)
        .fetch_one(&mut *connection)
        .await?;
        if of_mail >= most.0 || of_visitor >= most.1 {
            return Ok(false);
        }
        sqlx::query(
            "INSERT INTO gate_code (id, municipality, visitor, mail, language, tries, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, 0, $6, $7)",
        )
        .bind(code.id)
        .bind(&code.municipality)
        .bind(&code.visitor.0[..])
        .bind(&code.mail)
        .bind(code.language.code())
        .bind(micros(code.created_at))
        .bind(micros(code.expires_at))
        .execute(&mut *connection)
        .await?;
        JobRow::new(job)?.insert(connection, micros(code.created_at)).await?;
        Ok(true)
    }
}

struct TryCode {
    id: Uuid,
    pass: Option<Pass>,
    most: i32,
    now: i64,
}

#[async_trait]
impl Operation for TryCode {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        // The right code uses up all tries: it is good once.
        let tried = sqlx::query(
            "UPDATE gate_code SET tries = CASE WHEN $4 THEN $2 ELSE tries + 1 END
             WHERE id = $1 AND tries < $2 AND expires_at > $3",
        );
        let tried = tried.bind(self.id).bind(self.most).bind(self.now).bind(self.pass.is_some());
        if tried.execute(&mut *connection).await?.rows_affected() == 0 {
            return Ok(false);
        }
        if let Some(pass) = &self.pass {
            give(connection, pass).await?;
        }
        Ok(true)
    }
}

struct CountBlocked {
    day: i64,
    municipality: String,
    reason: &'static str,
}

#[async_trait]
impl Operation for CountBlocked {
    const ONE_STATEMENT: bool = true;
    type Answer = ();

    async fn run(&self, connection: &mut Connection) -> Result<(), Failure> {
        let count = sqlx::query(
            "INSERT INTO gate_blocked (day, municipality, reason, attempts) VALUES ($1, $2, $3, 1)
             ON CONFLICT (day, municipality, reason) DO UPDATE SET attempts = gate_blocked.attempts + 1",
        );
        count.bind(self.day).bind(&self.municipality).bind(self.reason).execute(connection).await?;
        Ok(())
    }
}
