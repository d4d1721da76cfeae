//! The pages of a form.

use super::{Opened, OwnApplication, day_of, journey, today};
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::layers::tenant::{in_new_language, switch_language};
use app::view_model::{ErrorKind, FileView, StepNotice, StepView};
use app::{Page, routes};
use axum::http::{StatusCode, Uri};
use domain::form::journey::{Finding, Journey};
use domain::form::{Form, Severity, Typed};
use services::application::ApplicationId;
use std::collections::HashSet;

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
    let files = own.files().await?;
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
pub async fn save(own: OwnApplication, sent: SafeForm) -> Answer {
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
        let files = own.files().await?;
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
    let row = rows(form, &mut typed, &sent);
    typed.check_size().map_err(|_| HttpError(ErrorKind::TooLarge))?;
    let edit = |kept: &mut Typed| {
        form.save(step, kept, &answers);
        rows(form, kept, &sent);
        kept.check_size()
    };
    context.applications()?.save(&own.owner()?, own.id, None, edit).await?;
    let after = journey(context, form, &typed)?;
    let address = routes::application_step(own.id.0, &form.steps[step].key);
    if let Some(row) = row {
        return see_other(&format!("{address}#{row}"));
    }
    if sent.has("_spaeter") {
        return see_other(&routes::application_later(own.id.0));
    }
    if let Some(context) = switch_language(&sent) {
        let seen = form.seal(step, &typed);
        let findings = after.findings_in(step).filter(|finding| finding.accepted).cloned().collect();
        let files = own.files().await?;
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
    let files = own.files().await?;
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

/// What is said about a page that is not complete. Questions that came up only by what was just answered are no mistake.
fn to_show(before: &Journey<'_>, after: &Journey<'_>, step: usize) -> (Vec<Finding>, Option<StepNotice>) {
    let asked: HashSet<&str> = before.asked_in(step).map(|asked| asked.path.as_str()).collect();
    let all: Vec<Finding> = after.findings_in(step).cloned().collect();
    let known = |finding: &&Finding| asked.contains(finding.path.as_str()) || finding.severity == Severity::Warning;
    let told: Vec<Finding> = all.iter().filter(known).cloned().collect();
    let more = !told.iter().any(Finding::stops);
    (told, more.then_some(StepNotice::MoreQuestions))
}
