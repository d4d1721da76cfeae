//! The accessibility statement (model of Implementing Decision (EU) 2018/1523).

use super::{outside, reach};
use crate::context::page;
use crate::layout::{Content, Frame};
use crate::text::{t, ta};
use domain::municipality::{Conformance, Municipality};
use leptos::prelude::*;

pub(super) fn accessibility(municipality: &Municipality) -> Content {
    let statement = &municipality.accessibility;
    let status = match statement.status {
        Conformance::Full => t("accessibility-full"),
        Conformance::Partial => t("accessibility-partial"),
        Conformance::None => t("accessibility-none"),
    };
    let gaps = (statement.status != Conformance::Full).then(|| {
        view! {
            <h2 class="kern-heading-large">{t("accessibility-gaps")}</h2>
            <ul class="kern-list kern-list--bullet lotse-list">
                <li>{t("accessibility-gap-languages")}</li>
                <li>{t("accessibility-gap-signs")}</li>
            </ul>
            <p class="kern-body">{t("accessibility-alternative")}</p>
        }
    });
    let reviewed = locale::date_long(page().language, statement.reviewed_on);
    Frame::new(t("accessibility-title")).with(view! {
        <div class="lotse-container lotse-flow lotse-prose">
            <h1 class="kern-heading-x-large">{t("accessibility-title")}</h1>
            <p class="kern-body kern-body--large">{t("accessibility-lead")}</p>
            <h2 class="kern-heading-large">{t("accessibility-status")}</h2>
            <p class="kern-body">{status}</p>
            {gaps}
            <p class="kern-body">{ta("accessibility-reviewed", &[("date", (&reviewed).into())])}</p>
            <p class="kern-body">{t("accessibility-method")}</p>
            <h2 class="kern-heading-large">{t("accessibility-feedback")}</h2>
            <p class="kern-body">{t("accessibility-feedback-text")}</p>
            {reach(&municipality.contact)}
            <h2 class="kern-heading-large">{t("accessibility-enforcement")}</h2>
            <p class="kern-body">{t("accessibility-enforcement-text")}</p>
            <p class="kern-body" lang="de" dir="ltr">{statement.enforcement_body.clone()}</p>
            <p class="kern-body">{outside(&statement.enforcement_website)}</p>
        </div>
    })
}
