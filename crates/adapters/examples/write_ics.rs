//! Writes calendar files and what they should say, for tools/compare/ics.py:
//! `cargo run -p adapters --example write_ics -- DIR`

use domain::language::Language;
use domain::municipality::Municipality;
use jiff::Timestamp;
use serde_json::{Value, json};
use services::booking::{Booking, NoticeKind};
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("usage: write_ics DIR")?;
    let folder = Path::new(&folder);
    let town = testkit::municipality();
    let mut expected = Vec::new();

    for start in [
        "2026-01-13T09:20:00Z",
        "2026-07-14T08:20:00Z",
        "2026-11-24T09:20:00Z",
        // Around both changes of the clock, the last one within the hour that comes twice.
        "2026-03-29T00:30:00Z",
        "2026-03-29T01:00:00Z",
        "2026-10-24T22:30:00Z",
        "2026-10-25T00:00:00Z",
        "2026-10-25T00:30:00Z",
        "2026-10-25T00:50:00Z",
        "2026-10-25T01:30:00Z",
        "2026-10-25T02:00:00Z",
        "2026-10-25T09:00:00Z",
        "2035-06-05T07:00:00Z",
    ] {
        let booking = testkit::booking_at(&town, "personalausweis", start.parse::<Timestamp>()?);
        expected.extend(write(folder, &format!("time-{}", start.replace(':', "")), &town, &booking)?);
    }
    for language in Language::ALL {
        let mut booking = testkit::booking(&town, "eheschliessung");
        booking.language = language;
        expected.extend(write(folder, &format!("language-{language}"), &town, &booking)?);
    }
    let mut hostile = town.clone();
    hostile.services[0].name = testkit::text("A;B, \"C\" \\n\r\nEND:VEVENT 🙂 محمد", "", "");
    let mut booking = testkit::booking(&hostile, "personalausweis");
    booking.contact.name = "Eve\";X=1:\r\nATTENDEE:mailto:all@example.org".into();
    booking.sequence = 7;
    expected.extend(write(folder, "hostile", &hostile, &booking)?);

    let mut lisbon = town;
    lisbon.time_zone_name = "Europe/Lisbon".into();
    lisbon.time_zone = jiff::tz::TimeZone::get("Europe/Lisbon")?;
    expected.extend(write(folder, "lisbon", &lisbon, &testkit::booking(&lisbon, "personalausweis"))?);

    std::fs::write(folder.join("expected.json"), serde_json::to_string_pretty(&expected)?)?;
    Ok(())
}

/// Writes invitation, cancellation, download and subscribed calendar of one appointment.
fn write(folder: &Path, name: &str, town: &Municipality, booking: &Booking) -> Result<Vec<Value>, Box<dyn Error>> {
    let mut expected = Vec::new();
    for (suffix, kind, method) in [
        ("request", NoticeKind::Confirmed, "REQUEST"),
        ("cancel", NoticeKind::Cancelled, "CANCEL"),
        ("publish", NoticeKind::Confirmed, "PUBLISH"),
        ("feed", NoticeKind::Confirmed, ""),
        ("feed-moved", NoticeKind::Moved, ""),
        ("feed-cancelled", NoticeKind::Cancelled, ""),
    ] {
        let notice = testkit::notice(town, booking, kind);
        let content = match method {
            "" => adapters::ics::feed(&notice),
            "PUBLISH" => adapters::ics::download(&notice),
            _ => adapters::ics::calendar(&notice),
        };
        let file = format!("{name}-{suffix}.ics");
        std::fs::write(folder.join(&file), content)?;
        let service = town.service(&booking.service).ok_or("no such service")?;
        let site = town.site(&booking.site).ok_or("no such site")?;
        expected.push(json!({
            "file": file,
            "method": method,
            "uid": format!("{}@lotse", booking.id.0),
            "sequence": notice.sequence,
            "status": if kind == NoticeKind::Cancelled { "CANCELLED" } else { "CONFIRMED" },
            "start": booking.starts_at.to_string(),
            "end": booking.ends_at.to_string(),
            "stamp": notice.at.to_string(),
            // White space of any kind is one space, as it is on one line.
            "service": service.name.plain(booking.language).split_whitespace().collect::<Vec<_>>().join(" "),
            "street": site.street,
            "url": notice.link,
            "reference": booking.reference,
            "attendee": booking.contact.mail,
            "phone": booking.contact.phone,
            "name": booking.contact.name.lines().next(),
            "organizer": town.contact.mail,
        }));
    }
    Ok(expected)
}
