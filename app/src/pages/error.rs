//! Pages instead of the one asked for: what happened, and the ways that are left.

use crate::components::{LinkButton, MailLink, PhoneLink, SearchField};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{Words, t};
use crate::view_model::{ErrorKind, ErrorView};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(super) fn error(view: &ErrorView, municipality: Option<&Municipality>) -> Content {
    let (title, text) = words(view.kind);
    let incident =
        (matches!(view.kind, ErrorKind::Internal | ErrorKind::Busy) && !view.incident.is_empty()).then(|| {
            view! {
                <p class="kern-body">
                    {t("error-incident")} ": " <bdi class="lotse-mono" dir="ltr">{view.incident.clone()}</bdi>
                </p>
            }
        });
    let ways = municipality.map(|municipality| ways(view.kind, municipality));
    Frame::new(title.clone()).error(true).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <h1 class="kern-heading-x-large">{title}</h1>
            <p class="kern-body kern-body--large">{text}</p>
            {incident}
            {ways}
        </div>
    })
}

fn ways(kind: ErrorKind, municipality: &Municipality) -> AnyView {
    let search = matches!(kind, ErrorKind::NotFound | ErrorKind::UnknownBooking).then(|| view! { <SearchField/> });
    let find =
        (kind == ErrorKind::UnknownAppointment).then(|| view! { <LinkButton href=routes::FIND label=t("nav-find")/> });
    view! {
        {search}
        <div class="kern-btn-wrapper">
            {find}
            <LinkButton href=routes::HOME label=t("error-home")/>
        </div>
        <ul class="kern-list lotse-contact">
            <li>{t("phone")} ": " <PhoneLink number=municipality.contact.phone.clone()/></li>
            <li>{t("mail")} ": " <MailLink address=municipality.contact.mail.clone()/></li>
        </ul>
    }
    .into_any()
}

fn words(kind: ErrorKind) -> (Words, Words) {
    match kind {
        ErrorKind::NotFound => (t("error-not-found-title"), t("error-not-found-text")),
        ErrorKind::UnknownHost => (t("error-unknown-host-title"), t("error-unknown-host-text")),
        ErrorKind::UnknownAppointment => (t("error-unknown-appointment-title"), t("error-unknown-appointment-text")),
        ErrorKind::UnknownBooking => (t("error-unknown-booking-title"), t("error-unknown-booking-text")),
        ErrorKind::UnknownApplication => (t("error-unknown-application-title"), t("error-unknown-application-text")),
        ErrorKind::Csrf => (t("error-csrf-title"), t("error-csrf-text")),
        ErrorKind::Method => (t("error-method-title"), t("error-method-text")),
        ErrorKind::TooLarge => (t("error-too-large-title"), t("error-too-large-text")),
        ErrorKind::Malformed => (t("error-malformed-title"), t("error-malformed-text")),
        ErrorKind::TooMany => (t("error-too-many-title"), t("error-too-many-text")),
        ErrorKind::Busy => (t("error-busy-title"), t("error-busy-text")),
        ErrorKind::Internal => (t("error-internal-title"), t("error-internal-text")),
    }
}
