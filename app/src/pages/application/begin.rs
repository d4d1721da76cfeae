//! Before a form is begun: what it is for, how long it takes, what to have at hand.

use super::title;
use crate::components::{Alert, AlertKind, Csrf, Icon, PhoneLink, Rank, SubmitButton, fees};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{Words, pack, pack_list, t, ta};
use crate::view_model::BeginView;
use domain::form::{Kind, Trust};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn begin(view: &BeginView, municipality: &Municipality) -> Content {
    let Some(service) = municipality.service(&view.service) else { return super::super::not_found(Some(municipality)) };
    let form = &view.form;
    let outcome = view.outcome.as_deref().and_then(|reference| municipality.outcome(reference));
    let mut things: Vec<Words> = match outcome.and_then(|(_, outcome)| outcome.papers.as_ref()) {
        Some(papers) => papers.iter().map(|paper| pack(&paper.text)).collect(),
        None => pack_list(&form.before),
    };
    // Files that are always asked for are to be had at hand, too.
    if things.is_empty() {
        let papers = form
            .fields
            .iter()
            .filter(|field| matches!(field.kind, Kind::File { .. }) && !field.optional && field.when.is_none());
        things.extend(papers.map(|field| pack(&field.label)));
    }
    let before = (!things.is_empty()).then(|| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("begin-have")}</h2>
                <ul class="kern-list lotse-bring">
                    {things.into_iter().map(|thing| view! { <li><Icon name="check"/> <span>{thing}</span></li> }).collect_view()}
                </ul>
            </section>
        }
    });
    let drafts = (!view.drafts.is_empty()).then(|| {
        let items = view
            .drafts
            .iter()
            .map(|(id, saved)| {
                view! {
                    <li>
                        <a class="kern-link kern-link--no-visited-state" href=routes::application(*id)>
                            {ta("begin-resume", &[("when", saved.as_str().into())])}
                        </a>
                        <br/>
                        <a class="kern-link kern-link--no-visited-state" href=routes::application_discard(*id)>
                            <span aria-hidden="true">{t("discard-link")}</span>
                            <span class="kern-sr-only">{ta("discard-one", &[("when", saved.as_str().into())])}</span>
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("begin-drafts")}</h2>
                <ul class="kern-list kern-list--bullet lotse-list">{items}</ul>
            </section>
        }
    });
    let full = view.full.then(|| {
        view! {
            <Alert kind=AlertKind::Warning title=t("begin-too-many-title") focus=true>
                <p class="kern-body">{t("begin-too-many-text")}</p>
            </Alert>
        }
    });
    let trust = match form.trust {
        Trust::None => t("begin-trust-none"),
        Trust::Low | Trust::Substantial | Trust::High => t("begin-trust-login"),
    };
    Frame::new(title(form)).below(pack(&service.name), routes::service(&service.key)).with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <div class="kern-hgroup">
                <p class="kern-preline">{pack(&service.name)}</p>
                <h1 class="kern-heading-x-large">{title(form)}</h1>
            </div>
            <p class="kern-body kern-body--large">{pack(&form.summary)}</p>
            {full}
            {drafts}
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("begin-good-to-know")}</h2>
                <ul class="kern-list kern-list--bullet lotse-list">
                    <li>{ta("begin-minutes", &[("count", form.minutes.into())])}</li>
                    <li>{trust}</li>
                    <li>{ta("begin-kept", &[("count", form.draft_days.into())])}</li>
                </ul>
            </section>
            {before}
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("service-costs")}</h2>
                {fees(service)}
            </section>
            <form method="post" action=routes::begin(&service.key)>
                <Csrf/>
                <SubmitButton label=t("begin-button") rank=Rank::Primary/>
            </form>
            <p class="kern-body">
                {t("begin-help")} " " <PhoneLink number=municipality.contact.phone.clone()/>
            </p>
        </div>
    })
}
