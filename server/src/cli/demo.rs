//! `lotse demo`: the portal as on its first morning, on one's own machine.

use super::fill::fill;
use super::serve::serve;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::http::Demo;
use crate::packs::Registry;
use crate::sealing::make_key_file;
use crate::wiring::{StartError, SystemRandom, open_storage};
use clap::Args;
use sandbox::mailbox::Mailbox;
use sandbox::scanner::TestScanner;
use sandbox::texts::TextBox;
use services::booking::Appointments;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;
use tokio_util::sync::CancellationToken;

#[derive(Debug, Args)]
pub struct Options {
    /// Port to listen on.
    #[arg(long)]
    port: Option<u16>,
    /// Folder of the SQLite file.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Use this PostgreSQL database instead of SQLite.
    #[arg(long, value_name = "URL")]
    postgres: Option<String>,
    /// Folder of the built static files.
    #[arg(long)]
    site: Option<PathBuf>,
    /// Folder of the packs.
    #[arg(long)]
    municipalities: Option<PathBuf>,
    /// The demo's clock goes ahead by as many seconds as this file says, whenever that changes.
    #[arg(long, value_name = "FILE")]
    ahead: Option<PathBuf>,
}

/// Runs the demo until the process is told to stop.
///
/// # Errors
/// When something needed to start is missing.
pub async fn run(options: Options, mut config: Config) -> Result<(), StartError> {
    if let Some(port) = options.port {
        config.web.port = port;
    }
    config.web.public_port = Some(config.web.port);
    let folder = options.data.clone();
    if let Some(data) = options.data {
        config.database.url = data.join("lotse.sqlite").to_string_lossy().into_owned();
    }
    if let Some(url) = options.postgres {
        config.database.url = url;
    }
    if let Some(site) = options.site {
        config.site = site;
    }
    if let Some(folder) = options.municipalities {
        config.municipalities = folder;
    }
    let stop = CancellationToken::new();
    let (mailbox, mail_port) = Mailbox::start(0, stop.clone()).await?;
    config.mail = crate::config::Mail { host: "127.0.0.1".into(), port: mail_port, ..crate::config::Mail::default() };
    let (texts, sms_port) = TextBox::start(0, stop.clone()).await?;
    config.sms = crate::config::Sms {
        url: Some(format!("http://127.0.0.1:{sms_port}/messages")),
        token: Some(sandbox::texts::TOKEN.into()),
        ..crate::config::Sms::default()
    };
    let folder = folder.unwrap_or_else(|| "data".into());
    if config.sealing_key_file.is_none() {
        config.sealing_key_file = Some(demo_key(&folder)?);
    }
    let (_scanner, scanner_port) = TestScanner::start(0, stop.clone()).await?;
    config.files.clamd = Some(format!("127.0.0.1:{scanner_port}"));
    config.files.folder = folder.join("files");
    load_appointments(&config).await?;
    let port = config.web.port;
    serve(config, true, Some(Demo { mailbox, texts, rehearsal: true, ahead: options.ahead }), |portal| {
        println!("\nLotse answers. Open one of these (Ctrl-C stops it):");
        println!("  {:<24} http://localhost:{port}/", "all municipalities");
        for loaded in &portal.state.registry.current().loaded {
            println!("  {:<24} {}/", loaded.municipality.name, portal.state.links.base_url(&loaded.municipality));
        }
        println!("  {:<24} http://localhost:{port}{}", "mails and texts sent", app::routes::MAILBOX);
    })
    .await?;
    stop.cancel();
    Ok(())
}

/// The demo's own sealing key, made at its first start. It lies beside the data, where nobody but a demo may have it.
fn demo_key(data: &Path) -> Result<PathBuf, StartError> {
    let path = data.join("sealing.key");
    if !path.exists() {
        make_key_file(&path)?;
    }
    Ok(path)
}

/// Says what is done and how long it took, as `./run` does.
async fn step<T, E>(what: &str, work: impl Future<Output = Result<T, E>>) -> Result<T, E> {
    print!("▸ {what} …");
    let _ = std::io::stdout().flush();
    let started = Instant::now();
    let result = work.await?;
    println!(" {:.1} s", started.elapsed().as_secs_f64());
    Ok(result)
}

/// Prepares the database and fills the calendars of the next week, and says so.
async fn load_appointments(config: &Config) -> Result<(), StartError> {
    let storage = open_storage(config).await?;
    step("Bringing the database up to date", storage.migrate()).await?;
    let registry = step("Reading the packs", async { Registry::open(&config.municipalities) }).await?;
    let appointments = Appointments::new(storage.bookings(), Arc::new(SystemClock), Arc::new(SystemRandom));
    let loaded = step("Inventing appointments for the coming week", async {
        let mut loaded = 0;
        for pack in &registry.current().loaded {
            loaded += fill(&appointments, &pack.municipality).await?;
        }
        Ok::<_, services::StoreError>(loaded)
    })
    .await?;
    if loaded > 0 {
        println!("  {loaded} appointments");
    }
    storage.close().await;
    Ok(())
}
