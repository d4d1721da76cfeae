//! Ways to reach people. Numbers and addresses read from left to right in every language.

use leptos::prelude::*;

/// A phone number to press.
#[component]
pub fn PhoneLink(number: String) -> impl IntoView {
    let dial: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    view! { <a class="kern-link kern-link--no-visited-state" href=format!("tel:{dial}")><bdi dir="ltr">{number}</bdi></a> }
}

/// A mail address to press.
#[component]
pub fn MailLink(address: String) -> impl IntoView {
    view! {
        <a class="kern-link kern-link--no-visited-state" href=format!("mailto:{address}")>
            <bdi dir="ltr">{address.clone()}</bdi>
        </a>
    }
}

/// Street and town, in German whatever the page's language is: it is what stands on the sign.
#[component]
pub fn Postal(street: String, postal_code: String, city: String) -> impl IntoView {
    view! {
        <address class="lotse-postal" lang="de" dir="ltr">
            {street} <br/> {postal_code} " " {city}
        </address>
    }
}
