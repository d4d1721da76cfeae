//! Questions before a form or an appointment, and what they lead to. The answers stand in the address, nothing is stored.

mod outcome;
mod question;

pub(super) use outcome::outcome;
pub(super) use question::question;

use crate::layout::Frame;
use crate::routes;
use crate::text::pack;
use domain::municipality::Municipality;

/// Below the service one came from.
fn below(frame: Frame, from: Option<&String>, municipality: &Municipality) -> Frame {
    match from.and_then(|key| municipality.service(key)) {
        Some(service) => frame.below(pack(&service.name), routes::service(&service.key)),
        None => frame,
    }
}
