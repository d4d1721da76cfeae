//! Services that name a triage.

use crate::sample::{Pack, shown};

const SERVICES: &str = "musterstadt/services.toml";
const TRIAGE: &str = r#"
[[step]]
key = "was"
[[step.field]]
key = "was"
kind = "yes-no"
[[outcome]]
key = "ja"
when = 'was'
papers = ["foto"]
book = [{ service = "personalausweis", quantity = 4 }]
[[outcome]]
key = "nein"
"#;
const TEXTS: &str = r#"
title = "Was?"
summary = "Fragen."
[step.was]
title = "Was?"
[field.was]
label = "Was"
[outcome.ja]
title = "Ja"
[outcome.nein]
title = "Nein"
[paper.foto]
text = "Foto"
"#;

fn pack() -> Pack {
    let mut pack = Pack::valid();
    pack.replace(SERVICES, "use = \"ausweis\"\n", "use = \"ausweis\"\ntriage = \"probe\"\n");
    pack.add("_shared/triage/probe/triage.toml", TRIAGE);
    pack.add("_shared/triage/probe/de.toml", TEXTS);
    pack.add("_shared/triage/probe/en.toml", &format!("translated = 2026-11-21\n{TEXTS}"));
    pack
}

#[test]
fn a_shared_triage_is_used_and_its_words_can_be_the_towns_own() {
    let mut pack = pack();
    pack.add("musterstadt/triage/probe/de.toml", "[paper.foto]\ntext = \"Ein neues Foto\"\n");
    let compiled = pack.compile();
    assert_eq!(shown(&compiled.diagnostics), "");
    let town = compiled.municipality.expect("compiled");
    let service = town.service("personalausweis").expect("a service");
    let triage = town.triage_of(service).expect("a triage");
    assert_eq!(triage.outcomes.len(), 2);
    let (_, outcome) = town.outcome("probe.ja").expect("an outcome");
    assert_eq!(outcome.papers.as_ref().expect("papers")[0].text.de, "Ein neues Foto");
    assert!(town.outcome("probe.gibtesnicht").is_none() && town.outcome("probe").is_none());
    assert!(town.triage_of(town.service("trauung").expect("a service")).is_none());
}

#[test]
fn what_does_not_fit_the_town_is_an_error() {
    let found = |change: fn(&mut Pack)| {
        let mut pack = pack();
        change(&mut pack);
        shown(&pack.compile().diagnostics)
    };
    type Case = (fn(&mut Pack), &'static str);
    let cases: [Case; 6] = [
        (
            |pack| pack.replace(SERVICES, "\"probe\"", "\"prob\""),
            "services.toml:27: error: there is no triage `prob` — did you mean `probe`?",
        ),
        (
            |pack| pack.replace(SERVICES, "\"probe\"", "true"),
            "it does not say which triage — write triage = \"<key>\", or triage = false",
        ),
        (
            |pack| pack.replace("_shared/triage/probe/triage.toml", "\"personalausweis\"", "\"reisepass\""),
            "_shared/triage/probe/triage.toml:11: error: there is no service `reisepass`",
        ),
        (
            |pack| pack.replace("_shared/triage/probe/triage.toml", "quantity = 4", "quantity = 5"),
            "gives the quantity 5, but `personalausweis` is possible 1 to 4 times",
        ),
        (
            |pack| pack.remove("_shared/triage/probe/triage.toml"),
            "_shared/triage/probe/triage.toml: error: the file is missing",
        ),
        (
            |pack| pack.add("musterstadt/triage/probe/journeys.toml", "x = 1\n"),
            "no program reads this file — a triage has triage.toml and <language>.toml",
        ),
    ];
    for (change, expected) in cases {
        let text = found(change);
        assert!(text.contains(expected), "{expected} in {text}");
    }
    // `false` takes back what the catalogue says; then nobody needs the triage.
    let mut pack = pack();
    pack.replace("_shared/services/ausweis.toml", "leika", "triage = \"probe\"\nleika");
    pack.replace(SERVICES, "triage = \"probe\"\n", "triage = false\n");
    let compiled = pack.compile();
    assert_eq!(shown(&compiled.diagnostics), "");
    assert!(compiled.municipality.expect("compiled").triages.is_empty());
    // A triage of the town's own that nobody names.
    let mut pack = Pack::valid();
    pack.add("musterstadt/triage/probe/triage.toml", TRIAGE);
    let text = shown(&pack.compile().diagnostics);
    assert!(text.contains("warning: no service names the triage `probe`"), "{text}");
}

#[test]
fn the_catalogue_is_checked_by_itself() {
    let mut pack = pack();
    pack.replace("_shared/triage/probe/triage.toml", "quantity = 4", "quantity = 5");
    let text = shown(&domain::municipality::check_shared(&pack.shared));
    assert!(text.contains("there is no service `personalausweis`"), "{text}");
    pack.replace("_shared/triage/probe/triage.toml", "\"personalausweis\", quantity = 5", "\"ausweis\"");
    pack.replace("_shared/triage/probe/triage.toml", "key = \"nein\"\n", "key = \"nein\"\nsite = \"rathaus\"\n");
    let text = shown(&domain::municipality::check_shared(&pack.shared));
    assert!(text.contains("a shared triage names a site — sites belong to a municipality"), "{text}");
}
