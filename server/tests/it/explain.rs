//! Why there is no time: each reason on the page and on the command line, and what only the office may book.

use crate::harness::{Setup, Town, copy_of_packs, lotse};
use domain::booking::{Basket, Tick, TickRange};
use domain::language::Language;
use domain::municipality::{Channel, Municipality};
use jiff::{SignedDuration, Timestamp};
use server::clock::SystemClock;
use services::Clock as _;
use services::booking::{
    Allocation, BookingId, BookingState, Confirmed, ContactData, HoldRequest, Taken, VisitorKey, Wish,
};
use std::path::Path;
use std::sync::Arc;

const ROOM: &str = "rastatt/besprechung-auslaenderwesen";

/// Rastatt with a file of its pack changed.
async fn changed(file: &str, change: impl Fn(&str) -> String) -> (Town, tempfile::TempDir) {
    let packs = copy_of_packs();
    let path = packs.path().join("rastatt").join(file);
    let text = std::fs::read_to_string(&path).expect("a file");
    let new = change(&text);
    assert_ne!(new, text, "nothing was changed");
    std::fs::write(&path, new).expect("a file");
    let town = Town::with(Setup { municipalities: packs.path().to_path_buf(), ..Setup::default() }).await;
    (town, packs)
}

fn rastatt(town: &Town) -> Arc<Municipality> {
    Arc::clone(&town.portal.state.registry.current().by_slug("rastatt").expect("rastatt").municipality)
}

/// Somebody has this resource for some hours from `start` on.
async fn take(town: &Town, resource: &str, start: Timestamp, hours: i64) {
    let until = start + SignedDuration::from_hours(hours);
    let range = TickRange { from: Tick::containing(start), to: Tick::containing(until) };
    let request = HoldRequest {
        id: BookingId(uuid::Uuid::now_v7()),
        municipality: "rastatt".into(),
        service: "einbuergerung".into(),
        site: "auslaenderwesen".into(),
        persons: 1,
        further: Vec::new(),
        channel: Channel::Site,
        outcome: None,
        starts_at: start,
        ends_at: until,
        held_until: town.now() + SignedDuration::from_hours(24),
        visitor: VisitorKey([9; 32]),
        contact: ContactData::default(),
        language: Language::De,
        assignments: vec![vec![Allocation { resource: resource.into(), range }]],
        keep_others: 9,
    };
    let taken = town.portal.state.appointments.store.hold(&request, town.now()).await.expect("an answer");
    assert_eq!(taken, Taken::Claimed(0));
}

fn begin(date: &str) -> Timestamp {
    format!("{date}T00:00:00+01:00").parse().expect("a time")
}

#[tokio::test]
async fn the_page_says_which_of_two_things_is_missing() {
    let town = Town::new().await;
    let path = "/leistungen/einbuergerung/zeiten?tag=2026-12-08";
    assert!(!town.citizen().get(path).await.is(200).times().is_empty());
    // The clerk has time, the room is taken.
    take(&town, ROOM, begin("2026-12-08"), 24).await;
    // Not by this portal: it looks again after a while.
    town.minutes_pass(3);
    let page = town.citizen().get(path).await;
    page.is(200).shows("brauchen wir auch einen Raum").shows("Nächste freie Zeiten");
    let next: Vec<String> = page.times();
    let seconds = |time: &String| time.split('@').next().and_then(|second| second.parse::<i64>().ok()).expect("a time");
    let day = begin("2026-12-08").as_second()..begin("2026-12-09").as_second();
    assert!(!next.is_empty() && next.iter().all(|time| !day.contains(&seconds(time))), "{next:?}");
    // Where one thing is enough, nothing is said of several.
    town.citizen().get("/leistungen/eat-abholen/zeiten?tag=2026-12-08").await.is(200).hides("brauchen wir auch");
}

#[tokio::test]
async fn the_page_says_that_it_is_too_late() {
    let town = Town::new().await;
    let today = town.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    // The evening of the same day.
    town.minutes_pass(12 * 60);
    let page = town.citizen().get(&format!("/leistungen/personalausweis/zeiten?tag={today}")).await;
    page.is(200).shows("An diesem Tag ist es für eine Buchung zu spät. Die früheste Zeit ist");
}

#[tokio::test]
async fn the_page_says_that_it_is_not_open_long_enough() {
    // Open for half an hour; an appointment takes longer than that with its preparation.
    let (town, _packs) = changed("hours.toml", |text| {
        let start = text.find("key = \"standesamt\"").expect("the hours");
        let short = "\n[[hours.exception]]\ndate = 2026-12-07\nopen = [{ from = \"09:00\", to = \"09:30\" }]\ntext = \"advent-saturday\"\n";
        let end = text[start..].find("\n[[hours.series]]").expect("a series") + start;
        format!("{}{short}{}", &text[..end], &text[end..])
    })
    .await;
    let page = town.citizen().get("/leistungen/eheschliessung-anmelden/zeiten?tag=2026-12-07").await;
    page.is(200).shows("nicht lange genug für Ihren Termin geöffnet");
}

/// All times of some desks are for the telephone and the counter.
async fn all_kept_back() -> (Town, tempfile::TempDir) {
    changed("hours.toml", |text| text.replace("share = 20", "share = 100")).await
}

#[tokio::test]
async fn what_is_kept_back_is_said_and_the_office_can_book_it() {
    let (town, _packs) = all_kept_back().await;
    let municipality = rastatt(&town);
    let service = municipality.service("reisepass").expect("a service");
    let path = "/leistungen/reisepass/zeiten";
    let free = town.citizen().get(&format!("{path}?ort=buergerbuero&tag=2026-12-08")).await;
    let kept: Vec<&str> = municipality
        .resources
        .iter()
        .filter(|desk| desk.site == "buergerbuero" && municipality.hours[desk.hours].reserve.is_some())
        .map(|desk| desk.id.as_str())
        .collect();
    // The desks that keep nothing back are taken all day.
    town.minutes_pass(3);
    for desk in municipality.resources.iter().filter(|desk| desk.site == "buergerbuero") {
        if !kept.contains(&desk.id.as_str()) {
            take(&town, &desk.id, begin("2026-12-08"), 24).await;
        }
    }
    assert!(!free.times().is_empty() && !kept.is_empty());
    let page = town.citizen().get(&format!("{path}?ort=buergerbuero&tag=2026-12-08")).await;
    page.is(200).shows("halten wir für Telefon und Schalter frei");

    // At the counter the same time can be had; a citizen who forges it cannot.
    let appointments = &town.portal.state.appointments;
    let internal = Basket::of(service, 1).internal();
    let day = jiff::civil::date(2026, 12, 8);
    let found = appointments
        .availability(&municipality, &internal, Some("buergerbuero"), |_| Some(day))
        .await
        .expect("an answer")
        .expect("offered");
    let start = found.day.expect("the day").sites[0].starts[0];
    let wish = |basket| Wish { municipality: &municipality, basket, site: "buergerbuero", start };
    let citizens = Basket::of(service, 1);
    town.citizen().hold("reisepass", 1, &format!("{}@buergerbuero", start.as_second())).await.is(422);
    assert!(appointments.hold(&wish(&citizens), VisitorKey([1; 32]), Language::De).await.is_err());
    let id = appointments.hold(&wish(&internal), VisitorKey([2; 32]), Language::De).await.expect("a hold");
    let booking = appointments.store.booking(id).await.expect("an answer").expect("a booking");
    assert!(kept.contains(&booking.allocations[0].resource.as_str()), "{:?}", booking.allocations);
    assert_eq!(appointments.confirm(&booking, &municipality).await.expect("an answer"), Confirmed::Now);
    let booking = appointments.store.booking(id).await.expect("an answer").expect("a booking");
    assert_eq!(booking.state, BookingState::Confirmed);
}

/// Runs `lotse explain rastatt …` by the clock of this machine: the exit code, and what it printed.
fn explain(database: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = lotse(&folder);
    command.env("LOTSE_DATABASE", database).args(["explain", "rastatt"]).args(arguments);
    let output = command.output().expect("lotse runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

#[tokio::test]
async fn the_command_explains_a_day() {
    let town = Town::new().await;
    let zone = rastatt(&town).time_zone.clone();
    // A Tuesday some weeks ahead of the machine's own clock, which the command goes by.
    let mut date = (SystemClock.now() + SignedDuration::from_hours(24 * 28)).to_zoned(zone.clone()).date();
    while date.weekday() != jiff::civil::Weekday::Tuesday || is_holiday(date) {
        date = date.tomorrow().expect("a date");
    }
    let start = date.to_zoned(zone.clone()).expect("midnight").timestamp();
    take(&town, ROOM, start, 24).await;
    let day = date.to_string();
    let (code, said) = explain(&town.database(), &["einbuergerung", "--date", &day]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("auslaenderwesen\t00:00-"), "{said}");
    for reason in ["closed: nobody who can do", "taken: everybody who can do \"besprechung\" is busy", "next free\t"] {
        assert!(said.contains(reason), "{reason}: {said}");
    }
    assert!(!said.contains("\tfree\n"), "{said}");
    // Several services, and the reason of another rule.
    let (code, said) = explain(&town.database(), &["personalausweis", "--with", "reisepass:1", "--date", &day]);
    assert!(code == Some(0) && said.contains("\tfree\n") && said.contains("too short: whoever can do"), "{said}");
    // Too far ahead.
    let (_, said) = explain(&town.database(), &["personalausweis", "--date", "2099-01-06"]);
    assert!(said.contains("too far ahead: after the booking window"), "{said}");
    for wrong in [&["nichts", "--date", &day][..], &["personalausweis", "--with", "reisepass:x", "--date", &day]] {
        let (code, said) = explain(&town.database(), wrong);
        assert!(code != Some(0) && !said.is_empty(), "{said}");
    }
}

/// Tuesdays on which nothing is open.
fn is_holiday(date: jiff::civil::Date) -> bool {
    let near = |month, days: std::ops::RangeInclusive<i8>| date.month() == month && days.contains(&date.day());
    near(12, 20..=31) || near(1, 1..=7) || near(5, 1..=1) || near(10, 3..=3) || near(11, 1..=1)
}
