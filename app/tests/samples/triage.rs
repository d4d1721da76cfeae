//! A triage: its questions, and what they lead to.

use super::NASTY;
use super::form::TODAY;
use app::Page;
use app::view_model::*;
use domain::booking::Order;
use domain::form::{Triage, Typed, compile_triage};
use domain::language::Language;
use domain::municipality::{Service, SourceFile};
use std::sync::Arc;
use uuid::Uuid;

/// The outcome that books and has papers of its own.
pub const REFERENCE: &str = "probe.beides";

const QUESTIONS: &str = r#"
[[step]]
key = "was"

[[step.field]]
key = "was"
kind = "choice"
options = ["beides", "formular", "nichts"]

[[step]]
key = "mehr"
when = 'was != "nichts"'

[[step.field]]
key = "eilig"
kind = "yes-no"

[[step.field]]
key = "personen"
kind = "number"
min = 1
max = 3

[[outcome]]
key = "beides"
when = 'was == "beides"'
papers = ["ausweis", "foto"]
form = "SERVICE"
book = [{ service = "SERVICE", quantity = 'personen' }]

[[outcome]]
key = "formular"
when = 'was == "formular"'
papers = []
form = "SERVICE"

[[outcome]]
key = "nichts"
"#;

const TEXTS: &str = r#"
title = "Was brauche ich?"
summary = "Ein paar Fragen."
[step.was]
title = "Worum geht es?"
text = ["Eine Erklärung."]
[step.mehr]
title = "Was sollen wir noch wissen?"
[field.was]
label = "Ihr Anliegen"
options.beides = "Termin und Antrag"
options.formular = "Nur ein Antrag"
options.nichts = "Gar nichts"
[field.eilig]
label = "Ist es eilig?"
[field.personen]
label = "Personen"
[outcome.beides]
title = "Sie brauchen beides"
text = ["Ein Absatz.", "Noch einer."]
[outcome.formular]
title = "Ein Antrag genügt"
[outcome.nichts]
title = "Sie müssen nichts tun"
[paper.ausweis]
text = "Ihr Ausweis"
[paper.foto]
text = "Ein Foto"
"#;

/// The triage for a town with these services; each outcome is about the first one.
pub fn triage(services: &[Service]) -> Triage {
    // Whether it has a form is of no matter here.
    let services: Vec<Service> =
        services.iter().cloned().map(|own| Service { form: Some("alles".into()), ..own }).collect();
    let files = [("triage.toml", QUESTIONS.replace("SERVICE", &services[0].key)), ("de.toml", TEXTS.to_owned())]
        .map(|(name, text)| SourceFile::new(format!("_shared/triage/probe/{name}"), text));
    let files: Vec<&SourceFile> = files.iter().collect();
    let compiled = compile_triage("probe", &[], &files, &[Language::De], &services, &[]);
    compiled.triage.unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics))
}

fn question(triage: &Triage, step: usize, typed: &Typed, wrong: bool) -> Page {
    let journey = triage.journey(typed);
    let step = StepView {
        application: Uuid::nil(),
        service: String::new(),
        form: Arc::clone(&triage.questions),
        step,
        typed: typed.clone(),
        asked: journey.asked_in(step).cloned().collect(),
        findings: journey.findings_in(step).filter(|_| wrong).cloned().collect(),
        position: journey.position(step),
        back: None,
        seen: String::new(),
        from_check: false,
        notice: None,
        files: Vec::new(),
        kept_until: String::new(),
        today: TODAY,
        knows_places: false,
    };
    Page::Question(Box::new(QuestionView {
        triage: triage.key.clone(),
        step,
        along: vec![("_von".into(), "personalausweis".into())],
        back: "/leistungen/personalausweis".into(),
        from: Some("personalausweis".into()),
    }))
}

fn outcome(triage: &Triage, answers: &[(&str, &str)], booked: bool, from: Option<&str>) -> Page {
    let typed: Typed = answers.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect();
    let journey = triage.journey(&typed);
    let outcome = triage.outcome(&journey).expect("an outcome");
    let book = triage.order(outcome, &journey).filter(|_| booked).map(|order: Order| OutcomeBooking {
        order,
        minutes: Some(25),
        sites: vec!["buergerbuero".into(), "ottersdorf".into()],
        site: None,
    });
    Page::Outcome(Box::new(OutcomeView {
        outcome: outcome.key.clone(),
        asked: journey.asked().to_vec(),
        along: answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        answers: typed.clone(),
        book,
        from: from.map(str::to_owned),
        triage: Arc::new(triage.clone()),
    }))
}

pub fn pages() -> Vec<(&'static str, &'static str, Page)> {
    let triage = triage(&super::town::without_triage().services);
    let typed = |answers: &[(&str, &str)]| -> Typed {
        answers.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
    };
    let both = [("was", "beides"), ("eilig", "yes"), ("personen", "2")];
    let form = [("was", "formular"), ("eilig", "no"), ("personen", "1")];
    vec![
        ("triage", "/wegweiser/probe", question(&triage, 0, &Typed::default(), false)),
        ("triage-wrong", "/wegweiser/probe?_weiter=was", question(&triage, 0, &Typed::default(), true)),
        ("triage-changed", "/wegweiser/probe?was=beides&_seite=was", question(&triage, 0, &typed(&both), false)),
        (
            "triage-nasty",
            "/wegweiser/probe?was=beides&_weiter=mehr",
            question(&triage, 1, &typed(&[("was", "beides"), ("personen", NASTY)]), true),
        ),
        ("outcome-both", "/wegweiser/probe?was=beides", outcome(&triage, &both, true, Some("personalausweis"))),
        ("outcome-form", "/wegweiser/probe?was=formular", outcome(&triage, &form, false, None)),
        ("outcome-nothing", "/wegweiser/probe?was=nichts", outcome(&triage, &[("was", "nichts")], false, None)),
    ]
}
