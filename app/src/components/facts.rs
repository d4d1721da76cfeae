//! Questions and answers side by side (KERN's description list).

use crate::text::{Words, t, ta};
use leptos::prelude::*;

/// A line: what, and its answer.
pub struct Fact {
    label: Words,
    /// The label in another language, below.
    also: Option<Words>,
    value: AnyView,
    /// Address where it is changed.
    change: Option<String>,
    /// The label has the whole width.
    sentence: bool,
}

impl Fact {
    pub fn new(label: Words, value: impl IntoView + 'static) -> Self {
        Self { label, also: None, value: value.into_any(), change: None, sentence: false }
    }

    /// With a link to change it.
    #[must_use]
    pub fn changed_at(mut self, address: String) -> Self {
        self.change = Some(address);
        self
    }

    /// With the label in another language, too.
    #[must_use]
    pub fn also(mut self, label: Option<Words>) -> Self {
        self.also = label;
        self
    }

    /// The label is a whole sentence: the answer stands below it, not beside.
    #[must_use]
    pub fn sentence(mut self) -> Self {
        self.sentence = true;
        self
    }
}

#[component]
pub fn Facts(facts: Vec<Fact>) -> AnyView {
    view! {
        <dl class="kern-description-list lotse-facts">
            {facts
                .into_iter()
                .map(|Fact { label, also, value, change, sentence }| {
                    let link = change.map(|address| {
                        view! {
                            <a class="kern-link kern-link--no-visited-state lotse-facts__change" href=address>
                                <span aria-hidden="true">{t("change")}</span>
                                <span class="kern-sr-only">{ta("change-what", &[("what", (&label).into())])}</span>
                            </a>
                        }
                    });
                    let also = also.map(|also| view! { <span class="lotse-also">{also}</span> });
                    view! {
                        <div class="kern-description-list-item" class:lotse-facts__sentence=sentence>
                            <dt class="kern-description-list-item__key">{label} {also}</dt>
                            <dd class="kern-description-list-item__value">
                                <div class="lotse-facts__value">{value}</div>
                                {link}
                            </dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
    .into_any()
}
