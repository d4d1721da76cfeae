//! `municipality.toml` without its theme.

use super::addresses;
use super::formats;
use crate::language::Language;
use crate::municipality::check::{Claim, Claims};
use crate::municipality::model::{Accessibility, Conformance, Contact, Imprint, Land, MunicipalityKind, Privacy};
use crate::municipality::raw::{At, Fields, Node};
use crate::municipality::suggest::nearest;
use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};

pub(super) const KINDS: [(&str, MunicipalityKind); 3] = [
    ("town", MunicipalityKind::Town),
    ("municipality", MunicipalityKind::Municipality),
    ("district", MunicipalityKind::District),
];

const CONFORMANCES: [(&str, Conformance); 3] =
    [("full", Conformance::Full), ("partial", Conformance::Partial), ("none", Conformance::None)];

/// The keys at the top of the file. A value with a mistake is replaced by a default; the pack is refused anyway.
pub(super) struct Identity<'d> {
    pub name: Option<At<'d, String>>,
    pub official_name: String,
    pub kind: MunicipalityKind,
    pub ars: Option<At<'d, String>>,
    pub land: Land,
    pub time_zone: TimeZone,
    pub time_zone_name: String,
    pub hosts: Vec<At<'d, String>>,
    pub sample: bool,
}

impl Identity<'_> {
    /// What no other pack may claim.
    pub(super) fn claims(&self, slug: &str) -> Claims {
        let hosts = self.hosts.iter().map(|host| (Claim::Host(host.value.clone()), host.spot.line));
        let ars = self.ars.iter().map(|ars| (Claim::Ars(ars.value.clone()), ars.spot.line));
        Claims { slug: slug.to_owned(), lines: hosts.chain(ars).collect() }
    }
}

pub(super) fn text(fields: &Fields<'_>, key: &'static str) -> String {
    fields.need(key).and_then(|node| node.text()).unwrap_or_default()
}

pub(super) fn formed(fields: &Fields<'_>, key: &'static str, read: impl Fn(&Node<'_>) -> Option<String>) -> String {
    fields.need(key).and_then(|node| read(&node)).unwrap_or_default()
}

pub(super) fn identity<'d>(root: &Fields<'d>) -> Identity<'d> {
    let lands: Vec<(String, Land)> = Land::ALL.iter().map(|land| (format!("{land:?}"), *land)).collect();
    let lands: Vec<(&str, Land)> = lands.iter().map(|(word, land)| (word.as_str(), *land)).collect();
    let land = root.need("land").and_then(|node| node.choice(&lands));
    let (time_zone, time_zone_name) =
        root.need("time_zone").and_then(|node| time_zone(&node)).unwrap_or((TimeZone::UTC, String::new()));
    Identity {
        name: root.need("name").and_then(|node| node.text_at()),
        official_name: text(root, "official_name"),
        kind: root.need("kind").and_then(|node| node.choice(&KINDS)).unwrap_or(MunicipalityKind::Town),
        ars: root.need("ars").and_then(|node| Some(At { value: formats::ars(&node, land)?, spot: node.spot })),
        land: land.unwrap_or(Land::BW),
        time_zone,
        time_zone_name,
        hosts: root.need("hosts").map(|node| hosts(&node)).unwrap_or_default(),
        sample: root.need("sample").and_then(|node| node.boolean()).unwrap_or(true),
    }
}

/// Only the built-in database counts, so that a pack means the same on every machine.
fn time_zone(node: &Node<'_>) -> Option<(TimeZone, String)> {
    let name = node.text()?;
    let database = TimeZoneDatabase::bundled();
    let known: Vec<String> = database.available().map(|known| known.as_str().to_owned()).collect();
    match database.get(&name) {
        Ok(zone) if known.contains(&name) => Some((zone, name)),
        _ => {
            let near = nearest(&name, known.iter().map(String::as_str)).unwrap_or("Europe/Berlin");
            node.malformed(&format!("\"{name}\" is not a known time zone"), format!("did you mean \"{near}\"?"))
        }
    }
}

fn hosts<'d>(node: &Node<'d>) -> Vec<At<'d, String>> {
    let Some(entries) = node.list() else {
        return Vec::new();
    };
    if entries.is_empty() {
        node.malformed::<()>(
            "without a host name nobody reaches the municipality",
            "add one: hosts = [\"termine.rastatt.de\"]",
        );
    }
    let mut hosts: Vec<At<'d, String>> = Vec::new();
    for entry in entries {
        let Some(host) = addresses::host(&entry) else {
            continue;
        };
        if hosts.iter().any(|other| other.value == host) {
            entry.malformed::<()>(&format!("\"{host}\" stands twice in the list"), "remove one of the two");
        } else {
            hosts.push(At { value: host, spot: entry.spot });
        }
    }
    hosts
}

/// The languages of the pack; German is always among them, whatever the file says.
pub(super) fn languages(root: &Fields<'_>) -> Vec<Language> {
    let codes: Vec<(&str, Language)> = Language::ALL.iter().map(|language| (language.code(), *language)).collect();
    let mut languages = Vec::new();
    if let Some(node) = root.need("languages") {
        let entries = node.list().unwrap_or_default();
        let whole = entries.len();
        for entry in entries {
            let Some(language) = entry.choice(&codes) else {
                continue;
            };
            if languages.contains(&language) {
                entry.malformed::<()>(&format!("\"{language}\" stands twice in the list"), "remove one of the two");
            } else {
                languages.push(language);
            }
        }
        if languages.first() != Some(&Language::De) && (whole == 0 || !languages.is_empty()) {
            let first = languages.first().map_or("nothing", |language| language.code());
            node.malformed::<()>(
                &format!("the first language is {first}, but German is the master of all texts"),
                "put \"de\" first: languages = [\"de\", …]",
            );
        }
    }
    if !languages.contains(&Language::De) {
        languages.insert(0, Language::De);
    }
    languages
}

pub(super) fn contact(fields: &Fields<'_>) -> Contact {
    let contact = Contact {
        phone: formed(fields, "phone", addresses::phone),
        mail: formed(fields, "mail", addresses::mail),
        website: formed(fields, "website", addresses::website),
        street: text(fields, "street"),
        postal_code: formed(fields, "postal_code", addresses::postal_code),
        city: text(fields, "city"),
    };
    fields.done();
    contact
}

pub(super) fn imprint(fields: &Fields<'_>) -> Imprint {
    let imprint = Imprint {
        represented_by: text(fields, "represented_by"),
        supervisory_authority: text(fields, "supervisory_authority"),
        vat_id: fields.find("vat_id").and_then(|node| formats::vat_id(&node)),
    };
    fields.done();
    imprint
}

/// `counted`: the most days that any limit by person counts.
pub(super) fn privacy(fields: &Fields<'_>, counted: Option<u16>) -> Privacy {
    let days = fields.need("appointment_retention_days").and_then(|node| node.integer(1..=365));
    if let (Some(kept), Some(counted)) = (days, counted.map(i64::from))
        && counted > kept
    {
        fields.spot().warning(
            format!("a limit counts appointments for {counted} days, but after {kept} days they are deleted and count no more"),
            "raise `appointment_retention_days`, or lower `days` in `limits`",
        );
    }
    let privacy = Privacy {
        officer_mail: formed(fields, "officer_mail", addresses::mail),
        officer_phone: fields.find("officer_phone").and_then(|node| addresses::phone(&node)),
        supervisory_authority: text(fields, "supervisory_authority"),
        supervisory_website: formed(fields, "supervisory_website", addresses::website),
        appointment_retention_days: days.and_then(|days| u16::try_from(days).ok()).unwrap_or(1),
    };
    fields.done();
    privacy
}

pub(super) fn accessibility(fields: &Fields<'_>) -> Accessibility {
    let status = fields.need("status").and_then(|node| node.choice(&CONFORMANCES));
    let accessibility = Accessibility {
        status: status.unwrap_or(Conformance::None),
        reviewed_on: fields.need("reviewed_on").and_then(|node| node.date()).unwrap_or(Date::ZERO),
        enforcement_body: text(fields, "enforcement_body"),
        enforcement_website: formed(fields, "enforcement_website", addresses::website),
    };
    fields.done();
    accessibility
}
