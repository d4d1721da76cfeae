//! Imprint, privacy, accessibility, help.

mod accessibility;
mod help;
mod imprint;
mod privacy;

use crate::components::{MailLink, PhoneLink};
use crate::layout::Content;
use crate::text::t;
use crate::view_model::LegalPage;
use domain::municipality::{Contact, Municipality};
use leptos::prelude::*;

pub(super) fn legal(page: LegalPage, municipality: &Municipality) -> Content {
    match page {
        LegalPage::Imprint => imprint::imprint(municipality),
        LegalPage::Privacy => privacy::privacy(municipality),
        LegalPage::Accessibility => accessibility::accessibility(municipality),
        LegalPage::Help => help::help(municipality),
    }
}

/// Phone and mail of the municipality.
fn reach(contact: &Contact) -> AnyView {
    view! {
        <ul class="kern-list lotse-contact">
            <li>{t("phone")} ": " <PhoneLink number=contact.phone.clone()/></li>
            <li>{t("mail")} ": " <MailLink address=contact.mail.clone()/></li>
        </ul>
    }
    .into_any()
}

/// A website of another authority.
fn outside(address: &str) -> AnyView {
    let name = address.trim_start_matches("https://").trim_end_matches('/').to_owned();
    view! { <a class="kern-link kern-link--no-visited-state lotse-reach" href=address.to_owned() rel="noreferrer"><bdi dir="ltr">{name}</bdi></a> }.into_any()
}
