//! It was sent: reference, code, what happens next.

use super::title;
use crate::components::{Alert, AlertKind, Fact, Facts, LinkButton};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{pack, pack_list, t};
use crate::view_model::SentView;
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn sent(view: &SentView, municipality: &Municipality) -> Content {
    let code = match view.code.clone() {
        Some(code) => view! { <bdi dir="ltr" class="lotse-code">{code}</bdi> }.into_any(),
        None => t("sent-code-gone").into_render().into_any(),
    };
    let mut facts = vec![
        Fact::new(t("sent-reference"), view! { <bdi dir="ltr" class="lotse-code">{view.reference.clone()}</bdi> }),
        Fact::new(t("sent-code"), code),
    ];
    let (kind, heading, alert, text) = if view.cosigning {
        (AlertKind::Info, t("sent-alert"), t("case-cosigning"), t("case-cosigning-text"))
    } else {
        facts.push(Fact::new(t("sent-at"), view.sent_at.clone()));
        (AlertKind::Success, t("sent-title"), t("sent-alert"), t("sent-alert-text"))
    };
    let give = view.cosign_code.clone().map(|code| {
        facts.push(Fact::new(t("sent-cosign-code"), view! { <bdi dir="ltr" class="lotse-code">{code}</bdi> }));
        view! { <p class="kern-body">{t("sent-cosign-give")}</p> }
    });
    let after = view.form.as_ref().map(|form| pack_list(&form.after)).unwrap_or_default();
    let after = after.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    let mut frame = Frame::new(heading.clone()).private();
    if let Some(service) = municipality.service(&view.service) {
        frame = frame.below(pack(&service.name), routes::service(&service.key));
    }
    frame.with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <Alert kind title=alert focus=true>
                <p class="kern-body">{text}</p>
            </Alert>
            <div class="kern-hgroup">
                {view.form.as_ref().map(|form| view! { <p class="kern-preline">{title(form)}</p> })}
                <h1 class="kern-heading-x-large">{heading}</h1>
            </div>
            <section class="kern-summary">
                <div class="kern-summary__body"><Facts facts/></div>
            </section>
            {give}
            <p class="kern-body">{t("sent-keep")}</p>
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("form-next")}</h2>
                <ul class="kern-list kern-list--bullet lotse-list">{after}</ul>
            </section>
            <div class="lotse-actions">
                <LinkButton href=routes::application_pdf(view.application) label=t("sent-pdf")/>
                <LinkButton href=routes::STATUS label=t("sent-status")/>
            </div>
        </div>
    })
}
