//! Errors become pages, in the language of the visitor and with the municipality's phone number.

use crate::http::context::RequestContext;
use crate::http::error::HttpError;
use app::Page;
use app::view_model::{ErrorKind, ErrorView};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// Gives an answer that carries an [`HttpError`], and one that axum itself made without a body (404, 405), its page.
/// Files and machine endpoints keep their plain status.
pub async fn error_pages(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let kind = match response.extensions().get::<HttpError>() {
        Some(error) => error.0,
        None => match response.status() {
            StatusCode::METHOD_NOT_ALLOWED => ErrorKind::Method,
            StatusCode::REQUEST_TIMEOUT => ErrorKind::Busy,
            _ => return response,
        },
    };
    let Some(context) = response.extensions().get::<RequestContext>().cloned() else { return response };
    let view = ErrorView { kind, incident: context.request_id.clone() };
    let mut page = context.page(HttpError(kind).status(), Page::Error(view));
    // What was set on the way (language cookie) stays.
    for cookie in response.headers().get_all(header::SET_COOKIE) {
        page.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    if let Some(allow) = response.headers().get(header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allow.clone());
    }
    if kind == ErrorKind::TooMany || kind == ErrorKind::Busy {
        page.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    }
    page.extensions_mut().insert(context);
    page
}
