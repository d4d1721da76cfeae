//! The scanner: a good one, and all the ways in which one can be none.

use super::{ANY, Body, KEY, Place, id, pdf, place};
use adapters::scan::{Clamd, ClamdAddress, ClamdLimits};
use sandbox::scanner::{FOUND, TestScanner, eicar};
use services::files::{FileProblem, FileStore as _, Intake, ReadError, ScanError, Scanner as _, Verdict};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, UnixListener};
use tokio_util::sync::{CancellationToken, DropGuard};

fn short() -> ClamdLimits {
    let soon = Duration::from_millis(500);
    ClamdLimits { connect: soon, piece: soon, verdict: soon }
}

async fn test_scanner() -> (TestScanner, Clamd, DropGuard) {
    let stop = CancellationToken::new();
    let (scanner, port) = TestScanner::start(0, stop.clone()).await.expect("a port");
    let address = format!("127.0.0.1:{port}").parse().expect("an address");
    (scanner, Clamd::new(address, short()), stop.drop_guard())
}

fn intake(place: &Place, scanner: Clamd) -> Intake {
    Intake { files: Arc::clone(&place.files) as _, scanner: Some(Arc::new(scanner)) }
}

/// A PDF file with the test virus in it, across the border of two pieces.
fn infected() -> Vec<u8> {
    let mut bytes = pdf(300_000);
    bytes[65_500..65_568].copy_from_slice(&eicar());
    bytes
}

#[tokio::test]
async fn a_virus_is_found_and_not_kept() {
    let (scanner, clamd, _guard) = test_scanner().await;
    let place = place();
    let found = Verdict::Infected(FOUND.to_owned());
    for steps in [7, 16_384, 65_536, 1 << 20] {
        let infected = infected();
        assert_eq!(clamd.scan(&mut Body::of(&infected[65_000..66_000], steps)).await.expect("a verdict"), found);
        assert_eq!(clamd.scan(&mut Body::of(&infected, steps.max(500))).await.expect("a verdict"), found);
        assert_eq!(clamd.scan(&mut Body::of(&pdf(200_000), steps.max(500))).await.expect("one"), Verdict::Clean);
    }
    assert_eq!(clamd.scan(&mut Body::of(b"", 1)).await.expect("a verdict"), Verdict::Clean);
    assert_eq!(scanner.scanned(), 13);

    let intake = intake(&place, clamd);
    let refused = intake.take(id(1), &KEY, &mut Body::of(&infected(), 10_000), &ANY).await;
    assert!(matches!(refused, Err(FileProblem::Infected)));
    assert!(place.left().is_empty());
    let taken = intake.take(id(2), &KEY, &mut Body::of(&pdf(200_000), 10_000), &ANY).await;
    assert_eq!(taken.expect("clean").size, 200_000);
    assert_eq!(place.left(), [id(2).to_string()]);
}

#[tokio::test]
async fn without_a_verdict_nothing_is_kept() {
    let (scanner, clamd, guard) = test_scanner().await;
    let place = place();
    let intake = intake(&place, clamd.clone());
    let take = async || {
        let refused = intake.take(id(1), &KEY, &mut Body::of(&pdf(200_000), 10_000), &ANY).await;
        assert!(matches!(refused, Err(FileProblem::Unavailable(_))));
        assert!(place.left().is_empty());
    };
    scanner.say_nothing(1);
    take().await;
    scanner.limit(100_000);
    take().await;
    drop(guard);
    tokio::time::sleep(Duration::from_millis(50)).await;
    take().await;
    assert!(matches!(clamd.scan(&mut Body::of(b"x", 1)).await, Err(ScanError::Unavailable(_))));
}

#[tokio::test]
async fn without_a_scanner_files_are_taken_unseen() {
    let place = place();
    let intake = Intake { files: Arc::clone(&place.files) as _, scanner: None };
    intake.take(id(1), &KEY, &mut Body::of(&infected(), 10_000), &ANY).await.expect("taken");
    assert_eq!(intake.scan(id(1), &KEY).await.expect("nobody looks"), Verdict::Clean);
    place.files.remove(id(1)).await.expect("deleted");
}

#[tokio::test]
async fn a_limit_smaller_than_ours_is_understood() {
    let (scanner, clamd, _guard) = test_scanner().await;
    scanner.limit(1_000_000);
    // Too large by a little and by far more than what fits into buffers: it hangs up in the middle.
    for size in [1_000_001, 8_000_000] {
        let refused = clamd.scan(&mut Body::of(&pdf(size), 100_000)).await;
        assert!(matches!(refused, Err(ScanError::TooLarge)), "{refused:?}");
    }
}

#[tokio::test]
async fn content_that_breaks_off_is_never_clean() {
    let (scanner, clamd, _guard) = test_scanner().await;
    let refused = clamd.scan(&mut Body::breaking_off(&pdf(200_000), 10_000)).await;
    assert!(matches!(refused, Err(ScanError::Read(ReadError::Interrupted))));
    assert_eq!(scanner.scanned(), 0);
}

/// A scanner that reads this much and then says this, or nothing.
async fn odd(stream: impl AsyncRead + AsyncWrite + Unpin, reads: usize, says: Option<&'static [u8]>) {
    let mut stream = stream;
    let mut seen = vec![0; reads];
    let _ = stream.read_exact(&mut seen).await;
    match says {
        Some(says) => {
            let _ = stream.write_all(says).await;
            let _ = stream.shutdown().await;
            // Whatever else comes is read, so that the answer is not lost with it.
            let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
        }
        None => std::future::pending().await,
    }
}

async fn ask_odd(reads: usize, says: Option<&'static [u8]>) -> Result<Verdict, ScanError> {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address").to_string().parse().expect("an address");
    let answering = tokio::spawn(async move { odd(listener.accept().await.expect("a guest").0, reads, says).await });
    let verdict = Clamd::new(address, short()).scan(&mut Body::of(&pdf(8_000_000), 100_000)).await;
    answering.abort();
    verdict
}

#[tokio::test]
async fn a_scanner_that_is_none_is_noticed_in_time() {
    let started = Instant::now();
    let odd: [(usize, Option<&[u8]>); 6] = [
        (0, None),
        (20_000, None),
        (20_000, Some(b"")),
        (20, Some(b"SSH-2.0-OpenSSH_9.2\r\n")),
        (20, Some(b"stream: Can't allocate memory ERROR\0")),
        (20, Some(&[b'x'; 100_000])),
    ];
    for (reads, says) in odd {
        let refused = ask_odd(reads, says).await;
        assert!(matches!(refused, Err(ScanError::Unavailable(_))), "{reads}: {refused:?}");
    }
    assert!(started.elapsed() < Duration::from_secs(20));
    let found = ask_odd(20, Some(b"stream: Some.Virus FOUND\0")).await.expect("said early, but said");
    assert_eq!(found, Verdict::Infected("Some.Virus".into()));
}

#[tokio::test]
async fn it_may_listen_on_a_socket() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("clamd.ctl");
    let clamd = Clamd::new(ClamdAddress::Unix(path.clone()), short());
    assert!(matches!(clamd.scan(&mut Body::of(b"x", 1)).await, Err(ScanError::Unavailable(_))), "nobody there");
    let listener = UnixListener::bind(&path).expect("a socket");
    // zINSTREAM, a piece of three bytes, and the end.
    let wanted = 10 + 4 + 3 + 4;
    let answering = async { odd(listener.accept().await.expect("a guest").0, wanted, Some(b"stream: OK\0")).await };
    let mut body = Body::of(b"abc", 10);
    let (verdict, ()) = tokio::join!(clamd.scan(&mut body), answering);
    assert_eq!(verdict.expect("a verdict"), Verdict::Clean);
}
