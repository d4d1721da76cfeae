use crate::harness::Town;
use crate::times::single_desk_service;

#[tokio::test]
async fn cancelling_by_the_link_frees_the_time() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let mut ada = town.citizen();
    let time = ada.get(&format!("/leistungen/{service}/zeiten")).await.times()[0].clone();
    let appointment = {
        let data = ada.hold(&service, 1, &time).await.location().to_owned();
        let check = ada
            .submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "+49 170 1234567")])
            .await
            .location()
            .to_owned();
        ada.submit(&check, &[]).await.location().split('?').next().expect("an address").to_owned()
    };
    // The link alone is enough: another browser, no cookie.
    let mut elsewhere = town.citizen();
    elsewhere.get(&appointment).await.is(200).shows("Ada König");
    let question = format!("{appointment}/absagen");
    elsewhere.get(&question).await.is(200);
    let done = elsewhere.submit(&question, &[]).await;
    elsewhere.get(done.location()).await.is(200).hides("/absagen\"");
    // Twice is once.
    assert_eq!(elsewhere.get(&question).await.location(), appointment);
    town.citizen().hold(&service, 1, &time).await.is(303);
}

#[tokio::test]
async fn wrong_links_open_nothing() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let appointment = citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    let mut mangled = appointment.clone();
    mangled.pop();
    for path in [mangled.as_str(), "/termine/x", "/termine/", "/termine/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        citizen.get(path).await.is(404).hides("Ada König");
    }
    let mut elsewhere = town.citizen_of("erbach.localhost");
    for path in [appointment.clone(), format!("{appointment}/absagen"), format!("{appointment}/termin.ics")] {
        elsewhere.get(&path).await.is(404).hides("Ada König");
    }
    // The link of a hold is none of an appointment.
    let data = citizen.hold_first("reisepass", 1).await;
    let id = data.split('/').nth(2).expect("an id").parse().expect("a uuid");
    let token = town.portal.state.links.token(services::booking::BookingId(id));
    citizen.get(&format!("/termine/{token}")).await.is(404);
}

#[tokio::test]
async fn a_past_appointment_can_be_seen_and_not_cancelled() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let appointment = citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    let token = citizen.get(&format!("{appointment}/absagen")).await.hidden("csrf");
    town.minutes_pass(60 * 24 * 100);
    citizen.get(&appointment).await.is(200).hides("/absagen\"");
    citizen.post(&format!("{appointment}/absagen"), &[("csrf", &token)]).await.is(303);
    citizen.get(&appointment).await.is(200);
    // 30 days after, it is gone.
    town.portal.maintenance.run().await.expect("deletion");
    citizen.get(&appointment).await.is(404);
}

#[tokio::test]
async fn the_calendar_file_is_one() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let appointment = citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    let file = citizen.get(&format!("{appointment}/termin.ics")).await;
    file.is(200).shows("BEGIN:VCALENDAR").shows("METHOD:PUBLISH").shows("TZID=Europe/Berlin");
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
}
