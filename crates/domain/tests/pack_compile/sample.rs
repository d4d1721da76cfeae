//! A small valid pack in memory, and ways to break it.

use domain::municipality::{Compiled, Diagnostic, PackSource, SharedSource, SourceFile, compile};

/// The files of the valid pack `musterstadt`, and the shared catalogue behind it.
pub struct Pack {
    pub pack: PackSource,
    pub shared: SharedSource,
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile::new(path, text)
}

impl Pack {
    pub fn valid() -> Self {
        let own = [
            ("municipality.toml", MUNICIPALITY),
            ("sites.toml", SITES),
            ("resources.toml", RESOURCES),
            ("hours.toml", HOURS),
            ("services.toml", SERVICES),
            ("texts/de.toml", TEXTS_DE),
            ("texts/en.toml", TEXTS_EN),
            ("logo.svg", LOGO),
        ];
        let files = own.iter().map(|(path, text)| file(&format!("musterstadt/{path}"), text)).collect();
        let mut shared =
            vec![file("_shared/services/ausweis.toml", SHARED_SERVICE), file("_shared/texts/de.toml", SHARED_TEXTS)];
        for code in ["de-leicht", "en", "fr", "tr", "uk", "ru", "ar", "pl", "ro"] {
            shared.push(file(&format!("_shared/texts/{code}.toml"), SHARED_TEXTS));
        }
        Self { pack: PackSource { slug: "musterstadt".into(), files }, shared: SharedSource { files: shared } }
    }

    /// The file at `path` below the municipalities folder.
    pub fn file(&mut self, path: &str) -> &mut String {
        let files = self.pack.files.iter_mut().chain(&mut self.shared.files);
        let found = files.into_iter().find(|file| file.path == path);
        &mut found.unwrap_or_else(|| panic!("no file {path}")).text
    }

    /// Replaces the first `old` by `new`.
    pub fn replace(&mut self, path: &str, old: &str, new: &str) {
        let text = self.file(path);
        assert!(text.contains(old), "{path} does not hold {old:?}");
        *text = text.replacen(old, new, 1);
    }

    pub fn add(&mut self, path: &str, text: &str) {
        let files = if path.starts_with("_shared/") { &mut self.shared.files } else { &mut self.pack.files };
        files.push(file(path, text));
    }

    pub fn remove(&mut self, path: &str) {
        self.file(path);
        self.pack.files.retain(|file| file.path != path);
        self.shared.files.retain(|file| file.path != path);
    }

    pub fn compile(&self) -> Compiled {
        compile(&self.pack, &self.shared)
    }
}

/// All diagnostics, one a line.
pub fn shown(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect()
}

pub const MUNICIPALITY: &str = r##"name = "Musterstadt"
official_name = "Stadt Musterstadt"
kind = "town"
ars = "082165006050"
land = "BW"
time_zone = "Europe/Berlin"
languages = ["de", "en"]
hosts = ["musterstadt.localhost"]
sample = true

[contact]
phone = "+49 7222 972-0"
mail = "buergerbuero@musterstadt.example"
website = "https://musterstadt.example"
street = "Marktplatz 1"
postal_code = "76437"
city = "Musterstadt"

[imprint]
represented_by = "Oberbürgermeisterin Erika Beispiel"
supervisory_authority = "Regierungspräsidium Karlsruhe"
vat_id = "DE123456788"

[privacy]
officer_mail = "datenschutz@musterstadt.example"
officer_phone = "+49 7222 972-1234"
supervisory_authority = "Der Landesbeauftragte für den Datenschutz"
supervisory_website = "https://www.baden-wuerttemberg.datenschutz.de"
appointment_retention_days = 30

[accessibility]
status = "partial"
reviewed_on = 2026-11-01
enforcement_body = "Landeszentrum Barrierefreiheit"
enforcement_website = "https://www.lzbarrierefreiheit.de"

[theme]
brand = "#0b5a3c"
on_brand = "#ffffff"
focus = "#0b3d91"
brand_dark = "#7fd1ab"
on_brand_dark = "#06281a"
focus_dark = "#9ec5ff"
logo = "logo.svg"
font = "noto-sans"
"##;

pub const SITES: &str = r#"[[site]]
key = "rathaus"
street = "Herrenstraße 15"
postal_code = "76437"
city = "Musterstadt"
district = "Innenstadt"
phone = "+49 7222 972-5555"
wheelchair = "full"
latitude = 48.8585
longitude = 8.2040

[[site]]
key = "ortsverwaltung"
street = "Dorfstraße 1"
postal_code = "76437"
city = "Musterstadt"
wheelchair = "none"
"#;

pub const RESOURCES: &str = r#"[[resource]]
key = "schalter-1"
kind = "desk"
site = "rathaus"
skills = ["meldewesen", "ausweise"]
hours = "rathaus"

[[resource]]
key = "schalter-2"
kind = "desk"
site = "rathaus"
skills = ["meldewesen"]
hours = "rathaus"

[[resource]]
key = "trauzimmer"
kind = "room"
site = "rathaus"
skills = ["trauung"]
hours = "rathaus"

[[resource]]
key = "dorf-1"
kind = "desk"
site = "ortsverwaltung"
skills = ["ausweise"]
hours = "dorf"
"#;

pub const HOURS: &str = r#"[[hours]]
key = "rathaus"
holidays = true

[[hours.series]]
days = ["mon", "tue"]
from = "08:00"
to = "16:00"
valid_from = 2026-01-01
valid_until = 2026-12-31
breaks = [{ from = "12:00", to = "13:00" }]

[[hours.series]]
days = ["thu"]
from = "08:00"
to = "18:00"

[[hours]]
key = "dorf"

[[hours.series]]
days = ["wed"]
from = "14:00"
to = "15:00"

[[closure]]
text = "staff-outing"
from = 2026-07-10
to = 2026-07-11
start = "12:00"
end = "16:00"
hours = ["rathaus"]

[[local_holiday]]
text = "christmas-eve"
date = "12-24"

[[local_holiday]]
text = "rosenmontag"
easter = -48
"#;

pub const SERVICES: &str = r#"[[service]]
key = "ummeldung"
leika = "99115005104000"
topic = "residence"
duration = 15
per_person = 10
max_persons = 3
preparation = 0
cleanup = 5
grid = 15
needs = [{ skill = "meldewesen" }]
sites = ["rathaus"]
earliest = "2h"
latest_days = 60
contact = "mail"
online = false
gate = true

[[service.fee]]
amount = "10.00"
up_to = "15.00"
text = "ummeldung"

[[service]]
key = "personalausweis"
use = "ausweis"
earliest = "1d"
latest_days = 60

[[service]]
key = "trauung"
leika = "99059001104000"
topic = "family"
duration = 60
needs = [{ skill = "trauung", kind = "room" }, { skill = "meldewesen" }]
earliest = "14d"
latest_days = 365
fee_free = true
"#;

pub const TEXTS_DE: &str = r#"[municipality]
name = "Musterstadt"
slogan = "Alles Wichtige online"
welcome = "Willkommen."

[service.ummeldung]
name = "Wohnsitz ummelden"
summary = "Sie melden Ihre neue Wohnung an."
description = ["Ein Absatz.", "Noch einer."]
bring = ["Ausweis", "Bestätigung des Vermieters"]
bring_note = "Beides im Original."
search = ["umzug", "anmeldung"]
legal_basis = "BMG § 17"

[service.trauung]
name = "Eheschließung anmelden"
summary = "Sie melden Ihre Eheschließung an."
description = ["Ein Absatz."]
bring = []
search = ["hochzeit"]

[fee.ummeldung]
text = "je nach Aufwand"

[site.rathaus]
name = "Rathaus"
way_inside = ["Haupteingang", "Erdgeschoss rechts"]
access_note = "Rampe links."

[site.ortsverwaltung]
name = "Ortsverwaltung"
way_inside = ["Eine Stufe."]

[resource.schalter-1]
name = "Schalter 1"
[resource.schalter-2]
name = "Schalter 2"
[resource.trauzimmer]
name = "Trauzimmer"
[resource.dorf-1]
name = "Büro"

[closure.staff-outing]
text = "Betriebsausflug"
[closure.christmas-eve]
text = "Heiligabend"
[closure.rosenmontag]
text = "Rosenmontag"

[skill.meldewesen]
name = "Meldewesen"
[skill.ausweise]
name = "Ausweise"
[skill.trauung]
name = "Trauung"
"#;

pub const TEXTS_EN: &str = r#"[municipality]
slogan = "Everything online"
welcome = "Welcome."

[service.ummeldung]
name = "Register a new address"
summary = "You register your new home."
description = ["A paragraph.", "Another one."]
bring = ["Identity card", "Confirmation of the landlord"]
bring_note = "Both as originals."
search = ["moving"]

[service.trauung]
name = "Register a marriage"
summary = "You register your marriage."
description = ["A paragraph."]
bring = []
search = ["wedding", "marriage"]

[fee.ummeldung]
text = "depends on the effort"

[site.rathaus]
name = "Town hall"
way_inside = ["Main entrance", "Ground floor, right"]
access_note = "Ramp on the left."

[site.ortsverwaltung]
name = "Village office"
way_inside = ["One step."]

[resource.schalter-1]
name = "Desk 1"
[resource.schalter-2]
name = "Desk 2"
[resource.trauzimmer]
name = "Wedding room"
[resource.dorf-1]
name = "Office"

[closure.staff-outing]
text = "Staff outing"
[closure.christmas-eve]
text = "Christmas Eve"
[closure.rosenmontag]
text = "Carnival Monday"
"#;

pub const SHARED_SERVICE: &str = r#"leika = "99008001012000"
topic = "identity"
duration = 15
max_persons = 4
needs = [{ skill = "ausweise" }]

[[fee]]
amount = "46.00"
text = "ausweis-adult"

[[fee]]
amount = "27.60"
text = "ausweis-young"
"#;

pub const SHARED_TEXTS: &str = r#"[service.ausweis]
name = "Personalausweis"
summary = "Sie beantragen einen Personalausweis."
description = ["Ein Absatz."]
bring = ["Alter Ausweis"]
search = ["perso"]
legal_basis = "PAuswG § 9"

[fee.ausweis-adult]
text = "ab 24 Jahren"
[fee.ausweis-young]
text = "unter 24 Jahren"
"#;

pub const LOGO: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<!-- drawn by hand -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
  <title>Musterstadt</title>
  <defs><linearGradient id="a"><stop offset="0" stop-color='#fff'/></linearGradient></defs>
  <style><![CDATA[ .b > path { fill: url(#a) } ]]></style>
  <g class="b"><path d="M0 0h10v10z" fill="url('#a')" style="stroke: none"/></g>
  <use xlink:href="#a" />
</svg>
"##;
