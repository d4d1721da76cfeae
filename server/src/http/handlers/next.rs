//! The next free times of a service over all of its sites, as data: for a town's own website, a display or a telephone
//! service.

use crate::http::calendar::CalendarQuery;
use crate::http::context::RequestContext;
use crate::http::error::{Answer, HttpError};
use app::routes;
use app::view_model::ErrorKind;
use axum::Json;
use axum::extract::{Path, RawQuery};
use axum::http::header;
use axum::response::IntoResponse as _;
use serde::Serialize;

#[derive(Serialize)]
struct NextTimes<'a> {
    service: &'a str,
    persons: u8,
    /// Earliest first; none if nothing is free.
    times: Vec<NextTime<'a>>,
}

#[derive(Serialize)]
struct NextTime<'a> {
    /// Key of the site.
    site: &'a str,
    /// Its name in the language of the request.
    name: &'a str,
    /// ISO 8601, local time with its distance from UTC.
    start: String,
    /// The calendar of that site, opened at that day.
    link: String,
}

/// `GET /leistungen/{service}/naechste.json?personen=2&mit=reisepass:1&ort=rathaus`: an order as the calendar takes it; without
/// `ort` over all sites.
pub async fn show(context: RequestContext, Path(key): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let municipality = context.municipality()?;
    let service = context.service(&key)?;
    let CalendarQuery { order, site, .. } = CalendarQuery::parse(query.as_deref(), municipality, service);
    let basket = order.resolve(municipality).map_err(|_| HttpError(ErrorKind::NotFound))?;
    let availability = context
        .state
        .appointments
        .availability(municipality, &basket, site.as_deref(), |_| None)
        .await?
        .ok_or(HttpError(ErrorKind::NotFound))?;
    let base = context.state.links.base_url(municipality);
    let fields = routes::order_fields(&order);
    let next = |(start, site): &(jiff::Timestamp, String)| {
        let site = municipality.site(site)?;
        let start = start.to_zoned(municipality.time_zone.clone());
        let query = routes::calendar_query(&fields, Some(&site.key), None, Some(start.date()));
        Some(NextTime {
            site: &site.key,
            name: site.name.plain(context.language),
            start: start.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            link: format!("{base}{}{query}", routes::times(&service.key)),
        })
    };
    let times = availability.next.iter().filter_map(next).collect();
    // What is free now is not free for long.
    let headers = [(header::CACHE_CONTROL, "no-store")];
    Ok((headers, Json(NextTimes { service: &service.key, persons: order.main.quantity, times })).into_response())
}
