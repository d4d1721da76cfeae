//! The next free times of a service over all of its sites, as data: for a town's own website, a display or a telephone
//! service.

use crate::http::calendar::CalendarQuery;
use crate::http::context::RequestContext;
use crate::http::error::{Answer, HttpError};
use crate::http::format::{date_time, text};
use app::routes;
use app::view_model::ErrorKind;
use axum::Json;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderName, header};
use axum::response::IntoResponse as _;
use serde::Serialize;

/// What makes an answer readable for other people's pages.
pub const FOR_OTHER_SITES: [(HeaderName, &str); 2] = [
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];

#[derive(Serialize)]
struct NextTimes<'a> {
    service: &'a str,
    persons: u8,
    /// Of the service, in the language of the request.
    name: &'a str,
    /// Language and direction of all texts.
    lang: &'static str,
    dir: &'static str,
    /// The service's page.
    link: String,
    /// Words for whoever shows it: above the times, if there are none, on the button.
    heading: String,
    nothing: String,
    book: String,
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
    /// The same in words.
    when: String,
    /// The calendar of that site, opened at that day.
    link: String,
}

/// `GET /leistungen/{service}/naechste.json?personen=2&ort=rathaus`: without `ort` over all sites. What else a calendar's
/// query may say counts, too.
pub async fn show(context: RequestContext, Path(key): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let municipality = context.municipality()?;
    let service = context.service(&key)?;
    let CalendarQuery { order, site, .. } = CalendarQuery::parse(query.as_deref(), municipality, service);
    let gone = HttpError(ErrorKind::NotFound);
    let basket = order.resolve(municipality).map_err(|_| gone)?;
    let appointments = &context.state.appointments;
    let availability =
        appointments.availability(municipality, &basket, site.as_deref(), |_| None).await?.ok_or(gone)?;
    let base = context.state.links.base_url(municipality);
    let language = context.language;
    let fields = routes::order_fields(&order);
    // Whoever asked for a language gets there in this language; others choose for themselves.
    let chosen = |start: char| if context.language_chosen { format!("{start}lang={language}") } else { String::new() };
    let next = |(start, site): &(jiff::Timestamp, String)| {
        let site = municipality.site(site)?;
        let local = start.to_zoned(municipality.time_zone.clone());
        let query = routes::calendar_query(&fields, Some(&site.key), None, Some(local.date()));
        Some(NextTime {
            site: &site.key,
            name: site.name.plain(language),
            start: local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            when: date_time(language, municipality, *start),
            link: format!("{base}{}{query}{}", routes::times(&service.key), chosen('&')),
        })
    };
    let next = NextTimes {
        service: &service.key,
        persons: order.main.quantity,
        name: service.name.plain(language),
        lang: language.html_lang(),
        dir: language.dir(),
        link: format!("{base}{}{}", routes::service(&service.key), chosen('?')),
        heading: text(language, "calendar-next-times", &[]),
        nothing: text(language, "calendar-nothing-free", &[]),
        book: text(language, "service-book", &[]),
        times: availability.next.iter().filter_map(next).collect(),
    };
    // What is free now is not free for long.
    Ok((FOR_OTHER_SITES, [(header::CACHE_CONTROL, "no-store")], Json(next)).into_response())
}
