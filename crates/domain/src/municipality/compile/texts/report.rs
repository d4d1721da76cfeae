//! What is missing in the texts, said where it should be.

use super::Texts;
use super::resolve::Wanted;
use super::schema::Rule;
use crate::language::Language;
use crate::municipality::suggest::nearest;

impl Texts<'_> {
    pub(super) fn compare_lengths(
        &self,
        language: Language,
        wanted: &Wanted<'_>,
        field: &str,
        german: usize,
        own: usize,
    ) {
        if german == own {
            return;
        }
        let file = self.own_file(language);
        if let Some(found) = file.and_then(|file| file.field(wanted.kind, wanted.key, field)) {
            found.spot.warning(
                format!("`{field}` of {} has {own} entries, but {german} in German", wanted.name()),
                "translate entry by entry, so that nothing is lost",
            );
        }
    }

    /// Whether a German file that is broken may hold the text.
    fn german_is_broken(&self, wanted: &Wanted<'_>) -> bool {
        let shared = wanted.shared.and_then(|_| self.shared_file(Language::De));
        self.own_file(Language::De).into_iter().chain(shared).any(|file| file.document.broken)
    }

    pub(super) fn warn_without_german(&self, wanted: &Wanted<'_>, rule: &Rule) {
        if self.german_is_broken(wanted) {
            return;
        }
        for file in &self.own {
            if let Some(field) = file.field(wanted.kind, wanted.key, rule.field) {
                field.spot.warning(
                    format!("`{}` of {} has no German text, so it is never shown", rule.field, wanted.name()),
                    "add it to texts/de.toml, or remove it here",
                );
            }
        }
    }

    pub(super) fn report_without_german(&self, wanted: &Wanted<'_>, fields: &[&str]) {
        let Some(file) = self.own_file(Language::De) else {
            return;
        };
        if fields.is_empty() || self.german_is_broken(wanted) {
            return;
        }
        let (spot, name) = (file.spot_of(wanted.kind, wanted.key), wanted.name());
        if file.section(wanted.kind, wanted.key).is_some() || wanted.shared_text(self.shared_file(Language::De)) {
            for field in fields {
                spot.error(format!("`{field}` of {name} is missing in German"), format!("add `{field}` below {name}"));
            }
            return;
        }
        let same_kind = file.sections.keys().filter(|(kind, _)| *kind == wanted.kind);
        let remedy = match nearest(wanted.key, same_kind.map(|(_, key)| key.as_str())) {
            Some(near) => {
                format!("add {name} with {}; or is [{}.{near}] meant to be it?", fields.join(", "), wanted.kind)
            }
            None => format!("add {name} with {}", fields.join(", ")),
        };
        spot.error(format!("the texts {name} are missing in German"), remedy);
    }

    pub(super) fn report_untranslated(&self, language: Language, wanted: &Wanted<'_>, fields: &[&str]) {
        // A file that is missing as a whole was reported as such.
        let Some(file) = self.own_file(language) else {
            return;
        };
        let (spot, name) = (file.spot_of(wanted.kind, wanted.key), wanted.name());
        if file.section(wanted.kind, wanted.key).is_some() {
            for field in fields {
                spot.warning(
                    format!("`{field}` of {name} is missing in {language}"),
                    "translate it; until then it is shown in German",
                );
            }
        } else {
            spot.warning(
                format!("the texts {name} are missing in {language}"),
                format!("translate {}; until then they are shown in German", fields.join(", ")),
            );
        }
    }
}
