use crate::harness::Town;
use serde_json::Value;

#[tokio::test]
async fn alive_and_ready() {
    let town = Town::new().await;
    let mut probe = town.citizen_of("10.0.0.1:8080");
    assert_eq!(probe.get("/healthz").await.is(200).body, "ok\n");
    let ready: Value = serde_json::from_str(&probe.get("/readyz").await.is(200).body).expect("JSON");
    assert_eq!(ready["ready"], true);
    assert_eq!(ready["degraded"], false, "{ready}");
    assert_eq!(ready["packs"].as_array().map(Vec::len), Some(6));
}

#[tokio::test]
async fn metrics_are_for_this_machine_only() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    citizen.get("/leistungen/personalausweis").await.is(200);
    citizen.get("/metrics").await.is(403);
    citizen.address = ([127, 0, 0, 1], 50_000).into();
    let page = citizen.get("/metrics").await;
    page.is(200).shows("lotse_http_requests_total").shows("/leistungen/{service}").hides("personalausweis");
}

#[tokio::test]
async fn not_ready_without_a_database() {
    let town = Town::new().await;
    town.portal.storage.close().await;
    let ready: Value = serde_json::from_str(&town.citizen().get("/readyz").await.is(503).body).expect("JSON");
    assert_eq!(ready["database"], "unavailable");
    // Citizens get a page that says so, with the telephone number.
    town.citizen().get("/leistungen/personalausweis/zeiten").await.is(503).shows("Rastatt");
}
