use crate::harness::{Setup, Town};
use server::config::Limits;

async fn reference(town: &Town) -> String {
    let booking = town.citizen().book("personalausweis", 1, "Ada König", "Ada.Koenig@example.org").await;
    let token = booking.rsplit('/').next().expect("a token");
    let id = town.portal.state.links.verify(token).expect("an id");
    town.portal.state.bookings.booking(id).await.expect("a store").expect("a booking").reference.expect("a reference")
}

#[tokio::test]
async fn an_appointment_is_found_by_reference_and_mail() {
    let town = Town::new().await;
    let reference = reference(&town).await;
    let mut citizen = town.citizen();
    for typed in [reference.clone(), reference.to_lowercase().replace('-', " ")] {
        let page =
            citizen.submit("/termin-finden", &[("reference", &typed), ("proof", "ada.koenig@EXAMPLE.org")]).await;
        assert!(page.location().starts_with("/termine/"));
    }
}

#[tokio::test]
async fn the_reference_alone_opens_nothing_and_typed_text_stays() {
    let town = Town::new().await;
    let reference = reference(&town).await;
    let mut citizen = town.citizen();
    for (typed, proof) in [
        (reference.as_str(), "someone@else.example"),
        (reference.as_str(), ""),
        (reference.as_str(), "%"),
        ("", "ada.koenig@example.org"),
        ("nonsense", "ada.koenig@example.org"),
        ("0000-0000", "ada.koenig@example.org"),
    ] {
        let page = citizen.submit("/termin-finden", &[("reference", typed), ("proof", proof)]).await;
        page.is(422).hides("Ada König");
        assert!(page.body.contains(&format!("value=\"{typed}\"")), "{typed} is lost");
    }
    let mut elsewhere = town.citizen_of("erbach.localhost");
    elsewhere.submit("/termin-finden", &[("reference", &reference), ("proof", "ada.koenig@example.org")]).await.is(422);
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let limits = Limits { requests_per_second: 0, forms_per_minute: 0, lookups_per_minute: 5, ..Limits::default() };
    let town = Town::with(Setup { limits, ..Setup::default() }).await;
    let mut mallory = town.citizen();
    let token = mallory.get("/termin-finden").await.hidden("csrf");
    let mut refused = 0;
    for _ in 0..10 {
        let page = mallory
            .post("/termin-finden", &[("csrf", &token), ("reference", "0000-0000"), ("proof", "a@example.org")])
            .await;
        refused += u32::from(page.status.as_u16() == 429);
    }
    assert_eq!(refused, 5);
    assert_eq!(mallory.get("/termine/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").await.status.as_u16(), 429);
    // Somebody else is not held up.
    let mut other = town.citizen();
    other.address = ([198, 51, 100, 7], 50_000).into();
    other.submit("/termin-finden", &[("reference", "0000-0000"), ("proof", "a@example.org")]).await.is(422);
}

#[tokio::test]
async fn another_language_keeps_what_was_typed() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let fields = [("reference", "4F7K"), ("proof", "ada@example.org"), ("sprache_wechseln", "uk")];
    let page = citizen.submit("/termin-finden", &fields).await;
    page.is(200).shows("lang=\"uk\"").shows("4F7K").shows("ada@example.org");
    citizen.get("/termin-finden").await.shows("lang=\"uk\"");
}
