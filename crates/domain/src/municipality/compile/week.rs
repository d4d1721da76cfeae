//! What the series of one plan are together.

use super::hours::{DAYS, clock};
use crate::booking::series::meet_on;
use crate::municipality::model::Series;
use crate::municipality::raw::Spot;
use jiff::civil::Time;

/// Reports series that are open at the same time of the same day.
pub(super) fn check_overlaps(all: &[(Series, Spot<'_>)], name: &str) {
    for (index, (one, spot)) in all.iter().enumerate() {
        for (other, other_spot) in &all[..index] {
            if one.from >= other.to || other.from >= one.to {
                continue;
            }
            let Some(day) = one.days.iter().find(|day| other.days.contains(day) && meet_on(one, other, **day)) else {
                continue;
            };
            spot.error(
                format!(
                    "two series of {name} overlap on {}: {}–{} here and {}–{} in line {}",
                    DAYS.iter().find(|(_, known)| known == day).map_or("", |(word, _)| word),
                    clock(one.from),
                    clock(one.to),
                    clock(other.from),
                    clock(other.to),
                    other_spot.line
                ),
                "change the times, take the day out of one of them, or end one with valid_until before the other begins",
            );
        }
    }
}

/// The longest stretch of open minutes in a week; series that touch count as one, whenever they are valid.
pub(super) fn longest(series: &[Series]) -> u32 {
    let mut longest = 0;
    for (_, day) in DAYS {
        let mut pieces: Vec<(u32, u32)> = Vec::new();
        for series in series.iter().filter(|series| series.days.contains(&day)) {
            let mut start = minutes(series.from);
            for (from, to) in &series.breaks {
                pieces.push((start, minutes(*from)));
                start = minutes(*to);
            }
            pieces.push((start, minutes(series.to)));
        }
        pieces.sort_unstable();
        let mut current: Option<(u32, u32)> = None;
        for (from, to) in pieces {
            let joined = match current {
                Some((start, end)) if from <= end => (start, end.max(to)),
                _ => (from, to),
            };
            longest = longest.max(joined.1.saturating_sub(joined.0));
            current = Some(joined);
        }
    }
    longest
}

fn minutes(time: Time) -> u32 {
    u32::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or_default()
}
