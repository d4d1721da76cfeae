//! Postal codes and their places.

mod form_support;

use domain::form::journey::{Journey, What};
use domain::form::{Day, Form, Severity, Typed};
use domain::places::{PlaceDoubt, Places, same_place};
use jiff::civil::date;
use proptest::prelude::*;

const LIST: [(&str, &str); 9] = [
    ("76437", "Rastatt"),
    ("64711", "Erbach"),
    ("64711", "Michelstadt"),
    ("10115", "Berlin"),
    ("15230", "Frankfurt (Oder)"),
    ("60311", "Frankfurt am Main"),
    ("80331", "München"),
    ("64711", "Erbach"),
    ("01945", "Ruhland"),
];

fn places() -> Places {
    Places::of(LIST)
}

#[test]
fn the_same_place_is_written_in_many_ways() {
    for (known, typed) in [
        ("München", "MÜNCHEN"),
        ("München", "Muenchen"),
        ("München", "munchen"),
        ("Frankfurt (Oder)", "Frankfurt/Oder"),
        ("Frankfurt (Oder)", "Frankfurt an der Oder"),
        ("Frankfurt (Oder)", "Frankfurt"),
        ("Frankfurt am Main", "Frankfurt a. M."),
        ("Frankfurt am Main", "Frankfurt/M"),
        ("Frankfurt am Main", "Frankfurt a.d. Main"),
        ("Rothenburg ob der Tauber", "Rothenburg o. d. T."),
        ("Eningen unter Achalm", "Eningen u. A."),
        ("Freiburg im Breisgau", "Freiburg i. Br."),
        ("Sankt Augustin", "St. Augustin"),
        ("Castrop-Rauxel", "Castrop Rauxel"),
        ("Neu-Isenburg", "Neuisenburg"),
        ("Berlin", "Berlin-Kreuzberg"),
        ("Berlin", "Berlin OT Mitte"),
        ("Michelstadt", "Steinbach, Michelstadt"),
        ("Michelstadt", "Michelstadt (Steinbach)"),
        ("Lutherstadt Wittenberg", "Lutherstadt Wittenberg"),
        ("Stralsund, Hansestadt", "Stralsund"),
        ("Gießen, Universitätsstadt", "Giessen"),
    ] {
        assert!(same_place(known, typed), "{known} is {typed}");
    }
    for (known, typed) in [
        ("Frankfurt am Main", "Frankfurt (Oder)"),
        ("Frankfurt (Oder)", "Frankfurt am Main"),
        ("Berlin", "Bernau"),
        ("Bad Homburg vor der Höhe", "Homburg"),
        ("Rastatt", "Karlsruhe"),
        ("Neustadt an der Aisch", "Neustadt an der Weinstraße"),
        ("Rastatt", ""),
        ("Rastatt", "…"),
    ] {
        assert!(!same_place(known, typed), "{known} is not {typed}");
    }
}

#[test]
fn a_list_knows_the_places_of_its_codes() {
    let places = places();
    assert_eq!(
        places.of_code("64711").collect::<Vec<_>>(),
        ["Erbach", "Michelstadt"],
        "in the order of the list, each once"
    );
    assert_eq!(
        (places.only("64711"), places.only("76437"), places.only("01945")),
        (None, Some("Rastatt"), Some("Ruhland"))
    );
    assert_eq!((places.codes(), places.len()), (7, 8));
    for none in ["99999", "", "7643", "76437 ", "७६४३७", "+6437", "1945"] {
        assert_eq!(places.of_code(none).count(), 0, "{none:?}");
    }
    assert!(Places::default().of_code("76437").next().is_none() && Places::default().is_empty());
}

#[test]
fn only_what_does_not_belong_together_is_in_doubt() {
    let places = places();
    assert_eq!(places.doubt("76437", "rastatt"), None);
    assert_eq!(places.doubt("76437", ""), None);
    assert_eq!(places.doubt("64711", "Michelstadt-Vielbrunn"), None);
    assert_eq!(places.doubt("12345", "Berlin"), Some(PlaceDoubt::UnknownCode { code: "12345".into() }));
    let elsewhere = PlaceDoubt::Elsewhere { code: "64711".into(), places: vec!["Erbach".into(), "Michelstadt".into()] };
    assert_eq!(places.doubt("64711", "Rastatt"), Some(elsewhere.clone()));
    assert_eq!(
        format!("{elsewhere:?} {places:?}"),
        "PlaceDoubt(place-elsewhere) Places(8 lines)",
        "nothing of an answer"
    );
}

fn typed(answers: &[(&str, &str)]) -> Typed {
    answers.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
}

fn form() -> Form {
    form_support::form(
        r#"
        [[step]]
        key = "wo"
        [[step.field]]
        key = "hier"
        kind = "address"
        [[step.field]]
        key = "woanders"
        kind = "address"
        abroad = true
        optional = true
        [[step.field]]
        key = "plz"
        kind = "postal-code"
        optional = true
        [[step.field]]
        key = "kinder"
        kind = "group"
        min = 0
        max = 3
        [[step.field.field]]
        key = "bei"
        kind = "address"
        "#,
    )
}

fn codes(form: &Form, typed: &Typed, places: Option<&Places>) -> Vec<(String, String, bool)> {
    let journey = Journey::new(form, typed, Day { today: date(2026, 11, 21), holiday: &|_| false, places });
    let finding = journey.findings().iter();
    finding
        .inspect(|finding| assert_eq!(finding.severity, Severity::Warning, "{finding:?}"))
        .inspect(|finding| assert!(matches!(finding.what, What::Place(_))))
        .map(|finding| (finding.path.clone(), finding.code(form), finding.accepted))
        .collect()
}

#[test]
fn a_journey_asks_about_places_in_germany_alone() {
    let form = form();
    let places = places();
    let mut answers = typed(&[
        ("hier.street", "Ring"),
        ("hier.postal_code", "D-76437"),
        ("hier.city", "Karlsruhe"),
        ("woanders.street", "Ring"),
        ("woanders.postal_code", "8001"),
        ("woanders.city", "Zürich"),
        ("woanders.country", "CH"),
        ("plz", "12345"),
        ("kinder", "1"),
        ("kinder.0.bei.street", "Ring"),
        ("kinder.0.bei.postal_code", "15230"),
        ("kinder.0.bei.city", "Frankfurt am Main"),
    ]);
    assert_eq!(codes(&form, &answers, None), [], "without a list nobody is asked");
    let found = codes(&form, &answers, Some(&places));
    let expected = [("hier", "place-elsewhere"), ("plz", "postal-code-unknown"), ("kinder.0.bei", "place-elsewhere")];
    assert_eq!(found, expected.map(|(path, code)| (path.to_owned(), code.to_owned(), false)));

    // Accepted with its seal; asked anew when the answer changes.
    let journey =
        Journey::new(&form, &answers, Day { today: date(2026, 11, 21), holiday: &|_| false, places: Some(&places) });
    let seal = journey.findings()[0].seal.clone();
    answers.set("ok.hier.place-elsewhere", vec![seal]);
    assert!(codes(&form, &answers, Some(&places))[0].2);
    answers.set("hier.city", vec!["Pforzheim".into()]);
    assert!(!codes(&form, &answers, Some(&places))[0].2);
    answers.set("hier.city", vec!["RASTATT".into()]);
    assert_eq!(codes(&form, &answers, Some(&places)).len(), 2);
}

#[test]
fn an_empty_place_is_filled_in_if_there_is_only_one() {
    let form = form();
    let places = places();
    let mut sent = typed(&[
        ("hier.postal_code", "D-76437"),
        ("hier.city", " "),
        ("woanders.postal_code", "76437"),
        ("woanders.city", ""),
        ("woanders.country", "CH"),
        ("kinder.0.bei.postal_code", "80331"),
        ("kinder.1.bei.postal_code", "64711"),
        ("kinder.2.bei.postal_code", "10115"),
        ("kinder.2.bei.city", "Kreuzberg"),
        ("fremd.postal_code", "10115"),
    ]);
    form.fill_in_places(&mut sent, &places);
    for (name, city) in [
        ("hier", Some("Rastatt")),
        ("woanders", Some("")),
        ("kinder.0.bei", Some("München")),
        ("kinder.1.bei", None),
        ("kinder.2.bei", Some("Kreuzberg")),
        ("fremd", None),
    ] {
        assert_eq!(sent.first(&format!("{name}.city")), city, "{name}");
    }
}

proptest! {
    #[test]
    fn a_name_is_the_same_as_itself_however_it_is_written(name in "[A-ZÄÖÜ][a-zäöüß]{2,9}([ -][A-Z][a-z]{1,9}){0,2}") {
        prop_assert!(same_place(&name, &name));
        prop_assert!(same_place(&name, &name.to_uppercase()));
        prop_assert!(same_place(&name, &name.replace('-', " ")));
        let with_district = format!("{}-Mitte", name);
        prop_assert!(same_place(&name, &with_district));
    }

    #[test]
    fn names_are_compared_whatever_they_are(known in "\\PC{0,20}", typed in "\\PC{0,20}") {
        let _ = same_place(&known, &typed);
    }

    #[test]
    fn a_list_gives_back_what_was_put_in(lines in proptest::collection::vec(("[0-9]{5}", "[a-cä]{1,3}"), 0..60)) {
        let places = Places::of(lines.iter().map(|(code, name)| (code.as_str(), name.as_str())));
        for (code, name) in &lines {
            prop_assert!(places.of_code(code).any(|place| place == name));
            prop_assert_eq!(places.doubt(code, name), None);
            let own: std::collections::BTreeSet<&str> =
                lines.iter().filter(|(other, _)| other == code).map(|(_, name)| name.as_str()).collect();
            prop_assert_eq!(places.of_code(code).count(), own.len());
        }
    }
}
