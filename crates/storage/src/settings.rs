//! What has to be known to open a database.

use std::fmt;
use std::path::PathBuf;

/// Which database, and how.
#[derive(Debug, Clone)]
pub struct Settings {
    pub engine: Engine,
}

impl Settings {
    /// Connections to PostgreSQL if nothing else is said.
    pub const CONNECTIONS: u32 = 16;
    /// Reading connections to SQLite if nothing else is said.
    pub const READERS: u32 = 4;

    /// An SQLite file with the usual number of readers.
    #[must_use]
    pub fn sqlite(path: impl Into<PathBuf>) -> Self {
        Self { engine: Engine::Sqlite { path: path.into(), readers: Self::READERS } }
    }

    /// A PostgreSQL database (`postgres://user:password@host:port/database`) with the usual number of connections.
    #[must_use]
    pub fn postgres(url: impl Into<String>) -> Self {
        Self { engine: Engine::Postgres { url: url.into(), connections: Self::CONNECTIONS } }
    }
}

/// The engine and where it is.
#[derive(Clone)]
pub enum Engine {
    /// One file, one writing connection, `readers` reading ones.
    Sqlite { path: PathBuf, readers: u32 },
    /// `connections` for reading and writing. The URL may hold a password and is never shown.
    Postgres { url: String, connections: u32 },
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite { path, readers } => {
                f.debug_struct("Sqlite").field("path", path).field("readers", readers).finish()
            }
            Self::Postgres { connections, .. } => {
                f.debug_struct("Postgres").field("url", &"…").field("connections", connections).finish()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        let shown = format!("{:?}", Settings::postgres("postgres://lotse:geheim@db/lotse"));
        assert!(!shown.contains("geheim"), "{shown}");
        assert!(shown.contains("16"), "{shown}");
    }
}
