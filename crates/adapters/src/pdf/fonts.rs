//! The fonts of the PDF, parsed once, and the question which of them has a character.
//!
//! Noto Sans has every letter and sequence of DIN 91379, Greek and Cyrillic. Vazirmatn has the Arabic letters of Arabic, Persian,
//! Urdu and Kurdish, and each of them is one glyph: Noto Sans Arabic puts letters together from strokes and dots, and then most
//! programs that read a PDF find too many letters in it. No font of the machine is used, so the same application gives the same
//! bytes everywhere.

use std::collections::HashSet;
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Two weights of each family. Unchanged from the npm packages @expo-google-fonts/noto-sans 0.4.2 and @expo-google-fonts/vazirmatn
/// 0.4.1; their licence (OFL 1.1) lies beside them.
const FILES: [&[u8]; 4] = [
    include_bytes!("../../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../fonts/Vazirmatn-Regular.ttf"),
    include_bytes!("../../fonts/Vazirmatn-Bold.ttf"),
];

pub(super) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
    /// What each family has in both weights.
    characters: Vec<HashSet<char>>,
}

pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    let has = |font: &Font| -> HashSet<char> { font.info().coverage.iter().filter_map(char::from_u32).collect() };
    let characters = fonts.chunks(2).map(|family| family.iter().map(has).reduce(|a, b| &a & &b).unwrap_or_default());
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), characters: characters.collect(), fonts }
});

impl Fonts {
    /// Whether one family has all of `cluster`: a letter and its marks must come from one font.
    pub fn have(&self, cluster: &str) -> bool {
        self.characters.iter().any(|family| cluster.chars().all(|c| family.contains(&c)))
    }
}
