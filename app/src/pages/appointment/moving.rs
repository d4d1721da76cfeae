//! Really move? The old time beside the new one.

use crate::components::{Csrf, Facts, LinkButton, Rank, SubmitButton};
use crate::layout::{Content, Frame};
use crate::pages::booking::BookingFacts;
use crate::routes;
use crate::text::t;
use crate::view_model::MoveView;
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn moving(view: &MoveView, municipality: &Municipality) -> Content {
    let old = BookingFacts::new(&view.old, municipality);
    let new = BookingFacts::new(&view.new, municipality);
    let coming: Vec<_> =
        [Some(new.when), Some(new.place), Some(new.service), new.persons].into_iter().flatten().collect();
    let appointment = routes::appointment(&view.token);
    Frame::new(t("move-title")).below(t("appointment-title"), appointment.clone()).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <h1 class="kern-heading-x-large">{t("move-title")}</h1>
            <section class="lotse-ticket">
                <h2 class="kern-heading-small">{t("move-new")}</h2>
                <Facts facts=coming/>
            </section>
            <section class="lotse-ticket lotse-ticket--over">
                <h2 class="kern-heading-small">{t("move-old")}</h2>
                <Facts facts=vec![old.when, old.place]/>
            </section>
            <p class="kern-body kern-body--large">{t("move-text")}</p>
            <form class="kern-btn-wrapper" method="post" action=routes::appointment_move_confirm(&view.token)>
                <Csrf/>
                <input type="hidden" name="zeit" value=view.time.clone()/>
                <SubmitButton label=t("move-yes") rank=Rank::Primary/>
                <LinkButton href=routes::appointment_move(&view.token) label=t("move-other")/>
                <LinkButton href=appointment label=t("move-no") rank=Rank::Tertiary/>
            </form>
        </div>
    })
}
