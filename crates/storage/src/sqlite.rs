//! The store on SQLite: one file, one writing connection, some reading ones.

#[path = "dialect/sqlite.rs"]
mod dialect;
#[path = "queries/mod.rs"]
mod queries;
mod writer;

pub(crate) use queries::{Operation, Store};

use crate::error::{DatabaseError, DatabaseProblem, Failure};
use crate::migrations;
use services::ports::StoreError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, pool::PoolConnection};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use writer::Writer;

/// The engine, for the shared queries.
pub(crate) type DB = sqlx::Sqlite;
/// A connection of the engine, for the shared queries.
pub(crate) type Connection = sqlx::SqliteConnection;

/// How long a statement waits for another process that is writing.
const BUSY: Duration = Duration::from_secs(3);
/// How long a reader waits for a connection, and a writer for its turn.
const ACQUIRE: Duration = Duration::from_secs(3);

/// An open file.
#[derive(Clone)]
pub(crate) struct Database {
    readers: SqlitePool,
    writer: Arc<Writer>,
    path: PathBuf,
}

impl Database {
    /// Opens `path`; folder and file are created if they are missing, readable by nobody else.
    pub(crate) async fn open(path: &Path, readers: u32) -> Result<Self, StoreError> {
        let _guard = lock(path).await?;
        let writer = options(path)
            .pragma("cache_size", "-16384")
            // What is deleted is overwritten. Otherwise an application's sealed key would lie in the file's free pages until
            // something else comes to lie there, and with it all that was sealed.
            .pragma("secure_delete", "ON")
            .connect()
            .await
            .map_err(Failure::from)?;
        let readers = SqlitePoolOptions::new()
            .max_connections(readers.max(1))
            .acquire_timeout(ACQUIRE)
            // A connection to a file does not break while it waits.
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_lazy_with(options(path).pragma("query_only", "ON").row_buffer_size(512));
        Ok(Self { readers, writer: Arc::new(Writer::start(writer, ACQUIRE)), path: path.to_owned() })
    }

    /// A connection for reading.
    pub(crate) async fn read(&self) -> Result<PoolConnection<DB>, Failure> {
        Ok(self.readers.acquire().await?)
    }

    /// Executes a write; when it returns, the change is on disk.
    pub(crate) async fn write<O: Operation>(&self, operation: O) -> Result<O::Answer, StoreError> {
        self.writer.write(operation).await
    }

    /// Other processes on the same file are not told; they read again now and then.
    pub(crate) fn announce(&self, _news: &[services::booking::TimesNews]) {}

    /// Whether reading works and somebody writes.
    pub(crate) async fn ping(&self) -> Result<(), StoreError> {
        if self.writer.is_gone() {
            return Err(Failure::Busy("the writer has stopped").into());
        }
        let mut connection = self.read().await?;
        sqlx::query("SELECT 1").execute(&mut *connection).await.map_err(Failure::from)?;
        Ok(())
    }

    pub(crate) async fn migrate(&self) -> Result<(), StoreError> {
        // Two processes that migrate one fresh file at the same time would race.
        let _guard = lock(&self.path).await?;
        let mut connection = options(&self.path).connect().await.map_err(Failure::from)?;
        migrations::migrator(migrations::SQLITE)
            .run_direct(None, &mut connection, false)
            .await
            .map_err(migrations::failed)
    }

    pub(crate) async fn close(&self) {
        self.writer.close().await;
        self.readers.close().await;
    }
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // A commit is answered only once it is on disk.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .pragma("temp_store", "MEMORY")
        .pragma("journal_size_limit", "67108864")
        // Statements hold no arguments, but they are long and the same.
        .disable_statement_logging()
}

/// Creates folder and file and takes the lock beside it, until the answer is dropped.
async fn lock(path: &Path) -> Result<std::fs::File, StoreError> {
    let path = path.to_owned();
    let locked = tokio::task::spawn_blocking(move || {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        create_private(&path)?;
        let mut name = path.into_os_string();
        name.push(".lock");
        let file = create_private(Path::new(&name))?;
        file.lock()?;
        Ok::<_, std::io::Error>(file)
    });
    let opened = locked.await.map_err(std::io::Error::other).and_then(|result| result);
    opened.map_err(|error| {
        StoreError::Unavailable(Box::new(DatabaseError::new(
            DatabaseProblem::Away,
            format!("the database file: {error}"),
        )))
    })
}

/// Opens a file without touching what is in it; a new one is readable by its owner only.
fn create_private(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).truncate(false).read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
