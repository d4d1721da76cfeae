//! Invented municipalities for the booking tests, with nothing in them but what booking looks at.

#![allow(dead_code, reason = "each test binary uses a part")]

pub mod naive;
pub mod offers;
pub mod packs;
pub mod scan;

use domain::language::Language;
use domain::municipality::{
    Accessibility, Channel, Closure, Combine, Conformance, Contact, ContactRule, Font, Imprint, Land, Limits,
    LocalHoliday, LocalHolidayRule, Municipality, MunicipalityKind, Notice, OpeningHours, Privacy, Reminders, Resource,
    ResourceKind, Series, Service, SkillNeed, Text, TextList, Theme, Topic,
};
use jiff::civil::{Date, Time, Weekday, date};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

pub const WORKDAYS: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

pub const ALL_DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).expect("a bundled zone")
}

pub fn berlin() -> TimeZone {
    zone("Europe/Berlin")
}

/// `"08:05"`; the hour may be followed by anything jiff reads.
pub fn at(time: &str) -> Time {
    time.parse().expect("a time")
}

pub fn span(from: &str, to: &str) -> (Time, Time) {
    (at(from), at(to))
}

pub fn text(de: &str) -> Text {
    Text { de: de.to_owned(), other: BTreeMap::new() }
}

pub fn series(days: &[Weekday], from: &str, to: &str) -> Series {
    Series::weekly(days, at(from), at(to))
}

pub fn hours(series: Vec<Series>) -> OpeningHours {
    OpeningHours { key: "office".to_owned(), observes_holidays: true, series, ..OpeningHours::default() }
}

pub fn closure(from: Date, to: Date, part: Option<(Time, Time)>, de: &str) -> Closure {
    Closure { from, to, part, hours: Vec::new(), text: text(de) }
}

pub fn local(rule: LocalHolidayRule, de: &str) -> LocalHoliday {
    LocalHoliday { rule, part: None, text: text(de) }
}

pub fn resource(key: &str, kind: ResourceKind, site: &str, skills: &[&str], hours: usize) -> Resource {
    Resource {
        key: key.to_owned(),
        id: format!("test/{key}"),
        kind,
        site: site.to_owned(),
        skills: skills.iter().map(|skill| (*skill).to_owned()).collect(),
        hours,
        internal_hours: None,
        internal: false,
        channels: vec![Channel::Site],
        name: text(key),
        room: None,
    }
}

pub fn need(skill: &str, kind: Option<ResourceKind>) -> SkillNeed {
    SkillNeed { kind, ..SkillNeed::of(skill) }
}

/// 15 minutes (10 more a person, at most 4), 5 minutes clean-up, a grid of 15, at once and for 60 days.
pub fn service(needs: Vec<SkillNeed>, sites: &[&str]) -> Service {
    Service {
        key: "service".to_owned(),
        leika: "99008001012000".to_owned(),
        topic: Topic::Identity,
        name: text("Dienst"),
        summary: Text::default(),
        description: TextList::default(),
        bring: TextList::default(),
        bring_note: None,
        search: TextList::default(),
        legal_basis: None,
        duration_minutes: 15,
        per_person_minutes: 10,
        added_minutes: 20,
        max_persons: 4,
        combine: Combine::No,
        channels: vec![Channel::Site],
        video_link: None,
        preparation_minutes: 0,
        cleanup_minutes: 5,
        grid_minutes: 15,
        needs,
        sites: sites.iter().map(|site| (*site).to_owned()).collect(),
        earliest: Notice::Minutes(0),
        latest_days: 60,
        contact: ContactRule::Either,
        fees: Vec::new(),
        fee_free: true,
        online: false,
        reminders: Reminders::default(),
        gate: false,
        reoffer: None,
        waiting: None,
        limits: Limits::default(),
        confirm_by_mail: None,
        personal: false,
        appointment: true,
        form: None,
        triage: None,
    }
}

/// A municipality in Baden-Württemberg with these hours and nothing else.
pub fn municipality(hours: Vec<OpeningHours>) -> Municipality {
    let empty = String::new;
    Municipality {
        slug: "test".to_owned(),
        name: "Test".to_owned(),
        official_name: "Stadt Test".to_owned(),
        kind: MunicipalityKind::Town,
        ars: "082165006050".to_owned(),
        land: Land::BW,
        time_zone: berlin(),
        time_zone_name: "Europe/Berlin".to_owned(),
        languages: vec![Language::De],
        hosts: Vec::new(),
        sample: true,
        contact: Contact {
            phone: empty(),
            mail: empty(),
            website: empty(),
            street: empty(),
            postal_code: empty(),
            city: empty(),
        },
        imprint: Imprint { represented_by: empty(), supervisory_authority: empty(), vat_id: None },
        privacy: Privacy {
            officer_mail: empty(),
            officer_phone: None,
            supervisory_authority: empty(),
            supervisory_website: empty(),
            appointment_retention_days: 30,
        },
        accessibility: Accessibility {
            status: Conformance::Full,
            reviewed_on: date(2026, 11, 1),
            enforcement_body: empty(),
            enforcement_website: empty(),
        },
        theme: Theme {
            brand: empty(),
            on_brand: empty(),
            focus: empty(),
            brand_dark: empty(),
            on_brand_dark: empty(),
            focus_dark: empty(),
            logo_svg: None,
            font: Font::NotoSans,
        },
        hours,
        closures: Vec::new(),
        local_holidays: Vec::new(),
        sites: Vec::new(),
        places: Vec::new(),
        resources: Vec::new(),
        services: Vec::new(),
        forms: Default::default(),
        triages: Default::default(),
        slogan: Text::default(),
        welcome: Text::default(),
        skills: BTreeMap::new(),
        limits: Limits::default(),
        version: empty(),
    }
}
