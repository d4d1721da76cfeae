//! The letter as a MIME message.

use super::{html, plain};
use crate::letter::Letter;
use crate::{clean, ics};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use services::booking::AppointmentNotice;
use services::ports::SendError;
use std::time::SystemTime;

/// Builds the mail: `mixed { alternative { text, HTML, calendar }, termin.ics }`. Mail programs that understand
/// invitations use the calendar part; all others offer the file. What changes nothing in a calendar has neither.
pub(super) fn build(letter: &Letter<'_>, sender: Option<&Address>) -> Result<Message, SendError> {
    let notice = letter.notice;
    // The address was checked when it was typed; the error must not repeat it.
    let to: Address = parse(&notice.booking.contact.mail)
        .ok_or_else(|| SendError::Permanent("the citizen's mail address cannot be used".into()))?;
    // A pack can be put right while the mail waits.
    let town: Address = parse(&notice.municipality.contact.mail)
        .ok_or_else(|| SendError::Temporary("the municipality's mail address cannot be used".into()))?;
    let authority = Some(clean::line(&notice.municipality.official_name)).filter(|name| !name.is_empty());
    let name = Some(clean::name(&notice.booking.contact.name)).filter(|name| !name.is_empty());
    let from = Mailbox::new(authority.clone(), sender.unwrap_or(&town).clone());

    let texts = MultiPart::alternative()
        .singlepart(SinglePart::plain(plain::render(letter)))
        .singlepart(SinglePart::html(html::render(letter)));
    let parts = if notice.kind.concerns_calendar() {
        let calendar = ics::calendar(notice);
        let part = SinglePart::builder().header(calendar_type(notice)?).body(calendar.clone());
        let file = Attachment::new("termin.ics".to_owned())
            .body(calendar, content_type("application/ics; name=\"termin.ics\"")?);
        MultiPart::mixed().multipart(texts.singlepart(part)).singlepart(file)
    } else {
        texts
    };

    Message::builder()
        .message_id(Some(message_id(notice, &from.email)))
        .date(SystemTime::from(notice.at))
        .from(from)
        .reply_to(Mailbox::new(authority, town))
        .to(Mailbox::new(name, to))
        .subject(clean::line(&letter.subject.text))
        .raw_header(header("Content-Language", letter.subject.language.html_lang()))
        // RFC 3834, and Exchange's own word for it: holiday notices shall not answer.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .multipart(parts)
        .map_err(|_| SendError::Permanent("the mail cannot be composed".into()))
}

/// The same for the same event, so that a receiver can drop a mail that was sent twice.
fn message_id(notice: &AppointmentNotice, from: &Address) -> String {
    let id = notice.offer.as_ref().map_or(notice.booking.id.0, |offer| offer.id.0).hyphenated();
    let lead = notice.reminder.as_ref().map_or_else(String::new, |reminder| format!("-{}", reminder.lead));
    format!("<appointment.{id}.{}{lead}.{}@{}>", notice.kind.key(), notice.sequence, from.domain())
}

pub(super) fn parse(address: &str) -> Option<Address> {
    address.trim().parse().ok()
}

pub(super) fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn calendar_type(notice: &AppointmentNotice) -> Result<ContentType, SendError> {
    content_type(&format!("text/calendar; charset=utf-8; method={}", ics::method(notice)))
}

fn content_type(text: &str) -> Result<ContentType, SendError> {
    ContentType::parse(text).map_err(|_| SendError::Permanent("the mail cannot be composed".into()))
}
