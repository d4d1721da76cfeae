//! The calendar of free times.

use super::{calendar_grid, calendar_times};
use crate::view_model::CalendarView;
use leptos::prelude::*;

/// Month, next free times and the times of the opened day. On the server plain links and forms; in the browser days,
/// months and sites change in place.
#[island]
pub fn SlotCalendar(calendar: CalendarView) -> impl IntoView {
    let shown = RwSignal::new(calendar);
    let busy = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let failed = RwSignal::new(false);
    let state = State { shown, busy, said, failed };
    #[cfg(feature = "hydrate")]
    super::browser::calendar::start(state);
    view! {
        <div
            class="lotse-calendar"
            id="kalender"
            aria-busy=move || busy.get().then_some("true")
            on:click=move |event| state.click(&event)
            on:keydown=move |event| state.key(&event)
            on:change=move |event| state.change(&event)
            on:submit=move |event| state.submit(&event)
        >
            <p class="kern-sr-only" role="status">{move || said.get()}</p>
            <p class="lotse-calendar__wait" class=("lotse-calendar__wait--now", move || busy.get() || failed.get()) aria-hidden="true">
                {move || shown.with(|view| if failed.get() { view.labels.failed.clone() } else { view.labels.loading.clone() })}
            </p>
            {move || shown.with(body)}
        </div>
    }
}

/// What changes in the browser.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "nothing changes on the server"))]
pub(super) struct State {
    pub shown: RwSignal<CalendarView>,
    pub busy: RwSignal<bool>,
    /// What a screen reader is told.
    pub said: RwSignal<String>,
    /// The page is about to be loaded anew because the data could not be had.
    pub failed: RwSignal<bool>,
}

/// The listeners of the whole calendar; single days and buttons have none.
#[cfg(feature = "hydrate")]
impl State {
    fn click(self, event: &leptos::ev::MouseEvent) {
        super::browser::calendar::click(self, event);
    }

    fn key(self, event: &leptos::ev::KeyboardEvent) {
        super::browser::calendar::key(self, event);
    }

    fn change(self, event: &leptos::ev::Event) {
        super::browser::calendar::change(self, event);
    }

    fn submit(self, event: &leptos::ev::SubmitEvent) {
        super::browser::calendar::submit(self, event);
    }
}

#[cfg(not(feature = "hydrate"))]
impl State {
    fn click(self, _: &leptos::ev::MouseEvent) {}
    fn key(self, _: &leptos::ev::KeyboardEvent) {}
    fn change(self, _: &leptos::ev::Event) {}
    fn submit(self, _: &leptos::ev::SubmitEvent) {}
}

/// Everything that one answer of the server decides.
fn body(view: &CalendarView) -> impl IntoView + use<> {
    let filter = (!view.sites.is_empty()).then(|| filter(view));
    let nothing = view.nothing_free.then(|| {
        view! { <p class="kern-body kern-body--large lotse-calendar__nothing">{view.labels.nothing_free.clone()}</p> }
    });
    let next = (!view.next.is_empty()).then(|| calendar_times::next_times(view));
    let grid = (!view.nothing_free).then(|| calendar_grid::grid(view));
    let day = view.day.as_ref().filter(|_| !view.nothing_free).map(|day| calendar_times::day(view, day));
    view! {
        {filter}
        {nothing}
        <div class="lotse-calendar__columns">
            {next}
            {grid}
        </div>
        {day}
    }
}

/// Which site, and where does one come from? A plain GET form.
fn filter(view: &CalendarView) -> impl IntoView + use<> {
    let month = view
        .month
        .weeks
        .iter()
        .flatten()
        .flatten()
        .next()
        .and_then(|cell| cell.date.get(..7))
        .unwrap_or_default()
        .to_owned();
    let options = view
        .sites
        .iter()
        .map(|site| {
            let chosen = view.site.as_ref() == Some(&site.key);
            view! { <option value=site.key.clone() selected=chosen>{site.name.clone()}</option> }
        })
        .collect_view();
    let places = view
        .places
        .iter()
        .map(|place| {
            let chosen = view.place.as_ref() == Some(&place.key);
            view! { <option value=place.key.clone() selected=chosen>{place.name.clone()}</option> }
        })
        .collect_view();
    let from = (!view.places.is_empty()).then(|| {
        view! {
            <div class="kern-form-input">
                <label class="kern-label" for="bei">{view.labels.from.clone()}</label>
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id="bei" name="bei">
                        <option value="" selected=view.place.is_none()>{view.labels.from_anywhere.clone()}</option>
                        {places}
                    </select>
                </div>
            </div>
        }
    });
    view! {
        <form class="lotse-calendar__filter" method="get" action=view.base.clone()>
            {calendar_times::order_fields(view, "bei")}
            <input type="hidden" name="monat" value=month/>
            <div class="kern-form-input">
                <label class="kern-label" for="ort">{view.labels.site.clone()}</label>
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id="ort" name="ort">
                        <option value="" selected=view.site.is_none()>{view.labels.all_sites.clone()}</option>
                        {options}
                    </select>
                </div>
            </div>
            {from}
            <button type="submit" class="kern-btn kern-btn--secondary">
                <span class="kern-label">{view.labels.show.clone()}</span>
            </button>
        </form>
    }
}
