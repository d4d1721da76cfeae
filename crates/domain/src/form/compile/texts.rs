//! The texts of a form in all languages, each falling back to German by itself.

use crate::language::Language;
use crate::municipality::diagnostics::Log;
use crate::municipality::raw::{Document, Fields, Node, Spot};
use crate::municipality::source::SourceFile;
use crate::municipality::{Text, TextList};
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// A table of texts by key: its name, its texts and its lists.
type Section = (&'static str, &'static [&'static str], &'static [&'static str]);

/// Of a form.
pub(super) const FORM: [Section; 3] = [STEP, FIELD, ("check", &["message"], &[])];
/// Of a triage.
pub(super) const TRIAGE: [Section; 4] = [STEP, FIELD, ("outcome", &["title"], &["text"]), ("paper", &["text"], &[])];

const STEP: Section = ("step", &["title"], &["text"]);
const FIELD: Section = ("field", &["label", "hint", "unit", "one", "add"], &["text"]);

/// The parsed text files among those of a form.
pub(super) fn documents<'a>(
    files: &[&'a SourceFile],
    languages: &[Language],
    log: &'a Log,
) -> Vec<(Language, Document<'a>)> {
    let of = |file: &&'a SourceFile| {
        let language = Language::from_code(super::name(file).strip_suffix(".toml")?)?;
        languages.contains(&language).then(|| (language, Document::parse(file, log)))
    };
    files.iter().filter_map(of).collect()
}

#[derive(Clone)]
enum Content {
    One(String),
    Many(Vec<String>),
}

/// One language's file: its texts by `field.name.label`.
struct File<'d> {
    language: Language,
    document: &'d Document<'d>,
    texts: BTreeMap<String, (Spot<'d>, Option<Content>)>,
    /// The German text of this day was translated.
    translated: Option<Date>,
    revised: BTreeMap<String, Date>,
}

pub(super) struct FormTexts<'d> {
    languages: &'d [Language],
    own: Vec<File<'d>>,
    shared: Vec<File<'d>>,
    used: RefCell<BTreeSet<String>>,
    missing: RefCell<BTreeMap<Language, Vec<String>>>,
    without_german: RefCell<Vec<String>>,
    outdated: RefCell<BTreeMap<Language, Vec<String>>>,
    log: &'d Log,
    form: &'d str,
}

impl<'d> FormTexts<'d> {
    pub(super) fn new(
        own: &'d [(Language, Document<'d>)],
        shared: &'d [(Language, Document<'d>)],
        languages: &'d [Language],
        sections: &[Section],
        log: &'d Log,
        form: &'d str,
    ) -> Self {
        let read = |documents: &'d [(Language, Document<'d>)]| {
            documents.iter().map(|(language, document)| File::read(*language, document, sections)).collect()
        };
        let texts = Self {
            languages,
            own: read(own),
            shared: read(shared),
            used: RefCell::default(),
            missing: RefCell::default(),
            without_german: RefCell::default(),
            outdated: RefCell::default(),
            log,
            form,
        };
        if texts.file(&texts.own, Language::De).or(texts.file(&texts.shared, Language::De)).is_none() {
            let folder = form.rsplit_once('/').map_or("", |(folder, _)| folder);
            log.file_error(&format!("{folder}/de.toml"), "the file is missing", "add it; German leads all texts");
        }
        texts
    }

    fn file<'f>(&self, files: &'f [File<'d>], language: Language) -> Option<&'f File<'d>> {
        files.iter().find(|file| file.language == language)
    }

    /// A text that must be given in German.
    pub(super) fn need(&self, path: &str) -> Text {
        self.optional(path).unwrap_or_else(|| {
            self.without_german(path);
            Text::default()
        })
    }

    pub(super) fn optional(&self, path: &str) -> Option<Text> {
        let mut text = Text::default();
        for (language, content) in self.all(path)? {
            match (content, language) {
                (Content::One(words), Language::De) => text.de = words,
                (Content::One(words), other) => drop(text.other.insert(other, words)),
                (Content::Many(_), _) => {}
            }
        }
        Some(text)
    }

    pub(super) fn need_list(&self, path: &str) -> TextList {
        if self.all(path).is_none() {
            self.without_german(path);
        }
        self.list(path)
    }

    pub(super) fn list(&self, path: &str) -> TextList {
        let mut list = TextList::default();
        for (language, content) in self.all(path).unwrap_or_default() {
            match (content, language) {
                (Content::Many(words), Language::De) => list.de = words,
                (Content::Many(words), other) => drop(list.other.insert(other, words)),
                (Content::One(_), _) => {}
            }
        }
        list
    }

    fn without_german(&self, path: &str) {
        // The empty key of a step or question was reported.
        if !path.contains("..") {
            self.without_german.borrow_mut().push(path.to_owned());
        }
    }

    /// The text in each language that has it. Translations come from where the German text comes from: a town that words
    /// something anew is not shown with the translation of other words.
    fn all(&self, path: &str) -> Option<Vec<(Language, Content)>> {
        let first = self.used.borrow_mut().insert(path.to_owned());
        let german_of = |files: &[File<'d>]| {
            self.file(files, Language::De).and_then(|file| file.texts.get(path)).map(|(_, content)| content.clone())
        };
        let (german, own) = match german_of(&self.own) {
            Some(german) => (german, true),
            None => (german_of(&self.shared)?, false),
        };
        let source = if own { &self.own } else { &self.shared };
        let mut found = vec![(Language::De, german?)];
        let revised = self.file(source, Language::De).and_then(|file| file.revised.get(path)).copied();
        for language in self.languages.iter().copied().filter(|language| *language != Language::De) {
            let better = self.file(&self.own, language).filter(|file| file.texts.contains_key(path));
            let Some(file) = better.or_else(|| self.file(source, language)) else { continue };
            match file.texts.get(path) {
                Some((_, content)) => {
                    if first && revised.is_some_and(|revised| file.is_older(path, revised)) {
                        self.outdated.borrow_mut().entry(language).or_default().push(path.to_owned());
                    }
                    found.extend(content.clone().map(|content| (language, content)));
                }
                None if first => self.missing.borrow_mut().entry(language).or_default().push(path.to_owned()),
                None => {}
            }
        }
        Some(found)
    }

    /// Reports what is missing, what nobody reads and what is outdated; gives the outdated ones.
    pub(super) fn finish(&self) -> BTreeMap<Language, Vec<String>> {
        let german = self.file(&self.own, Language::De).or(self.file(&self.shared, Language::De)).is_some();
        for path in self.without_german.borrow().iter().filter(|_| german) {
            let spot = self
                .file(&self.own, Language::De)
                .filter(|_| self.shared.is_empty())
                .or(self.file(&self.shared, Language::De));
            let message = format!("the German text `{path}` is missing");
            match spot {
                Some(file) => file.document.spot(0).error(message, "add it; docs/forms.md shows where it stands"),
                None => self.log.file_error(self.form, message, "add it to de.toml"),
            }
        }
        for (what, list) in [("has no", &self.missing), ("is older than the German one in", &self.outdated)] {
            for (language, paths) in list.borrow().iter() {
                let file = self.file(&self.own, *language).or(self.file(&self.shared, *language));
                let Some(file) = file else { continue };
                let shown: Vec<&str> = paths.iter().take(5).map(String::as_str).collect();
                let more = if paths.len() > 5 { format!(" and {} more", paths.len() - 5) } else { String::new() };
                let message = match what {
                    "has no" => format!(
                        "the file has no {}{more}, so {} readers get German there",
                        shown.join(", "),
                        language.own_name()
                    ),
                    _ => {
                        format!("the German text was changed later than the translation of {}{more}", shown.join(", "))
                    }
                };
                let remedy = if what == "has no" {
                    "translate them from de.toml"
                } else {
                    "look at them again, then note the day in [revised] or in `translated`"
                };
                file.document.spot(0).warning(message, remedy);
            }
        }
        let used = self.used.borrow();
        for file in self.own.iter().chain(&self.shared) {
            for (path, (spot, _)) in file.texts.iter().filter(|(path, _)| !used.contains(*path)) {
                spot.warning(format!("nobody reads the text `{path}`"), "remove it, or correct the key it belongs to");
            }
            for path in file.revised.keys().filter(|path| !used.contains(*path)) {
                file.document.spot(0).warning(
                    format!("[revised] names `{path}`, which is no text of the form"),
                    "correct it, or remove the line",
                );
            }
        }
        self.outdated.take()
    }
}

impl<'d> File<'d> {
    fn read(language: Language, document: &'d Document<'d>, sections: &[Section]) -> Self {
        let mut file = Self { language, document, texts: BTreeMap::new(), translated: None, revised: BTreeMap::new() };
        let root = document.root();
        file.translated = root.find("translated").and_then(|node| node.date());
        if language != Language::De && file.translated.is_none() && root.find("title").is_some() {
            root.spot().error(
                "`translated` is missing in the file",
                "add the day of the German text that was translated: translated = 2026-11-21",
            );
        }
        if let Some(revised) = root.find("revised").and_then(|node| node.table("[revised]")) {
            for (key, _) in revised.own_keys() {
                if let Some(date) = revised.get(key).and_then(|node| node.date()) {
                    file.revised.insert(key.to_owned(), date);
                }
            }
        }
        for key in ["title", "summary"] {
            file.put(root.find(key), key.into());
        }
        for key in ["before", "after"] {
            file.put_list(root.find(key), key.into());
        }
        for section in sections {
            file.section(&root, *section);
        }
        root.done();
        file
    }

    /// `[kind.<key>]`.
    fn section(&mut self, root: &Fields<'d>, (kind, texts, lists): Section) {
        let Some(keyed) = root.find(kind).and_then(|node| node.table(&format!("[{kind}.…]"))) else { return };
        for (key, _) in keyed.own_keys() {
            let Some(fields) = keyed.get(key).and_then(|node| node.table(&format!("[{kind}.{key}]"))) else { continue };
            for text in texts {
                self.put(fields.find(text), format!("{kind}.{key}.{text}"));
            }
            for list in lists {
                self.put_list(fields.find(list), format!("{kind}.{key}.{list}"));
            }
            if kind == "field"
                && let Some(options) =
                    fields.find("options").and_then(|node| node.table(&format!("[field.{key}.options]")))
            {
                for (option, _) in options.own_keys() {
                    self.put(options.get(option), format!("field.{key}.options.{option}"));
                }
            }
            fields.done();
        }
    }

    fn put(&mut self, node: Option<Node<'d>>, path: String) {
        if let Some(node) = node {
            let content = node.text().map(Content::One);
            self.texts.insert(path, (node.spot, content));
        }
    }

    fn put_list(&mut self, node: Option<Node<'d>>, path: String) {
        if let Some(node) = node {
            let content = node.list().and_then(|list| list.iter().map(Node::text).collect::<Option<Vec<_>>>());
            self.texts.insert(path, (node.spot, content.map(Content::Many)));
        }
    }

    /// Whether the translation was not looked at since the German text changed.
    fn is_older(&self, path: &str, revised: Date) -> bool {
        self.revised.get(path).copied().max(self.translated).is_none_or(|translated| translated < revised)
    }
}
