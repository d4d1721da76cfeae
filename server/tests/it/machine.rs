use crate::harness::{Client, Setup, Town};
use async_trait::async_trait;
use serde_json::{Value, json};
use server::config::{Limits, Web};
use server::http::Parts;
use services::StoreError;
use services::ports::SecretStore;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

async fn ready(client: &mut Client, status: u16) -> Value {
    serde_json::from_str(&client.get("/readyz").await.is(status).body).expect("JSON")
}

#[tokio::test]
async fn alive_and_ready() {
    let town = Town::new().await;
    let mut probe = town.operator();
    assert_eq!(probe.get("/healthz").await.is(200).body, "ok\n");
    let ready = ready(&mut probe, 200).await;
    assert_eq!(ready["ready"], true);
    assert_eq!(ready["degraded"], false, "{ready}");
    assert_eq!(ready["packs"].as_array().map(Vec::len), Some(6));
    assert_eq!(ready["jobs"]["dead"], 0);
}

#[tokio::test]
async fn only_who_runs_the_portal_learns_how_it_is_doing() {
    let token = || Some("correct horse battery staple".to_owned());
    let town = Town::with(Setup { web: Web { metrics_token: token(), ..Web::default() }, ..Setup::default() }).await;
    let bare = json!({ "ready": true });

    let mut citizen = town.citizen();
    citizen.get("/leistungen/personalausweis").await.is(200);
    assert_eq!(ready(&mut citizen, 200).await, bare);
    assert_eq!(citizen.get("/metrics").await.is(403).body, "");
    for wrong in ["Bearer ", "Bearer correct horse", "correct horse battery staple", "Basic Y29ycmVjdA=="] {
        citizen.headers = vec![("authorization", wrong.into())];
        citizen.get("/metrics").await.is(403);
        assert_eq!(ready(&mut citizen, 200).await, bare);
    }
    citizen.headers = vec![("authorization", "Bearer correct horse battery staple".into())];
    assert_eq!(ready(&mut citizen, 200).await["degraded"], false);
    let page = citizen.get("/metrics").await;
    page.is(200).shows("lotse_http_requests_total").shows("/leistungen/{service}").hides("personalausweis");

    let mut local = town.operator();
    local.get("/metrics").await.is(200);
    assert_eq!(ready(&mut local, 200).await["degraded"], false);
    local.address = ("::ffff:127.0.0.1".parse::<std::net::IpAddr>().expect("an address"), 50_000).into();
    local.get("/metrics").await.is(200);
    // Through a proxy on this machine, whether we were told of it or not.
    local.headers = vec![("x-forwarded-for", "203.0.113.7".into())];
    local.get("/metrics").await.is(403);
    assert_eq!(ready(&mut local, 200).await, bare);
}

#[tokio::test]
async fn behind_a_proxy_this_machine_is_everybody() {
    let web = Web { trusted_proxy: true, metrics_token: Some(String::new()), ..Web::default() };
    let town = Town::with(Setup { web, ..Setup::default() }).await;
    let mut local = town.operator();
    for headers in
        [vec![], vec![("x-forwarded-for", "127.0.0.1".to_owned())], vec![("authorization", "Bearer ".into())]]
    {
        local.headers = headers;
        local.get("/metrics").await.is(403);
        assert_eq!(ready(&mut local, 200).await, json!({ "ready": true }));
    }
}

#[tokio::test]
async fn not_ready_without_a_database() {
    let town = Town::new().await;
    town.portal.storage.close().await;
    assert_eq!(ready(&mut town.operator(), 503).await["database"], "unavailable");
    assert_eq!(ready(&mut town.citizen(), 503).await, json!({ "ready": false }));
    // Citizens get a page that says so, with the telephone number.
    town.citizen().get("/leistungen/personalausweis/zeiten").await.is(503).shows("Rastatt");
}

/// A database that counts how often it is asked.
struct Asked(&'static AtomicU32);

#[async_trait]
impl SecretStore for Asked {
    async fn secret(&self, _: &str, _: &[u8]) -> Result<Vec<u8>, StoreError> {
        unreachable!("asked at the start only")
    }

    async fn ping(&self) -> Result<(), StoreError> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

#[tokio::test]
async fn asking_often_does_not_keep_the_database_busy() {
    static ASKED: AtomicU32 = AtomicU32::new(0);
    let change = |parts: &mut Parts| parts.secrets = Arc::new(Asked(&ASKED));
    let town = Town::with(Setup { change, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    for _ in 0..50 {
        assert_eq!(ready(&mut citizen, 200).await, json!({ "ready": true }));
    }
    let asked = ASKED.load(Ordering::Relaxed);
    assert!((1..25).contains(&asked), "{asked}");
    // The answer is a second old at most.
    tokio::time::sleep(Duration::from_millis(1100)).await;
    ready(&mut citizen, 200).await;
    assert_eq!(ASKED.load(Ordering::Relaxed), asked + 1);
}

/// A database that does not answer, or breaks the program.
struct Silent;
struct Broken;

#[async_trait]
impl SecretStore for Silent {
    async fn secret(&self, _: &str, _: &[u8]) -> Result<Vec<u8>, StoreError> {
        unreachable!("asked at the start only")
    }

    async fn ping(&self) -> Result<(), StoreError> {
        std::future::pending().await
    }
}

#[async_trait]
impl SecretStore for Broken {
    async fn secret(&self, _: &str, _: &[u8]) -> Result<Vec<u8>, StoreError> {
        unreachable!("asked at the start only")
    }

    async fn ping(&self) -> Result<(), StoreError> {
        panic!("postgres://lotse:password@db.internal/lotse");
    }
}

#[tokio::test]
async fn machines_do_not_wait_for_ever_either() {
    let limits = Limits { answer_seconds: 1, ..Setup::default().limits };
    let change = |parts: &mut Parts| parts.secrets = Arc::new(Silent);
    let town = Town::with(Setup { limits, change, ..Setup::default() }).await;
    town.citizen().get("/readyz").await.is(503);
    town.operator().get("/readyz").await.is(503);
    town.citizen().get("/healthz").await.is(200);
}

#[tokio::test]
async fn a_panic_behind_a_machine_endpoint_is_an_answer_without_details() {
    let change = |parts: &mut Parts| parts.secrets = Arc::new(Broken);
    let town = Town::with(Setup { change, ..Setup::default() }).await;
    for mut client in [town.citizen(), town.operator()] {
        let page = client.get("/readyz").await;
        assert_eq!(page.is(500).body, "");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert!(!page.header("x-request-id").is_empty());
        client.get("/healthz").await.is(200);
    }
}
