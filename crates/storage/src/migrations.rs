//! The migrations, compiled into the binary. Only ever add to them; an edited one is refused.

use crate::error::{DatabaseError, DatabaseProblem};
use services::ports::StoreError;
use sqlx::SqlSafeStr;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use std::borrow::Cow;

/// File name (without `.sql`) and text. The names are the same for both engines.
type Files = &'static [(&'static str, &'static str)];

/// Files of `migrations/sqlite`.
pub(crate) const SQLITE: Files = &[
    ("0001_booking", include_str!("../../../migrations/sqlite/0001_booking.sql")),
    ("0002_job_audit_secret", include_str!("../../../migrations/sqlite/0002_job_audit_secret.sql")),
    ("0003_order", include_str!("../../../migrations/sqlite/0003_order.sql")),
    ("0005_gate", include_str!("../../../migrations/sqlite/0005_gate.sql")),
    ("0006_waiting", include_str!("../../../migrations/sqlite/0006_waiting.sql")),
    ("0007_limits", include_str!("../../../migrations/sqlite/0007_limits.sql")),
    ("0008_application", include_str!("../../../migrations/sqlite/0008_application.sql")),
    ("0009_outcome", include_str!("../../../migrations/sqlite/0009_outcome.sql")),
];

/// Files of `migrations/postgres`.
pub(crate) const POSTGRES: Files = &[
    ("0001_booking", include_str!("../../../migrations/postgres/0001_booking.sql")),
    ("0002_job_audit_secret", include_str!("../../../migrations/postgres/0002_job_audit_secret.sql")),
    ("0003_order", include_str!("../../../migrations/postgres/0003_order.sql")),
    ("0005_gate", include_str!("../../../migrations/postgres/0005_gate.sql")),
    ("0006_waiting", include_str!("../../../migrations/postgres/0006_waiting.sql")),
    ("0007_limits", include_str!("../../../migrations/postgres/0007_limits.sql")),
    ("0008_application", include_str!("../../../migrations/postgres/0008_application.sql")),
    ("0009_outcome", include_str!("../../../migrations/postgres/0009_outcome.sql")),
];

/// The migrator over `files`. It is no obstacle if the database has more migrations than this version knows: migrations
/// expand first and contract in a later version, so an older process can work on.
pub(crate) fn migrator(files: Files) -> Migrator {
    let migrations = files
        .iter()
        .filter_map(|(name, sql)| {
            let (version, description) = name.split_once('_')?;
            let description = Cow::Owned(description.replace('_', " "));
            Some(Migration::new(version.parse().ok()?, description, MigrationType::Simple, sql.into_sql_str(), false))
        })
        .collect();
    let mut migrator = Migrator::with_migrations(migrations);
    migrator.set_ignore_missing(true);
    migrator
}

/// The store's error for a migrator's.
pub(crate) fn failed(error: MigrateError) -> StoreError {
    let (problem, text) = match &error {
        MigrateError::Execute(error) => return StoreError::Unavailable(Box::new(DatabaseError::from(error))),
        MigrateError::ExecuteMigration(error, version) => {
            let error = DatabaseError::from(error);
            (error.problem(), format!("migration {version}: {error}"))
        }
        other => (DatabaseProblem::Refused, other.to_string()),
    };
    StoreError::Unavailable(Box::new(DatabaseError::new(problem, text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every file of both folders is compiled in, under the same names.
    #[test]
    fn no_file_is_forgotten() {
        for (engine, files) in [("sqlite", SQLITE), ("postgres", POSTGRES)] {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations").join(engine);
            let mut names: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            names.sort();
            let compiled: Vec<String> = files.iter().map(|(name, _)| format!("{name}.sql")).collect();
            assert_eq!(names, compiled, "{engine}");
            assert_eq!(migrator(files).iter().count(), files.len(), "{engine}: a name that is not NUMBER_what.sql");
        }
        assert!(SQLITE.iter().map(|(name, _)| name).eq(POSTGRES.iter().map(|(name, _)| name)));
    }
}
