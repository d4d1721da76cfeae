//! An earlier time is offered: the new one beside the old one, and two answers. Later: what became of it.

use crate::components::{Csrf, Facts, LinkButton, Rank, SubmitButton, date_time};
use crate::layout::{Content, Frame};
use crate::pages::booking::BookingFacts;
use crate::routes;
use crate::text::{t, ta};
use crate::view_model::OfferView;
use domain::municipality::Municipality;
use leptos::prelude::*;
use services::booking::OfferState;

pub(crate) fn offer(view: &OfferView, municipality: &Municipality) -> Content {
    let title = match (view.open, view.offer.state) {
        (true, _) => t("offer-title"),
        (false, OfferState::Declined) => t("offer-declined-title"),
        (false, _) => t("offer-over-title"),
    };
    let body = if view.open { question(view, municipality) } else { over(view, municipality) };
    Frame::new(title.clone()).below(t("appointment-title"), routes::appointment(&view.token)).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <h1 class="kern-heading-x-large">{title}</h1>
            {body}
        </div>
    })
}

fn question(view: &OfferView, municipality: &Municipality) -> AnyView {
    let old = BookingFacts::new(&view.old, municipality);
    let new = BookingFacts::new(&view.new, municipality);
    let new_facts = [Some(new.when), Some(new.place), Some(new.service), new.persons].into_iter().flatten().collect();
    let until = date_time(view.offer.answer_until, municipality);
    view! {
        <section class="lotse-ticket">
            <h2 class="kern-heading-small">{t("offer-new")}</h2>
            <Facts facts=new_facts/>
        </section>
        <section class="lotse-ticket lotse-ticket--over">
            <h2 class="kern-heading-small">{t("offer-old")}</h2>
            <Facts facts=vec![old.when, old.place]/>
        </section>
        <p class="kern-body kern-body--large">{ta("offer-text", &[("until", until.as_str().into())])}</p>
        <form class="kern-btn-wrapper" method="post" action=routes::appointment_offer(&view.token, view.offer.id)>
            <Csrf/>
            <SubmitButton label=t("offer-take") rank=Rank::Primary sends=("antwort", "nehmen")/>
            <SubmitButton label=t("offer-keep") sends=("antwort", "behalten")/>
        </form>
    }
    .into_any()
}

fn over(view: &OfferView, municipality: &Municipality) -> AnyView {
    let old = BookingFacts::new(&view.old, municipality);
    let text = match view.offer.state {
        OfferState::Declined => t("offer-declined-text"),
        _ => t("offer-over-text"),
    };
    view! {
        <p class="kern-body kern-body--large">{text}</p>
        <section class="lotse-ticket">
            <h2 class="kern-heading-small">{t("appointment-title")}</h2>
            <Facts facts=vec![old.when, old.place, old.service]/>
        </section>
        <LinkButton href=routes::appointment(&view.token) label=t("offer-back") rank=Rank::Primary/>
    }
    .into_any()
}
