//! Several services in one appointment, and other ways to meet than at the site.

use crate::harness::Town;

const CALENDAR: &str = "/leistungen/personalausweis/zeiten";

#[tokio::test]
async fn two_services_for_three_people() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let form = citizen.get("/leistungen/personalausweis/termin").await;
    form.is(200).shows("name=\"mit-reisepass\"").hides("name=\"mit-aufenthaltserlaubnis\"");
    // What the form sends becomes an address one can keep.
    let sent = citizen.get(&format!("{CALENDAR}?personen=2&mit-reisepass=1&mit-meldebescheinigung=0")).await;
    assert_eq!(sent.location(), format!("{CALENDAR}?personen=2&mit=reisepass:1"));
    let calendar = citizen.get(sent.location()).await;
    calendar
        .is(200)
        .shows("2 × Personalausweis beantragen, 1 × Reisepass beantragen")
        .shows("name=\"mit\" value=\"reisepass:1\"");
    // The way back knows what was chosen.
    citizen
        .get("/leistungen/personalausweis/termin?personen=2&mit=reisepass:1")
        .await
        .shows("<option value=\"1\" selected");

    let time = calendar.times()[0].clone();
    let token = calendar.hidden("csrf");
    let fields = [("csrf", token.as_str()), ("personen", "2"), ("mit", "reisepass:1"), ("zeit", &time)];
    let data = citizen.post(CALENDAR, &fields).await.location().to_owned();
    let check = citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "")]).await;
    let check = check.location().to_owned();
    // 15 and 10 more for the second card, 10 for the passport that is added.
    citizen.get(&check).await.is(200).shows("1 × Reisepass").shows("35 Minuten").shows("70,00").shows("46,00");
    let done = citizen.submit(&check, &[]).await.location().to_owned();
    citizen.get(&done).await.is(200).shows("2 × Personalausweis beantragen, 1 × Reisepass beantragen");
    town.work().await;
    let mails = town.mailbox.mails();
    let mail = &mails[0];
    let text = mail.text.as_deref().expect("a text");
    assert!(text.contains("2 × Personalausweis beantragen") && text.contains("1 × Reisepass"), "{text}");
    let calendar = mail.calendar.as_deref().expect("a calendar");
    assert!(calendar.contains("SUMMARY:2 × Personalausweis beantragen\\, 1 × Reisepass"), "{calendar}");

    // Moving keeps all of it, whatever the form says.
    let address = done.split('?').next().expect("path").to_owned();
    let other = citizen.get(&format!("{address}/verschieben")).await;
    other.is(200).shows("name=\"mit\" value=\"reisepass:1\"");
    let time = other.times().last().expect("a time").clone();
    let moved =
        citizen.submit(&format!("{address}/verschieben"), &[("zeit", &time), ("mit", ""), ("personen", "1")]).await;
    citizen.get(moved.location()).await.is(200).shows("1 × Reisepass");
}

#[tokio::test]
async fn what_does_not_go_together_is_said_and_never_held() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let wrong =
        ["wohngeld:1", "gibtesnicht:1", "reisepass:99", "reisepass", "reisepass:1,reisepass:1", "personalausweis:1"];
    for with in wrong {
        let page = citizen.get(&format!("{CALENDAR}?mit={with}")).await;
        page.is(422).shows("Das geht nicht in einem Termin");
        let fields = [("personen", "1"), ("mit", with), ("zeit", &page.times()[0])];
        citizen.submit(CALENDAR, &fields).await.is(422).shows("Das geht nicht in einem Termin");
    }
    citizen.get(&format!("{CALENDAR}?art=telefon")).await.is(422);
    citizen.get("/").await.is(200).hides("Sie halten");
}

#[tokio::test]
async fn a_call_needs_a_number_and_has_no_address() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    citizen.get("/leistungen/wohngeld/termin").await.is(200).shows("id=\"art-telefon\"").shows("id=\"art-video\"");
    let path = "/leistungen/wohngeld/zeiten";
    let calendar = citizen.get(&format!("{path}?personen=1&art=telefon")).await;
    calendar.is(200).shows("Wann möchten Sie mit uns sprechen?");
    let time = calendar.times()[0].clone();
    let held = citizen.submit(path, &[("personen", "1"), ("art", "telefon"), ("zeit", &time)]).await;
    let data = held.location().to_owned();
    citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "")]).await.is(422);
    let check =
        citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "0170 1234567")]).await;
    let done = citizen.submit(check.location(), &[]).await.location().to_owned();
    let page = citizen.get(&done).await;
    page.is(200).shows("Wir rufen Sie an unter").shows("Sie müssen nicht kommen");
    town.work().await;
    let mail = town.mailbox.mails().pop().expect("a mail");
    let text = mail.text.expect("a text");
    assert!(text.contains("Wir rufen Sie an unter +491701234567."), "{text}");
    let calendar = mail.calendar.expect("a calendar").replace("\r\n ", "");
    assert!(calendar.contains("LOCATION:Am Telefon") && !calendar.contains("GEO:"), "{calendar}");
}

#[tokio::test]
async fn a_video_call_has_its_link_once_it_is_booked() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let path = "/leistungen/wohngeld/zeiten";
    let time = citizen.get(&format!("{path}?art=video")).await.times()[0].clone();
    let held = citizen.submit(path, &[("personen", "1"), ("art", "video"), ("zeit", &time)]).await;
    let data = held.location().to_owned();
    // The service wants a phone number, the video a mail address.
    citizen.submit(&data, &[("name", "Ada König"), ("mail", ""), ("phone", "0170 1234567")]).await.is(422);
    let check =
        citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "0170 1234567")]).await;
    let check = check.location().to_owned();
    citizen.get(&check).await.is(200).shows("Per Video").hides("https://video.rastatt.example/");
    let done = citizen.submit(&check, &[]).await.location().to_owned();
    citizen.get(&done).await.is(200).shows("https://video.rastatt.example/");
    town.work().await;
    let mail = town.mailbox.mails().pop().expect("a mail");
    let text = mail.text.expect("a text");
    assert!(text.contains("https://video.rastatt.example/"), "{text}");
}

#[tokio::test]
async fn what_two_towns_share_is_taken_in_both() {
    let town = Town::new().await;
    let path = "/leistungen/geburtsurkunde/zeiten";
    let second = |time: &str| time.split('@').next().expect("a time").to_owned();
    // Monday morning the registrar keeps hours in both towns.
    let monday = "?tag=2026-11-30";
    let (mut here, mut there) = (town.citizen_of("michelstadt.localhost"), town.citizen_of("erbach.localhost"));
    let open = there.get(&format!("{path}{monday}")).await.times();
    let time = here.get(&format!("{path}{monday}")).await.times();
    let time = time.iter().find(|time| open.iter().any(|other| second(other) == second(time))).expect("a common time");
    assert!(open.len() > 3);
    here.submit(path, &[("personen", "1"), ("zeit", time)]).await.is(303);
    let left = there.get(&format!("{path}{monday}")).await.times();
    assert!(left.len() < open.len() && left.iter().all(|other| second(other) != second(time)), "{left:?}");
    let taken = open.iter().find(|other| second(other) == second(time)).expect("it was");
    there.submit(path, &[("personen", "1"), ("zeit", taken)]).await.is(409);
}

#[tokio::test]
async fn the_nearest_site_stands_first() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let order = |body: &str| {
        let at = |key: &str| body.find(&format!("<option value=\"{key}\"")).expect("a site");
        let mut sites = ["buergerbuero", "ortsverwaltung-niederbuehl", "ortsverwaltung-plittersdorf"];
        sites.sort_by_key(|key| at(key));
        sites.map(str::to_owned)
    };
    let page = citizen.get(CALENDAR).await;
    page.is(200).shows("Ich komme aus").hides(" km");
    assert_eq!(order(&page.body)[0], "buergerbuero");
    let page = citizen.get(&format!("{CALENDAR}?bei=wintersdorf")).await;
    assert_eq!(order(&page.body), ["ortsverwaltung-plittersdorf", "buergerbuero", "ortsverwaltung-niederbuehl"]);
    page.shows("etwa 5 km").shows("bei=wintersdorf&amp;").shows("<option value=\"wintersdorf\" selected");
    citizen.get(&format!("{CALENDAR}?bei=nirgendwo")).await.is(200);
}
