//! Waiting for an earlier time: on the list, an offer taken, missed, declined.

use crate::harness::{Client, Town};
use jiff::Timestamp;

const SERVICE: &str = "niederlassungserlaubnis";

/// One with an appointment.
struct Citizen {
    browser: Client,
    /// Its address.
    appointment: String,
    mail: String,
    time: String,
}

impl Citizen {
    async fn new(town: &Town, name: &str, time: &str) -> Self {
        let mut browser = town.citizen();
        let mail = format!("{}@example.org", name.to_lowercase());
        let appointment = browser.book_at(SERVICE, 1, time, name, &mail).await;
        Self { browser, appointment, mail, time: time.to_owned() }
    }

    async fn wait(&mut self) {
        let list = format!("{}/warteliste", self.appointment);
        self.browser.get(&self.appointment).await.is(200).shows(&list);
        let done = self.browser.submit(&list, &[("vorlauf", "0")]).await;
        assert_eq!(done.location(), self.appointment);
        self.browser.get(&self.appointment).await.shows("Dieser Termin steht seit");
    }

    async fn cancel(&mut self) {
        self.browser.submit(&format!("{}/absagen", self.appointment), &[]).await.is(303);
    }

    /// The address of the offer that was mailed last.
    fn offer(&self, town: &Town) -> Option<String> {
        let mails = town.mailbox.mails();
        let offers = |text: &String| text.contains("/angebot/");
        let text = mails
            .into_iter()
            .rev()
            .filter(|mail| mail.to.contains(&self.mail))
            .find_map(|mail| mail.text.filter(offers))?;
        let start = text.find("/termine/")?;
        Some(text[start..].split(['?', '\n']).next()?.to_owned())
    }
}

/// The first free time, and times of three later days.
async fn times(town: &Town) -> [String; 4] {
    let mut citizen = town.citizen();
    let page = format!("/leistungen/{SERVICE}/zeiten");
    let mut all = vec![citizen.get(&page).await.times()[0].clone()];
    for day in ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-14", "2026-12-15", "2026-12-16"] {
        let is_then = |time: &String| {
            let seconds = time.split('@').next().and_then(|seconds| seconds.parse().ok()).expect("seconds");
            Timestamp::from_second(seconds).expect("a time").to_string().starts_with(day)
        };
        all.extend(citizen.get(&format!("{page}?tag={day}")).await.times().into_iter().find(is_then));
    }
    all.truncate(4);
    all.try_into().expect("four days")
}

/// Ada and Zoe have the first time, at one desk each; Bea and Cem wait, in this order, with later appointments.
async fn queue(town: &Town) -> (Citizen, Citizen, Citizen) {
    let [first, second, third, _] = times(town).await;
    Citizen::new(town, "Zoe", &first).await;
    let ada = Citizen::new(town, "Ada", &first).await;
    let mut bea = Citizen::new(town, "Bea", &second).await;
    let mut cem = Citizen::new(town, "Cem", &third).await;
    bea.wait().await;
    town.minutes_pass(1);
    cem.wait().await;
    town.work().await;
    (ada, bea, cem)
}

async fn is_free(town: &Town, time: &str) -> bool {
    let mut somebody = town.citizen();
    let answer = somebody.hold(SERVICE, 1, time).await;
    if answer.status == 303 {
        let data = answer.location().to_owned();
        let token = somebody.get(&data).await.hidden("csrf");
        somebody.post(&data.replace("/daten", "/aufgeben"), &[("csrf", &token)]).await.is(303);
        return true;
    }
    answer.is(409);
    false
}

#[tokio::test]
async fn an_offer_is_taken_and_the_old_time_goes_on() {
    let town = Town::new().await;
    let (mut ada, mut bea, mut cem) = queue(&town).await;
    let early = ada.time.clone();
    ada.cancel().await;
    // Nobody gets it now, neither the quick ones nor those who are second on the list.
    assert!(!is_free(&town, &early).await);
    town.work().await;
    let offer = bea.offer(&town).expect("an offer");
    assert!(cem.offer(&town).is_none());
    assert!(!is_free(&town, &early).await);
    bea.browser.get(&bea.appointment).await.shows("Wir halten einen früheren Termin für Sie frei").shows(&offer);

    // The link opens a question; opening it changes nothing, however often.
    for _ in 0..3 {
        let question = town.citizen().get(&offer).await;
        question.is(200).shows("Früheren Termin nehmen").shows("Bisherigen Termin behalten").shows("10:01");
    }
    bea.browser.post(&offer, &[("antwort", "nehmen")]).await.is(403);
    bea.browser.submit(&offer, &[("antwort", "vielleicht")]).await.is(400);
    // Nobody else can answer it, with his own link either.
    let elsewhere = offer.replace(&bea.appointment, &cem.appointment);
    cem.browser.get(&elsewhere).await.is(404);

    let done = bea.browser.submit(&offer, &[("antwort", "nehmen")]).await;
    assert_eq!(done.location(), format!("{}?verschoben=1", bea.appointment));
    bea.browser
        .get(done.location())
        .await
        .is(200)
        .shows("Ihr Termin ist verschoben")
        .shows("Bea")
        .hides("Dieser Termin steht seit");
    assert_eq!(bea.browser.get(&offer).await.location(), bea.appointment);
    assert!(!is_free(&town, &early).await);
    town.work().await;
    let moved = town.mailbox.mails().into_iter().rfind(|mail| mail.to.contains(&bea.mail)).expect("a mail");
    assert!(moved.subject.starts_with("Termin verschoben"), "{}", moved.subject);
    assert!(moved.calendar.as_deref().is_some_and(|calendar| calendar.contains("SEQUENCE:1")));
    // What Bea had goes to Cem, who takes it, too.
    let offer = cem.offer(&town).expect("an offer");
    cem.browser.get(&offer).await.shows("Früheren Termin nehmen");
    cem.browser.submit(&offer, &[("antwort", "nehmen")]).await.is(303);
    cem.browser.get(&cem.appointment).await.shows("Cem");
    // And what Cem had is everybody's after a while.
    town.work().await;
    town.minutes_pass(61);
    assert!(is_free(&town, &cem.time).await);
}

#[tokio::test]
async fn a_missed_offer_goes_to_the_next_and_then_to_everybody() {
    let town = Town::new().await;
    let (mut ada, mut bea, mut cem) = queue(&town).await;
    let early = ada.time.clone();
    ada.cancel().await;
    town.work().await;
    let missed = bea.offer(&town).expect("an offer");
    let question = bea.browser.get(&missed).await.is(200).hidden("csrf");
    // Just before the end nobody else has it; then it is Cem's turn.
    town.minutes_pass(119);
    town.work().await;
    assert!(cem.offer(&town).is_none());
    town.minutes_pass(1);
    bea.browser.get(&missed).await.shows("Dieses Angebot gilt nicht mehr").hides("Früheren Termin nehmen");
    town.work().await;
    let offer = cem.offer(&town).expect("an offer");
    assert!(!is_free(&town, &early).await);
    // Too late is too late, however the form was opened; the appointment stays.
    let late = bea.browser.post(&missed, &[("csrf", &question), ("antwort", "nehmen")]).await;
    assert_eq!(late.location(), missed);
    bea.browser
        .get(&bea.appointment)
        .await
        .is(200)
        .hides("Ihr Termin ist verschoben")
        .shows("Dieser Termin steht seit");
    // Cem keeps what he has. There is nobody left to ask: after a while that nobody can guess it is everybody's.
    let kept = cem.browser.submit(&offer, &[("antwort", "behalten")]).await;
    cem.browser.get(kept.location()).await.is(200).shows("Sie behalten Ihren Termin");
    town.work().await;
    assert_eq!(bea.offer(&town), Some(missed), "nobody is asked twice for the same time");
    assert!(!is_free(&town, &early).await);
    town.minutes_pass(61);
    assert!(is_free(&town, &early).await);
}

#[tokio::test]
async fn three_offers_without_an_answer_end_the_waiting() {
    let town = Town::new().await;
    let [first, second, third, last] = times(&town).await;
    let mut patient = Citizen::new(&town, "Bea", &last).await;
    patient.wait().await;
    for time in [&third, &second, &first] {
        let mut other = Citizen::new(&town, "Ada", time).await;
        other.cancel().await;
        town.work().await;
        town.minutes_pass(121);
        town.work().await;
    }
    let mails = town.mailbox.mails();
    let subjects: Vec<_> =
        mails.iter().filter(|mail| mail.to.contains("bea@")).map(|mail| mail.subject.as_str()).collect();
    assert_eq!(subjects.iter().filter(|subject| subject.starts_with("Früherer Termin")).count(), 3, "{subjects:?}");
    assert!(
        subjects.last().is_some_and(|subject| subject.starts_with("Nicht mehr auf der Warteliste")),
        "{subjects:?}"
    );
    patient.browser.get(&patient.appointment).await.shows("Auf einen früheren Termin warten");
    // Back on the list, it begins anew.
    patient.wait().await;
}

#[tokio::test]
async fn what_was_offered_goes_on_when_the_appointment_is_cancelled() {
    let town = Town::new().await;
    let (mut ada, mut bea, mut cem) = queue(&town).await;
    ada.cancel().await;
    town.work().await;
    let offer = bea.offer(&town).expect("an offer");
    bea.cancel().await;
    assert_eq!(bea.browser.get(&offer).await.location(), bea.appointment);
    town.work().await;
    // The better one of the two times that are free now comes first, because it was given up first.
    let next = cem.offer(&town).expect("an offer");
    cem.browser.get(&next).await.is(200).shows("Früheren Termin nehmen");
    let left = cem.browser.submit(&format!("{}/warteliste", cem.appointment), &[("vorlauf", "7")]).await;
    assert_eq!(left.location(), cem.appointment);
    // Leaving the list withdraws it.
    let token = cem.browser.get(&format!("{}/warteliste", cem.appointment)).await.hidden("csrf");
    cem.browser.post(&format!("{}/warteliste/verlassen", cem.appointment), &[("csrf", &token)]).await.is(303);
    cem.browser.get(&next).await.is(200).shows("Dieses Angebot gilt nicht mehr");
}

#[tokio::test]
async fn only_who_can_be_reached_and_has_time_left_may_wait() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    // A service without a list.
    let other = ada.book("personalausweis", 1, "Ada", "ada@example.org").await;
    ada.get(&other).await.is(200).hides("/warteliste");
    assert_eq!(ada.get(&format!("{other}/warteliste")).await.location(), other);
    // Nonsense.
    let [first, ..] = times(&town).await;
    let mut bea = Citizen::new(&town, "Bea", &first).await;
    let list = format!("{}/warteliste", bea.appointment);
    for days in ["", "2", "-1", "999", "x"] {
        bea.browser.submit(&list, &[("vorlauf", days)]).await.is(400);
    }
    bea.browser.post(&list, &[("vorlauf", "0")]).await.is(403);
    bea.browser.get(&format!("{}/angebot/01890a5d-ac96-774b-bcce-b302099a8057", bea.appointment)).await.is(404);
    bea.browser.get(&format!("{}/angebot/nichts", bea.appointment)).await.is(404);
    // Cancelled: there is nothing to wait for.
    bea.cancel().await;
    assert_eq!(bea.browser.get(&list).await.location(), bea.appointment);
    // Without an appointment one is told what to do.
    town.citizen().get(&format!("/leistungen/{SERVICE}/zeiten")).await.shows("Warteliste");
    town.citizen().get("/leistungen/personalausweis/zeiten").await.hides("Warteliste");
}

#[tokio::test]
async fn which_service_was_begun_with_does_not_bring_a_time_back_at_once() {
    let town = Town::new().await;
    let host = town.citizen().host.replace("rastatt", "erbach");
    // Only passports come back later; beginning with the identity card is no way around.
    let path = "/leistungen/personalausweis/zeiten?personen=1&mit=reisepass:1";
    let before = town.citizen_of(&host).get(path).await.is(200).times();
    let mut ada = town.citizen_of(&host);
    let mut appointment = String::new();
    let mut taken = before.clone();
    // Until each desk has an appointment.
    while taken == before {
        ada = town.citizen_of(&host);
        let token = ada.get(path).await.hidden("csrf");
        let fields =
            [("csrf", token.as_str()), ("personen", "1"), ("mit", "reisepass:1"), ("zeit", &before[before.len() - 1])];
        let data = ada.post("/leistungen/personalausweis/zeiten", &fields).await.location().to_owned();
        let person = [("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "")];
        let check = ada.submit(&data, &person).await.location().to_owned();
        let done = ada.submit(&check, &[]).await.location().to_owned();
        appointment = done.split('?').next().expect("an address").to_owned();
        taken = town.citizen_of(&host).get(path).await.times();
    }
    let missing = before.iter().rfind(|time| !taken.contains(time)).expect("a time that is gone");
    ada.submit(&format!("{appointment}/absagen"), &[]).await.is(303);
    town.work().await;
    assert_eq!(town.citizen_of(&host).get(path).await.times(), taken);
    town.minutes_pass(61);
    assert!(town.citizen_of(&host).get(path).await.times().contains(missing));
}
