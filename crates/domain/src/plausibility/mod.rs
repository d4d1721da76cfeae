//! Is what somebody typed plausible?
//!
//! Each [`Kind`] is one sort of number or code as it stands on cards, letters and papers. [`check`] cleans it quietly
//! (blanks, hyphens, small letters), looks at its form and its check digit, and says what is wrong as a code without text. An
//! error stops; a [`Doubt`] asks, because the rule does not hold for everybody. Nothing is looked up: a plausible number may
//! still be nobody's.
//!
//! The same code runs on the server and in the browser.

mod account;
mod age;
mod business;
mod digits;
mod document;
mod insurance;
mod place;
mod tax;
mod vehicle;

pub use age::{age_on, is_birth_date};
pub use digits::mrz_digit;

use crate::text::input::clean_line;

/// What is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// ISO 13616.
    Iban,
    /// Steuerliche Identifikationsnummer, § 139b AO.
    TaxId,
    /// Umsatzsteuer-Identifikationsnummer of Germany, § 27a UStG.
    VatId,
    /// Serial number of the identity card.
    IdCard,
    /// Serial number of the passport.
    Passport,
    /// Serial number of the electronic residence permit (eAT).
    ResidencePermit,
    /// Versicherungsnummer of the pension insurance, § 147 SGB VI.
    PensionNumber,
    /// Krankenversichertennummer, § 290 SGB V: the part that never changes.
    HealthNumber,
    /// Vehicle identification number, ISO 3779.
    Vin,
    /// Number plate, FZV Anlage 2.
    Plate,
    /// Leitweg-ID of a public office that takes invoices, format specification 2.0.2.
    LeitwegId,
    /// German postal code.
    PostalCode,
}

impl Kind {
    pub const ALL: [Self; 12] = [
        Self::Iban,
        Self::TaxId,
        Self::VatId,
        Self::IdCard,
        Self::Passport,
        Self::ResidencePermit,
        Self::PensionNumber,
        Self::HealthNumber,
        Self::Vin,
        Self::Plate,
        Self::LeitwegId,
        Self::PostalCode,
    ];

    /// The word in forms and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Iban => "iban",
            Self::TaxId => "tax-id",
            Self::VatId => "vat-id",
            Self::IdCard => "id-card",
            Self::Passport => "passport",
            Self::ResidencePermit => "residence-permit",
            Self::PensionNumber => "pension-number",
            Self::HealthNumber => "health-number",
            Self::Vin => "vin",
            Self::Plate => "plate",
            Self::LeitwegId => "leitweg-id",
            Self::PostalCode => "postal-code",
        }
    }

    /// The kind for such a word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// Why something cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Problem {
    Empty,
    /// Too few or too many characters.
    Length,
    /// A character that never occurs in it.
    Character,
    /// Its parts do not follow each other as they must.
    Form,
    /// No such country, or none that has it.
    Country,
    /// Mistyped: the check digit does not fit.
    CheckDigit,
    /// A part is out of its range: a month 13, a postal code 00000.
    Range,
}

impl Problem {
    pub const ALL: [Self; 7] =
        [Self::Empty, Self::Length, Self::Character, Self::Form, Self::Country, Self::CheckDigit, Self::Range];

    /// The word in stored answers, Fluent keys and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Length => "length",
            Self::Character => "character",
            Self::Form => "form",
            Self::Country => "country",
            Self::CheckDigit => "check-digit",
            Self::Range => "range",
        }
    }
}

/// Why something may be wrong, though it need not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// The check digit does not fit, but not every manufacturer has one.
    CheckDigit,
}

/// What can be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plausible {
    /// As it is stored: capital letters, without blanks, with the separators that belong to it.
    pub value: String,
    /// To be asked about.
    pub doubt: Option<Doubt>,
}

impl From<String> for Plausible {
    fn from(value: String) -> Self {
        Self { value, doubt: None }
    }
}

/// Cleans and checks.
///
/// # Errors
/// The first [`Problem`].
pub fn check(kind: Kind, typed: &str) -> Result<Plausible, Problem> {
    let line = clean_line(typed).to_uppercase();
    if line.is_empty() {
        return Err(Problem::Empty);
    }
    match kind {
        Kind::Iban => account::iban(&line),
        Kind::TaxId => tax::tax_id(&line),
        Kind::VatId => tax::vat_id(&line),
        Kind::IdCard => document::serial(&line, document::ID_CARD),
        Kind::Passport => document::serial(&line, document::PASSPORT),
        Kind::ResidencePermit => document::serial(&line, document::RESIDENCE_PERMIT),
        Kind::PensionNumber => insurance::pension_number(&line),
        Kind::HealthNumber => insurance::health_number(&line),
        Kind::Vin => vehicle::vin(&line),
        Kind::Plate => vehicle::plate(&line),
        Kind::LeitwegId => business::leitweg_id(&line),
        Kind::PostalCode => place::postal_code(&line),
    }
}

/// Without blanks and these separators, which people put in as they like.
fn compact(line: &str, separators: &[char]) -> String {
    line.chars().filter(|character| *character != ' ' && !separators.contains(character)).collect()
}

/// All of them ASCII digits, so many.
fn digits_only(text: &str, length: usize) -> Result<Vec<u32>, Problem> {
    let digits: Option<Vec<u32>> = text.chars().map(|character| character.to_digit(10)).collect();
    let digits = digits.ok_or(Problem::Character)?;
    if digits.len() == length { Ok(digits) } else { Err(Problem::Length) }
}
