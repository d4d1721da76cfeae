//! A building: address, opening hours, the way inside, what is done there.

use super::not_found;
use crate::components::{PhoneLink, Postal, hours_table, service_list, way_inside, wheel};
use crate::layout::{Content, Frame};
use crate::text::{pack, t};
use crate::view_model::SiteView;
use domain::municipality::{Municipality, Service};
use leptos::prelude::*;

pub(super) fn site(view: &SiteView, municipality: &Municipality) -> Content {
    let Some(site) = municipality.site(&view.hours.site) else { return not_found(Some(municipality)) };
    let name = pack(&site.name);
    let services: Vec<&Service> = view.services.iter().filter_map(|key| municipality.service(key)).collect();
    let ids: Vec<&str> = municipality
        .resources
        .iter()
        .filter(|resource| resource.site == site.key)
        .map(|resource| resource.id.as_str())
        .collect();
    let way = way_inside(site, &municipality.rooms_of(&ids), true).map(|way| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-large">{t("site-way-inside")}</h2>
                {way}
            </section>
        }
    });
    let offered = (!services.is_empty()).then(|| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-large">{t("site-services")}</h2>
                {service_list(&services)}
            </section>
        }
    });
    Frame::new(name.clone()).with(view! {
        <div class="lotse-container lotse-flow">
            <h1 class="kern-heading-x-large">{name.clone()}</h1>
            <div class="lotse-pair">
                <section class="lotse-panel">
                    <h2 class="kern-heading-medium">{t("address")}</h2>
                    <Postal street=site.street.clone() postal_code=site.postal_code.clone() city=site.city.clone()/>
                    <p class="kern-body">
                        {t("phone")} ": "
                        <PhoneLink number=site.phone.clone().unwrap_or_else(|| municipality.contact.phone.clone())/>
                    </p>
                    {wheel(site)}
                </section>
                <section class="lotse-panel">
                    <h2 class="kern-heading-medium">{t("site-hours")}</h2>
                    {hours_table(&view.hours, name.to_string())}
                </section>
            </div>
            {way}
            {offered}
        </div>
    })
}
