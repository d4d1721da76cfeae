//! Triages: every way ends in an outcome, whatever stands in the address; each mistake is found with its place and a remedy.

#[path = "booking_support/mod.rs"]
mod booking_support;

use booking_support::{municipality, service};
use domain::booking::{Item, Order, bring};
use domain::form::{Triage, Typed, compile_triage};
use domain::language::Language;
use domain::municipality::{Service, SourceFile, TextList};
use proptest::prelude::*;
use std::fmt::Write as _;

const QUESTIONS: &str = r#"
[[step]]
key = "was"
[[step.field]]
key = "was"
kind = "choice"
options = ["neu", "weg", "nichts"]

[[step]]
key = "wer"
when = 'was == "neu"'
[[step.field]]
key = "personen"
kind = "number"
min = 1
max = 3
[[step.field]]
key = "kind"
kind = "yes-no"
when = 'personen == 1'
"#;

const OUTCOMES: &str = r#"
[[outcome]]
key = "kind"
when = 'was == "neu" && kind'
papers = ["foto", "eltern"]
book = [{ service = "personalausweis" }]

[[outcome]]
key = "neu"
when = 'was == "neu"'
papers = ["foto"]
book = [{ service = "personalausweis", quantity = 'personen' }]
site = "rathaus"

[[outcome]]
key = "weg"
when = 'was == "weg"'
book = [{ service = "ummeldung", quantity = 2 }]

[[outcome]]
key = "nichts"
"#;

/// German texts for everything that is named.
fn texts(triage: &str) -> String {
    let root: toml::Table = triage.parse().unwrap_or_default();
    let tables = |table: &toml::Table, key: &str| -> Vec<toml::Table> {
        let list = table.get(key).and_then(toml::Value::as_array).cloned().unwrap_or_default();
        list.into_iter().filter_map(|value| value.as_table().cloned()).collect()
    };
    let strings = |table: &toml::Table, key: &str| -> Vec<String> {
        let list = table.get(key).and_then(toml::Value::as_array).cloned().unwrap_or_default();
        list.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()
    };
    let key = |table: &toml::Table| table.get("key").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
    let mut text = "title = \"Was?\"\nsummary = \"Fragen.\"\n".to_owned();
    for step in tables(&root, "step") {
        writeln!(text, "[step.{}]\ntitle = \"Seite?\"", key(&step)).expect("a text");
        for field in tables(&step, "field") {
            writeln!(text, "[field.{}]\nlabel = \"Frage\"", key(&field)).expect("a text");
            for option in strings(&field, "options") {
                writeln!(text, "options.{option} = \"Antwort\"").expect("a text");
            }
        }
    }
    let mut papers = Vec::new();
    for outcome in tables(&root, "outcome") {
        writeln!(text, "[outcome.{}]\ntitle = \"Ergebnis\"", key(&outcome)).expect("a text");
        papers.extend(strings(&outcome, "papers"));
    }
    papers.sort();
    papers.dedup();
    for paper in papers {
        writeln!(text, "[paper.{paper}]\ntext = \"Papier {paper}\"").expect("a text");
    }
    text
}

/// Two services with appointments, each at its own site, and one without.
fn services() -> Vec<Service> {
    let named = |key: &str, site: &str| {
        let bring = TextList { de: vec![format!("Allgemein {key}"), "Ausweis".into()], ..TextList::default() };
        Service { key: key.into(), bring, ..service(Vec::new(), &[site]) }
    };
    let one = Service { max_persons: 3, ..named("personalausweis", "rathaus") };
    let with_form = Service { max_persons: 2, form: Some("x".into()), ..named("ummeldung", "anderswo") };
    let online = Service { appointment: false, form: Some("x".into()), ..named("online", "rathaus") };
    vec![one, with_form, online]
}

fn compiled(triage: &str) -> (Option<Triage>, Vec<String>) {
    let files = [
        SourceFile::new("_shared/triage/x/triage.toml", triage),
        SourceFile::new("_shared/triage/x/de.toml", texts(triage)),
    ];
    let files: Vec<&SourceFile> = files.iter().collect();
    let compiled = compile_triage("x", &[], &files, &[Language::De], &services(), &["rathaus", "anderswo"]);
    (compiled.triage, compiled.diagnostics.iter().map(ToString::to_string).collect())
}

fn triage() -> Triage {
    let (triage, found) = compiled(&format!("{QUESTIONS}{OUTCOMES}"));
    assert_eq!(found, Vec::<String>::new());
    triage.expect("a triage")
}

fn typed(answers: &[(&str, &str)]) -> Typed {
    answers.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
}

#[test]
fn the_first_outcome_that_holds_is_the_answer() {
    let triage = triage();
    type Case<'a> = (&'a [(&'a str, &'a str)], Option<&'a str>);
    let cases: [Case<'_>; 9] = [
        (&[], None),
        (&[("was", "neu")], None),
        (&[("was", "neu"), ("personen", "1")], None),
        (&[("was", "neu"), ("personen", "1"), ("kind", "yes")], Some("kind")),
        (&[("was", "neu"), ("personen", "1"), ("kind", "no")], Some("neu")),
        (&[("was", "neu"), ("personen", "3"), ("kind", "yes")], Some("neu")),
        (&[("was", "neu"), ("personen", "4")], None),
        (&[("was", "weg"), ("personen", "1")], Some("weg")),
        (&[("was", "nichts")], Some("nichts")),
    ];
    for (answers, expected) in cases {
        let journey = triage.journey(&typed(answers));
        assert_eq!(triage.outcome(&journey).map(|outcome| outcome.key.as_str()), expected, "{answers:?}");
    }
}

#[test]
fn an_outcome_knows_what_to_book() {
    let triage = triage();
    let journey = triage.journey(&typed(&[("was", "neu"), ("personen", "3")]));
    let outcome = triage.outcome(&journey).expect("an outcome");
    let order = triage.order(outcome, &journey).expect("an order");
    assert_eq!(order, Order { outcome: Some("x.neu".into()), ..Order::new("personalausweis", 3) });
    let journey = triage.journey(&typed(&[("was", "nichts")]));
    assert_eq!(triage.order(triage.outcome(&journey).expect("an outcome"), &journey), None);
}

#[test]
fn papers_take_the_place_of_what_the_services_say() {
    let mut town = municipality(Vec::new());
    town.services = services();
    let general = ["Allgemein personalausweis", "Ausweis"];
    town.triages = [("x".to_owned(), triage().into())].into();
    let things = |order: &Order| -> Vec<String> {
        bring(order, &town).things(Language::De).into_iter().map(|(thing, _)| thing.to_owned()).collect()
    };
    let order = Order::new("personalausweis", 1);
    assert_eq!(things(&order), general);
    let after = |outcome: &str| Order { outcome: Some(outcome.to_owned()), ..order.clone() };
    assert_eq!(things(&after("x.kind")), ["Papier foto", "Papier eltern"]);
    // It says nothing of papers, or is not there any more.
    for other in ["x.weg", "x.gibtesnicht", "y.kind", "x", "", "."] {
        assert_eq!(things(&after(other)), general, "{other}");
    }
    // A further service brings its own.
    let further = vec![Item { service: "ummeldung".into(), quantity: 1 }];
    let both = Order { further: further.clone(), ..after("x.kind") };
    assert_eq!(things(&both), ["Papier foto", "Papier eltern", "Allgemein ummeldung", "Ausweis"]);
    // Each thing once.
    assert_eq!(
        things(&Order { further, ..order.clone() }),
        ["Allgemein personalausweis", "Ausweis", "Allgemein ummeldung"]
    );
}

#[test]
fn mistakes_have_place_and_remedy() {
    let with = |outcomes: &str| format!("{QUESTIONS}{outcomes}");
    let swapped = |old: &str, new: &str| {
        let whole = with(OUTCOMES);
        assert!(whole.contains(old), "{old}");
        whole.replacen(old, new, 1)
    };
    let question =
        |kind: &str| format!("[[step]]\nkey = \"a\"\n[[step.field]]\nkey = \"x\"\n{kind}\n[[outcome]]\nkey = \"o\"\n");
    let cases = [
        (String::new(), "there is no [[step]]", "add at least one"),
        (with(""), "there is no [[outcome]]", "add at least one"),
        (question("kind = \"text\""), "cannot be counted", "nothing about a person"),
        (question("kind = \"birth-date\""), "cannot be counted", "yes-no"),
        (question("kind = \"number\""), "cannot be counted", "`min` and `max`"),
        (question("kind = \"number\"\nmin = 1\nmax = 51"), "cannot be counted", "50"),
        (question("kind = \"yes-no\"\noptional = true"), "is optional", "keeps nothing"),
        (
            question("kind = \"yes-no\"\nwhen = 'today() > date(\"2026-01-01\")'"),
            "depends on today's date",
            "answers alone",
        ),
        (question("kind = \"info\""), "only tells something", "ask something"),
        (
            "[[step]]\nkey = \"a\"\n[[step.field]]\nkey = \"lang\"\nkind = \"yes-no\"\n[[outcome]]\nkey = \"o\"\n"
                .into(),
            "taken by the portal",
            "lang_x",
        ),
        (swapped("key = \"weg\"", "key = \"neu\""), "there are two outcomes `neu`", "neu-2"),
        (swapped("'was == \"weg\"'", "'wass == \"weg\"'"), "wass", "was"),
        (swapped("'was == \"weg\"'", "'age(date(\"2000-01-01\")) > 3'"), "depends on today's date", "age"),
        (
            swapped("service = \"ummeldung\"", "service = \"ummeldun\""),
            "there is no service `ummeldun`",
            "did you mean `ummeldung`?",
        ),
        (
            swapped("service = \"ummeldung\", quantity = 2", "service = \"online\""),
            "no appointment can be booked",
            "form",
        ),
        (
            swapped("key = \"nichts\"\n", "key = \"nichts\"\nform = \"personalausweis\"\n"),
            "has no form",
            "another service",
        ),
        (swapped("site = \"rathaus\"", "site = \"rathus\""), "there is no site `rathus`", "did you mean `rathaus`?"),
        (swapped("site = \"rathaus\"", "site = \"anderswo\""), "is not offered at the site `anderswo`", "leave out"),
        (
            swapped("quantity = 2 }", "quantity = 2 }, { service = \"personalausweis\" }"),
            "never share an appointment",
            "combine",
        ),
        (swapped("quantity = 2", "quantity = 3"), "gives the quantity 3, but `ummeldung` is possible 1 to 2", "limit"),
        (swapped("quantity = 2", "quantity = 'personen'"), "gives the quantity no number", "limit"),
        (swapped("quantity = 2", "quantity = 21"), "21 is out of range", "1 to 20"),
        (
            swapped("key = \"nichts\"\n", "key = \"nichts\"\nwhen = 'was == \"weg\"'\n"),
            "these answers lead nowhere: was = \"nichts\"",
            "without `when`",
        ),
        (
            swapped("'was == \"neu\" && kind'", "'was == \"weg\" && kind'"),
            "no answers lead to the outcome `kind`",
            "correct",
        ),
        (
            swapped("when = 'was == \"weg\"'\n", ""),
            "no answers lead to the outcome `nichts`",
            "the first one that holds",
        ),
        (
            swapped("when = 'personen == 1'", "when = 'personen == 1 && was == \"weg\"'"),
            "is never asked",
            "remove the question",
        ),
        (swapped("site = \"rathaus\"", "sites = [\"rathaus\"]"), "unknown key `sites`", "did you mean `site`?"),
    ];
    for (triage, message, remedy) in cases {
        let (compiled, found) = compiled(&triage);
        let fits = found
            .iter()
            .any(|found| found.contains("triage.toml") && found.contains(message) && found.contains(remedy));
        assert!(fits, "{message} / {remedy} in {found:#?}");
        assert!(compiled.is_none(), "{message}");
    }
}

#[test]
fn too_many_ways_are_refused() {
    let mut text = String::new();
    for index in 0..14 {
        write!(text, "[[step]]\nkey = \"s{index}\"\n[[step.field]]\nkey = \"f{index}\"\nkind = \"yes-no\"\n")
            .expect("a text");
    }
    text.push_str("[[outcome]]\nkey = \"o\"\n");
    let (triage, found) = compiled(&text);
    assert!(triage.is_none() && found.iter().any(|found| found.contains("more than 10000 ways")), "{found:?}");
}

#[test]
fn missing_texts_are_told() {
    let whole = format!("{QUESTIONS}{OUTCOMES}");
    for (cut, path) in [
        ("[paper.eltern]\ntext = \"Papier eltern\"\n", "paper.eltern.text"),
        ("[outcome.weg]\ntitle = \"Ergebnis\"\n", "outcome.weg.title"),
        ("summary = \"Fragen.\"\n", "summary"),
    ] {
        let german = texts(&whole);
        assert!(german.contains(cut), "{cut}");
        let files = [
            SourceFile::new("_shared/triage/x/triage.toml", whole.as_str()),
            SourceFile::new("_shared/triage/x/de.toml", german.replacen(cut, "", 1)),
        ];
        let files: Vec<&SourceFile> = files.iter().collect();
        let compiled = compile_triage("x", &[], &files, &[Language::De], &services(), &["rathaus"]);
        let found: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
        let wanted = format!("the German text `{path}` is missing");
        assert!(found.iter().any(|found| found.contains("de.toml") && found.contains(&wanted)), "{found:#?}");
    }
}

/// Random questions whose conditions look at earlier ones, with an outcome for what is left.
fn random_triage() -> impl Strategy<Value = String> {
    let step = (prop::collection::vec(0..3_u8, 1..3), 0..6_usize, 0..3_u8);
    prop::collection::vec(step, 1..5).prop_map(|steps| {
        let mut text = String::new();
        let mut asked: Vec<(String, u8)> = Vec::new();
        for (at, (questions, look, how)) in steps.into_iter().enumerate() {
            writeln!(text, "[[step]]\nkey = \"s{at}\"").expect("a text");
            if let Some((key, kind)) = asked.get(look) {
                let condition = match (kind, how) {
                    (0, 0) => key.clone(),
                    (0, _) => format!("!{key}"),
                    (1, 0) => format!("{key} == \"a\""),
                    (1, _) => format!("{key} != \"a\""),
                    (_, 0) => format!("{key} > 1"),
                    _ => format!("given({key})"),
                };
                writeln!(text, "when = '{condition}'").expect("a text");
            }
            for (index, kind) in questions.into_iter().enumerate() {
                let key = format!("f{at}_{index}");
                let limits = match kind {
                    0 => "kind = \"yes-no\"",
                    1 => "kind = \"choice\"\noptions = [\"a\", \"b\"]",
                    _ => "kind = \"number\"\nmin = 1\nmax = 2",
                };
                writeln!(text, "[[step.field]]\nkey = \"{key}\"\n{limits}").expect("a text");
                asked.push((key, kind));
            }
        }
        text.push_str("[[outcome]]\nkey = \"rest\"\n");
        text
    })
}

/// What may stand in an address.
fn random_query() -> impl Strategy<Value = Typed> {
    let name = prop_oneof![(0..5_u8, 0..3_u8).prop_map(|(at, index)| format!("f{at}_{index}")), "[a-z_.0-9]{0,8}"];
    let value = prop_oneof![Just("yes".to_owned()), Just("a".to_owned()), Just("1".to_owned()), any::<String>()];
    prop::collection::vec((name, prop::collection::vec(value, 0..3)), 0..20)
        .prop_map(|inputs| inputs.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_address_says_one_arrives(text in random_triage(), query in random_query()) {
        let (triage, found) = compiled(&text);
        // A condition drawn at random may contradict an earlier one.
        let Some(triage) = triage else {
            prop_assert!(found.iter().all(|found| found.contains("never asked")), "{:?}", found);
            return Ok(());
        };
        // What was understood is understood again, and nothing else is left.
        let mut answers = triage.understand(&query);
        prop_assert_eq!(&triage.understand(&answers), &answers);
        prop_assert!(triage.journey(&answers).findings().iter().all(|finding| !answers.was_sent(&finding.path)));
        // Answering what is open leads to the end, one question after the other.
        for _ in 0..=triage.questions.fields.len() {
            let journey = triage.journey(&answers);
            let Some(open) = journey.findings().first() else { break };
            let answer = ["yes", "a", "1"].into_iter().find(|answer| {
                let mut tried = answers.clone();
                tried.set(open.path.clone(), vec![(*answer).to_owned()]);
                triage.understand(&tried).was_sent(&open.path)
            });
            answers.set(open.path.clone(), vec![answer.expect("an answer").to_owned()]);
        }
        let journey = triage.journey(&answers);
        prop_assert_eq!(triage.outcome(&journey).map(|outcome| outcome.key.as_str()), Some("rest"));
        // All ways are different and end.
        let ways = triage.ways(10_000).expect("few ways");
        for way in &ways {
            prop_assert!(triage.outcome(&triage.journey(way)).is_some());
        }
        let mut seen: Vec<String> = ways.iter().map(|way| format!("{:?}", way.iter().collect::<Vec<_>>())).collect();
        seen.sort();
        seen.dedup();
        prop_assert_eq!(seen.len(), ways.len());
    }
}
