//! What every request passes before a handler, from outside to inside.

pub mod headers;
pub mod observe;
pub mod origin;
pub mod pages;
pub mod rate_limit;
pub mod tenant;
pub mod time_limit;
