use crate::fakes::{Desk, TOWN, ada, bob, submission};
use domain::case::{CaseEvent, CaseState};
use domain::language::Language;
use jiff::SignedDuration;
use services::application::{ApplicationError, Cosigner, LINK_TRIES, Submission, parse_reference, reference_of};
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

/// The token in the mailed link, and its code.
fn token(desk: &Desk) -> (String, String) {
    let link = desk.store.tables.lock().unwrap().links[0].0.clone();
    let text: Vec<u8> = link.sealed.iter().map(|byte| !byte).collect();
    let text = String::from_utf8_lossy(&text).into_owned();
    let part = |name| text.split(&format!("\"{name}\":\"")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    (part("token"), part("code"))
}

/// Six digits, but not these.
fn wrong(code: &str) -> &'static str {
    if code == "123456" { "654321" } else { "123456" }
}

#[tokio::test]
async fn a_second_person_agrees() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.applications.submit(&ada(), id, 1, &submission(), Some(&cosigner())).await.unwrap();
    assert_eq!(desk.store.row(id).state, CaseState::Cosigning);
    let jobs = desk.store.tables.lock().unwrap().jobs.clone();
    assert!(matches!(jobs[0].job, Job::ApplicationMail { .. }) && matches!(jobs[1].job, Job::ApplicationLink { .. }));
    assert!(matches!(jobs[2].job, Job::CosignReminder { .. }));
    assert_eq!(jobs[2].run_at, desk.now() + SignedDuration::from_hours(7 * 24));
    assert!(matches!(jobs[3].job, Job::CosignEnds { .. }));
    assert_eq!(jobs[3].run_at, desk.now() + SignedDuration::from_hours(14 * 24));
    let (token, code) = token(&desk);
    desk.applications.can_cosign(TOWN, &token).await.unwrap();
    assert!(matches!(desk.applications.can_cosign("anderswo", &token).await, Err(ApplicationError::NotFound)));
    // As it is read over the phone.
    let loose = format!(" {} {}", &code[..3], &code[3..]);
    let asked = desk.applications.cosigning(TOWN, &token, &loose).await.unwrap();
    assert_eq!((&asked.submission, asked.until), (&submission(), jobs[3].run_at));
    let elsewhere = desk.applications.cosigning("anderswo", &token, &code).await;
    assert!(matches!(elsewhere, Err(ApplicationError::NotFound)));
    assert!(matches!(desk.applications.cosign(TOWN, "x", &code, true).await, Err(ApplicationError::NotFound)));
    // The link opens nothing else.
    assert!(matches!(desk.applications.resume(&ada(), &token, &code).await, Err(ApplicationError::NotFound)));
    let case = desk.applications.own_case(&ada(), id).await.unwrap();
    assert_eq!(case.cosign_code.as_ref(), Some(&code), "the applicant passes it on");
    assert!(!format!("{case:?} {asked:?}").contains(&code));
    assert_eq!(desk.applications.case_of(TOWN, &case.reference).await.unwrap().cosign_code, None);
    desk.applications.cosign(TOWN, &token, &code, true).await.unwrap();
    assert_eq!(desk.applications.own_case(&ada(), id).await.unwrap().cosign_code, None);
    assert_eq!(desk.happened(id).await, [CaseEvent::CosignAsked, CaseEvent::Cosigned]);
    assert_eq!(desk.store.row(id).state, CaseState::Received);
    assert!(matches!(desk.applications.cosign(TOWN, &token, &code, false).await, Err(ApplicationError::NotFound)));
    assert_eq!(desk.store.tables.lock().unwrap().audit[1], ("cosigner", "application.cosigned"));
}

#[tokio::test]
async fn the_second_person_needs_the_code() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.applications.submit(&ada(), id, 1, &submission(), Some(&cosigner())).await.unwrap();
    let (token, code) = token(&desk);
    for _ in 0..LINK_TRIES - 1 {
        let refused = desk.applications.cosigning(TOWN, &token, wrong(&code)).await;
        assert!(matches!(refused, Err(ApplicationError::WrongCode)));
    }
    // The right one uses up none.
    desk.applications.cosigning(TOWN, &token, &code).await.unwrap();
    let refused = desk.applications.cosign(TOWN, &token, wrong(&code), true).await;
    assert!(matches!(refused, Err(ApplicationError::WrongCode)));
    for typed in [wrong(&code), code.as_str()] {
        let refused = desk.applications.cosign(TOWN, &token, typed, true).await;
        assert!(matches!(refused, Err(ApplicationError::TooManyTries)));
    }
    assert_eq!(desk.store.row(id).state, CaseState::Cosigning);
}

#[tokio::test]
async fn what_is_a_draft_again_opens_in_another_browser() {
    let desk = Desk::new();
    let id = desk.draft().await;
    let receipt = desk.applications.submit(&ada(), id, 1, &submission(), Some(&cosigner())).await.unwrap();
    let code = receipt.code.unwrap();
    let waiting = desk.applications.status(&bob(), &receipt.reference, &code).await.unwrap();
    assert!(!waiting.can_go_on && waiting.cosign_code.is_some());
    let (token, second) = token(&desk);
    desk.applications.cosign(TOWN, &token, &second, false).await.unwrap();
    assert!(matches!(desk.applications.load(&bob(), id).await, Err(ApplicationError::NotFound)));
    assert!(desk.applications.status(&bob(), &receipt.reference, "AAAA-AAAA").await.is_err());
    assert!(matches!(desk.applications.load(&bob(), id).await, Err(ApplicationError::NotFound)));
    let case = desk.applications.status(&bob(), &receipt.reference, &code).await.unwrap();
    assert!(case.can_go_on && case.cosign_code.is_none());
    assert_eq!(desk.applications.load(&bob(), id).await.unwrap().typed.get("name")[0], "Ada König");
    // Not after its time.
    desk.clock.advance(SignedDuration::from_hours(30 * 24));
    assert!(!desk.applications.status(&bob(), &receipt.reference, &code).await.unwrap().can_go_on);
}

#[tokio::test]
async fn without_the_second_person_it_is_a_draft_again_that_lost_nothing() {
    let desk = Desk::new();
    let id = desk.draft().await;
    let first = desk.applications.submit(&ada(), id, 1, &submission(), Some(&cosigner())).await.unwrap();
    let (token, code) = token(&desk);
    desk.applications.cosign(TOWN, &token, &code, false).await.unwrap();
    let draft = desk.applications.load(&ada(), id).await.unwrap();
    assert_eq!((draft.typed.get("name")[0].as_str(), draft.revision), ("Ada König", 3));
    // Whoever looks by the code sees how it stands.
    let case = desk.applications.status(&ada(), &first.reference, first.code.as_deref().unwrap()).await.unwrap();
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
    let (token, code) = token(&desk);
    desk.clock.advance(SignedDuration::from_hours(14 * 24));
    assert!(matches!(desk.applications.cosign(TOWN, &token, &code, true).await, Err(ApplicationError::NotFound)));
}
