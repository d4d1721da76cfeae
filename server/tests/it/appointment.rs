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
async fn an_appointment_is_moved_by_its_link() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let mut ada = town.citizen();
    let times = ada.get(&format!("/leistungen/{service}/zeiten")).await.times();
    let old = times[0].clone();
    let appointment = ada.book_at(&service, 1, &old, "Ada König", "ada@example.org").await;
    town.work().await;
    // The link alone is enough: another browser, no cookie.
    let mut elsewhere = town.citizen();
    let calendar = format!("{appointment}/verschieben");
    elsewhere.get(&appointment).await.is(200).shows(&format!("href=\"{calendar}\""));
    let page = elsewhere.get(&calendar).await;
    page.is(200).hides("Schritt 2");
    let new = page.times().last().expect("a time").clone();
    assert_ne!(new, old);
    elsewhere.get(&format!("{calendar}/kalender.json")).await.is(200);
    let question = elsewhere.submit(&calendar, &[("zeit", &new)]).await.location().to_owned();
    elsewhere.get(&question).await.is(200).shows(&format!("value=\"{new}\""));
    // Nothing has happened yet.
    town.citizen().hold(&service, 1, &old).await.is(409);
    let done = elsewhere.submit(&question, &[("zeit", &new)]).await.location().to_owned();
    assert_eq!(done, format!("{appointment}?verschoben=1"));
    elsewhere.get(&done).await.is(200).shows("Ihr Termin ist verschoben").shows("Ada König");
    // The old time is free, the new one is not; the reference stays, and the calendar entry is changed.
    town.citizen().hold(&service, 1, &old).await.is(303);
    town.citizen().hold(&service, 1, &new).await.is(409);
    town.work().await;
    let mails = town.mailbox.mails();
    assert_eq!(mails.len(), 2);
    assert!(mails[1].subject.starts_with("Termin verschoben"), "{}", mails[1].subject);
    let calendar = mails[1].calendar.as_deref().expect("a calendar part");
    assert!(calendar.contains("METHOD:REQUEST") && calendar.contains("SEQUENCE:1"), "{calendar}");
    let uid = |calendar: &str| calendar.lines().find(|line| line.starts_with("UID")).map(str::to_owned);
    assert_eq!(uid(calendar), uid(mails[0].calendar.as_deref().expect("a calendar part")));
}

#[tokio::test]
async fn a_move_that_cannot_be_is_said_kindly() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let mut ada = town.citizen();
    let times = ada.get(&format!("/leistungen/{service}/zeiten")).await.times();
    let (old, wanted) = (&times[0], &times[times.len() - 1]);
    let appointment = ada.book_at(&service, 1, old, "Ada König", "ada@example.org").await;
    let calendar = format!("{appointment}/verschieben");
    let question = format!("{calendar}/pruefen?zeit={wanted}");
    let token = ada.get(&question).await.is(200).hidden("csrf");
    // Somebody is quicker between the question and the click.
    town.citizen().hold(&service, 1, wanted).await.is(303);
    let answer = ada.post(&format!("{calendar}/pruefen"), &[("csrf", &token), ("zeit", wanted)]).await;
    answer.is(409).shows("Da war jemand schneller");
    assert!(!answer.times().contains(wanted) && !answer.times().is_empty());
    // Past, forged, another site, nothing at all.
    for forged in ["1700000000@buergerbuero", "99999999999@nirgends", "32.2.", ""] {
        let answer = ada.post(&format!("{calendar}/pruefen"), &[("csrf", &token), ("zeit", forged)]).await;
        assert!([303, 422].contains(&answer.status.as_u16()), "{forged}: {}", answer.status);
    }
    ada.post(&calendar, &[("csrf", &token)]).await.is(422);
    ada.get(&appointment).await.is(200).shows("Ada König").hides("Ihr Termin ist verschoben");
    // Without the token nothing moves.
    ada.post(&format!("{calendar}/pruefen"), &[("zeit", old)]).await.is(403);
    // Cancelled: nothing to move any more.
    ada.submit(&format!("{appointment}/absagen"), &[]).await.is(303);
    for path in [calendar.clone(), format!("{calendar}/pruefen?zeit={old}")] {
        let location = ada.get(&path).await.location().to_owned();
        assert!(location == appointment || location == calendar, "{location}");
    }
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

#[tokio::test]
async fn a_calendar_that_subscribes_follows_and_learns_nothing_else() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let appointment = citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    let page = citizen.get(&appointment).await;
    let feed = page.body.split("webcal://rastatt.localhost").nth(1).and_then(|rest| rest.split('"').next());
    let feed = feed.expect("a link to subscribe to").to_owned();
    let token = appointment.trim_start_matches("/termine/");
    assert!(feed.ends_with("/kalender.ics") && !feed.contains(token), "{feed}");

    let mut calendar = town.citizen();
    let read = calendar.get(&feed).await;
    assert_eq!(read.is(200).header("content-type"), "text/calendar; charset=utf-8");
    read.shows("STATUS:CONFIRMED").shows("SEQUENCE:0").shows("REFRESH-INTERVAL;VALUE=DURATION:PT1H").hides("METHOD");
    let whole = read.body.replace("\r\n ", "");
    for secret in ["Ada", "ada@example.org", token, "ATTENDEE", "/termine/"] {
        assert!(!whole.contains(secret), "{secret}: {whole}");
    }
    // Reading changes nothing: the same answer each time.
    assert_eq!(calendar.get(&feed).await.body, read.body);
    assert!(calendar.cookies.is_empty());
    // The token opens nothing else, and the appointment's own token is none of a feed.
    let feed_page = feed.trim_end_matches("/kalender.ics").to_owned();
    for path in ["", "/absagen", "/verschieben", "/termin.ics", "/verschieben/kalender.json"] {
        calendar.get(&format!("{feed_page}{path}")).await.is(404);
    }
    calendar.get(&format!("{appointment}/kalender.ics")).await.is(404);
    town.citizen_of("erbach.localhost").get(&feed).await.is(404);
    let csrf = calendar.get("/termin-finden").await.hidden("csrf");
    calendar.post(&format!("{feed_page}/absagen"), &[("csrf", &csrf)]).await.is(404);

    let other = citizen.get(&format!("{appointment}/verschieben")).await.times().pop().expect("another time");
    citizen.submit(&format!("{appointment}/verschieben/pruefen?zeit={other}"), &[("zeit", &other)]).await.is(303);
    calendar.get(&feed).await.is(200).shows("STATUS:CONFIRMED").shows("SEQUENCE:1");
    citizen.submit(&format!("{appointment}/absagen"), &[]).await.is(303);
    calendar.get(&feed).await.is(200).shows("STATUS:CANCELLED").shows("SEQUENCE:2").hides("BEGIN:VALARM");
}

#[tokio::test]
async fn an_appointment_is_changed_four_times_at_most() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let times = ada.get("/leistungen/personalausweis/zeiten").await.times();
    let appointment = ada.book_at("personalausweis", 1, &times[0], "Ada König", "ada@example.org").await;
    let moving = format!("{appointment}/verschieben");
    for time in &times[1..5] {
        ada.get(&appointment).await.is(200).shows(&moving).hides("schon mehrmals geändert");
        let question = format!("{moving}/pruefen?zeit={time}");
        let done = ada.submit(&question, &[("zeit", time)]).await.location().to_owned();
        assert_eq!(done, format!("{appointment}?verschoben=1"));
    }
    // Each change keeps a time from others for a while.
    ada.get(&appointment).await.is(200).hides(&moving).shows("schon mehrmals geändert").shows("/absagen").shows("tel:");
    assert_eq!(ada.get(&moving).await.location(), appointment);
    let token = ada.get("/termin-finden").await.hidden("csrf");
    let fields = [("csrf", token.as_str()), ("zeit", &times[5])];
    assert_eq!(ada.post(&format!("{moving}/pruefen"), &fields).await.location(), appointment);
    is_held(&town, &times[5]).await;
}

/// Can be held by somebody.
async fn is_held(town: &Town, time: &str) {
    town.citizen().hold("personalausweis", 1, time).await.is(303);
}
