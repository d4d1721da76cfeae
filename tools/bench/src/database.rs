//! The databases that are measured, and what must be true of them afterwards.

use crate::Failure;
use crate::figures::{Figures, Limit};
use crate::portal::Places;
use std::path::Path;
use storage::Settings;

/// An engine to measure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    /// Those that are here.
    pub fn here(places: &Places) -> Vec<Self> {
        if places.postgres.is_none() {
            eprintln!("bench: no PostgreSQL here; its figures are left out");
        }
        [Self::Sqlite, Self::Postgres]
            .into_iter()
            .filter(|engine| *engine == Self::Sqlite || places.postgres.is_some())
            .collect()
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }

    /// A new, empty database called `name`: a file below `folder`, or one on the server.
    pub async fn fresh(self, places: &Places, folder: &Path, name: &str) -> Result<Database, Failure> {
        let url = match (self, &places.postgres) {
            (Self::Postgres, Some(server)) => new_database(server, &format!("lotse_bench_{name}")).await?,
            _ => folder.join(format!("{name}.sqlite")).to_string_lossy().into_owned(),
        };
        Ok(Database { engine: self, url })
    }
}

/// A database of one of the engines.
#[derive(Clone)]
pub struct Database {
    pub engine: Engine,
    /// As `LOTSE_DATABASE` says it.
    pub url: String,
}

impl Database {
    pub fn settings(&self) -> Settings {
        match self.engine {
            Engine::Sqlite => Settings::sqlite(&self.url),
            Engine::Postgres => Settings::postgres(&self.url),
        }
    }

    /// The number that a query counts.
    pub async fn count(&self, sql: &'static str) -> Result<i64, Failure> {
        Ok(match self.engine {
            Engine::Sqlite => {
                let pool = sqlx::SqlitePool::connect(&format!("sqlite://{}", self.url)).await?;
                sqlx::query_scalar(sql).fetch_one(&pool).await?
            }
            Engine::Postgres => {
                let pool = sqlx::PgPool::connect(&self.url).await?;
                let count = sqlx::query_scalar(sql).fetch_one(&pool).await?;
                pool.close().await;
                count
            }
        })
    }

    /// Ids of bookings.
    pub async fn ids(&self, sql: &'static str) -> Result<Vec<uuid::Uuid>, Failure> {
        Ok(match self.engine {
            Engine::Sqlite => {
                let pool = sqlx::SqlitePool::connect(&format!("sqlite://{}", self.url)).await?;
                sqlx::query_scalar(sql).fetch_all(&pool).await?
            }
            Engine::Postgres => {
                let pool = sqlx::PgPool::connect(&self.url).await?;
                let ids = sqlx::query_scalar(sql).fetch_all(&pool).await?;
                pool.close().await;
                ids
            }
        })
    }

    /// Counts what must never be, whatever was done to the database and its servers.
    pub async fn must_hold(&self, figures: &mut Figures, what: &str) -> Result<(), Failure> {
        for (name, sql) in NEVER {
            #[expect(clippy::cast_precision_loss, reason = "a count")]
            let count = self.count(sql).await? as f64;
            figures.print(&format!("{what}: {name}"), count, "", Limit::Exactly(0.0));
        }
        Ok(())
    }
}

/// (what would be wrong, how it is counted)
const NEVER: [(&str, &str); 4] = [
    (
        // Found without the claims.
        "appointments that begin before another one of the same resource has ended",
        "SELECT count(*) FROM (SELECT a.from_tick, max(a.to_tick) OVER (PARTITION BY a.resource \
         ORDER BY a.from_tick, a.to_tick ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended \
         FROM allocation a JOIN booking b ON b.id = a.booking_id WHERE b.state = 'confirmed') AS taken \
         WHERE ended > from_tick",
    ),
    (
        "appointments without all their claims for good",
        "SELECT count(*) FROM allocation a JOIN booking b ON b.id = a.booking_id AND b.state = 'confirmed' \
         WHERE (SELECT count(*) FROM claim c WHERE c.booking_id = a.booking_id AND c.resource = a.resource \
         AND c.tick >= a.from_tick AND c.tick < a.to_tick AND c.expires_at = 9223372036854775807) <> a.to_tick - a.from_tick",
    ),
    (
        "appointments that take nothing",
        "SELECT count(*) FROM booking b WHERE b.state = 'confirmed' \
         AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.booking_id = b.id)",
    ),
    (
        "ticks that are nobody's or outlive their hold",
        "SELECT count(*) FROM claim c LEFT JOIN booking b ON b.id = c.booking_id \
         WHERE b.id IS NULL OR (b.state <> 'confirmed' AND c.expires_at > b.held_until)",
    ),
];

/// A new database on the PostgreSQL server.
async fn new_database(server: &str, name: &str) -> Result<String, Failure> {
    let pool = sqlx::PgPool::connect(server).await?;
    sqlx::query(sqlx::AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))).execute(&pool).await?;
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&pool).await?;
    pool.close().await;
    let (base, query) = server.split_once('?').map_or((server, None), |(base, query)| (base, Some(query)));
    let (root, _) = base.rsplit_once('/').ok_or("a postgres URL ends with /database")?;
    Ok(query.map_or_else(|| format!("{root}/{name}"), |query| format!("{root}/{name}?{query}")))
}
