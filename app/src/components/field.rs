//! A field for one line of text: label, hint, field, error (KERN's order).

use super::field_error;
use crate::text::{Words, t};
use leptos::prelude::*;

/// What a field is for; decides the keyboard on a phone and what the browser fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    Name,
    Mail,
    Phone,
    /// A reference: capital letters and digits.
    Reference,
    /// A mail address or a phone number.
    MailOrPhone,
    /// The digits of a mailed code.
    Code,
}

/// Attributes that follow from the kind.
struct Traits {
    r#type: &'static str,
    autocomplete: &'static str,
    inputmode: &'static str,
    autocapitalize: &'static str,
    dir: &'static str,
}

impl FieldKind {
    const fn traits(self) -> Traits {
        let (r#type, autocomplete, inputmode, autocapitalize, dir) = match self {
            Self::Name => ("text", "name", "text", "words", "auto"),
            Self::Mail => ("email", "email", "email", "none", "ltr"),
            Self::Phone => ("tel", "tel", "tel", "none", "ltr"),
            Self::Reference => ("text", "off", "text", "characters", "ltr"),
            Self::MailOrPhone => ("text", "email", "email", "none", "ltr"),
            Self::Code => ("text", "one-time-code", "numeric", "none", "ltr"),
        };
        Traits { r#type, autocomplete, inputmode, autocapitalize, dir }
    }
}

/// A field with everything around it.
#[component]
pub fn TextField(
    kind: FieldKind,
    /// Id and name.
    name: &'static str,
    label: Words,
    hint: Words,
    value: String,
    #[prop(optional_no_strip)] error: Option<Words>,
    /// May stay empty, and says so.
    #[prop(optional)]
    optional: bool,
    /// May stay empty, but does not say so: another field does instead.
    #[prop(optional)]
    either: bool,
) -> AnyView {
    let wrong = error.is_some();
    let hint_id = format!("{name}-hinweis");
    let error_id = format!("{name}-fehler");
    let described = if wrong { format!("{hint_id} {error_id}") } else { hint_id.clone() };
    let traits = kind.traits();
    view! {
        <div class="kern-form-input lotse-field" class=("kern-form-input--error", wrong)>
            <label class="kern-label" for=name>
                {label}
                {optional.then(|| view! { <span class="kern-label__optional">" (" {t("optional")} ")"</span> })}
            </label>
            <p class="kern-hint" id=hint_id>{hint}</p>
            <input
                class="kern-form-input__input"
                class=("kern-form-input__input--error", wrong)
                id=name
                name=name
                type=traits.r#type
                value=value
                autocomplete=traits.autocomplete
                inputmode=traits.inputmode
                autocapitalize=traits.autocapitalize
                spellcheck="false"
                dir=traits.dir
                required=!(optional || either)
                aria-describedby=described
                aria-invalid=wrong.then_some("true")
            />
            {error.map(|message| field_error(error_id, message))}
        </div>
    }
    .into_any()
}
