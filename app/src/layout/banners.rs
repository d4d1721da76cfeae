//! What every page says before its content: sample data, texts that are in German only.

use crate::components::Icon;
use crate::context::scope;
use crate::text::t;
use leptos::prelude::*;

#[component]
pub fn Banners() -> impl IntoView {
    let scope = scope();
    // The page's own content was put together before its frame, so it is known by now.
    let foreign = scope.has_foreign();
    let sample = scope.page.municipality.as_ref().is_some_and(|municipality| municipality.sample);
    view! {
        {sample.then(|| view! {
            <aside class="lotse-banner lotse-banner--sample" aria-label=t("info-prefix")>
                <div class="lotse-container lotse-with-icon">
                    <Icon name="info"/>
                    <p class="kern-body">{t("sample-banner")}</p>
                </div>
            </aside>
        })}
        {foreign.then(|| view! {
            <aside class="lotse-banner" aria-label=t("language")>
                <div class="lotse-container lotse-with-icon">
                    <Icon name="language"/>
                    <p class="kern-body">{t("language-partly-german")}</p>
                </div>
            </aside>
        })}
    }
}
