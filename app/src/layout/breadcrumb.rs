//! The way from the start page to here.

use crate::context::page;
use crate::routes;
use crate::text::{Words, t};
use leptos::prelude::*;

/// Nothing on the start page itself.
#[component]
pub fn Breadcrumb(trail: Vec<(Words, String)>, title: Words) -> impl IntoView {
    let page = page();
    let path = page.path.split('?').next().unwrap_or_default();
    (page.municipality.is_some() && path != routes::HOME).then(|| {
        let start = (t("nav-start"), routes::HOME.to_owned());
        view! {
            <nav class="lotse-breadcrumb lotse-container" aria-label=t("breadcrumb")>
                <ol class="lotse-breadcrumb__list">
                    {std::iter::once(start)
                        .chain(trail)
                        .map(|(name, address)| view! { <li><a class="kern-link kern-link--no-visited-state" href=address>{name}</a></li> })
                        .collect_view()}
                    <li><span aria-current="page">{title}</span></li>
                </ol>
            </nav>
        }
    })
}
