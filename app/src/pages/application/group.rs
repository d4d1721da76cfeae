//! Questions that are asked several times: a box for each row, a button for one more.

use super::fields::{Question, question};
use super::problems::row_title;
use crate::text::{pack, t, ta};
use domain::form::Kind;
use leptos::prelude::*;

pub(super) fn group(own: &Question<'_>, min: usize, max: usize) -> AnyView {
    let path = &own.asked.path;
    let typed: usize = own.view.typed.first(path).and_then(|count| count.parse().ok()).unwrap_or(0);
    let rows = typed.clamp(min, max);
    let depth = own.asked.rows.len() + 1;
    let boxes = (0..rows)
        .map(|index| {
            let prefix = format!("{path}.{index}.");
            let title = row_title(own.field, index);
            let questions = own
                .view
                .asked
                .iter()
                .filter(|asked| asked.rows.len() == depth && asked.path.starts_with(&prefix))
                .map(|asked| question(own.view, asked))
                .collect_view();
            let remove = (rows > min).then(|| {
                view! {
                    <button type="submit" class="kern-btn kern-btn--tertiary" name="_weg" value=format!("{path}.{index}") formnovalidate=true>
                        <span class="kern-label">{ta("form-row-remove", &[("what", (&title).into())])}</span>
                    </button>
                }
            });
            view! {
                <fieldset class="kern-fieldset lotse-row" id=format!("{path}.{index}") tabindex="-1">
                    <legend class="kern-heading-small">{title.clone()}</legend>
                    <div class="lotse-flow">{questions} {remove}</div>
                </fieldset>
            }
        })
        .collect_view();
    let add = (rows < max).then(|| {
        let label = own.field.add.as_ref().map(pack).unwrap_or_else(|| t("form-row-add"));
        view! {
            <button type="submit" class="kern-btn kern-btn--secondary" name="_dazu" value=path.clone() formnovalidate=true>
                <span class="kern-label">{label}</span>
            </button>
        }
    });
    let none = (rows == 0).then(|| view! { <p class="kern-body lotse-muted">{t("form-row-none")}</p> });
    debug_assert!(matches!(own.field.kind, Kind::Group { .. }));
    view! {
        <section class="lotse-group" id=path.clone() tabindex="-1" aria-describedby=own.described()>
            <h2 class="kern-heading-small">{own.label()}</h2>
            {own.hint_view()}
            {own.error_view()}
            <input type="hidden" name=path.clone() value=rows.to_string()/>
            {boxes}
            {none}
            {add}
            {own.warnings()}
        </section>
    }
    .into_any()
}
