//! For the town's web editor: what to copy into one's own website, and how it will look.

use super::not_found;
use crate::context::page;
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{pack, t};
use crate::view_model::EmbedView;
use domain::municipality::{Municipality, Service};
use leptos::html::custom;
use leptos::prelude::*;

pub(super) fn embed(view: &EmbedView, municipality: &Municipality) -> Content {
    let Some(service) = municipality.service(&view.service) else { return not_found(Some(municipality)) };
    let page = page();
    let lang = page.language.code();
    let name = pack(&service.name).to_string();
    let link = format!("<a href=\"{}{}?lang={lang}\">{}</a>", view.base, routes::service(&service.key), escape(&name));
    let script = format!("<script async src=\"{}{}\"></script>", view.base, routes::EMBED_SCRIPT);
    let element = format!("<lotse-termin service=\"{}\" lang=\"{lang}\">\n  {link}\n</lotse-termin>", service.key);
    let inside = view! { <a class="kern-link" href=routes::service(&service.key)>{name}</a> };
    let preview = custom("lotse-termin").attr("service", service.key.clone()).attr("lang", lang).child(inside);
    Frame::new(t("embed-title")).private().with(view! {
        <div class="lotse-container lotse-flow">
            <h1 class="kern-heading-x-large">{t("embed-title")}</h1>
            <p class="kern-body kern-body--large lotse-measure">{t("embed-intro")}</p>
            {choice(service, municipality)}
            <section class="lotse-section">
                <h2 class="kern-heading-large">{t("embed-link")}</h2>
                <pre class="lotse-code" dir="ltr"><code>{link.clone()}</code></pre>
            </section>
            <section class="lotse-section">
                <h2 class="kern-heading-large">{t("embed-times")}</h2>
                <pre class="lotse-code" dir="ltr"><code>{format!("{script}\n{element}")}</code></pre>
            </section>
            <section class="lotse-section">
                <h2 class="kern-heading-large">{t("embed-preview")}</h2>
                <div class="lotse-panel">{preview}</div>
            </section>
            <script type="module" nonce=page.nonce.clone() src=routes::EMBED_SCRIPT></script>
        </div>
    })
}

/// For which service? A plain GET form.
fn choice(chosen: &Service, municipality: &Municipality) -> AnyView {
    let options = municipality
        .services
        .iter()
        .map(|service| {
            let selected = service.key == chosen.key;
            view! { <option value=service.key.clone() selected=selected>{pack(&service.name).to_string()}</option> }
        })
        .collect_view();
    view! {
        <form class="lotse-calendar__filter" method="get" action=routes::EMBED>
            <div class="kern-form-input">
                <label class="kern-label" for="leistung">{t("summary-service")}</label>
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id="leistung" name="leistung">{options}</select>
                </div>
            </div>
            <button type="submit" class="kern-btn kern-btn--secondary">
                <span class="kern-label">{t("calendar-show")}</span>
            </button>
        </form>
    }
    .into_any()
}

/// A text as it must stand in the HTML that is shown for copying.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
