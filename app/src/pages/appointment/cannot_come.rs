//! "I can't come": where a reminder leads. One button, no further question; the link may do nothing else.

use crate::components::{Csrf, Facts, LinkButton, Rank, SubmitButton};
use crate::layout::{Content, Frame};
use crate::pages::booking::BookingFacts;
use crate::routes;
use crate::text::t;
use crate::view_model::CannotComeView;
use domain::municipality::Municipality;
use leptos::prelude::*;
use services::booking::{Booking, BookingState, ContactData};

pub(crate) fn cannot_come(view: &CannotComeView, municipality: &Municipality) -> Content {
    let cancelled = view.booking.state == BookingState::Cancelled;
    let coming = !cancelled && !view.past;
    let (title, text) = if cancelled {
        (t("appointment-cancelled-title"), t("appointment-cancelled-text"))
    } else if view.past {
        (t("appointment-past-title"), t("appointment-past-text"))
    } else {
        (t("cannot-come-title"), t("cannot-come-text"))
    };
    // The link is short and stands in text messages: it shows neither a telephone number nor the way into a video call.
    let known = Booking { contact: ContactData::default(), reference: None, ..view.booking.clone() };
    let facts = BookingFacts::new(&known, municipality);
    let class = if coming { "lotse-ticket" } else { "lotse-ticket lotse-ticket--over" };
    let action = if coming {
        view! {
            <form class="kern-btn-wrapper" method="post" action=routes::cannot_come(&view.token)>
                <Csrf/>
                <SubmitButton label=t("cannot-come-button") rank=Rank::Primary/>
            </form>
        }
        .into_any()
    } else {
        let again = municipality.service(&view.booking.service);
        again
            .map(|service| view! { <LinkButton href=routes::service(&service.key) label=t("appointment-new") rank=Rank::Primary/> })
            .into_any()
    };
    Frame::new(title.clone()).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <h1 class="kern-heading-x-large">{title}</h1>
            <section class=class><Facts facts=vec![facts.when, facts.place, facts.service]/></section>
            <p class="kern-body kern-body--large">{text}</p>
            {action}
        </div>
    })
}
