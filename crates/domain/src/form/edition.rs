//! The files a form was made of, in one text: a draft goes on with the form it was begun with, whatever the pack has by then.

use super::model::Form;
use crate::language::Language;
use crate::municipality::source::SourceFile;

const HEADING: &str = "lotse form 1\n";

/// The files as one text: a line with place, length and path before each.
pub(crate) fn write(own: &[&SourceFile], shared: &[&SourceFile]) -> String {
    let mut text = HEADING.to_owned();
    for (place, files) in [("own", own), ("shared", shared)] {
        for file in files.iter().filter(|file| !file.path.ends_with("/journeys.toml")) {
            text.push_str(&format!("{place} {} {}\n{}\n", file.text.len(), file.path, file.text));
        }
    }
    text
}

/// The form again; `None` if it is no text of ours, or this version of the portal understands forms no longer as they were written. What
/// it would only judge otherwise than the version that published the form does not matter.
#[must_use]
pub fn read_edition(key: &str, text: &str, languages: &[Language]) -> Option<Form> {
    let (mut own, mut shared) = (Vec::new(), Vec::new());
    let mut rest = text.strip_prefix(HEADING)?;
    while !rest.is_empty() {
        let (line, after) = rest.split_once('\n')?;
        let (place, line) = line.split_once(' ')?;
        let (length, path) = line.split_once(' ')?;
        let (file, after) = after.split_at_checked(length.parse().ok()?)?;
        rest = after.strip_prefix('\n')?;
        let files = if place == "own" { &mut own } else { &mut shared };
        files.push(SourceFile::new(path, file));
    }
    let (own, shared): (Vec<&SourceFile>, Vec<&SourceFile>) = (own.iter().collect(), shared.iter().collect());
    super::compile::read_again(key, &own, &shared, languages)
}
