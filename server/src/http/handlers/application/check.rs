//! Everything once more, and sending.

use super::{Opened, OwnApplication, day_of, holds, journey};
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::format::date_time;
use app::view_model::{ErrorKind, FileView, FormCheckView, SentView};
use app::{Page, routes};
use axum::http::StatusCode;
use domain::case::CaseState;
use domain::form::journey::Journey;
use domain::form::record::{Answers, Record};
use domain::form::{Field, Kind, Trust, Value};
use domain::language::Language;
use services::application::{ApplicationError, Cosigner, Submission};
use std::sync::Arc;

async fn page(own: &OwnApplication, opened: &Opened, status: StatusCode, stale: bool) -> Answer {
    let journey = journey(&own.context, &opened.form, &opened.draft.typed)?;
    let view = FormCheckView {
        application: own.id.0,
        service: opened.draft.service.clone(),
        form: Arc::clone(&opened.form),
        steps: journey.steps().to_vec(),
        asked: journey.asked().to_vec(),
        answers: journey.answers().clone(),
        findings: journey.findings().to_vec(),
        files: own.files(&opened.form, &opened.draft.typed).await?,
        revision: opened.draft.revision,
        stale,
        kept_until: day_of(&own.context, opened.draft.expires_at)?,
    };
    Ok(own.context.page(status, Page::FormCheck(Box::new(view))))
}

/// `GET /antrag/{application}/pruefen`
pub async fn show(own: OwnApplication) -> Answer {
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    page(&own, &opened, StatusCode::OK, false).await
}

/// `POST /antrag/{application}/pruefen`: the deliberate act (OZG § 9a (3)). What counts is what the person has seen: a draft that changed
/// since is shown again.
pub async fn send(own: OwnApplication, sent: SafeForm) -> Answer {
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let journey = journey(&own.context, &opened.form, &opened.draft.typed)?;
    let revision: Option<i64> = sent.get("_stand").parse().ok();
    if revision != Some(opened.draft.revision) {
        return page(&own, &opened, StatusCode::CONFLICT, true).await;
    }
    // The page of such a form has no button to send.
    if !journey.is_complete() || opened.form.trust != Trust::None {
        return page(&own, &opened, StatusCode::UNPROCESSABLE_ENTITY, false).await;
    }
    let files = own.files(&opened.form, &opened.draft.typed).await?;
    let submission = submission(&journey, own.context.language, &files)?;
    let needed = needs_cosigner(&own.context, &journey)?;
    let cosigner = cosigner(&journey).filter(|_| needed);
    // The journey says so, too; without the signature it needs, nothing is received.
    if needed && cosigner.is_none() {
        return page(&own, &opened, StatusCode::UNPROCESSABLE_ENTITY, false).await;
    }
    let owner = own.owner()?;
    let sent =
        own.context.applications()?.submit(&owner, own.id, opened.draft.revision, &submission, cosigner.as_ref());
    match sent.await {
        Ok(_) => {
            metrics::counter!("lotse_applications_sent_total").increment(1);
            see_other(&routes::application_sent(own.id.0))
        }
        Err(ApplicationError::Stale) => {
            let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
            page(&own, &opened, StatusCode::CONFLICT, true).await
        }
        Err(error) => Err(error.into()),
    }
}

/// What is frozen: the answers that count, the texts they answer, the version of the form.
fn submission(journey: &Journey<'_>, language: Language, files: &[FileView]) -> Result<Submission, HttpError> {
    let say = |language: Language, field: &Field, path: &str, value: &Value| {
        let names: Vec<String> = files.iter().filter(|file| file.path == path).map(|file| file.name.clone()).collect();
        locale::answer(language, field, value, &names)
    };
    let json = |value: Result<String, serde_json::Error>| value.map_err(|_| HttpError(ErrorKind::Internal));
    Ok(Submission {
        form_version: journey.form().version.clone(),
        answers: json(serde_json::to_string(&Answers::of(journey)))?,
        texts: json(serde_json::to_string(&Record::of(journey, language, &say, &locale::warning)))?,
        language,
        trust: Trust::None.key().to_owned(),
        mail: mail_of(journey),
    })
}

/// Whether a second person must agree to these answers.
fn needs_cosigner(context: &RequestContext, journey: &Journey<'_>) -> Result<bool, HttpError> {
    match &journey.form().cosign {
        Some(cosign) => holds(context, cosign.when.as_ref(), journey),
        None => Ok(false),
    }
}

/// The second person; `None` if nobody is named.
fn cosigner(journey: &Journey<'_>) -> Option<Cosigner> {
    let cosign = journey.form().cosign.as_ref()?;
    let asked = journey.asked().iter().find(|asked| asked.field == cosign.mail)?;
    match journey.answer(asked)? {
        Value::Text(mail) => Some(Cosigner { mail: mail.clone(), days: cosign.days }),
        _ => None,
    }
}

/// Where to write to: the first mail address of the form that stands in no group.
fn mail_of(journey: &Journey<'_>) -> String {
    let mail = journey.asked().iter().find(|asked| {
        asked.rows.is_empty() && journey.form().field(asked.field).kind == Kind::Mail && journey.answer(asked).is_some()
    });
    match mail.and_then(|asked| journey.answer(asked)) {
        Some(Value::Text(mail)) => mail.clone(),
        _ => String::new(),
    }
}

/// `GET /antrag/{application}/gesendet`
pub async fn sent(own: OwnApplication) -> Answer {
    let owner = own.owner()?;
    let receipt = match own.context.applications()?.receipt_of(&owner, own.id).await {
        Ok(receipt) => receipt,
        // Still a draft.
        Err(ApplicationError::NotFound) if own.draft().await.is_ok() => {
            return see_other(&routes::application(own.id.0));
        }
        Err(error) => return Err(error.into()),
    };
    let case = own.context.applications()?.own_case(&owner, own.id).await?;
    let municipality = own.context.municipality()?;
    let form = municipality.forms.get(&case.form).map(Arc::clone);
    let view = SentView {
        application: own.id.0,
        service: case.service,
        form,
        reference: receipt.reference,
        code: receipt.code,
        sent_at: date_time(own.context.language, municipality, receipt.submitted_at),
        cosigning: case.state == CaseState::Cosigning,
        cosign_code: case.cosign_code,
    };
    own.context.ok(Page::Sent(view))
}
