//! How to meet, and what else to do in the same appointment.

use crate::routes;
use crate::text::{Words, pack, t, ta};
use domain::booking::{Order, companions};
use domain::municipality::{Channel, Municipality, Service};
use leptos::prelude::*;

/// "Vor Ort", "Am Telefon", "Per Video".
pub(super) fn channel_name(channel: Channel) -> Words {
    match channel {
        Channel::Site => t("channel-site"),
        Channel::Phone => t("channel-phone"),
        Channel::Video => t("channel-video"),
    }
}

fn channel_hint(channel: Channel) -> Words {
    match channel {
        Channel::Site => t("channel-site-hint"),
        Channel::Phone => t("channel-phone-hint"),
        Channel::Video => t("channel-video-hint"),
    }
}

/// The ways to meet, if there is a choice.
pub(super) fn channels(service: &Service, order: &Order) -> Option<AnyView> {
    let options = service
        .channels
        .iter()
        .map(|&channel| {
            let word = routes::channel_word(channel);
            let id = format!("art-{word}");
            view! {
                <div class="kern-form-check lotse-choice">
                    <input class="kern-form-check__radio" type="radio" name="art" id=id.clone() value=word checked=channel == order.channel/>
                    <label class="kern-label" for=id>
                        {channel_name(channel)} <span class="lotse-choice__note">{channel_hint(channel)}</span>
                    </label>
                </div>
            }
        })
        .collect_view();
    (service.channels.len() > 1).then(|| {
        view! {
            <fieldset class="kern-fieldset">
                <legend class="kern-label">{t("order-channel-label")}</legend>
                <div class="kern-fieldset__body">{options}</div>
            </fieldset>
        }
        .into_any()
    })
}

/// Services that may be added, each with a quantity; folded away, since most people come for one thing.
pub(super) fn further(service: &Service, order: &Order, municipality: &Municipality) -> Option<AnyView> {
    let others: Vec<&Service> = companions(municipality, service).collect();
    let field = |other: &Service| {
        let chosen = order.further.iter().find(|item| item.service == other.key).map_or(0, |item| item.quantity);
        let options = (0..=other.max_persons)
            .map(|count| {
                let words = if count == 0 {
                    t("order-further-none")
                } else {
                    ta("order-further-times", &[("count", count.into())])
                };
                view! { <option value=count.to_string() selected=count == chosen>{words.to_string()}</option> }
            })
            .collect_view();
        let name = format!("mit-{}", other.key);
        view! {
            <div class="kern-form-input lotse-field">
                <label class="kern-label" for=name.clone()>{pack(&other.name)}</label>
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id=name.clone() name=name.clone()>{options}</select>
                </div>
            </div>
        }
    };
    (!others.is_empty()).then(|| {
        view! {
            <details class="lotse-more" open=!order.further.is_empty()>
                <summary class="kern-label lotse-more__title">{t("order-further-title")}</summary>
                <div class="lotse-flow lotse-more__body">
                    <p class="kern-hint">{t("order-further-hint")}</p>
                    {others.into_iter().map(field).collect_view()}
                </div>
            </details>
        }
        .into_any()
    })
}
