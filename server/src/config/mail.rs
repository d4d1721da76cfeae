//! The mail server.

use super::{ConfigError, parse};
use serde::Deserialize;
use std::path::PathBuf;

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// Only for a server on this machine.
    None,
    StartTls,
    Tls,
}

impl std::str::FromStr for Tls {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "none" => Ok(Self::None),
            "starttls" => Ok(Self::StartTls),
            "tls" => Ok(Self::Tls),
            _ => Err(()),
        }
    }
}

#[derive(Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    pub user: Option<String>,
    pub password: Option<String>,
    /// File that holds the password; wins over `password`.
    pub password_file: Option<PathBuf>,
    /// Sender of every mail, for servers that accept one address only; otherwise each municipality's own.
    pub sender: Option<String>,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            host: "127.0.0.1".into(),
            port: 25,
            tls: Tls::None,
            user: None,
            password: None,
            password_file: None,
            sender: None,
        }
    }
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("tls", &self.tls)
            .finish_non_exhaustive()
    }
}

impl Mail {
    /// User and password, if the server wants them.
    ///
    /// # Errors
    /// When the password file cannot be read.
    pub fn credentials(&self) -> Result<Option<(String, String)>, ConfigError> {
        let Some(user) = &self.user else { return Ok(None) };
        let password = match &self.password_file {
            Some(path) => std::fs::read_to_string(path)
                .map_err(|source| ConfigError::Secret { path: path.clone(), source })?
                .trim_end()
                .to_owned(),
            None => self.password.clone().unwrap_or_default(),
        };
        Ok(Some((user.clone(), password)))
    }

    pub(super) fn read_environment(&mut self, set: &impl Fn(&str) -> Option<String>) -> Result<(), ConfigError> {
        if let Some(value) = set("LOTSE_MAIL_HOST") {
            self.host = value;
        }
        if let Some(value) = set("LOTSE_MAIL_PORT") {
            self.port = parse("LOTSE_MAIL_PORT", &value, "a port number")?;
        }
        if let Some(value) = set("LOTSE_MAIL_TLS") {
            self.tls = parse("LOTSE_MAIL_TLS", &value, "none, starttls or tls")?;
        }
        if let Some(value) = set("LOTSE_MAIL_USER") {
            self.user = Some(value);
        }
        if let Some(value) = set("LOTSE_MAIL_PASSWORD") {
            self.password = Some(value);
        }
        if let Some(value) = set("LOTSE_MAIL_PASSWORD_FILE") {
            self.password_file = Some(value.into());
        }
        if let Some(value) = set("LOTSE_MAIL_SENDER") {
            self.sender = Some(value);
        }
        Ok(())
    }
}
