//! KERN's message box.

use super::Icon;
use crate::text::{Words, t};
use leptos::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertKind {
    Info,
    Success,
    Warning,
}

impl AlertKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
        }
    }
}

/// A message above the content it is about.
#[component]
pub fn Alert(
    kind: AlertKind,
    title: Words,
    /// Gets the focus when the page opens, so that nobody misses it.
    #[prop(optional)]
    focus: bool,
    /// Of its heading; a second message on the same page needs another one.
    #[prop(default = "meldung")]
    id: &'static str,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let name = kind.name();
    view! {
        <section
            class=format!("kern-alert kern-alert--{name} lotse-alert")
            tabindex=focus.then_some("-1")
            data-focus=focus.then_some("")
            aria-labelledby=id
        >
            <div class="kern-alert__header">
                <Icon name=name large=true/>
                <h2 class="kern-title" id=id>
                    <span class="kern-sr-only">{t("info-prefix")} " "</span>
                    {title}
                </h2>
            </div>
            {children.map(|children| view! { <div class="kern-alert__body">{children()}</div> })}
        </section>
    }
    .into_any()
}
