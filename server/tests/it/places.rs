//! `/orte`, and what a list of postal codes does to a page with an address.

use crate::harness::{Client, Page, Setup, Town, lotse};
use domain::places::Places;
use std::process::{Command, Output};

const BEGIN: &str = "/leistungen/hundesteuer-anmeldung/antrag";

async fn town() -> Town {
    let places = |parts: &mut server::http::Parts| {
        let lines = [("76437", "Rastatt"), ("64711", "Erbach"), ("64711", "Michelstadt"), ("10115", "Berlin")];
        parts.places = Some(Places::of(lines));
    };
    Town::with(Setup { change: places, ..Setup::default() }).await
}

async fn holder(citizen: &mut Client, application: &str, code: &str, city: &str, more: &[(&str, &str)]) -> Page {
    let mut answers = vec![
        ("halter_art", "person"),
        ("familienname", "Öztürk"),
        ("vornamen", "Şükrü"),
        ("geboren.day", "29"),
        ("geboren.month", "2"),
        ("geboren.year", "1988"),
        ("anschrift.street", "Lindenrain"),
        ("anschrift.number", "5"),
        ("anschrift.postal_code", code),
        ("anschrift.city", city),
    ];
    answers.extend_from_slice(more);
    citizen.fill(application, "halter", &answers).await
}

async fn begin(citizen: &mut Client) -> String {
    citizen.submit(BEGIN, &[]).await.location().to_owned()
}

/// The value of the box by which a warning is answered.
fn seal(page: &Page, name: &str) -> String {
    let tag = page.body.split('<').find(|tag| tag.contains(&format!("name=\"{name}\""))).expect("the box");
    tag.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its value").to_owned()
}

#[tokio::test]
async fn places_are_found_by_their_code() {
    let town = town().await;
    let mut citizen = town.citizen();
    let page = citizen.get("/orte?plz=64711").await;
    assert_eq!(page.is(200).body, r#"["Erbach","Michelstadt"]"#);
    assert_eq!(
        (page.header("content-type"), page.header("cache-control")),
        ("application/json", "public, max-age=86400")
    );
    for unknown in ["99999", "7643", "%F0%9F%98%80", "76437%2076437", "%FF", ""] {
        assert_eq!(citizen.get(&format!("/orte?plz={unknown}")).await.is(200).body, "[]", "{unknown}");
    }
    for wrong in ["/orte", "/orte?PLZ=76437", "/orte?plz=1&plz=2"] {
        citizen.get(wrong).await.is(400);
    }
    citizen.post("/orte?plz=76437", &[]).await.is(405);
    Town::new().await.citizen().get("/orte?plz=76437").await.is(404);
}

#[tokio::test]
async fn a_place_that_does_not_belong_is_asked_about_and_may_be_right() {
    let town = town().await;
    let mut citizen = town.citizen();
    let application = begin(&mut citizen).await;
    let page = citizen.get(&format!("{application}/seite/halter")).await;
    page.is(200).shows("data-places=\"/orte\"").hides("ok.anschrift");

    let page = holder(&mut citizen, &application, "64711", "Rastatt", &[]).await;
    page.is(422).shows("Zur Postleitzahl 64711 gehört in unserer Liste: Erbach, Michelstadt.").shows("Das stimmt so");
    let page = holder(&mut citizen, &application, "76400", "Rastatt", &[]).await;
    page.is(422).shows("Diese Postleitzahl steht nicht in unserer Liste: 76400.").hides("64711");
    let name = "ok.anschrift.postal-code-unknown";
    let seal = seal(&page, name);
    let next = holder(&mut citizen, &application, "76400", "Rastatt", &[(name, &seal)]).await;
    assert_eq!(next.location(), format!("{application}/seite/mithalter"));
    // Said to be right for this answer, and for no other.
    let page = holder(&mut citizen, &application, "76401", "Rastatt", &[(name, &seal)]).await;
    page.is(422).shows("76401");
    for (code, city) in [("76437", "RASTATT"), ("64711", "Michelstadt-Vielbrunn"), ("10115", "Berlin (Mitte)")] {
        let next = holder(&mut citizen, &application, code, city, &[]).await;
        assert_eq!(next.location(), format!("{application}/seite/mithalter"), "{code} {city}");
    }
}

#[tokio::test]
async fn the_only_place_of_a_code_is_filled_in() {
    let town = town().await;
    let mut citizen = town.citizen();
    let application = begin(&mut citizen).await;
    let next = holder(&mut citizen, &application, "76437", "", &[]).await;
    assert_eq!(next.location(), format!("{application}/seite/mithalter"));
    // A second window that sends the same is no other answer.
    let page = citizen.get(&format!("{application}/seite/halter")).await;
    page.is(200).shows("value=\"Rastatt\"");
    // Of two nobody knows which.
    holder(&mut citizen, &application, "64711", "", &[]).await.is(422).shows("Bitte geben Sie den Ort ein.");
}

#[tokio::test]
async fn the_same_page_sent_twice_is_no_conflict() {
    let town = town().await;
    let mut citizen = town.citizen();
    let application = begin(&mut citizen).await;
    let address = format!("{application}/seite/halter");
    let page = citizen.get(&address).await;
    let (token, seen) = (page.hidden("csrf"), page.hidden("_stand"));
    let answers = [
        ("csrf", token.as_str()),
        ("_stand", &seen),
        ("anschrift.street", "Ring"),
        ("anschrift.postal_code", "76437"),
        ("anschrift.city", ""),
    ];
    for _ in 0..2 {
        citizen.post(&address, &answers).await.is(422).shows("value=\"Rastatt\"");
    }
}

#[tokio::test]
async fn without_a_list_everything_is_as_it_was() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let application = begin(&mut citizen).await;
    citizen.get(&format!("{application}/seite/halter")).await.is(200).hides("data-places");
    let next = holder(&mut citizen, &application, "64711", "Rastatt", &[]).await;
    assert_eq!(next.location(), format!("{application}/seite/mithalter"));
    holder(&mut citizen, &application, "76437", "", &[]).await.is(422).shows("Bitte geben Sie den Ort ein.");
}

fn text_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn the_command_says_what_is_wrong_with_a_list() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("orte.csv");
    let check = |content: &[u8]| {
        std::fs::write(&file, content).expect("a file");
        let output = Command::new(env!("CARGO_BIN_EXE_lotse"))
            .args(["places", "check"])
            .arg(&file)
            .output()
            .expect("lotse runs");
        (output.status.code(), text_of(&output))
    };
    let (code, text) = check(b"PostalCode,Locality\n76437,Rastatt\n64711,Erbach\n64711,Michelstadt\n");
    assert_eq!(code, Some(0), "{text}");
    assert_eq!(text, "2 postal codes, 3 pairs of postal code and place, 1 kB of memory; 0 lines left out.\n");
    let (code, text) = check(b"plz;ort\n7643;Rastatt\n76437;Rastatt\n");
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("orte.csv: line 2: the postal code needs five digits"), "{text}");
    let (code, text) = check(b"Name\nRastatt\n");
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("orte.csv: line 1 tells neither headings"), "{text}");
}

#[test]
fn a_list_that_cannot_be_used_keeps_the_portal_from_starting() {
    let folder = tempfile::tempdir().expect("a folder");
    let output =
        lotse(&folder).env("LOTSE_PLACES_FILE", "/nowhere/orte.csv").arg("serve").output().expect("lotse runs");
    assert!(!output.status.success());
    assert!(text_of(&output).contains("the list of places /nowhere/orte.csv: cannot be read"), "{}", text_of(&output));
}
