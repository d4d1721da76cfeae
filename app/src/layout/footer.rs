//! The human way out, and what the law wants on every page.

use super::language_switch::in_language;
use crate::components::{MailLink, PhoneLink};
use crate::context::page;
use crate::routes;
use crate::text::{Words, pack, t, ta};
use domain::municipality::Municipality;
use leptos::prelude::*;
use locale::Language;

#[component]
pub fn Footer(
    /// The page has a form that must not be left: Leichte Sprache begins on the start page then.
    form: bool,
) -> AnyView {
    let page = page();
    let help = page.municipality.as_ref().map(|municipality| help(municipality));
    let mut about: Vec<(Words, String)> = Vec::new();
    if let Some(municipality) = &page.municipality {
        about.push((t("imprint-title"), routes::IMPRINT.to_owned()));
        about.push((t("privacy-title"), routes::PRIVACY.to_owned()));
        about.push((t("accessibility-title"), routes::ACCESSIBILITY.to_owned()));
        if municipality.languages.contains(&Language::DeLeicht) {
            about.push((
                t("footer-easy"),
                in_language(if form { routes::HOME } else { &page.path }, Language::DeLeicht),
            ));
        }
        about.push((
            ta("footer-website", &[("place", (&municipality.name).into())]),
            municipality.contact.website.clone(),
        ));
    }
    if page.demo {
        about.push((t("demo-link"), routes::MAILBOX.to_owned()));
    }
    let about = (!about.is_empty()).then(|| {
        view! {
            <nav class="lotse-footer__part" aria-label=t("footer-about")>
                <h2 class="kern-heading-small">{t("footer-about")}</h2>
                <ul class="kern-list">
                    {about
                        .into_iter()
                        .map(|(label, address)| view! { <li><a class="kern-link kern-link--no-visited-state lotse-target" href=address>{label}</a></li> })
                        .collect_view()}
                </ul>
            </nav>
        }
    });
    view! {
        <footer class="lotse-footer">
            <div class="lotse-container lotse-footer__row">
                {help}
                {about}
            </div>
        </footer>
    }
    .into_any()
}

fn help(municipality: &Municipality) -> AnyView {
    let contact = &municipality.contact;
    view! {
        <div class="lotse-footer__part lotse-footer__part--help">
            <h2 class="kern-heading-small">{t("footer-help-title")}</h2>
            <p class="kern-body">{t("footer-help-text")}</p>
            <ul class="kern-list lotse-contact">
                <li>{t("phone")} ": " <PhoneLink number=contact.phone.clone()/></li>
                <li>{t("mail")} ": " <MailLink address=contact.mail.clone()/></li>
            </ul>
        </div>
        <nav class="lotse-footer__part" aria-label=t("footer-sites")>
            <h2 class="kern-heading-small">{t("footer-sites")}</h2>
            <ul class="kern-list">
                {municipality
                    .sites
                    .iter()
                    .map(|site| {
                        view! {
                            <li>
                                <a class="kern-link kern-link--no-visited-state lotse-target" href=routes::site(&site.key)>
                                    {pack(&site.name)}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
    .into_any()
}
