//! The list of all municipalities, on the plain host.

use crate::layout::{Content, Frame};
use crate::text::t;
use crate::view_model::PortalView;
use domain::municipality::MunicipalityKind;
use leptos::prelude::*;

pub(super) fn portal(view: PortalView) -> Content {
    let cards = view
        .municipalities
        .into_iter()
        .map(|(municipality, address)| {
            let kind = match municipality.kind {
                MunicipalityKind::Town => t("kind-town"),
                MunicipalityKind::Municipality => t("kind-municipality"),
                MunicipalityKind::District => t("kind-district"),
            };
            view! {
                <li class="kern-card kern-card--interactive lotse-town">
                    <div class="kern-card__container">
                        <div class="kern-hgroup">
                            <p class="kern-preline">{kind}</p>
                            <h2 class="kern-title">
                                <a class="kern-link kern-link--stretched lotse-result__link" href=address lang="de" dir="ltr">{municipality.name.clone()}</a>
                            </h2>
                        </div>
                    </div>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let list = if cards.is_empty() {
        view! { <p class="kern-body">{t("portal-none")}</p> }.into_any()
    } else {
        view! { <ul class="lotse-towns">{cards}</ul> }.into_any()
    };
    Frame::new(t("portal-title")).with(view! {
        <div class="lotse-container lotse-flow">
            <h1 class="kern-heading-x-large">{t("portal-title")}</h1>
            <p class="kern-body kern-body--large">{t("portal-intro")}</p>
            {list}
        </div>
    })
}
