//! The store on PostgreSQL: many connections, many processes.

#[path = "dialect/postgres.rs"]
mod dialect;
mod news;
#[path = "queries/mod.rs"]
mod queries;

pub(crate) use queries::{Operation, Store};

use crate::error::Failure;
use crate::migrations;
use news::News;
use services::booking::TimesNews;
use services::ports::StoreError;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection as _};
use std::time::Duration;

/// The engine, for the shared queries.
pub(crate) type DB = sqlx::Postgres;
/// A connection of the engine, for the shared queries.
pub(crate) type Connection = sqlx::PgConnection;

/// How long a caller waits for a connection.
const ACQUIRE: Duration = Duration::from_secs(3);
/// A connection that was idle for longer is asked for a sign of life before it is used.
const IDLE: Duration = Duration::from_secs(2);
/// Attempts when PostgreSQL asks to try again: deadlock, serialization failure, a server that is shutting down or has been
/// started anew since the connection was made.
const ATTEMPTS: u32 = 5;
/// Attempts when somebody else was quicker. Each lost race is a race somebody won, so this ends; the limit is for bugs.
const RACES: u32 = 100;

/// Open pools.
#[derive(Clone)]
pub(crate) struct Database {
    /// For reading, and for writes that are on disk when they are answered.
    pool: PgPool,
    /// For [`Operation::PROVISIONAL`] writes.
    provisional: PgPool,
    news: News,
}

impl Database {
    /// Connects to the database at `url`.
    pub(crate) async fn open(url: &str, connections: u32) -> Result<Self, StoreError> {
        let options = options(url)?.options([
            ("statement_timeout", "3s"),
            ("lock_timeout", "3s"),
            ("idle_in_transaction_session_timeout", "10s"),
            // Every statement finds few rows by a key, whatever the values are. Planned once, and never by statistics of a
            // table that was empty a minute ago.
            ("plan_cache_mode", "force_generic_plan"),
            ("enable_seqscan", "off"),
            ("enable_bitmapscan", "off"),
            ("enable_hashjoin", "off"),
            ("enable_mergejoin", "off"),
            ("jit", "off"),
        ]);
        let connections = connections.max(4);
        let reserved = connections / 2;
        let provisional = pool(reserved, options.clone().options([("synchronous_commit", "off")])).await?;
        let news = News::start(provisional.clone());
        Ok(Self { pool: pool(connections - reserved, options).await?, provisional, news })
    }

    /// Tells the others.
    pub(crate) fn announce(&self, news: &[TimesNews]) {
        self.news.announce(news);
    }

    /// Hears what other processes change, over a connection of its own, as long as the future is polled.
    pub(crate) async fn listen(&self, tell: crate::Tell) {
        let options = self.pool.connect_options().as_ref().clone();
        self.news.listen(options, tell).await;
    }

    /// A connection for reading.
    pub(crate) async fn read(&self) -> Result<PoolConnection<DB>, Failure> {
        Ok(self.pool.acquire().await?)
    }

    /// Executes a write; when it returns, the change is on disk, unless it is provisional.
    pub(crate) async fn write<O: Operation>(&self, operation: O) -> Result<O::Answer, StoreError> {
        let (mut attempts, mut races) = (0, 0);
        loop {
            let failure = match self.attempt(&operation).await {
                Ok(answer) => return Ok(answer),
                Err(failure) => failure,
            };
            match kind_of(&failure) {
                Kind::Raced if races < RACES => races += 1,
                Kind::Again if attempts < ATTEMPTS => {
                    attempts += 1;
                    tokio::time::sleep(Duration::from_millis(u64::from(attempts) * 3)).await;
                }
                _ => return Err(failure.into()),
            }
        }
    }

    async fn attempt<O: Operation>(&self, operation: &O) -> Result<O::Answer, Failure> {
        let pool = if O::PROVISIONAL { &self.provisional } else { &self.pool };
        if O::ONE_STATEMENT {
            // A statement alone is a transaction of its own: one round trip instead of three.
            let mut connection = pool.acquire().await?;
            return operation.run(&mut connection).await;
        }
        let mut transaction = pool.begin().await?;
        let answer = operation.run(&mut transaction).await?;
        transaction.commit().await?;
        Ok(answer)
    }

    /// Whether the server answers.
    pub(crate) async fn ping(&self) -> Result<(), StoreError> {
        let mut connection = self.read().await?;
        sqlx::query("SELECT 1").execute(&mut *connection).await.map_err(Failure::from)?;
        Ok(())
    }

    /// The server's time.
    pub(crate) async fn time(&self) -> Result<i64, StoreError> {
        let mut connection = self.read().await?;
        // Not now(): that is the begin of the transaction.
        let micros = sqlx::query_scalar("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::int8");
        Ok(micros.fetch_one(&mut *connection).await.map_err(Failure::from)?)
    }

    pub(crate) async fn migrate(&self) -> Result<(), StoreError> {
        // A connection of its own: a migration may take longer than a page. The migrator takes an advisory lock.
        let unlimited =
            self.pool.connect_options().as_ref().clone().options([("statement_timeout", "0"), ("lock_timeout", "0")]);
        let mut connection = unlimited.connect().await.map_err(Failure::from)?;
        let migrated = migrations::migrator(migrations::POSTGRES)
            .run_direct(None, &mut connection, false)
            .await
            .map_err(migrations::failed);
        let _ = connection.close().await;
        migrated
    }

    pub(crate) async fn close(&self) {
        self.provisional.close().await;
        self.pool.close().await;
    }
}

async fn pool(connections: u32, options: PgConnectOptions) -> Result<PgPool, Failure> {
    let pool = PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE)
        .test_before_acquire(false)
        .before_acquire(|connection, meta| {
            Box::pin(async move { Ok(meta.idle_for < IDLE || connection.ping().await.is_ok()) })
        })
        .connect_with(options)
        .await?;
    Ok(pool)
}

fn options(url: &str) -> Result<PgConnectOptions, Failure> {
    let options: PgConnectOptions = url.parse().map_err(Failure::Sql)?;
    Ok(options.application_name("lotse").disable_statement_logging())
}

/// What to do about a failure.
enum Kind {
    Raced,
    Again,
    Final,
}

fn kind_of(failure: &Failure) -> Kind {
    match failure {
        Failure::Raced => Kind::Raced,
        Failure::Sql(sqlx::Error::Database(error)) => match error.code().as_deref() {
            Some("40001" | "40P01" | "57P01" | "57P02" | "57P03") => Kind::Again,
            Some(dialect::RACED) => Kind::Raced,
            _ => Kind::Final,
        },
        _ => Kind::Final,
    }
}
