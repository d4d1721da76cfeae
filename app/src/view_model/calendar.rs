//! The calendar of a service, as the page and the island show it. Travels as JSON to the island.

use serde::{Deserialize, Serialize};

/// A month with free days, the next free times and the times of an opened day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarView {
    /// Path of this calendar: base of its links, target of its form; `<base>/kalender.json` answers the same as data.
    pub base: String,
    pub csrf: String,
    /// What the times are for, as fields of a form or a query: (name, value).
    pub order: Vec<(String, String)>,
    /// Key of the chosen site; `None`: all sites.
    pub site: Option<String>,
    /// Empty when there is only one site.
    pub sites: Vec<SiteOption>,
    /// Where one may come from; empty when that makes no difference.
    pub places: Vec<SiteOption>,
    /// Key of the place one comes from: the nearest site stands first.
    pub place: Option<String>,
    pub month: MonthView,
    /// The opened day.
    pub day: Option<DayView>,
    pub next: Vec<NextTime>,
    /// No free time in the whole booking window.
    pub nothing_free: bool,
    pub labels: CalendarLabels,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteOption {
    pub key: String,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthView {
    /// "November 2026"
    pub title: String,
    /// Queries (`?personen=…`) of the neighbouring months; `None` at the ends of the booking window.
    pub previous: Option<String>,
    pub next: Option<String>,
    /// Seven names, Monday first: (short, long).
    pub weekdays: Vec<(String, String)>,
    /// Weeks of seven cells, Monday first; `None` outside of the month.
    pub weeks: Vec<Vec<Option<DayCell>>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCell {
    /// `2026-11-24`
    pub date: String,
    pub number: u8,
    /// Number of free times.
    pub free: u32,
    /// Query that opens the day; `None` when nothing is free.
    pub query: Option<String>,
    /// What a screen reader says: "Dienstag, 24. November 2026: 12 freie Zeiten" or the reason why the day is closed.
    pub label: String,
    pub today: bool,
    pub chosen: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayView {
    /// `2026-11-24`
    pub date: String,
    /// "Dienstag, 24. November 2026"
    pub title: String,
    /// Empty: the day has no free time (any more).
    pub sites: Vec<SiteGroup>,
    /// Where there are times instead, if there are none here.
    pub instead: Vec<Instead>,
}

/// A link to another day, or to all sites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instead {
    /// Query of the calendar.
    pub query: String,
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteGroup {
    pub site: String,
    pub name: String,
    /// Address or district.
    pub place: String,
    /// Morning and afternoon; empty parts are left out.
    pub parts: Vec<DayPart>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayPart {
    /// "Vormittag"
    pub title: String,
    pub times: Vec<TimeButton>,
}

/// A button that holds a time: posts `zeit=<value>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeButton {
    /// `<epoch seconds>@<site>`
    pub value: String,
    /// "10:20"
    pub label: String,
    /// "Dienstag, 24. November 2026, 10:20 Uhr, Bürgerbüro"
    pub spoken: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextTime {
    /// Value of the button, as in [`TimeButton`].
    pub value: String,
    /// "Dienstag, 24. November 2026, 10:20 Uhr"
    pub label: String,
    /// Name of the site; empty when there is only one.
    pub site: String,
}

/// Texts the island needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarLabels {
    pub previous_month: String,
    pub next_month: String,
    pub next_times: String,
    pub all_sites: String,
    pub from: String,
    pub from_anywhere: String,
    pub site: String,
    pub show: String,
    pub choose_day: String,
    pub no_times_that_day: String,
    pub nothing_free: String,
    pub loading: String,
    pub failed: String,
    pub today: String,
    /// "frei", shown under the number of a free day so that colour is not alone
    pub free: String,
}
