//! When? The calendar.

use super::channel_name;
use crate::components::{Alert, AlertKind, HoldCard, LinkButton, Rank, Stage, gate_status, order_name, step};
use crate::islands::SlotCalendar;
use crate::layout::{Content, Frame};
use crate::pages::not_found;
use crate::routes;
use crate::text::{Words, pack, t, ta};
use crate::view_model::{TimesNotice, TimesView};
use domain::booking::has_choice;
use domain::municipality::{Channel, Municipality};
use leptos::prelude::*;

pub(crate) fn times(view: TimesView, municipality: &Municipality) -> Content {
    let Some(service) = municipality.service(&view.service) else { return not_found(Some(municipality)) };
    let name = pack(&service.name);
    // A calendar under another address belongs to a booking whose time is being changed.
    let change = view.calendar.base != routes::times(&service.key);
    let title = match view.order.channel {
        _ if change => t("times-title-change"),
        Channel::Site => t("times-title"),
        Channel::Phone | Channel::Video => t("times-title-call"),
    };
    let what = if view.order.further.is_empty() && service.max_persons > 1 {
        ta("times-for", &[("service", (&name).into()), ("count", view.order.main.quantity.into())])
    } else {
        order_name(&view.order, municipality)
    };
    let how = (service.channels.len() > 1).then(|| {
        view! { <p class="kern-body">{channel_name(view.order.channel)}</p> }
    });
    let order = (has_choice(municipality, service) && !change).then(|| {
        let query = routes::calendar_query(&view.calendar.order, view.calendar.site.as_deref(), None, None);
        let address = format!("{}{query}", routes::persons(&service.key));
        view! {
            <a class="kern-link kern-link--no-visited-state lotse-target" href=address>
                {t("times-change-order")}
            </a>
        }
    });
    let hint = (service.waiting.is_some() && !change).then(|| view! { <p class="kern-body">{t("waiting-hint")}</p> });
    let notice = view.notice.map(notice);
    Frame::new(title.clone())
        .below(name, routes::service(&service.key))
        .error(view.notice.is_some_and(|notice| !matches!(notice, TimesNotice::HoldLost | TimesNotice::HoldExpired)))
        .islands()
        .gate(view.challenge.is_some())
        .private()
        .with(view! {
            <div class="lotse-container lotse-flow">
                {notice}
                {view.hold.map(|note| view! { <HoldCard note/> })}
                {(!view.moving).then(|| step(Stage::Time, Some(service), municipality))}
                <div class="kern-hgroup">
                    <p class="kern-preline">{what}</p>
                    <h1 class="kern-heading-x-large">{title}</h1>
                </div>
                {how}
                {order}
                {view.back.map(|address| view! { <LinkButton href=address label=t("times-keep") rank=Rank::Tertiary icon="arrow-back"/> })}
                {view.challenge.map(|challenge| gate_status(challenge, view.calendar.base.clone()))}
                <SlotCalendar calendar=view.calendar/>
                {hint}
            </div>
        })
}

fn notice(notice: TimesNotice) -> impl IntoView {
    let (title, text): (Words, Words) = match notice {
        TimesNotice::HoldLost => (t("times-hold-lost-title"), t("times-hold-lost-text")),
        TimesNotice::HoldExpired => (t("times-hold-expired-title"), t("times-hold-expired-text")),
        TimesNotice::Taken => (t("times-taken-title"), t("times-taken-text")),
        TimesNotice::NotOffered => (t("times-not-offered-title"), t("times-not-offered-text")),
        TimesNotice::NotTogether => (t("times-not-together-title"), t("times-not-together-text")),
        TimesNotice::NothingChosen => (t("times-nothing-chosen-title"), t("times-nothing-chosen-text")),
    };
    view! {
        <Alert kind=AlertKind::Warning title focus=true>
            <p class="kern-body">{text}</p>
        </Alert>
    }
}
