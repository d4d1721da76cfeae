//! `[[hours.exception]]`: single days.

use super::closures::wording;
use super::hours::{clock, span};
use super::texts::Texts;
use crate::municipality::model::Exception;
use crate::municipality::raw::{Fields, Spot};
use jiff::civil::{Date, Time};
use std::collections::BTreeMap;

/// Ascending by date, each date once.
pub(super) fn exceptions(fields: &Fields<'_>, texts: &Texts<'_>) -> Vec<Exception> {
    let mut found: BTreeMap<Date, (Exception, Spot<'_>)> = BTreeMap::new();
    for table in fields.tables("exception") {
        let table = table.named(format!("an exception of {}", fields.name()));
        let text = wording(&table, texts);
        let open = open(&table);
        let dates = dates(&table);
        table.done();
        for date in dates {
            let exception = Exception { date, open: open.clone(), text: text.clone() };
            if let Some((_, other)) = found.insert(date, (exception, table.spot())) {
                table.spot().error(
                    format!(
                        "{} has two exceptions for {date}; the other one stands in line {}",
                        fields.name(),
                        other.line
                    ),
                    "make one of the two; `open` takes several times",
                );
            }
        }
    }
    found.into_values().map(|(exception, _)| exception).collect()
}

/// `date`, or several `dates`.
fn dates(table: &Fields<'_>) -> Vec<Date> {
    match (table.find("date"), table.find("dates")) {
        (Some(date), None) => date.date().into_iter().collect(),
        (None, Some(dates)) => dates.list().unwrap_or_default().iter().filter_map(|date| date.date()).collect(),
        (both, _) => {
            let how = if both.is_some() { "both" } else { "neither" };
            table.spot().error(
                format!("an exception needs either `date` or `dates`, this one has {how}"),
                "write date = 2026-12-05, or dates = [2026-12-05, 2026-12-12]",
            );
            Vec::new()
        }
    }
}

/// When it is open; without `open` it is closed.
fn open(table: &Fields<'_>) -> Vec<(Time, Time)> {
    let Some(node) = table.find("open") else { return Vec::new() };
    let mut open: Vec<(Time, Time)> = Vec::new();
    for part in node.tables("open") {
        let part = part.named("a time of an exception".to_owned());
        let read = span(&part, "from", "to", true);
        part.done();
        let Some((from, to)) = read else { continue };
        if let Some(other) = open.iter().find(|other| from < other.1 && other.0 < to) {
            part.spot().error(
                format!("the times {}–{} and {}–{} overlap", clock(other.0), clock(other.1), clock(from), clock(to)),
                "make one time of the two",
            );
        }
        open.push((from, to));
    }
    open.sort_unstable();
    open
}
