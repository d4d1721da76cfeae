//! From the pack to the times that are shown, in one piece: opening hours, services, resources, what is taken and what is kept
//! back, against a scan of all rules minute by minute.

mod booking_support;

use booking_support::offers::{Offer, any_offer};
use booking_support::scan::Scan;
use domain::booking::engine::{free_days, free_starts, next_free_many};
use domain::booking::{
    Audience, Basket, BusyTimes, DayBits, Tick, TickRange, Timeline, demand_for, frames_for, kept_rows, open_rows,
    timelines_for,
};
use domain::municipality::Notice;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

/// Every start that is shown: key of the site, minute of the epoch. The way there is that of
/// `services::booking::availability`, with a list in place of the store.
fn shown(offer: &Offer, basket: &Basket<'_>) -> Result<Vec<(String, i64)>, TestCaseError> {
    let Offer { town, now, taken, audience, .. } = offer;
    let window = basket.window(*now, &town.time_zone);
    let frames = frames_for(window.first_day, window.last_day, &town.time_zone);
    let (Some(first), Some(last)) = (frames.first(), frames.last()) else { return Ok(Vec::new()) };
    let covers = TickRange { from: first.first, to: last.range().to };
    let mut starts = Vec::new();
    for site in basket.sites() {
        let Some(demand) = demand_for(town, basket, site) else { continue };
        let open = open_rows(town, &demand.resources, &frames, *audience);
        let of = |resource: usize| taken.iter().filter(move |(other, ..)| *other == resource);
        let busy: Vec<Vec<DayBits>> = demand
            .resources
            .iter()
            .map(|&resource| {
                let mut busy = BusyTimes::new(covers);
                of(resource).for_each(|(_, range, until)| busy.take(*range, *until));
                busy.days(&frames, *now)
            })
            .collect();
        let kept = demand.resources.iter().map(|&resource| kept_rows(town, resource, &frames, *audience, *now));
        let timelines: Vec<Timeline> =
            open.into_iter().zip(busy).zip(kept).map(|((open, busy), kept)| Timeline { open, busy, kept }).collect();
        if *audience == Audience::Everybody {
            // The shorter way that the tests of the layers take sees the same.
            let live = |(_, range, until): &(usize, TickRange, Option<_>)| {
                until.is_none_or(|until| *now < until).then_some(*range)
            };
            let lists = demand.resources.iter().enumerate();
            let ranges: Vec<(usize, TickRange)> = lists
                .flat_map(|(position, &resource)| of(resource).filter_map(live).map(move |range| (position, range)))
                .collect();
            for (one, other) in timelines.iter().zip(timelines_for(town, &demand.resources, &frames, &ranges)) {
                prop_assert_eq!((&one.open, &one.busy), (&other.open, &other.busy));
            }
        }
        let demand = &demand.demand;
        let mut ticks: Vec<Tick> = Vec::new();
        for free in free_days(&frames, &timelines, demand, window.starts) {
            ticks.extend(free.starts.iter_ones().map(|start| frames[free.day].tick(start)));
        }
        let each = |(day, frame): (usize, _)| free_starts(frame, day, &timelines, demand, window.starts);
        let count: u32 = frames.iter().enumerate().map(each).map(|starts| starts.count()).sum();
        prop_assert_eq!(count as usize, ticks.len());
        prop_assert_eq!(&next_free_many(&frames, &timelines, demand, window.starts, usize::MAX), &ticks);
        starts.extend(ticks.into_iter().map(|tick| (site.to_owned(), tick.start().as_second() / 60)));
    }
    starts.sort();
    Ok(starts)
}

/// The order as it is asked for; `None` if it cannot be had at all.
fn basket(offer: &Offer) -> Option<Basket<'_>> {
    let basket = offer.order.resolve(&offer.town).ok()?;
    Some(if offer.audience == Audience::Internal { basket.internal() } else { basket })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    /// Nothing is shown that cannot be had, and nothing that can be had is missing.
    #[test]
    fn what_is_shown_is_what_a_scan_of_all_rules_finds(offer in any_offer()) {
        let scan = Scan::new(&offer);
        let basket = basket(&offer);
        prop_assert_eq!(basket.is_some(), scan.go_together());
        let Some(basket) = basket else { return Ok(()) };
        let (shown, possible) = (shown(&offer, &basket)?, scan.starts());
        let local = |starts: &[(String, i64)], others: &[(String, i64)]| -> Vec<String> {
            let differ = starts.iter().filter(|start| !others.contains(start)).map(|(site, minute)| {
                format!("{site} {}", Tick(minute / 5).start().to_zoned(offer.town.time_zone.clone()))
            });
            differ.collect()
        };
        let none: [String; 0] = [];
        prop_assert_eq!(&local(&shown, &possible)[..], &none[..], "shown, but cannot be had");
        prop_assert_eq!(&local(&possible, &shown)[..], &none[..], "can be had, but is missing");
    }
}

/// Where nothing is free, or nothing hinders, both would agree without having been tried.
#[test]
fn the_random_offices_have_times_and_each_rule_takes_some_away() {
    let times = |offer: &Offer| basket(offer).map_or(Vec::new(), |basket| shown(offer, &basket).expect("consistent"));
    let mut runner = TestRunner::deterministic();
    let [mut some, mut several, mut kept_back, mut taken, mut buffers, mut early] = [0; 6];
    for _ in 0..200 {
        let offer = any_offer().new_tree(&mut runner).expect("a case").current();
        let found = times(&offer);
        some += usize::from(!found.is_empty());
        several += usize::from(!found.is_empty() && !offer.order.further.is_empty());
        let changes = |change: fn(&mut Offer)| {
            let mut changed = offer.clone();
            change(&mut changed);
            usize::from(times(&changed) != found)
        };
        kept_back += changes(|offer| offer.town.hours.iter_mut().for_each(|hours| hours.reserve = None));
        taken += changes(|offer| offer.taken.clear());
        buffers += changes(|offer| {
            for service in &mut offer.town.services {
                (service.preparation_minutes, service.cleanup_minutes) = (0, 0);
            }
        });
        early += changes(|offer| {
            offer.town.services.iter_mut().for_each(|service| service.earliest = Notice::Minutes(0));
        });
    }
    let counts = [some, several, kept_back, taken, buffers, early];
    assert!(counts.iter().zip([40, 12, 10, 10, 25, 25]).all(|(count, least)| *count >= least), "{counts:?}");
}
