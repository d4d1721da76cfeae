//! The compiled model of a pack: every reference resolved, every number checked.

use super::place::Place;
use crate::language::Language;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

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

/// Named opening hours. What they say of a date is decided by the first that says something: an exception, a closure, a
/// holiday, the season's series, the other series.
#[derive(Debug, Clone, Default)]
pub struct OpeningHours {
    pub key: String,
    /// Closed on public and local holidays.
    pub observes_holidays: bool,
    pub series: Vec<Series>,
    /// Parts of the year with other series; they do not overlap.
    pub seasons: Vec<Season>,
    /// Single days, ascending, each once.
    pub exceptions: Vec<Exception>,
    /// A share kept back for those without internet.
    pub reserve: Option<Reserve>,
}

/// A share of the times that is not offered online at first: for the telephone and the counter, and for the same day. It is
/// released to everybody in steps; who books by telephone can have it all the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reserve {
    /// Times are kept back in blocks of so many minutes, a multiple of 5.
    pub block_minutes: u16,
    /// Percent kept back before the first release, 1 to 100.
    pub share: u8,
    /// In the order of time, each with a smaller share than the one before.
    pub releases: Vec<Release>,
}

/// From some moment on less is kept back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Release {
    /// So many days before the day itself; 0: on the day.
    pub days: u16,
    /// Wall-clock time.
    pub at: Time,
    /// Percent still kept back from then on.
    pub share: u8,
}

/// One line of a weekly plan, in wall-clock time.
#[derive(Debug, Clone)]
pub struct Series {
    pub days: Vec<Weekday>,
    pub from: Time,
    /// After `from`; 24:00 is not a wall-clock time, an office closes at 23:55 at the latest.
    pub to: Time,
    pub valid_from: Option<Date>,
    /// Inclusive.
    pub valid_until: Option<Date>,
    pub breaks: Vec<(Time, Time)>,
    pub repeat: Repeat,
}

impl Series {
    /// Every week on these days, without end and without breaks.
    #[must_use]
    pub fn weekly(days: &[Weekday], from: Time, to: Time) -> Self {
        Self {
            days: days.to_vec(),
            from,
            to,
            valid_from: None,
            valid_until: None,
            breaks: Vec::new(),
            repeat: Repeat::EveryWeek,
        }
    }
}

/// In which weeks a series takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Repeat {
    EveryWeek,
    /// In the week (Monday to Sunday) of `since` and every `every` weeks (2 to 52) after and before it. As in RFC 5545:
    /// `FREQ=WEEKLY;INTERVAL=every;WKST=MO`.
    EveryWeeks {
        every: u8,
        since: Date,
    },
    /// On certain ones of its weekdays in each month. As in RFC 5545: `FREQ=MONTHLY;BYDAY=1MO,-1MO`.
    OfMonth(NthDays),
}

/// Which ones of a month's Mondays, Tuesdays …: the first to the fourth, and the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct NthDays(u8);

impl NthDays {
    /// The number that means the last one, whether it is the fourth or the fifth.
    pub const LAST: u8 = 5;

    /// From the numbers 1 to 5; others are left out.
    #[must_use]
    pub fn new(numbers: impl IntoIterator<Item = u8>) -> Self {
        Self(numbers.into_iter().filter(|number| (1..=Self::LAST).contains(number)).fold(0, |bits, n| bits | 1 << n))
    }

    #[must_use]
    pub const fn contains(self, number: u8) -> bool {
        number <= Self::LAST && self.0 >> number & 1 == 1
    }

    /// The numbers, ascending.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (1..=Self::LAST).filter(move |number| self.contains(*number))
    }
}

/// A part of each year with series of its own, which replace the others.
#[derive(Debug, Clone)]
pub struct Season {
    pub from: MonthDay,
    /// Inclusive. Before `from`: the season goes on over the turn of the year.
    pub to: MonthDay,
    /// Empty: closed for the season.
    pub series: Vec<Series>,
}

/// A day of every year: month 1 to 12 and day. 29 February counts as 1 March where a year has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MonthDay {
    pub month: i8,
    pub day: i8,
}

/// A single day that is different from all that is usual: it opens on a holiday, within a closure or on a Sunday, or it is
/// closed.
#[derive(Debug, Clone)]
pub struct Exception {
    pub date: Date,
    /// When it is open, ascending, not overlapping. Empty: closed.
    pub open: Vec<(Time, Time)>,
    pub text: Text,
}

/// Closed although the series says open.
#[derive(Debug, Clone)]
pub struct Closure {
    pub from: Date,
    /// Inclusive.
    pub to: Date,
    /// Only this part of each day; `None`: the whole day.
    pub part: Option<(Time, Time)>,
    /// Keys of the hours it applies to; empty: all of the municipality.
    pub hours: Vec<String>,
    pub text: Text,
}

/// A yearly day on which the municipality is closed.
#[derive(Debug, Clone)]
pub struct LocalHoliday {
    pub rule: LocalHolidayRule,
    /// Only this part of the day (the afternoon of Christmas Eve); `None`: the whole day.
    pub part: Option<(Time, Time)>,
    pub text: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalHolidayRule {
    /// The same month (1 to 12) and day each year.
    Fixed { month: i8, day: i8 },
    /// Days after Easter Sunday; negative: before.
    Easter { offset: i16 },
}

impl From<MonthDay> for LocalHolidayRule {
    fn from(MonthDay { month, day }: MonthDay) -> Self {
        Self::Fixed { month, day }
    }
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

/// How people and office meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Channel {
    /// At the site.
    Site,
    /// The office calls.
    Phone,
    /// By video, in the browser.
    Video,
}

impl Channel {
    pub const ALL: [Self; 3] = [Self::Site, Self::Phone, Self::Video];

    /// The word in packs, links and the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Phone => "phone",
            Self::Video => "video",
        }
    }

    /// The channel for such a word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.key() == key)
    }
}

/// With which services a service may share an appointment. Both must agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Combine {
    No,
    /// With any that has a site in common.
    Any,
    /// With these (keys).
    With(Vec<String>),
}

/// Groups services on the start page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    Identity,
    Residence,
    Vehicle,
    Licence,
    Foreigners,
    Certificates,
    Business,
    Family,
    Library,
    Dog,
    Building,
    Other,
}

impl Topic {
    /// All topics, in the order of the start page.
    pub const ALL: [Self; 12] = [
        Self::Identity,
        Self::Residence,
        Self::Vehicle,
        Self::Licence,
        Self::Foreigners,
        Self::Certificates,
        Self::Family,
        Self::Business,
        Self::Library,
        Self::Dog,
        Self::Building,
        Self::Other,
    ];

    /// The key in packs and Fluent (`topic-<key>`).
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Residence => "residence",
            Self::Vehicle => "vehicle",
            Self::Licence => "licence",
            Self::Foreigners => "foreigners",
            Self::Certificates => "certificates",
            Self::Business => "business",
            Self::Family => "family",
            Self::Library => "library",
            Self::Dog => "dog",
            Self::Building => "building",
            Self::Other => "other",
        }
    }
}

/// What is needed to reach the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactRule {
    Mail,
    Phone,
    Either,
    Both,
}

/// How many coming appointments somebody may have at the same time. `None`: as many as one likes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    /// With the same mail address, 1 to 50; the others alike.
    pub per_mail: Option<u8>,
    pub per_phone: Option<u8>,
    /// With the same name. Names repeat.
    pub per_person: Option<u8>,
    /// Of somebody who is logged in.
    pub per_account: Option<u8>,
    /// An appointment counts at least so many days from its confirmation, 1 to 365, even if it is over by then.
    pub days: Option<u16>,
}

/// The shortest notice between booking and appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    Minutes(u32),
    /// From the start of the n-th following calendar day.
    Days(u16),
}

/// How people are reminded of their appointments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminders {
    /// How long before, each once, the longest first; at most four. Empty: nobody is reminded.
    pub leads: Vec<Lead>,
    /// Who gave a mobile number and no mail address is reminded by text message, where the operator has a gateway for it.
    pub sms: bool,
}

impl Default for Reminders {
    /// Once, the day before, by mail.
    fn default() -> Self {
        Self { leads: vec![Lead::Days(1)], sms: false }
    }
}

/// How long before an appointment; from 30 minutes to 30 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    Minutes(u32),
    /// At the same time on the wall, so many days before.
    Days(u16),
}

impl Lead {
    /// The same in minutes, a day having 24 hours; different for each lead of a service.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Minutes(minutes) => minutes,
            Self::Days(days) => days as u32 * 24 * 60,
        }
    }
}

/// An administrative service (LeiKa: Leistung) one can book an appointment for.
#[derive(Debug, Clone)]
pub struct Service {
    pub key: String,
    /// LeiKa key, 14 digits beginning with 99.
    pub leika: String,
    pub topic: Topic,
    pub name: Text,
    pub summary: Text,
    pub description: TextList,
    pub bring: TextList,
    pub bring_note: Option<Text>,
    /// Synonyms for the search, per language.
    pub search: TextList,
    pub legal_basis: Option<Text>,
    /// Minutes with the first person; a multiple of 5.
    pub duration_minutes: u16,
    /// Further minutes for each further person.
    pub per_person_minutes: u16,
    /// Minutes with the first person when it is added to an appointment for something else; at most `duration_minutes`.
    pub added_minutes: u16,
    /// The greatest quantity: persons, cards, vehicles.
    pub max_persons: u8,
    pub combine: Combine,
    /// Ways to meet, at least one; the first is the usual one.
    pub channels: Vec<Channel>,
    /// Where a video call takes place; `{reference}` stands for the appointment's reference.
    pub video_link: Option<String>,
    /// Minutes before and after during which the resources are blocked as well; a need may say otherwise.
    pub preparation_minutes: u16,
    pub cleanup_minutes: u16,
    /// Times are offered every so many minutes, counted from the start of opening of a site's resources.
    pub grid_minutes: u16,
    /// One resource for each entry, all at the same site.
    pub needs: Vec<SkillNeed>,
    /// Keys of the sites where it is offered, each with resources for all needs.
    pub sites: Vec<String>,
    pub earliest: Notice,
    /// Booking window in days from today.
    pub latest_days: u16,
    pub contact: ContactRule,
    pub fees: Vec<Fee>,
    pub fee_free: bool,
    pub online: bool,
    pub reminders: Reminders,
    /// A time is held only after a short check against programs that grab times: a proof of work, or a mailed code.
    pub gate: bool,
    /// When a time that is given up comes back; `None`: at once.
    pub reoffer: Option<Reoffer>,
    /// `None`: nobody can wait for an earlier time.
    pub waiting: Option<WaitingRule>,
    /// How many appointments for this service one person may have.
    pub limits: Limits,
    /// An appointment counts only once a mailed link was opened within so many minutes.
    pub confirm_by_mail: Option<u16>,
    /// Only the person whose name was given may come.
    pub personal: bool,
}

impl Service {
    /// Minutes the citizens spend at the desk.
    #[must_use]
    pub fn minutes_for(&self, persons: u8) -> u16 {
        let further = self.per_person_minutes.saturating_mul(u16::from(persons.saturating_sub(1)));
        self.duration_minutes.saturating_add(further)
    }
}

/// A time that is given up comes back at random, so many minutes later: at least `after_minutes`, at most `within_minutes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reoffer {
    pub after_minutes: u16,
    pub within_minutes: u16,
}

/// The list of those who wait for an earlier time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingRule {
    /// How long an offer stands, in minutes of the day.
    pub offer_minutes: u16,
}

/// A resource the service needs, by skill and, if given, kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillNeed {
    pub skill: String,
    pub kind: Option<ResourceKind>,
    /// Minutes of preparation and clean-up of this resource, where they differ from the service's.
    pub preparation_minutes: Option<u16>,
    pub cleanup_minutes: Option<u16>,
}

impl SkillNeed {
    /// A resource with this skill, of whatever kind, with the service's preparation and clean-up.
    #[must_use]
    pub fn of(skill: &str) -> Self {
        Self { skill: skill.to_owned(), kind: None, preparation_minutes: None, cleanup_minutes: None }
    }
}

/// A fee in integer cents.
#[derive(Debug, Clone)]
pub struct Fee {
    pub cents: i64,
    /// Upper end of a range.
    pub up_to_cents: Option<i64>,
    pub text: Text,
}
