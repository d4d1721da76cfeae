use crate::harness::{Page, Setup, Town};
use axum::http::Method;
use server::config::Web;
use std::collections::BTreeSet;

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

/// What may run on an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scripts {
    None,
    Plain,
    Islands,
}

/// The nonce of an answer after its whole policy was compared.
#[track_caller]
fn nonce(page: &Page, scripts: Scripts, path: &str) -> String {
    let policy = page.header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or_default();
    let sources = match scripts {
        Scripts::None => "'none'".to_owned(),
        Scripts::Plain => format!("'nonce-{nonce}'"),
        Scripts::Islands => format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
    };
    let expected = format!(
        "default-src 'none'; script-src {sources}; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    assert_eq!(policy, expected, "{path}");
    // 128 random bits; nothing that could end the quoted word.
    let random = nonce.len() == 22 && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    assert!(random || scripts == Scripts::None, "{path}: {nonce}");
    assert_eq!(page.body.contains("id=\"lotse-wasm\""), scripts == Scripts::Islands, "{path}: WASM where it may run");
    nonce.to_owned()
}

/// An answer of each kind and what may run on it.
async fn answers(town: &Town) -> Vec<(String, Page, Scripts)> {
    let mut citizen = town.citizen();
    let appointment = citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    let data = citizen.hold_first("personalausweis", 1).await;
    citizen.submit(&data, &[("name", "Ada König"), ("mail", "ada@example.org")]).await.is(303);
    let mut answers = Vec::new();
    for (path, scripts) in [
        ("/", Scripts::Plain),
        ("/leistungen/personalausweis", Scripts::Plain),
        ("/leistungen/personalausweis/termin", Scripts::Plain),
        ("/termin-finden", Scripts::Plain),
        ("/impressum", Scripts::Plain),
        ("/demo/mailbox", Scripts::Plain),
        ("/gibt/es/nicht", Scripts::Plain),
        ("/termine/x", Scripts::Plain),
        (&appointment, Scripts::Plain),
        (&format!("{appointment}/absagen"), Scripts::Plain),
        ("/leistungen/personalausweis/zeiten", Scripts::Islands),
        (&data, Scripts::Islands),
        (&data.replace("/daten", "/pruefen"), Scripts::Islands),
        ("/leistungen/personalausweis/zeiten/kalender.json", Scripts::None),
        (&format!("{appointment}/termin.ics"), Scripts::None),
        ("/theme/x.css", Scripts::None),
        ("/assets/none.js", Scripts::None),
        ("/healthz", Scripts::None),
        ("/readyz", Scripts::None),
        ("/metrics", Scripts::None),
    ] {
        answers.push((path.to_owned(), citizen.get(path).await, scripts));
    }
    answers.push(("a form without its token".into(), citizen.post("/termin-finden", &[]).await, Scripts::Plain));
    answers.push(("a method too many".into(), citizen.send(Method::PUT, "/", None).await, Scripts::Plain));
    answers.push((
        "a redirect".into(),
        citizen.submit(&data, &[("name", "Ada"), ("mail", "a@example.org")]).await,
        Scripts::None,
    ));
    citizen.host = "nirgendwo.example".into();
    answers.push(("another host".into(), citizen.get("/").await, Scripts::Plain));
    answers
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let town = Town::new().await;
    let mut nonces = BTreeSet::new();
    for (path, page, scripts) in answers(&town).await {
        let nonce = nonce(&page, scripts, &path);
        assert!(nonce.is_empty() || nonces.insert(nonce), "{path}: the nonce is new in each answer");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("x-frame-options"), "DENY", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        assert!(!page.header("x-request-id").is_empty(), "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
    }
    let (one, two) = (town.citizen().get("/").await, town.citizen().get("/").await);
    assert_ne!(nonce(&one, Scripts::Plain, "/"), nonce(&two, Scripts::Plain, "/"));
}

#[tokio::test]
async fn pages_have_no_script_without_the_nonce_and_nothing_inline() {
    let town = Town::new().await;
    for (path, page, scripts) in answers(&town).await {
        let nonce = nonce(&page, scripts, &path);
        let tags: Vec<&str> = page.body.split("<script").skip(1).collect();
        assert_eq!(tags.is_empty(), scripts == Scripts::None, "{path}");
        for tag in tags {
            let (attributes, content) = tag.split_once('>').expect("a tag");
            assert!(attributes.contains(&format!("nonce=\"{nonce}\"")), "{path}: <script{attributes}>");
            assert!(attributes.contains(" src=\"/assets/"), "{path}: <script{attributes}>");
            assert!(content.starts_with("</script>"), "{path}: <script{tag}");
        }
        page.hides(" style=\"").hides("<style").hides(" onclick=").hides("javascript:").hides("<textarea");
        if path != "/demo/mailbox" && page.header("content-type").starts_with("text/html") {
            page.hides("http://");
        }
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

/// The cookies that an answer sets, with their attributes.
fn cookies(page: &Page) -> Vec<String> {
    page.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().expect("text").to_owned()).collect()
}

#[tokio::test]
async fn with_https_cookies_travel_encrypted_only_and_belong_to_one_host() {
    let web = Web { https: true, ..Web::default() };
    let town = Town::with(Setup { web, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let page = citizen.get("/leistungen/personalausweis/zeiten?lang=en").await;
    assert_eq!(page.header("strict-transport-security"), "max-age=63072000; includeSubDomains");
    let set = cookies(&page);
    assert_eq!(set.len(), 2, "{set:?}");
    for cookie in &set {
        // The prefix is honoured by browsers only with Secure, with this path and without a domain.
        for part in ["; Secure", "; Path=/", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.to_lowercase().contains("domain"), "{cookie}");
    }
    assert!(set.iter().any(|cookie| cookie.starts_with("__Host-lotse_visit=")), "{set:?}");
    citizen.hold_first("personalausweis", 1).await;
    assert_eq!(
        town.citizen().get("/healthz").await.header("strict-transport-security"),
        page.header("strict-transport-security")
    );

    // A cookie without the prefix could have been set by a neighbouring host.
    let mut foreign = town.citizen();
    let token = foreign.get("/termin-finden").await.hidden("csrf");
    let visit = foreign.cookies.remove("__Host-lotse_visit").expect("a cookie");
    foreign.cookies.insert("lotse_visit".into(), visit);
    foreign.post("/termin-finden", &[("csrf", &token)]).await.is(403);
}

#[tokio::test]
async fn without_https_nothing_claims_it() {
    let town = Town::new().await;
    let page = town.citizen().get("/leistungen/personalausweis/zeiten?lang=en").await;
    assert_eq!(page.header("strict-transport-security"), "");
    let set = cookies(&page);
    assert_eq!(set.len(), 2, "{set:?}");
    assert!(set.iter().all(|cookie| !cookie.contains("Secure") && !cookie.contains("__Host-")), "{set:?}");
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
