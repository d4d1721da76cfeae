//! Instants as calendars want them.

use icalendar::Property;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use services::booking::AppointmentNotice;

/// The one zone described in the file; a town elsewhere gets times in UTC.
pub(super) const BERLIN: &str = "Europe/Berlin";

/// The rules of Europe/Berlin for every date since the European summer time got its end in October (1996).
pub(super) const BERLIN_RULES: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Berlin",
    "BEGIN:DAYLIGHT",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// An instant, as wall-clock time of Berlin where that says it unmistakably.
pub(super) struct Moment {
    instant: Timestamp,
    local: Option<DateTime>,
}

impl Moment {
    pub fn new(notice: &AppointmentNotice, instant: Timestamp) -> Self {
        let zone = &notice.municipality.time_zone;
        let local = (notice.municipality.time_zone_name == BERLIN).then(|| zone.to_datetime(instant));
        Self { instant, local: local.filter(|&local| means(zone, local, instant)) }
    }

    pub const fn is_local(&self) -> bool {
        self.local.is_some()
    }

    pub const fn in_utc(&self) -> Self {
        Self { instant: self.instant, local: None }
    }

    /// `DTSTART` or `DTEND`.
    pub fn property(&self, key: &str) -> Property {
        match self.local {
            Some(local) => {
                Property::new(key, local.strftime("%Y%m%dT%H%M%S").to_string()).add_parameter("TZID", BERLIN).done()
            }
            None => Property::new(key, utc(self.instant)),
        }
    }
}

/// Whether a calendar reads `local` as `instant`. In October an hour comes twice, and iCalendar means the first one
/// (RFC 5545 section 3.3.5), so the second must be told in UTC.
fn means(zone: &TimeZone, local: DateTime, instant: Timestamp) -> bool {
    zone.to_ambiguous_timestamp(local).compatible().is_ok_and(|read| read.as_second() == instant.as_second())
}

/// `20261124T092000Z`
pub(super) fn utc(instant: Timestamp) -> String {
    instant.strftime("%Y%m%dT%H%M%SZ").to_string()
}
