//! Security headers of every answer.

use crate::http::AppState;
use crate::http::context::Scripts;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// Sets the headers that keep a page to itself. The policy names no foreign host and allows no inline script or style;
/// scripts run by the nonce of this very answer, and WASM only where a page has islands or checks answers.
pub async fn security_headers(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let scripts = response.extensions().get::<Scripts>().cloned();
    let headers = response.headers_mut();
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let worker = if scripts.as_ref().is_some_and(|scripts| scripts.worker) { "worker-src 'self'; " } else { "" };
        let scripts = match scripts {
            // Whatever is no page runs none.
            None => "'none'".to_owned(),
            Some(Scripts { nonce, wasm: false, .. }) => format!("'nonce-{nonce}'"),
            // The script with the nonce imports the one that starts the WASM.
            Some(Scripts { nonce, wasm: true, .. }) => format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
        };
        let policy = format!(
            "default-src 'none'; script-src {scripts}; {worker}style-src 'self'; img-src 'self' data:; font-src 'self'; \
             connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        );
        if let Ok(value) = HeaderValue::from_str(&policy) {
            headers.insert(header::CONTENT_SECURITY_POLICY, value);
        }
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        // Our own pages need the referrer for nothing; addresses of appointments must not leave.
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    // What towns may put into their own websites says otherwise.
    headers
        .entry(HeaderName::from_static("cross-origin-resource-policy"))
        .or_insert(HeaderValue::from_static("same-origin"));
    if state.web.https {
        headers
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    // Pages hold personal data or tokens; only files with a hash in their name say otherwise.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
