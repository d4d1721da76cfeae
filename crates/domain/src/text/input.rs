//! What people type: cleaned quietly where the meaning is clear, refused with a reason where it is not.
//!
//! The reasons carry no text; pages find the words for them in the citizen's language.

#[cfg(not(target_arch = "wasm32"))]
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest name, in characters (DIN 91379 leaves it to the registers; they hold 80 to 120).
pub const NAME_MAX: usize = 100;
/// The longest mail address, in bytes (RFC 5321, section 4.5.3.1.3, without the angle brackets).
pub const MAIL_MAX: usize = 254;
/// The fewest digits of a telephone number.
pub const PHONE_MIN: usize = 6;
/// The most digits of a telephone number, country code included (ITU-T E.164).
pub const PHONE_MAX: usize = 15;

/// One line of text: normalised to NFC, without control and direction characters and without invisible ones, each
/// run of whitespace a single space, none at the ends.
///
/// Zero-width (non-)joiners stay where they change the writing: after letters of Arabic and Indic scripts.
#[must_use]
pub fn clean_line(raw: &str) -> String {
    let mut line = String::with_capacity(raw.len());
    let mut previous = ' ';
    for character in composed(raw.chars().filter(|c| !is_invisible(*c))) {
        if character.is_whitespace() {
            if previous != ' ' {
                line.push(' ');
            }
            previous = ' ';
        } else if !is_joiner(character) || uses_joiners(previous) {
            line.push(character);
            previous = character;
        }
    }
    line.truncate(line.trim_end_matches(|c: char| c == ' ' || is_joiner(c)).len());
    line
}

/// Normalised to NFC.
#[cfg(not(target_arch = "wasm32"))]
fn composed(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    characters.nfc()
}

/// The browser has done it, after [`visible`]: the tables would be half of the WASM.
#[cfg(target_arch = "wasm32")]
fn composed(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    characters
}

/// Without control and direction characters and invisible ones; line breaks stay. What a browser normalises before it checks.
#[must_use]
pub fn visible(raw: &str) -> String {
    raw.chars().filter(|character| !is_invisible(*character)).collect()
}

/// Characters without a shape of their own; tabs and line breaks count as whitespace instead.
fn is_invisible(character: char) -> bool {
    (character.is_control() && !character.is_whitespace())
        || matches!(character,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// The most marks on one letter: Burmese has up to five (လျှော့), Hebrew of the Bible and Sanskrit in Tibetan letters some more.
const MARKS_MAX: usize = 8;

/// Whether a cleaned text can be read: something in it has a shape, and no letter vanishes under its marks.
#[must_use]
pub fn is_legible(text: &str) -> bool {
    let (mut shapes, mut marks) = (false, 0);
    for character in text.chars() {
        if is_combining_mark(character) {
            marks += 1;
            if marks > MARKS_MAX {
                return false;
            }
        } else if !is_joiner(character) {
            marks = 0;
            shapes |= character != ' ' && character != '\n' && !is_filler(character);
        }
    }
    shapes
}

/// Takes the place of a letter and has no shape: the fillers of Hangul, the empty cell of Braille.
const fn is_filler(character: char) -> bool {
    matches!(character, '\u{115F}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}')
}

const fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

fn uses_joiners(character: char) -> bool {
    ('\u{0600}'..='\u{1FFF}').contains(&character) && (character.is_alphabetic() || is_combining_mark(character))
}

/// Why a name was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameProblem {
    /// Nothing was typed, or nothing but punctuation
    Empty,
    /// Longer than any register holds
    TooLong {
        /// Characters allowed
        max: usize,
        /// Characters typed
        actual: usize,
    },
    /// A digit
    Digit,
    /// A character no name contains (`<`, an emoji); the first one
    Symbol(char),
}

/// The name of a natural person, in the spirit of DIN 91379, data type A: letters and combining marks of any script
/// and the punctuation that occurs in names. Dashes and quotes that phones put in become hyphen and apostrophe.
///
/// # Errors
/// The first [`NameProblem`].
pub fn check_name(raw: &str) -> Result<String, NameProblem> {
    let name: String = clean_line(raw)
        .chars()
        .map(|c| match c {
            '\u{2010}'..='\u{2014}' => '-',
            '\u{2018}' | '\u{201B}' => '\u{2019}',
            other => other,
        })
        .collect();
    let actual = name.chars().count();
    if actual > NAME_MAX {
        return Err(NameProblem::TooLong { max: NAME_MAX, actual });
    }
    let mut marks = 0;
    for character in name.chars() {
        marks = if is_combining_mark(character) { marks + 1 } else { 0 };
        if is_name_letter(character) {
            continue;
        }
        if character.is_numeric() {
            return Err(NameProblem::Digit);
        }
        // No script puts more than three marks on a letter.
        let is_mark = (1..=3).contains(&marks) || is_joiner(character);
        if !is_mark && !is_name_punctuation(character) {
            return Err(NameProblem::Symbol(character));
        }
    }
    if name.chars().any(is_name_letter) { Ok(name) } else { Err(NameProblem::Empty) }
}

fn is_name_letter(character: char) -> bool {
    // Letters for formulas and in circles count as alphabetic in Unicode.
    let is_ornament = matches!(character,
        '\u{2100}'..='\u{218F}' | '\u{2460}'..='\u{24FF}' | '\u{1D400}'..='\u{1D7FF}' | '\u{1F100}'..='\u{1F1FF}');
    character.is_alphabetic() && !is_ornament && !is_combining_mark(character)
}

const fn is_name_punctuation(character: char) -> bool {
    // The modifier letters of DIN 91379 (ʹ ʺ ʾ ʿ ˈ ˌ) are letters in Unicode.
    matches!(character, ' ' | '\'' | ',' | '-' | '.' | '`' | '´' | '¨' | '·' | '’' | '‡')
}

/// Why a mail address was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailProblem {
    /// Nothing was typed
    Empty,
    /// Longer than mail servers accept
    TooLong,
    /// There is no `@`
    MissingAt,
    /// A space inside
    Space,
    /// Something before the `@` is missing or not allowed
    BadLocalPart,
    /// What follows the `@` is no host name with a dot
    BadDomain,
    /// A letter before the `@` that is not one of a to z, such as ä
    NotAscii,
}

/// A mail address as the servers of the world really accept it (RFC 5321 without quoted local parts and address
/// literals). A domain with umlauts is kept as it is; upper case in the domain becomes lower case.
///
/// # Errors
/// The first [`MailProblem`].
pub fn check_mail(raw: &str) -> Result<String, MailProblem> {
    let line = clean_line(raw);
    let address = line.strip_prefix("mailto:").unwrap_or(&line);
    if address.is_empty() {
        return Err(MailProblem::Empty);
    }
    if address.len() > MAIL_MAX {
        return Err(MailProblem::TooLong);
    }
    let (local, domain) = address.rsplit_once('@').ok_or(MailProblem::MissingAt)?;
    if address.contains(' ') {
        return Err(MailProblem::Space);
    }
    let is_atom_character = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    let is_local =
        local.len() <= 64 && local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_atom_character));
    if !local.is_ascii() {
        return Err(MailProblem::NotAscii);
    }
    if !is_local {
        return Err(MailProblem::BadLocalPart);
    }
    let domain = domain.to_lowercase();
    if !is_domain(&domain) {
        return Err(MailProblem::BadDomain);
    }
    Ok(format!("{local}@{domain}"))
}

/// A host name with at least one dot; letters of all scripts (internationalised domain names).
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_digit() || c == '-' || c.is_alphabetic() || is_combining_mark(c))
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(is_label)
        && top.chars().count() >= 2
        && !top.contains(|c: char| c.is_ascii_digit() && !top.starts_with("xn--"))
}

/// Why a telephone number was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneProblem {
    /// Nothing was typed
    Empty,
    /// Fewer than [`PHONE_MIN`] digits
    TooShort,
    /// More than [`PHONE_MAX`] digits
    TooLong,
    /// Something else than digits, a leading plus, and what one writes between groups of digits
    BadCharacter(char),
}

/// A telephone number: digits, and a leading `+` if the country is known. A German number in national writing
/// (`07222 972-0`) becomes international (`+4972229720`), and so does `0049…`.
///
/// # Errors
/// The first [`PhoneProblem`].
pub fn check_phone(raw: &str) -> Result<String, PhoneProblem> {
    let mut line = clean_line(raw);
    if line.is_empty() {
        return Err(PhoneProblem::Empty);
    }
    if line.starts_with('+') || line.starts_with("00") {
        // "+49 (0) 7222": the zero is for callers inside the country.
        line = line.replace("(0)", "");
    }
    let mut digits = String::new();
    let mut has_plus = false;
    for character in line.chars() {
        match character {
            '+' if digits.is_empty() && !has_plus => has_plus = true,
            ' ' | '-' | '/' | '(' | ')' | '.' | '\u{2010}'..='\u{2014}' => {}
            _ => digits.push(ascii_digit(character).ok_or(PhoneProblem::BadCharacter(character))?),
        }
    }
    // No country code begins with a zero; "+0722…" is the national form.
    let number = match (digits.strip_prefix("00"), digits.strip_prefix('0')) {
        (Some(abroad), _) => international(abroad),
        (None, Some(national)) => international(&format!("49{national}")),
        (None, None) if has_plus => international(&digits),
        (None, None) => digits.clone(),
    };
    let length = number.trim_start_matches('+').len();
    if digits.len() < PHONE_MIN || length < PHONE_MIN {
        return Err(PhoneProblem::TooShort);
    }
    if length > PHONE_MAX {
        return Err(PhoneProblem::TooLong);
    }
    Ok(number)
}

/// `+` and the number without zeros where none can be: before the country code and after Germany's.
fn international(digits: &str) -> String {
    let digits = digits.trim_start_matches('0');
    match digits.strip_prefix("49") {
        Some(national) => format!("+49{}", national.trim_start_matches('0')),
        None => format!("+{digits}"),
    }
}

/// Digits of the keyboards people use: Western, Arabic, Persian, full width.
fn ascii_digit(character: char) -> Option<char> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    char::from_digit(u32::from(character) - u32::from(zero), 10)
}

#[cfg(test)]
mod tests;
