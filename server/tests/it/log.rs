//! The log tells about requests, and nothing about people.

use crate::harness::forms::Part;
use crate::harness::{Client, Program, Town, lotse};
use async_trait::async_trait;
use axum::http::Method;
use sandbox::mailbox::{Mailbox, Refusal};
use sandbox::scanner::TestScanner;
use serde_json::Value;
use services::booking::AppointmentNotice;
use services::ports::{AppointmentMailer, SendError};
use std::io::Write;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// A person as nobody else in the packs or the program's own words is called.
const NAME: &str = "Zdenka Quittenbaum";
const MAIL: &str = "zdenka.quittenbaum@example.org";
const PHONE: &str = "0170 9182736";
/// The address of her telephone.
const ADDRESS: &str = "203.0.113.77";

#[tokio::test]
async fn the_log_holds_every_request_and_nothing_of_anybody() {
    let stop = CancellationToken::new();
    let (mailbox, port) = Mailbox::start(0, stop.clone()).await.expect("a mailbox");
    let port = port.to_string();
    // More than an operator looking for a mistake would ask for.
    let environment = [("LOTSE_LOG", "trace"), ("LOTSE_MAIL_PORT", &port), ("LOTSE_TRUSTED_PROXY", "true")];
    let mut program = Program::start("", &environment).await;
    let mut citizen = program.citizen();
    citizen.headers = vec![("x-forwarded-for", ADDRESS.into()), ("user-agent", "Quittenbaum/1.0".into())];
    let mut answers = Vec::new();

    // A booking, with mistakes on the way.
    let data = citizen.hold_first("personalausweis", 1).await;
    for (name, mail, phone) in [
        ("Quittenbaum 7", MAIL, PHONE),
        (NAME, "zdenka.quittenbaum@", PHONE),
        (NAME, "quittenbaum@example.org\r\nBcc: all@example.org", ""),
        (NAME, MAIL, "0170-9182736-CALL-ME"),
        (&"Quittenbaum ".repeat(500), MAIL, PHONE),
    ] {
        answers.push(citizen.submit(&data, &[("name", name), ("mail", mail), ("phone", phone)]).await);
        answers.last().expect("an answer").is(422);
    }
    let check = citizen.submit(&data, &[("name", NAME), ("mail", MAIL), ("phone", PHONE)]).await;
    let done = citizen.submit(check.location(), &[]).await;
    let appointment = done.location().split('?').next().expect("an address").to_owned();
    answers.extend([check, done]);
    let confirmation = mailbox.wait_for(1, Duration::from_secs(20)).await;
    let text = confirmation.first().and_then(|mail| mail.text.clone()).expect("a mail");
    let is_reference = |word: &&str| {
        word.len() == 9
            && word.split('-').all(|half| half.len() == 4 && half.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    let reference = text.split_whitespace().find(is_reference).expect("a reference").to_owned();

    // Broken and forged requests.
    let token = citizen.get("/termin-finden").await.hidden("csrf");
    for body in [b"csrf=Quittenbaum".to_vec(), b"%ff=Quittenbaum%00".to_vec(), b"name=Quittenbaum".repeat(10_000)] {
        answers.push(citizen.send(Method::POST, &data, Some(body)).await);
    }
    for path in [
        "/leistungen/Quittenbaum",
        "/termine/Quittenbaum",
        "/suche?q=Quittenbaum&lang=Quittenbaum",
        "/buchung/Quittenbaum/daten",
    ] {
        answers.push(citizen.get(path).await);
    }
    answers.push(citizen.send(Method::from_bytes(b"QUITTENBAUM").expect("a method"), "/", None).await);
    answers.push(
        citizen.post("/termin-finden", &[("csrf", &token), ("reference", &reference), ("proof", "a@b.example")]).await,
    );
    answers.push(citizen.post("/termin-finden", &[("csrf", &token), ("reference", &reference), ("proof", MAIL)]).await);

    // A cancellation, whose mail is refused for good: that is an error in the log.
    mailbox.refuse_next(1, Refusal::NoSuchRecipient);
    answers.push(citizen.get(&format!("{appointment}/termin.ics")).await);
    answers.push(citizen.submit(&format!("{appointment}/absagen"), &[]).await);
    answers.last().expect("an answer").is(303);
    program.line("job given up").await;
    program.terminate();
    assert_eq!(program.ended().await.code(), Some(0));

    let log = program.log();
    let lines: Vec<Value> =
        log.iter().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("not JSON: {line}"))).collect();
    for answer in &answers {
        let id = answer.header("x-request-id");
        let found: Vec<&Value> =
            lines.iter().filter(|line| line["message"] == "answered" && line["span"]["id"] == id).collect();
        let [line] = found[..] else { panic!("one line for request {id}: {found:#?}") };
        assert_eq!(line["span"]["municipality"], "rastatt", "{line}");
        assert_eq!(line["status"], answer.status.as_u16(), "{line}");
    }
    let booking = data.split('/').nth(2).expect("an id");
    let link = appointment.rsplit('/').next().expect("a token");
    let visitor = &citizen.cookies["lotse_visit"];
    let all = log.join("\n").to_lowercase();
    for secret in [
        "quittenbaum",
        "zdenka",
        "9182736",
        ADDRESS,
        booking,
        &booking.replace('-', ""),
        link,
        &reference,
        &reference.replace('-', ""),
        visitor,
        &token,
    ] {
        let place = all.find(&secret.to_lowercase()).map(|at| {
            let start = all[..at].rfind('\n').map_or(0, |at| at + 1);
            all[start..].lines().next().unwrap_or_default()
        });
        assert_eq!(place, None, "{secret} is in the log");
    }
    stop.cancel();
}

#[tokio::test]
async fn the_log_holds_nothing_of_an_application() {
    let folder = tempfile::tempdir().expect("a folder");
    let (key, files) = (folder.path().join("sealing.key"), folder.path().join("files"));
    server::sealing::make_key_file(&key).expect("a key");
    let stop = CancellationToken::new();
    let (mailbox, port) = Mailbox::start(0, stop.clone()).await.expect("a mailbox");
    let (_scanner, scanner) = TestScanner::start(0, stop.clone()).await.expect("a scanner");
    let (port, scanner) = (port.to_string(), format!("127.0.0.1:{scanner}"));
    let environment = [
        ("LOTSE_LOG", "trace"),
        ("LOTSE_MAIL_PORT", &port),
        ("LOTSE_SEALING_KEY_FILE", key.to_str().expect("text")),
        ("LOTSE_FILES", files.to_str().expect("text")),
        ("LOTSE_CLAMD", &scanner),
    ];
    let mut program = Program::start("", &environment).await;
    let mut citizen = program.citizen();
    // Damage with a photo that is none, a name and an address for the answer.
    let application = citizen.submit("/leistungen/maengelmeldung/antrag", &[]).await.location().to_owned();
    let what = [("art", "andere"), ("beschreibung", "Quittenbaum umgestürzt")];
    let place = [("ort_art", "beschreibung"), ("ort_beschreibung", "Vor dem Haus von Zdenka Quittenbaum")];
    let answer = [("antwort", "yes"), ("antwort_weg", "mail"), ("mail", MAIL), ("name", NAME), ("telefon", PHONE)];
    citizen.fill(&application, "mangel", &[("art", "andere"), ("beschreibung", "Qui\0")]).await.is(422);
    citizen.fill(&application, "mangel", &what).await.is(303);
    citizen.fill(&application, "ort", &place).await.is(303);
    citizen.fill(&application, "gefahr", &[("gefahr", "nein")]).await.is(303);
    let address = format!("{application}/seite/foto");
    let page = citizen.get(&address).await;
    let (token, stand) = (page.hidden("csrf"), page.hidden("_stand"));
    let upload = async |citizen: &mut Client, content: &[u8]| {
        let own = [Part("csrf", None, token.as_bytes()), Part("_stand", None, stand.as_bytes())];
        let file = [Part("fotos", Some("Quittenbaum.png"), content)];
        citizen.post_parts(&address, &own.into_iter().chain(file).collect::<Vec<_>>()).await
    };
    upload(&mut citizen, b"Quittenbaum").await.is(422);
    upload(&mut citizen, b"\x89PNG\r\n\x1a\n Quittenbaum").await.is(422);
    citizen.fill(&application, "foto", &[]).await.is(303);
    citizen.fill(&application, "antwort", &[("antwort", "yes"), ("antwort_weg", "mail")]).await.is(200);
    citizen.fill(&application, "antwort", &answer).await.is(303);
    // Going on elsewhere: a link, wrong codes, forged links.
    citizen.submit(&format!("{application}/spaeter"), &[("mail", MAIL)]).await.is(200);
    let mails = mailbox.wait_for(1, Duration::from_secs(20)).await;
    let text = mails.first().and_then(|mail| mail.text.clone()).expect("a mail");
    let link =
        text.split("/antraege/weiter/").nth(1).and_then(|rest| rest.split('?').next()).expect("a link").to_owned();
    citizen.submit(&format!("/antraege/weiter/{link}"), &[("code", "918273")]).await;
    for path in
        ["/antraege/weiter/Quittenbaum", "/antraege/zustimmen/Quittenbaum", "/antrag/Quittenbaum/seite/Quittenbaum"]
    {
        citizen.get(path).await.is(404);
    }
    let sent = citizen.send_off(&application).await.location().to_owned();
    let page = citizen.get(&sent).await;
    let codes: Vec<String> =
        page.body.split("lotse-code\">").skip(1).filter_map(|rest| rest.split('<').next()).map(str::to_owned).collect();
    let [reference, code] = &codes[..] else { panic!("reference and code: {codes:?}") };
    mailbox.refuse_next(1, Refusal::NoSuchRecipient);
    for typed in ["Quittenbaum", code] {
        citizen.submit("/status", &[("nummer", reference), ("code", typed)]).await;
    }
    program.terminate();
    assert_eq!(program.ended().await.code(), Some(0));
    let id = application.rsplit('/').next().expect("an id");
    let visitor = &citizen.cookies["lotse_visit"];
    let all = program.log().join("\n").to_lowercase();
    for secret in ["quittenbaum", "zdenka", "9182736", "umgest", "918273", id, &link, reference, code, visitor, &token]
    {
        let place = all.find(&secret.to_lowercase()).map(|at| {
            let start = all[..at].rfind('\n').map_or(0, |at| at + 1);
            all[start..].lines().next().unwrap_or_default()
        });
        assert_eq!(place, None, "{secret} is in the log");
    }
    stop.cancel();
}

#[test]
fn a_panic_is_one_line_of_json_without_its_text() {
    let folder = tempfile::tempdir().expect("a folder");
    // Printing where nobody reads any more panics: "failed printing to stdout: Broken pipe".
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let output = lotse(&folder).arg("migrate").stdout(writer).stderr(Stdio::piped()).output().expect("lotse runs");
    let text = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(101), "it panicked: {text}");
    assert!(!text.contains("Broken pipe") && !text.contains("failed printing"), "{text}");
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let panics: Vec<&Value> = lines.iter().filter(|line| line["message"] == "panicked").collect();
    let [panic] = panics[..] else { panic!("one line: {text}") };
    assert_eq!(panic["level"], "ERROR");
    assert_eq!(panic["thread"], "main");
    assert!(panic["location"].as_str().expect("text").contains(".rs:"), "{panic}");
}

/// Fails with what it should have kept to itself.
struct Panics;

#[async_trait]
impl AppointmentMailer for Panics {
    async fn send(&self, notice: &AppointmentNotice) -> Result<(), SendError> {
        panic!("cannot write to {}", notice.booking.contact.mail);
    }
}

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_job_that_panics_is_noted_without_the_panics_text() {
    let mut town = Town::new().await;
    town.portal.worker.mailer = Arc::new(Panics);
    town.citizen().book("personalausweis", 1, NAME, MAIL).await;
    let kept = Kept::default();
    let writer = kept.clone();
    let log = tracing_subscriber::fmt().json().with_writer(move || writer.clone()).finish();
    {
        let _log = tracing::subscriber::set_default(log);
        town.work().await;
    }
    let text = String::from_utf8(kept.0.lock().expect("the log").clone()).expect("text");
    assert!(text.contains("the job panicked"), "{text}");
    assert!(!text.contains("quittenbaum"), "{text}");
}
