//! Services as links.

use crate::routes;
use crate::text::pack;
use domain::municipality::Service;
use leptos::prelude::*;

/// Each service with one sentence about it.
#[must_use]
pub fn service_list(services: &[&Service]) -> AnyView {
    view! {
        <ul class="lotse-results">
            {services
                .iter()
                .map(|service| {
                    view! {
                        <li class="kern-card kern-card--interactive kern-card--hug lotse-result">
                            <div class="kern-card__container">
                                <a class="kern-link kern-link--stretched lotse-result__link" href=routes::service(&service.key)>
                                    {pack(&service.name)}
                                </a>
                                <p class="kern-body">{pack(&service.summary)}</p>
                            </div>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
    .into_any()
}
