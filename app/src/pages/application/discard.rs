//! Throwing a draft away: one question, and what was done.

use super::title;
use crate::components::{Alert, AlertKind, Csrf, LinkButton, Rank, SubmitButton};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{pack, t, ta};
use crate::view_model::DiscardView;
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn discard(view: &DiscardView, municipality: &Municipality) -> Content {
    let heading = if view.done { t("discard-done") } else { t("discard-title") };
    let mut frame = Frame::new(heading.clone()).private();
    let mut away = routes::HOME.to_owned();
    if let Some(service) = municipality.service(&view.service) {
        away = routes::service(&service.key);
        frame = frame.below(pack(&service.name), away.clone());
    }
    let body = if view.done {
        view! {
            <Alert kind=AlertKind::Success title=heading.clone() focus=true>
                <p class="kern-body">{t("discard-done-text")}</p>
            </Alert>
            <LinkButton href=away label=t("continue") rank=Rank::Primary/>
        }
        .into_any()
    } else {
        let kept = ta("form-kept-until", &[("date", view.kept_until.as_str().into())]);
        view! {
            <p class="kern-body">{t("discard-text")}</p>
            <form class="lotse-actions" method="post" action=routes::application_discard(view.application)>
                <Csrf/>
                <SubmitButton label=t("discard-yes") rank=Rank::Primary/>
                <LinkButton href=routes::application(view.application) label=t("discard-no") rank=Rank::Secondary/>
            </form>
            <p class="kern-body lotse-muted">{kept}</p>
        }
        .into_any()
    };
    frame.with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <div class="kern-hgroup">
                <p class="kern-preline">{title(&view.form)}</p>
                <h1 class="kern-heading-x-large">{heading}</h1>
            </div>
            {body}
        </div>
    })
}
