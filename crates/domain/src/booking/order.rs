//! What one appointment is for: one service, or several at once.

use super::rules::{BookingWindow, window_for};
use super::tick::TickRange;
use crate::municipality::{Channel, Combine, ContactRule, Municipality, Service};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// More services than this are no appointment any more; also keeps links and rows short.
pub const MOST_ITEMS: usize = 6;

/// A service and how often it is wanted: for how many persons, how many cards, how many dogs.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Item {
    /// Key of the service.
    pub service: String,
    /// At least 1.
    pub quantity: u8,
}

/// What somebody wants, by keys, as it stands in links and in the database. It may name services that do not exist (any
/// more); [`Order::resolve`] finds out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Order {
    /// What it began with.
    pub main: Item,
    pub further: Vec<Item>,
    pub channel: Channel,
    /// The outcome of a triage it began with, `ausweis.verlust`: says which papers are needed.
    pub outcome: Option<String>,
}

/// Whom a time is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Audience {
    /// Whoever books online.
    #[default]
    Everybody,
    /// The office itself, for a person at the telephone or the counter.
    Internal,
}

/// Why an order cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OrderProblem {
    #[error("there is no service {0:?}")]
    Unknown(String),
    #[error("{0:?} is wanted twice")]
    Twice(String),
    #[error("{service:?} is possible {most} times at most")]
    Quantity { service: String, most: u8 },
    #[error("{0:?} and {1:?} cannot be combined")]
    NotTogether(String, String),
    #[error("not all of it is offered this way")]
    Channel,
    #[error("more than {MOST_ITEMS} services at once")]
    TooMany,
}

impl Order {
    /// One service, met at the office.
    #[must_use]
    pub fn new(service: &str, quantity: u8) -> Self {
        let main = Item { service: service.to_owned(), quantity };
        Self { main, further: Vec::new(), channel: Channel::Site, outcome: None }
    }

    pub fn items(&self) -> impl Iterator<Item = &Item> {
        std::iter::once(&self.main).chain(&self.further)
    }

    /// The services that exist (any more), with their quantities.
    #[must_use]
    pub fn known<'a>(&self, municipality: &'a Municipality) -> Vec<(&'a Service, u8)> {
        self.items().filter_map(|item| Some((municipality.service(&item.service)?, item.quantity))).collect()
    }

    /// The services themselves, if they exist and go together.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn resolve<'a>(&self, municipality: &'a Municipality) -> Result<Basket<'a>, OrderProblem> {
        if self.further.len() >= MOST_ITEMS {
            return Err(OrderProblem::TooMany);
        }
        let mut items: Vec<(&'a Service, u8)> = Vec::new();
        for Item { service: key, quantity } in self.items() {
            let service = municipality.service(key).ok_or_else(|| OrderProblem::Unknown(key.clone()))?;
            if items.iter().any(|(other, _)| other.key == *key) {
                return Err(OrderProblem::Twice(key.clone()));
            }
            if *quantity == 0 || *quantity > service.max_persons {
                return Err(OrderProblem::Quantity { service: key.clone(), most: service.max_persons });
            }
            if let Some((other, _)) = items.iter().find(|(other, _)| !go_together(other, service)) {
                return Err(OrderProblem::NotTogether(other.key.clone(), key.clone()));
            }
            if !service.channels.contains(&self.channel) {
                return Err(OrderProblem::Channel);
            }
            items.push((service, *quantity));
        }
        Ok(Basket { items, channel: self.channel, audience: Audience::Everybody, outcome: self.outcome.clone() })
    }
}

/// Reads and writes further items as one text: `reisepass:1,meldebescheinigung:2`; nothing: the empty text.
pub mod further {
    use super::Item;

    #[must_use]
    pub fn to_text(items: &[Item]) -> String {
        let parts: Vec<String> = items.iter().map(|item| format!("{}:{}", item.service, item.quantity)).collect();
        parts.join(",")
    }

    /// `None` if that is no such text.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Vec<Item>> {
        if text.is_empty() {
            return Some(Vec::new());
        }
        let item = |part: &str| {
            let (service, quantity) = part.split_once(':')?;
            let quantity = quantity.parse().ok().filter(|quantity| *quantity > 0)?;
            (!service.is_empty()).then(|| Item { service: service.to_owned(), quantity })
        };
        text.split(',').map(item).collect()
    }
}

/// The strictest of what the services and the channel ask for.
#[must_use]
pub fn contact_rule(services: &[(&Service, u8)], channel: Channel) -> ContactRule {
    let rules = || services.iter().map(|(service, _)| service.contact);
    // The link to a video call travels by mail.
    let mail = channel == Channel::Video || rules().any(|rule| matches!(rule, ContactRule::Mail | ContactRule::Both));
    let phone = channel == Channel::Phone || rules().any(|rule| matches!(rule, ContactRule::Phone | ContactRule::Both));
    match (mail, phone) {
        (true, true) => ContactRule::Both,
        (true, false) => ContactRule::Mail,
        (false, true) => ContactRule::Phone,
        (false, false) => ContactRule::Either,
    }
}

/// The services that may be added to an appointment for `service`.
pub fn companions<'a>(municipality: &'a Municipality, service: &Service) -> impl Iterator<Item = &'a Service> {
    municipality.services.iter().filter(move |other| go_together(service, other))
}

/// Whether something can be chosen before the time: how often, how to meet, what else.
#[must_use]
pub fn has_choice(municipality: &Municipality, service: &Service) -> bool {
    service.max_persons > 1 || service.channels.len() > 1 || companions(municipality, service).next().is_some()
}

/// Minutes that services done in one go take together. One is counted in full, the others as what they add
/// ([`Service::added_minutes`]): the one that most would be saved of is counted in full, so that the order of choosing makes
/// no difference.
#[must_use]
pub fn minutes_together(items: &[(&Service, u8)]) -> u16 {
    let saved = |service: &Service| service.duration_minutes.saturating_sub(service.added_minutes);
    let full: u16 = items.iter().map(|(service, quantity)| service.minutes_for(*quantity)).fold(0, u16::saturating_add);
    let all_saved: u16 = items.iter().map(|(service, _)| saved(service)).sum();
    let greatest = items.iter().map(|(service, _)| saved(service)).max().unwrap_or(0);
    full.saturating_sub(all_saved - greatest)
}

/// Whether one appointment may be for both.
#[must_use]
pub fn go_together(a: &Service, b: &Service) -> bool {
    let allows = |service: &Service, other: &Service| match &service.combine {
        Combine::No => false,
        Combine::Any => true,
        Combine::With(keys) => keys.contains(&other.key),
    };
    a.key != b.key && allows(a, b) && allows(b, a) && a.sites.iter().any(|site| b.sites.contains(site))
}

/// An [`Order`] whose services exist and go together.
#[derive(Debug, Clone)]
pub struct Basket<'a> {
    /// At least one, each once.
    items: Vec<(&'a Service, u8)>,
    pub channel: Channel,
    pub audience: Audience,
    outcome: Option<String>,
}

impl<'a> Basket<'a> {
    /// One service, however often, the first way it is offered.
    #[must_use]
    pub fn of(service: &'a Service, quantity: u8) -> Self {
        let channel = service.channels.first().copied().unwrap_or(Channel::Site);
        Self { items: vec![(service, quantity)], channel, audience: Audience::Everybody, outcome: None }
    }

    /// The same for the office itself.
    #[must_use]
    pub fn internal(self) -> Self {
        Self { audience: Audience::Internal, ..self }
    }

    /// What it began with.
    #[must_use]
    pub fn main(&self) -> &'a Service {
        self.items[0].0
    }

    #[must_use]
    pub fn items(&self) -> &[(&'a Service, u8)] {
        &self.items
    }

    /// By keys again.
    #[must_use]
    pub fn order(&self) -> Order {
        let mut items =
            self.items.iter().map(|(service, quantity)| Item { service: service.key.clone(), quantity: *quantity });
        let main = items.next().unwrap_or(Item { service: String::new(), quantity: 0 });
        Order { main, further: items.collect(), channel: self.channel, outcome: self.outcome.clone() }
    }

    /// Sites that offer all of it, in the order of the first service.
    pub fn sites(&self) -> impl Iterator<Item = &'a str> + use<'a, '_> {
        let (first, further) = self.items.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first.0), rest));
        let everywhere =
            move |site: &&'a str| further.iter().all(|(service, _)| service.sites.iter().any(|own| own == site));
        first.into_iter().flat_map(|service| &service.sites).map(String::as_str).filter(everywhere)
    }

    /// What may be booked at the instant `now`: what every one of the services allows.
    #[must_use]
    pub fn window(&self, now: Timestamp, zone: &TimeZone) -> BookingWindow {
        let mut windows = self.items.iter().map(|(service, _)| window_for(service, now, zone));
        let first = windows.next().unwrap_or_else(|| window_for(self.main(), now, zone));
        windows.fold(first, |a, b| BookingWindow {
            starts: TickRange { from: a.starts.from.max(b.starts.from), to: a.starts.to.min(b.starts.to) },
            first_day: a.first_day.max(b.first_day),
            last_day: a.last_day.min(b.last_day),
        })
    }
}
