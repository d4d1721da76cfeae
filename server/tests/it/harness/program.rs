//! The real binary with a database of its own, for what happens outside of the router: connections, log, signals.

use super::{Client, sample_packs, site_in};
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A running `lotse serve`; it is killed with the test.
pub struct Program {
    pub address: SocketAddr,
    child: Child,
    log: Arc<Mutex<Vec<String>>>,
    reader: Option<JoinHandle<()>>,
    folder: TempDir,
}

/// Starting takes a second, or several where other tests run beside it.
const PATIENCE: Duration = Duration::from_secs(60);

/// `lotse` with nothing in its environment but what it needs.
pub fn lotse(folder: &TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lotse"));
    command
        .env_clear()
        .env("LOTSE_DATABASE", folder.path().join("lotse.sqlite"))
        .env("LOTSE_SITE", site_in(folder.path()))
        .env("LOTSE_MUNICIPALITIES", sample_packs())
        .env("LOTSE_PORT", "0");
    command
}

/// Starts `command` with a configuration file; the process, its log, and who reads that.
fn spawn(command: &mut Command, config: &Path) -> (Child, Arc<Mutex<Vec<String>>>, JoinHandle<()>) {
    let mut child =
        command.arg("--config").arg(config).arg("serve").stderr(Stdio::piped()).spawn().expect("lotse starts");
    let log = Arc::<Mutex<Vec<String>>>::default();
    let errors = BufReader::new(child.stderr.take().expect("a pipe"));
    let kept = Arc::clone(&log);
    let reader = std::thread::spawn(move || {
        for line in errors.lines().map_while(Result::ok) {
            kept.lock().expect("the log").push(line);
        }
    });
    (child, log, reader)
}

impl Program {
    /// Starts with this configuration file and these further variables.
    pub async fn start(config: &str, environment: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("lotse.toml");
        std::fs::write(&file, config).expect("a file");
        let (child, log, reader) = spawn(lotse(&folder).envs(environment.iter().copied()), &file);
        let mut program = Self { address: ([127, 0, 0, 1], 0).into(), child, log, reader: Some(reader), folder };
        program.address = program.line("serving").await["address"].as_str().expect("text").parse().expect("an address");
        program
    }

    /// SIGKILL, and the same once more at the same address with the same database.
    pub async fn kill_and_start_again(&mut self, environment: &[(&str, &str)]) {
        self.kill().await;
        let mut command = lotse(&self.folder);
        command.envs(environment.iter().copied()).env("LOTSE_PORT", self.address.port().to_string());
        let (child, log, reader) = spawn(&mut command, &self.folder.path().join("lotse.toml"));
        (self.child, self.log, self.reader) = (child, log, Some(reader));
        self.line("serving").await;
    }

    /// SIGKILL: nothing is finished.
    pub async fn kill(&mut self) {
        self.child.kill().expect("it can be killed");
        self.ended().await;
    }

    pub fn citizen(&self) -> Client {
        Client::of_program(self.address, "rastatt.localhost")
    }

    /// What was written to standard error so far.
    pub fn log(&self) -> Vec<String> {
        self.log.lock().expect("the log").clone()
    }

    /// The first line of the log whose message begins like this, as soon as there is one.
    pub async fn line(&mut self, message: &str) -> Value {
        let start = Instant::now();
        loop {
            let lines = self.log();
            let mut lines = lines.iter().filter_map(|line| serde_json::from_str::<Value>(line).ok());
            if let Some(line) =
                lines.find(|line| line["message"].as_str().is_some_and(|text| text.starts_with(message)))
            {
                return line;
            }
            let ended = self.child.try_wait().expect("a state");
            assert!(ended.is_none() && start.elapsed() < PATIENCE, "no line {message:?}, {ended:?}: {:#?}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Tells it to stop, as systemd does.
    pub fn terminate(&self) {
        // The shell has `kill` built in, whatever is installed.
        let told = Command::new("sh").arg("-c").arg(format!("kill -TERM {}", self.child.id())).status();
        assert!(told.expect("sh").success());
    }

    pub fn runs(&mut self) -> bool {
        self.child.try_wait().expect("a state").is_none()
    }

    /// Waits for its end; the log is complete then.
    pub async fn ended(&mut self) -> ExitStatus {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("a state") {
                if let Some(reader) = self.reader.take() {
                    reader.join().expect("the log");
                }
                return status;
            }
            assert!(start.elapsed() < PATIENCE, "it does not stop: {:#?}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("lotse.sqlite")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
