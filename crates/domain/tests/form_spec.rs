//! The browser checks as the server does: a kind that was written for it and read again finds the same problems.

use domain::form::kind::spec::{BETWEEN_PARTS, Spec, Unreadable, variable, word};
use domain::form::kind::{Problem, read};
use domain::form::{Bound, Kind, SpanOf, Typed, Value};
use domain::plausibility;
use domain::text::latin::NameProblem;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn today() -> impl Strategy<Value = Date> {
    (1990_i16..2100, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn bound() -> impl Strategy<Value = Option<Bound>> {
    prop::option::of(prop_oneof![
        today().prop_map(Bound::Day),
        any::<i16>().prop_map(|n| Bound::FromToday(SpanOf::Days(n))),
        any::<i16>().prop_map(|n| Bound::FromToday(SpanOf::Months(n))),
        any::<i16>().prop_map(|n| Bound::FromToday(SpanOf::Years(n))),
    ])
}

/// Every kind that is checked when it is left.
fn kind() -> impl Strategy<Value = Kind> {
    let limit = || prop::option::of(-2000_i64..2000);
    prop_oneof![
        (0_usize..20, 1_usize..500).prop_map(|(min, max)| Kind::Text { min, max }),
        (0_usize..20, 1_usize..10_000).prop_map(|(min, max)| Kind::Long { min, max }),
        (1_usize..120).prop_map(|max| Kind::Name { max }),
        (limit(), limit(), 0_u8..=4).prop_map(|(min, max, decimals)| Kind::Number { min, max, decimals }),
        (-2000_i64..2000, any::<i32>()).prop_map(|(min, max)| Kind::Money { min, max: max.into() }),
        (bound(), bound()).prop_map(|(min, max)| Kind::Date { min, max }),
        Just(Kind::BirthDate),
        Just(Kind::PartialDate),
        Just(Kind::Time),
        any::<bool>().prop_map(|abroad| Kind::Address { abroad }),
        Just(Kind::Phone),
        Just(Kind::Mail),
        prop::sample::select(plausibility::Kind::ALL.to_vec()).prop_map(Kind::Code),
    ]
}

/// What people type, and what nobody types.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,4}",
        "[+-]?[0-9]{1,6}([.,][0-9]{0,4})?",
        "(DE|FR)[0-9]{2} ?[0-9A-Z]{4,20}",
        "[A-Z0-9-]{5,18}",
        "[a-z]{1,8}@[a-z]{1,8}(\\.[a-z]{2})?",
        "[+0][0-9 /-]{3,20}",
        "[A-Za-zÄÖÜäöüßĀ-ž '-]{1,130}",
        "\\PC{0,40}",
        "(DE|FR|XX)",
        ".{0,20}",
    ]
}

/// The answer as a page's inputs send it, and in one text as the browser hands it over.
fn answers(kind: &Kind, values: &[String]) -> (Typed, String) {
    let values: Vec<String> = values.iter().map(|value| value.replace(BETWEEN_PARTS, "")).collect();
    let parts = kind.parts();
    let names = if parts.is_empty() { vec!["x".to_owned()] } else { parts.iter().map(|p| format!("x.{p}")).collect() };
    let whole = values[..names.len()].join(&BETWEEN_PARTS.to_string());
    (names.into_iter().zip(values).map(|(name, value)| (name, vec![value])).collect(), whole)
}

/// The same problem of any answer.
fn of_any_answer(problem: Problem) -> Problem {
    match problem {
        Problem::TooShort { min, .. } => Problem::TooShort { min, actual: 0 },
        Problem::TooLong { max, .. } => Problem::TooLong { max, actual: 0 },
        Problem::Name(NameProblem::TooLong { max, .. }) => Problem::Name(NameProblem::TooLong { max, actual: 0 }),
        Problem::Name(NameProblem::Sign(_)) => Problem::Name(NameProblem::Sign('<')),
        Problem::Name(NameProblem::OtherScript(_)) => Problem::Name(NameProblem::OtherScript('Я')),
        other => other,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_browser_finds_what_the_server_finds(
        kind in kind(),
        today in today(),
        values in prop::collection::vec(typed(), 5),
    ) {
        let (typed, whole) = answers(&kind, &values);
        let expected = read(&kind, "x", &typed, today).err();
        let spec = Spec::of(&kind, today).expect("is checked");
        let again: Spec = spec.to_string().parse().expect("can be read");
        prop_assert_eq!(again.problem(&whole), expected, "{} {:?}", spec, kind);
        // The page has brought the sentence along.
        let Some(problem) = expected else { return Ok(()) };
        let listed = spec.problems().into_iter().find(|listed| word(*listed) == word(problem)).expect("is listed");
        match (problem, listed) {
            // Their sentences do not depend on what exactly it was.
            (Problem::Mail(_), Problem::Mail(_)) | (Problem::Phone(_), Problem::Phone(_)) => {}
            _ => prop_assert_eq!(of_any_answer(listed), of_any_answer(problem)),
        }
        prop_assert_eq!(variable(listed).is_some(), variable(problem).is_some());
    }

    #[test]
    fn nothing_else_is_read(text in "\\PC{0,30}") {
        // It is read or refused, but it never panics; what was read is written as it was understood.
        if let Ok(spec) = text.parse::<Spec>() {
            prop_assert_eq!(spec.to_string().parse::<Spec>(), Ok(spec));
        }
    }
}

#[test]
fn an_answer_must_be_something_to_read() {
    let today = date(2026, 11, 21);
    let text = Kind::Text { min: 0, max: 100 };
    let long = Kind::Long { min: 0, max: 2000 };
    let spec = |kind: &Kind| Spec::of(kind, today).expect("is checked");
    for unseen in [
        "\u{301}\u{301}",
        "\u{2800}",
        "\u{3164}\n\u{115F}",
        "x\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}\u{30A}\u{30B}",
    ] {
        for kind in [&text, &long] {
            assert_eq!(spec(kind).problem(unseen), Some(Problem::Illegible), "{unseen:?}");
            assert_eq!(spec(kind).check(unseen), "illegible");
        }
        for (at, part) in ["street", "number", "postal_code", "city"].into_iter().enumerate() {
            let mut parts = ["Hauptstraße", "5", "76437", "Rastatt"];
            parts[at] = unseen;
            let typed = parts.join(&BETWEEN_PARTS.to_string());
            let found = spec(&Kind::Address { abroad: false }).problem(&typed);
            assert_eq!(found, Some(Problem::AddressPart(part)), "{unseen:?}");
        }
    }
    // Nothing but what turns or hides writing is no answer at all; within one it is taken out without a word.
    for (typed, expected) in [
        ("\u{202E}\u{2066}\u{200B}", None),
        ("a\u{202E}b\u{2066}c\u{2069}", Some(Value::Text("abc".into()))),
        ("\u{2067}רחוב\u{2069} 5", Some(Value::Text("רחוב 5".into()))),
    ] {
        let (answer, _) = answers(&text, &[typed.to_owned()]);
        for kind in [&text, &long] {
            let read = read(kind, "x", &answer, today).expect("is taken");
            assert_eq!(read.map(|read| read.value), expected, "{typed:?}");
        }
    }
}

#[test]
fn questions_are_short_words() {
    let today = date(2026, 11, 21);
    for (kind, expected) in [
        (Kind::Text { min: 0, max: 100 }, "text 0 100"),
        (Kind::Number { min: None, max: Some(-5), decimals: 2 }, "number - -5 2"),
        (Kind::Date { min: None, max: Some(Bound::FromToday(SpanOf::Days(14))) }, "date - 20261205"),
        (Kind::BirthDate, "birth-date 20261121"),
        (Kind::Address { abroad: true }, "address-abroad"),
        (Kind::Code(plausibility::Kind::Iban), "iban"),
    ] {
        assert_eq!(Spec::of(&kind, today).expect("is checked").to_string(), expected);
    }
    for kind in [Kind::YesNo, Kind::Country, Kind::Consent, Kind::Info, Kind::Choice { options: vec!["a".into()] }] {
        assert_eq!(Spec::of(&kind, today), None);
    }
    for text in ["", "text", "text 1", "text a b", "date 20261301 -", "birth-date", "colour", "number 1 2"] {
        assert_eq!(text.parse::<Spec>(), Err(Unreadable), "{text}");
    }
}

#[test]
fn what_is_wrong_is_said_in_a_word() {
    for (spec, typed, expected) in [
        ("postal-code", "7643", "postal-code-length"),
        ("postal-code", "76437", ""),
        ("postal-code", "", ""),
        ("iban", "DE44 5001 0517 5407 3249 30", "iban-check-digit"),
        ("iban", "DE44 5001 0517 5407 3249 31", ""),
        ("birth-date 20261121", "22\u{1F}11\u{1F}2026", "future"),
        ("birth-date 20261121", "22\u{1F}11\u{1F}26", "date-part.year"),
        ("birth-date 20261121", "\u{1F}\u{1F}", ""),
        ("address", "Hauptstr.\u{1F}5\u{1F}7643\u{1F}Rastatt", "address-postal-code.postal_code"),
        ("text 15 15", "27609", "too-short 10"),
        ("name 120", "Ada <3", "name-sign <"),
        ("name 120", "Ada 3", "name-digit"),
        ("mail", "ada@", "mail"),
        ("phone", "12", "phone-too-short"),
        // A doubt is for the server to ask about.
        ("vin", "1M8GDM9AXKP042789", ""),
    ] {
        assert_eq!(spec.parse::<Spec>().expect("can be read").check(typed), expected, "{spec}: {typed}");
    }
}
