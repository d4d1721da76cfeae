use crate::harness::{Setup, Town};
use jiff::SignedDuration;
use sandbox::mailbox::Refusal;
use serde_json::{Value, json};

#[tokio::test]
async fn confirmation_and_cancellation_are_mailed_once() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let appointment = citizen.book("personalausweis", 2, "Ada König", "ada@example.org").await;
    assert!(town.mailbox.mails().is_empty(), "the mail follows the answer");
    town.work().await;
    town.work().await;
    let mails = town.mailbox.mails();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].to.contains("ada@example.org"));
    assert!(mails[0].text.as_deref().is_some_and(|text| text.contains(&appointment)), "{:?}", mails[0].text);
    let calendar = mails[0].calendar.as_deref().expect("a calendar part");
    assert!(calendar.contains("METHOD:REQUEST") && calendar.contains("SEQUENCE:0"), "{calendar}");

    citizen.submit(&format!("{appointment}/absagen"), &[]).await.is(303);
    town.work().await;
    let mails = town.mailbox.mails();
    assert_eq!(mails.len(), 2);
    let calendar = mails[1].calendar.as_deref().expect("a calendar part");
    assert!(calendar.contains("METHOD:CANCEL") && calendar.contains("SEQUENCE:1"), "{calendar}");
}

#[tokio::test]
async fn the_mail_speaks_the_citizens_language() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    citizen.get("/?lang=ar").await.is(200);
    citizen.book("personalausweis", 1, "محمد بن علي", "m@example.org").await;
    town.work().await;
    let mail = town.mailbox.mails().remove(0);
    assert!(mail.html.as_deref().is_some_and(|html| html.contains("dir=\"rtl\"")));
    assert!(mail.text.is_some_and(|text| text.contains("lang=ar")));
}

#[tokio::test]
async fn a_refused_mail_is_tried_again_with_growing_pauses() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    town.mailbox.refuse_next(2, Refusal::TryLater);
    town.work().await;
    assert!(town.mailbox.mails().is_empty());
    town.clock.advance(SignedDuration::from_secs(9));
    town.work().await;
    assert!(town.mailbox.mails().is_empty(), "not before its time");
    town.clock.advance(SignedDuration::from_secs(2));
    town.work().await;
    assert!(town.mailbox.mails().is_empty(), "the second refusal");
    town.clock.advance(SignedDuration::from_secs(21));
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 1);
}

#[tokio::test]
async fn a_mail_refused_for_good_is_given_up_and_shown() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    town.mailbox.refuse_next(1, Refusal::NoSuchRecipient);
    town.work().await;
    town.clock.advance(SignedDuration::from_hours(48));
    town.work().await;
    assert!(town.mailbox.mails().is_empty());
    let counts = town.portal.state.jobs.counts(town.now()).await.expect("counts");
    assert_eq!(counts.dead, 1);
}

#[tokio::test]
async fn a_mail_given_up_can_be_sent_after_all() {
    let town = Town::new().await;
    town.citizen().book("personalausweis", 1, "Ada König", "ada@example.org").await;
    town.mailbox.refuse_next(1, Refusal::NoSuchRecipient);
    town.work().await;
    assert_eq!(town.portal.state.jobs.retry_dead(None, town.now()).await.expect("the jobs"), 1);
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 1);
    assert_eq!(town.portal.state.jobs.counts(town.now()).await.expect("counts").dead, 0);
}

/// One mistyped address is no lasting trouble of the portal.
#[tokio::test]
async fn a_mail_given_up_worries_for_a_day() {
    let town = Town::new().await;
    town.citizen().book("personalausweis", 1, "Ada König", "ada@example.org").await;
    town.mailbox.refuse_next(1, Refusal::NoSuchRecipient);
    town.work().await;
    let mut days = Vec::new();
    for _ in 0..3 {
        let ready: Value = serde_json::from_str(&town.operator().get("/readyz").await.is(200).body).expect("JSON");
        days.push((ready["degraded"].clone(), ready["jobs"]["dead"].clone(), ready["jobs"]["dead_lately"].clone()));
        town.clock.advance(SignedDuration::from_hours(12));
    }
    let day = |degraded: bool, lately: u32| (json!(degraded), json!(1), json!(lately));
    assert_eq!(days, [day(true, 1), day(true, 1), day(false, 0)]);
}

#[tokio::test]
async fn the_demo_shows_its_mailbox() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    town.work().await;
    let page = citizen.get("/demo/mailbox").await;
    page.is(200).shows("ada@example.org");
    let mut plain = town.citizen_of("localhost");
    plain.get("/demo/mailbox").await.is(200).shows("ada@example.org");
}

#[tokio::test]
async fn without_a_demo_there_is_no_mailbox() {
    let town = Town::with(Setup { demo: false, ..Setup::default() }).await;
    town.citizen().get("/demo/mailbox").await.is(404);
}

#[tokio::test]
async fn one_sender_for_all_if_the_mail_server_wants_it() {
    for (sender, expected) in
        [(Some("portal@lotse.example"), "portal@lotse.example"), (None, "buergerbuero@rastatt.example")]
    {
        let town = Town::with(Setup { sender: sender.map(str::to_owned), ..Setup::default() }).await;
        town.citizen().book("personalausweis", 1, "Ada König", "ada@example.org").await;
        town.work().await;
        let mail = town.mailbox.mails().remove(0);
        assert_eq!(mail.envelope_from, expected);
        assert!(mail.from.contains("Stadt Rastatt") && mail.reply_to.contains("buergerbuero@rastatt.example"));
    }
}
