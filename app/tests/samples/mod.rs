//! Every page with sample data, for the tests and for `examples/gallery.rs`.

pub mod application;
pub mod calendar;
pub mod form;
pub mod town;
pub mod triage;

use app::Page;
use app::view_model::*;
use domain::booking::{Item, Order, SubjectKind};
use domain::language::Language;
use domain::municipality::Channel;
use domain::text::input::{MailProblem, NameProblem};
use jiff::Timestamp;
use jiff::civil::date;
use services::booking::{
    Booking, BookingId, BookingState, ContactData, ContactProblems, FreedId, MOST_CHANGES, Offer, OfferId, OfferState,
    Reached, ReminderWay, VisitorKey, Waiting, WaitingState,
};
use std::sync::Arc;
use uuid::Uuid;

/// What an attacker or an unlucky person might be called.
pub const NASTY: &str = "</textarea></title><script>alert('x')</script>\" onload=\"x";

pub fn booking(service: &str, state: BookingState) -> Booking {
    let at = |text: &str| text.parse::<Timestamp>().expect("timestamp");
    Booking {
        id: BookingId(Uuid::from_u128(0x0193_4a5b_6c7d_7e8f_8a9b_acbd_cedf_e0f1)),
        municipality: "rastatt".into(),
        service: service.into(),
        site: "buergerbuero".into(),
        persons: 2,
        further: Vec::new(),
        channel: Channel::Site,
        outcome: None,
        starts_at: at("2026-11-24T09:20:00Z"),
        ends_at: at("2026-11-24T09:45:00Z"),
        state,
        held_until: at("2026-11-20T09:35:00Z"),
        extended: false,
        visitor: VisitorKey([0; 32]),
        contact: ContactData {
            name: "Nguyễn Thị Ánh-Müller".into(),
            mail: "anh.mueller@beispiel.de".into(),
            phone: "+49 151 23456789".into(),
        },
        language: Language::De,
        reference: Some("4F7K-2M9Q".into()),
        sequence: 0,
        created_at: at("2026-11-20T09:20:00Z"),
        confirmed_at: None,
        cancelled_at: None,
        allocations: Vec::new(),
        asked_at: None,
        asks: 0,
    }
}

fn hours(language: Language, site: &str) -> SiteHours {
    use jiff::civil::{Weekday, time};
    let span = |from: i8, to: i8| locale::time_range(language, time(from, 0, 0, 0), time(to, 0, 0, 0));
    SiteHours {
        site: site.into(),
        week: Weekday::Monday
            .cycle_forward()
            .take(7)
            .map(|day| {
                let spans = match day {
                    Weekday::Saturday | Weekday::Sunday => vec![],
                    Weekday::Thursday => vec![span(8, 12), span(14, 18)],
                    _ => vec![span(8, 12)],
                };
                (locale::weekday_long(language, day), spans)
            })
            .collect(),
        exceptions: vec![(locale::date_long(language, date(2026, 12, 24)), "geschlossen: Heiligabend".into())],
    }
}

fn hold(language: Language) -> HoldNote {
    HoldNote {
        service: "Personalausweis beantragen".into(),
        when: locale::date_time_long(language, date(2026, 11, 24).at(10, 20, 0, 0)),
        url: "/buchung/x/daten".into(),
        seconds_left: 700,
    }
}

fn appointment(state: BookingState, past: bool, just: bool) -> Box<AppointmentView> {
    Box::new(AppointmentView {
        booking: booking("personalausweis", state),
        token: "dG9rZW4".into(),
        just_confirmed: just && state == BookingState::Confirmed,
        just_moved: false,
        just_cancelled: just && state == BookingState::Cancelled,
        past,
        waiting: None,
        reminders: (state == BookingState::Confirmed && !past)
            .then(|| (ReminderWay::Mail, vec!["Montag, 23. November 2026, 10:20 Uhr".to_owned()])),
        feed: "webcal://rastatt.localhost:8080/termine/ZmVlZA/kalender.ics".into(),
    })
}

fn cannot_come(state: BookingState, past: bool) -> Page {
    let booking = booking("personalausweis", state);
    Page::CannotCome(Box::new(CannotComeView { booking, token: "4F7K2M9Q0123456789ABCDEF".into(), past }))
}

fn waiting() -> Waiting {
    let booking = booking("personalausweis", BookingState::Confirmed);
    Waiting {
        booking: booking.id,
        municipality: booking.municipality,
        since: booking.created_at,
        sites: vec!["buergerbuero".into()],
        notice_days: 3,
        missed: 1,
    }
}

fn offered(state: OfferState) -> Offer {
    let booking = booking("personalausweis", BookingState::Confirmed);
    let earlier = jiff::SignedDuration::from_hours(48);
    Offer {
        id: OfferId(Uuid::from_u128(7)),
        freed: FreedId(Uuid::from_u128(8)),
        booking: booking.id,
        site: booking.site,
        starts_at: booking.starts_at - earlier,
        ends_at: booking.ends_at - earlier,
        answer_until: booking.created_at + jiff::SignedDuration::from_hours(2),
        state,
    }
}

fn waiting_appointment(waiting: Option<Waiting>, offer: Option<Offer>) -> Page {
    Page::Appointment(Box::new(AppointmentView {
        waiting: Some(WaitingState { waiting, offer }),
        ..*appointment(BookingState::Confirmed, false, false)
    }))
}

fn waiting_list(waiting: Option<Waiting>) -> Page {
    let booking = booking("personalausweis", BookingState::Confirmed);
    Page::Waiting(Box::new(WaitingView { booking, token: "dG9rZW4".into(), waiting }))
}

fn offer(state: OfferState, open: bool) -> Page {
    let old = booking("personalausweis", BookingState::Confirmed);
    let offer = offered(state);
    let new = Booking { starts_at: offer.starts_at, ends_at: offer.ends_at, ..old.clone() };
    Page::Offer(Box::new(OfferView { old, new, token: "dG9rZW4".into(), offer, open }))
}

fn mail(language: Language) -> MailView {
    MailView {
        id: "1".into(),
        received: locale::date_time_long(language, date(2026, 11, 20).at(10, 22, 0, 0)),
        from: "Stadt Rastatt <termine@rastatt.example>".into(),
        to: "anh.mueller@beispiel.de".into(),
        subject: "Termin bestätigt: Personalausweis beantragen".into(),
        text: "Guten Tag,\n\nIhr Termin steht fest.\n\nWann: Dienstag, 24. November 2026, 10:20 Uhr\n".into(),
        links: vec!["http://rastatt.localhost:8080/termine/dG9rZW4?lang=de".into()],
        calendar: Some("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR".into()),
        language: Some(Language::De),
    }
}

fn text_message(language: Language) -> TextMessageView {
    let link = "http://rastatt.localhost:8080/a/4F7K2M9Q0123456789ABCDEF";
    TextMessageView {
        received: locale::date_time_long(language, date(2026, 11, 23).at(10, 20, 0, 0)),
        to: "+4917139200003".into(),
        text: format!("Rastatt: Ihr Termin ist am Di 24.11.2026, 10:20 Uhr. Sie können nicht kommen? {link}"),
        links: vec![link.into()],
    }
}

const CHALLENGE: &str =
    r#"{"algorithm":"SHA-256","challenge":"00","maxnumber":1000,"salt":"00?expires=1&","signature":"00"}"#;

fn gate(language: Language, step: GateStep, typed: &str, problem: Option<GateProblem>) -> Page {
    Page::Gate(Box::new(GateView {
        service: "aufenthaltserlaubnis".into(),
        kept: vec![("zeit".into(), "1795424400@buergerbuero".into()), ("personen".into(), NASTY.into())],
        again: "/leistungen/aufenthaltserlaubnis/pruefung?zeit=1".into(),
        when: hold(language).when,
        challenge: CHALLENGE.into(),
        step,
        typed: typed.into(),
        problem,
    }))
}

/// All pages: a name, the path, the page.
pub fn pages(language: Language) -> Vec<(&'static str, &'static str, Page)> {
    let chosen = date(2026, 11, 24);
    let times = |notice, hold, back| {
        Page::Times(Box::new(TimesView {
            service: "personalausweis".into(),
            order: Order::new("personalausweis", 2),
            calendar: calendar::calendar(language, chosen),
            notice,
            hold,
            back,
            moving: false,
            challenge: None,
        }))
    };
    let data = |typed: ContactData, problems, switched| {
        let booking = booking("personalausweis", BookingState::Held);
        Page::Data(Box::new(DataView { booking, typed, problems, seconds_left: 870, switched }))
    };
    let wrong = ContactProblems {
        name: Some(NameProblem::Empty),
        mail: Some(MailProblem::MissingAt),
        ..ContactProblems::default()
    };
    let nasty = ContactData { name: NASTY.into(), mail: NASTY.into(), phone: NASTY.into() };
    let nothing =
        CalendarView { day: None, next: Vec::new(), nothing_free: true, ..calendar::calendar(language, chosen) };
    let empty = TimesView {
        service: "wohnsitz-ummelden".into(),
        order: Order::new("wohnsitz-ummelden", 1),
        calendar: nothing,
        notice: None,
        hold: None,
        back: None,
        moving: false,
        challenge: None,
    };
    let service = |key: &str, free: bool| {
        Page::Service(ServiceView {
            service: key.into(),
            sites: vec![hours(language, "buergerbuero"), hours(language, "ottersdorf")],
            next_free: free.then(|| (hold(language).when, "Bürgerbüro".to_owned())),
            nothing_free: !free,
        })
    };
    let search = |query: &str, found: &[&str], similar| {
        let found = found.iter().map(|key| (*key).to_owned()).collect();
        Page::Search(SearchView { query: query.into(), found, similar })
    };
    let persons = |key: &str, wrong| {
        Page::Persons(PersonsView { service: key.into(), order: Order::new(key, 0), along: Vec::new(), wrong })
    };
    let further = vec![Item { service: "reisepass".into(), quantity: 1 }];
    let several = Order { further: further.clone(), ..Order::new("personalausweis", 2) };
    let combined = PersonsView {
        service: "personalausweis".into(),
        order: several,
        along: vec![("ort".into(), "buergerbuero".into())],
        wrong: false,
    };
    let by_video = Booking { channel: Channel::Video, further, ..booking("personalausweis", BookingState::Confirmed) };
    let by_phone = Booking { channel: Channel::Phone, ..booking("personalausweis", BookingState::Confirmed) };
    let mut pages = vec![
        ("home", "/", Page::Home(HomeView { hold: None })),
        ("home-hold", "/", Page::Home(HomeView { hold: Some(hold(language)) })),
        (
            "search",
            "/suche?q=ausweis",
            search("ausweis", &["personalausweis", "personalausweis-verlust", "bibliotheksausweis"], false),
        ),
        ("search-similar", "/suche?q=ausweiss", search("auswaiß", &["personalausweis"], true)),
        ("search-none", "/suche?q=x", search(NASTY, &[], false)),
        ("search-all", "/suche", search("", &[], false)),
        ("service", "/leistungen/personalausweis", service("personalausweis", true)),
        ("service-full", "/leistungen/wohnsitz-ummelden", service("wohnsitz-ummelden", false)),
        (
            "site",
            "/orte/buergerbuero",
            Page::Site(SiteView { hours: hours(language, "buergerbuero"), services: vec!["personalausweis".into()] }),
        ),
        ("persons", "/leistungen/personalausweis/termin", persons("personalausweis", false)),
        ("persons-wrong", "/leistungen/reisepass/termin?personen=x", persons("reisepass", true)),
        ("order", "/leistungen/personalausweis/termin?personen=2&mit=reisepass:1", Page::Persons(combined)),
        ("times", "/leistungen/personalausweis/zeiten?personen=2", times(None, None, None)),
        (
            "times-not-together",
            "/leistungen/personalausweis/zeiten?mit=x:1",
            times(Some(TimesNotice::NotTogether), None, None),
        ),
        (
            "times-taken",
            "/leistungen/personalausweis/zeiten",
            times(Some(TimesNotice::Taken), Some(hold(language)), None),
        ),
        ("times-lost", "/leistungen/personalausweis/zeiten", times(Some(TimesNotice::HoldLost), None, None)),
        (
            "times-expired",
            "/buchung/x/zeit",
            times(Some(TimesNotice::HoldExpired), None, Some("/buchung/x/daten".into())),
        ),
        ("times-not-offered", "/leistungen/personalausweis/zeiten", times(Some(TimesNotice::NotOffered), None, None)),
        ("times-none", "/leistungen/personalausweis/zeiten", times(Some(TimesNotice::NothingChosen), None, None)),
        ("times-full", "/leistungen/wohnsitz-ummelden/zeiten", Page::Times(Box::new(empty))),
        (
            "times-gate",
            "/leistungen/aufenthaltserlaubnis/zeiten",
            Page::Times(Box::new(TimesView {
                service: "aufenthaltserlaubnis".into(),
                order: Order::new("aufenthaltserlaubnis", 1),
                calendar: CalendarView {
                    base: "/leistungen/aufenthaltserlaubnis/zeiten".into(),
                    ..calendar::calendar(language, chosen)
                },
                notice: None,
                hold: None,
                back: None,
                moving: false,
                challenge: Some(CHALLENGE.into()),
            })),
        ),
        ("gate", "/leistungen/aufenthaltserlaubnis/pruefung?zeit=1", gate(language, GateStep::Mail, "", None)),
        (
            "gate-mail-wrong",
            "/leistungen/aufenthaltserlaubnis/pruefung",
            gate(language, GateStep::Mail, NASTY, Some(GateProblem::Mail(MailProblem::MissingAt))),
        ),
        (
            "gate-code-over",
            "/leistungen/aufenthaltserlaubnis/pruefung",
            gate(language, GateStep::Mail, "", Some(GateProblem::CodeOver)),
        ),
        (
            "gate-codes-too-many",
            "/leistungen/aufenthaltserlaubnis/pruefung",
            gate(language, GateStep::Mail, NASTY, Some(GateProblem::CodesTooMany)),
        ),
        (
            "gate-code",
            "/leistungen/aufenthaltserlaubnis/pruefung?zeit=1&schritt=code",
            gate(language, GateStep::Code, "", None),
        ),
        (
            "gate-code-malformed",
            "/leistungen/aufenthaltserlaubnis/pruefung",
            gate(language, GateStep::Code, NASTY, Some(GateProblem::CodeMalformed)),
        ),
        (
            "gate-code-wrong",
            "/leistungen/aufenthaltserlaubnis/pruefung",
            gate(language, GateStep::Code, "123456", Some(GateProblem::CodeWrong)),
        ),
        ("data", "/buchung/x/daten", data(ContactData::default(), ContactProblems::default(), false)),
        ("data-wrong", "/buchung/x/daten", data(nasty, wrong, false)),
        (
            "data-switched",
            "/buchung/x/daten",
            data(ContactData { name: "Maria".into(), ..ContactData::default() }, ContactProblems::default(), true),
        ),
        (
            "data-gone",
            "/buchung/x/daten",
            Page::Data(Box::new(DataView {
                booking: booking("nicht-mehr-da", BookingState::Held),
                typed: ContactData::default(),
                problems: ContactProblems { no_way_to_reach: true, ..ContactProblems::default() },
                seconds_left: 0,
                switched: false,
            })),
        ),
        (
            "check",
            "/buchung/x/pruefen",
            Page::Check(Box::new(CheckView {
                booking: booking("personalausweis", BookingState::Held),
                seconds_left: 400,
                by_mail: None,
                problem: None,
            })),
        ),
        (
            "check-after-triage",
            "/buchung/x/pruefen",
            Page::Check(Box::new(CheckView {
                booking: Booking {
                    outcome: Some(triage::REFERENCE.into()),
                    ..booking("personalausweis", BookingState::Held)
                },
                seconds_left: 400,
                by_mail: None,
                problem: None,
            })),
        ),
        (
            "check-gone",
            "/buchung/x/pruefen",
            Page::Check(Box::new(CheckView {
                booking: booking("nicht-mehr-da", BookingState::Held),
                seconds_left: 0,
                by_mail: None,
                problem: None,
            })),
        ),
        ("confirmed", "/termine/t?bestaetigt=1", Page::Appointment(appointment(BookingState::Confirmed, false, true))),
        ("appointment", "/termine/t", Page::Appointment(appointment(BookingState::Confirmed, false, false))),
        ("past", "/termine/t", Page::Appointment(appointment(BookingState::Confirmed, true, false))),
        ("cancelled", "/termine/t?abgesagt=1", Page::Appointment(appointment(BookingState::Cancelled, false, true))),
        (
            "appointment-changed-often",
            "/termine/t",
            Page::Appointment({
                let mut view = appointment(BookingState::Confirmed, false, false);
                view.booking.sequence = MOST_CHANGES;
                view
            }),
        ),
        (
            "appointment-video",
            "/termine/t",
            Page::Appointment(Box::new(AppointmentView {
                booking: by_video,
                ..*appointment(BookingState::Confirmed, false, false)
            })),
        ),
        (
            "appointment-phone",
            "/termine/t",
            Page::Appointment(Box::new(AppointmentView {
                booking: by_phone,
                ..*appointment(BookingState::Confirmed, false, false)
            })),
        ),
        (
            "moved",
            "/termine/t?verschoben=1",
            Page::Appointment(Box::new(AppointmentView {
                just_moved: true,
                reminders: Some((ReminderWay::Text, vec!["1".into(), "2".into()])),
                ..*appointment(BookingState::Confirmed, false, false)
            })),
        ),
        (
            "move",
            "/termine/t/verschieben/pruefen?zeit=1",
            Page::Move(Box::new(MoveView {
                old: booking("personalausweis", BookingState::Confirmed),
                new: booking("personalausweis", BookingState::Confirmed),
                token: "dG9rZW4".into(),
                time: "1795424400@buergerbuero".into(),
            })),
        ),
        ("appointment-can-wait", "/termine/t", waiting_appointment(None, None)),
        ("appointment-waits", "/termine/t", waiting_appointment(Some(waiting()), None)),
        ("appointment-offered", "/termine/t", waiting_appointment(Some(waiting()), Some(offered(OfferState::Open)))),
        ("waiting", "/termine/t/warteliste", waiting_list(None)),
        ("waiting-on", "/termine/t/warteliste", waiting_list(Some(waiting()))),
        ("offer", "/termine/t/angebot/x", offer(OfferState::Open, true)),
        ("offer-late", "/termine/t/angebot/x", offer(OfferState::Open, false)),
        ("offer-declined", "/termine/t/angebot/x", offer(OfferState::Declined, false)),
        ("offer-withdrawn", "/termine/t/angebot/x", offer(OfferState::Withdrawn, false)),
        ("cancel", "/termine/t/absagen", Page::Cancel(appointment(BookingState::Confirmed, false, false))),
        ("cannot-come", "/a/t", cannot_come(BookingState::Confirmed, false)),
        ("cannot-come-done", "/a/t", cannot_come(BookingState::Cancelled, false)),
        ("cannot-come-past", "/a/t", cannot_come(BookingState::Confirmed, true)),
        (
            "find",
            "/termin-finden",
            Page::Find(FindView { reference: String::new(), mail_or_phone: String::new(), problem: None }),
        ),
        (
            "mailbox",
            "/demo/mailbox",
            Page::Mailbox(MailboxView { mails: vec![mail(language)], texts: vec![text_message(language)], open: None }),
        ),
        (
            "mailbox-open",
            "/demo/mailbox/1",
            Page::Mailbox(MailboxView { mails: Vec::new(), texts: Vec::new(), open: Some(mail(language)) }),
        ),
        (
            "mailbox-empty",
            "/demo/mailbox",
            Page::Mailbox(MailboxView { mails: Vec::new(), texts: Vec::new(), open: None }),
        ),
        ("imprint", "/impressum", Page::Legal(LegalPage::Imprint)),
        ("privacy", "/datenschutz", Page::Legal(LegalPage::Privacy)),
        ("accessibility", "/barrierefreiheit", Page::Legal(LegalPage::Accessibility)),
        ("help", "/hilfe", Page::Legal(LegalPage::Help)),
        (
            "portal",
            "/",
            Page::Portal(PortalView {
                municipalities: vec![(Arc::new(town::town()), "http://rastatt.localhost:8080/".into())],
            }),
        ),
        (
            "embed",
            "/einbetten?leistung=personalausweis",
            Page::Embed(EmbedView { service: "personalausweis".into(), base: "https://rastatt.example".into() }),
        ),
        ("portal-empty", "/", Page::Portal(PortalView { municipalities: Vec::new() })),
    ];
    for problem in [
        FindProblem::ReferenceMissing,
        FindProblem::ReferenceMalformed,
        FindProblem::ProofMissing,
        FindProblem::NotFound,
    ] {
        let view = FindView { reference: NASTY.into(), mail_or_phone: NASTY.into(), problem: Some(problem) };
        pages.push(("find-wrong", "/termin-finden", Page::Find(view)));
    }
    pages.extend(fair());
    pages.extend(application::pages(language));
    pages.extend(triage::pages());
    use ErrorKind::*;
    for (name, kind) in [
        ("error-404", NotFound),
        ("error-host", UnknownHost),
        ("error-appointment", UnknownAppointment),
        ("error-booking", UnknownBooking),
        ("error-csrf", Csrf),
        ("error-method", Method),
        ("error-large", TooLarge),
        ("error-malformed", Malformed),
        ("error-many", TooMany),
        ("error-busy", Busy),
        ("error-500", Internal),
    ] {
        pages.push((name, "/nicht-da", Page::Error(ErrorView { kind, incident: "0193-4a5b".into() })));
    }
    pages
}

/// Limits by person, and confirmation by a mailed link.
fn fair() -> Vec<(&'static str, &'static str, Page)> {
    let reached = |kind, of_all| Reached { kind, most: 1 + u8::from(of_all), of_all };
    let held = || Booking { asked_at: Some(Timestamp::UNIX_EPOCH), ..booking("personalausweis", BookingState::Held) };
    let check = |problem| {
        let view = CheckView { booking: held(), seconds_left: 300, by_mail: Some(60), problem };
        Page::Check(Box::new(view))
    };
    let waiting = |again, sent_again| Page::Await(Box::new(AwaitView { booking: held(), again, sent_again }));
    let link = |booking, state| Page::Link(Box::new(LinkView { booking, token: "dG9rZW4".into(), state }));
    let mut pages = vec![
        ("check-by-mail", "/buchung/x/pruefen", check(None)),
        ("check-mails", "/buchung/x/pruefen", check(Some(CheckProblem::TooManyMails))),
        ("await", "/buchung/x/bestaetigung", waiting(true, false)),
        ("await-again", "/buchung/x/bestaetigung?erneut=1", waiting(false, true)),
        ("link", "/bestaetigen/t", link(Some(held()), LinkState::Open)),
        ("link-over", "/bestaetigen/t", link(Some(held()), LinkState::Over)),
        ("link-gone", "/bestaetigen/t", link(None, LinkState::Over)),
        ("link-replaced", "/bestaetigen/t", link(Some(held()), LinkState::Replaced)),
        ("link-limited", "/bestaetigen/t", link(Some(held()), LinkState::Limited(reached(SubjectKind::Mail, true)))),
    ];
    for (kind, of_all) in SubjectKind::ALL.into_iter().flat_map(|kind| [(kind, false), (kind, true)]) {
        pages.push(("check-limited", "/buchung/x/pruefen", check(Some(CheckProblem::Limited(reached(kind, of_all))))));
    }
    pages
}
