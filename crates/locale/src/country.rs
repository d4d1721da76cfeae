//! Names of countries.

use crate::compare;
use domain::language::Language;
use std::collections::BTreeMap;
use std::sync::LazyLock;

type Names = BTreeMap<&'static str, BTreeMap<Language, &'static str>>;

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut lines = include_str!("../data/countries.tsv").lines().filter(|line| !line.starts_with('#'));
    let languages: Vec<Option<Language>> =
        lines.next().unwrap_or_default().split('\t').skip(1).map(Language::from_code).collect();
    let row = |line: &'static str| {
        let mut cells = line.split('\t');
        let code = cells.next().unwrap_or_default();
        let names = languages.iter().zip(cells).filter_map(|(language, name)| Some(((*language)?, name)));
        (code, names.collect())
    };
    lines.map(row).collect()
});

/// The name of a country by its code (ISO 3166-1 alpha-2), after CLDR; the code itself if there is no such country.
#[must_use]
pub fn country(language: Language, code: &str) -> &str {
    let language = if language == Language::DeLeicht { Language::De } else { language };
    NAMES.get(code).and_then(|names| names.get(&language)).copied().unwrap_or(code)
}

/// All countries, code and name, in the order of the language's alphabet.
#[must_use]
pub fn countries(language: Language) -> &'static [(&'static str, &'static str)] {
    static SORTED: LazyLock<BTreeMap<Language, Vec<(&'static str, &'static str)>>> = LazyLock::new(|| {
        let sorted = |language: Language| {
            let mut all: Vec<(&str, &str)> = NAMES.keys().map(|code| (*code, country(language, code))).collect();
            all.sort_by(|a, b| compare(language, a.1, b.1));
            (language, all)
        };
        Language::ALL.into_iter().map(sorted).collect()
    });
    SORTED.get(&language).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::form::kind::COUNTRIES;

    #[test]
    fn each_country_has_a_name_in_each_language() {
        for language in Language::ALL {
            let listed: Vec<&str> = countries(language).iter().map(|(code, _)| *code).collect();
            assert_eq!(listed.len(), COUNTRIES.len());
            for code in COUNTRIES {
                assert!(listed.contains(&code), "{code}");
                assert_ne!(country(language, code), code, "{language}");
            }
        }
        assert_eq!(country(Language::De, "TR"), "Türkei");
        assert_eq!(country(Language::DeLeicht, "TR"), "Türkei");
        assert_eq!(country(Language::Ar, "DE"), "ألمانيا");
        assert_eq!(country(Language::De, "??"), "??");
    }

    #[test]
    fn umlauts_stand_where_one_looks_for_them() {
        let names: Vec<&str> = countries(Language::De).iter().map(|(_, name)| *name).collect();
        let at = |name: &str| names.iter().position(|other| *other == name).expect("a country");
        assert!(at("Ägypten") < at("Albanien") && at("Österreich") < at("Pakistan"));
    }
}
