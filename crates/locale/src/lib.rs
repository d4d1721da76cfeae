//! The portal's own texts, dates, times, numbers and money in ten languages.
//!
//! Texts stand in `locales/<language>/<area>.ftl` (Fluent) and are compiled into the program, so a server needs no
//! files beside it. German is the master: a text another language lacks is given in German, and [`Message::language`]
//! says so, for HTML's `lang` attribute. Dates and numbers follow CLDR, on the 24-hour clock and in Western digits
//! everywhere; how the parts are joined ("…, 10:20 Uhr") is a text like any other, in `format.ftl`.
//!
//! `tests/keys` compares the languages with each other and with what the sources use; the convention it goes by stands
//! in `tests/keys/uses.rs`.
//!
//! ```
//! use locale::{Language, texts};
//! let message = texts().get(Language::En, "time-range", &[("from", "08:00".into()), ("to", "12:00".into())]);
//! assert_eq!(message.text, "08:00 to 12:00");
//! ```

mod answer;
mod arg;
mod cldr;
mod country;
mod files;
mod format;
mod texts;
mod warning;

pub use answer::{answer, postal};
pub use arg::Arg;
pub use country::{countries, country};
pub use domain::language::Language;
pub use files::{AREAS, sources};
pub use format::{
    compare, date_long, date_plain, date_short, date_time_long, date_time_short, decimal, money, month_year, number,
    time, time_range, weekday_long, weekday_short,
};
pub use texts::{Message, Texts, key, texts};
pub use warning::warning;
