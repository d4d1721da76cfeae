//! Text messages (SMS), through a gateway that is spoken to by HTTP.
//!
//! Providers differ in little but the names of fields; this is the simplest form of it, for a gateway of one's own or a few
//! lines in front of a provider: `POST` of a JSON object, answered with a status of 200 to 299 once the message is taken.
//!
//! ```json
//! { "id": "…", "to": "+4917139200003", "from": "Rastatt", "text": "…" }
//! ```
//!
//! `id` is the same for the same reminder, also as the header `Idempotency-Key`; `from` is there if a sender is set.

mod gsm;
mod text;

use async_trait::async_trait;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{Method, Request, StatusCode, Uri, header};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use services::booking::AppointmentNotice;
use services::ports::{SendError, TextMessages};
use std::time::Duration;

pub use gsm::segments;
pub use text::reminder;

/// Time for one message, if nothing else is set; far shorter than a job's lease.
pub const TIMEOUT: Duration = Duration::from_secs(20);

/// Gateways close idle connections after minutes; this is sooner.
const IDLE: Duration = Duration::from_secs(30);

/// Where and how text messages are handed over.
#[derive(Clone)]
pub struct GatewaySettings {
    /// `https://…`; `http://` only on this machine, for the messages hold numbers of people.
    pub url: String,
    /// Sent as bearer token.
    pub token: Option<String>,
    /// What the phone shows as sender, as far as the provider allows it.
    pub sender: Option<String>,
    pub timeout: Duration,
}

impl std::fmt::Debug for GatewaySettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GatewaySettings({}, …)", self.url)
    }
}

/// Why the settings can never work.
#[derive(Debug, thiserror::Error)]
pub enum GatewaySettingsError {
    #[error("`{0}` is no web address (https://…)")]
    Address(String),
    #[error("`{0}` would send telephone numbers in the clear; use https:// (http:// is for this machine only)")]
    Plain(String),
    #[error("the token of the gateway holds characters that cannot be sent")]
    Token,
}

/// Sends reminders through one gateway, keeping a connection open. Follows no redirect: the token is for the gateway only.
pub struct Gateway {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    address: Uri,
    authorization: Option<header::HeaderValue>,
    sender: Option<String>,
    timeout: Duration,
}

impl Gateway {
    /// Prepares sending; the first message opens the first connection.
    ///
    /// # Errors
    /// When the settings can never work.
    pub fn new(settings: &GatewaySettings) -> Result<Self, GatewaySettingsError> {
        let address: Uri = settings.url.parse().map_err(|_| GatewaySettingsError::Address(settings.url.clone()))?;
        match (address.scheme_str(), address.host()) {
            (Some("https"), Some(_)) | (Some("http"), Some("localhost" | "127.0.0.1" | "[::1]")) => {}
            (Some("http"), Some(_)) => return Err(GatewaySettingsError::Plain(settings.url.clone())),
            _ => return Err(GatewaySettingsError::Address(settings.url.clone())),
        }
        let authorization = settings.token.as_ref().map(|token| {
            let mut value = header::HeaderValue::from_str(&format!("Bearer {token}"))?;
            value.set_sensitive(true);
            Ok(value)
        });
        let authorization =
            authorization.transpose().map_err(|_: header::InvalidHeaderValue| GatewaySettingsError::Token)?;
        let connector = HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().build();
        let client = Client::builder(TokioExecutor::new()).pool_idle_timeout(IDLE).build(connector);
        Ok(Self { client, address, authorization, sender: settings.sender.clone(), timeout: settings.timeout })
    }

    fn request(&self, notice: &AppointmentNotice) -> Option<Request<Full<Bytes>>> {
        let lead = notice.reminder.as_ref()?.lead;
        let id = format!("{}.{}.{lead}", notice.booking.id.0.hyphenated(), notice.sequence);
        let mut message =
            serde_json::json!({ "id": id, "to": notice.booking.contact.phone, "text": reminder(notice)? });
        if let Some(sender) = &self.sender {
            message["from"] = sender.as_str().into();
        }
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(self.address.clone())
            .header(header::CONTENT_TYPE, "application/json")
            .header("idempotency-key", id);
        if let Some(authorization) = &self.authorization {
            request = request.header(header::AUTHORIZATION, authorization.clone());
        }
        request.body(Full::new(message.to_string().into())).ok()
    }
}

#[async_trait]
impl TextMessages for Gateway {
    async fn send(&self, notice: &AppointmentNotice) -> Result<(), SendError> {
        let request =
            self.request(notice).ok_or_else(|| SendError::Permanent("the text message cannot be composed".into()))?;
        match tokio::time::timeout(self.timeout, self.client.request(request)).await {
            Ok(Ok(answer)) => outcome(answer.status()),
            Ok(Err(_)) => Err(SendError::Temporary("the SMS gateway could not be reached, or broke off".into())),
            Err(_) => Err(SendError::Temporary("the SMS gateway did not answer in time".into())),
        }
    }
}

/// Sorts an answer. Its body is not read: it may repeat the number.
fn outcome(status: StatusCode) -> Result<(), SendError> {
    let code = status.as_u16();
    match code {
        200..=299 => Ok(()),
        // About our token or address, not about the message: it waits until somebody puts the settings right.
        300..=399 | 401 | 403 | 404 | 405 | 407 => {
            Err(SendError::Temporary(format!("the SMS gateway refused the access ({code})")))
        }
        408 | 425 | 429 => Err(SendError::Temporary(format!("the SMS gateway asked to try later ({code})"))),
        400..=499 => Err(SendError::Permanent(format!("the SMS gateway refused the message ({code})"))),
        _ => Err(SendError::Temporary(format!("the SMS gateway failed ({code})"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_can_never_work_are_refused() {
        let make = |url: &str, token: Option<&str>| {
            let (url, token) = (url.to_owned(), token.map(str::to_owned));
            Gateway::new(&GatewaySettings { url, token, sender: None, timeout: TIMEOUT }).map(drop)
        };
        assert!(make("https://sms.example/messages", Some("secret")).is_ok());
        assert!(make("http://127.0.0.1:8099/messages", None).is_ok());
        for plain in ["http://sms.example/", "http://127.0.0.1.example/"] {
            assert!(matches!(make(plain, None), Err(GatewaySettingsError::Plain(_))), "{plain}");
        }
        for wrong in ["", "sms.example", "/messages", "ftp://sms.example/", "https://"] {
            assert!(matches!(make(wrong, None), Err(GatewaySettingsError::Address(_))), "{wrong}");
        }
        assert!(matches!(make("https://sms.example/", Some("a\nb")), Err(GatewaySettingsError::Token)));
    }
}
