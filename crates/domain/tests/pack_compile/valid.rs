//! The valid pack compiles to the model, with all defaults and references resolved.

use crate::sample::{Pack, shown};
use domain::language::Language;
use domain::municipality::{
    ContactRule, Lead, LocalHolidayRule, Municipality, MunicipalityKind, Notice, Reminders, Reoffer, ResourceKind,
    Topic, WaitingRule, check_shared,
};

fn compiled() -> Municipality {
    let compiled = Pack::valid().compile();
    assert_eq!(shown(&compiled.diagnostics), "");
    compiled.municipality.expect("compiled")
}

#[test]
fn the_valid_pack_has_no_diagnostics() {
    compiled();
    assert_eq!(shown(&check_shared(&Pack::valid().shared)), "");
}

#[test]
fn references_are_resolved() {
    let town = compiled();
    assert_eq!((town.slug.as_str(), town.kind), ("musterstadt", MunicipalityKind::Town));
    assert_eq!(town.ags(), "08216050");
    assert_eq!(town.languages, [Language::De, Language::En]);
    let ids: Vec<(&str, usize)> = town.resources.iter().map(|it| (it.id.as_str(), it.hours)).collect();
    assert_eq!(
        ids,
        [
            ("musterstadt/schalter-1", 0),
            ("musterstadt/schalter-2", 0),
            ("musterstadt/trauzimmer", 0),
            ("musterstadt/dorf-1", 1)
        ]
    );
    assert_eq!(town.hours[1].key, "dorf");
    assert!(town.hours[1].observes_holidays);
    assert_eq!(town.skills["trauung"], "Trauung");
    assert_eq!(town.local_holidays[0].rule, LocalHolidayRule::Fixed { month: 12, day: 24 });
    assert_eq!(town.local_holidays[1].rule, LocalHolidayRule::Easter { offset: -48 });
    assert_eq!(town.local_holidays[1].text.plain(Language::En), "Carnival Monday");
    assert_eq!(town.closures[0].hours, ["rathaus"]);
    assert!(town.closures[0].part.is_some());
    assert!(town.theme.logo_svg.is_some_and(|logo| logo.contains("<svg")));
    assert_eq!(town.sites[0].position, Some((48.8585, 8.204)));
    assert_eq!(town.sites[0].name.get(Language::En), ("Town hall", Language::En));
    assert_eq!(town.sites[0].name.get(Language::Fr), ("Rathaus", Language::De));
}

#[test]
fn services_have_their_defaults_and_sites() {
    let town = compiled();
    let ummeldung = town.service("ummeldung").unwrap();
    assert_eq!(ummeldung.sites, ["rathaus"]);
    assert_eq!(ummeldung.minutes_for(3), 35);
    assert_eq!((ummeldung.fees[0].cents, ummeldung.fees[0].up_to_cents), (1000, Some(1500)));
    assert_eq!(ummeldung.contact, ContactRule::Mail);
    assert!(ummeldung.gate && !town.service("personalausweis").unwrap().gate);
    assert_eq!(ummeldung.earliest, Notice::Minutes(120));
    assert_eq!((ummeldung.reoffer, ummeldung.waiting), (None, None));

    let ausweis = town.service("personalausweis").unwrap();
    assert_eq!(ausweis.sites, ["rathaus", "ortsverwaltung"]);
    assert_eq!((ausweis.leika.as_str(), ausweis.topic), ("99008001012000", Topic::Identity));
    assert_eq!((ausweis.per_person_minutes, ausweis.grid_minutes, ausweis.max_persons), (15, 5, 4));
    assert_eq!(ausweis.contact, ContactRule::Either);
    assert_eq!(ausweis.earliest, Notice::Days(1));
    assert_eq!(ausweis.name.de, "Personalausweis");
    assert_eq!(ausweis.fees[1].cents, 2760);
    assert_eq!(ausweis.fees[1].text.plain(Language::De), "unter 24 Jahren");

    let trauung = town.service("trauung").unwrap();
    assert_eq!(trauung.needs[0].kind, Some(ResourceKind::Room));
    assert_eq!(trauung.sites, ["rathaus"]);
    assert!(trauung.fee_free && trauung.fees.is_empty() && trauung.bring.de.is_empty());
}

#[test]
fn reminders_are_the_services_own_or_the_municipalitys() {
    let once = Reminders { leads: vec![Lead::Days(1)], sms: false };
    assert!(
        compiled().services.iter().all(|service| service.reminders == once),
        "one the day before, unless it is said"
    );
    let mut pack = Pack::valid();
    pack.replace(
        "musterstadt/municipality.toml",
        "sample = true",
        "sample = true\nreminders = [\"3h\", \"2d\"]\nsms = true",
    );
    pack.replace("musterstadt/services.toml", "max_persons = 3", "max_persons = 3\nreminders = []");
    let compiled = pack.compile();
    assert_eq!(shown(&compiled.diagnostics), "");
    let town = compiled.municipality.unwrap();
    let of = |key| town.service(key).unwrap().reminders.clone();
    assert_eq!(of("ummeldung"), Reminders { leads: vec![], sms: true });
    assert_eq!(of("trauung"), Reminders { leads: vec![Lead::Days(2), Lead::Minutes(180)], sms: true });
}

#[test]
fn a_time_that_is_given_up_comes_back_later_and_may_be_waited_for() {
    let mut pack = Pack::valid();
    let again = "reoffer = { after = 5, within = 60 }\nwaiting = { offer_minutes = 90 }";
    pack.replace("musterstadt/services.toml", "online = false", again);
    let compiled = pack.compile();
    assert_eq!(shown(&compiled.diagnostics), "");
    let town = compiled.municipality.unwrap();
    let service = town.service("ummeldung").unwrap();
    assert_eq!(service.reoffer, Some(Reoffer { after_minutes: 5, within_minutes: 60 }));
    assert_eq!(service.waiting, Some(WaitingRule { offer_minutes: 90 }));
}

#[test]
fn what_the_pack_says_wins_over_the_catalogue() {
    let mut pack = Pack::valid();
    pack.replace(
        "musterstadt/services.toml",
        "use = \"ausweis\"\n",
        "use = \"ausweis\"\nduration = 20\nfee_free = true\n",
    );
    pack.file("musterstadt/texts/de.toml").push_str("\n[service.personalausweis]\nname = \"Perso\"\n");
    let compiled = pack.compile();
    let town = compiled.municipality.unwrap();
    let ausweis = town.service("personalausweis").unwrap();
    assert_eq!((ausweis.duration_minutes, ausweis.fee_free, ausweis.fees.len()), (20, true, 0));
    assert_eq!(ausweis.name.plain(Language::De), "Perso");
    // A translation of other words than the German ones is not shown.
    assert_eq!(ausweis.name.get(Language::En), ("Perso", Language::De));
    assert!(shown(&compiled.diagnostics).contains("missing in en"));
    assert_eq!(ausweis.summary.get(Language::En).1, Language::En);
}

#[test]
fn the_version_changes_with_any_file() {
    let version = compiled().version;
    assert_eq!(version, compiled().version);
    for path in ["musterstadt/logo.svg", "musterstadt/texts/en.toml", "_shared/services/ausweis.toml"] {
        let mut pack = Pack::valid();
        pack.file(path).push('\n');
        assert_ne!(pack.compile().municipality.unwrap().version, version, "{path}");
    }
}
