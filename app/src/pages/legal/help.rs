//! How booking works, and who helps.

use super::reach;
use crate::layout::{Content, Frame};
use crate::text::{Words, t};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(super) fn help(municipality: &Municipality) -> Content {
    Frame::new(t("help-title")).with(view! {
        <div class="lotse-container lotse-flow lotse-prose">
            <h1 class="kern-heading-x-large">{t("help-title")}</h1>
            <p class="kern-body kern-body--large">{t("help-lead")}</p>
            <h2 class="kern-heading-large">{t("help-steps")}</h2>
            <ol class="kern-list kern-list--number lotse-steps">
                <li>{t("help-step-search")}</li>
                <li>{t("help-step-time")}</li>
                <li>{t("help-step-data")}</li>
                <li>{t("help-step-check")}</li>
            </ol>
            <section class="lotse-panel">
                <h2 class="kern-heading-large">{t("help-person")}</h2>
                <p class="kern-body">{t("help-person-text")}</p>
                {reach(&municipality.contact)}
            </section>
            <h2 class="kern-heading-large">{t("help-questions")}</h2>
            <div>
                {question(t("help-login-question"), t("help-login-answer"))}
                {question(t("help-cancel-question"), t("help-cancel-answer"))}
                {question(t("help-late-question"), t("help-late-answer"))}
                {question(t("help-family-question"), t("help-family-answer"))}
                {question(t("help-keys-question"), t("help-keys-answer"))}
            </div>
        </div>
    })
}

fn question(question: Words, answer: Words) -> impl IntoView {
    view! {
        <details class="kern-accordion">
            <summary class="kern-accordion__header"><h3 class="kern-title">{question}</h3></summary>
            <div class="kern-accordion__body"><p class="kern-body">{answer}</p></div>
        </details>
    }
}
