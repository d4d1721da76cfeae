//! Takes up changed packs without a restart.

use super::{Change, Registry};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use tokio_util::sync::CancellationToken;

/// Files are looked at this often. Polling works on every file system, network shares and container mounts included,
/// and a hundred `stat` calls a second are nothing.
const INTERVAL: Duration = Duration::from_secs(1);

/// What could not be read is tried again every so many intervals: that it can be read now need not show in any file's date.
const AGAIN: u32 = 5;

/// Reloads the registry whenever a file of the packs changes and has then been quiet for one interval, so that a
/// half-written pack is not read in the middle, and again and again while something cannot be read. `tell` hears
/// of what changed and must not block. Ends when `stop` is cancelled.
pub async fn watch(registry: Arc<Registry>, tell: impl Fn(Vec<Change>), stop: CancellationToken) {
    let mut taken_up = fingerprint_of(&registry).await;
    let mut last_seen = taken_up.clone();
    let mut intervals = 0;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(INTERVAL) => {}
        }
        let seen = fingerprint_of(&registry).await;
        intervals += 1;
        let again = intervals >= AGAIN && registry.current().look_again;
        if seen == last_seen && (seen != taken_up || again) {
            intervals = 0;
            let reloading = Arc::clone(&registry);
            match tokio::task::spawn_blocking(move || reloading.reload()).await {
                Ok(changes) => tell(changes),
                Err(_) => tracing::error!("reading the packs panicked; the last good ones serve on"),
            }
            taken_up = seen.clone();
        }
        last_seen = seen;
    }
}

type Fingerprint = Vec<(String, u64, Option<SystemTime>)>;

async fn fingerprint_of(registry: &Arc<Registry>) -> Fingerprint {
    let registry = Arc::clone(registry);
    tokio::task::spawn_blocking(move || {
        let mut files = Vec::new();
        walk(registry.folder(), &mut files);
        files.sort();
        files
    })
    .await
    .unwrap_or_default()
}

fn walk(folder: &Path, files: &mut Fingerprint) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if let Ok(data) = entry.metadata() {
            files.push((path.to_string_lossy().into_owned(), data.len(), data.modified().ok()));
        }
    }
}
