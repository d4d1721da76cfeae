//! What became of an application, by reference and code. Neither ever stands in an address.

use super::ApplicationError;
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::format::date_time;
use crate::http::layers::rate_limit::Kind;
use app::view_model::{CaseView, ErrorKind, StatusView};
use app::{Page, routes};
use axum::Extension;
use axum::http::StatusCode;
use axum::response::Response;
use domain::text::input::clean_line;
use services::application::{Case, Owner};
use std::net::IpAddr;

/// `GET /status`
pub async fn show(context: RequestContext) -> Answer {
    context.municipality()?;
    context.ok(Page::Status(StatusView::default()))
}

/// `GET /status/antrag.pdf`: somebody switches the language of the page that answers there instead of the copy.
pub async fn to_status() -> Answer {
    see_other(routes::STATUS)
}

/// `POST /status`. What is a draft again can be gone on with in this browser, too.
pub async fn look_up(address: Option<Extension<IpAddr>>, sent: SafeForm) -> Answer {
    match case_of(address, &sent).await? {
        Ok(case) => {
            let case = Some(case_view(&sent.context, case, sent.get("code"))?);
            let view = StatusView { case, ..StatusView::default() };
            Ok(sent.context.page(StatusCode::OK, Page::Status(view)))
        }
        Err(page) => Ok(page),
    }
}

/// The case of the reference and the code that were sent; otherwise the page that asks for them again.
pub(super) async fn case_of(
    address: Option<Extension<IpAddr>>,
    sent: &SafeForm,
) -> Result<Result<Case, Response>, HttpError> {
    let context = &sent.context;
    let municipality = context.municipality()?;
    context.state.rates.check(Kind::LookUp, address.map(|Extension(address)| address))?;
    let reference: String = clean_line(sent.get("nummer")).chars().take(40).collect();
    let again = |status, view| Ok(Err(context.page(status, Page::Status(view))));
    let visitor = context.known_visitor().ok_or(HttpError(ErrorKind::Csrf))?;
    let owner = Owner { municipality: &municipality.slug, visitor: visitor.key() };
    match context.applications()?.status(&owner, &reference, sent.get("code")).await {
        Ok(case) => Ok(Ok(case)),
        Err(ApplicationError::NotFound) => {
            again(StatusCode::UNPROCESSABLE_ENTITY, StatusView { reference, wrong: true, ..StatusView::default() })
        }
        Err(ApplicationError::TooManyTries) => {
            again(StatusCode::TOO_MANY_REQUESTS, StatusView { reference, too_often: true, ..StatusView::default() })
        }
        Err(error) => Err(error.into()),
    }
}

fn case_view(context: &RequestContext, case: Case, code: &str) -> Result<CaseView, HttpError> {
    let municipality = context.municipality()?;
    let when = |at| date_time(context.language, municipality, at);
    // A form that left the pack still has the name of its service.
    let form = municipality.forms.get(&case.form);
    let after = form.map(|form| form.after.clone()).unwrap_or_default();
    let form = form.map(|form| form.title.plain(context.language).to_owned());
    let service = municipality.service(&case.service).map(|service| service.name.plain(context.language).to_owned());
    Ok(CaseView {
        title: form.or(service).unwrap_or_else(|| case.reference.clone()),
        reference: case.reference,
        // It was right, so it is no longer than a code.
        code: code.to_owned(),
        state: case.state,
        due: case.due_at.map(when),
        after,
        go_on: case.can_go_on.then_some(case.id.0),
        cosign_code: case.cosign_code,
        events: case
            .timeline
            .into_iter()
            .rev()
            .map(|happened| (when(happened.at), happened.event, happened.note))
            .collect(),
    })
}
