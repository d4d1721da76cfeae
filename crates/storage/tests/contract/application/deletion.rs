//! Deletion by date.

use super::{act, begun, days, draft, rows, sent, stored, submission};
use crate::harness::Db;
use crate::make::now;
use domain::case::CaseState;
use services::application::NewApplication;

on_both!(
    drafts_go_when_they_are_over,
    cases_go_with_everything_but_their_reference,
    codes_are_forgotten_and_go_on_being_good,
    whoever_saves_keeps_the_draft,
);

async fn drafts_go_when_they_are_over(db: Db) {
    for day in 1..6 {
        let new = NewApplication { expires_at: now() + days(day), ..draft(1) };
        assert!(db.applications.begin(&new, 20, now()).await.unwrap());
    }
    let sent = sent(&db, 1).await.id;
    assert_eq!(db.maintenance.delete_drafts(now() + days(1), 9).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_drafts(now() + days(4), 2).await.unwrap(), 2);
    assert_eq!(db.maintenance.delete_drafts(now() + days(4), 2).await.unwrap(), 1);
    assert_eq!(db.maintenance.delete_drafts(now() + days(999), 9).await.unwrap(), 2);
    assert_eq!((rows(&db, "application").await, rows(&db, "application_visitor").await), (1, 1));
    assert_eq!(stored(&db, sent).await.state, CaseState::Received);
    assert_eq!(rows(&db, "form_edition").await, 1);
}

async fn cases_go_with_everything_but_their_reference(db: Db) {
    let (gone, open) = (begun(&db, 1).await, sent(&db, 1).await.id);
    assert!(super::files::added(&db, gone, "foto", 10).await);
    db.applications.submit(&submission(gone, 1), now()).await.unwrap();
    assert!(db.applications.act(&act(gone, 2, CaseState::Received.withdraw().unwrap()), now()).await.unwrap());
    let due = now() + days(90);
    assert_eq!(db.maintenance.delete_cases(due - days(1), 9).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_cases(due, 9).await.unwrap(), 1);
    assert_eq!(db.maintenance.delete_cases(due + days(9999), 9).await.unwrap(), 0, "what is open stays");
    assert_eq!(db.applications.application(gone).await.unwrap(), None);
    assert_eq!(stored(&db, open).await.state, CaseState::Received);
    assert_eq!((rows(&db, "application_event").await, rows(&db, "upload").await), (1, 0));
    assert_eq!((rows(&db, "application_visitor").await, rows(&db, "used_reference").await), (1, 2));
    let said =
        db.raw.texts("SELECT actor || ' ' || action || ' ' || municipality FROM audit_event ORDER BY at DESC, action");
    assert_eq!(said.await[0], "worker application.deleted rastatt");
}

async fn codes_are_forgotten_and_go_on_being_good(db: Db) {
    let id = sent(&db, 1).await.id;
    assert_eq!(db.maintenance.delete_status_codes(now(), 9).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_status_codes(now() + days(1), 9).await.unwrap(), 1);
    assert_eq!(db.maintenance.delete_status_codes(now() + days(1), 9).await.unwrap(), 0);
    let case = stored(&db, id).await;
    assert_eq!((case.status_code, case.code_hash.as_deref()), (None, Some(&[9; 32][..])));
}

async fn whoever_saves_keeps_the_draft(db: Db) {
    let other = db.another().await;
    for round in 0..10 {
        let new = NewApplication { expires_at: now() + days(1), ..draft(1) };
        assert!(db.applications.begin(&new, 99, now()).await.unwrap());
        let (store, maintenance) = (db.applications.clone(), other.maintenance.clone());
        let saving = tokio::spawn(async move { store.save(&super::save(new.id, 0, b"x"), now()).await.unwrap() });
        let deleting = tokio::spawn(async move { maintenance.delete_drafts(now() + days(2), 99).await.unwrap() });
        let (saved, deleted) = (saving.await.unwrap(), deleting.await.unwrap());
        assert_eq!((saved, deleted), (deleted == 0, u64::from(!saved)), "round {round}");
        assert_eq!(db.applications.application(new.id).await.unwrap().is_some(), saved);
        if saved {
            assert!(db.applications.discard(new.id).await.unwrap());
        }
    }
    other.storage.close().await;
}
