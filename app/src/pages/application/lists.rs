//! Long lists: what `style/list.js` needs to put a field for searching before them.
//!
//! The list stays a plain `<select>`, or boxes to tick: that is what is sent, and what is there without scripts. A combobox of our
//! own would be nicer to look at, but VoiceOver does not reliably say which of its options is meant, and phones have a good list
//! already.

use crate::text::{t, ta};
use crate::view_model::StepView;
use domain::form::Kind;
use leptos::prelude::*;

/// From so many options on, a list is easier than buttons.
pub(super) const LONG_LIST: usize = 8;
/// So many boxes cannot be looked over at a glance.
pub(super) const MANY_BOXES: usize = 12;

/// Stands in the text where the browser puts in a number; nobody types it.
pub(super) const VARIABLE: &str = "\u{FFFC}";

/// Whether a question has a list that is searched.
fn is_long(kind: &Kind) -> bool {
    match kind {
        Kind::Choice { options } => options.len() >= LONG_LIST,
        Kind::Choices { options, .. } => options.len() >= MANY_BOXES,
        Kind::Country | Kind::Nationality | Kind::Address { abroad: true } => true,
        _ => false,
    }
}

/// The field as a pattern, with its words; `None` where the page has no long list.
pub(super) fn search_template(view: &StepView) -> Option<AnyView> {
    view.asked.iter().any(|asked| is_long(&view.form.field(asked.field).kind)).then(|| {
        view! {
            <template
                id="lotse-list"
                data-found=ta("list-found", &[("count", VARIABLE.into())])
                data-none=t("list-none").to_string()
            >
                <div class="kern-form-input lotse-list-search">
                    <label class="kern-label">{t("list-search")}</label>
                    <input
                        class="kern-form-input__input"
                        type="search"
                        dir="auto"
                        autocomplete="off"
                        spellcheck="false"
                        enterkeyhint="done"
                    />
                    <p class="kern-hint" role="status"></p>
                </div>
            </template>
        }
        .into_any()
    })
}

/// Where the browser finds the place of a postal code, and what it says about it (`style/place.js`).
#[derive(Clone)]
pub(super) struct PlaceHelp {
    pub address: &'static str,
    pub filled: String,
    pub several: String,
}

impl PlaceHelp {
    /// `None` where the operator has no list of places.
    pub(super) fn of(view: &StepView) -> Option<Self> {
        view.knows_places.then(|| Self {
            address: crate::routes::PLACES,
            filled: ta("address-place-filled", &[("place", VARIABLE.into())]).to_string(),
            several: ta("address-places", &[("places", VARIABLE.into())]).to_string(),
        })
    }

    /// Whether a page has an address to help with.
    pub(super) fn is_needed(view: &StepView) -> bool {
        let is_address = |kind: &Kind| matches!(kind, Kind::Address { .. });
        view.knows_places && view.asked.iter().any(|asked| is_address(&view.form.field(asked.field).kind))
    }
}
