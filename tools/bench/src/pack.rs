//! Packs for the load: one municipality with a few desks, and a Kreis with many sites.

use std::fmt::Write as _;
use std::path::Path;

/// Host of either; they never stand side by side.
pub const HOST: &str = "bench.localhost";

/// Desks of the service `viele`, and rooms: each appointment takes one of both.
pub const DESKS: usize = 8;

/// Sites of the Kreis.
pub const SITES: usize = 42;
/// Its resources.
pub const RESOURCES: usize = 200;
/// Desks of each of its sites but the first, which has all others.
const DESKS_A_SITE: usize = 4;

/// A resource to be written: key, kind, site, skill, hours.
type Resource = (String, &'static str, String, &'static str, &'static str);

/// Writes the pack `bench` into `folder`: `viele` takes one of eight desks and one of eight rooms, `allein` the only desk and
/// the only room of its kind.
pub fn write(folder: &Path) -> std::io::Result<()> {
    let mut resources: Vec<Resource> = many();
    resources.push(("schalter-allein".into(), "desk", "amt-0".into(), "allein", "immer"));
    resources.push(("raum-allein".into(), "room", "amt-0".into(), "raum-allein", "immer"));
    write_pack(folder, 1, &resources, &[VIELE, ALLEIN], &["viele", "raum", "allein", "raum-allein"])
}

/// Writes the pack of a Kreis into `folder`: `viele` as above at its first site, and `ueberall` at each of 42 sites, with 200
/// resources in all.
pub fn write_kreis(folder: &Path) -> std::io::Result<()> {
    let mut resources = many();
    for site in 1..SITES {
        for desk in 0..DESKS_A_SITE {
            resources.push((format!("amt-{site}-{desk}"), "desk", format!("amt-{site}"), "ueberall", "werktags"));
        }
    }
    for desk in 0..RESOURCES - resources.len() {
        resources.push((format!("amt-0-{desk}"), "desk", "amt-0".into(), "ueberall", "werktags"));
    }
    write_pack(folder, SITES, &resources, &[VIELE, UEBERALL], &["viele", "raum", "ueberall"])
}

/// The desks and rooms of the service `viele`.
fn many() -> Vec<Resource> {
    (0..DESKS)
        .flat_map(|number| {
            [
                (format!("schalter-{number}"), "desk", "amt-0".to_owned(), "viele", "immer"),
                (format!("raum-{number}"), "room", "amt-0".to_owned(), "raum", "immer"),
            ]
        })
        .collect()
}

fn write_pack(
    folder: &Path,
    sites: usize,
    resources: &[Resource],
    services: &[&str],
    skills: &[&str],
) -> std::io::Result<()> {
    let pack = folder.join("bench");
    std::fs::create_dir_all(pack.join("texts"))?;
    std::fs::create_dir_all(folder.join("_shared"))?;
    let mut texts = TEXTS.to_owned();
    let mut places = String::new();
    for site in 0..sites {
        let _ = write!(places, "[[site]]\nkey = \"amt-{site}\"\n{SITE}\n");
        let _ = write!(texts, "\n[site.amt-{site}]\nname = \"Amt {site}\"\nway_inside = [\"Eingang am Markt.\"]\n");
    }
    let mut all = String::new();
    for (key, kind, site, skill, hours) in resources {
        let _ = write!(
            all,
            "[[resource]]\nkey = \"{key}\"\nkind = \"{kind}\"\nsite = \"{site}\"\nskills = [\"{skill}\"]\nhours = \"{hours}\"\n\n"
        );
        let _ = write!(texts, "\n[resource.{key}]\nname = \"{key}\"\n");
    }
    let mut offered = String::new();
    for service in services {
        let key = service.split('"').nth(1).unwrap_or_default();
        offered.push_str(service);
        let _ = write!(
            texts,
            "\n[service.{key}]\nname = \"{key}\"\nsummary = \"Zum Messen.\"\ndescription = [\"Zum Messen.\"]\nbring = []\nsearch = [\"{key}\"]\n"
        );
    }
    for skill in skills {
        let _ = write!(texts, "\n[skill.{skill}]\nname = \"{skill}\"\n");
    }
    let weekdays = if skills.contains(&"ueberall") { WEEKDAYS } else { "" };
    for (file, text) in [
        ("municipality.toml", MUNICIPALITY),
        ("sites.toml", &places),
        ("hours.toml", &format!("{HOURS}{weekdays}")),
        ("resources.toml", &all),
        ("services.toml", &offered),
        ("texts/de.toml", &texts),
    ] {
        std::fs::write(pack.join(file), text)?;
    }
    Ok(())
}

const MUNICIPALITY: &str = r##"name = "Bench"
official_name = "Gemeinde Bench"
kind = "town"
ars = "064370006006"
land = "HE"
time_zone = "Europe/Berlin"
languages = ["de"]
hosts = ["bench.localhost"]
sample = true

[contact]
phone = "+49 30 231250"
mail = "bench@bench.example"
website = "https://bench.example"
street = "Marktplatz 1"
postal_code = "64711"
city = "Bench"

[imprint]
represented_by = "Bürgermeisterin Erika Beispiel"
supervisory_authority = "Landkreis Bench"

[privacy]
officer_mail = "datenschutz@bench.example"
supervisory_authority = "Datenschutzaufsicht"
supervisory_website = "https://datenschutz.example"
appointment_retention_days = 30

[accessibility]
status = "partial"
reviewed_on = 2026-11-01
enforcement_body = "Durchsetzungsstelle"
enforcement_website = "https://durchsetzung.example"

[theme]
brand = "#0b5a3c"
on_brand = "#ffffff"
focus = "#0b3d91"
brand_dark = "#7fd1ab"
on_brand_dark = "#06281a"
focus_dark = "#9ec5ff"
font = "noto-sans"
"##;

const SITE: &str = r#"street = "Marktplatz 1"
postal_code = "64711"
city = "Bench"
wheelchair = "full"
"#;

const HOURS: &str = r#"[[hours]]
key = "immer"
holidays = false

[[hours.series]]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
from = "06:00"
to = "22:00"
"#;

const WEEKDAYS: &str = r#"
[[hours]]
key = "werktags"

[[hours.series]]
days = ["mon", "tue", "wed", "thu", "fri"]
from = "08:00"
to = "18:00"
"#;

const VIELE: &str = r#"[[service]]
key = "viele"
leika = "99008001012000"
topic = "identity"
sites = ["amt-0"]
duration = 5
grid = 5
needs = [{ skill = "viele" }, { skill = "raum" }]
earliest = "0m"
latest_days = 90
contact = "mail"
fee_free = true

"#;

const ALLEIN: &str = r#"[[service]]
key = "allein"
leika = "99085001012000"
topic = "identity"
duration = 5
grid = 5
needs = [{ skill = "allein" }, { skill = "raum-allein" }]
earliest = "0m"
latest_days = 30
contact = "mail"
fee_free = true

"#;

const UEBERALL: &str = r#"[[service]]
key = "ueberall"
leika = "99085001012000"
topic = "identity"
duration = 20
grid = 10
needs = [{ skill = "ueberall" }]
earliest = "0m"
latest_days = 90
contact = "mail"
fee_free = true

"#;

const TEXTS: &str = r#"[municipality]
name = "Bench"
slogan = "Messen"
welcome = "Hier wird gemessen."
"#;
