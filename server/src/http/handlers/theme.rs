//! A municipality's colours and logo. Their addresses hold the pack's version, so browsers may keep them for good.

use crate::http::context::RequestContext;
use crate::http::error::{Answer, HttpError};
use app::view_model::ErrorKind;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse as _;
use domain::municipality::Municipality;

const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// Only the version that was asked for may be kept. Another one is better than none (a page from before the pack was
/// changed, or from a process that has not read the change yet), but kept for good it would be wrong for good.
fn keep(asked: &str, extension: &str, municipality: &Municipality) -> HeaderValue {
    let present = asked.strip_suffix(extension) == Some(municipality.version.as_str());
    HeaderValue::from_static(if present { FOR_GOOD } else { "no-store" })
}

/// `GET /theme/{version}.css`
pub async fn theme(context: RequestContext, Path(version): Path<String>) -> Answer {
    let loaded = context.loaded()?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
        (header::CACHE_CONTROL, keep(&version, ".css", &loaded.municipality)),
    ];
    Ok((headers, loaded.theme_css.clone()).into_response())
}

/// `GET /logo/{version}.svg`. The pack compiler let no script pass; should one slip through, it may not run.
pub async fn logo(context: RequestContext, Path(version): Path<String>) -> Answer {
    let municipality = context.municipality()?;
    let svg = municipality.theme.logo_svg.clone().ok_or(HttpError(ErrorKind::NotFound))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml")),
        (header::CACHE_CONTROL, keep(&version, ".svg", municipality)),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
        ),
    ];
    Ok((headers, svg).into_response())
}
