//! A field for several lines. Leptos does not escape the children of `<textarea>` in server HTML, so this is the only place that
//! makes one (a test forbids the tag elsewhere).

use leptos::prelude::*;

/// A text area with what was typed in it.
pub fn text_area(id: String, value: &str, described: Option<String>, wrong: bool, required: bool) -> AnyView {
    // A browser drops one line break right after the tag.
    let value = format!("\n{}", escape(value));
    view! {
        <textarea
            class="kern-form-input__input lotse-area"
            class=("kern-form-input__input--error", wrong)
            id=id.clone()
            name=id
            rows="6"
            dir="auto"
            required=required
            aria-describedby=described
            aria-invalid=wrong.then_some("true")
        >
            {value}
        </textarea>
    }
    .into_any()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
