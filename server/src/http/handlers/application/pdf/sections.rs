//! The steps of a form as parts of its PDF, with rows of groups in rows of groups, in the order of the form.

use super::words;
use crate::http::format::text;
use adapters::pdf::{Bilingual, Row, Section};
use domain::form::record::{RecordLine, RecordStep, Words};
use domain::language::Language;
use std::iter::Peekable;
use std::slice::Iter;

/// A step; each row of a group is a part with a heading of its own. Questions behind the rows stand in another part, since a heading
/// goes for all that follows: "Wer fährt mit? (Fortsetzung)".
pub(super) fn of(step: &RecordStep, language: Language) -> Vec<Section> {
    part(&step.title, "", &mut step.lines.iter().peekable(), language)
}

/// Takes the lines whose names begin with `prefix`.
fn part(heading: &Words, prefix: &str, lines: &mut Peekable<Iter<'_, RecordLine>>, language: Language) -> Vec<Section> {
    let mut open = Section { heading: words(heading), rows: Vec::new(), groups: Vec::new() };
    let mut done = Vec::new();
    while let Some(line) = lines.next_if(|line| line.name.starts_with(prefix)) {
        let Some(value) = &line.value else {
            open.groups.extend(part(&line.label, &format!("{}.", line.name), lines, language));
            continue;
        };
        if !open.groups.is_empty() {
            let next = Section { heading: continued(heading, language), rows: Vec::new(), groups: Vec::new() };
            done.push(std::mem::replace(&mut open, next));
        }
        let remarks = line.warnings.iter().map(|warning| remark(warning, language)).collect();
        open.rows.push(Row { label: words(&line.label), value: words(value), remarks });
    }
    done.push(open);
    done
}

fn continued(heading: &Words, language: Language) -> Bilingual {
    let say = |language, heading: &str| text(language, "pdf-continued", &[("heading", heading.into())]);
    both(say(Language::De, &heading.de), say(language, heading.shown()))
}

/// What the person was asked about and said is right.
fn remark(warning: &Words, language: Language) -> Bilingual {
    let say = |language, warning: &str| text(language, "pdf-confirmed", &[("warning", warning.into())]);
    both(say(Language::De, &warning.de), say(language, warning.shown()))
}

fn both(german: String, other: String) -> Bilingual {
    Bilingual { other: (other != german).then_some(other), german }
}

#[cfg(test)]
mod tests {
    use super::{RecordLine, RecordStep, Section, Words, of};
    use domain::language::Language;

    fn line(name: &str, answered: bool) -> RecordLine {
        let words = |text: &str| Words { de: text.to_owned(), shown: None };
        let value = answered.then(|| words("x"));
        RecordLine { name: name.to_owned(), label: words(name), value, confirmed: Vec::new(), warnings: Vec::new() }
    }

    /// A step with these lines; rows of groups are written as `kinder.0:`.
    fn step(names: &[&str]) -> RecordStep {
        let lines = names.iter().map(|name| match name.strip_suffix(':') {
            Some(row) => line(row, false),
            None => line(name, true),
        });
        let title = Words { de: "Schritt".into(), shown: Some("Step".into()) };
        RecordStep { key: "schritt".into(), title, lines: lines.collect() }
    }

    /// Headings and questions, each group further in.
    fn outline(sections: &[Section], depth: usize, lines: &mut Vec<String>) {
        for section in sections {
            lines.push(format!("{}{}", "  ".repeat(depth), section.heading.german));
            lines.extend(section.rows.iter().map(|row| format!("{}- {}", "  ".repeat(depth), row.label.german)));
            outline(&section.groups, depth + 1, lines);
        }
    }

    #[track_caller]
    fn check(names: &[&str], expected: &[&str]) {
        let mut lines = Vec::new();
        outline(&of(&step(names), Language::En), 0, &mut lines);
        assert_eq!(lines, expected);
    }

    #[test]
    fn an_inner_group_that_comes_first() {
        check(
            &["k.0:", "k.0.s.0:", "k.0.s.0.wort", "k.0.name", "k.1:", "k.1.s.0:", "k.1.s.0.wort", "k.1.name"],
            &[
                "Schritt",
                "  k.0",
                "    k.0.s.0",
                "    - k.0.s.0.wort",
                "  k.0 (Fortsetzung)",
                "  - k.0.name",
                "  k.1",
                "    k.1.s.0",
                "    - k.1.s.0.wort",
                "  k.1 (Fortsetzung)",
                "  - k.1.name",
            ],
        );
    }

    #[test]
    fn an_inner_group_in_the_middle() {
        check(
            &[
                "davor",
                "k.0:",
                "k.0.name",
                "k.0.s.0:",
                "k.0.s.0.wort",
                "k.0.s.1:",
                "k.0.s.1.wort",
                "k.0.alter",
                "danach",
            ],
            &[
                "Schritt",
                "- davor",
                "  k.0",
                "  - k.0.name",
                "    k.0.s.0",
                "    - k.0.s.0.wort",
                "    k.0.s.1",
                "    - k.0.s.1.wort",
                "  k.0 (Fortsetzung)",
                "  - k.0.alter",
                "Schritt (Fortsetzung)",
                "- danach",
            ],
        );
    }

    #[test]
    fn an_inner_group_that_comes_last() {
        check(
            &[
                "k.0:",
                "k.0.name",
                "k.0.s.0:",
                "k.0.s.0.wort",
                "k.1:",
                "k.1.name",
                "k.10:",
                "k.10.name",
                "l.0:",
                "l.0.x",
            ],
            &[
                "Schritt",
                "  k.0",
                "  - k.0.name",
                "    k.0.s.0",
                "    - k.0.s.0.wort",
                "  k.1",
                "  - k.1.name",
                "  k.10",
                "  - k.10.name",
                "  l.0",
                "  - l.0.x",
            ],
        );
    }

    #[test]
    fn both_languages_stand_in_what_is_said_on_the_way() {
        let mut step = step(&["a", "k.0:", "k.0.x", "b"]);
        let warning = Words { de: "So alt?".into(), shown: Some("That old?".into()) };
        step.lines[0].warnings = vec![warning];
        let sections = of(&step, Language::En);
        let heading = &sections[1].heading;
        assert_eq!(
            (heading.german.as_str(), heading.other.as_deref()),
            ("Schritt (Fortsetzung)", Some("Step (continued)"))
        );
        let remark = &sections[0].rows[0].remarks[0];
        let expected = ("Als richtig bestätigt: So alt?", Some("Confirmed as correct: That old?"));
        assert_eq!((remark.german.as_str(), remark.other.as_deref()), expected);
    }
}
