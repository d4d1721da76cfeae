//! Drafts: begin, save, list, discard.

use super::{begun, days, draft, rows, save, stored};
use crate::harness::Db;
use crate::make::{now, visitor};
use domain::case::CaseState;
use domain::language::Language;
use services::application::NewApplication;

on_both!(
    a_draft_is_kept_as_it_was_begun,
    a_draft_is_its_visitors,
    an_edition_of_a_form_stays_as_it_was,
    drafts_have_a_limit_for_each_visitor_and_town,
    many_at_once_begin_no_more,
    whoever_saves_names_what_was_read,
    of_two_who_save_at_once_one_wins,
    many_tabs_that_try_again_all_win,
    what_is_over_is_not_saved,
    discarding_leaves_nothing,
);

async fn a_draft_is_kept_as_it_was_begun(db: Db) {
    let new = draft(1);
    assert_eq!(db.applications.application(new.id).await.unwrap(), None);
    assert!(db.applications.begin(&new, 20, now()).await.unwrap());
    let kept = stored(&db, new.id).await;
    assert_eq!((kept.id, kept.municipality.as_str(), kept.form.as_str()), (new.id, "rastatt", "hund"));
    assert_eq!((kept.form_version.as_str(), kept.service.as_str()), ("hund@1", "hundesteuer"));
    assert_eq!((kept.language, kept.state, kept.revision), (Language::Uk, CaseState::Draft, 0));
    assert_eq!((kept.draft_days, kept.retention_days), (30, 90));
    assert_eq!((kept.created_at, kept.saved_at, kept.expires_at), (now(), now(), Some(now() + days(30))));
    assert_eq!((kept.key, kept.answers), (new.key, Some(new.answers)));
    assert_eq!((kept.reference, kept.submission, kept.submitted_at, kept.delete_at), (None, None, None, None));
    assert_eq!(db.applications.edition("hund@1").await.unwrap().as_deref(), Some("Wie heißt der Hund?"));
    assert_eq!(db.applications.edition("hund@2").await.unwrap(), None);
}

async fn a_draft_is_its_visitors(db: Db) {
    let (mine, other) = (begun(&db, 1).await, begun(&db, 2).await);
    let elsewhere = NewApplication { municipality: "erbach".into(), ..draft(1) };
    assert!(db.applications.begin(&elsewhere, 20, now()).await.unwrap());
    assert!(db.applications.application_of(mine, &visitor(1)).await.unwrap().is_some());
    assert!(db.applications.application_of(other, &visitor(1)).await.unwrap().is_none());
    let listed = db.applications.applications_of("rastatt", &visitor(1), now()).await.unwrap();
    assert_eq!(listed.iter().map(|overview| overview.id).collect::<Vec<_>>(), [mine]);
    // Saved last first; what is over is left out.
    let newer = begun(&db, 1).await;
    assert!(db.applications.save(&save(mine, 0, &[1]), now() + days(1)).await.unwrap());
    let listed = db.applications.applications_of("rastatt", &visitor(1), now()).await.unwrap();
    assert_eq!(listed.iter().map(|overview| overview.id).collect::<Vec<_>>(), [mine, newer]);
    assert!(db.applications.applications_of("rastatt", &visitor(1), now() + days(30)).await.unwrap().is_empty());
}

async fn an_edition_of_a_form_stays_as_it_was(db: Db) {
    begun(&db, 1).await;
    let mut again = draft(1);
    again.beginning.edition.source = "Something else".into();
    assert!(db.applications.begin(&again, 20, now()).await.unwrap());
    assert_eq!(db.applications.edition("hund@1").await.unwrap().as_deref(), Some("Wie heißt der Hund?"));
    again = draft(1);
    again.beginning.edition.version = "hund@2".into();
    assert!(db.applications.begin(&again, 20, now()).await.unwrap());
    assert_eq!(rows(&db, "form_edition").await, 2);
}

async fn drafts_have_a_limit_for_each_visitor_and_town(db: Db) {
    for _ in 0..3 {
        assert!(db.applications.begin(&draft(1), 3, now()).await.unwrap());
    }
    assert!(!db.applications.begin(&draft(1), 3, now()).await.unwrap());
    assert!(db.applications.begin(&draft(2), 3, now()).await.unwrap());
    let elsewhere = NewApplication { municipality: "erbach".into(), ..draft(1) };
    assert!(db.applications.begin(&elsewhere, 3, now()).await.unwrap());
    // What is sent or over does not count.
    let first = db.applications.applications_of("rastatt", &visitor(1), now()).await.unwrap()[0].id;
    db.applications.submit(&super::submission(first, 0), now()).await.unwrap();
    assert!(db.applications.begin(&draft(1), 3, now()).await.unwrap());
    assert!(!db.applications.begin(&draft(1), 3, now()).await.unwrap());
    let later = now() + days(30);
    assert!(
        db.applications.begin(&NewApplication { expires_at: later + days(1), ..draft(1) }, 3, later).await.unwrap()
    );
    assert_eq!(rows(&db, "application").await, 7);
}

async fn many_at_once_begin_no_more(db: Db) {
    let other = db.another().await;
    let beginning: Vec<_> = (0..24)
        .map(|number| {
            let applications = if number % 2 == 0 { db.applications.clone() } else { other.applications.clone() };
            tokio::spawn(async move { applications.begin(&draft(1), 5, now()).await.unwrap() })
        })
        .collect();
    let mut begun = 0;
    for one in beginning {
        begun += usize::from(one.await.unwrap());
    }
    assert_eq!((begun, rows(&db, "application").await), (5, 5));
    other.storage.close().await;
}

async fn whoever_saves_names_what_was_read(db: Db) {
    let id = begun(&db, 1).await;
    let later = now() + days(2);
    let mut wanted = save(id, 0, b"first");
    wanted.expires_at = later + days(30);
    assert!(db.applications.save(&wanted, later).await.unwrap());
    let kept = stored(&db, id).await;
    assert_eq!((kept.revision, kept.answers.as_deref()), (1, Some(&b"first"[..])));
    assert_eq!((kept.saved_at, kept.expires_at, kept.created_at), (later, Some(later + days(30)), now()));
    assert!(!db.applications.save(&save(id, 0, b"too late"), later).await.unwrap());
    assert!(!db.applications.save(&save(id, 2, b"too early"), later).await.unwrap());
    assert_eq!(stored(&db, id).await, kept);
    assert!(db.applications.save(&save(id, 1, b"second"), later).await.unwrap());
    assert_eq!(stored(&db, id).await.answers.as_deref(), Some(&b"second"[..]));
}

async fn of_two_who_save_at_once_one_wins(db: Db) {
    let (id, other) = (begun(&db, 1).await, db.another().await);
    for revision in 0..20 {
        let saving = [db.applications.clone(), other.applications.clone(), db.applications.clone()]
            .map(|store| tokio::spawn(async move { store.save(&save(id, revision, b"mine"), now()).await.unwrap() }));
        let mut won = 0;
        for one in saving {
            won += usize::from(one.await.unwrap());
        }
        assert_eq!(won, 1);
    }
    assert_eq!(stored(&db, id).await.revision, 20);
    other.storage.close().await;
}

async fn many_tabs_that_try_again_all_win(db: Db) {
    let (id, other) = (begun(&db, 1).await, db.another().await);
    assert!(db.applications.save(&save(id, 0, &[]), now()).await.unwrap());
    let tabs: Vec<_> = (0..12_u8)
        .map(|tab| {
            let store = if tab % 2 == 0 { db.applications.clone() } else { other.applications.clone() };
            tokio::spawn(async move {
                loop {
                    let read = store.application(id).await.unwrap().unwrap();
                    let mut answers = read.answers.unwrap();
                    answers.push(tab);
                    if store.save(&save(id, read.revision, &answers), now()).await.unwrap() {
                        return;
                    }
                }
            })
        })
        .collect();
    for tab in tabs {
        tab.await.unwrap();
    }
    let kept = stored(&db, id).await;
    let mut answers = kept.answers.unwrap();
    answers.sort_unstable();
    assert_eq!((kept.revision, answers), (13, (0..12).collect()));
    other.storage.close().await;
}

async fn what_is_over_is_not_saved(db: Db) {
    let id = begun(&db, 1).await;
    assert!(!db.applications.save(&save(id, 0, b"x"), now() + days(30)).await.unwrap());
    assert!(!db.applications.save(&save(draft(1).id, 0, b"x"), now()).await.unwrap());
    db.applications.submit(&super::submission(id, 0), now()).await.unwrap();
    assert!(!db.applications.save(&save(id, 1, b"x"), now()).await.unwrap());
    assert_eq!(stored(&db, id).await.answers, None);
}

async fn discarding_leaves_nothing(db: Db) {
    let (id, kept) = (begun(&db, 1).await, begun(&db, 1).await);
    assert!(super::links::asked(&db, id, 1, now()).await);
    assert!(super::files::added(&db, id, "foto", 10).await);
    assert!(db.applications.discard(id).await.unwrap());
    assert!(!db.applications.discard(id).await.unwrap());
    assert_eq!((rows(&db, "application").await, rows(&db, "application_visitor").await), (1, 1));
    assert_eq!((rows(&db, "application_link").await, rows(&db, "upload").await), (0, 0));
    // What was sent is withdrawn, not thrown away.
    db.applications.submit(&super::submission(kept, 0), now()).await.unwrap();
    assert!(!db.applications.discard(kept).await.unwrap());
}
