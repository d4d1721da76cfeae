//! `hours.toml`: weekly series with their breaks. Closures stand in [`super::closures`].

use super::keys::Entry;
use super::week::{check_overlaps, longest};
use crate::municipality::model::{OpeningHours, Series};
use crate::municipality::raw::{Fields, Spot};
use jiff::civil::{Date, Time, Weekday};

pub(super) const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// Opening hours with what the check of services needs.
pub(super) struct Plan {
    pub hours: OpeningHours,
    /// The longest time open at a stretch, in minutes; `None` if a mistake keeps it unknown.
    pub longest: Option<u32>,
}

pub(super) fn hours(entries: &[Entry<'_>]) -> Vec<Plan> {
    entries.iter().map(plan).collect()
}

fn plan(entry: &Entry<'_>) -> Plan {
    let fields = &entry.fields;
    let observes_holidays = fields.find("holidays").is_none_or(|node| node.boolean().unwrap_or(true));
    let tables = fields.tables("series");
    let count = tables.len();
    if count == 0 {
        fields.spot().warning(
            format!("{} has no series, so it is never open", fields.name()),
            "add [[hours.series]] with days, from and to",
        );
    }
    let read: Vec<(Series, Spot<'_>)> = tables
        .into_iter()
        .filter_map(|table| {
            let table = table.named(format!("a series of {}", fields.name()));
            series(&table).map(|series| (series, table.spot()))
        })
        .collect();
    check_overlaps(&read, fields.name());
    fields.done();
    let series: Vec<Series> = read.into_iter().map(|(series, _)| series).collect();
    let longest = (series.len() == count).then(|| longest(&series));
    Plan { hours: OpeningHours { key: entry.key.clone(), observes_holidays, series }, longest }
}

fn series(fields: &Fields<'_>) -> Option<Series> {
    let days = days(fields);
    let span = span(fields, "from", "to", true);
    let valid_from = fields.find("valid_from").map(|node| node.date());
    let valid_until = fields.find("valid_until").map(|node| node.date());
    if let (Some(Some(from)), Some(Some(until))) = (valid_from, valid_until)
        && until < from
    {
        fields.spot().error(
            format!("{} ends on {until} before it begins on {from}", fields.name()),
            "swap valid_from and valid_until, or correct the year",
        );
    }
    let breaks = breaks(fields, span);
    fields.done();
    let (from, to) = span?;
    let known = |date: Option<Option<Date>>| match date {
        Some(None) => None,
        date => Some(date.flatten()),
    };
    Some(Series {
        days: days?,
        from,
        to,
        valid_from: known(valid_from)?,
        valid_until: known(valid_until)?,
        breaks: breaks?,
    })
}

fn days(fields: &Fields<'_>) -> Option<Vec<Weekday>> {
    let node = fields.need("days")?;
    let list = node.list()?;
    if list.is_empty() {
        return node.malformed("the list is empty", "name at least one day: days = [\"mon\"]");
    }
    let mut days = Vec::new();
    let mut whole = true;
    for entry in list {
        match entry.choice(&DAYS) {
            Some(day) if days.contains(&day) => {
                entry.malformed::<()>("a day stands twice in the list", "remove one of the two");
            }
            Some(day) => days.push(day),
            None => whole = false,
        }
    }
    whole.then_some(days)
}

/// A part of a day, whose end is after its beginning.
pub(super) fn span(fields: &Fields<'_>, from: &'static str, to: &'static str, needed: bool) -> Option<(Time, Time)> {
    let ask = |key| {
        if needed { fields.need(key) } else { fields.find(key) }
    };
    let (start, end) = (ask(from), ask(to));
    if !needed && start.is_some() != end.is_some() {
        fields.spot().error(
            format!("{} has only one of `{from}` and `{to}`", fields.name()),
            "give both for a part of the day, or none for the whole day",
        );
    }
    let start_time = start.and_then(|node| node.time());
    let (end_spot, end_time) = end.map(|node| (node.spot, node.time()))?;
    let (start_time, end_time) = (start_time?, end_time?);
    if end_time <= start_time {
        end_spot.error(
            format!("`{to}` ({}) must be after `{from}` ({})", clock(end_time), clock(start_time)),
            "swap the two; times over midnight are not possible",
        );
        return None;
    }
    Some((start_time, end_time))
}

fn breaks(fields: &Fields<'_>, open: Option<(Time, Time)>) -> Option<Vec<(Time, Time)>> {
    let Some(node) = fields.find("breaks") else {
        return Some(Vec::new());
    };
    let tables = node.tables("breaks");
    let mut breaks: Vec<(Time, Time)> = Vec::new();
    let count = tables.len();
    for table in tables {
        let table = table.named(format!("a break of {}", fields.name()));
        let pause = span(&table, "from", "to", true);
        table.done();
        let Some((from, to)) = pause else { continue };
        if let Some((opens, closes)) = open
            && (from < opens || to > closes)
        {
            table.spot().error(
                format!("the break {}–{} is not inside {}–{}", clock(from), clock(to), clock(opens), clock(closes)),
                "shorten the break or lengthen the series",
            );
        } else if Some((from, to)) == open {
            table.spot().error(
                format!("the break {}–{} fills the whole series", clock(from), clock(to)),
                "remove the break or the series",
            );
        }
        if let Some((other_from, other_to)) = breaks.iter().find(|other| from < other.1 && other.0 < to) {
            table.spot().error(
                format!(
                    "the breaks {}–{} and {}–{} overlap",
                    clock(*other_from),
                    clock(*other_to),
                    clock(from),
                    clock(to)
                ),
                "make one break of the two",
            );
        }
        breaks.push((from, to));
    }
    breaks.sort_unstable();
    (breaks.len() == count).then_some(breaks)
}

pub(super) fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
