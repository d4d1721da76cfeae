//! What to do about an answer: codes become sentences.

use crate::text::{Words, pack, t, ta};
use domain::form::journey::{Finding, What};
use domain::form::kind::Problem;
use domain::form::{Field, Form, Kind};
use domain::places::PlaceDoubt;
use domain::plausibility::{self, Doubt};
use domain::text::input::{MailProblem, PhoneProblem};
use domain::text::latin::NameProblem;
use locale::{date_plain, decimal};

/// A finding among others: which question, in which row of a group ("Kind 2, Vorname"), and what to do.
pub(super) fn fault(finding: &Finding, form: &Form) -> Words {
    // In a path stand the keys of the groups and the numbers of their rows in turn.
    let rows = finding.path.split('.').skip(1).step_by(2).filter_map(|row| row.parse().ok());
    let groups = form.groups_of(finding.field).into_iter();
    let places = groups.zip(rows).map(|(group, index)| row_title(form.field(group), index));
    let question = Words::list(places.chain([pack(&form.field(finding.field).label).as_title()]));
    ta("form-fault", &[("question", (&question).into()), ("message", (&message(finding, form)).into())])
}

/// The name of a row of a group, counted from 0: "Kind 2".
pub(super) fn row_title(group: &Field, index: usize) -> Words {
    let one = group.one.as_ref().map(pack).unwrap_or_else(|| Words::plain(""));
    ta("form-row", &[("one", (&one).into()), ("number", (index + 1).into())])
}

/// The sentence for a finding.
pub(super) fn message(finding: &Finding, form: &Form) -> Words {
    match &finding.what {
        What::Rule(index) => pack(&form.rules[*index].message),
        What::Doubt(Doubt::CheckDigit) => t("problem-doubt-digit"),
        What::Place(PlaceDoubt::UnknownCode { code }) => ta("problem-place-unknown", &[("code", code.as_str().into())]),
        What::Place(PlaceDoubt::Elsewhere { code, places }) => {
            let places = Words::list(places.iter().map(Words::plain));
            ta("problem-place-elsewhere", &[("code", code.as_str().into()), ("places", (&places).into())])
        }
        What::Problem(problem) => problem_words(*problem, &form.field(finding.field).kind),
    }
}

pub(super) fn problem_words(problem: Problem, kind: &Kind) -> Words {
    let language = crate::context::page().language;
    let number = |units: i64, digits: u8| decimal(language, units, digits);
    match problem {
        Problem::Missing => missing(kind),
        Problem::TooShort { min, actual } => too_short(min.saturating_sub(actual)),
        Problem::TooLong { max, actual } | Problem::Name(NameProblem::TooLong { max, actual }) => {
            too_long(max, actual.saturating_sub(max))
        }
        Problem::Illegible => t("problem-illegible"),
        Problem::NotANumber => t("problem-number"),
        Problem::Decimals { decimals: 0 } => t("problem-whole"),
        Problem::Decimals { decimals } => ta("problem-decimals", &[("decimals", u32::from(decimals).into())]),
        Problem::TooSmall { min, digits } => ta("problem-too-small", &[("min", number(min, digits).as_str().into())]),
        Problem::TooLarge { max, digits } => ta("problem-too-large", &[("max", number(max, digits).as_str().into())]),
        Problem::DatePart("day") => t("problem-date-day"),
        Problem::DatePart("month") => t("problem-date-month"),
        Problem::DatePart(_) => t("problem-date-year"),
        Problem::NoSuchDate => t("problem-no-date"),
        Problem::TooEarly { min } => ta("problem-too-early", &[("min", date_plain(language, min).as_str().into())]),
        Problem::TooLate { max } => ta("problem-too-late", &[("max", date_plain(language, max).as_str().into())]),
        Problem::Future => t("problem-future"),
        Problem::TooOld => t("problem-too-old"),
        Problem::NoSuchTime => t("problem-no-time"),
        Problem::NotAnOption => t("problem-option"),
        Problem::TooFew { min } => ta("problem-too-few", &[("min", min.into())]),
        Problem::TooMany { max } => ta("problem-too-many", &[("max", max.into())]),
        Problem::AddressPart("street") => t("problem-street"),
        Problem::AddressPart("number") => t("problem-house-number"),
        Problem::AddressPart("postal_code") => t("problem-postal-code"),
        Problem::AddressPart("city") => t("problem-city"),
        Problem::AddressPart(_) => t("problem-country"),
        Problem::Name(NameProblem::Empty) => t("problem-name-empty"),
        Problem::Name(NameProblem::Digit) => t("problem-name-digit"),
        Problem::Name(NameProblem::OtherScript(_)) => t("problem-name-script"),
        Problem::Name(NameProblem::Sign(sign)) => {
            ta("problem-name-sign", &[("sign", sign.to_string().as_str().into())])
        }
        Problem::Mail(MailProblem::TooLong) => t("mail-too-long"),
        Problem::Mail(_) => t("mail-malformed"),
        Problem::Phone(PhoneProblem::TooShort) => t("phone-too-short"),
        Problem::Phone(PhoneProblem::TooLong) => t("phone-too-long"),
        Problem::Phone(_) => t("phone-malformed"),
        Problem::Code(code, problem) => code_words(code, problem),
    }
}

/// So many characters are missing.
pub(super) fn too_short(missing: usize) -> Words {
    ta("problem-too-short", &[("missing", missing.into())])
}

/// So many characters are too many.
pub(super) fn too_long(max: usize, over: usize) -> Words {
    ta("problem-too-long", &[("max", max.into()), ("over", over.into())])
}

fn missing(kind: &Kind) -> Words {
    match kind {
        Kind::YesNo | Kind::Choice { .. } | Kind::Country | Kind::Nationality => t("problem-choose"),
        Kind::Choices { .. } => t("problem-choose-some"),
        Kind::Date { .. } | Kind::BirthDate | Kind::PartialDate => t("problem-date-missing"),
        Kind::Address { .. } => t("problem-address-missing"),
        Kind::File { .. } => t("problem-file-missing"),
        Kind::Consent => t("problem-consent"),
        _ => t("problem-missing"),
    }
}

/// What is wrong, and how it should look.
fn code_words(code: plausibility::Kind, problem: plausibility::Problem) -> Words {
    let form = code_form(code);
    let args = [("form", (&form).into())];
    match problem {
        plausibility::Problem::Empty | plausibility::Problem::Length => ta("problem-code-length", &args),
        plausibility::Problem::Character => ta("problem-code-character", &args),
        plausibility::Problem::CheckDigit => t("problem-code-digit"),
        plausibility::Problem::Form | plausibility::Problem::Country | plausibility::Problem::Range => {
            ta("problem-code-form", &args)
        }
    }
}

/// How a number looks, and where it stands.
pub(super) fn code_form(code: plausibility::Kind) -> Words {
    match code {
        plausibility::Kind::Iban => t("code-iban"),
        plausibility::Kind::TaxId => t("code-tax-id"),
        plausibility::Kind::VatId => t("code-vat-id"),
        plausibility::Kind::IdCard => t("code-id-card"),
        plausibility::Kind::Passport => t("code-passport"),
        plausibility::Kind::ResidencePermit => t("code-residence-permit"),
        plausibility::Kind::PensionNumber => t("code-pension-number"),
        plausibility::Kind::HealthNumber => t("code-health-number"),
        plausibility::Kind::Vin => t("code-vin"),
        plausibility::Kind::Plate => t("code-plate"),
        plausibility::Kind::LeitwegId => t("code-leitweg-id"),
        plausibility::Kind::PostalCode => t("code-postal-code"),
    }
}
