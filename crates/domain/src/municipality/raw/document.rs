//! One parsed file, and places in it.

use super::fields::Fields;
use crate::municipality::diagnostics::{Diagnostic, Log, Severity};
use crate::municipality::source::SourceFile;
use toml::de::DeTable;

/// A parsed TOML file with its lines.
pub(crate) struct Document<'a> {
    pub path: &'a str,
    /// The file has a flaw or syntax errors: what was read is used to understand the other files, but its own further mistakes
    /// are not reported, since most of them would be mere consequences.
    pub broken: bool,
    line_starts: Vec<usize>,
    table: DeTable<'a>,
    log: &'a Log,
}

/// A line in a file, where a mistake can be reported.
#[derive(Clone, Copy)]
pub(crate) struct Spot<'d> {
    document: &'d Document<'d>,
    pub line: u32,
}

impl<'a> Document<'a> {
    /// Parses a file and reports its flaw, or else its syntax errors.
    pub(crate) fn parse(file: &'a SourceFile, log: &'a Log) -> Self {
        let (path, text) = (file.path.as_str(), file.text.as_str());
        let flaw = file.flaw();
        let (table, errors) = DeTable::parse_recoverable(text);
        let line_starts: Vec<usize> =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let broken = flaw.is_some() || !errors.is_empty();
        let document = Self { path, broken, line_starts, table: table.into_inner(), log };
        match flaw {
            Some(flaw) => log.add(flaw),
            None => document.report_syntax(&errors, text),
        }
        document
    }

    /// Reports syntax errors, but not those that merely follow from others.
    fn report_syntax(&self, errors: &[toml::de::Error], text: &str) {
        let mut reported: Vec<&str> = Vec::new();
        let mut last = 0;
        for error in errors {
            let line = error.span().map_or(0, |span| self.line_at(span.start));
            let source = text.lines().nth(line.saturating_sub(1) as usize).unwrap_or_default().trim();
            let header = source.trim_matches(['[', ']']);
            let repeated = reported.iter().any(|other| source.starts_with('[') && *other == header);
            if line != last && !repeated {
                let (message, remedy) = explain(error.message(), source);
                let file = self.path.into();
                self.log.add(Diagnostic { severity: Severity::Error, file, line, message, remedy });
                reported.push(header);
            }
            last = line;
            // A list without an end swallows the rest of the file.
            if reported.len() == 5 || error.message().contains("array") {
                break;
            }
        }
    }

    /// The fields at the top of the file.
    pub(crate) fn root(&self) -> Fields<'_> {
        Fields::new(self, &self.table, 0, "the file")
    }

    pub(super) fn table(&self) -> &DeTable<'a> {
        &self.table
    }

    pub(super) fn spot_at(&self, offset: usize) -> Spot<'_> {
        self.spot(self.line_at(offset))
    }

    pub(crate) fn spot(&self, line: u32) -> Spot<'_> {
        Spot { document: self, line }
    }

    fn line_at(&self, offset: usize) -> u32 {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        u32::try_from(line).unwrap_or(u32::MAX)
    }
}

impl Spot<'_> {
    pub(crate) fn error(&self, message: impl Into<String>, remedy: impl Into<String>) {
        self.report(Severity::Error, message.into(), remedy.into());
    }

    pub(crate) fn warning(&self, message: impl Into<String>, remedy: impl Into<String>) {
        self.report(Severity::Warning, message.into(), remedy.into());
    }

    fn report(&self, severity: Severity, message: String, remedy: String) {
        if !self.document.broken {
            let file = self.document.path.into();
            self.document.log.add(Diagnostic { severity, file, line: self.line, message, remedy });
        }
    }
}

/// The parser's words, and what to do about them.
fn explain(parser: &str, source: &str) -> (String, String) {
    let remedy = if parser.contains("duplicate key") && source.starts_with('[') {
        "a [table] may stand only once, a [[list of tables]] has two brackets on each side everywhere".into()
    } else if parser.contains("duplicate key") {
        "each key may stand only once in a table; remove or rename one of the two".into()
    } else if parser.contains("must be quoted") {
        match source.split_once('=') {
            Some((key, value)) if !value.trim().is_empty() && !value.contains(['"', '[', '{']) => {
                format!("put the text in quotation marks: {} = \"{}\"", key.trim(), value.trim())
            }
            _ => "put texts in quotation marks: name = \"Rastatt\"".into(),
        }
    } else if parser.contains("invalid basic string") || parser.contains("invalid literal string") {
        "the text has no closing quotation mark, or an unescaped \" inside; write \\\" or „…“ within a text".into()
    } else if parser.contains("array") {
        "check the [ ] of the list and the commas between its values, also in the lines above".into()
    } else if parser.contains("table") {
        "check the brackets: [table] or [[list-of-tables]], alone on the line".into()
    } else if parser.contains("date") || parser.contains("day") || parser.contains("month") {
        "write a date that exists as year-month-day without quotation marks: 2026-12-24".into()
    } else {
        "a line is `key = value`, `[table]` or `# remark`; check this line and the one above".into()
    };
    (format!("this is not valid TOML: {parser} (`{}`)", shorten(source)), remedy)
}

fn shorten(source: &str) -> String {
    if source.chars().count() <= 60 {
        return source.into();
    }
    source.chars().take(57).chain("…".chars()).collect()
}
