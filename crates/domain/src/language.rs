//! The languages the portal speaks.

use serde::{Deserialize, Serialize};

/// One of the portal's languages. `de` is the master: a text without a translation is shown in German.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// German
    #[serde(rename = "de")]
    De,
    /// German in Leichte Sprache: an own text by its own rules, not a shortened one
    #[serde(rename = "de-leicht")]
    DeLeicht,
    /// English
    #[serde(rename = "en")]
    En,
    /// French
    #[serde(rename = "fr")]
    Fr,
    /// Turkish
    #[serde(rename = "tr")]
    Tr,
    /// Ukrainian
    #[serde(rename = "uk")]
    Uk,
    /// Russian
    #[serde(rename = "ru")]
    Ru,
    /// Arabic, written from right to left
    #[serde(rename = "ar")]
    Ar,
    /// Polish
    #[serde(rename = "pl")]
    Pl,
    /// Romanian
    #[serde(rename = "ro")]
    Ro,
}

impl Language {
    /// All languages, in the order of the language switch.
    pub const ALL: [Self; 10] =
        [Self::De, Self::DeLeicht, Self::En, Self::Fr, Self::Tr, Self::Uk, Self::Ru, Self::Ar, Self::Pl, Self::Ro];

    /// The code used in packs, file names, cookies and `?lang=`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::DeLeicht => "de-leicht",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Tr => "tr",
            Self::Uk => "uk",
            Self::Ru => "ru",
            Self::Ar => "ar",
            Self::Pl => "pl",
            Self::Ro => "ro",
        }
    }

    /// The value of HTML's `lang` attribute (BCP 47). Leichte Sprache uses the registered variant `simple`.
    #[must_use]
    pub const fn html_lang(self) -> &'static str {
        match self {
            Self::DeLeicht => "de-simple",
            other => other.code(),
        }
    }

    /// The name of the language in itself, as the language switch shows it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::DeLeicht => "Leichte Sprache",
            Self::En => "English",
            Self::Fr => "Français",
            Self::Tr => "Türkçe",
            Self::Uk => "Українська",
            Self::Ru => "Русский",
            Self::Ar => "العربية",
            Self::Pl => "Polski",
            Self::Ro => "Română",
        }
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ar)
    }

    /// `rtl` or `ltr`, for HTML's `dir` attribute.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// Finds a language by its code; `None` for anything else.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The best of `offered` for an `Accept-Language` header (RFC 9110 section 12.5.4), or `None` if nothing fits.
    ///
    /// Quality values are honoured; a region is ignored (`de-AT` fits `de`); a malformed entry is skipped.
    #[must_use]
    pub fn negotiate(header: &str, offered: &[Self]) -> Option<Self> {
        let mut wishes: Vec<(f32, &str)> = header
            .split(',')
            .take(32)
            .filter_map(|entry| {
                let mut parts = entry.split(';');
                let tag = parts.next()?.trim();
                let quality = parts
                    .find_map(|part| part.trim().strip_prefix("q=").map(str::trim))
                    .map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
                (quality > 0.0 && !tag.is_empty()).then_some((quality, tag))
            })
            .collect();
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        wishes.into_iter().find_map(|(_, tag)| {
            if tag.eq_ignore_ascii_case("de-simple") && offered.contains(&Self::DeLeicht) {
                return Some(Self::DeLeicht);
            }
            let primary = tag.split('-').next().unwrap_or(tag);
            offered.iter().copied().find(|language| language.code().eq_ignore_ascii_case(primary))
        })
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negotiates_by_quality_and_ignores_regions() {
        let offered = Language::ALL;
        for (header, expected) in [
            ("de-AT,de;q=0.9,en;q=0.8", Some(Language::De)),
            ("fr-CA;q=0.3, uk;q=0.9", Some(Language::Uk)),
            ("zh, ja", None),
            ("en;q=0, ar", Some(Language::Ar)),
            ("de-simple", Some(Language::DeLeicht)),
            ("", None),
            (";;;q=x,,,", None),
            ("PL", Some(Language::Pl)),
        ] {
            assert_eq!(Language::negotiate(header, &offered), expected, "{header}");
        }
    }

    #[test]
    fn offers_only_what_the_municipality_has() {
        assert_eq!(Language::negotiate("fr, de;q=0.5", &[Language::De, Language::En]), Some(Language::De));
    }

    #[test]
    fn codes_round_trip() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code("xx"), None);
    }
}
