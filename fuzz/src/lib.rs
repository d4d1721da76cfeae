//! What the targets share: how an input is read, and what must hold whatever came in.

use domain::form::{Day, Form, Journey, Typed, read_edition};
use domain::language::Language;
use domain::municipality::{Diagnostic, SourceFile};
use jiff::civil::{Date, date};

/// The day on which everything happens.
pub const TODAY: Date = date(2026, 11, 23);

/// The files of an input: before each stands a line `=== PATH`, before the first perhaps one called `first`.
#[must_use]
pub fn files(data: &[u8], first: &str) -> Vec<SourceFile> {
    let mut files: Vec<(String, Vec<u8>)> = vec![(first.to_owned(), Vec::new())];
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(b"=== ") {
            Some(path) => files.push((String::from_utf8_lossy(path.trim_ascii()).into_owned(), Vec::new())),
            None => files.iter_mut().last().into_iter().for_each(|(_, text)| text.extend_from_slice(line)),
        }
    }
    files.retain(|(path, _)| !path.is_empty());
    files.into_iter().map(|(path, text)| SourceFile::from_bytes(path, &text)).collect()
}

/// What was typed: a line `name=value` for each input, the same name again for one more value.
#[must_use]
pub fn typed(text: &str) -> Typed {
    let mut typed = Typed::default();
    for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
        typed.push(name, value);
    }
    typed
}

/// Every mistake is explained, at a place that there is.
pub fn assert_explained<'f>(found: &[Diagnostic], files: impl Iterator<Item = &'f SourceFile> + Clone) {
    for mistake in found {
        assert!(!mistake.message.is_empty() && !mistake.remedy.is_empty(), "{mistake:?}");
        let length = |file: &SourceFile| u32::try_from(file.text.split('\n').count()).unwrap_or(u32::MAX);
        let mut there = files.clone().filter(|file| file.path == mistake.file).peekable();
        assert!(there.peek().is_none() || there.any(|file| mistake.line <= length(file)), "{mistake:?}");
    }
}

/// Whatever form it is and whatever was typed, the way through it ends, and leads back.
pub fn assert_walkable(form: &Form, typed: &Typed, languages: &[Language]) {
    let day = Day { today: TODAY, holiday: &|day| day.day() % 5 == 0, places: None };
    let journey = Journey::new(form, typed, day);
    assert!(journey.steps().is_sorted());
    if let Some(first) = journey.steps().first() {
        let (mut at, mut seen) = (*first, 1);
        while let Some(next) = journey.next(at) {
            assert_eq!(journey.back(next), Some(at));
            (at, seen) = (next, seen + 1);
        }
        assert_eq!(seen, journey.steps().len());
    }
    assert_eq!(journey.is_complete(), journey.first_open().is_none());
    // What does not count may go, and going twice is going once.
    let pruned = journey.pruned(typed);
    let again = Journey::new(form, &pruned, day);
    assert_eq!(journey.answers(), again.answers());
    assert_eq!(journey.asked(), again.asked());
    assert_eq!(journey.findings(), again.findings());
    assert_eq!(again.pruned(&pruned), pruned);
    // A page touches no other page's answers; one other is enough to look at, since inputs are drawn from all.
    let steps = form.steps.len();
    for step in 0..steps {
        let mut saved = pruned.clone();
        form.save(step, &mut saved, typed);
        let other = (step + 1 + typed.iter().count()) % steps;
        assert!(other == step || form.seal(other, &saved) == form.seal(other, &pruned), "page {step} touches {other}");
    }
    // A draft finds the form again with which it was begun.
    assert!(read_edition(&form.key, &form.source, languages).as_ref() == Some(form), "another form came back");
}
