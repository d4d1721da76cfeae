//! The calendar of a service, and choosing a time.

use super::gate;
use crate::http::calendar::{CalendarBuilder, CalendarQuery, parse_time_value};
use crate::http::context::{RequestContext, see_other, set_cookie};
use crate::http::error::{Answer, HttpError, hold_failure};
use crate::http::extract::{OwnBooking, SafeForm};
use crate::http::format::hold_note;
use app::view_model::{CalendarView, ErrorKind, TimesNotice, TimesView};
use app::{Page, routes};
use axum::Json;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use domain::municipality::{Municipality, Service};
use jiff::Timestamp;
use services::booking::{Booking, BookingState, HoldError, Wish};

/// The calendar as data, and whether the day asked for cannot be booked.
pub(super) async fn calendar(
    context: &RequestContext,
    query: &CalendarQuery,
    base: String,
) -> Result<(CalendarView, bool), HttpError> {
    let municipality = context.municipality()?;
    let appointments = &context.state.appointments;
    let site = query.site.as_deref();
    let gone = HttpError(ErrorKind::NotFound);
    let basket = query.order.resolve(municipality).map_err(|_| gone)?;
    let builder = CalendarBuilder { context, municipality, basket: &basket, base, now: appointments.clock.now() };
    // Which day to open is known only once the free days are; both come from one reading of the database.
    let availability = appointments
        .availability(municipality, &basket, site, |free| builder.day_to_open(query, free))
        .await?
        .ok_or(HttpError(ErrorKind::NotFound))?;
    let outside =
        query.bad_day || query.day.is_some_and(|day| day < availability.first_day || day > availability.last_day);
    Ok((builder.build(query, &availability), outside))
}

/// `GET /leistungen/{service}/zeiten`
pub async fn show(context: RequestContext, Path(key): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let service = context.service(&key)?;
    let asked = CalendarQuery::parse(query.as_deref(), context.municipality()?, service);
    // The form before sends a field for each service; a link one can keep has none of those.
    let of_the_form =
        |query: String| form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name.starts_with("mit-"));
    if !asked.not_together && query.is_some_and(of_the_form) {
        return see_other(&format!("{}{}", routes::times(&service.key), asked.address_query()));
    }
    answer(&context, service, &asked, None).await
}

/// `GET /leistungen/{service}/zeiten/kalender.json`, for the island.
pub async fn show_json(context: RequestContext, Path(key): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let service = context.service(&key)?;
    let query = CalendarQuery::parse(query.as_deref(), context.municipality()?, service);
    let (view, _) = calendar(&context, &query, routes::times(&service.key)).await?;
    Ok(Json(view).into_response())
}

/// `POST /leistungen/{service}/zeiten`: holds a time.
pub async fn hold(Path(key): Path<String>, form: SafeForm) -> Answer {
    let context = &form.context;
    let service = context.service(&key)?;
    let municipality = context.municipality()?;
    let query = form_query(&form, municipality, service);
    // Something else than what was chosen is never held.
    if query.not_together {
        return answer(context, service, &query, Some(TimesNotice::NotTogether)).await;
    }
    let Some((start, site)) = parse_time_value(form.get("zeit")) else {
        return answer(context, service, &query, Some(nothing_chosen(&form))).await;
    };
    let Ok(basket) = query.order.resolve(municipality) else { return Err(HttpError(ErrorKind::NotFound)) };
    let visitor = context.known_visitor().ok_or(HttpError(ErrorKind::Csrf))?;
    let entered = match gate::enter(&form, service, basket.items()).await? {
        Ok(entered) => entered,
        Err(check) => return see_other(&check),
    };
    let wish = Wish { municipality, basket: &basket, site, start };
    match context.state.appointments.hold(&wish, visitor.key(), context.language).await {
        Ok(id) => {
            entered.held(context, id).await?;
            let mut answer = see_other(&routes::booking_data(id))?;
            if !visitor.has_held() {
                set_cookie(&mut answer, &visitor.holding().cookie(&context.state.web));
            }
            Ok(answer)
        }
        Err(error) => {
            entered.in_vain(context, &error).await?;
            let query = near(query, municipality, start);
            answer(context, service, &query, Some(notice_of(hold_failure(error)?))).await
        }
    }
}

/// `GET /buchung/{booking}/zeit`: another time for a held booking.
pub async fn show_again(context: RequestContext, OwnBooking(booking): OwnBooking, RawQuery(query): RawQuery) -> Answer {
    if booking.state != BookingState::Held {
        return see_other(&routes::appointment(&context.state.links.token(booking.id)));
    }
    let service = context.service(&booking.service)?;
    let municipality = context.municipality()?;
    let query = again_query(CalendarQuery::parse(query.as_deref(), municipality, service), municipality, &booking);
    answer_again(&context, service, &booking, &query, None).await
}

/// `GET /buchung/{booking}/zeit/kalender.json`, for the island.
pub async fn show_again_json(
    context: RequestContext,
    OwnBooking(booking): OwnBooking,
    RawQuery(query): RawQuery,
) -> Answer {
    let service = context.service(&booking.service)?;
    let municipality = context.municipality()?;
    let query = again_query(CalendarQuery::parse(query.as_deref(), municipality, service), municipality, &booking);
    let (view, _) = calendar(&context, &query, routes::booking_times(booking.id)).await?;
    Ok(Json(view).into_response())
}

/// `POST /buchung/{booking}/zeit`
pub async fn hold_again(OwnBooking(booking): OwnBooking, form: SafeForm) -> Answer {
    let context = &form.context;
    if booking.state != BookingState::Held {
        return see_other(&routes::appointment(&context.state.links.token(booking.id)));
    }
    let municipality = context.municipality()?;
    let service = context.service(&booking.service)?;
    let query = again_query(form_query(&form, municipality, service), municipality, &booking);
    let Some((start, site)) = parse_time_value(form.get("zeit")) else {
        return answer_again(context, service, &booking, &query, Some(nothing_chosen(&form))).await;
    };
    let Ok(basket) = query.order.resolve(municipality) else { return Err(HttpError(ErrorKind::NotFound)) };
    // The check leads to a hold of its own; what was typed goes along.
    let entered = match gate::enter(&form, service, basket.items()).await? {
        Ok(entered) => entered,
        Err(check) => return see_other(&check),
    };
    let wish = Wish { municipality, basket: &basket, site, start };
    match context.state.appointments.change_time(&booking, &wish).await {
        Ok(()) => see_other(&routes::booking_data(booking.id)),
        Err(error) => {
            entered.in_vain(context, &error).await?;
            let query = near(query, municipality, start);
            answer_again(context, service, &booking, &query, Some(notice_of(hold_failure(error)?))).await
        }
    }
}

/// The calendar opened at the day of a time that could not be had, or at the nearest one that has times.
pub(super) fn near(query: CalendarQuery, municipality: &Municipality, start: Timestamp) -> CalendarQuery {
    CalendarQuery { day: None, near: Some(start.to_zoned(municipality.time_zone.clone()).date()), ..query }
}

/// What it is for belongs to the booking, whatever the query says, and its day is where one looks first.
pub(super) fn again_query(query: CalendarQuery, municipality: &Municipality, booking: &Booking) -> CalendarQuery {
    let day = query.day;
    CalendarQuery { order: booking.order(), not_together: false, day, ..near(query, municipality, booking.starts_at) }
}

/// The calendar to show again when a form could not be followed.
pub(super) fn form_query(form: &SafeForm, municipality: &Municipality, service: &Service) -> CalendarQuery {
    let mut encoded = form_urlencoded::Serializer::new(String::new());
    for field in ["personen", "mit", "art", "bei", "ort", "anlass"].into_iter().filter(|field| form.has(field)) {
        encoded.append_pair(field, form.get(field));
    }
    CalendarQuery::parse(Some(&encoded.finish()), municipality, service)
}

pub(super) fn nothing_chosen(form: &SafeForm) -> TimesNotice {
    if form.get("zeit").is_empty() { TimesNotice::NothingChosen } else { TimesNotice::NotOffered }
}

pub(super) fn notice_of(error: HoldError) -> TimesNotice {
    match error {
        HoldError::Taken => TimesNotice::Taken,
        _ => TimesNotice::NotOffered,
    }
}

pub(super) fn status_of(notice: Option<TimesNotice>) -> StatusCode {
    match notice {
        Some(TimesNotice::Taken) => StatusCode::CONFLICT,
        Some(TimesNotice::NotOffered | TimesNotice::NotTogether | TimesNotice::NothingChosen) => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Some(TimesNotice::HoldLost | TimesNotice::HoldExpired) | None => StatusCode::OK,
    }
}

async fn answer(
    context: &RequestContext,
    service: &Service,
    query: &CalendarQuery,
    notice: Option<TimesNotice>,
) -> Answer {
    // The address of a form says nothing of what was chosen; whoever switches the language goes to this one.
    let mut here = context.clone();
    if notice.is_some() {
        here.path = format!("{}{}", routes::times(&service.key), query.address_query());
    }
    let context = &here;
    let municipality = context.municipality()?;
    let appointments = &context.state.appointments;
    let (calendar, outside) = calendar(context, query, routes::times(&service.key)).await?;
    let notice = notice
        .or(query.not_together.then_some(TimesNotice::NotTogether))
        .or(outside.then_some(TimesNotice::NotOffered));
    let hold = hold_note(context.language, municipality, context.live_hold().await?, appointments.clock.now());
    let order = query.order.clone();
    let challenge = gate::challenge(context, &order.known(municipality)).await?;
    let view =
        TimesView { service: service.key.clone(), order, calendar, notice, hold, back: None, moving: false, challenge };
    Ok(context.page(status_of(notice), Page::Times(Box::new(view))))
}

async fn answer_again(
    context: &RequestContext,
    service: &Service,
    booking: &Booking,
    query: &CalendarQuery,
    notice: Option<TimesNotice>,
) -> Answer {
    let municipality = context.municipality()?;
    let (calendar, outside) = calendar(context, query, routes::booking_times(booking.id)).await?;
    let live = booking.is_live_hold(context.state.appointments.clock.now());
    let notice = match notice.or(outside.then_some(TimesNotice::NotOffered)) {
        None if !live => Some(lost_or_expired(context, municipality, booking).await?),
        other => other,
    };
    let back = live.then(|| routes::booking_data(booking.id));
    let order = query.order.clone();
    let challenge = gate::challenge(context, &order.known(municipality)).await?;
    let key = service.key.clone();
    let view = TimesView { service: key, order, calendar, notice, hold: None, back, moving: false, challenge };
    Ok(context.page(status_of(notice), Page::Times(Box::new(view))))
}

/// Whether the time of an expired hold could still be had.
async fn lost_or_expired(
    context: &RequestContext,
    municipality: &Municipality,
    booking: &Booking,
) -> Result<TimesNotice, HttpError> {
    let date = booking.starts_at.to_zoned(municipality.time_zone.clone()).date();
    let Ok(basket) = booking.order().resolve(municipality) else { return Ok(TimesNotice::HoldLost) };
    let availability =
        context.state.appointments.availability(municipality, &basket, Some(&booking.site), |_| Some(date)).await?;
    let still_free = availability
        .and_then(|availability| availability.day)
        .is_some_and(|day| day.sites.iter().any(|site| site.starts.contains(&booking.starts_at)));
    Ok(if still_free { TimesNotice::HoldExpired } else { TimesNotice::HoldLost })
}
