//! The Fluent files, compiled into the program.

use crate::Language;

macro_rules! areas {
    ($($area:literal)*) => {
        /// The files each language has, in `locales/<language>/<area>.ftl`.
        pub const AREAS: &[&str] = &[$($area),*];

        macro_rules! of_language {
            ($code:literal) => {
                &[$(include_str!(concat!("../../../locales/", $code, "/", $area, ".ftl"))),*]
            };
        }
    };
}

// A new area is added here, and as a file in each language.
areas! {
    "common" "home" "service" "triage" "form" "booking" "gate" "fair" "calendar" "appointment" "waiting" "legal" "mail" "case-mail"
    "errors" "demo" "format"
}

/// The Fluent sources of a language, in the order of [`AREAS`].
#[must_use]
pub const fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::De => of_language!("de"),
        Language::DeLeicht => of_language!("de-leicht"),
        Language::En => of_language!("en"),
        Language::Fr => of_language!("fr"),
        Language::Tr => of_language!("tr"),
        Language::Uk => of_language!("uk"),
        Language::Ru => of_language!("ru"),
        Language::Ar => of_language!("ar"),
        Language::Pl => of_language!("pl"),
        Language::Ro => of_language!("ro"),
    }
}
