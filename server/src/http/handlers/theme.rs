//! A municipality's colours and logo. Their addresses hold the pack's version, so browsers may keep them for good.

use crate::http::context::RequestContext;
use crate::http::error::{Answer, HttpError};
use app::view_model::ErrorKind;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::IntoResponse as _;

const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// `GET /theme/{version}.css`. An old version gets the present colours: better than none.
pub async fn theme(context: RequestContext) -> Answer {
    let loaded = context.loaded()?;
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, FOR_GOOD)];
    Ok((headers, loaded.theme_css.clone()).into_response())
}

/// `GET /logo/{version}.svg`. The pack compiler let no script pass; should one slip through, it may not run.
pub async fn logo(context: RequestContext) -> Answer {
    let svg = context.municipality()?.theme.logo_svg.clone().ok_or(HttpError(ErrorKind::NotFound))?;
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml")),
        (header::CACHE_CONTROL, HeaderValue::from_static(FOR_GOOD)),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
        ),
    ];
    Ok((headers, svg).into_response())
}
