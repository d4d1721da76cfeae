//! What is stored, why, how long (Art. 13 DSGVO).

use super::{outside, reach};
use crate::components::{MailLink, PhoneLink, Postal};
use crate::layout::{Content, Frame};
use crate::text::{Words, t, ta};
use domain::form::Form;
use domain::municipality::{Limits, Municipality};
use leptos::prelude::*;

pub(super) fn privacy(municipality: &Municipality) -> Content {
    let (contact, privacy) = (&municipality.contact, &municipality.privacy);
    let days = ta("privacy-how-long-appointment", &[("count", privacy.appointment_retention_days.into())]);
    let sms = municipality.services.iter().any(|service| service.reminders.sms && !service.reminders.leads.is_empty());
    let officer_phone =
        privacy.officer_phone.clone().map(|number| view! { <li>{t("phone")} ": " <PhoneLink number/></li> });
    let unlimited = Limits::default();
    let limits = municipality.limits != unlimited || municipality.services.iter().any(|one| one.limits != unlimited);
    let mut kept = vec![t("privacy-how-long-hold"), t("privacy-how-long-code"), days, t("privacy-how-long-cancelled")];
    if municipality.services.iter().any(|service| service.waiting.is_some()) {
        kept.push(t("privacy-how-long-waiting"));
    }
    let forms: Vec<&Form> =
        municipality.services.iter().filter_map(|service| municipality.form_of(service).map(AsRef::as_ref)).collect();
    let has_forms = !forms.is_empty();
    let longest = |days: fn(&Form) -> u16| forms.iter().map(|form| days(form)).max();
    if let (Some(draft), Some(case)) = (longest(|form| form.draft_days), longest(|form| form.retention_days)) {
        kept.push(ta("privacy-how-long-draft", &[("days", draft.into())]));
        kept.push(ta("privacy-how-long-case", &[("days", case.into())]));
    }
    let of_forms = |text: fn() -> Words| has_forms.then(|| view! { <p class="kern-body">{text()}</p> });
    Frame::new(t("privacy-title")).with(view! {
        <div class="lotse-container lotse-flow lotse-prose">
            <h1 class="kern-heading-x-large">{t("privacy-title")}</h1>
            <p class="kern-body kern-body--large">{t("privacy-lead")}</p>
            <h2 class="kern-heading-large">{t("privacy-controller")}</h2>
            <p class="kern-body" lang="de" dir="ltr">{municipality.official_name.clone()}</p>
            <Postal street=contact.street.clone() postal_code=contact.postal_code.clone() city=contact.city.clone()/>
            {reach(contact)}
            <h2 class="kern-heading-large">{t("privacy-what")}</h2>
            <p class="kern-body">{t("privacy-what-text")}</p>
            {of_forms(|| t("privacy-what-forms"))}
            {limits.then(|| view! { <p class="kern-body">{t("fair-privacy")}</p> })}
            <p class="kern-body">{t("privacy-what-not")}</p>
            <h2 class="kern-heading-large">{t("privacy-why")}</h2>
            <p class="kern-body">{t("privacy-why-text")}</p>
            {of_forms(|| t("privacy-why-forms"))}
            <h2 class="kern-heading-large">{t("privacy-how-long")}</h2>
            {bullets(kept)}
            <h2 class="kern-heading-large">{t("privacy-who")}</h2>
            <p class="kern-body">{t("privacy-who-text")}</p>
            {of_forms(|| t("privacy-who-forms"))}
            {sms.then(|| view! { <p class="kern-body">{t("privacy-who-sms")}</p> })}
            <h2 class="kern-heading-large">{t("privacy-rights")}</h2>
            <p class="kern-body">{t("privacy-rights-lead")}</p>
            {bullets(vec![
                t("privacy-right-access"),
                t("privacy-right-correct"),
                t("privacy-right-delete"),
                t("privacy-right-restrict"),
                t("privacy-right-object"),
            ])}
            <h2 class="kern-heading-large">{t("privacy-officer")}</h2>
            <p class="kern-body">{t("privacy-officer-text")}</p>
            <ul class="kern-list lotse-contact">
                <li>{t("mail")} ": " <MailLink address=privacy.officer_mail.clone()/></li>
                {officer_phone}
            </ul>
            <h2 class="kern-heading-large">{t("privacy-complaint")}</h2>
            <p class="kern-body">{t("privacy-complaint-text")}</p>
            <p class="kern-body" lang="de" dir="ltr">{privacy.supervisory_authority.clone()}</p>
            <p class="kern-body">{outside(&privacy.supervisory_website)}</p>
            <h2 class="kern-heading-large" id="cookies">{t("privacy-cookies")}</h2>
            <p class="kern-body">{t("privacy-cookies-text")}</p>
            {cookies()}
        </div>
    })
}

fn bullets(items: Vec<Words>) -> AnyView {
    view! {
        <ul class="kern-list kern-list--bullet lotse-list">
            {items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}
        </ul>
    }
    .into_any()
}

fn cookies() -> AnyView {
    let row = |name: &'static str, purpose: Words, life: Words| {
        view! {
            <tr class="kern-table__row">
                <th scope="row" class="kern-table__header"><bdi dir="ltr">{name}</bdi></th>
                <td class="kern-table__cell">{purpose}</td>
                <td class="kern-table__cell">{life}</td>
            </tr>
        }
    };
    view! {
        <div class="kern-table-responsive" tabindex="0" role="region" aria-labelledby="cookies">
            <table class="kern-table">
                <thead>
                    <tr class="kern-table__row">
                        <th scope="col" class="kern-table__header">{t("privacy-cookie-name")}</th>
                        <th scope="col" class="kern-table__header">{t("privacy-cookie-purpose")}</th>
                        <th scope="col" class="kern-table__header">{t("privacy-cookie-life")}</th>
                    </tr>
                </thead>
                <tbody>
                    {row("lotse_visit", t("privacy-cookie-visit"), t("privacy-cookie-visit-life"))}
                    {row("lotse_lang", t("privacy-cookie-lang"), t("privacy-cookie-lang-life"))}
                    {row("lotse:/buchung/…, lotse:/antrag/…", t("privacy-cookie-typed"), t("privacy-cookie-typed-life"))}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}
