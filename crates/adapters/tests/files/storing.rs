//! What is stored comes back, and what is refused leaves nothing.

use super::{ANY, Body, KEY, id, pdf, place};
use services::files::{FileLimits, FileProblem, FileStore as _, FileType, ReadError};
use sha2::{Digest as _, Sha512};
use std::os::unix::fs::PermissionsExt as _;

#[tokio::test]
async fn a_file_comes_back_as_it_came() {
    let place = place();
    for (number, size) in [40, 65_535, 65_536, 65_537, 3_000_000].into_iter().enumerate() {
        let id = id(u8::try_from(number).expect("few"));
        let sent = pdf(size);
        for steps in [1000, 65_536, 5_000_000] {
            let received = place.files.receive(id, &KEY, &mut Body::of(&sent, steps), &ANY).await.expect("taken");
            assert_eq!((received.size, received.kind), (size as u64, FileType::Pdf));
            assert_eq!(received.sha512[..], Sha512::digest(&sent)[..]);
            assert_eq!(place.read(id).await.expect("there"), sent, "{size} in steps of {steps}");
        }
    }
    assert_eq!(place.left().len(), 5);
}

#[tokio::test]
async fn it_lies_sealed_and_for_our_eyes_only() {
    let place = place();
    place.receive(id(0xab), &pdf(100_000)).await.expect("taken");
    let path = place.folder.path().join("data/files/ab").join(id(0xab).to_string());
    let mode = |path: &std::path::Path| path.metadata().expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().expect("a folder")), 0o700);
    let stored = std::fs::read(&path).expect("there");
    assert!(!stored.windows(4).any(|window| window == b"%PDF"));

    let other = place.files.open(id(0xab), &[8; 32]).await.expect("there").next().await;
    assert!(matches!(other, Err(ReadError::Damaged)), "another key");
    std::fs::rename(&path, path.with_file_name(id(0xab).to_string().replace("0192", "0193"))).expect("moved");
    assert!(matches!(place.files.open(id(0xab), &KEY).await, Err(ReadError::Missing)));
}

#[tokio::test]
async fn the_same_file_lies_differently_each_time() {
    let place = place();
    let mut seen = Vec::new();
    for number in [1, 2] {
        place.receive(id(number), &pdf(5000)).await.expect("taken");
        let path = place.folder.path().join(format!("data/files/{number:02x}")).join(id(number).to_string());
        seen.push(std::fs::read(path).expect("there"));
    }
    assert_ne!(seen[0][1..20], seen[1][1..20]);
    assert_ne!(seen[0][20..], seen[1][20..]);
}

#[tokio::test]
async fn what_is_too_large_is_refused_at_once() {
    let place = place();
    let limits = FileLimits { max_bytes: 100_000, accept: &[FileType::Pdf] };
    let mut body = Body::of(&pdf(5_000_000), 10_000);
    let refused = place.files.receive(id(1), &KEY, &mut body, &limits).await;
    assert!(matches!(refused, Err(FileProblem::TooLarge { max_bytes: 100_000 })));
    assert_eq!(body.asked, 11, "nobody reads the rest");
    assert!(place.left().is_empty());
    let exact = place.files.receive(id(1), &KEY, &mut Body::of(&pdf(100_000), 10_000), &limits).await;
    assert_eq!(exact.expect("as many as are allowed").size, 100_000);
}

#[tokio::test]
async fn what_is_not_asked_for_is_refused_by_its_beginning() {
    let place = place();
    let limits = FileLimits { max_bytes: 100_000, accept: &[FileType::Jpg, FileType::Png] };
    let mut body = Body::of(&pdf(90_000), 100);
    assert!(matches!(place.files.receive(id(1), &KEY, &mut body, &limits).await, Err(FileProblem::Kind)));
    assert_eq!(body.asked, 1);
    // However small the pieces are.
    assert!(place.files.receive(id(1), &KEY, &mut Body::of(&pdf(90_000), 1), &ANY).await.is_ok());
    assert!(matches!(place.receive(id(2), b"").await, Err(FileProblem::Empty)));
    assert!(matches!(place.receive(id(2), b"%").await, Err(FileProblem::Kind)));
    assert!(matches!(place.receive(id(2), &pdf(90_000)[..50_000]).await, Err(FileProblem::Broken)));
    let archive = [&pdf(5000)[..], b"PK\x05\x06\0\0\0\0\x01\0\x01\0"].concat();
    assert!(matches!(place.receive(id(2), &archive).await, Err(FileProblem::Kind)));
    assert_eq!(place.left(), [id(1).to_string()]);
}

#[tokio::test]
async fn who_breaks_off_leaves_nothing() {
    let place = place();
    for sent in [&b""[..], b"%PDF-1.7", &pdf(90_000)] {
        let mut body = Body::breaking_off(sent, 10_000);
        let refused = place.files.receive(id(1), &KEY, &mut body, &ANY).await;
        assert!(matches!(refused, Err(FileProblem::Interrupted)));
    }
    assert!(place.left().is_empty());

    // The connection is gone, and with it whoever waited.
    struct Silent(Option<bytes::Bytes>);
    #[async_trait::async_trait]
    impl services::files::Chunks for Silent {
        async fn next(&mut self) -> Result<Option<bytes::Bytes>, ReadError> {
            match self.0.take() {
                Some(piece) => Ok(Some(piece)),
                None => std::future::pending().await,
            }
        }
    }
    let mut body = Silent(Some(pdf(90_000).into()));
    let receiving = place.files.receive(id(1), &KEY, &mut body, &ANY);
    let waited = tokio::time::timeout(std::time::Duration::from_millis(300), receiving).await;
    assert!(waited.is_err());
    assert!(place.left().is_empty());
}

#[tokio::test]
async fn deleting_is_done_once_and_for_all() {
    let place = place();
    place.receive(id(1), &pdf(5000)).await.expect("taken");
    place.files.remove(id(1)).await.expect("deleted");
    place.files.remove(id(1)).await.expect("gone already");
    assert!(matches!(place.read(id(1)).await, Err(ReadError::Missing)));
    assert!(place.left().is_empty());
}

#[tokio::test]
async fn a_disk_that_does_not_work_is_no_fault_of_the_file() {
    let place = place();
    std::fs::write(place.folder.path().join("data"), "in the way").expect("written");
    assert!(matches!(place.receive(id(1), &pdf(5000)).await, Err(FileProblem::Unavailable(_))));
}
