//! For the town's own website: the script of `<lotse-termin>`, a page that shows what to copy, and links by LeiKa key.

use super::info::field;
use super::next::FOR_OTHER_SITES;
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use app::view_model::{EmbedView, ErrorKind};
use app::{Page, routes};
use axum::extract::{Path, RawQuery};
use axum::http::header;
use axum::response::IntoResponse as _;

/// `GET /einbetten/lotse.js`: the same address for good, so it is asked for again after an hour.
pub async fn script(context: RequestContext) -> Answer {
    context.municipality()?;
    let headers =
        [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")];
    Ok((FOR_OTHER_SITES, headers, include_str!("../../../embed/lotse.js")).into_response())
}

/// `GET /einbetten?leistung=personalausweis`: what to copy, for the first service unless one is named.
pub async fn page(context: RequestContext, RawQuery(query): RawQuery) -> Answer {
    let municipality = context.municipality()?;
    let wanted = field(query.as_deref(), "leistung");
    let service = municipality.service(&wanted).or(municipality.services.first());
    let service = service.ok_or(HttpError(ErrorKind::NotFound))?.key.clone();
    let base = context.state.links.base_url(municipality);
    context.ok(Page::Embed(EmbedView { service, base }))
}

/// `GET /leika/{key}`: the page of the service with this LeiKa key; of several the first in the pack.
pub async fn leika(context: RequestContext, Path(key): Path<String>) -> Answer {
    let municipality = context.municipality()?;
    let service = municipality.services.iter().find(|service| service.leika == key);
    let service = service.ok_or(HttpError(ErrorKind::NotFound))?;
    // The layer `tenant` has kept a language that was asked for.
    see_other(&routes::service(&service.key))
}
