//! What protects the portal from too much, too large, too slow, and from its own mistakes.

use crate::harness::{Page, Setup, Town};
use axum::body::{Body, Bytes};
use axum::http::Method;
use hyper::body::Frame;
use jiff::Timestamp;
use server::config::{Limits, Web};
use services::Clock;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// Limits that never strike but where a test sets them.
fn limits() -> Limits {
    Setup::default().limits
}

/// The error page is the municipality's own, with the number under which the log knows the request.
#[track_caller]
fn shows_its_incident(page: &Page) {
    let incident = page.header("x-request-id");
    assert_eq!(incident.len(), 32, "{incident}");
    page.shows("Rastatt").shows("99998-100").shows(incident);
}

/// The body of a client that stopped sending.
struct Stalled;

impl hyper::body::Body for Stalled {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

#[tokio::test]
async fn an_answer_that_takes_too_long_becomes_a_page() {
    let town = Town::with(Setup { limits: Limits { answer_seconds: 1, ..limits() }, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    let request = citizen.request(Method::POST, &data, true);
    let page = citizen.answer(request, Body::new(Stalled)).await;
    page.is(503);
    shows_its_incident(&page);
    assert_eq!(page.header("retry-after"), "10");
    citizen.get(&data).await.is(200);
}

/// A clock that fails with what somebody typed.
struct Broken;

impl Clock for Broken {
    fn now(&self) -> Timestamp {
        panic!("Ada König, ada@example.org: out of range");
    }
}

#[tokio::test]
async fn a_mistake_of_ours_is_a_page_with_a_number_and_no_details() {
    let change = |parts: &mut server::http::Parts| parts.appointments.clock = Arc::new(Broken);
    let town = Town::with(Setup { change, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let page = citizen.get("/leistungen/personalausweis").await;
    page.is(500).hides("Ada").hides("ada@").hides("range").hides("panic").hides(".rs");
    shows_its_incident(&page);
    let other = citizen.get("/leistungen/personalausweis").await;
    assert_ne!(page.header("x-request-id"), other.header("x-request-id"));
    // It failed alone.
    citizen.get("/impressum").await.is(200);
}

#[tokio::test]
async fn too_many_requests_are_refused_kindly() {
    let limits = Limits { requests_per_second: 1, ..limits() };
    let town = Town::with(Setup { limits, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let mut passed = 0;
    let refused = loop {
        let page = citizen.get("/").await;
        if page.status != 200 {
            break page;
        }
        passed += 1;
    };
    // Ten times as many at once; on a slow machine a second has passed meanwhile, or two.
    assert!((10..20).contains(&passed), "{passed}");
    refused.is(429).shows("Rastatt");
    assert_eq!(refused.header("retry-after"), "10");
    citizen.address = ([192, 0, 2, 2], 50_000).into();
    citizen.get("/").await.is(200);
}

#[tokio::test]
async fn too_many_forms_are_refused_and_reading_goes_on() {
    let limits = Limits { forms_per_minute: 3, ..limits() };
    let town = Town::with(Setup { limits, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let fields = [("reference", "4F7K-2M9Q"), ("proof", "ada@example.org")];
    for _ in 0..3 {
        citizen.submit("/termin-finden", &fields).await.is(422);
    }
    let refused = citizen.submit("/termin-finden", &fields).await;
    refused.is(429).shows("Rastatt");
    assert_eq!(refused.header("retry-after"), "10");
    citizen.get("/leistungen/personalausweis/zeiten").await.is(200);
    // A new visitor at the same address is counted with it, one at another address is not.
    town.citizen().submit("/termin-finden", &fields).await.is(429);
    citizen.address = ([192, 0, 2, 2], 50_000).into();
    citizen.submit("/termin-finden", &fields).await.is(422);
}

#[tokio::test]
async fn a_form_may_be_as_large_as_said_and_no_larger() {
    let limits = Limits { form_bytes: 1000, ..limits() };
    let town = Town::with(Setup { limits, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    let token = citizen.get(&data).await.hidden("csrf");
    let start = format!("csrf={token}&mail=ada%40example.org&name=");
    let body = |length: usize| format!("{start}{}", "a".repeat(length - start.len())).into_bytes();
    citizen.send(Method::POST, &data, Some(body(1000))).await.is(422).shows("ada@example.org");
    citizen.send(Method::POST, &data, Some(body(1001))).await.is(413).shows("Rastatt");
}

/// Whether one form too many came with this `X-Forwarded-For`, which may be several lines.
async fn limited(town: &Town, lines: &[&str]) -> bool {
    let mut citizen = town.citizen();
    // The proxy's address.
    citizen.address = ([127, 0, 0, 1], 50_000).into();
    citizen.headers = lines.iter().map(|line| ("x-forwarded-for", (*line).to_owned())).collect();
    let status = citizen.post("/termin-finden", &[]).await.status.as_u16();
    assert!([403, 429].contains(&status), "{status}");
    status == 429
}

#[tokio::test]
async fn a_trusted_proxy_names_the_visitor_and_nobody_else_does() {
    let limits = Limits { forms_per_minute: 3, ..limits() };
    let web = Web { trusted_proxy: true, ..Web::default() };
    let town = Town::with(Setup { limits, web, ..Setup::default() }).await;
    // Whatever the visitor sends himself stands before what the proxy adds.
    for n in 0..3 {
        assert!(!limited(&town, &[&format!("198.51.100.{n}, 203.0.113.7")]).await);
    }
    assert!(limited(&town, &["198.51.100.99, 203.0.113.7"]).await);
    assert!(limited(&town, &["198.51.100.99", "203.0.113.7"]).await, "the last line counts");
    assert!(limited(&town, &["203.0.113.7:51234"]).await, "with a port, as some proxies write it");
    assert!(!limited(&town, &["203.0.113.7, 203.0.113.8"]).await);
    assert!(!limited(&town, &["203.0.113.7", "203.0.113.9"]).await);
    // One household.
    for n in 0..3 {
        assert!(!limited(&town, &[&format!("2001:db8::{n:x}")]).await);
    }
    assert!(limited(&town, &["[2001:db8::ffff]:443"]).await);
}

#[tokio::test]
async fn without_a_trusted_proxy_the_connection_counts() {
    let limits = Limits { forms_per_minute: 3, ..limits() };
    let town = Town::with(Setup { limits, ..Setup::default() }).await;
    for n in 0..3 {
        assert!(!limited(&town, &[&format!("203.0.113.{n}")]).await);
    }
    assert!(limited(&town, &["203.0.113.99"]).await);
}
