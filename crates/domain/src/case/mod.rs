//! A case: an application from its first answer to its end. `docs/case.md` has the diagram.
//!
//! [`CaseState`] has one method for each [`CaseAction`]. It says where the action leads and which [`CaseEvent`] it is, or
//! that it cannot be done from there. Nothing else decides about states.

mod action;
mod state;

pub use action::{Actor, CaseAction, CaseEvent};
pub use state::{CaseState, NotPossible, PortalStatus, Step};
