//! One page of a form.

use super::fields::{question, target};
use super::files::progress_template;
use super::lists::{PlaceHelp, search_template};
use super::live::live_texts;
use super::problems::fault;
use super::{progress, title};
use crate::components::{Alert, AlertKind, Csrf, ErrorSummary, Fault, Rank, SubmitButton};
use crate::layout::{Content, Frame, PAGE_FORM};
use crate::routes;
use crate::text::{Words, pack, pack_list, t, ta};
use crate::view_model::{FileProblem, StepNotice, StepView};
use domain::form::Kind;
use domain::form::journey::What;
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn step(view: &StepView, municipality: &Municipality) -> Content {
    let form = &view.form;
    let step = &form.steps[view.step];
    let heading = pack(&step.title);
    let faults = faults(view);
    let wrong = !faults.is_empty();
    let (at, of) = view.position;
    let questions =
        view.asked.iter().filter(|asked| asked.rows.is_empty()).map(|asked| question(view, asked)).collect_view();
    let has_files = view.asked.iter().any(|asked| matches!(form.field(asked.field).kind, Kind::File { .. }));
    let back = view.back.map_or_else(
        || routes::begin(&view.service),
        |back| routes::application_step(view.application, &form.steps[back].key),
    );
    let text = pack_list(&step.text).into_iter().map(|text| view! { <p class="kern-body">{text}</p> }).collect_view();
    let address = routes::application_step(view.application, &step.key);
    let live = live_texts(view);
    let lists = search_template(view);
    let mut frame = Frame::new(heading.clone()).error(wrong).private().live(live.is_some()).form();
    (frame.lists, frame.places) = (lists.is_some(), PlaceHelp::is_needed(view));
    frame.uploads = has_files;
    if let Some(service) = municipality.service(&view.service) {
        frame = frame.below(pack(&service.name), routes::service(&service.key));
    }
    frame.with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            <p class="lotse-back"><a class="kern-link kern-link--no-visited-state" href=back>{t("form-back")}</a></p>
            <ErrorSummary faults/>
            {view.notice.filter(|_| !wrong).map(|kind| notice(kind, &address))}
            {progress(at, of, &title(form))}
            <h1 class="kern-heading-x-large">{heading}</h1>
            {text}
            <form
                class="lotse-flow"
                id=PAGE_FORM
                method="post"
                action=address.clone()
                enctype=has_files.then_some("multipart/form-data")
                novalidate=true
            >
                <Csrf/>
                <input type="hidden" name="_stand" value=view.seen.clone()/>
                {view.from_check.then(|| view! { <input type="hidden" name="_zurueck" value="pruefen"/> })}
                // The first button is the one Enter presses: it must go on, not remove a row.
                <button type="submit" class="lotse-first-button" tabindex="-1" aria-hidden="true" name="_weiter" value="1"></button>
                {questions}
                {live}
                {lists}
                {has_files.then(progress_template)}
                <div class="lotse-actions">
                    <SubmitButton label=t("form-continue") rank=Rank::Primary sends=("_weiter", "1")/>
                    <SubmitButton label=t("form-later") rank=Rank::Tertiary sends=("_spaeter", "1") unchecked=true/>
                </div>
            </form>
            <p class="kern-body lotse-muted">{ta("form-kept-until", &[("date", view.kept_until.as_str().into())])}</p>
        </div>
    })
}

/// What keeps one from going on, for the summary on top.
pub(in crate::pages) fn faults(view: &StepView) -> Vec<Fault> {
    let form = &view.form;
    view.findings
        .iter()
        .filter(|finding| finding.stops())
        .map(|finding| {
            let part = match &finding.what {
                What::Problem(problem) => problem.part(),
                _ => None,
            };
            let field = match (&finding.what, finding.seal.is_empty()) {
                (_, true) => target(form.field(finding.field), &finding.path, part),
                (_, false) => domain::form::journey::accept_name(&finding.path, &finding.code(form)),
            };
            Fault { field: field.into(), message: fault(finding, form) }
        })
        .collect()
}

/// `address` shows what is stored.
fn notice(notice: StepNotice, address: &str) -> AnyView {
    let (kind, title, text) = match notice {
        StepNotice::MoreQuestions => (AlertKind::Info, t("form-more-title"), t("form-more-text")),
        StepNotice::ChangedElsewhere => (AlertKind::Warning, t("form-elsewhere-title"), t("form-elsewhere-text")),
        StepNotice::Switched => (AlertKind::Success, t("data-switched"), Words::plain("")),
        StepNotice::OldEdition => (AlertKind::Info, t("form-edition-title"), t("form-edition-text")),
        StepNotice::File(problem) => (AlertKind::Warning, t("form-file-refused"), file_problem(problem)),
    };
    let other = (notice == StepNotice::ChangedElsewhere).then(|| {
        view! {
            <p class="kern-body">
                <a class="kern-link kern-link--no-visited-state" href=address.to_owned()>{t("form-elsewhere-other")}</a>
            </p>
        }
    });
    view! {
        <Alert kind title focus=true>
            <p class="kern-body">{text}</p>
            {other}
        </Alert>
    }
    .into_any()
}

fn file_problem(problem: FileProblem) -> Words {
    match problem {
        FileProblem::TooLarge { max_mb } => ta("form-file-too-large", &[("mb", max_mb.into())]),
        FileProblem::TooManyPixels { max } => ta("form-file-pixels", &[("million", max.into())]),
        FileProblem::TooMany { max } => ta("problem-too-many", &[("max", max.into())]),
        FileProblem::AllTooMany { max, max_mb } => ta("form-file-all", &[("files", max.into()), ("mb", max_mb.into())]),
        FileProblem::Kind => t("form-file-kind"),
        FileProblem::Empty => t("form-file-empty"),
        FileProblem::Infected => t("form-file-infected"),
        FileProblem::Broken => t("form-file-broken"),
    }
}
