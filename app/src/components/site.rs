//! A building: where it is, how one gets in.

use super::{Icon, PhoneLink, Postal, hours_table};
use crate::routes;
use crate::text::{pack, t, ta};
use crate::view_model::SiteHours;
use domain::municipality::{Contact, Site, Wheelchair};
use leptos::prelude::*;

/// A site with address, wheelchair access, opening hours and the way to its own page.
#[must_use]
pub fn site_card(site: &Site, hours: &SiteHours, contact: &Contact) -> AnyView {
    let name = pack(&site.name);
    let more = ta("site-more", &[("site", (&name).into())]);
    view! {
        <article class="kern-card kern-card--hug lotse-site">
            <div class="kern-card__container">
                <h3 class="kern-heading-medium">{name.clone()}</h3>
                <div class="lotse-site__columns">
                    <div class="lotse-stack">
                        <Postal street=site.street.clone() postal_code=site.postal_code.clone() city=site.city.clone()/>
                        <p class="kern-body">
                            {t("phone")} ": "
                            <PhoneLink number=site.phone.clone().unwrap_or_else(|| contact.phone.clone())/>
                        </p>
                        {wheel(site)}
                    </div>
                    <div class="lotse-stack">
                        {hours_table(hours, name.to_string())}
                    </div>
                </div>
                <a class="kern-link kern-link--no-visited-state lotse-target" href=routes::site(&site.key)>{more}</a>
            </div>
        </article>
    }
    .into_any()
}

/// Whether one can come by wheelchair, in words.
#[must_use]
pub fn wheel(site: &Site) -> AnyView {
    let (icon, words) = match site.wheelchair {
        Wheelchair::Full => ("success", t("site-wheelchair-full")),
        Wheelchair::Partial => ("info", t("site-wheelchair-partial")),
        Wheelchair::None => ("warning", t("site-wheelchair-none")),
    };
    view! {
        <p class="kern-body lotse-with-icon">
            <Icon name=icon/>
            <span>{words}</span>
        </p>
        {site.access_note.as_ref().map(|note| view! { <p class="kern-body">{pack(note)}</p> })}
    }
    .into_any()
}
