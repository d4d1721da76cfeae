use crate::harness::Town;

#[tokio::test]
async fn persons_are_asked_for_only_where_there_is_a_choice() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    citizen.get("/leistungen/personalausweis/termin").await.is(200);
    citizen.get("/leistungen/personalausweis/termin?personen=99").await.is(422);
    let rastatt = town.portal.state.registry.current().by_slug("rastatt").expect("rastatt").municipality.clone();
    let single = rastatt
        .services
        .iter()
        .find(|service| !domain::booking::has_choice(&rastatt, service))
        .expect("a service without a choice");
    let page = citizen.get(&format!("/leistungen/{}/termin", single.key)).await;
    assert_eq!(page.location(), format!("/leistungen/{}/zeiten", single.key));
}

#[tokio::test]
async fn the_calendar_offers_times_and_its_island_gets_the_same() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let page = citizen.get("/leistungen/personalausweis/zeiten?personen=2").await;
    page.is(200);
    assert!(page.times().len() > 6, "{:?}", page.times());
    let json = citizen.get("/leistungen/personalausweis/zeiten/kalender.json?personen=2").await;
    json.is(200);
    let view: app::view_model::CalendarView = serde_json::from_str(&json.body).expect("a calendar");
    assert_eq!(view.order, [("personen".to_owned(), "2".to_owned())]);
    assert_eq!(view.next.len(), 6);
    let listed: Vec<&str> = view.next.iter().map(|time| time.value.as_str()).collect();
    assert!(listed.iter().all(|value| page.times().iter().any(|time| time == value)));
    assert!(view.month.weeks.iter().all(|week| week.len() == 7));
}

#[tokio::test]
async fn another_language_keeps_the_number_of_persons() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let page = citizen.get("/leistungen/personalausweis/termin").await;
    // The switch sends the form's choice to this page.
    page.shows("formaction=\"/leistungen/personalausweis/termin\" name=\"lang\"");
    let page = citizen.get("/leistungen/personalausweis/termin?personen=3&lang=ar").await;
    page.is(200).shows("dir=\"rtl\"").shows("id=\"personen-3\" value=\"3\" checked");
    let wrong = citizen.get("/leistungen/personalausweis/termin?personen=99").await;
    wrong.is(422).shows("id=\"personen-fehler\"").shows("aria-invalid=\"true\"");
}

#[tokio::test]
async fn when_the_last_time_of_a_day_is_taken_the_nearest_day_opens() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let path = format!("/leistungen/{service}/zeiten");
    let day = town.citizen().get(&path).await.times();
    let date =
        |time: &String| time.split('@').next().and_then(|second| second.parse::<i64>().ok()).expect("a time") / 86_400;
    let first: Vec<_> = day.iter().filter(|time| date(time) == date(&day[0])).collect();
    let mut last = None;
    for time in &first {
        let mut somebody = town.citizen();
        // Some overlap others that were just taken.
        if somebody.hold(&service, 1, time).await.status == 303 {
            last = Some(*time);
        }
    }
    let mut late = town.citizen();
    let page = late.hold(&service, 1, last.expect("one could be held")).await;
    page.is(409);
    let next = page.times();
    assert!(!next.is_empty() && next.iter().all(|time| date(time) != date(&day[0])), "{next:?}");
}

#[tokio::test]
async fn a_day_without_times_says_why() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let path = "/leistungen/personalausweis/zeiten";
    citizen.get(&format!("{path}?tag=2026-12-25")).await.is(200).shows("geschlossen: Erster Weihnachtsfeiertag.");
    citizen.get(&format!("{path}?tag=2026-11-29")).await.is(200).shows("An diesem Tag ist geschlossen.");
    // One desk, all of its day taken.
    let service = single_desk_service(&town);
    let path = format!("/leistungen/{service}/zeiten");
    let first = citizen.get(&path).await.times()[0].clone();
    let second = first.split('@').next().and_then(|second| second.parse::<i64>().ok()).expect("a time");
    let day = jiff::Timestamp::from_second(second).expect("an instant").to_zoned(jiff::tz::TimeZone::UTC).date();
    let path = format!("{path}?tag={day}");
    for _ in 0..60 {
        let times = town.citizen().get(&path).await.times();
        let same_day = |time: &&String| {
            let second: i64 = time.split('@').next().and_then(|second| second.parse().ok()).expect("a time");
            jiff::Timestamp::from_second(second).expect("an instant").to_zoned(jiff::tz::TimeZone::UTC).date() == day
        };
        let Some(time) = times.iter().find(same_day) else { break };
        town.citizen().hold(&service, 1, time).await.is(303);
    }
    citizen.get(&path).await.is(200).shows("An diesem Tag ist keine Zeit mehr frei.");
}

#[tokio::test]
async fn odd_questions_get_the_calendar() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    for (query, status) in [
        ("?tag=2026-02-32", 422),
        ("?tag=2020-01-01", 422),
        ("?tag=9999-12-31", 422),
        ("?tag=%00", 422),
        ("?personen=0", 200),
        ("?personen=-1", 200),
        ("?personen=999999999999", 200),
        ("?ort=nirgendwo", 200),
        ("?monat=2026-13", 200),
        ("?monat=1066-10", 200),
        ("?&&&===", 200),
    ] {
        let page = citizen.get(&format!("/leistungen/personalausweis/zeiten{query}")).await;
        page.is(status);
        assert!(!page.times().is_empty(), "{query}");
    }
}

#[tokio::test]
async fn a_chosen_site_goes_along() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let page = citizen.get("/leistungen/personalausweis/termin?ort=ortsverwaltung-niederbuehl&bei=plittersdorf").await;
    page.is(200)
        .shows("name=\"ort\" value=\"ortsverwaltung-niederbuehl\"")
        .shows("name=\"bei\" value=\"plittersdorf\"");
    let path = "/leistungen/personalausweis/zeiten";
    let sent = citizen
        .get(&format!("{path}?ort=ortsverwaltung-niederbuehl&bei=plittersdorf&personen=2&mit-reisepass=1"))
        .await;
    let address = format!("{path}?personen=2&mit=reisepass:1&bei=plittersdorf&ort=ortsverwaltung-niederbuehl");
    assert_eq!(sent.location(), address);
    let page = citizen.get(sent.location()).await;
    page.is(200)
        .shows("/termin?personen=2&amp;mit=reisepass:1&amp;bei=plittersdorf&amp;ort=ortsverwaltung-niederbuehl");
    // Where nothing can be chosen the link goes on with what it says.
    let passed = citizen.get("/leistungen/aufenthaltserlaubnis/termin?tag=2026-12-03").await;
    if passed.status == 303 {
        assert!(passed.location().ends_with("&tag=2026-12-03"), "{}", passed.location());
    }
}

#[tokio::test]
async fn a_forged_time_is_not_offered() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let site = "buergerbuero";
    let past = town.now().as_second() - 86_400;
    let night = 1_795_651_200; // 2026-11-26T00:00Z
    for value in [
        format!("{past}@{site}"),
        format!("{night}@{site}"),
        format!("{}@{site}", night + 9 * 3600 + 1),
        format!("{}@nirgendwo", night + 9 * 3600),
        format!("{}@{site}", i64::MAX),
        "x".to_owned(),
        "🙂@🙂".to_owned(),
    ] {
        citizen.hold("personalausweis", 1, &value).await.is(422);
    }
    citizen.hold("personalausweis", 1, "").await.is(422);
}

#[tokio::test]
async fn a_held_time_is_not_offered_to_others_until_it_expires() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let mut bob = town.citizen();
    // Bibliotheksausweis or any service with one desk: all of its desk's first time goes.
    let service = single_desk_service(&town);
    let first = ada.get(&format!("/leistungen/{service}/zeiten")).await.times()[0].clone();
    ada.hold(&service, 1, &first).await.is(303);
    let page = bob.hold(&service, 1, &first).await;
    page.is(409);
    assert!(!page.times().contains(&first));
    town.minutes_pass(14);
    bob.hold(&service, 1, &first).await.is(409);
    town.minutes_pass(1);
    // No job ran: the hold frees itself.
    bob.hold(&service, 1, &first).await.is(303);
}

/// A service in Rastatt that one desk alone can do.
pub fn single_desk_service(town: &Town) -> String {
    let rastatt = town.portal.state.registry.current().by_slug("rastatt").expect("rastatt").municipality.clone();
    rastatt
        .services
        .iter()
        .find(|service| {
            service.needs.len() == 1
                && service.sites.len() == 1
                && rastatt.resources.iter().filter(|desk| desk.skills.contains(&service.needs[0].skill)).count() == 1
        })
        .map(|service| service.key.clone())
        .expect("a service with one desk")
}

#[tokio::test]
async fn the_time_of_a_surplus_hold_is_shown_again_at_once() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let path = format!("/leistungen/{service}/zeiten");
    let mut citizen = town.citizen();
    let first = town.citizen().get(&path).await.times()[0].clone();
    citizen.hold(&service, 1, &first).await.is(303);
    for _ in 0..2 {
        let times = town.citizen().get(&path).await.times();
        assert!(!times.contains(&first));
        town.minutes_pass(1);
        citizen.hold(&service, 1, &times[times.len() - 1]).await.is(303);
    }
    assert!(town.citizen().get(&path).await.times().contains(&first));
}

#[tokio::test]
async fn a_visitor_holds_two_times_at_most() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let times = citizen.get("/leistungen/personalausweis/zeiten").await.times();
    let mut holds = Vec::new();
    for time in [&times[0], &times[times.len() / 2], &times[times.len() - 1]] {
        holds.push(citizen.hold("personalausweis", 1, time).await.location().to_owned());
        town.minutes_pass(1);
    }
    // The oldest lost its time, but its page still answers and says so.
    assert!(citizen.get(&holds[0]).await.location().ends_with("/zeit"));
    citizen.get(&holds[1]).await.is(200);
    citizen.get(&holds[2]).await.is(200);
}
