//! Times as large buttons: the next free ones, and those of the opened day by site, morning and afternoon. A button
//! sends a plain form and so holds the time.

use crate::view_model::{CalendarView, DayPart, DayView, NextTime, SiteGroup, TimeButton};
use leptos::prelude::*;

/// Id of the opened day's heading; it gets the focus when a day was opened.
pub(super) const DAY_TITLE: &str = "tag";

/// "Nächste freie Zeiten".
pub(super) fn next_times(view: &CalendarView) -> impl IntoView + use<> {
    let times = view.next.iter().map(next_time).collect_view();
    view! {
        <section class="lotse-next" aria-labelledby="naechste">
            <h2 class="kern-heading-medium" id="naechste">{view.labels.next_times.clone()}</h2>
            <form method="post" action=view.base.clone()>
                {hidden(view)}
                <ul class="lotse-next__list">{times}</ul>
            </form>
        </section>
    }
}

fn next_time(time: &NextTime) -> impl IntoView + use<> {
    let site = (!time.site.is_empty()).then(|| view! { <span class="lotse-time__site">{time.site.clone()}</span> });
    view! {
        <li>
            <button type="submit" class="lotse-time lotse-time--wide" name="zeit" value=time.value.clone()>
                <span class="lotse-time__label">{time.label.clone()}</span>
                {site}
            </button>
        </li>
    }
}

/// The opened day.
pub(super) fn day(view: &CalendarView, day: &DayView) -> impl IntoView + use<> {
    let instead = day
        .instead
        .iter()
        .map(|instead| {
            let address = format!("{}{}", view.base, instead.query);
            view! {
                <li>
                    <a class="kern-link kern-link--no-visited-state lotse-target" href=address data-go=instead.query.clone()>
                        {instead.label.clone()}
                    </a>
                </li>
            }
        })
        .collect_view();
    let empty = day.sites.is_empty().then(|| {
        view! {
            <p class="kern-body">{view.labels.no_times_that_day.clone()}</p>
            <ul class="kern-list lotse-list">{instead}</ul>
        }
    });
    let groups = day.sites.iter().map(group).collect_view();
    view! {
        <section class="lotse-open-day" aria-labelledby=DAY_TITLE>
            <h2 class="kern-heading-large" id=DAY_TITLE tabindex="-1">{day.title.clone()}</h2>
            {empty}
            <form method="post" action=view.base.clone()>
                {hidden(view)}
                <div class="lotse-open-day__groups">{groups}</div>
            </form>
        </section>
    }
}

fn group(group: &SiteGroup) -> impl IntoView + use<> {
    let id = format!("ort-{}", group.site);
    let parts = group.parts.iter().map(part).collect_view();
    view! {
        <section class="lotse-open-day__group" aria-labelledby=id>
            <h3 class="kern-heading-medium" id=id.clone()>{group.name.clone()}</h3>
            <p class="kern-body lotse-muted">{group.place.clone()}</p>
            {parts}
        </section>
    }
}

fn part(part: &DayPart) -> impl IntoView + use<> {
    let times = part.times.iter().map(time).collect_view();
    view! {
        <h4 class="kern-heading-small">{part.title.clone()}</h4>
        <ul class="lotse-times">{times}</ul>
    }
}

fn time(time: &TimeButton) -> impl IntoView + use<> {
    view! {
        <li>
            <button type="submit" class="lotse-time" name="zeit" value=time.value.clone()>
                <span class="lotse-time__label" aria-hidden="true">{time.label.clone()}</span>
                <span class="kern-sr-only">{time.spoken.clone()}</span>
            </button>
        </li>
    }
}

/// What the times are for, without what the form itself asks.
pub(super) fn order_fields(view: &CalendarView, asked: &'static str) -> impl IntoView + use<> {
    let field =
        |(name, value): &(String, String)| view! { <input type="hidden" name=name.clone() value=value.clone()/> };
    view.order.iter().filter(|(name, _)| name != asked).map(field).collect_view()
}

/// What every form of the calendar sends besides the time.
fn hidden(view: &CalendarView) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="csrf" value=view.csrf.clone()/>
        {order_fields(view, "")}
        <input type="hidden" name="ort" value=view.site.clone().unwrap_or_default()/>
    }
}
