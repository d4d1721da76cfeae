//! Ways to reach people. Numbers and addresses read from left to right in every language.

use leptos::prelude::*;

/// A phone number to press.
#[component]
pub fn PhoneLink(number: String) -> AnyView {
    let dial: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    view! { <a class="kern-link kern-link--no-visited-state lotse-reach" href=format!("tel:{dial}")><bdi dir="ltr">{number}</bdi></a> }
    .into_any()
}

/// A mail address to press.
#[component]
pub fn MailLink(address: String) -> AnyView {
    view! {
        <a class="kern-link kern-link--no-visited-state lotse-reach" href=format!("mailto:{address}")>
            <bdi dir="ltr">{address.clone()}</bdi>
        </a>
    }
    .into_any()
}

/// Street and town, in German whatever the page's language is: it is what stands on the sign.
#[component]
pub fn Postal(street: String, postal_code: String, city: String) -> AnyView {
    view! {
        <address class="lotse-postal" lang="de" dir="ltr">
            {street} <br/> {postal_code} " " {city}
        </address>
    }
    .into_any()
}
