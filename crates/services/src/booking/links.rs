//! Links nobody can guess.

use super::codes::{LENGTH, letters, values};
use super::{BookingId, OfferId, format_reference, parse_reference};
use data_encoding::BASE64URL_NOPAD;
use domain::language::Language;
use domain::municipality::Municipality;
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use std::sync::Arc;
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// Makes and checks the links of an appointment. Nothing of them is stored, so a stolen copy of the database opens no
/// appointment, unless it holds the key, too (see the operator's guide).
///
/// - The link of its page: the id and 128 bits of an HMAC over it. Whoever has it sees and changes everything.
/// - The link of a reminder: the reference and 80 bits of another HMAC, in letters and digits that a thumb can type from a
///   text message. It cancels and does nothing else; guessing is slowed down besides.
/// - The link of a subscribed calendar: like the page's, with another HMAC. Whoever has it reads the calendar entry.
#[derive(Clone)]
pub struct Links {
    key: Arc<[u8]>,
    scheme: &'static str,
    /// `:8080` in the demo, empty behind a proxy on the usual port.
    port_suffix: Arc<str>,
}

/// What a token allows. The code is made over it, so no token is good for anything else.
#[derive(Debug, Clone, Copy)]
enum Purpose {
    /// See, move and cancel the appointment.
    Manage,
    /// Read its calendar entry, without the person's data.
    Feed,
}

impl Purpose {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::Manage => b"appointment-link\0",
            Self::Feed => b"appointment-feed\0",
        }
    }
}

/// Bytes of the id and of the code.
const ID: usize = 16;
const CODE: usize = 16;
/// Characters of the code in a reminder's link, five bits each.
const CANCEL_CODE: usize = 16;

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

    fn code(&self, purpose: Purpose, id: BookingId) -> [u8; CODE] {
        self.mac(purpose.label(), id.0.as_bytes())
    }

    /// A code for one purpose; the code of another says nothing about it.
    fn mac(&self, purpose: &[u8], of: &[u8]) -> [u8; CODE] {
        // HMAC takes keys of any length, so this cannot fail; an empty code would never verify.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return [0; CODE] };
        mac.update(purpose);
        mac.update(of);
        let mut code = [0; CODE];
        code.copy_from_slice(&mac.finalize().into_bytes()[..CODE]);
        code
    }

    fn cancel_code(&self, reference: &str) -> [u8; CANCEL_CODE] {
        self.mac(b"cancel-link\0", reference.as_bytes()).map(|byte| byte & 31)
    }

    /// The unguessable part of a reminder's link, 24 characters. `None` for what is no reference.
    #[must_use]
    pub fn cancel_token(&self, reference: &str) -> Option<String> {
        let reference = parse_reference(reference)?;
        Some(format!("{}{}", reference.replace('-', ""), letters(&self.cancel_code(&reference))))
    }

    /// The reference a reminder's link stands for; `None` for a forged or mangled one. Letters are read as in a reference.
    /// Takes the same time for any wrong code.
    #[must_use]
    pub fn verify_cancel(&self, token: &str) -> Option<String> {
        let values: [u8; LENGTH + CANCEL_CODE] = values(token)?;
        let (reference, code) = values.split_at(LENGTH);
        let reference = format_reference(reference.try_into().ok()?);
        bool::from(self.cancel_code(&reference).ct_eq(code)).then_some(reference)
    }

    /// The unguessable part of the appointment's address, 43 characters.
    #[must_use]
    pub fn token(&self, id: BookingId) -> String {
        self.token_for(Purpose::Manage, id)
    }

    /// The same for a calendar that subscribes to the appointment: it may read the calendar entry and nothing else.
    #[must_use]
    pub fn feed_token(&self, id: BookingId) -> String {
        self.token_for(Purpose::Feed, id)
    }

    fn token_for(&self, purpose: Purpose, id: BookingId) -> String {
        let mut bytes = [0; ID + CODE];
        bytes[..ID].copy_from_slice(id.0.as_bytes());
        bytes[ID..].copy_from_slice(&self.code(purpose, id));
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// The appointment a token stands for; `None` for a forged or mangled one. Takes the same time for any wrong code.
    #[must_use]
    pub fn verify(&self, token: &str) -> Option<BookingId> {
        self.verify_for(Purpose::Manage, token)
    }

    /// The appointment whose calendar entry a subscribed calendar may read.
    #[must_use]
    pub fn verify_feed(&self, token: &str) -> Option<BookingId> {
        self.verify_for(Purpose::Feed, token)
    }

    fn verify_for(&self, purpose: Purpose, token: &str) -> Option<BookingId> {
        let bytes: [u8; ID + CODE] = BASE64URL_NOPAD.decode(token.as_bytes()).ok()?.try_into().ok()?;
        let id = BookingId(Uuid::from_slice(&bytes[..ID]).ok()?);
        bool::from(self.code(purpose, id).ct_eq(&bytes[ID..])).then_some(id)
    }

    fn ask_code(&self, id: BookingId, asked_at: i64) -> [u8; CODE] {
        // As in `code`.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return [0; CODE] };
        mac.update(b"confirm-link\0");
        mac.update(id.0.as_bytes());
        mac.update(&asked_at.to_be_bytes());
        let mut code = [0; CODE];
        code.copy_from_slice(&mac.finalize().into_bytes()[..CODE]);
        code
    }

    /// The unguessable part of the mailed address that confirms a hold, 54 characters. It dies when the hold is asked about
    /// anew, because the person changed something.
    #[must_use]
    pub fn ask_token(&self, id: BookingId, asked_at: Timestamp) -> String {
        let asked_at = asked_at.as_microsecond();
        let mut bytes = id.0.as_bytes().to_vec();
        bytes.extend(asked_at.to_be_bytes());
        bytes.extend(self.ask_code(id, asked_at));
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// The hold such a token stands for, and when it was asked for; `None` for a forged or mangled one.
    #[must_use]
    pub fn verify_ask(&self, token: &str) -> Option<(BookingId, Timestamp)> {
        let bytes: [u8; ID + 8 + CODE] = BASE64URL_NOPAD.decode(token.as_bytes()).ok()?.try_into().ok()?;
        let id = BookingId(Uuid::from_slice(&bytes[..ID]).ok()?);
        let asked_at = i64::from_be_bytes(bytes[ID..ID + 8].try_into().ok()?);
        let genuine = bool::from(self.ask_code(id, asked_at).ct_eq(&bytes[ID + 8..]));
        genuine.then(|| Timestamp::from_microsecond(asked_at).ok().map(|asked_at| (id, asked_at)))?
    }

    /// `https://rastatt.example` of a municipality: its first host.
    #[must_use]
    pub fn base_url(&self, municipality: &Municipality) -> String {
        let host = municipality.hosts.first().map_or("localhost", String::as_str);
        format!("{}://{host}{}", self.scheme, self.port_suffix)
    }

    /// The address a calendar subscribes to. `webcal` makes a click open the calendar; it asks by https or http.
    #[must_use]
    pub fn feed_url(&self, municipality: &Municipality, id: BookingId) -> String {
        let base = self.base_url(municipality);
        let host = base.split_once("://").map_or(base.as_str(), |(_, host)| host);
        format!("webcal://{host}/termine/{}/kalender.ics", self.feed_token(id))
    }

    /// The whole address of an appointment's page in a language, for mails and calendar entries.
    #[must_use]
    pub fn appointment_url(&self, municipality: &Municipality, id: BookingId, language: Language) -> String {
        format!("{}/termine/{}?lang={language}", self.base_url(municipality), self.token(id))
    }

    /// The whole address at which an appointment is moved.
    #[must_use]
    pub fn move_url(&self, municipality: &Municipality, id: BookingId, language: Language) -> String {
        format!("{}/termine/{}/verschieben?lang={language}", self.base_url(municipality), self.token(id))
    }

    /// The whole address of the page with the one button that cancels: short, for text messages. `None` for what is no
    /// reference.
    #[must_use]
    pub fn cancel_url(&self, municipality: &Municipality, reference: &str) -> Option<String> {
        Some(format!("{}/a/{}", self.base_url(municipality), self.cancel_token(reference)?))
    }

    /// The whole address of the page on which an appointment's owner answers an offer.
    #[must_use]
    pub fn offer_url(&self, municipality: &Municipality, id: BookingId, offer: OfferId, language: Language) -> String {
        let base = self.base_url(municipality);
        format!("{base}/termine/{}/angebot/{}?lang={language}", self.token(id), offer.0)
    }

    /// The whole address of the page that shows how an application stands, to whoever knows reference and code.
    #[must_use]
    pub fn application_status_url(&self, municipality: &Municipality, language: Language) -> String {
        format!("{}/status?lang={language}", self.base_url(municipality))
    }

    /// The whole address at which a draft is gone on with, for its mail.
    #[must_use]
    pub fn resume_url(&self, municipality: &Municipality, token: &str, language: Language) -> String {
        format!("{}/antraege/weiter/{token}?lang={language}", self.base_url(municipality))
    }

    /// The whole address at which a second person agrees to an application, for its mail. It names no language: the applicant's may not
    /// be that person's, so the browser says it.
    #[must_use]
    pub fn cosign_url(&self, municipality: &Municipality, token: &str) -> String {
        format!("{}/antraege/zustimmen/{token}", self.base_url(municipality))
    }

    /// The whole address of the page that lets confirm a hold, for its mail.
    #[must_use]
    pub fn ask_url(
        &self,
        municipality: &Municipality,
        id: BookingId,
        asked_at: Timestamp,
        language: Language,
    ) -> String {
        format!("{}/bestaetigen/{}?lang={language}", self.base_url(municipality), self.ask_token(id, asked_at))
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
        let asked_at = Timestamp::UNIX_EPOCH;
        let asked = links.ask_token(id, asked_at);
        assert_eq!((asked.len(), links.verify_ask(&asked)), (54, Some((id, asked_at))));
        assert_eq!((links.verify(&asked), links.verify_ask(&token)), (None, None), "each is good for its purpose");
        for position in 0..asked.len() - 1 {
            let mut forged = asked.clone().into_bytes();
            forged[position] = if forged[position] == b'A' { b'B' } else { b'A' };
            let forged = String::from_utf8(forged).unwrap_or_default();
            assert_eq!(links.verify_ask(&forged), None, "{forged}");
        }
        for wrong in ["", "x", "../../etc/passwd", &"A".repeat(10_000)] {
            assert_eq!(links.verify(wrong), None);
        }
    }

    #[test]
    fn a_reminders_link_is_typed_like_a_reference_and_opens_nothing_else() {
        let links = Links::new(&[7; 32], false, None);
        let token = links.cancel_token("4F7K-2M9Q").expect("a reference");
        assert_eq!((token.len(), &token[..8]), (24, "4F7K2M9Q"));
        let verify = |typed: &str| links.verify_cancel(typed);
        assert_eq!(verify(&token).as_deref(), Some("4F7K-2M9Q"));
        assert_eq!(verify(&token.to_lowercase()).as_deref(), Some("4F7K-2M9Q"));
        assert_eq!(verify(&token.replace('0', "O").replace('1', "l")).as_deref(), Some("4F7K-2M9Q"));
        for position in 0..token.len() {
            let mut forged = token.clone().into_bytes();
            forged[position] = if forged[position] == b'A' { b'B' } else { b'A' };
            assert_eq!(verify(&String::from_utf8(forged).unwrap_or_default()), None);
        }
        for wrong in ["", "4F7K-2M9Q", &token[..23], &format!("{token}0"), "äöü", &"0".repeat(10_000)] {
            assert_eq!(verify(wrong), None, "{wrong}");
        }
        assert_eq!(Links::new(&[8; 32], false, None).verify_cancel(&token), None);
        // Neither link opens what the other one does.
        let id = BookingId(Uuid::from_u128(42));
        assert_eq!((links.verify(&token), verify(&links.token(id))), (None, None));
        assert_eq!(links.cancel_token("no reference"), None);
    }

    #[test]
    fn a_token_is_good_for_one_purpose() {
        let links = Links::new(&[7; 32], false, Some(8080));
        let id = BookingId(Uuid::from_u128(42));
        let (own, feed) = (links.token(id), links.feed_token(id));
        assert_eq!((links.verify_feed(&feed), links.verify(&feed), links.verify_feed(&own)), (Some(id), None, None));
    }
}
