//! All SQL of Lotse, for SQLite and PostgreSQL.
//!
//! The ports of [`services::ports`] are implemented once, in `queries/`, and compiled twice: as `sqlite::Store` and as
//! `postgres::Store`. Both see the same source through `super`, which gives them the engine's types; what truly differs
//! stands in `dialect/`. So the types are concrete, there is no macro around the queries and no runtime layer that knows
//! only what both engines have in common (`sqlx::Any` cannot carry a UUID).
//!
//! How nobody gets a time twice: a booking has one row in `claim` for each 5-minute tick of each resource, and the key of
//! that table is (resource, tick). Whatever the code above believed, the second booking finds the row. A claim carries
//! the time at which it expires; taking a tick means inserting its row, or overwriting an expired one, in one statement.
//! Nobody has to clean up for a time to become free.
//!
//! Each write is an `Operation` (`queries/mod.rs`): a value that can be executed again, because PostgreSQL may ask for
//! it (a deadlock, a lost race) and because SQLite's writer commits many operations at once and repeats them one by one
//! if one fails.

// One source, two engines: that is the point.
#![allow(clippy::duplicate_mod)]

mod error;
mod migrations;
mod settings;
mod time;

mod postgres;
mod sqlite;

pub use error::{DatabaseError, DatabaseProblem};
pub use settings::{Engine, Settings};

use jiff::Timestamp;
use services::booking::TimesNews;
use services::files::KnownFiles;
use services::ports::{
    ApplicationStore, BookingStore, GateStore, JobStore, MaintenanceStore, SecretStore, StoreError, WaitingStore,
};
use std::sync::Arc;

/// Is told what another process did, or `None` when news may have been missed.
pub type Tell = Arc<dyn Fn(Option<&TimesNews>) + Send + Sync>;

/// An open database.
#[derive(Clone)]
pub struct Storage(Inner);

#[derive(Clone)]
enum Inner {
    Sqlite(sqlite::Store),
    Postgres(postgres::Store),
}

impl Storage {
    /// Opens the database; an SQLite file (and its folder) is created if there is none. Tables are made by
    /// [`Storage::migrate`].
    ///
    /// # Errors
    /// When the database cannot be reached or opened; the source says why.
    pub async fn connect(settings: &Settings) -> Result<Self, StoreError> {
        Ok(Self(match &settings.engine {
            Engine::Sqlite { path, readers } => {
                Inner::Sqlite(sqlite::Store { database: sqlite::Database::open(path, *readers).await? })
            }
            Engine::Postgres { url, connections } => {
                Inner::Postgres(postgres::Store { database: postgres::Database::open(url, *connections).await? })
            }
        }))
    }

    /// Brings the tables up to date. Several processes may do so at the same time. Migrations of a newer version are left
    /// alone, so that an older process can go on while a newer one is being rolled out.
    ///
    /// # Errors
    /// When a migration fails or one that was executed before has been edited.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        match &self.0 {
            Inner::Sqlite(store) => store.database.migrate().await,
            Inner::Postgres(store) => store.database.migrate().await,
        }
    }

    /// Appointments.
    #[must_use]
    pub fn bookings(&self) -> Arc<dyn BookingStore> {
        match &self.0 {
            Inner::Sqlite(store) => Arc::new(store.clone()),
            Inner::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Applications.
    #[must_use]
    pub fn applications(&self) -> Arc<dyn ApplicationStore> {
        match &self.0 {
            Inner::Sqlite(store) => Arc::new(store.clone()),
            Inner::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Which contents of files belong to an application.
    #[must_use]
    pub fn known_files(&self) -> Arc<dyn KnownFiles> {
        match &self.0 {
            Inner::Sqlite(store) => Arc::new(store.clone()),
            Inner::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Times given up, those who wait, and offers.
    #[must_use]
    pub fn waiting(&self) -> Arc<dyn WaitingStore> {
        match &self.0 {
            Inner::Sqlite(store) => Arc::new(store.clone()),
            Inner::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Jobs.
    #[must_use]
    pub fn jobs(&self) -> Arc<dyn JobStore> {
        match &self.0 {
            Inner::Sqlite(store) => Arc::new(store.clone()),
            Inner::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// The check before a hold.
    #[must_use]
    pub fn gate(&self) -> Arc<dyn GateStore> {
        match &self.0 {
            Inner::Sqlite(store) => Arc::new(store.clone()),
            Inner::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Deletion by date.
    #[must_use]
    pub fn maintenance(&self) -> Arc<dyn MaintenanceStore> {
        match &self.0 {
            Inner::Sqlite(store) => Arc::new(store.clone()),
            Inner::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Secrets shared by all processes, and the sign of life.
    #[must_use]
    pub fn secrets(&self) -> Arc<dyn SecretStore> {
        match &self.0 {
            Inner::Sqlite(store) => Arc::new(store.clone()),
            Inner::Postgres(store) => Arc::new(store.clone()),
        }
    }

    /// Hears what other processes change, as long as the future is polled. Ends at once where there is nothing to hear (SQLite
    /// serves one process).
    pub async fn listen(&self, tell: Tell) {
        match &self.0 {
            Inner::Sqlite(_) => {}
            Inner::Postgres(store) => store.database.listen(tell).await,
        }
    }

    /// The time by the database's own clock, which all its processes share; `None` where the database has none but the
    /// machine's (SQLite serves one machine).
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn time(&self) -> Result<Option<Timestamp>, StoreError> {
        match &self.0 {
            Inner::Sqlite(_) => Ok(None),
            Inner::Postgres(store) => Ok(Some(time::instant(store.database.time().await?)?)),
        }
    }

    /// `sqlite` or `postgres`, for logs and metrics.
    #[must_use]
    pub const fn engine_name(&self) -> &'static str {
        match &self.0 {
            Inner::Sqlite(_) => "sqlite",
            Inner::Postgres(_) => "postgres",
        }
    }

    /// Finishes what was begun and closes every connection. Later calls of the stores answer
    /// [`StoreError::Unavailable`].
    pub async fn close(&self) {
        match &self.0 {
            Inner::Sqlite(store) => store.database.close().await,
            Inner::Postgres(store) => store.database.close().await,
        }
    }
}
