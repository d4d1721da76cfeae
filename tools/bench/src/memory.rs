//! The same server and the same page with everything it shows ready in memory: what the calendar page is compared with. Only
//! the page itself is rendered anew for each request.

use crate::Failure;
use app::Page;
use app::routes::pattern;
use app::view_model::{CalendarView, TimesView};
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::routing::get;
use http_body_util::BodyExt as _;
use sandbox::mailbox::Mailbox;
use server::config::Config;
use server::http::context::RequestContext;
use server::http::{around, router};
use server::wiring::{SystemClock, SystemRandom, build, open_storage};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

/// `bench serve-from-memory HOST SERVICE`: configured like `lotse serve`; answers with one calendar only.
pub async fn serve(arguments: &[String]) -> Result<(), Failure> {
    let [host, service] = arguments else { return Err("expected a host and a service".into()) };
    let mut config = Config::load(None)?;
    let stop = CancellationToken::new();
    let (_mailbox, port) = Mailbox::start(0, stop.clone()).await?;
    config.mail.port = port;
    let storage = open_storage(&config).await?;
    storage.migrate().await?;
    let portal = build(&config, storage, Arc::new(SystemClock), Arc::new(SystemRandom), None).await?;

    // The island's data are the page's data.
    let mut question = Request::get(format!("/leistungen/{service}/zeiten/kalender.json?personen=1"))
        .header("host", host)
        .body(Body::empty())?;
    question.extensions_mut().insert(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 1))));
    let answer = router(Arc::clone(&portal.state)).oneshot(question).await?;
    let calendar: CalendarView = serde_json::from_slice(&answer.into_body().collect().await?.to_bytes())?;
    let view =
        Arc::new(TimesView { service: service.clone(), calendar, notice: None, hold: None, back: None, moving: false });
    let pages = axum::Router::new().route(
        pattern::TIMES,
        get(move |context: RequestContext| {
            let view = Arc::clone(&view);
            async move { context.ok(Page::Times(Box::new((*view).clone()))) }
        }),
    );

    let router = around(pages, portal.state);
    let listener = tokio::net::TcpListener::bind((config.web.bind, config.web.port)).await?;
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await?;
    Ok(())
}
