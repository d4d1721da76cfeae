//! Pages of applications.

use super::NASTY;
use super::form::{FORM, TODAY, answered, filled_with, journey};
use app::Page;
use app::view_model::*;
use domain::case::{CaseEvent, CaseState};
use domain::form::journey::{Finding, What, accept_name};
use domain::form::record::{Record, Words};
use domain::form::{Form, Kind, Severity, Trust, Typed};
use domain::language::Language;
use domain::places::PlaceDoubt;
use domain::plausibility;
use domain::text::input::MailProblem;
use std::sync::Arc;
use uuid::Uuid;

type Sample = (&'static str, &'static str, Page);

const ID: Uuid = Uuid::from_u128(0x0193_4a5b_6c7d_7e8f_8a9b_acbd_cedf_e0f2);
const SERVICE: &str = "personalausweis";
const STEP: &str = "/antrag/x/seite/alles";
const CHECK: &str = "/antrag/x/pruefen";

fn file(path: &str, number: u128, name: &str) -> FileView {
    FileView { path: path.into(), id: Uuid::from_u128(number), name: name.into(), size: 1_234_567 }
}

fn step(step: usize, typed: Typed, told: bool) -> StepView {
    let journey = journey(&typed);
    StepView {
        application: ID,
        service: SERVICE.into(),
        form: Arc::clone(&FORM),
        step,
        asked: journey.asked_in(step).cloned().collect(),
        findings: journey.findings_in(step).filter(|finding| told || finding.accepted).cloned().collect(),
        position: journey.position(step),
        back: journey.back(step),
        seen: FORM.seal(step, &typed),
        from_check: false,
        notice: None,
        files: Vec::new(),
        kept_until: "23. Dezember 2026".into(),
        today: TODAY,
        knows_places: true,
        typed,
    }
}

/// Everything that is asked about is right.
fn accepted(mut typed: Typed) -> Typed {
    let findings: Vec<Finding> = journey(&typed).findings().to_vec();
    for finding in findings.iter().filter(|finding| !finding.seal.is_empty()) {
        typed.push(accept_name(&finding.path, &finding.code(&FORM)), finding.seal.clone());
    }
    typed
}

/// A postal code that is not in the list, and a place that belongs to others.
fn place_doubts() -> Vec<Finding> {
    let asked = step(0, answered(), false).asked;
    let of = |kind: &Kind| asked.iter().find(|asked| FORM.field(asked.field).kind == *kind).expect("asked in the form");
    let places = ["Erbach", "Michelstadt", NASTY].map(str::to_owned).to_vec();
    let elsewhere = PlaceDoubt::Elsewhere { code: "64711".into(), places };
    let unknown = PlaceDoubt::UnknownCode { code: "76400".into() };
    [(Kind::Address { abroad: false }, elsewhere), (Kind::Code(plausibility::Kind::PostalCode), unknown)]
        .map(|(kind, doubt)| Finding {
            field: of(&kind).field,
            path: of(&kind).path.clone(),
            step: 0,
            what: What::Place(doubt),
            severity: Severity::Warning,
            accepted: false,
            seal: "0123456789abcdef".into(),
        })
        .to_vec()
}

fn nasty_files() -> Vec<FileView> {
    vec![file("pass", 1, NASTY), file("pass", 2, "Pass.pdf"), file("kinder.1.kind_foto", 3, NASTY)]
}

fn steps() -> Vec<Sample> {
    let page = |view| Page::Step(Box::new(view));
    let mut pages = vec![
        ("form-step", STEP, page(step(0, Typed::default(), false))),
        ("form-step-missing", STEP, page(step(0, Typed::default(), true))),
        ("form-step-nasty", STEP, page(step(0, filled_with(NASTY), true))),
        ("form-step-answered", STEP, page(step(0, answered(), true))),
        ("form-step-places", STEP, page(StepView { findings: place_doubts(), ..step(0, answered(), false) })),
        ("form-step-accepted", STEP, page(StepView { from_check: true, ..step(0, accepted(answered()), true) })),
        ("form-papers", STEP, page(step(1, Typed::default(), false))),
        ("form-papers-missing", STEP, page(step(1, filled_with(""), true))),
        ("form-papers-nasty", STEP, page(StepView { files: nasty_files(), ..step(1, filled_with(NASTY), true) })),
    ];
    let notices =
        [StepNotice::MoreQuestions, StepNotice::ChangedElsewhere, StepNotice::Switched, StepNotice::OldEdition];
    let files = [
        FileProblem::TooLarge { max_mb: 10 },
        FileProblem::TooManyPixels { max: 40 },
        FileProblem::TooMany { max: 2 },
        FileProblem::AllTooMany { max: 60, max_mb: 100 },
        FileProblem::Kind,
        FileProblem::Empty,
        FileProblem::Infected,
        FileProblem::Broken,
    ];
    for notice in notices.into_iter().chain(files.map(StepNotice::File)) {
        pages.push(("form-notice", STEP, page(StepView { notice: Some(notice), ..step(1, answered(), false) })));
    }
    pages
}

fn form_check(typed: &Typed, form: &Arc<Form>, stale: bool) -> Page {
    let journey = journey(typed);
    Page::FormCheck(Box::new(FormCheckView {
        application: ID,
        service: SERVICE.into(),
        form: Arc::clone(form),
        steps: journey.steps().to_vec(),
        asked: journey.asked().to_vec(),
        answers: journey.answers().clone(),
        findings: journey.findings().to_vec(),
        files: nasty_files(),
        revision: 7,
        stale,
        kept_until: "23. Dezember 2026".into(),
    }))
}

fn complete() -> Typed {
    let mut typed = answered();
    typed.push("pass", Uuid::from_u128(1).to_string());
    for (name, value) in [("kinder.1.kind_name", "Zoë"), ("kinder.0.kind_reisen.0.ziel", NASTY), ("f0", NASTY)] {
        typed.set(name, vec![value.to_owned()]);
    }
    for (name, value) in [("f2", NASTY), ("f17.street", NASTY), ("f18.city", NASTY)] {
        typed.set(name, vec![value.to_owned()]);
    }
    accepted(typed)
}

fn cosign(language: Language, typed: &Typed) -> CosignState {
    let say = |language, field: &_, _: &str, value: &_| locale::answer(language, field, value, &[NASTY.to_owned()]);
    let record = Record::of(&journey(typed), language, &say, &locale::warning);
    CosignState::Asked {
        token: "dG9rZW4".into(),
        code: "123456".into(),
        until: "7. Dezember 2026".into(),
        steps: record.steps,
    }
}

fn case(state: CaseState) -> Page {
    let events = CaseEvent::ALL.into_iter().map(|event| ("Montag".to_owned(), event, Some(NASTY.to_owned()))).collect();
    let case = CaseView {
        reference: "4F7-K2M-9QX".into(),
        code: "ABCD-2345".into(),
        title: "Alles".into(),
        state,
        due: Some("7. Dezember 2026".into()),
        after: FORM.after.clone(),
        cosign_code: (state == CaseState::Cosigning).then(|| "123456".to_owned()),
        go_on: (state == CaseState::Draft).then_some(ID),
        events,
    };
    Page::Status(StatusView { case: Some(case), ..StatusView::default() })
}

fn discard(done: bool) -> Page {
    Page::Discard(DiscardView {
        application: ID,
        service: SERVICE.into(),
        form: Arc::clone(&FORM),
        kept_until: "23. Dezember 2026".into(),
        done,
    })
}

pub fn pages(language: Language) -> Vec<Sample> {
    let guarded = Arc::new(Form { trust: Trust::High, ..Form::clone(&FORM) });
    let begin = |drafts: &[(Uuid, String)], full: bool, form: &Arc<Form>| {
        let outcome = full.then(|| super::triage::REFERENCE.to_owned());
        let form = Arc::clone(form);
        Page::Begin(BeginView { service: SERVICE.into(), form, drafts: drafts.to_vec(), full, outcome })
    };
    let sent = |form: bool, code: bool, cosigning| {
        Page::Sent(SentView {
            application: ID,
            service: SERVICE.into(),
            form: form.then(|| Arc::clone(&FORM)),
            reference: "4F7-K2M-9QX".into(),
            code: code.then(|| "ABCD-2345".to_owned()),
            sent_at: "Montag, 23. November 2026, 8:00 Uhr".into(),
            cosigning,
            cosign_code: cosigning.then(|| "123456".to_owned()),
        })
    };
    let later = |mail: &str, problem, code: Option<&str>, too_often| {
        Page::Later(LaterView {
            application: ID,
            service: SERVICE.into(),
            form: Arc::clone(&FORM),
            kept_until: "23. Dezember 2026".into(),
            mail: mail.into(),
            problem,
            code: code.map(str::to_owned),
            too_often,
        })
    };
    let resume = |wrong, too_often, gone| Page::Resume(ResumeView { token: "dG9rZW4".into(), wrong, too_often, gone });
    let status = |reference: &str, wrong, too_often| {
        Page::Status(StatusView { reference: reference.into(), wrong, too_often, case: None })
    };
    let asked = |title: &str, state| {
        let title = (!title.is_empty()).then(|| Words::new(title.into(), format!("{title}!")));
        Page::Cosign(CosignView { title, other: language, state })
    };
    let code = |wrong, too_often| asked("", CosignState::Code { token: "dG9rZW4".into(), wrong, too_often });
    let mut pages = vec![
        ("form-begin", "/leistungen/personalausweis/antrag", begin(&[], false, &FORM)),
        ("form-begin-drafts", "/leistungen/personalausweis/antrag", begin(&[(ID, NASTY.into())], false, &guarded)),
        ("form-begin-full", "/leistungen/personalausweis/antrag", begin(&[(ID, "gestern".into())], true, &FORM)),
        ("form-check", CHECK, form_check(&complete(), &FORM, false)),
        ("form-check-missing", CHECK, form_check(&answered(), &FORM, false)),
        ("form-check-empty", CHECK, form_check(&Typed::default(), &FORM, false)),
        ("form-check-nasty", CHECK, form_check(&filled_with(NASTY), &FORM, true)),
        ("form-check-stale", CHECK, form_check(&complete(), &FORM, true)),
        ("form-check-login", CHECK, form_check(&complete(), &guarded, false)),
        ("form-sent", "/antrag/x/gesendet", sent(true, true, false)),
        ("form-sent-again", "/antrag/x/gesendet", sent(false, false, false)),
        ("form-sent-cosigning", "/antrag/x/gesendet", sent(true, true, true)),
        ("form-discard", "/antrag/x/loeschen", discard(false)),
        ("form-discarded", "/antrag/x/loeschen", discard(true)),
        ("form-later", "/antrag/x/spaeter", later("", None, None, false)),
        ("form-later-wrong", "/antrag/x/spaeter", later(NASTY, Some(MailProblem::MissingAt), None, false)),
        ("form-later-empty", "/antrag/x/spaeter", later("", Some(MailProblem::Empty), None, false)),
        ("form-later-sent", "/antrag/x/spaeter", later(NASTY, None, Some("123456"), false)),
        ("form-later-often", "/antrag/x/spaeter", later(NASTY, None, None, true)),
        ("form-resume", "/antraege/weiter/x", resume(false, false, false)),
        ("form-resume-wrong", "/antraege/weiter/x", resume(true, false, false)),
        ("form-resume-often", "/antraege/weiter/x", resume(false, true, false)),
        ("form-resume-gone", "/antraege/weiter/x", resume(false, false, true)),
        ("form-cosign", "/antraege/zustimmen/x", asked(NASTY, cosign(language, &complete()))),
        ("form-cosign-code", "/antraege/zustimmen/x", code(false, false)),
        ("form-cosign-code-wrong", "/antraege/zustimmen/x", code(true, false)),
        ("form-cosign-code-often", "/antraege/zustimmen/x", code(true, true)),
        ("form-cosign-agreed", "/antraege/zustimmen/x", asked("Alles", CosignState::Agreed)),
        ("form-cosign-declined", "/antraege/zustimmen/x", asked("Alles", CosignState::Declined)),
        ("form-cosign-gone", "/antraege/zustimmen/x", asked("", CosignState::Gone)),
        ("form-status", "/status", status("", false, false)),
        ("form-status-wrong", "/status", status(NASTY, true, false)),
        ("form-status-often", "/status", status(NASTY, false, true)),
    ];
    pages.extend(CaseState::ALL.map(|state| ("form-case", "/status", case(state))));
    pages.extend(steps());
    pages
}
