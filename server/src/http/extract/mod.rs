//! What handlers take from a request.

mod form;
mod keys;

pub use form::SafeForm;
pub use keys::{AppointmentLink, CancelLink, ConfirmLink, FeedLink, OfferLink, OwnBooking};
