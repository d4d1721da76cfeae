//! `hours.toml`: series with their breaks, seasons and exceptions. Closures stand in [`super::closures`].

use super::exceptions::exceptions;
use super::keys::Entry;
use super::reserve::reserve;
use super::seasons::seasons;
use super::texts::Texts;
use super::week::{check_overlaps, longest};
use crate::municipality::model::{NthDays, OpeningHours, Repeat, Series};
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

pub(super) fn hours(entries: &[Entry<'_>], texts: &Texts<'_>) -> Vec<Plan> {
    entries.iter().map(|entry| plan(entry, texts)).collect()
}

fn plan(entry: &Entry<'_>, texts: &Texts<'_>) -> Plan {
    let fields = &entry.fields;
    let observes_holidays = fields.find("holidays").is_none_or(|node| node.boolean().unwrap_or(true));
    let usual = all_series(fields);
    let seasons = seasons(fields);
    let exceptions = exceptions(fields, texts);
    let reserve = reserve(fields);
    if usual.as_ref().is_some_and(Vec::is_empty) && seasons.is_empty() && exceptions.is_empty() {
        fields.spot().warning(
            format!("{} has no series, so it is never open", fields.name()),
            "add [[hours.series]] with days, from and to",
        );
    }
    fields.done();
    let longest = usual.as_ref().map(|usual| {
        let single = exceptions.iter().map(|exception| {
            let open = |(from, to): &(Time, Time)| Series::weekly(&[Weekday::Monday], *from, *to);
            longest(&exception.open.iter().map(open).collect::<Vec<_>>())
        });
        let others = seasons.iter().map(|season| longest(&season.series)).chain(single).max().unwrap_or(0);
        longest(usual).max(others)
    });
    let series = usual.unwrap_or_default();
    Plan {
        hours: OpeningHours { key: entry.key.clone(), observes_holidays, series, seasons, exceptions, reserve },
        longest,
    }
}

/// The `series` of hours or of a season; `None` if one of them has a mistake.
pub(super) fn all_series(fields: &Fields<'_>) -> Option<Vec<Series>> {
    let tables = fields.tables("series");
    let count = tables.len();
    let read: Vec<(Series, Spot<'_>)> = tables
        .into_iter()
        .filter_map(|table| {
            let table = table.named(format!("a series of {}", fields.name()));
            series(&table).map(|series| (series, table.spot()))
        })
        .collect();
    check_overlaps(&read, fields.name());
    (read.len() == count).then(|| read.into_iter().map(|(series, _)| series).collect())
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
    let repeat = repeat(fields);
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
        repeat: repeat?,
    })
}

/// `every_weeks` with `since`, or `of_month`, or neither.
fn repeat(fields: &Fields<'_>) -> Option<Repeat> {
    let (every, since) = (fields.find("every_weeks"), fields.find("since"));
    let of_month = fields.find("of_month");
    if let (Some(every), Some(_)) = (&every, &of_month) {
        every.spot.error(
            format!("{} has both `every_weeks` and `of_month`", fields.name()),
            "keep one: every so many weeks, or certain days of each month",
        );
        return None;
    }
    match (every, since, of_month) {
        (Some(every), Some(since), _) => {
            let every = every.integer(2..=52).and_then(|every| u8::try_from(every).ok());
            Some(Repeat::EveryWeeks { since: since.date()?, every: every? })
        }
        (Some(every), None, _) => {
            every.spot.error(
                format!("{} repeats every so many weeks, but nothing says in which", fields.name()),
                "add a date of a week in which it takes place: since = 2026-01-05",
            );
            None
        }
        (None, Some(since), _) => {
            since.spot.error(
                "`since` has no meaning without `every_weeks`",
                "remove it, or write valid_from for the first day of a series",
            );
            None
        }
        (None, None, Some(list)) => {
            let entries = list.list()?;
            let count = entries.len();
            let numbers: Vec<u8> = entries
                .iter()
                .filter_map(|entry| entry.integer(1..=5).and_then(|number| u8::try_from(number).ok()))
                .collect();
            if count == 0 {
                return list.malformed("the list is empty", "name at least one: of_month = [1, 3], 5 is the last one");
            }
            (numbers.len() == count).then(|| Repeat::OfMonth(NthDays::new(numbers)))
        }
        (None, None, None) => Some(Repeat::EveryWeek),
    }
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
