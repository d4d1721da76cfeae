//! A held time: beside the forms, and as a reminder on other pages.

use super::{Csrf, Icon, LinkButton, Rank, SubmitButton};
use crate::context::page;
use crate::islands::HoldCountdown;
use crate::routes;
use crate::text::{Words, pack, t, ta};
use crate::view_model::HoldNote;
use domain::booking::{Item, Order};
use domain::municipality::Municipality;
use jiff::Timestamp;
use leptos::prelude::*;
use services::booking::Booking;

/// When a booking begins: "Dienstag, 24. November 2026, 10:20 Uhr".
pub(crate) fn starts_at(booking: &Booking, municipality: &Municipality) -> String {
    date_time(booking.starts_at, municipality)
}

/// An instant in the same form.
pub(crate) fn date_time(at: Timestamp, municipality: &Municipality) -> String {
    locale::date_time_long(page().language, at.to_zoned(municipality.time_zone.clone()).datetime())
}

/// Until when a mailed link can be opened: "Montag, 23. November 2026, 9:05 Uhr".
pub(crate) fn held_until(booking: &Booking, municipality: &Municipality) -> String {
    locale::date_time_long(page().language, booking.held_until.to_zoned(municipality.time_zone.clone()).datetime())
}

/// The held time with its countdown, and the button for more time. `form` is the page's form: "more time" sends it too,
/// so that what was typed is kept.
#[must_use]
pub fn hold_banner(
    booking: &Booking,
    municipality: &Municipality,
    seconds_left: i64,
    form: Option<&'static str>,
) -> AnyView {
    let until = locale::time(page().language, booking.held_until.to_zoned(municipality.time_zone.clone()).time());
    let extend = (!booking.extended && !booking.is_awaiting()).then(|| match form {
        Some(form) => {
            view! { <SubmitButton label=t("hold-extend") rank=Rank::Tertiary form sends=("verlaengern", "1") unchecked=true/> }.into_any()
        }
        None => view! {
            <form method="post" action=routes::booking_extend(booking.id)>
                <Csrf/>
                <SubmitButton label=t("hold-extend") rank=Rank::Tertiary/>
            </form>
        }
        .into_any(),
    });
    view! {
        <section class="lotse-hold" aria-label=t("check-appointment")>
            <Icon name="calendar-today" large=true/>
            <div class="lotse-hold__text">
                <p class="kern-body lotse-hold__when">{starts_at(booking, municipality)}</p>
                <p class="kern-body">{municipality.site(&booking.site).map(|site| pack(&site.name).into_render())}</p>
                <HoldCountdown
                    seconds_left
                    until=ta("hold-until", &[("time", until.as_str().into())]).to_string()
                    left=ta("hold-left", &[("left", CLOCK.into())]).to_string()
                    five_minutes=t("hold-five-minutes").to_string()
                    one_minute=t("hold-one-minute").to_string()
                    over=t("hold-over").to_string()
                />
            </div>
            {extend}
        </section>
    }
    .into_any()
}

/// Stands in the countdown's text where the browser puts the clock.
const CLOCK: &str = crate::islands::CLOCK;

/// "Wir halten eine Zeit für Sie frei", with the way back to it.
#[component]
pub fn HoldCard(note: HoldNote) -> AnyView {
    let minutes = (note.seconds_left.max(0) + 59) / 60;
    let what = [("service", (&note.service).into()), ("when", (&note.when).into())];
    view! {
        <section class="lotse-hold lotse-hold--card" aria-labelledby="gehalten">
            <Icon name="calendar-today" large=true/>
            <div class="lotse-hold__text">
                <h2 class="kern-heading-small" id="gehalten">{t("hold-note-title")}</h2>
                <p class="kern-body lotse-hold__when">{ta("hold-note-text", &what)}</p>
                <p class="kern-body">{ta("hold-note-left", &[("count", minutes.into())])}</p>
            </div>
            <LinkButton href=note.url label=t("hold-note-continue")/>
        </section>
    }
    .into_any()
}

/// What a booking is for, in one line; its services may have left the pack since.
pub(crate) fn service_name(booking: &Booking, municipality: &Municipality) -> Words {
    order_name(&booking.order(), municipality)
}

/// "Personalausweis", or with several services "2 × Personalausweis, 1 × Reisepass".
pub(crate) fn order_name(order: &Order, municipality: &Municipality) -> Words {
    let name = |item: &Item| {
        municipality
            .service(&item.service)
            .map_or_else(|| Words::plain(item.service.clone()), |service| pack(&service.name))
    };
    if order.further.is_empty() {
        return name(&order.main);
    }
    let each = order.items().map(|item| (item.quantity, name(item)));
    Words::list(each.map(|(quantity, name)| name.before(&format!("{quantity} × "))))
}
