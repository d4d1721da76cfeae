use crate::harness::{Setup, Town};
use axum::http::Method;
use server::config::Limits;

/// Every address that takes a form, with the keys of a hold and an appointment of the visitor.
async fn forms(town: &Town) -> (crate::harness::Client, Vec<String>) {
    let mut citizen = town.citizen();
    let appointment = citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    let data = citizen.hold_first("personalausweis", 1).await;
    let hold = |end: &str| data.replace("/daten", end);
    let paths = vec![
        "/leistungen/personalausweis/zeiten".to_owned(),
        hold("/zeit"),
        hold("/daten"),
        hold("/pruefen"),
        hold("/verlaengern"),
        hold("/aufgeben"),
        format!("{appointment}/absagen"),
        "/termin-finden".to_owned(),
    ];
    (citizen, paths)
}

#[tokio::test]
async fn no_form_is_taken_without_its_token() {
    let town = Town::new().await;
    let (citizen, paths) = forms(&town).await;
    let foreign = town.citizen().get("/termin-finden").await.hidden("csrf");
    for path in paths {
        for token in [None, Some(""), Some("x"), Some(foreign.as_str())] {
            let mut citizen = citizen.clone();
            let fields: Vec<(&str, &str)> = token.map(|token| ("csrf", token)).into_iter().collect();
            citizen.post(&path, &fields).await.is(403).shows("Rastatt");
        }
        // Nor without the cookie it was made for.
        let mut citizen = citizen.clone();
        let token = citizen.get("/termin-finden").await.hidden("csrf");
        citizen.cookies.clear();
        let page = citizen.post(&path, &[("csrf", &token)]).await;
        assert!(matches!(page.status.as_u16(), 403 | 404), "{path}: {}", page.status);
    }
}

#[tokio::test]
async fn no_form_is_taken_from_another_site() {
    let town = Town::new().await;
    let (citizen, paths) = forms(&town).await;
    let token = citizen.clone().get("/termin-finden").await.hidden("csrf");
    for path in paths {
        for headers in [
            vec![("sec-fetch-site", "cross-site".to_owned())],
            vec![("sec-fetch-site", "same-site".to_owned())],
            vec![("origin", "https://evil.example".to_owned())],
            vec![("origin", "http://erbach.localhost".to_owned())],
            vec![("origin", "null".to_owned())],
        ] {
            let mut citizen = citizen.clone();
            citizen.headers = headers;
            citizen.post(&path, &[("csrf", &token)]).await.is(403);
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    for path in
        ["/", "/leistungen/personalausweis/zeiten", "/gibt/es/nicht", "/healthz", "/termine/x", "/assets/none.js"]
    {
        let page = citizen.get(path).await;
        let policy = page.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("unsafe-eval'")
                || policy.contains("'wasm-unsafe-eval'"),
            "{policy}"
        );
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        assert!(!page.header("x-request-id").is_empty(), "{path}");
        assert!(!page.header("cache-control").is_empty(), "{path}");
    }
    let (one, two) = (citizen.get("/").await, citizen.get("/").await);
    assert_ne!(
        one.header("content-security-policy"),
        two.header("content-security-policy"),
        "the nonce is new each time"
    );
}

#[tokio::test]
async fn pages_have_no_inline_script_or_style_without_the_nonce() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    for path in ["/", "/leistungen/personalausweis", "/leistungen/personalausweis/zeiten", "/termin-finden"] {
        let page = citizen.get(path).await;
        let policy = page.header("content-security-policy").to_owned();
        let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce");
        for tag in page.body.split("<script").skip(1) {
            let tag = tag.split('>').next().unwrap_or_default();
            assert!(tag.contains(&format!("nonce=\"{nonce}\"")), "{path}: <script{tag}>");
        }
        page.hides(" style=\"").hides("<style").hides(" onclick=").hides("javascript:");
        page.hides("http://").hides("<textarea");
    }
}

#[tokio::test]
async fn cookies_are_out_of_reach_for_scripts() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    assert!(citizen.get("/").await.headers.get("set-cookie").is_none(), "a page without a form needs no cookie");
    let page = citizen.get("/leistungen/personalausweis/zeiten").await;
    let cookie = page.header("set-cookie");
    assert!(
        cookie.starts_with("lotse_visit=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    let page = citizen.get("/?lang=ar").await;
    assert!(page.header("set-cookie").contains("HttpOnly"));
}

#[tokio::test]
async fn too_many_requests_are_refused_kindly() {
    let limits = Limits { requests_per_second: 1, forms_per_minute: 3, lookups_per_minute: 0, ..Limits::default() };
    let town = Town::with(Setup { limits, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let mut statuses = Vec::new();
    for _ in 0..15 {
        statuses.push(citizen.get("/").await.status.as_u16());
    }
    assert_eq!(statuses.iter().filter(|&&status| status == 200).count(), 10);
    let refused = citizen.get("/").await;
    refused.is(429).shows("Rastatt");
    assert!(!refused.header("retry-after").is_empty());
}

#[tokio::test]
async fn unexpected_methods_are_refused() {
    let town = Town::new().await;
    let mut citizen = town.citizen();
    for method in [Method::PUT, Method::DELETE, Method::PATCH] {
        citizen.send(method, "/termin-finden", None).await.is(405);
    }
    citizen.send(Method::POST, "/", Some(Vec::new())).await.is(405);
}
