//! The second person who has to agree, by a mailed link.

use super::ApplicationError;
use crate::http::context::RequestContext;
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::format::date_time;
use crate::http::layers::rate_limit::Kind;
use app::Page;
use app::view_model::{CosignState, CosignView, ErrorKind};
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use domain::form::record::Record;
use services::application::Cosigning;
use std::net::IpAddr;

/// `GET /zustimmen/{token}`
pub async fn show(context: RequestContext, address: Option<Extension<IpAddr>>, Path(token): Path<String>) -> Answer {
    let municipality = context.municipality()?;
    context.state.rates.check(Kind::LookUp, address.map(|Extension(address)| address))?;
    match context.applications()?.cosigning(&municipality.slug, &token).await {
        Ok(asked) => {
            let view = asked_view(&context, token, asked)?;
            Ok(context.page(StatusCode::OK, Page::Cosign(view)))
        }
        Err(ApplicationError::NotFound) => Ok(gone(&context)),
        Err(error) => Err(error.into()),
    }
}

fn gone(context: &RequestContext) -> axum::response::Response {
    context.page(StatusCode::NOT_FOUND, Page::Cosign(CosignView { title: String::new(), state: CosignState::Gone }))
}

/// Only the steps that the form lets the second person see.
fn asked_view(context: &RequestContext, token: String, asked: Cosigning) -> Result<CosignView, HttpError> {
    let municipality = context.municipality()?;
    let record: Record = serde_json::from_str(&asked.submission.texts).map_err(|_| HttpError(ErrorKind::Internal))?;
    let seen = record.cosign;
    let steps = record.steps.into_iter().filter(|step| seen.contains(&step.key)).collect();
    let until = date_time(context.language, municipality, asked.until);
    Ok(CosignView { title: record.title.shown().to_owned(), state: CosignState::Asked { token, until, steps } })
}

/// `POST /zustimmen/{token}`
pub async fn answer(address: Option<Extension<IpAddr>>, Path(token): Path<String>, sent: SafeForm) -> Answer {
    let context = &sent.context;
    let municipality = context.municipality()?;
    context.state.rates.check(Kind::LookUp, address.map(|Extension(address)| address))?;
    let agrees = match sent.get("antwort") {
        "ja" => true,
        "nein" => false,
        _ => return Err(HttpError(ErrorKind::Malformed)),
    };
    let title = match context.applications()?.cosigning(&municipality.slug, &token).await {
        Ok(asked) => asked_view(context, token.clone(), asked)?.title,
        Err(ApplicationError::NotFound) => return Ok(gone(context)),
        Err(error) => return Err(error.into()),
    };
    match context.applications()?.cosign(&municipality.slug, &token, agrees).await {
        Ok(()) => {
            let state = if agrees { CosignState::Agreed } else { CosignState::Declined };
            context.ok(Page::Cosign(CosignView { title, state }))
        }
        // Answered or withdrawn at the same moment.
        Err(ApplicationError::NotFound | ApplicationError::Stale) => Ok(gone(context)),
        Err(error) => Err(error.into()),
    }
}
