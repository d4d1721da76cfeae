//! The mailbox of the demo.

use crate::components::{Fact, Facts, LinkButton, Rank};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::t;
use crate::view_model::{MailView, MailboxView, TextMessageView};
use leptos::prelude::*;
use locale::Language;

pub(super) fn mailbox(view: MailboxView) -> Content {
    let body = match view.open {
        Some(mail) => open(mail),
        None => list(view.mails, view.texts),
    };
    Frame::new(t("mailbox-title")).private().with(view! { <div class="lotse-container lotse-flow">{body}</div> })
}

fn list(mails: Vec<MailView>, texts: Vec<TextMessageView>) -> AnyView {
    let texts = texts.into_iter().map(text).collect::<Vec<_>>();
    let texts = (!texts.is_empty()).then(|| view! { <ul class="lotse-results">{texts}</ul> });
    let mails = mails.into_iter().map(entry).collect::<Vec<_>>();
    let list = if mails.is_empty() {
        view! { <p class="kern-body">{t("mailbox-empty")}</p> }.into_any()
    } else {
        view! { <ul class="lotse-results">{mails}</ul> }.into_any()
    };
    view! {
        <h1 class="kern-heading-x-large">{t("mailbox-title")}</h1>
        <p class="kern-body kern-body--large lotse-measure">{t("mailbox-lead")}</p>
        <LinkButton href=routes::MAILBOX label=t("mailbox-reload") icon="autorenew"/>
        {list}
        <section class="lotse-section lotse-flow" aria-labelledby="sms">
            <h2 class="kern-heading-medium" id="sms">{t("mailbox-texts-title")}</h2>
            <p class="kern-body lotse-measure">{t("mailbox-texts-lead")}</p>
            {texts}
        </section>
    }
    .into_any()
}

fn text(message: TextMessageView) -> impl IntoView {
    view! {
        <li class="kern-card kern-card--hug lotse-result">
            <div class="kern-card__container">
                <p class="kern-body" dir="auto">{message.text}</p>
                {links(message.links)}
                <p class="kern-body lotse-muted"><bdi>{message.received}</bdi> " · " <bdi dir="ltr">{message.to}</bdi></p>
            </div>
        </li>
    }
}

fn links(links: Vec<String>) -> AnyView {
    view! {
        <ul class="kern-list">
            {links
                .into_iter()
                .map(|link| view! { <li><a class="kern-link kern-link--no-visited-state lotse-break lotse-target" href=link dir="ltr">{link.clone()}</a></li> })
                .collect_view()}
        </ul>
    }
    .into_any()
}

fn entry(mail: MailView) -> impl IntoView {
    let (lang, dir) = direction(mail.language);
    view! {
        <li class="kern-card kern-card--interactive kern-card--hug lotse-result">
            <div class="kern-card__container">
                <a class="kern-link kern-link--stretched lotse-result__link" href=format!("{}/{}", routes::MAILBOX, mail.id) lang=lang dir=dir>
                    {mail.subject}
                </a>
                <p class="kern-body lotse-muted"><bdi>{mail.received}</bdi> " · " <bdi dir="ltr">{mail.to}</bdi></p>
            </div>
        </li>
    }
}

fn open(mail: MailView) -> AnyView {
    let (lang, dir) = direction(mail.language);
    let facts = vec![
        Fact::new(t("mailbox-from"), view! { <bdi dir="ltr">{mail.from}</bdi> }),
        Fact::new(t("mailbox-to"), view! { <bdi dir="ltr">{mail.to}</bdi> }),
        Fact::new(t("mailbox-received"), view! { <bdi>{mail.received}</bdi> }),
    ];
    let links = (!mail.links.is_empty()).then(|| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("mailbox-links")}</h2>
                {links(mail.links)}
            </section>
        }
    });
    let calendar = mail.calendar.map(|text| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("mailbox-calendar")}</h2>
                <pre class="lotse-mono lotse-mail" dir="ltr" tabindex="0">{text}</pre>
            </section>
        }
    });
    view! {
        <LinkButton href=routes::MAILBOX label=t("mailbox-back") rank=Rank::Tertiary icon="arrow-back"/>
        <h1 class="kern-heading-large" lang=lang dir=dir>{mail.subject}</h1>
        <Facts facts/>
        <div class="lotse-panel lotse-mail" lang=lang dir=dir>{mail.text}</div>
        {links}
        {calendar}
    }
    .into_any()
}

fn direction(language: Option<Language>) -> (Option<&'static str>, &'static str) {
    language.map_or((None, "auto"), |language| (Some(language.html_lang()), language.dir()))
}
