//! One application in two windows of the same browser.

use crate::harness::forms::{ALONE, DOG, PERSON, id_of, pdf, town};

#[tokio::test]
async fn different_pages_do_not_get_into_each_others_way() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(ALONE).await;
    let page = |step: &str| format!("{application}/seite/{step}");
    let (mut one, mut two) = (citizen.clone(), citizen.clone());
    let (person, dog) = (one.get(&page("person")).await, two.get(&page("hund")).await);
    let fields = |seen: &crate::harness::Page, of: &[(&'static str, &'static str)]| -> Vec<(String, String)> {
        let own = [("csrf", seen.hidden("csrf")), ("_stand", seen.hidden("_stand"))];
        let of = of.iter().map(|(name, value)| (*name, (*value).to_owned()));
        own.into_iter().chain(of).map(|(name, value)| (name.to_owned(), value)).collect()
    };
    fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }
    let mine = fields(
        &person,
        &[("nachname", "Eins"), ("geboren.day", "1"), ("geboren.month", "1"), ("geboren.year", "1990")],
    );
    let other = fields(&dog, &[("herkunft", "tierheim"), ("chip", "222")]);
    let (person, dog) = (page("person"), page("hund"));
    let (mine, other) = (borrowed(&mine), borrowed(&other));
    let (first, second) = tokio::join!(one.post(&person, &mine), two.post(&dog, &other));
    first.is(303);
    second.is(303);
    let typed = town.draft(&citizen, &application).await.typed;
    assert_eq!((typed.first("nachname"), typed.first("chip")), (Some("Eins"), Some("222")));
}

#[tokio::test]
async fn nothing_is_written_over_unseen() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    let address = format!("{application}/seite/person");
    let seen = citizen.get(&address).await;
    citizen.fill(&application, "person", PERSON).await.is(303);
    // The window that was opened before.
    let (token, stand) = (seen.hidden("csrf"), seen.hidden("_stand"));
    let fields = [("csrf", token.as_str()), ("_stand", stand.as_str()), ("nachname", "Zweite"), ("geboren.day", "3")];
    let conflict = citizen.post(&address, &fields).await;
    conflict.is(409).shows("Diese Seite wurde in einem anderen Fenster geändert").shows("value=\"Zweite\"");
    conflict.shows("Lieber das andere ansehen und behalten");
    assert_eq!(town.draft(&citizen, &application).await.typed.first("nachname"), Some("Müller-Łukasz"));
    // Looking again shows the other one's; going on makes this one's count.
    citizen.get(&address).await.shows("value=\"Müller-Łukasz\"");
    let stand = conflict.hidden("_stand");
    let fields = [
        ("csrf", token.as_str()),
        ("_stand", &stand),
        ("nachname", "Zweite"),
        ("geboren.day", "3"),
        ("geboren.month", "3"),
        ("geboren.year", "1993"),
    ];
    citizen.post(&address, &fields).await.is(303);
    assert_eq!(town.draft(&citizen, &application).await.typed.first("nachname"), Some("Zweite"));
}

#[tokio::test]
async fn the_same_in_both_is_no_conflict() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    let address = format!("{application}/seite/person");
    let seen = citizen.get(&address).await;
    let (token, stand) = (seen.hidden("csrf"), seen.hidden("_stand"));
    let fields: Vec<(&str, &str)> =
        [("csrf", token.as_str()), ("_stand", stand.as_str())].into_iter().chain(PERSON.iter().copied()).collect();
    citizen.post(&address, &fields).await.is(303);
    // A second click, and the button "back" with another click.
    citizen.post(&address, &fields).await.is(303);
    // A page whose hidden field was tampered with counts as old.
    let fields = [("csrf", token.as_str()), ("_stand", "0"), ("nachname", "Drei")];
    citizen.post(&address, &fields).await.is(409);
}

#[tokio::test]
async fn a_file_of_a_page_that_was_changed_elsewhere_is_not_kept() {
    use crate::harness::forms::Part;
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    let address = format!("{application}/seite/papiere");
    let seen = citizen.get(&address).await;
    citizen.fill(&application, "papiere", &[("helfer", "0"), ("_dazu", "helfer")]).await.is(303);
    let (token, stand) = (seen.hidden("csrf"), seen.hidden("_stand"));
    let parts = [
        Part("csrf", None, token.as_bytes()),
        Part("_stand", None, stand.as_bytes()),
        Part("helfer", None, b"0"),
        Part("pass", Some("Pass.pdf"), &pdf(b"one")),
    ];
    citizen.post_parts(&address, &parts).await.is(409).hides("Pass.pdf");
    assert!(town.uploads(&citizen, &application).await.is_empty());
    assert!(town.contents().is_empty());
}

#[tokio::test]
async fn what_was_sent_in_one_window_is_sent_in_the_other() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(ALONE).await;
    let (person, check) = (format!("{application}/seite/hund"), format!("{application}/pruefen"));
    let (open, seen) = (citizen.get(&person).await, citizen.get(&check).await);
    citizen.send_off(&application).await.is(303);
    let (token, stand) = (open.hidden("csrf"), open.hidden("_stand"));
    let fields: Vec<(&str, &str)> =
        [("csrf", token.as_str()), ("_stand", stand.as_str())].into_iter().chain(DOG.iter().copied()).collect();
    let sent = format!("{application}/gesendet");
    assert_eq!(citizen.post(&person, &fields).await.location(), sent);
    let stand = seen.hidden("_stand");
    assert_eq!(citizen.post(&check, &[("csrf", &token), ("_stand", &stand)]).await.location(), sent);
    assert!(town.applications().sent(id_of(&application)).await.is_ok());
}

/// Two windows that send the same page in the same moment: one of them is asked.
#[tokio::test]
async fn of_two_at_the_same_moment_none_is_lost() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    for round in 0..8 {
        let application = citizen.begin().await;
        let address = format!("{application}/seite/person");
        let seen = citizen.get(&address).await;
        let (token, stand) = (seen.hidden("csrf"), seen.hidden("_stand"));
        let (mut one, mut two) = (citizen.clone(), citizen.clone());
        let first = [("csrf", token.as_str()), ("_stand", stand.as_str()), ("nachname", "Eins")];
        let second = [("csrf", token.as_str()), ("_stand", stand.as_str()), ("nachname", "Zwei")];
        let (first, second) = tokio::join!(one.post(&address, &first), two.post(&address, &second));
        let asked = [&first, &second].iter().filter(|page| page.status == 409).count();
        assert_eq!(asked, 1, "round {round}");
        let kept = if first.status == 409 { "Zwei" } else { "Eins" };
        assert_eq!(town.draft(&citizen, &application).await.typed.first("nachname"), Some(kept));
    }
}
