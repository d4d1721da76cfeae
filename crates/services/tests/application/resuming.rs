use crate::fakes::{Desk, TOWN, ada, bob};
use jiff::SignedDuration;
use services::application::{ApplicationError, LINK_TRIES, MOST_LINKS, Owner};

/// Asks for a link; the answer is the code that is shown and the token that is mailed.
async fn ask(desk: &Desk, id: services::application::ApplicationId) -> (String, String) {
    let asked = desk.applications.ask_resume(&ada(), id, "ada@example.org").await.unwrap();
    let link = desk.store.tables.lock().unwrap().links.last().unwrap().0.clone();
    let text: Vec<u8> = link.sealed.iter().map(|byte| !byte).collect();
    let text = String::from_utf8_lossy(&text).into_owned();
    let token = text.split("\"token\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    (asked.code, token)
}

#[tokio::test]
async fn link_and_code_together_open_the_draft_elsewhere() {
    let desk = Desk::new();
    let id = desk.draft().await;
    let (code, token) = ask(&desk, id).await;
    assert_eq!((code.len(), token.len()), (6, 32));
    desk.applications.can_resume(TOWN, &token).await.unwrap();
    assert!(matches!(desk.applications.load(&bob(), id).await, Err(ApplicationError::NotFound)));
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    assert_eq!(desk.applications.resume(&bob(), &token, &spaced).await.unwrap(), id);
    assert_eq!(desk.applications.load(&bob(), id).await.unwrap().typed.get("name"), ["Ada König"]);
    // It is Ada's, too, and the link stays good: browsers forget who they were.
    desk.applications.load(&ada(), id).await.unwrap();
    desk.applications
        .resume(&Owner { visitor: services::booking::VisitorKey([3; 32]), ..bob() }, &token, &code)
        .await
        .unwrap();
    let elsewhere = Owner { municipality: "anderswo", ..bob() };
    assert!(matches!(desk.applications.resume(&elsewhere, &token, &code).await, Err(ApplicationError::NotFound)));
    assert!(matches!(desk.applications.resume(&bob(), "x", &code).await, Err(ApplicationError::NotFound)));
}

#[tokio::test]
async fn a_code_that_is_mistyped_often_is_over() {
    let desk = Desk::new();
    let id = desk.draft().await;
    let (code, token) = ask(&desk, id).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for typed in [wrong, "", "12345", "x", wrong].iter().take(LINK_TRIES as usize) {
        let refused = desk.applications.resume(&bob(), &token, typed).await;
        assert!(matches!(refused, Err(ApplicationError::WrongCode)));
    }
    assert!(matches!(desk.applications.resume(&bob(), &token, &code).await, Err(ApplicationError::TooManyTries)));
    assert!(matches!(desk.applications.load(&bob(), id).await, Err(ApplicationError::NotFound)));
    // Another link has other tries, and another code.
    let (code, token) = ask(&desk, id).await;
    desk.applications.resume(&bob(), &token, &code).await.unwrap();
}

#[tokio::test]
async fn links_have_a_limit_and_an_end() {
    let desk = Desk::new();
    let id = desk.draft().await;
    let (code, token) = ask(&desk, id).await;
    for _ in 1..MOST_LINKS {
        ask(&desk, id).await;
    }
    let refused = desk.applications.ask_resume(&ada(), id, "ada@example.org").await;
    assert!(matches!(refused, Err(ApplicationError::TooManyLinks)));
    desk.clock.advance(SignedDuration::from_hours(24 * 30));
    assert!(matches!(desk.applications.can_resume(TOWN, &token).await, Err(ApplicationError::NotFound)));
    assert!(matches!(desk.applications.resume(&bob(), &token, &code).await, Err(ApplicationError::NotFound)));
    assert!(
        !format!("{:?}", services::application::Asked { code: "123456".into(), until: desk.now() }).contains("123456")
    );
}
