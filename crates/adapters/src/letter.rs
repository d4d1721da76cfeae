//! What there is to say about an appointment, in the citizen's language and without any layout. Mail text, HTML and
//! calendar entry are made from the same letter, so they cannot disagree.

use crate::clean;
use domain::booking::{Item, bring};
use domain::language::Language;
use domain::municipality::{Channel, Fee, Municipality, Room, Service, Text, TextList};
use jiff::Timestamp;
use locale::{Arg, Message, texts};
use services::booking::{AppointmentNotice, Booking, NoticeKind, Offer};
use std::borrow::Cow;

/// Everything one notice says.
pub(crate) struct Letter<'a> {
    pub notice: &'a AppointmentNotice,
    pub language: Language,
    pub subject: Message,
    pub title: Message,
    pub greeting: Message,
    pub lead: Message,
    pub facts: Vec<Fact>,
    pub button: Message,
    /// Where the button leads: the appointment's page, from a reminder to the page that cancels.
    pub target: &'a str,
    /// A second way: text and address.
    pub other: Option<(Message, &'a str)>,
    pub hint: Message,
    pub closing: Vec<Message>,
    /// Says that the town and all its data are invented.
    pub sample: Option<Message>,
    /// Name and address of the authority.
    pub sender: Vec<String>,
}

/// A label with what belongs to it.
pub(crate) struct Fact {
    pub about: About,
    pub label: Message,
    pub lines: Vec<Message>,
    /// A sentence below the lines.
    pub note: Option<Message>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    Service,
    When,
    Where,
    /// When and where the appointment is as long as an offer is open.
    Old,
    Persons,
    Way,
    Bring,
    Fee,
    Reference,
    Phone,
    /// Whose appointment it is.
    Name,
}

impl Fact {
    /// The lines for text without markup. Between Arabic words a number that begins with digits or "+" would come out
    /// turned around ("100-99998 89 49+"); a LEFT-TO-RIGHT MARK before it keeps its order.
    pub fn plain_lines(&self, around: Language) -> Vec<Cow<'_, str>> {
        let turned =
            |line: &Message| around.is_rtl() && !line.language.is_rtl() && !line.text.starts_with(char::is_alphabetic);
        self.lines
            .iter()
            .map(|line| if turned(line) { format!("\u{200e}{}", line.text).into() } else { line.text.as_str().into() })
            .collect()
    }
}

/// What the appointment is for, one line for each service; its key should the pack have dropped it since. With several
/// services each line begins with its quantity.
pub(crate) fn service_lines(notice: &AppointmentNotice) -> Vec<Message> {
    let name = |item: &Item| match notice.municipality.service(&item.service) {
        Some(service) => said(service.name.get(notice.booking.language)),
        None => said((&item.service, Language::De)),
    };
    let order = notice.booking.order();
    if order.further.is_empty() {
        return vec![name(&order.main)];
    }
    let line = |item: &Item| {
        let name = name(item);
        Message { text: format!("{} × {}", item.quantity, name.text), ..name }
    };
    order.items().map(line).collect()
}

/// [`service_lines`] in one line, for subjects and titles.
pub(crate) fn service_name(notice: &AppointmentNotice) -> Message {
    let mut lines = service_lines(notice);
    if lines.len() == 1 {
        return lines.remove(0);
    }
    let language = notice.booking.language;
    // As in CLDR's lists; Arabic has its own comma.
    let separator = if language.is_rtl() { "، " } else { ", " };
    let text: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    Message { text: text.join(separator), language: lines.first().map_or(language, |line| line.language) }
}

/// Name and address of the site, or how the office is met instead; the town hall's address should the pack have dropped the
/// site since.
pub(crate) fn place(notice: &AppointmentNotice) -> Vec<Message> {
    place_of(notice, &notice.booking.site)
}

fn place_of(notice: &AppointmentNotice, site: &str) -> Vec<Message> {
    let (town, language) = (&notice.municipality, notice.booking.language);
    match notice.booking.channel {
        Channel::Site => {}
        Channel::Phone if notice.booking.contact.phone.is_empty() => {
            return vec![texts().get(language, "place-phone", &[])];
        }
        Channel::Phone => {
            let phone = &notice.booking.contact.phone;
            return vec![texts().get(language, "place-phone-number", &[("phone", phone.into())])];
        }
        Channel::Video => {
            let link = notice.booking.video_link(town).map(|link| said((&link, Language::De)));
            return std::iter::once(texts().get(language, "place-video", &[])).chain(link).collect();
        }
    }
    let address = |street: &str, code: &str, city: &str| said((&format!("{street}, {code} {city}"), Language::De));
    match town.site(site) {
        Some(site) => vec![said(site.name.get(language)), address(&site.street, &site.postal_code, &site.city)],
        None => {
            let contact = &town.contact;
            vec![
                said((&town.official_name, Language::De)),
                address(&contact.street, &contact.postal_code, &contact.city),
            ]
        }
    }
}

/// The number to call: the site's own, else the town's.
pub(crate) fn phone(notice: &AppointmentNotice) -> &str {
    let site = notice.municipality.site(&notice.booking.site);
    site.and_then(|site| site.phone.as_deref()).unwrap_or(&notice.municipality.contact.phone)
}

impl<'a> Letter<'a> {
    pub fn new(notice: &'a AppointmentNotice) -> Self {
        let (town, booking) = (&*notice.municipality, &notice.booking);
        let language = booking.language;
        let say = |key: &str| texts().get(language, key, &[]);
        let offered = notice.offer.as_ref().filter(|_| notice.kind == NoticeKind::Offered);
        let when = long(notice, offered.map_or(booking.starts_at, |offer| offer.starts_at));
        let until = long(notice, offered.map_or(booking.starts_at, |offer| offer.answer_until));
        let name = service_name(notice);
        let named: [(&str, Arg<'_>); 2] = [("service", (&name).into()), ("when", (&when).into())];
        let greeting = match clean::salutation(&booking.contact.name) {
            Some(name) => texts().get(language, "mail-greeting", &[("name", (&name).into())]),
            None => say("mail-greeting-nameless"),
        };
        let (subject, title, lead, button, hint, calendar) = match notice.kind {
            NoticeKind::Confirmed => (
                texts().get(language, "mail-confirmed-subject", &named),
                say("mail-confirmed-title"),
                say("mail-confirmed-lead"),
                say("mail-manage"),
                say("mail-manage-hint"),
                Some(say("mail-calendar-add")),
            ),
            NoticeKind::Moved => (
                texts().get(language, "mail-moved-subject", &named),
                say("mail-moved-title"),
                say("mail-moved-lead"),
                say("mail-manage"),
                say("mail-manage-hint"),
                Some(say("mail-calendar-move")),
            ),
            NoticeKind::Cancelled => (
                texts().get(language, "mail-cancelled-subject", &named),
                say("mail-cancelled-title"),
                say("mail-cancelled-lead"),
                say("mail-cancelled-view"),
                say("mail-cancelled-hint"),
                Some(say("mail-calendar-remove")),
            ),
            NoticeKind::Reminder => (
                texts().get(language, "mail-reminder-subject", &named),
                say("mail-reminder-title"),
                say("mail-reminder-lead"),
                say("cannot-come-button"),
                say("mail-manage-hint"),
                None,
            ),
            NoticeKind::Offered => (
                texts().get(language, "mail-offered-subject", &named),
                say("mail-offered-title"),
                texts().get(language, "mail-offered-lead", &[("until", (&until).into())]),
                say("mail-offered-view"),
                say("mail-offered-hint"),
                None,
            ),
            NoticeKind::WaitingEnded => (
                texts().get(language, "mail-waiting-ended-subject", &[("service", (&name).into())]),
                say("mail-waiting-ended-title"),
                say("mail-waiting-ended-lead"),
                say("mail-waiting-ended-view"),
                say("mail-waiting-ended-hint"),
                None,
            ),
            NoticeKind::Asked => (
                texts().get(language, "fair-mail-subject", &named),
                say("fair-mail-title"),
                texts().get(language, "fair-mail-lead", &[("when", (&long(notice, booking.held_until)).into())]),
                say("fair-mail-button"),
                say("fair-mail-hint"),
                None,
            ),
        };
        let reminder = notice.reminder.as_ref();
        let not_you = if notice.kind == NoticeKind::Asked { say("fair-link-not-you") } else { say("mail-not-you") };
        Self {
            notice,
            language,
            subject,
            title,
            greeting,
            lead,
            facts: facts(notice, &when, offered),
            button,
            target: reminder.map_or(&notice.link, |reminder| &reminder.cannot_come),
            other: reminder.map(|reminder| (say("appointment-move"), reminder.change.as_str())),
            hint,
            closing: calendar.into_iter().chain([not_you]).collect(),
            sample: town.sample.then(|| say("mail-sample")),
            sender: sender(town),
        }
    }
}

/// Name and address of the authority, as they stand below every mail.
pub(crate) fn sender(town: &Municipality) -> Vec<String> {
    let contact = &town.contact;
    [&town.official_name, &contact.street, &format!("{} {}", contact.postal_code, contact.city)]
        .map(|line| clean::line(line))
        .to_vec()
}

fn facts(notice: &AppointmentNotice, when: &str, offered: Option<&Offer>) -> Vec<Fact> {
    let (town, booking) = (&*notice.municipality, &notice.booking);
    let language = booking.language;
    let confirmed = matches!(notice.kind, NoticeKind::Confirmed | NoticeKind::Moved | NoticeKind::Reminder);
    let line = |text: &str| said((text, Language::De));
    let list = |list: &TextList| {
        let (items, written_in) = list.get(language);
        items.iter().map(|item| said((item, written_in))).collect()
    };
    let note = |text: Option<&Text>| text.map(|text| said(text.get(language)));

    let mut facts = Vec::new();
    let say = |key: &str| texts().get(language, key, &[]);
    let mut add = |about, label: Message, lines: Vec<Message>, note: Option<Message>| {
        if !lines.is_empty() || note.is_some() {
            facts.push(Fact { about, label, lines, note });
        }
    };
    add(About::Service, say("mail-service"), service_lines(notice), None);
    let date = |text: &str| Message { text: text.to_owned(), language };
    match offered {
        None => {
            add(About::When, say("mail-when"), vec![date(when)], confirmed.then(|| duration(booking)));
            let where_or_how = if booking.channel == Channel::Site { say("mail-where") } else { say("mail-how") };
            add(About::Where, where_or_how, place(notice), None);
        }
        Some(offer) => {
            let both = |when: &str, site: &str| [vec![date(when)], place_of(notice, site)].concat();
            add(About::When, say("mail-offered-new"), both(when, &offer.site), None);
            add(About::Old, say("mail-offered-old"), both(&long(notice, booking.starts_at), &booking.site), None);
        }
    }
    if booking.further.is_empty() {
        let persons = texts().get(language, "mail-person-count", &[("persons", booking.persons.into())]);
        add(About::Persons, say("mail-persons"), vec![persons], None);
    }
    let services = booking.order().known(town);
    if confirmed {
        // A subscribed calendar names nobody.
        let name = clean::salutation(&booking.contact.name).map(|name| line(&name));
        let personal = name.is_some() && services.iter().any(|(service, _)| service.personal);
        let personal = personal.then(|| say("fair-mail-personal"));
        add(About::Name, say("summary-name"), name.into_iter().collect(), personal);
    }
    if let Some(site) = town.site(&booking.site).filter(|_| confirmed && booking.channel == Channel::Site) {
        let mut way: Vec<Message> = list(&site.way_inside);
        // The page shows both ways; here it is said which one this is.
        if let Some(first) = way.first_mut().filter(|_| !site.way_stairs.de.is_empty()) {
            first.text = format!("{}: {}", texts().get(first.language, "way-stepless", &[]).text, first.text);
        }
        let rooms = booking.rooms(town);
        if rooms.is_empty() {
            way.extend(note(site.waiting.as_ref()));
        }
        for room in &rooms {
            let steps: Vec<Message> = list(&room.way);
            // With its own steps a single room needs no line of its own.
            way.extend((rooms.len() > 1 || steps.is_empty()).then(|| room_name(room, language)));
            way.extend(steps);
        }
        add(About::Way, say("mail-way"), way, note(site.access_note.as_ref()));
    }
    if confirmed {
        let bring = bring(&booking.order(), town);
        let things = bring.things(language).into_iter().map(said).collect();
        let notes = bring.notes.iter().filter_map(|text| note(Some(*text)));
        let notes = notes.reduce(|a, b| Message { text: format!("{} {}", a.text, b.text), ..a });
        add(About::Bring, say("mail-bring"), things, notes);
        add(About::Fee, say("mail-fee"), all_fees(&services, language), None);
    }
    add(
        About::Reference,
        say("mail-reference"),
        booking.reference.iter().map(|reference| line(reference)).collect(),
        None,
    );
    add(About::Phone, say("mail-phone"), vec![line(phone(notice))], None);
    facts
}

/// "Dienstag, 24. November 2026, 10:20 Uhr", by the town's clocks and in the citizen's language.
fn long(notice: &AppointmentNotice, at: Timestamp) -> String {
    let local = at.to_zoned(notice.municipality.time_zone.clone()).datetime();
    locale::date_time_long(notice.booking.language, local)
}

/// "Zimmer 1.12, 1. Stock"
fn room_name(room: &Room, language: Language) -> Message {
    let number = clean::line(&room.number);
    match room.floor {
        Some(floor) => {
            let floor = i64::from(floor);
            texts().get(language, "way-room-floor", &[("room", (&number).into()), ("floor", floor.into())])
        }
        None => texts().get(language, "way-room", &[("room", (&number).into())]),
    }
}

fn duration(booking: &Booking) -> Message {
    let minutes = booking.ends_at.duration_since(booking.starts_at).as_mins();
    texts().get(booking.language, "mail-duration", &[("minutes", minutes.into())])
}

/// The fees of each service; after its name where there are several.
fn all_fees(services: &[(&Service, u8)], language: Language) -> Vec<Message> {
    let alone = services.len() == 1;
    let of = |service: &Service| {
        let name = (!alone).then(|| said(service.name.get(language)).text);
        let line = |fee: Message| match &name {
            Some(name) => Message { text: format!("{name}: {}", fee.text), ..fee },
            None => fee,
        };
        fees(service, language).into_iter().map(line).collect::<Vec<_>>()
    };
    services.iter().flat_map(|(service, _)| of(service)).collect()
}

fn fees(service: &Service, language: Language) -> Vec<Message> {
    if service.fee_free {
        return vec![texts().get(language, "mail-fee-free", &[])];
    }
    service.fees.iter().map(|fee| fee_line(fee, language)).collect()
}

fn fee_line(fee: &Fee, language: Language) -> Message {
    let from = locale::money(language, fee.cents);
    let amount = match fee.up_to_cents {
        Some(to) => {
            let to = locale::money(language, to);
            texts().get(language, "mail-fee-range", &[("from", (&from).into()), ("to", (&to).into())]).text
        }
        None => from,
    };
    let text = said(fee.text.get(language));
    if text.text.is_empty() {
        return Message { text: amount, language };
    }
    texts().get(language, "mail-fee-line", &[("text", (&text).into()), ("amount", (&amount).into())])
}

/// A text of the pack on one line.
fn said((text, language): (&str, Language)) -> Message {
    Message { text: clean::line(text), language }
}

/// The municipality a letter comes from.
pub(crate) fn town<'a>(letter: &Letter<'a>) -> &'a Municipality {
    &letter.notice.municipality
}
