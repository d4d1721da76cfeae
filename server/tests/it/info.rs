use crate::harness::Town;

#[tokio::test]
async fn the_plain_host_lists_all_municipalities() {
    let town = Town::new().await;
    let page = town.citizen_of("localhost:8080").get("/").await;
    page.is(200);
    for name in ["Rastatt", "Reutlingen", "Erbach", "Michelstadt", "Oberzent", "Brombachtal"] {
        page.shows(name);
    }
}

#[tokio::test]
async fn an_unknown_host_gets_a_plain_404() {
    let town = Town::new().await;
    for host in ["evil.example", "rastatt.localhost.evil.example", ""] {
        town.citizen_of(host).get("/").await.is(404);
    }
}

#[tokio::test]
async fn each_municipality_shows_itself_and_says_that_it_is_a_sample() {
    let town = Town::new().await;
    for loaded in &town.portal.state.registry.current().loaded {
        let municipality = &loaded.municipality;
        let mut citizen = town.citizen_of(&municipality.hosts[0]);
        for path in
            ["/", "/suche?q=ausweis", "/impressum", "/datenschutz", "/barrierefreiheit", "/hilfe", "/termin-finden"]
        {
            let page = citizen.get(path).await;
            page.is(200).shows(&municipality.official_name);
            assert!(
                page.body.contains("lotse-banner--sample"),
                "{path} of {} does not say that it is a sample",
                municipality.slug
            );
        }
        for service in &municipality.services {
            citizen.get(&format!("/leistungen/{}", service.key)).await.is(200);
        }
        for site in &municipality.sites {
            citizen.get(&format!("/orte/{}", site.key)).await.is(200);
        }
    }
}

#[tokio::test]
async fn the_search_forgives() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    for typed in ["Auswies", "perso", "PERSONALAUSWEIS", "ausweis verloren"] {
        citizen
            .get(&format!("/suche?q={}", typed.replace(' ', "+")))
            .await
            .is(200)
            .shows("/leistungen/personalausweis");
    }
    citizen.get("/suche?q=xqzvw").await.is(200).hides("/leistungen/personalausweis\"");
    citizen.get("/suche?q=%3Cscript%3Ealert(1)%3C/script%3E").await.is(200).hides("<script>alert");
}

#[tokio::test]
async fn unknown_addresses_get_a_page_with_a_search() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    for path in [
        "/leistungen/gibt-es-nicht",
        "/orte/nirgendwo",
        "/gibt/es/nicht",
        "/leistungen/%F0%9F%99%82/zeiten",
        "/buchung/keine-uuid/daten",
    ] {
        let page = citizen.get(path).await;
        page.is(404).shows("Rastatt");
    }
    citizen.get("/gibt/es/nicht").await.shows("action=\"/suche\"");
}

#[tokio::test]
async fn files_of_a_pack_are_served() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let version =
        town.portal.state.registry.current().by_slug("rastatt").expect("rastatt").municipality.version.clone();
    let theme = citizen.get(&format!("/theme/{version}.css")).await;
    theme.is(200).shows("--lotse-brand");
    assert_eq!(theme.header("content-type"), "text/css; charset=utf-8");
    let logo = citizen.get(&format!("/logo/{version}.svg")).await;
    logo.is(200).shows("<svg");
    assert!(logo.header("content-security-policy").contains("sandbox"));
}

#[tokio::test]
async fn the_way_leads_to_the_room() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    // To a room: without steps first, then by stairs, then on to the room.
    let registry = citizen.book("kirchenaustritt", 1, "Ada König", "ada@example.org").await;
    let page = citizen.get(&registry).await;
    let places =
        ["Ohne Stufen", "Seiteneingang an der Ostseite", "Kürzer, mit Stufen", "fünf Stufen", "Zimmer 1.08, 1. Stock"];
    let found: Vec<usize> =
        places.iter().map(|text| page.body.find(text).unwrap_or_else(|| panic!("{text}"))).collect();
    assert!(found.is_sorted(), "{found:?}");
    page.hides("Zimmer 1.10");
    // To a desk that calls by number: to the waiting area.
    let card = citizen.get("/leistungen/personalausweis/zeiten?ort=buergerbuero").await.times();
    let card = citizen.book_at("personalausweis", 1, &card[0], "Ada König", "ada@example.org").await;
    citizen.get(&card).await.shows("Wartebereich A").hides("Zimmer 4");
    // The site's own page shows all of it.
    citizen
        .get("/orte/buergerbuero")
        .await
        .shows("Wartebereich A")
        .shows("Zimmer 4, Erdgeschoss")
        .shows("Haupteingang Herrenstraße");
    citizen.get("/orte/auslaenderwesen?lang=en").await.shows("Room 2.12, floor 2").hides("Shorter, with steps");
}
