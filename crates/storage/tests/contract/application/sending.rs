//! From a draft to a case, once.

use super::{begun, days, draft, rows, save, sent, stored, submission};
use crate::harness::Db;
use crate::make::{id, now, visitor};
use domain::case::{CaseEvent, CaseState};
use domain::language::Language;
use services::application::{LinkPurpose, NewLink, Submit, Submitted};
use services::jobs::Job;

on_both!(
    sending_writes_everything_at_once,
    sending_again_changes_nothing,
    of_many_who_send_one_does,
    what_was_checked_is_what_is_sent,
    sending_and_saving_at_once_never_mix,
    a_reference_is_given_once_for_ever,
    what_fails_half_way_has_not_happened,
    a_second_person_is_waited_for,
);

async fn sending_writes_everything_at_once(db: Db) {
    let id = begun(&db, 1).await;
    assert!(super::links::asked(&db, id, 1, now()).await);
    let (later, submit) = (now() + days(3), submission(id, 0));
    assert_eq!(db.applications.submit(&submit, later).await.unwrap(), Submitted::Now);
    let case = stored(&db, id).await;
    assert_eq!((case.state, case.revision, case.language), (CaseState::Received, 1, Language::Ar));
    assert_eq!((case.reference.as_ref(), case.submitted_at), (Some(&submit.reference), Some(later)));
    assert_eq!((case.submission, case.status_code), (Some(submit.submission), Some(submit.status_code)));
    assert_eq!((case.code_hash.as_deref(), case.answers, case.expires_at), (Some(&[9; 32][..]), None, None));
    let events = db.applications.events(id).await.unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!((events[0].id, events[0].kind, events[0].at), (submit.event.id, CaseEvent::Received, later));
    assert!(events[0].visible && events[0].note.is_none() && events[0].application == id);
    assert_eq!(db.raw.texts("SELECT action FROM audit_event").await, ["application.received"]);
    // A link to go on with it leads nowhere any more.
    assert_eq!((rows(&db, "application_link").await, rows(&db, "used_reference").await), (0, 1));
    let jobs = db.jobs.claim("a", 9, later, later + days(1)).await.unwrap();
    assert!(jobs.iter().any(|job| job.job == Some(Job::ApplicationMail { application: id.0, event: submit.event.id })));
    let found = db.applications.application_by_reference("rastatt", &submit.reference).await.unwrap();
    assert_eq!(found.map(|found| found.id), Some(id));
    assert_eq!(db.applications.application_by_reference("erbach", &submit.reference).await.unwrap(), None);
    let listed = db.applications.applications_of("rastatt", &visitor(1), later + days(99)).await.unwrap();
    assert_eq!((listed.len(), listed[0].state, listed[0].submitted_at), (1, CaseState::Received, Some(later)));
}

async fn sending_again_changes_nothing(db: Db) {
    let first = sent(&db, 1).await;
    let before = stored(&db, first.id).await;
    for revision in [0, 1] {
        let again = submission(first.id, revision);
        assert_eq!(db.applications.submit(&again, now() + days(1)).await.unwrap(), Submitted::Before);
    }
    assert_eq!(stored(&db, first.id).await, before);
    assert_eq!((rows(&db, "application_event").await, rows(&db, "job").await), (1, 1));
    assert_eq!((rows(&db, "audit_event").await, rows(&db, "used_reference").await), (1, 1));
    assert_eq!(db.applications.submit(&submission(draft(1).id, 0), now()).await.unwrap(), Submitted::Gone);
    let over = begun(&db, 1).await;
    assert_eq!(db.applications.submit(&submission(over, 0), now() + days(30)).await.unwrap(), Submitted::Gone);
}

async fn of_many_who_send_one_does(db: Db) {
    let other = db.another().await;
    for _ in 0..6 {
        let id = begun(&db, 1).await;
        let sending: Vec<_> = (0..12)
            .map(|number| {
                let store = if number % 2 == 0 { db.applications.clone() } else { other.applications.clone() };
                tokio::spawn(async move { store.submit(&submission(id, 0), now()).await.unwrap() })
            })
            .collect();
        let mut outcomes = Vec::new();
        for one in sending {
            outcomes.push(one.await.unwrap());
        }
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == Submitted::Now).count(), 1, "{outcomes:?}");
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == Submitted::Before).count(), 11, "{outcomes:?}");
    }
    assert_eq!((rows(&db, "application_event").await, rows(&db, "used_reference").await), (6, 6));
    assert_eq!(rows(&db, "job").await, 6);
    other.storage.close().await;
}

async fn what_was_checked_is_what_is_sent(db: Db) {
    let id = begun(&db, 1).await;
    assert!(db.applications.save(&save(id, 0, b"other"), now()).await.unwrap());
    assert_eq!(db.applications.submit(&submission(id, 0), now()).await.unwrap(), Submitted::Stale);
    // A file more is a change, too.
    assert!(super::files::added(&db, id, "foto", 10).await);
    assert_eq!(db.applications.submit(&submission(id, 1), now()).await.unwrap(), Submitted::Stale);
    assert_eq!((rows(&db, "used_reference").await, rows(&db, "application_event").await), (0, 0));
    assert_eq!(db.applications.submit(&submission(id, 2), now()).await.unwrap(), Submitted::Now);
}

/// Either the save came first, and what is sent is stale, or the case was sent and the save finds no draft.
async fn sending_and_saving_at_once_never_mix(db: Db) {
    let other = db.another().await;
    let mut sent = 0;
    for _ in 0..20 {
        let id = begun(&db, 1).await;
        let (sender, saver) = (db.applications.clone(), other.applications.clone());
        let sending = tokio::spawn(async move { sender.submit(&submission(id, 0), now()).await.unwrap() });
        let saving = tokio::spawn(async move { saver.save(&save(id, 0, b"late"), now()).await.unwrap() });
        let (outcome, saved) = (sending.await.unwrap(), saving.await.unwrap());
        let case = stored(&db, id).await;
        match outcome {
            Submitted::Now => assert!(!saved && case.state == CaseState::Received && case.answers.is_none()),
            Submitted::Stale => assert!(saved && case.state == CaseState::Draft && case.revision == 1),
            other => panic!("{other:?}"),
        }
        sent += usize::from(outcome == Submitted::Now);
        // So that the limit of drafts is not met.
        db.applications.discard(id).await.unwrap();
    }
    assert_eq!(rows(&db, "application_event").await, i64::try_from(sent).unwrap());
    other.storage.close().await;
}

async fn a_reference_is_given_once_for_ever(db: Db) {
    let first = sent(&db, 1).await;
    let id = begun(&db, 1).await;
    let same = Submit { reference: first.reference.clone(), ..submission(id, 0) };
    assert_eq!(db.applications.submit(&same, now()).await.unwrap(), Submitted::ReferenceTaken);
    assert_eq!((stored(&db, id).await.revision, rows(&db, "application_event").await), (0, 1));
    // Also after whoever had it is gone.
    let withdrawn = super::act(first.id, 1, CaseState::Received.withdraw().unwrap());
    assert!(db.applications.act(&withdrawn, now()).await.unwrap());
    assert_eq!(db.maintenance.delete_cases(now() + days(90), 9).await.unwrap(), 1);
    assert_eq!(db.applications.submit(&same, now()).await.unwrap(), Submitted::ReferenceTaken);
    // Many want one that is free: one gets it.
    let other = db.another().await;
    let mut sending = Vec::new();
    for number in 0..8_u8 {
        let id = begun(&db, 100 + number).await;
        let store = if number % 2 == 0 { db.applications.clone() } else { other.applications.clone() };
        let same = Submit { reference: "4F7-K2M-9QX".into(), ..submission(id, 0) };
        sending.push(tokio::spawn(async move { store.submit(&same, now()).await.unwrap() }));
    }
    let mut given = 0;
    for one in sending {
        given += usize::from(one.await.unwrap() == Submitted::Now);
    }
    assert_eq!(given, 1);
    other.storage.close().await;
}

async fn what_fails_half_way_has_not_happened(db: Db) {
    let id = begun(&db, 1).await;
    // The last that is written is the job.
    db.raw.execute("ALTER TABLE job RENAME TO job_away").await;
    assert!(db.applications.submit(&submission(id, 0), now()).await.is_err());
    db.raw.execute("ALTER TABLE job_away RENAME TO job").await;
    let draft = stored(&db, id).await;
    assert_eq!((draft.state, draft.revision, draft.reference), (CaseState::Draft, 0, None));
    assert_eq!((rows(&db, "used_reference").await, rows(&db, "application_event").await), (0, 0));
    assert_eq!(rows(&db, "audit_event").await, 0);
    assert_eq!(db.applications.submit(&submission(id, 0), now()).await.unwrap(), Submitted::Now);
    db.raw.execute("ALTER TABLE job RENAME TO job_away").await;
    let taken_up = super::act(id, 1, CaseState::Received.take_up().unwrap());
    assert!(db.applications.act(&taken_up, now()).await.is_err());
    db.raw.execute("ALTER TABLE job_away RENAME TO job").await;
    assert_eq!((stored(&db, id).await.state, rows(&db, "application_event").await), (CaseState::Received, 1));
}

async fn a_second_person_is_waited_for(db: Db) {
    let application = begun(&db, 1).await;
    let until = now() + days(14);
    let link = NewLink {
        id: id(),
        application,
        purpose: LinkPurpose::Cosign,
        token_hash: [5; 32],
        code_hash: Some([6; 32]),
        sealed: vec![3],
        expires_at: until,
    };
    let step = CaseState::Draft.ask_cosigner().unwrap();
    let event = super::event(step.event);
    let submit = Submit { step, event, cosign: Some(link.clone()), ..submission(application, 0) };
    assert_eq!(db.applications.submit(&submit, now()).await.unwrap(), Submitted::Now);
    let waiting = stored(&db, application).await;
    assert_eq!((waiting.state, waiting.expires_at), (CaseState::Cosigning, Some(until)));
    assert!(waiting.answers.is_some() && waiting.submission.is_some());
    let kept = db.applications.link_by_token(&[5; 32]).await.unwrap().unwrap();
    assert_eq!((kept.id, kept.purpose, kept.expires_at), (link.id, LinkPurpose::Cosign, until));
    assert_eq!(db.applications.cosign_link(application).await.unwrap().as_ref(), Some(&kept));
    // Wrong codes use it up, right ones do not.
    for right in [true, false, true, false] {
        assert!(db.applications.try_cosign(link.id, right, 3, now()).await.unwrap());
    }
    assert_eq!(db.applications.link(link.id).await.unwrap().unwrap().used_at, Some(now()));
    assert!(!db.applications.try_cosign(link.id, true, 2, now()).await.unwrap());
    assert!(!db.applications.try_cosign(link.id, true, 3, until).await.unwrap());
    assert!(!db.applications.try_cosign(id(), true, 3, now()).await.unwrap());
    // It is no draft that anybody goes on with, and it is not deleted as one.
    assert!(!db.applications.try_link(link.id, Some(&visitor(2)), 5, now()).await.unwrap());
    db.applications.adopt(application, &visitor(2), now()).await.unwrap();
    assert_eq!(db.applications.application_of(application, &visitor(2)).await.unwrap(), None);
    assert_eq!(db.maintenance.delete_drafts(until + days(1), 9).await.unwrap(), 0);
    // Not agreed: a draft again, with all that was typed and the same reference.
    let declined = super::act(application, 1, CaseState::Cosigning.decline_cosign().unwrap());
    assert!(db.applications.act(&declined, now()).await.unwrap());
    let again = stored(&db, application).await;
    assert_eq!((again.state, again.answers), (CaseState::Draft, waiting.answers));
    assert_eq!(again.reference, waiting.reference);
    assert_eq!((again.expires_at, rows(&db, "application_link").await), (Some(now() + days(30)), 0));
    assert_eq!(db.applications.cosign_link(application).await.unwrap(), None);
    // Whoever has the code goes on with it elsewhere, as long as it is kept.
    db.applications.adopt(application, &visitor(3), now() + days(30)).await.unwrap();
    for _ in 0..2 {
        db.applications.adopt(application, &visitor(2), now()).await.unwrap();
    }
    assert!(db.applications.application_of(application, &visitor(2)).await.unwrap().is_some());
    assert_eq!(db.applications.application_of(application, &visitor(3)).await.unwrap(), None);
    let second = Submit { reference: "another".into(), ..submission(application, 2) };
    assert_eq!(db.applications.submit(&second, now()).await.unwrap(), Submitted::Now);
    let case = stored(&db, application).await;
    assert_eq!((case.reference, case.state), (again.reference, CaseState::Received));
    assert_eq!(rows(&db, "used_reference").await, 1);
}
