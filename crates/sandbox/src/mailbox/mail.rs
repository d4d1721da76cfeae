//! A received mail, taken apart.

use jiff::Timestamp;
use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// A mail as a mail program would show it.
#[derive(Clone, Default)]
pub struct Mail {
    /// Counts up from 1.
    pub id: u64,
    pub received_at: Timestamp,
    /// Sender and recipients of the envelope.
    pub envelope_from: String,
    pub envelope_to: Vec<String>,
    /// `Name <address>` of the headers.
    pub from: String,
    pub to: String,
    pub reply_to: String,
    pub subject: String,
    /// Without its angle brackets.
    pub message_id: Option<String>,
    pub date: Option<Timestamp>,
    pub text: Option<String>,
    pub html: Option<String>,
    /// The `text/calendar` part.
    pub calendar: Option<String>,
    /// METHOD in that part's Content-Type.
    pub calendar_method: Option<String>,
    /// Name, type and content of attached files.
    pub attachments: Vec<Attachment>,
    /// All headers in order, values decoded and unfolded.
    pub headers: Vec<(String, String)>,
    /// As it came.
    pub raw: Vec<u8>,
}

/// An attached file.
#[derive(Debug, Clone)]
pub struct Attachment {
    pub name: String,
    pub content_type: String,
    pub content: Vec<u8>,
}

impl Mail {
    /// The first header called `name`, in any case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

impl std::fmt::Debug for Mail {
    /// The content is somebody's, even if invented.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Mail({}, {} bytes)", self.id, self.raw.len())
    }
}

/// Takes a mail apart. Whatever cannot be read stays empty; `raw` is always there.
pub(super) fn parse(envelope_from: String, envelope_to: Vec<String>, raw: &[u8], received_at: Timestamp) -> Mail {
    let mut mail = Mail { received_at, envelope_from, envelope_to, raw: raw.to_vec(), ..Mail::default() };
    let Some(message) = MessageParser::default().parse(raw) else {
        return mail;
    };
    mail.from = addresses(message.from());
    mail.to = addresses(message.to());
    mail.reply_to = addresses(message.reply_to());
    mail.subject = message.subject().unwrap_or_default().to_owned();
    mail.message_id = message.message_id().map(str::to_owned);
    mail.date = message.date().and_then(|date| Timestamp::from_second(date.to_timestamp()).ok());
    mail.headers = headers(&message);
    for part in &message.parts {
        let Some(kind) = content_type(part) else {
            continue;
        };
        if let Some(name) = part.attachment_name() {
            mail.attachments.push(Attachment {
                name: name.to_owned(),
                content_type: kind,
                content: part.contents().to_vec(),
            });
            continue;
        }
        match (&part.body, kind.as_str()) {
            (PartType::Text(text), "text/plain") => mail.text = Some(text.to_string()),
            (PartType::Html(html), _) => mail.html = Some(html.to_string()),
            (_, "text/calendar") => {
                mail.calendar = part.text_contents().map(str::to_owned);
                mail.calendar_method = part.content_type().and_then(|kind| kind.attribute("method")).map(str::to_owned);
            }
            _ => {}
        }
    }
    mail
}

fn content_type(part: &MessagePart<'_>) -> Option<String> {
    match (part.content_type(), &part.body) {
        (Some(kind), _) => {
            Some(format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()).to_ascii_lowercase())
        }
        // Without a type it is plain text (RFC 2045 section 5.2).
        (None, PartType::Text(_)) => Some("text/plain".to_owned()),
        (None, _) => None,
    }
}

fn addresses(addresses: Option<&Address<'_>>) -> String {
    let all = addresses.into_iter().flat_map(Address::iter).map(|address| match (address.name(), address.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => address.or(name).unwrap_or_default().to_owned(),
    });
    all.collect::<Vec<_>>().join(", ")
}

fn headers(message: &Message<'_>) -> Vec<(String, String)> {
    let raw = message.headers_raw().map(|(name, value)| {
        let unfolded = value.replace("\r\n", "").replace('\n', "");
        let decoded = match message.header(name) {
            Some(mail_parser::HeaderValue::Text(text)) => text.to_string(),
            _ => unfolded.trim().to_owned(),
        };
        (name.to_owned(), decoded)
    });
    raw.collect()
}
