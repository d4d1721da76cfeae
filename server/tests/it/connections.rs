//! What happens below HTTP: slow, silent and many clients.

use crate::harness::Program;
use crate::harness::wire::Wire;
use std::time::{Duration, Instant};

const REQUEST: &str = "GET /impressum HTTP/1.1\r\nhost: rastatt.localhost\r\n\r\n";

#[tokio::test]
async fn who_does_not_send_a_whole_head_in_time_is_shown_out() {
    let program = Program::start("[limits]\nheader_seconds = 1\n", &[]).await;
    for start in ["", "G", "PRI * ", &REQUEST[..REQUEST.len() - 2]] {
        let begun = Instant::now();
        let mut wire = Wire::to(program.address).await;
        wire.send(start).await;
        assert!(wire.answer().await.is_none(), "{start:?} is not answered");
        let time = begun.elapsed();
        assert!((900..6000).contains(&time.as_millis()), "{start:?}: {time:?}");
    }
}

#[tokio::test]
async fn a_head_that_drips_in_has_no_more_time() {
    let program = Program::start("[limits]\nheader_seconds = 1\n", &[]).await;
    let begun = Instant::now();
    let mut wire = Wire::to(program.address).await;
    wire.send(&REQUEST[..REQUEST.len() - 2]).await;
    for _ in 0..50 {
        if !wire.try_send("x-drip: 1\r\n").await {
            break;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let time = begun.elapsed();
    assert!(time < Duration::from_secs(6), "{time:?}");
}

#[tokio::test]
async fn a_connection_serves_several_requests_and_is_closed_when_silent() {
    let program = Program::start("[limits]\nheader_seconds = 2\n", &[]).await;
    let mut wire = Wire::to(program.address).await;
    for _ in 0..3 {
        wire.send(REQUEST).await;
        assert_eq!(wire.answer().await.expect("an answer").status(), 200);
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    // Two at once are answered one after the other.
    wire.send(REQUEST.repeat(2)).await;
    assert_eq!(wire.answer().await.expect("an answer").status(), 200);
    assert_eq!(wire.answer().await.expect("an answer").status(), 200);
    let silent = Instant::now();
    assert!(wire.answer().await.is_none());
    assert!((500..10_000).contains(&silent.elapsed().as_millis()), "{:?}", silent.elapsed());
}

#[tokio::test]
async fn one_connection_too_many_waits_for_a_place() {
    let program = Program::start("[limits]\nheader_seconds = 2\nconnections = 2\n", &[]).await;
    let (mut one, mut two) = (Wire::to(program.address).await, Wire::to(program.address).await);
    one.send(REQUEST).await;
    two.send(REQUEST).await;
    assert_eq!(one.answer().await.expect("an answer").status(), 200);
    assert_eq!(two.answer().await.expect("an answer").status(), 200);
    let waiting = Instant::now();
    let mut three = Wire::to(program.address).await;
    three.send(REQUEST).await;
    assert_eq!(three.answer().await.expect("an answer").status(), 200);
    // Until the first two had been silent for too long.
    assert!(waiting.elapsed() > Duration::from_millis(500), "{:?}", waiting.elapsed());
}

#[tokio::test]
async fn an_endless_head_is_refused() {
    let program = Program::start("", &[]).await;
    let mut wire = Wire::to(program.address).await;
    let long = format!("GET / HTTP/1.1\r\nhost: rastatt.localhost\r\nx-long: {}\r\n\r\n", "a".repeat(40_000));
    wire.send(long).await;
    assert_eq!(wire.answer().await.expect("an answer").status(), 431);
}

#[tokio::test]
async fn the_program_knows_who_asks() {
    let program = Program::start("[limits]\nforms_per_minute = 3\n", &[]).await;
    let mut citizen = program.citizen();
    // From this machine.
    citizen.get("/metrics").await.is(200);
    for _ in 0..3 {
        citizen.post("/termin-finden", &[]).await.is(403);
    }
    citizen.post("/termin-finden", &[]).await.is(429);
}
