//! Where one is in a booking, in words.

use crate::text::{t, ta};
use domain::booking::has_choice;
use domain::municipality::{Municipality, Service};
use leptos::prelude::*;

/// The steps of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Order,
    Time,
    Data,
    Check,
}

/// "Schritt 2 von 4: Zeit". Where nothing can be chosen before the time, there is no step "Auswahl".
#[must_use]
pub fn step(stage: Stage, service: Option<&Service>, municipality: &Municipality) -> AnyView {
    let skipped = usize::from(!service.is_some_and(|service| has_choice(municipality, service)));
    let steps = 4 - skipped;
    let step = (stage as usize + 1).saturating_sub(skipped).max(1);
    let name = match stage {
        Stage::Order => t("step-order"),
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
