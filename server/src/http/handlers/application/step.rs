//! The pages of a form.

use super::changes::{answers, drop_file, forget, forget_files, rows};
use super::files::{Sent, receive};
use super::{Opened, OwnApplication, day_of, journey, today};
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::layers::tenant::{in_new_language, switch_language};
use app::view_model::{ErrorKind, StepNotice, StepView};
use app::{Page, routes};
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::{StatusCode, Uri, header};
use domain::form::journey::{Finding, Journey};
use domain::form::{Severity, Typed};
use services::application::{ApplicationError, ApplicationId};
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

/// What a page of a form may send: a letter in another script is six characters on the way, so this is ten full answers of several
/// lines. An ordinary form ([`crate::config::Limits::form_bytes`]) is smaller.
const PAGE_BYTES: usize = Typed::MAX_BYTES;

/// `GET /antrag/{application}`: where one was.
pub async fn enter(own: OwnApplication) -> Answer {
    let Some(Opened { draft, form }) = own.draft().await? else {
        return see_other(&routes::application_sent(own.id.0));
    };
    let journey = journey(&own.context, &form, &draft.typed)?;
    see_other(&place(&journey, own.id, journey.resume()))
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
    step.filter(|step| journey.is_reachable(*step)).ok_or_else(|| place(journey, own.id, journey.resume()))
}

/// A page of a form with answers.
struct Shown<'a> {
    own: &'a OwnApplication,
    opened: &'a Opened,
    step: usize,
    /// As the page shows them.
    typed: &'a Typed,
    from_check: bool,
}

impl Shown<'_> {
    /// The page in the language of `context`. `seen` stands for what is stored, which need not be what is shown.
    async fn page(
        &self,
        context: &RequestContext,
        journey: &Journey<'_>,
        findings: Vec<Finding>,
        notice: Option<StepNotice>,
        seen: String,
    ) -> Result<Page, HttpError> {
        let Self { own, opened, step, typed, from_check } = *self;
        Ok(Page::Step(Box::new(StepView {
            application: own.id.0,
            service: opened.draft.service.clone(),
            form: Arc::clone(&opened.form),
            step,
            typed: typed.clone(),
            asked: journey.asked_in(step).cloned().collect(),
            findings,
            position: journey.position(step),
            back: journey.back(step),
            seen,
            from_check,
            notice,
            files: own.files(&opened.form, typed).await?,
            kept_until: day_of(context, opened.draft.expires_at)?,
            today: today(context.municipality()?, context.applications()?.clock.now()),
            knows_places: context.state.places.is_some(),
        })))
    }
}

/// Warnings that were answered already.
fn answered(journey: &Journey<'_>, step: usize) -> Vec<Finding> {
    journey.findings_in(step).filter(|finding| finding.accepted).cloned().collect()
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
    let notice = (outdated && journey.back(step).is_none()).then_some(StepNotice::OldEdition);
    let typed = &opened.draft.typed;
    let seen = opened.form.seal(step, typed);
    let shown = Shown { own: &own, opened: &opened, step, typed, from_check };
    own.context.ok(shown.page(&own.context, &journey, findings, notice, seen).await?)
}

/// `POST /antrag/{application}/seite/{step}`: keeps what was typed in any case; goes on when the page is complete.
pub async fn save(own: OwnApplication, request: Request) -> Answer {
    let is_multipart = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/form-data"));
    if !is_multipart {
        let sent = SafeForm::read(request, PAGE_BYTES).await?;
        return take(own, Sent::without_files(sent)).await;
    }
    let body = Multipart::from_request(request, &()).await.map_err(|_| HttpError(ErrorKind::Malformed))?;
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let reached = journey(&own.context, &opened.form, &opened.draft.typed)?;
    match receive(&own, &opened, step_of(&own, &reached).ok(), body).await {
        Ok(sent) => take(own, sent).await,
        Err(error) => sent_meanwhile(&own, error).await,
    }
}

/// What could not be kept because another window has sent the application: the page that says so, in place of one that says there is
/// none.
async fn sent_meanwhile(own: &OwnApplication, error: HttpError) -> Answer {
    if error == HttpError(ErrorKind::UnknownApplication) && own.draft().await?.is_none() {
        return see_other(&routes::application_sent(own.id.0));
    }
    Err(error)
}

async fn take(own: OwnApplication, Sent { form: sent, problem, added }: Sent) -> Answer {
    let context = &own.context;
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let form = &opened.form;
    let before = journey(context, form, &opened.draft.typed)?;
    let step = match step_of(&own, &before) {
        Ok(step) => step,
        Err(address) => {
            forget(&own, &ids(&added)).await?;
            return see_other(&address);
        }
    };
    let mut answers = answers(&sent);
    if let Some(places) = &context.state.places {
        form.fill_in_places(&mut answers, places);
    }
    let from_check = sent.has("_zurueck");
    let gone = sent.get("_datei_weg");
    let mut row = None;
    let edit = |kept: &mut Typed| {
        let stored = form.seal(step, kept);
        form.save(step, kept, &answers);
        if sent.get("_stand") != stored && form.seal(step, kept) != stored {
            // Another window was here meanwhile. Nothing is written over before somebody has seen it.
            return false;
        }
        for (path, file) in &added {
            kept.push(path.clone(), file.to_string());
        }
        drop_file(form, kept, gone);
        row = rows(form, kept, &sent);
        true
    };
    let typed = match context.applications()?.save(&own.owner()?, own.id, edit).await {
        Ok(typed) => typed,
        Err(error) => {
            forget(&own, &ids(&added)).await?;
            return match error {
                ApplicationError::Stale => changed_elsewhere(&own, step, &answers, from_check).await,
                ApplicationError::Sent => see_other(&routes::application_sent(own.id.0)),
                error => Err(error.into()),
            };
        }
    };
    forget_files(&own, form, &opened.draft.typed, &typed).await?;
    let after = journey(context, form, &typed)?;
    let shown = Shown { own: &own, opened: &opened, step, typed: &typed, from_check };
    let seen = form.seal(step, &typed);
    let address = routes::application_step(own.id.0, &form.steps[step].key);
    let said = answered(&after, step);
    if let Some(problem) = problem {
        let page = shown.page(context, &after, said, Some(StepNotice::File(problem)), seen).await?;
        return Ok(context.page(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    if let Some(row) = row {
        return see_other(&format!("{address}{}#{row}", back_to_check(from_check)));
    }
    if !gone.is_empty() || !added.is_empty() && sent.has("_hochladen") {
        return see_other(&format!("{address}{}", back_to_check(from_check)));
    }
    if sent.has("_spaeter") {
        return see_other(&routes::application_later(own.id.0));
    }
    if let Some(context) = switch_language(&sent) {
        let page = shown.page(&context, &after, said, Some(StepNotice::Switched), seen).await?;
        return in_new_language(&context, page);
    }
    if after.is_done(step) {
        let next = if from_check { after.resume() } else { after.next(step) };
        return see_other(&place(&after, own.id, next));
    }
    let (findings, notice) = to_show(&before, &after, step);
    let status = if notice.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(context.page(status, shown.page(context, &after, findings, notice, seen).await?))
}

/// What was sent from here, over what is stored now.
async fn changed_elsewhere(own: &OwnApplication, step: usize, answers: &Typed, from_check: bool) -> Answer {
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let form = &opened.form;
    let mut typed = opened.draft.typed.clone();
    form.save(step, &mut typed, answers);
    let journey = journey(&own.context, form, &typed)?;
    let shown = Shown { own, opened: &opened, step, typed: &typed, from_check };
    let seen = form.seal(step, &opened.draft.typed);
    let page = shown.page(&own.context, &journey, Vec::new(), Some(StepNotice::ChangedElsewhere), seen).await?;
    Ok(own.context.page(StatusCode::CONFLICT, page))
}

fn ids(added: &[(String, Uuid)]) -> Vec<Uuid> {
    added.iter().map(|(_, id)| *id).collect()
}

fn back_to_check(from_check: bool) -> &'static str {
    if from_check { "?zurueck=pruefen" } else { "" }
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
