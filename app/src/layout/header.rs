//! Logo, name and the main menu.

use crate::context::page;
use crate::routes;
use crate::text::{Words, t};
use leptos::prelude::*;

#[component]
pub fn Header() -> AnyView {
    let page = page();
    let logo = page
        .logo_url
        .clone()
        .map(|url| view! { <img class="lotse-brand__logo" src=url alt="" width="48" height="48"/> });
    let name = page
        .municipality
        .as_ref()
        .map_or_else(|| "Lotse".to_owned(), |municipality| municipality.official_name.clone());
    let nav = page.municipality.is_some().then(|| {
        let here = page.path.split('?').next().unwrap_or_default().to_owned();
        view! {
            <nav class="lotse-nav" aria-label=t("nav-main")>
                <ul class="lotse-nav__list">
                    {[(t("nav-start"), routes::HOME), (t("nav-find"), routes::FIND), (t("nav-help"), routes::HELP)]
                        .map(|(label, address)| entry(label, address, &here))
                        .into_iter()
                        .collect_view()}
                </ul>
            </nav>
        }
    });
    view! {
        <header class="lotse-header">
            <div class="lotse-container lotse-header__row">
                <a class="lotse-brand" href=routes::HOME>
                    {logo}
                    <span class="lotse-brand__text">
                        <span class="lotse-brand__name" lang="de" dir="ltr">{name}</span>
                        <span class="lotse-brand__portal">{t("portal-name")}</span>
                    </span>
                </a>
                {nav}
            </div>
        </header>
    }
    .into_any()
}

fn entry(label: Words, address: &'static str, here: &str) -> impl IntoView + use<> {
    let current = (address == here).then_some("page");
    view! {
        <li>
            <a class="lotse-nav__link" href=address aria-current=current>{label}</a>
        </li>
    }
}
