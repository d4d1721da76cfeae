//! Going on later: in this browser as it is, elsewhere by a mailed link and the code that stands here.

use super::title;
use crate::components::{
    Alert, AlertKind, Csrf, ErrorSummary, Fault, FieldKind, LinkButton, PhoneLink, Rank, SubmitButton, TextField,
};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{pack, t, ta};
use crate::view_model::{LaterView, ResumeView};
use domain::municipality::Municipality;
use domain::text::input::MailProblem;
use leptos::prelude::*;

pub(crate) fn later(view: &LaterView, municipality: &Municipality) -> Content {
    let message = match (view.too_often, view.problem) {
        (true, _) => Some(t("later-too-often")),
        (_, Some(MailProblem::Empty)) => Some(t("mail-missing")),
        (_, Some(MailProblem::TooLong)) => Some(t("mail-too-long")),
        (_, Some(_)) => Some(t("mail-malformed")),
        _ => None,
    };
    let faults: Vec<Fault> =
        message.iter().map(|message| Fault { field: "mail".into(), message: message.clone() }).collect();
    let elsewhere = match &view.code {
        Some(code) => {
            let (code, words) = (code.clone(), ta("later-sent-text", &[("mail", view.mail.as_str().into())]));
            view! {
            <Alert kind=AlertKind::Success title=t("later-sent") focus=true>
                <p class="kern-body">{words}</p>
                <p class="lotse-code lotse-code--large"><bdi dir="ltr">{code}</bdi></p>
                <p class="kern-body">{t("later-code-text")}</p>
            </Alert>
            }
            .into_any()
        }
        None => view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("later-elsewhere")}</h2>
                <p class="kern-body">{t("later-elsewhere-text")}</p>
                <form class="lotse-flow" method="post" action=routes::application_later(view.application) novalidate=true>
                    <Csrf/>
                    <TextField
                        kind=FieldKind::Mail
                        name="mail"
                        label=t("field-mail")
                        hint=t("later-mail-hint")
                        value=view.mail.clone()
                        error=message
                    />
                    <SubmitButton label=t("later-button") rank=Rank::Secondary/>
                </form>
            </section>
        }
        .into_any(),
    };
    let mut frame = Frame::new(t("later-title")).error(!faults.is_empty()).private();
    if let Some(service) = municipality.service(&view.service) {
        frame = frame.below(pack(&service.name), routes::service(&service.key));
    }
    frame.with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <ErrorSummary faults/>
            <div class="kern-hgroup">
                <p class="kern-preline">{title(&view.form)}</p>
                <h1 class="kern-heading-x-large">{t("later-title")}</h1>
            </div>
            <p class="kern-body">{ta("form-kept-until", &[("date", view.kept_until.as_str().into())])}</p>
            <p class="kern-body">{t("later-here")}</p>
            <LinkButton href=routes::application(view.application) label=t("later-go-on") rank=Rank::Primary/>
            {elsewhere}
            <p class="kern-body">
                <a class="kern-link kern-link--no-visited-state" href=routes::application_discard(view.application)>{t("discard-link")}</a>
            </p>
        </div>
    })
}

pub(crate) fn resume(view: &ResumeView, municipality: &Municipality) -> Content {
    let message = match (view.too_often, view.wrong) {
        (true, _) => Some(t("resume-too-often")),
        (_, true) => Some(t("resume-wrong")),
        _ => None,
    };
    let faults: Vec<Fault> =
        message.iter().map(|message| Fault { field: "code".into(), message: message.clone() }).collect();
    let number = municipality.contact.phone.clone();
    let body = if view.gone {
        view! { <p class="kern-body">{t("resume-gone")} " " <PhoneLink number/></p> }.into_any()
    } else {
        view! {
            <p class="kern-body">{t("resume-text")}</p>
            <form class="lotse-flow" method="post" action=routes::application_resume(&view.token) novalidate=true>
                <Csrf/>
                <TextField kind=FieldKind::Code name="code" label=t("resume-code") hint=t("resume-code-hint") value=String::new() error=message/>
                <SubmitButton label=t("resume-button") rank=Rank::Primary/>
            </form>
        }
        .into_any()
    };
    Frame::new(t("resume-title")).error(!faults.is_empty()).private().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <ErrorSummary faults/>
            <h1 class="kern-heading-x-large">{t("resume-title")}</h1>
            {body}
        </div>
    })
}
