//! Forms come from our own pages only.

use crate::http::error::HttpError;
use app::view_model::ErrorKind;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Refuses unsafe methods that another site caused. Browsers say where a request comes from by `Sec-Fetch-Site` and
/// `Origin` (Fetch Standard); the token in each form is the second lock and covers clients that send neither.
pub async fn same_origin(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_own(request.headers()) { next.run(request).await } else { HttpError(ErrorKind::Csrf).into_response() }
}

fn is_own(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    if headers.contains_key("sec-fetch-site") && !matches!(text("sec-fetch-site"), Some("same-origin" | "none")) {
        return false;
    }
    match (headers.get(header::ORIGIN), text("origin"), text("host")) {
        (None, _, _) => true,
        // The scheme is left out: behind a proxy that ends https we cannot see it.
        (Some(_), Some(origin), Some(host)) => {
            origin.split_once("://").is_some_and(|(_, authority)| authority.eq_ignore_ascii_case(host))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_may_post() {
        for (fetch_site, origin, expected) in [
            (None, None, true),
            (Some("same-origin"), Some("http://rastatt.localhost:8080"), true),
            (Some("none"), None, true),
            (Some("cross-site"), None, false),
            // Another municipality's page is another site, too.
            (Some("same-site"), Some("http://erbach.localhost:8080"), false),
            (None, Some("http://erbach.localhost:8080"), false),
            (None, Some("https://evil.example"), false),
            (None, Some("null"), false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, "rastatt.localhost:8080".parse().expect("header"));
            if let Some(value) = fetch_site {
                headers.insert("sec-fetch-site", value.parse().expect("header"));
            }
            if let Some(value) = origin {
                headers.insert(header::ORIGIN, value.parse().expect("header"));
            }
            assert_eq!(is_own(&headers), expected, "{fetch_site:?} {origin:?}");
        }
    }
}
