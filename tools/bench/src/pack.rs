//! A pack for the load: one municipality, one service with many desks, one with a single desk.

use std::fmt::Write as _;
use std::path::Path;

/// Desks of the service `viele`.
pub const DESKS: usize = 8;

/// Writes the pack `bench` into `folder`.
pub fn write(folder: &Path) -> std::io::Result<()> {
    let pack = folder.join("bench");
    std::fs::create_dir_all(pack.join("texts"))?;
    std::fs::create_dir_all(folder.join("_shared"))?;
    std::fs::write(pack.join("municipality.toml"), MUNICIPALITY)?;
    std::fs::write(pack.join("sites.toml"), SITES)?;
    std::fs::write(pack.join("hours.toml"), HOURS)?;
    std::fs::write(pack.join("services.toml"), SERVICES)?;
    let mut resources = String::new();
    let mut texts = TEXTS.to_owned();
    for desk in 0..=DESKS {
        let skill = if desk == DESKS { "allein" } else { "viele" };
        let _ = write!(
            resources,
            "[[resource]]\nkey = \"schalter-{desk}\"\nkind = \"desk\"\nsite = \"rathaus\"\nskills = [\"{skill}\"]\nhours = \"immer\"\n\n"
        );
        let _ = write!(texts, "\n[resource.schalter-{desk}]\nname = \"Schalter {desk}\"\n");
    }
    std::fs::write(pack.join("resources.toml"), resources)?;
    std::fs::write(pack.join("texts/de.toml"), texts)
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

const SITES: &str = r#"[[site]]
key = "rathaus"
street = "Marktplatz 1"
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

const SERVICES: &str = r#"[[service]]
key = "viele"
leika = "99008001012000"
topic = "identity"
duration = 5
grid = 5
needs = [{ skill = "viele" }]
earliest = "0m"
latest_days = 90
contact = "mail"
fee_free = true

[[service]]
key = "allein"
leika = "99085001012000"
topic = "identity"
duration = 5
grid = 5
needs = [{ skill = "allein" }]
earliest = "0m"
latest_days = 30
contact = "mail"
fee_free = true
"#;

const TEXTS: &str = r#"[municipality]
name = "Bench"
slogan = "Messen"
welcome = "Hier wird gemessen."

[service.viele]
name = "Viele Schalter"
summary = "Zum Messen."
description = ["Zum Messen."]
bring = []
search = ["viele"]

[service.allein]
name = "Ein Schalter"
summary = "Zum Messen."
description = ["Zum Messen."]
bring = []
search = ["allein"]

[site.rathaus]
name = "Rathaus"
way_inside = ["Eingang am Markt."]

[skill.viele]
name = "Viele"

[skill.allein]
name = "Allein"
"#;
