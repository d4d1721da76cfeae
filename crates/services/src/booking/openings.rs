//! Days and opening hours, worked out once.
//!
//! Every calendar page asks when its desks are open on each of the coming months' days. That follows from the pack alone, so
//! it is kept as long as the pack stays the same; once a week the days move on.

use domain::booking::{Audience, DayBits, DayFrame, frames_for, hours_of, open_days};
use domain::municipality::Municipality;
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

/// Days worked out beyond what was asked, so that tomorrow needs nothing new.
const AHEAD_DAYS: i32 = 8;

/// The opening hours of all municipalities that were asked for.
#[derive(Default)]
pub(super) struct Openings {
    towns: RwLock<HashMap<String, Arc<Town>>>,
}

/// One municipality with one version of its pack.
struct Town {
    version: String,
    first: Date,
    /// Inclusive.
    last: Date,
    frames: Vec<DayFrame>,
    /// For each of its opening hours the open ticks of each day.
    open: Vec<OnceLock<Vec<DayBits>>>,
}

impl Openings {
    /// The days from `first` to `last`, inclusive.
    pub fn frames(&self, municipality: &Municipality, first: Date, last: Date) -> Vec<DayFrame> {
        if last < first {
            return Vec::new();
        }
        let town = self.town(municipality, first, last);
        town.frames.iter().skip(town.index(first)).take_while(|frame| frame.date <= last).copied().collect()
    }

    /// When each of `resources` (indexes) is open for `audience` on the days of `frames`, which follow each other.
    pub fn rows(
        &self,
        municipality: &Municipality,
        resources: &[usize],
        frames: &[DayFrame],
        audience: Audience,
    ) -> Vec<Vec<DayBits>> {
        let (Some(first), Some(last)) = (frames.first(), frames.last()) else {
            return vec![Vec::new(); resources.len()];
        };
        let town = self.town(municipality, first.date, last.date);
        let from = town.index(first.date);
        let row = |&resource: &usize| {
            let hours = hours_of(&municipality.resources[resource], audience);
            let days = town.open.get(hours).map(|row| row.get_or_init(|| open_days(municipality, hours, &town.frames)));
            let days = days.map_or(&[][..], |days| &days[from.min(days.len())..(from + frames.len()).min(days.len())]);
            days.to_vec()
        };
        resources.iter().map(row).collect()
    }

    fn town(&self, municipality: &Municipality, first: Date, last: Date) -> Arc<Town> {
        let known = self.towns.read().unwrap_or_else(PoisonError::into_inner).get(&municipality.slug).cloned();
        let known = known.filter(|town| town.version == municipality.version);
        if let Some(town) = known.as_ref().filter(|town| town.first <= first && last <= town.last) {
            return Arc::clone(town);
        }
        // Whoever asks for other days must not displace what somebody else needs, unless it is long over.
        let near = known.filter(|town| town.first.saturating_add(60.days()) >= first);
        let earliest = near.as_ref().map_or(first, |town| town.first.min(first));
        let latest = near.as_ref().map_or(last, |town| town.last.max(last)).saturating_add(AHEAD_DAYS.days());
        let mut frames = frames_for(earliest, latest, &municipality.time_zone);
        // There is a limit to the number of days.
        if frames.last().is_none_or(|frame| frame.date < last) {
            frames = frames_for(first, last, &municipality.time_zone);
        }
        let (first, last) =
            (frames.first().map_or(first, |frame| frame.date), frames.last().map_or(last, |frame| frame.date));
        let open = municipality.hours.iter().map(|_| OnceLock::new()).collect();
        let town = Arc::new(Town { version: municipality.version.clone(), first, last, frames, open });
        let mut towns = self.towns.write().unwrap_or_else(PoisonError::into_inner);
        towns.insert(municipality.slug.clone(), Arc::clone(&town));
        town
    }
}

impl Town {
    /// Where a day stands.
    fn index(&self, date: Date) -> usize {
        self.frames.partition_point(|frame| frame.date < date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::booking::open_rows;
    use jiff::civil::date;

    #[test]
    fn the_same_as_worked_out_anew() {
        let openings = Openings::default();
        let mut town = testkit::municipality();
        let resources: Vec<usize> = (0..town.resources.len()).collect();
        let check = |town: &Municipality, first: Date, last: Date| {
            let frames = frames_for(first, last, &town.time_zone);
            assert_eq!(openings.frames(town, first, last), frames, "{first} {last}");
            let rows = openings.rows(town, &resources, &frames, Audience::Everybody);
            assert_eq!(rows, open_rows(town, &resources, &frames, Audience::Everybody), "{first} {last}");
        };
        let day = date(2026, 11, 23);
        // Later, longer, earlier, over a clock change, one day, none, long over, and far away.
        for (from, days) in
            [(0, 60), (14, 60), (0, 90), (-3, 10), (100, 40), (50, 399), (5, 0), (7, -1), (400, 30), (0, 60)]
        {
            let first = day.saturating_add(from.days());
            check(&town, first, first.saturating_add(days.days()));
        }
        // Another pack: other hours.
        town.hours[0].series.truncate(0);
        town.version = "another".to_owned();
        check(&town, day, date(2027, 1, 20));
    }
}
