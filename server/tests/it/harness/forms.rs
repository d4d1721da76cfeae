//! Applications as a browser files them, with a form that is made for tests (`probe/`).

use super::{Client, Page, Setup, Town, copy_of_packs};
use axum::body::Body;
use axum::http::{Method, header};
use domain::language::Language;
use server::http::security::Visitor;
use services::application::{ApplicationId, Applications, Draft, Owner, Upload};
use services::booking::VisitorKey;
use std::path::PathBuf;
use tempfile::TempDir;
use uuid::Uuid;

pub const FORM: &str = include_str!("../probe/form.toml");
pub const TEXTS: &str = include_str!("../probe/de.toml");
/// The service with the form.
pub const SERVICE: &str = "personalausweis";
/// Before the form.
pub const BEGIN: &str = "/leistungen/personalausweis/antrag";

/// What is typed on each page, but for files.
pub const PERSON: &[(&str, &str)] = &[
    ("nachname", "Müller-Łukasz"),
    ("geboren.day", "29"),
    ("geboren.month", "2"),
    ("geboren.year", "1988"),
    ("mail", "ada@example.org"),
];
pub const DOG: &[(&str, &str)] = &[("herkunft", "tierheim"), ("chip", "276098"), ("bemerkung", "")];
pub const ALONE: &[(&str, &str)] = &[("zu_zweit", "no")];
pub const TOGETHER: &[(&str, &str)] = &[("zu_zweit", "yes"), ("mit_mail", "bob@example.org")];

/// A portal in which Rastatt and Erbach have the form; and its packs.
pub async fn town() -> (Town, TempDir) {
    town_with(Setup::default()).await
}

pub async fn town_with(setup: Setup) -> (Town, TempDir) {
    let packs = copy_of_packs();
    for slug in ["rastatt", "erbach"] {
        let services = packs.path().join(format!("{slug}/services.toml"));
        let text = std::fs::read_to_string(&services).expect("a file");
        let entry = format!("use = \"{SERVICE}\"\n");
        assert!(text.contains(&entry), "{slug} has no {SERVICE}");
        let text = text.replacen(&entry, &format!("{entry}form = \"probe\"\n"), 1);
        std::fs::write(&services, text).expect("a file");
        let folder = packs.path().join(format!("{slug}/forms/probe"));
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("form.toml"), FORM).expect("a file");
        std::fs::write(folder.join("de.toml"), TEXTS).expect("a file");
    }
    let town = Town::with(Setup { municipalities: packs.path().to_path_buf(), ..setup }).await;
    (town, packs)
}

impl Town {
    pub fn applications(&self) -> &Applications {
        self.portal.state.applications.as_ref().expect("a sealing key")
    }

    /// The visitor of this browser as Rastatt's services know it.
    pub fn visitor(&self, citizen: &Client) -> VisitorKey {
        let cookie = citizen.cookies.get("lotse_visit").expect("a cookie");
        Visitor::from_cookie(cookie).expect("a visitor").key()
    }

    pub async fn draft(&self, citizen: &Client, application: &str) -> Draft {
        let owner = Owner { municipality: "rastatt", visitor: self.visitor(citizen) };
        self.applications().load(&owner, id_of(application)).await.expect("a draft")
    }

    pub async fn uploads(&self, citizen: &Client, application: &str) -> Vec<Upload> {
        let owner = Owner { municipality: "rastatt", visitor: self.visitor(citizen) };
        self.applications().uploads(&owner, id_of(application)).await.expect("files")
    }

    /// The answers and texts that were sent.
    pub async fn sent(&self, application: &str) -> (serde_json::Value, String, Language) {
        let sent = self.applications().sent(id_of(application)).await.expect("it was sent");
        (serde_json::from_str(&sent.answers).expect("JSON"), sent.texts, sent.language)
    }

    /// The contents on the disk.
    pub fn contents(&self) -> Vec<PathBuf> {
        let Ok(shelves) = std::fs::read_dir(self.files()) else { return Vec::new() };
        let files = shelves.flatten().flat_map(|shelf| std::fs::read_dir(shelf.path()).expect("a folder").flatten());
        files.map(|file| file.path()).collect()
    }
}

/// The id in `/antrag/{id}`.
pub fn id_of(application: &str) -> ApplicationId {
    ApplicationId(application.rsplit('/').next().and_then(|id| Uuid::parse_str(id).ok()).expect("an id"))
}

/// A PDF file with something in it.
pub fn pdf(inside: &[u8]) -> Vec<u8> {
    [b"%PDF-1.7\n% ".as_slice(), inside, b"\nstartxref\n9\n%%EOF\n"].concat()
}

/// A part of a page with files: the input, the file's name, its content. Without a name it is text.
pub struct Part<'a>(pub &'a str, pub Option<&'a str>, pub &'a [u8]);

/// A body of parts (RFC 7578).
pub fn body_of(parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for Part(name, file, content) in parts {
        let file = file.map(|file| format!("; filename=\"{file}\"\r\nContent-Type: application/pdf"));
        let head = format!("Content-Disposition: form-data; name=\"{name}\"{}", file.unwrap_or_default());
        body.extend_from_slice(format!("--grenze\r\n{head}\r\n\r\n").as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--grenze--\r\n");
    body
}

impl Client {
    /// Begins an application: `/antrag/{id}`.
    pub async fn begin(&mut self) -> String {
        self.submit(BEGIN, &[]).await.location().to_owned()
    }

    /// Sends a page of a form as it stands in the browser, with these answers.
    pub async fn fill(&mut self, application: &str, step: &str, fields: &[(&str, &str)]) -> Page {
        let address = format!("{application}/seite/{step}");
        let page = self.get(&address).await;
        let (token, seen) = (page.is(200).hidden("csrf"), page.hidden("_stand"));
        let mut all = vec![("csrf", token.as_str()), ("_stand", seen.as_str())];
        all.extend_from_slice(fields);
        self.post(&address, &all).await
    }

    /// A new application with everything filled in: `/antrag/{id}`.
    pub async fn filled(&mut self, last: &[(&str, &str)]) -> String {
        let application = self.begin().await;
        for (step, fields) in [("person", PERSON), ("hund", DOG), ("papiere", &[("helfer", "0")]), ("mit", last)] {
            self.fill(&application, step, fields).await.is(303);
        }
        application
    }

    /// Says at the page of persons that one is over a hundred years old, and that this is right.
    pub async fn confirm_age(&mut self, application: &str) {
        let old = [("nachname", "Alt"), ("geboren.day", "1"), ("geboren.month", "1"), ("geboren.year", "1920")];
        let page = self.fill(application, "person", &old).await;
        let name = "ok.geboren.so-alt";
        let seal = page.is(422).body.split(&format!("name=\"{name}\"")).nth(1).and_then(|rest| {
            let value = rest.split("value=\"").nth(1)?;
            value.split('"').next()
        });
        let confirmed: Vec<(&str, &str)> = old.into_iter().chain([(name, seal.expect("a seal"))]).collect();
        self.fill(application, "person", &confirmed).await.is(303);
    }

    /// Looks at the check page and sends.
    pub async fn send_off(&mut self, application: &str) -> Page {
        let address = format!("{application}/pruefen");
        let page = self.get(&address).await;
        let (token, seen) = (page.is(200).hidden("csrf"), page.hidden("_stand"));
        self.post(&address, &[("csrf", &token), ("_stand", &seen)]).await
    }

    /// Posts a body of parts, exactly these.
    pub async fn post_parts(&mut self, path: &str, parts: &[Part<'_>]) -> Page {
        self.post_body(path, body_of(parts)).await
    }

    /// Posts what should be a body of parts.
    pub async fn post_body(&mut self, path: &str, body: Vec<u8>) -> Page {
        let mut request = self.request(Method::POST, path, false);
        let kind = "multipart/form-data; boundary=grenze".parse().expect("a value");
        request.headers_mut().insert(header::CONTENT_TYPE, kind);
        self.answer(request, Body::from(body)).await
    }

    /// Sends the page with papers as it stands in the browser, with these parts.
    pub async fn upload(&mut self, application: &str, parts: &[Part<'_>]) -> Page {
        let address = format!("{application}/seite/papiere");
        let page = self.get(&address).await;
        let (token, seen) = (page.is(200).hidden("csrf"), page.hidden("_stand"));
        let rows = page.hidden("helfer");
        let mut all = vec![
            Part("csrf", None, token.as_bytes()),
            Part("_stand", None, seen.as_bytes()),
            Part("helfer", None, rows.as_bytes()),
        ];
        all.extend(parts.iter().map(|Part(name, file, content)| Part(name, *file, content)));
        self.post_parts(&address, &all).await
    }

    /// A new application at the page with papers: `/antrag/{id}`.
    pub async fn at_papers(&mut self) -> String {
        let application = self.begin().await;
        self.fill(&application, "person", PERSON).await.is(303);
        self.fill(&application, "hund", DOG).await.is(303);
        application
    }
}
