//! The mail with the code that lets somebody hold a time. The code stands in the subject, too: so it can be read from a
//! phone's notice, and a screen reader says it first.

use super::html;
use super::message::{header, parse};
use crate::{clean, letter};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};
use locale::texts;
use maud::html;
use services::gate::CodeNotice;
use services::ports::SendError;
use std::time::SystemTime;

const DIGITS: &str = "margin:0 0 24px;font-size:32px;font-weight:bold;letter-spacing:4px";

/// Builds the mail: `alternative { text, HTML }`.
pub(super) fn build(notice: &CodeNotice, sender: Option<&Address>) -> Result<Message, SendError> {
    let (town, language) = (&*notice.municipality, notice.language);
    // The address was checked when it was typed; the error must not repeat it.
    let to: Address =
        parse(&notice.mail).ok_or_else(|| SendError::Permanent("the citizen's mail address cannot be used".into()))?;
    // A pack can be put right while the mail waits.
    let own: Address = parse(&town.contact.mail)
        .ok_or_else(|| SendError::Temporary("the municipality's mail address cannot be used".into()))?;
    let authority = Some(clean::line(&town.official_name)).filter(|name| !name.is_empty());
    let from = Mailbox::new(authority.clone(), sender.unwrap_or(&own).clone());
    let say = |key: &str| texts().get(language, key, &[]);
    let subject = texts().get(language, "mail-code-subject", &[("code", (&notice.code).into())]);
    let (title, greeting) = (say("mail-code-title"), say("mail-greeting-nameless"));
    let (lead, not_you) = (say("mail-code-lead"), say("mail-code-not-you"));
    let sample = town.sample.then(|| say("mail-sample"));
    let address = letter::sender(town);

    let mut paragraphs: Vec<String> = sample.iter().map(|sample| format!("*** {} ***", sample.text)).collect();
    paragraphs.extend([greeting.text.clone(), lead.text.clone(), format!("  {}", notice.code), not_you.text.clone()]);
    // "-- " begins a signature (RFC 3676 section 4.3).
    paragraphs.push(format!("-- \n{}\n", address.join("\n")));
    let inside = html! {
        h1 style=(html::TITLE) { (html::said(&title, language)) }
        p { (html::said(&greeting, language)) }
        p { (html::said(&lead, language)) }
        p style=(DIGITS) dir="ltr" { (notice.code) }
        p { (html::said(&not_you, language)) }
    };
    let page = html::document(language, &subject.text, town, sample.as_ref(), &address, &inside);

    Message::builder()
        .message_id(Some(format!("<code.{}@{}>", notice.id.hyphenated(), from.email.domain())))
        .date(SystemTime::from(notice.at))
        .from(from)
        .reply_to(Mailbox::new(authority, own))
        .to(Mailbox::new(None, to))
        .subject(clean::line(&subject.text))
        .raw_header(header("Content-Language", subject.language.html_lang()))
        // RFC 3834, and Exchange's own word for it: holiday notices shall not answer.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .multipart(MultiPart::alternative_plain_html(paragraphs.join("\n\n"), page))
        .map_err(|_| SendError::Permanent("the mail cannot be composed".into()))
}
