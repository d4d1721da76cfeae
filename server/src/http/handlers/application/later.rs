//! Going on later, here or elsewhere.

use super::{Opened, OwnApplication, day_of};
use crate::http::context::{RequestContext, keep_cookie, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::layers::rate_limit::Kind;
use app::view_model::{ErrorKind, LaterView, ResumeView};
use app::{Page, routes};
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use domain::text::input::{check_mail, clean_line};
use services::application::{ApplicationError, Owner};
use std::net::IpAddr;
use std::sync::Arc;

fn view(own: &OwnApplication, opened: &Opened) -> Result<LaterView, HttpError> {
    Ok(LaterView {
        application: own.id.0,
        service: opened.draft.service.clone(),
        form: Arc::clone(&opened.form),
        kept_until: day_of(&own.context, opened.draft.expires_at)?,
        mail: String::new(),
        problem: None,
        code: None,
        too_often: false,
    })
}

/// `GET /antrag/{application}/spaeter`. Whoever asks for it comes back: from now on the browser keeps the visitor's cookie as long as
/// the draft. (Otherwise it ends with the session, so that a browser in a library leaves nothing behind.)
pub async fn show(own: OwnApplication) -> Answer {
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let mut response = own.context.page(StatusCode::OK, Page::Later(view(&own, &opened)?));
    if let Some(visitor) = own.context.known_visitor() {
        let left = opened.draft.expires_at.duration_since(own.context.applications()?.clock.now());
        keep_cookie(&mut response, &visitor.cookie(&own.context.state.web), left.as_secs());
    }
    Ok(response)
}

/// `POST /antrag/{application}/spaeter`: a link by mail, the code on the page.
pub async fn ask(own: OwnApplication, sent: SafeForm) -> Answer {
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let typed = clean_line(sent.get("mail"));
    let view = LaterView { mail: typed.clone(), ..view(&own, &opened)? };
    let mail = match check_mail(&typed) {
        Ok(mail) => mail,
        Err(problem) => {
            let view = LaterView { problem: Some(problem), ..view };
            return Ok(own.context.page(StatusCode::UNPROCESSABLE_ENTITY, Page::Later(view)));
        }
    };
    let too_often =
        |view| Ok(own.context.page(StatusCode::TOO_MANY_REQUESTS, Page::Later(LaterView { too_often: true, ..view })));
    if !own.context.state.rates.may_mail(sent.address, &mail) {
        return too_often(view);
    }
    match own.context.applications()?.ask_resume(&own.owner()?, own.id, &mail).await {
        Ok(asked) => own.context.ok(Page::Later(LaterView { code: Some(asked.code), ..view })),
        Err(ApplicationError::TooManyLinks) => too_often(view),
        Err(error) => Err(error.into()),
    }
}

fn resume_page(context: &RequestContext, status: StatusCode, view: ResumeView) -> Answer {
    Ok(context.page(status, Page::Resume(view)))
}

fn empty(token: &str) -> ResumeView {
    ResumeView { token: token.to_owned(), wrong: false, too_often: false, gone: false }
}

/// `GET /weiter/{token}`: what the mailed link opens.
pub async fn show_resume(
    context: RequestContext,
    address: Option<Extension<IpAddr>>,
    Path(token): Path<String>,
) -> Answer {
    let municipality = context.municipality()?;
    context.state.rates.check(Kind::LookUp, address.map(|Extension(address)| address))?;
    match context.applications()?.can_resume(&municipality.slug, &token).await {
        Ok(()) => resume_page(&context, StatusCode::OK, empty(&token)),
        Err(ApplicationError::NotFound) => {
            resume_page(&context, StatusCode::NOT_FOUND, ResumeView { gone: true, ..empty(&token) })
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /weiter/{token}`: with the code the draft is this browser's, too.
pub async fn resume(address: Option<Extension<IpAddr>>, Path(token): Path<String>, sent: SafeForm) -> Answer {
    let context = &sent.context;
    let municipality = context.municipality()?;
    context.state.rates.check(Kind::LookUp, address.map(|Extension(address)| address))?;
    let visitor = context.known_visitor().ok_or(HttpError(ErrorKind::Csrf))?;
    let owner = Owner { municipality: &municipality.slug, visitor: visitor.key() };
    let again = |status, view| resume_page(context, status, view);
    match context.applications()?.resume(&owner, &token, sent.get("code")).await {
        Ok(id) => see_other(&routes::application(id.0)),
        Err(ApplicationError::WrongCode) => {
            again(StatusCode::UNPROCESSABLE_ENTITY, ResumeView { wrong: true, ..empty(&token) })
        }
        Err(ApplicationError::TooManyTries) => {
            again(StatusCode::TOO_MANY_REQUESTS, ResumeView { too_often: true, ..empty(&token) })
        }
        Err(ApplicationError::NotFound) => again(StatusCode::NOT_FOUND, ResumeView { gone: true, ..empty(&token) }),
        Err(error) => Err(error.into()),
    }
}
