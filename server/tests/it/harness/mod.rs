//! The whole portal in the test's own process: real router, real SQLite file, real SMTP to a loopback mailbox. Only time
//! stands still, and moves when a test says so.

mod client;
pub mod forms;
mod program;
pub mod wire;

pub use client::{Client, Page};
pub use program::{Program, lotse};

use jiff::SignedDuration;
use sandbox::mailbox::Mailbox;
use sandbox::scanner::TestScanner;
use sandbox::texts::{TOKEN, TextBox};
use server::config::{Config, Limits, Mail, Sms, Web};
use server::http::{Demo, Parts, router};
use server::wiring::{Portal, SystemRandom, build, open_storage};
use services::Clock;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use testkit::FixedClock;
use tokio_util::sync::CancellationToken;

/// A running portal. Monday, 23 November 2026, 8:00 in Germany, unless a test moves the clock.
pub struct Town {
    pub portal: Portal,
    pub clock: Arc<FixedClock>,
    pub mailbox: Mailbox,
    pub texts: TextBox,
    pub scanner: TestScanner,
    router: axum::Router,
    /// Database and files; deleted with the test.
    folder: TempDir,
    stop: CancellationToken,
}

/// How a test wants its portal.
pub struct Setup {
    /// Folder of the packs; the sample packs of the repository by default.
    pub municipalities: PathBuf,
    pub limits: Limits,
    pub web: Web,
    pub demo: bool,
    /// Reminders come right after the booking.
    pub rehearsal: bool,
    /// The one sender of all mails.
    pub sender: Option<String>,
    /// Puts other parts in, such as one that fails.
    pub change: fn(&mut Parts),
}

impl Default for Setup {
    fn default() -> Self {
        // Tests send more than a household; those of the limits set their own.
        let limits = Limits {
            requests_per_second: 0,
            forms_per_minute: 0,
            lookups_per_minute: 0,
            holds_per_address: 0,
            holds_per_visitor: 0,
            codes_per_hour: 0,
            // Solved in no time.
            proof_numbers: 1_000,
            ..Limits::default()
        };
        let (web, sender) = (Web::default(), None);
        Self { municipalities: sample_packs(), limits, web, demo: true, rehearsal: false, sender, change: |_| {} }
    }
}

pub fn sample_packs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../municipalities")
}

impl Town {
    pub async fn new() -> Self {
        Self::with(Setup::default()).await
    }

    pub async fn with(setup: Setup) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let site = site_in(folder.path());
        let stop = CancellationToken::new();
        let (mailbox, mail_port) = Mailbox::start(0, stop.clone()).await.expect("a mailbox");
        let (texts, sms_port) = TextBox::start(0, stop.clone()).await.expect("a gateway");
        let (scanner, scan_port) = TestScanner::start(0, stop.clone()).await.expect("a scanner");
        let mut config = Config {
            municipalities: setup.municipalities,
            site,
            limits: setup.limits,
            web: setup.web,
            mail: Mail { port: mail_port, sender: setup.sender, ..Mail::default() },
            sms: Sms {
                url: Some(format!("http://127.0.0.1:{sms_port}/messages")),
                token: Some(TOKEN.into()),
                ..Sms::default()
            },
            ..Config::default()
        };
        config.files.folder = folder.path().join("files");
        config.files.clamd = Some(format!("127.0.0.1:{scan_port}"));
        config.database.url = folder.path().join("lotse.sqlite").to_string_lossy().into_owned();
        let key = folder.path().join("sealing.key");
        server::sealing::make_key_file(&key).expect("a key");
        config.sealing_key_file = Some(key);
        let clock = Arc::new(FixedClock::at("2026-11-23T07:00:00Z"));
        let storage = open_storage(&config).await.expect("a database");
        storage.migrate().await.expect("migrations");
        let demo = setup.demo.then(|| Demo {
            mailbox: mailbox.clone(),
            texts: texts.clone(),
            rehearsal: setup.rehearsal,
            ahead: None,
        });
        let mut portal =
            build(&config, storage, Arc::clone(&clock) as _, Arc::new(SystemRandom), demo).await.expect("a portal");
        (setup.change)(Arc::get_mut(&mut portal.state).expect("nobody else has it yet"));
        let router = router(Arc::clone(&portal.state));
        Self { portal, clock, mailbox, texts, scanner, router, folder, stop }
    }

    /// A new browser that knows nothing yet, at Rastatt's host.
    pub fn citizen(&self) -> Client {
        self.citizen_of("rastatt.localhost")
    }

    pub fn citizen_of(&self, host: &str) -> Client {
        Client::new(self.router.clone(), host)
    }

    /// Whoever runs the portal, on the machine itself.
    pub fn operator(&self) -> Client {
        let mut operator = self.citizen_of("127.0.0.1:8080");
        operator.address = ([127, 0, 0, 1], 50_000).into();
        operator
    }

    /// The database's file, for the program's other commands.
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("lotse.sqlite")
    }

    /// The folder of uploaded files.
    pub fn files(&self) -> PathBuf {
        self.folder.path().join("files")
    }

    pub fn minutes_pass(&self, minutes: i64) {
        self.clock.advance(SignedDuration::from_mins(minutes));
    }

    pub fn now(&self) -> jiff::Timestamp {
        self.clock.now()
    }

    /// Executes the jobs that are due, as the worker does.
    pub async fn work(&self) {
        while self.portal.worker.run_due(50).await.expect("the jobs") > 0 {}
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// A folder of static files with nothing in it but their list.
pub fn site_in(folder: &Path) -> PathBuf {
    let site = folder.join("site");
    std::fs::create_dir_all(&site).expect("a folder");
    std::fs::write(site.join("manifest.json"), r#"{"style/lotse.css":"style/lotse.0123abcd.css"}"#)
        .expect("a manifest");
    site
}

/// Copies the sample packs to a folder of the test, which may then change them.
pub fn copy_of_packs() -> TempDir {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("a folder").flatten() {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &target);
            } else {
                std::fs::copy(entry.path(), target).expect("a file");
            }
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    copy(&sample_packs(), folder.path());
    folder
}
