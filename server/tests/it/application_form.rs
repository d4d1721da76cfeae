//! `/leistungen/{service}/antrag` and `/antrag/{application}…`: from the beginning to the reference.

use crate::harness::Client;
use crate::harness::forms::{ALONE, BEGIN, DOG, PERSON, id_of, town};
use axum::http::Method;
use jiff::SignedDuration;
use services::application::MOST_DRAFTS;

#[tokio::test]
async fn a_form_is_begun_filled_in_checked_and_sent() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    citizen.get("/leistungen/personalausweis").await.shows(BEGIN);
    let page = citizen.get(BEGIN).await;
    page.is(200).shows("Probehund melden").shows("30 Tage").hides("weitermachen, gespeichert");
    let application = citizen.begin().await;
    // Where one was; later pages are out of reach.
    assert_eq!(citizen.get(&application).await.location(), format!("{application}/seite/person"));
    let page = citizen.get(&format!("{application}/seite/person")).await;
    page.is(200).shows("Wer sind Sie?").hides("role=\"alert\"");
    assert_eq!(page.header("cache-control"), "no-store");
    let next = citizen.fill(&application, "person", PERSON).await;
    assert_eq!(next.location(), format!("{application}/seite/hund"));
    let page = citizen.get(next.location()).await;
    page.is(200).shows("Woher kommt der Hund?").hides("Chipnummer");
    // What came up by the answer is no mistake.
    let page = citizen.fill(&application, "hund", &[("herkunft", "tierheim"), ("bemerkung", "")]).await;
    page.is(200).shows("Dazu haben wir noch eine Frage").shows("Chipnummer");
    let next = citizen.fill(&application, "hund", DOG).await;
    assert_eq!(next.location(), format!("{application}/seite/papiere"), "the breeder's page is not asked");
    let next = citizen.fill(&application, "papiere", &[("helfer", "0")]).await;
    assert_eq!(next.location(), format!("{application}/seite/mit"));
    let next = citizen.fill(&application, "mit", ALONE).await;
    assert_eq!(next.location(), format!("{application}/pruefen"));
    let page = citizen.get(next.location()).await;
    citizen.get(&format!("{application}/antrag.pdf")).await.is(404);
    page.is(200).shows("Müller-Łukasz").shows("29. Februar 1988").shows("276098").shows("Antrag jetzt senden");
    let next = citizen.send_off(&application).await;
    assert_eq!(next.location(), format!("{application}/gesendet"));
    let page = citizen.get(next.location()).await;
    page.is(200).shows("Ihr Antrag ist bei uns").shows("Wir schreiben Ihnen.");
    let pdf = citizen.get(&format!("{application}/antrag.pdf")).await;
    assert!(pdf.is(200).body.starts_with("%PDF-"));
    assert_eq!((pdf.header("content-type"), pdf.header("cache-control")), ("application/pdf", "private, no-store"));
    assert!(pdf.header("content-disposition").starts_with("attachment; filename=\"antrag-"));
    // From now on there is nothing to fill in.
    for path in ["", "/seite/hund", "/pruefen", "/spaeter", "/loeschen"] {
        let away = citizen.get(&format!("{application}{path}")).await;
        assert_eq!(away.location(), format!("{application}/gesendet"), "{path}");
    }
    citizen.get(BEGIN).await.is(200).hides(&application);
    // The code is shown for a day.
    town.clock.advance(SignedDuration::from_hours(25));
    town.portal.maintenance.run().await.expect("deleted");
    citizen.get(&format!("{application}/gesendet")).await.is(200).shows("Der Code wird nur am ersten Tag gezeigt.");
}

/// Every address of an application, by which way it is asked for.
fn doors(application: &str) -> Vec<(Method, String)> {
    let get = ["", "/seite/person", "/pruefen", "/gesendet", "/spaeter", "/loeschen", "/antrag.pdf"]
        .map(|path| (Method::GET, path));
    let post = ["/seite/person", "/pruefen", "/spaeter", "/loeschen"].map(|path| (Method::POST, path));
    get.into_iter().chain(post).map(|(method, path)| (method, format!("{application}{path}"))).collect()
}

async fn finds_nothing(stranger: &mut Client, application: &str) {
    let token = stranger.get("/status").await.hidden("csrf");
    for (method, path) in doors(application) {
        let page = match method {
            Method::GET => stranger.get(&path).await,
            _ => stranger.post(&path, &[("csrf", &token), ("mail", "eve@example.org"), ("nachname", "Eve")]).await,
        };
        page.is(404).hides("Łukasz").hides("Probehund");
    }
}

#[tokio::test]
async fn nobody_elses_application_can_be_found() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(ALONE).await;
    // Another visitor; the same one in another town; somebody without a cookie.
    finds_nothing(&mut town.citizen(), &application).await;
    let mut elsewhere = citizen.clone();
    elsewhere.host = "erbach.localhost".into();
    finds_nothing(&mut elsewhere, &application).await;
    town.citizen().get(&format!("{application}/seite/person")).await.is(404);
    // Ids that are none, or nobody's.
    for id in ["x", "00000000-0000-0000-0000-000000000000", "0193-4a5b", "%00", "..%2f.."] {
        citizen.get(&format!("/antrag/{id}")).await.is(404);
        citizen.get(&format!("/antrag/{id}/seite/person")).await.is(404);
    }
    // Also once it is sent; and of a form or service that there is not.
    citizen.send_off(&application).await.is(303);
    finds_nothing(&mut town.citizen(), &application).await;
    finds_nothing(&mut elsewhere, &application).await;
    citizen.get("/leistungen/reisepass/antrag").await.is(404);
    citizen.get("/leistungen/gibt-es-nicht/antrag").await.is(404);
    let token = citizen.get(BEGIN).await.hidden("csrf");
    citizen.post("/leistungen/reisepass/antrag", &[("csrf", &token)]).await.is(404);
    citizen.post(BEGIN, &[("csrf", "forged")]).await.is(403);
}

#[tokio::test]
async fn pages_out_of_reach_take_nothing() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    let first = format!("{application}/seite/person");
    let token = citizen.get(&first).await.hidden("csrf");
    for step in ["hund", "papiere", "zucht", "mit", "gibt-es-nicht", "PERSON", "%00"] {
        let address = format!("{application}/seite/{step}");
        assert_eq!(citizen.get(&address).await.location(), first, "{step}");
        let fields = [("csrf", token.as_str()), ("herkunft", "zucht"), ("zuechter", "Eve"), ("zu_zweit", "no")];
        assert_eq!(citizen.post(&address, &fields).await.location(), first, "{step}");
    }
    assert!(town.draft(&citizen, &application).await.typed.is_empty());
    // With a mistake one stays, and what was typed is kept.
    let page = citizen.fill(&application, "person", &[("nachname", "Anna 2"), ("geboren.day", "31")]).await;
    page.is(422).shows("Fehler: ").shows("value=\"Anna 2\"").shows("In Namen stehen keine Ziffern");
    assert_eq!(citizen.get(&format!("{application}/seite/hund")).await.location(), first);
    assert_eq!(town.draft(&citizen, &application).await.typed.first("nachname"), Some("Anna 2"));
    // The check page names what is missing and cannot send.
    let page = citizen.get(&format!("{application}/pruefen")).await;
    page.is(200).shows("Angaben fehlen noch").hides("Antrag jetzt senden");
    let draft = town.draft(&citizen, &application).await;
    let stand = draft.revision.to_string();
    let page = citizen.post(&format!("{application}/pruefen"), &[("csrf", &token), ("_stand", &stand)]).await;
    page.is(422).shows("Angaben fehlen noch");
    assert!(town.applications().sent(id_of(&application)).await.is_err());
}

#[tokio::test]
async fn what_is_not_asked_any_more_is_not_sent() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    citizen.fill(&application, "person", PERSON).await.is(303);
    citizen.fill(&application, "hund", &[("herkunft", "zucht")]).await.is(303);
    citizen.fill(&application, "zucht", &[("zuechter", "Zwinger Zorn")]).await.is(303);
    // Inputs of other pages, of no page, and of files are ignored.
    let forged = [
        ("herkunft", "zucht"),
        ("zuechter", "Zwinger Zorn"),
        ("nachname", "Eve"),
        ("helfer", "3"),
        ("helfer.0.helfer_beleg", "0193d6c0-0000-7000-8000-000000000000"),
        ("helfer.0.helfer_name", "Eve"),
        ("pass", "0193d6c0-0000-7000-8000-000000000000"),
        ("geheim", "x"),
        ("_seen.mit", ""),
        ("ok.zuechter.so-alt", "x"),
    ];
    citizen.fill(&application, "zucht", &forged).await.is(303);
    let typed = town.draft(&citizen, &application).await.typed;
    let names: Vec<&str> = typed.iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "_seen.hund",
            "_seen.person",
            "_seen.zucht",
            "geboren.day",
            "geboren.month",
            "geboren.year",
            "herkunft",
            "mail",
            "nachname",
            "ok.zuechter.so-alt",
            "zuechter"
        ]
    );
    assert_eq!(typed.first("nachname"), Some("Müller-Łukasz"));
    // Back: it comes from a home. What was typed on the breeder's page stays in the draft, and out of what is sent.
    citizen.fill(&application, "hund", DOG).await.is(303);
    citizen.get(&format!("{application}/seite/zucht")).await.is(303);
    citizen.fill(&application, "papiere", &[("helfer", "0"), ("pass", "0193d6c0-0000-7000-8000-000000000000")]).await;
    citizen.fill(&application, "mit", &[("zu_zweit", "no"), ("mit_mail", "eve@example.org")]).await.is(303);
    assert_eq!(town.draft(&citizen, &application).await.typed.first("zuechter"), Some("Zwinger Zorn"));
    citizen.get(&format!("{application}/pruefen")).await.is(200).hides("Zorn").hides("eve@");
    citizen.send_off(&application).await.is(303);
    let (answers, texts, _) = town.sent(&application).await;
    let sent: Vec<&String> = answers.as_object().expect("answers").keys().collect();
    assert_eq!(sent, ["chip", "geboren", "helfer", "herkunft", "mail", "nachname", "zu_zweit"]);
    for never in ["Zorn", "eve@", "0193d6c0"] {
        assert!(!texts.contains(never) && !answers.to_string().contains(never), "{never}: {texts}");
    }
}

#[tokio::test]
async fn only_what_was_seen_is_sent_and_only_once() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(ALONE).await;
    let check = format!("{application}/pruefen");
    let page = citizen.get(&check).await;
    let (token, seen) = (page.hidden("csrf"), page.hidden("_stand"));
    // Changed in another window since.
    citizen.fill(&application, "hund", &[("herkunft", "tierheim"), ("chip", "111"), ("bemerkung", "")]).await.is(303);
    let stale = citizen.post(&check, &[("csrf", &token), ("_stand", &seen)]).await;
    stale.is(409).shows("Ihre Angaben haben sich inzwischen geändert").shows("111");
    for forged in ["", "-1", "9223372036854775807", "9999999999999999999999", "x"] {
        citizen.post(&check, &[("csrf", &token), ("_stand", forged)]).await.is(409);
    }
    citizen.post(&check, &[("csrf", "forged"), ("_stand", &stale.hidden("_stand"))]).await.is(403);
    assert!(town.applications().sent(id_of(&application)).await.is_err());
    // Clicked twice at the same moment, and once more.
    let seen = stale.hidden("_stand");
    let fields = [("csrf", token.as_str()), ("_stand", seen.as_str())];
    let (mut first, mut second) = (citizen.clone(), citizen.clone());
    let (one, two) = tokio::join!(first.post(&check, &fields), second.post(&check, &fields));
    assert_eq!(one.location(), two.location());
    citizen.post(&check, &fields).await.is(303);
    let page = citizen.get(one.location()).await;
    town.work().await;
    let mails = town.mailbox.mails();
    let [mail] = &mails[..] else { panic!("one mail, not {}", mails.len()) };
    let reference = mail.subject.rsplit(' ').next().expect("a reference").to_owned();
    page.shows(&reference);
    assert_eq!(town.sent(&application).await.0["chip"], "111");
}

#[tokio::test]
async fn what_is_unlikely_is_asked_once() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    let old = [("nachname", "Alt"), ("geboren.day", "1"), ("geboren.month", "1"), ("geboren.year", "1920")];
    let page = citizen.fill(&application, "person", &old).await;
    page.is(422).shows("Sie wären über hundert Jahre alt. Stimmt das?");
    let name = "ok.geboren.so-alt";
    let seal = page.body.split(&format!("name=\"{name}\"")).nth(1).and_then(|rest| rest.split("value=\"").nth(1));
    let seal = seal.and_then(|rest| rest.split('"').next()).expect("a seal").to_owned();
    // A forged answer is none; the right one is.
    let with = |seal: &str| old.into_iter().chain([(name, seal)]).map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
    let forged: Vec<(String, String)> = with("1");
    let right: Vec<(String, String)> = with(&seal);
    let borrowed = |fields: &[(String, String)]| -> Vec<(String, String)> { fields.to_vec() };
    for (fields, status) in [(borrowed(&forged), 422), (borrowed(&right), 303)] {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        citizen.fill(&application, "person", &fields).await.is(status);
    }
    citizen.get(&format!("{application}/seite/person")).await.is(200).shows("checked");
}

#[tokio::test]
async fn too_much_is_refused_and_nothing_is_lost() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(ALONE).await;
    let address = format!("{application}/seite/hund");
    let token = citizen.get(&address).await.hidden("csrf");
    let before = town.draft(&citizen, &application).await;
    // One field too many.
    let many: Vec<(&str, &str)> =
        std::iter::once(("csrf", token.as_str())).chain(std::iter::repeat_n(("herkunft", "zucht"), 2_000)).collect();
    assert_eq!(many.len(), 2_001);
    citizen.post(&address, &many).await.is(413);
    // More than a megabyte, and a megabyte that is one answer.
    let long = "x".repeat(1_000_000);
    citizen.post(&address, &[("csrf", &token), ("bemerkung", &long)]).await.is(413);
    let long = "x".repeat(990_000);
    let seen = citizen.get(&address).await.hidden("_stand");
    let fields = [("csrf", token.as_str()), ("_stand", &seen), ("herkunft", "tierheim"), ("chip", "1")];
    let with = |more| fields.into_iter().chain([("bemerkung", more)]).collect::<Vec<_>>();
    citizen.post(&address, &with(&long)).await.is(422).shows("Zeichen zu lang");
    // What is kept of it is a draft like any other, but there is no room for more.
    citizen.fill(&application, "person", &[("nachname", &"z".repeat(20_000))]).await.is(413);
    assert_eq!(town.draft(&citizen, &application).await.typed.first("nachname"), before.typed.first("nachname"));
    // Ten thousand letters that are six characters each on the way are allowed.
    let page = citizen.get(&address).await;
    let seen = page.hidden("_stand");
    let fields = [("csrf", token.as_str()), ("_stand", &seen), ("herkunft", "tierheim"), ("chip", "1")];
    let letters = "ж".repeat(10_000);
    citizen
        .post(&address, &fields.into_iter().chain([("bemerkung", letters.as_str())]).collect::<Vec<_>>())
        .await
        .is(303);
    assert_eq!(town.draft(&citizen, &application).await.typed.first("bemerkung"), Some(letters.as_str()));
}

#[tokio::test]
async fn names_are_cleaned_or_refused_with_a_reason() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    let mut fill = async |name: &str| {
        let fields = [("nachname", name), ("geboren.day", "1"), ("geboren.month", "2"), ("geboren.year", "1990")];
        citizen.fill(&application, "person", &fields).await
    };
    for (typed, why) in [
        ("=cmd|' /C calc'!A0", "kann in keinem Namen stehen"),
        ("\u{301}", "problem"),
        ("<script>alert(1)</script>", "kann in keinem Namen stehen"),
        ("Анна", "in lateinischen Buchstaben"),
        ("123", "keine Ziffern"),
        ("\u{202E}\u{200B}\u{7}", "fehlt"),
        ("😀", "kann in keinem Namen stehen"),
    ] {
        let page = fill(typed).await;
        page.is(422).hides("<script>alert");
        assert!(why == "problem" || why == "fehlt" || page.body.contains(why), "{typed:?}: {}", page.body);
    }
    // Quietly cleaned: control characters, the direction turned round, spaces, a mark behind its letter.
    for typed in ["Mu\u{308}ller\u{0}", " \u{202E}Müller\u{202C} ", "M\u{200B}üller\u{7f}", "Müller\r\n"] {
        fill(typed).await.is(303);
        let application = citizen_sends(&mut town.citizen(), typed).await;
        assert_eq!(town.sent(&application).await.0["nachname"], "Müller", "{typed:?}");
    }
}

/// Sends an application under a name.
async fn citizen_sends(citizen: &mut Client, name: &str) -> String {
    let application = citizen.filled(ALONE).await;
    let fields = [("nachname", name), ("geboren.day", "1"), ("geboren.month", "2"), ("geboren.year", "1990")];
    citizen.fill(&application, "person", &fields).await.is(303);
    citizen.send_off(&application).await.is(303);
    application
}

#[tokio::test]
async fn what_is_typed_never_becomes_markup() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(ALONE).await;
    let nasty = "\n</textarea><script>alert(1)</script>&lt;\n=1+1";
    citizen.fill(&application, "hund", &[("herkunft", "tierheim"), ("chip", "1"), ("bemerkung", nasty)]).await.is(303);
    let page = citizen.get(&format!("{application}/seite/hund")).await;
    page.is(200).hides("<script>alert");
    let inside = page.body.split("<textarea").nth(1).and_then(|rest| rest.split_once('>')).expect("a text area").1;
    let inside = inside.split("</textarea").next().expect("its end");
    // A browser drops the first line break; the next one was typed.
    assert!(
        inside.starts_with("\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;\n=1+1"),
        "{inside:?}"
    );
    citizen.get(&format!("{application}/pruefen")).await.is(200).hides("<script>alert").shows("alert(1)");
}

#[tokio::test]
async fn nobody_begins_without_end() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    for _ in 0..MOST_DRAFTS {
        citizen.begin().await;
    }
    let page = citizen.submit(BEGIN, &[]).await;
    page.is(429).shows("Sie haben schon viele angefangene Anträge");
    assert_eq!(page.body.matches("/loeschen\"").count(), MOST_DRAFTS as usize);
    town.citizen().begin().await;
    // Those that are over do not count, and are gone.
    town.clock.advance(SignedDuration::from_hours(30 * 24 + 1));
    citizen.begin().await;
}

#[tokio::test]
async fn the_language_changes_in_the_middle_of_typing() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    let fields = [("nachname", "Anna 2"), ("geboren.day", "29"), ("sprache_wechseln", "en")];
    let page = citizen.fill(&application, "person", &fields).await;
    page.is(200).shows("lang=\"en\"").shows("value=\"Anna 2\"").shows("value=\"29\"").hides("aria-invalid");
    assert_eq!(town.draft(&citizen, &application).await.typed.first("nachname"), Some("Anna 2"));
}
