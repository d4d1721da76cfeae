//! Codes that are tried for a reference.

use super::{Connection, Failure, Operation, async_trait};

/// See [`services::ports::ApplicationStore::try_status`].
pub struct TryStatus {
    pub municipality: String,
    pub reference: String,
    pub since: i64,
    pub most: i32,
    pub now: i64,
}

#[async_trait]
impl Operation for TryStatus {
    const ONE_STATEMENT: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let tried = sqlx::query(
            "INSERT INTO status_try (municipality, reference, tries, since) VALUES ($1, $2, 1, $3)
             ON CONFLICT (municipality, reference) DO UPDATE SET
                 tries = CASE WHEN status_try.since <= $4 THEN 1 ELSE status_try.tries + 1 END,
                 since = CASE WHEN status_try.since <= $4 THEN excluded.since ELSE status_try.since END
             WHERE status_try.since <= $4 OR status_try.tries < $5",
        )
        .bind(&self.municipality)
        .bind(&self.reference)
        .bind(self.now)
        .bind(self.since)
        .bind(self.most)
        .execute(connection)
        .await?;
        Ok(tried.rows_affected() > 0)
    }
}

/// See [`services::ports::ApplicationStore::forgive_status`].
pub struct Forgive {
    pub municipality: String,
    pub reference: String,
}

#[async_trait]
impl Operation for Forgive {
    const ONE_STATEMENT: bool = true;
    type Answer = ();

    async fn run(&self, connection: &mut Connection) -> Result<(), Failure> {
        let forgive = sqlx::query("DELETE FROM status_try WHERE municipality = $1 AND reference = $2");
        forgive.bind(&self.municipality).bind(&self.reference).execute(connection).await?;
        Ok(())
    }
}
