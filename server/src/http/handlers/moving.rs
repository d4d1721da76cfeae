//! Moving an appointment by its unguessable link: choose another time, look at both, confirm.

use super::times::{again_query, calendar, form_query, near, nothing_chosen, notice_of, status_of};
use crate::http::calendar::{CalendarQuery, parse_time_value};
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError, hold_failure};
use crate::http::extract::{AppointmentLink, SafeForm};
use crate::http::handlers::info::field;
use app::view_model::{ErrorKind, MoveView, TimesNotice, TimesView};
use app::{Page, routes};
use axum::Json;
use axum::extract::RawQuery;
use axum::response::IntoResponse as _;
use domain::booking::{TICK_SECONDS, demand_for};
use domain::municipality::Service;
use jiff::{SignedDuration, Timestamp};
use services::booking::{Booking, HoldError, Wish};

/// Only a coming appointment of a service that is still offered can be moved; otherwise its page says what it is.
fn service<'a>(context: &'a RequestContext, link: &AppointmentLink) -> Result<Option<&'a Service>, HttpError> {
    let coming = link.booking.can_move(context.state.appointments.clock.now());
    let municipality = context.municipality()?;
    let offered = link.booking.order().resolve(municipality).is_ok();
    Ok(municipality.service(&link.booking.service).filter(|_| coming && offered))
}

/// `GET /termine/{token}/verschieben`
pub async fn show(context: RequestContext, link: AppointmentLink, RawQuery(query): RawQuery) -> Answer {
    let Some(service) = service(&context, &link)? else { return see_other(&routes::appointment(&link.token)) };
    let municipality = context.municipality()?;
    let query = again_query(CalendarQuery::parse(query.as_deref(), municipality, service), municipality, &link.booking);
    answer(&context, service, &link, &query, None).await
}

/// `GET /termine/{token}/verschieben/kalender.json`, for the island.
pub async fn show_json(context: RequestContext, link: AppointmentLink, RawQuery(query): RawQuery) -> Answer {
    let service = service(&context, &link)?.ok_or(HttpError(ErrorKind::UnknownAppointment))?;
    let municipality = context.municipality()?;
    let query = again_query(CalendarQuery::parse(query.as_deref(), municipality, service), municipality, &link.booking);
    let (view, _) = calendar(&context, &query, routes::appointment_move(&link.token)).await?;
    Ok(Json(view).into_response())
}

/// `POST /termine/{token}/verschieben`: a time was chosen; nothing happens yet.
pub async fn choose(link: AppointmentLink, form: SafeForm) -> Answer {
    let context = &form.context;
    let Some(service) = service(context, &link)? else { return see_other(&routes::appointment(&link.token)) };
    let municipality = context.municipality()?;
    let chosen = parse_time_value(form.get("zeit")).filter(|(_, site)| municipality.site(site).is_some());
    if chosen.is_none() {
        let query = again_query(form_query(&form, municipality, service), municipality, &link.booking);
        return answer(context, service, &link, &query, Some(nothing_chosen(&form))).await;
    }
    see_other(&routes::appointment_move_check(&link.token, form.get("zeit")))
}

/// `GET /termine/{token}/verschieben/pruefen?zeit=`: the old time and the new one.
pub async fn check(context: RequestContext, link: AppointmentLink, RawQuery(query): RawQuery) -> Answer {
    let chosen = field(query.as_deref(), "zeit");
    let service = service(&context, &link)?;
    let (Some(_), Some((start, site))) = (service, parse_time_value(&chosen)) else {
        return see_other(&routes::appointment_move(&link.token));
    };
    if context.municipality()?.site(site).is_none() {
        return see_other(&routes::appointment_move(&link.token));
    }
    let length = link.booking.starts_at.duration_until(link.booking.ends_at);
    let municipality = context.municipality()?;
    let there =
        link.booking.order().resolve(municipality).ok().and_then(|basket| demand_for(municipality, &basket, site));
    let minutes = there.map_or(length, |there| SignedDuration::from_secs(i64::from(there.demand.ticks) * TICK_SECONDS));
    let moved = Booking {
        site: site.to_owned(),
        starts_at: start,
        ends_at: start.checked_add(minutes).unwrap_or(Timestamp::MAX),
        ..link.booking.clone()
    };
    let view = MoveView { old: link.booking, new: moved, token: link.token, time: chosen };
    context.ok(Page::Move(Box::new(view)))
}

/// `POST /termine/{token}/verschieben/pruefen`: the binding click.
pub async fn confirm(link: AppointmentLink, form: SafeForm) -> Answer {
    let context = &form.context;
    let address = routes::appointment(&link.token);
    let Some(service) = service(context, &link)? else { return see_other(&address) };
    let Some((start, site)) = parse_time_value(form.get("zeit")) else {
        return see_other(&routes::appointment_move(&link.token));
    };
    let municipality = context.municipality()?;
    let Ok(basket) = link.booking.order().resolve(municipality) else { return see_other(&address) };
    let wish = Wish { municipality, basket: &basket, site, start };
    match context.state.appointments.move_appointment(&link.booking, &wish).await {
        Ok(()) => {
            metrics::counter!("lotse_appointments_moved_total").increment(1);
            see_other(&format!("{address}?verschoben=1"))
        }
        // Changed in another tab, or cancelled: its page says how it stands.
        Err(HoldError::NoHold) => see_other(&address),
        Err(error) => {
            let query = again_query(form_query(&form, municipality, service), municipality, &link.booking);
            let query = CalendarQuery { day: None, ..near(query, municipality, start) };
            answer(context, service, &link, &query, Some(notice_of(hold_failure(error)?))).await
        }
    }
}

async fn answer(
    context: &RequestContext,
    service: &Service,
    link: &AppointmentLink,
    query: &CalendarQuery,
    notice: Option<TimesNotice>,
) -> Answer {
    let (calendar, outside) = calendar(context, query, routes::appointment_move(&link.token)).await?;
    let notice = notice.or(outside.then_some(TimesNotice::NotOffered));
    let back = Some(routes::appointment(&link.token));
    let (key, order) = (service.key.clone(), query.order.clone());
    let view = TimesView { service: key, order, calendar, notice, hold: None, back, moving: true, challenge: None };
    Ok(context.page(status_of(notice), Page::Times(Box::new(view))))
}
