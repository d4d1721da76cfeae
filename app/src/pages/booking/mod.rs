//! Booking an appointment, step by step.

mod check;
mod data;
mod gate;
mod limited;
mod mailed;
mod order;
mod persons;
mod problems;
mod times;
mod waiting;

pub(super) use check::check;
pub(super) use data::data;
pub(super) use gate::gate;
use limited::limited;
pub(super) use mailed::mailed;
use order::channel_name;
pub(super) use persons::persons;
pub(super) use times::times;
pub(super) use waiting::waiting;

use crate::components::{Fact, fees, service_name, starts_at};
use crate::context::page;
use crate::pages::service::bring_list;
use crate::text::{Words, pack, t, ta};
use domain::booking::bring;
use domain::municipality::{Channel, Municipality, Service};
use leptos::prelude::*;
use services::booking::Booking;

/// What, when, where or how, for how many, at what cost: as the check page and the appointment show it.
pub(super) struct BookingFacts {
    pub service: Fact,
    pub when: Fact,
    pub place: Fact,
    /// With several services their quantities stand beside their names.
    pub persons: Option<Fact>,
    pub duration: Fact,
    pub costs: Option<Fact>,
}

impl BookingFacts {
    pub fn new(booking: &Booking, municipality: &Municipality) -> Self {
        let services = booking.order().known(municipality);
        let minutes = booking.starts_at.duration_until(booking.ends_at).as_mins().max(0);
        Self {
            service: Fact::new(t("summary-service"), service_name(booking, municipality).into_render()),
            when: Fact::new(t("summary-when"), view! { <strong>{starts_at(booking, municipality)}</strong> }),
            place: place(booking, municipality),
            persons: booking.further.is_empty().then(|| {
                Fact::new(t("summary-persons"), ta("persons", &[("count", booking.persons.into())]).into_render())
            }),
            duration: Fact::new(
                t("summary-duration"),
                ta("service-duration-text", &[("count", minutes.into())]).into_render(),
            ),
            costs: (!services.is_empty()).then(|| Fact::new(t("summary-costs"), costs(&services))),
        }
    }
}

/// Where one goes, or how one is reached.
fn place(booking: &Booking, municipality: &Municipality) -> Fact {
    let site = municipality.site(&booking.site);
    match booking.channel {
        Channel::Site => Fact::new(
            t("summary-where"),
            site.map(|site| {
                view! {
                    <span class="lotse-place">{pack(&site.name)}</span>
                    <span class="lotse-place" lang="de" dir="ltr">
                        {format!("{}, {} {}", site.street, site.postal_code, site.city)}
                    </span>
                }
            }),
        ),
        Channel::Phone => {
            let number = &booking.contact.phone;
            let call = if number.is_empty() {
                t("place-phone")
            } else {
                ta("place-phone-number", &[("phone", number.into())])
            };
            Fact::new(t("summary-how"), call.into_render())
        }
        Channel::Video => {
            let link = booking.video_link(municipality).map(|link| {
                let address = link.clone();
                view! { <a class="kern-link" href=address rel="noopener noreferrer"><bdi dir="ltr">{link}</bdi></a> }
            });
            Fact::new(t("summary-how"), view! { <span class="lotse-place">{t("place-video")}</span> {link} })
        }
    }
}

/// What to bring to it.
pub(super) fn bring_to(booking: &Booking, municipality: &Municipality) -> Option<AnyView> {
    let bring = bring(&booking.order(), municipality);
    let things = bring.things(page().language);
    let things: Vec<Words> = things.into_iter().map(|(thing, written)| Words::of(thing.to_owned(), written)).collect();
    let note = bring.notes.into_iter().map(|note| view! { <p class="kern-body">{pack(note)}</p> }).collect_view();
    (!things.is_empty()).then(|| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("service-bring")}</h2>
                {bring_list(things)}
                {note}
            </section>
        }
        .into_any()
    })
}

/// The fees of each service; with its name where there are several.
fn costs(services: &[(&Service, u8)]) -> AnyView {
    let alone = services.len() == 1;
    let each = services.iter().map(|(service, _)| {
        let name = (!alone).then(|| view! { <p class="kern-body lotse-place">{pack(&service.name)}</p> });
        view! { {name} {fees(service)} }
    });
    each.collect_view().into_any()
}
