//! The search over all services.

use super::Icon;
use crate::routes;
use crate::text::t;
use leptos::prelude::*;

/// A field and its button; a plain GET form.
#[component]
pub fn SearchField(#[prop(optional, into)] query: String) -> AnyView {
    view! {
        <form class="lotse-search" role="search" action=routes::SEARCH method="get">
            <label class="kern-label lotse-search__label" for="q">{t("search-label")}</label>
            <p class="kern-hint" id="q-hinweis">{t("search-hint")}</p>
            <div class="lotse-search__row">
                <input
                    class="kern-form-input__input lotse-search__input"
                    type="search"
                    id="q"
                    name="q"
                    value=query
                    dir="auto"
                    maxlength="100"
                    autocomplete="off"
                    aria-describedby="q-hinweis"
                    enterkeyhint="search"
                />
                <button type="submit" class="kern-btn kern-btn--primary lotse-search__button">
                    <Icon name="search"/>
                    <span class="kern-label">{t("search-button")}</span>
                </button>
            </div>
        </form>
    }
    .into_any()
}
