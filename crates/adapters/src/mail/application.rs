//! The mails about applications. They say how it stands and where to look, and nothing of what was typed or decided: a mail is a
//! postcard.

use super::html::{self, said};
use super::message::{header, parse};
use crate::{clean, letter};
use domain::language::Language;
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};
use locale::texts;
use maud::html;
use services::application::{ApplicationNotice, ApplicationNoticeKind as Kind};
use services::ports::SendError;
use std::time::SystemTime;

type Text = locale::Message;

/// Subject without the service, and what it is about.
fn words(kind: Kind, language: Language) -> (Text, Text) {
    let say = |key: &str| texts().get(language, key, &[]);
    match kind {
        Kind::Received => (say("case-mail-received-title"), say("case-mail-received-lead")),
        Kind::InWork => (say("case-mail-in-work-title"), say("case-mail-in-work-lead")),
        Kind::Asked => (say("case-mail-asked-title"), say("case-mail-asked-lead")),
        Kind::Decided => (say("case-mail-decided-title"), say("case-mail-decided-lead")),
        Kind::Ready => (say("case-mail-ready-title"), say("case-mail-ready-lead")),
        Kind::Closed => (say("case-mail-closed-title"), say("case-mail-closed-lead")),
        Kind::Withdrawn => (say("case-mail-withdrawn-title"), say("case-mail-withdrawn-lead")),
        Kind::CosignAsked => (say("case-mail-cosign-asked-title"), say("case-mail-cosign-asked-lead")),
        Kind::CosignFailed => (say("case-mail-cosign-failed-title"), say("case-mail-cosign-failed-lead")),
        Kind::Cosign => (say("case-mail-cosign-title"), say("case-mail-cosign-lead")),
        Kind::Resume => (say("case-mail-resume-title"), say("case-mail-resume-lead")),
    }
}

/// Builds the mail: `alternative { text, HTML }`.
pub(super) fn build(notice: &ApplicationNotice, sender: Option<&Address>) -> Result<Message, SendError> {
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

    let service = match town.service(&notice.service) {
        Some(service) => {
            let (text, language) = service.name.get(language);
            Text { text: clean::line(text), language }
        }
        // The pack has dropped it since.
        None => Text { text: clean::line(&notice.service), language: Language::De },
    };
    let (title, lead) = words(notice.kind, language);
    let named = [("title", (&title).into()), ("service", (&service).into())];
    let subject = texts().get(language, "case-mail-subject", &named);
    let (greeting, not_you) = (say("mail-greeting-nameless"), say("case-mail-not-you"));
    let (button, hint) = match notice.kind {
        Kind::Resume => (say("case-mail-resume-button"), None),
        Kind::Cosign => (say("case-mail-cosign-button"), None),
        _ => (say("case-mail-view"), Some(say("case-mail-view-hint"))),
    };
    let mut facts = vec![(say("mail-service"), service)];
    if let Some(reference) = &notice.reference {
        facts.push((say("case-mail-reference"), Text { text: reference.clone(), language: Language::De }));
    }
    if let Some(due) = notice.due_at {
        let label = if notice.kind == Kind::Resume { say("case-mail-kept-until") } else { say("case-mail-until") };
        let local = due.to_zoned(town.time_zone.clone()).datetime();
        facts.push((label, Text { text: locale::date_time_long(language, local), language }));
    }
    let sample = town.sample.then(|| say("case-mail-sample"));
    let address = letter::sender(town);

    let mut paragraphs: Vec<String> = sample.iter().map(|sample| format!("*** {} ***", sample.text)).collect();
    paragraphs.extend([greeting.text.clone(), lead.text.clone()]);
    paragraphs.extend(facts.iter().map(|(label, value)| format!("{}:\n  {}", label.text, value.text)));
    paragraphs.extend(hint.iter().map(|hint| hint.text.clone()));
    paragraphs.push(format!("{}:\n{}", button.text, notice.link));
    paragraphs.push(not_you.text.clone());
    // "-- " begins a signature (RFC 3676 section 4.3).
    paragraphs.push(format!("-- \n{}\n", address.join("\n")));
    let inside = html! {
        h1 style=(html::TITLE) { (said(&title, language)) }
        p { (said(&greeting, language)) }
        p { (said(&lead, language)) }
        dl style="margin:0 0 24px" {
            @for (label, value) in &facts {
                dt style=(html::LABEL) { (said(label, language)) }
                dd style=(html::VALUE) { (said(value, language)) }
            }
        }
        @if let Some(hint) = &hint {
            p { (said(hint, language)) }
        }
        p { a class="button" href=(notice.link) style=(html::button(&town.theme)) { (said(&button, language)) } }
        p { (said(&not_you, language)) }
    };
    let page = html::document(language, &subject.text, town, sample.as_ref(), &address, &inside);

    let (id, kind, domain) = (notice.id.hyphenated(), notice.kind.key(), from.email.domain());
    Message::builder()
        .message_id(Some(format!("<application.{id}.{kind}@{domain}>")))
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
