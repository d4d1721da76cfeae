//! Mails about appointments and applications, and those with a code, by SMTP.

mod application;
mod code;
mod failure;
mod html;
mod message;
mod plain;

use crate::letter::Letter;
use async_trait::async_trait;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use services::application::ApplicationNotice;
use services::booking::AppointmentNotice;
use services::gate::CodeNotice;
use services::ports::{ApplicationMailer, AppointmentMailer, CodeMailer, SendError};
use std::time::Duration;

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SmtpTls {
    /// Not at all: for a server on the same machine, such as the demo's mailbox.
    None,
    /// By STARTTLS, which must succeed (usually port 587).
    #[default]
    StartTls,
    /// From the first byte (usually port 465).
    Tls,
}

/// Time for one mail, if nothing else is set.
pub const TIMEOUT: Duration = Duration::from_secs(60);

/// Where and how mail is handed over.
#[derive(Clone)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub tls: SmtpTls,
    /// User and password.
    pub login: Option<(String, String)>,
    /// The sender's address, for servers that accept one only. Otherwise each mail comes from the municipality's own
    /// address; answers go there in either case.
    pub sender: Option<String>,
    /// For handing over one mail; shorter than a job's lease, so that no other worker sends it meanwhile.
    pub timeout: Duration,
}

impl SmtpSettings {
    /// A server without TLS and login, as in the demo and the tests.
    #[must_use]
    pub fn plain(host: &str, port: u16) -> Self {
        Self { host: host.to_owned(), port, tls: SmtpTls::None, login: None, sender: None, timeout: TIMEOUT }
    }
}

impl std::fmt::Debug for SmtpSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { host, port, tls, .. } = self;
        write!(f, "SmtpSettings({host}:{port}, {tls:?}, …)")
    }
}

/// The settings cannot work.
#[derive(Debug, thiserror::Error)]
pub enum SmtpSettingsError {
    /// lettre could not prepare TLS for this host name.
    #[error("TLS to the mail server `{host}` cannot be set up: {reason}")]
    Tls { host: String, reason: String },
    /// `sender` is no mail address.
    #[error("`{0}` is no mail address")]
    Sender(String),
}

/// Sends the mails about appointments through one mail server, keeping a few connections open.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    sender: Option<lettre::Address>,
    timeout: Duration,
}

/// Connections at the same time; a worker has four jobs in hand at most.
const CONNECTIONS: u32 = 4;

/// Mail servers close idle connections after minutes; this is sooner.
const IDLE: Duration = Duration::from_secs(30);

impl SmtpMailer {
    /// Prepares sending; the first mail opens the first connection. To be called within a Tokio runtime, where lettre
    /// starts the task that closes idle connections.
    ///
    /// # Errors
    /// When the settings can never work.
    pub fn new(settings: &SmtpSettings) -> Result<Self, SmtpSettingsError> {
        let parameters = || {
            TlsParameters::new(settings.host.clone())
                .map_err(|error| SmtpSettingsError::Tls { host: settings.host.clone(), reason: error.to_string() })
        };
        let tls = match settings.tls {
            SmtpTls::None => Tls::None,
            SmtpTls::StartTls => Tls::Required(parameters()?),
            SmtpTls::Tls => Tls::Wrapper(parameters()?),
        };
        let sender = match &settings.sender {
            Some(sender) => Some(sender.parse().map_err(|_| SmtpSettingsError::Sender(sender.clone()))?),
            None => None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host)
            .port(settings.port)
            .tls(tls)
            .timeout(Some(settings.timeout))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS).idle_timeout(IDLE));
        if let Some((user, password)) = &settings.login {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Self { transport: builder.build(), sender, timeout: settings.timeout })
    }

    /// Closes the open connections; for a clean shutdown.
    pub async fn close(&self) {
        self.transport.shutdown().await;
    }
}

#[async_trait]
impl AppointmentMailer for SmtpMailer {
    async fn send(&self, notice: &AppointmentNotice) -> Result<(), SendError> {
        self.hand_over(message::build(&Letter::new(notice), self.sender.as_ref())?).await
    }
}

#[async_trait]
impl CodeMailer for SmtpMailer {
    async fn send_code(&self, notice: &CodeNotice) -> Result<(), SendError> {
        self.hand_over(code::build(notice, self.sender.as_ref())?).await
    }
}

#[async_trait]
impl ApplicationMailer for SmtpMailer {
    async fn send_application(&self, notice: &ApplicationNotice) -> Result<(), SendError> {
        self.hand_over(application::build(notice, self.sender.as_ref())?).await
    }
}

impl SmtpMailer {
    async fn hand_over(&self, mail: lettre::Message) -> Result<(), SendError> {
        let envelope = mail.envelope();
        let ascii = envelope.to().iter().chain(envelope.from()).all(|address| AsRef::<str>::as_ref(address).is_ascii());
        // lettre's own limit covers connecting only; without this one a silent server would hold the job for ever.
        match tokio::time::timeout(self.timeout, self.transport.send(mail)).await {
            Ok(sent) => sent.map(drop).map_err(|error| failure::explain(&error, ascii)),
            Err(_) => Err(failure::too_slow()),
        }
    }
}
