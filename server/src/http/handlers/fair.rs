//! Appointments that count only once a mailed link was opened, and limits by person.

use super::gate::note;
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::{ConfirmLink, OwnBooking, SafeForm};
use crate::http::format::seconds_left;
use crate::http::handlers::info::field;
use app::view_model::{AwaitView, CheckProblem, CheckView, ErrorKind, LinkState, LinkView};
use app::{Page, routes};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use domain::booking::confirm_by_mail;
use services::booking::{Asked, Booking, BookingState, Confirmed, MOST_ASKS};
use services::gate::Refusal;

/// Counts a confirmation that a limit refused.
pub(super) async fn note_limited(context: &RequestContext) -> Result<(), HttpError> {
    note(Refusal::Limited);
    Ok(context.state.gate.count(context.municipality()?, Refusal::Limited).await?)
}

/// The check page, as it is or with why the click came to nothing.
pub(super) fn check_page(context: &RequestContext, booking: Booking, problem: Option<CheckProblem>) -> Answer {
    let by_mail = confirm_by_mail(&booking.order().known(context.municipality()?));
    let seconds_left = seconds_left(&booking, context.state.appointments.clock.now());
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(context.page(status, Page::Check(Box::new(CheckView { booking, seconds_left, by_mail, problem }))))
}

/// The binding click of a service that wants a mailed link: has the mail sent.
pub(super) async fn ask(form: &SafeForm, booking: Booking, minutes: u16) -> Answer {
    let context = &form.context;
    // A double click.
    if booking.is_awaiting() && booking.is_live_hold(context.state.appointments.clock.now()) {
        return see_other(&routes::booking_await(booking.id));
    }
    if !may_mail(form, &booking) {
        return check_page(context, booking, Some(CheckProblem::TooManyMails));
    }
    match context.state.appointments.ask(&booking, minutes).await? {
        Some(Asked::Now | Asked::Before) => see_other(&routes::booking_await(booking.id)),
        Some(Asked::Lost) => see_other(&routes::booking_times(booking.id)),
        None => check_page(context, booking, Some(CheckProblem::TooManyMails)),
    }
}

/// Nobody's mailbox is filled by strangers who book in its name.
fn may_mail(form: &SafeForm, booking: &Booking) -> bool {
    form.context.state.rates.may_mail(form.address, &booking.contact.mail)
}

/// Where a booking belongs that does not wait for its link, or waited too long.
fn elsewhere(context: &RequestContext, booking: &Booking) -> Option<String> {
    if booking.state != BookingState::Held {
        return Some(routes::appointment(&context.state.links.token(booking.id)));
    }
    if !booking.is_live_hold(context.state.appointments.clock.now()) {
        return Some(routes::booking_times(booking.id));
    }
    (!booking.is_awaiting()).then(|| routes::booking_check(booking.id))
}

/// `GET /buchung/{booking}/bestaetigung`: a mail was sent; open its link.
pub async fn waiting(context: RequestContext, OwnBooking(booking): OwnBooking, RawQuery(query): RawQuery) -> Answer {
    if let Some(address) = elsewhere(&context, &booking) {
        return see_other(&address);
    }
    let again = booking.asks < MOST_ASKS;
    let sent_again = !field(query.as_deref(), "erneut").is_empty();
    context.ok(Page::Await(Box::new(AwaitView { booking, again, sent_again })))
}

/// `POST /buchung/{booking}/bestaetigung`: sends the same link once more.
pub async fn send_again(OwnBooking(booking): OwnBooking, form: SafeForm) -> Answer {
    let context = &form.context;
    if let Some(address) = elsewhere(context, &booking) {
        return see_other(&address);
    }
    let address = routes::booking_await(booking.id);
    if !may_mail(&form, &booking) {
        return Err(HttpError(ErrorKind::TooMany));
    }
    // While the link is waited for, its time does not begin anew.
    match context.state.appointments.ask(&booking, 0).await? {
        Some(Asked::Now) => see_other(&format!("{address}?erneut=1")),
        Some(Asked::Before) | None => see_other(&address),
        Some(Asked::Lost) => see_other(&routes::booking_times(booking.id)),
    }
}

/// `GET /bestaetigen/{token}`: what the mailed link opens. Nothing happens yet.
pub async fn link(context: RequestContext, link: ConfirmLink) -> Answer {
    match state_of(&context, &link) {
        Ok(state) => link_page(&context, StatusCode::OK, link, state),
        Err(address) => see_other(&address),
    }
}

/// `POST /bestaetigen/{token}`: the binding click, in whatever browser the mail was read.
pub async fn confirm(link: ConfirmLink, form: SafeForm) -> Answer {
    let context = &form.context;
    let state = match state_of(context, &link) {
        Ok(state) => state,
        Err(address) => return see_other(&address),
    };
    let Some(booking) = link.booking.as_ref().filter(|_| state == LinkState::Open) else {
        return link_page(context, StatusCode::CONFLICT, link, state);
    };
    let (parts, municipality) = (&context.state, context.municipality()?);
    let appointment = routes::appointment(&parts.links.token(booking.id));
    match parts.appointments.confirm_fairly(&parts.limiter, municipality, booking, Some(link.asked_at)).await? {
        Confirmed::Now => {
            metrics::counter!("lotse_appointments_confirmed_total").increment(1);
            see_other(&format!("{appointment}?bestaetigt=1"))
        }
        Confirmed::Before => see_other(&appointment),
        Confirmed::Limited(reached) => {
            note_limited(context).await?;
            link_page(context, StatusCode::UNPROCESSABLE_ENTITY, link, LinkState::Limited(reached))
        }
        Confirmed::Lost => link_page(context, StatusCode::CONFLICT, link, LinkState::Over),
        Confirmed::Changed => link_page(context, StatusCode::CONFLICT, link, LinkState::Replaced),
        Confirmed::ReferenceTaken => Err(HttpError(ErrorKind::Internal)),
    }
}

/// What the link is good for, or the address of the appointment that it made.
fn state_of(context: &RequestContext, link: &ConfirmLink) -> Result<LinkState, String> {
    let Some(booking) = &link.booking else { return Ok(LinkState::Over) };
    // Before anything else: a link that went to a mistyped address is nobody's way to the appointment, also once that is
    // confirmed.
    if booking.asked_at != Some(link.asked_at) {
        return Ok(LinkState::Replaced);
    }
    if booking.state != BookingState::Held {
        return Err(routes::appointment(&context.state.links.token(booking.id)));
    }
    if !booking.is_live_hold(context.state.appointments.clock.now()) {
        return Ok(LinkState::Over);
    }
    Ok(LinkState::Open)
}

fn link_page(context: &RequestContext, status: StatusCode, link: ConfirmLink, state: LinkState) -> Answer {
    let view = LinkView { booking: link.booking, token: link.token, state };
    Ok(context.page(status, Page::Link(Box::new(view))))
}
