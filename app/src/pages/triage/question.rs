//! One page of questions.

use super::below;
use crate::components::{ErrorSummary, Rank, SubmitButton};
use crate::layout::{Content, Frame, PAGE_FORM};
use crate::pages::application::{self, faults, progress};
use crate::routes;
use crate::text::{pack, pack_list, t};
use crate::view_model::QuestionView;
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn question(view: &QuestionView, municipality: &Municipality) -> Content {
    let step = &view.step;
    let page = &step.form.steps[step.step];
    let heading = pack(&page.title);
    let faults = faults(step);
    let wrong = !faults.is_empty();
    let (at, of) = step.position;
    let text = pack_list(&page.text).into_iter().map(|text| view! { <p class="kern-body">{text}</p> }).collect_view();
    let along = view.along.iter().cloned();
    let along = along.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    let questions = step.asked.iter().map(|asked| application::question(step, asked)).collect_view();
    let frame = Frame::new(heading.clone()).error(wrong).private().asking_form();
    below(frame, view.from.as_ref(), municipality).with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <p class="lotse-back">
                <a class="kern-link kern-link--no-visited-state" href=view.back.clone()>{t("form-back")}</a>
            </p>
            <ErrorSummary faults/>
            {progress(at, of, &pack(&step.form.title))}
            <h1 class="kern-heading-x-large">{heading}</h1>
            {text}
            <form class="lotse-flow" id=PAGE_FORM method="get" action=routes::triage(&view.triage, &[]) novalidate=true>
                {along}
                <input type="hidden" name="_weiter" value=page.key.clone()/>
                {questions}
                <SubmitButton label=t("form-continue") rank=Rank::Primary/>
            </form>
            <p class="kern-body lotse-muted">{t("triage-not-kept")}</p>
        </div>
    })
}
