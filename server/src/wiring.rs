//! Builds the services from the configuration: the one place where ports meet adapters.

use crate::config::{Config, ConfigError, Tls};
use crate::http::editions::Editions;
use crate::http::handlers::machine::Readiness;
use crate::http::layers::rate_limit::RateLimits;
use crate::http::security::Tokens;
use crate::http::{AppState, Demo, Parts};
use crate::packs::{ReadError, Registry};
use crate::places;
use crate::sealing::{SealingError, sealer};
use adapters::files::DiskFiles;
use adapters::mail::{SmtpMailer, SmtpSettings, SmtpTls};
use adapters::scan::{Clamd, ClamdAddress, ClamdLimits};
use adapters::sms::{Gateway, GatewaySettings};
use app::Assets;
use metrics_exporter_prometheus::PrometheusHandle;
use rand::RngCore as _;
use services::application::Applications;
use services::booking::{Appointments, Limiter, Links, WaitingList};
use services::files::{Intake, Scanner};
use services::gate::{Gate, GateKey};
use services::jobs::Worker;
use services::maintenance::{Maintenance, Uploads};
use services::ports::{StoreError, TextMessages};
use services::{Clock, Random};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use storage::{Engine, Settings, Storage};

/// Why the portal cannot start, in words for the operator.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Sealing(#[from] SealingError),
    #[error("the packs: {0}")]
    Packs(#[from] ReadError),
    #[error("the database: {0}")]
    Database(#[from] StoreError),
    #[error("there is no database at {path}; look at `database.url` or LOTSE_DATABASE")]
    NoDatabase { path: PathBuf },
    #[error("the list of places {path}: {source}")]
    Places { path: PathBuf, source: adapters::places::PlacesError },
    #[error("the mail server's settings: {0}")]
    Mail(String),
    #[error("the SMS gateway's settings: {0}")]
    Sms(String),
    #[error("the virus scanner's address: {0}")]
    Clamd(String),
    #[error("{path}: {source}; build the static files first (./run does it)")]
    Assets { path: PathBuf, source: std::io::Error },
    #[error("{path} is not a list of files: {source}")]
    Manifest { path: PathBuf, source: serde_json::Error },
    #[error("cannot listen on {address}: {source}")]
    Listen { address: std::net::SocketAddr, source: std::io::Error },
    #[error("cannot start: {0}")]
    Io(#[from] std::io::Error),
}

/// The operating system's randomness, by way of a per-thread generator.
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

/// Everything that runs.
pub struct Portal {
    pub state: AppState,
    pub worker: Worker,
    pub maintenance: Maintenance,
    pub storage: Storage,
}

/// Opens the database of the configuration.
///
/// # Errors
/// When it cannot be reached or created.
pub async fn open_storage(config: &Config) -> Result<Storage, StartError> {
    let engine = match config.database.sqlite_path() {
        Some(path) => {
            if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder)?;
            }
            Engine::Sqlite { path, readers: config.database.readers }
        }
        None => Engine::Postgres { url: config.database.url.clone(), connections: config.database.connections },
    };
    let settings = Settings { engine };
    Ok(Storage::connect(&settings).await?)
}

/// The use cases of applications; `None` without a sealing key.
///
/// # Errors
/// When the key file cannot be used.
pub fn applications(
    config: &Config,
    storage: &Storage,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
) -> Result<Option<Applications>, StartError> {
    let sealer = sealer(config, Arc::clone(&random))?;
    Ok(sealer.map(|sealer| Applications { store: storage.applications(), sealer, clock, random }))
}

/// Takes files in.
fn intake(config: &Config, random: Arc<dyn Random>) -> Result<Intake, StartError> {
    let scanner = match config.files.scanner() {
        Some(address) => {
            let address = address.parse::<ClamdAddress>().map_err(StartError::Clamd)?;
            Some(Arc::new(Clamd::new(address, ClamdLimits::default())) as Arc<dyn Scanner>)
        }
        None => {
            tracing::warn!("files are taken without looking for viruses; `files.clamd` names a scanner");
            None
        }
    };
    Ok(Intake {
        files: Arc::new(DiskFiles::new(&config.files.folder, random, config.files.pictures_at_once.into())),
        scanner,
    })
}

/// Builds the portal. `clock` is the system's but in tests.
///
/// # Errors
/// See [`StartError`].
pub async fn build(
    config: &Config,
    storage: Storage,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    demo: Option<Demo>,
) -> Result<Portal, StartError> {
    let registry = Arc::new(Registry::open(&config.municipalities)?);
    let places = config.places_file.as_deref().map(places::open).transpose()?;
    let assets = Arc::new(read_assets(&config.site)?);
    let secret = match config.secret()? {
        Some(secret) => secret,
        None => {
            let mut candidate = [0; 32];
            random.fill(&mut candidate);
            storage.secrets().secret("links-and-tokens", &candidate).await?
        }
    };
    let public_port = config.web.public_port;
    let links = Links::new(&secret, config.web.https, public_port);
    let mailer = Arc::new(smtp(config)?);
    let texts = sms(config)?;
    let rehearsal = demo.as_ref().is_some_and(|demo| demo.rehearsal);
    let gate = Gate {
        store: storage.gate(),
        clock: Arc::clone(&clock),
        random: Arc::clone(&random),
        key: GateKey::new(&secret),
        difficulty: config.limits.proof_numbers.clamp(1_000, 10_000_000),
    };
    let applications = applications(config, &storage, Arc::clone(&clock), Arc::clone(&random))?;
    if applications.is_none() {
        tracing::info!(
            "no applications are taken: there is no sealing key; `lotse sealing-key FILE` makes one, `sealing_key_file` names it"
        );
    }
    let intake = applications.is_some().then(|| intake(config, Arc::clone(&random))).transpose()?;
    let mut appointments = Appointments::new(storage.bookings(), Arc::clone(&clock), random);
    (appointments.texts, appointments.rehearsal) = (texts.is_some(), rehearsal);
    let waiting = WaitingList::new(storage.waiting(), appointments.clone());
    let worker = Worker {
        jobs: storage.jobs(),
        bookings: storage.bookings(),
        waiting: waiting.clone(),
        municipalities: Arc::clone(&registry) as _,
        mailer: Arc::clone(&mailer) as _,
        texts,
        codes: storage.gate(),
        code_mailer: Arc::clone(&mailer) as _,
        gate_key: gate.key.clone(),
        applications: applications.clone(),
        application_mailer: mailer,
        clock: Arc::clone(&clock),
        links: links.clone(),
        name: format!("{}-{}", std::process::id(), uuid::Uuid::now_v7().simple()),
        rehearsal,
    };
    let uploads =
        intake.as_ref().map(|intake| Uploads { files: Arc::clone(&intake.files), known: storage.known_files() });
    let maintenance =
        Maintenance { store: storage.maintenance(), municipalities: Arc::clone(&registry) as _, clock, uploads };
    let state = Arc::new(Parts {
        registry,
        appointments,
        applications,
        intake,
        application_bytes: config.files.application_bytes(),
        editions: Editions::default(),
        places,
        gate,
        waiting,
        bookings: storage.bookings(),
        jobs: storage.jobs(),
        secrets: storage.secrets(),
        links,
        limiter: Limiter::new(&secret),
        tokens: Tokens::new(&secret),
        rates: RateLimits::new(&config.limits),
        web: config.web.clone(),
        limits: config.limits,
        assets,
        site: config.site.clone(),
        metrics: metrics_handle(),
        readiness: Readiness::default(),
        demo,
    });
    Ok(Portal { state, worker, maintenance, storage })
}

fn smtp(config: &Config) -> Result<SmtpMailer, StartError> {
    let settings = SmtpSettings {
        tls: match config.mail.tls {
            Tls::None => SmtpTls::None,
            Tls::StartTls => SmtpTls::StartTls,
            Tls::Tls => SmtpTls::Tls,
        },
        login: config.mail.credentials()?,
        sender: config.mail.sender.clone(),
        ..SmtpSettings::plain(&config.mail.host, config.mail.port)
    };
    SmtpMailer::new(&settings).map_err(|error| StartError::Mail(error.to_string()))
}

fn sms(config: &Config) -> Result<Option<Arc<dyn TextMessages>>, StartError> {
    let Some(url) = config.sms.url.clone() else { return Ok(None) };
    let (token, sender) = (config.sms.secret()?, config.sms.sender.clone());
    let settings = GatewaySettings { url, token, sender, timeout: adapters::sms::TIMEOUT };
    let gateway = Gateway::new(&settings).map_err(|error| StartError::Sms(error.to_string()))?;
    Ok(Some(Arc::new(gateway)))
}

/// Reads the list of hashed file names.
fn read_assets(site: &Path) -> Result<Assets, StartError> {
    let path = site.join("manifest.json");
    let text = std::fs::read_to_string(&path).map_err(|source| StartError::Assets { path: path.clone(), source })?;
    let files: BTreeMap<String, String> =
        serde_json::from_str(&text).map_err(|source| StartError::Manifest { path, source })?;
    Ok(Assets { urls: files.into_iter().map(|(name, file)| (name, format!("/assets/{file}"))).collect() })
}

/// The process's metrics; installed once, also when tests build several portals.
fn metrics_handle() -> PrometheusHandle {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    HANDLE
        .get_or_init(|| {
            let builder = metrics_exporter_prometheus::PrometheusBuilder::new()
                .set_buckets(&[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0]);
            let recorder = match builder {
                Ok(builder) => builder.build_recorder(),
                Err(_) => metrics_exporter_prometheus::PrometheusBuilder::new().build_recorder(),
            };
            let handle = recorder.handle();
            let _ = metrics::set_global_recorder(recorder);
            handle
        })
        .clone()
}
