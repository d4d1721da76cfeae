use crate::harness::Town;
use domain::language::Language;

#[tokio::test]
async fn every_page_speaks_ten_languages() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let appointment = citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    let waiting = citizen.book("niederlassungserlaubnis", 1, "Ada König", "ada@example.org").await;
    let data = citizen.hold_first("personalausweis", 2).await;
    let check =
        citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org")]).await.location().to_owned();
    let check_by_mail = citizen.hold_first("einbuergerung", 1).await;
    let check_by_mail = citizen.submit(&check_by_mail, &[("name", "Ada König"), ("mail", "ada@example.org")]).await;
    let unconfirmed = citizen.submit(check_by_mail.location(), &[]).await.location().to_owned();
    let id = unconfirmed.split('/').nth(2).and_then(|id| id.parse().ok()).expect("an id");
    let mailed = town.portal.state.links.ask_token(services::booking::BookingId(id), town.now());
    let paths = [
        unconfirmed,
        format!("/bestaetigen/{mailed}"),
        "/".to_owned(),
        "/suche?q=pass".to_owned(),
        "/suche?q=xqzvw".to_owned(),
        "/leistungen/personalausweis".to_owned(),
        "/leistungen/personalausweis/termin".to_owned(),
        "/leistungen/personalausweis/zeiten".to_owned(),
        "/leistungen/aufenthaltserlaubnis/pruefung?zeit=1795424400%40buergerbuero".to_owned(),
        "/leistungen/aufenthaltserlaubnis/pruefung?zeit=1795424400%40buergerbuero&schritt=code".to_owned(),
        "/orte/buergerbuero".to_owned(),
        "/wegweiser/wohnsitz".to_owned(),
        "/wegweiser/ausweis?anliegen=verloren".to_owned(),
        "/wegweiser/wohnsitz?umzug=aus-deutschland&personen=2".to_owned(),
        data.replace("/daten", "/zeit"),
        data.clone(),
        check,
        appointment.clone(),
        format!("{appointment}/absagen"),
        format!("{appointment}/verschieben"),
        reminder_link(&town, &appointment).await,
        format!("{waiting}/warteliste"),
        "/termin-finden".to_owned(),
        "/impressum".to_owned(),
        "/datenschutz".to_owned(),
        "/barrierefreiheit".to_owned(),
        "/hilfe".to_owned(),
        "/einbetten".to_owned(),
        "/demo/mailbox".to_owned(),
        "/gibt/es/nicht".to_owned(),
    ];
    for path in paths {
        let mut titles = std::collections::BTreeSet::new();
        for language in Language::ALL {
            let separator = if path.contains('?') { '&' } else { '?' };
            let page = citizen.get(&format!("{path}{separator}lang={language}")).await;
            assert!(matches!(page.status.as_u16(), 200 | 404), "{path} {language}: {}", page.status);
            page.shows(&format!("lang=\"{}\"", language.html_lang())).shows(&format!("dir=\"{}\"", language.dir()));
            assert_eq!(page.header("content-language"), language.html_lang());
            let title =
                page.body.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title");
            titles.insert(title.to_owned());
        }
        // Some words are the same in two languages, but never in all.
        assert!(titles.len() >= 5, "{path}: {titles:?}");
    }
}

/// Where a reminder of this appointment leads.
async fn reminder_link(town: &Town, appointment: &str) -> String {
    let state = &town.portal.state;
    let id = state.links.verify(appointment.rsplit('/').next().expect("a token")).expect("an appointment");
    let booking = state.bookings.booking(id).await.expect("read").expect("there");
    let reference = booking.reference.expect("a reference");
    app::routes::cannot_come(&state.links.cancel_token(&reference).expect("a token"))
}

#[tokio::test]
async fn the_language_is_found_by_choice_cookie_and_browser() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    citizen.headers = vec![("accept-language", "uk-UA,uk;q=0.9,de;q=0.5".to_owned())];
    citizen.get("/").await.shows("lang=\"uk\"");
    citizen.get("/?lang=tr").await.shows("lang=\"tr\"");
    citizen.get("/").await.shows("lang=\"tr\"");
    citizen.get("/?lang=xx").await.is(200).shows("lang=\"tr\"");
    citizen.get("/?lang=%22%3E%3Cscript%3E").await.is(200).hides("\"><script>");
}
