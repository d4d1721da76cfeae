//! Counting down to the end of a hold.

use gloo_timers::callback::Interval;
use js_sys::Date;
use leptos::prelude::*;

/// Starts the clock. `words` are said five minutes and one minute before the end, and at the end.
///
/// The page may have been on its way, or in the browser's memory, for a while: what counts is the moment at which it was
/// asked for, and the clock is read anew at each tick, so a phone that slept is right again at once.
pub(in crate::islands) fn start(
    seconds_left: i64,
    remaining: RwSignal<Option<i64>>,
    said: RwSignal<String>,
    words: [String; 3],
) {
    let since = window().performance().map_or(0.0, |performance| performance.now());
    #[expect(clippy::cast_precision_loss, reason = "seconds of a hold")]
    let end = Date::now() - since + seconds_left as f64 * 1000.0;
    let tick = move || {
        #[expect(clippy::cast_possible_truncation, reason = "seconds of a hold")]
        let seconds = (((end - Date::now()) / 1000.0).ceil() as i64).max(0);
        let before = remaining.get_untracked();
        if before == Some(seconds) {
            return;
        }
        let [five, one, over] = &words;
        for (mark, words) in [(300, five), (60, one), (0, over)] {
            if seconds <= mark && before.is_some_and(|before| before > mark) {
                said.set(words.clone());
            }
        }
        remaining.set(Some(seconds));
    };
    // After the markup of the server has been taken over.
    request_animation_frame(move || {
        tick();
        Interval::new(1000, tick).forget();
    });
}
