//! When is a time free? The engine of the appointment calendar.
//!
//! Time is cut into ticks of five minutes, counted from the Unix epoch, so a tick is an instant and the two days of
//! the clock change need no special case: such a day merely has 276 or 300 ticks instead of 288. A resource's day is
//! a row of bits ([`DayBits`]), one bit a tick. Opening hours, breaks, closures and holidays make the open bits
//! ([`opening`]), allocations the busy ones, and a few shifts and ANDs give every possible start ([`engine`]).
//!
//! What is found here is shown; what is true is decided by the UNIQUE key of the claims in the database.

mod assign;
mod bits;
mod bring;
mod busy;
mod clock;
pub mod collision;
pub mod engine;
pub mod explain;
mod limit;
pub mod opening;
mod order;
mod plan;
pub mod reminder;
mod reoffer;
mod reserve;
mod rules;
pub mod series;
mod tick;

pub use bits::DayBits;
pub use bring::{Bring, bring};
pub use busy::BusyTimes;
pub use engine::{Candidate, Demand, FreeDay, Need, Timeline};
pub use limit::{Limit, Subject, SubjectKind, confirm_by_mail, limits_for};
pub use order::{
    Audience, Basket, Item, MOST_ITEMS, Order, OrderProblem, companions, contact_rule, further, go_together, has_choice,
};
pub use reoffer::{answer_until, last_call, release_window};
pub use rules::{
    BookingWindow, SiteDemand, demand_for, frames_for, hours_of, kept_rows, open_days, open_rows, timelines_for,
    window_for,
};
pub use tick::{DayFrame, TICK_SECONDS, Tick, TickRange};
