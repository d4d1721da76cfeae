//! Mailed links: with their job, few, and few tries.

use super::{begun, days, rows, save, submission};
use crate::harness::Db;
use crate::make::{id, minutes, next, now, visitor};
use jiff::Timestamp;
use services::application::{ApplicationId, LinkPurpose, NewLink};
use services::jobs::{Job, NewJob};
use uuid::Uuid;

on_both!(
    a_link_is_kept_with_its_job,
    links_have_a_limit_for_an_hour,
    many_at_once_get_no_more_links,
    a_draft_becomes_the_other_browsers_too,
    wrong_codes_use_up_a_link,
    many_guesses_at_once_are_still_few,
    a_link_lives_as_long_as_its_draft,
);

fn link(application: ApplicationId) -> (NewLink, NewJob) {
    let mut token_hash = [0; 32];
    token_hash[..8].copy_from_slice(&next().to_be_bytes());
    let link = NewLink {
        id: id(),
        application,
        purpose: LinkPurpose::Resume,
        token_hash,
        code_hash: Some([4; 32]),
        sealed: vec![6; 50],
        expires_at: now() + days(30),
    };
    let job = Job::ApplicationLink { link: link.id };
    let job = NewJob { id: id(), municipality: "rastatt".into(), job, run_at: now() };
    (link, job)
}

/// Whether one more link was sent, of `most` within an hour.
pub async fn asked(db: &Db, application: ApplicationId, most: u32, at: Timestamp) -> bool {
    let (link, job) = link(application);
    db.applications.add_link(&link, &job, at - minutes(60), most, at).await.unwrap()
}

async fn sent(db: &Db, application: ApplicationId) -> Uuid {
    let (link, job) = link(application);
    assert!(db.applications.add_link(&link, &job, now() - minutes(60), 99, now()).await.unwrap());
    link.id
}

async fn a_link_is_kept_with_its_job(db: Db) {
    let (link, job) = link(begun(&db, 1).await);
    assert_eq!(db.applications.link(link.id).await.unwrap(), None);
    assert!(db.applications.add_link(&link, &job, now() - minutes(60), 5, now()).await.unwrap());
    let kept = db.applications.link(link.id).await.unwrap().unwrap();
    assert_eq!((kept.application, kept.purpose, kept.sealed), (link.application, LinkPurpose::Resume, link.sealed));
    assert_eq!((kept.code_hash.as_deref(), kept.created_at), (Some(&[4; 32][..]), now()));
    assert_eq!((kept.expires_at, kept.used_at), (link.expires_at, None));
    let found = db.applications.link_by_token(&link.token_hash).await.unwrap();
    assert_eq!(found.map(|found| found.id), Some(link.id));
    assert_eq!(db.applications.link_by_token(&[1; 32]).await.unwrap(), None);
    let jobs = db.jobs.claim("a", 9, now(), now() + minutes(5)).await.unwrap();
    assert_eq!(jobs[0].job, Some(Job::ApplicationLink { link: link.id }));
}

async fn links_have_a_limit_for_an_hour(db: Db) {
    let id = begun(&db, 1).await;
    assert!(asked(&db, id, 2, now()).await && asked(&db, id, 2, now() + minutes(1)).await);
    assert!(!asked(&db, id, 2, now() + minutes(2)).await);
    assert!(asked(&db, begun(&db, 1).await, 2, now()).await);
    assert!(asked(&db, id, 2, now() + minutes(60)).await);
    assert_eq!((rows(&db, "application_link").await, rows(&db, "job").await), (4, 4));
    // Nothing is mailed for what is no draft.
    assert!(!asked(&db, ApplicationId(Uuid::from_u128(1)), 9, now()).await);
    assert!(!asked(&db, id, 9, now() + days(30)).await);
    db.applications.submit(&submission(id, 0), now()).await.unwrap();
    assert!(!asked(&db, id, 9, now()).await);
}

async fn many_at_once_get_no_more_links(db: Db) {
    let other = db.another().await;
    let id = begun(&db, 1).await;
    let asking: Vec<_> = (0..20)
        .map(|number| {
            let db = if number % 2 == 0 { db.clone() } else { other.clone() };
            tokio::spawn(async move { asked(&db, id, 5, now()).await })
        })
        .collect();
    let mut sent = 0;
    for one in asking {
        sent += usize::from(one.await.unwrap());
    }
    assert_eq!((sent, rows(&db, "job").await), (5, 5));
    other.storage.close().await;
}

async fn a_draft_becomes_the_other_browsers_too(db: Db) {
    let application = begun(&db, 1).await;
    let link = sent(&db, application).await;
    // The link stays good, and the same browser may come twice.
    for who in [2, 3, 2] {
        assert!(db.applications.try_link(link, Some(&visitor(who)), 5, now() + minutes(1)).await.unwrap());
    }
    for who in [1, 2, 3] {
        assert!(db.applications.application_of(application, &visitor(who)).await.unwrap().is_some());
    }
    assert!(db.applications.application_of(application, &visitor(4)).await.unwrap().is_none());
    let kept = db.applications.link(link).await.unwrap().unwrap();
    assert_eq!(kept.used_at, Some(now() + minutes(1)));
}

async fn wrong_codes_use_up_a_link(db: Db) {
    let application = begun(&db, 1).await;
    let (link, other) = (sent(&db, application).await, sent(&db, application).await);
    for _ in 0..2 {
        assert!(db.applications.try_link(link, None, 3, now()).await.unwrap());
    }
    // A right one uses none up.
    assert!(db.applications.try_link(link, Some(&visitor(2)), 3, now()).await.unwrap());
    assert!(db.applications.try_link(link, None, 3, now()).await.unwrap());
    assert!(!db.applications.try_link(link, None, 3, now()).await.unwrap());
    assert!(!db.applications.try_link(link, Some(&visitor(3)), 3, now()).await.unwrap());
    assert!(db.applications.application_of(application, &visitor(3)).await.unwrap().is_none());
    assert!(db.applications.try_link(other, Some(&visitor(3)), 3, now()).await.unwrap());
    assert!(!db.applications.try_link(Uuid::from_u128(1), None, 3, now()).await.unwrap());
}

async fn many_guesses_at_once_are_still_few(db: Db) {
    let other = db.another().await;
    for _ in 0..4 {
        let link = sent(&db, begun(&db, 1).await).await;
        let guessing: Vec<_> = (0..20)
            .map(|number| {
                let store = if number % 2 == 0 { db.applications.clone() } else { other.applications.clone() };
                tokio::spawn(async move { store.try_link(link, None, 5, now()).await.unwrap() })
            })
            .collect();
        let mut looked_at = 0;
        for one in guessing {
            looked_at += usize::from(one.await.unwrap());
        }
        assert_eq!(looked_at, 5);
    }
    other.storage.close().await;
}

async fn a_link_lives_as_long_as_its_draft(db: Db) {
    let application = begun(&db, 1).await;
    let link = sent(&db, application).await;
    let later = now() + days(29);
    assert!(!db.applications.try_link(link, None, 5, now() + days(30)).await.unwrap());
    let mut saved = save(application, 0, b"x");
    saved.expires_at = later + days(30);
    assert!(db.applications.save(&saved, later).await.unwrap());
    assert!(db.applications.try_link(link, Some(&visitor(2)), 5, now() + days(30)).await.unwrap());
    assert!(!db.applications.try_link(link, Some(&visitor(2)), 5, later + days(30)).await.unwrap());
}
