use super::*;
use domain::municipality::Municipality;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The file's lines, unfolded; fails on a line that is too long or ends wrongly.
fn lines(file: &str) -> Vec<String> {
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn line<'a>(lines: &'a [String], start: &str) -> &'a str {
    let mut found = lines.iter().filter(|line| line.starts_with(start));
    let first = found.next().unwrap_or_else(|| panic!("no line {start}: {lines:#?}"));
    assert_eq!(found.next(), None, "two lines {start}");
    first
}

fn at(start: &str, town: &Municipality) -> AppointmentNotice {
    let start: Timestamp = start.parse().unwrap();
    testkit::notice(town, &testkit::booking_at(town, "personalausweis", start), NoticeKind::Confirmed)
}

#[test]
fn an_invitation() {
    let town = testkit::municipality();
    let notice = testkit::notice(&town, &testkit::booking(&town, "personalausweis"), NoticeKind::Confirmed);
    let lines = lines(&calendar(&notice));
    for expected in [
        "METHOD:REQUEST",
        "DTSTAMP:20261102T070300Z",
        "DTSTART;TZID=Europe/Berlin:20261124T102000",
        "DTEND;TZID=Europe/Berlin:20261124T103500",
        "SEQUENCE:0",
        "STATUS:CONFIRMED",
        "SUMMARY:Personalausweis beantragen",
        r"LOCATION:Rathaus\, Marktplatz 1\, 76437 Musterstadt",
        "ORGANIZER;CN=Stadt Musterstadt:mailto:buergerbuero@musterstadt.example",
        "CLASS:PRIVATE",
        "GEO:48.858400;8.204900",
        "TRIGGER:-P1D",
        "ACTION:DISPLAY",
        "DESCRIPTION:Morgen: Personalausweis beantragen",
        "TZID:Europe/Berlin",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected}: {lines:#?}");
    }
    assert_eq!(line(&lines, "UID:"), format!("UID:{}@lotse", notice.booking.id.0));
    assert_eq!(line(&lines, "URL"), format!("URL:{}", notice.link));
    assert!(line(&lines, "ATTENDEE").ends_with(":mailto:aylin@example.org"));
    let description = line(&lines, "DESCRIPTION:Ihr");
    for part in [
        r"\n- Aufzug in den 1. Stock\n",
        r"\n- Ein biometrisches Foto (digital)\n",
        "4F7K-2M9Q",
        "07222 972-0",
        &notice.link,
        r"46\,00",
    ] {
        assert!(description.contains(part), "{part}: {description}");
    }
    // One of each, and nothing that icalendar adds on its own.
    line(&lines, "DTSTAMP");
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VTIMEZONE").count(), 1);
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VALARM").count(), 1);
}

#[test]
fn a_cancellation_removes_the_same_entry() {
    let town = testkit::municipality();
    let booking = testkit::booking(&town, "personalausweis");
    let [invitation, cancellation] = [NoticeKind::Confirmed, NoticeKind::Cancelled]
        .map(|kind| lines(&calendar(&testkit::notice(&town, &booking, kind))));
    assert_eq!(line(&invitation, "UID:"), line(&cancellation, "UID:"));
    assert_eq!(line(&cancellation, "METHOD"), "METHOD:CANCEL");
    assert_eq!(line(&cancellation, "STATUS"), "STATUS:CANCELLED");
    assert_eq!(line(&cancellation, "SEQUENCE"), "SEQUENCE:1");
    assert_eq!(line(&cancellation, "SUMMARY"), "SUMMARY:Abgesagt: Personalausweis beantragen");
    assert_eq!(line(&cancellation, "ATTENDEE"), line(&invitation, "ATTENDEE"));
    assert!(!cancellation.iter().any(|line| line == "BEGIN:VALARM"));
}

#[test]
fn a_file_invites_nobody() {
    let town = testkit::municipality();
    let notice = testkit::notice(&town, &testkit::booking(&town, "eheschliessung"), NoticeKind::Confirmed);
    let lines = lines(&download(&notice));
    assert_eq!(line(&lines, "METHOD"), "METHOD:PUBLISH");
    assert!(!lines.iter().any(|line| line.starts_with("ATTENDEE")));
    assert_eq!(line(&lines, "UID:"), format!("UID:{}", uid(&notice)));
    assert_eq!(line(&lines, "DTEND"), "DTEND;TZID=Europe/Berlin:20261124T110500");
}

#[test]
fn no_attendee_without_an_address() {
    let town = testkit::municipality();
    let mut booking = testkit::booking(&town, "meldebescheinigung");
    for mail in ["", "not an address", "a@b.example\r\nSTATUS:CANCELLED"] {
        booking.contact.mail = mail.into();
        let lines = lines(&calendar(&testkit::notice(&town, &booking, NoticeKind::Confirmed)));
        assert!(!lines.iter().any(|line| line.starts_with("ATTENDEE")), "{mail}");
        assert_eq!(line(&lines, "STATUS"), "STATUS:CONFIRMED");
    }
}

#[test]
fn summer_winter_and_the_hour_that_comes_twice() {
    let town = testkit::municipality();
    for (start, expected) in [
        ("2026-07-14T08:20:00Z", "DTSTART;TZID=Europe/Berlin:20260714T102000"),
        ("2026-03-29T01:00:00Z", "DTSTART;TZID=Europe/Berlin:20260329T030000"),
        ("2026-10-25T00:00:00Z", "DTSTART;TZID=Europe/Berlin:20261025T020000"),
        // 02:30 the second time: wall-clock time would be read as the first.
        ("2026-10-25T01:30:00Z", "DTSTART:20261025T013000Z"),
        // Ends in the second hour.
        ("2026-10-25T00:50:00Z", "DTSTART:20261025T005000Z"),
        ("2026-10-25T02:00:00Z", "DTSTART;TZID=Europe/Berlin:20261025T030000"),
    ] {
        let lines = lines(&calendar(&at(start, &town)));
        assert!(lines.iter().any(|line| line == expected), "{start}: {lines:#?}");
        let described = lines.iter().any(|line| line == "BEGIN:VTIMEZONE");
        assert_eq!(described, expected.contains("TZID"), "{start}");
    }
}

#[test]
fn a_town_elsewhere_gets_utc() {
    let mut town = testkit::municipality();
    town.time_zone_name = "Europe/Lisbon".into();
    town.time_zone = TimeZone::get("Europe/Lisbon").unwrap();
    let lines = lines(&calendar(&at("2026-07-14T08:20:00Z", &town)));
    assert_eq!(line(&lines, "DTSTART"), "DTSTART:20260714T082000Z");
    assert!(!lines.iter().any(|line| line.contains("TZID")));
}

#[test]
fn nothing_breaks_out_of_its_place() {
    let mut town = testkit::municipality();
    let hostile = "A;B,C:\"D\"\\n\r\nATTENDEE:mailto:all@example.org\nEND:VEVENT\u{2028}🙂 محمد";
    town.official_name = hostile.into();
    town.services[0].name = testkit::text(hostile, hostile, hostile);
    town.services[0].bring = testkit::text_list(&[hostile], &[], &[]);
    town.sites[0].name = testkit::text(hostile, "", "");
    town.contact.mail = "x\r\nSTATUS:TENTATIVE@example.org".into();
    let mut booking = testkit::booking(&town, "personalausweis");
    booking.contact.name = hostile.into();
    booking.contact.mail = "o'brien+a&b@example.org".into();
    booking.site = "rathaus".into();
    for language in [Language::De, Language::Ar] {
        booking.language = language;
        for kind in [NoticeKind::Confirmed, NoticeKind::Cancelled] {
            let mut notice = testkit::notice(&town, &booking, kind);
            notice.link.push_str("\r\nX-EVIL:1");
            let lines = lines(&calendar(&notice));
            assert_eq!(lines.iter().filter(|line| *line == "END:VEVENT").count(), 1);
            assert!(line(&lines, "ATTENDEE").ends_with(":mailto:o'brien+a%26b@example.org"), "{lines:#?}");
            assert!(line(&lines, "ATTENDEE").contains("CN=\"A;B,C:’D’"));
            assert!(line(&lines, "ORGANIZER").ends_with(":mailto:x%0D%0ASTATUS%3ATENTATIVE@example.org"));
            assert!(line(&lines, "STATUS").starts_with("STATUS:C"));
            assert!(
                line(&lines, "SUMMARY")
                    .contains(r#"A\;B\,C:"D"\\n ATTENDEE:mailto:all@example.org END:VEVENT 🙂 محمد"#)
            );
            assert!(!lines.iter().any(|line| line.starts_with("X-EVIL")));
        }
    }
}

#[test]
fn says_the_language_of_the_title() {
    let town = testkit::municipality();
    let mut booking = testkit::booking(&town, "personalausweis");
    booking.language = Language::Ar;
    let file = lines(&calendar(&testkit::notice(&town, &booking, NoticeKind::Confirmed)));
    assert_eq!(line(&file, "SUMMARY"), "SUMMARY;LANGUAGE=ar:طلب بطاقة الهوية");
    assert!(line(&file, "LOCATION").starts_with(r"LOCATION:دار البلدية\, Marktplatz 1"));

    let mut booking = testkit::booking(&town, "fuehrerschein");
    booking.language = Language::Ar;
    let file = lines(&calendar(&testkit::notice(&town, &booking, NoticeKind::Confirmed)));
    assert_eq!(line(&file, "SUMMARY"), "SUMMARY:Führerschein umtauschen");
}

#[test]
fn an_appointment_outlives_its_pack() {
    let mut town = testkit::municipality();
    let booking = testkit::booking(&town, "personalausweis");
    town.services.clear();
    town.sites.clear();
    let file = lines(&calendar(&testkit::notice(&town, &booking, NoticeKind::Cancelled)));
    assert_eq!(line(&file, "SUMMARY"), "SUMMARY:Abgesagt: personalausweis");
    assert_eq!(line(&file, "LOCATION"), r"LOCATION:Stadt Musterstadt\, Marktplatz 1\, 76437 Musterstadt");
}

#[test]
fn a_subscribed_calendar_holds_nothing_of_the_person() {
    let town = testkit::municipality();
    for (kind, status) in [
        (NoticeKind::Confirmed, "STATUS:CONFIRMED"),
        (NoticeKind::Moved, "STATUS:CONFIRMED"),
        (NoticeKind::Cancelled, "STATUS:CANCELLED"),
    ] {
        for channel in Channel::ALL {
            let mut booking = testkit::booking(&town, "personalausweis");
            booking.channel = channel;
            let notice = testkit::notice(&town, &booking, kind);
            let file = feed(&notice);
            let whole = file.replace("\r\n ", "");
            let lines = lines(&file);
            for expected in
                [status, "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "NAME:Stadt Musterstadt"]
            {
                assert!(lines.iter().any(|line| line == expected), "no {expected}: {lines:#?}");
            }
            assert_eq!(line(&lines, "UID:"), format!("UID:{}", uid(&notice)));
            for secret in ["Aylin", "aylin@example.org", "0151", "ATTENDEE", "METHOD", "/termine/", "URL"] {
                assert!(!whole.contains(secret), "{secret}: {whole}");
            }
        }
    }
}
