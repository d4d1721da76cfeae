use crate::fakes::{Desk, ada, beginning, bob, elsewhere};
use domain::form::{TooMuch, Typed};
use jiff::SignedDuration;
use services::application::{ApplicationError, MOST_DRAFTS};
use std::sync::atomic::Ordering;

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

#[tokio::test]
async fn a_draft_goes_on_where_it_was_left_with_the_form_it_was_begun_with() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.clock.advance(days(29));
    desk.type_in(id, "hund", "Bello").await;
    assert_eq!(desk.store.row(id).revision, 2);
    // The form has another version by now.
    let mut newer = beginning();
    (newer.edition.version, newer.edition.source) = ("hund@2".into(), "Anders".into());
    desk.applications.begin(&ada(), newer).await.unwrap();
    let draft = desk.applications.load(&ada(), id).await.unwrap();
    assert_eq!((draft.edition.version.as_str(), draft.edition.source.as_str()), ("hund@1", "Wie heißt der Hund?"));
    assert_eq!(
        (draft.typed.get("name"), draft.typed.get("hund")),
        (&["Ada König".to_owned()][..], &["Bello".to_owned()][..])
    );
    assert_eq!((draft.revision, draft.saved_at, draft.expires_at), (2, desk.now(), desk.now() + days(30)));
    assert_eq!((draft.form.as_str(), draft.service.as_str()), ("hund", "personalausweis"));
    assert_eq!(desk.applications.drafts_of(&ada()).await.unwrap().len(), 2);
    desk.clock.advance(days(30));
    assert!(matches!(desk.applications.load(&ada(), id).await, Err(ApplicationError::NotFound)));
    assert!(desk.applications.drafts_of(&ada()).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_somebody_elses_is_not_there() {
    let desk = Desk::new();
    let id = desk.draft().await;
    for owner in [bob(), elsewhere()] {
        let applications = &desk.applications;
        assert!(matches!(applications.load(&owner, id).await, Err(ApplicationError::NotFound)));
        assert!(matches!(applications.save(&owner, id, |_| true).await, Err(ApplicationError::NotFound)));
        assert!(matches!(applications.discard(&owner, id).await, Err(ApplicationError::NotFound)));
        assert!(matches!(applications.own_case(&owner, id).await, Err(ApplicationError::NotFound)));
        assert!(matches!(applications.receipt_of(&owner, id).await, Err(ApplicationError::NotFound)));
        assert!(matches!(applications.uploads(&owner, id).await, Err(ApplicationError::NotFound)));
        assert!(matches!(applications.file_key(&owner, id).await, Err(ApplicationError::NotFound)));
        assert!(matches!(applications.ask_resume(&owner, id, "b@example.org").await, Err(ApplicationError::NotFound)));
        assert!(applications.drafts_of(&owner).await.unwrap().is_empty());
    }
    desk.applications.discard(&ada(), id).await.unwrap();
    assert!(matches!(desk.applications.load(&ada(), id).await, Err(ApplicationError::NotFound)));
}

#[tokio::test]
async fn steps_that_are_saved_at_the_same_moment_both_win() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.store.races.store(3, Ordering::Relaxed);
    desk.type_in(id, "hund", "Bello").await;
    let draft = desk.applications.load(&ada(), id).await.unwrap();
    assert!(draft.typed.was_sent("name") && draft.typed.was_sent("hund"));
    assert_eq!(draft.revision, 5);
    // What is not as it was seen is left alone.
    let stale = desk.applications.save(&ada(), id, |typed| typed.get("hund") == ["Rex"]).await;
    assert!(matches!(stale, Err(ApplicationError::Stale)));
    assert_eq!(desk.store.row(id).revision, 5);
    // It ends, even if somebody else is quicker for ever.
    desk.store.races.store(u32::MAX, Ordering::Relaxed);
    assert!(matches!(desk.applications.save(&ada(), id, |_| true).await, Err(ApplicationError::Stale)));
}

#[tokio::test]
async fn too_much_changes_nothing() {
    let desk = Desk::new();
    let id = desk.draft().await;
    let before = desk.store.row(id);
    let huge = "x".repeat(Typed::MAX_BYTES);
    let edit = |typed: &mut Typed| {
        typed.set("hund", vec![huge.clone()]);
        true
    };
    let saved = desk.applications.save(&ada(), id, edit).await;
    assert!(matches!(saved, Err(ApplicationError::TooMuch(TooMuch))));
    assert_eq!(desk.store.row(id), before);
    for _ in 1..MOST_DRAFTS {
        desk.applications.begin(&ada(), beginning()).await.unwrap();
    }
    assert!(matches!(desk.applications.begin(&ada(), beginning()).await, Err(ApplicationError::TooManyDrafts)));
    desk.applications.begin(&bob(), beginning()).await.unwrap();
}

/// Whatever is stored, nothing of it says who it is.
#[tokio::test]
async fn what_was_typed_is_nowhere_in_the_store() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.applications.ask_resume(&ada(), id, "ada@example.org").await.unwrap();
    let row = desk.store.row(id);
    let link = desk.store.tables.lock().unwrap().links[0].0.clone();
    for sealed in [row.answers.as_ref().unwrap(), &link.sealed] {
        let text = String::from_utf8_lossy(sealed);
        assert!(!text.contains("Ada") && !text.contains("ada@"), "{text}");
    }
    let printed = format!("{row:?} {:?}", desk.applications.load(&ada(), id).await.unwrap());
    assert!(!printed.contains("Ada") && !printed.contains("König"), "{printed}");
}
