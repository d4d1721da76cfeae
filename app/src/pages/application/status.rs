//! What became of an application, by reference and code.

use crate::components::{
    Alert, AlertKind, Csrf, ErrorSummary, Fault, FieldKind, LinkButton, PhoneLink, Rank, SubmitButton, TextField,
};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{Words, pack_list, t, ta};
use crate::view_model::{CaseView, StatusView};
use domain::case::{CaseEvent, CaseState};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn status(view: &StatusView, municipality: &Municipality) -> Content {
    if let Some(case) = &view.case {
        return case_page(case, municipality);
    }
    let message = match (view.too_often, view.wrong) {
        (true, _) => Some(t("status-too-often")),
        (_, true) => Some(t("status-wrong")),
        _ => None,
    };
    let faults: Vec<Fault> =
        message.iter().map(|message| Fault { field: "nummer".into(), message: message.clone() }).collect();
    Frame::new(t("status-title")).error(!faults.is_empty()).with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <ErrorSummary faults/>
            <h1 class="kern-heading-x-large">{t("status-title")}</h1>
            <p class="kern-body">{t("status-text")}</p>
            <form class="lotse-flow" method="post" action=routes::STATUS novalidate=true>
                <Csrf/>
                <TextField
                    kind=FieldKind::Reference
                    name="nummer"
                    label=t("sent-reference")
                    hint=t("status-reference-hint")
                    value=view.reference.clone()
                    error=message
                />
                <TextField kind=FieldKind::Reference name="code" label=t("sent-code") hint=t("status-code-hint") value=String::new()/>
                <SubmitButton label=t("status-button") rank=Rank::Primary/>
            </form>
            <p class="kern-body">{t("begin-help")} " " <PhoneLink number=municipality.contact.phone.clone()/></p>
        </div>
    })
}

fn case_page(case: &CaseView, municipality: &Municipality) -> Content {
    let events = case
        .events
        .iter()
        .map(|(when, event, note)| {
            let note =
                note.as_ref().map(|note| view! { <p class="kern-body lotse-lines" dir="auto">{note.clone()}</p> });
            view! {
                <li class="lotse-event">
                    <p class="lotse-event__when lotse-muted">{when.clone()}</p>
                    <p class="kern-body lotse-event__what">{event_name(*event)}</p>
                    {note}
                </li>
            }
        })
        .collect_view();
    let (state, title) = (case.state, case.title.clone());
    let due = case.due.as_ref().map(|due| {
        let text = match state {
            CaseState::Cosigning => ta("status-cosign-due", &[("date", due.as_str().into())]),
            _ => ta("status-due", &[("date", due.as_str().into())]),
        };
        view! { <p class="kern-body">{text}</p> }
    });
    let give = case.cosign_code.clone().map(|code| {
        view! {
            <p class="kern-body">{t("sent-cosign-give")}</p>
            <p class="lotse-code lotse-code--large"><bdi dir="ltr">{code}</bdi></p>
        }
    });
    let go_on = case.go_on.map(|application| {
        view! { <LinkButton href=routes::application(application) label=t("later-go-on") rank=Rank::Primary/> }
    });
    // Later it is decided, or the office has written what it waits for.
    let waits = matches!(state, CaseState::Cosigning | CaseState::Received | CaseState::InWork);
    let after = pack_list(&case.after);
    let after = (waits && !after.is_empty()).then(|| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("form-next")}</h2>
                <ul class="kern-list kern-list--bullet lotse-list">
                    {after.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                </ul>
            </section>
        }
    });
    let copy = (state != CaseState::Draft).then(|| {
        view! {
            <form method="post" action=routes::STATUS_PDF>
                <Csrf/>
                <input type="hidden" name="nummer" value=case.reference.clone()/>
                <input type="hidden" name="code" value=case.code.clone()/>
                <SubmitButton label=t("sent-pdf") rank=Rank::Secondary/>
            </form>
        }
    });
    Frame::new(t("status-title")).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <div class="kern-hgroup">
                <p class="kern-preline">{ta("status-of", &[("reference", case.reference.as_str().into())])}</p>
                <h1 class="kern-heading-x-large">{title}</h1>
            </div>
            <Alert kind=AlertKind::Info title=state_name(state) focus=true>
                <p class="kern-body">{state_text(state)}</p>
                {due}
                {give}
            </Alert>
            {go_on}
            {after}
            {copy}
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("status-history")}</h2>
                <ol class="lotse-timeline" reversed=true>{events}</ol>
            </section>
            <p class="kern-body">{t("begin-help")} " " <PhoneLink number=municipality.contact.phone.clone()/></p>
        </div>
    })
}

/// What has happened, in a few words.
fn event_name(event: CaseEvent) -> Words {
    match event {
        CaseEvent::Received => t("event-received"),
        CaseEvent::CosignAsked => t("event-cosign-asked"),
        CaseEvent::Cosigned => t("event-cosigned"),
        CaseEvent::CosignDeclined => t("event-cosign-declined"),
        CaseEvent::CosignLapsed => t("event-cosign-lapsed"),
        CaseEvent::TakenUp => t("event-taken-up"),
        CaseEvent::Asked => t("event-asked"),
        CaseEvent::Answered => t("event-answered"),
        CaseEvent::Decided => t("event-decided"),
        CaseEvent::Ready => t("event-ready"),
        CaseEvent::Closed => t("event-closed"),
        CaseEvent::Withdrawn => t("event-withdrawn"),
    }
}

/// A state in two or three words.
fn state_name(state: CaseState) -> Words {
    match state {
        CaseState::Draft => t("case-draft"),
        CaseState::Cosigning => t("case-cosigning"),
        CaseState::Received => t("case-received"),
        CaseState::InWork => t("case-in-work"),
        CaseState::Question => t("case-question"),
        CaseState::Decided => t("case-decided"),
        CaseState::Ready => t("case-ready"),
        CaseState::Closed => t("case-closed"),
        CaseState::Withdrawn => t("case-withdrawn"),
    }
}

/// What it means, and what happens next.
fn state_text(state: CaseState) -> Words {
    match state {
        CaseState::Draft => t("case-draft-text"),
        CaseState::Cosigning => t("case-cosigning-text"),
        CaseState::Received => t("case-received-text"),
        CaseState::InWork => t("case-in-work-text"),
        CaseState::Question => t("case-question-text"),
        CaseState::Decided => t("case-decided-text"),
        CaseState::Ready => t("case-ready-text"),
        CaseState::Closed => t("case-closed-text"),
        CaseState::Withdrawn => t("case-withdrawn-text"),
    }
}
