//! Rules about text: what people type, and how services are found.

pub mod input;
pub mod latin;
pub mod phone;
pub mod search;
