//! The gateway for text messages.

use super::ConfigError;
use serde::Deserialize;
use std::path::PathBuf;

#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sms {
    /// Address that takes messages; without it nobody gets any.
    pub url: Option<String>,
    /// Bearer token.
    pub token: Option<String>,
    /// File that holds the token; wins over `token`.
    pub token_file: Option<PathBuf>,
    /// What phones show as sender, as far as the provider allows it.
    pub sender: Option<String>,
}

impl std::fmt::Debug for Sms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sms").field("url", &self.url).field("sender", &self.sender).finish_non_exhaustive()
    }
}

impl Sms {
    /// The gateway's token, if it wants one.
    ///
    /// # Errors
    /// When the token's file cannot be read.
    pub fn secret(&self) -> Result<Option<String>, ConfigError> {
        let Some(path) = &self.token_file else { return Ok(self.token.clone()) };
        let text =
            std::fs::read_to_string(path).map_err(|source| ConfigError::Secret { path: path.clone(), source })?;
        Ok(Some(text.trim_end().to_owned()))
    }

    pub(super) fn read_environment(&mut self, set: &impl Fn(&str) -> Option<String>) {
        if let Some(value) = set("LOTSE_SMS_URL") {
            self.url = Some(value);
        }
        if let Some(value) = set("LOTSE_SMS_TOKEN") {
            self.token = Some(value);
        }
        if let Some(value) = set("LOTSE_SMS_TOKEN_FILE") {
            self.token_file = Some(value.into());
        }
        if let Some(value) = set("LOTSE_SMS_SENDER") {
            self.sender = Some(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_comes_from_its_file_and_is_never_shown() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("token");
        let mut sms = Sms { token: Some("from-the-file".into()), ..Sms::default() };
        assert_eq!(sms.secret().expect("read").as_deref(), Some("from-the-file"));
        sms.token_file = Some(path.clone());
        assert!(matches!(sms.secret(), Err(ConfigError::Secret { .. })));
        std::fs::write(&path, "better\n").expect("written");
        assert_eq!(sms.secret().expect("read").as_deref(), Some("better"));
        assert!(!format!("{sms:?}").contains("from-the-file"));
    }
}
