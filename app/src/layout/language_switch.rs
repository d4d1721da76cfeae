//! Ten languages, each under its own name.

use super::PAGE_FORM;
use crate::components::Icon;
use crate::context::page;
use crate::text::t;
use leptos::prelude::*;
use locale::Language;

/// The first thing after the skip link. Keeps the page, and on pages with a form what was typed: there the entries send
/// the form instead of leaving it.
#[component]
pub fn LanguageSwitch(form: bool) -> AnyView {
    let page = page();
    let languages = page
        .municipality
        .as_ref()
        .map_or_else(|| Language::ALL.to_vec(), |municipality| municipality.languages.clone());
    let entries = languages
        .into_iter()
        .map(|language| {
            let current = language == page.language;
            let entry = if form && !current {
                button(language).into_any()
            } else {
                link(language, &page.path, current).into_any()
            };
            view! { <li>{entry}</li> }
        })
        .collect_view();
    // Whoever reads no German still finds the switch.
    let english = matches!(page.language, Language::De | Language::DeLeicht);
    view! {
        <div class="lotse-topbar">
            <div class="lotse-container lotse-topbar__row">
                <details class="lotse-language">
                    <summary class="lotse-language__summary">
                        <Icon name="language"/>
                        <span>
                            {t("language")}
                            {english.then(|| view! { <span lang="en" dir="ltr">" / Language"</span> })}
                            <span class="kern-sr-only">": " {page.language.own_name()}</span>
                        </span>
                    </summary>
                    <nav class="lotse-language__panel" aria-label=t("language-choose")>
                        <ul class="lotse-language__list">{entries}</ul>
                    </nav>
                </details>
            </div>
        </div>
    }
    .into_any()
}

fn link(language: Language, path: &str, current: bool) -> impl IntoView + use<> {
    let separator = if path.contains('?') { '&' } else { '?' };
    let href = format!("{path}{separator}lang={}", language.code());
    view! {
        <a
            class="lotse-language__entry"
            href=href
            hreflang=language.html_lang()
            lang=language.html_lang()
            dir=language.dir()
            aria-current=current.then_some("true")
        >
            {language.own_name()}
        </a>
    }
}

fn button(language: Language) -> impl IntoView {
    view! {
        <button
            type="submit"
            class="lotse-language__entry"
            form=PAGE_FORM
            name="sprache_wechseln"
            value=language.code()
            formnovalidate=true
            lang=language.html_lang()
            dir=language.dir()
        >
            {language.own_name()}
        </button>
    }
}
