//! No answer takes for ever.

use crate::http::AppState;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use std::time::Duration;

/// A page that carries files may take so long: 100 MB over a village's line. What hangs in between is given up much earlier
/// (`handlers::application`).
const WITH_FILES: Duration = Duration::from_secs(30 * 60);

/// 408 after the time that is set, or after `WITH_FILES`.
pub async fn time_limit(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let form = request.method() == Method::POST && request.uri().path().starts_with("/antrag/");
    let files = form && kind.starts_with("multipart/form-data");
    let limit = if files { WITH_FILES } else { state.limits.answer_time() };
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}
