//! The second person looks at what concerns her and agrees or does not.

use crate::components::{Alert, AlertKind, Csrf, Fact, Facts, PhoneLink, Rank, SubmitButton};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{Words, t, ta};
use crate::view_model::{CosignState, CosignView};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn cosign(view: &CosignView, municipality: &Municipality) -> Content {
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
        CosignState::Asked { token, until, steps } => {
            let sections = steps
                .iter()
                .map(|step| {
                    let facts = step.lines.iter().map(|line| {
                        let value = line.value.as_ref().map(|value| value.shown().to_owned()).unwrap_or_default();
                        Fact::new(
                            Words::plain(line.label.shown()),
                            view! { <span class="lotse-lines" dir="auto">{value}</span> },
                        )
                    });
                    let facts: Vec<Fact> = facts.collect();
                    view! {
                        <section class="kern-summary">
                            <div class="kern-summary__header"><h2 class="kern-title">{step.title.shown().to_owned()}</h2></div>
                            <div class="kern-summary__body"><Facts facts/></div>
                        </section>
                    }
                })
                .collect_view();
            let until = ta("cosign-until", &[("date", until.as_str().into())]);
            let token = token.clone();
            view! {
                <p class="kern-body">{t("cosign-text")}</p>
                {sections}
                <p class="kern-body">{until}</p>
                <form class="lotse-actions" method="post" action=routes::cosign(&token)>
                    <Csrf/>
                    <SubmitButton label=t("cosign-agree") rank=Rank::Primary sends=("antwort", "ja")/>
                    <SubmitButton label=t("cosign-decline") rank=Rank::Secondary sends=("antwort", "nein")/>
                </form>
            }
            .into_any()
        }
    };
    Frame::new(t("cosign-title")).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <div class="kern-hgroup">
                <p class="kern-preline">{view.title.clone()}</p>
                <h1 class="kern-heading-x-large">{t("cosign-title")}</h1>
            </div>
            {body}
            <p class="kern-body">{t("begin-help")} " " <PhoneLink number/></p>
        </div>
    })
}
