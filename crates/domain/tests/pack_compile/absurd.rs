//! Rules nobody would write by hand: they are read, or refused with a remedy, in sensible time.

use crate::sample::{Pack, shown};
use domain::booking::{Audience, Basket, frames_for, open_rows};
use domain::municipality::Municipality;
use jiff::ToSpan;
use jiff::civil::date;
use std::fmt::Write as _;

fn compiled(change: impl Fn(&mut Pack)) -> (Option<Municipality>, String) {
    let mut pack = Pack::valid();
    change(&mut pack);
    let compiled = pack.compile();
    let errors: Vec<_> = compiled.diagnostics.iter().filter(|found| found.is_error()).cloned().collect();
    (compiled.municipality, shown(&errors))
}

#[test]
fn a_hundred_thousand_exceptions() {
    let (town, errors) = compiled(|pack| {
        let mut text = String::new();
        for hours in 0..4 {
            let _ = write!(
                text,
                "\n[[hours]]\nkey = \"plan-{hours}\"\n[[hours.series]]\ndays = [\"mon\"]\nfrom = \"08:00\"\nto = \"12:00\"\n"
            );
            for day in 0..25_000 {
                let date = date(2010, 1, 1).saturating_add(day.days());
                let _ = write!(
                    text,
                    "[[hours.exception]]\ndate = {date}\ntext = \"staff-outing\"\nopen = [{{ from = \"14:00\", to = \"15:00\" }}]\n"
                );
            }
        }
        pack.file("musterstadt/hours.toml").push_str(&text);
        pack.replace("musterstadt/resources.toml", "hours = \"dorf\"\n", "hours = \"plan-3\"\n");
    });
    let town = town.unwrap_or_else(|| panic!("{errors}"));
    let resource = town.resources.iter().position(|resource| resource.key == "dorf-1").expect("it");
    let year = frames_for(date(2026, 1, 1), date(2026, 12, 31), &town.time_zone);
    let rows = open_rows(&town, &[resource], &year, Audience::Everybody);
    assert!(rows[0].iter().all(|day| day.count() == 12), "an hour each day of the year, holidays too");
}

#[test]
fn series_without_end_go_on() {
    let (town, _) = compiled(|_| ());
    let town = town.expect("valid");
    let far = frames_for(date(2198, 1, 1), date(2198, 12, 31), &town.time_zone);
    let resource = town.resources.iter().position(|resource| resource.key == "dorf-1").expect("it");
    let open = open_rows(&town, &[resource], &far, Audience::Everybody);
    assert!(open[0].iter().filter(|day| !day.is_empty()).count() > 45, "every Wednesday but holidays");
}

#[test]
fn what_lasts_no_time_is_refused() {
    for (file, old, new, message) in [
        ("services", "duration = 15\n", "duration = 0\n", "0 is out of range"),
        ("services", "grid = 15\n", "grid = 0\n", "0 is out of range"),
        ("services", "max_persons = 3\n", "max_persons = 0\n", "0 is out of range"),
        ("hours", "from = \"14:00\"\nto = \"15:00\"", "from = \"14:00\"\nto = \"14:00\"", "14:00"),
        ("hours", "from = \"14:00\"\nto = \"15:00\"", "from = \"15:00\"\nto = \"14:00\"", "14:00"),
    ] {
        let (town, errors) = compiled(|pack| pack.replace(&format!("musterstadt/{file}.toml"), old, new));
        assert!(town.is_none() && errors.contains(message), "{new}: {errors}");
    }
    // No further minutes for further persons is a rule one may want.
    let (town, errors) =
        compiled(|pack| pack.replace("musterstadt/services.toml", "per_person = 10\n", "per_person = 0\n"));
    let town = town.unwrap_or_else(|| panic!("{errors}"));
    let service = town.service("ummeldung").expect("it");
    assert_eq!(service.minutes_for(3), 15);
    assert!(domain::booking::demand_for(&town, &Basket::of(service, 3), "rathaus").is_some());
}

#[test]
fn rules_that_contradict_each_other_are_decided_by_precedence() {
    let (town, errors) = compiled(|pack| {
        pack.file("musterstadt/hours.toml").push_str(
            "\n[[closure]]\ntext = \"staff-outing\"\nfrom = 2026-12-21\nto = 2026-12-31\n\n[[closure]]\ntext = \"rosenmontag\"\nfrom = 2026-12-24\nto = 2027-01-02\n",
        );
        pack.replace(
            "musterstadt/hours.toml",
            "key = \"dorf\"\n",
            "key = \"dorf\"\n[[hours.exception]]\ndate = 2026-12-25\nopen = [{ from = \"10:00\", to = \"11:00\" }]\ntext = \"staff-outing\"\n",
        );
    });
    let town = town.unwrap_or_else(|| panic!("{errors}"));
    let resource = town.resources.iter().position(|resource| resource.key == "dorf-1").expect("it");
    let days = frames_for(date(2026, 12, 21), date(2027, 1, 2), &town.time_zone);
    let open: Vec<u32> =
        open_rows(&town, &[resource], &days, Audience::Everybody)[0].iter().map(|day| day.count()).collect();
    // Two closures and a public holiday on Christmas Day: the exception opens all the same.
    assert_eq!(open, [0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0]);
}
