use crate::fakes::{Desk, ada, submission};
use services::application::{ApplicationError, NewFile, UploadLimits, UploadState};
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
    assert!(desk.applications.settle_upload(stored.id, true).await.unwrap());
    assert!(!desk.applications.settle_upload(stored.id, false).await.unwrap());
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
