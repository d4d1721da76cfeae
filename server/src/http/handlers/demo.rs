//! The demo's mailbox: what the portal sent by real SMTP. Answers 404 where no demo runs.

use crate::http::context::RequestContext;
use crate::http::error::{Answer, HttpError};
use app::Page;
use app::view_model::{ErrorKind, MailView, MailboxView};
use axum::extract::Path;
use domain::language::Language;
use sandbox::mailbox::Mail;

fn mails(context: &RequestContext) -> Result<Vec<Mail>, HttpError> {
    let demo = context.state.demo.as_ref().ok_or(HttpError(ErrorKind::NotFound))?;
    Ok(demo.mailbox.mails())
}

/// `GET /demo/mailbox`
pub async fn list(context: RequestContext) -> Answer {
    let mails = mails(&context)?.iter().rev().map(|mail| view(&context, mail)).collect();
    context.ok(Page::Mailbox(MailboxView { mails, open: None }))
}

/// `GET /demo/mailbox/{mail}`
pub async fn show(context: RequestContext, Path(id): Path<String>) -> Answer {
    let mails = mails(&context)?;
    let open = mails.iter().find(|mail| mail.id.to_string() == id).ok_or(HttpError(ErrorKind::NotFound))?;
    let open = Some(view(&context, open));
    let mails = mails.iter().rev().map(|mail| view(&context, mail)).collect();
    context.ok(Page::Mailbox(MailboxView { mails, open }))
}

fn view(context: &RequestContext, mail: &Mail) -> MailView {
    let zone = context.loaded.as_ref().map_or_else(
        || jiff::tz::TimeZone::get("Europe/Berlin").unwrap_or(jiff::tz::TimeZone::UTC),
        |loaded| loaded.municipality.time_zone.clone(),
    );
    let text = mail.text.clone().unwrap_or_default();
    MailView {
        id: mail.id.to_string(),
        received: locale::date_time_long(context.language, mail.received_at.to_zoned(zone).datetime()),
        from: mail.from.clone(),
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        links: text
            .split_whitespace()
            .filter(|word| word.starts_with("http://") || word.starts_with("https://"))
            .map(str::to_owned)
            .collect(),
        text,
        calendar: mail.calendar.clone(),
        language: mail
            .header("Content-Language")
            .and_then(|tag| Language::ALL.into_iter().find(|language| language.html_lang() == tag)),
    }
}
