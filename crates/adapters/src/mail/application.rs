//! The mails about applications. They say how it stands and where to look, and nothing of what was typed or decided: a mail is a
//! postcard.

use super::html::{self, said};
use super::message::{header, parse};
use crate::{clean, letter};
use domain::language::Language;
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};
use locale::texts;
use maud::{Markup, html};
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
        Kind::CosignReminder => (say("case-mail-cosign-reminder-title"), say("case-mail-cosign-reminder-lead")),
        Kind::Resume => (say("case-mail-resume-title"), say("case-mail-resume-lead")),
    }
}

/// What a mail says, in one language.
struct Part {
    language: Language,
    title: Text,
    greeting: Text,
    lead: Text,
    service: Text,
    facts: Vec<(Text, Text)>,
    hint: Option<Text>,
    button: Text,
    not_you: Text,
}

impl Part {
    fn of(notice: &ApplicationNotice, language: Language) -> Self {
        let town = &*notice.municipality;
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
        let (button, hint) = match notice.kind {
            Kind::Resume => (say("case-mail-resume-button"), None),
            Kind::Cosign | Kind::CosignReminder => (say("case-mail-cosign-button"), Some(say("case-mail-cosign-hint"))),
            _ => (say("case-mail-view"), Some(say("case-mail-view-hint"))),
        };
        let mut facts = vec![(say("mail-service"), service.clone())];
        if let Some(reference) = &notice.reference {
            facts.push((say("case-mail-reference"), Text { text: reference.clone(), language: Language::De }));
        }
        if let Some(due) = notice.due_at {
            let label = if notice.kind == Kind::Resume { say("case-mail-kept-until") } else { say("case-mail-until") };
            let local = due.to_zoned(town.time_zone.clone()).datetime();
            facts.push((label, Text { text: locale::date_time_long(language, local), language }));
        }
        let (greeting, not_you) = (say("mail-greeting-nameless"), say("case-mail-not-you"));
        Self { language, title, greeting, lead, service, facts, hint, button, not_you }
    }

    fn paragraphs(&self, notice: &ApplicationNotice) -> Vec<String> {
        let mut paragraphs = vec![self.greeting.text.clone(), self.lead.text.clone()];
        paragraphs.extend(self.facts.iter().map(|(label, value)| format!("{}:\n  {}", label.text, value.text)));
        paragraphs.extend(self.hint.iter().map(|hint| hint.text.clone()));
        paragraphs.push(format!("{}:\n{}", self.button.text, notice.link));
        paragraphs.push(self.not_you.text.clone());
        paragraphs
    }

    /// Everything but the title.
    fn html(&self, notice: &ApplicationNotice) -> Markup {
        let (language, button) = (self.language, html::button(&notice.municipality.theme));
        html! {
            p { (said(&self.greeting, language)) }
            p { (said(&self.lead, language)) }
            dl style="margin:0 0 24px" {
                @for (label, value) in &self.facts {
                    dt style=(html::LABEL) { (said(label, language)) }
                    dd style=(html::VALUE) { (said(value, language)) }
                }
            }
            @if let Some(hint) = &self.hint {
                p { (said(hint, language)) }
            }
            p { a class="button" href=(notice.link) style=(button) { (said(&self.button, language)) } }
            p { (said(&self.not_you, language)) }
        }
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

    let first = Part::of(notice, language);
    let also = notice.also.map(|language| Part::of(notice, language));
    let named = [("title", (&first.title).into()), ("service", (&first.service).into())];
    let subject = texts().get(language, "case-mail-subject", &named);
    let sample = town.sample.then(|| texts().get(language, "case-mail-sample", &[]));
    let address = letter::sender(town);

    let mut paragraphs: Vec<String> = sample.iter().map(|sample| format!("*** {} ***", sample.text)).collect();
    paragraphs.extend(first.paragraphs(notice));
    if let Some(also) = &also {
        paragraphs.push(format!("* * *\n\n{}", also.title.text));
        paragraphs.extend(also.paragraphs(notice));
    }
    // "-- " begins a signature (RFC 3676 section 4.3).
    paragraphs.push(format!("-- \n{}\n", address.join("\n")));
    let inside = html! {
        h1 style=(html::TITLE) { (said(&first.title, language)) }
        (first.html(notice))
        @if let Some(also) = &also {
            hr;
            div lang=(also.language.html_lang()) dir=(also.language.dir()) {
                h2 style=(html::TITLE) { (said(&also.title, also.language)) }
                (also.html(notice))
            }
        }
    };
    let page = html::document(language, &subject.text, town, sample.as_ref(), &address, &inside);
    // RFC 3282: all languages of those it is for.
    let languages = std::iter::once(subject.language).chain(notice.also).map(Language::html_lang);
    let languages = languages.collect::<Vec<_>>().join(", ");

    let (id, kind, domain) = (notice.id.hyphenated(), notice.kind.key(), from.email.domain());
    Message::builder()
        .message_id(Some(format!("<application.{id}.{kind}@{domain}>")))
        .date(SystemTime::from(notice.at))
        .from(from)
        .reply_to(Mailbox::new(authority, own))
        .to(Mailbox::new(None, to))
        .subject(clean::line(&subject.text))
        .raw_header(header("Content-Language", &languages))
        // RFC 3834, and Exchange's own word for it: holiday notices shall not answer.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .multipart(MultiPart::alternative_plain_html(paragraphs.join("\n\n"), page))
        .map_err(|_| SendError::Permanent("the mail cannot be composed".into()))
}
