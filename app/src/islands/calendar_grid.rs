//! The month as a table. Free days are links and marked by a dot and a frame, not by colour alone.

use crate::view_model::{CalendarLabels, CalendarView, DayCell};
use leptos::either::Either;
use leptos::prelude::*;

/// Id of the month's name; it gets the focus when the button one came from is gone.
pub(super) const MONTH_TITLE: &str = "monat";

/// Longest word that fits under a day's number.
const SHORT_WORD: usize = 6;

/// The month with the buttons to its neighbours.
pub(super) fn grid(view: &CalendarView) -> impl IntoView + use<> {
    let month = &view.month;
    let labels = &view.labels;
    let head = month
        .weekdays
        .iter()
        .map(|(short, long)| {
            view! {
                <th scope="col" class="lotse-month__weekday">
                    <span aria-hidden="true">{short.clone()}</span>
                    <span class="kern-sr-only">{long.clone()}</span>
                </th>
            }
        })
        .collect_view();
    let weeks = month
        .weeks
        .iter()
        .map(|week| {
            let cells = week
                .iter()
                .map(|cell| view! { <td class="lotse-month__cell">{cell.as_ref().map(|cell| day(&view.base, cell, labels))}</td> })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    let word = labels.free.chars().count() <= SHORT_WORD;
    view! {
        <div class="lotse-month" class=("lotse-month--words", word)>
            <div class="lotse-month__head">
                {neighbour(&view.base, month.previous.as_ref(), &labels.previous_month, "chevron-left")}
                <h2 class="kern-heading-medium lotse-month__title" id=MONTH_TITLE tabindex="-1">{month.title.clone()}</h2>
                {neighbour(&view.base, month.next.as_ref(), &labels.next_month, "chevron-right")}
            </div>
            <table class="lotse-month__table" aria-labelledby=MONTH_TITLE>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{weeks}</tbody>
            </table>
            <p class="lotse-month__legend" aria-hidden="true">
                <span class="lotse-month__sample"></span>
                {labels.free.clone()}
            </p>
        </div>
    }
}

/// The way to another month. At the end of the booking window a grey arrow keeps its place, so that nothing moves.
fn neighbour(base: &str, query: Option<&String>, label: &str, icon: &'static str) -> impl IntoView + use<> {
    let class = format!("kern-icon kern-icon--{icon} kern-icon--default");
    match query {
        Some(query) => Either::Left(view! {
            <a class="lotse-month__go" href=format!("{base}{query}") data-month=query.clone() rel="nofollow">
                <span class=class aria-hidden="true"></span>
                <span class="kern-sr-only">{label.to_owned()}</span>
            </a>
        }),
        None => Either::Right(view! {
            <span class="lotse-month__go lotse-month__go--end" aria-hidden="true">
                <span class=class></span>
            </span>
        }),
    }
}

fn day(base: &str, cell: &DayCell, labels: &CalendarLabels) -> impl IntoView + use<> {
    let today = cell.today.then(|| format!(" ({})", labels.today));
    let spoken = format!("{}{}", cell.label, today.unwrap_or_default());
    match &cell.query {
        Some(query) => Either::Left(view! {
            <a
                class="lotse-day lotse-day--free"
                class=("lotse-day--today", cell.today)
                href=format!("{base}{query}")
                data-day=cell.date.clone()
                data-query=query.clone()
                aria-current=cell.chosen.then_some("true")
                rel="nofollow"
            >
                <span class="lotse-day__number" aria-hidden="true">{cell.number.to_string()}</span>
                <span class="lotse-day__word" aria-hidden="true">{labels.free.clone()}</span>
                <span class="kern-sr-only">{spoken}</span>
            </a>
        }),
        None => Either::Right(view! {
            <span class="lotse-day" class=("lotse-day--today", cell.today) class=("lotse-day--open", cell.chosen)>
                <span class="lotse-day__number" aria-hidden="true">{cell.number.to_string()}</span>
                <span class="kern-sr-only">{spoken}</span>
            </span>
        }),
    }
}
