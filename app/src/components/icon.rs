//! Pictures that go with a text; none stands alone.

use domain::municipality::Topic;
use leptos::prelude::*;

/// An icon of KERN UX.
#[component]
pub fn Icon(name: &'static str, #[prop(optional)] large: bool) -> impl IntoView {
    let size = if large { "kern-icon--large" } else { "kern-icon--default" };
    view! { <span class=format!("kern-icon kern-icon--{name} {size}") aria-hidden="true"></span> }
}

/// A line drawing for a topic of the start page, so that it is found without reading.
#[component]
pub fn TopicIcon(topic: Topic) -> impl IntoView {
    view! {
        <svg class="lotse-topic-icon" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d=outline(topic)></path>
        </svg>
    }
}

/// One path of lines on a grid of 32 by 32.
const fn outline(topic: Topic) -> &'static str {
    match topic {
        Topic::Identity => {
            "M4 7h24v18H4zM10.5 16.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM7 21c.5-2 1.800-3 3.500-3s3 1 3.500 3M18 13h6M18 17h6M18 21h4"
        }
        Topic::Residence => "M4 15 16 5l12 10M7 13v14h18V13M13 27v-8h6v8",
        Topic::Vehicle => "M4 22v-5l3-1 3-6h12l3 6 3 1v5zM7 22v3M25 22v3M8 16h16M9 19h2M21 19h2",
        Topic::Licence => "M4 8h24v16H4zM8 12h6v7H8zM18 12h6M18 16h6M18 20h3M8 22h0",
        Topic::Foreigners => {
            "M16 4a12 12 0 1 0 0 24 12 12 0 0 0 0-24zM4 16h24M16 4c4 3.500 5.500 7.500 5.500 12S20 24.500 16 28c-4-3.500-5.500-7.500-5.500-12S12 7.500 16 4z"
        }
        Topic::Certificates => {
            "M7 4h12l6 6v11M7 4v24h8M19 4v6h6M11 14h9M11 18h6M21 20a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM19 26.500V31l2-1 2 1v-4.500"
        }
        Topic::Business => {
            "M5 13v15h22V13M4 13l3-8h18l3 8a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM12 28v-8h8v8"
        }
        Topic::Family => {
            "M11 13a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM22 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 27v-4c0-4 3-6 7-6s7 2 7 6v4zM20 18.200c.6-.1 1.300-.2 2-.2 3.500 0 6 1.700 6 5v4h-6"
        }
        Topic::Library => "M16 8c-3-2.500-7-3-12-3v20c5 0 9 .5 12 3 3-2.500 7-3 12-3V5c-5 0-9 .5-12 3zM16 8v20",
        Topic::Dog => "M9 6v6l-4 2v4h5l1 3v7M11 21h12l1 7M9 6l4 3h3l3 8h6l2-4M24 17v4",
        Topic::Building => "M4 28h24M8 28V10h8M16 28V4h8v24M20 9h0M20 14h0M20 19h0M12 15h0M12 20h0",
        Topic::Other => {
            "M7 14.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM16 14.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM25 14.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4z"
        }
    }
}
