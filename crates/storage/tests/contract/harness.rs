//! A database for each test.

use crate::invariants;
use services::ports::{
    ApplicationStore, BookingStore, GateStore, JobStore, MaintenanceStore, SecretStore, WaitingStore,
};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use std::io::Write;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Once};
use storage::{Settings, Storage};

/// Defines one test for each engine of each function `async fn name(db: Db)`.
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $name() {
                $crate::harness::on_sqlite(super::$name).await;
            })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $name() {
                $crate::harness::on_postgres(super::$name).await;
            })*
        }
    };
}

/// What a test gets.
#[derive(Clone)]
pub struct Db {
    pub settings: Settings,
    pub storage: Storage,
    pub bookings: Arc<dyn BookingStore>,
    pub waiting: Arc<dyn WaitingStore>,
    pub jobs: Arc<dyn JobStore>,
    pub applications: Arc<dyn ApplicationStore>,
    pub gate: Arc<dyn GateStore>,
    pub maintenance: Arc<dyn MaintenanceStore>,
    pub secrets: Arc<dyn SecretStore>,
    pub raw: Raw,
}

impl Db {
    async fn open(settings: Settings, raw: Raw) -> Self {
        let storage = Storage::connect(&settings).await.unwrap();
        storage.migrate().await.unwrap();
        Self {
            settings,
            bookings: storage.bookings(),
            waiting: storage.waiting(),
            jobs: storage.jobs(),
            applications: storage.applications(),
            gate: storage.gate(),
            maintenance: storage.maintenance(),
            secrets: storage.secrets(),
            storage,
            raw,
        }
    }

    /// The same database, opened once more, as another process would.
    pub async fn another(&self) -> Self {
        Self::open(self.settings.clone(), self.raw.clone()).await
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self.raw, Raw::Sqlite(_))
    }
}

/// A way past the store, to look and to break things.
#[derive(Clone)]
pub enum Raw {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Raw {
    /// The numbers of the first row.
    pub async fn number(&self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(pool) => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap(),
            Self::Postgres(pool) => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap(),
        }
    }

    /// The texts of the first column.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(pool) => sqlx::query_scalar(sql).fetch_all(pool).await.unwrap(),
            Self::Postgres(pool) => sqlx::query_scalar(sql).fetch_all(pool).await.unwrap(),
        }
    }

    pub async fn execute(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(pool) => drop(sqlx::query(sql).execute(pool).await.unwrap()),
            Self::Postgres(pool) => drop(sqlx::query(sql).execute(pool).await.unwrap()),
        }
    }
}

/// Runs a test on a fresh SQLite file.
pub async fn on_sqlite<F, Fut>(test: F)
where
    F: FnOnce(Db) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lotse.db");
    let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true).disable_statement_logging();
    let raw = Raw::Sqlite(SqlitePoolOptions::new().max_connections(2).connect_lazy_with(options));
    finish(Settings::sqlite(path), raw, test).await;
}

/// Runs a test on a fresh database of the throw-away cluster, if there is one.
pub async fn on_postgres<F, Fut>(test: F)
where
    F: FnOnce(Db) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    let Some(fresh) = FreshPostgres::create().await else { return };
    let options: PgConnectOptions = fresh.url.parse().unwrap();
    let raw =
        Raw::Postgres(PgPoolOptions::new().max_connections(2).connect_lazy_with(options.disable_statement_logging()));
    let result = tokio::spawn(finish(Settings::postgres(&fresh.url), raw, test)).await;
    fresh.hand_on().await;
    if let Err(panic) = result {
        std::panic::resume_unwind(panic.into_panic());
    }
}

async fn finish<F, Fut>(settings: Settings, raw: Raw, test: F)
where
    F: FnOnce(Db) -> Fut,
    Fut: Future<Output = ()>,
{
    let db = Db::open(settings, raw.clone()).await;
    test(db.clone()).await;
    invariants::check(&raw).await;
    db.storage.close().await;
    match raw {
        Raw::Sqlite(pool) => pool.close().await,
        Raw::Postgres(pool) => pool.close().await,
    }
}

/// How the tests are told what to do.
#[expect(clippy::disallowed_methods, reason = "which cluster to use is known only to whoever starts the tests")]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// An empty database of the throw-away cluster. Making and dropping one takes a while, so they are handed on, emptied, from
/// test to test; as many as run at the same time are left behind.
pub struct FreshPostgres {
    pub url: String,
}

static EMPTY: Mutex<Vec<FreshPostgres>> = Mutex::new(Vec::new());

impl FreshPostgres {
    /// `None` where no cluster was named; that is said once, and with `CI=true` it is a failure.
    pub async fn create() -> Option<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        static SAID: Once = Once::new();
        let Some(url) = variable("LOTSE_TEST_POSTGRES") else {
            let ci = variable("CI").as_deref() == Some("true");
            assert!(!ci, "LOTSE_TEST_POSTGRES is not set: PostgreSQL must be tested in CI");
            // Past the capture of the test runner.
            let said = "left out: the contract on PostgreSQL, because LOTSE_TEST_POSTGRES is not set";
            SAID.call_once(|| drop(writeln!(std::io::stderr(), "{said}")));
            return None;
        };
        if let Some(empty) = EMPTY.lock().unwrap().pop() {
            return Some(empty);
        }
        let name = format!("lotse_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        execute_at(&url, &format!("CREATE DATABASE {name} TEMPLATE template0")).await;
        Some(Self { url: with_database(&url, &name) })
    }

    /// Hands the database on to the next test.
    pub async fn hand_on(self) {
        execute_at(&self.url, "DROP SCHEMA public CASCADE").await;
        execute_at(&self.url, "CREATE SCHEMA public").await;
        EMPTY.lock().unwrap().push(self);
    }
}

async fn execute_at(url: &str, sql: &str) {
    let options: PgConnectOptions = url.parse().unwrap();
    let mut connection = options.disable_statement_logging().connect().await.unwrap();
    sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// The URL with another database; what follows a `?` stays.
fn with_database(url: &str, name: &str) -> String {
    let (address, parameters) =
        url.split_once('?').map_or((url, String::new()), |(address, rest)| (address, format!("?{rest}")));
    let (scheme, rest) = address.split_once("://").unwrap();
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    format!("{scheme}://{host}/{name}{parameters}")
}
