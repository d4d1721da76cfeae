//! Starts the portal as its own process, as an operator would.

use crate::Failure;
use crate::http::Browser;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::process::{Child, Command};

/// Where the built things are; the script `./bench` says so.
pub struct Places {
    pub lotse: PathBuf,
    pub site: PathBuf,
    pub municipalities: PathBuf,
    /// A PostgreSQL server for databases of our own, as superuser.
    pub postgres: Option<String>,
}

impl Places {
    #[expect(clippy::disallowed_methods, reason = "a tool of its own; its environment comes from the script ./bench")]
    pub fn from_environment() -> Self {
        let path =
            |name: &str, default: &str| std::env::var(name).map_or_else(|_| PathBuf::from(default), PathBuf::from);
        Self {
            lotse: path("LOTSE_BIN", "target/release/lotse"),
            site: path("LOTSE_SITE", "target/site"),
            municipalities: path("LOTSE_MUNICIPALITIES", "municipalities"),
            postgres: std::env::var("LOTSE_BENCH_POSTGRES").ok(),
        }
    }
}

/// A running portal; it is killed when dropped.
pub struct Portal {
    child: Child,
    pub port: u16,
}

impl Portal {
    /// Starts `program` with `arguments` and waits until it answers.
    pub async fn start(
        program: &Path,
        arguments: &[&str],
        places: &Places,
        municipalities: &Path,
        database: &str,
    ) -> Result<Self, Failure> {
        let port = free_port()?;
        let child = Command::new(program)
            .args(arguments)
            .env("LOTSE_PORT", port.to_string())
            .env("LOTSE_DATABASE", database)
            .env("LOTSE_SITE", &places.site)
            .env("LOTSE_MUNICIPALITIES", municipalities)
            .env("LOTSE_REQUESTS_PER_SECOND", "0")
            .env("LOTSE_FORMS_PER_MINUTE", "0")
            .env("LOTSE_HOLDS_PER_ADDRESS", "0")
            .env("LOTSE_HOLDS_PER_VISITOR", "0")
            .env("LOTSE_LOOKUPS_PER_MINUTE", "0")
            .env("LOTSE_LOG", "warn")
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        let portal = Self { child, port };
        let mut browser = Browser::new(port, "localhost");
        for _ in 0..600 {
            if browser.get("/healthz", None).await.is_ok_and(|answer| answer.status.is_success()) {
                return Ok(portal);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("{} does not answer", program.display()).into())
    }

    /// Memory that is really in use, in MB (VmRSS).
    pub fn memory_mb(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()?)).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        let kb: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kb / 1000.0)
    }

    pub async fn stop(mut self) {
        let _ = self.child.kill().await;
    }
}

pub fn free_port() -> std::io::Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// A new database on the PostgreSQL server.
pub async fn new_database(server: &str, name: &str) -> Result<String, Failure> {
    let pool = sqlx::PgPool::connect(server).await?;
    sqlx::query(sqlx::AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name}"))).execute(&pool).await?;
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&pool).await?;
    pool.close().await;
    let (base, query) = server.split_once('?').map_or((server, None), |(base, query)| (base, Some(query)));
    let (root, _) = base.rsplit_once('/').ok_or("a postgres URL ends with /database")?;
    Ok(query.map_or_else(|| format!("{root}/{name}"), |query| format!("{root}/{name}?{query}")))
}
