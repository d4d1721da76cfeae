//! Packs change while people book.

use crate::harness::{Setup, Town, copy_of_packs};
use tempfile::TempDir;

/// A portal whose packs the test changes.
async fn changing() -> (Town, TempDir) {
    let packs = copy_of_packs();
    let town = Town::with(Setup { municipalities: packs.path().to_path_buf(), ..Setup::default() }).await;
    (town, packs)
}

/// Takes an entry `[[what]]` out of a file of Rastatt's pack.
fn remove(town: &Town, packs: &TempDir, what: &str, key: &str) {
    let file = packs.path().join(format!("rastatt/{what}s.toml"));
    let text = std::fs::read_to_string(&file).expect("a file");
    let entry = format!("[[{what}]]\n");
    let start = text.find(&format!("{entry}key = \"{key}\"")).expect("the entry");
    let end = text[start + 1..].find(&entry).map_or(text.len(), |next| start + 1 + next);
    // A triage that leads to it is not asked any more.
    let rest = format!("{}{}", &text[..start], &text[end..]).replace("triage = \"ausweis\"\n", "");
    std::fs::write(&file, rest).expect("a file");
    town.portal.state.registry.reload();
}

#[tokio::test]
async fn a_hold_outlives_its_service() {
    let (town, packs) = changing().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("reisepass", 1).await;
    remove(&town, &packs, "service", "reisepass");
    citizen.get("/leistungen/reisepass").await.is(404);
    // What was held is still his; it only cannot get another time.
    let check = citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "")]).await;
    let check = check.location().to_owned();
    citizen.get(&check).await.is(200);
    let done = citizen.submit(&check, &[]).await.location().to_owned();
    let address = done.split('?').next().expect("path").to_owned();
    citizen.get(&done).await.is(200).hides("/verschieben").shows("/absagen");
    assert_eq!(citizen.get(&format!("{address}/verschieben")).await.location(), address);
    citizen.submit(&format!("{address}/absagen"), &[]).await.is(303);
}

#[tokio::test]
async fn an_appointment_outlives_its_desk() {
    let (town, packs) = changing().await;
    let mut citizen = town.citizen();
    let service = "bibliotheksausweis";
    let path = format!("/leistungen/{service}/zeiten");
    let time = citizen.get(&path).await.times()[0].clone();
    let address = citizen.book_at(service, 1, &time, "Ada König", "ada@example.org").await;
    assert!(!citizen.get(&path).await.times().contains(&time));
    // The library gets another desk instead.
    let change = |file: &str, old: &str, new: &str| {
        let file = packs.path().join(file);
        let text = std::fs::read_to_string(&file).expect("a file");
        assert!(text.contains(old), "{old}");
        std::fs::write(&file, text.replacen(old, new, 1)).expect("a file");
    };
    change("rastatt/resources.toml", "key = \"infotheke\"", "key = \"neue-theke\"");
    change("rastatt/texts/de.toml", "[resource.infotheke]", "[resource.neue-theke]");
    town.portal.state.registry.reload();

    citizen.get(&address).await.is(200).shows("/absagen").shows("/verschieben");
    // The new desk is free at that time.
    assert!(town.citizen().get(&path).await.times().contains(&time));
    // Moving takes the new desk and gives the old one back.
    let moving = format!("{address}/verschieben");
    let other = citizen.get(&moving).await.times().last().expect("a time").clone();
    let check = citizen.submit(&moving, &[("zeit", &other)]).await.location().to_owned();
    let page = citizen.get(&check).await;
    let (token, time) = (page.hidden("csrf"), page.hidden("zeit"));
    let moved = citizen.post(&format!("{moving}/pruefen"), &[("csrf", &token), ("zeit", &time)]).await;
    assert_eq!(moved.location(), format!("{address}?verschoben=1"));
    citizen.submit(&format!("{address}/absagen"), &[]).await.is(303);
}
