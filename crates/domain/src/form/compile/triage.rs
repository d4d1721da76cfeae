//! From the files of a triage to a [`Triage`], or all of its mistakes.

use super::parts::{self, expression};
use super::texts::{self, FormTexts, TRIAGE};
use super::{MAX_BYTES, TRIAGE_FILES, check_file, leading, reach};
use crate::booking::go_together;
use crate::form::expr::{Expr, Names, Type};
use crate::form::model::{Field, FieldId, Form, Trust};
use crate::form::triage::{Booked, Outcome, Paper, Quantity, Triage, answers_to};
use crate::form::typed::Typed;
use crate::language::Language;
use crate::municipality::diagnostics::{Diagnostic, Log};
use crate::municipality::raw::{At, Document, Fields, Node, Spot};
use crate::municipality::source::{SourceFile, fingerprint};
use crate::municipality::suggest::one_of;
use crate::municipality::{Service, TextList};
use std::collections::{BTreeMap, BTreeSet};

/// More ways through the questions are not tried, and so not allowed.
const MOST_WAYS: usize = 10_000;
/// The most outcomes.
const MOST_OUTCOMES: usize = 100;

/// A service that outcomes may name.
pub(crate) struct Offered<'a> {
    pub key: &'a str,
    pub has_form: bool,
    pub has_appointment: bool,
    /// The greatest quantity.
    pub most: u8,
    /// With its sites; `None` in the catalogue, where nobody knows them.
    pub service: Option<&'a Service>,
}

/// What outcomes may name.
pub(crate) struct Offers<'a> {
    pub services: Vec<Offered<'a>>,
    /// Keys of the sites; `None` in the catalogue.
    pub sites: Option<Vec<&'a str>>,
}

impl<'a> Offers<'a> {
    /// What a municipality has.
    pub(crate) fn of(services: &'a [Service], sites: Vec<&'a str>) -> Self {
        let offered = |service: &'a Service| Offered {
            key: &service.key,
            has_form: service.form.is_some(),
            has_appointment: service.appointment,
            most: service.max_persons,
            service: Some(service),
        };
        Self { services: services.iter().map(offered).collect(), sites: Some(sites) }
    }
}

/// What became of a triage.
#[derive(Debug, Clone)]
pub struct CompiledTriage {
    /// `None` if there is any error.
    pub triage: Option<Triage>,
    /// By file and line.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles a triage by itself, or explains its mistakes. `own` are the files of the pack's folder of the triage, `shared` those of
/// the shared one with the same key; `services` and `sites` (keys) are what its outcomes may name.
#[must_use]
pub fn compile_triage(
    key: &str,
    own: &[&SourceFile],
    shared: &[&SourceFile],
    languages: &[Language],
    services: &[Service],
    sites: &[&str],
) -> CompiledTriage {
    let log = Log::default();
    let offers = Offers::of(services, sites.to_vec());
    let triage = read(key, own, shared, languages, &offers, &log).filter(|_| !log.has_errors());
    CompiledTriage { triage, diagnostics: log.into_sorted() }
}

/// An outcome with the places of what it names.
struct Read<'d> {
    outcome: Outcome,
    spot: Spot<'d>,
    form: Option<At<'d, String>>,
    book: Vec<At<'d, String>>,
    site: Option<At<'d, String>>,
}

pub(crate) fn read(
    key: &str,
    own: &[&SourceFile],
    shared: &[&SourceFile],
    languages: &[Language],
    offers: &Offers<'_>,
    log: &Log,
) -> Option<Triage> {
    let (main, shared) = leading(&TRIAGE_FILES, key, own, shared, log)?;
    for file in own.iter().chain(shared) {
        check_file(&TRIAGE_FILES, file, log);
    }
    if own.iter().chain(shared).any(|file| file.text.len() > MAX_BYTES) {
        return None;
    }
    let document = Document::parse(&main, log);
    let own_texts = texts::documents(own, languages, log);
    let shared_texts = texts::documents(shared, languages, log);
    let texts = FormTexts::new(&own_texts, &shared_texts, languages, &TRIAGE, log, document.path);
    let root = document.root();
    let (title, summary) = (texts.need("title"), texts.need("summary"));
    let (steps, fields) = parts::steps(&root, &texts)?;
    let countable = check_questions(&root, &fields);
    let read = outcomes(&root, &texts, &fields);
    root.done();
    let outdated = texts.finish();
    check_names(&read, offers);
    let questions = Form {
        key: key.to_owned(),
        version: fingerprint(own.iter().chain(shared).copied()),
        source: "".into(),
        minutes: 1,
        trust: Trust::None,
        draft_days: 0,
        retention_days: 0,
        title,
        summary,
        before: TextList::default(),
        after: TextList::default(),
        steps,
        fields,
        rules: Vec::new(),
        fees: Vec::new(),
        cosign: None,
        outdated,
    };
    let places: Vec<(Spot<'_>, Vec<At<'_, String>>)> = read.iter().map(|read| (read.spot, read.book.clone())).collect();
    let outcomes = read.into_iter().map(|read| read.outcome).collect();
    let triage = Triage { key: key.to_owned(), questions: questions.into(), outcomes };
    if countable && !document.broken && !log.has_errors() {
        reach::check(&triage.questions, &root);
        check_ways(&triage, &root, &places, offers);
    }
    Some(triage)
}

/// Whether all questions can be tried; reports those that cannot.
fn check_questions(root: &Fields<'_>, fields: &[Field]) -> bool {
    let mut countable = true;
    for field in fields {
        let spot = || reach::spot(root, "field", &field.key);
        if answers_to(&field.kind).is_none() {
            countable = false;
            spot().error(
                format!("the question `{}` has answers that cannot be counted", field.key),
                "a triage asks the kinds \"yes-no\", \"choice\" and \"number\" with `min` and `max` (at most 50 numbers): its \
                 answers stand in addresses, and nothing about a person may",
            );
        }
        if field.optional || field.profile.is_some() || field.xdf.is_some() {
            countable = false;
            spot().error(
                format!("the question `{}` is optional, or filled in from somewhere", field.key),
                "remove `optional`, `profile` and `xdf`: a triage asks only what it needs, and keeps nothing",
            );
        }
        if field.key == "lang" {
            spot().error(
                "\"lang\" is taken by the portal: it chooses the language in addresses",
                "for example \"lang_x\"",
            );
        }
        if field.when.as_ref().is_some_and(Expr::moves) {
            moving(spot());
        }
    }
    for step in root.tables("step") {
        let asks = step
            .tables("field")
            .iter()
            .any(|field| field.get("kind").and_then(|node| node.plain()).is_some_and(|kind| kind != "info"));
        if !asks && step.own("field") {
            step.spot().error("a step only tells something, so nobody stops at it", "ask something on it as well");
        }
    }
    countable
}

/// A condition that another day decides otherwise.
fn moving(spot: Spot<'_>) {
    spot.error(
        "the condition depends on today's date or on holidays, so it cannot be tried out",
        "a triage goes by its answers alone: remove `today()`, `age(…)` and `workdays(…)`",
    );
}

fn outcomes<'d>(root: &Fields<'d>, texts: &FormTexts<'_>, fields: &[Field]) -> Vec<Read<'d>> {
    let tables = root.tables("outcome");
    if tables.is_empty() {
        root.spot().error("there is no [[outcome]]", "add at least one [[outcome]]: what the answers lead to");
    }
    if tables.len() > MOST_OUTCOMES {
        root.spot().error(
            format!("there are {} outcomes", tables.len()),
            format!("a triage has at most {MOST_OUTCOMES}; make several of it"),
        );
        return Vec::new();
    }
    let names = Names { fields, all: &[], before: FieldId(fields.len()), group: None, whole: true };
    let mut found: Vec<Read<'d>> = Vec::new();
    for table in tables {
        let key = table.need("key").and_then(|node| node.key_text());
        if let Some(At { value, spot }) = &key
            && found.iter().any(|other| other.outcome.key == *value)
        {
            spot.error(format!("there are two outcomes `{value}`"), format!("call one `{value}-2`"));
        }
        let key = key.map(|key| key.value).unwrap_or_default();
        let table = if key.is_empty() { table } else { table.named(format!("outcome `{key}`")) };
        let when = condition(table.find("when"), Type::Bool, &names);
        let papers = table.find("papers").and_then(|node| node.keys()).map(|keys| {
            let paper =
                |key: At<'d, String>| Paper { text: texts.need(&format!("paper.{}.text", key.value)), key: key.value };
            keys.into_iter().map(paper).collect()
        });
        let form = table.find("form").and_then(|node| node.key_text());
        let site = table.find("site").and_then(|node| node.key_text());
        let (mut book, mut places) = (Vec::new(), Vec::new());
        for entry in table.tables("book") {
            let service = entry.need("service").and_then(|node| node.key_text());
            let quantity = entry.find("quantity").and_then(|node| quantity(&node, &names));
            entry.done();
            if let Some(service) = service {
                book.push(Booked { service: service.value.clone(), quantity: quantity.unwrap_or(Quantity::Fixed(1)) });
                places.push(service);
            }
        }
        table.done();
        let title = texts.need(&format!("outcome.{key}.title"));
        let text = texts.list(&format!("outcome.{key}.text"));
        let (form_key, site_key) = (form.as_ref().map(|at| at.value.clone()), site.as_ref().map(|at| at.value.clone()));
        let outcome = Outcome { key, when, title, text, papers, form: form_key, book, site: site_key };
        found.push(Read { outcome, spot: table.spot(), form, book: places, site });
    }
    found
}

/// An expression that any day decides alike.
fn condition(node: Option<Node<'_>>, wanted: Type, names: &Names<'_>) -> Option<Expr> {
    let spot = node.as_ref().map(|node| node.spot);
    let expr = expression(node, wanted, names)?;
    if expr.moves() {
        spot.into_iter().for_each(moving);
    }
    Some(expr)
}

/// A number, or an expression over the answers.
fn quantity(node: &Node<'_>, names: &Names<'_>) -> Option<Quantity> {
    if node.plain().is_some() {
        return condition(Some(node.clone()), Type::Int, names).map(Quantity::Of);
    }
    node.integer(1..=20).and_then(|number| u8::try_from(number).ok()).map(Quantity::Fixed)
}

/// Services and sites that do not exist, or cannot do what is asked of them.
fn check_names(read: &[Read<'_>], offers: &Offers<'_>) {
    let known: Vec<&str> = offers.services.iter().map(|offered| offered.key).collect();
    let service = |at: &At<'_, String>| {
        let found = offers.services.iter().find(|offered| offered.key == at.value);
        if found.is_none() {
            let remedy = format!("{}; or offer it, or write the town's own triage", one_of(&at.value, &known));
            at.spot.error(format!("there is no service `{}`", at.value), remedy);
        }
        found
    };
    for Read { form, book, site, .. } in read {
        if let Some(at) = form
            && service(at).is_some_and(|offered| !offered.has_form)
        {
            at.spot.error(
                format!("the service `{}` has no form", at.value),
                "name another service, or lead to an appointment",
            );
        }
        let mut booked: Vec<&Service> = Vec::new();
        for at in book {
            let Some(offered) = service(at) else { continue };
            if !offered.has_appointment {
                at.spot.error(
                    format!("no appointment can be booked for the service `{}`", at.value),
                    "name another service, or lead to its form",
                );
            }
            let Some(service) = offered.service else { continue };
            if let Some(other) = booked.iter().find(|other| !go_together(other, service)) {
                at.spot.error(
                    format!("`{}` and `{}` never share an appointment", other.key, service.key),
                    "look at `combine` of both services and at their sites, or book only one of them",
                );
            }
            booked.push(service);
        }
        if let (Some(at), Some(sites)) = (site, &offers.sites) {
            if !sites.contains(&at.value.as_str()) {
                at.spot.error(format!("there is no site `{}` in sites.toml", at.value), one_of(&at.value, sites));
            } else if let Some(service) = booked.iter().find(|service| !service.sites.contains(&at.value)) {
                at.spot.error(
                    format!("the service `{}` is not offered at the site `{}`", service.key, at.value),
                    "name a site that offers it, or leave out `site`",
                );
            }
        } else if let (Some(at), None) = (site, &offers.sites) {
            at.spot.error("a shared triage names a site", "sites belong to a municipality: leave out `site`");
        }
    }
}

/// Goes all ways through the questions: each ends, each outcome is reached, each quantity can be booked.
fn check_ways(triage: &Triage, root: &Fields<'_>, places: &[(Spot<'_>, Vec<At<'_, String>>)], offers: &Offers<'_>) {
    let Some(ways) = triage.ways(MOST_WAYS) else {
        root.spot().error(
            format!("there are more than {MOST_WAYS} ways through the questions"),
            "ask less, or ask some questions only where they matter (`when`)",
        );
        return;
    };
    let mut reached = BTreeSet::new();
    let mut lost = None;
    let mut too_many: BTreeMap<(usize, usize), String> = BTreeMap::new();
    for way in &ways {
        let journey = triage.journey(way);
        let Some(outcome) = triage.outcome(&journey) else {
            lost = lost.or(Some(way));
            continue;
        };
        let Some(index) = triage.outcomes.iter().position(|other| other.key == outcome.key) else { continue };
        reached.insert(index);
        for (place, booked) in outcome.book.iter().enumerate() {
            let most =
                offers.services.iter().find(|offered| offered.key == booked.service).map_or(20, |found| found.most);
            let quantity = booked.quantity.of(&journey);
            if !quantity.is_some_and(|quantity| (1..=i64::from(most)).contains(&quantity)) {
                let shown = quantity.map_or_else(|| "no number".to_owned(), |quantity| quantity.to_string());
                too_many.entry((index, place)).or_insert_with(|| {
                    format!(
                        "{} gives the quantity {shown}, but `{}` is possible 1 to {most} times",
                        said(way),
                        booked.service
                    )
                });
            }
        }
    }
    if let Some(way) = lost {
        root.spot().error(
            format!("these answers lead nowhere: {}", said(way)),
            "add a last [[outcome]] without `when`, for all that is left",
        );
    }
    for (index, (spot, book)) in places.iter().enumerate() {
        if !reached.contains(&index) {
            let key = triage.outcomes.get(index).map_or("", |outcome| outcome.key.as_str());
            spot.error(
                format!("no answers lead to the outcome `{key}`"),
                "correct its condition, or those of the outcomes before it: the first one that holds counts",
            );
        }
        for (place, at) in book.iter().enumerate() {
            if let Some(message) = too_many.remove(&(index, place)) {
                at.spot.error(message, "limit the answers, or lead such answers to another outcome");
            }
        }
    }
}

/// `art = "verlust", personen = "9"`
fn said(way: &Typed) -> String {
    let answers: Vec<String> = way
        .iter()
        .map(|(name, values)| format!("{name} = \"{}\"", values.first().map_or("", String::as_str)))
        .collect();
    answers.join(", ")
}
