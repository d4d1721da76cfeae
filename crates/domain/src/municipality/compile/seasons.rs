//! `[[hours.season]]`: parts of the year with series of their own.

use super::closures::month_day;
use super::hours::all_series;
use crate::booking::series::contains;
use crate::municipality::model::Season;
use crate::municipality::raw::{Fields, Spot};
use jiff::ToSpan as _;
use jiff::civil::Date;

pub(super) fn seasons(fields: &Fields<'_>) -> Vec<Season> {
    let mut read: Vec<(Season, Spot<'_>)> = Vec::new();
    for table in fields.tables("season") {
        let table = table.named(format!("a season of {}", fields.name()));
        let day = |key| table.need(key).and_then(|node| month_day(&node));
        let (from, to) = (day("from"), day("to"));
        let series = all_series(&table);
        table.done();
        let (Some(from), Some(to), Some(series)) = (from, to, series) else { continue };
        let season = Season { from, to, series };
        if let Some((_, other)) = read.iter().find(|(other, _)| overlap(other, &season)) {
            table.spot().error(
                format!("two seasons of {} overlap; the other one stands in line {}", fields.name(), other.line),
                "end one on the day before the other begins; seasons come again each year",
            );
        }
        read.push((season, table.spot()));
    }
    read.into_iter().map(|(season, _)| season).collect()
}

fn overlap(one: &Season, other: &Season) -> bool {
    // A leap year has every day there is.
    let year = Date::constant(2024, 1, 1).series(1.day()).take(366);
    year.into_iter().any(|date| contains(one, date) && contains(other, date))
}
