//! Calendar entries (iCalendar, RFC 5545; sent by mail: iTIP, RFC 5546).
//!
//! The same appointment always has the same UID; its SEQUENCE grows with each change, so a calendar replaces or
//! removes the entry it has instead of adding another.

mod lines;
mod when;

use crate::clean;
use crate::letter::{self, About, Letter};
use domain::language::Language;
use domain::municipality::Channel;
use icalendar::{Calendar, Component, Event, EventStatus, Property};
use lettre::Address;
use locale::{Message, texts};
use services::booking::{AppointmentNotice, ContactData, NoticeKind};
use when::Moment;

/// What a calendar is asked to do (METHOD).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Request,
    Cancel,
    Publish,
    /// Nothing: a calendar that is subscribed to and read again and again.
    Feed,
}

impl Method {
    /// Empty: there is no such property.
    const fn key(self) -> &'static str {
        match self {
            Self::Feed => "",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// The calendar part of a mail: METHOD:REQUEST for a confirmation, METHOD:CANCEL for a cancellation.
#[must_use]
pub fn calendar(notice: &AppointmentNotice) -> String {
    write(notice, method_of_mail(notice.kind))
}

/// The METHOD of [`calendar`], for the part's Content-Type.
#[must_use]
pub fn method(notice: &AppointmentNotice) -> &'static str {
    method_of_mail(notice.kind).key()
}

/// The file behind "add to calendar" (METHOD:PUBLISH): nobody is invited, nobody has to answer.
#[must_use]
pub fn download(notice: &AppointmentNotice) -> String {
    write(notice, Method::Publish)
}

/// What a subscribed calendar reads: the same entry wherever it moves to, and that it was cancelled. Without the person's name
/// and ways to reach him, and without the link that lets move and cancel it.
#[must_use]
pub fn feed(notice: &AppointmentNotice) -> String {
    let mut notice = AppointmentNotice { link: String::new(), ..notice.clone() };
    notice.booking.contact = ContactData::default();
    write(&notice, Method::Feed)
}

/// The entry's UID; the same for the whole life of the appointment, whatever the town's host names become.
#[must_use]
pub fn uid(notice: &AppointmentNotice) -> String {
    format!("{}@lotse", notice.booking.id.0.hyphenated())
}

const fn method_of_mail(kind: NoticeKind) -> Method {
    match kind {
        NoticeKind::Confirmed | NoticeKind::Moved | NoticeKind::Reminder => Method::Request,
        NoticeKind::Cancelled => Method::Cancel,
        // Nothing is changed by them, so there is nothing to answer.
        NoticeKind::Offered | NoticeKind::WaitingEnded => Method::Publish,
        // Nobody is invited yet.
        NoticeKind::Asked => Method::Publish,
    }
}

/// How often a subscribed calendar should look again (RFC 7986 section 5.7).
const REFRESH: &str = "PT1H";

fn write(notice: &AppointmentNotice, method: Method) -> String {
    let start = Moment::new(notice, notice.booking.starts_at);
    let end = Moment::new(notice, notice.booking.ends_at);
    let local = start.is_local() && end.is_local();
    let (start, end) = if local { (start, end) } else { (start.in_utc(), end.in_utc()) };

    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Lotse//Lotse//DE"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    if method == Method::Feed {
        let interval = Property::new("REFRESH-INTERVAL", REFRESH).add_parameter("VALUE", "DURATION").done();
        calendar.append_property(interval);
        calendar.append_property(Property::new("X-PUBLISHED-TTL", REFRESH));
        for name in ["NAME", "X-WR-CALNAME"] {
            calendar.append_property(Property::new(name, clean::line(&notice.municipality.official_name)));
        }
    } else {
        calendar.append_property(Property::new("METHOD", method.key()));
    }
    calendar.push(event(notice, method, &start, &end));

    let reminder = (notice.kind != NoticeKind::Cancelled).then(|| reminder(notice));
    lines::finish(&calendar.to_string(), local.then_some(when::BERLIN), reminder.as_deref())
}

fn event(notice: &AppointmentNotice, method: Method, start: &Moment, end: &Moment) -> Event {
    let letter = Letter::new(notice);
    let town = &notice.municipality;
    let mut event = Event::new();
    event.uid(&uid(notice));
    event.sequence(notice.sequence.max(0).unsigned_abs());
    event.add_property("DTSTAMP", when::utc(notice.at));
    event.append_property(start.property("DTSTART"));
    event.append_property(end.property("DTEND"));
    event.append_property(in_language("SUMMARY", &summary(notice)));
    event.append_property(Property::new("LOCATION", joined(&letter::place(notice), ", ")));
    event.append_property(in_language("DESCRIPTION", &description(&letter)));
    if !notice.link.is_empty() {
        event.url(&clean::line(&notice.link));
    }
    event.append_property(
        Property::new("ORGANIZER", mailto(&town.contact.mail))
            .add_parameter("CN", &parameter(&town.official_name))
            .done(),
    );
    // A shared calendar shows "busy" to colleagues, not that somebody goes to the foreigners' office.
    event.add_property("CLASS", "PRIVATE");
    event.add_property("TRANSP", "OPAQUE");
    event.status(match notice.kind {
        NoticeKind::Cancelled => EventStatus::Cancelled,
        NoticeKind::Asked => EventStatus::Tentative,
        _ => EventStatus::Confirmed,
    });
    let site = town.site(&notice.booking.site).filter(|_| notice.booking.channel == Channel::Site);
    if let Some((latitude, longitude)) = site.and_then(|site| site.position) {
        event.add_property("GEO", format!("{latitude:.6};{longitude:.6}"));
    }
    // iTIP wants the invited person in REQUEST and CANCEL and forbids it in PUBLISH.
    if matches!(method, Method::Request | Method::Cancel) && notice.booking.contact.mail.parse::<Address>().is_ok() {
        event.append_multi_property(attendee(notice));
    }
    event
}

/// The citizen, who has said yes by booking and need not answer.
fn attendee(notice: &AppointmentNotice) -> Property {
    let contact = &notice.booking.contact;
    let mut attendee = Property::new("ATTENDEE", mailto(&contact.mail));
    let name = parameter(&clean::name(&contact.name));
    if !name.is_empty() {
        attendee.add_parameter("CN", &name);
    }
    attendee
        .add_parameter("CUTYPE", "INDIVIDUAL")
        .add_parameter("ROLE", "REQ-PARTICIPANT")
        .add_parameter("PARTSTAT", "ACCEPTED")
        .add_parameter("RSVP", "FALSE")
        .done()
}

fn summary(notice: &AppointmentNotice) -> Message {
    let service = letter::service_name(notice);
    match notice.kind {
        NoticeKind::Cancelled => {
            texts().get(notice.booking.language, "mail-calendar-cancelled", &[("service", (&service).into())])
        }
        _ => service,
    }
}

/// What one wants to read on the way: title, way inside, what to bring, fee, reference, phone, link.
fn description(letter: &Letter<'_>) -> Message {
    let mut paragraphs = vec![letter.title.text.clone()];
    paragraphs.extend(letter.sample.iter().map(|sample| sample.text.clone()));
    for fact in &letter.facts {
        let lines = fact.plain_lines(letter.language);
        match fact.about {
            About::Service | About::When | About::Where | About::Old => {}
            About::Persons | About::Reference | About::Phone => {
                paragraphs.push(format!("{}: {}", fact.label.text, lines.join(", ")));
            }
            About::Name => {
                let note = fact.note.iter().map(|note| format!("\n{}", note.text));
                paragraphs.push(format!("{}: {}{}", fact.label.text, lines.join(", "), note.collect::<String>()));
            }
            About::Way | About::Bring | About::Fee => {
                let lines = lines.iter().map(|line| format!("\n- {line}"));
                let note = fact.note.iter().map(|note| format!("\n{}", note.text));
                paragraphs.push(format!("{}:{}", fact.label.text, lines.chain(note).collect::<String>()));
            }
        }
    }
    if !letter.notice.link.is_empty() {
        paragraphs.push(format!("{}:\n{}", letter.button.text, letter.notice.link));
    }
    Message { text: clean::lines(&paragraphs.join("\n\n")), language: letter.title.language }
}

fn reminder(notice: &AppointmentNotice) -> String {
    let service = letter::service_name(notice);
    texts().get(notice.booking.language, "mail-calendar-reminder", &[("service", (&service).into())]).text
}

fn joined(messages: &[Message], separator: &str) -> String {
    messages.iter().map(|message| message.text.as_str()).collect::<Vec<_>>().join(separator)
}

fn in_language(key: &str, message: &Message) -> Property {
    let mut property = Property::new(key, message.text.as_str());
    if message.language != Language::De {
        property.add_parameter("LANGUAGE", message.language.html_lang());
    }
    property
}

/// A parameter's value may hold neither quotation marks nor line breaks (RFC 5545 section 3.2).
fn parameter(text: &str) -> String {
    clean::line(text).replace('"', "’")
}

/// A `mailto:` URI (RFC 6068); every byte that could end the address or begin something else is percent-encoded.
fn mailto(address: &str) -> String {
    let mut uri = String::from("mailto:");
    for byte in address.trim().bytes() {
        if byte.is_ascii_alphanumeric() || b"@.-_+~!$'*".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests;
