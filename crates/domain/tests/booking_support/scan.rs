//! All rules of an appointment read literally: minute by minute, trying out resource after resource. Nothing here knows of
//! ticks as bits, of the engine or of what it is asked; only opening hours are looked up in [`super::packs`], which reads
//! their rules in the same way.

use super::offers::Offer;
use super::packs::is_open_by;
use domain::booking::Audience;
use domain::municipality::{Combine, Notice, OpeningHours, Reserve, Resource, Service, SkillNeed};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Needs that one resource meets, with the minutes that it is taken, counted from the start of the appointment.
struct Seat {
    able: Vec<usize>,
    from: i64,
    to: i64,
}

/// The services of an order that are done one after the other, or in one go.
struct Go<'a> {
    services: Vec<(&'a Service, u8)>,
}

pub struct Scan<'a> {
    offer: &'a Offer,
    items: Vec<(&'a Service, u8)>,
    /// In the same order as the town's services, which is the order in which things are done.
    in_order: Vec<(&'a Service, u8)>,
    /// Minute of the Unix epoch at which the first of these begins.
    first: i64,
    clock: Vec<DateTime>,
    /// For each resource and minute, whether it is open, and whether it can be had.
    open: Vec<Vec<bool>>,
    free: Vec<Vec<bool>>,
}

impl<'a> Scan<'a> {
    pub fn new(offer: &'a Offer) -> Self {
        let town = &offer.town;
        let items: Vec<(&Service, u8)> = std::iter::once(&offer.order.main)
            .chain(&offer.order.further)
            .map(|item| (town.service(&item.service).expect("it exists"), item.quantity))
            .collect();
        let wanted = |service: &Service| items.iter().find(|(own, _)| own.key == service.key).copied();
        let in_order = town.services.iter().filter_map(wanted).collect();
        // A day more on both sides than can be booked, so that nothing is offered there.
        let latest = items.iter().map(|(service, _)| service.latest_days).min().expect("at least one");
        let today = town.time_zone.to_datetime(offer.now).date();
        let minute_of = |days: i32| {
            let day = today.saturating_add(days.days());
            day.to_zoned(town.time_zone.clone()).expect("a day").timestamp().as_second().div_euclid(60)
        };
        let (first, end) = (minute_of(-1), minute_of(i32::from(latest) + 2));
        let clock: Vec<DateTime> = (first..end).map(|minute| town.time_zone.to_datetime(instant(minute))).collect();
        let mut scan = Self { offer, items, in_order, first, clock, open: Vec::new(), free: Vec::new() };
        let by_hours: Vec<Vec<bool>> = town.hours.iter().map(|hours| scan.opening(hours)).collect();
        for (index, resource) in town.resources.iter().enumerate() {
            let hours = match (offer.audience, resource.internal_hours) {
                (Audience::Internal, Some(hours)) => hours,
                _ => resource.hours,
            };
            let open = by_hours[hours].clone();
            let mut free = open.clone();
            for (taken, range, until) in &offer.taken {
                if *taken == index && until.is_none_or(|until| offer.now < until) {
                    for minute in range.from.0 * 5..range.to.0 * 5 {
                        if let Some(free) = usize::try_from(minute - first).ok().and_then(|at| free.get_mut(at)) {
                            *free = false;
                        }
                    }
                }
            }
            if let (Audience::Everybody, Some(reserve)) = (offer.audience, &town.hours[resource.hours].reserve) {
                scan.keep_back(reserve, index, &mut free);
            }
            scan.open.push(open);
            scan.free.push(free);
        }
        scan
    }

    /// Whether it is open in each minute. Opening hours, zones and the days of the clock are whole five minutes (the compiler
    /// refuses others), so the rule is asked once for five of them, in the middle.
    fn opening(&self, hours: &OpeningHours) -> Vec<bool> {
        let fives = self.clock.chunks(5);
        fives.flat_map(|five| vec![is_open_by(&self.offer.town, hours, five[2].date(), five[2].time()); 5]).collect()
    }

    /// The positions of the minutes of each local day.
    fn days(&self) -> Vec<std::ops::Range<usize>> {
        let mut days: Vec<std::ops::Range<usize>> = Vec::new();
        for (at, shown) in self.clock.iter().enumerate() {
            match days.last_mut() {
                Some(day) if self.clock[day.start].date() == shown.date() => day.end = at + 1,
                _ => days.push(at..at + 1),
            }
        }
        days
    }

    fn keep_back(&self, reserve: &Reserve, resource: usize, free: &mut [bool]) {
        let zone = &self.offer.town.time_zone;
        for day in self.days() {
            let date = self.clock[day.start].date();
            let mut share = reserve.share;
            for release in &reserve.releases {
                let at = date.saturating_sub(i32::from(release.days).days()).to_datetime(release.at);
                if has_been(at, self.offer.now, zone) {
                    share = release.share;
                }
            }
            // So many of 32 ranks, to the nearest; a half does not come up.
            let kept = (f64::from(share) * 32.0 / 100.0).round() as i64;
            // What turns the ranks: 11 for each resource before this one, and one for each day since 1970.
            let since = (self.first + day.start as i64).div_euclid(24 * 60);
            for at in day.clone() {
                let block = (at - day.start) as i64 / i64::from(reserve.block_minutes);
                let place = (block + 11 * resource as i64 + since) % 32;
                // The number's five bits read from the other end.
                let rank: i64 = (0..5).map(|bit| (place >> bit & 1) * (16 >> bit)).sum();
                if rank < kept {
                    free[at] = false;
                }
            }
        }
    }

    /// Whether one appointment may be for all of it.
    pub fn go_together(&self) -> bool {
        let allows = |one: &Service, other: &Service| match &one.combine {
            Combine::No => false,
            Combine::Any => true,
            Combine::With(keys) => keys.contains(&other.key),
        };
        self.items.iter().enumerate().all(|(number, (one, _))| {
            self.items[..number].iter().all(|(other, _)| {
                allows(one, other) && allows(other, one) && one.sites.iter().any(|site| other.sites.contains(site))
            })
        })
    }

    /// The resources at a site that can meet all of these needs, one after the other or at once.
    fn able(&self, site: &str, needs: &[&SkillNeed]) -> Vec<usize> {
        let can = |resource: &Resource| {
            resource.site == site
                && resource.channels.contains(&self.offer.order.channel)
                && (!resource.internal || self.offer.audience == Audience::Internal)
                && needs.iter().all(|need| {
                    resource.skills.contains(&need.skill) && (need.kind.is_none() || need.kind == Some(resource.kind))
                })
        };
        let resources = self.offer.town.resources.iter().enumerate();
        resources.filter(|(_, resource)| can(resource)).map(|(index, _)| index).collect()
    }

    /// What is done in one go at a site: each service joins the first go whose resources could do it as well.
    fn goes(&self, site: &str) -> Vec<Go<'a>> {
        let mut goes: Vec<Go<'a>> = Vec::new();
        for (service, quantity) in &self.in_order {
            let joins = |go: &&mut Go<'a>| {
                let alike = go.services.iter().all(|(other, _)| other.needs.len() == service.needs.len());
                let both = |number: usize| {
                    let own = go.services.iter().map(|(other, _)| &other.needs[number]);
                    self.able(site, &own.chain([&service.needs[number]]).collect::<Vec<_>>())
                };
                alike && distinct(&(0..service.needs.len()).map(both).collect::<Vec<_>>(), &mut Vec::new())
            };
            match goes.iter_mut().find(joins) {
                Some(go) => go.services.push((*service, *quantity)),
                None => goes.push(Go { services: vec![(*service, *quantity)] }),
            }
        }
        goes
    }

    fn seats(&self, site: &str) -> Vec<Seat> {
        let mut seats = Vec::new();
        let mut begins = 0;
        for go in self.goes(site) {
            let ends = begins + go.minutes();
            for number in 0..go.services[0].0.needs.len() {
                let needs: Vec<&SkillNeed> = go.services.iter().map(|(service, _)| &service.needs[number]).collect();
                let longest = |minutes: fn(&Service, &SkillNeed) -> u16| {
                    let all = go.services.iter().map(|(service, _)| minutes(service, &service.needs[number]));
                    i64::from(all.max().expect("at least one"))
                };
                let before = longest(|service, need| need.preparation_minutes.unwrap_or(service.preparation_minutes));
                let after = longest(|service, need| need.cleanup_minutes.unwrap_or(service.cleanup_minutes));
                seats.push(Seat { able: self.able(site, &needs), from: begins - before, to: ends + after });
            }
            begins = ends;
        }
        seats
    }

    /// Whether somebody may book now what begins then.
    fn in_time(&self, at: usize) -> bool {
        let zone = &self.offer.town.time_zone;
        let (begins, today) = (instant(self.first + at as i64), zone.to_datetime(self.offer.now).date());
        let day_of = |days: u16| today.saturating_add(i32::from(days).days());
        self.items.iter().all(|(service, _)| {
            let noticed = match service.earliest {
                Notice::Minutes(minutes) => begins.as_second() - i64::from(minutes) * 60 >= self.offer.now.as_second(),
                Notice::Days(days) => self.clock[at].date() >= day_of(days),
            };
            begins >= self.offer.now && noticed && self.clock[at].date() <= day_of(service.latest_days)
        })
    }

    /// Every start that can be had: key of the site, minute of the epoch.
    pub fn starts(&self) -> Vec<(String, i64)> {
        let mut starts = Vec::new();
        let everywhere =
            |site: &&String| self.items.iter().all(|(service, _)| service.sites.iter().any(|own| own == *site));
        for site in self.items[0].0.sites.iter().filter(everywhere) {
            let seats = self.seats(site);
            let grid = self.items.iter().map(|(service, _)| usize::from(service.grid_minutes)).max().expect("one");
            for day in self.days() {
                // The grid begins where the first resource could have prepared itself after the opening of the day.
                let opens = day.clone().find(|at| seats[0].able.iter().any(|resource| self.open[*resource][*at]));
                let Some(opens) = opens else { continue };
                let origin = opens + usize::try_from(-seats[0].from).expect("preparation is before the start");
                for at in (origin..day.end).step_by(grid) {
                    if self.in_time(at) && self.fits(&seats, &day, at) {
                        starts.push((site.clone(), self.first + at as i64));
                    }
                }
            }
        }
        starts.sort();
        starts
    }

    fn fits(&self, seats: &[Seat], day: &std::ops::Range<usize>, at: usize) -> bool {
        let whole = |seat: &Seat, resource: usize| {
            (at as i64 + seat.from..at as i64 + seat.to).all(|minute| {
                usize::try_from(minute).is_ok_and(|minute| day.contains(&minute) && self.free[resource][minute])
            })
        };
        let free = |seat: &Seat| seat.able.iter().copied().filter(|resource| whole(seat, *resource)).collect();
        distinct(&seats.iter().map(free).collect::<Vec<_>>(), &mut Vec::new())
    }
}

impl Go<'_> {
    /// One service is counted in full, the others as what they add; the order of choosing makes no difference, so it is
    /// the one with which it takes longest.
    fn minutes(&self) -> i64 {
        let persons = |(service, quantity): &(&Service, u8)| {
            i64::from(service.per_person_minutes) * i64::from(quantity.saturating_sub(1))
        };
        let with_full = |full: usize| -> i64 {
            let minutes = |(number, item): (usize, &(&Service, u8))| {
                let first = if number == full { item.0.duration_minutes } else { item.0.added_minutes };
                i64::from(first) + persons(item)
            };
            self.services.iter().enumerate().map(minutes).sum()
        };
        (0..self.services.len()).map(with_full).max().expect("at least one")
    }
}

fn instant(minute: i64) -> Timestamp {
    Timestamp::from_second(minute * 60).expect("a time")
}

/// Whether the clock on the wall has shown `at` or later by `now`, even if it was set back since.
fn has_been(at: DateTime, now: Timestamp, zone: &TimeZone) -> bool {
    (0..4 * 60).any(|back| zone.to_datetime(now - jiff::SignedDuration::from_mins(back)) >= at)
}

/// Whether each seat finds a resource of its own.
fn distinct(seats: &[Vec<usize>], chosen: &mut Vec<usize>) -> bool {
    let Some((seat, others)) = seats.split_first() else { return true };
    for resource in seat {
        if chosen.contains(resource) {
            continue;
        }
        chosen.push(*resource);
        let found = distinct(others, chosen);
        chosen.pop();
        if found {
            return true;
        }
    }
    false
}
