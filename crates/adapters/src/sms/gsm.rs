//! How long a text message is. One character outside of the GSM alphabet (3GPP TS 23.038) makes the whole message UCS-2, with
//! less than half the room; longer messages are sent in several parts, each of which is paid.

/// The basic alphabet: one septet each.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// After an escape: two septets each.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// How a text travels, and how many units it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Septets.
    Gsm(usize),
    /// UTF-16 units.
    Ucs2(usize),
}

pub(super) fn encoding(text: &str) -> Encoding {
    let septets = |c: char| {
        if BASIC.contains(c) { Some(1) } else { EXTENSION.contains(c).then_some(2) }
    };
    match text.chars().map(septets).sum::<Option<usize>>() {
        Some(units) => Encoding::Gsm(units),
        None => Encoding::Ucs2(text.encode_utf16().count()),
    }
}

/// Parts a text is sent in: one up to 160 septets or 70 UTF-16 units; several have 153 or 67 each.
#[must_use]
pub fn segments(text: &str) -> usize {
    let (units, single, part) = match encoding(text) {
        Encoding::Gsm(units) => (units, 160, 153),
        Encoding::Ucs2(units) => (units, 70, 67),
    };
    if units <= single { 1 } else { units.div_ceil(part) }
}

/// Typographic characters that only cost room, as plain ones, and without the isolates of mixed directions: older phones show
/// them as boxes, and one behind the link would become a part of it.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            '’' | '‘' => '\'',
            '„' | '“' | '”' | '«' | '»' => '"',
            '–' | '—' | '‑' => '-',
            // The Mediopunkt of Leichte Sprache shows where long words part.
            '·' => '-',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_makes_it_long() {
        assert_eq!(encoding("Grüße für 5 €"), Encoding::Gsm(14));
        assert_eq!(encoding("ça va"), Encoding::Ucs2(5));
        assert_eq!(encoding("🙂"), Encoding::Ucs2(2));
        assert_eq!((BASIC.chars().count(), EXTENSION.chars().count()), (127, 10));
        for (text, expected) in [
            (String::new(), 1),
            ("a".repeat(160), 1),
            ("a".repeat(161), 2),
            ("a".repeat(307), 3),
            ("я".repeat(70), 1),
            ("я".repeat(71), 2),
            ("я".repeat(134), 2),
            ("я".repeat(135), 3),
        ] {
            assert_eq!(segments(&text), expected, "{}", text.chars().count());
        }
        assert_eq!(plain("10:20\u{a0}Uhr – l’accueil"), "10:20 Uhr - l'accueil");
    }
}
