//! The whole HTML document.

use super::banners::Banners;
use super::breadcrumb::Breadcrumb;
use super::footer::Footer;
use super::header::Header;
use super::language_switch::LanguageSwitch;
use super::{Content, Frame, PAGE_FORM, PageForm};
use crate::context::{PageContext, page};
use crate::text::{t, ta};
use leptos::prelude::*;

/// Puts a page into its frame. Everything is rendered at once: no script is needed to read or use it.
pub(crate) fn document(content: Content) -> AnyView {
    let Content { frame, main } = content;
    let page = page();
    // The banners say whether a text of the page is in German only, so everything else is put together before them.
    let top = view! { <LanguageSwitch form=frame.form/> <Header/> };
    let head = head(&page, &frame);
    let breadcrumb = view! { <Breadcrumb trail=frame.trail title=frame.title/> };
    let footer = view! { <Footer form=frame.form == PageForm::Post/> };
    let banners = view! { <Banners/> };
    view! {
        <html lang=page.language.html_lang() dir=page.language.dir()>
            {head}
            <body class="lotse" data-moment=t("moment")>
                {(frame.form != PageForm::None).then(default_submit)}
                <a class="lotse-skip" href="#inhalt">{t("skip-link")}</a>
                {top}
                {banners}
                {breadcrumb}
                <main class="lotse-main" id="inhalt" tabindex="-1">{main}</main>
                {footer}
                <p class="kern-sr-only" id="lotse-status" role="status"></p>
            </body>
        </html>
    }
    .into_any()
}

fn head(page: &PageContext, frame: &Frame) -> AnyView {
    let place = place(page);
    let args = [("title", (&frame.title).into()), ("place", place.as_str().into())];
    let title = if frame.error { ta("page-title-error", &args) } else { ta("page-title", &args) };
    let description = ta("page-description", &[("place", place.as_str().into())]);
    let styles = ["vendor/kern/kern.min.css", "fonts.css", "style/lotse.css"].map(|name| page.assets.url(name));
    let theme = page.municipality.as_ref().map(|municipality| &municipality.theme);
    let (light, dark) = theme.map_or(("#1f3f8f", "#10151c"), |theme| (theme.brand.as_str(), "#10151c"));
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{title.to_string()}</title>
            <meta name="description" content=description/>
            {frame.private.then(|| view! { <meta name="robots" content="noindex"/> })}
            <meta name="color-scheme" content="light dark"/>
            {theme_color("light", light)}
            {theme_color("dark", dark)}
            <meta name="format-detection" content="telephone=no"/>
            <link rel="icon" type="image/svg+xml" href=page.assets.url("style/favicon.svg")/>
            {styles.into_iter().map(|href| view! { <link rel="stylesheet" href=href/> }).collect_view()}
            {page.theme_url.clone().map(|href| view! { <link rel="stylesheet" href=href/> })}
            {frame.islands.then(|| island_links(page))}
            // Before the other script: it may keep back a form that the other one would count as sent.
            {frame.gate.then(|| script(page, "style/gate.js"))}
            {frame.uploads.then(|| script(page, "style/upload.js"))}
            {script(page, "style/app.js")}
            // After it: it has put back what was typed.
            {frame.live.then(|| script(page, "style/live.js"))}
            {frame.lists.then(|| script(page, "style/list.js"))}
            {frame.places.then(|| script(page, "style/place.js"))}
        </head>
    }
    .into_any()
}

/// "Enter" in a field presses the first button of its form, wherever that stands. Without this one it would be the first
/// entry of the language switch.
fn default_submit() -> impl IntoView {
    view! { <button type="submit" class="lotse-default-submit" form=PAGE_FORM tabindex="-1" aria-hidden="true"></button> }
}

fn script(page: &PageContext, name: &str) -> impl IntoView + use<> {
    view! { <script type="module" nonce=page.nonce.clone() src=page.assets.url(name)></script> }
}

/// The colour of a phone's browser bar.
fn theme_color(scheme: &str, colour: &str) -> impl IntoView + use<> {
    let media = format!("(prefers-color-scheme: {scheme})");
    leptos::html::meta().name("theme-color").content(colour.to_owned()).attr("media", media)
}

/// The files of the islands, fetched while the page is read. `style/app.js` finds them by their ids and starts them;
/// a page without these links loads no WASM.
fn island_links(page: &PageContext) -> impl IntoView + use<> {
    view! {
        <link rel="modulepreload" id="lotse-js" nonce=page.nonce.clone() href=page.assets.url("pkg/lotse.js")/>
        <link
            rel="preload"
            id="lotse-wasm"
            r#as="fetch"
            r#type="application/wasm"
            crossorigin="anonymous"
            href=page.assets.url("pkg/lotse_bg.wasm")
        />
    }
}

/// The short name of the municipality, or the portal's.
pub(super) fn place(page: &PageContext) -> String {
    page.municipality.as_ref().map_or_else(|| "Lotse".to_owned(), |municipality| municipality.name.clone())
}
