//! One writing for all writings of a word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in the writing used for comparison: lower case, without accents; `ä`, `ae` and `a` alike, `ß` as `ss`;
/// words separated by single spaces, anything else gone.
///
/// It is for comparing only: `neue` becomes `neu`, as `nü` would.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut characters = text.nfkd().flat_map(char::to_lowercase).filter(|c| !is_ignored(*c)).peekable();
    while let Some(character) = characters.next() {
        match character {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push('a'),
            'œ' => folded.push('o'),
            'þ' => folded.push_str("th"),
            // The second half of ae, oe, ue
            'e' if folded.ends_with(['a', 'o', 'u']) => {}
            // п'ять: one word, often typed without its apostrophe
            '\'' | '’' | 'ʼ' if characters.peek().is_some_and(|next| matches!(next, '\u{0400}'..='\u{052F}')) => {}
            _ if character.is_alphanumeric() => folded.push(same_letter(character)),
            _ if !folded.ends_with(' ') && !folded.is_empty() => folded.push(' '),
            _ => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Accents (after decomposition), the Mediopunkt of Leichte Sprache, soft hyphens, invisible marks, Arabic's tatweel.
fn is_ignored(character: char) -> bool {
    is_combining_mark(character)
        || matches!(character,
            '\u{00AD}' | '·' | '‧' | '\u{0640}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Letters that do not decompose but are typed as their neighbour.
const fn same_letter(character: char) -> char {
    match character {
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        'ґ' => 'г',
        'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    }
}
