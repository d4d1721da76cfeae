//! What is offered, and by which rules it is booked.

use super::{ResourceKind, Text, TextList};

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
    /// Appointments can be booked for it. Without, it has no needs, no sites and no times.
    pub appointment: bool,
    /// The key of its form in [`Municipality::forms`](super::Municipality::forms).
    pub form: Option<String>,
    /// The key of the questions before it in [`Municipality::triages`](super::Municipality::triages).
    pub triage: Option<String>,
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
    /// The key of its text.
    pub key: String,
    pub cents: i64,
    /// Upper end of a range.
    pub up_to_cents: Option<i64>,
    pub text: Text,
}
