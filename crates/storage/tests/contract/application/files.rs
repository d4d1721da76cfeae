//! What is known of uploaded files.

use super::{act, begun, days, rows, sent, stored, submission};
use crate::harness::Db;
use crate::make::{id, now};
use domain::case::CaseState;
use services::application::{Act, ApplicationId, NewUpload, Submit, Submitted, UploadAdded, UploadLimits, UploadState};
use std::collections::HashSet;

on_both!(
    a_file_is_kept_and_looked_at_once,
    files_have_limits,
    it_is_known_which_contents_belong_to_an_application,
    many_at_once_add_no_more,
    only_what_the_citizen_works_on_takes_files,
    what_is_no_answer_goes,
);

const LIMITS: UploadLimits = UploadLimits { files: 2, file_bytes: 100, all_files: 4, all_bytes: 250 };

fn file(application: ApplicationId, field: &str, size: u64) -> NewUpload {
    NewUpload {
        id: id(),
        application,
        field: field.into(),
        name: vec![2; 30],
        size,
        media_type: "application/pdf".into(),
        sha512: [3; 64],
    }
}

async fn add(db: &Db, application: ApplicationId, field: &str, size: u64) -> UploadAdded {
    db.applications.add_upload(&file(application, field, size), &LIMITS, now()).await.unwrap()
}

/// Whether a file could be added.
pub async fn added(db: &Db, application: ApplicationId, field: &str, size: u64) -> bool {
    add(db, application, field, size).await == UploadAdded::Now
}

async fn a_file_is_kept_and_looked_at_once(db: Db) {
    let application = begun(&db, 1).await;
    let (first, second) = (file(application, "foto", 10), file(application, "vertrag", 20));
    for upload in [&first, &second] {
        assert_eq!(db.applications.add_upload(upload, &LIMITS, now()).await.unwrap(), UploadAdded::Now);
    }
    let files = db.applications.uploads(application).await.unwrap();
    assert_eq!(files.iter().map(|file| file.id).collect::<Vec<_>>(), [first.id, second.id]);
    let kept = &files[0];
    assert_eq!((kept.application, kept.field.as_str(), kept.size), (application, "foto", 10));
    assert_eq!((kept.name.as_slice(), kept.sha512.as_slice()), (&[2; 30][..], &[3; 64][..]));
    assert_eq!(
        (kept.media_type.as_str(), kept.state, kept.created_at),
        ("application/pdf", UploadState::Pending, now())
    );
    assert!(db.applications.settle_upload(first.id).await.unwrap());
    assert!(!db.applications.settle_upload(first.id).await.unwrap());
    let states: Vec<_> = db.applications.uploads(application).await.unwrap().iter().map(|file| file.state).collect();
    assert_eq!(states, [UploadState::Clean, UploadState::Pending]);
    // Each change counts: a check page shows the files, too.
    assert_eq!(stored(&db, application).await.revision, 2);
    assert!(!db.applications.remove_upload(begun(&db, 1).await, first.id).await.unwrap());
    assert!(db.applications.remove_upload(application, first.id).await.unwrap());
    assert!(!db.applications.remove_upload(application, first.id).await.unwrap());
    assert_eq!((stored(&db, application).await.revision, rows(&db, "upload").await), (3, 1));
}

async fn files_have_limits(db: Db) {
    let application = begun(&db, 1).await;
    assert_eq!(add(&db, application, "a", 101).await, UploadAdded::TooMuch);
    assert_eq!(add(&db, application, "a", u64::MAX).await, UploadAdded::TooMuch);
    assert!(added(&db, application, "a", 100).await && added(&db, application, "a", 0).await);
    assert_eq!(add(&db, application, "a", 1).await, UploadAdded::TooMuch, "the third of its question");
    assert!(added(&db, application, "b", 100).await);
    assert_eq!(add(&db, application, "b", 51).await, UploadAdded::TooMuch, "all of them are too large");
    assert!(added(&db, application, "b", 50).await);
    assert_eq!(add(&db, application, "c", 0).await, UploadAdded::TooMuch, "the fifth");
    assert_eq!((rows(&db, "upload").await, stored(&db, application).await.revision), (4, 4));
    assert!(added(&db, begun(&db, 1).await, "a", 100).await);
}

async fn it_is_known_which_contents_belong_to_an_application(db: Db) {
    let (draft, case) = (begun(&db, 1).await, begun(&db, 1).await);
    let kept: Vec<_> = [draft, draft, case].map(|application| file(application, "a", 1)).into();
    for upload in &kept {
        assert_eq!(db.applications.add_upload(upload, &LIMITS, now()).await.unwrap(), UploadAdded::Now);
    }
    db.applications.submit(&submission(case, 1), now()).await.unwrap();
    assert!(db.applications.settle_upload(kept[0].id).await.unwrap());
    let files = db.storage.known_files();
    assert!(files.known(&[]).await.unwrap().is_empty());
    let mut asked: Vec<_> = (0..497).map(|_| id()).collect();
    asked.extend(kept.iter().map(|upload| upload.id));
    let known = files.known(&asked).await.unwrap();
    assert_eq!(known, kept.iter().map(|upload| upload.id).collect::<HashSet<_>>());
    // With the draft its files are nobody's.
    assert!(db.applications.remove_upload(draft, kept[1].id).await.unwrap());
    assert_eq!(files.known(&asked).await.unwrap().len(), 2);
    assert!(db.applications.discard(draft).await.unwrap());
    assert_eq!(files.known(&asked).await.unwrap(), [kept[2].id].into());
}

async fn many_at_once_add_no_more(db: Db) {
    let (application, other) = (begun(&db, 1).await, db.another().await);
    let adding: Vec<_> = (0..20)
        .map(|number| {
            let db = if number % 2 == 0 { db.clone() } else { other.clone() };
            tokio::spawn(async move { added(&db, application, &format!("f{number}"), 80).await })
        })
        .collect();
    let mut count = 0;
    for one in adding {
        count += usize::from(one.await.unwrap());
    }
    assert_eq!((count, stored(&db, application).await.revision), (3, 3), "four would be 320 bytes");
    other.storage.close().await;
}

async fn only_what_the_citizen_works_on_takes_files(db: Db) {
    let over = begun(&db, 1).await;
    let late = db.applications.add_upload(&file(over, "a", 1), &LIMITS, now() + days(30)).await.unwrap();
    assert_eq!((late, add(&db, super::draft(1).id, "a", 1).await), (UploadAdded::Gone, UploadAdded::Gone));
    let case = begun(&db, 1).await;
    assert!(added(&db, case, "a", 1).await);
    let upload = db.applications.uploads(case).await.unwrap()[0].id;
    db.applications.submit(&submission(case, 1), now()).await.unwrap();
    assert_eq!(add(&db, case, "b", 1).await, UploadAdded::Gone);
    assert!(!db.applications.remove_upload(case, upload).await.unwrap());
    // The office asked for something.
    let case = sent(&db, 1).await.id;
    assert!(db.applications.act(&act(case, 1, CaseState::Received.take_up().unwrap()), now()).await.unwrap());
    assert!(db.applications.act(&act(case, 2, CaseState::InWork.ask().unwrap()), now()).await.unwrap());
    assert!(added(&db, case, "nachgereicht", 1).await);
}

/// Notes files of an application; their ids.
async fn three(db: &Db, application: ApplicationId) -> Vec<uuid::Uuid> {
    let files = ["a", "b", "c"].map(|field| file(application, field, 1));
    for file in &files {
        assert_eq!(db.applications.add_upload(file, &LIMITS, now()).await.unwrap(), UploadAdded::Now);
    }
    files.iter().map(|file| file.id).collect()
}

async fn kept(db: &Db, application: ApplicationId) -> Vec<uuid::Uuid> {
    db.applications.uploads(application).await.unwrap().into_iter().map(|file| file.id).collect()
}

async fn what_is_no_answer_goes(db: Db) {
    let (case, other, all) = (begun(&db, 1).await, begun(&db, 1).await, begun(&db, 1).await);
    let (files, others, every) = (three(&db, case).await, three(&db, other).await, three(&db, all).await);
    // An id of another application changes nothing there.
    let stay = vec![files[1], others[0], id()];
    let stale = Submit { files: Some(Vec::new()), ..submission(case, 1) };
    assert_eq!(db.applications.submit(&stale, now()).await.unwrap(), Submitted::Stale);
    assert_eq!(kept(&db, case).await, files);
    let submit = Submit { files: Some(stay), ..submission(case, 3) };
    assert_eq!(db.applications.submit(&submit, now()).await.unwrap(), Submitted::Now);
    assert_eq!((kept(&db, case).await, kept(&db, other).await), (vec![files[1]], others.clone()));
    // The sweeper takes the contents for nobody's now.
    assert_eq!(db.storage.known_files().known(&files).await.unwrap(), [files[1]].into());
    db.applications.submit(&submission(all, 3), now()).await.unwrap();
    assert_eq!(kept(&db, all).await, every);
    // An action, too, lets go of them in its own transaction.
    let take_up = CaseState::Received.take_up().unwrap();
    let late = Act { files: Some(Vec::new()), ..act(all, 3, take_up) };
    assert!(!db.applications.act(&late, now()).await.unwrap());
    assert_eq!(kept(&db, all).await, every);
    let taken_up = Act { files: Some(vec![every[2]]), ..act(all, 4, take_up) };
    assert!(db.applications.act(&taken_up, now()).await.unwrap());
    assert_eq!((kept(&db, all).await, kept(&db, other).await), (vec![every[2]], others));
}
