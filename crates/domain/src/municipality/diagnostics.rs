//! Mistakes in a pack, each with its place and its remedy.

use std::cell::RefCell;
use std::fmt;

/// Whether a mistake keeps the pack from being served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One mistake: where it is, what is wrong and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    /// Relative to the municipalities folder.
    pub file: String,
    /// Counted from 1; 0 means the whole file.
    pub line: u32,
    pub message: String,
    pub remedy: String,
}

impl Diagnostic {
    /// Whether the pack is refused because of it.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}: {}", self.severity, self.message)?;
        if !self.remedy.is_empty() {
            write!(f, " — {}", self.remedy)?;
        }
        Ok(())
    }
}

/// Collects what a compilation finds, so that one mistake does not hide the next.
#[derive(Debug, Default)]
pub(crate) struct Log(RefCell<Vec<Diagnostic>>);

impl Log {
    /// Adds a diagnostic once. Values quoted from the pack go to logs and pages, so nothing in them may break the line.
    pub(crate) fn add(&self, mut diagnostic: Diagnostic) {
        diagnostic.message = one_line(&diagnostic.message);
        diagnostic.remedy = one_line(&diagnostic.remedy);
        let mut all = self.0.borrow_mut();
        if !all.contains(&diagnostic) {
            all.push(diagnostic);
        }
    }

    /// A mistake of a whole file.
    pub(crate) fn file_error(&self, file: &str, message: impl Into<String>, remedy: impl Into<String>) {
        self.whole(Severity::Error, file, message.into(), remedy.into());
    }

    pub(crate) fn file_warning(&self, file: &str, message: impl Into<String>, remedy: impl Into<String>) {
        self.whole(Severity::Warning, file, message.into(), remedy.into());
    }

    fn whole(&self, severity: Severity, file: &str, message: String, remedy: String) {
        self.add(Diagnostic { severity, file: file.into(), line: 0, message, remedy });
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.0.borrow().iter().any(Diagnostic::is_error)
    }

    /// Everything found, by file and line.
    pub(crate) fn into_sorted(self) -> Vec<Diagnostic> {
        let mut all = self.0.into_inner();
        all.sort_by(|a, b| (&a.file, a.line, a.severity).cmp(&(&b.file, b.line, b.severity)));
        all
    }
}

/// Without control characters and bidi controls, and not endless.
fn one_line(text: &str) -> String {
    const MAX_CHARS: usize = 600;
    let mut line: String =
        text.chars().take(MAX_CHARS).map(|letter| if breaks_text(letter) { '\u{fffd}' } else { letter }).collect();
    if text.chars().count() > MAX_CHARS {
        line.push('…');
    }
    line
}

/// Whether a character has no place in a text: it controls, breaks the line or overrides the direction of writing.
pub(crate) fn breaks_text(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_on_one_line_and_short() {
        assert_eq!(one_line("a\nb\u{202e}c"), "a\u{fffd}b\u{fffd}c");
        assert_eq!(one_line("grün"), "grün");
        assert_eq!(one_line(&"ä".repeat(5000)).chars().count(), 601);
    }

    #[test]
    fn says_place_mistake_and_remedy_on_one_line() {
        let mut diagnostic = Diagnostic {
            severity: Severity::Error,
            file: "rastatt/services.toml".into(),
            line: 12,
            message: "unknown key `nmae`".into(),
            remedy: "did you mean `name`?".into(),
        };
        assert_eq!(
            diagnostic.to_string(),
            "rastatt/services.toml:12: error: unknown key `nmae` — did you mean `name`?"
        );
        diagnostic.line = 0;
        diagnostic.severity = Severity::Warning;
        assert_eq!(diagnostic.to_string(), "rastatt/services.toml: warning: unknown key `nmae` — did you mean `name`?");
    }
}
