//! Filing an application: before it, its questions, everything once more, sent; and what became of it.

mod begin;
mod check;
mod cosign;
mod discard;
mod fields;
mod files;
mod group;
mod later;
mod lists;
mod live;
mod present;
mod problems;
mod sent;
mod status;
mod step;

pub(super) use begin::begin;
pub(super) use check::check;
pub(super) use cosign::cosign;
pub(super) use discard::discard;
pub(super) use fields::question;
pub(super) use later::{later, resume};
pub(super) use sent::sent;
pub(super) use status::status;
pub(super) use step::{faults, step};

use crate::text::{Words, pack, ta};
use domain::form::Form;
use leptos::prelude::*;

/// "Schritt 3 von 6".
pub(super) fn progress(at: usize, of: usize, name: &Words) -> AnyView {
    view! {
        <div class="lotse-step">
            <p class="kern-body lotse-step__words">
                {ta("step", &[("step", at.into()), ("steps", of.into()), ("name", name.into())])}
            </p>
            <div class="lotse-step__bar" aria-hidden="true">
                {(1..=of).map(|index| view! { <span class:lotse-step__done=index <= at></span> }).collect_view()}
            </div>
        </div>
    }
    .into_any()
}

fn title(form: &Form) -> Words {
    pack(&form.title)
}
