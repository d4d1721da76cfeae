//! Finding an appointment without its link.

use crate::components::{Csrf, ErrorSummary, Fault, FieldKind, PhoneLink, Rank, SubmitButton, TextField};
use crate::layout::{Content, Frame, PAGE_FORM};
use crate::routes;
use crate::text::{Words, t};
use crate::view_model::{FindProblem, FindView};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn find(view: FindView, municipality: &Municipality) -> Content {
    let (reference, proof): (Option<Words>, Option<Words>) = match view.problem {
        None => (None, None),
        Some(FindProblem::ReferenceMissing) => (Some(t("find-reference-missing")), None),
        Some(FindProblem::ReferenceMalformed) => (Some(t("find-reference-malformed")), None),
        Some(FindProblem::ProofMissing) => (None, Some(t("find-proof-missing"))),
        Some(FindProblem::NotFound) => (Some(t("find-not-found")), None),
    };
    let faults: Vec<Fault> = [("reference", &reference), ("proof", &proof)]
        .into_iter()
        .filter_map(|(field, message)| Some(Fault { field: field.into(), message: message.clone()? }))
        .collect();
    Frame::new(t("find-title")).error(view.problem.is_some()).private().form().with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <ErrorSummary faults/>
            <h1 class="kern-heading-x-large">{t("find-title")}</h1>
            <p class="kern-body">{t("find-text")}</p>
            <form class="lotse-flow" method="post" id=PAGE_FORM action=routes::FIND novalidate=true>
                <Csrf/>
                <TextField
                    kind=FieldKind::Reference
                    name="reference"
                    label=t("find-reference")
                    hint=t("find-reference-hint")
                    value=view.reference
                    error=reference
                />
                <TextField
                    kind=FieldKind::MailOrPhone
                    name="proof"
                    label=t("find-proof")
                    hint=t("find-proof-hint")
                    value=view.mail_or_phone
                    error=proof
                />
                <SubmitButton label=t("find-button") rank=Rank::Primary/>
            </form>
            <p class="kern-body">{t("find-lost")} " " <PhoneLink number=municipality.contact.phone.clone()/></p>
        </div>
    })
}
