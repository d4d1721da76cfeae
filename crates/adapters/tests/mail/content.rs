//! What the mails say, and what nobody can make them say.

use crate::{deliver, start};
use domain::language::Language;
use domain::municipality::{Channel, Room};
use services::booking::{Booking, NoticeKind};
use services::ports::AppointmentMailer;

#[tokio::test]
async fn a_confirmation_says_everything_in_each_form() {
    let town = testkit::municipality();
    let booking = testkit::booking(&town, "personalausweis");
    let notice = testkit::notice(&town, &booking, NoticeKind::Confirmed);
    let mail = deliver(&town, &booking, NoticeKind::Confirmed).await;

    assert_eq!(
        mail.subject,
        "Termin bestätigt: Personalausweis beantragen, Dienstag, 24. November 2026, 10:20\u{a0}Uhr"
    );
    assert_eq!(mail.envelope_from, "buergerbuero@musterstadt.example");
    assert_eq!(mail.envelope_to, ["aylin@example.org"]);
    assert_eq!(mail.from, "Stadt Musterstadt <buergerbuero@musterstadt.example>");
    assert_eq!(mail.reply_to, mail.from);
    assert_eq!(mail.to, "Aylin Öztürk-Müller <aylin@example.org>");
    assert_eq!(mail.date, Some(notice.at));
    let id = format!("appointment.{}.confirmed.0@musterstadt.example", booking.id.0);
    assert_eq!(mail.message_id.as_deref(), Some(id.as_str()));
    assert_eq!(mail.header("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(mail.header("Content-Language"), Some("de"));

    let (text, html) = (mail.text.unwrap(), mail.html.unwrap());
    for part in [
        "Guten Tag Aylin Öztürk-Müller,",
        "Personalausweis beantragen",
        "Dienstag, 24. November 2026, 10:20\u{a0}Uhr",
        "Dauer: etwa 15 Minuten",
        "Rathaus",
        "Marktplatz 1, 76437 Musterstadt",
        "Aufzug in den 1. Stock",
        "Ein biometrisches Foto (digital)",
        "ab 24 Jahren: 46,00\u{a0}€",
        "4F7K-2M9Q",
        "07222 972-0",
        "Stadt Musterstadt",
        notice.link.as_str(),
    ] {
        assert!(text.contains(part), "no {part} in {text}");
        assert!(html.contains(part), "no {part} in {html}");
    }
    assert!(html.contains("background:#0b4f8a;color:#ffffff"));
    assert!(html.contains("href=\"tel:072229720\""));
    assert!(!html.contains("<table") && !html.contains("<img") && !html.contains("<script"));
    assert_eq!(mail.calendar.as_deref(), Some(adapters::ics::calendar(&notice).as_str()));
    assert_eq!(mail.calendar_method.as_deref(), Some("REQUEST"));
    let [file] = mail.attachments.as_slice() else { panic!("{:?}", mail.attachments) };
    assert_eq!((file.name.as_str(), file.content_type.as_str()), ("termin.ics", "application/ics"));
    assert_eq!(file.content, adapters::ics::calendar(&notice).into_bytes());
}

#[tokio::test]
async fn a_cancellation_is_short_and_cancels_the_entry() {
    let town = testkit::municipality();
    let mail = deliver(&town, &testkit::booking(&town, "personalausweis"), NoticeKind::Cancelled).await;
    assert!(mail.subject.starts_with("Termin abgesagt: Personalausweis"), "{}", mail.subject);
    assert!(mail.message_id.unwrap().contains(".cancelled.1@"));
    assert_eq!(mail.calendar_method.as_deref(), Some("CANCEL"));
    assert!(mail.calendar.unwrap().contains("STATUS:CANCELLED"));
    let text = mail.text.unwrap();
    assert!(text.contains("findet nicht statt") && !text.contains("bringen") && !text.contains("Aufzug"), "{text}");
}

#[tokio::test]
async fn a_reminder_has_one_tap_to_cancel_and_no_calendar_entry() {
    let town = testkit::municipality();
    let booking = testkit::booking(&town, "personalausweis");
    let notice = testkit::notice(&town, &booking, NoticeKind::Reminder);
    let links = notice.reminder.unwrap();
    for language in Language::ALL {
        let mail = deliver(&town, &Booking { language, ..booking.clone() }, NoticeKind::Reminder).await;
        let (text, html) = (mail.text.unwrap(), mail.html.unwrap());
        assert!(
            text.contains(&links.cannot_come) && html.contains(&format!("href=\"{}\"", links.cannot_come)),
            "{text}"
        );
        assert!(text.contains("/verschieben?lang=") && html.contains("/verschieben?lang="), "{text}");
        assert!(text.contains("4F7K-2M9Q") && text.contains("Marktplatz 1, 76437 Musterstadt"), "{text}");
        assert!(!text.contains("termin.ics") && mail.calendar.is_none() && mail.attachments.is_empty(), "{text}");
    }
    let mail = deliver(&town, &booking, NoticeKind::Reminder).await;
    let subject = "Erinnerung: Personalausweis beantragen, Dienstag, 24. November 2026, 10:20\u{a0}Uhr";
    assert_eq!(mail.subject, subject);
    // Another reminder of the same appointment is another mail.
    let id = format!("appointment.{}.reminder-1440.0@musterstadt.example", booking.id.0);
    assert_eq!(mail.message_id.as_deref(), Some(id.as_str()));
    let text = mail.text.unwrap();
    assert!(text.contains("Ich kann nicht kommen:") && text.contains("Ein biometrisches Foto (digital)"), "{text}");
}

#[tokio::test]
async fn an_offer_shows_both_times_and_changes_no_calendar() {
    let town = testkit::municipality();
    let booking = testkit::booking(&town, "personalausweis");
    let notice = testkit::notice(&town, &booking, NoticeKind::Offered);
    let mail = deliver(&town, &booking, NoticeKind::Offered).await;
    assert_eq!(
        mail.subject,
        "Früherer Termin für Sie frei: Personalausweis beantragen, Freitag, 20. November 2026, 10:20\u{a0}Uhr"
    );
    let offer = notice.offer.as_ref().expect("an offer").id.0;
    assert_eq!(mail.message_id, Some(format!("appointment.{offer}.offered.0@musterstadt.example")));
    assert!(mail.calendar.is_none() && mail.attachments.is_empty());
    let (text, html) = (mail.text.unwrap(), mail.html.unwrap());
    for part in [
        "Freitag, 20. November 2026, 10:20\u{a0}Uhr",
        "Dienstag, 24. November 2026, 10:20\u{a0}Uhr",
        "bis Montag, 2. November 2026, 10:03\u{a0}Uhr",
        "Ihr bisheriger Termin",
        notice.link.as_str(),
    ] {
        assert!(text.contains(part), "no {part} in {text}");
        assert!(html.contains(part), "no {part} in {html}");
    }
    assert!(!text.contains("termin.ics") && !text.contains("bringen"), "{text}");
}

#[tokio::test]
async fn the_end_of_waiting_is_told() {
    let town = testkit::municipality();
    let mail = deliver(&town, &testkit::booking(&town, "personalausweis"), NoticeKind::WaitingEnded).await;
    assert_eq!(mail.subject, "Nicht mehr auf der Warteliste: Personalausweis beantragen");
    assert!(mail.calendar.is_none());
    assert!(mail.text.unwrap().contains("Ihr Termin bleibt, wie er ist."));
}

#[tokio::test]
async fn in_the_citizens_language() {
    let town = testkit::municipality();
    let mut booking = testkit::booking(&town, "personalausweis");
    booking.language = Language::Ar;
    let mail = deliver(&town, &booking, NoticeKind::Confirmed).await;
    let (text, html, calendar) = (mail.text.unwrap(), mail.html.unwrap(), mail.calendar.unwrap());
    assert!(
        html.contains("<html lang=\"ar\" dir=\"rtl\">") && html.contains("<body lang=\"ar\" dir=\"rtl\""),
        "{html}"
    );
    assert!(mail.subject.contains("طلب بطاقة الهوية") && mail.subject.contains("نوفمبر"), "{}", mail.subject);
    assert!(text.contains("المصعد إلى الطابق الأول") && html.contains("المصعد إلى الطابق الأول"));
    // What has no translation is German and says so.
    assert!(html.contains("<bdi lang=\"de\" dir=\"ltr\">Das Foto kann auch bei uns gemacht werden.</bdi>"), "{html}");

    // The number keeps its order in plain text too.
    let phone = format!("\u{200e}{}", town.contact.phone);
    assert!(text.contains(&phone) && calendar.replace("\r\n ", "").contains(&phone), "{text}");

    booking.language = Language::En;
    let mail = deliver(&town, &booking, NoticeKind::Confirmed).await;
    assert!(!mail.text.as_deref().unwrap().contains('\u{200e}'));
    assert!(mail.subject.starts_with("Appointment confirmed: Apply for an identity card, Tuesday"), "{}", mail.subject);
    assert_eq!(mail.header("Content-Language"), Some("en"));
    assert!(mail.html.unwrap().contains("<html lang=\"en\" dir=\"ltr\">"));

    booking.language = Language::DeLeicht;
    let mail = deliver(&town, &booking, NoticeKind::Confirmed).await;
    assert!(mail.html.unwrap().contains("<html lang=\"de-simple\" dir=\"ltr\">"));
    assert!(mail.text.unwrap().contains("Personalausweis beantragen"));
}

#[tokio::test]
async fn every_service_and_language_gives_a_whole_mail() {
    let (mailbox, mailer) = start().await;
    let mut town = testkit::municipality();
    town.sample = true;
    let mut sent = 0;
    for service in ["personalausweis", "eheschliessung", "meldebescheinigung", "fuehrerschein"] {
        for language in Language::ALL {
            let mut booking = testkit::booking(&town, service);
            (booking.language, booking.persons) = (language, 2);
            // A Message-ID of its own for each.
            booking.sequence = sent;
            sent += 1;
            mailer.send(&testkit::notice(&town, &booking, NoticeKind::Confirmed)).await.unwrap();
        }
    }
    let mails = mailbox.mails();
    assert_eq!((mails.len(), mailbox.repeated()), (usize::try_from(sent).unwrap(), 0));
    for mail in mails {
        let text = mail.text.unwrap();
        assert!(!text.contains("mail-") && !text.contains('{') && text.contains("4F7K-2M9Q"), "{text}");
        assert!(text.starts_with("*** "), "no note about sample data: {text}");
    }
}

#[tokio::test]
async fn nothing_typed_becomes_a_header_or_markup() {
    let town = testkit::municipality();
    let mut booking = testkit::booking(&town, "personalausweis");
    booking.contact.name = "Eve\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>\u{202e}".into();
    let mail = deliver(&town, &booking, NoticeKind::Confirmed).await;
    assert_eq!(mail.envelope_to, ["aylin@example.org"]);
    assert_eq!(mail.header("Bcc"), None);
    assert_eq!(mail.to, "Eve Bcc: all@example.org <script>alert(1)</script> <aylin@example.org>");
    let (text, html) = (mail.text.unwrap(), mail.html.unwrap());
    assert!(text.contains("Guten Tag,\n") || text.contains("Guten Tag,\r\n"), "{text}");
    assert!(!html.contains("<script") && !html.contains("example.org/"));

    // A name that may be greeted is still escaped.
    booking.contact.name = "O’Brien & Söhne \"Joe\"".into();
    let mail = deliver(&town, &booking, NoticeKind::Confirmed).await;
    assert!(mail.html.unwrap().contains("Guten Tag O’Brien &amp; Söhne &quot;Joe&quot;,"));

    booking.contact.name = "<b>🙂</b>".repeat(1000);
    let mail = deliver(&town, &booking, NoticeKind::Confirmed).await;
    assert!(mail.to.chars().count() < 200);

    let mut town = town;
    town.official_name = "Stadt\r\nX-Evil: 1".into();
    town.services[0].name = testkit::text("A\r\nX-Evil: 1 <img src=x>", "", "");
    let mail = deliver(&town, &booking, NoticeKind::Confirmed).await;
    assert_eq!(mail.header("X-Evil"), None);
    assert!(mail.subject.contains("A X-Evil: 1 <img src=x>"), "{}", mail.subject);
    assert!(!mail.html.unwrap().contains("<img"));
}

#[tokio::test]
async fn a_code_is_said_in_each_form_and_first_in_the_subject() {
    let town = testkit::municipality();
    let id = testkit::booking(&town, "personalausweis").id.0;
    let notice = services::gate::CodeNotice {
        id,
        code: "042317".into(),
        mail: "aylin@example.org".into(),
        language: Language::De,
        municipality: std::sync::Arc::new(town),
        at: testkit::monday_morning(),
    };
    for language in Language::ALL {
        let (mailbox, mailer) = start().await;
        let notice = services::gate::CodeNotice { language, ..notice.clone() };
        services::ports::CodeMailer::send_code(&mailer, &notice).await.unwrap();
        let mail = mailbox.wait_for(1, std::time::Duration::from_secs(5)).await.remove(0);
        assert!(mail.subject.contains("042317"), "{language}: {}", mail.subject);
        assert_eq!(mail.envelope_to, ["aylin@example.org"]);
        assert_eq!(mail.message_id, Some(format!("code.{id}@musterstadt.example")));
        assert_eq!(mail.header("Content-Language"), Some(language.html_lang()));
        assert!(mail.text.unwrap().lines().any(|line| line == "  042317"));
        let html = mail.html.unwrap();
        assert!(html.contains("dir=\"ltr\">042317</p>") && html.contains("Stadt Musterstadt"), "{html}");
        assert!(mail.calendar.is_none());
    }
}

#[tokio::test]
async fn the_way_ends_at_the_room_or_where_one_waits() {
    let mut town = testkit::municipality();
    town.sites[0].waiting = Some(testkit::text("Warten Sie in Zone A.", "", ""));
    town.sites[0].way_stairs = testkit::text_list(&["Haupteingang, fünf Stufen"], &[], &[]);
    let booking = testkit::booking(&town, "personalausweis");
    let text = deliver(&town, &booking, NoticeKind::Confirmed).await.text.unwrap();
    assert!(text.contains("Ohne Stufen: Eingang am Marktplatz") && text.contains("Zone A"), "{text}");
    assert!(!text.contains("fünf Stufen"), "the page shows both ways: {text}");

    // Straight to a room: nobody waits. Without steps of its own its number is enough.
    let room = |way: &[&str]| Room { number: "1.12".into(), floor: Some(1), way: testkit::text_list(way, &[], &[]) };
    town.resources[0].room = Some(room(&[]));
    let text = deliver(&town, &booking, NoticeKind::Confirmed).await.text.unwrap();
    assert!(text.contains("Zimmer 1.12, 1. Stock") && !text.contains("Zone A"), "{text}");
    town.resources[0].room = Some(room(&["Links vom Aufzug, Zimmer 1.12"]));
    let text = deliver(&town, &booking, NoticeKind::Confirmed).await.text.unwrap();
    assert!(text.contains("Links vom Aufzug") && !text.contains("1. Stock\n"), "{text}");
    // By telephone there is no way.
    let by_phone = Booking { channel: Channel::Phone, ..booking };
    let text = deliver(&town, &by_phone, NoticeKind::Confirmed).await.text.unwrap();
    assert!(!text.contains("Links vom Aufzug") && !text.contains("Marktplatz, ohne"), "{text}");
}
