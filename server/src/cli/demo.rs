//! `lotse demo`: the portal as on its first morning, on one's own machine.

use super::fill::fill;
use super::serve::serve;
use crate::config::Config;
use crate::http::Demo;
use crate::packs::Registry;
use crate::wiring::{StartError, SystemClock, SystemRandom, open_storage};
use clap::Args;
use sandbox::mailbox::Mailbox;
use services::booking::Appointments;
use std::path::PathBuf;
use std::sync::Arc;
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
    load_appointments(&config).await?;
    let port = config.web.port;
    serve(config, true, Some(Demo { mailbox }), |portal| {
        println!("\nLotse answers. Open one of these (Ctrl-C stops it):");
        println!("  {:<24} http://localhost:{port}/", "all municipalities");
        for loaded in &portal.state.registry.current().loaded {
            println!("  {:<24} {}/", loaded.municipality.name, portal.state.links.base_url(&loaded.municipality));
        }
        println!("  {:<24} http://localhost:{port}{}", "mails that were sent", app::routes::MAILBOX);
    })
    .await?;
    stop.cancel();
    Ok(())
}

/// Fills the calendars of the next week, once for each municipality without any booking.
async fn load_appointments(config: &Config) -> Result<(), StartError> {
    let storage = open_storage(config).await?;
    storage.migrate().await?;
    let registry = Registry::open(&config.municipalities)?;
    let appointments =
        Appointments { store: storage.bookings(), clock: Arc::new(SystemClock), random: Arc::new(SystemRandom) };
    let mut loaded = 0;
    for pack in &registry.current().loaded {
        loaded += fill(&appointments, &pack.municipality).await?;
    }
    if loaded > 0 {
        println!("Loaded {loaded} invented appointments for the coming week.");
    }
    storage.close().await;
    Ok(())
}
