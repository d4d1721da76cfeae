//! Who comes, and how to reach them.

use super::problems::Messages;
use crate::components::{
    Alert, AlertKind, Csrf, ErrorSummary, FieldKind, Rank, Stage, SubmitButton, TextField, hold_banner, service_name,
    step,
};
use crate::layout::{Content, Frame, PAGE_FORM};
use crate::routes;
use crate::text::{t, ta};
use crate::view_model::DataView;
use domain::booking::contact_rule;
use domain::municipality::{ContactRule, Municipality};
use leptos::prelude::*;

pub(crate) fn data(view: DataView, municipality: &Municipality) -> Content {
    let DataView { booking, typed, problems, seconds_left, switched } = view;
    let service = municipality.service(&booking.service);
    // Services that left the pack since ask for nothing.
    let rule = contact_rule(&booking.order().known(municipality), booking.channel);
    let either = rule == ContactRule::Either;
    let messages = Messages::new(&problems);
    let faults = messages.faults();
    let wrong = !faults.is_empty();
    let name = service_name(&booking, municipality);
    let mail = (rule != ContactRule::Phone).then(|| {
        view! {
            <TextField
                kind=FieldKind::Mail
                name="mail"
                label=t("field-mail")
                hint=t("field-mail-hint")
                value=typed.mail.clone()
                error=messages.mail.clone()
                either
            />
        }
    });
    let phone = (rule != ContactRule::Mail).then(|| {
        view! {
            <TextField
                kind=FieldKind::Phone
                name="phone"
                label=t("field-phone")
                hint=t("field-phone-hint")
                value=typed.phone.clone()
                error=messages.phone.clone()
                either
            />
        }
    });
    let days = municipality.privacy.appointment_retention_days;
    let mut frame = Frame::new(t("data-title")).error(wrong).form().islands().private();
    if let Some(service) = service {
        frame = frame.below(name.clone(), routes::service(&service.key));
    }
    frame.with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <ErrorSummary faults/>
            {switched.then(|| view! { <Alert kind=AlertKind::Success title=t("data-switched") focus=true/> })}
            {hold_banner(&booking, municipality, seconds_left, Some(PAGE_FORM))}
            {step(Stage::Data, service, municipality)}
            <div class="kern-hgroup">
                <p class="kern-preline">{name}</p>
                <h1 class="kern-heading-x-large">{t("data-title")}</h1>
            </div>
            <form class="lotse-flow" id=PAGE_FORM method="post" action=routes::booking_data(booking.id) novalidate=true>
                <Csrf/>
                <TextField
                    kind=FieldKind::Name
                    name="name"
                    label=t("field-name")
                    hint=t("field-name-hint")
                    value=typed.name.clone()
                    error=messages.name.clone()
                />
                {either.then(|| view! { <p class="kern-body">{t("data-either")}</p> })}
                {mail}
                {phone}
                <p class="kern-body lotse-measure">
                    {ta("data-privacy", &[("count", days.into())])} " "
                    <a class="kern-link kern-link--no-visited-state lotse-inline lotse-reach" href=routes::PRIVACY target="_blank">{t("data-privacy-link")}</a>
                </p>
                <SubmitButton label=t("data-continue") rank=Rank::Primary/>
            </form>
            <form method="post" action=routes::booking_release(booking.id)>
                <Csrf/>
                <SubmitButton label=t("hold-release") rank=Rank::Tertiary/>
            </form>
        </div>
    })
}
