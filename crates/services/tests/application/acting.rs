use crate::fakes::{Desk, ada};
use domain::case::{Actor, CaseAction, CaseState};
use jiff::SignedDuration;
use services::application::{ApplicationError, ApplicationId, Note};
use services::jobs::Job;
use uuid::Uuid;

#[tokio::test]
async fn each_action_is_written_and_told_once() {
    let desk = Desk::new();
    let (id, _) = desk.sent().await;
    let act =
        async |revision, action, note: &Note| desk.applications.act(Actor::Clerk, id, revision, action, note).await;
    let note = Note::default();
    assert_eq!(act(2, CaseAction::TakeUp, &note).await.unwrap(), CaseState::InWork);
    // Two clerks at the same moment: the second one has to look again.
    assert!(matches!(act(2, CaseAction::TakeUp, &note).await, Err(ApplicationError::Stale)));
    assert!(matches!(act(3, CaseAction::TakeUp, &note).await, Err(ApplicationError::NotPossible(_))));
    let internal = Note { internal: true, ..Note::default() };
    assert_eq!(act(3, CaseAction::Decide, &internal).await.unwrap(), CaseState::Decided);
    assert_eq!(act(4, CaseAction::Close, &note).await.unwrap(), CaseState::Closed);
    let mails = desk.store.jobs().iter().filter(|job| matches!(job, Job::ApplicationMail { .. })).count();
    assert_eq!(mails, 3, "received, taken up, closed");
    let row = desk.store.row(id);
    assert_eq!(
        (row.closed_at, row.delete_at),
        (Some(desk.now()), Some(desk.now() + SignedDuration::from_hours(90 * 24)))
    );
    for action in CaseAction::ALL {
        assert!(act(5, action, &note).await.is_err(), "closed stays closed");
    }
    let nobody = ApplicationId(Uuid::from_u128(1));
    let unknown = desk.applications.act(Actor::Clerk, nobody, 0, CaseAction::TakeUp, &note).await;
    assert!(matches!(unknown, Err(ApplicationError::NotFound)));
    assert!(matches!(
        desk.applications.case_of("anderswo", &row.reference.unwrap()).await,
        Err(ApplicationError::NotFound)
    ));
}

#[tokio::test]
async fn nobody_does_what_is_somebody_elses_to_do() {
    let desk = Desk::new();
    let (id, receipt) = desk.sent().await;
    for (actor, action) in [
        (Actor::Citizen, CaseAction::TakeUp),
        (Actor::Clerk, CaseAction::Withdraw),
        (Actor::Citizen, CaseAction::Submit),
        (Actor::Cosigner, CaseAction::Cosign),
    ] {
        let refused = desk.applications.act(actor, id, 2, action, &Note::default()).await;
        assert!(matches!(refused, Err(ApplicationError::NotPossible(_))), "{actor:?} {action:?}");
    }
    // Drafts are sent by `submit`, whoever knows their id.
    let draft = desk.draft().await;
    let refused = desk.applications.act(Actor::Citizen, draft, 1, CaseAction::Submit, &Note::default()).await;
    assert!(matches!(refused, Err(ApplicationError::NotPossible(_))));
    let case = desk.applications.status(&ada(), &receipt.reference, receipt.code.as_deref().unwrap()).await.unwrap();
    let note = Note::default();
    let withdrawn = desk.applications.act(Actor::Citizen, id, case.revision, CaseAction::Withdraw, &note).await;
    assert_eq!(withdrawn.unwrap(), CaseState::Withdrawn);
    assert!(!format!("{:?}", Note { text: "secret".into(), ..Note::default() }).contains("secret"));
}
