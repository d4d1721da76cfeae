use super::*;
use crate::municipality::*;
use std::time::{Duration, Instant};

fn text(de: &str, other: &[(Language, &str)]) -> Text {
    Text { de: de.to_owned(), other: other.iter().map(|(language, text)| (*language, (*text).to_owned())).collect() }
}

fn list(de: &[&str], other: &[(Language, &[&str])]) -> TextList {
    let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    TextList { de: owned(de), other: other.iter().map(|(language, list)| (*language, owned(list))).collect() }
}

fn service(key: &str, name: Text, summary: &str, description: &str, search: TextList) -> Service {
    Service {
        key: key.to_owned(),
        leika: "99008001012000".to_owned(),
        topic: Topic::Other,
        name,
        summary: text(summary, &[]),
        description: list(&[description], &[]),
        bring: TextList::default(),
        bring_note: None,
        search,
        legal_basis: None,
        duration_minutes: 15,
        per_person_minutes: 15,
        added_minutes: 0,
        max_persons: 1,
        combine: Combine::No,
        channels: Vec::new(),
        video_link: None,
        preparation_minutes: 0,
        cleanup_minutes: 0,
        grid_minutes: 15,
        needs: Vec::new(),
        sites: Vec::new(),
        earliest: Notice::Minutes(0),
        latest_days: 60,
        contact: ContactRule::Either,
        fees: Vec::new(),
        fee_free: true,
        online: false,
        reminders: Reminders::default(),
        gate: false,
        reoffer: None,
        waiting: None,
        limits: Limits::default(),
        confirm_by_mail: None,
        personal: false,
        appointment: true,
        form: None,
        triage: None,
    }
}

fn services() -> Vec<Service> {
    use Language::{Ar, En, Fr, Tr, Uk};
    vec![
        service(
            "personalausweis",
            text(
                "Personalausweis beantragen",
                &[
                    (Uk, "Подати заяву на посвідчення особи"),
                    (Tr, "Kimlik kartı başvurusu"),
                    (En, "Apply for an identity card"),
                ],
            ),
            "Der Ausweis für alle Deutschen ab 16 Jahren.",
            "Sie müssen persönlich kommen. Ihr alter Ausweis wird ungültig. Mit dem Reisepass können Sie sich auch ausweisen.",
            list(&["perso", "Ausweis verloren", "neuer Ausweis"], &[(Uk, &["внутрішній паспорт"]), (En, &["ID card"])]),
        ),
        service(
            "reisepass",
            text(
                "Reisepass beantragen",
                &[
                    (Uk, "Закордонний паспорт"),
                    (Ar, "طلب جواز السفر"),
                    (Fr, "Demande de passeport"),
                    (En, "Apply for a passport"),
                ],
            ),
            "Für Reisen außerhalb der Europäischen Union.",
            "Der Pass gilt zehn Jahre.",
            list(&["Pass verloren", "Pass abgelaufen", "Express-Pass"], &[(Uk, &["паспорт загублено"])]),
        ),
        service(
            "fuehrerschein-umtausch",
            text("Führerschein umtauschen", &[]),
            "Alte Führerscheine aus Papier werden gegen eine Karte getauscht.",
            "Den alten Führerschein geben Sie ab.",
            list(&["grauer Lappen", "Pflichtumtausch", "Kartenführerschein"], &[]),
        ),
        service(
            "fuehrerschein-ersterteilung",
            text("Führerschein zum ersten Mal beantragen", &[]),
            "Für die Fahrschule und die Prüfung.",
            "Den Antrag stellen Sie vor der Prüfung.",
            list(&["Fahrerlaubnis", "Fahrschule"], &[]),
        ),
        service(
            "ummeldung",
            text("Wohnung anmelden oder ummelden", &[]),
            "Wenn Sie in Rastatt eine neue Wohnung haben.",
            "Melden Sie sich innerhalb von zwei Wochen nach dem Einzug.",
            list(&["umgezogen", "Umzug", "Wohnsitz", "neue Adresse", "Ummeldung"], &[]),
        ),
        service(
            "kfz-zulassung",
            text("Fahrzeug zulassen", &[]),
            "Damit Ihr Auto auf der Straße fahren darf.",
            "Sie bekommen Kennzeichen und Papiere.",
            list(&["KFZ anmelden", "Auto anmelden", "Nummernschild", "Wunschkennzeichen"], &[]),
        ),
        service(
            "hund",
            text("Hund anmelden", &[]),
            "Für die Hundesteuer.",
            "Jeder Hund braucht eine Marke.",
            list(&["Hundesteuer", "Hundemarke"], &[]),
        ),
        service(
            "eheschliessung",
            text("Eheschließung anmelden", &[]),
            "Vor der Hochzeit im Standesamt.",
            "Beide kommen zusammen.",
            list(&["heiraten", "Hochzeit", "Trauung", "Größe des Saals"], &[]),
        ),
    ]
}

/// Keys of the services found, best first.
fn found(query: &str, language: Language) -> Vec<String> {
    let services = services();
    let hits = SearchIndex::of(&services).find(query, language);
    hits.into_iter().map(|hit| services[hit.service].key.clone()).collect()
}

#[test]
fn finds_the_service_first() {
    use Language::{Ar, De, DeLeicht, En, Fr, Ru, Tr, Uk};
    for (query, language, expected) in [
        ("personalausweis", De, "personalausweis"),
        ("persoenlicher ausweis", De, "personalausweis"),
        ("Auswies", De, "personalausweis"),
        ("ausweiss", De, "personalausweis"),
        ("Personalauswies", De, "personalausweis"),
        ("personal ausweis", De, "personalausweis"),
        ("Perso", De, "personalausweis"),
        ("Personal·ausweis", DeLeicht, "personalausweis"),
        ("reisepas", De, "reisepass"),
        ("reise pass", De, "reisepass"),
        ("Riesepass", De, "reisepass"),
        ("pass", De, "reisepass"),
        ("pass verloren", De, "reisepass"),
        ("Reisepassantrag", De, "reisepass"),
        ("umgezgoen", De, "ummeldung"),
        ("ich bin umgezogen", De, "ummeldung"),
        ("ummelden", De, "ummeldung"),
        ("wohnungsummeldung", De, "ummeldung"),
        ("adresse ändern", De, "ummeldung"),
        ("fuhrerschein", De, "fuehrerschein-umtausch"),
        ("fuehrerschein", De, "fuehrerschein-umtausch"),
        ("führerschein umtauschen", De, "fuehrerschein-umtausch"),
        ("Umtausch Führerschein", De, "fuehrerschein-umtausch"),
        ("wo kann ich meinen alten Führerschein tauschen", De, "fuehrerschein-umtausch"),
        ("erster führerschein", De, "fuehrerschein-ersterteilung"),
        ("KFZ ANMELDEN", De, "kfz-zulassung"),
        ("kfz", De, "kfz-zulassung"),
        ("autoanmelden", De, "kfz-zulassung"),
        ("hund anmelden", De, "hund"),
        ("hundesteur", De, "hund"),
        ("heirat", De, "eheschliessung"),
        ("eheschliessung", De, "eheschliessung"),
        ("EHESCHLIEẞUNG", De, "eheschliessung"),
        ("Grosse", De, "eheschliessung"),
        ("Fahrschüler", De, "fuehrerschein-ersterteilung"),
        ("einen Termin für den Hund", De, "hund"),
        // In the page's language …
        ("паспорт", Uk, "reisepass"),
        ("закордонного паспорта", Uk, "reisepass"),
        ("посвідчення", Uk, "personalausweis"),
        ("جواز السفر", Ar, "reisepass"),
        ("الجواز", Ar, "reisepass"),
        ("kimlik karti", Tr, "personalausweis"),
        ("KİMLİK", Tr, "personalausweis"),
        ("passeport", Fr, "reisepass"),
        ("id card", En, "personalausweis"),
        ("I need a new passport", En, "reisepass"),
        // … and always in German
        ("Reisepass", Uk, "reisepass"),
        ("Führerschein umtauschen", Ru, "fuehrerschein-umtausch"),
    ] {
        let found = found(query, language);
        assert_eq!(found.first().map(String::as_str), Some(expected), "{query}: {found:?}");
    }
}

#[test]
fn finds_every_service_of_a_word() {
    assert_eq!(found("führerschein", Language::De), ["fuehrerschein-umtausch", "fuehrerschein-ersterteilung"]);
    let anmelden = found("anmelden", Language::De);
    for key in ["ummeldung", "kfz-zulassung", "hund", "eheschliessung"] {
        assert!(anmelden.iter().any(|found| found == key), "{key}: {anmelden:?}");
    }
}

#[test]
fn nonsense_finds_nothing() {
    for query in [
        "",
        "   ",
        "x",
        "?",
        "qwertzuiop",
        "blablabla",
        "xyz 123",
        "asdf",
        "ich will das",
        "🤷",
        "🤷‍♀️🤷‍♀️",
        "---",
        "'\"; DROP TABLE",
        "</textarea><script>",
        "\u{202E}\u{200B}",
        "ﷺ",
        "паспорт",
    ] {
        assert_eq!(found(query, Language::De), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn a_text_in_another_language_is_not_searched() {
    assert!(found("passeport", Language::Uk).iter().all(|key| key != "personalausweis"));
    assert_eq!(found("جواز", Language::Fr), Vec::<String>::new());
}

#[test]
fn long_queries_are_harmless_and_quick() {
    let many: Vec<Service> = (0..12).flat_map(|_| services()).collect();
    let index = SearchIndex::of(&many);
    let start = Instant::now();
    for query in
        ["ausweis ".repeat(625), "x".repeat(5000), "🤷".repeat(5000), "a\u{301}".repeat(2500), "ﷺ".repeat(5000)]
    {
        assert!(index.find(&query, Language::Uk).len() <= HITS);
    }
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    assert_eq!(index.find("ausweis", Language::De).len(), 12);
    assert_eq!(index.find("anmelden", Language::De).len(), HITS);
}

#[test]
fn a_municipality_without_services_finds_nothing() {
    assert_eq!(SearchIndex::of(&[]).find("ausweis", Language::De), []);
}

#[test]
fn folding() {
    for (text, expected) in [
        ("Führerschein", "fuhrerschein"),
        ("FUEHRERSCHEIN", "fuhrerschein"),
        ("fuhrerschein", "fuhrerschein"),
        ("Straße, Größe", "strasse grosse"),
        ("STRASSE GROESSE", "strasse grosse"),
        ("  KFZ-Zulassung\n(neu)! ", "kfz zulassung neu"),
        ("Personal·ausweis", "personalausweis"),
        ("Ausweis\u{AD}antrag", "ausweisantrag"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Łódź", "lodz"),
        ("Țară", "tara"),
        ("œuvre d'art", "ouvre d art"),
        ("П'ять сім’я їжак", "пять сімя іжак"),
        ("إقامة", "اقامه"),
        ("مُحَمَّـد", "محمد"),
        ("🤷", ""),
        ("", ""),
    ] {
        assert_eq!(fold(text), expected, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn any_query_is_harmless(query in ".*") {
        let index = SearchIndex::of(&services());
        for hit in index.find(&query, Language::Uk) {
            proptest::prop_assert!(hit.service < 8 && hit.score > 0);
        }
    }

    #[test]
    fn folding_separates_words_by_one_space(text in ".*") {
        let folded = fold(&text);
        proptest::prop_assert!(!folded.contains("  ") && folded.trim() == folded);
    }
}
