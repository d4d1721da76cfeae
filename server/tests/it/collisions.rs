//! What a change of hours hits.

use crate::harness::{Program, Town, copy_of_packs, lotse};
use domain::booking::Basket;
use domain::booking::collision::Collision;
use domain::language::Language;
use domain::municipality::Municipality;
use jiff::Timestamp;
use server::clock::SystemClock;
use server::wiring::SystemRandom;
use services::booking::{Appointments, BookingState, Colliding, ContactData, VisitorKey, WaysOut, Wish};
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn rastatt(town: &Town) -> Arc<Municipality> {
    Arc::clone(&town.portal.state.registry.current().by_slug("rastatt").expect("rastatt").municipality)
}

#[tokio::test]
async fn collisions_are_listed_with_their_ways_out() {
    let town = Town::new().await;
    let mut booked = 0;
    for service in ["personalausweis", "personalausweis", "reisepass", "fuehrungszeugnis", "reisepass"] {
        let mut citizen = town.citizen();
        let times = citizen.get(&format!("/leistungen/{service}/zeiten?ort=buergerbuero")).await.times();
        citizen.book_at(service, 1, &times[times.len() / 2], "Ada König", "ada@example.org").await;
        booked += 1;
    }
    town.citizen().hold_first("personalausweis", 1).await;
    let today = rastatt(&town);
    let appointments = &town.portal.state.appointments;
    let after = async |after: &Municipality| appointments.collisions(&today, after).await.expect("an answer");
    assert!(after(&today).await.is_empty());

    // Nothing is left: everything is listed, the hold as well.
    let mut changed = (*today).clone();
    changed.resources.clear();
    let everything = after(&changed).await;
    assert_eq!(everything.len(), booked + 1);
    assert!(everything.iter().all(|one| one.ways_out == WaysOut::default() && !one.before));
    assert_eq!(everything.iter().filter(|one| one.booking.state == BookingState::Held).count(), 1);

    // One desk goes: exactly its appointments are listed, and those that can stay at their time get another desk each.
    let mut stay = 0;
    for resource in &today.resources {
        let mut changed = (*today).clone();
        changed.resources.retain(|own| own.key != resource.key);
        let found = after(&changed).await;
        let own =
            |one: &&Colliding| one.booking.allocations.iter().any(|allocation| allocation.resource == resource.id);
        assert_eq!(found.len(), everything.iter().filter(own).count(), "{}", resource.key);
        let mut given = Vec::new();
        for one in &found {
            assert_eq!(one.why, Collision::ResourceGone(resource.id.clone()));
            for allocation in one.ways_out.reassign.iter().flatten() {
                assert!(allocation.resource != resource.id && !given.contains(allocation), "{allocation:?} twice");
                given.push(allocation.clone());
                stay += 1;
            }
            assert_eq!(one.ways_out.other_times.len(), 3);
        }
        assert_eq!(appointments.count_collisions(&today, &changed).await.expect("an answer"), found.len());
    }
    assert!(stay > 0, "in Rastatt there is more than one desk");

    // Closed for good: no other desk, no other time.
    let mut closed = (*today).clone();
    // As another pack has; opening hours are kept in memory by it.
    closed.version = "closed".to_owned();
    for hours in &mut closed.hours {
        hours.series.clear();
        hours.seasons.clear();
        hours.exceptions.clear();
    }
    let found = after(&closed).await;
    assert_eq!(found.len(), everything.len());
    assert!(found.iter().all(|one| matches!(one.why, Collision::Closed(..)) && one.ways_out == WaysOut::default()));
    // What did not fit before is no news.
    let again = appointments.collisions(&closed, &closed).await.expect("an answer");
    assert!(again.len() == found.len() && again.iter().all(|one| one.before));
    assert_eq!(appointments.count_collisions(&closed, &closed).await.expect("an answer"), 0);
}

/// Runs `lotse collisions rastatt`: the exit code, and what it printed.
fn collisions(database: &Path, packs: &Path, with: Option<&Path>) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = lotse(&folder);
    command.env("LOTSE_DATABASE", database).env("LOTSE_MUNICIPALITIES", packs).args(["collisions", "rastatt"]);
    let output = command.args(with.iter().flat_map(|with| [Path::new("--with"), with])).output().expect("lotse runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

/// An appointment for a wedding by the clock of this machine, which the command goes by: its reference and its start.
async fn wedding(town: &Town) -> (String, Timestamp) {
    let store = town.portal.storage.bookings();
    let appointments = Appointments::new(store, Arc::new(SystemClock), Arc::new(SystemRandom));
    let rastatt = rastatt(town);
    let basket = Basket::of(rastatt.service("eheschliessung-anmelden").expect("a service"), 1);
    let free = appointments.availability(&rastatt, &basket, None, |_| None).await.expect("an answer").expect("times");
    let (start, site) = free.next.first().expect("a free time").clone();
    let wish = Wish { municipality: &rastatt, basket: &basket, site: &site, start };
    let id = appointments.hold(&wish, VisitorKey([1; 32]), Language::De).await.expect("a hold");
    let read = async || appointments.store.booking(id).await.expect("an answer").expect("a booking");
    let ada = ContactData { name: "Ada König".into(), mail: "ada@example.org".into(), phone: String::new() };
    appointments.keep_typed(&read().await, &ada, Language::De).await.expect("an answer");
    appointments.confirm(&read().await, &rastatt).await.expect("an answer");
    (read().await.reference.expect("a reference"), start)
}

#[tokio::test]
async fn the_command_says_what_a_changed_pack_would_hit() {
    let town = Town::new().await;
    let (packs, copy) = (copy_of_packs(), copy_of_packs());
    let changed = copy.path().join("rastatt");
    let run = |with: Option<&Path>| collisions(&town.database(), packs.path(), with);
    assert_eq!(run(None), (Some(0), "No appointment collides.\n".into()));
    let (reference, start) = wedding(&town).await;
    assert_eq!(run(Some(&changed)), (Some(0), "No appointment collides.\n".into()));

    // A mistake in the changed pack is explained.
    let hours = changed.join("hours.toml");
    let text = fs::read_to_string(&hours).expect("a file");
    fs::write(&hours, format!("{text}\nnonsense = 1\n")).expect("a file");
    let (code, said) = run(Some(&changed));
    assert!(code == Some(1) && said.contains("the changed pack has mistakes") && said.contains("nonsense"), "{said}");

    let day = start.to_zoned(rastatt(&town).time_zone.clone()).date();
    let outing = format!("{text}\n[[closure]]\ntext = \"staff-outing\"\nfrom = {day}\nto = {day}\n");
    fs::write(&hours, outing).expect("a file");
    let (code, said) = run(Some(&changed));
    assert_eq!(code, Some(1), "{said}");
    let columns: Vec<&str> = said.lines().next().unwrap_or_default().split('\t').collect();
    assert_eq!(columns[0], reference);
    assert!(columns[1].starts_with(&day.to_string()), "{said}");
    assert_eq!(columns[2..4], ["eheschliessung-anmelden:1", "standesamt"]);
    // Everybody is away that day.
    assert!(columns[4].starts_with("closed: ") && columns[5].starts_with("move to "), "{said}");
    assert!(columns[5].ends_with("; cancel and tell"), "{said}");
    assert!(
        said.ends_with("1 collide (closed: 1); 0 of them can stay at their time with other resources.\n"),
        "{said}"
    );
    assert!(!said.contains("Ada") && !said.contains('@'), "{said}");
    // A pack or folder that is not there.
    assert_eq!(run(Some(&changed.join("nowhere"))).0, Some(1));
}

#[tokio::test]
async fn the_running_portal_says_what_a_change_hits() {
    let packs = copy_of_packs();
    let folder = packs.path().to_str().expect("a path");
    let mut program = Program::start("", &[("LOTSE_MUNICIPALITIES", folder)]).await;
    program.citizen().book("personalausweis", 1, "Ada König", "ada@example.org").await;
    let hours = packs.path().join("rastatt/hours.toml");
    let text = fs::read_to_string(&hours).expect("a file");
    let closed = "[[closure]]\ntext = \"staff-outing\"\nfrom = 2020-01-01\nto = 2099-12-31\n";
    fs::write(&hours, format!("{text}\n{closed}")).expect("a file");
    let line = program.line("appointments no longer fit").await;
    assert_eq!((&line["municipality"], &line["count"]), (&"rastatt".into(), &1.into()), "{line}");
    assert!(!program.log().concat().contains("Ada"));
}
