//! Makes any text printable: PDF/A and PDF/UA forbid characters the fonts do not have, and typesetting must never fail for what
//! somebody typed.

use super::fonts::FONTS;
use crate::clean;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words longer than this get places where a line may end, or they would run out of their column.
const LONG_WORD: usize = 28;
/// The most letters without such a place.
const PIECE: usize = 14;

/// More lines than a paragraph gets: no list in a PDF may have more than 8191 entries (ISO 19005-3, 6.1.13).
const LINES: usize = 1000;

/// A line of pieces, between which it may end.
pub(super) type Line = Vec<String>;

/// A text ready to be set.
pub(super) struct Printable {
    pub paragraphs: Vec<Vec<Line>>,
    /// Something stands as its number, because no font has it.
    pub replaced: bool,
    /// Begins with a letter that is written from right to left.
    pub right_to_left: bool,
    /// Begins with a Cyrillic letter.
    pub cyrillic: bool,
}

impl Printable {
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }

    /// The text, if it is one piece of one line.
    pub fn single(&self) -> Option<&str> {
        match self.paragraphs.as_slice() {
            [paragraph] => match paragraph.as_slice() {
                [line] => match line.as_slice() {
                    [piece] => Some(piece),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// On one line, for what is not set: titles in the metadata.
    pub fn plain(&self) -> String {
        self.paragraphs.iter().flatten().map(|pieces| pieces.concat()).collect::<Vec<_>>().join(" ")
    }
}

/// Prepares `text`. A blank line begins a paragraph.
pub(super) fn printable(text: &str) -> Printable {
    let (text, replaced) = shown(clean::lines(text).trim());
    let first = text.chars().find(|c| c.is_alphabetic());
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    let paragraphs = lines.split(|line| line.is_empty()).flat_map(|lines| lines.chunks(LINES));
    Printable {
        paragraphs: paragraphs.map(|lines| lines.iter().map(|line| pieces(line)).collect()).collect(),
        replaced,
        right_to_left: first.is_some_and(is_right_to_left),
        cyrillic: first.is_some_and(|c| matches!(c, '\u{400}'..='\u{52f}')),
    }
}

/// The text with characters the fonts have, and whether others were replaced by their numbers.
fn shown(text: &str) -> (String, bool) {
    if text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) {
        return (text.into(), false);
    }
    let mut before = ' ';
    let text: String = text
        .nfc()
        .filter(|&c| {
            // Persian writes "نمی‌خواهم" with one.
            let joins = matches!(c, '\u{200c}' | '\u{200d}') && is_right_to_left(before);
            before = c;
            joins || !is_invisible(c)
        })
        .collect();
    let (mut shown, mut replaced) = (String::with_capacity(text.len()), false);
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let marks = rest[first.len_utf8()..].find(|c| !is_combining_mark(c));
        let end = marks.map_or(rest.len(), |marks| first.len_utf8() + marks);
        let (cluster, behind) = rest.split_at(end);
        rest = behind;
        if first == '\n' || FONTS.have(cluster) {
            shown.push_str(cluster);
            continue;
        }
        let decomposed: String = cluster.nfd().collect();
        if FONTS.have(&decomposed) {
            shown.push_str(&decomposed);
            continue;
        }
        for c in cluster.chars() {
            if c.is_whitespace() {
                shown.push(' ');
            } else if !is_combining_mark(c) && FONTS.have(c.encode_utf8(&mut [0; 4])) {
                shown.push(c);
            } else {
                shown.push_str(&format!("[U+{:04X}]", u32::from(c)));
                replaced = true;
            }
        }
    }
    (shown, replaced)
}

/// Cuts long words, best behind the dots and slashes of addresses, and never between a letter and its marks.
fn pieces(line: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in line.split_inclusive(char::is_whitespace) {
        let long = word.chars().count() > LONG_WORD;
        for part in word.split_inclusive(|c: char| long && ".@/_-&?=,;:".contains(c)) {
            let cut = long && part.chars().count() > LONG_WORD;
            for (at, c) in part.chars().enumerate() {
                let due = if cut { at % PIECE == 0 } else { long && at == 0 };
                match pieces.last_mut() {
                    Some(piece) if !due || piece.is_empty() || is_combining_mark(c) => piece.push(c),
                    _ => pieces.push(c.into()),
                }
            }
        }
    }
    pieces
}

/// Characters that show nothing themselves: turns of the direction (which could make a document read as what it does not say),
/// joiners, selectors of pictures, places for line ends.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Vec<String>> {
        printable(text)
            .paragraphs
            .into_iter()
            .map(|lines| lines.into_iter().map(|line| line.concat()).collect())
            .collect()
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(lines("\n a\r\nb \n\n \nc\u{2028}d\n"), [vec!["a", "b"], vec!["c", "d"]]);
        for empty in ["", " \n\t", "\u{feff}", "\u{202e}\u{200b}\n"] {
            assert!(printable(empty).is_empty(), "{empty:?}");
        }
        assert_eq!(lines(&"x\n".repeat(2500)).iter().map(Vec::len).collect::<Vec<_>>(), [1000, 1000, 500]);
    }

    #[test]
    fn long_words_may_end_behind_dots_and_never_before_a_mark() {
        let pieces = |text: &str| printable(text).paragraphs.concat().concat();
        assert_eq!(pieces("Sozialversicherungsnummer und mehr"), ["Sozialversicherungsnummer und mehr"]);
        assert_eq!(
            pieces("an vorname.nachname@domain.example.org"),
            ["an ", "vorname.", "nachname@", "domain.", "example.", "org"]
        );
        assert!(pieces(&"x".repeat(300)).iter().all(|piece| piece.len() <= PIECE));
        let marked = pieces(&"J\u{30c}".repeat(50));
        assert!(marked.iter().all(|piece| piece.starts_with('J') && piece.ends_with('\u{30c}')), "{marked:?}");
    }

    #[test]
    fn knows_where_reading_begins() {
        assert!(printable("12 محمد Müller").right_to_left);
        assert!(!printable("Müller محمد").right_to_left);
        assert!(printable("5. Олександр").cyrillic);
        // Persian needs it; elsewhere it is only invisible.
        assert_eq!(lines("نمی\u{200c}خواهم a\u{200c}b"), [["نمی\u{200c}خواهم ab"]]);
    }

    #[test]
    fn letters_without_a_glyph_are_taken_apart_or_named() {
        let printed = printable("\u{1f642}e\u{301}\u{3000}x\u{20dd}");
        assert!(printed.replaced);
        assert_eq!(printed.plain(), "[U+1F642]é x[U+20DD]");
    }
}
