//! The same server and the same page with its data in memory: what the calendar page is compared with.

use crate::Failure;
use app::Page;
use app::routes::{self, pattern};
use app::view_model::{CalendarView, TimesView};
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::routing::get;
use domain::booking::{
    Audience, Basket, DayFrame, Order, SiteDemand, Tick, TickRange, Timeline, demand_for, engine, frames_for,
    kept_rows, timelines_for,
};
use domain::language::Language;
use domain::municipality::Municipality;
use http_body_util::BodyExt as _;
use jiff::Timestamp;
use sandbox::mailbox::Mailbox;
use server::clock::SystemClock;
use server::config::Config;
use server::http::calendar::{CalendarBuilder, CalendarQuery};
use server::http::context::RequestContext;
use server::http::{AppState, around, router};
use server::packs::Loaded;
use server::wiring::{SystemRandom, build, open_storage};
use services::booking::{Availability, DayTimes, SiteTimes};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

/// Next free times, as many as the portal shows.
const NEXT: usize = 6;

/// `bench serve-from-memory WHAT HOST SERVICE`: configured like `lotse serve`; answers with one calendar only.
///
/// - `view`: everything the page shows is ready; it is only rendered, within all of the portal's layers.
/// - `rows`: opening hours and taken times are ready as rows of bits. The engine looks for free times, the calendar is made
///   and rendered. No layers, no session, no database.
pub async fn serve(arguments: &[String]) -> Result<(), Failure> {
    let [what, host, service] = arguments else { return Err("expected view or rows, a host and a service".into()) };
    let mut config = Config::load(None)?;
    let stop = CancellationToken::new();
    let (_mailbox, port) = Mailbox::start(0, stop.clone()).await?;
    config.mail.port = port;
    let storage = open_storage(&config).await?;
    storage.migrate().await?;
    let portal = build(&config, storage, Arc::new(SystemClock), Arc::new(SystemRandom), None).await?;
    let router = match what.as_str() {
        "view" => from_view(portal.state, host, service).await?,
        "rows" => from_rows(portal.state, host, service).await?,
        other => return Err(format!("{other}: expected view or rows").into()),
    };
    let listener = tokio::net::TcpListener::bind((config.web.bind, config.web.port)).await?;
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await?;
    Ok(())
}

async fn from_view(state: AppState, host: &str, service: &str) -> Result<Router, Failure> {
    // The island's data are the page's data.
    let mut question = Request::get(format!("/leistungen/{service}/zeiten/kalender.json?personen=1"))
        .header("host", host)
        .body(Body::empty())?;
    question.extensions_mut().insert(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 1))));
    let answer = router(Arc::clone(&state)).oneshot(question).await?;
    let calendar: CalendarView = serde_json::from_slice(&answer.into_body().collect().await?.to_bytes())?;
    let set = state.registry.current();
    let municipality = &set.by_host.get(host).ok_or("no such host")?.municipality;
    let service = municipality.service(service).ok_or("no such service")?;
    let view = Arc::new(times_view(Basket::of(service, 1).order(), calendar));
    let pages = Router::new().route(
        pattern::TIMES,
        get(move |context: RequestContext| {
            let view = Arc::clone(&view);
            async move { context.ok(Page::Times(Box::new((*view).clone()))) }
        }),
    );
    Ok(around(pages, state))
}

fn times_view(order: Order, calendar: CalendarView) -> TimesView {
    TimesView {
        service: order.main.service.clone(),
        order,
        calendar,
        notice: None,
        hold: None,
        back: None,
        moving: false,
        challenge: None,
    }
}

/// Everything the engine and the calendar need.
struct Rows {
    state: AppState,
    loaded: Arc<Loaded>,
    order: Order,
    frames: Vec<DayFrame>,
    window: TickRange,
    first_day: jiff::civil::Date,
    last_day: jiff::civil::Date,
    sites: Vec<(String, SiteDemand, Vec<Timeline>)>,
    now: Timestamp,
}

async fn from_rows(state: AppState, host: &str, service: &str) -> Result<Router, Failure> {
    let set = state.registry.current();
    let loaded = Arc::clone(set.by_host.get(host).ok_or("no such host")?);
    let municipality: &Municipality = &loaded.municipality;
    let basket = Basket::of(municipality.service(service).ok_or("no such service")?, 1);
    let now = state.appointments.clock.now();
    let window = basket.window(now, &municipality.time_zone);
    let frames = frames_for(window.first_day, window.last_day, &municipality.time_zone);
    let range = TickRange { from: frames[0].first, to: frames[frames.len() - 1].range().to };
    let mut sites = Vec::new();
    for site in basket.sites() {
        let Some(demand) = demand_for(municipality, &basket, site) else { continue };
        let ids: Vec<&str> = demand.resources.iter().map(|&index| municipality.resources[index].id.as_str()).collect();
        let busy: Vec<(usize, TickRange)> = state
            .bookings
            .occupied(&ids, range, now)
            .await?
            .into_iter()
            .map(|taken| (taken.resource, taken.range))
            .collect();
        let mut timelines = timelines_for(municipality, &demand.resources, &frames, &busy);
        for (timeline, &resource) in timelines.iter_mut().zip(&demand.resources) {
            timeline.kept = kept_rows(municipality, resource, &frames, Audience::Everybody, now);
        }
        sites.push((site.to_owned(), demand, timelines));
    }
    let (first_day, last_day, window) = (window.first_day, window.last_day, window.starts);
    let order = basket.order();
    let rows =
        Arc::new(Rows { state, loaded: Arc::clone(&loaded), order, frames, window, first_day, last_day, sites, now });
    Ok(Router::new().route("/healthz", get(async || "ok\n")).route(
        pattern::TIMES,
        get(move |request: Request| {
            let rows = Arc::clone(&rows);
            async move { rows.page(request.uri().query()).ok_or(axum::http::StatusCode::NOT_FOUND) }
        }),
    ))
}

impl Rows {
    fn page(&self, query: Option<&str>) -> Option<axum::response::Response> {
        let municipality = &self.loaded.municipality;
        let basket = self.order.resolve(municipality).ok()?;
        let path = routes::times(&self.order.main.service);
        let context = RequestContext::new(
            Arc::clone(&self.state),
            Some(Arc::clone(&self.loaded)),
            false,
            Language::De,
            false,
            format!("{path}?personen=1"),
            String::new(),
            None,
        );
        let query = CalendarQuery::parse(query, municipality, basket.main());
        let builder = CalendarBuilder { context: &context, municipality, basket: &basket, base: path, now: self.now };
        let availability = self.availability(|days| builder.day_to_open(&query, days));
        let view = times_view(self.order.clone(), builder.build(&query, &availability));
        Some(context.page(axum::http::StatusCode::OK, Page::Times(Box::new(view))))
    }

    /// As the portal's own, but nothing is looked up.
    fn availability(
        &self,
        open: impl FnOnce(&[(jiff::civil::Date, u32)]) -> Option<jiff::civil::Date>,
    ) -> Availability {
        let Self { frames, window, sites, .. } = self;
        let mut counts = vec![0_u32; frames.len()];
        let mut next: Vec<(Tick, &str)> = Vec::new();
        for (site, SiteDemand { demand, .. }, timelines) in sites {
            for free in engine::free_days(frames, timelines, demand, *window) {
                counts[free.day] += free.starts.count();
            }
            let ticks = engine::next_free_many(frames, timelines, demand, *window, NEXT);
            next.extend(ticks.into_iter().map(|tick| (tick, site.as_str())));
        }
        next.sort_by_key(|(tick, _)| *tick);
        next.truncate(NEXT);
        let days: Vec<_> = frames
            .iter()
            .zip(&counts)
            .filter(|(_, count)| **count > 0)
            .map(|(frame, count)| (frame.date, *count))
            .collect();
        let asked = open(&days).and_then(|date| frames.iter().position(|frame| frame.date == date));
        let day = asked.map(|index| DayTimes {
            date: frames[index].date,
            sites: sites
                .iter()
                .map(|(site, SiteDemand { demand, .. }, timelines)| {
                    let starts = engine::free_starts(&frames[index], index, timelines, demand, *window);
                    let starts = starts.iter_ones().map(|bit| frames[index].tick(bit).start()).collect();
                    SiteTimes { site: site.clone(), starts }
                })
                .filter(|site| !site.starts.is_empty())
                .collect(),
        });
        Availability {
            first_day: self.first_day,
            last_day: self.last_day,
            days,
            next: next.into_iter().map(|(tick, site)| (tick.start(), site.to_owned())).collect(),
            day,
            why: None,
            short_of: None,
        }
    }
}
