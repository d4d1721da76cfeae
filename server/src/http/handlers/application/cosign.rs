//! The second person who has to agree, by a mailed link and a code from the applicant.

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

/// `GET /antraege/zustimmen/{token}`: what the mailed link opens. It asks for the code and shows nothing of the application.
pub async fn show(context: RequestContext, address: Option<Extension<IpAddr>>, Path(token): Path<String>) -> Answer {
    let municipality = context.municipality()?;
    context.state.rates.check(Kind::LookUp, address.map(|Extension(address)| address))?;
    match context.applications()?.can_cosign(&municipality.slug, &token).await {
        Ok(()) => bare(&context, StatusCode::OK, CosignState::Code { token, wrong: false, too_often: false }),
        Err(ApplicationError::NotFound) => bare(&context, StatusCode::NOT_FOUND, CosignState::Gone),
        Err(error) => Err(error.into()),
    }
}

/// A page that shows nothing of the application.
fn bare(context: &RequestContext, status: StatusCode, state: CosignState) -> Answer {
    Ok(context.page(status, Page::Cosign(CosignView { title: None, other: context.language, state })))
}

/// `POST /antraege/zustimmen/{token}`: with the code it shows what is asked; with the code and an answer it takes the answer.
pub async fn answer(address: Option<Extension<IpAddr>>, Path(token): Path<String>, sent: SafeForm) -> Answer {
    let context = &sent.context;
    let municipality = context.municipality()?;
    context.state.rates.check(Kind::LookUp, address.map(|Extension(address)| address))?;
    let agrees = match sent.get("antwort") {
        "" => None,
        "ja" => Some(true),
        "nein" => Some(false),
        _ => return Err(HttpError(ErrorKind::Malformed)),
    };
    let (applications, code) = (context.applications()?, sent.get("code"));
    let asked = match agrees {
        None => applications.cosigning(&municipality.slug, &token, code).await,
        Some(agrees) => applications.cosign(&municipality.slug, &token, code, agrees).await,
    };
    match asked {
        Ok(asked) => told(context, token, code, agrees, &asked),
        Err(ApplicationError::WrongCode) => {
            let state = CosignState::Code { token, wrong: true, too_often: false };
            bare(context, StatusCode::UNPROCESSABLE_ENTITY, state)
        }
        Err(ApplicationError::TooManyTries) => {
            let state = CosignState::Code { token, wrong: true, too_often: true };
            bare(context, StatusCode::TOO_MANY_REQUESTS, state)
        }
        // Perhaps answered or withdrawn at the same moment.
        Err(ApplicationError::NotFound | ApplicationError::Stale) => {
            bare(context, StatusCode::NOT_FOUND, CosignState::Gone)
        }
        Err(error) => Err(error.into()),
    }
}

/// The question, with only the steps that the form lets the second person see; or that the answer was taken.
fn told(context: &RequestContext, token: String, code: &str, agrees: Option<bool>, asked: &Cosigning) -> Answer {
    let municipality = context.municipality()?;
    let record: Record = serde_json::from_str(&asked.submission.texts).map_err(|_| HttpError(ErrorKind::Internal))?;
    let state = match agrees {
        Some(true) => CosignState::Agreed,
        Some(false) => CosignState::Declined,
        None => {
            let seen = record.cosign;
            let steps = record.steps.into_iter().filter(|step| seen.contains(&step.key)).collect();
            let until = date_time(context.language, municipality, asked.until);
            CosignState::Asked { token, code: code.to_owned(), until, steps }
        }
    };
    context.ok(Page::Cosign(CosignView { title: Some(record.title), other: asked.submission.language, state }))
}
