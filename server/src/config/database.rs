//! Where the data lies.

use serde::Deserialize;
use std::path::PathBuf;

#[derive(Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Database {
    /// `postgres://…`, or the path of an SQLite file.
    pub url: String,
    /// Connections to PostgreSQL.
    pub connections: u32,
    /// Reading connections to SQLite, beside the one that writes.
    pub readers: u32,
}

impl Default for Database {
    fn default() -> Self {
        Self { url: "data/lotse.sqlite".into(), connections: 16, readers: 4 }
    }
}

/// A database address may hold a password.
impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let url = if self.is_postgres() { "postgres://…" } else { &self.url };
        f.debug_struct("Database").field("url", &url).field("connections", &self.connections).finish()
    }
}

impl Database {
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres://") || self.url.starts_with("postgresql://")
    }

    /// The SQLite file, if it is one.
    #[must_use]
    pub fn sqlite_path(&self) -> Option<PathBuf> {
        (!self.is_postgres()).then(|| PathBuf::from(self.url.strip_prefix("sqlite://").unwrap_or(&self.url)))
    }

    pub(super) fn read_environment(&mut self, set: &impl Fn(&str) -> Option<String>) {
        if let Some(value) = set("LOTSE_DATABASE") {
            self.url = value;
        }
    }
}
