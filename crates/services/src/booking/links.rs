//! Links nobody can guess.

use super::BookingId;
use data_encoding::BASE64URL_NOPAD;
use domain::language::Language;
use domain::municipality::Municipality;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::sync::Arc;
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// Makes and checks the link of an appointment: the id and 128 bits of an HMAC over it. Nothing of it is stored, so a
/// stolen copy of the database opens no appointment, unless it holds the key, too (see the operator's guide).
#[derive(Clone)]
pub struct Links {
    key: Arc<[u8]>,
    scheme: &'static str,
    /// `:8080` in the demo, empty behind a proxy on the usual port.
    port_suffix: Arc<str>,
}

/// Bytes of the id and of the code.
const ID: usize = 16;
const CODE: usize = 16;

impl Links {
    /// `key` is the installation's secret, at least 32 bytes; `https` and `port` say how citizens reach the portal.
    #[must_use]
    pub fn new(key: &[u8], https: bool, port: Option<u16>) -> Self {
        Self {
            key: key.into(),
            scheme: if https { "https" } else { "http" },
            port_suffix: port.map_or_else(String::new, |port| format!(":{port}")).into(),
        }
    }

    fn code(&self, id: BookingId) -> [u8; CODE] {
        // HMAC takes keys of any length, so this cannot fail; an empty code would never verify.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return [0; CODE] };
        mac.update(b"appointment-link\0");
        mac.update(id.0.as_bytes());
        let mut code = [0; CODE];
        code.copy_from_slice(&mac.finalize().into_bytes()[..CODE]);
        code
    }

    /// The unguessable part of the appointment's address, 43 characters.
    #[must_use]
    pub fn token(&self, id: BookingId) -> String {
        let mut bytes = [0; ID + CODE];
        bytes[..ID].copy_from_slice(id.0.as_bytes());
        bytes[ID..].copy_from_slice(&self.code(id));
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// The appointment a token stands for; `None` for a forged or mangled one. Takes the same time for any wrong code.
    #[must_use]
    pub fn verify(&self, token: &str) -> Option<BookingId> {
        let bytes: [u8; ID + CODE] = BASE64URL_NOPAD.decode(token.as_bytes()).ok()?.try_into().ok()?;
        let id = BookingId(Uuid::from_slice(&bytes[..ID]).ok()?);
        bool::from(self.code(id).ct_eq(&bytes[ID..])).then_some(id)
    }

    /// `https://rastatt.example` of a municipality: its first host.
    #[must_use]
    pub fn base_url(&self, municipality: &Municipality) -> String {
        let host = municipality.hosts.first().map_or("localhost", String::as_str);
        format!("{}://{host}{}", self.scheme, self.port_suffix)
    }

    /// The whole address of an appointment's page in a language, for mails and calendar entries.
    #[must_use]
    pub fn appointment_url(&self, municipality: &Municipality, id: BookingId, language: Language) -> String {
        format!("{}/termine/{}?lang={language}", self.base_url(municipality), self.token(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_links_verify() {
        let links = Links::new(&[7; 32], false, Some(8080));
        let id = BookingId(Uuid::from_u128(42));
        let token = links.token(id);
        assert_eq!(token.len(), 43);
        assert_eq!(links.verify(&token), Some(id));
        assert_eq!(Links::new(&[8; 32], false, None).verify(&token), None);
        for position in 0..token.len() {
            let mut forged = token.clone().into_bytes();
            forged[position] = if forged[position] == b'A' { b'B' } else { b'A' };
            let forged = String::from_utf8(forged).unwrap_or_default();
            assert_eq!(links.verify(&forged), None, "{forged}");
        }
        for wrong in ["", "x", "../../etc/passwd", &"A".repeat(10_000)] {
            assert_eq!(links.verify(wrong), None);
        }
    }
}
