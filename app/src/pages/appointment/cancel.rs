//! Really cancel? One sentence names the consequence.

use crate::components::{Csrf, Facts, LinkButton, Rank, SubmitButton};
use crate::layout::{Content, Frame};
use crate::pages::booking::BookingFacts;
use crate::routes;
use crate::text::t;
use crate::view_model::AppointmentView;
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn cancel(view: &AppointmentView, municipality: &Municipality) -> Content {
    let facts = BookingFacts::new(&view.booking, municipality);
    let facts: Vec<_> =
        [Some(facts.when), Some(facts.place), Some(facts.service), facts.persons].into_iter().flatten().collect();
    let back = routes::appointment(&view.token);
    Frame::new(t("cancel-title")).below(t("appointment-title"), back.clone()).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <h1 class="kern-heading-x-large">{t("cancel-title")}</h1>
            <section class="lotse-ticket"><Facts facts/></section>
            <p class="kern-body kern-body--large">{t("cancel-text")}</p>
            <form class="kern-btn-wrapper" method="post" action=routes::appointment_cancel(&view.token)>
                <Csrf/>
                <SubmitButton label=t("cancel-yes") rank=Rank::Primary/>
                <LinkButton href=back label=t("cancel-no")/>
            </form>
        </div>
    })
}
