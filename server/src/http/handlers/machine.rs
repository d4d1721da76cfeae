//! For machines: is it alive, is it ready, how is it doing.

use crate::http::AppState;
use axum::Json;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use jiff::ToSpan as _;
use jiff::tz::TimeZone;
use serde_json::json;
use services::ports::SecretStore;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use subtle::ConstantTimeEq as _;
use tokio::sync::Mutex;

/// `GET /healthz`: the process answers.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// Whether the database answered, as of a moment ago: nobody can keep it busy by asking for `/readyz`.
#[derive(Default)]
pub struct Readiness(Mutex<Option<(Instant, bool)>>);

/// How old that answer may be.
const MOMENT: Duration = Duration::from_secs(1);

impl Readiness {
    /// Those who come while it is being asked wait for the same answer.
    async fn database(&self, secrets: &dyn SecretStore) -> bool {
        let mut last = self.0.lock().await;
        match *last {
            Some((at, answers)) if at.elapsed() < MOMENT => answers,
            _ => {
                let answers = secrets.ping().await.is_ok();
                *last = Some((Instant::now(), answers));
                answers
            }
        }
    }
}

/// `GET /readyz`: 200 when the database answers and a municipality can be served, 503 otherwise. Whoever runs the portal
/// also gets what is wrong although it can: refused packs, late or dead jobs.
pub async fn readyz(State(state): State<AppState>, request: Request) -> Response {
    if !is_operator(&state, &request) {
        let ready = state.readiness.database(&*state.secrets).await && !state.registry.current().loaded.is_empty();
        let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
        return (status, Json(json!({ "ready": ready }))).into_response();
    }
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
        || jobs.is_some_and(|jobs| jobs.dead_lately > 0 || jobs.late > 0);
    let body = json!({
        "ready": ready,
        "degraded": degraded,
        "database": if database.is_ok() { "ok" } else { "unavailable" },
        "packs": packs,
        "packs_unreadable": set.unreadable,
        "blocked": blocked(&state).await,
        "jobs": jobs.map(|jobs| json!({ "waiting": jobs.waiting, "late": jobs.late, "dead": jobs.dead, "dead_lately": jobs.dead_lately })),
    });
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(body)).into_response()
}

/// Attempts to hold a time that were turned away of late, by reason; `null` if the database does not say.
async fn blocked(state: &AppState) -> Option<serde_json::Value> {
    let today = state.appointments.clock.now().to_zoned(TimeZone::UTC).date();
    let blocked = state.gate.store.blocked(today.saturating_sub(BLOCKED_DAYS.days())).await.ok()?;
    let mut attempts = BTreeMap::<&str, u64>::new();
    for one in blocked {
        *attempts.entry(one.refusal.key()).or_default() += one.attempts;
    }
    Some(json!({ "days": BLOCKED_DAYS, "attempts": attempts }))
}

/// How many days count.
const BLOCKED_DAYS: i32 = 7;

/// `GET /metrics`: Prometheus text, for whoever runs the portal.
pub async fn metrics(State(state): State<AppState>, request: Request) -> Response {
    if !is_operator(&state, &request) {
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

/// Asked from this machine, or with the token. Behind a proxy everybody seems to come from this machine, also behind one
/// that nobody told us about.
fn is_operator(state: &AppState, request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let local = !state.web.trusted_proxy
        && !request.headers().contains_key("x-forwarded-for")
        && peer.is_some_and(|peer| peer.0.ip().to_canonical().is_loopback());
    let sent =
        request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let token = state.web.metrics_token.as_deref().filter(|token| !token.is_empty());
    local || token.zip(sent).is_some_and(|(token, sent)| bool::from(token.as_bytes().ct_eq(sent.as_bytes())))
}
