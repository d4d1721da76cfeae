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

/// A new key by which the portal seals what citizens type, in a file below `folder`.
pub async fn sealing_key(places: &Places, folder: &Path) -> Result<PathBuf, Failure> {
    let key = folder.join("sealing-key");
    let made = Command::new(&places.lotse).arg("sealing-key").arg(&key).output().await?;
    if made.status.success() { Ok(key) } else { Err("lotse sealing-key failed".into()) }
}

/// How a portal is to be started.
pub struct Launch<'a> {
    pub places: &'a Places,
    /// Folder of the packs.
    pub packs: &'a Path,
    pub database: &'a str,
    /// Executes jobs, too.
    pub worker: bool,
    /// Connections to PostgreSQL, if not as many as usual.
    pub connections: Option<u32>,
    /// The port to listen on; any free one otherwise.
    pub port: Option<u16>,
    /// Where it sends its mails.
    pub mail_port: Option<u16>,
    /// The file of its sealing key; without one there are no forms.
    pub sealing_key: Option<&'a Path>,
}

impl<'a> Launch<'a> {
    /// Without a worker, on any port.
    pub const fn new(places: &'a Places, packs: &'a Path, database: &'a str) -> Self {
        Self {
            places,
            packs,
            database,
            worker: false,
            connections: None,
            port: None,
            mail_port: None,
            sealing_key: None,
        }
    }

    pub async fn start(&self) -> Result<Portal, Failure> {
        let arguments: &[&str] = if self.worker { &["serve"] } else { &["serve", "--without-worker"] };
        self.start_as(&self.places.lotse, arguments).await
    }

    /// Starts `program` with `arguments` and waits until it answers.
    pub async fn start_as(&self, program: &Path, arguments: &[&str]) -> Result<Portal, Failure> {
        let port = self.port.map_or_else(free_port, Ok)?;
        let mut command = Command::new(program);
        command
            .args(arguments)
            .env("LOTSE_PORT", port.to_string())
            .env("LOTSE_DATABASE", self.database)
            .env("LOTSE_SITE", &self.places.site)
            .env("LOTSE_MUNICIPALITIES", self.packs)
            .env("LOTSE_REQUESTS_PER_SECOND", "0")
            .env("LOTSE_FORMS_PER_MINUTE", "0")
            .env("LOTSE_HOLDS_PER_ADDRESS", "0")
            .env("LOTSE_HOLDS_PER_VISITOR", "0")
            .env("LOTSE_LOOKUPS_PER_MINUTE", "0")
            .env("LOTSE_LOG", "warn")
            .kill_on_drop(true);
        if let Some(port) = self.mail_port {
            command.env("LOTSE_MAIL_PORT", port.to_string());
        }
        if let Some(file) = self.sealing_key {
            command.env("LOTSE_SEALING_KEY_FILE", file);
        }
        let folder = tempfile::tempdir()?;
        if let Some(connections) = self.connections {
            let file = folder.path().join("lotse.toml");
            std::fs::write(&file, format!("[database]\nconnections = {connections}\n"))?;
            command.env("LOTSE_CONFIG", file);
        }
        let child = command.spawn().map_err(|error| format!("{}: {error}", program.display()))?;
        let mut portal = Portal { child, port, _folder: folder };
        let mut browser = Browser::new(port, "localhost");
        for _ in 0..3000 {
            if browser.get("/healthz", None).await.is_ok_and(|answer| answer.status.is_success()) {
                return Ok(portal);
            }
            if let Some(status) = portal.child.try_wait()? {
                return Err(format!("{} ended with {status}", program.display()).into());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Err(format!("{} does not answer", program.display()).into())
    }
}

/// A running portal; it is killed when dropped.
pub struct Portal {
    child: Child,
    pub port: u16,
    /// Its configuration file.
    _folder: tempfile::TempDir,
}

impl Portal {
    /// Memory that is really in use, in MB (VmRSS).
    pub fn memory_mb(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()?)).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        let kb: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kb / 1000.0)
    }

    /// SIGKILL: it cannot finish anything.
    pub async fn kill(mut self) {
        let _ = self.child.kill().await;
    }
}

pub fn free_port() -> std::io::Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
