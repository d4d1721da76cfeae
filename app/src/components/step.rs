//! Where one is in a booking, in words.

use crate::text::{t, ta};
use domain::municipality::Service;
use leptos::prelude::*;

/// The steps of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Persons,
    Time,
    Data,
    Check,
}

/// "Schritt 2 von 4: Zeit". Services for one person have no step "Personen".
#[must_use]
pub fn step(stage: Stage, service: Option<&Service>) -> AnyView {
    let skipped = usize::from(service.is_none_or(|service| service.max_persons <= 1));
    let steps = 4 - skipped;
    let step = (stage as usize + 1).saturating_sub(skipped).max(1);
    let name = match stage {
        Stage::Persons => t("step-persons"),
        Stage::Time => t("step-time"),
        Stage::Data => t("step-data"),
        Stage::Check => t("step-check"),
    };
    view! {
        <div class="lotse-step">
            <p class="kern-body lotse-step__words">
                {ta("step", &[("step", step.into()), ("steps", steps.into()), ("name", (&name).into())])}
            </p>
            <div class="lotse-step__bar" aria-hidden="true">
                {(1..=steps).map(|index| view! { <span class:lotse-step__done=index <= step></span> }).collect_view()}
            </div>
        </div>
    }
    .into_any()
}
