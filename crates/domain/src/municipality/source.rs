//! The files of a pack as text. Reading them from disk is the server's job; everything here is pure.

/// One file below the municipalities folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the municipalities folder, with `/`: `rastatt/services.toml`.
    pub path: String,
    pub text: String,
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
pub(super) fn fingerprint<'a>(files: impl Iterator<Item = &'a SourceFile>) -> String {
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
        SourceFile { path: path.into(), text: text.into() }
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
