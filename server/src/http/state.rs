//! What the handlers share.

use super::editions::Editions;
use super::handlers::machine::Readiness;
use super::layers::rate_limit::RateLimits;
use super::security::Tokens;
use crate::config::{Limits, Web};
use crate::packs::Registry;
use app::Assets;
use domain::places::Places;
use metrics_exporter_prometheus::PrometheusHandle;
use services::application::Applications;
use services::booking::{Appointments, Limiter, Links, WaitingList};
use services::files::Intake;
use services::gate::Gate;
use services::ports::{BookingStore, JobStore, SecretStore};
use std::path::PathBuf;
use std::sync::Arc;

/// Cheap to clone: one pointer.
pub type AppState = Arc<Parts>;

/// The parts a handler may use.
pub struct Parts {
    pub registry: Arc<Registry>,
    pub appointments: Appointments,
    /// `None`: the operator has no sealing key, so no applications are taken.
    pub applications: Option<Applications>,
    pub gate: Gate,
    pub waiting: WaitingList,
    /// Takes files in; `None` where no applications are taken.
    pub intake: Option<Intake>,
    /// What all files of an application may have together.
    pub application_bytes: u64,
    /// Forms that drafts were begun with and the packs have no longer.
    pub editions: Editions,
    /// The operator's list of postal codes, if there is one.
    pub places: Option<Places>,
    pub bookings: Arc<dyn BookingStore>,
    pub jobs: Arc<dyn JobStore>,
    pub secrets: Arc<dyn SecretStore>,
    pub links: Links,
    pub limiter: Limiter,
    pub tokens: Tokens,
    pub rates: RateLimits,
    pub web: Web,
    pub limits: Limits,
    pub assets: Arc<Assets>,
    /// Folder of the static files.
    pub site: PathBuf,
    pub metrics: PrometheusHandle,
    pub readiness: Readiness,
    /// Only in the demo.
    pub demo: Option<Demo>,
}

/// Loopback counterparts that the demo shows.
pub struct Demo {
    pub mailbox: sandbox::mailbox::Mailbox,
    pub texts: sandbox::texts::TextBox,
    /// Reminders come right after the booking, at any hour, so that one can see them.
    pub rehearsal: bool,
    /// A file that says how many seconds the demo's clock is ahead.
    pub ahead: Option<PathBuf>,
}
