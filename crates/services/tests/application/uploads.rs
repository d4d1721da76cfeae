use crate::fakes::{Desk, ada, submission};
use domain::case::{Actor, CaseAction};
use services::application::{
    ApplicationError, ApplicationId, Cosigner, NewFile, Note, Submission, UploadLimits, UploadState,
};
use uuid::Uuid;

const LIMITS: UploadLimits = UploadLimits { files: 2, file_bytes: 100, all_files: 4, all_bytes: 250 };

fn file(number: u128, size: u64) -> NewFile<'static> {
    NewFile {
        id: Uuid::from_u128(number),
        field: "foto",
        name: "Hund am Strand.jpg",
        size,
        media_type: "image/jpeg",
        sha512: [3; 64],
    }
}

#[tokio::test]
async fn a_file_keeps_its_name_where_only_its_owner_reads_it() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.applications.add_upload(&ada(), id, &file(7, 50), &LIMITS).await.unwrap();
    let refused = desk.applications.add_upload(&ada(), id, &file(8, 101), &LIMITS).await;
    assert!(matches!(refused, Err(ApplicationError::TooManyFiles)));
    let files = desk.applications.uploads(&ada(), id).await.unwrap();
    assert_eq!((files.len(), files[0].name.as_str(), files[0].state), (1, "Hund am Strand.jpg", UploadState::Pending));
    let stored = desk.store.tables.lock().unwrap().uploads[0].clone();
    assert!(!String::from_utf8_lossy(&stored.name).contains("Hund"));
    assert!(!format!("{:?} {:?}", file(7, 50), files[0]).contains("Hund"));
    assert!(desk.applications.settle_upload(stored.id).await.unwrap());
    assert!(!desk.applications.settle_upload(stored.id).await.unwrap());
    assert_eq!(desk.applications.uploads(&ada(), id).await.unwrap()[0].state, UploadState::Clean);
    // The check page that was shown before did not show it.
    let stale = desk.applications.submit(&ada(), id, 1, &submission(), None).await;
    assert!(matches!(stale, Err(ApplicationError::Stale)));
    desk.applications.file_key(&ada(), id).await.unwrap();
    desk.applications.remove_upload(&ada(), id, stored.id).await.unwrap();
    let gone = desk.applications.remove_upload(&ada(), id, stored.id).await;
    assert!(matches!(gone, Err(ApplicationError::NotFound)));
    let (sent, _) = desk.sent().await;
    let refused = desk.applications.add_upload(&ada(), sent, &file(9, 1), &LIMITS).await;
    assert!(matches!(refused, Err(ApplicationError::Sent)));
}

#[test]
fn only_files_that_are_answers_have_a_place() {
    let [a, b, c] = [1, 2, 3].map(|number| Uuid::from_u128(number).to_string());
    let answers = serde_json::json!({
        "name": b, "pass": [a], "sorten": ["x"], "kinder": [{ "foto": [] }, { "foto": [b, c], "alt": 3 }],
    });
    let sent = Submission { answers: answers.to_string(), ..submission() };
    let files = sent.files().unwrap();
    let named: Vec<(&str, u128)> = files.iter().map(|(name, id)| (name.as_str(), id.as_u128())).collect();
    assert_eq!(named, [("kinder.1.foto", 2), ("kinder.1.foto", 3), ("pass", 1)]);
    assert!(Submission { answers: "{".into(), ..submission() }.files().is_none());
}

/// The files that the store still has.
async fn kept(desk: &Desk, id: ApplicationId) -> Vec<u128> {
    desk.applications.uploads(&ada(), id).await.unwrap().iter().map(|file| file.id.as_u128()).collect()
}

#[tokio::test]
async fn only_files_that_are_answers_stay_with_a_case() {
    let sent = Submission { answers: format!(r#"{{"foto":["{}"]}}"#, Uuid::from_u128(7)), ..submission() };
    let cosigner = Cosigner { mail: "bob@example.org".into(), days: 14 };
    for actor in [None, Some((Actor::Cosigner, CaseAction::Cosign)), Some((Actor::Citizen, CaseAction::Withdraw))] {
        let desk = Desk::new();
        let id = desk.draft().await;
        for number in [7, 8] {
            desk.applications.add_upload(&ada(), id, &file(number, 1), &LIMITS).await.unwrap();
        }
        desk.applications.submit(&ada(), id, 3, &sent, actor.map(|_| &cosigner)).await.unwrap();
        if let Some((actor, action)) = actor {
            assert_eq!(kept(&desk, id).await, [7, 8]);
            desk.applications.act(actor, id, 4, action, &Note::default()).await.unwrap();
        }
        assert_eq!(kept(&desk, id).await, [7]);
        let files = desk.applications.sent_files(id).await.unwrap();
        assert_eq!((files.len(), files[0].0.as_str(), files[0].1.name.as_str()), (1, "foto", "Hund am Strand.jpg"));
    }
}

#[tokio::test]
async fn who_gets_a_draft_back_gets_all_files_back() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.applications.add_upload(&ada(), id, &file(8, 1), &LIMITS).await.unwrap();
    let cosigner = Cosigner { mail: "bob@example.org".into(), days: 14 };
    desk.applications.submit(&ada(), id, 2, &submission(), Some(&cosigner)).await.unwrap();
    desk.applications.act(Actor::Cosigner, id, 3, CaseAction::DeclineCosign, &Note::default()).await.unwrap();
    assert_eq!(kept(&desk, id).await, [8]);
    desk.applications.submit(&ada(), id, 4, &submission(), None).await.unwrap();
    assert!(kept(&desk, id).await.is_empty());
}

#[tokio::test]
async fn answers_that_cannot_be_read_delete_nothing() {
    let desk = Desk::new();
    let id = desk.draft().await;
    desk.applications.add_upload(&ada(), id, &file(8, 1), &LIMITS).await.unwrap();
    let broken = Submission { answers: "{".into(), ..submission() };
    assert!(desk.applications.submit(&ada(), id, 2, &broken, None).await.is_err());
    assert_eq!(kept(&desk, id).await, [8]);
}
