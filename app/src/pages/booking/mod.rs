//! Booking an appointment, step by step.

mod check;
mod data;
mod persons;
mod problems;
mod times;

pub(super) use check::check;
pub(super) use data::data;
pub(super) use persons::persons;
pub(super) use times::times;

use crate::components::{Fact, fees, service_name, starts_at};
use crate::text::{pack, t, ta};
use domain::municipality::Municipality;
use leptos::prelude::*;
use services::booking::Booking;

/// What, when, where, for how many, at what cost: as the check page and the appointment show it.
pub(super) struct BookingFacts {
    pub service: Fact,
    pub when: Fact,
    pub place: Fact,
    pub persons: Fact,
    pub duration: Fact,
    pub costs: Option<Fact>,
}

impl BookingFacts {
    pub fn new(booking: &Booking, municipality: &Municipality) -> Self {
        let place = municipality.site(&booking.site).map(|site| {
            view! {
                <span class="lotse-place">{pack(&site.name)}</span>
                <span class="lotse-place" lang="de" dir="ltr">
                    {format!("{}, {} {}", site.street, site.postal_code, site.city)}
                </span>
            }
        });
        let service = municipality.service(&booking.service);
        let minutes = booking.starts_at.duration_until(booking.ends_at).as_mins().max(0);
        Self {
            service: Fact::new(t("summary-service"), service_name(booking, municipality).into_render()),
            when: Fact::new(t("summary-when"), view! { <strong>{starts_at(booking, municipality)}</strong> }),
            place: Fact::new(t("summary-where"), place),
            persons: Fact::new(t("summary-persons"), ta("persons", &[("count", booking.persons.into())]).into_render()),
            duration: Fact::new(
                t("summary-duration"),
                ta("service-duration-text", &[("count", minutes.into())]).into_render(),
            ),
            costs: service.map(|service| Fact::new(t("summary-costs"), fees(service))),
        }
    }
}
