//! Buttons, and links that look like buttons. A page has one primary action.

use super::Icon;
use crate::context::page;
use crate::text::Words;
use leptos::prelude::*;

/// How important an action is on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rank {
    Primary,
    #[default]
    Secondary,
    Tertiary,
}

impl Rank {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "kern-btn kern-btn--primary",
            Self::Secondary => "kern-btn kern-btn--secondary",
            Self::Tertiary => "kern-btn kern-btn--tertiary",
        }
    }
}

/// A link that is the page's next step.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    label: Words,
    #[prop(optional)] rank: Rank,
    /// An icon of KERN UX before the label.
    #[prop(optional)]
    icon: Option<&'static str>,
) -> AnyView {
    view! {
        <a class=rank.class() href=href>
            {icon.map(|name| view! { <Icon name/> })}
            <span class="kern-label">{label}</span>
        </a>
    }
    .into_any()
}

/// Sends a form. `style/app.js` shows that it was pressed and keeps it from being sent twice.
#[component]
pub fn SubmitButton(
    label: Words,
    #[prop(optional)] rank: Rank,
    /// Name and value the button sends.
    #[prop(optional)]
    sends: Option<(&'static str, &'static str)>,
    /// The form it belongs to, if it stands outside of it.
    #[prop(optional)]
    form: Option<&'static str>,
    /// Sends the form although fields are empty.
    #[prop(optional)]
    unchecked: bool,
) -> AnyView {
    view! {
        <button
            type="submit"
            class=rank.class()
            form=form
            name=sends.map(|(name, _)| name)
            value=sends.map(|(_, value)| value)
            formnovalidate=unchecked
        >
            <span class="kern-label">{label}</span>
        </button>
    }
    .into_any()
}

/// The hidden field without which no form is accepted.
#[component]
pub fn Csrf() -> impl IntoView {
    view! { <input type="hidden" name="csrf" value=page().csrf.clone()/> }
}
