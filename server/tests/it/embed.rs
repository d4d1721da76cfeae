//! Links and pieces for the town's own website.

use crate::harness::{Page, Town};
use serde_json::Value;

fn json(page: &Page) -> Value {
    serde_json::from_str(&page.is(200).body).expect("JSON")
}

/// The path of an address at the citizen's host.
fn path(host: &str, address: &Value) -> String {
    let rest = address.as_str().and_then(|address| address.strip_prefix("http://")).expect("an address");
    rest.strip_prefix(host).expect("the same host").to_owned()
}

#[tokio::test]
async fn the_next_times_over_all_sites_are_there_as_data() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let base = "/leistungen/personalausweis/naechste.json";
    let answer = citizen.get(&format!("{base}?personen=2&lang=en")).await;
    assert_eq!(answer.is(200).header("cache-control"), "no-store");
    assert_eq!(answer.header("content-type"), "application/json");
    let next = json(&answer);
    assert_eq!((&next["service"], &next["persons"]), (&"personalausweis".into(), &2.into()));
    assert_eq!((&next["lang"], &next["dir"]), (&"en".into(), &"ltr".into()));
    let times = next["times"].as_array().expect("a list");
    assert_eq!(times.len(), 6);
    let start = |time: &Value| time["start"].as_str().and_then(|start| start.parse::<jiff::Timestamp>().ok());
    let starts: Vec<jiff::Timestamp> = times.iter().map(|time| start(time).expect("a time")).collect();
    assert!(starts.is_sorted() && starts[0] > town.now(), "{starts:?}");
    // The link opens the calendar where the time is a button, in the language that was asked for.
    let site = times[0]["site"].as_str().expect("a site");
    let value = format!("{}@{site}", starts[0].as_second());
    let calendar = town.citizen().get(&path(&citizen.host, &times[0]["link"])).await;
    calendar.is(200).shows(&value).shows("lang=\"en\"").shows(times[0]["name"].as_str().expect("a name"));
    // One site only.
    let other = json(&citizen.get(&format!("{base}?ort=ortsverwaltung-plittersdorf")).await);
    let there = |time: &Value| time["site"] == "ortsverwaltung-plittersdorf";
    assert!(other["times"].as_array().is_some_and(|times| !times.is_empty() && times.iter().all(there)), "{other}");
    citizen.get("/leistungen/nichts/naechste.json").await.is(404);
}

#[tokio::test]
async fn other_sites_may_read_the_times_and_nothing_else() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    for path in ["/leistungen/personalausweis/naechste.json?lang=tr", "/einbetten/lotse.js"] {
        let answer = citizen.get(path).await;
        assert_eq!(answer.is(200).header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
        // What is read with a visitor's cookies is for our own pages.
        assert_eq!(answer.header("access-control-allow-credentials"), "", "{path}");
    }
    assert!(citizen.cookies.is_empty());
    for path in
        ["/", "/einbetten", "/leistungen/personalausweis/zeiten/kalender.json", "/leistungen/personalausweis?lang=tr"]
    {
        let answer = citizen.get(path).await;
        assert_eq!(answer.is(200).header("access-control-allow-origin"), "", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
    }
    assert!(citizen.cookies.contains_key("lotse_lang"), "our own pages keep the language");
}

#[tokio::test]
async fn the_script_is_small_and_lives_alone() {
    let town = Town::new().await;
    let script = town.citizen().get("/einbetten/lotse.js").await;
    assert_eq!(script.is(200).header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(script.header("cache-control"), "public, max-age=3600");
    assert!(script.body.len() < 4096, "{} bytes", script.body.len());
    for foreign in ["http:", "https:", "import(", "innerHTML", "cookie =", "localStorage", "setInterval"] {
        assert!(!script.body.contains(foreign), "{foreign}");
    }
    town.citizen_of("nirgendwo.localhost").get("/einbetten/lotse.js").await.is(404);
}

#[tokio::test]
async fn the_page_shows_what_to_copy() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let page = citizen.get("/einbetten?leistung=reisepass&lang=fr").await;
    page.is(200)
        .shows("&lt;lotse-termin service=\"reisepass\" lang=\"fr\"&gt;")
        .shows("&lt;script async src=\"http://rastatt.localhost/einbetten/lotse.js\"&gt;")
        .shows("<lotse-termin")
        .shows("http://rastatt.localhost/leistungen/reisepass?lang=fr");
    citizen.get("/einbetten?leistung=%3Cscript%3E").await.is(200).hides("<script>");
}

#[tokio::test]
async fn a_link_by_leika_key_leads_to_the_service() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let loaded = town.portal.state.registry.current();
    let services = &loaded.by_slug("rastatt").expect("rastatt").municipality.services;
    for service in services {
        let first = services.iter().find(|other| other.leika == service.leika).expect("a service");
        let location = citizen.get(&format!("/leika/{}", service.leika)).await.location().to_owned();
        assert_eq!(location, format!("/leistungen/{}", first.key));
    }
    citizen.get(&format!("/leika/{}?lang=uk", services[0].leika)).await.is(303);
    citizen.get("/leistungen/personalausweis").await.shows("lang=\"uk\"");
    for unknown in ["99999999999999", "9900800101200", "990080010120000", "x", "%2e%2e"] {
        citizen.get(&format!("/leika/{unknown}")).await.is(404);
    }
}

#[tokio::test]
async fn deep_links_choose_everything_and_never_fail() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let base = "/leistungen/personalausweis/zeiten";
    let next = json(&citizen.get("/leistungen/personalausweis/naechste.json?ort=buergerbuero").await);
    let day = &next["times"][5]["start"].as_str().expect("a time")[..10];
    let page = citizen.get(&format!("{base}?personen=3&mit=reisepass:2&ort=buergerbuero&tag={day}")).await;
    page.is(200).shows("name=\"personen\" value=\"3\"").shows("name=\"mit\" value=\"reisepass:2\"");
    assert!(page.times().iter().all(|time| time.ends_with("@buergerbuero")));
    // By telephone, where that is possible.
    citizen.get("/leistungen/wohngeld/zeiten?art=telefon").await.is(200).shows("name=\"art\" value=\"telefon\"");
    // Values nobody knows (any more): too many persons are as many as possible, an unknown site is all sites; what else
    // cannot be had is left out.
    let loaded = town.portal.state.registry.current();
    let service = loaded.by_slug("rastatt").and_then(|rastatt| rastatt.municipality.service("personalausweis"));
    let most = service.expect("a service").max_persons;
    citizen.get(&format!("{base}?personen=99")).await.is(200).shows(&format!("name=\"personen\" value=\"{most}\""));
    for (query, status) in [
        ("personen=x", 200),
        ("personen=0", 200),
        ("ort=nirgends", 200),
        ("unbekannt=1&utm_source=x", 200),
        ("monat=2026-13", 200),
        ("mit=nichts:1", 422),
        ("art=brieftaube", 422),
        ("art=video", 422),
        ("tag=gestern", 422),
        ("tag=1999-01-01", 422),
    ] {
        let page = citizen.get(&format!("{base}?{query}")).await;
        assert_eq!(page.status.as_u16(), status, "{query}");
        page.shows("lotse-calendar");
    }
}
