//! An appointment by its unguessable link: look at it, put it into a calendar, cancel it.

use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::{AppointmentLink, FeedLink, SafeForm};
use app::view_model::{AppointmentView, ErrorKind};
use app::{Page, routes};
use axum::extract::RawQuery;
use axum::http::header;
use axum::response::IntoResponse as _;
use jiff::Timestamp;
use services::booking::{AppointmentNotice, Booking, BookingState, Cancelled, NoticeKind, ReminderWay};
use std::sync::Arc;

fn view(context: &RequestContext, link: AppointmentLink, query: Option<&str>) -> AppointmentView {
    let asked =
        |name: &str| query.is_some_and(|query| query.split('&').any(|pair| pair.split('=').next() == Some(name)));
    let state = link.booking.state;
    let now = context.state.appointments.clock.now();
    AppointmentView {
        past: link.booking.ends_at <= now,
        reminders: reminders(context, &link.booking, now),
        just_confirmed: state == BookingState::Confirmed && asked("bestaetigt"),
        just_moved: state == BookingState::Confirmed && asked("verschoben"),
        just_cancelled: state == BookingState::Cancelled && asked("abgesagt"),
        waiting: None,
        feed: context
            .municipality()
            .map_or_else(|_| String::new(), |municipality| context.state.links.feed_url(municipality, link.booking.id)),
        booking: link.booking,
        token: link.token,
    }
}

fn reminders(context: &RequestContext, booking: &Booking, now: Timestamp) -> Option<(ReminderWay, Vec<String>)> {
    let municipality = context.municipality().ok()?;
    let (way, planned) = context.state.appointments.reminders(booking, municipality, now)?;
    let long = |at: Timestamp| {
        locale::date_time_long(context.language, at.to_zoned(municipality.time_zone.clone()).datetime())
    };
    Some((way, planned.into_iter().map(|reminder| long(reminder.at)).collect()))
}

/// `GET /termine/{token}`
pub async fn show(context: RequestContext, link: AppointmentLink, RawQuery(query): RawQuery) -> Answer {
    let waiting = context.state.waiting.state(context.municipality()?, &link.booking).await?;
    let view = AppointmentView { waiting, ..view(&context, link, query.as_deref()) };
    context.ok(Page::Appointment(Box::new(view)))
}

/// `GET /termine/{token}/absagen`: the question.
pub async fn ask_cancel(context: RequestContext, link: AppointmentLink) -> Answer {
    let view = view(&context, link, None);
    if view.booking.state != BookingState::Confirmed || view.past {
        return see_other(&routes::appointment(&view.token));
    }
    context.ok(Page::Cancel(Box::new(view)))
}

/// `POST /termine/{token}/absagen`
pub async fn cancel(link: AppointmentLink, form: SafeForm) -> Answer {
    let context = &form.context;
    let address = routes::appointment(&link.token);
    if link.booking.ends_at <= context.state.appointments.clock.now() {
        return see_other(&address);
    }
    match context.state.appointments.cancel(context.municipality()?, &link.booking).await? {
        Cancelled::Now => {
            metrics::counter!("lotse_appointments_cancelled_total").increment(1);
            see_other(&format!("{address}?abgesagt=1"))
        }
        Cancelled::Before => see_other(&address),
        Cancelled::Unknown => Err(HttpError(ErrorKind::UnknownAppointment)),
    }
}

/// `GET /termine/{token}/termin.ics`
pub async fn calendar_file(context: RequestContext, link: AppointmentLink) -> Answer {
    let municipality = Arc::clone(context.municipality()?);
    let kind = match link.booking.state {
        BookingState::Cancelled => NoticeKind::Cancelled,
        BookingState::Held | BookingState::Confirmed => NoticeKind::Confirmed,
    };
    let notice = AppointmentNotice {
        kind,
        sequence: link.booking.sequence,
        link: context.state.links.appointment_url(&municipality, link.booking.id, link.booking.language),
        booking: link.booking,
        municipality,
        at: context.state.appointments.clock.now(),
        reminder: None,
        offer: None,
    };
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"termin.ics\""),
    ];
    Ok((headers, adapters::ics::download(&notice)).into_response())
}

/// `GET /termine/{token}/kalender.ics`: for calendars that subscribe; the token allows nothing else.
pub async fn calendar_feed(context: RequestContext, FeedLink(booking): FeedLink) -> Answer {
    let municipality = Arc::clone(context.municipality()?);
    let now = context.state.appointments.clock.now();
    let kind = match booking.state {
        BookingState::Cancelled => NoticeKind::Cancelled,
        BookingState::Held | BookingState::Confirmed => NoticeKind::Confirmed,
    };
    // Without a METHOD, DTSTAMP is the time of the last change (RFC 5545, section 3.8.7.2); a move keeps no record of its own.
    let changed = booking.cancelled_at.or(booking.confirmed_at.filter(|_| booking.sequence == 0)).unwrap_or(now);
    let notice = AppointmentNotice {
        kind,
        sequence: booking.sequence,
        booking,
        municipality,
        link: String::new(),
        reminder: None,
        offer: None,
        at: changed,
    };
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"termin.ics\""),
    ];
    Ok((headers, adapters::ics::feed(&notice)).into_response())
}
