//! All addresses, and the layers around them.

use super::AppState;
use super::handlers::{
    application, appointment, booking, cannot_come, demo, embed, fair, find, gate, info, machine, moving, next, places,
    theme, times, triage, waiting,
};
use super::layers::{headers, observe, origin, pages, rate_limit, tenant, time_limit};
use app::routes::{self, pattern};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use std::any::Any;
use std::sync::Arc;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate as _, SizeAbove};
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

/// The whole application.
pub fn router(state: AppState) -> Router {
    around(pages(), state)
}

fn pages() -> Router<AppState> {
    Router::new()
        .route(routes::HOME, get(info::home))
        .route(routes::SEARCH, get(info::search))
        .route(pattern::SERVICE, get(info::service))
        .route(pattern::PERSONS, get(info::persons))
        .route(pattern::BEGIN, get(application::show_begin).post(application::begin))
        .route(pattern::APPLICATION, get(application::enter))
        // Each part of a page with files has its own limit.
        .route(
            pattern::APPLICATION_STEP,
            get(application::show_step).post(application::save).layer(DefaultBodyLimit::disable()),
        )
        .route(pattern::APPLICATION_CHECK, get(application::show_check).post(application::send))
        .route(pattern::APPLICATION_SENT, get(application::sent))
        .route(pattern::APPLICATION_PDF, get(application::download))
        .route(pattern::APPLICATION_DISCARD, get(application::show_discard).post(application::discard))
        .route(pattern::APPLICATION_LATER, get(application::show_later).post(application::ask))
        .route(pattern::APPLICATION_RESUME, get(application::show_resume).post(application::resume))
        .route(pattern::COSIGN, get(application::show_cosign).post(application::answer))
        .route(routes::STATUS, get(application::show_status).post(application::look_up))
        .route(routes::STATUS_PDF, get(application::to_status).post(application::download_by_code))
        .route(routes::PLACES, get(places::show))
        .route(pattern::TRIAGE, get(triage::show))
        .route(pattern::SITE, get(info::site))
        .route(pattern::TIMES, get(times::show).post(times::hold))
        .route(pattern::GATE, get(gate::show).post(gate::check))
        .route(pattern::TIMES_JSON, get(times::show_json))
        .route(pattern::NEXT_JSON, get(next::show))
        .route(pattern::BOOKING_TIMES, get(times::show_again).post(times::hold_again))
        .route(pattern::BOOKING_TIMES_JSON, get(times::show_again_json))
        .route(pattern::BOOKING_DATA, get(booking::data).post(booking::save_data))
        .route(pattern::BOOKING_CHECK, get(booking::check).post(booking::confirm))
        .route(pattern::BOOKING_EXTEND, axum::routing::post(booking::extend))
        .route(pattern::BOOKING_RELEASE, axum::routing::post(booking::release))
        .route(pattern::BOOKING_AWAIT, get(fair::waiting).post(fair::send_again))
        .route(pattern::CONFIRM_LINK, get(fair::link).post(fair::confirm))
        .route(pattern::APPOINTMENT, get(appointment::show))
        .route(pattern::APPOINTMENT_CANCEL, get(appointment::ask_cancel).post(appointment::cancel))
        .route(pattern::APPOINTMENT_MOVE, get(moving::show).post(moving::choose))
        .route(pattern::APPOINTMENT_MOVE_JSON, get(moving::show_json))
        .route(pattern::APPOINTMENT_MOVE_CHECK, get(moving::check).post(moving::confirm))
        .route(pattern::CANNOT_COME, get(cannot_come::show).post(cannot_come::cancel))
        .route(pattern::APPOINTMENT_WAITING, get(waiting::show).post(waiting::join))
        .route(pattern::APPOINTMENT_WAITING_LEAVE, axum::routing::post(waiting::leave))
        .route(pattern::APPOINTMENT_OFFER, get(waiting::show_offer).post(waiting::answer))
        .route(pattern::APPOINTMENT_ICS, get(appointment::calendar_file))
        .route(pattern::APPOINTMENT_FEED, get(appointment::calendar_feed))
        .route(routes::FIND, get(find::show).post(find::find))
        .route(routes::IMPRINT, get(info::imprint))
        .route(routes::PRIVACY, get(info::privacy))
        .route(routes::ACCESSIBILITY, get(info::accessibility))
        .route(routes::HELP, get(info::help))
        .route(routes::MAILBOX, get(demo::list))
        .route(pattern::MAIL, get(demo::show))
        .route(routes::EMBED, get(embed::page))
        .route(routes::EMBED_SCRIPT, get(embed::script))
        .route(pattern::LEIKA, get(embed::leika))
        .route("/theme/{version}", get(theme::theme))
        .route("/logo/{version}", get(theme::logo))
        .fallback(info::not_found)
        .route_layer(from_fn(observe::remember_route))
}

/// Other pages in place of ours, with everything that is around them: the bench compares with it.
pub fn around(pages: Router<AppState>, state: AppState) -> Router {
    let time_limit = |status| TimeoutLayer::with_status_code(status, state.limits.answer_time());
    // Quick compression: pages are small and made for one reader.
    let compress = CompressionLayer::new()
        .quality(CompressionLevel::Fastest)
        .compress_when(SizeAbove::new(1024).and(NotForContentType::IMAGES));
    let pages = pages.layer(
        ServiceBuilder::new()
            .layer(compress)
            .layer(from_fn(pages::error_pages))
            .layer(from_fn_with_state(Arc::clone(&state), tenant::tenant))
            .layer(from_fn_with_state(Arc::clone(&state), rate_limit::rate_limit))
            .layer(from_fn(origin::same_origin))
            .layer(CatchPanicLayer::custom(after_panic))
            // The layer `pages` makes a page of it.
            .layer(from_fn_with_state(Arc::clone(&state), time_limit::time_limit)),
    );
    let machines = Router::new()
        .route("/healthz", get(machine::healthz))
        .route("/readyz", get(machine::readyz))
        .route("/metrics", get(machine::metrics))
        .route_layer(from_fn(observe::remember_route))
        // No rate limit: whoever watches may ask often, and what anybody may ask costs next to nothing.
        .layer(time_limit(StatusCode::SERVICE_UNAVAILABLE));
    Router::new()
        .merge(machines)
        .nest_service("/assets", static_files(&state))
        .merge(pages)
        // For what lies outside of the pages' own one: machine endpoints, files, the layers that make pages.
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn_with_state(Arc::clone(&state), headers::security_headers))
        .layer(from_fn(observe::observe))
        .with_state(state)
}

/// The built files. Their names hold a hash of their content, so browsers may keep them for good; compressed siblings
/// were made at build time.
fn static_files(state: &AppState) -> Router {
    let files = ServeDir::new(&state.site).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(
        ServiceBuilder::new()
            .layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, |response: &Response<_>| {
                response.status().is_success().then(|| HeaderValue::from_static("public, max-age=31536000, immutable"))
            }))
            .layer(axum::middleware::map_request(without_range))
            .service(files),
    )
}

/// A range of a compressed sibling would be a range of the wrong bytes; our files are small enough to send whole.
async fn without_range(mut request: Request) -> Request {
    request.headers_mut().remove(header::RANGE);
    request
}

/// One bad request fails alone, with a page that says so. The panic's text stays in the log of the panic hook.
fn after_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    metrics::counter!("lotse_panics_total").increment(1);
    super::error::HttpError(app::view_model::ErrorKind::Internal).into_response()
}
