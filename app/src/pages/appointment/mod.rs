//! A booked appointment.

mod cancel;
mod cannot_come;
mod find;
mod moving;
mod offer;
mod show;
mod waiting;

pub(super) use cancel::cancel;
pub(super) use cannot_come::cannot_come;
pub(super) use find::find;
pub(super) use moving::moving;
pub(super) use offer::offer;
pub(super) use show::appointment;
pub(super) use waiting::waiting;
