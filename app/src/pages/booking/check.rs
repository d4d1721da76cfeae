//! Everything once more before it counts.

use super::{BookingFacts, bring_to, limited};
use crate::components::{Alert, AlertKind, Csrf, Fact, Facts, PhoneLink, Rank, Stage, SubmitButton, hold_banner, step};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{t, ta};
use crate::view_model::{CheckProblem, CheckView};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn check(view: &CheckView, municipality: &Municipality) -> Content {
    let booking = &view.booking;
    let contact = &booking.contact;
    let service = municipality.service(&booking.service);
    let facts = BookingFacts::new(booking, municipality);
    let change_time = routes::booking_times(booking.id);
    let appointment: Vec<Fact> = [
        Some(facts.service),
        Some(facts.when.changed_at(change_time.clone())),
        Some(facts.place.changed_at(change_time)),
        facts.persons,
        Some(facts.duration),
        facts.costs,
    ]
    .into_iter()
    .flatten()
    .collect();
    let change_data = |field: &str| format!("{}#{field}", routes::booking_data(booking.id));
    let mut person =
        vec![Fact::new(t("summary-name"), view! { <bdi>{contact.name.clone()}</bdi> }).changed_at(change_data("name"))];
    if !contact.mail.is_empty() {
        person.push(
            Fact::new(t("mail"), view! { <bdi dir="ltr">{contact.mail.clone()}</bdi> }).changed_at(change_data("mail")),
        );
    }
    if !contact.phone.is_empty() {
        person.push(
            Fact::new(t("phone"), view! { <bdi dir="ltr">{contact.phone.clone()}</bdi> })
                .changed_at(change_data("phone")),
        );
    }
    let mail = || [("mail", (&contact.mail).into())];
    let (sent, button) = match view.by_mail {
        Some(_) => (ta("fair-check-next", &mail()), t("fair-check-button")),
        None if contact.mail.is_empty() => (t("check-next-number"), t("check-confirm")),
        None => (ta("check-next-mail", &mail()), t("check-confirm")),
    };
    let in_time = view.by_mail.map(|minutes| view! { <li>{ta("fair-check-time", &[("count", minutes.into())])}</li> });
    let number = municipality.contact.phone.clone();
    let problem = view.problem.map(|problem| match problem {
        CheckProblem::Limited(reached) => limited(reached, municipality, Some(routes::booking_data(booking.id))),
        CheckProblem::TooManyMails => view! {
            <Alert kind=AlertKind::Warning title=t("fair-mails-title") focus=true>
                <p class="kern-body">{t("fair-mails-text")} " " <PhoneLink number/></p>
            </Alert>
        }
        .into_any(),
    });
    Frame::new(t("check-title")).error(problem.is_some()).islands().private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            {problem}
            {hold_banner(booking, municipality, view.seconds_left, None)}
            {step(Stage::Check, service, municipality)}
            <h1 class="kern-heading-x-large">{t("check-title")}</h1>
            <section class="kern-summary">
                <div class="kern-summary__header"><h2 class="kern-title">{t("check-appointment")}</h2></div>
                <div class="kern-summary__body"><Facts facts=appointment/></div>
            </section>
            <section class="kern-summary">
                <div class="kern-summary__header"><h2 class="kern-title">{t("check-person")}</h2></div>
                <div class="kern-summary__body"><Facts facts=person/></div>
            </section>
            {bring_to(booking, municipality)}
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("check-next")}</h2>
                <ul class="kern-list kern-list--bullet lotse-list">
                    <li>{sent}</li>
                    {in_time}
                    <li>{t("check-next-cancel")}</li>
                </ul>
            </section>
            <form method="post" action=routes::booking_check(booking.id)>
                <Csrf/>
                <SubmitButton label=button rank=Rank::Primary/>
            </form>
            <form method="post" action=routes::booking_release(booking.id)>
                <Csrf/>
                <SubmitButton label=t("hold-release") rank=Rank::Tertiary/>
            </form>
        </div>
    })
}
