//! Days, months and sites change in place.

use super::dom::{closest, each, fetch, focus, is_rtl};
use crate::islands::calendar_grid::MONTH_TITLE;
use crate::islands::calendar_keys::{Key, Step, step};
use crate::islands::calendar_times::DAY_TITLE;
use crate::islands::slot_calendar::State;
use crate::view_model::CalendarView;
use gloo_timers::callback::Timeout;
use leptos::ev::{Event, KeyboardEvent, MouseEvent, SubmitEvent};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;

/// Where the focus goes when the new data is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// To the opened day's heading.
    Day,
    /// Stays; if its element is gone, to the month's name.
    Stay,
    /// To a free day of the new month.
    FirstDay,
}

thread_local! {
    /// Number of the newest request: an older answer that comes late is ignored.
    static NEWEST: Cell<u32> = const { Cell::new(0) };
    /// The query in the browser's address bar.
    static HERE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Days that can be opened.
const DAYS: &str = "#kalender a[data-day]";

/// Takes over: the table becomes a grid for the arrow keys, the browser's history works.
pub(in crate::islands) fn start(state: State) {
    HERE.set(window().location().search().unwrap_or_default());
    // For as long as the page lives, so the handle to remove it is not kept.
    let _ = window_event_listener(leptos::ev::popstate, move |_| {
        let query = window().location().search().unwrap_or_default();
        // The skip link and the like change only the address' fragment.
        if HERE.replace(query.clone()) != query {
            load(state, query, false, Then::Stay);
        }
    });
    request_animation_frame(move || rove(state, None));
}

/// Follows links to days and months, if it is a plain click.
pub(in crate::islands) fn click(state: State, event: &MouseEvent) {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return;
    }
    let day = closest(event, "a[data-day]").and_then(|link| link.get_attribute("data-query"));
    if let Some(query) = day.or_else(|| closest(event, "a[data-go]").and_then(|link| link.get_attribute("data-go"))) {
        event.prevent_default();
        load(state, query, true, Then::Day);
    } else if let Some(query) = closest(event, "a[data-month]").and_then(|link| link.get_attribute("data-month")) {
        event.prevent_default();
        load(state, query, true, Then::Stay);
    }
}

/// Arrow keys and their kin, on a day.
pub(in crate::islands) fn key(state: State, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return;
    }
    let Some(date) = closest(event, "a[data-day]").and_then(|link| link.get_attribute("data-day")) else { return };
    let Some(key) = Key::read(&event.key(), is_rtl()) else { return };
    // The page must not scroll, even where there is no further day.
    event.prevent_default();
    match state.shown.with_untracked(|view| step(&view.month, &date, key)) {
        Some(Step::Day(date)) => {
            rove(state, Some(&date));
            focus(&format!("{DAYS}[data-day='{date}']"));
        }
        Some(Step::Month(query)) => load(state, query, true, Then::FirstDay),
        None => {}
    }
}

/// Another site, or another place to come from, was chosen.
pub(in crate::islands) fn change(state: State, event: &Event) {
    if closest(event, "#ort, #bei").is_some() {
        choose_site(state);
    }
}

/// The site's form was sent.
pub(in crate::islands) fn submit(state: State, event: &SubmitEvent) {
    if closest(event, ".lotse-calendar__filter").is_some() {
        event.prevent_default();
        choose_site(state);
    }
}

fn choose_site(state: State) {
    let chosen = |id: &str| {
        let select = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok());
        let value = select.map(|select| select.value()).unwrap_or_default();
        if value.is_empty() { String::new() } else { format!("&{id}={value}") }
    };
    let (site, place) = (chosen("ort"), chosen("bei"));
    let query = state.shown.with_untracked(|view| {
        let month =
            view.month.weeks.iter().flatten().flatten().next().and_then(|cell| cell.date.get(..7)).unwrap_or_default();
        let order = view.order.iter().filter(|(name, _)| name != "bei");
        let order: Vec<String> = order.map(|(name, value)| format!("{name}={value}")).collect();
        format!("?{}{place}{site}&monat={month}", order.join("&"))
    });
    load(state, query, true, Then::Stay);
}

/// Fetches the calendar of a query and shows it. When that fails, the same page is loaded as a whole.
fn load(state: State, query: String, remember: bool, then: Then) {
    let number = NEWEST.get().wrapping_add(1);
    NEWEST.set(number);
    let base = state.shown.with_untracked(|view| view.base.clone());
    state.busy.set(true);
    spawn_local(async move {
        let answer = fetch::<CalendarView>(&format!("{base}/kalender.json{query}")).await;
        if NEWEST.get() != number {
            return;
        }
        let address = format!("{base}{query}");
        match answer {
            Ok(view) => {
                if remember {
                    let history = window().history();
                    // Without history the calendar still works; only "back" leaves it at once.
                    let _ = history.and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
                    HERE.set(query);
                }
                show(state, view, then);
            }
            Err(_) => {
                state.failed.set(true);
                state.said.set(state.shown.with_untracked(|view| view.labels.failed.clone()));
                Timeout::new(1500, move || drop(window().location().assign(&address))).forget();
            }
        }
    });
}

fn show(state: State, view: CalendarView, then: Then) {
    let said = match (then, &view.day) {
        (_, _) if view.nothing_free => view.labels.nothing_free.clone(),
        // The focus goes there, so it is read anyway.
        (Then::Day, Some(_)) => String::new(),
        _ => view.month.title.clone(),
    };
    state.shown.set(view);
    state.busy.set(false);
    state.said.set(said);
    // The document is up to date once the running tasks are done.
    request_animation_frame(move || {
        rove(state, None);
        match then {
            Then::Day => drop(focus(&format!("#{DAY_TITLE}"))),
            Then::FirstDay if focus(&format!("{DAYS}[tabindex='0']")) => {}
            Then::FirstDay | Then::Stay => {
                let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
                if lost {
                    focus(&format!("#{MONTH_TITLE}"));
                }
            }
        }
    });
}

/// One day of the grid takes part in the tab order: `wanted`, otherwise the opened one, otherwise the first free one.
fn rove(state: State, wanted: Option<&str>) {
    let chosen = state.shown.with_untracked(|view| {
        let days = || view.month.weeks.iter().flatten().flatten().filter(|cell| cell.query.is_some());
        let day = days().find(|cell| cell.chosen).or_else(|| days().next());
        day.map(|cell| cell.date.clone())
    });
    let reachable = wanted.map(str::to_owned).or(chosen);
    each("#kalender table", |table| drop(table.set_attribute("role", "grid")));
    each(DAYS, |day| {
        let index = if day.get_attribute("data-day") == reachable { "0" } else { "-1" };
        let _ = day.set_attribute("tabindex", index);
    });
}
