//! Whether two names mean the same place, however they are written.

use crate::text::search::fold;

/// Words between the words of a name, as they come out of [`fold`]: Frankfurt *am* Main, Eningen *unter* Achalm.
const BETWEEN: [&str; 20] = [
    "a", "am", "an", "auf", "b", "bei", "beim", "d", "dem", "den", "der", "i", "im", "in", "o", "ob", "u", "unter",
    "v", "vor",
];

/// What stands behind such a name and says nothing about where it is.
const TITLES: [&str; 6] = ["stadt", "kurort", "seebad", "ostseebad", "nordseebad", "ot"];

/// Whether what was typed can mean the place with this name: case, umlauts and accents, hyphens, "a. d.", "(Oder)" and "St." make no
/// difference; what comes behind may be missing or shortened (Frankfurt, Frankfurt/M.), and a district may stand behind
/// (Berlin-Kreuzberg) or before it (Steinbach, Michelstadt). Rather too often yes than too often no: nobody is asked for nothing.
#[must_use]
pub fn same_place(known: &str, typed: &str) -> bool {
    let (ours, theirs) = (words(known), words(typed));
    let (Some(first), Some(other)) = (ours.first(), theirs.first()) else { return false };
    if ours.concat() == theirs.concat() || first == other && ours.iter().zip(&theirs).skip(1).all(is_short_for) {
        return true;
    }
    // A part that is the whole name.
    let mut parts = typed.split(['-', '–', ',', '/', '(', ')']).map(words);
    parts.any(|part| part == ours)
}

/// One of the two words is the other, or its beginning.
fn is_short_for((one, other): (&String, &String)) -> bool {
    one.starts_with(other.as_str()) || other.starts_with(one.as_str())
}

/// The words of a name that tell it from others.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let all = || folded.split(' ').filter(|word| !word.is_empty());
    let own = all().enumerate().filter(|(at, word)| *at == 0 || !BETWEEN.contains(word) && !TITLES.contains(word));
    own.map(|(_, word)| if word == "st" { "sankt".to_owned() } else { word.to_owned() }).collect()
}
