//! From the files of a form to a [`Form`], or all of its mistakes.

mod cost;
mod kinds;
mod parts;
mod reach;
mod rules;
mod texts;
mod triage;

pub use triage::{CompiledTriage, compile_triage};
pub(crate) use triage::{Offered, Offers, read as read_triage};

use self::texts::FormTexts;
use super::edition;
use super::model::{Form, Trust};
use crate::language::Language;
use crate::municipality::diagnostics::{Diagnostic, Log};
use crate::municipality::raw::{Document, Fields, Node};
use crate::municipality::source::{SourceFile, fingerprint};

/// The most questions of a form, those in groups included.
pub(crate) const MAX_FIELDS: usize = 2_000;
/// The most steps, rules and fees.
pub(crate) const MAX_ENTRIES: usize = 500;
/// The most bytes of one file.
const MAX_BYTES: usize = 2_000_000;

/// What became of a form.
#[derive(Debug, Clone)]
pub struct CompiledForm {
    /// `None` if there is any error.
    pub form: Option<Form>,
    /// By file and line.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles a form by itself, or explains its mistakes. `own` are the files of the pack's folder of the form, `shared` those of
/// the shared one with the same key; either may be empty.
#[must_use]
pub fn compile_form(key: &str, own: &[&SourceFile], shared: &[&SourceFile], languages: &[Language]) -> CompiledForm {
    let log = Log::default();
    let form = read(key, own, shared, languages, &log).filter(|_| !log.has_errors());
    CompiledForm { form, diagnostics: log.into_sorted() }
}

/// The part of a path behind the last slash.
fn name(file: &SourceFile) -> &str {
    file.path.rsplit('/').next().unwrap_or_default()
}

/// What the files of a folder are called.
struct FileNames {
    /// The one that must be there.
    main: &'static str,
    /// Others besides the languages.
    more: &'static [&'static str],
    /// What a folder has, for the remedy.
    all: &'static str,
}

const FORM_FILES: FileNames = FileNames {
    main: "form.toml",
    more: &["journeys.toml"],
    all: "a form has form.toml, journeys.toml and <language>.toml",
};

const TRIAGE_FILES: FileNames =
    FileNames { main: "triage.toml", more: &[], all: "a triage has triage.toml and <language>.toml" };

/// The main file, and those of the shared files that belong to it.
fn leading<'a, 'f>(
    names: &FileNames,
    key: &str,
    own: &[&SourceFile],
    shared: &'a [&'f SourceFile],
    log: &Log,
) -> Option<(SourceFile, &'a [&'f SourceFile])> {
    let find = |files: &[&SourceFile]| files.iter().copied().find(|file| name(file) == names.main).cloned();
    let own_main = find(own);
    // Texts of another form do not fit the town's own one.
    let shared = if own_main.is_some() { &[][..] } else { shared };
    if let Some(main) = own_main.or_else(|| find(shared)) {
        return Some((main, shared));
    }
    let folder =
        own.iter().chain(shared).next().and_then(|file| file.path.rsplit_once('/')).map_or(key, |(folder, _)| folder);
    log.file_error(
        &format!("{folder}/{}", names.main),
        "the file is missing",
        "add it; docs/forms.md shows what it holds",
    );
    None
}

pub(crate) fn read(
    key: &str,
    own: &[&SourceFile],
    shared: &[&SourceFile],
    languages: &[Language],
    log: &Log,
) -> Option<Form> {
    understand(key, own, shared, languages, log, log, |form, root| {
        // Names that do not exist were reported; what follows from them is no mistake of its own.
        if !log.has_errors() {
            reach::check(form, root);
            reach::check_cosign(form, root);
            cost::check(form, root);
        }
    })
}

/// A form again that was checked when it was published. A newer portal may judge it otherwise (a question that is never asked, a text
/// or a translation that is missing): drafts go on with it all the same. `None`: it cannot be understood.
pub(crate) fn read_again(
    key: &str,
    own: &[&SourceFile],
    shared: &[&SourceFile],
    languages: &[Language],
) -> Option<Form> {
    let (log, words) = (Log::default(), Log::default());
    let form = understand(key, own, shared, languages, &log, &words, |_, _| {});
    form.filter(|form| !log.has_errors() && !form.title.de.is_empty())
}

/// What the files say. `words` hears of mistakes in the texts; `judge` looks at a form whose files could be read.
fn understand(
    key: &str,
    own: &[&SourceFile],
    shared: &[&SourceFile],
    languages: &[Language],
    log: &Log,
    words: &Log,
    judge: impl FnOnce(&Form, &Fields<'_>),
) -> Option<Form> {
    let (main, shared) = leading(&FORM_FILES, key, own, shared, log)?;
    for file in own.iter().chain(shared) {
        check_file(&FORM_FILES, file, log);
    }
    if own.iter().chain(shared).any(|file| file.text.len() > MAX_BYTES) {
        return None;
    }
    let document = Document::parse(&main, log);
    let own_texts = texts::documents(own, languages, words);
    let shared_texts = texts::documents(shared, languages, words);
    let texts = FormTexts::new(&own_texts, &shared_texts, languages, &texts::FORM, words, document.path);
    let root = document.root();
    let heading = parts::heading(&root, &texts);
    let (steps, fields) = parts::steps(&root, &texts)?;
    let rules = rules::rules(&root, &texts, &steps, &fields);
    let fees = rules::fees(&root, &fields);
    let cosign = rules::cosign(&root, &steps, &fields);
    root.done();
    let outdated = texts.finish();
    let files = own.iter().chain(shared).copied().filter(|file| name(file) != "journeys.toml");
    let form = Form {
        key: key.to_owned(),
        version: fingerprint(files),
        source: edition::write(own, shared).into(),
        minutes: heading.minutes,
        trust: heading.trust,
        draft_days: heading.draft_days,
        retention_days: heading.retention_days,
        title: heading.title,
        summary: heading.summary,
        before: heading.before,
        after: heading.after,
        steps,
        fields,
        rules,
        fees,
        cosign,
        outdated,
    };
    if !document.broken {
        judge(&form, &root);
    }
    Some(form)
}

/// A file nobody reads, or one that is too large to be read.
fn check_file(names: &FileNames, file: &SourceFile, log: &Log) {
    let is_language = |file: &str| file.strip_suffix(".toml").is_some_and(|code| Language::from_code(code).is_some());
    let file_name = name(file);
    if file_name != names.main && !names.more.contains(&file_name) && !is_language(file_name) {
        log.file_warning(&file.path, "no program reads this file", names.all);
    }
    if file.text.len() > MAX_BYTES {
        log.file_error(
            &file.path,
            format!("the file has {} bytes", file.text.len()),
            format!("a form's file has at most {MAX_BYTES} bytes"),
        );
    }
}

impl Trust {
    fn read(node: &Node<'_>) -> Option<Self> {
        node.choice(&Self::ALL.map(|trust| (trust.key(), trust)))
    }
}

/// Days, with a default.
fn days(fields: &Fields<'_>, key: &'static str, most: i64, default: u16) -> u16 {
    let days = fields.find(key).and_then(|node| node.integer(1..=most));
    days.and_then(|days| u16::try_from(days).ok()).unwrap_or(default)
}
