//! Moving an appointment by its unguessable link: choose another time, look at both, confirm.

use super::times::{calendar, form_query, near, nothing_chosen, notice_of, status_of};
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
use domain::municipality::Service;
use jiff::{SignedDuration, Timestamp};
use services::booking::{Booking, BookingState, HoldError, Wish};

/// Only a coming appointment of a service that is still offered can be moved; otherwise its page says what it is.
fn service<'a>(context: &'a RequestContext, link: &AppointmentLink) -> Result<Option<&'a Service>, HttpError> {
    let coming = link.booking.state == BookingState::Confirmed
        && link.booking.starts_at > context.state.appointments.clock.now();
    Ok(context.municipality()?.service(&link.booking.service).filter(|_| coming))
}

/// Number of persons and site are the appointment's, unless another site was asked for.
fn query_of(context: &RequestContext, query: CalendarQuery, booking: &Booking) -> Result<CalendarQuery, HttpError> {
    let day = query.day;
    let near = near(query, context.municipality()?, booking.starts_at);
    Ok(CalendarQuery { persons: booking.persons, day, ..near })
}

/// `GET /termine/{token}/verschieben`
pub async fn show(context: RequestContext, link: AppointmentLink, RawQuery(query): RawQuery) -> Answer {
    let Some(service) = service(&context, &link)? else { return see_other(&routes::appointment(&link.token)) };
    let query = query_of(&context, CalendarQuery::parse(query.as_deref(), service), &link.booking)?;
    answer(&context, service, &link, &query, None).await
}

/// `GET /termine/{token}/verschieben/kalender.json`, for the island.
pub async fn show_json(context: RequestContext, link: AppointmentLink, RawQuery(query): RawQuery) -> Answer {
    let service = service(&context, &link)?.ok_or(HttpError(ErrorKind::UnknownAppointment))?;
    let query = query_of(&context, CalendarQuery::parse(query.as_deref(), service), &link.booking)?;
    let (view, _) = calendar(&context, service, &query, routes::appointment_move(&link.token)).await?;
    Ok(Json(view).into_response())
}

/// `POST /termine/{token}/verschieben`: a time was chosen; nothing happens yet.
pub async fn choose(link: AppointmentLink, form: SafeForm) -> Answer {
    let context = &form.context;
    let Some(service) = service(context, &link)? else { return see_other(&routes::appointment(&link.token)) };
    if parse_time_value(form.get("zeit")).is_none() {
        let query = query_of(context, form_query(&form, service), &link.booking)?;
        return answer(context, service, &link, &query, Some(nothing_chosen(&form))).await;
    }
    see_other(&routes::appointment_move_check(&link.token, form.get("zeit")))
}

/// `GET /termine/{token}/verschieben/pruefen?zeit=`: the old time and the new one.
pub async fn check(context: RequestContext, link: AppointmentLink, RawQuery(query): RawQuery) -> Answer {
    let chosen = field(query.as_deref(), "zeit");
    let service = service(&context, &link)?;
    let (Some(service), Some((start, site))) = (service, parse_time_value(&chosen)) else {
        return see_other(&routes::appointment_move(&link.token));
    };
    if context.municipality()?.site(site).is_none() {
        return see_other(&routes::appointment_move(&link.token));
    }
    let minutes = SignedDuration::from_mins(i64::from(service.minutes_for(link.booking.persons)));
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
    let wish = Wish { municipality, service, site, persons: link.booking.persons, start };
    match context.state.appointments.move_appointment(&link.booking, &wish).await {
        Ok(()) => {
            metrics::counter!("lotse_appointments_moved_total").increment(1);
            see_other(&format!("{address}?verschoben=1"))
        }
        // Changed in another tab, or cancelled: its page says how it stands.
        Err(HoldError::NoHold) => see_other(&address),
        Err(error) => {
            let query = query_of(context, form_query(&form, service), &link.booking)?;
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
    let (calendar, outside) = calendar(context, service, query, routes::appointment_move(&link.token)).await?;
    let notice = notice.or(outside.then_some(TimesNotice::NotOffered));
    let back = Some(routes::appointment(&link.token));
    let view = TimesView { service: service.key.clone(), calendar, notice, hold: None, back, moving: true };
    Ok(context.page(status_of(notice), Page::Times(Box::new(view))))
}
