//! Waiting for an earlier time: how it works, what one waits for, and the way out.

use crate::components::{Csrf, Facts, LinkButton, Rank, SubmitButton};
use crate::layout::{Content, Frame};
use crate::pages::booking::BookingFacts;
use crate::routes;
use crate::text::{Words, pack, t};
use crate::view_model::WaitingView;
use domain::booking::Basket;
use domain::municipality::{Channel, Municipality, Site};
use leptos::prelude::*;

pub(crate) fn waiting(view: &WaitingView, municipality: &Municipality) -> Content {
    let facts = BookingFacts::new(&view.booking, municipality);
    let back = routes::appointment(&view.token);
    let basket = view.booking.order().resolve(municipality).ok().filter(|basket| basket.channel == Channel::Site);
    let offered: Vec<&Site> = basket.iter().flat_map(Basket::sites).filter_map(|key| municipality.site(key)).collect();
    let sites = (offered.len() > 1).then(|| sites(view, &offered));
    let save = if view.waiting.is_some() { t("waiting-save") } else { t("waiting-join") };
    let leave = view.waiting.as_ref().map(|_| {
        view! {
            <form method="post" action=routes::appointment_waiting_leave(&view.token)>
                <Csrf/>
                <SubmitButton label=t("waiting-leave")/>
            </form>
        }
    });
    let rules = [
        t("waiting-rule-order"),
        t("waiting-rule-mail"),
        t("waiting-rule-kept"),
        t("waiting-rule-same"),
        t("waiting-rule-missed"),
    ];
    Frame::new(t("waiting-page-title")).below(t("appointment-title"), back.clone()).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <h1 class="kern-heading-x-large">{t("waiting-page-title")}</h1>
            <section class="lotse-ticket"><Facts facts=vec![facts.when, facts.place, facts.service]/></section>
            <p class="kern-body kern-body--large">{t("waiting-page-lead")}</p>
            <ul class="kern-list kern-list--bullet lotse-list">
                {rules.into_iter().map(|rule| view! { <li>{rule}</li> }).collect_view()}
            </ul>
            <form class="lotse-flow" method="post" action=routes::appointment_waiting(&view.token)>
                <Csrf/>
                {notice(view)}
                {sites}
                <div class="kern-btn-wrapper">
                    <SubmitButton label=save rank=Rank::Primary/>
                    <LinkButton href=back label=t("waiting-back") rank=Rank::Tertiary/>
                </div>
            </form>
            {leave}
        </div>
    })
}

fn notice(view: &WaitingView) -> impl IntoView + use<> {
    let chosen = view.waiting.as_ref().map_or(1, |waiting| waiting.notice_days);
    let options: [(u8, Words); 4] = [
        (0, t("waiting-notice-0")),
        (1, t("waiting-notice-1")),
        (3, t("waiting-notice-3")),
        (7, t("waiting-notice-7")),
    ];
    let options = options
        .into_iter()
        .map(|(days, label)| {
            let id = format!("vorlauf-{days}");
            view! {
                <div class="kern-form-check lotse-choice">
                    <input class="kern-form-check__radio" type="radio" name="vorlauf" id=id.clone() value=days.to_string() checked=days == chosen/>
                    <label class="kern-label" for=id>{label}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="kern-fieldset" aria-describedby="vorlauf-hinweis">
            <legend class="kern-label">{t("waiting-notice")}</legend>
            <p class="kern-hint" id="vorlauf-hinweis">{t("waiting-notice-hint")}</p>
            <div class="kern-fieldset__body">{options}</div>
        </fieldset>
    }
}

fn sites(view: &WaitingView, offered: &[&Site]) -> impl IntoView + use<> {
    let chosen = view.waiting.as_ref().map(|waiting| waiting.sites.clone()).unwrap_or_default();
    let options = offered
        .iter()
        .map(|site| {
            let id = format!("ort-{}", site.key);
            view! {
                <div class="kern-form-check lotse-choice">
                    <input class="kern-form-check__checkbox" type="checkbox" name=id.clone() id=id.clone() value="ja" checked=chosen.contains(&site.key)/>
                    <label class="kern-label" for=id>{pack(&site.name)}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="kern-fieldset" aria-describedby="orte-hinweis">
            <legend class="kern-label">{t("waiting-sites")}</legend>
            <p class="kern-hint" id="orte-hinweis">{t("waiting-sites-hint")}</p>
            <div class="kern-fieldset__body">{options}</div>
        </fieldset>
    }
}
