//! The weekly opening hours of a site.

use crate::text::t;
use crate::view_model::SiteHours;
use leptos::prelude::*;

/// The week as a table, and the coming days that differ.
/// `caption` is the name of the site.
#[must_use]
pub fn hours_table(hours: &SiteHours, caption: String) -> AnyView {
    let exceptions = (!hours.exceptions.is_empty()).then(|| {
        view! {
            <p class="kern-body lotse-hours__more">{t("site-exceptions")}</p>
            <ul class="kern-list kern-list--bullet lotse-list">
                {hours
                    .exceptions
                    .iter()
                    .map(|(date, what)| view! { <li>{date.clone()} ": " {what.clone()}</li> })
                    .collect_view()}
            </ul>
        }
    });
    view! {
        <table class="kern-table lotse-hours">
            <caption class="kern-sr-only">{t("site-hours")} ": " {caption}</caption>
            <thead class="kern-sr-only">
                <tr>
                    <th scope="col">{t("site-hours-day")}</th>
                    <th scope="col">{t("site-hours-time")}</th>
                </tr>
            </thead>
            <tbody>
                {hours
                    .week
                    .iter()
                    .map(|(day, spans)| {
                        let spans = if spans.is_empty() {
                            view! { <span class="lotse-muted">{t("site-closed")}</span> }.into_any()
                        } else {
                            spans.iter().map(|span| view! { <span class="lotse-hours__span">{span.clone()}</span> }).collect_view().into_any()
                        };
                        view! {
                            <tr>
                                <th scope="row">{day.clone()}</th>
                                <td>{spans}</td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </table>
        {exceptions}
    }
    .into_any()
}
