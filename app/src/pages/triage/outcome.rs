//! What the answers led to: what fits, what is needed, where, how long, at what cost, and the next button. Prints on one page.

use super::below;
use crate::components::{Fact, Facts, LinkButton, PhoneLink, Rank, fees};
use crate::layout::{Content, Frame};
use crate::pages::not_found;
use crate::pages::service::bring_list;
use crate::routes;
use crate::text::{Words, pack, pack_list, t, ta};
use crate::view_model::{OutcomeBooking, OutcomeView};
use domain::booking::{Order, bring};
use domain::form::journey::Asked;
use domain::form::{Kind, Outcome};
use domain::municipality::{Municipality, Service};
use leptos::prelude::*;

/// More sites than this are not named.
const MOST_SITES: usize = 6;

pub(crate) fn outcome(view: &OutcomeView, municipality: &Municipality) -> Content {
    let Some(outcome) = view.triage.outcome_of(&view.outcome) else { return not_found(Some(municipality)) };
    let title = pack(&outcome.title);
    let text = pack_list(&outcome.text);
    let text = text.into_iter().map(|text| view! { <p class="kern-body kern-body--large">{text}</p> }).collect_view();
    let services = services(view, outcome, municipality);
    let frame = Frame::new(title.clone()).private();
    below(frame, view.from.as_ref(), municipality).with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <div class="kern-hgroup">
                <p class="kern-preline">{pack(&view.triage.questions.title)}</p>
                <h1 class="kern-heading-x-large">{title}</h1>
            </div>
            {text}
            {papers(view, outcome, municipality)}
            {good_to_know(view, outcome, &services, municipality)}
            {next(view, outcome, &services)}
            {answers(view)}
            <p class="kern-body">{t("begin-help")} " " <PhoneLink number=municipality.contact.phone.clone()/></p>
        </div>
    })
}

/// The services it is about, each once: what is booked, then what has the form.
fn services<'m>(view: &OutcomeView, outcome: &Outcome, municipality: &'m Municipality) -> Vec<&'m Service> {
    let booked = view.book.iter().flat_map(|book| book.order.items()).map(|item| item.service.as_str());
    let mut services: Vec<&Service> = Vec::new();
    for service in booked.chain(outcome.form.as_deref()).filter_map(|key| municipality.service(key)) {
        if !services.iter().any(|other| other.key == service.key) {
            services.push(service);
        }
    }
    services
}

/// What to bring; for a form alone only what the outcome itself names, since the form says the rest.
fn papers(view: &OutcomeView, outcome: &Outcome, municipality: &Municipality) -> Option<AnyView> {
    let named = outcome.papers.as_ref();
    let order = view.book.as_ref().map(|book| &book.order);
    let (things, notes) = match (named, order) {
        (None, None) => return None,
        (Some(papers), None) => (papers.iter().map(|paper| pack(&paper.text)).collect(), None),
        (_, Some(order)) => all_papers(order, municipality),
    };
    let list = if things.is_empty() {
        view! { <p class="kern-body">{t("triage-papers-none")}</p> }.into_any()
    } else {
        bring_list(things)
    };
    Some(
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("triage-papers")}</h2>
                {list}
                {notes}
            </section>
        }
        .into_any(),
    )
}

fn all_papers(order: &Order, municipality: &Municipality) -> (Vec<Words>, Option<AnyView>) {
    let bring = bring(order, municipality);
    let things = bring.things(crate::context::page().language);
    let things = things.into_iter().map(|(thing, written)| Words::of(thing.to_owned(), written)).collect();
    let notes = bring.notes.into_iter().map(|note| view! { <p class="kern-body">{pack(note)}</p> }).collect_view();
    (things, Some(notes.into_any()))
}

/// Where, how long, at what cost.
fn good_to_know(
    view: &OutcomeView,
    outcome: &Outcome,
    services: &[&Service],
    municipality: &Municipality,
) -> Option<AnyView> {
    let mut facts = Vec::new();
    if let Some(book) = &view.book {
        facts.push(Fact::new(t("summary-where"), sites(book, municipality)));
        if let Some(minutes) = book.minutes {
            facts.push(Fact::new(
                t("summary-duration"),
                ta("service-duration-text", &[("count", minutes.into())]).into_render(),
            ));
        }
    } else if let Some(site) = outcome.site.as_ref().and_then(|key| municipality.site(key)) {
        let address = routes::site(&site.key);
        facts.push(Fact::new(t("summary-where"), view! { <a class="kern-link" href=address>{pack(&site.name)}</a> }));
    }
    if !services.is_empty() {
        let alone = services.len() == 1;
        let each = services.iter().map(|service| {
            let name = (!alone).then(|| view! { <p class="kern-body lotse-place">{pack(&service.name)}</p> });
            view! { {name} {fees(service)} }
        });
        facts.push(Fact::new(t("summary-costs"), each.collect_view()));
    }
    (!facts.is_empty()).then(|| view! { <Facts facts/> }.into_any())
}

fn sites(book: &OutcomeBooking, municipality: &Municipality) -> AnyView {
    if book.sites.len() > MOST_SITES {
        return view! { <p class="kern-body">{t("triage-sites")}</p> }.into_any();
    }
    let sites = book.sites.iter().filter_map(|key| municipality.site(key));
    sites
        .map(|site| {
            let address = routes::site(&site.key);
            view! {
                <span class="lotse-place">
                    <a class="kern-link kern-link--no-visited-state lotse-reach" href=address>{pack(&site.name)}</a>
                </span>
            }
        })
        .collect_view()
        .into_any()
}

/// The appointment, the form, or both; paper for whoever likes it.
fn next(view: &OutcomeView, outcome: &Outcome, services: &[&Service]) -> AnyView {
    let book = view.book.as_ref().map(|book| {
        let query = routes::calendar_query(&routes::order_fields(&book.order), book.site.as_deref(), None, None);
        let address = format!("{}{query}", routes::times(&book.order.main.service));
        view! { <LinkButton href=address label=t("service-book") rank=Rank::Primary icon="calendar-today"/> }
    });
    let form = outcome.form.as_ref().map(|service| {
        let rank = if view.book.is_some() { Rank::Secondary } else { Rank::Primary };
        let address = routes::begin_after(service, &view.triage.reference(outcome));
        view! { <LinkButton href=address label=t("service-form-button") rank/> }
    });
    let heading = (book.is_some() || form.is_some()).then(|| {
        view! { <h2 class="kern-heading-medium">{t("triage-next")}</h2> }
    });
    let more = services.iter().map(|service| {
        let name = pack(&service.name);
        view! {
            <p class="kern-body">
                <a class="kern-link kern-link--no-visited-state lotse-reach" href=routes::service(&service.key)>
                    {ta("triage-more", &[("service", (&name).into())])}
                </a>
            </p>
        }
    });
    view! {
        <section class="lotse-section lotse-no-print">
            {heading}
            <div class="kern-btn-wrapper">
                {book}
                {form}
                <button type="button" class="kern-btn kern-btn--tertiary" data-print="" hidden=true>
                    <span class="kern-label">{t("appointment-print")}</span>
                </button>
            </div>
            {more.collect_view()}
        </section>
    }
    .into_any()
}

/// What was answered, each with the way to change it.
fn answers(view: &OutcomeView) -> AnyView {
    let form = &view.triage.questions;
    let fact = |asked: &Asked| {
        let field = form.field(asked.field);
        let typed = view.answers.first(&asked.path)?;
        let answer = match &field.kind {
            Kind::YesNo if typed == "yes" => t("answer-yes"),
            Kind::YesNo => t("answer-no"),
            Kind::Choice { options } => pack(field.options.get(options.iter().position(|option| option == typed)?)?),
            _ => Words::plain(typed),
        };
        let step = ("_seite".to_owned(), form.steps.get(field.step)?.key.clone());
        let address: Vec<(String, String)> = view.along.iter().cloned().chain([step]).collect();
        Some(Fact::new(pack(&field.label), answer.into_render()).changed_at(routes::triage(&view.triage.key, &address)))
    };
    let facts = view.asked.iter().filter_map(fact).collect();
    let again: Vec<(String, String)> = view.from.iter().map(|from| ("_von".to_owned(), from.clone())).collect();
    view! {
        <section class="lotse-section">
            <h2 class="kern-heading-medium">{t("triage-answers")}</h2>
            <Facts facts/>
            <p class="kern-body lotse-no-print">
                <a class="kern-link kern-link--no-visited-state lotse-reach" href=routes::triage(&view.triage.key, &again)>
                    {t("triage-again")}
                </a>
            </p>
        </section>
    }
    .into_any()
}
