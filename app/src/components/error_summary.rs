//! What has to be put right, on top of the page, each with the way to its field.

use super::Icon;
use crate::text::{Words, t, ta};
use leptos::prelude::*;
use std::borrow::Cow;

/// A mistake in a form.
#[derive(Debug, Clone)]
pub struct Fault {
    /// Id of the field.
    pub field: Cow<'static, str>,
    /// What to do.
    pub message: Words,
}

/// Nothing, if there is no fault.
#[component]
pub fn ErrorSummary(faults: Vec<Fault>) -> AnyView {
    (!faults.is_empty()).then(|| {
        view! {
            <section class="kern-alert kern-alert--danger lotse-alert" tabindex="-1" data-focus="" aria-labelledby="fehler">
                <div class="kern-alert__header">
                    <Icon name="danger" large=true/>
                    <h2 class="kern-title" id="fehler">{ta("error-summary", &[("count", faults.len().into())])}</h2>
                </div>
                <div class="kern-alert__body">
                    <ul class="kern-list lotse-error-list">
                        {faults
                            .into_iter()
                            .map(|fault| {
                                view! {
                                    <li>
                                        <a class="kern-link kern-link--no-visited-state" href=format!("#{}", fault.field)>
                                            {fault.message}
                                        </a>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </div>
            </section>
        }
    })
    .into_any()
}

/// The message at a field.
pub(crate) fn field_error(id: String, message: Words) -> impl IntoView {
    view! {
        <p class="kern-error" id=id>
            <Icon name="danger"/>
            <span class="kern-body">
                <span class="kern-sr-only">{t("error-prefix")} " "</span>
                {message}
            </span>
        </p>
    }
}
