//! Forms of single values: keys of the state, money.

use crate::municipality::model::Land;
use crate::municipality::raw::Node;
use crate::municipality::suggest::as_key;

pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Number and unit of a length of time: "30m" has 30 and "m". At most five digits.
pub(super) fn length(text: &str) -> Option<(u32, &str)> {
    let digits = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| digits.len() <= 5 && digits.bytes().all(|b| b.is_ascii_digit()))?;
    Some((number, &text[digits.len()..]))
}

/// The last digit of nine by ISO 7064 MOD 11,10.
fn check_digit(first_eight: &[u8]) -> u8 {
    let product = first_eight.iter().fold(10_u32, |product, digit| {
        let sum = (u32::from(digit - b'0') + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    b'0' + u8::try_from((11 - product) % 10).unwrap_or_default()
}

/// A German VAT id (USt-IdNr) with its check digit.
pub(super) fn vat_id(node: &Node<'_>) -> Option<String> {
    let vat_id = node.text()?;
    let number = vat_id.strip_prefix("DE").unwrap_or_default().as_bytes();
    if number.len() != 9 || !number.iter().all(u8::is_ascii_digit) {
        let why = format!("\"{vat_id}\" is not a German VAT id (USt-IdNr)");
        return node.malformed(&why, "write DE and nine digits without blanks: \"DE123456788\"");
    }
    let expected = check_digit(&number[..8]);
    if number[8] != expected {
        return node.malformed(
            &format!("the check digit of \"{vat_id}\" is wrong"),
            format!("compare the digits: with these the last one would be {}", char::from(expected)),
        );
    }
    Some(vat_id)
}

/// The two digits with which each Land's regional keys begin.
fn land_digits(land: Land) -> &'static str {
    match land {
        Land::SH => "01",
        Land::HH => "02",
        Land::NI => "03",
        Land::HB => "04",
        Land::NW => "05",
        Land::HE => "06",
        Land::RP => "07",
        Land::BW => "08",
        Land::BY => "09",
        Land::SL => "10",
        Land::BE => "11",
        Land::BB => "12",
        Land::MV => "13",
        Land::SN => "14",
        Land::ST => "15",
        Land::TH => "16",
    }
}

/// The regional key (ARS), which must fit the Land.
pub(super) fn ars(node: &Node<'_>, land: Option<Land>) -> Option<String> {
    let ars = node.text()?;
    if ars.len() != 12 || digits(&ars) != ars {
        let remedy = match digits(&ars).len() {
            8 => "this seems to be the AGS with 8 digits; the ARS has the four digits of the Verband after the fifth",
            _ => "write the 12 digits without blanks, for example \"082165006043\"",
        };
        return node.malformed(&format!("\"{ars}\" is not a regional key (ARS)"), remedy);
    }
    let by_digits = Land::ALL.into_iter().find(|land| ars.starts_with(land_digits(*land)));
    match (by_digits, land) {
        (None, _) => node.malformed(
            &format!("\"{ars}\" begins with {}, which is no Land", &ars[..2]),
            "the first two digits are those of the Land, 01 (SH) to 16 (TH)",
        ),
        (Some(found), Some(land)) if found != land => node.malformed(
            &format!("\"{ars}\" belongs to {found:?}, but `land` is {land:?}"),
            format!("keys in {land:?} begin with {}; correct `ars` or `land`", land_digits(land)),
        ),
        _ => Some(ars),
    }
}

/// A LeiKa key: 14 digits beginning with 99.
pub(super) fn leika(node: &Node<'_>) -> Option<String> {
    let leika = node.text()?;
    if leika.len() == 14 && leika.starts_with("99") && digits(&leika) == leika {
        return Some(leika);
    }
    let bare = digits(&leika);
    let remedy = if bare.len() == 14 && bare.starts_with("99") {
        format!("write the digits only: \"{bare}\"")
    } else {
        "it has 14 digits and begins with 99, for example \"99008001012000\"; the FIM portal lists them".into()
    };
    let count = leika.chars().count();
    node.malformed(&format!("\"{leika}\" is not a LeiKa key (it has {count} characters)"), remedy)
}

/// Euros as decimal text, in cents.
pub(super) fn amount(node: &Node<'_>) -> Option<i64> {
    let text = node.text()?;
    let cents = text.split_once('.').and_then(|(euros, cents)| {
        let plain = cents.len() == 2 && (1..=6).contains(&euros.len()) && (euros == "0" || !euros.starts_with('0'));
        (plain && digits(euros) == euros && digits(cents) == cents).then(|| format!("{euros}{cents}").parse().ok())?
    });
    if cents.is_some() {
        return cents;
    }
    let cleaned = text.trim_end_matches(['€', ' ']).replace(',', ".");
    let remedy = match cleaned.parse::<f64>() {
        Ok(value) if (0.0..1_000_000.0).contains(&value) => format!("write \"{value:.2}\""),
        _ => "write euros and cents with a point: \"46.00\"".into(),
    };
    node.malformed(&format!("\"{text}\" is not an amount"), remedy)
}

/// Why `slug` cannot be a folder's name, with a better one.
pub(super) fn slug_remedy(slug: &str) -> String {
    format!("rename the folder to lower case letters, digits and hyphens, for example {}", as_key(slug))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digit_of_known_vat_ids() {
        assert_eq!(check_digit(b"13669597"), b'6');
        assert_eq!(check_digit(b"12345678"), b'8');
    }
}
