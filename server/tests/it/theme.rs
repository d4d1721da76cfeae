use crate::harness::{Setup, Town, copy_of_packs};

/// The addresses of theme and logo on a municipality's start page.
async fn addresses(town: &Town) -> [String; 2] {
    let page = town.citizen().get("/").await;
    ["/theme/", "/logo/"].map(|start| {
        let rest = page.body.split(&format!("\"{start}")).nth(1).expect("an address");
        format!("{start}{}", rest.split('"').next().expect("an end"))
    })
}

#[tokio::test]
async fn colours_and_logo_are_kept_for_good_under_their_own_version_only() {
    let packs = copy_of_packs();
    let town = Town::with(Setup { municipalities: packs.path().into(), ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let before = addresses(&town).await;
    let mut bodies = Vec::new();
    for address in &before {
        let file = citizen.get(address).await;
        assert_eq!(file.is(200).header("cache-control"), "public, max-age=31536000, immutable", "{address}");
        bodies.push(file.body);
    }
    for (index, wrong) in [
        (0, "/theme/0.css".to_owned()),
        (0, before[0].replace(".css", "")),
        (0, before[0].replace(".css", ".svg")),
        (1, "/logo/0.svg".to_owned()),
        (1, before[1].replace(".svg", ".css")),
    ] {
        let file = citizen.get(&wrong).await;
        assert_eq!(file.is(200).header("cache-control"), "no-store", "{wrong}");
        assert_eq!(file.body, bodies[index], "better than none");
    }

    // A new version of the pack has new addresses; under the old ones nothing is kept any more.
    let file = packs.path().join("rastatt/municipality.toml");
    let text = std::fs::read_to_string(&file).expect("a file");
    std::fs::write(&file, text.replace("official_name = \"", "official_name = \"Große ")).expect("a file");
    town.portal.state.registry.reload();
    let after = addresses(&town).await;
    for (old, new) in before.iter().zip(&after) {
        assert_ne!(old, new);
        assert_eq!(citizen.get(old).await.is(200).header("cache-control"), "no-store");
        assert!(citizen.get(new).await.is(200).header("cache-control").contains("immutable"));
    }
}

#[tokio::test]
async fn a_logo_runs_nothing() {
    let town = Town::new().await;
    let [_, logo] = addresses(&town).await;
    let file = town.citizen().get(&logo).await;
    assert_eq!(file.header("content-type"), "image/svg+xml");
    assert_eq!(file.header("content-security-policy"), "default-src 'none'; style-src 'unsafe-inline'; sandbox");
}
