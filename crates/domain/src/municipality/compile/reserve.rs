//! `[hours.reserve]`: what is kept back for the telephone, the counter and the same day.

use crate::municipality::model::{Release, Reserve};
use crate::municipality::raw::{Fields, Spot};

pub(super) fn reserve(fields: &Fields<'_>) -> Option<Reserve> {
    let table = fields.find("reserve")?.table("[hours.reserve]")?.named(format!("the reserve of {}", fields.name()));
    let share = table.need("share").and_then(|node| node.integer(1..=100)).and_then(|share| u8::try_from(share).ok());
    let block = table.find("block").map_or(Some(30), |node| node.minutes(5..=480));
    let tables = table.tables("release");
    let count = tables.len();
    let releases: Vec<(Release, Spot<'_>)> = tables
        .into_iter()
        .filter_map(|table| {
            let table = table.named(format!("a release of {}", fields.name()));
            release(&table).map(|release| (release, table.spot()))
        })
        .collect();
    table.done();
    if count == 0 {
        table.spot().error(
            format!("{} never releases what it keeps back", table.name()),
            "say when it is offered to everybody: release = [{ days = 0, at = \"07:30\", share = 0 }]",
        );
    }
    check_order(share?, &releases);
    if count == 0 || releases.len() != count {
        return None;
    }
    Some(Reserve {
        block_minutes: block?,
        share: share?,
        releases: releases.into_iter().map(|(release, _)| release).collect(),
    })
}

fn release(fields: &Fields<'_>) -> Option<Release> {
    let days = fields.need("days").and_then(|node| node.integer(0..=60)).and_then(|days| u16::try_from(days).ok());
    let at = fields.need("at").and_then(|node| node.time());
    let share = fields.need("share").and_then(|node| node.integer(0..=99)).and_then(|share| u8::try_from(share).ok());
    fields.done();
    Some(Release { days: days?, at: at?, share: share? })
}

/// Each release comes later than the one before and keeps back less.
fn check_order(first: u8, releases: &[(Release, Spot<'_>)]) {
    let mut before: Option<Release> = None;
    for (release, spot) in releases {
        let later = |before: Release| (before.days, release.at) > (release.days, before.at);
        if before.is_some_and(|before| !later(before)) {
            spot.error(
                "the releases are not in the order of time",
                "begin with the earliest: the most days before, on the same day the earlier hour",
            );
        }
        let kept = before.map_or(first, |before| before.share);
        if release.share >= kept {
            spot.error(
                format!("this release keeps back {} percent, not less than the {kept} before it", release.share),
                "lower `share` from release to release; 0 offers everything",
            );
        }
        before = Some(*release);
    }
}
