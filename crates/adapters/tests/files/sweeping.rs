//! Contents that no row knows are deleted after a day.

use super::{Place, id, pdf, place};
use async_trait::async_trait;
use services::StoreError;
use services::files::{FileStore as _, KnownFiles, SWEPT_AFTER, SweepError, sweep};
use std::collections::HashSet;
use std::time::{Duration, SystemTime};
use uuid::Uuid;

struct Rows(Option<HashSet<Uuid>>);

#[async_trait]
impl KnownFiles for Rows {
    async fn known(&self, ids: &[Uuid]) -> Result<HashSet<Uuid>, StoreError> {
        assert!(!ids.is_empty() && ids.len() <= 500);
        let rows = self.0.as_ref().ok_or_else(|| StoreError::Corrupt("away".into()))?;
        Ok(ids.iter().filter(|id| rows.contains(id)).copied().collect())
    }
}

impl Place {
    /// Puts something where a file with this id and ending would be.
    fn leave(&self, id: Uuid, ending: &str) {
        let shelf = self.folder.path().join(format!("data/files/{:02x}", id.as_bytes()[15]));
        std::fs::create_dir_all(&shelf).expect("made");
        std::fs::write(shelf.join(format!("{id}{ending}")), "half").expect("written");
    }
}

#[tokio::test]
async fn only_old_files_without_a_row_are_deleted() {
    let place = place();
    for number in [1, 2, 255] {
        place.receive(id(number), &pdf(5000)).await.expect("taken");
    }
    place.leave(id(3), ".part");
    place.leave(id(3), ".raw");
    let shelf = place.folder.path().join("data/files/03");
    std::fs::write(shelf.join("README"), "not ours").expect("written");
    let written = place.files.list(1).await.expect("there")[0].written;
    let rows = Rows(Some([id(1)].into()));

    assert_eq!(sweep(&*place.files, &rows, written).await.expect("swept"), 0, "all are young");
    let tomorrow = written + SWEPT_AFTER + jiff::SignedDuration::from_mins(1);
    let away = sweep(&*place.files, &Rows(None), tomorrow).await;
    assert!(matches!(away, Err(SweepError::Store(_))));
    assert_eq!(place.left().len(), 6, "without an answer nothing is deleted");

    // One that somebody is still writing: it is as old as its youngest part.
    place.leave(id(2), ".part");
    let path = place.folder.path().join(format!("data/files/02/{}.part", id(2)));
    let later = SystemTime::from(written) + Duration::from_secs(3600);
    std::fs::File::options().write(true).open(path).expect("there").set_modified(later).expect("set");

    assert_eq!(sweep(&*place.files, &rows, tomorrow).await.expect("swept"), 2);
    let mut left = place.left();
    left.sort();
    assert_eq!(left, [id(1).to_string(), id(2).to_string(), format!("{}.part", id(2)), "README".into()]);
    assert!(place.read(id(1)).await.is_ok());
    assert_eq!(sweep(&*place.files, &rows, tomorrow).await.expect("swept"), 0);
}

#[tokio::test]
async fn many_are_asked_for_in_parts() {
    let place = place();
    for number in 0..1200_u128 {
        place.leave(Uuid::from_u128((number << 8) | 5), "");
    }
    let written = place.files.list(5).await.expect("there")[0].written;
    let known: HashSet<Uuid> = (0..700_u128).map(|number| Uuid::from_u128((number << 8) | 5)).collect();
    let deleted = sweep(&*place.files, &Rows(Some(known)), written + SWEPT_AFTER * 2).await.expect("swept");
    assert_eq!((deleted, place.left().len()), (500, 700));
}
