//! KERN UX building blocks, one file each: what KERN has, in its markup, and what it lacks, in its style.

mod action;
mod alert;
mod contact;
mod error_summary;
mod facts;
mod fees;
mod field;
mod gate;
mod hold;
mod hours;
mod icon;
mod search_field;
mod service_list;
mod site;
mod step;
mod text_area;
mod way;

pub use action::{Csrf, LinkButton, Rank, SubmitButton};
pub use alert::{Alert, AlertKind};
pub use contact::{MailLink, PhoneLink, Postal};
pub(crate) use error_summary::field_error;
pub use error_summary::{ErrorSummary, Fault};
pub use facts::{Fact, Facts};
pub use fees::fees;
pub use field::{FieldKind, TextField};
pub(crate) use gate::gate_status;
pub use hold::{HoldCard, hold_banner};
pub(crate) use hold::{date_time, held_until, order_name, service_name, starts_at};
pub use hours::hours_table;
pub use icon::{Icon, TopicIcon};
pub use search_field::SearchField;
pub use service_list::service_list;
pub use site::{site_card, wheel};
pub use step::{Stage, step};
pub use text_area::text_area;
pub use way::way_inside;
