//! Limits by person, appointments that are personal, and confirmation by a mailed link.

use crate::harness::{Client, Page, Setup, Town};
use jiff::SignedDuration;
use server::config::Limits;

/// One appointment for each mail address and telephone number.
const LIMITED: &str = "kirchenaustritt";
/// Counts once a mailed link was opened within an hour.
const MAILED: &str = "einbuergerung";

/// A hold with these details, on the check page; its address.
async fn to_check(citizen: &mut Client, service: &str, name: &str, mail: &str, phone: &str) -> String {
    let data = citizen.hold_first(service, 1).await;
    let check = citizen.submit(&data, &[("name", name), ("mail", mail), ("phone", phone)]).await;
    check.location().to_owned()
}

async fn click(citizen: &mut Client, service: &str, mail: &str, phone: &str) -> Page {
    let check = to_check(citizen, service, "Ada König", mail, phone).await;
    citizen.submit(&check, &[]).await
}

#[tokio::test]
async fn nobody_gets_more_than_a_service_allows() {
    let town = Town::new().await;
    let first = click(&mut town.citizen(), LIMITED, "ada@example.org", "0151 23456789").await.location().to_owned();
    // Other writing is no other person.
    for (mail, phone) in [("Ada+amt@Example.org", ""), ("", "+49 151 23456789"), ("ada@example.org", "0170 999999")] {
        let mut citizen = town.citizen();
        let check = to_check(&mut citizen, LIMITED, "Somebody Else", mail, phone).await;
        let refused = citizen.submit(&check, &[]).await;
        refused.is(422).shows("schon ein Termin gebucht").shows("href=\"/termin-finden\"").shows("tel:");
        refused.shows("Somebody Else").hides("Ada König").hides(&first);
        // Nothing is lost: the hold, what was typed, and the way on.
        citizen.get(&check).await.is(200).shows("Somebody Else");
        let data = check.replace("/pruefen", "/daten");
        let mine = [("name", "Somebody Else"), ("mail", "else@example.org"), ("phone", "")];
        let next = citizen.submit(&data, &mine).await.location().to_owned();
        let done = citizen.submit(&next, &[]).await;
        let appointment = done.location().split('?').next().expect("an address").to_owned();
        citizen.submit(&format!("{appointment}/absagen"), &[]).await.is(303);
    }
    // Other services, other towns and the cancelled do not count.
    click(&mut town.citizen(), "personalausweis", "ada@example.org", "0151 23456789").await.is(303);
    let mut ada = town.citizen();
    let appointment = first.split('?').next().expect("an address").to_owned();
    ada.submit(&format!("{appointment}/absagen"), &[]).await.is(303);
    click(&mut ada, LIMITED, "ada@example.org", "0151 23456789").await.is(303);
    let state = town.operator().get("/readyz").await;
    state.shows("\"limited\":3").hides("ada@");
}

#[tokio::test]
async fn of_two_clicks_at_the_same_moment_one_is_an_appointment() {
    let town = Town::new().await;
    let (mut a, mut b) = (town.citizen(), town.citizen());
    for round in 0..5 {
        let mail = format!("ada{round}@example.org");
        let one = to_check(&mut a, LIMITED, "Ada König", &mail, "").await;
        let two = to_check(&mut b, LIMITED, "Ada König", &mail, "").await;
        let (first, second) = tokio::join!(a.submit(&one, &[]), b.submit(&two, &[]));
        let mut answers = [first.status.as_u16(), second.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers, [303, 422], "round {round}");
    }
}

#[tokio::test]
async fn a_limit_moves_with_its_appointment() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let appointment = ada.book(LIMITED, 1, "Ada König", "ada@example.org").await;
    let moving = format!("{appointment}/verschieben");
    let other = ada.open(&moving).await.times().last().expect("a time").clone();
    let check = ada.submit(&moving, &[("zeit", &other)]).await.location().to_owned();
    ada.submit(&check, &[("zeit", &other)]).await.is(303);
    click(&mut town.citizen(), LIMITED, "ada@example.org", "").await.is(422);
    // Once it is over the next one may be booked.
    let starts: i64 = other.split('@').next().and_then(|second| second.parse().ok()).expect("a time");
    town.minutes_pass((starts - town.now().as_second()) / 60 + 120);
    click(&mut town.citizen(), LIMITED, "ada@example.org", "").await.is(303);
}

#[tokio::test]
async fn a_name_is_bound_to_its_appointment() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let data = ada.hold_first(LIMITED, 1).await;
    let fields = [("name", "Ada Konig"), ("mail", "ada@example.org"), ("phone", "")];
    ada.submit(&data, &fields).await.is(303);
    // While it is held, a name can be put right.
    let fields = [("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "")];
    let check = ada.submit(&data, &fields).await.location().to_owned();
    let token = ada.get(&check).await.hidden("csrf");
    let done = ada.post(&check, &[("csrf", &token)]).await;
    let appointment = done.location().split('?').next().expect("an address").to_owned();
    let page = ada.get(&appointment).await;
    page.is(200).shows("Der Termin gilt nur für Ada König.").shows("Ausweis oder Pass");
    // Every form there is, by the booker and by whoever bought the link.
    let moving = format!("{appointment}/verschieben");
    let time = ada.open(&moving).await.times().last().expect("a time").clone();
    let own = |step: &str| data.replace("/daten", step);
    let addresses = [
        own("/daten"),
        own("/pruefen"),
        own("/zeit"),
        own("/verlaengern"),
        own("/bestaetigung"),
        own("/aufgeben"),
        moving.clone(),
        format!("{moving}/pruefen"),
        format!("/leistungen/{LIMITED}/zeiten"),
        "/termin-finden".to_owned(),
    ];
    let mut buyer = town.citizen();
    let foreign = buyer.open(&moving).await.hidden("csrf");
    for address in &addresses {
        for (client, token) in [(&mut ada, &token), (&mut buyer, &foreign)] {
            let swap = [
                ("csrf", token.as_str()),
                ("name", "Mallory"),
                ("contact_name", "Mallory"),
                ("mail", "mallory@example.org"),
                ("phone", "0170 666666"),
                ("zeit", &time),
                ("verlaengern", "1"),
                ("sprache_wechseln", "de"),
            ];
            client.post(address, &swap).await;
            // Once more without what turns a form to something else.
            client.post(address, &swap[..6]).await;
            ada_still_comes(&town, &appointment).await;
        }
    }
    town.work().await;
    for mail in town.mailbox.mails() {
        assert!(mail.to.contains("ada@example.org"), "{}", mail.to);
        let (text, calendar) = (mail.text.expect("text"), mail.calendar.expect("a calendar"));
        let text = text.replace("\r\n", "\n");
        assert!(text.contains("Name:\n  Ada König\n  Der Termin gilt nur für diese Person"), "{text}");
        assert!(calendar.replace("\r\n ", "").contains("Name: Ada König"), "{calendar}");
    }
    let file = ada.get(&format!("{appointment}/termin.ics")).await;
    assert!(file.body.replace("\r\n ", "").contains("Name: Ada König"), "{}", file.body);
}

async fn ada_still_comes(town: &Town, appointment: &str) {
    let mut anybody = town.citizen();
    anybody.get(appointment).await.is(200).shows("Ada König").hides("Mallory").hides("mallory@");
    let token = appointment.trim_start_matches("/termine/");
    let id = town.portal.state.links.verify(token).expect("a token");
    let booking = town.portal.state.bookings.booking(id).await.expect("a store").expect("an appointment");
    assert_eq!((booking.contact.mail.as_str(), booking.contact.phone.as_str()), ("ada@example.org", ""));
}

/// Holds, types and clicks; the address of the page that says to open the mail.
async fn ask(citizen: &mut Client, mail: &str) -> String {
    let answer = click(citizen, MAILED, mail, "").await;
    let address = answer.location().to_owned();
    assert!(address.ends_with("/bestaetigung"), "{address}");
    address
}

/// The link of the n-th mail, counted from 0.
async fn mailed_link(town: &Town, number: usize) -> String {
    town.work().await;
    let mails = town.mailbox.mails();
    let text = mails.get(number).and_then(|mail| mail.text.clone()).expect("a mail");
    let start = text.find("/bestaetigen/").unwrap_or_else(|| panic!("no link: {text}"));
    text[start..].split_whitespace().next().expect("a link").to_owned()
}

#[tokio::test]
async fn an_appointment_counts_once_its_link_was_opened() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let check = to_check(&mut ada, MAILED, "Ada König", "ada@example.org", "").await;
    ada.get(&check).await.shows("60 Minuten").shows("Link per E-Mail schicken").hides("verbindlich buchen");
    let waiting = ada.submit(&check, &[]).await.location().to_owned();
    ada.get(&waiting).await.is(200).shows("ada@example.org").shows("23. November 2026, 09:00");
    assert_eq!(ada.get(&check).await.location(), waiting);
    let link = mailed_link(&town, 0).await;
    let mail = town.mailbox.mails().remove(0);
    assert!(mail.calendar.is_none() && mail.subject.contains("Bitte bestätigen"), "{}", mail.subject);
    assert!(mail.text.is_some_and(|text| text.contains("09:00") && !text.contains("/termine/")));

    // A mail scanner opens it, in passing, ten times.
    for _ in 0..10 {
        town.citizen().get(&link).await.is(200);
    }
    ada.get(&waiting).await.is(200);
    // Another device, without any cookie, and another language.
    let mut phone = town.citizen();
    let page = phone.get(&link.replace("lang=de", "lang=ar")).await;
    page.is(200).shows("dir=\"rtl\"").hides("Ada König");
    let address = link.split('?').next().expect("an address").to_owned();
    town.citizen().post(&address, &[]).await.is(403);
    town.minutes_pass(40);
    let done = phone.submit(&address, &[]).await;
    assert!(done.location().ends_with("?bestaetigt=1"), "{}", done.location());
    let appointment = done.location().split('?').next().expect("an address").to_owned();
    phone.get(&appointment).await.is(200).shows("Ada König");
    // Exactly once, whoever clicks again; the first browser finds its way, too.
    let token = page.hidden("csrf");
    assert_eq!(phone.post(&address, &[("csrf", &token)]).await.location(), appointment);
    assert_eq!(town.citizen().get(&address).await.location(), appointment);
    assert_eq!(ada.get(&waiting).await.location(), appointment);
    town.work().await;
    let mails = town.mailbox.mails();
    assert_eq!(mails.len(), 2, "the confirmation follows");
    assert!(mails[1].calendar.as_deref().is_some_and(|calendar| calendar.contains("METHOD:REQUEST")));
}

#[tokio::test]
async fn a_late_link_says_so_and_the_time_is_free() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let waiting = ask(&mut ada, "ada@example.org").await;
    let link = mailed_link(&town, 0).await;
    let mut phone = town.citizen();
    let csrf = phone.get(&link).await.hidden("csrf");
    town.minutes_pass(60);
    let address = link.split('?').next().expect("an address").to_owned();
    phone.get(&link).await.is(200).shows("vorbei").shows(&format!("/leistungen/{MAILED}/zeiten"));
    phone.post(&address, &[("csrf", &csrf)]).await.is(409).shows("vorbei");
    assert!(ada.get(&waiting).await.location().ends_with("/zeit"));
    // Long after what was typed is deleted.
    town.clock.advance(SignedDuration::from_hours(30));
    town.portal.maintenance.run().await.expect("the deletions");
    phone.get(&link).await.is(200).shows("vorbei");
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 1);
}

#[tokio::test]
async fn the_mail_can_be_sent_again_but_not_for_ever() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let waiting = ask(&mut ada, "ada@example.org").await;
    let link = mailed_link(&town, 0).await;
    for number in 1..4 {
        town.minutes_pass(5);
        let answer = ada.submit(&waiting, &[]).await;
        assert_eq!(answer.location(), format!("{waiting}?erneut=1"));
        assert_eq!(mailed_link(&town, number).await, link, "the same link, so that any of the mails will do");
    }
    let page = ada.get(&waiting).await;
    page.shows("tel:").hides("noch einmal schicken<").shows("09:00");
    let token = page.hidden("csrf");
    assert_eq!(ada.post(&waiting, &[("csrf", &token)]).await.location(), waiting);
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 4);
    // Nor does it help to change something.
    let data = waiting.replace("/bestaetigung", "/daten");
    let check = ada.submit(&data, &[("name", "Ada König"), ("mail", "other@example.org")]).await.location().to_owned();
    ada.submit(&check, &[]).await.is(422).shows("keine weitere E-Mail");
}

#[tokio::test]
async fn a_wrong_address_can_be_put_right_and_the_old_link_is_dead() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let waiting = ask(&mut ada, "wrong@example.org").await;
    let old = mailed_link(&town, 0).await;
    town.minutes_pass(2);
    let data = waiting.replace("/bestaetigung", "/daten");
    ada.get(&data).await.is(200).shows("wrong@example.org").hides("name=\"verlaengern\"");
    // Looking changes nothing, and neither does sending the same again.
    let same = [("name", "Ada König"), ("mail", "wrong@example.org"), ("phone", "")];
    assert_eq!(ada.submit(&data, &same).await.location().replace("/pruefen", "/bestaetigung"), waiting);
    assert_eq!(ada.open(&waiting.replace("/bestaetigung", "/pruefen")).await.status.as_u16(), 200);
    town.citizen().get(&old).await.is(200).shows("verbindlich buchen");
    let right = [("name", "Ada König"), ("mail", "right@example.org"), ("phone", "")];
    let check = ada.submit(&data, &right).await.location().to_owned();
    town.citizen().get(&old).await.is(200).shows("gilt nicht mehr").hides("verbindlich buchen");
    assert_eq!(ada.submit(&check, &[]).await.location(), waiting);
    let new = mailed_link(&town, 1).await;
    assert_ne!(new, old);
    let mut stranger = town.citizen();
    stranger.get(&old).await.shows("gilt nicht mehr");
    let mut phone = town.citizen();
    let csrf = phone.get(&new).await.hidden("csrf");
    let dead = old.split('?').next().expect("an address").to_owned();
    phone.post(&dead, &[("csrf", &csrf)]).await.is(409).shows("gilt nicht mehr");
    let done = phone.submit(new.split('?').next().expect("an address"), &[]).await;
    phone.get(done.location()).await.is(200).shows("right@example.org");
    // Whoever got the first mail by mistake does not get to the appointment now either.
    let page = stranger.get(&old).await;
    page.is(200).shows("gilt nicht mehr").hides("right@example.org");
    let csrf = stranger.get("/termin-finden").await.hidden("csrf");
    stranger.post(&dead, &[("csrf", &csrf)]).await.is(409).shows("gilt nicht mehr");
}

#[tokio::test]
async fn nobody_prolongs_or_steals_what_waits() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let waiting = ask(&mut ada, "ada@example.org").await;
    let link = mailed_link(&town, 0).await;
    // Neither by the button nor by the form of the data page.
    let token = ada.get(&waiting).await.hidden("csrf");
    let step = |name: &str| waiting.replace("/bestaetigung", name);
    ada.post(&step("/verlaengern"), &[("csrf", &token)]).await.is(303);
    let same = [("csrf", token.as_str()), ("name", "Ada König"), ("mail", "ada@example.org"), ("verlaengern", "1")];
    ada.post(&step("/daten"), &same).await.is(303);
    ada.post(&step("/pruefen"), &[("csrf", &token)]).await.is(303);
    ada.get(&waiting).await.shows("09:00");
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 1, "a double click sends nothing");
    // Somebody else's cookie, a forged link, another town.
    town.citizen().get(&waiting).await.is(404);
    let forged = link.replace("/bestaetigen/A", "/bestaetigen/B");
    town.citizen().get(&forged).await.is(404);
    town.citizen().get("/bestaetigen/x").await.is(404);
    town.citizen_of("erbach.localhost").get(&link).await.is(404);
    // Given up by whoever began.
    ada.post(&step("/aufgeben"), &[("csrf", &token)]).await.is(303);
    town.citizen().get(&link).await.is(200).shows("vorbei");
}

#[tokio::test]
async fn another_time_ends_the_waiting() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let waiting = ask(&mut ada, "ada@example.org").await;
    let old = mailed_link(&town, 0).await;
    town.minutes_pass(1);
    let again = waiting.replace("/bestaetigung", "/zeit");
    let other = ada.get(&again).await.times().last().expect("a time").clone();
    assert!(ada.submit(&again, &[("zeit", &other)]).await.location().ends_with("/daten"));
    town.citizen().get(&old).await.shows("gilt nicht mehr");
    assert_eq!(ada.submit(&waiting.replace("/bestaetigung", "/pruefen"), &[]).await.location(), waiting);
    let new = mailed_link(&town, 1).await;
    town.citizen().submit(new.split('?').next().expect("an address"), &[]).await.is(303);
}

#[tokio::test]
async fn a_limit_counts_when_the_link_is_opened() {
    let town = Town::new().await;
    let mut links = Vec::new();
    for number in 0..2 {
        ask(&mut town.citizen(), "ada@example.org").await;
        let link = mailed_link(&town, number).await;
        links.push(link.split('?').next().expect("an address").to_owned());
    }
    let mut reader = town.citizen();
    reader.submit(&links[0], &[]).await.is(303);
    let refused = reader.submit(&links[1], &[]).await;
    refused.is(422).shows("schon ein Termin gebucht").shows("/termin-finden").shows("verbindlich buchen");
    // Until then the time is held; the first one may be cancelled.
    let first = reader.get(&links[0]).await.location().to_owned();
    reader.submit(&format!("{first}/absagen"), &[]).await.is(303);
    reader.submit(&links[1], &[]).await.is(303);
}

#[tokio::test]
async fn another_time_keeps_no_hour_that_was_for_the_link() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let waiting = ask(&mut ada, "ada@example.org").await;
    let again = waiting.replace("/bestaetigung", "/zeit");
    let other = ada.get(&again).await.times().last().expect("a time").clone();
    assert!(ada.submit(&again, &[("zeit", &other)]).await.location().ends_with("/daten"));
    let data = waiting.replace("/bestaetigung", "/daten");
    town.minutes_pass(14);
    ada.get(&data).await.is(200);
    town.minutes_pass(2);
    assert_eq!(ada.get(&data).await.location(), again);
}

#[tokio::test]
async fn links_by_mail_are_few_and_nothing_is_lost() {
    let limits = Limits { codes_per_hour: 2, ..Setup::default().limits };
    let town = Town::with(Setup { limits, ..Setup::default() }).await;
    let mut ada = town.citizen();
    let waiting = ask(&mut ada, "ada@example.org").await;
    assert_eq!(ada.submit(&waiting, &[]).await.location(), format!("{waiting}?erneut=1"));
    ada.submit(&waiting, &[]).await.is(429);
    // Another booking from the same address of the net: it is still held, with all that was typed.
    let mut bob = town.citizen();
    let check = to_check(&mut bob, MAILED, "Bob", "bob@example.org", "").await;
    bob.submit(&check, &[]).await.is(422).shows("keine weitere E-Mail").shows("bob@example.org").shows("tel:");
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 2);
    // The link that was mailed is as good as before.
    let link = mailed_link(&town, 0).await;
    ada.submit(link.split('?').next().expect("an address"), &[]).await.is(303);
}
