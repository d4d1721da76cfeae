//! Which texts there are.

use crate::language::Language;

/// Where a text must be given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Given {
    /// In German; a missing translation is a warning.
    Translated,
    /// In German; nobody misses a translation.
    German,
    /// Or not; if it is given in German, a missing translation is a warning.
    Optional,
    /// Or not; nobody misses a translation.
    Untranslated,
}

pub(super) struct Rule {
    pub field: &'static str,
    pub given: Given,
    pub form: Form,
}

impl Rule {
    /// Whether a missing translation into `language` is worth a warning.
    pub(super) fn is_missed_in(&self, language: Language) -> bool {
        match self.given {
            Given::German | Given::Untranslated => false,
            // Readers of Leichte Sprache search with German words, so the German list serves them as well.
            _ => self.form != Form::Free || language != Language::DeLeicht,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    /// A list that may have any length in each language.
    Free,
    /// A list whose translation has as many entries as the German one.
    Parallel,
}

const fn rule(field: &'static str, given: Given, form: Form) -> Rule {
    Rule { field, given, form }
}

/// Sections that stand in packs; `municipality` is the only one without a key.
pub(in crate::municipality::compile) const SECTIONS: [&str; 7] =
    ["municipality", "service", "fee", "site", "resource", "closure", "skill"];

/// Sections that stand in the shared catalogue.
pub(in crate::municipality::compile) const SHARED_SECTIONS: [&str; 3] = ["service", "fee", "skill"];

pub(super) fn rules(section: &str) -> &'static [Rule] {
    const MUNICIPALITY: &[Rule] = &[
        rule("name", Given::Untranslated, Form::Text),
        rule("slogan", Given::Translated, Form::Text),
        rule("welcome", Given::Translated, Form::Text),
    ];
    const SERVICE: &[Rule] = &[
        rule("name", Given::Translated, Form::Text),
        rule("summary", Given::Translated, Form::Text),
        rule("description", Given::Translated, Form::Parallel),
        rule("bring", Given::Translated, Form::Parallel),
        rule("bring_note", Given::Optional, Form::Text),
        rule("search", Given::Translated, Form::Free),
        // Statutes are cited in German everywhere.
        rule("legal_basis", Given::Untranslated, Form::Text),
    ];
    const TEXT: &[Rule] = &[rule("text", Given::Translated, Form::Text)];
    const SITE: &[Rule] = &[
        rule("name", Given::Translated, Form::Text),
        rule("way_inside", Given::Translated, Form::Parallel),
        rule("access_note", Given::Optional, Form::Text),
        rule("way_stairs", Given::Optional, Form::Parallel),
        rule("waiting", Given::Optional, Form::Text),
    ];
    const RESOURCE: &[Rule] =
        &[rule("name", Given::Translated, Form::Text), rule("way", Given::Optional, Form::Parallel)];
    const SKILL: &[Rule] = &[rule("name", Given::German, Form::Text)];
    match section {
        "municipality" => MUNICIPALITY,
        "service" => SERVICE,
        "fee" | "closure" => TEXT,
        "site" => SITE,
        "resource" => RESOURCE,
        "skill" => SKILL,
        _ => &[],
    }
}
