//! The short check before a time is held.

use crate::harness::{Client, Page, Setup, Town};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use server::config::Limits;
use services::gate::Refusal;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

const TIMES: &str = "/leistungen/aufenthaltserlaubnis/zeiten";
const CHECK: &str = "/leistungen/aufenthaltserlaubnis/pruefung";

/// The challenge that a page carries.
fn challenge(page: &Page) -> Option<Value> {
    let text = page.body.split("data-challenge=\"").nth(1)?.split('"').next()?;
    Some(serde_json::from_str(&text.replace("&quot;", "\"").replace("&amp;", "&")).expect("JSON"))
}

/// What `style/gate.js` does.
fn solve(challenge: &Value) -> String {
    let [wanted, salt] = ["challenge", "salt"].map(|name| challenge[name].as_str().expect("text"));
    let hash = |number: u64| format!("{:x}", Sha256::digest(format!("{salt}{number}")));
    let most = challenge["maxnumber"].as_u64().expect("a number");
    let number = (0..=most).find(|number| hash(*number) == wanted).expect("a solution");
    encode(challenge, number)
}

fn encode(challenge: &Value, number: u64) -> String {
    let proof = json!({
        "algorithm": challenge["algorithm"], "challenge": challenge["challenge"], "number": number,
        "salt": challenge["salt"], "signature": challenge["signature"],
    });
    BASE64.encode(proof.to_string())
}

/// Free times of the opened day, far enough from each other that one desk could serve them all.
fn apart(page: &Page) -> Vec<String> {
    let start = |time: &String| time.split('@').next().and_then(|second| second.parse::<i64>().ok()).expect("a time");
    let mut times = page.times();
    times.sort_by_key(start);
    let mut chosen: Vec<String> = Vec::new();
    for time in times {
        if chosen.last().is_none_or(|last| start(&time) >= start(last) + 3600) {
            chosen.push(time);
        }
    }
    assert!(chosen.len() > 2, "{chosen:?}");
    chosen
}

async fn hold(citizen: &mut Client, time: &str, proof: &str) -> Page {
    let token = citizen.get(TIMES).await.hidden("csrf");
    citizen.post(TIMES, &[("csrf", &token), ("personen", "1"), ("zeit", time), ("nachweis", proof)]).await
}

#[track_caller]
fn is_sent_to_the_check(page: &Page, time: &str) {
    assert_eq!(page.location(), format!("{CHECK}?zeit={}&personen=1", time.replace('@', "%40")));
}

/// Held, or taken by somebody else: the check did not stand in the way.
#[track_caller]
fn is_let_in(page: &Page) {
    assert!(page.status == 409 || page.location().starts_with("/buchung/"), "{:?}", page.headers);
}

/// How often attempts were turned away, by reason.
async fn blocked(town: &Town) -> BTreeMap<&'static str, u64> {
    let all = town.portal.state.gate.store.blocked(jiff::civil::date(2026, 1, 1)).await.expect("counts");
    assert!(
        all.iter().all(|blocked| blocked.municipality == "rastatt" && blocked.day == jiff::civil::date(2026, 11, 23))
    );
    all.into_iter().map(|blocked| (blocked.refusal.key(), blocked.attempts)).collect()
}

#[tokio::test]
async fn a_solved_challenge_lets_some_times_be_held() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let page = ada.get(TIMES).await;
    assert!(page.header("content-security-policy").contains("worker-src 'self'"));
    page.shows("style/gate.js");
    let (times, proof) = (apart(&page), solve(&challenge(&page).expect("a challenge")));
    assert!(hold(&mut ada, &times[0], &proof).await.location().starts_with("/buchung/"));
    // The pass is good for two more; no further challenge is asked of the device meanwhile.
    let page = ada.get(TIMES).await;
    assert_eq!(challenge(&page), None);
    page.hides("style/gate.js");
    assert!(!page.header("content-security-policy").contains("worker-src"));
    for time in &times[1..3] {
        assert!(hold(&mut ada, time, "").await.location().starts_with("/buchung/"));
    }
    assert!(challenge(&ada.get(TIMES).await).is_some());
    is_sent_to_the_check(&hold(&mut ada, &times[1], "").await, &times[1]);
    assert_eq!(blocked(&town).await, BTreeMap::from([("proof-missing", 1)]));
}

#[tokio::test]
async fn a_pass_ends_with_its_time_and_belongs_to_one_municipality() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let page = ada.get(TIMES).await;
    hold(&mut ada, &page.times()[0], &solve(&challenge(&page).expect("a challenge"))).await.is(303);
    town.minutes_pass(31);
    let page = ada.get(TIMES).await;
    assert!(challenge(&page).is_some());
    is_sent_to_the_check(&hold(&mut ada, &page.times()[0], "").await, &page.times()[0]);
}

#[tokio::test]
async fn proofs_that_are_none_are_refused_and_counted() {
    let town = Town::new().await;
    let (mut ada, mut bob) = (town.citizen(), town.citizen());
    let page = ada.get(TIMES).await;
    let time = page.times()[0].clone();
    let challenge_of_ada = challenge(&page).expect("a challenge");
    let proof = solve(&challenge_of_ada);
    bob.get(TIMES).await;
    // Of another visitor; with another number; with a later end; no proof at all.
    let salt = challenge_of_ada["salt"].as_str().expect("text").to_owned();
    let mut later = challenge_of_ada.clone();
    later["salt"] = json!(salt.replace("expires=1", "expires=2"));
    is_sent_to_the_check(&hold(&mut bob, &time, &proof).await, &time);
    for wrong in [encode(&challenge_of_ada, 1_000_000), encode(&later, 0), "🙂".to_owned(), "x".repeat(3000)] {
        is_sent_to_the_check(&hold(&mut ada, &time, &wrong).await, &time);
    }
    is_sent_to_the_check(&hold(&mut ada, &time, "").await, &time);
    // Good once: the pass it gave is used up, and the proof gives no other.
    for _ in 0..3 {
        hold(&mut ada, &time, &proof).await.is(303);
    }
    is_sent_to_the_check(&hold(&mut ada, &time, &proof).await, &time);
    // Too late.
    let page = ada.get(TIMES).await;
    let proof = solve(&challenge(&page).expect("a challenge"));
    town.minutes_pass(30);
    is_sent_to_the_check(&hold(&mut ada, &time, &proof).await, &time);
    let expected = [("proof-expired", 1), ("proof-missing", 1), ("proof-replayed", 1), ("proof-wrong", 5)];
    assert_eq!(blocked(&town).await, BTreeMap::from(expected));
}

#[tokio::test]
async fn a_time_that_is_gone_costs_no_hold() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let page = ada.get(TIMES).await;
    let (times, proof) = (apart(&page), solve(&challenge(&page).expect("a challenge")));
    let mut bob = town.citizen();
    let seen = bob.get(TIMES).await;
    // Everybody who could serve gets somebody else.
    for _ in 0..3 {
        let mut other = town.citizen();
        let page = other.get(TIMES).await;
        hold(&mut other, &times[0], &solve(&challenge(&page).expect("a challenge"))).await;
    }
    hold(&mut ada, &times[0], &proof).await.is(409);
    for time in &times[1..4] {
        assert!(hold(&mut ada, time, "").await.location().starts_with("/buchung/"));
    }
    // What the calendar never offered costs a hold.
    hold(&mut bob, "1@buergerbuero", &solve(&challenge(&seen).expect("a challenge"))).await.is(422);
    for time in &times[4..6] {
        assert!(hold(&mut bob, time, "").await.location().starts_with("/buchung/"));
    }
    assert!(hold(&mut bob, &times[6], "").await.location().contains("/pruefung?"));
}

#[tokio::test]
async fn without_javascript_a_mailed_code_opens_the_way() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let time = ada.get(TIMES).await.times()[1].clone();
    let address = hold(&mut ada, &time, "").await.location().to_owned();
    let page = ada.get(&address).await;
    page.is(200).shows("Ihre Wahl: ").shows("name=\"zeit\"");
    let token = page.hidden("csrf");
    let fields = [("csrf", token.as_str()), ("zeit", &time), ("personen", "1"), ("schritt", "mail")];
    let with = |name: &'static str, value: &'static str| [&fields[..], &[(name, value)]].concat();
    ada.post(CHECK, &with("mail", "ada@")).await.is(422).shows("aria-invalid=\"true\"").shows("value=\"ada@\"");
    let page = ada.post(CHECK, &with("mail", "Ada@Example.org")).await;
    let next = page.location().to_owned();
    assert!(next.ends_with("&schritt=code") && !next.contains("xample"), "{next}");
    ada.get(&next).await.is(200).shows("one-time-code").shows("15 Minuten");
    assert!(town.mailbox.mails().is_empty(), "the mail follows the answer");
    town.work().await;
    let mails = town.mailbox.mails();
    assert_eq!((mails.len(), mails[0].envelope_to[0].as_str()), (1, "ada@example.org"));
    let code = mails[0].subject.split(' ').next().expect("a code").to_owned();

    let code_fields = |code: &str| {
        let code = code.to_owned();
        let fields = [("csrf", &*token), ("zeit", &*time), ("personen", "1"), ("schritt", "code")];
        fields.map(|(name, value)| (name, value.to_owned())).into_iter().chain([("code", code)]).collect::<Vec<_>>()
    };
    let mut send = async |code: &str| {
        let fields = code_fields(code);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        ada.post(CHECK, &fields).await
    };
    send("12345").await.is(422).shows("mit allen 6 Ziffern").shows("value=\"12345\"");
    send(if code == "000000" { "000001" } else { "000000" }).await.is(422).shows("Dieser Code stimmt nicht.");
    let page = send(&format!("{} {}", &code[..3], &code[3..])).await;
    let data = page.location().to_owned();
    assert!(data.starts_with("/buchung/") && data.ends_with("/daten"), "{data}");
    // The address is there already; a code is good once.
    send(&code).await.is(422).shows("Der alte gilt nicht mehr.");
    ada.get(&data).await.is(200).shows("value=\"ada@example.org\"");
    assert_eq!(blocked(&town).await, BTreeMap::from([("code-wrong", 2), ("proof-missing", 1)]));
}

/// Asks for a code and has it mailed.
async fn ask(citizen: &mut Client, time: &str, mail: &str) -> Page {
    let token = citizen.get(&format!("{CHECK}?zeit={time}")).await.hidden("csrf");
    citizen.post(CHECK, &[("csrf", &token), ("zeit", time), ("schritt", "mail"), ("mail", mail)]).await
}

async fn give(citizen: &mut Client, time: &str, code: &str) -> Page {
    let token = citizen.get(&format!("{CHECK}?zeit={time}&schritt=code")).await.hidden("csrf");
    citizen.post(CHECK, &[("csrf", &token), ("zeit", time), ("schritt", "code"), ("code", code)]).await
}

#[tokio::test]
async fn codes_are_few_short_lived_and_their_visitors_own() {
    let town = Town::new().await;
    let (mut ada, mut bob) = (town.citizen(), town.citizen());
    let time = ada.get(TIMES).await.times()[0].clone();
    let wrong = "999999";
    // Five tries.
    ask(&mut ada, &time, "ada@example.org").await.is(303);
    town.work().await;
    let code = town.mailbox.mails()[0].subject.split(' ').next().expect("a code").to_owned();
    assert_ne!(code, wrong, "one in a million");
    give(&mut bob, &time, &code).await.is(422).shows("gilt nicht mehr");
    for _ in 0..5 {
        give(&mut ada, &time, wrong).await.is(422).shows("stimmt nicht");
    }
    give(&mut ada, &time, &code).await.is(422).shows("gilt nicht mehr");
    // A quarter of an hour.
    ask(&mut ada, &time, "ada@example.org").await.is(303);
    town.work().await;
    let code = town.mailbox.mails()[1].subject.split(' ').next().expect("a code").to_owned();
    town.minutes_pass(15);
    give(&mut ada, &time, &code).await.is(422).shows("gilt nicht mehr");
    // Three within an hour to an address, whoever asks; the answer says nothing of it.
    ask(&mut bob, &time, "ADA@example.org").await.is(303);
    ask(&mut bob, &time, "ada@example.org").await.is(303);
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 3);
    assert_eq!(blocked(&town).await["code-too-many"], 1);
}

#[tokio::test]
async fn the_device_goes_on_from_the_page_of_the_check() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let time = ada.get(TIMES).await.times()[0].clone();
    let page = ada.get(&format!("{CHECK}?zeit={time}&personen=1")).await;
    page.shows("data-gate").shows(&format!("action=\"{TIMES}\""));
    let proof = solve(&challenge(&page).expect("a challenge"));
    let token = page.hidden("csrf");
    let fields = [("csrf", token.as_str()), ("zeit", &time), ("personen", "1"), ("nachweis", &proof)];
    assert!(ada.post(TIMES, &fields).await.location().starts_with("/buchung/"));
}

#[tokio::test]
async fn a_time_lost_during_the_check_is_said_and_others_are_shown() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let page = ada.get(TIMES).await;
    let time = page.times()[0].clone();
    ask(&mut ada, &time, "ada@example.org").await.is(303);
    // Meanwhile everybody who could serve gets somebody else.
    for _ in 0..3 {
        let mut other = town.citizen();
        let page = other.get(TIMES).await;
        hold(&mut other, &time, &solve(&challenge(&page).expect("a challenge"))).await;
    }
    town.work().await;
    let code = town.mailbox.mails()[0].subject.split(' ').next().expect("a code").to_owned();
    let page = give(&mut ada, &time, &code).await;
    page.is(409).shows("Da war jemand schneller");
    assert!(!page.times().is_empty() && !page.times().contains(&time));
    assert_eq!(challenge(&page), None, "the pass is still good");
    let data = hold(&mut ada, &page.times()[0], "").await.location().to_owned();
    ada.get(&data).await.shows("value=\"ada@example.org\"");
}

#[tokio::test]
async fn many_holds_bring_the_check_to_any_service() {
    let limits = Limits { holds_per_address: 4, holds_per_visitor: 2, codes_per_hour: 1, ..Setup::default().limits };
    let town = Town::with(Setup { limits, ..Setup::default() }).await;
    let path = "/leistungen/personalausweis/zeiten";
    let times = town.citizen().get(path).await.times();
    let (mut ada, mut bob, mut eve) = (town.citizen(), town.citizen(), town.citizen());
    eve.address = ([198, 51, 100, 7], 50_000).into();
    for time in &times[..2] {
        is_let_in(&ada.hold("personalausweis", 1, time).await);
    }
    let check = ada.hold("personalausweis", 1, &times[2]).await.location().to_owned();
    assert!(check.starts_with("/leistungen/personalausweis/pruefung?zeit="), "the third of a visitor: {check}");
    is_let_in(&bob.hold("personalausweis", 1, &times[2]).await);
    let check = bob.hold("personalausweis", 1, &times[3]).await.location().to_owned();
    assert!(check.contains("/pruefung?"), "the fifth of an address: {check}");
    is_let_in(&eve.hold("personalausweis", 1, &times[3]).await);
    // The way on is the same.
    let page = bob.get(&check).await;
    let (proof, token) = (solve(&challenge(&page).expect("a challenge")), page.hidden("csrf"));
    let fields = [("csrf", token.as_str()), ("zeit", &times[4]), ("personen", "1"), ("nachweis", &proof)];
    is_let_in(&bob.post(path, &fields).await);
    // Codes for one address (of the net) are few, too.
    ask(&mut bob, &times[0], "a@example.org").await.is(303);
    let page = ask(&mut bob, &times[0], "b@example.org").await;
    page.is(429).shows("value=\"b@example.org\"").shows("schon mehrere Codes");
    assert_eq!(blocked(&town).await, BTreeMap::from([("code-too-many", 1), ("proof-missing", 2)]));
}

#[tokio::test]
async fn the_page_of_the_check_keeps_what_was_typed_in_another_language() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let time = ada.get(TIMES).await.times()[0].clone();
    let token = ada.get(&format!("{CHECK}?zeit={time}")).await.hidden("csrf");
    let fields = [
        ("csrf", token.as_str()),
        ("zeit", &time),
        ("schritt", "mail"),
        ("mail", "ada@exa"),
        ("sprache_wechseln", "ar"),
    ];
    ada.post(CHECK, &fields).await.is(200).shows("dir=\"rtl\"").shows("value=\"ada@exa\"").shows(&time);
    assert!(town.portal.state.gate.store.blocked(jiff::civil::date(2026, 1, 1)).await.expect("counts").is_empty());
}

#[tokio::test]
async fn odd_questions_lead_back_to_the_calendar() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    for query in ["", "?zeit=", "?zeit=x", "?zeit=%00@x", "?personen=1", &format!("?zeit={}", "1".repeat(5000))] {
        assert_eq!(citizen.get(&format!("{CHECK}{query}")).await.location(), TIMES, "{query}");
    }
    citizen.get("/leistungen/gibt-es-nicht/pruefung?zeit=1@x").await.is(404);
    let page = citizen.get(&format!("{CHECK}?zeit=1@%22%3E%3Cscript%3E&personen=%3Cb%3E&boese=1")).await;
    page.is(200).hides("<script>").hides("<b>").hides("name=\"boese\"");
    citizen.post(CHECK, &[("zeit", "1@x"), ("schritt", "mail"), ("mail", "a@example.org")]).await.is(403);
}

#[tokio::test]
async fn what_was_turned_away_can_be_read() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let time = ada.get(TIMES).await.times()[0].clone();
    for _ in 0..3 {
        hold(&mut ada, &time, "").await.is(303);
    }
    let page = town.operator().get("/readyz").await;
    let body: Value = serde_json::from_str(&page.body).expect("JSON");
    assert_eq!(body["blocked"], json!({ "days": 7, "attempts": { "proof-missing": 3 } }));
    let metrics = town.operator().get("/metrics").await;
    metrics.shows("lotse_gate_blocked_total{reason=\"proof-missing\"}");
    // The program asks the same file by the day it is; the test's clock stands elsewhere.
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_lotse"))
        .env("LOTSE_DATABASE", town.database())
        .args(["gate", "--days", "20000"])
        .output()
        .expect("lotse runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.starts_with("2026-11-23\trastatt\tproof-missing\t3\n3 attempt(s) turned away since "), "{text}");
    assert!(Refusal::ALL.iter().all(|refusal| Refusal::from_key(refusal.key()) == Some(*refusal)));
}

#[tokio::test]
async fn another_time_for_a_hold_is_a_hold_too() {
    let town = Town::new().await;
    let mut ada = town.citizen();
    let page = ada.get(TIMES).await;
    let (times, proof) = (page.times(), solve(&challenge(&page).expect("a challenge")));
    let data = hold(&mut ada, &times[0], &proof).await.location().to_owned();
    let again = data.replace("/daten", "/zeit");
    for time in &times[1..3] {
        let page = ada.get(&again).await;
        assert_eq!(challenge(&page), None, "the pass is good for two more");
        let token = page.hidden("csrf");
        assert_eq!(ada.post(&again, &[("csrf", &token), ("zeit", time)]).await.location(), data);
    }
    let page = ada.get(&again).await;
    let (proof, token) = (solve(&challenge(&page).expect("a challenge")), page.hidden("csrf"));
    let without = [("csrf", token.as_str()), ("zeit", &times[3])];
    assert!(ada.post(&again, &without).await.location().starts_with(CHECK));
    let with = [("csrf", token.as_str()), ("zeit", &times[3]), ("nachweis", &proof)];
    assert_eq!(ada.post(&again, &with).await.location(), data);
}
