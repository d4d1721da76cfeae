//! The appointment: confirmed, past or cancelled. The confirmed one prints on one page.

use crate::components::{Alert, AlertKind, Fact, Facts, LinkButton, PhoneLink, Rank, date_time, way_inside};
use crate::context::page;
use crate::layout::{Content, Frame};
use crate::pages::booking::{BookingFacts, bring_to};
use crate::routes;
use crate::text::{t, ta};
use crate::view_model::AppointmentView;
use domain::municipality::{Channel, Municipality};
use leptos::prelude::*;
use services::booking::{BookingState, ReminderWay};

pub(crate) fn appointment(view: &AppointmentView, municipality: &Municipality) -> Content {
    let title = match (view.booking.state, view.past) {
        (BookingState::Cancelled, _) => t("appointment-cancelled-title"),
        (_, true) => t("appointment-past-title"),
        _ if view.just_confirmed => t("appointment-confirmed-title"),
        _ if view.just_moved => t("appointment-moved-title"),
        _ => t("appointment-title"),
    };
    let body = if view.booking.state == BookingState::Cancelled || view.past {
        over(view, municipality)
    } else {
        coming(view, municipality)
    };
    Frame::new(title.clone()).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow lotse-appointment">
            <h1 class="kern-heading-x-large">{title}</h1>
            {body}
        </div>
    })
}

fn facts(view: &AppointmentView, municipality: &Municipality) -> Vec<Fact> {
    let facts = BookingFacts::new(&view.booking, municipality);
    let name = (!view.booking.contact.name.is_empty())
        .then(|| Fact::new(t("summary-name"), view! { <bdi>{view.booking.contact.name.clone()}</bdi> }));
    [Some(facts.when), Some(facts.place), Some(facts.service), facts.persons, name, facts.costs]
        .into_iter()
        .flatten()
        .collect()
}

fn coming(view: &AppointmentView, municipality: &Municipality) -> AnyView {
    let booking = &view.booking;
    let services = booking.order().known(municipality);
    let come = match booking.channel {
        Channel::Site => t("appointment-come"),
        Channel::Phone => t("appointment-come-phone"),
        Channel::Video => t("appointment-come-video"),
    };
    let site = municipality.site(&booking.site).filter(|_| booking.channel == Channel::Site);
    let rooms = booking.rooms(municipality);
    let often = booking.changed_often();
    let change = if often {
        let number = municipality.contact.phone.clone();
        view! { <p class="kern-body">{t("appointment-changed-often")} " " <PhoneLink number/></p> }.into_any()
    } else {
        view! { <p class="kern-body">{t("appointment-change-text")}</p> }.into_any()
    };
    let way = site.and_then(|site| way_inside(site, &rooms, rooms.is_empty())).map(|way| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("site-way-inside")}</h2>
                {way}
            </section>
        }
    });
    let name = &booking.contact.name;
    let personal = (services.iter().any(|(service, _)| service.personal) && !name.is_empty()).then(|| {
        view! {
            <p class="kern-body"><strong>{ta("fair-personal", &[("name", name.into())])}</strong> " " {t("fair-personal-id")}</p>
        }
    });
    view! {
        {reference(view)}
        <section class="lotse-ticket">
            <Facts facts=facts(view, municipality)/>
            <p class="kern-body">{come}</p>
            {reminders(view)}
            {personal}
        </section>
        {bring_to(booking, municipality)}
        {way}
        <div class="kern-btn-wrapper lotse-no-print">
            <LinkButton href=routes::appointment_ics(&view.token) label=t("appointment-calendar") rank=Rank::Primary icon="calendar-today"/>
            <button type="button" class="kern-btn kern-btn--secondary" data-print="" hidden=true>
                <span class="kern-label">{t("appointment-print")}</span>
            </button>
        </div>
        <p class="kern-body lotse-no-print">{t("appointment-print-hint")}</p>
        {subscribe(view)}
        {keep(view)}
        {earlier(view, municipality)}
        <section class="lotse-section lotse-no-print">
            <h2 class="kern-heading-medium">{t("appointment-change-title")}</h2>
            {change}
            <div class="kern-btn-wrapper">
                {(!services.is_empty() && !often).then(|| view! { <LinkButton href=routes::appointment_move(&view.token) label=t("appointment-move")/> })}
                <LinkButton href=routes::appointment_cancel(&view.token) label=t("appointment-cancel")/>
            </div>
        </section>
        <p class="kern-body lotse-print-only">{t("phone")} ": " <PhoneLink number=municipality.contact.phone.clone()/></p>
    }
    .into_any()
}

/// When a reminder comes; on paper it would be of no use.
fn reminders(view: &AppointmentView) -> Option<AnyView> {
    let (way, times) = view.reminders.as_ref()?;
    let when = times.join("; ");
    let sentence = match way {
        ReminderWay::Mail => ta("appointment-reminder-mail", &[("when", (&when).into())]),
        ReminderWay::Text => ta("appointment-reminder-sms", &[("when", (&when).into())]),
    };
    Some(view! { <p class="kern-body lotse-no-print">{sentence}</p> }.into_any())
}

/// The number, in a green box right after the booking.
fn reference(view: &AppointmentView) -> AnyView {
    let number = view.booking.reference.clone().unwrap_or_default();
    let mail = view.booking.contact.mail.clone();
    let sent = ((view.just_confirmed || view.just_moved) && !mail.is_empty())
        .then(|| view! { <p class="kern-body">{ta("appointment-mail-sent", &[("mail", (&mail).into())])}</p> });
    let number = view! { <p class="lotse-reference"><bdi dir="ltr">{number}</bdi></p> };
    if view.just_confirmed || view.just_moved {
        view! {
            <Alert kind=AlertKind::Success title=t("appointment-reference") focus=true>
                {number}
                {sent}
            </Alert>
        }
        .into_any()
    } else {
        view! {
            <section class="lotse-panel">
                <h2 class="kern-heading-small">{t("appointment-reference")}</h2>
                {number}
            </section>
        }
        .into_any()
    }
}

/// The calendar that follows moves and cancellations by itself.
fn subscribe(view: &AppointmentView) -> AnyView {
    view! {
        <p class="kern-body lotse-no-print">
            <a class="kern-link kern-link--no-visited-state lotse-reach" href=view.feed.clone()>{t("appointment-subscribe")}</a>
            " "
            {t("appointment-subscribe-hint")}
        </p>
    }
    .into_any()
}

/// How to get back here.
fn keep(view: &AppointmentView) -> AnyView {
    let mail = &view.booking.contact.mail;
    let sentence = if mail.is_empty() {
        t("appointment-keep-number")
    } else {
        ta("appointment-keep-mail", &[("mail", mail.into())])
    };
    view! {
        <section class="lotse-section lotse-no-print">
            <h2 class="kern-heading-medium">{t("appointment-keep-title")}</h2>
            <p class="kern-body">{sentence}</p>
        </section>
    }
    .into_any()
}

/// Waiting for an earlier time: not yet, already, or one is offered.
fn earlier(view: &AppointmentView, municipality: &Municipality) -> Option<AnyView> {
    let state = view.waiting.as_ref()?;
    let list = routes::appointment_waiting(&view.token);
    let (text, button) = match (&state.offer, &state.waiting) {
        (Some(offer), _) => {
            let when = date_time(offer.starts_at, municipality);
            let until = date_time(offer.answer_until, municipality);
            let text = ta("offer-open", &[("when", when.as_str().into()), ("until", until.as_str().into())]);
            let address = routes::appointment_offer(&view.token, offer.id);
            (text, view! { <LinkButton href=address label=t("offer-view")/> })
        }
        (None, Some(waiting)) => {
            let since = waiting.since.to_zoned(municipality.time_zone.clone()).date();
            let since = locale::date_long(page().language, since);
            let text = ta("waiting-on", &[("since", since.as_str().into())]);
            (text, view! { <LinkButton href=list label=t("waiting-change")/> })
        }
        (None, None) => (t("waiting-text"), view! { <LinkButton href=list label=t("waiting-open")/> }),
    };
    Some(
        view! {
            <section class="lotse-section lotse-no-print">
                <h2 class="kern-heading-medium">{t("waiting-title")}</h2>
                <p class="kern-body">{text}</p>
                <div class="kern-btn-wrapper">{button}</div>
            </section>
        }
        .into_any(),
    )
}

/// Past or cancelled: what it was, and the way to a new one.
fn over(view: &AppointmentView, municipality: &Municipality) -> AnyView {
    let cancelled = view.booking.state == BookingState::Cancelled;
    let sentence = if cancelled { t("appointment-cancelled-text") } else { t("appointment-past-text") };
    let mail = &view.booking.contact.mail;
    let sent = (view.just_cancelled && !mail.is_empty())
        .then(|| view! { <p class="kern-body">{ta("appointment-cancelled-mail", &[("mail", mail.into())])}</p> });
    let again = municipality
        .service(&view.booking.service)
        .map(|service| view! { <LinkButton href=routes::service(&service.key) label=t("appointment-new") rank=Rank::Primary/> });
    view! {
        <p class="kern-body kern-body--large">{sentence}</p>
        {sent}
        <section class="lotse-ticket lotse-ticket--over"><Facts facts=facts(view, municipality)/></section>
        {again}
    }
    .into_any()
}
