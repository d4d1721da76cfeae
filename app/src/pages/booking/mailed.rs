//! What a mailed link opens: one button that makes the hold an appointment. Opening it changes nothing, because mail
//! scanners open links, too.

use super::{BookingFacts, limited};
use crate::components::{Csrf, Facts, LinkButton, PhoneLink, Rank, SubmitButton, held_until};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{t, ta};
use crate::view_model::{LinkState, LinkView};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn mailed(view: &LinkView, municipality: &Municipality) -> Content {
    match (view.state, &view.booking) {
        (LinkState::Open, Some(_)) => open(view, municipality, None),
        (LinkState::Limited(reached), Some(_)) => open(view, municipality, Some(limited(reached, municipality, None))),
        (LinkState::Replaced, _) => closed(view, municipality, true),
        (LinkState::Over | LinkState::Open | LinkState::Limited(_), _) => closed(view, municipality, false),
    }
}

fn open(view: &LinkView, municipality: &Municipality, problem: Option<AnyView>) -> Content {
    let booking = view.booking.as_ref();
    let facts = booking.map(|booking| BookingFacts::new(booking, municipality));
    let facts: Vec<_> = facts
        .map(|facts| [Some(facts.when), Some(facts.place), Some(facts.service), facts.persons, facts.costs])
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    let until = booking.map(|booking| held_until(booking, municipality)).unwrap_or_default();
    Frame::new(t("fair-link-title")).error(problem.is_some()).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            {problem}
            <h1 class="kern-heading-x-large">{t("fair-link-title")}</h1>
            <section class="lotse-ticket"><Facts facts/></section>
            <p class="kern-body">{ta("fair-link-until", &[("when", until.as_str().into())])}</p>
            <form method="post" action=routes::confirm_link(&view.token)>
                <Csrf/>
                <SubmitButton label=t("fair-link-yes") rank=Rank::Primary/>
            </form>
            <p class="kern-body lotse-muted">{t("fair-link-not-you")}</p>
        </div>
    })
}

/// Too late, or overtaken by a newer link.
fn closed(view: &LinkView, municipality: &Municipality, replaced: bool) -> Content {
    let (title, text) = if replaced {
        (t("fair-link-replaced-title"), t("fair-link-replaced-text"))
    } else {
        (t("fair-link-over-title"), t("fair-link-over-text"))
    };
    let service = view.booking.as_ref().and_then(|booking| municipality.service(&booking.service));
    let again = match service.filter(|_| !replaced) {
        Some(service) => {
            view! { <LinkButton href=routes::times(&service.key) label=t("fair-link-over-new") rank=Rank::Primary/> }
        }
        None => view! { <LinkButton href=routes::HOME.to_owned() label=t("fair-link-home") rank=Rank::Primary/> },
    };
    Frame::new(title.clone()).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <h1 class="kern-heading-x-large">{title}</h1>
            <p class="kern-body kern-body--large">{text}</p>
            {again}
            <p class="kern-body">{t("fair-limit-call")} " " <PhoneLink number=municipality.contact.phone.clone()/></p>
        </div>
    })
}
