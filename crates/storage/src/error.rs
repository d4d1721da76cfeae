//! Errors, and keeping personal data out of them.

use services::ports::StoreError;
use std::fmt;

/// Why an operation failed, inside of this crate.
#[derive(Debug)]
pub enum Failure {
    /// The engine's error.
    Sql(sqlx::Error),
    /// Somebody else was quicker between two looks at the data: nothing may stay written, try the whole operation again.
    Raced,
    /// A row holds something that cannot be read.
    Corrupt(String),
    /// The writer did not take the operation.
    Busy(&'static str),
    /// The engine's error, shared by everybody whom it concerns.
    Failed(DatabaseError),
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::ColumnDecode { index, .. } => Self::Corrupt(format!("column {index}")),
            error => Self::Sql(error),
        }
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Sql(error) => Self::Unavailable(Box::new(DatabaseError::from(&error))),
            Failure::Raced => {
                Self::Unavailable(Box::new(DatabaseError::new(DatabaseProblem::Busy, "too many lost races".to_owned())))
            }
            Failure::Busy(why) => {
                Self::Unavailable(Box::new(DatabaseError::new(DatabaseProblem::Busy, why.to_owned())))
            }
            Failure::Failed(error) => Self::Unavailable(Box::new(error)),
            Failure::Corrupt(what) => Self::Corrupt(what),
        }
    }
}

/// What kind of trouble the database is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatabaseProblem {
    /// It cannot be reached or opened.
    Away,
    /// It is there but did not answer in time.
    Busy,
    /// It refused.
    Refused,
}

/// An error of the database without anything a citizen typed: PostgreSQL's details quote whole rows and its messages may
/// quote values, so of its errors only code, table and constraint are kept, and the message where it speaks of the
/// server's own state.
#[derive(Debug, Clone)]
pub struct DatabaseError {
    problem: DatabaseProblem,
    text: String,
}

impl DatabaseError {
    pub(crate) fn new(problem: DatabaseProblem, text: String) -> Self {
        Self { problem, text }
    }

    /// What kind of trouble it is.
    #[must_use]
    pub const fn problem(&self) -> DatabaseProblem {
        self.problem
    }
}

impl fmt::Display for DatabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for DatabaseError {}

impl From<&sqlx::Error> for DatabaseError {
    fn from(error: &sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => {
                let code = error.code().unwrap_or_default();
                let mut text = format!("database error {code}");
                if let Some(table) = error.table() {
                    text.push_str(&format!(" in {table}"));
                }
                if let Some(constraint) = error.constraint() {
                    text.push_str(&format!(" by {constraint}"));
                }
                // SQLite's codes are numbers; its messages name tables and columns, never values.
                let sqlite = code.bytes().all(|byte| byte.is_ascii_digit()) && code.len() < 5;
                if sqlite || MESSAGES_WITHOUT_VALUES.iter().any(|class| code.starts_with(class)) {
                    text.push_str(&format!(": {}", error.message()));
                }
                let problem = match code.as_ref() {
                    // SQLITE_BUSY and its extended codes; lock and statement timeouts of PostgreSQL.
                    "5" | "261" | "517" | "773" | "55P03" | "57014" => DatabaseProblem::Busy,
                    // SQLITE_CANTOPEN; connection trouble and shutdown of PostgreSQL.
                    "14" => DatabaseProblem::Away,
                    code if code.starts_with("08")
                        || code.starts_with("57P")
                        || code.starts_with("28")
                        || code.starts_with("3D") =>
                    {
                        DatabaseProblem::Away
                    }
                    _ => DatabaseProblem::Refused,
                };
                Self::new(problem, text)
            }
            sqlx::Error::PoolTimedOut => {
                Self::new(DatabaseProblem::Busy, "no connection became free in time".to_owned())
            }
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                Self::new(DatabaseProblem::Away, "the connection is closed".to_owned())
            }
            sqlx::Error::Io(error) => Self::new(DatabaseProblem::Away, format!("connection: {error}")),
            sqlx::Error::Tls(error) => Self::new(DatabaseProblem::Away, format!("TLS: {error}")),
            sqlx::Error::Configuration(_) => {
                Self::new(DatabaseProblem::Away, "the database's address cannot be read".to_owned())
            }
            // Anything else could quote a value.
            _ => Self::new(DatabaseProblem::Refused, "the driver refused".to_owned()),
        }
    }
}

/// Classes of PostgreSQL's codes whose messages speak of the server, of tables and columns, never of values: connection,
/// authorization, unknown database, missing table, transaction, resources, limits, operator's orders, system.
const MESSAGES_WITHOUT_VALUES: [&str; 10] = ["08", "28", "3D", "40", "42", "53", "54", "55", "57", "58"];
