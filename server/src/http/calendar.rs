//! From free times to the calendar that a page or the island shows.

use super::context::RequestContext;
use super::format::{closed_reason, date_time, text, time};
use app::routes::{self, calendar_query};
use app::view_model::{
    CalendarLabels, CalendarView, DayCell, DayPart, DayView, Instead, MonthView, NextTime, SiteGroup, SiteOption,
    TimeButton,
};
use domain::booking::explain::Why;
use domain::booking::opening::{DayState, day_state};
use domain::booking::{Basket, Item, Order, further};
use domain::language::Language;
use domain::municipality::{Channel, Municipality, Place, ResourceKind, Service};
use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan as _};
use locale::{Arg, key};
use services::booking::{Availability, DayTimes, SiteTimes};

/// What the query of a calendar asks for. Anything odd is ignored rather than refused: the calendar itself is the
/// best answer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarQuery {
    pub order: Order,
    /// The services that were asked for do not go together: the calendar is for the first alone.
    pub not_together: bool,
    pub site: Option<String>,
    /// Key of the place one comes from.
    pub place: Option<String>,
    /// The first of a month.
    pub month: Option<Date>,
    pub day: Option<Date>,
    /// Nothing was asked for: open the free day nearest to this one.
    pub near: Option<Date>,
    /// A day was asked for that is none ("32 February").
    pub bad_day: bool,
}

impl CalendarQuery {
    /// Reads `?personen=2&mit=reisepass:1&art=vor-ort&ort=rathaus&monat=2026-12&tag=2026-12-01&anlass=ausweis.neu`.
    #[must_use]
    pub fn parse(query: Option<&str>, municipality: &Municipality, service: &Service) -> Self {
        let (order, not_together) = parse_order(query, municipality, service);
        let mut parsed =
            Self { order, not_together, site: None, place: None, month: None, day: None, near: None, bad_day: false };
        for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            match name.as_ref() {
                "bei" => parsed.place = municipality.place(&value).map(|place| place.key.clone()),
                "ort" => parsed.site = service.sites.iter().find(|site| **site == value).cloned(),
                "monat" => parsed.month = format!("{value}-01").parse().ok(),
                "tag" => {
                    parsed.day = value.parse().ok();
                    parsed.bad_day = parsed.day.is_none();
                }
                _ => {}
            }
        }
        parsed
    }
}

impl CalendarQuery {
    /// The order with the place one comes from, as fields.
    #[must_use]
    pub fn fields(&self) -> Vec<(String, String)> {
        let mut fields = routes::order_fields(&self.order);
        fields.extend(self.place.iter().map(|place| ("bei".to_owned(), place.clone())));
        fields
    }

    /// What one can keep as an address: order, place, site, and the opened day or month.
    #[must_use]
    pub fn address_query(&self) -> String {
        calendar_query(&self.fields(), self.site.as_deref(), self.month, self.day)
    }
}

/// The order in a query, and whether less is shown than was asked for because it does not go together.
fn parse_order(query: Option<&str>, municipality: &Municipality, service: &Service) -> (Order, bool) {
    let alone = Order { channel: usual_channel(service), ..Order::new(&service.key, 1) };
    let mut order = alone.clone();
    let mut understood = true;
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        match name.as_ref() {
            "personen" => {
                if let Ok(persons) = value.parse::<u8>() {
                    order.main.quantity = persons.clamp(1, service.max_persons);
                }
            }
            "mit" => match further::from_text(&value) {
                Some(items) => order.further.extend(items),
                None => understood = false,
            },
            "art" => match Channel::ALL.into_iter().find(|channel| routes::channel_word(*channel) == value) {
                Some(channel) => order.channel = channel,
                None => understood = false,
            },
            "anlass" => order.outcome = outcome_of(&value, municipality, service),
            field => {
                if let (Some(key), Ok(quantity @ 1..)) = (field.strip_prefix("mit-"), value.parse::<u8>()) {
                    order.further.push(Item { service: key.to_owned(), quantity });
                }
            }
        }
    }
    let whole = understood && order.resolve(municipality).is_ok();
    let (main, outcome) = (order.main.clone(), order.outcome.clone());
    if whole { (order, false) } else { (Order { main, outcome, ..alone }, true) }
}

/// The reference of an outcome that books this service; another one is ignored.
fn outcome_of(reference: &str, municipality: &Municipality, service: &Service) -> Option<String> {
    let (triage, outcome) = municipality.outcome(reference)?;
    outcome.book.iter().any(|booked| booked.service == service.key).then(|| triage.reference(outcome))
}

/// At the site where that is possible.
pub(super) fn usual_channel(service: &Service) -> Channel {
    let first = service.channels.first().copied().unwrap_or(Channel::Site);
    if service.channels.contains(&Channel::Site) { Channel::Site } else { first }
}

/// Builds the view of a calendar.
pub struct CalendarBuilder<'a> {
    pub context: &'a RequestContext,
    pub municipality: &'a Municipality,
    pub basket: &'a Basket<'a>,
    /// Path of the calendar.
    pub base: String,
    pub now: Timestamp,
}

impl CalendarBuilder<'_> {
    fn language(&self) -> Language {
        self.context.language
    }

    /// The day whose times are to be shown: the one asked for, otherwise the first free one of the month shown.
    #[must_use]
    pub fn day_to_open(&self, query: &CalendarQuery, free: &[(Date, u32)]) -> Option<Date> {
        let days = || free.iter().map(|(date, _)| *date);
        query.day.or_else(|| match (query.month, query.near) {
            (Some(month), _) => days().find(|date| same_month(*date, month)),
            (None, Some(near)) => days().min_by_key(|date| near.duration_until(*date).abs()),
            (None, None) => days().next(),
        })
    }

    /// The whole calendar. `availability` holds the times of the day to open.
    #[must_use]
    pub fn build(&self, query: &CalendarQuery, availability: &Availability) -> CalendarView {
        let open = availability.day.as_ref().map(|day| day.date);
        let month = query
            .month
            .or(open)
            .or_else(|| availability.days.first().map(|(date, _)| *date))
            .unwrap_or(availability.first_day)
            .first_of_month();
        let last_month = availability.last_day.max(availability.first_day).first_of_month();
        let month = month.clamp(availability.first_day.first_of_month(), last_month);
        let several = self.basket.sites().nth(1).is_some();
        let order = query.fields();
        let from = query.place.as_deref().and_then(|key| self.municipality.place(key));
        let day = availability.day.as_ref().map(|day| {
            let instead =
                if day.sites.is_empty() { self.instead(query, &order, availability, day.date) } else { Vec::new() };
            self.day(day, from, instead)
        });
        CalendarView {
            base: self.base.clone(),
            csrf: self.context.form_token(),
            site: query.site.clone(),
            sites: if several { self.site_options(from) } else { Vec::new() },
            places: if several { self.place_options() } else { Vec::new() },
            place: query.place.clone(),
            month: self.month(&order, query.site.as_deref(), availability, month, open),
            order,
            day,
            next: availability.next.iter().map(|(start, site)| self.next_time(*start, site, several)).collect(),
            nothing_free: availability.days.is_empty(),
            labels: self.labels(availability),
        }
    }

    fn site_options(&self, from: Option<&Place>) -> Vec<SiteOption> {
        let mut keys: Vec<&str> = self.basket.sites().collect();
        keys.sort_by(|a, b| {
            let [a, b] = [a, b].map(|site| self.distance(from, site).unwrap_or(f64::INFINITY));
            a.total_cmp(&b)
        });
        let name = |key: &str| match self.distance_text(from, key) {
            Some(distance) => format!("{} ({distance})", self.site_name(key)),
            None => self.site_name(key),
        };
        keys.into_iter().map(|key| SiteOption { key: key.to_owned(), name: name(key) }).collect()
    }

    /// Where it makes a difference: some site's position is known.
    fn place_options(&self) -> Vec<SiteOption> {
        let known =
            self.basket.sites().any(|key| self.municipality.site(key).is_some_and(|site| site.position.is_some()));
        let places = self.municipality.places.iter().filter(|_| known);
        places.map(|place| SiteOption { key: place.key.clone(), name: place.name.clone() }).collect()
    }

    /// Kilometres from the place to a site.
    fn distance(&self, from: Option<&Place>, site: &str) -> Option<f64> {
        from?.distance_to(self.municipality.site(site)?)
    }

    /// "etwa 3 km"
    fn distance_text(&self, from: Option<&Place>, site: &str) -> Option<String> {
        #[expect(clippy::cast_possible_truncation, reason = "no two places are further apart than the earth is round")]
        let km = self.distance(from, site)?.round().max(1.0) as i64;
        Some(text(self.language(), "calendar-distance", &[("km", km.into())]))
    }

    fn site_name(&self, key: &str) -> String {
        self.municipality.site(key).map_or_else(|| key.to_owned(), |site| site.name.plain(self.language()).to_owned())
    }

    fn month(
        &self,
        order: &[(String, String)],
        site: Option<&str>,
        availability: &Availability,
        month: Date,
        open: Option<Date>,
    ) -> MonthView {
        let language = self.language();
        let link = |month: Date| {
            let reachable = month >= availability.first_day.first_of_month() && month <= availability.last_day;
            reachable.then(|| calendar_query(order, site, Some(month), None))
        };
        let today = self.now.to_zoned(self.municipality.time_zone.clone()).date();
        let lead = usize::try_from(month.weekday().to_monday_zero_offset()).unwrap_or(0);
        let mut cells: Vec<Option<DayCell>> = vec![None; lead];
        for date in month.series(1.day()).take_while(|date| same_month(*date, month)) {
            let free = availability
                .days
                .binary_search_by_key(&date, |(day, _)| *day)
                .map_or(0, |index| availability.days[index].1);
            cells.push(Some(DayCell {
                date: date.to_string(),
                number: u8::try_from(date.day()).unwrap_or(0),
                free,
                query: (free > 0).then(|| calendar_query(order, site, None, Some(date))),
                label: self.day_label(date, free),
                today: date == today,
                chosen: open == Some(date),
            }));
        }
        cells.resize(cells.len().next_multiple_of(7), None);
        MonthView {
            title: locale::month_year(language, month),
            previous: month.yesterday().ok().and_then(|date| link(date.first_of_month())),
            next: link(month.last_of_month().tomorrow().unwrap_or(month))
                .filter(|_| month < availability.last_day.first_of_month()),
            weekdays: Weekday::Monday
                .cycle_forward()
                .take(7)
                .map(|weekday| (locale::weekday_short(language, weekday), locale::weekday_long(language, weekday)))
                .collect(),
            weeks: cells.chunks(7).map(<[_]>::to_vec).collect(),
        }
    }

    fn day_label(&self, date: Date, free: u32) -> String {
        let language = self.language();
        let long = locale::date_long(language, date);
        if free > 0 {
            return text(language, "calendar-day-free", &[("date", Arg::Str(&long)), ("count", free.into())]);
        }
        match self.reason(date) {
            Some(reason) => {
                text(language, "calendar-day-closed", &[("date", Arg::Str(&long)), ("reason", Arg::Str(&reason))])
            }
            None => text(language, "calendar-day-full", &[("date", Arg::Str(&long))]),
        }
    }

    /// Why everybody who could do it is away that day, if they all are and for one reason.
    fn reason(&self, date: Date) -> Option<String> {
        let mut hours: Vec<usize> = self
            .municipality
            .resources
            .iter()
            .filter(|resource| {
                let mut needs = self.basket.items().iter().flat_map(|(service, _)| &service.needs);
                needs.any(|need| resource.skills.contains(&need.skill))
            })
            .map(|resource| resource.hours)
            .collect();
        hours.sort_unstable();
        hours.dedup();
        let mut reasons =
            hours.iter().map(|&index| match day_state(self.municipality, &self.municipality.hours[index], date) {
                DayState::Closed(reason) => closed_reason(self.language(), &reason),
                DayState::Open(_) => None,
            });
        let first = reasons.next()??;
        reasons.all(|other| other.as_ref() == Some(&first)).then_some(first)
    }

    /// The nearest days before and after a day without times, and the other sites.
    fn instead(
        &self,
        query: &CalendarQuery,
        order: &[(String, String)],
        availability: &Availability,
        date: Date,
    ) -> Vec<Instead> {
        let language = self.language();
        let after = availability.days.partition_point(|(day, _)| *day <= date);
        let before = after.checked_sub(1).and_then(|index| availability.days.get(index));
        let days = before.into_iter().chain(availability.days.get(after)).map(|(day, count)| {
            let long = locale::date_long(language, *day);
            Instead {
                query: calendar_query(order, query.site.as_deref(), None, Some(*day)),
                label: text(language, "calendar-day-free", &[("date", Arg::Str(&long)), ("count", (*count).into())]),
            }
        });
        let everywhere = (query.site.is_some() && self.basket.sites().nth(1).is_some()).then(|| Instead {
            query: calendar_query(order, None, None, Some(date)),
            label: text(language, "calendar-instead-all-sites", &[]),
        });
        days.chain(everywhere).collect()
    }

    fn day(&self, day: &DayTimes, from: Option<&Place>, instead: Vec<Instead>) -> DayView {
        let language = self.language();
        let zone = &self.municipality.time_zone;
        // Sites without a position stand last.
        let mut by_distance: Vec<&SiteTimes> = day.sites.iter().collect();
        by_distance.sort_by(|a, b| {
            let [a, b] = [a, b].map(|times| self.distance(from, &times.site).unwrap_or(f64::INFINITY));
            a.total_cmp(&b)
        });
        let sites = by_distance
            .into_iter()
            .map(|times| {
                let name = self.site_name(&times.site);
                let button = |start: &Timestamp| {
                    let when = date_time(language, self.municipality, *start);
                    TimeButton {
                        value: time_value(*start, &times.site),
                        label: time(language, zone, *start),
                        spoken: text(
                            language,
                            "calendar-time-spoken",
                            &[("when", Arg::Str(&when)), ("site", Arg::Str(&name))],
                        ),
                    }
                };
                let (morning, afternoon): (Vec<&Timestamp>, Vec<&Timestamp>) =
                    times.starts.iter().partition(|start| start.to_zoned(zone.clone()).hour() < 12);
                let parts = [(key("calendar-morning"), morning), (key("calendar-afternoon"), afternoon)]
                    .into_iter()
                    .filter(|(_, starts)| !starts.is_empty())
                    .map(|(title, starts)| DayPart {
                        title: text(language, title, &[]),
                        times: starts.into_iter().map(button).collect(),
                    })
                    .collect();
                let place = self.municipality.site(&times.site).map_or_else(String::new, |site| {
                    site.district.clone().unwrap_or_else(|| format!("{}, {}", site.street, site.city))
                });
                let place = match self.distance_text(from, &times.site) {
                    Some(distance) => format!("{place} · {distance}"),
                    None => place,
                };
                SiteGroup { site: times.site.clone(), place, parts, name: name.clone() }
            })
            .collect();
        DayView { date: day.date.to_string(), title: locale::date_long(language, day.date), sites, instead }
    }

    fn next_time(&self, start: Timestamp, site: &str, several: bool) -> NextTime {
        NextTime {
            value: time_value(start, site),
            label: date_time(self.language(), self.municipality, start),
            site: if several { self.site_name(site) } else { String::new() },
        }
    }

    /// Why the opened day has no times, in a sentence.
    fn why_not(&self, availability: &Availability) -> String {
        let language = self.language();
        let date = |date: Date| locale::date_long(language, date);
        match (&availability.day, availability.why) {
            (_, Some(Why::TooSoon { first })) => {
                let when = date_time(language, self.municipality, first.start());
                text(language, "calendar-why-too-soon", &[("when", Arg::Str(&when))])
            }
            (_, Some(Why::TooFarAhead)) => {
                text(language, "calendar-why-too-far", &[("date", Arg::Str(&date(availability.last_day)))])
            }
            (Some(day), Some(Why::Closed { .. })) => match self.reason(day.date) {
                Some(reason) => text(language, "calendar-why-closed-reason", &[("reason", Arg::Str(&reason))]),
                None => text(language, "calendar-why-closed", &[]),
            },
            (_, Some(Why::TooShort { .. })) => text(language, "calendar-why-too-short", &[]),
            (_, Some(Why::KeptBack { .. })) => text(language, "calendar-why-kept-back", &[]),
            (_, Some(Why::NotTogether)) => text(language, "calendar-why-together", &[]),
            (_, None | Some(Why::Closed { .. } | Why::OffGrid { .. } | Why::Taken { .. })) => {
                match availability.short_of {
                    Some(ResourceKind::Room) => text(language, "calendar-why-no-room", &[]),
                    Some(ResourceKind::Clerk) => text(language, "calendar-why-no-clerk", &[]),
                    Some(ResourceKind::Desk) => text(language, "calendar-why-no-desk", &[]),
                    None => text(language, "calendar-no-times-that-day", &[]),
                }
            }
        }
    }

    fn labels(&self, availability: &Availability) -> CalendarLabels {
        let t = |key| text(self.language(), key, &[]);
        CalendarLabels {
            previous_month: t("calendar-previous-month"),
            next_month: t("calendar-next-month"),
            next_times: t("calendar-next-times"),
            all_sites: t("calendar-all-sites"),
            from: t("calendar-from"),
            from_anywhere: t("calendar-from-anywhere"),
            site: t("calendar-site"),
            show: t("calendar-show"),
            choose_day: t("calendar-choose-day"),
            no_times_that_day: self.why_not(availability),
            nothing_free: t("calendar-nothing-free"),
            loading: t("calendar-loading"),
            failed: t("calendar-failed"),
            today: t("calendar-today"),
            free: t("calendar-free"),
        }
    }
}

fn same_month(a: Date, b: Date) -> bool {
    (a.year(), a.month()) == (b.year(), b.month())
}

/// The value of a button that holds a time.
fn time_value(start: Timestamp, site: &str) -> String {
    format!("{}@{site}", start.as_second())
}

/// Reads what a button sent: the start and the key of the site.
#[must_use]
pub fn parse_time_value(value: &str) -> Option<(Timestamp, &str)> {
    let (second, site) = value.split_once('@')?;
    Some((Timestamp::from_second(second.parse().ok()?).ok()?, site))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forged_times_are_none() {
        assert_eq!(
            parse_time_value("1795512000@rathaus"),
            Some((Timestamp::from_second(1_795_512_000).expect("time"), "rathaus"))
        );
        for wrong in ["", "@", "1795512000", "x@rathaus", "99999999999999999@rathaus", "1e9@rathaus", "🙂@🙂"] {
            assert_eq!(parse_time_value(wrong), None, "{wrong}");
        }
    }
}
