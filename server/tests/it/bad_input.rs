use crate::harness::Town;
use axum::http::Method;

#[tokio::test]
async fn an_overlong_body_is_refused() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    let body = format!("name={}", "a".repeat(10 * 1024 * 1024)).into_bytes();
    let page = citizen.send(Method::POST, &data, Some(body)).await;
    page.is(413).shows("Rastatt");
}

#[tokio::test]
async fn odd_names_get_a_kind_answer_and_stay() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    let long = "a".repeat(5000);
    for name in [
        "",
        "   ",
        &long,
        "Ada 🙂",
        "Ada\u{0}\u{7}",
        "</textarea><script>alert(1)</script>",
        "Ada\u{202E}gnik\u{202C} 7",
        "1234",
    ] {
        let page = citizen.submit(&data, &[("name", name), ("mail", "ada@example.org")]).await;
        if page.status.as_u16() == 303 {
            // Only invisible characters were wrong: they were taken out.
            assert_eq!(name, "Ada\u{0}\u{7}");
            continue;
        }
        page.is(422).shows("id=\"fehler\"").hides("<script>alert").hides("\u{202E}");
        page.shows("ada@example.org");
    }
}

#[tokio::test]
async fn right_names_of_all_kinds_pass() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    for name in [
        "Ada König",
        "O’Neill-Đỗ",
        "Jürgen v. d. Großheide",
        "Ḫāliḍ ibn al-Walīd",
        "Оксана Петренко",
        "محمد بن علي",
        "Nguyễn Thị Minh",
    ] {
        let next = citizen.submit(&data, &[("name", name), ("mail", "ada+termin@example.org")]).await;
        citizen.get(next.location()).await.is(200).shows(name);
    }
}

#[tokio::test]
async fn odd_addresses_are_explained() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    for (mail, phone) in [
        ("", ""),
        ("ada", ""),
        ("ada@example", ""),
        ("ada@@example.org", ""),
        ("ada@example.org\r\nBcc: all@example.org", ""),
        ("", "12"),
        ("", "0170-CALL-ME"),
        ("", "+4917012345678901234567"),
    ] {
        citizen
            .submit(&data, &[("name", "Ada König"), ("mail", mail), ("phone", phone)])
            .await
            .is(422)
            .shows("Ada König");
    }
}

#[tokio::test]
async fn broken_bodies_do_no_harm() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    let data = citizen.hold_first("personalausweis", 1).await;
    for body in
        [b"%".to_vec(), b"%ff%fe=%00".to_vec(), b"&&&&====".to_vec(), vec![0xff; 1000], b"csrf=a&csrf=b".to_vec()]
    {
        citizen.send(Method::POST, &data, Some(body)).await.is(403);
    }
    citizen.headers = vec![("content-type", "application/json".to_owned())];
    citizen.send(Method::POST, &data, Some(b"{}".to_vec())).await.is(400);
    citizen.headers.clear();
    citizen.get(&data).await.is(200);
}
