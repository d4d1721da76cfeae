//! Before a form, and its beginning.

use super::ApplicationError;
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::format::date_time;
use crate::http::handlers::info::field;
use app::view_model::{BeginView, ErrorKind};
use app::{Page, routes};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use domain::form::Form;
use domain::municipality::Service;
use services::application::{Beginning, FormEdition, Owner};
use std::sync::Arc;

/// The form of a service; 404 without one.
fn form<'c>(context: &'c RequestContext, key: &str) -> Result<(&'c Service, &'c Arc<Form>), HttpError> {
    let service = context.service(key)?;
    let form = context.municipality()?.form_of(service).ok_or(HttpError(ErrorKind::NotFound))?;
    Ok((service, form))
}

async fn page(context: &RequestContext, key: &str, status: StatusCode, full: bool, outcome: Option<String>) -> Answer {
    let (service, form) = form(context, key)?;
    let municipality = context.municipality()?;
    let mut drafts = Vec::new();
    if let Some(visitor) = context.known_visitor() {
        let owner = Owner { municipality: &municipality.slug, visitor: visitor.key() };
        let own = context.applications()?.drafts_of(&owner).await?;
        // Whoever has too many sees all of them.
        let shown = own.into_iter().filter(|draft| full || draft.form == form.key);
        drafts = shown.map(|draft| (draft.id.0, date_time(context.language, municipality, draft.saved_at))).collect();
    }
    let view = BeginView { service: service.key.clone(), form: Arc::clone(form), drafts, full, outcome };
    Ok(context.page(status, Page::Begin(view)))
}

/// `GET /leistungen/{service}/antrag?anlass=fahrzeug.abmelden`: of a triage's outcome that leads here the papers are shown.
pub async fn show(context: RequestContext, Path(key): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let reference = field(query.as_deref(), "anlass");
    let leads_here = |reference: &String| {
        let found = context.municipality().ok().and_then(|municipality| municipality.outcome(reference));
        found.is_some_and(|(_, outcome)| outcome.form.as_ref() == Some(&key))
    };
    let outcome = Some(reference).filter(leads_here);
    page(&context, &key, StatusCode::OK, false, outcome).await
}

/// `POST /leistungen/{service}/antrag`: a new draft.
pub async fn begin(Path(key): Path<String>, sent: SafeForm) -> Answer {
    let context = &sent.context;
    let (service, form) = form(context, &key)?;
    let owner = Owner { municipality: &context.municipality()?.slug, visitor: context.form_visitor().key() };
    let beginning = Beginning {
        form: form.key.clone(),
        edition: FormEdition { version: form.version.clone(), source: form.source.to_string() },
        service: service.key.clone(),
        language: context.language,
        draft_days: form.draft_days,
        retention_days: form.retention_days,
    };
    match context.applications()?.begin(&owner, beginning).await {
        Ok(id) => see_other(&routes::application(id.0)),
        Err(ApplicationError::TooManyDrafts) => page(context, &key, StatusCode::TOO_MANY_REQUESTS, true, None).await,
        Err(error) => Err(error.into()),
    }
}
