//! The short check before a time is held: by proof of work, or by a mailed code.

use super::times;
use crate::http::calendar::parse_time_value;
use crate::http::context::{RequestContext, see_other};
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::format::date_time;
use crate::http::handlers::info::field;
use crate::http::layers::rate_limit::Kind;
use crate::http::layers::tenant::{in_new_language, switch_language};
use app::view_model::{ErrorKind, GateProblem, GateStep, GateView};
use app::{Page, routes};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use domain::municipality::Service;
use domain::text::input::{check_mail, clean_line};
use jiff::Timestamp;
use services::booking::{BookingId, ContactData, HoldError};
use services::gate::{Entry, Redeemed, Refusal, read_code};

/// The fields of a calendar's form that say what is wanted. They go along through the check, and nothing else does.
const KEPT: [&str; 7] = ["zeit", "personen", "mit", "art", "bei", "ort", "anlass"];

/// No field of a calendar is longer.
const LONGEST: usize = 500;

/// Somebody may hold a time; `None`: without a check.
pub(super) struct Entered(Option<Entry>);

/// One of the services asks for the check.
fn asks(services: &[(&Service, u8)]) -> bool {
    services.iter().any(|(service, _)| service.gate)
}

/// The challenge that the calendar of these services carries, as JSON; `None` where no check is asked for.
pub(super) async fn challenge(
    context: &RequestContext,
    services: &[(&Service, u8)],
) -> Result<Option<String>, HttpError> {
    if !asks(services) {
        return Ok(None);
    }
    let (municipality, visitor) = (context.municipality()?, context.form_visitor().key());
    let passed = context.known_visitor().is_some() && context.state.gate.has_pass(municipality, &visitor).await?;
    if passed { Ok(None) } else { new_challenge(context).map(Some) }
}

fn new_challenge(context: &RequestContext) -> Result<String, HttpError> {
    let challenge = context.state.gate.challenge(context.municipality()?, &context.form_visitor().key());
    serde_json::to_string(&challenge).map_err(|_| HttpError(ErrorKind::Internal))
}

/// Lets a form in that is to hold a time; otherwise the answer is the address of the check.
pub(super) async fn enter(
    form: &SafeForm,
    service: &Service,
    services: &[(&Service, u8)],
) -> Result<Result<Entered, String>, HttpError> {
    let context = &form.context;
    let visitor = context.known_visitor().ok_or(HttpError(ErrorKind::Csrf))?.key();
    let unusual = context.state.rates.is_unusual(form.address, &visitor);
    if !asks(services) && !unusual {
        return Ok(Ok(Entered(None)));
    }
    let municipality = context.municipality()?;
    match context.state.gate.enter(municipality, &visitor, form.get("nachweis")).await? {
        Ok(entry) => Ok(Ok(Entered(Some(entry)))),
        Err(refusal) => {
            note(refusal);
            Ok(Err(address(service, &kept(|name| form.get(name).to_owned()), GateStep::Mail)))
        }
    }
}

impl Entered {
    /// The time is held: a mail address that a code went to need not be typed again.
    pub(super) async fn held(self, context: &RequestContext, id: BookingId) -> Result<(), HttpError> {
        let Some(mail) = self.0.map(|entry| entry.mail).filter(|mail| !mail.is_empty()) else { return Ok(()) };
        let appointments = &context.state.appointments;
        let Some(booking) = appointments.store.booking(id).await? else { return Ok(()) };
        if booking.contact.mail.is_empty() {
            let typed = ContactData { mail, ..booking.contact.clone() };
            appointments.keep_typed(&booking, &typed, context.language).await?;
        }
        Ok(())
    }

    /// The time could not be held. If somebody else was quicker, another one may be tried in its place; a time that the
    /// calendar never offered costs its hold.
    pub(super) async fn in_vain(self, context: &RequestContext, why: &HoldError) -> Result<(), HttpError> {
        let quicker = matches!(why, HoldError::Taken);
        if let (Some(_), Some(visitor), true) = (self.0, context.known_visitor(), quicker) {
            context.state.gate.give_back(context.municipality()?, &visitor.key()).await?;
        }
        Ok(())
    }
}

/// `GET /leistungen/{service}/pruefung?zeit=…`
pub async fn show(context: RequestContext, Path(key): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let service = context.service(&key)?;
    let kept = kept(|name| field(query.as_deref(), name));
    let step = if field(query.as_deref(), "schritt") == "code" { GateStep::Code } else { GateStep::Mail };
    let Some(start) = start_of(&kept) else { return see_other(&routes::times(&service.key)) };
    let page = page(&context, service, kept, start, step, String::new(), None)?;
    context.ok(page)
}

/// `POST /leistungen/{service}/pruefung`: has a code mailed, or takes it and holds the time.
pub async fn check(Path(key): Path<String>, form: SafeForm) -> Answer {
    let context = &form.context;
    let service = context.service(&key)?;
    let municipality = context.municipality()?;
    let visitor = context.known_visitor().ok_or(HttpError(ErrorKind::Csrf))?.key();
    let kept = kept(|name| form.get(name).to_owned());
    let Some(start) = start_of(&kept) else { return see_other(&routes::times(&service.key)) };
    let step = if form.get("schritt") == "code" { GateStep::Code } else { GateStep::Mail };
    let name = if step == GateStep::Code { "code" } else { "mail" };
    let typed: String = clean_line(form.get(name)).chars().take(LONGEST).collect();
    if let Some(context) = switch_language(&form) {
        let page = page(&context, service, kept, start, step, typed, None)?;
        return in_new_language(&context, page);
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let (step, problem) = match step {
        GateStep::Mail => match check_mail(&typed) {
            Err(problem) => (step, GateProblem::Mail(problem)),
            Ok(_) if context.state.rates.check(Kind::Code, form.address).is_err() => {
                note(Refusal::CodeTooMany);
                context.state.gate.count(municipality, Refusal::CodeTooMany).await?;
                status = StatusCode::TOO_MANY_REQUESTS;
                (step, GateProblem::CodesTooMany)
            }
            Ok(mail) => {
                context.state.gate.send_code(municipality, &visitor, &mail, context.language).await?;
                return see_other(&address(service, &kept, GateStep::Code));
            }
        },
        // A slip of the finger uses up no try.
        GateStep::Code if read_code(&typed).is_none() => (step, GateProblem::CodeMalformed),
        GateStep::Code => match context.state.gate.redeem(municipality, &visitor, &typed).await? {
            Redeemed::Passed => return times::hold(Path(key), form).await,
            Redeemed::Wrong => {
                note(Refusal::CodeWrong);
                (step, GateProblem::CodeWrong)
            }
            Redeemed::Over => {
                note(Refusal::CodeWrong);
                (GateStep::Mail, GateProblem::CodeOver)
            }
        },
    };
    let typed = if problem == GateProblem::CodeOver { String::new() } else { typed };
    let page = page(context, service, kept, start, step, typed, Some(problem))?;
    Ok(context.page(status, page))
}

pub(super) fn note(refusal: Refusal) {
    metrics::counter!("lotse_gate_blocked_total", "reason" => refusal.key()).increment(1);
}

fn kept(value: impl Fn(&str) -> String) -> Vec<(String, String)> {
    let fields = KEPT.iter().map(|name| ((*name).to_owned(), value(name)));
    fields.filter(|(_, value)| !value.is_empty() && value.len() <= LONGEST).collect()
}

fn start_of(kept: &[(String, String)]) -> Option<Timestamp> {
    let (_, time) = kept.iter().find(|(name, _)| name == "zeit")?;
    parse_time_value(time).map(|(start, _)| start)
}

/// The address of the check, with what was chosen.
fn address(service: &Service, kept: &[(String, String)], step: GateStep) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(kept);
    if step == GateStep::Code {
        query.append_pair("schritt", "code");
    }
    format!("{}?{}", routes::gate(&service.key), query.finish())
}

fn page(
    context: &RequestContext,
    service: &Service,
    kept: Vec<(String, String)>,
    start: Timestamp,
    step: GateStep,
    typed: String,
    problem: Option<GateProblem>,
) -> Result<Page, HttpError> {
    let when = date_time(context.language, context.municipality()?, start);
    let again = address(service, &kept, GateStep::Mail);
    let (service, challenge) = (service.key.clone(), new_challenge(context)?);
    Ok(Page::Gate(Box::new(GateView { service, kept, again, when, challenge, step, typed, problem })))
}
