//! A small, complete municipality in code, so that a test needs no pack on disk.

use crate::services_of_town;
use domain::language::Language;
use domain::municipality::{
    Accessibility, Channel, Closure, Conformance, Contact, Font, Imprint, Land, Limits, LocalHoliday, LocalHolidayRule,
    Municipality, MunicipalityKind, OpeningHours, Privacy, Resource, ResourceKind, Series, Site, Text, TextList, Theme,
    Wheelchair,
};
use jiff::civil::Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
use jiff::civil::{Time, Weekday, date, time};
use std::collections::BTreeMap;

/// A text in German, English and Arabic; an empty translation is left out.
#[must_use]
pub fn text(de: &str, en: &str, ar: &str) -> Text {
    let other = [(Language::En, en), (Language::Ar, ar)];
    let other =
        other.into_iter().filter(|(_, text)| !text.is_empty()).map(|(language, text)| (language, text.to_owned()));
    Text { de: de.to_owned(), other: other.collect() }
}

/// A list in German, English and Arabic; an empty translation is left out.
#[must_use]
pub fn text_list(de: &[&str], en: &[&str], ar: &[&str]) -> TextList {
    let owned = |list: &[&str]| list.iter().map(|&item| item.to_owned()).collect::<Vec<_>>();
    let other = [(Language::En, en), (Language::Ar, ar)];
    let other = other.into_iter().filter(|(_, list)| !list.is_empty()).map(|(language, list)| (language, owned(list)));
    TextList { de: owned(de), other: other.collect() }
}

/// Musterstadt in Baden-Württemberg, in German, English and Arabic.
///
/// | site | resources (skills) | open |
/// |---|---|---|
/// | `rathaus` | desks `platz-1`, `platz-2` (buergerbuero, standesamt), room `zimmer-1` (besprechung) | Mon–Fri 8–16, break 12–13 |
/// | `nord` | desk `platz-3` (buergerbuero) | Mon and Wed 9–12 |
///
/// | service | needs | minutes | contact | sites |
/// |---|---|---|---|---|
/// | `personalausweis` | a desk | 15 (+10 each further person, at most 5) | either | both |
/// | `eheschliessung` | desk and room together | 45, preparation 10, clean-up 5 | mail | `rathaus` |
/// | `meldebescheinigung` | a desk | 10 | phone | both |
/// | `fuehrerschein` | a desk, text in German only | 20 | both | `rathaus` |
#[must_use]
pub fn municipality() -> Municipality {
    let zone = "Europe/Berlin";
    Municipality {
        slug: "musterstadt".into(),
        name: "Musterstadt".into(),
        official_name: "Stadt Musterstadt".into(),
        kind: MunicipalityKind::Town,
        ars: "082169999001".into(),
        land: Land::BW,
        time_zone: jiff::tz::TimeZone::get(zone).expect("jiff bundles the time zones"),
        time_zone_name: zone.into(),
        languages: vec![Language::De, Language::En, Language::Ar],
        hosts: vec!["musterstadt.localhost".into()],
        sample: false,
        contact: Contact {
            phone: "07222 972-0".into(),
            mail: "buergerbuero@musterstadt.example".into(),
            website: "https://www.musterstadt.example".into(),
            street: "Marktplatz 1".into(),
            postal_code: "76437".into(),
            city: "Musterstadt".into(),
        },
        imprint: Imprint {
            represented_by: "Oberbürgermeisterin Erika Muster".into(),
            supervisory_authority: "Regierungspräsidium Karlsruhe".into(),
            vat_id: None,
        },
        privacy: Privacy {
            officer_mail: "datenschutz@musterstadt.example".into(),
            officer_phone: None,
            supervisory_authority: "Landesbeauftragter für den Datenschutz Baden-Württemberg".into(),
            supervisory_website: "https://www.baden-wuerttemberg.datenschutz.de".into(),
            appointment_retention_days: 30,
        },
        accessibility: Accessibility {
            status: Conformance::Partial,
            reviewed_on: date(2026, 10, 1),
            enforcement_body: "Überwachungsstelle für mediale Barrierefreiheit".into(),
            enforcement_website: "https://www.barrierefreiheit.example".into(),
        },
        theme: Theme {
            brand: "#0b4f8a".into(),
            on_brand: "#ffffff".into(),
            focus: "#0b4f8a".into(),
            brand_dark: "#8ec5f5".into(),
            on_brand_dark: "#06243f".into(),
            focus_dark: "#8ec5f5".into(),
            logo_svg: None,
            font: Font::NotoSans,
        },
        hours: hours(),
        closures: vec![Closure {
            from: date(2026, 12, 24),
            to: date(2026, 12, 31),
            part: None,
            hours: vec![],
            text: text("Zwischen den Jahren", "Between the years", ""),
        }],
        local_holidays: vec![LocalHoliday {
            rule: LocalHolidayRule::Easter { offset: -47 },
            part: None,
            text: text("Fastnachtsdienstag", "Shrove Tuesday", ""),
        }],
        sites: sites(),
        places: Vec::new(),
        resources: resources(),
        services: services_of_town::services(),
        forms: Default::default(),
        triages: Default::default(),
        slogan: text("Kurz gefragt, gleich getan", "Ask and it is done", ""),
        welcome: text("Willkommen in Musterstadt.", "Welcome to Musterstadt.", "مرحباً بكم في موسترشتات."),
        skills: BTreeMap::from([
            ("buergerbuero".into(), "Bürgerbüro".into()),
            ("standesamt".into(), "Standesamt".into()),
            ("besprechung".into(), "Besprechungsraum".into()),
        ]),
        limits: Limits::default(),
        version: "0".repeat(64),
    }
}

fn hours() -> Vec<OpeningHours> {
    let series = |days: &[Weekday], from: Time, to: Time, breaks: Vec<(Time, Time)>| Series {
        breaks,
        ..Series::weekly(days, from, to)
    };
    let hours = |key: &str, series| OpeningHours {
        key: key.into(),
        observes_holidays: true,
        series,
        ..OpeningHours::default()
    };
    let lunch = vec![(time(12, 0, 0, 0), time(13, 0, 0, 0))];
    let week = [Monday, Tuesday, Wednesday, Thursday, Friday];
    vec![
        hours("rathaus", vec![series(&week, time(8, 0, 0, 0), time(16, 0, 0, 0), lunch)]),
        hours("nord", vec![series(&[Monday, Wednesday], time(9, 0, 0, 0), time(12, 0, 0, 0), vec![])]),
    ]
}

fn sites() -> Vec<Site> {
    let site = |key: &str, name, street: &str, wheelchair| Site {
        key: key.into(),
        name,
        street: street.into(),
        postal_code: "76437".into(),
        city: "Musterstadt".into(),
        district: None,
        phone: None,
        wheelchair,
        access_note: None,
        way_inside: TextList::default(),
        way_stairs: TextList::default(),
        waiting: None,
        position: None,
    };
    let mut hall = site("rathaus", text("Rathaus", "Town hall", "دار البلدية"), "Marktplatz 1", Wheelchair::Full);
    hall.position = Some((48.858_4, 8.204_9));
    hall.way_inside = text_list(
        &["Eingang am Marktplatz, ohne Stufen", "Aufzug in den 1. Stock", "Wartebereich rechts, Zimmer 1.12"],
        &["Entrance on Marktplatz, no steps", "Lift to the first floor", "Waiting area on the right, room 1.12"],
        &["المدخل من ساحة السوق، بدون درج", "المصعد إلى الطابق الأول", "منطقة الانتظار على اليمين، الغرفة 1.12"],
    );
    let mut north = site("nord", text("Ortsverwaltung Nord", "Northern branch", ""), "Nordring 7", Wheelchair::Partial);
    north.district = Some("Nord".into());
    north.phone = Some("07222 972-400".into());
    north.access_note = Some(text("Eine Stufe am Eingang, bitte klingeln.", "One step at the door, please ring.", ""));
    vec![hall, north]
}

fn resources() -> Vec<Resource> {
    let resource = |key: &str, kind, site: &str, skills: &[&str], hours, name| Resource {
        key: key.into(),
        id: format!("musterstadt/{key}"),
        kind,
        site: site.into(),
        skills: skills.iter().map(|&skill| skill.to_owned()).collect(),
        hours,
        internal_hours: None,
        internal: false,
        channels: vec![Channel::Site],
        name,
        room: None,
    };
    let office = ["buergerbuero", "standesamt"];
    vec![
        resource("platz-1", ResourceKind::Desk, "rathaus", &office, 0, text("Platz 1", "Desk 1", "")),
        resource("platz-2", ResourceKind::Desk, "rathaus", &office, 0, text("Platz 2", "Desk 2", "")),
        resource("platz-3", ResourceKind::Desk, "nord", &office[..1], 1, text("Platz 3", "Desk 3", "")),
        resource("zimmer-1", ResourceKind::Room, "rathaus", &["besprechung"], 0, text("Zimmer 1", "Room 1", "")),
    ]
}
