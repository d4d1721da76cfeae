//! The second person enters the code, looks at what concerns her and agrees or does not. Which language she reads nobody knows:
//! questions and answers stand in German, and below it as the applicant read them.

use crate::components::{
    Alert, AlertKind, Csrf, ErrorSummary, Fact, Facts, Fault, FieldKind, PhoneLink, Rank, SubmitButton, TextField,
};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{Words, t, ta};
use crate::view_model::{CosignState, CosignView};
use domain::form::record::{RecordStep, Words as Said};
use domain::language::Language;
use domain::municipality::Municipality;
use leptos::prelude::*;

/// German, and the other language where it differs.
fn both(said: &Said, other: Language) -> (Words, Option<Words>) {
    (Words::beside(&said.de, Language::De), said.shown.as_ref().map(|shown| Words::beside(shown, other)))
}

fn heading(said: &Said, other: Language) -> AnyView {
    let (german, also) = both(said, other);
    view! { {german} {also.map(|also| view! { <span class="lotse-also">{also}</span> })} }.into_any()
}

fn section(step: &RecordStep, other: Language) -> AnyView {
    let facts = step.lines.iter().map(|line| {
        let value = line.value.as_ref().map(|value| {
            let (german, also) = both(value, other);
            // The block has the page's direction, so that its lines begin below those of the German answer.
            let also = also.map(
                |also| view! { <span class="lotse-also"><span class="lotse-lines" dir="auto">{also}</span></span> },
            );
            view! { <span class="lotse-lines" dir="auto">{german}</span> {also} }
        });
        let (label, also) = both(&line.label, other);
        Fact::new(label, value).also(also)
    });
    let facts: Vec<Fact> = facts.collect();
    view! {
        <section class="kern-summary">
            <div class="kern-summary__header"><h2 class="kern-title">{heading(&step.title, other)}</h2></div>
            <div class="kern-summary__body"><Facts facts/></div>
        </section>
    }
    .into_any()
}

/// What is wrong with the code.
fn problem(state: &CosignState) -> Option<Words> {
    match state {
        CosignState::Code { too_often: true, .. } => Some(t("cosign-code-often")),
        CosignState::Code { wrong: true, .. } => Some(t("resume-wrong")),
        _ => None,
    }
}

pub(crate) fn cosign(view: &CosignView, municipality: &Municipality) -> Content {
    let message = problem(&view.state);
    let faults: Vec<Fault> =
        message.iter().map(|message| Fault { field: "code".into(), message: message.clone() }).collect();
    let title = view.title.as_ref().map(|title| view! { <p class="kern-preline">{heading(title, view.other)}</p> });
    let number = municipality.contact.phone.clone();
    let done = |kind: AlertKind, title: Words, text: Words| {
        view! {
            <Alert kind title focus=true>
                <p class="kern-body">{text}</p>
            </Alert>
        }
        .into_any()
    };
    let body = match &view.state {
        CosignState::Gone => done(AlertKind::Info, t("cosign-gone"), t("cosign-gone-text")),
        CosignState::Agreed => done(AlertKind::Success, t("cosign-agreed"), t("cosign-agreed-text")),
        CosignState::Declined => done(AlertKind::Success, t("cosign-declined"), t("cosign-declined-text")),
        CosignState::Code { token, .. } => view! {
            <p class="kern-body">{t("cosign-code-text")}</p>
            <form class="lotse-flow" method="post" action=routes::cosign(token) novalidate=true>
                <Csrf/>
                <TextField
                    kind=FieldKind::Code
                    name="code"
                    label=t("resume-code")
                    hint=t("resume-code-hint")
                    value=String::new()
                    error=message.clone()
                />
                <SubmitButton label=t("resume-button") rank=Rank::Primary/>
            </form>
        }
        .into_any(),
        CosignState::Asked { token, code, until, steps } => {
            let sections = steps.iter().map(|step| section(step, view.other)).collect_view();
            let until = ta("cosign-until", &[("date", until.as_str().into())]);
            let code = code.clone();
            view! {
                <p class="kern-body">{t("cosign-text")}</p>
                {sections}
                <p class="kern-body">{until}</p>
                <form class="lotse-actions" method="post" action=routes::cosign(token)>
                    <Csrf/>
                    <input type="hidden" name="code" value=code/>
                    <SubmitButton label=t("cosign-agree") rank=Rank::Primary sends=("antwort", "ja")/>
                    <SubmitButton label=t("cosign-decline") rank=Rank::Secondary sends=("antwort", "nein")/>
                </form>
            }
            .into_any()
        }
    };
    Frame::new(t("cosign-title")).error(!faults.is_empty()).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <ErrorSummary faults/>
            <div class="kern-hgroup">
                {title}
                <h1 class="kern-heading-x-large">{t("cosign-title")}</h1>
            </div>
            {body}
            <p class="kern-body">{t("begin-help")} " " <PhoneLink number/></p>
        </div>
    })
}
