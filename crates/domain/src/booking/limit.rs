//! How many coming appointments one person may have: whom a limit counts, and which limits an order meets.
//!
//! What is counted is what a person gives: a mail address, a telephone number, a name, an account. Small differences in
//! writing make no second person; who lies is not found out, which is what [`crate::municipality::Service::confirm_by_mail`]
//! is for.

use crate::municipality::{Limits, Municipality, Service};
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// What a limit counts by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SubjectKind {
    Mail,
    Phone,
    /// The name. Names repeat, so a pack has to ask for it.
    Person,
    Account,
}

impl SubjectKind {
    pub const ALL: [Self; 4] = [Self::Mail, Self::Phone, Self::Person, Self::Account];

    /// The word in the database and in metrics.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Phone => "phone",
            Self::Person => "person",
            Self::Account => "account",
        }
    }
}

/// Somebody, as a limit knows them: a kind and a value in one writing. Personal data, so never in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Subject {
    pub kind: SubjectKind,
    value: String,
}

impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Subject({:?}, …)", self.kind)
    }
}

impl Subject {
    /// Somebody by mail address. Upper and lower case are the same, and so is whatever follows a `+` before the `@`: such
    /// addresses reach one mailbox nearly everywhere. Dots count, but at Gmail, which ignores them and has two names.
    /// `None`: nothing was given.
    #[must_use]
    pub fn mail(address: &str) -> Option<Self> {
        let address: String = address.trim().nfkc().flat_map(char::to_lowercase).collect();
        let value = match address.rsplit_once('@') {
            Some((local, domain)) => {
                let base = local.split('+').next().filter(|base| !base.is_empty()).unwrap_or(local);
                match domain {
                    "gmail.com" | "googlemail.com" => format!("{}@gmail.com", base.replace('.', "")),
                    _ => format!("{base}@{domain}"),
                }
            }
            None => address,
        };
        Self::of(SubjectKind::Mail, value)
    }

    /// Somebody by telephone number: its digits and the plus, as [`crate::text::input::check_phone`] writes it.
    #[must_use]
    pub fn phone(number: &str) -> Option<Self> {
        let kept = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        Self::of(SubjectKind::Phone, crate::text::input::check_phone(number).unwrap_or(kept))
    }

    /// Somebody by name: NFKC, lower case, single spaces.
    #[must_use]
    pub fn person(name: &str) -> Option<Self> {
        let folded: String = name.nfkc().flat_map(char::to_lowercase).nfkc().collect();
        let words: Vec<&str> = folded.split_whitespace().collect();
        Self::of(SubjectKind::Person, words.join(" "))
    }

    /// Somebody who is logged in, by the key of the account.
    #[must_use]
    pub fn account(key: &str) -> Option<Self> {
        Self::of(SubjectKind::Account, key.to_owned())
    }

    fn of(kind: SubjectKind, value: String) -> Option<Self> {
        (!value.is_empty()).then_some(Self { kind, value })
    }

    /// The value, for a keyed hash and for nothing else.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }
}

/// A limit that an order meets for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit<'a> {
    /// `None`: over all services of the municipality.
    pub service: Option<&'a str>,
    pub subject: &'a Subject,
    /// Appointments at the same time, at least 1.
    pub most: u8,
    /// An appointment counts for so many days from its confirmation, even if it is over by then.
    pub days: Option<u16>,
}

impl Limit<'_> {
    /// Names the limit in the database: `rastatt//mail`, `rastatt/reisepass/phone`.
    #[must_use]
    pub fn rule(&self, municipality: &str) -> String {
        format!("{municipality}/{}/{}", self.service.unwrap_or_default(), self.subject.kind.key())
    }
}

/// All limits that an appointment for `services` meets: those of the municipality and those of each service. An appointment
/// counts once for a service, however many persons it is for.
#[must_use]
pub fn limits_for<'a>(
    municipality: &'a Municipality,
    services: &[(&'a Service, u8)],
    subjects: &'a [Subject],
) -> Vec<Limit<'a>> {
    let own = services.iter().map(|(service, _)| (Some(service.key.as_str()), &service.limits));
    let sets = std::iter::once((None, &municipality.limits)).chain(own);
    sets.flat_map(|(service, limits)| {
        subjects.iter().filter_map(move |subject| {
            let most = limits.of(subject.kind)?;
            Some(Limit { service, subject, most, days: limits.days })
        })
    })
    .collect()
}

/// Minutes in which a mailed link has to be opened before an appointment for these services counts: the shortest that one of
/// them asks for. `None`: it counts at once.
#[must_use]
pub fn confirm_by_mail(services: &[(&Service, u8)]) -> Option<u16> {
    services.iter().filter_map(|(service, _)| service.confirm_by_mail).min()
}

impl Limits {
    /// The limit by this.
    #[must_use]
    pub const fn of(&self, kind: SubjectKind) -> Option<u8> {
        match kind {
            SubjectKind::Mail => self.per_mail,
            SubjectKind::Phone => self.per_phone,
            SubjectKind::Person => self.per_person,
            SubjectKind::Account => self.per_account,
        }
    }
}
