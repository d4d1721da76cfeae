//! How long a time is still held.

use leptos::prelude::*;

/// Stands in the text `left` where the clock goes.
pub const CLOCK: &str = "##:##";

/// "Reserviert bis 10:35 Uhr", in the browser also "noch 14:32". Says so politely five minutes and one minute before the
/// end, and at the end what happens then.
#[island]
pub fn HoldCountdown(
    seconds_left: i64,
    /// "Reserviert bis 10:35 Uhr"
    until: String,
    /// "noch ##:##"
    left: String,
    five_minutes: String,
    one_minute: String,
    /// What to do when it has run out.
    over: String,
) -> impl IntoView {
    // `None` until the browser has started counting.
    let remaining = RwSignal::new(None::<i64>);
    let said = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    super::browser::countdown::start(seconds_left, remaining, said, [five_minutes, one_minute, over.clone()]);
    #[cfg(not(feature = "hydrate"))]
    let _ = (five_minutes, one_minute, seconds_left);
    let is_over = move || remaining.get().is_some_and(|seconds| seconds <= 0);
    let clock = move || {
        let seconds = remaining.get().filter(|seconds| *seconds > 0)?;
        Some(left.replace(CLOCK, &format!("{}:{:02}", seconds / 60, seconds % 60)))
    };
    view! {
        <p class="kern-body lotse-countdown">
            <span>{move || if is_over() { over.clone() } else { until.clone() }}</span>
            <span class="lotse-countdown__left" aria-hidden="true">{clock}</span>
        </p>
        <p class="kern-sr-only" role="status">{move || said.get()}</p>
    }
}
