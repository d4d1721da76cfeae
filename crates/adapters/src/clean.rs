//! Last defence before text leaves the portal. Input was checked when it was typed; here nothing is taken on trust.

/// The text on one line: every control character and line separator becomes a space, spaces are joined.
pub(crate) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_control() || is_separator(c) || c == ' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The text with its line breaks, all of them `\n`, and without any other control character.
pub(crate) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

/// Characters of a name that are shown; the longest names of registers have about 80.
const NAME: usize = 100;

/// A person's name as typed, on one line, of a length that harms nothing, and without characters that turn the
/// direction of what stands around it.
pub(crate) fn name(typed: &str) -> String {
    let name: String = typed.chars().filter(|&c| !is_direction_control(c)).collect();
    line(&name).chars().take(NAME).collect()
}

/// The name for a salutation. `None` where it looks like an advertisement: whoever types somebody else's address and
/// a link as name would otherwise send spam through the town.
pub(crate) fn salutation(typed: &str) -> Option<String> {
    let name = name(typed);
    let suspicious =
        name.contains(['/', '@', '<', '>']) || names_a_site(&name) || name.chars().any(|c| c.is_ascii_digit());
    (!name.is_empty() && !suspicious).then_some(name)
}

/// Mail programs turn `boese.com` into a link. In a name a blank or a hyphen follows the dot: "Dr. Ada", "Dipl.-Ing.".
fn names_a_site(name: &str) -> bool {
    // Browsers read the last three as dots, too (UTS 46).
    let is_dot = |c: char| matches!(c, '.' | '\u{3002}' | '\u{ff0e}' | '\u{ff61}');
    name.match_indices(is_dot).any(|(at, dot)| {
        let before = name[..at].chars().next_back();
        let after = name[at + dot.len()..].chars().next();
        before.is_some_and(|c| !c.is_whitespace()) && after.is_some_and(char::is_alphanumeric)
    })
}

fn is_separator(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

fn is_direction_control(c: char) -> bool {
    matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_stays_one_line() {
        for (typed, expected) in [
            ("Maria\r\nBcc: all@example.org", "Maria Bcc: all@example.org"),
            ("  a \t b\u{0}c\u{2028}d ", "a b c d"),
            ("Öztürk-Müller", "Öztürk-Müller"),
            ("\r\n", ""),
        ] {
            assert_eq!(line(typed), expected);
        }
        assert_eq!(lines("a\r\nb\rc\u{7}d"), "a\nb\nc d");
    }

    #[test]
    fn names_turn_nothing_around_and_end() {
        assert_eq!(name("A\u{202e}B\u{2067}C"), "ABC");
        assert_eq!(name(&"ä".repeat(5000)).chars().count(), NAME);
    }

    #[test]
    fn greets_people_and_no_advertisements() {
        assert_eq!(salutation("محمد علي").as_deref(), Some("محمد علي"));
        for typed in ["", " ", "Win at https://spam.example", "www.spam.example", "a@b.example", "<b>x</b>", "€ 500"]
        {
            assert_eq!(salutation(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_site_is_no_name() {
        for typed in
            ["Gewinn auf boese.com", "boese.com", "bit.ly jetzt", "böse.рф", "boese。com", "boese．com", "(boese).com"]
        {
            assert_eq!(salutation(typed), None, "{typed}");
        }
        for typed in ["Dr. Ada", "J. R. Müller", "Dipl.-Ing. Ada König", "Otto Müller jr.", "Prof. Dr. h. c. Ada"] {
            assert_eq!(salutation(typed).as_deref(), Some(typed));
        }
    }
}
