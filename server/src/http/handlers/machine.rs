//! For machines: is it alive, is it ready, how is it doing.

use crate::http::AppState;
use axum::Json;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::json;
use std::net::SocketAddr;
use subtle::ConstantTimeEq as _;

/// `GET /healthz`: the process answers.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: 200 when the database answers and a municipality can be served, with what is wrong although it can:
/// refused packs, late or dead jobs. 503 otherwise.
pub async fn readyz(State(state): State<AppState>) -> Response {
    let database = state.secrets.ping().await;
    let set = state.registry.current();
    let now = state.appointments.clock.now();
    let jobs = state.jobs.counts(now).await.ok();
    let packs: Vec<_> = set
        .states
        .iter()
        .map(|pack| {
            json!({
                "municipality": pack.slug,
                "served": pack.served,
                "refused": pack.refused,
                "errors": pack.errors.iter().map(ToString::to_string).collect::<Vec<_>>(),
            })
        })
        .collect();
    let ready = database.is_ok() && !set.loaded.is_empty();
    let degraded = set.unreadable.is_some()
        || set.states.iter().any(|pack| pack.refused)
        || jobs.is_some_and(|jobs| jobs.dead > 0 || jobs.late > 0);
    let body = json!({
        "ready": ready,
        "degraded": degraded,
        "database": if database.is_ok() { "ok" } else { "unavailable" },
        "packs": packs,
        "packs_unreadable": set.unreadable,
        "jobs": jobs.map(|jobs| json!({ "waiting": jobs.waiting, "late": jobs.late, "dead": jobs.dead })),
    });
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(body)).into_response()
}

/// `GET /metrics`: Prometheus text, for this machine or with the token.
pub async fn metrics(State(state): State<AppState>, request: Request) -> Response {
    let local = !state.web.trusted_proxy
        && request.extensions().get::<ConnectInfo<SocketAddr>>().is_some_and(|info| info.0.ip().is_loopback());
    let sent =
        request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let known = state
        .web
        .metrics_token
        .as_deref()
        .zip(sent)
        .is_some_and(|(token, sent)| bool::from(token.as_bytes().ct_eq(sent.as_bytes())));
    if !local && !known {
        return StatusCode::FORBIDDEN.into_response();
    }
    if let Ok(counts) = state.jobs.counts(state.appointments.clock.now()).await {
        #[expect(clippy::cast_precision_loss, reason = "a gauge is a float")]
        for (name, value) in
            [("lotse_jobs_waiting", counts.waiting), ("lotse_jobs_late", counts.late), ("lotse_jobs_dead", counts.dead)]
        {
            metrics::gauge!(name).set(value as f64);
        }
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], state.metrics.render()).into_response()
}
