use crate::harness::Town;
use crate::times::single_desk_service;

#[tokio::test]
async fn from_the_calendar_to_the_appointment() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 3).await;
    citizen.get(&data).await.is(200).shows("name=\"name\"");
    let check = citizen
        .submit(&data, &[("name", "Łucja Ångström-Đorđević"), ("mail", "lucja@example.org"), ("phone", "")])
        .await;
    let check = check.location().to_owned();
    citizen.get(&check).await.is(200).shows("Łucja Ångström-Đorđević").shows("lucja@example.org");
    let done = citizen.submit(&check, &[]).await;
    let page = citizen.get(done.location()).await;
    page.is(200).shows("termin.ics").shows("/absagen");
    // Pressing the button twice makes one appointment.
    let again = citizen.get(&check).await;
    assert_eq!(again.location().split('?').next(), done.location().split('?').next());
}

#[tokio::test]
async fn what_was_typed_survives_errors_back_and_language() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    let page = citizen.submit(&data, &[("name", "Ada Lovelace 3"), ("mail", "ada@"), ("phone", "")]).await;
    page.is(422).shows("Ada Lovelace 3").shows("ada@").shows("id=\"fehler\"");
    // Back and forth
    citizen.get("/").await.is(200);
    citizen.get(&data).await.is(200).shows("Ada Lovelace 3");
    // Another language in the middle of typing
    let page = citizen
        .submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org"), ("phone", ""), ("sprache_wechseln", "ar")])
        .await;
    page.is(200).shows("dir=\"rtl\"").shows("Ada König").shows("ada@example.org");
    citizen.get(&data).await.shows("dir=\"rtl\"").shows("Ada König");
    // A second booking does not ask again.
    let second = citizen.hold_first("reisepass", 1).await;
    citizen.get(&second).await.shows("Ada König");
}

#[tokio::test]
async fn a_lost_hold_is_said_kindly_and_what_was_typed_stays() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let (mut ada, mut bob) = (town.citizen(), town.citizen());
    let time = ada.get(&format!("/leistungen/{service}/zeiten")).await.times()[0].clone();
    let data = ada.hold(&service, 1, &time).await.location().to_owned();
    let token = ada.get(&data).await.hidden("csrf");
    town.minutes_pass(16);
    let taken = bob.hold(&service, 1, &time).await;
    taken.is(303);
    let page = ada
        .post(&data, &[("csrf", &token), ("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "0170 1234567")])
        .await;
    let again = page.location().to_owned();
    let page = ada.get(&again).await;
    page.is(200);
    assert!(!page.times().contains(&time));
    let other = page.times()[0].clone();
    let token = page.hidden("csrf");
    let page = ada.post(&again, &[("csrf", &token), ("zeit", &other)]).await;
    ada.open(page.location()).await.is(200).shows("Ada König").shows("ada@example.org");
}

#[tokio::test]
async fn a_late_click_is_good_while_nobody_took_the_time() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    let check =
        citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org")]).await.location().to_owned();
    let token = citizen.get(&check).await.hidden("csrf");
    town.minutes_pass(20);
    let done = citizen.post(&check, &[("csrf", &token)]).await;
    assert!(done.location().starts_with("/termine/"));
}

#[tokio::test]
async fn nothing_is_booked_after_its_beginning() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let time = citizen.get("/leistungen/personalausweis/zeiten").await.times()[0].clone();
    let data = citizen.hold("personalausweis", 1, &time).await.location().to_owned();
    let check =
        citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org")]).await.location().to_owned();
    let token = citizen.get(&check).await.hidden("csrf");
    let starts: i64 = time.split('@').next().and_then(|second| second.parse().ok()).expect("a time");
    town.minutes_pass((starts - town.now().as_second()) / 60);
    let answer = citizen.post(&check, &[("csrf", &token)]).await;
    assert!(answer.location().ends_with("/zeit"), "{}", answer.location());
    town.work().await;
    assert!(town.mailbox.mails().is_empty());
}

#[tokio::test]
async fn a_double_click_holds_one_time() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let mut citizen = town.citizen();
    let page = citizen.get(&format!("/leistungen/{service}/zeiten")).await;
    let (time, token) = (page.times()[0].clone(), page.hidden("csrf"));
    let path = format!("/leistungen/{service}/zeiten");
    let fields = [("csrf", token.as_str()), ("personen", "1"), ("zeit", time.as_str())];
    let first = citizen.post(&path, &fields).await.location().to_owned();
    assert_eq!(citizen.post(&path, &fields).await.location(), first);
}

#[tokio::test]
async fn choosing_the_held_time_again_does_not_prolong_it() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let time = citizen.get("/leistungen/personalausweis/zeiten").await.times()[0].clone();
    let data = citizen.hold("personalausweis", 1, &time).await.location().to_owned();
    let again = data.replace("/daten", "/zeit");
    for _ in 0..2 {
        town.minutes_pass(7);
        let token = citizen.get(&again).await.hidden("csrf");
        assert_eq!(citizen.post(&again, &[("csrf", &token), ("zeit", &time)]).await.location(), data);
    }
    town.minutes_pass(2);
    assert!(citizen.get(&data).await.location().ends_with("/zeit"), "16 minutes after the first choice");
}

#[tokio::test]
async fn a_hold_can_be_prolonged_once() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    town.minutes_pass(10);
    let page = citizen.submit(&data, &[("name", "Ada"), ("mail", "a@"), ("verlaengern", "1")]).await;
    assert_eq!(page.location(), data);
    town.minutes_pass(10);
    citizen.get(&data).await.is(200).shows("Ada").hides("name=\"verlaengern\"");
    // A second time does nothing.
    citizen.submit(&data, &[("name", "Ada"), ("mail", ""), ("verlaengern", "1")]).await.is(303);
    town.minutes_pass(11);
    assert!(citizen.get(&data).await.location().ends_with("/zeit"));
}

#[tokio::test]
async fn giving_up_frees_the_time_at_once() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let (mut ada, mut bob) = (town.citizen(), town.citizen());
    let time = ada.get(&format!("/leistungen/{service}/zeiten")).await.times()[0].clone();
    let data = ada.hold(&service, 1, &time).await.location().to_owned();
    let token = ada.get(&data).await.hidden("csrf");
    let release = data.replace("/daten", "/aufgeben");
    ada.post(&release, &[("csrf", &token)]).await.is(303);
    ada.get(&data).await.is(404);
    bob.hold(&service, 1, &time).await.is(303);
}

#[tokio::test]
async fn nobody_else_sees_or_changes_a_hold() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let data = ada.hold_first("personalausweis", 1).await;
    ada.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org")]).await.is(303);
    let mut mallory = town.citizen();
    mallory.hold_first("personalausweis", 1).await;
    let token = mallory.get("/leistungen/personalausweis/zeiten").await.hidden("csrf");
    let check = data.replace("/daten", "/pruefen");
    for path in
        [data.clone(), check.clone(), data.replace("/daten", "/zeit"), data.replace("/daten", "/zeit/kalender.json")]
    {
        mallory.get(&path).await.is(404).hides("Ada König");
    }
    for path in [
        data.clone(),
        check.clone(),
        data.replace("/daten", "/zeit"),
        data.replace("/daten", "/verlaengern"),
        data.replace("/daten", "/aufgeben"),
    ] {
        mallory.post(&path, &[("csrf", &token), ("name", "Mallory"), ("mail", "m@example.org")]).await.is(404);
    }
    // Another municipality's host knows nothing of it, even with the same cookie.
    let mut elsewhere = ada.clone();
    elsewhere.host = "erbach.localhost".into();
    elsewhere.get(&data).await.is(404).hides("Ada König");
    ada.get(&check).await.is(200).shows("Ada König");
}

#[tokio::test]
async fn changing_the_time_does_not_prolong_a_hold_for_ever() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let mut ada = town.citizen();
    let times = ada.get(&format!("/leistungen/{service}/zeiten")).await.times();
    let data = ada.hold(&service, 1, &times[0]).await.location().to_owned();
    let again = data.replace("/daten", "/zeit");
    let last = &times[times.len() - 1];
    // Back and forth just before the end, always another time.
    for time in [last, &times[0], last] {
        town.minutes_pass(14);
        assert_eq!(ada.submit(&again, &[("zeit", time)]).await.location(), data);
        town.citizen().hold(&service, 1, time).await.is(409);
    }
    // 42 minutes are gone; three are left, whatever is chosen.
    town.minutes_pass(2);
    assert_eq!(ada.submit(&again, &[("zeit", &times[0])]).await.location(), data);
    town.minutes_pass(1);
    town.citizen().hold(&service, 1, &times[0]).await.is(303);
    // What was lost can be chosen anew.
    assert_eq!(ada.submit(&again, &[("zeit", last)]).await.location(), data);
    town.minutes_pass(14);
    town.citizen().hold(&service, 1, last).await.is(409);
}
