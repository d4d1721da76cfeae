//! The time is held until the mailed link was opened: what to do now.

use super::BookingFacts;
use crate::components::{
    Alert, AlertKind, Csrf, Facts, LinkButton, PhoneLink, Rank, Stage, SubmitButton, held_until, step,
};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{t, ta};
use crate::view_model::AwaitView;
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn waiting(view: &AwaitView, municipality: &Municipality) -> Content {
    let booking = &view.booking;
    let facts = BookingFacts::new(booking, municipality);
    let facts: Vec<_> =
        [Some(facts.when), Some(facts.place), Some(facts.service), facts.persons].into_iter().flatten().collect();
    let until = held_until(booking, municipality);
    let sent = ta("fair-await-text", &[("mail", (&booking.contact.mail).into()), ("when", until.as_str().into())]);
    let again = if view.again {
        view! {
            <form method="post" action=routes::booking_await(booking.id)>
                <Csrf/>
                <SubmitButton label=t("fair-await-again")/>
            </form>
        }
        .into_any()
    } else {
        view! { <p class="kern-body">{t("fair-await-no-more")} " " <PhoneLink number=municipality.contact.phone.clone()/></p> }
            .into_any()
    };
    Frame::new(t("fair-await-title")).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            {view.sent_again.then(|| view! { <Alert kind=AlertKind::Success title=t("fair-await-sent") focus=true/> })}
            {step(Stage::Check, municipality.service(&booking.service), municipality)}
            <h1 class="kern-heading-x-large">{t("fair-await-title")}</h1>
            <p class="kern-body kern-body--large">{sent}</p>
            <p class="kern-body">{t("fair-await-free")} " " {t("fair-await-device")}</p>
            <section class="lotse-ticket"><Facts facts/></section>
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("fair-await-missing")}</h2>
                <p class="kern-body">{t("fair-await-spam")}</p>
                {again}
                <LinkButton href=format!("{}#mail", routes::booking_data(booking.id)) label=t("fair-await-wrong")/>
            </section>
            <form method="post" action=routes::booking_release(booking.id)>
                <Csrf/>
                <SubmitButton label=t("hold-release") rank=Rank::Tertiary/>
            </form>
        </div>
    })
}
