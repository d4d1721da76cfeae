//! Results of the search, or what to do when there are none.

use crate::components::{PhoneLink, SearchField, service_list};
use crate::context::page;
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{pack, t, ta};
use crate::view_model::SearchView;
use domain::municipality::{Municipality, Service};
use leptos::prelude::*;

pub(super) fn search(view: &SearchView, municipality: &Municipality) -> Content {
    let query = [("query", (&view.query).into())];
    let found: Vec<&Service> = view.found.iter().filter_map(|key| municipality.service(key)).collect();
    let results = if view.query.is_empty() {
        all(municipality)
    } else if found.is_empty() {
        view! {
            <h2 class="kern-heading-medium">{ta("search-none", &query)}</h2>
            <p class="kern-body">{t("search-none-what")}</p>
            <ul class="kern-list kern-list--bullet lotse-list">
                <li>{t("search-none-word")}</li>
                <li><a class="kern-link kern-link--no-visited-state lotse-reach" href=routes::SEARCH>{t("search-none-all")}</a></li>
                <li>{t("search-none-phone")} " " <PhoneLink number=municipality.contact.phone.clone()/></li>
            </ul>
        }
        .into_any()
    } else {
        let heading = if view.similar {
            ta("search-similar", &query)
        } else {
            ta("search-found", &[("count", found.len().into()), ("query", (&view.query).into())])
        };
        view! {
            <h2 class="kern-heading-medium">{heading}</h2>
            {service_list(&found)}
        }
        .into_any()
    };
    Frame::new(t("search-title")).private().with(view! {
        <div class="lotse-container lotse-flow">
            <h1 class="kern-heading-x-large">{t("search-title")}</h1>
            <SearchField query=view.query.clone()/>
            {results}
        </div>
    })
}

/// Every service, in the language's alphabetical order.
fn all(municipality: &Municipality) -> AnyView {
    let language = page().language;
    let mut services: Vec<&Service> = municipality.services.iter().collect();
    services.sort_by(|a, b| locale::compare(language, pack(&a.name).as_str(), pack(&b.name).as_str()));
    view! {
        <h2 class="kern-heading-medium">{t("search-all")}</h2>
        {service_list(&services)}
    }
    .into_any()
}
