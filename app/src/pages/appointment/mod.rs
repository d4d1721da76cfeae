//! A booked appointment.

mod cancel;
mod find;
mod moving;
mod show;

pub(super) use cancel::cancel;
pub(super) use find::find;
pub(super) use moving::moving;
pub(super) use show::appointment;
