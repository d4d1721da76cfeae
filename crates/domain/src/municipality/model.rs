//! The compiled model of a pack: every reference resolved, every number checked.

mod hours;
mod service;

pub use hours::*;
pub use service::*;

use super::place::Place;
use crate::form::{Form, Outcome, Triage};
use crate::language::Language;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A checked municipality, shared read-only by all requests.
#[derive(Debug, Clone)]
pub struct Municipality {
    /// The folder's name; stable key in the database.
    pub slug: String,
    /// The short name ("Rastatt"), in the master language.
    pub name: String,
    /// The authority's name ("Stadt Rastatt").
    pub official_name: String,
    pub kind: MunicipalityKind,
    /// Amtlicher Regionalschlüssel, 12 digits.
    pub ars: String,
    pub land: Land,
    pub time_zone: TimeZone,
    /// IANA name of `time_zone`, for iCalendar.
    pub time_zone_name: String,
    /// Languages offered; the first is always German.
    pub languages: Vec<Language>,
    /// Host names (lower case, without port) that select this municipality.
    pub hosts: Vec<String>,
    /// Every page says so when the data is invented.
    pub sample: bool,
    pub contact: Contact,
    pub imprint: Imprint,
    pub privacy: Privacy,
    pub accessibility: Accessibility,
    pub theme: Theme,
    pub hours: Vec<OpeningHours>,
    pub closures: Vec<Closure>,
    pub local_holidays: Vec<LocalHoliday>,
    pub sites: Vec<Site>,
    /// Where people come from; empty: nobody is asked.
    pub places: Vec<Place>,
    pub resources: Vec<Resource>,
    pub services: Vec<Service>,
    /// The forms its services name, by key.
    pub forms: BTreeMap<String, Arc<Form>>,
    /// The triages its services name, by key.
    pub triages: BTreeMap<String, Arc<Triage>>,
    /// Slogan and welcome of the start page.
    pub slogan: Text,
    pub welcome: Text,
    /// Names of skills in German, for clerks and explanations.
    pub skills: BTreeMap<String, String>,
    /// How many appointments one person may have over all services.
    pub limits: Limits,
    /// Hash of all source files (hex); changes when anything of the pack changes.
    pub version: String,
}

impl Municipality {
    /// Amtlicher Gemeindeschlüssel (8 digits): the ARS without its four digits of the Verband.
    #[must_use]
    pub fn ags(&self) -> String {
        format!("{}{}", &self.ars[..5], &self.ars[9..])
    }

    #[must_use]
    pub fn site(&self, key: &str) -> Option<&Site> {
        self.sites.iter().find(|site| site.key == key)
    }

    #[must_use]
    pub fn service(&self, key: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.key == key)
    }

    /// The form of a service.
    #[must_use]
    pub fn form_of(&self, service: &Service) -> Option<&Arc<Form>> {
        self.forms.get(service.form.as_ref()?)
    }

    /// The questions before a service.
    #[must_use]
    pub fn triage_of(&self, service: &Service) -> Option<&Arc<Triage>> {
        self.triages.get(service.triage.as_ref()?)
    }

    /// The outcome of a triage by [`Triage::reference`].
    #[must_use]
    pub fn outcome(&self, reference: &str) -> Option<(&Triage, &Outcome)> {
        let (triage, outcome) = reference.split_once('.')?;
        let triage = self.triages.get(triage)?;
        Some((triage, triage.outcome_of(outcome)?))
    }

    #[must_use]
    pub fn resource(&self, key: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.key == key)
    }

    /// The rooms of these resources (by [`Resource::id`]), each once, in the order of the pack.
    pub fn rooms_of<'a>(&'a self, ids: &[&str]) -> Vec<&'a Room> {
        let mut rooms: Vec<&Room> = Vec::new();
        for room in
            self.resources.iter().filter(|own| ids.contains(&own.id.as_str())).filter_map(|own| own.room.as_ref())
        {
            if !rooms.iter().any(|other| other.number == room.number) {
                rooms.push(room);
            }
        }
        rooms
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MunicipalityKind {
    Town,
    Municipality,
    District,
}

/// A Bundesland; decides the public holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Land {
    BW,
    BY,
    BE,
    BB,
    HB,
    HH,
    HE,
    MV,
    NI,
    NW,
    RP,
    SL,
    SN,
    ST,
    SH,
    TH,
}

impl Land {
    /// All 16 Länder.
    pub const ALL: [Self; 16] = [
        Self::BW,
        Self::BY,
        Self::BE,
        Self::BB,
        Self::HB,
        Self::HH,
        Self::HE,
        Self::MV,
        Self::NI,
        Self::NW,
        Self::RP,
        Self::SL,
        Self::SN,
        Self::ST,
        Self::SH,
        Self::TH,
    ];
}

/// A text in several languages; German always exists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    pub de: String,
    pub other: BTreeMap<Language, String>,
}

impl Text {
    /// The text in `language`, or the German one; says in which language the answer is written.
    #[must_use]
    pub fn get(&self, language: Language) -> (&str, Language) {
        match self.other.get(&language) {
            Some(text) if language != Language::De => (text, language),
            _ => (&self.de, Language::De),
        }
    }

    /// [`Text::get`] without the language, for plain mails and calendar files.
    #[must_use]
    pub fn plain(&self, language: Language) -> &str {
        self.get(language).0
    }
}

/// A list of texts (paragraphs, things to bring, steps of a way) in several languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextList {
    pub de: Vec<String>,
    pub other: BTreeMap<Language, Vec<String>>,
}

impl TextList {
    /// The list in `language`, or the German one; says in which language the answer is written.
    #[must_use]
    pub fn get(&self, language: Language) -> (&[String], Language) {
        match self.other.get(&language) {
            Some(list) if language != Language::De => (list, language),
            _ => (&self.de, Language::De),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Contact {
    pub phone: String,
    pub mail: String,
    pub website: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
}

#[derive(Debug, Clone)]
pub struct Imprint {
    pub represented_by: String,
    pub supervisory_authority: String,
    pub vat_id: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Privacy {
    pub officer_mail: String,
    pub officer_phone: Option<String>,
    pub supervisory_authority: String,
    pub supervisory_website: String,
    /// Days after the appointment until its personal data is deleted.
    pub appointment_retention_days: u16,
}

#[derive(Debug, Clone)]
pub struct Accessibility {
    pub status: Conformance,
    pub reviewed_on: Date,
    pub enforcement_body: String,
    pub enforcement_website: String,
}

/// How far the portal conforms with EN 301 549.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conformance {
    Full,
    Partial,
    None,
}

/// Brand colours (`#rrggbb`) whose contrasts were checked, logo and font.
#[derive(Debug, Clone)]
pub struct Theme {
    pub brand: String,
    pub on_brand: String,
    pub focus: String,
    pub brand_dark: String,
    pub on_brand_dark: String,
    pub focus_dark: String,
    /// The SVG's text, checked to hold no script and no outside reference.
    pub logo_svg: Option<String>,
    pub font: Font,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Font {
    NotoSans,
    FiraSans,
}

/// A building where services are offered.
#[derive(Debug, Clone)]
pub struct Site {
    pub key: String,
    pub name: Text,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub district: Option<String>,
    pub phone: Option<String>,
    pub wheelchair: Wheelchair,
    pub access_note: Option<Text>,
    /// The way without steps from the street to the rooms, step by step.
    pub way_inside: TextList,
    /// A shorter way for those who can climb stairs; empty if there is none.
    pub way_stairs: TextList,
    /// Where one waits to be called, unless one goes straight to a room.
    pub waiting: Option<Text>,
    /// WGS 84 latitude and longitude in degrees.
    pub position: Option<(f64, f64)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wheelchair {
    Full,
    Partial,
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResourceKind {
    Desk,
    Clerk,
    Room,
}

/// Something that can be taken once at a time: a desk, a clerk, a room.
#[derive(Debug, Clone)]
pub struct Resource {
    pub key: String,
    /// Unique over all municipalities: `<slug>/<key>`, or `_shared/<name>` for one that several share; the key of its
    /// claims in the database.
    pub id: String,
    pub kind: ResourceKind,
    /// Key of its site.
    pub site: String,
    pub skills: Vec<String>,
    /// Index into [`Municipality::hours`]: when it can be booked online.
    pub hours: usize,
    /// When the office itself can book it, if that differs; an index too.
    pub internal_hours: Option<usize>,
    /// Never booked online, only by the office.
    pub internal: bool,
    /// How people can meet it.
    pub channels: Vec<Channel>,
    pub name: Text,
    /// `None`: people wait at the site until they are called.
    pub room: Option<Room>,
}

/// A room that people go straight to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// As it stands at the door: "1.12".
    pub number: String,
    /// 0 is the ground floor.
    pub floor: Option<i8>,
    /// The last steps, after the way inside; may be empty.
    pub way: TextList,
}
