//! Ten languages, each under its own name.

use super::{PAGE_FORM, PageForm};
use crate::components::Icon;
use crate::context::page;
use crate::text::t;
use leptos::prelude::*;
use locale::Language;

/// The first thing after the skip link. Keeps the page, and on pages with a form what was typed: there the entries send
/// the form instead of leaving it.
#[component]
pub fn LanguageSwitch(form: PageForm) -> AnyView {
    let page = page();
    let languages = page
        .municipality
        .as_ref()
        .map_or_else(|| Language::ALL.to_vec(), |municipality| municipality.languages.clone());
    let entries = languages
        .into_iter()
        .map(|language| {
            let current = language == page.language;
            let entry = match form {
                PageForm::Post if !current => button(language, "sprache_wechseln", None).into_any(),
                // Back to this page, with what was chosen in its address.
                PageForm::Get if !current => {
                    let here = page.path.split('?').next().unwrap_or_default().to_owned();
                    button(language, "lang", Some(here)).into_any()
                }
                _ => link(language, &page.path, current).into_any(),
            };
            view! { <li>{entry}</li> }
        })
        .collect_view();
    // Whoever reads no German still finds the switch.
    let english = matches!(page.language, Language::De | Language::DeLeicht);
    view! {
        <div class="lotse-topbar">
            <div class="lotse-container lotse-topbar__row">
                {read_aloud()}
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

/// Reads the page with a voice of the device. `style/app.js` shows it where there is one for the page's language.
fn read_aloud() -> impl IntoView {
    view! {
        <button type="button" class="lotse-read" data-read="" data-stop=t("read-stop") hidden=true>
            <svg class="lotse-read__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d="M4 9v6h4l5 4V5L8 9zM16.500 8.500a5 5 0 0 1 0 7M19 6a8.500 8.500 0 0 1 0 12"></path>
            </svg>
            <span>{t("read-aloud")}</span>
        </button>
    }
}

/// The address of a page in another language.
pub(super) fn in_language(path: &str, language: Language) -> String {
    let separator = if path.contains('?') { '&' } else { '?' };
    format!("{path}{separator}lang={}", language.code())
}

fn link(language: Language, path: &str, current: bool) -> impl IntoView + use<> {
    let href = in_language(path, language);
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

fn button(language: Language, name: &'static str, address: Option<String>) -> impl IntoView {
    view! {
        <button
            type="submit"
            class="lotse-language__entry"
            form=PAGE_FORM
            formaction=address
            // Files that were chosen and not sent yet would only delay the other language.
            formenctype=(name == "sprache_wechseln").then_some("application/x-www-form-urlencoded")
            name=name
            value=language.code()
            formnovalidate=true
            lang=language.html_lang()
            dir=language.dir()
        >
            {language.own_name()}
        </button>
    }
}
