//! "I can't come": the link in a reminder. Looking at it changes nothing, for programs that check mails open every link.

use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::{CancelLink, SafeForm};
use app::view_model::{CannotComeView, ErrorKind};
use app::{Page, routes};
use services::booking::Cancelled;

/// `GET /a/{token}`: the appointment, and the one button while it is to come.
pub async fn show(context: RequestContext, link: CancelLink) -> Answer {
    let past = link.booking.ends_at <= context.state.appointments.clock.now();
    let view = CannotComeView { booking: link.booking, token: link.token, past };
    context.ok(Page::CannotCome(Box::new(view)))
}

/// `POST /a/{token}`: the button.
pub async fn cancel(link: CancelLink, form: SafeForm) -> Answer {
    let context = &form.context;
    let address = routes::cannot_come(&link.token);
    if link.booking.ends_at <= context.state.appointments.clock.now() {
        return see_other(&address);
    }
    match context.state.appointments.cancel(context.municipality()?, &link.booking).await? {
        Cancelled::Now => {
            metrics::counter!("lotse_appointments_cancelled_total").increment(1);
            see_other(&address)
        }
        Cancelled::Before => see_other(&address),
        Cancelled::Unknown => Err(HttpError(ErrorKind::UnknownAppointment)),
    }
}
