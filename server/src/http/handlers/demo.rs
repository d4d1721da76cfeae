//! The demo's mailbox: what the portal sent by real SMTP. Answers 404 where no demo runs.

use crate::http::Demo;
use crate::http::context::RequestContext;
use crate::http::error::{Answer, HttpError};
use app::Page;
use app::view_model::{ErrorKind, MailView, MailboxView, TextMessageView};
use axum::extract::Path;
use domain::language::Language;
use jiff::Timestamp;
use sandbox::mailbox::Mail;
use sandbox::texts::TextMessage;

fn demo(context: &RequestContext) -> Result<&Demo, HttpError> {
    context.state.demo.as_ref().ok_or(HttpError(ErrorKind::NotFound))
}

/// `GET /demo/mailbox`
pub async fn list(context: RequestContext) -> Answer {
    let demo = demo(&context)?;
    let mails = demo.mailbox.mails().iter().rev().map(|mail| view(&context, mail)).collect();
    let texts = demo.texts.messages().into_iter().rev().map(|message| text_view(&context, message)).collect();
    context.ok(Page::Mailbox(MailboxView { mails, texts, open: None }))
}

/// `GET /demo/mailbox/{mail}`
pub async fn show(context: RequestContext, Path(id): Path<String>) -> Answer {
    let mails = demo(&context)?.mailbox.mails();
    let open = mails.iter().find(|mail| mail.id.to_string() == id).ok_or(HttpError(ErrorKind::NotFound))?;
    let open = Some(view(&context, open));
    let mails = mails.iter().rev().map(|mail| view(&context, mail)).collect();
    context.ok(Page::Mailbox(MailboxView { mails, texts: Vec::new(), open }))
}

fn long(context: &RequestContext, at: Timestamp) -> String {
    let zone = context.loaded.as_ref().map_or_else(
        || jiff::tz::TimeZone::get("Europe/Berlin").unwrap_or(jiff::tz::TimeZone::UTC),
        |loaded| loaded.municipality.time_zone.clone(),
    );
    locale::date_time_long(context.language, at.to_zoned(zone).datetime())
}

fn links(text: &str) -> Vec<String> {
    let words = text.split_whitespace();
    words.filter(|word| word.starts_with("http://") || word.starts_with("https://")).map(str::to_owned).collect()
}

fn text_view(context: &RequestContext, message: TextMessage) -> TextMessageView {
    TextMessageView {
        received: long(context, message.received_at),
        links: links(&message.text),
        to: message.to,
        text: message.text,
    }
}

fn view(context: &RequestContext, mail: &Mail) -> MailView {
    let text = mail.text.clone().unwrap_or_default();
    MailView {
        id: mail.id.to_string(),
        received: long(context, mail.received_at),
        from: mail.from.clone(),
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        links: links(&text),
        text,
        calendar: mail.calendar.clone(),
        language: mail
            .header("Content-Language")
            .and_then(|tag| Language::ALL.into_iter().find(|language| language.html_lang() == tag)),
    }
}
