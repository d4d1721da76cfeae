//! Migrations, and that both engines end up with the same tables.

use crate::harness::{Db, FreshPostgres, variable};
use std::collections::BTreeSet;
use std::process::Command;
use storage::{Settings, Storage};

on_both!(migrating_twice_changes_nothing, an_older_version_leaves_newer_migrations_alone);

async fn migrating_twice_changes_nothing(db: Db) {
    let before = db.raw.number("SELECT count(*) FROM _sqlx_migrations").await;
    db.storage.migrate().await.unwrap();
    db.another().await;
    assert_eq!(db.raw.number("SELECT count(*) FROM _sqlx_migrations").await, before);
    assert!(before >= 2);
}

async fn an_older_version_leaves_newer_migrations_alone(db: Db) {
    let checksum = if db.is_sqlite() { "x'00'" } else { "'\\x00'" };
    db.raw
        .execute(&format!(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'newer', true, {checksum}, 0)"
        ))
        .await;
    db.storage.migrate().await.unwrap();
    // An edited one, however, is refused.
    db.raw.execute(&format!("UPDATE _sqlx_migrations SET checksum = {checksum} WHERE version = 1")).await;
    assert!(db.storage.migrate().await.is_err());
}

/// How another process is told which database it has to migrate.
const TARGET: &str = "LOTSE_TEST_MIGRATE";

/// Not a test of its own: what the other processes of the next two do.
#[tokio::test]
#[ignore = "is started by the tests of several processes"]
async fn another_process() {
    let target = variable(TARGET).unwrap();
    let settings = if target.starts_with("postgres") { Settings::postgres(target) } else { Settings::sqlite(target) };
    let storage = Storage::connect(&settings).await.unwrap();
    storage.migrate().await.unwrap();
    storage.secrets().ping().await.unwrap();
    storage.close().await;
}

fn migrate_by_many(target: &str) {
    let start = || {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "schema::another_process", "--ignored", "--quiet"]).env(TARGET, target);
        command.stdout(std::process::Stdio::null()).spawn().unwrap()
    };
    for mut process in (0..6).map(|_| start()).collect::<Vec<_>>() {
        assert!(process.wait().unwrap().success());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_migrate_one_new_sqlite_file_together() {
    for _ in 0..3 {
        let folder = tempfile::tempdir().unwrap();
        migrate_by_many(folder.path().join("new/lotse.db").to_str().unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_migrate_one_new_postgres_database_together() {
    let Some(fresh) = FreshPostgres::create().await else { return };
    migrate_by_many(&fresh.url);
    fresh.hand_on().await;
}

/// Both folders have files of the same names.
#[test]
fn both_folders_have_the_same_files() {
    let files = |engine: &str| -> BTreeSet<String> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations").join(engine);
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    assert_eq!(files("sqlite"), files("postgres"));
}

/// (table, column, kind of value, whether it may be NULL) of SQLite.
const SQLITE_COLUMNS: &str = "SELECT t.name || '.' || c.name || ' ' || CASE c.type
        WHEN 'INTEGER' THEN 'number' WHEN 'TEXT' THEN 'text' WHEN 'BLOB' THEN 'bytes' ELSE c.type END
        || CASE WHEN c.\"notnull\" = 1 THEN ' not null' ELSE '' END
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite%'";

const POSTGRES_COLUMNS: &str = "SELECT c.table_name || '.' || c.column_name || ' ' || CASE c.data_type
        WHEN 'bigint' THEN 'number' WHEN 'integer' THEN 'number' WHEN 'boolean' THEN 'number'
        WHEN 'text' THEN 'text' WHEN 'uuid' THEN 'bytes' WHEN 'bytea' THEN 'bytes' ELSE c.data_type END
        || CASE WHEN c.is_nullable = 'NO' THEN ' not null' ELSE '' END
    FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '\\_sqlx%'";

/// Every index: table, columns in order, unique or not, partial or not.
const SQLITE_INDEXES: &str = "SELECT t.name || ' (' || (
        SELECT group_concat(i.name, ', ') FROM (SELECT name FROM pragma_index_info(l.name) ORDER BY seqno) i
    ) || ')' || CASE WHEN l.\"unique\" = 1 THEN ' unique' ELSE '' END || CASE WHEN l.partial = 1 THEN ' partial' ELSE '' END
    FROM sqlite_schema t JOIN pragma_index_list(t.name) l
    WHERE t.type = 'table' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'";

const POSTGRES_INDEXES: &str = "SELECT t.relname || ' (' || (
        SELECT string_agg(a.attname, ', ' ORDER BY k.n)
        FROM unnest(x.indkey) WITH ORDINALITY AS k (number, n) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
    ) || ')' || CASE WHEN x.indisunique THEN ' unique' ELSE '' END || CASE WHEN x.indpred IS NOT NULL THEN ' partial' ELSE '' END
    FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace s ON s.oid = t.relnamespace
    WHERE s.nspname = 'public' AND t.relname NOT LIKE '\\_sqlx%'";

async fn described(db: &Db, columns: &str, indexes: &str) -> BTreeSet<String> {
    let mut described: BTreeSet<String> = db.raw.texts(columns).await.into_iter().collect();
    described.extend(db.raw.texts(indexes).await);
    described
}

/// Same tables, columns, kinds of value, nullability, keys and indexes.
#[tokio::test(flavor = "multi_thread")]
async fn both_engines_have_the_same_tables() {
    let (here, there) = tokio::sync::oneshot::channel();
    crate::harness::on_sqlite(|db| async move {
        here.send(described(&db, SQLITE_COLUMNS, SQLITE_INDEXES).await).unwrap();
    })
    .await;
    let sqlite = there.await.unwrap();
    for expected in [
        "booking.reference text",
        "claim.tick number not null",
        "claim (resource, tick) unique",
        "booking (reference) unique partial",
    ] {
        assert!(sqlite.contains(expected), "{expected} is not among {sqlite:#?}");
    }
    crate::harness::on_postgres(|db| async move {
        assert_eq!(described(&db, POSTGRES_COLUMNS, POSTGRES_INDEXES).await, sqlite);
    })
    .await;
}
