use crate::harness::{Setup, Town, copy_of_packs};
use serde_json::Value;
use server::packs::watch;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

fn change(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).expect("a file");
    assert!(text.contains(from), "{from:?} is not in {}", file.display());
    std::fs::write(file, text.replace(from, to)).expect("a file");
}

#[tokio::test]
async fn a_changed_pack_is_taken_up_and_a_broken_one_refused() {
    let packs = copy_of_packs();
    let town = Town::with(Setup { municipalities: packs.path().into(), ..Setup::default() }).await;
    let registry = Arc::clone(&town.portal.state.registry);
    let mut citizen = town.citizen();
    citizen.get("/impressum").await.shows("Stadt Rastatt");

    let file = packs.path().join("rastatt/municipality.toml");
    change(&file, "official_name = \"Stadt Rastatt\"", "official_name = \"Große Kreisstadt Rastatt\"");
    registry.reload();
    citizen.get("/impressum").await.shows("Große Kreisstadt Rastatt");

    change(&file, "land = \"BW\"", "land = \"XX\"");
    registry.reload();
    citizen.get("/impressum").await.is(200).shows("Große Kreisstadt Rastatt");
    let ready: Value = serde_json::from_str(&town.operator().get("/readyz").await.is(200).body).expect("JSON");
    assert_eq!(ready["degraded"], true);
    let rastatt = ready["packs"]
        .as_array()
        .expect("packs")
        .iter()
        .find(|pack| pack["municipality"] == "rastatt")
        .expect("rastatt");
    assert_eq!(rastatt["refused"], true);
    assert_eq!(rastatt["served"], true);
    assert!(rastatt["errors"][0].as_str().expect("text").contains("rastatt/municipality.toml:"), "{rastatt}");

    change(&file, "land = \"XX\"", "land = \"BW\"");
    registry.reload();
    let ready: Value = serde_json::from_str(&town.operator().get("/readyz").await.body).expect("JSON");
    assert_eq!(ready["degraded"], false);
}

#[tokio::test]
async fn two_packs_cannot_claim_one_host() {
    let packs = copy_of_packs();
    let town = Town::with(Setup { municipalities: packs.path().into(), ..Setup::default() }).await;
    change(&packs.path().join("rastatt/municipality.toml"), "rastatt.localhost", "erbach.localhost");
    town.portal.state.registry.reload();
    town.citizen_of("erbach.localhost").get("/").await.is(200).shows("Erbach");
    let ready: Value = serde_json::from_str(&town.operator().get("/readyz").await.body).expect("JSON");
    assert_eq!(ready["degraded"], true);
}

#[tokio::test]
async fn the_watcher_takes_up_changes_by_itself() {
    let packs = copy_of_packs();
    let town = Town::with(Setup { municipalities: packs.path().into(), ..Setup::default() }).await;
    let stop = CancellationToken::new();
    let watching = tokio::spawn(watch(Arc::clone(&town.portal.state.registry), drop, stop.clone()));
    tokio::time::sleep(Duration::from_millis(200)).await;
    change(&packs.path().join("erbach/municipality.toml"), "sample = true", "sample = false");
    let mut citizen = town.citizen_of("erbach.localhost");
    let mut taken_up = false;
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if !citizen.get("/").await.body.contains("lotse-banner--sample") {
            taken_up = true;
            break;
        }
    }
    assert!(taken_up, "the change was not taken up within ten seconds");
    stop.cancel();
    watching.await.expect("the watcher ends");
}
