//! Does an appointment still fit, after opening hours, resources or services have changed?
//!
//! What was agreed stays agreed: a longer duration, a smaller quantity, a combination no longer allowed, a desk that is now
//! for the office alone, a share kept back or another grid are rules of booking and concern nobody who has booked. An
//! appointment collides when it cannot take place as it stands.

use super::assign;
use super::order::Order;
use super::rules::{demand_for, fills, frames_for, open_rows};
use super::tick::{Tick, TickRange};
use super::{Audience, DayBits};
use crate::municipality::{Municipality, Resource, Service};

/// What a booking is, as far as hours and resources matter.
#[derive(Debug, Clone)]
pub struct Agreed<'a> {
    pub order: &'a Order,
    /// Key of the site.
    pub site: &'a str,
    /// Resources by [`Resource::id`] with the ticks taken, preparation and clean-up included.
    pub allocations: Vec<(&'a str, TickRange)>,
}

/// The first reason why an appointment cannot take place as it was booked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Collision {
    /// The service (its key) is no longer offered.
    ServiceGone(String),
    /// The service is no longer offered at this site.
    SiteGone(String),
    /// The service is no longer offered by telephone, video or at the site, as was agreed.
    ChannelGone(String),
    /// The resource (its id) is no longer there.
    ResourceGone(String),
    /// It is at another site now.
    ResourceMoved(String),
    /// It cannot be met this way any more.
    ResourceChannel(String),
    /// The resources that were booked cannot do the service (its key) any more.
    Unable(String),
    /// The resource is closed, from this tick on or at least then.
    Closed(String, Tick),
}

impl Collision {
    /// A word for each kind, for summaries.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::ServiceGone(_) => "service gone",
            Self::SiteGone(_) => "site gone",
            Self::ChannelGone(_) => "channel gone",
            Self::ResourceGone(_) => "resource gone",
            Self::ResourceMoved(_) => "resource moved",
            Self::ResourceChannel(_) => "resource without channel",
            Self::Unable(_) => "skill gone",
            Self::Closed(..) => "closed",
        }
    }
}

/// Why `agreed` cannot take place in `municipality` as it is or would be; `None` if it can.
#[must_use]
pub fn collision(municipality: &Municipality, agreed: &Agreed<'_>) -> Option<Collision> {
    let mut services = Vec::new();
    for item in agreed.order.items() {
        let Some(service) = municipality.service(&item.service) else {
            return Some(Collision::ServiceGone(item.service.clone()));
        };
        if !service.sites.iter().any(|site| site == agreed.site) {
            return Some(Collision::SiteGone(service.key.clone()));
        }
        if !service.channels.contains(&agreed.order.channel) {
            return Some(Collision::ChannelGone(service.key.clone()));
        }
        services.push(service);
    }
    let mut booked: Vec<&Resource> = Vec::new();
    for (id, _) in &agreed.allocations {
        let Some(resource) = municipality.resources.iter().find(|resource| resource.id == *id) else {
            return Some(Collision::ResourceGone((*id).to_owned()));
        };
        if resource.site != agreed.site {
            return Some(Collision::ResourceMoved(resource.id.clone()));
        }
        if !resource.channels.contains(&agreed.order.channel) {
            return Some(Collision::ResourceChannel(resource.id.clone()));
        }
        booked.push(resource);
    }
    if let Some(service) = services.iter().find(|service| !can_do(&booked, service)) {
        return Some(Collision::Unable(service.key.clone()));
    }
    if !can_do_all(municipality, agreed, &booked) {
        return Some(Collision::Unable(agreed.order.main.service.clone()));
    }
    let closed = agreed.allocations.iter().filter_map(|(id, range)| {
        first_closed(municipality, id, *range).map(|tick| (tick, Collision::Closed((*id).to_owned(), tick)))
    });
    closed.min_by_key(|(tick, _)| *tick).map(|(_, collision)| collision)
}

/// Whether each need of the service is met by another one of the resources.
fn can_do(booked: &[&Resource], service: &Service) -> bool {
    let able = |need| (0..booked.len()).filter(|&index| fills(booked[index], need)).collect::<Vec<_>>();
    let candidates: Vec<Vec<usize>> = service.needs.iter().map(able).collect();
    assign::distinct(&candidates).is_some()
}

/// Whether the resources can do all services beside or after each other. Where the rules would ask for another number of
/// resources, or would not allow the order any more, they say nothing about what was agreed.
fn can_do_all(municipality: &Municipality, agreed: &Agreed<'_>, booked: &[&Resource]) -> bool {
    let Ok(basket) = agreed.order.resolve(municipality) else { return true };
    // Nobody at all could do it.
    let Some(asked) = demand_for(municipality, &basket.internal(), agreed.site) else { return false };
    if asked.demand.needs.len() != booked.len() {
        return true;
    }
    let position = |&candidate: &usize| {
        let id = &municipality.resources[asked.resources[candidate]].id;
        booked.iter().position(|resource| resource.id == *id)
    };
    let able = asked.demand.needs.iter().map(|need| need.candidates.iter().filter_map(position).collect());
    assign::distinct(&able.collect::<Vec<_>>()).is_some()
}

/// The first tick of `range` at which the resource is open neither to everybody nor to the office.
fn first_closed(municipality: &Municipality, id: &str, range: TickRange) -> Option<Tick> {
    if range.is_empty() {
        return None;
    }
    let index = municipality.resources.iter().position(|resource| resource.id == id)?;
    let date = |tick: Tick| municipality.time_zone.to_datetime(tick.start()).date();
    let frames = frames_for(date(range.from), date(Tick(range.to.0 - 1)), &municipality.time_zone);
    let rows = [Audience::Everybody, Audience::Internal]
        .map(|audience| open_rows(municipality, &[index], &frames, audience).pop().unwrap_or_default());
    let is_open = |tick: Tick| {
        frames.iter().enumerate().any(|(day, frame)| {
            let open = |row: &Vec<DayBits>, at| row.get(day).is_some_and(|bits| bits.get(at));
            frame.index_of(tick).is_some_and(|at| rows.iter().any(|row| open(row, at)))
        })
    };
    (range.from.0..range.to.0).map(Tick).find(|tick| !is_open(*tick))
}
