//! A limit is reached: what it is, and the ways out. It says nothing but what the person typed.

use crate::components::{Alert, AlertKind, PhoneLink};
use crate::routes;
use crate::text::{Words, t, ta};
use domain::booking::SubjectKind;
use domain::municipality::Municipality;
use leptos::prelude::*;
use services::booking::Reached;

/// The message, with a link back to what was typed where there is one.
pub(crate) fn limited(reached: Reached, municipality: &Municipality, change: Option<String>) -> AnyView {
    let why = if reached.of_all { t("fair-limit-all") } else { t("fair-limit-service") };
    let kept = change.is_some().then(|| view! { <p class="kern-body">{t("fair-limit-kept")}</p> });
    let change = change.map(|address| {
        view! { <li><a class="kern-link kern-link--no-visited-state lotse-reach" href=address>{t("fair-limit-change")}</a></li> }
    });
    let number = municipality.contact.phone.clone();
    view! {
        <Alert kind=AlertKind::Warning title=title(reached) focus=true>
            <p class="kern-body">{why}</p>
            {kept}
            <ul class="kern-list kern-list--bullet lotse-list">
                <li><a class="kern-link kern-link--no-visited-state lotse-reach" href=routes::FIND>{t("fair-limit-find")}</a></li>
                {change}
                <li>{t("fair-limit-call")} " " <PhoneLink number/></li>
            </ul>
        </Alert>
    }
    .into_any()
}

fn title(reached: Reached) -> Words {
    let count = reached.most;
    match reached.kind {
        SubjectKind::Mail => ta("fair-limit-mail", &[("count", count.into())]),
        SubjectKind::Phone => ta("fair-limit-phone", &[("count", count.into())]),
        SubjectKind::Person => ta("fair-limit-person", &[("count", count.into())]),
        SubjectKind::Account => ta("fair-limit-account", &[("count", count.into())]),
    }
}
