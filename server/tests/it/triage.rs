//! Questions before a form or an appointment.

use crate::harness::Town;

const CARDS: &str = "/wegweiser/ausweis";
const MOVE: &str = "/wegweiser/wohnsitz";

#[tokio::test]
async fn questions_lead_to_an_appointment_with_its_papers() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let service = citizen.get("/leistungen/personalausweis").await;
    service.is(200).shows("href=\"/wegweiser/ausweis?_von=personalausweis\"").shows("Ich weiß schon, was ich brauche");
    // The direct way stays, but it is not the first one.
    service.shows("href=\"/leistungen/personalausweis/termin\" class=\"kern-btn kern-btn--secondary\"");

    let first = citizen.get(&format!("{CARDS}?_von=personalausweis")).await;
    first.is(200).shows("Worum geht es?").shows("name=\"anliegen\"").shows("method=\"get\"").hides("name=\"csrf\"");
    first.shows("href=\"/leistungen/personalausweis\"").shows("name=\"_von\" value=\"personalausweis\"");
    let sent = citizen.get(&format!("{CARDS}?_von=personalausweis&_weiter=anliegen&anliegen=neu")).await;
    assert_eq!(sent.location(), format!("{CARDS}?anliegen=neu&_von=personalausweis"));
    let second = citizen.get(sent.location()).await;
    second.is(200).shows("name=\"dokument\"").shows("name=\"anliegen\" value=\"neu\"").shows("_seite=anliegen");
    let sent = citizen.get(&format!("{CARDS}?anliegen=neu&_weiter=dokument&dokument=beides")).await;
    let third = citizen.get(sent.location()).await;
    third.is(200).shows("name=\"alter\"");
    let sent = citizen.get(&format!("{CARDS}?anliegen=neu&dokument=beides&_weiter=alter&alter=kind")).await;
    let outcome = citizen.get(sent.location()).await;
    outcome
        .is(200)
        .shows("Sie beantragen beides für ein Kind in einem Termin")
        .shows("das Einverständnis beider Eltern und deren Ausweise")
        .shows("Bürgerbüro")
        // 15 for the card, 10 for the passport that is added.
        .shows("Ungefähr 25 Minuten")
        .shows("46,00")
        .shows("70,00")
        .shows("Ihre Antworten")
        .shows("anliegen=neu&amp;dokument=beides&amp;alter=kind&amp;_seite=dokument");
    let link =
        "/leistungen/personalausweis/zeiten?personen=1&amp;mit=reisepass:1&amp;anlass=ausweis.beides-minderjaehrig";
    outcome.shows(link);

    let times = link.replace("&amp;", "&");
    let calendar = citizen.get(&times).await;
    calendar.is(200).shows("name=\"anlass\" value=\"ausweis.beides-minderjaehrig\"");
    let time = calendar.times()[0].clone();
    let fields = [
        ("personen", "1"),
        ("mit", "reisepass:1"),
        ("anlass", "ausweis.beides-minderjaehrig"),
        ("zeit", time.as_str()),
    ];
    let data = citizen.submit("/leistungen/personalausweis/zeiten", &fields).await.location().to_owned();
    let check = citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "")]).await;
    let check = check.location().to_owned();
    let papers = "das Einverständnis beider Eltern";
    let general = "beim ersten Ausweis: Geburtsurkunde";
    citizen.get(&check).await.is(200).shows(papers).hides(general);
    let done = citizen.submit(&check, &[]).await.location().to_owned();
    citizen.get(&done).await.is(200).shows(papers).hides(general);
    town.work().await;
    let mail = town.mailbox.mails().pop().expect("a mail");
    let text = mail.text.expect("a text");
    assert!(text.contains(papers) && !text.contains(general), "{text}");
    let calendar = mail.calendar.expect("a calendar").replace("\r\n ", "");
    assert!(calendar.contains("Einverständnis beider Eltern"), "{calendar}");

    // Another time keeps them, whatever the form says.
    let address = done.split('?').next().expect("path").to_owned();
    let other = citizen.get(&format!("{address}/verschieben")).await;
    let time = other.times().last().expect("a time").clone();
    let moved = citizen.submit(&format!("{address}/verschieben"), &[("zeit", &time), ("anlass", "")]).await;
    citizen.submit(moved.location(), &[("zeit", &time)]).await.is(303);
    citizen.get(&address).await.is(200).shows(papers).hides(general);
}

#[tokio::test]
async fn a_number_becomes_the_quantity_and_both_ways_are_there() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let page = citizen.get(&format!("{MOVE}?umzug=aus-deutschland&personen=4")).await;
    page.is(200)
        .shows("/leistungen/wohnsitz-anmelden/zeiten?personen=4&amp;anlass=wohnsitz.anmelden")
        .shows("/leistungen/wohnsitz-anmelden/antrag?anlass=wohnsitz.anmelden")
        // 20 for the first one, 5 for each further one.
        .shows("Ungefähr 35 Minuten");
    // The form's first page has the papers of this outcome; of another one it has not.
    let papers = "Personalausweise oder Reisepässe aller Personen";
    let begin = "/leistungen/wohnsitz-anmelden/antrag";
    citizen.get(&format!("{begin}?anlass=wohnsitz.anmelden")).await.is(200).shows(papers);
    let plain = citizen.get(begin).await.body;
    for other in ["wohnsitz.abmelden", "ausweis.pass", "x", "", "%00"] {
        let page = citizen.get(&format!("{begin}?anlass={other}")).await;
        page.is(200);
        assert_eq!(page.body.matches(papers).count(), plain.matches(papers).count(), "{other}");
    }
    // Nothing to be done: no button.
    let page = citizen.get(&format!("{MOVE}?umzug=nach-deutschland")).await;
    page.is(200).shows("Bei uns müssen Sie nichts tun").hides("/zeiten").hides("/antrag").hides("Wie geht es weiter?");
}

#[tokio::test]
async fn what_is_no_answer_is_asked_again() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    for query in [
        "",
        "?umzug=",
        "?umzug=mars",
        "?umzug=%00%ff",
        "?umzug=%3Cscript%3Ealert(1)%3C/script%3E",
        "?gibtesnicht=1&_seite=personen",
        "?_weiter=personen&personen=3",
        "?_seite=x&_von=x&_weiter=x",
        "?personen=3",
    ] {
        let page = citizen.get(&format!("{MOVE}{query}")).await;
        page.is(200).shows("name=\"umzug\"").hides("<script>alert").hides("Fehler");
    }
    // Sent without an answer, or with one that cannot be: then it is said.
    citizen
        .get(&format!("{MOVE}?_weiter=umzug"))
        .await
        .is(422)
        .shows("Fehler")
        .shows("href=\"#umzug.aus-deutschland\"");
    let wrong = citizen.get(&format!("{MOVE}?umzug=innerhalb&_weiter=personen&personen=99")).await;
    wrong.is(422).shows("value=\"99\"").shows("href=\"#personen\"");
    let long = "9".repeat(500);
    citizen
        .get(&format!("{MOVE}?umzug=innerhalb&_weiter=personen&personen={long}"))
        .await
        .is(422)
        .hides(&format!("value=\"{long}"));
    // However a number is typed, an address has its digits alone.
    for typed in ["3", "%203%20", "0%0A3", "3%00", "%D9%A3", "3%E2%80%AE"] {
        let page = citizen.get(&format!("{MOVE}?umzug=innerhalb&_weiter=personen&personen={typed}")).await;
        assert!(page.status == 422 || page.location().contains("personen=3"), "{typed}: {}", page.status);
    }
    // Not sent: a wrong number is ignored.
    citizen.get(&format!("{MOVE}?umzug=innerhalb&personen=99")).await.is(200).hides("value=\"99\"");
    citizen.get("/wegweiser/gibtesnicht").await.is(404);
    citizen.get("/wegweiser/fahrzeug").await.is(404);
}

#[tokio::test]
async fn an_answer_can_be_changed_and_the_others_stay() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let page = citizen.get(&format!("{MOVE}?umzug=innerhalb&personen=2&_seite=umzug")).await;
    page.is(200).shows("id=\"umzug.innerhalb\" value=\"innerhalb\" checked").shows("name=\"personen\" value=\"2\"");
    let sent = citizen.get(&format!("{MOVE}?personen=2&_weiter=umzug&umzug=ins-ausland")).await;
    assert_eq!(sent.location(), format!("{MOVE}?umzug=ins-ausland&personen=2"));
    // What is no longer asked for does not stay in the address.
    let sent = citizen.get(&format!("{MOVE}?personen=2&_weiter=umzug&umzug=nach-deutschland")).await;
    assert_eq!(sent.location(), format!("{MOVE}?umzug=nach-deutschland"));
    // A page one has not come to yet is not shown.
    citizen.get(&format!("{MOVE}?_seite=personen")).await.is(200).shows("name=\"umzug\"");
}

#[tokio::test]
async fn the_language_changes_in_the_middle() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    // The switch sends the page as it is.
    let page = citizen.get(&format!("{MOVE}?umzug=innerhalb&_weiter=personen&personen=&lang=en")).await;
    page.is(200).shows("How many people are moving?").shows("name=\"umzug\" value=\"innerhalb\"").hides("Error");
    citizen.get(&format!("{MOVE}?umzug=innerhalb&personen=1&lang=ar")).await.is(200).shows("dir=\"rtl\"");
}

#[tokio::test]
async fn an_unknown_outcome_is_ignored() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let calendar = "/leistungen/personalausweis/zeiten";
    for unknown in ["x", "ausweis.x", "ausweis.pass", "wohnsitz.anmelden", "", "%00", "%3Cb%3E"] {
        citizen.get(&format!("{calendar}?anlass={unknown}")).await.is(200).hides("name=\"anlass\"");
    }
    let time = citizen.get(calendar).await.times()[0].clone();
    let held = citizen.submit(calendar, &[("personen", "1"), ("anlass", "ausweis.x"), ("zeit", &time)]).await;
    let check = citizen.submit(held.location(), &[("name", "Ada"), ("mail", "ada@example.org"), ("phone", "")]).await;
    citizen.get(check.location()).await.is(200).shows("beim ersten Ausweis: Geburtsurkunde");
}
