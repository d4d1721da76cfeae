//! Request id, one log line and the metrics of each request. No path, no query, no address, no body: a path may hold the
//! key of somebody's appointment.

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::{Arc, Mutex};
use std::time::Instant;
use tracing::Instrument as _;
use uuid::Uuid;

/// The id of a request: in the log, in the answer's `x-request-id` and, as incident number, on the error page.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// The route's pattern, filled in by [`remember_route`] once the router has matched.
#[derive(Clone, Default)]
struct Route(Arc<Mutex<Option<String>>>);

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Outermost layer.
pub async fn observe(mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = Uuid::now_v7().simple().to_string();
    let route = Route::default();
    let method = method_name(request.method());
    request.extensions_mut().insert(RequestId(id.clone()));
    request.extensions_mut().insert(route.clone());
    let span = tracing::info_span!("request", id = id.as_str(), municipality = tracing::field::Empty);
    async move {
        let mut response = next.run(request).await;
        let elapsed = started.elapsed();
        let pattern = route.0.lock().ok().and_then(|mut route| route.take()).unwrap_or_else(|| "(none)".to_owned());
        let status = response.status().as_u16();
        metrics::counter!("lotse_http_requests_total", "route" => pattern.clone(), "method" => method, "status" => status.to_string()).increment(1);
        metrics::histogram!("lotse_http_request_seconds", "route" => pattern.clone()).record(elapsed.as_secs_f64());
        #[expect(clippy::cast_precision_loss, reason = "microseconds of a request fit")]
        let ms = elapsed.as_micros() as f64 / 1000.0;
        if status >= 500 {
            tracing::error!(method, route = pattern, status, ms, "answered");
        } else {
            tracing::info!(method, route = pattern, status, ms, "answered");
        }
        if let Ok(value) = HeaderValue::from_str(&id) {
            response.headers_mut().insert(HEADER, value);
        }
        response
    }
    .instrument(span)
    .await
}

/// A client may invent methods; the metrics must not grow with them, nor the log repeat them.
fn method_name(method: &axum::http::Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        _ => "other",
    }
}

/// Innermost layer, inside the router: knows the pattern that matched.
pub async fn remember_route(request: Request, next: Next) -> Response {
    if let (Some(path), Some(route)) = (request.extensions().get::<MatchedPath>(), request.extensions().get::<Route>())
        && let Ok(mut slot) = route.0.lock()
    {
        *slot = Some(path.as_str().to_owned());
    }
    next.run(request).await
}
