//! A service: everything one should know before one begins.

use super::not_found;
use crate::components::{Icon, LinkButton, PhoneLink, Rank, fees, site_card};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{Words, pack, pack_list, t, ta};
use crate::view_model::ServiceView;
use domain::booking::has_choice;
use domain::municipality::{Municipality, Service};
use leptos::prelude::*;

pub(super) fn service(view: &ServiceView, municipality: &Municipality) -> Content {
    let Some(service) = municipality.service(&view.service) else { return not_found(Some(municipality)) };
    let name = pack(&service.name);
    let description = pack_list(&service.description)
        .into_iter()
        .map(|text| view! { <p class="kern-body">{text}</p> })
        .collect_view();
    let sites = view
        .sites
        .iter()
        .filter_map(|hours| municipality.site(&hours.site).map(|site| site_card(site, hours, &municipality.contact)))
        .collect_view();
    let law = service.legal_basis.as_ref().map(|law| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("service-law")}</h2>
                <p class="kern-body">{pack(law)}</p>
            </section>
        }
    });
    Frame::new(name.clone()).with(view! {
        <div class="lotse-container lotse-split">
            <div class="lotse-split__head">
                <h1 class="kern-heading-x-large">{name}</h1>
                <p class="kern-body kern-body--large lotse-measure">{pack(&service.summary)}</p>
            </div>
            {act(view, service, municipality)}
            <div class="lotse-split__main">
                {before(service)}
                {bring(service)}
                <section class="lotse-section lotse-prose">
                    <h2 class="kern-heading-large">{t("service-about")}</h2>
                    {description}
                </section>
                {service.appointment.then(|| view! {
                    <section class="lotse-section">
                        <h2 class="kern-heading-large">{t("service-where")}</h2>
                        <div class="lotse-stack">{sites}</div>
                    </section>
                })}
                {law}
            </div>
        </div>
    })
}

/// The form, the next free time, or both; before them the questions that lead to the right one.
fn act(view: &ServiceView, service: &Service, municipality: &Municipality) -> AnyView {
    let triage = municipality.triage_of(service).map(|triage| {
        let from = [("_von".to_owned(), service.key.clone())];
        view! {
            <aside class="lotse-book" aria-label=t("triage-service-title")>
                <h2 class="kern-heading-small">{t("triage-service-title")}</h2>
                <p class="kern-body">{pack(&triage.questions.summary)}</p>
                <LinkButton href=routes::triage(&triage.key, &from) label=t("triage-begin") rank=Rank::Primary/>
            </aside>
            <h2 class="kern-heading-small">{t("triage-direct")}</h2>
        }
    });
    let first = triage.is_none();
    let form = municipality.form_of(service).map(|form| {
        let rank = if service.appointment || !first { Rank::Secondary } else { Rank::Primary };
        view! {
            <aside class="lotse-book" aria-label=t("service-form")>
                <h2 class="kern-heading-small">{t("service-form")}</h2>
                <p class="kern-body">{ta("begin-minutes", &[("count", form.minutes.into())])}</p>
                <LinkButton href=routes::begin(&service.key) label=t("service-form-button") rank/>
            </aside>
        }
    });
    let book = service.appointment.then(|| book(view, service, municipality, first));
    view! { <div class="lotse-acts">{triage} {book} {form}</div> }.into_any()
}

/// The next free time and the one button of the page, unless something goes before it.
fn book(view: &ServiceView, service: &Service, municipality: &Municipality, first: bool) -> AnyView {
    let rank = if first { Rank::Primary } else { Rank::Secondary };
    let choice = has_choice(municipality, service);
    let address = if choice { routes::persons(&service.key) } else { routes::times(&service.key) };
    let words = match &view.next_free {
        Some((when, site)) => view! {
            <h2 class="kern-heading-small">{t("service-next-free")}</h2>
            <p class="kern-body kern-body--large lotse-book__when">{when.clone()}</p>
            <p class="kern-body lotse-muted">{site.clone()}</p>
            <LinkButton href=address label=t("service-book") rank icon="calendar-today"/>
        }
        .into_any(),
        None => view! {
            <h2 class="kern-heading-small">{t("service-nothing-free")}</h2>
            <p class="kern-body">
                {t("service-nothing-free-text")} " " <PhoneLink number=municipality.contact.phone.clone()/>
            </p>
            <LinkButton href=address label=t("service-calendar")/>
        }
        .into_any(),
    };
    view! { <aside class="lotse-book" aria-label=t("service-book")>{words}</aside> }.into_any()
}

/// Cost, duration, appointment.
fn before(service: &Service) -> AnyView {
    let more = (service.max_persons > 1)
        .then(|| view! { <p class="kern-body">{ta("service-duration-more", &[("count", service.per_person_minutes.into())])}</p> });
    let duration = ta("service-duration-text", &[("count", service.duration_minutes.into())]);
    let window = ta("service-window", &[("count", service.latest_days.into())]);
    view! {
        <div class="lotse-before">
            {fact("checklist", t("service-costs"), fees(service))}
            {service.appointment.then(|| fact("autorenew", t("service-duration"), view! { <p class="kern-body">{duration}</p> {more} }.into_any()))}
            {if service.appointment {
                fact(
                    "calendar-today",
                    t("service-appointment"),
                    view! { <p class="kern-body">{t("service-appointment-yes")}</p> <p class="kern-body">{window}</p> }.into_any(),
                )
            } else {
                fact("calendar-today", t("service-appointment"), view! { <p class="kern-body">{t("service-appointment-no")}</p> }.into_any())
            }}
        </div>
    }
    .into_any()
}

fn fact(icon: &'static str, question: Words, answer: AnyView) -> impl IntoView {
    view! {
        <section class="lotse-before__fact">
            <h2 class="kern-heading-small lotse-with-icon"><Icon name=icon/> <span>{question}</span></h2>
            {answer}
        </section>
    }
}

fn bring(service: &Service) -> AnyView {
    let things = pack_list(&service.bring);
    let list = if things.is_empty() {
        view! { <p class="kern-body">{t("service-bring-nothing")}</p> }.into_any()
    } else {
        bring_list(things)
    };
    let note = service.bring_note.as_ref().map(|note| view! { <p class="kern-body">{pack(note)}</p> });
    view! {
        <section class="lotse-section">
            <h2 class="kern-heading-large">{t("service-bring")}</h2>
            {list}
            {note}
        </section>
    }
    .into_any()
}

/// Things to bring, each with a tick.
pub(super) fn bring_list(things: Vec<Words>) -> AnyView {
    view! {
        <ul class="kern-list lotse-bring">
            {things.into_iter().map(|thing| view! { <li><Icon name="check"/> <span>{thing}</span></li> }).collect_view()}
        </ul>
    }
    .into_any()
}
