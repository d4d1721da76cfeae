//! Pages that only tell: start, search, services, sites, legal texts.

use crate::http::calendar::CalendarQuery;
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::format::{date_time, hold_note, site_hours};
use app::Page;
use app::view_model::{ErrorKind, HomeView, LegalPage, PersonsView, PortalView, SearchView, ServiceView, SiteView};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use domain::booking::{Basket, has_choice};

/// `/`: a municipality's start page, or the list of all on the plain host.
pub async fn home(context: RequestContext) -> Answer {
    if context.loaded.is_none() && context.plain_host {
        let set = context.state.registry.current();
        let municipalities = set
            .loaded
            .iter()
            .map(|loaded| {
                let municipality = &loaded.municipality;
                (municipality.clone(), format!("{}/", context.state.links.base_url(municipality)))
            })
            .collect();
        return context.ok(Page::Portal(PortalView { municipalities }));
    }
    let municipality = context.municipality()?;
    let now = context.state.appointments.clock.now();
    let hold = hold_note(context.language, municipality, context.live_hold().await?, now);
    context.ok(Page::Home(HomeView { hold }))
}

/// `/suche?q=`
pub async fn search(context: RequestContext, RawQuery(query): RawQuery) -> Answer {
    let loaded = context.loaded()?;
    let query = field(query.as_deref(), "q");
    let query: String = domain::text::input::clean_line(&query).chars().take(100).collect();
    let found: Vec<String> = loaded
        .search
        .find(&query, context.language)
        .into_iter()
        .filter_map(|hit| loaded.municipality.services.get(hit.service))
        .map(|service| service.key.clone())
        .collect();
    let similar = !found.is_empty() && !loaded.search.knows(&query, context.language);
    context.ok(Page::Search(SearchView { query, found, similar }))
}

/// `/leistungen/{service}`
pub async fn service(context: RequestContext, Path(key): Path<String>) -> Answer {
    let municipality = context.municipality()?;
    let service = context.service(&key)?;
    let appointments = &context.state.appointments;
    let availability = appointments.availability(municipality, &Basket::of(service, 1), None, |_| None).await?;
    let now = appointments.clock.now();
    let next_free = availability.as_ref().and_then(|availability| availability.next.first()).map(|(start, site)| {
        let name =
            municipality.site(site).map_or_else(String::new, |site| site.name.plain(context.language).to_owned());
        (date_time(context.language, municipality, *start), name)
    });
    let view = ServiceView {
        service: service.key.clone(),
        sites: service
            .sites
            .iter()
            .map(|site| site_hours(context.language, municipality, site, Some(service), now))
            .collect(),
        nothing_free: next_free.is_none(),
        next_free,
    };
    context.ok(Page::Service(view))
}

/// `/leistungen/{service}/termin`: for how many persons? Skipped where there is nothing to choose.
pub async fn persons(context: RequestContext, Path(key): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let (municipality, service) = (context.municipality()?, context.service(&key)?);
    if !has_choice(municipality, service) {
        let asked =
            query.as_deref().map(|query| CalendarQuery::parse(Some(query), municipality, service).address_query());
        return see_other(&format!("{}{}", app::routes::times(&service.key), asked.unwrap_or_default()));
    }
    let chosen: Option<u8> =
        field(query.as_deref(), "personen").parse().ok().filter(|persons| (1..=service.max_persons).contains(persons));
    let wrong = query.as_deref().is_some_and(|query| query.contains("personen=")) && chosen.is_none();
    let asked = CalendarQuery::parse(query.as_deref(), municipality, service);
    let along = [("ort", asked.site.clone()), ("bei", asked.place.clone()), ("anlass", asked.order.outcome.clone())];
    let along = along.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
    let mut order = asked.order;
    order.main.quantity = chosen.unwrap_or(0);
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(context.page(status, Page::Persons(PersonsView { service: service.key.clone(), order, along, wrong })))
}

/// `/orte/{site}`
pub async fn site(context: RequestContext, Path(key): Path<String>) -> Answer {
    let municipality = context.municipality()?;
    let site = municipality.site(&key).ok_or(HttpError(ErrorKind::NotFound))?;
    let now = context.state.appointments.clock.now();
    let services = municipality.services.iter().filter(|service| service.sites.contains(&site.key));
    let view = SiteView {
        hours: site_hours(context.language, municipality, &site.key, None, now),
        services: services.map(|service| service.key.clone()).collect(),
    };
    context.ok(Page::Site(view))
}

pub async fn imprint(context: RequestContext) -> Answer {
    legal(&context, LegalPage::Imprint)
}

pub async fn privacy(context: RequestContext) -> Answer {
    legal(&context, LegalPage::Privacy)
}

pub async fn accessibility(context: RequestContext) -> Answer {
    legal(&context, LegalPage::Accessibility)
}

pub async fn help(context: RequestContext) -> Answer {
    legal(&context, LegalPage::Help)
}

fn legal(context: &RequestContext, page: LegalPage) -> Answer {
    context.municipality()?;
    context.ok(Page::Legal(page))
}

/// Everything else.
pub async fn not_found(context: RequestContext) -> Answer {
    context.loaded().map(|_| ())?;
    Err(HttpError(ErrorKind::NotFound))
}

/// The first value of a field in a query, or empty text.
pub fn field(query: Option<&str>, name: &str) -> String {
    form_urlencoded::parse(query.unwrap_or_default().as_bytes())
        .find(|(field, _)| field == name)
        .map_or_else(String::new, |(_, value)| value.into_owned())
}
