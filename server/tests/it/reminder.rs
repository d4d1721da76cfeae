use crate::harness::{Client, Setup, Town};
use crate::times::single_desk_service;
use jiff::{SignedDuration, Timestamp};

/// When a time of the calendar's buttons begins.
fn start_of(time: &str) -> Timestamp {
    let seconds = time.split('@').next().and_then(|seconds| seconds.parse().ok()).expect("seconds");
    Timestamp::from_second(seconds).expect("an instant")
}

/// Moves the clock to `minutes` before `time` and does what is due.
async fn work_before(town: &Town, time: Timestamp, minutes: i64) {
    let at = time - SignedDuration::from_mins(minutes);
    town.minutes_pass(at.duration_since(town.now()).as_mins());
    town.work().await;
}

/// The path of the one-tap link in the last mail.
fn mailed_link(town: &Town) -> String {
    let mail = town.mailbox.mails().pop().expect("a mail");
    let text = mail.text.expect("a text");
    let link = text.split_whitespace().find(|word| word.contains("/a/")).expect("a link").to_owned();
    link.split("rastatt.localhost").nth(1).expect("a path").trim_start_matches(|c: char| c != '/').to_owned()
}

fn subjects(town: &Town) -> Vec<String> {
    let first = |subject: &str| subject.split(':').next().unwrap_or_default().to_owned();
    town.mailbox.mails().iter().map(|mail| first(&mail.subject)).collect()
}

/// A time of that day in December.
async fn time_of(citizen: &mut Client, service: &str, day: u8) -> Option<String> {
    let date = format!("2026-12-{day:02}");
    let times = citizen.get(&format!("/leistungen/{service}/zeiten?tag={date}")).await.times();
    times.into_iter().rev().find(|time| start_of(time).to_string().starts_with(&date))
}

/// A time far enough for a reminder.
async fn late_time(citizen: &mut Client, service: &str) -> String {
    for day in 8..12 {
        if let Some(time) = time_of(citizen, service, day).await {
            return time;
        }
    }
    panic!("closed all week");
}

const DAY: i64 = 24 * 60;

#[tokio::test]
async fn one_tap_in_the_reminder_cancels() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let mut ada = town.citizen();
    let time = late_time(&mut ada, &service).await;
    let appointment = ada.book_at(&service, 1, &time, "Ada König", "ada@example.org").await;
    ada.get(&appointment).await.is(200).shows("Wir erinnern Sie per E-Mail: ");
    work_before(&town, start_of(&time), DAY + 1).await;
    assert_eq!(subjects(&town), ["Termin bestätigt"]);
    work_before(&town, start_of(&time), DAY).await;
    assert_eq!(subjects(&town), ["Termin bestätigt", "Erinnerung"]);
    // None is left to be announced.
    ada.get(&appointment).await.is(200).hides("Wir erinnern Sie");

    // Another browser, no cookie. Looking changes nothing, however often, and shows nobody's name.
    let link = mailed_link(&town);
    let path = link.split('?').next().expect("a path").to_owned();
    for _ in 0..3 {
        let page = town.citizen().get(&link).await;
        page.is(200).shows("Ich kann nicht kommen").hides("Ada König").hides("ada@example.org").hides(&appointment);
    }
    ada.get(&appointment).await.is(200).shows("Ihr Termin");
    town.citizen().hold(&service, 1, &time).await.is(409);
    // Without a form's token nothing happens either.
    town.citizen().post(&path, &[]).await.is(403);

    let mut phone = town.citizen();
    assert_eq!(phone.submit(&path, &[]).await.location(), path);
    phone.get(&path).await.is(200).shows("Ihr Termin ist abgesagt").hides("<form class=\"kern-btn-wrapper\"");
    // The time is free at once, and twice is once.
    town.citizen().hold(&service, 1, &time).await.is(303);
    town.work().await;
    assert_eq!(subjects(&town), ["Termin bestätigt", "Erinnerung", "Termin abgesagt"]);
}

#[tokio::test]
async fn the_link_of_a_reminder_does_nothing_else() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let mut ada = town.citizen();
    let time = late_time(&mut ada, &service).await;
    let appointment = ada.book_at(&service, 1, &time, "Ada König", "ada@example.org").await;
    work_before(&town, start_of(&time), DAY).await;
    let path = mailed_link(&town).split('?').next().expect("a path").to_owned();
    let cancel = path.trim_start_matches("/a/");
    let all = appointment.trim_start_matches("/termine/");
    // The wrong purpose, a wrong code, another town.
    for forged in [
        format!("/termine/{cancel}"),
        format!("/termine/{cancel}/absagen"),
        format!("/termine/{cancel}/verschieben"),
        format!("/termine/{cancel}/termin.ics"),
        format!("/a/{all}"),
        format!("{path}/absagen"),
        format!("/a/{}0000", &cancel[..20]),
        "/a/".to_owned(),
        "/a/x".to_owned(),
    ] {
        ada.get(&forged).await.is(404).hides("Ada König");
    }
    town.citizen_of("erbach.localhost").get(&path).await.is(404);
    let token = ada.get(&path).await.is(200).hidden("csrf");
    for forged in [format!("/a/{all}"), format!("/termine/{cancel}/absagen")] {
        ada.post(&forged, &[("csrf", &token)]).await.is(404);
    }
    ada.get(&appointment).await.is(200).shows("Termin absagen");
    // As a thumb types it.
    ada.get(&path.to_lowercase()).await.is(200).shows(&format!("action=\"{path}\""));

    // Over: there is nothing to cancel any more.
    work_before(&town, start_of(&time), -DAY).await;
    ada.get(&path).await.is(200).shows("Dieser Termin ist vorbei").hides("Ich kann nicht kommen");
    assert_eq!(ada.post(&path, &[("csrf", &token)]).await.location(), path);
    town.work().await;
    assert_eq!(subjects(&town), ["Termin bestätigt", "Erinnerung"]);
}

#[tokio::test]
async fn a_moved_appointment_is_reminded_of_at_its_new_time() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let mut ada = town.citizen();
    let (mut week, mut days) = (Vec::new(), 7..12);
    while let (Some(day), true) = (days.next(), week.len() < 2) {
        week.extend(time_of(&mut ada, &service, day).await);
    }
    let [soon, late] = <[String; 2]>::try_from(week).expect("open on two days");
    let appointment = ada.book_at(&service, 1, &soon, "Ada König", "ada@example.org").await;
    let question = format!("{appointment}/verschieben/pruefen");
    let token = ada.get(&format!("{question}?zeit={late}")).await.hidden("csrf");
    ada.post(&question, &[("csrf", &token), ("zeit", &late)]).await.is(303);
    ada.get(&appointment).await.is(200).shows("Wir erinnern Sie per E-Mail: ");
    // The old time's reminder says nothing.
    work_before(&town, start_of(&soon), DAY).await;
    assert_eq!(subjects(&town), ["Termin verschoben"]);
    work_before(&town, start_of(&late), DAY).await;
    assert_eq!(subjects(&town), ["Termin verschoben", "Erinnerung"]);
}

#[tokio::test]
async fn who_gave_only_a_mobile_number_gets_a_text_message() {
    let town = Town::new().await;
    let service = "personalausweis";
    let mut citizens = Vec::new();
    for phone in ["+49 171 39200 03", "+49 30 23125 003"] {
        let mut citizen = town.citizen();
        let time = late_time(&mut citizen, service).await;
        let data = citizen.hold(service, 1, &time).await.location().to_owned();
        let check = citizen.submit(&data, &[("name", "Ada König"), ("phone", phone)]).await.location().to_owned();
        let page = citizen.submit(&check, &[]).await.location().to_owned();
        citizens.push((time, citizen.get(&page).await));
    }
    citizens[0].1.is(200).shows("Wir erinnern Sie per SMS: ");
    citizens[1].1.is(200).hides("Wir erinnern Sie");
    work_before(&town, start_of(&citizens[0].0), 60).await;
    let [message] = town.texts.messages().try_into().expect("one message");
    assert_eq!(message.to, "+491713920003");
    let link = message.text.split_whitespace().last().expect("a link").to_owned();
    let path = link.trim_start_matches("http://rastatt.localhost").to_owned();
    assert!(path.starts_with("/a/") && adapters::sms::segments(&message.text) == 1, "{}", message.text);
    let mut phone = town.citizen();
    phone.submit(&path, &[]).await.is(303);
    phone.get(&path).await.is(200).shows("Ihr Termin ist abgesagt");
    // The demo shows it.
    phone.get("/demo/mailbox").await.is(200).shows(&link);
    assert!(town.mailbox.mails().is_empty());
}

#[tokio::test]
async fn whoever_comes_soon_or_has_cancelled_is_not_reminded() {
    let town = Town::new().await;
    let service = single_desk_service(&town);
    let mut ada = town.citizen();
    let times = ada.get(&format!("/leistungen/{service}/zeiten")).await.times();
    let soon = ada.book_at(&service, 1, &times[0], "Ada König", "ada@example.org").await;
    if start_of(&times[0]).duration_since(town.now()) < SignedDuration::from_hours(28) {
        ada.get(&soon).await.is(200).hides("Wir erinnern Sie");
    }
    let late = late_time(&mut ada, &service).await;
    let cancelled = ada.book_at(&service, 1, &late, "Ada König", "ada@example.org").await;
    ada.submit(&format!("{cancelled}/absagen"), &[]).await.is(303);
    work_before(&town, start_of(&late), 10).await;
    assert!(!subjects(&town).contains(&"Erinnerung".to_owned()), "{:?}", subjects(&town));
}

#[tokio::test]
async fn in_the_demo_reminders_come_at_once() {
    let town = Town::with(Setup { rehearsal: true, ..Setup::default() }).await;
    let service = single_desk_service(&town);
    let mut ada = town.citizen();
    let time = late_time(&mut ada, &service).await;
    ada.book_at(&service, 1, &time, "Ada König", "ada@example.org").await;
    town.minutes_pass(14 * 60);
    town.work().await;
    assert_eq!(subjects(&town), ["Termin bestätigt", "Erinnerung"], "also at 22:00");
}
