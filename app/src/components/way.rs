//! The way from the street to the waiting area or the room.

use crate::text::{Words, pack, pack_list, t, ta};
use domain::municipality::{Room, Site, Wheelchair};
use leptos::prelude::*;

/// The way without steps first, as numbered steps, to these rooms and, with `waits`, to where one waits to be called. A shorter
/// way with stairs follows; both lead to the same place, so what comes after it stands by itself then. Nothing if the pack says
/// nothing.
#[must_use]
pub fn way_inside(site: &Site, rooms: &[&Room], waits: bool) -> Option<AnyView> {
    let mut first = pack_list(&site.way_inside);
    // Where nothing is without steps there are no two ways.
    let stairs = if site.wheelchair == Wheelchair::None { Vec::new() } else { pack_list(&site.way_stairs) };
    let waiting = site.waiting.as_ref().filter(|_| waits).map(pack);
    if first.is_empty() {
        return None;
    }
    // With one way and one end it is one list.
    match (rooms, stairs.as_slice(), &waiting) {
        ([room], [], None) => {
            first.extend(last_steps(room));
            return Some(steps(first));
        }
        ([], [], _) => {
            first.extend(waiting);
            return Some(steps(first));
        }
        _ => {}
    }
    let ways = if stairs.is_empty() {
        steps(first)
    } else {
        view! {
            <h3 class="kern-heading-small">{t("way-stepless")}</h3>
            {steps(first)}
            <h3 class="kern-heading-small">{t("way-stairs")}</h3>
            {steps(stairs)}
        }
        .into_any()
    };
    let then = waiting.map(|waiting| {
        view! { <h3 class="kern-heading-small">{t("way-then")}</h3> <p class="kern-body">{waiting}</p> }
    });
    let rooms = rooms.iter().map(|room| {
        let way = pack_list(&room.way);
        let way = (!way.is_empty()).then(|| steps(way));
        view! { <h3 class="kern-heading-small">{room_name(room)}</h3> {way} }
    });
    Some(view! { {ways} {then} {rooms.collect_view()} }.into_any())
}

/// The pack's last steps to a room, or its number alone.
fn last_steps(room: &Room) -> Vec<Words> {
    let way = pack_list(&room.way);
    if way.is_empty() { vec![room_name(room)] } else { way }
}

/// "Zimmer 1.12, 1. Stock"
fn room_name(room: &Room) -> Words {
    match room.floor {
        Some(floor) => ta("way-room-floor", &[("room", (&room.number).into()), ("floor", i64::from(floor).into())]),
        None => ta("way-room", &[("room", (&room.number).into())]),
    }
}

fn steps(steps: Vec<Words>) -> AnyView {
    view! {
        <ol class="kern-list kern-list--number lotse-steps">
            {steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}
        </ol>
    }
    .into_any()
}
