//! For how many persons, how, and what else?

use super::order::{channels, further};
use crate::components::{ErrorSummary, Fault, Rank, Stage, SubmitButton, field_error, step};
use crate::layout::{Content, Frame, PAGE_FORM};
use crate::pages::not_found;
use crate::routes;
use crate::text::{pack, t, ta};
use crate::view_model::PersonsView;
use domain::municipality::{Municipality, Service};
use leptos::prelude::*;

/// Up to this many there is a button for each number; more stand in a list.
const BUTTONS: u8 = 8;

pub(crate) fn persons(view: &PersonsView, municipality: &Municipality) -> Content {
    let Some(service) = municipality.service(&view.service) else { return not_found(Some(municipality)) };
    let name = pack(&service.name);
    let faults =
        if view.wrong { vec![Fault { field: "personen".into(), message: t("persons-error") }] } else { Vec::new() };
    let choice = match service.max_persons {
        0 | 1 => None,
        2..=BUTTONS => Some(radios(service, view)),
        _ => Some(list(service, view)),
    };
    let title = if choice.is_some() { t("persons-title") } else { t("order-title") };
    let along = view.along.iter().cloned();
    let along = along.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    Frame::new(title.clone())
        .below(name.clone(), routes::service(&service.key))
        .error(view.wrong)
        .private()
        .asking_form()
        .with(view! {
            <div class="lotse-container lotse-container--form lotse-flow">
                <ErrorSummary faults/>
                {step(Stage::Order, Some(service), municipality)}
                <div class="kern-hgroup">
                    <p class="kern-preline">{name}</p>
                    <h1 class="kern-heading-x-large">{title}</h1>
                </div>
                <form class="lotse-flow" id=PAGE_FORM method="get" action=routes::times(&service.key)>
                    {along}
                    {choice}
                    {channels(service, &view.order)}
                    {further(service, &view.order, municipality)}
                    <SubmitButton label=t("continue") rank=Rank::Primary/>
                </form>
            </div>
        })
}

fn described(view: &PersonsView) -> &'static str {
    if view.wrong { "personen-hinweis personen-fehler" } else { "personen-hinweis" }
}

fn message(view: &PersonsView) -> Option<impl IntoView + use<>> {
    view.wrong.then(|| field_error("personen-fehler".to_owned(), t("persons-error")))
}

fn radios(service: &Service, view: &PersonsView) -> AnyView {
    let chosen = view.order.main.quantity.max(1);
    let options = (1..=service.max_persons)
        .map(|count| {
            // The first one carries the id that the error summary leads to.
            let id = if count == 1 { "personen".to_owned() } else { format!("personen-{count}") };
            let minutes = service.minutes_for(count);
            view! {
                <div class="kern-form-check lotse-choice">
                    <input
                        class="kern-form-check__radio"
                        type="radio"
                        name="personen"
                        id=id.clone()
                        value=count.to_string()
                        checked=count == chosen
                        aria-invalid=view.wrong.then_some("true")
                    />
                    <label class="kern-label" for=id>
                        {ta("persons", &[("count", count.into())])}
                        <span class="lotse-choice__note">{ta("persons-option-minutes", &[("count", minutes.into())])}</span>
                    </label>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="kern-fieldset" class=("kern-fieldset--error", view.wrong) aria-describedby=described(view)>
            <legend class="kern-label">{t("persons-label")}</legend>
            <p class="kern-hint" id="personen-hinweis">{t("persons-hint")}</p>
            <div class="kern-fieldset__body">{options}</div>
            {message(view)}
        </fieldset>
    }
    .into_any()
}

fn list(service: &Service, view: &PersonsView) -> AnyView {
    let chosen = view.order.main.quantity.max(1);
    let options = (1..=service.max_persons)
        .map(|count| view! { <option value=count.to_string() selected=count == chosen>{ta("persons", &[("count", count.into())]).to_string()}</option> })
        .collect_view();
    view! {
        <div class="kern-form-input lotse-field" class=("kern-form-input--error", view.wrong)>
            <label class="kern-label" for="personen">{t("persons-label")}</label>
            <p class="kern-hint" id="personen-hinweis">{t("persons-hint")}</p>
            <div class="kern-form-input__select-wrapper">
                <select class="kern-form-input__select" id="personen" name="personen" aria-describedby=described(view) aria-invalid=view.wrong.then_some("true")>{options}</select>
            </div>
            {message(view)}
        </div>
    }
    .into_any()
}
