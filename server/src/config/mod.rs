//! Configuration: a TOML file, then environment variables on top. The only place that reads the environment.
//!
//! Every value has a default that is right for a trial on one's own machine. Secrets may be given by a file
//! (`password_file`), so that they need not stand in the environment.

mod database;
mod files;
mod limits;
mod mail;
mod sms;
mod web;

pub use database::Database;
pub use files::Files;
pub use limits::Limits;
pub use mail::{Mail, Tls};
pub use sms::Sms;
pub use web::Web;

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Everything the operator can set. `docs/operator.md` explains each value.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    pub web: Web,
    pub database: Database,
    pub mail: Mail,
    pub sms: Sms,
    pub files: Files,
    pub limits: Limits,
    /// Folder of the packs.
    pub municipalities: PathBuf,
    /// Folder of the built static files with its `manifest.json`.
    pub site: PathBuf,
    /// File with the secret behind all links and form tokens, at least 32 bytes. Without it the database keeps one, and
    /// whoever has a copy of the database can make valid links.
    pub secret_file: Option<PathBuf>,
    /// File with the key that seals applications. It is never in the database; without it there are no applications.
    pub sealing_key_file: Option<PathBuf>,
    /// File with the postal codes and places of Germany. Without it nobody is asked whether a place belongs to a postal code.
    pub places_file: Option<PathBuf>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            web: Web::default(),
            database: Database::default(),
            mail: Mail::default(),
            sms: Sms::default(),
            files: Files::default(),
            limits: Limits::default(),
            municipalities: "municipalities".into(),
            site: "target/site".into(),
            secret_file: None,
            sealing_key_file: None,
            places_file: None,
        }
    }
}

/// Why the configuration cannot be used, in words for the operator.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("cannot read the configuration file {path}: {source}")]
    Unreadable { path: PathBuf, source: std::io::Error },
    #[error("{path}: {source}")]
    Malformed { path: PathBuf, source: Box<toml::de::Error> },
    #[error("environment variable {name}: {problem}")]
    Environment { name: String, problem: String },
    #[error("cannot read the secret file {path}: {source}")]
    Secret { path: PathBuf, source: std::io::Error },
    #[error("the secret file {path} must hold at least 32 bytes (for instance: head -c 32 /dev/urandom | base64)")]
    ShortSecret { path: PathBuf },
}

impl Config {
    /// Reads `file` (if given) and then the environment.
    ///
    /// # Errors
    /// See [`ConfigError`]; each names the file or variable and what is wrong.
    #[expect(clippy::disallowed_methods, reason = "this is where the environment is read")]
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut config = match file {
            None => Self::default(),
            Some(path) => {
                let text = std::fs::read_to_string(path)
                    .map_err(|source| ConfigError::Unreadable { path: path.into(), source })?;
                toml::from_str(&text)
                    .map_err(|source| ConfigError::Malformed { path: path.into(), source: Box::new(source) })?
            }
        };
        config.read_environment(|name| std::env::var(name).ok())?;
        Ok(config)
    }

    /// The secret of [`Config::secret_file`], without white space at its end.
    ///
    /// # Errors
    /// When the file cannot be read or is too short.
    pub fn secret(&self) -> Result<Option<Vec<u8>>, ConfigError> {
        let Some(path) = &self.secret_file else { return Ok(None) };
        let bytes = std::fs::read(path).map_err(|source| ConfigError::Secret { path: path.clone(), source })?;
        let secret = bytes.trim_ascii_end();
        if secret.len() < 32 {
            return Err(ConfigError::ShortSecret { path: path.clone() });
        }
        Ok(Some(secret.to_vec()))
    }

    /// Applies `LOTSE_…` variables; `read` is the environment, or a table in tests.
    fn read_environment(&mut self, read: impl Fn(&str) -> Option<String>) -> Result<(), ConfigError> {
        let set = |name: &str| read(name).filter(|value| !value.is_empty());
        if let Some(value) = set("LOTSE_MUNICIPALITIES") {
            self.municipalities = value.into();
        }
        if let Some(value) = set("LOTSE_SITE") {
            self.site = value.into();
        }
        if let Some(value) = set("LOTSE_SECRET_FILE") {
            self.secret_file = Some(value.into());
        }
        if let Some(value) = set("LOTSE_SEALING_KEY_FILE") {
            self.sealing_key_file = Some(value.into());
        }
        if let Some(value) = set("LOTSE_PLACES_FILE") {
            self.places_file = Some(value.into());
        }
        self.web.read_environment(&set)?;
        self.database.read_environment(&set);
        self.mail.read_environment(&set)?;
        self.sms.read_environment(&set);
        self.files.read_environment(&set)?;
        self.limits.read_environment(&set)
    }
}

/// Parses a variable's value with a clear message.
fn parse<T: std::str::FromStr>(name: &str, value: &str, expected: &str) -> Result<T, ConfigError> {
    value.parse().map_err(|_| ConfigError::Environment {
        name: name.to_owned(),
        problem: format!("expected {expected}, found {value:?}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn environment_wins_and_explains_itself() {
        let mut config = Config::default();
        let table = |name: &str| match name {
            "LOTSE_PORT" => Some("9000".to_owned()),
            "LOTSE_DATABASE" => Some("postgres://lotse@localhost/lotse".to_owned()),
            "LOTSE_MAIL_SENDER" => Some("portal@lotse.example".to_owned()),
            _ => None,
        };
        config.read_environment(table).expect("valid");
        assert_eq!(config.web.port, 9000);
        assert_eq!(config.mail.sender.as_deref(), Some("portal@lotse.example"));
        assert!(config.database.is_postgres());

        let error = config
            .read_environment(|name| (name == "LOTSE_PORT").then(|| "many".to_owned()))
            .expect_err("not a number");
        assert_eq!(error.to_string(), r#"environment variable LOTSE_PORT: expected a port number, found "many""#);
    }

    #[test]
    fn a_secret_is_read_from_its_file_and_must_be_long() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret");
        let config = Config { secret_file: Some(path.clone()), ..Config::default() };
        assert!(matches!(config.secret(), Err(ConfigError::Secret { .. })));
        std::fs::write(&path, "short\n").expect("written");
        assert!(matches!(config.secret(), Err(ConfigError::ShortSecret { .. })));
        std::fs::write(&path, format!("{}\n", "x".repeat(40))).expect("written");
        assert_eq!(config.secret().expect("read"), Some(vec![b'x'; 40]));
        assert_eq!(Config::default().secret().expect("none"), None);
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let error = toml::from_str::<Config>("[web]\nprot = 80\n").expect_err("unknown key");
        assert!(error.to_string().contains("prot"), "{error}");
    }
}
