//! "Did you mean …?": the nearest known word by edit distance.

/// The known word nearest to `wrong`, if it is near enough to be meant.
pub(crate) fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    let allowed = (wrong.chars().count() / 3).max(2);
    known
        .into_iter()
        .map(|word| (strsim::osa_distance(&wrong, &word.to_lowercase()), word))
        .filter(|(distance, word)| *distance <= allowed && *distance < word.chars().count().max(2))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// "did you mean `x`?" or the list of what is possible.
pub(crate) fn one_of(wrong: &str, known: &[&str]) -> String {
    match nearest(wrong, known.iter().copied()) {
        Some(word) => format!("did you mean `{word}`?"),
        None if known.is_empty() => "nothing is defined yet; define it first".into(),
        None => format!("possible are: {}", known.join(", ")),
    }
}

/// A key in the form packs want it, made from any text: "Bürger Büro 1" becomes `buerger-buero-1`.
pub(crate) fn as_key(text: &str) -> String {
    let mut key = String::new();
    for letter in text.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => key.push(letter),
            'ä' => key.push_str("ae"),
            'ö' => key.push_str("oe"),
            'ü' => key.push_str("ue"),
            'ß' => key.push_str("ss"),
            _ if key.ends_with('-') => {}
            _ => key.push('-'),
        }
    }
    let short: String = key.trim_matches('-').chars().take(40).collect();
    if short.is_empty() { "schalter-1".into() } else { short.trim_end_matches('-').into() }
}

/// Whether `key` is one to forty lower case letters, digits and hyphens.
pub(crate) fn is_key(key: &str) -> bool {
    (1..=40).contains(&key.len())
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_only_what_is_near() {
        assert_eq!(nearest("nmae", ["key", "name"]), Some("name"));
        assert_eq!(nearest("Telefon", ["phone", "mail"]), None);
        assert_eq!(nearest("x", ["mon", "tue"]), None);
    }

    #[test]
    fn makes_keys() {
        assert_eq!(as_key("Bürger Büro  1!"), "buerger-buero-1");
        assert_eq!(as_key("???"), "schalter-1");
        assert!(is_key("schalter-1") && !is_key("Schalter") && !is_key("") && !is_key(&"a".repeat(41)));
    }
}
