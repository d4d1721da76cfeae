//! Typed addresses: links, redirects and mails are built from here, and the router in `server` registers the same patterns.
//!
//! Paths are German, as the citizens' language of the town; keys and ids in them are checked before they get here, so no
//! text that a person typed ever stands in a path.

use domain::booking::{Order, further};
use domain::municipality::Channel;
use jiff::civil::Date;
use services::booking::{BookingId, OfferId};
use uuid::Uuid;

pub const HOME: &str = "/";
/// The places of a postal code, as data.
pub const PLACES: &str = "/orte";
pub const STATUS: &str = "/status";
/// A copy of what was sent, by reference and code.
pub const STATUS_PDF: &str = "/status/antrag.pdf";
pub const SEARCH: &str = "/suche";
pub const FIND: &str = "/termin-finden";
pub const IMPRINT: &str = "/impressum";
pub const PRIVACY: &str = "/datenschutz";
pub const ACCESSIBILITY: &str = "/barrierefreiheit";
pub const HELP: &str = "/hilfe";
pub const MAILBOX: &str = "/demo/mailbox";
pub const EMBED: &str = "/einbetten";
pub const EMBED_SCRIPT: &str = "/einbetten/lotse.js";

/// Patterns for the router.
pub mod pattern {
    pub const SERVICE: &str = "/leistungen/{service}";
    pub const PERSONS: &str = "/leistungen/{service}/termin";
    pub const TIMES: &str = "/leistungen/{service}/zeiten";
    pub const GATE: &str = "/leistungen/{service}/pruefung";
    pub const TIMES_JSON: &str = "/leistungen/{service}/zeiten/kalender.json";
    pub const NEXT_JSON: &str = "/leistungen/{service}/naechste.json";
    pub const BEGIN: &str = "/leistungen/{service}/antrag";
    pub const APPLICATION: &str = "/antrag/{application}";
    pub const APPLICATION_STEP: &str = "/antrag/{application}/seite/{step}";
    pub const APPLICATION_CHECK: &str = "/antrag/{application}/pruefen";
    pub const APPLICATION_SENT: &str = "/antrag/{application}/gesendet";
    pub const APPLICATION_PDF: &str = "/antrag/{application}/antrag.pdf";
    pub const APPLICATION_LATER: &str = "/antrag/{application}/spaeter";
    pub const APPLICATION_DISCARD: &str = "/antrag/{application}/loeschen";
    pub const APPLICATION_RESUME: &str = "/antraege/weiter/{token}";
    pub const COSIGN: &str = "/antraege/zustimmen/{token}";
    pub const TRIAGE: &str = "/wegweiser/{triage}";
    pub const SITE: &str = "/orte/{site}";
    pub const BOOKING_TIMES: &str = "/buchung/{booking}/zeit";
    pub const BOOKING_TIMES_JSON: &str = "/buchung/{booking}/zeit/kalender.json";
    pub const BOOKING_DATA: &str = "/buchung/{booking}/daten";
    pub const BOOKING_CHECK: &str = "/buchung/{booking}/pruefen";
    pub const BOOKING_EXTEND: &str = "/buchung/{booking}/verlaengern";
    pub const BOOKING_RELEASE: &str = "/buchung/{booking}/aufgeben";
    pub const BOOKING_AWAIT: &str = "/buchung/{booking}/bestaetigung";
    pub const CONFIRM_LINK: &str = "/bestaetigen/{token}";
    pub const APPOINTMENT: &str = "/termine/{token}";
    pub const APPOINTMENT_CANCEL: &str = "/termine/{token}/absagen";
    pub const APPOINTMENT_MOVE: &str = "/termine/{token}/verschieben";
    pub const APPOINTMENT_MOVE_JSON: &str = "/termine/{token}/verschieben/kalender.json";
    pub const APPOINTMENT_MOVE_CHECK: &str = "/termine/{token}/verschieben/pruefen";
    pub const APPOINTMENT_WAITING: &str = "/termine/{token}/warteliste";
    pub const APPOINTMENT_WAITING_LEAVE: &str = "/termine/{token}/warteliste/verlassen";
    pub const APPOINTMENT_OFFER: &str = "/termine/{token}/angebot/{offer}";
    pub const APPOINTMENT_ICS: &str = "/termine/{token}/termin.ics";
    /// Short, for text messages.
    pub const CANNOT_COME: &str = "/a/{token}";
    pub const APPOINTMENT_FEED: &str = "/termine/{token}/kalender.ics";
    pub const LEIKA: &str = "/leika/{leika}";
    pub const MAIL: &str = "/demo/mailbox/{mail}";
}

/// A service's page.
#[must_use]
pub fn service(key: &str) -> String {
    format!("/leistungen/{key}")
}

/// Before the form of a service.
#[must_use]
pub fn begin(service: &str) -> String {
    format!("/leistungen/{service}/antrag")
}

/// The form of a service with the papers of an outcome.
#[must_use]
pub fn begin_after(service: &str, outcome: &str) -> String {
    format!("/leistungen/{service}/antrag?anlass={outcome}")
}

/// Questions before a service. The answers are keys and digits, so nothing has to be encoded.
#[must_use]
pub fn triage(key: &str, answers: &[(String, String)]) -> String {
    let query = if answers.is_empty() { String::new() } else { order_query(answers) };
    format!("/wegweiser/{key}{query}")
}

/// Where one was in a form, or the case it has become.
#[must_use]
pub fn application(id: Uuid) -> String {
    format!("/antrag/{id}")
}

/// A page of a form. `step` is the key of a step.
#[must_use]
pub fn application_step(id: Uuid, step: &str) -> String {
    format!("/antrag/{id}/seite/{step}")
}

/// Everything once more before it is sent.
#[must_use]
pub fn application_check(id: Uuid) -> String {
    format!("/antrag/{id}/pruefen")
}

#[must_use]
pub fn application_sent(id: Uuid) -> String {
    format!("/antrag/{id}/gesendet")
}

/// A copy of what was sent.
#[must_use]
pub fn application_pdf(id: Uuid) -> String {
    format!("/antrag/{id}/antrag.pdf")
}

/// How to go on later, also elsewhere.
#[must_use]
pub fn application_later(id: Uuid) -> String {
    format!("/antrag/{id}/spaeter")
}

/// Throws a draft away.
#[must_use]
pub fn application_discard(id: Uuid) -> String {
    format!("/antrag/{id}/loeschen")
}

/// What the mailed link opens.
#[must_use]
pub fn application_resume(token: &str) -> String {
    format!("/antraege/weiter/{token}")
}

/// What the mailed link opens for the second person.
#[must_use]
pub fn cosign(token: &str) -> String {
    format!("/antraege/zustimmen/{token}")
}

/// For how many persons?
#[must_use]
pub fn persons(service: &str) -> String {
    format!("/leistungen/{service}/termin")
}

/// The calendar of a service.
#[must_use]
pub fn times(service: &str) -> String {
    format!("/leistungen/{service}/zeiten")
}

/// The short check before a time of a service is held.
#[must_use]
pub fn gate(service: &str) -> String {
    format!("/leistungen/{service}/pruefung")
}

/// Choosing another time for a held booking.
#[must_use]
pub fn booking_times(id: BookingId) -> String {
    format!("/buchung/{}/zeit", id.0)
}

#[must_use]
pub fn booking_data(id: BookingId) -> String {
    format!("/buchung/{}/daten", id.0)
}

#[must_use]
pub fn booking_check(id: BookingId) -> String {
    format!("/buchung/{}/pruefen", id.0)
}

#[must_use]
pub fn booking_extend(id: BookingId) -> String {
    format!("/buchung/{}/verlaengern", id.0)
}

#[must_use]
pub fn booking_release(id: BookingId) -> String {
    format!("/buchung/{}/aufgeben", id.0)
}

/// The held time waits for its mailed link to be opened.
#[must_use]
pub fn booking_await(id: BookingId) -> String {
    format!("/buchung/{}/bestaetigung", id.0)
}

/// What the mailed link opens.
#[must_use]
pub fn confirm_link(token: &str) -> String {
    format!("/bestaetigen/{token}")
}

#[must_use]
pub fn site(key: &str) -> String {
    format!("/orte/{key}")
}

#[must_use]
pub fn appointment(token: &str) -> String {
    format!("/termine/{token}")
}

#[must_use]
pub fn appointment_cancel(token: &str) -> String {
    format!("/termine/{token}/absagen")
}

/// Choosing another time for an appointment.
#[must_use]
pub fn appointment_move(token: &str) -> String {
    format!("/termine/{token}/verschieben")
}

/// The old time and the new one. `time` is the value of a calendar's button and was checked to be one.
#[must_use]
pub fn appointment_move_check(token: &str, time: &str) -> String {
    format!("/termine/{token}/verschieben/pruefen?zeit={time}")
}

/// Where the binding click goes.
#[must_use]
pub fn appointment_move_confirm(token: &str) -> String {
    format!("/termine/{token}/verschieben/pruefen")
}

/// The page with the one button that cancels, from a reminder.
#[must_use]
pub fn cannot_come(token: &str) -> String {
    format!("/a/{token}")
}

/// Waiting for an earlier time.
#[must_use]
pub fn appointment_waiting(token: &str) -> String {
    format!("/termine/{token}/warteliste")
}

#[must_use]
pub fn appointment_waiting_leave(token: &str) -> String {
    format!("/termine/{token}/warteliste/verlassen")
}

/// The page on which an offer is answered.
#[must_use]
pub fn appointment_offer(token: &str, offer: OfferId) -> String {
    format!("/termine/{token}/angebot/{}", offer.0)
}

#[must_use]
pub fn appointment_ics(token: &str) -> String {
    format!("/termine/{token}/termin.ics")
}

/// An order as fields of a form or a query: how often, what else, how to meet.
#[must_use]
pub fn order_fields(order: &Order) -> Vec<(String, String)> {
    let mut fields = vec![("personen".to_owned(), order.main.quantity.to_string())];
    if !order.further.is_empty() {
        fields.push(("mit".to_owned(), further::to_text(&order.further)));
    }
    if order.channel != Channel::Site {
        fields.push(("art".to_owned(), channel_word(order.channel).to_owned()));
    }
    fields.extend(order.outcome.iter().map(|outcome| ("anlass".to_owned(), outcome.clone())));
    fields
}

/// The word for a channel in an address.
#[must_use]
pub const fn channel_word(channel: Channel) -> &'static str {
    match channel {
        Channel::Site => "vor-ort",
        Channel::Phone => "telefon",
        Channel::Video => "video",
    }
}

/// The order in a query. Its values are made of keys and digits, so nothing has to be encoded.
#[must_use]
pub fn order_query(fields: &[(String, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("?{}", fields.join("&"))
}

/// Query of a calendar: the order, site, month shown and day opened.
#[must_use]
pub fn calendar_query(
    order: &[(String, String)],
    site: Option<&str>,
    month: Option<Date>,
    day: Option<Date>,
) -> String {
    let mut query = order_query(order);
    if let Some(site) = site {
        query.push_str("&ort=");
        query.push_str(site);
    }
    if let Some(month) = month {
        query.push_str(&format!("&monat={:04}-{:02}", month.year(), month.month()));
    }
    if let Some(day) = day {
        query.push_str(&format!("&tag={day}"));
    }
    query
}
