//! The request as handlers see it, and how they answer with a page.

use super::error::{Answer, HttpError};
use super::security::Visitor;
use super::state::AppState;
use crate::packs::Loaded;
use app::view_model::ErrorKind;
use app::{Page, PageContext};
use axum::extract::FromRequestParts;
use axum::http::request::Parts as RequestParts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum_extra::extract::cookie::Cookie;
use domain::language::Language;
use domain::municipality::{Municipality, Service};
use services::application::Applications;
use services::booking::Booking;
use std::sync::Arc;

/// What the layer `tenant` found out about a request.
#[derive(Clone)]
pub struct RequestContext {
    pub state: AppState,
    /// `None` on the plain host and on unknown ones.
    pub loaded: Option<Arc<Loaded>>,
    /// The host belongs to the installation itself (`localhost`): the list of municipalities is there.
    pub plain_host: bool,
    pub language: Language,
    /// The language was chosen with this very request (`?lang=`): a cookie keeps it.
    pub language_chosen: bool,
    /// Path and query without `lang`.
    pub path: String,
    pub nonce: String,
    pub request_id: String,
    /// The visitor of the cookie, if there was one.
    visitor: Option<Visitor>,
    /// The visitor to use if there was none; its cookie is set when a page with a form is answered.
    fresh_visitor: Visitor,
}

/// What a page runs, for its Content-Security-Policy.
#[derive(Clone)]
pub struct Scripts {
    /// Every script carries it.
    pub nonce: String,
    /// It has islands, whose code `style/app.js` loads, or answers that `style/live.js` checks.
    pub wasm: bool,
    /// It starts a worker: `style/gate.js` does the check before a hold in the background.
    pub worker: bool,
}

impl RequestContext {
    /// Everything is known but the visitor's token.
    #[must_use]
    #[expect(clippy::too_many_arguments, reason = "one constructor, one caller; each value has its own type or name")]
    pub fn new(
        state: AppState,
        loaded: Option<Arc<Loaded>>,
        plain_host: bool,
        language: Language,
        language_chosen: bool,
        path: String,
        request_id: String,
        visitor: Option<Visitor>,
    ) -> Self {
        let nonce = super::security::csp_nonce();
        let fresh_visitor = Visitor::new();
        Self { state, loaded, plain_host, language, language_chosen, path, nonce, request_id, visitor, fresh_visitor }
    }

    /// The municipality, on a municipality's host.
    ///
    /// # Errors
    /// 404 elsewhere.
    pub fn loaded(&self) -> Result<&Arc<Loaded>, HttpError> {
        self.loaded.as_ref().ok_or(HttpError(if self.plain_host {
            ErrorKind::NotFound
        } else {
            ErrorKind::UnknownHost
        }))
    }

    /// # Errors
    /// 404 on a host that is no municipality's.
    pub fn municipality(&self) -> Result<&Arc<Municipality>, HttpError> {
        self.loaded().map(|loaded| &loaded.municipality)
    }

    /// # Errors
    /// 404 for an unknown service.
    pub fn service(&self, key: &str) -> Result<&Service, HttpError> {
        self.municipality()?.service(key).ok_or(HttpError(ErrorKind::NotFound))
    }

    /// The use cases of applications.
    ///
    /// # Errors
    /// 404 without a sealing key: then no page offers a form.
    pub fn applications(&self) -> Result<&Applications, HttpError> {
        self.state.applications.as_ref().ok_or(HttpError(ErrorKind::NotFound))
    }

    /// The visitor that a form came from.
    #[must_use]
    pub fn known_visitor(&self) -> Option<&Visitor> {
        self.visitor.as_ref()
    }

    /// The time that the visitor holds in this municipality, for the note on other pages.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn live_hold(&self) -> Result<Option<Booking>, HttpError> {
        let Some(visitor) = self.visitor.as_ref().filter(|visitor| visitor.has_held()) else { return Ok(None) };
        Ok(self.state.appointments.live_hold(self.municipality()?, &visitor.key()).await?)
    }

    /// The visitor that the forms of this answer are for.
    #[must_use]
    pub fn form_visitor(&self) -> &Visitor {
        self.visitor.as_ref().unwrap_or(&self.fresh_visitor)
    }

    /// A token for the forms of this answer.
    #[must_use]
    pub fn form_token(&self) -> String {
        self.state.tokens.issue(self.form_visitor())
    }

    /// A page as the answer.
    #[must_use]
    pub fn page(&self, status: StatusCode, page: Page) -> Response {
        let has_islands = matches!(page, Page::Times(_) | Page::Data(_) | Page::Check(_));
        let has_form = has_islands
            || matches!(page, Page::Cancel(_) | Page::Move(_) | Page::CannotCome(_) | Page::Find(_) | Page::Gate(_))
            || matches!(page, Page::Begin(_) | Page::Step(_) | Page::FormCheck(_) | Page::Later(_) | Page::Discard(_))
            || matches!(page, Page::Resume(_) | Page::Status(_) | Page::Cosign(_))
            || matches!(page, Page::Waiting(_) | Page::Offer(_) | Page::Await(_) | Page::Link(_));
        let live = matches!(page, Page::Step(_));
        let worker = match &page {
            Page::Times(view) => view.challenge.is_some(),
            page => matches!(page, Page::Gate(_)),
        };
        let version = self.loaded.as_ref().map(|loaded| loaded.municipality.version.as_str());
        let context = PageContext {
            language: self.language,
            municipality: self.loaded.as_ref().map(|loaded| Arc::clone(&loaded.municipality)),
            path: self.path.clone(),
            nonce: self.nonce.clone(),
            csrf: if has_form { self.form_token() } else { String::new() },
            assets: Arc::clone(&self.state.assets),
            theme_url: version.map(|version| format!("/theme/{version}.css")),
            logo_url: self
                .loaded
                .as_ref()
                .filter(|loaded| loaded.municipality.theme.logo_svg.is_some())
                .zip(version)
                .map(|(_, version)| format!("/logo/{version}.svg")),
            demo: self.state.demo.is_some(),
        };
        let mut response = (status, Html(app::render(context, page))).into_response();
        response.headers_mut().insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.language.html_lang()));
        response.extensions_mut().insert(Scripts { nonce: self.nonce.clone(), wasm: has_islands || live, worker });
        if has_form && self.visitor.is_none() {
            set_cookie(&mut response, &self.fresh_visitor.cookie(&self.state.web));
        }
        response
    }

    /// A page with status 200.
    ///
    /// # Errors
    /// Never; the type fits the handlers.
    pub fn ok(&self, page: Page) -> Answer {
        Ok(self.page(StatusCode::OK, page))
    }
}

/// After a form: 303 to one of our own addresses (RFC 9110, section 15.4.4).
///
/// # Errors
/// 500 if the address holds a byte no header may hold; our typed routes never do.
pub fn see_other(address: &str) -> Answer {
    let location = HeaderValue::from_str(address).map_err(|_| HttpError(ErrorKind::Internal))?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response())
}

/// Adds a `Set-Cookie` header for a cookie that stays for so many seconds. They are written by hand, so that no further time
/// library is needed for it.
pub fn keep_cookie(response: &mut Response, cookie: &Cookie<'_>, seconds: i64) {
    if let Ok(value) = HeaderValue::from_str(&format!("{}; Max-Age={seconds}", cookie.encoded())) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// Adds a `Set-Cookie` header.
pub fn set_cookie(response: &mut Response, cookie: &Cookie<'_>) {
    if let Ok(value) = HeaderValue::from_str(&cookie.encoded().to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

impl<S: Sync> FromRequestParts<S> for RequestContext {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut RequestParts, _: &S) -> Result<Self, HttpError> {
        parts.extensions.get::<Self>().cloned().ok_or(HttpError(ErrorKind::Internal))
    }
}
