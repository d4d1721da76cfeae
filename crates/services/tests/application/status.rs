use crate::fakes::{Desk, TOWN, ada, bob, elsewhere};
use domain::case::{Actor, CaseAction, CaseEvent, CaseState};
use jiff::SignedDuration;
use services::application::{ApplicationError, ApplicationId, Case, Consent, Happening, Note, STATUS_TRIES};

#[tokio::test]
async fn reference_and_code_show_how_it_stands() {
    let desk = Desk::new();
    let (id, receipt) = desk.sent().await;
    let code = receipt.code.unwrap();
    let due = desk.now() + SignedDuration::from_hours(24 * 14);
    let clerk = async |action, text: &str, internal| {
        desk.clock.advance(SignedDuration::from_mins(1));
        let note = Note { text: text.into(), internal, due_at: Some(due) };
        let revision = desk.store.row(id).revision;
        desk.applications.act(Actor::Clerk, id, revision, action, &note).await.unwrap()
    };
    clerk(CaseAction::TakeUp, "for Frau Weiß", true).await;
    assert_eq!(clerk(CaseAction::Ask, " Bitte die Chipnummer. ", false).await, CaseState::Question);
    let typed = [
        (receipt.reference.to_lowercase().replace('-', ""), code.to_lowercase()),
        (receipt.reference.clone(), code.replace('-', " ")),
    ];
    for (reference, code) in typed {
        let case = desk.applications.status(&ada(), &reference, &code).await.unwrap();
        assert_eq!((case.id, case.state, case.due_at), (id, CaseState::Question, Some(due)));
        let told: Vec<_> = case.timeline.iter().map(|happening| happening.event).collect();
        assert_eq!(told, [CaseEvent::Received, CaseEvent::Asked], "what is internal is not told");
        assert_eq!(case.timeline.last().unwrap().note.as_deref(), Some("Bitte die Chipnummer."));
        assert_eq!(case.actions, [CaseAction::Answer, CaseAction::Withdraw]);
        assert_eq!(case.submitted_at, receipt.submitted_at);
    }
    let office = desk.applications.case_of(TOWN, &receipt.reference).await.unwrap();
    assert_eq!(office.timeline[1].note.as_deref(), Some("for Frau Weiß"));
    assert_eq!(office.actions, [CaseAction::Answer]);
    // The browser that sent it needs no code.
    assert_eq!(desk.applications.own_case(&ada(), id).await.unwrap().timeline.len(), 2);
    assert!(matches!(desk.applications.own_case(&bob(), id).await, Err(ApplicationError::NotFound)));
    assert!(!format!("{office:?}").contains("Chipnummer"));
    // The citizen answers: nothing is asked any more.
    let revision = office.revision;
    desk.applications.act(Actor::Citizen, id, revision, CaseAction::Answer, &Note::default()).await.unwrap();
    let case = desk.applications.own_case(&ada(), id).await.unwrap();
    assert_eq!((case.due_at, case.state), (None, CaseState::InWork));
}

#[tokio::test]
async fn a_wrong_code_and_an_unknown_reference_answer_alike_and_have_an_end() {
    let desk = Desk::new();
    let (_, receipt) = desk.sent().await;
    let right = receipt.code.unwrap();
    let first = if right.starts_with('0') { "1" } else { "0" };
    let wrong = first.to_owned() + &right[1..];
    let unknown = services::application::reference_of(ApplicationId(uuid::Uuid::from_u128(1)), 0);
    for reference in [&receipt.reference, &unknown] {
        for _ in 0..STATUS_TRIES {
            let refused = desk.applications.status(&ada(), reference, &wrong).await;
            assert!(matches!(refused, Err(ApplicationError::NotFound)));
        }
        for code in [&wrong, &right] {
            let refused = desk.applications.status(&ada(), reference, code).await;
            assert!(matches!(refused, Err(ApplicationError::TooManyTries)), "also the right one");
        }
    }
    // Another town's page does not show it, and slips are not counted.
    for (owner, reference, code) in [
        (elsewhere(), receipt.reference.as_str(), right.as_str()),
        (ada(), "123-456-789", &right),
        (ada(), &unknown, "x"),
    ] {
        assert!(matches!(desk.applications.status(&owner, reference, code).await, Err(ApplicationError::NotFound)));
    }
}

#[tokio::test]
async fn the_right_code_forgives_what_was_mistyped() {
    let desk = Desk::new();
    let (_, receipt) = desk.sent().await;
    let right = receipt.code.unwrap();
    for _ in 0..3 * STATUS_TRIES {
        let refused = desk.applications.status(&ada(), &receipt.reference, "00000000").await;
        assert!(matches!(refused, Err(ApplicationError::NotFound)));
        desk.applications.status(&ada(), &receipt.reference, &right).await.unwrap();
    }
}

#[test]
fn the_consent_is_that_to_what_was_sent_last() {
    use CaseEvent::{Closed, CosignAsked, CosignDeclined, CosignLapsed, Cosigned, Received, TakenUp, Withdrawn};
    let at = |hour: i64| jiff::Timestamp::from_second(hour * 3600).unwrap();
    for (state, events, expected) in [
        (CaseState::Received, &[Received][..], None),
        (CaseState::Cosigning, &[CosignAsked], Some(Consent::Pending)),
        (CaseState::Received, &[CosignAsked, Cosigned], Some(Consent::Given { at: at(1) })),
        (CaseState::Closed, &[CosignAsked, Cosigned, TakenUp, Closed], Some(Consent::Given { at: at(1) })),
        (CaseState::Draft, &[CosignAsked, CosignDeclined], Some(Consent::Missing)),
        (CaseState::Draft, &[CosignAsked, CosignLapsed], Some(Consent::Missing)),
        (CaseState::Withdrawn, &[CosignAsked, Withdrawn], Some(Consent::Missing)),
        (CaseState::Cosigning, &[CosignAsked, CosignDeclined, CosignAsked], Some(Consent::Pending)),
        (CaseState::InWork, &[CosignAsked, CosignDeclined, Received, TakenUp], None),
    ] {
        let hours = (0..).map(at);
        let timeline =
            events.iter().zip(hours).map(|(event, at)| Happening { at, event: *event, note: None }).collect();
        let case = Case {
            id: ApplicationId(uuid::Uuid::nil()),
            municipality: "rastatt".into(),
            form: "hund".into(),
            service: "hund".into(),
            language: domain::language::Language::De,
            reference: "4F7-K2M-9QX".into(),
            state,
            revision: 1,
            submitted_at: at(0),
            due_at: None,
            closed_at: None,
            timeline,
            can_go_on: false,
            cosign_code: None,
            actions: Vec::new(),
        };
        assert_eq!(case.consent(), expected, "{events:?}");
    }
}
