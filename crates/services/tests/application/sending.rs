use crate::fakes::{Desk, TOWN, ada, submission};
use domain::case::{CaseEvent, CaseState};
use domain::language::Language;
use jiff::SignedDuration;
use services::application::{ApplicationError, Cosigner, Submission, parse_reference, reference_of};
use services::jobs::Job;
use std::sync::atomic::Ordering;

#[tokio::test]
async fn whoever_sends_gets_a_receipt_and_whoever_sends_again_the_same() {
    let desk = Desk::new();
    let (id, receipt) = desk.sent().await;
    assert_eq!(receipt.reference, reference_of(id, 0));
    assert!(parse_reference(&receipt.reference).is_some() && !receipt.again);
    assert_eq!(receipt.code.as_ref().map(String::len), Some(9));
    assert_eq!(receipt.submitted_at, desk.now());
    desk.clock.advance(SignedDuration::from_mins(1));
    let again = desk.applications.submit(&ada(), id, 1, &submission(), None).await.unwrap();
    assert!(again.again);
    assert_eq!((&again.reference, &again.code), (&receipt.reference, &receipt.code));
    assert_eq!(again.submitted_at, receipt.submitted_at);
    assert_eq!(desk.applications.receipt_of(&ada(), id).await.unwrap(), again);
    // Once, with one mail.
    assert_eq!(desk.happened(id).await, [CaseEvent::Received]);
    let jobs = desk.store.jobs();
    assert!(matches!(jobs[..], [Job::ApplicationMail { application, .. }] if application == id.0), "{jobs:?}");
    assert_eq!(desk.store.tables.lock().unwrap().audit, [("citizen", "application.received")]);
    // What was sent never changes, and the language is that of the form.
    let row = desk.store.row(id);
    assert_eq!((row.state, row.language, row.answers), (CaseState::Received, Language::Fr, None));
    assert_eq!(desk.applications.sent(id).await.unwrap(), submission());
    assert!(matches!(desk.applications.save(&ada(), id, |_| true).await, Err(ApplicationError::Sent)));
    assert!(matches!(desk.applications.load(&ada(), id).await, Err(ApplicationError::Sent)));
    assert!(matches!(desk.applications.discard(&ada(), id).await, Err(ApplicationError::Sent)));
    let printed = format!("{receipt:?} {:?}", submission());
    assert!(!printed.contains(&receipt.code.unwrap()) && !printed.contains("ada@"), "{printed}");
}

#[tokio::test]
async fn only_what_was_checked_is_sent() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.type_in(id, "hund", "Bello").await;
    let stale = desk.applications.submit(&ada(), id, 1, &submission(), None).await;
    assert!(matches!(stale, Err(ApplicationError::Stale)));
    let other_form = Submission { form_version: "hund@2".into(), ..submission() };
    let stale = desk.applications.submit(&ada(), id, 2, &other_form, None).await;
    assert!(matches!(stale, Err(ApplicationError::Stale)));
    assert!(matches!(desk.applications.receipt_of(&ada(), id).await, Err(ApplicationError::NotFound)));
    desk.applications.submit(&ada(), id, 2, &submission(), None).await.unwrap();
}

#[tokio::test]
async fn a_reference_that_is_somebodys_is_passed_over() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.store.taken.store(2, Ordering::Relaxed);
    let receipt = desk.applications.submit(&ada(), id, 1, &submission(), None).await.unwrap();
    assert_eq!(receipt.reference, reference_of(id, 2));
}

#[tokio::test]
async fn without_a_mail_address_nobody_is_written_to() {
    let desk = Desk::new();
    let id = desk.draft().await;
    let quiet = Submission { mail: String::new(), ..submission() };
    desk.applications.submit(&ada(), id, 1, &quiet, None).await.unwrap();
    assert!(desk.store.jobs().is_empty());
}

fn cosigner() -> Cosigner {
    Cosigner { mail: "bob@example.org".into(), days: 14 }
}

/// The token in the mailed link.
fn token(desk: &Desk) -> String {
    let link = desk.store.tables.lock().unwrap().links[0].0.clone();
    let text: Vec<u8> = link.sealed.iter().map(|byte| !byte).collect();
    let text = String::from_utf8_lossy(&text).into_owned();
    text.split("\"token\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_second_person_agrees() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.applications.submit(&ada(), id, 1, &submission(), Some(&cosigner())).await.unwrap();
    assert_eq!(desk.store.row(id).state, CaseState::Cosigning);
    let jobs = desk.store.tables.lock().unwrap().jobs.clone();
    assert!(matches!(jobs[0].job, Job::ApplicationMail { .. }) && matches!(jobs[1].job, Job::ApplicationLink { .. }));
    assert!(matches!(jobs[2].job, Job::CosignEnds { .. }));
    assert_eq!(jobs[2].run_at, desk.now() + SignedDuration::from_hours(14 * 24));
    let token = token(&desk);
    let asked = desk.applications.cosigning(TOWN, &token).await.unwrap();
    assert_eq!((asked.submission, asked.until), (submission(), jobs[2].run_at));
    assert!(matches!(desk.applications.cosigning("anderswo", &token).await, Err(ApplicationError::NotFound)));
    assert!(matches!(desk.applications.cosign(TOWN, "x", true).await, Err(ApplicationError::NotFound)));
    // The link opens nothing else.
    assert!(matches!(desk.applications.resume(&ada(), &token, "123456").await, Err(ApplicationError::NotFound)));
    desk.applications.cosign(TOWN, &token, true).await.unwrap();
    assert_eq!(desk.happened(id).await, [CaseEvent::CosignAsked, CaseEvent::Cosigned]);
    assert_eq!(desk.store.row(id).state, CaseState::Received);
    assert!(matches!(desk.applications.cosign(TOWN, &token, false).await, Err(ApplicationError::NotFound)));
    assert_eq!(desk.store.tables.lock().unwrap().audit[1], ("cosigner", "application.cosigned"));
}

#[tokio::test]
async fn without_the_second_person_it_is_a_draft_again_that_lost_nothing() {
    let desk = Desk::new();
    let id = desk.draft().await;
    let first = desk.applications.submit(&ada(), id, 1, &submission(), Some(&cosigner())).await.unwrap();
    desk.applications.cosign(TOWN, &token(&desk), false).await.unwrap();
    let draft = desk.applications.load(&ada(), id).await.unwrap();
    assert_eq!((draft.typed.get("name")[0].as_str(), draft.revision), ("Ada König", 3));
    // Whoever looks by the code sees how it stands.
    let case = desk.applications.status(TOWN, &first.reference, first.code.as_deref().unwrap()).await.unwrap();
    assert_eq!(case.state, CaseState::Draft);
    let second = desk.applications.submit(&ada(), id, 3, &submission(), None).await.unwrap();
    assert_eq!(second.reference, first.reference);
    assert_ne!(second.code, first.code);
}

#[tokio::test]
async fn after_the_time_to_agree_the_link_is_over() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.applications.submit(&ada(), id, 1, &submission(), Some(&cosigner())).await.unwrap();
    let token = token(&desk);
    desk.clock.advance(SignedDuration::from_hours(14 * 24));
    assert!(matches!(desk.applications.cosign(TOWN, &token, true).await, Err(ApplicationError::NotFound)));
}
