//! The short check before a time is held. A device with JavaScript does it by itself; otherwise a code is mailed.

use super::problems;
use crate::components::{
    Csrf, ErrorSummary, Fault, FieldKind, LinkButton, PhoneLink, Rank, Stage, SubmitButton, TextField, gate_status,
    step,
};
use crate::layout::{Content, Frame, PAGE_FORM};
use crate::pages::not_found;
use crate::routes;
use crate::text::{Words, pack, t, ta};
use crate::view_model::{GateProblem, GateStep, GateView};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn gate(view: GateView, municipality: &Municipality) -> Content {
    let Some(service) = municipality.service(&view.service) else { return not_found(Some(municipality)) };
    let name = pack(&service.name);
    let message: Option<Words> = view.problem.as_ref().map(|problem| match problem {
        GateProblem::Mail(problem) => problems::mail(problem),
        GateProblem::CodeMalformed => t("gate-code-malformed"),
        GateProblem::CodeWrong => t("gate-code-wrong"),
        GateProblem::CodeOver => t("gate-code-over"),
        GateProblem::CodesTooMany => t("gate-codes-too-many"),
    });
    let field = match view.step {
        GateStep::Mail => "mail",
        GateStep::Code => "code",
    };
    let faults: Vec<Fault> =
        message.iter().map(|message| Fault { field: field.into(), message: message.clone() }).collect();
    let wrong = message.is_some();
    let times = routes::times(&service.key);
    let form = match view.step {
        GateStep::Mail => view! {
            <p class="kern-body">{t("gate-mail-text")}</p>
            <TextField kind=FieldKind::Mail name="mail" label=t("field-mail") hint=t("gate-mail-hint") value=view.typed error=message/>
            <SubmitButton label=t("gate-mail-send")/>
        }
        .into_any(),
        GateStep::Code => view! {
            <p class="kern-body">{t("gate-code-text")}</p>
            <TextField kind=FieldKind::Code name="code" label=t("gate-code") hint=t("gate-code-hint") value=view.typed error=message/>
            <SubmitButton label=t("gate-code-check") rank=Rank::Primary/>
        }
        .into_any(),
    };
    let again = (view.step == GateStep::Code)
        .then(|| view! { <LinkButton href=view.again label=t("gate-code-again") rank=Rank::Tertiary/> });
    Frame::new(t("gate-title"))
        .below(name.clone(), routes::service(&service.key))
        .error(wrong)
        .form()
        .gate(true)
        .private()
        .with(view! {
            <div class="lotse-container lotse-container--form lotse-flow">
                <ErrorSummary faults/>
                {step(Stage::Time, Some(service), municipality)}
                <div class="kern-hgroup">
                    <p class="kern-preline">{name}</p>
                    <h1 class="kern-heading-x-large">{t("gate-title")}</h1>
                </div>
                <p class="kern-body kern-body--large">{ta("gate-time", &[("when", view.when.as_str().into())])}</p>
                <p class="kern-body">{t("gate-text")}</p>
                {gate_status(view.challenge, times.clone())}
                // `style/gate.js` shows it as soon as the device is done.
                <form method="post" action=times data-gate="" hidden=true>
                    <Csrf/>
                    {kept(&view.kept)}
                    <SubmitButton label=t("gate-continue") rank=Rank::Primary/>
                </form>
                <h2 class="kern-heading-medium">{t("gate-mail-title")}</h2>
                <form class="lotse-flow" method="post" id=PAGE_FORM action=routes::gate(&service.key) novalidate=true>
                    <Csrf/>
                    {kept(&view.kept)}
                    <input type="hidden" name="schritt" value=field/>
                    {form}
                </form>
                {again}
                <p class="kern-body">{t("gate-help")} " " <PhoneLink number=municipality.contact.phone.clone()/></p>
            </div>
        })
}

fn kept(kept: &[(String, String)]) -> impl IntoView + use<> {
    let field =
        |(name, value): &(String, String)| view! { <input type="hidden" name=name.clone() value=value.clone()/> };
    kept.iter().map(field).collect_view()
}
