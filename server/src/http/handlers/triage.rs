//! Questions before a form or an appointment. Every page is a GET with all answers in its address: back, sharing and the language
//! switch need nothing else, and nothing is stored.

use super::info::field;
use crate::http::calendar::usual_channel;
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use app::view_model::{ErrorKind, OutcomeBooking, OutcomeView, QuestionView, StepView};
use app::{Page, routes};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use domain::booking::{Order, TICK_SECONDS, demand_for};
use domain::form::journey::Journey;
use domain::form::{Triage, Typed};
use domain::municipality::Municipality;
use std::sync::Arc;
use uuid::Uuid;

/// No answer is longer; what is, is none.
const LONGEST: usize = 100;

/// What a query says besides the answers. Keys of questions begin with a letter, so none is called like these.
struct Asked {
    /// The service one came from (`_von`).
    from: Option<String>,
    /// The page that was filled in (`_weiter`).
    sent: Option<usize>,
    /// The page to change answers on (`_seite`).
    chosen: Option<usize>,
}

/// `GET /wegweiser/{triage}?anliegen=neu&…`: the next question, or what the answers led to. What is no answer is ignored, and its
/// question asked again.
pub async fn show(context: RequestContext, Path(key): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let municipality = context.municipality()?;
    let triage = municipality.triages.get(&key).ok_or(HttpError(ErrorKind::NotFound))?;
    let query = query.as_deref();
    let sent = answers(triage, query);
    let typed = triage.understand(&sent);
    let journey = triage.journey(&typed);
    let page = |name| triage.questions.step_of(&field(query, name)).filter(|step| journey.is_reachable(*step));
    let from = municipality.service(&field(query, "_von")).filter(|service| service.triage.as_ref() == Some(&key));
    let asked = Asked { from: from.map(|service| service.key.clone()), sent: page("_weiter"), chosen: page("_seite") };
    if let Some(step) = asked.sent {
        // Changing the language sends the page as well; then nothing is to be put right.
        if context.language_chosen {
            return question(&context, triage, &journey, step, &typed, &asked, false);
        }
        if !journey.is_done(step) {
            return question(&context, triage, &journey, step, &sent, &asked, true);
        }
        return see_other(&routes::triage(&key, &along(&journey, &typed, &asked, None)));
    }
    match asked.chosen.or(journey.first_open()) {
        Some(step) => question(&context, triage, &journey, step, &typed, &asked, false),
        None => outcome(&context, triage, &journey, typed.clone(), &asked),
    }
}

/// What the query answers, by the names of the questions; of several answers the first.
fn answers(triage: &Triage, query: Option<&str>) -> Typed {
    let mut typed = Typed::default();
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        if value.len() <= LONGEST && !typed.was_sent(&name) && triage.questions.field_of(&name).is_some() {
            typed.push(name, value);
        }
    }
    typed
}

/// The answers as fields, in the order of the questions, and where one came from; without those of the page `except`. With it also
/// answers that are not asked for at the moment: they may be again.
fn along(journey: &Journey<'_>, typed: &Typed, asked: &Asked, except: Option<usize>) -> Vec<(String, String)> {
    let fields = journey.form().fields.iter().filter(|field| {
        let counts = journey.asked().iter().any(|asked| asked.path == field.key);
        Some(field.step) != except && (counts || except.is_some())
    });
    let answers = fields.filter_map(|field| Some((field.key.clone(), typed.first(&field.key)?.to_owned())));
    let from = asked.from.iter().map(|from| ("_von".to_owned(), from.clone()));
    answers.chain(from).collect()
}

/// One page. `wrong`: it was sent, and something on it is to be put right.
fn question(
    context: &RequestContext,
    triage: &Arc<Triage>,
    journey: &Journey<'_>,
    step: usize,
    typed: &Typed,
    asked: &Asked,
    wrong: bool,
) -> Answer {
    let told = if wrong { Some(triage.journey(typed)) } else { None };
    let findings = told.iter().flat_map(|told| told.findings_in(step)).cloned().collect();
    let form = &triage.questions;
    let back = match journey.back(step) {
        Some(before) => {
            let page = ("_seite".to_owned(), form.steps[before].key.clone());
            let fields: Vec<(String, String)> =
                along(journey, &triage.understand(typed), asked, None).into_iter().chain([page]).collect();
            routes::triage(&triage.key, &fields)
        }
        None => asked.from.as_ref().map_or_else(|| routes::HOME.to_owned(), |service| routes::service(service)),
    };
    let view = QuestionView {
        triage: triage.key.clone(),
        along: along(journey, &triage.understand(typed), asked, Some(step)),
        back,
        from: asked.from.clone(),
        step: StepView {
            application: Uuid::nil(),
            service: asked.from.clone().unwrap_or_default(),
            form: Arc::clone(form),
            step,
            typed: typed.clone(),
            asked: journey.asked_in(step).cloned().collect(),
            findings,
            position: journey.position(step),
            back: None,
            seen: String::new(),
            from_check: false,
            notice: None,
            files: Vec::new(),
            kept_until: String::new(),
            today: context.state.appointments.clock.now().to_zoned(context.municipality()?.time_zone.clone()).date(),
            knows_places: false,
        },
    };
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(context.page(status, Page::Question(Box::new(view))))
}

fn outcome(
    context: &RequestContext,
    triage: &Arc<Triage>,
    journey: &Journey<'_>,
    typed: Typed,
    asked: &Asked,
) -> Answer {
    // The pack was checked: every way leads somewhere.
    let outcome = triage.outcome(journey).ok_or(HttpError(ErrorKind::Internal))?;
    let municipality = context.municipality()?;
    let book = triage.order(outcome, journey).map(|order| book(order, outcome.site.clone(), municipality));
    let view = OutcomeView {
        outcome: outcome.key.clone(),
        asked: journey.asked().to_vec(),
        along: along(journey, &typed, asked, None),
        answers: typed,
        book,
        from: asked.from.clone(),
        triage: Arc::clone(triage),
    };
    context.ok(Page::Outcome(Box::new(view)))
}

/// The appointment: how it takes place, where and how long.
fn book(mut order: Order, site: Option<String>, municipality: &Municipality) -> OutcomeBooking {
    if let Some(service) = municipality.service(&order.main.service) {
        order.channel = usual_channel(service);
    }
    let basket = order.resolve(municipality).ok();
    let everywhere: Vec<String> =
        basket.iter().flat_map(|basket| basket.sites().map(str::to_owned).collect::<Vec<_>>()).collect();
    let sites = site.clone().map_or(everywhere, |site| vec![site]);
    let demand = basket.zip(sites.first()).and_then(|(basket, site)| demand_for(municipality, &basket, site));
    let minutes = demand.and_then(|demand| u32::try_from(i64::from(demand.demand.ticks) * TICK_SECONDS / 60).ok());
    OutcomeBooking { order, minutes, sites, site }
}
