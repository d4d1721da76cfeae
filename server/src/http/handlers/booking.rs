//! Own data, check, confirm.

use super::fair;
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::{OwnBooking, SafeForm};
use crate::http::format::seconds_left;
use crate::http::layers::tenant::{in_new_language, switch_language};
use app::view_model::{CheckProblem, DataView, ErrorKind};
use app::{Page, routes};
use axum::http::StatusCode;
use domain::booking::{confirm_by_mail, contact_rule};
use domain::municipality::{ContactRule, Municipality};
use domain::text::input::clean_line;
use services::booking::{Booking, BookingState, Confirmed, ContactData, ContactProblems, check_contact};

/// Where a booking belongs that is not a live hold: to its appointment, or to the choice of another time.
fn elsewhere(context: &RequestContext, booking: &Booking) -> Option<String> {
    if booking.state != BookingState::Held {
        return Some(routes::appointment(&context.state.links.token(booking.id)));
    }
    let live = booking.is_live_hold(context.state.appointments.clock.now());
    (!live).then(|| routes::booking_times(booking.id))
}

/// What has to be known of the person. A hold outlives a change of the pack: services that left it ask for nothing.
fn rule_of(booking: &Booking, municipality: &Municipality) -> ContactRule {
    contact_rule(&booking.order().known(municipality), booking.channel)
}

fn data_page(
    context: &RequestContext,
    status: StatusCode,
    booking: Booking,
    typed: ContactData,
    problems: ContactProblems,
) -> Answer {
    let seconds_left = seconds_left(&booking, context.state.appointments.clock.now());
    Ok(context.page(status, Page::Data(Box::new(DataView { booking, typed, problems, seconds_left, switched: false }))))
}

/// `GET /buchung/{booking}/daten`
pub async fn data(context: RequestContext, OwnBooking(booking): OwnBooking) -> Answer {
    if let Some(address) = elsewhere(&context, &booking) {
        return see_other(&address);
    }
    let typed = booking.contact.clone();
    data_page(&context, StatusCode::OK, booking, typed, ContactProblems::default())
}

/// `POST /buchung/{booking}/daten`: keeps what was typed in any case; goes on when it is complete.
pub async fn save_data(OwnBooking(booking): OwnBooking, form: SafeForm) -> Answer {
    let context = &form.context;
    let municipality = context.municipality()?;
    // Shown again as typed, but without characters that hide or turn others around.
    let typed = ContactData {
        name: clean_line(form.get("name")),
        mail: clean_line(form.get("mail")),
        phone: clean_line(form.get("phone")),
    };
    let appointments = &context.state.appointments;
    if booking.state != BookingState::Held {
        return see_other(&routes::appointment(&context.state.links.token(booking.id)));
    }
    if let Some(context) = switch_language(&form) {
        appointments.keep_typed(&booking, &typed, context.language).await?;
        let seconds_left = seconds_left(&booking, appointments.clock.now());
        let view = DataView { booking, typed, problems: ContactProblems::default(), seconds_left, switched: true };
        return in_new_language(&context, Page::Data(Box::new(view)));
    }
    if form.has("verlaengern") {
        appointments.keep_typed(&booking, &typed, context.language).await?;
        appointments.extend(&booking).await?;
        return see_other(&routes::booking_data(booking.id));
    }
    match check_contact(rule_of(&booking, municipality), &typed) {
        Err(problems) => {
            appointments.keep_typed(&booking, &typed, context.language).await?;
            if let Some(address) = elsewhere(context, &booking) {
                return see_other(&address);
            }
            data_page(context, StatusCode::UNPROCESSABLE_ENTITY, booking, typed, problems)
        }
        Ok(clean) => {
            appointments.keep_typed(&booking, &clean, context.language).await?;
            see_other(&elsewhere(context, &booking).unwrap_or_else(|| routes::booking_check(booking.id)))
        }
    }
}

/// `GET /buchung/{booking}/pruefen`
pub async fn check(context: RequestContext, OwnBooking(booking): OwnBooking) -> Answer {
    if let Some(address) = elsewhere(&context, &booking) {
        return see_other(&address);
    }
    if check_contact(rule_of(&booking, context.municipality()?), &booking.contact).is_err() {
        return see_other(&routes::booking_data(booking.id));
    }
    if booking.is_awaiting() {
        return see_other(&routes::booking_await(booking.id));
    }
    fair::check_page(&context, booking, None)
}

/// `POST /buchung/{booking}/pruefen`: the binding click, or the one before it where a mailed link has to be opened. A hold
/// that ran out a moment ago is still good if nobody took the time.
pub async fn confirm(OwnBooking(booking): OwnBooking, form: SafeForm) -> Answer {
    let context = &form.context;
    let municipality = context.municipality()?;
    if booking.state == BookingState::Held {
        if check_contact(rule_of(&booking, municipality), &booking.contact).is_err() {
            return see_other(&routes::booking_data(booking.id));
        }
        if let Some(minutes) = confirm_by_mail(&booking.order().known(municipality)) {
            return fair::ask(&form, booking, minutes).await;
        }
    }
    match context.state.appointments.confirm_fairly(&context.state.limiter, municipality, &booking, None).await? {
        Confirmed::Now => {
            metrics::counter!("lotse_appointments_confirmed_total").increment(1);
            see_other(&format!("{}?bestaetigt=1", routes::appointment(&context.state.links.token(booking.id))))
        }
        Confirmed::Before => see_other(&routes::appointment(&context.state.links.token(booking.id))),
        Confirmed::Lost => see_other(&routes::booking_times(booking.id)),
        Confirmed::Limited(reached) => {
            fair::note_limited(context).await?;
            fair::check_page(context, booking, Some(CheckProblem::Limited(reached)))
        }
        // In another tab: look again before it counts.
        Confirmed::Changed => see_other(&routes::booking_check(booking.id)),
        Confirmed::ReferenceTaken => Err(HttpError(ErrorKind::Internal)),
    }
}

/// `POST /buchung/{booking}/verlaengern`: once, by fifteen minutes.
pub async fn extend(OwnBooking(booking): OwnBooking, form: SafeForm) -> Answer {
    let context = &form.context;
    context.state.appointments.extend(&booking).await?;
    see_other(&elsewhere(context, &booking).unwrap_or_else(|| routes::booking_check(booking.id)))
}

/// `POST /buchung/{booking}/aufgeben`: gives the time back at once and forgets what was typed.
pub async fn release(OwnBooking(booking): OwnBooking, form: SafeForm) -> Answer {
    let context = &form.context;
    context.state.appointments.release(&booking).await?;
    see_other(&routes::service(&booking.service))
}
