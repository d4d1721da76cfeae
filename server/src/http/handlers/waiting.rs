//! Waiting for an earlier time, and answering an offer, by the appointment's unguessable link.

use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::{AppointmentLink, OfferLink, SafeForm};
use app::view_model::{ErrorKind, OfferView, WaitingView};
use app::{Page, routes};
use services::booking::{Accepted, Booking, BookingState, OfferState};

/// What the page offers; anything else was not sent by it.
const NOTICE_DAYS: [u8; 4] = [0, 1, 3, 7];

/// `GET /termine/{token}/warteliste`
pub async fn show(context: RequestContext, link: AppointmentLink) -> Answer {
    let Some(state) = context.state.waiting.state(context.municipality()?, &link.booking).await? else {
        return see_other(&routes::appointment(&link.token));
    };
    let view = WaitingView { booking: link.booking, token: link.token, waiting: state.waiting };
    context.ok(Page::Waiting(Box::new(view)))
}

/// `POST /termine/{token}/warteliste`
pub async fn join(link: AppointmentLink, form: SafeForm) -> Answer {
    let municipality = form.context.municipality()?;
    let days = form.get("vorlauf").parse().ok().filter(|days| NOTICE_DAYS.contains(days));
    let days = days.ok_or(HttpError(ErrorKind::Malformed))?;
    let sites: Vec<String> =
        municipality.sites.iter().map(|site| site.key.clone()).filter(|key| form.has(&format!("ort-{key}"))).collect();
    if form.context.state.waiting.join(municipality, &link.booking, &sites, days).await? {
        metrics::counter!("lotse_waiting_joined_total").increment(1);
    }
    see_other(&routes::appointment(&link.token))
}

/// `POST /termine/{token}/warteliste/verlassen`
pub async fn leave(link: AppointmentLink, form: SafeForm) -> Answer {
    form.context.state.waiting.leave(&link.booking).await?;
    see_other(&routes::appointment(&link.token))
}

/// `GET /termine/{token}/angebot/{offer}`: the question. Mail programs open links, so nothing happens here.
pub async fn show_offer(context: RequestContext, OfferLink { link, offer }: OfferLink) -> Answer {
    if link.booking.state == BookingState::Cancelled || offer.state == OfferState::Accepted {
        return see_other(&routes::appointment(&link.token));
    }
    let open = offer.is_open(context.state.appointments.clock.now());
    let new = Booking {
        site: offer.site.clone(),
        starts_at: offer.starts_at,
        ends_at: offer.ends_at,
        ..link.booking.clone()
    };
    let view = OfferView { old: link.booking, new, token: link.token, offer, open };
    context.ok(Page::Offer(Box::new(view)))
}

/// `POST /termine/{token}/angebot/{offer}`: the binding click.
pub async fn answer(OfferLink { link, offer }: OfferLink, form: SafeForm) -> Answer {
    let context = &form.context;
    let (municipality, waiting) = (context.municipality()?, &context.state.waiting);
    let address = routes::appointment_offer(&link.token, offer.id);
    match form.get("antwort") {
        "nehmen" => match waiting.accept(municipality, &link.booking, &offer).await? {
            Accepted::Now => {
                metrics::counter!("lotse_offers_total", "answer" => "accepted").increment(1);
                see_other(&format!("{}?verschoben=1", routes::appointment(&link.token)))
            }
            // Its page says how it stands.
            Accepted::Late | Accepted::Changed => see_other(&address),
        },
        "behalten" => {
            waiting.decline(&offer, municipality).await?;
            metrics::counter!("lotse_offers_total", "answer" => "declined").increment(1);
            see_other(&address)
        }
        _ => Err(HttpError(ErrorKind::Malformed)),
    }
}
