//! What is done to a case, and codes that are tried for it.

use super::{act, days, sent, stored};
use crate::harness::Db;
use crate::make::{minutes, now};
use domain::case::{CaseAction, CaseEvent, CaseState};
use services::application::{Act, NewEvent};

on_both!(
    a_case_goes_its_way,
    events_keep_their_order_whatever_the_clocks_say,
    whoever_acts_names_what_was_read,
    of_many_who_act_one_does,
    the_office_sees_its_cases_in_order,
    codes_tried_are_counted_for_an_hour,
    many_guesses_at_once_are_still_few,
);

async fn a_case_goes_its_way(db: Db) {
    let id = sent(&db, 1).await.id;
    let due = now() + days(14);
    let way = [
        (CaseAction::TakeUp, None, CaseState::InWork),
        (CaseAction::Ask, Some(due), CaseState::Question),
        (CaseAction::Answer, None, CaseState::InWork),
        (CaseAction::Decide, None, CaseState::Decided),
        (CaseAction::MakeReady, Some(due), CaseState::Ready),
        (CaseAction::Close, None, CaseState::Closed),
    ];
    for (minute, (action, due_at, state)) in (1..).zip(way) {
        let before = stored(&db, id).await;
        let step = before.state.act(action).unwrap();
        let note = Some(vec![u8::try_from(minute).unwrap()]);
        let event = NewEvent { id: crate::make::id(), kind: step.event, note, visible: action != CaseAction::TakeUp };
        let wanted = Act { due_at, event, ..act(id, before.revision, step) };
        assert!(db.applications.act(&wanted, now() + minutes(minute)).await.unwrap());
        let after = stored(&db, id).await;
        assert_eq!((after.state, after.due_at, after.revision), (state, due_at, before.revision + 1));
    }
    let closed = stored(&db, id).await;
    assert_eq!((closed.closed_at, closed.delete_at), (Some(now() + minutes(6)), Some(now() + days(90))));
    let events = db.applications.events(id).await.unwrap();
    assert_eq!(
        events.iter().map(|event| event.kind).collect::<Vec<_>>(),
        [
            CaseEvent::Received,
            CaseEvent::TakenUp,
            CaseEvent::Asked,
            CaseEvent::Answered,
            CaseEvent::Decided,
            CaseEvent::Ready,
            CaseEvent::Closed
        ]
    );
    assert_eq!((events[1].visible, events[2].visible), (false, true));
    assert_eq!((events[2].note.as_deref(), events[2].at), (Some(&[2][..]), now() + minutes(2)));
    assert_eq!((super::rows(&db, "audit_event").await, super::rows(&db, "job").await), (7, 7));
}

async fn events_keep_their_order_whatever_the_clocks_say(db: Db) {
    let id = sent(&db, 1).await.id;
    // Servers whose clocks are behind, each more than the one before.
    for minute in 1..4 {
        let case = stored(&db, id).await;
        let action =
            if case.state == CaseState::InWork { CaseAction::Ask } else { case.state.actions().next().unwrap() };
        let wanted = act(id, case.revision, case.state.act(action).unwrap());
        assert!(db.applications.act(&wanted, now() - minutes(minute)).await.unwrap());
    }
    let kinds: Vec<_> = db.applications.events(id).await.unwrap().iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [CaseEvent::Received, CaseEvent::TakenUp, CaseEvent::Asked, CaseEvent::Answered]);
}

async fn whoever_acts_names_what_was_read(db: Db) {
    let id = sent(&db, 1).await.id;
    let before = stored(&db, id).await;
    let step = CaseState::Received.take_up().unwrap();
    for revision in [0, 2] {
        assert!(!db.applications.act(&act(id, revision, step), now()).await.unwrap());
    }
    assert_eq!(stored(&db, id).await, before);
    assert_eq!((super::rows(&db, "application_event").await, super::rows(&db, "audit_event").await), (1, 1));
    assert!(db.applications.act(&act(id, 1, step), now()).await.unwrap());
    assert!(!db.applications.act(&act(super::draft(1).id, 0, step), now()).await.unwrap());
}

async fn of_many_who_act_one_does(db: Db) {
    let other = db.another().await;
    for _ in 0..6 {
        let id = sent(&db, 1).await.id;
        let steps = [CaseState::Received.take_up().unwrap(), CaseState::Received.withdraw().unwrap()];
        let acting: Vec<_> = (0..8)
            .map(|number| {
                let store = if number % 2 == 0 { db.applications.clone() } else { other.applications.clone() };
                tokio::spawn(async move { store.act(&act(id, 1, steps[number % 2]), now()).await.unwrap() })
            })
            .collect();
        let mut acted = 0;
        for one in acting {
            acted += usize::from(one.await.unwrap());
        }
        assert_eq!(acted, 1);
        assert_eq!(db.applications.events(id).await.unwrap().len(), 2);
    }
    other.storage.close().await;
}

async fn the_office_sees_its_cases_in_order(db: Db) {
    let mut ids = Vec::new();
    for minute in [3, 1, 2, 1] {
        let id = super::begun(&db, 1).await;
        db.applications.submit(&super::submission(id, 0), now() + minutes(minute)).await.unwrap();
        ids.push((minute, id));
    }
    super::begun(&db, 1).await;
    ids.sort_by_key(|(minute, id)| (*minute, *id));
    let ids: Vec<_> = ids.into_iter().map(|(_, id)| id).collect();
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = db.applications.cases("rastatt", CaseState::Received, after, 3).await.unwrap();
        let Some(last) = page.last() else { break };
        after = Some((last.submitted_at.unwrap(), last.id));
        found.extend(page.iter().map(|case| case.id));
    }
    assert_eq!(found, ids);
    assert!(db.applications.cases("erbach", CaseState::Received, None, 9).await.unwrap().is_empty());
    assert!(db.applications.cases("rastatt", CaseState::InWork, None, 9).await.unwrap().is_empty());
    assert!(db.applications.cases("rastatt", CaseState::Draft, None, 9).await.unwrap().is_empty());
}

async fn codes_tried_are_counted_for_an_hour(db: Db) {
    let hour = minutes(60);
    let tried = async |reference: &'static str, minute: i64| {
        let at = now() + minutes(minute);
        db.applications.try_status("rastatt", reference, at - hour, 3, at).await.unwrap()
    };
    for minute in 0..3 {
        assert!(tried("4F7", minute).await);
    }
    assert!(!tried("4F7", 3).await && !tried("4F7", 59).await);
    // Another reference, and the same in another town, have their own.
    assert!(tried("K2M", 3).await);
    assert!(db.applications.try_status("erbach", "4F7", now() - hour, 3, now()).await.unwrap());
    // An hour after the first one it begins anew.
    assert!(tried("4F7", 60).await && tried("4F7", 61).await && tried("4F7", 62).await && !tried("4F7", 63).await);
    db.applications.forgive_status("rastatt", "4F7").await.unwrap();
    assert!(tried("4F7", 64).await);
    assert_eq!(super::rows(&db, "status_try").await, 3);
    assert_eq!(db.maintenance.delete_status_tries(now() + minutes(4), 9).await.unwrap(), 2);
}

async fn many_guesses_at_once_are_still_few(db: Db) {
    let other = db.another().await;
    for round in 0..4 {
        let guessing: Vec<_> = (0..24)
            .map(|number| {
                let store = if number % 2 == 0 { db.applications.clone() } else { other.applications.clone() };
                let reference = format!("R{round}");
                tokio::spawn(async move {
                    store.try_status("rastatt", &reference, now() - minutes(60), 10, now()).await.unwrap()
                })
            })
            .collect();
        let mut looked_at = 0;
        for one in guessing {
            looked_at += usize::from(one.await.unwrap());
        }
        assert_eq!(looked_at, 10);
    }
    other.storage.close().await;
}
