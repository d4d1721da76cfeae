//! The pages of a form.

use super::files::{Sent, receive};
use super::{Opened, OwnApplication, day_of, journey, today};
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::layers::tenant::{in_new_language, switch_language};
use app::view_model::{ErrorKind, FileView, StepNotice, StepView};
use app::{Page, routes};
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::{StatusCode, Uri, header};
use domain::form::journey::{Finding, Journey};
use domain::form::{Form, Severity, Typed};
use services::application::{ApplicationError, ApplicationId};
use std::collections::HashSet;
use uuid::Uuid;

/// `GET /antrag/{application}`: where one was.
pub async fn enter(own: OwnApplication) -> Answer {
    let Some(Opened { draft, form }) = own.draft().await? else {
        return see_other(&routes::application_sent(own.id.0));
    };
    let journey = journey(&own.context, &form, &draft.typed)?;
    see_other(&place(&journey, own.id, journey.first_open()))
}

/// A step's address; without a step the check page's.
fn place(journey: &Journey<'_>, id: ApplicationId, step: Option<usize>) -> String {
    match step {
        Some(step) => routes::application_step(id.0, &journey.form().steps[step].key),
        None => routes::application_check(id.0),
    }
}

/// The step of the address, if one may be there; otherwise where one should be.
fn step_of(own: &OwnApplication, journey: &Journey<'_>) -> Result<usize, String> {
    let step = own.step.as_deref().and_then(|key| journey.form().step_of(key));
    step.filter(|step| journey.is_reachable(*step)).ok_or_else(|| place(journey, own.id, journey.first_open()))
}

/// What a page of a form is made of.
struct Shown<'a> {
    opened: &'a Opened,
    journey: &'a Journey<'a>,
    step: usize,
    typed: Typed,
    findings: Vec<Finding>,
    /// For the hidden field: what is stored, not what is shown.
    seen: String,
    from_check: bool,
    notice: Option<StepNotice>,
    files: Vec<FileView>,
}

impl Shown<'_> {
    fn page(self, context: &RequestContext, id: ApplicationId) -> Result<Page, HttpError> {
        let Shown { opened, journey, step, typed, findings, seen, from_check, notice, files } = self;
        Ok(Page::Step(Box::new(StepView {
            application: id.0,
            service: opened.draft.service.clone(),
            form: std::sync::Arc::clone(&opened.form),
            step,
            typed,
            asked: journey.asked_in(step).cloned().collect(),
            findings,
            position: journey.position(step),
            back: journey.back(step),
            seen,
            from_check,
            notice,
            files,
            kept_until: day_of(context, opened.draft.expires_at)?,
            today: today(context.municipality()?, context.applications()?.clock.now()),
        })))
    }
}

/// `GET /antrag/{application}/seite/{step}`
pub async fn show(own: OwnApplication, uri: Uri) -> Answer {
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let journey = journey(&own.context, &opened.form, &opened.draft.typed)?;
    let step = match step_of(&own, &journey) {
        Ok(step) => step,
        Err(address) => return see_other(&address),
    };
    let from_check = uri.query().is_some_and(|query| query.split('&').any(|part| part == "zurueck=pruefen"));
    // Whoever comes from the check page has read there what is missing; on the way forward nobody is told of what was not asked yet.
    let findings = journey.findings_in(step).filter(|finding| from_check || finding.accepted).cloned().collect();
    let outdated =
        own.context.municipality()?.forms.get(&opened.form.key).is_none_or(|form| form.version != opened.form.version);
    let first = journey.back(step).is_none();
    let seen = opened.form.seal(step, &opened.draft.typed);
    let typed = opened.draft.typed.clone();
    let notice = (outdated && first).then_some(StepNotice::OldEdition);
    let files = own.files(&typed).await?;
    let shown = Shown { opened: &opened, journey: &journey, step, typed, findings, seen, from_check, notice, files };
    own.context.ok(shown.page(&own.context, own.id)?)
}

/// The answers among the fields of a form; names that begin with an underscore are the page's own.
fn answers(sent: &SafeForm) -> Typed {
    let mut typed = Typed::default();
    for (name, value) in sent.all().filter(|(name, _)| !name.starts_with('_') && *name != "csrf") {
        typed.push(name, value);
    }
    typed
}

/// Rows that come and go by buttons.
fn rows(form: &Form, typed: &mut Typed, sent: &SafeForm) -> Option<String> {
    let add = sent.get("_dazu");
    if form.add_row(typed, add) {
        return Some(format!("{add}.{}", rows_of(typed, add).saturating_sub(1)));
    }
    let (group, row) = sent.get("_weg").rsplit_once('.')?;
    form.remove_row(typed, group, row.parse().ok()?).then(|| group.to_owned())
}

fn rows_of(typed: &Typed, group: &str) -> usize {
    typed.first(group).and_then(|count| count.parse().ok()).unwrap_or(0)
}

/// `POST /antrag/{application}/seite/{step}`: keeps what was typed in any case; goes on when the page is complete.
pub async fn save(own: OwnApplication, request: Request) -> Answer {
    let is_multipart = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/form-data"));
    if !is_multipart {
        let sent = SafeForm::from_request(request, &()).await?;
        return take(own, Sent::without_files(sent)).await;
    }
    let body = Multipart::from_request(request, &()).await.map_err(|_| HttpError(ErrorKind::Malformed))?;
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let sent = receive(&own, &opened, body).await?;
    take(own, sent).await
}

async fn take(own: OwnApplication, Sent { form: sent, problem, added }: Sent) -> Answer {
    let context = &own.context;
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let form = &opened.form;
    let before = journey(context, form, &opened.draft.typed)?;
    let step = match step_of(&own, &before) {
        Ok(step) => step,
        Err(address) => return see_other(&address),
    };
    let answers = answers(&sent);
    let from_check = sent.has("_zurueck");
    let mut typed = opened.draft.typed.clone();
    form.save(step, &mut typed, &answers);
    let stored = form.seal(step, &opened.draft.typed);
    if sent.get("_stand") != stored && form.seal(step, &typed) != stored {
        // Another window was here meanwhile. Nothing is written over before somebody has seen it.
        let journey = journey(context, form, &typed)?;
        let files = own.files(&typed).await?;
        let notice = Some(StepNotice::ChangedElsewhere);
        let findings = Vec::new();
        let shown = Shown {
            opened: &opened,
            journey: &journey,
            step,
            typed: typed.clone(),
            findings,
            seen: stored,
            from_check,
            notice,
            files,
        };
        return Ok(context.page(StatusCode::CONFLICT, shown.page(context, own.id)?));
    }
    let gone = sent.get("_datei_weg");
    let change = |typed: &mut Typed| {
        form.save(step, typed, &answers);
        for (path, file) in &added {
            typed.push(path.clone(), file.to_string());
        }
        drop_file(form, typed, gone);
        rows(form, typed, &sent)
    };
    let row = change(&mut typed);
    typed.check_size().map_err(|_| HttpError(ErrorKind::TooLarge))?;
    let edit = |kept: &mut Typed| {
        change(kept);
        kept.check_size()
    };
    context.applications()?.save(&own.owner()?, own.id, None, edit).await?;
    forget_files(&own, form, &opened.draft.typed, &typed).await?;
    let files = own.files(&typed).await?;
    let after = journey(context, form, &typed)?;
    let address = routes::application_step(own.id.0, &form.steps[step].key);
    if let Some(row) = row {
        return see_other(&format!("{address}#{row}"));
    }
    if let Some(problem) = problem {
        let seen = form.seal(step, &typed);
        let notice = Some(StepNotice::File(problem));
        let findings = after.findings_in(step).filter(|finding| finding.accepted).cloned().collect();
        let shown = Shown {
            opened: &opened,
            journey: &after,
            step,
            typed: typed.clone(),
            findings,
            seen,
            from_check,
            notice,
            files,
        };
        return Ok(context.page(StatusCode::UNPROCESSABLE_ENTITY, shown.page(context, own.id)?));
    }
    if !gone.is_empty() || !added.is_empty() && sent.has("_hochladen") {
        return see_other(&format!("{address}{}", if from_check { "?zurueck=pruefen" } else { "" }));
    }
    if sent.has("_spaeter") {
        return see_other(&routes::application_later(own.id.0));
    }
    if let Some(context) = switch_language(&sent) {
        let seen = form.seal(step, &typed);
        let findings = after.findings_in(step).filter(|finding| finding.accepted).cloned().collect();
        let notice = Some(StepNotice::Switched);
        let shown = Shown {
            opened: &opened,
            journey: &after,
            step,
            typed: typed.clone(),
            findings,
            seen,
            from_check,
            notice,
            files,
        };
        return in_new_language(&context, shown.page(&context, own.id)?);
    }
    if after.is_done(step) {
        let next = if from_check { after.first_open() } else { after.next(step) };
        return see_other(&place(&after, own.id, next));
    }
    let (findings, notice) = to_show(&before, &after, step);
    let status = if notice.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let seen = form.seal(step, &typed);
    let shown = Shown {
        opened: &opened,
        journey: &after,
        step,
        typed: typed.clone(),
        findings,
        seen,
        from_check,
        notice,
        files,
    };
    Ok(context.page(status, shown.page(context, own.id)?))
}

/// Takes the id of a file out of the answers, wherever it stands.
fn drop_file(form: &Form, typed: &mut Typed, file: &str) {
    let found = typed.iter().find(|(name, values)| form.is_file(name) && values.iter().any(|value| value == file));
    let Some((name, values)) = found.map(|(name, values)| (name.to_owned(), values.to_vec())) else { return };
    typed.remove(&name);
    values.into_iter().filter(|value| value != file).for_each(|value| typed.push(name.clone(), value));
}

/// Deletes the files that the answers named before and do not name any more: they were removed, or the row they stood in was.
async fn forget_files(own: &OwnApplication, form: &Form, before: &Typed, after: &Typed) -> Result<(), HttpError> {
    let named = |typed: &Typed| -> HashSet<Uuid> {
        let inputs = typed.iter().filter(|(name, _)| form.is_file(name));
        inputs.flat_map(|(_, values)| values.iter().filter_map(|value| value.parse().ok())).collect()
    };
    for file in named(before).difference(&named(after)) {
        match own.context.applications()?.remove_upload(&own.owner()?, own.id, *file).await {
            // Gone already: a second click.
            Ok(()) | Err(ApplicationError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
        if let Some(intake) = &own.context.state.intake
            && let Err(error) = intake.files.remove(*file).await
        {
            // Nobody knows it any more, and the sweeper will find it.
            tracing::warn!(%error, "a removed file could not be deleted yet");
        }
    }
    Ok(())
}

/// What is said about a page that is not complete. Questions that came up only by what was just answered are no mistake.
fn to_show(before: &Journey<'_>, after: &Journey<'_>, step: usize) -> (Vec<Finding>, Option<StepNotice>) {
    let asked: HashSet<&str> = before.asked_in(step).map(|asked| asked.path.as_str()).collect();
    let all: Vec<Finding> = after.findings_in(step).cloned().collect();
    let known = |finding: &&Finding| asked.contains(finding.path.as_str()) || finding.severity == Severity::Warning;
    let told: Vec<Finding> = all.iter().filter(known).cloned().collect();
    let more = !told.iter().any(Finding::stops);
    (told, more.then_some(StepNotice::MoreQuestions))
}
