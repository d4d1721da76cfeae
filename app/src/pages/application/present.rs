//! An answer as people read it.

use crate::text::{Words, pack};
use domain::form::{Field, Kind, Value};
use leptos::prelude::*;

/// The answer to a question in the page's language; what the person typed stays as it is.
pub(super) fn present(field: &Field, value: &Value) -> AnyView {
    let language = crate::context::page().language;
    let text = || locale::answer(language, field, value, &[]);
    match (value, &field.kind) {
        // A translation that is missing marks itself as German.
        (Value::Text(key), Kind::Choice { options }) => option(field, options, key).into_render().into_any(),
        (Value::Many(keys), Kind::Choices { options, .. }) => {
            let items = keys.iter().map(|key| view! { <li>{option(field, options, key)}</li> }).collect_view();
            view! { <ul class="kern-list kern-list--bullet lotse-list">{items}</ul> }.into_any()
        }
        (Value::Text(_), Kind::Code(_) | Kind::Phone | Kind::Mail) => {
            view! { <bdi dir="ltr">{text()}</bdi> }.into_any()
        }
        (Value::Text(_), _) | (Value::Address(_), _) => {
            view! { <span class="lotse-lines" dir="auto">{text()}</span> }.into_any()
        }
        _ => text().into_any(),
    }
}

fn option(field: &Field, options: &[String], key: &str) -> Words {
    let at = options.iter().position(|option| option == key);
    at.and_then(|at| field.options.get(at)).map_or_else(|| Words::plain(key), pack)
}
