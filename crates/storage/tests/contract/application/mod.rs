//! Applications: drafts, sending, what follows, links and files.

mod acting;
mod deletion;
mod drafts;
mod files;
mod links;
mod sending;

use crate::harness::Db;
use crate::make::{audit, id, now, visitor};
use domain::case::{CaseEvent, CaseState, Step};
use domain::language::Language;
use jiff::{SignedDuration, Timestamp};
use services::application::{
    Act, ApplicationId, Beginning, FormEdition, NewApplication, NewEvent, Save, Stored, Submit, Submitted,
};
use services::jobs::{Job, NewJob};
use services::seal::SealedKey;

pub fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

/// A draft of visitor `who`. What is sealed is any bytes: the store knows no better.
pub fn draft(who: u8) -> NewApplication {
    let edition = FormEdition { version: "hund@1".into(), source: "Wie heißt der Hund?".into() };
    NewApplication {
        id: ApplicationId(id()),
        municipality: "rastatt".into(),
        visitor: visitor(who),
        beginning: Beginning {
            form: "hund".into(),
            edition,
            service: "hundesteuer".into(),
            language: Language::Uk,
            draft_days: 30,
            retention_days: 90,
        },
        key: SealedKey(vec![1, 2, 3]),
        answers: vec![0, 255],
        expires_at: now() + days(30),
    }
}

pub async fn begun(db: &Db, who: u8) -> ApplicationId {
    let new = draft(who);
    assert!(db.applications.begin(&new, 20, now()).await.unwrap());
    new.id
}

pub async fn stored(db: &Db, id: ApplicationId) -> Stored {
    db.applications.application(id).await.unwrap().unwrap()
}

pub fn save(id: ApplicationId, revision: i64, answers: &[u8]) -> Save {
    Save { id, revision, answers: answers.to_vec(), expires_at: now() + days(30) }
}

pub fn event(kind: CaseEvent) -> NewEvent {
    NewEvent { id: id(), kind, note: None, visible: true }
}

pub fn mail(application: ApplicationId, event: &NewEvent, run_at: Timestamp) -> NewJob {
    let job = Job::ApplicationMail { application: application.0, event: event.id };
    NewJob { id: id(), municipality: "rastatt".into(), job, run_at }
}

/// The draft is sent at this revision, with a reference nobody else has.
pub fn submission(application: ApplicationId, revision: i64) -> Submit {
    let step = CaseState::Draft.submit().unwrap();
    let event = event(step.event);
    Submit {
        id: application,
        revision,
        step,
        reference: format!("REF-{:08}", crate::make::next()),
        language: Language::Ar,
        submission: vec![7; 40],
        status_code: vec![8; 20],
        code_hash: [9; 32],
        cosign: None,
        files: None,
        audit: audit(step.event.audit(), application.0),
        jobs: vec![mail(application, &event, now())],
        event,
    }
}

/// A case that was sent by visitor `who`; the submission it was sent with.
pub async fn sent(db: &Db, who: u8) -> Submit {
    let id = begun(db, who).await;
    let submit = submission(id, 0);
    assert_eq!(db.applications.submit(&submit, now()).await.unwrap(), Submitted::Now);
    submit
}

pub fn act(application: ApplicationId, revision: i64, step: Step) -> Act {
    let event = event(step.event);
    Act {
        id: application,
        revision,
        step,
        due_at: None,
        expires_at: (step.to == CaseState::Draft).then(|| now() + days(30)),
        delete_at: step.to.is_over().then(|| now() + days(90)),
        files: None,
        audit: audit(step.event.audit(), application.0),
        jobs: vec![mail(application, &event, now())],
        event,
    }
}

pub async fn rows(db: &Db, table: &str) -> i64 {
    db.raw.number(&format!("SELECT count(*) FROM {table}")).await
}
