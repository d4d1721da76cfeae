//! How much memory an upload takes. By hand, since everything else in this process counts, too:
//! `cargo test --release -p adapters --test files -- --ignored --nocapture an_upload_of_100_mb`

use super::{KEY, id, place};
use async_trait::async_trait;
use bytes::Bytes;
use services::files::{Chunks, FileLimits, FileStore as _, FileType, ReadError};

/// A PDF file that is made while it is being read.
struct Long {
    left: usize,
    begun: bool,
}

#[async_trait]
impl Chunks for Long {
    async fn next(&mut self) -> Result<Option<Bytes>, ReadError> {
        if self.left == 0 {
            return Ok(None);
        }
        let size = self.left.min(100_000);
        self.left -= size;
        let mut piece = vec![b'x'; size];
        if !std::mem::replace(&mut self.begun, true) {
            piece[..9].copy_from_slice(b"%PDF-1.7\n");
        }
        if self.left == 0 {
            piece[size - 18..].copy_from_slice(b"startxref\n9\n%%EOF\n");
        }
        Ok(Some(piece.into()))
    }
}

/// The most memory this process had so far, in kB (proc(5)).
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().trim_end_matches(" kB").parse().ok()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a figure, and slow in a debug build"]
#[expect(clippy::print_stdout, reason = "a figure for whoever runs it")]
async fn an_upload_of_100_mb_takes_little_memory() {
    let place = place();
    let limits = FileLimits { max_bytes: 100_000_000, accept: &[FileType::Pdf] };
    let before = peak().expect("Linux");
    let started = std::time::Instant::now();
    let body = &mut Long { left: 100_000_000, begun: false };
    let received = place.files.receive(id(1), &KEY, body, &limits).await.expect("taken");
    let (stored, taken) = (peak().expect("Linux"), started.elapsed());
    let mut content = place.files.open(id(1), &KEY).await.expect("there");
    let mut size = 0;
    while let Some(piece) = content.next().await.expect("whole") {
        size += piece.len() as u64;
    }
    let after = peak().expect("Linux");
    println!("100 MB stored: {} kB more, {taken:?}; read again: {} kB more", stored - before, after - before);
    assert_eq!((received.size, size), (100_000_000, 100_000_000));
    assert!(after - before < 30_000, "{} kB", after - before);
}
