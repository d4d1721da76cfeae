//! `/antrag/{application}/spaeter` and `/antraege/weiter/{token}`: going on elsewhere.

use crate::harness::forms::{ALONE, PERSON, town};
use crate::harness::{Page, Town};
use services::application::{LINK_TRIES, MOST_LINKS};

/// The link of the newest mail, without the language.
fn mailed(town: &Town) -> String {
    let text = town.mailbox.mails().pop().and_then(|mail| mail.text).expect("a mail");
    let token = text.split("/antraege/weiter/").nth(1).and_then(|rest| rest.split('?').next()).expect("a link");
    format!("/antraege/weiter/{token}")
}

/// The six digits on the page.
fn code(page: &Page) -> String {
    let rest = page.is(200).body.split("lotse-code--large").nth(1).expect("a code");
    let digits = rest.split("ltr\">").nth(1).and_then(|rest| rest.split('<').next()).expect("digits");
    assert!(digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{digits}");
    digits.to_owned()
}

#[tokio::test]
async fn a_link_and_a_code_open_it_elsewhere() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    let away = citizen.fill(&application, "person", &[("nachname", "Halb"), ("_spaeter", "1")]).await;
    assert_eq!(away.location(), format!("{application}/spaeter"));
    let later = format!("{application}/spaeter");
    let page = citizen.get(&later).await;
    page.is(200).shows("Später weitermachen").shows("23. Dezember 2026");
    let kept = page.headers.get_all("set-cookie").iter().any(|cookie| {
        cookie.to_str().is_ok_and(|cookie| cookie.starts_with("lotse_visit=") && cookie.contains("Max-Age=2592000"))
    });
    assert!(kept, "{:?}", page.headers);
    citizen.submit(&later, &[("mail", "kein-mail")]).await.is(422).shows("value=\"kein-mail\"");
    assert!(town.mailbox.mails().is_empty());
    let page = citizen.submit(&later, &[("mail", "ada@example.org\r\nBcc: eve@example.org")]).await;
    page.is(422);
    let code = code(&citizen.submit(&later, &[("mail", " ada@example.org ")]).await);
    town.work().await;
    let mail = town.mailbox.mails().pop().expect("a mail");
    assert!(mail.to.contains("ada@example.org") && !String::from_utf8_lossy(&mail.raw).contains(&code));
    let link = mailed(&town);
    // Elsewhere.
    let mut phone = town.citizen();
    phone.get(&link).await.is(200).shows("Code").hides("Halb");
    assert_eq!(phone.submit(&link, &[("code", &code)]).await.location(), application);
    phone.open(&application).await.is(200).shows("value=\"Halb\"");
    // Both have it.
    phone.fill(&application, "person", PERSON).await.is(303);
    citizen.get(&format!("{application}/seite/person")).await.shows("value=\"Müller-Łukasz\"");
    // The link is good for another device, too, until it was sent.
    town.citizen().get(&link).await.is(200);
    for (step, fields) in [("hund", crate::harness::forms::DOG), ("papiere", &[("helfer", "0")]), ("mit", ALONE)] {
        phone.fill(&application, step, fields).await.is(303);
    }
    phone.send_off(&application).await.is(303);
    town.citizen().get(&link).await.is(404).shows("Diesen Antrag gibt es nicht mehr");
    let token = town.citizen().get("/status").await.hidden("csrf");
    phone.post(&link, &[("csrf", &token), ("code", &code)]).await.is(403);
    phone.submit("/status", &[]).await.is(422);
    citizen.get(&format!("{application}/gesendet")).await.is(200).shows("Ihr Antrag ist bei uns");
}

#[tokio::test]
async fn codes_cannot_be_guessed_and_links_cannot_be_made() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    let later = format!("{application}/spaeter");
    let code = code(&citizen.submit(&later, &[("mail", "ada@example.org")]).await);
    town.work().await;
    let link = mailed(&town);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    // Another town does not know the link.
    let mut elsewhere = town.citizen_of("erbach.localhost");
    elsewhere.get(&link).await.is(404);
    let token = elsewhere.get("/status").await.hidden("csrf");
    elsewhere.post(&link, &[("csrf", &token), ("code", &code)]).await.is(404);
    for forged in ["x", "", "../../status", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        town.citizen().get(&format!("/antraege/weiter/{forged}")).await.is(404);
    }
    // Five wrong ones close it, whoever types them.
    let mut eve = town.citizen();
    for attempt in 0..LINK_TRIES {
        let typed = if attempt == 0 { "" } else { wrong };
        eve.submit(&link, &[("code", typed)]).await.is(422).shows("Der Code stimmt nicht");
    }
    eve.submit(&link, &[("code", wrong)]).await.is(429).shows("zu oft falsch");
    town.citizen().submit(&link, &[("code", &code)]).await.is(429);
    eve.get(&application).await.is(404);
    // Another link is good again.
    let page = citizen.submit(&later, &[("mail", "ada@example.org")]).await;
    let other = self::code(&page);
    town.work().await;
    assert_ne!(mailed(&town), link);
    town.citizen().submit(&mailed(&town), &[("code", &other)]).await.is(303);
    // The code of one link does not open another one.
    town.citizen().submit(&link, &[("code", &other)]).await.is(429);
}

#[tokio::test]
async fn nobody_is_flooded_with_links() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    let later = format!("{application}/spaeter");
    for _ in 0..MOST_LINKS {
        citizen.submit(&later, &[("mail", "ada@example.org")]).await.is(200);
    }
    let page = citizen.submit(&later, &[("mail", "ada@example.org")]).await;
    page.is(429).shows("Sie haben schon mehrere Links bekommen").hides("lotse-code--large");
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), MOST_LINKS as usize);
    town.minutes_pass(61);
    citizen.submit(&later, &[("mail", "ada@example.org")]).await.is(200);
}
