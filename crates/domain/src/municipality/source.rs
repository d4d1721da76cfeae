//! The files of a pack as text. Reading them from disk is the server's job; everything here is pure.

use super::diagnostics::{Diagnostic, Severity};

/// One file below the municipalities folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the municipalities folder, with `/`: `rastatt/services.toml`.
    pub path: String,
    /// As far as it could be read.
    pub text: String,
    pub flaw: Option<Flaw>,
}

/// Why the text of a file cannot be relied on. Whoever needs the file is refused; nobody else is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Counted from 1; 0 means the whole file.
    pub line: u32,
    pub message: String,
    pub remedy: String,
}

impl SourceFile {
    #[must_use]
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), flaw: None }
    }

    /// What stands in the file; anything but UTF-8 is a flaw.
    #[must_use]
    pub fn from_bytes(path: impl Into<String>, bytes: &[u8]) -> Self {
        let flaw = std::str::from_utf8(bytes).err().map(|error| not_utf8(bytes, error.valid_up_to()));
        Self { path: path.into(), text: String::from_utf8_lossy(bytes).into_owned(), flaw }
    }

    /// A file that cannot be read, or a folder, which has neither the ending `.toml` nor `.svg`.
    #[must_use]
    pub fn unreadable(path: impl Into<String>, message: String, remedy: &str) -> Self {
        let flaw = Flaw { line: 0, message, remedy: remedy.to_owned() };
        Self { path: path.into(), text: String::new(), flaw: Some(flaw) }
    }

    pub(super) fn flaw(&self) -> Option<Diagnostic> {
        let Flaw { line, message, remedy } = self.flaw.clone()?;
        Some(Diagnostic { severity: Severity::Error, file: self.path.clone(), line, message, remedy })
    }

    /// A folder that cannot be read: nobody knows which files are missing.
    pub(super) fn is_unreadable_folder(&self) -> bool {
        self.flaw.is_some() && !self.path.ends_with(".toml") && !self.path.ends_with(".svg")
    }
}

fn not_utf8(bytes: &[u8], good: usize) -> Flaw {
    let (before, rest) = bytes.split_at(good);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let message = match (bytes, rest.first()) {
        ([0xff, 0xfe, ..] | [0xfe, 0xff, ..], _) => "the file is saved as UTF-16, not as UTF-8".to_owned(),
        (_, byte) => format!("the file is not UTF-8: there is the byte 0x{:02X}", byte.copied().unwrap_or_default()),
    };
    let remedy = "save the file with the encoding UTF-8 and look at the umlauts on this line".to_owned();
    Flaw { line: u32::try_from(line).unwrap_or(u32::MAX), message, remedy }
}

/// The shared catalogue: everything below `_shared/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SharedSource {
    pub files: Vec<SourceFile>,
}

/// Everything in a pack's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackSource {
    /// The folder's name.
    pub slug: String,
    pub files: Vec<SourceFile>,
}

impl PackSource {
    /// The file at `path` within the pack (`services.toml`).
    pub(super) fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| {
            file.path.strip_prefix(self.slug.as_str()).and_then(|rest| rest.strip_prefix('/')) == Some(path)
        })
    }

    /// The paths within the pack's folder.
    pub(super) fn inner_paths(&self) -> impl Iterator<Item = (&str, &SourceFile)> {
        self.files.iter().filter_map(|file| {
            let inner = file.path.strip_prefix(self.slug.as_str())?.strip_prefix('/')?;
            Some((inner, file))
        })
    }
}

/// A stable hash (FNV-1a, 128 bits, as hex) over paths and contents, whatever the order of the files.
///
/// It tells whether anything changed; it is no protection against someone who wants a collision.
pub(crate) fn fingerprint<'a>(files: impl Iterator<Item = &'a SourceFile>) -> String {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let mut sorted: Vec<&SourceFile> = files.collect();
    sorted.sort_by(|a, b| (&a.path, &a.text).cmp(&(&b.path, &b.text)));
    let mut hash = OFFSET;
    for file in sorted {
        // Lengths in front keep "ab" + "c" apart from "a" + "bc".
        for part in [&file.path, &file.text] {
            for byte in (part.len() as u64).to_le_bytes().iter().chain(part.as_bytes()) {
                hash = (hash ^ u128::from(*byte)).wrapping_mul(PRIME);
            }
        }
    }
    format!("{hash:032x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile::new(path, text)
    }

    #[test]
    fn only_utf8_is_text() {
        let good = SourceFile::from_bytes("a", "Grün\n".as_bytes());
        assert_eq!((good.text.as_str(), good.flaw()), ("Grün\n", None));
        for (bytes, expected) in [
            (
                &b"a = 1\nb = 2\nname = \"Gr\xfcn\"\n"[..],
                "a:3: error: the file is not UTF-8: there is the byte 0xFC — save",
            ),
            (b"\xffgr", "a:1: error: the file is not UTF-8: there is the byte 0xFF — save"),
            // Cut off within a letter.
            (b"\nGr\xc3", "a:2: error: the file is not UTF-8: there is the byte 0xC3 — save"),
            (b"\xff\xfea\0", "a:1: error: the file is saved as UTF-16, not as UTF-8 — save"),
        ] {
            let flaw = SourceFile::from_bytes("a", bytes).flaw().expect("a flaw").to_string();
            assert!(flaw.starts_with(expected), "{flaw}");
        }
    }

    #[test]
    fn the_fingerprint_minds_content_and_not_order() {
        let a = [file("a", "1"), file("b", "2")];
        let b = [file("b", "2"), file("a", "1")];
        let c = [file("a", "12"), file("b", "")];
        assert_eq!(fingerprint(a.iter()), fingerprint(b.iter()));
        assert_ne!(fingerprint(a.iter()), fingerprint(c.iter()));
        assert_eq!(fingerprint(a.iter()).len(), 32);
    }
}
