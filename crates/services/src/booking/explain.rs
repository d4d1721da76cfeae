//! Why there is no time, for citizens, clerks and the command line.

use super::Appointments;
use super::availability::{SiteCalendar, Source};
use crate::ports::StoreError;
use domain::booking::Basket;
use domain::booking::explain::{DayExplanation, Why};
use domain::municipality::Municipality;
use jiff::Timestamp;
use jiff::civil::Date;

/// One day at one site, from local midnight to midnight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteExplanation {
    /// Key of the site.
    pub site: String,
    /// For each need, which the reasons count from 0, the skills that one resource must have.
    pub needs: Vec<Vec<String>>,
    /// Stretches of starts with the same answer, in order: first start, last start, the reason or `None` for free times.
    pub starts: Vec<(Timestamp, Timestamp, Option<Why>)>,
}

impl Appointments {
    /// Why each start of a day is offered or not, at each site that offers it; as the database
    /// is at this moment.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn explain(
        &self,
        municipality: &Municipality,
        basket: &Basket<'_>,
        date: Date,
    ) -> Result<Vec<SiteExplanation>, StoreError> {
        let window = basket.window(self.clock.now(), &municipality.time_zone);
        let frames = self.openings.frames(municipality, date, date);
        let calendars = self.calendars(municipality, basket, basket.sites(), &frames, Source::Database).await?;
        let Some(frame) = frames.first() else { return Ok(Vec::new()) };
        Ok(calendars
            .into_iter()
            .map(|SiteCalendar { site, demand, timelines }| {
                let day = DayExplanation::new(frame, 0, &timelines, &demand.demand, window.starts);
                let mut starts: Vec<(Timestamp, Timestamp, Option<Why>)> = Vec::new();
                for index in 0..frame.ticks {
                    let (at, why) = (frame.tick(index).start(), day.why(index));
                    match starts.last_mut() {
                        Some((_, last, before)) if *before == why => *last = at,
                        _ => starts.push((at, at, why)),
                    }
                }
                SiteExplanation { site, needs: demand.skills.clone(), starts }
            })
            .collect())
    }
}
