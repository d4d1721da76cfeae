//! Files that come with a page of a form.

use crate::harness::forms::{ALONE, DOG, Part, TOGETHER, body_of, id_of, pdf, town, town_with};
use crate::harness::{Client, Setup, Town};
use async_trait::async_trait;
use domain::case::{Actor, CaseAction};
use jiff::SignedDuration;
use sandbox::scanner::eicar;
use services::application::{Note, Owner, UploadState};
use services::files::{Chunks, ScanError, Scanner, Verdict};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::SystemTime;
use tokio::sync::Notify;

const UPLOAD: Part<'_> = Part("_hochladen", None, b"1");

/// Nothing of a file is there: no row, no name in the answers, no contents.
async fn nothing_is_kept(town: &Town, citizen: &Client, application: &str) {
    assert!(town.uploads(citizen, application).await.is_empty());
    assert!(town.draft(citizen, application).await.typed.get("pass").is_empty());
    assert!(town.contents().is_empty(), "{:?}", town.contents());
}

#[tokio::test]
async fn files_are_taken_shown_removed_and_sent() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    let address = format!("{application}/seite/papiere");
    let names = [Some("../../Paß & <b>.exe"), Some("Zweiter Pass.pdf")];
    let (one, two) = (pdf(b"one"), pdf(b"two"));
    let page =
        citizen.upload(&application, &[Part("pass", names[0], &one), Part("pass", names[1], &two), UPLOAD]).await;
    assert_eq!(page.location(), address);
    let page = citizen.get(&address).await;
    page.is(200).shows("Paß &amp; _b_.pdf").shows("Zweiter Pass.pdf");
    let mut kept = town.uploads(&citizen, &application).await;
    kept.sort_by(|one, two| one.name.cmp(&two.name));
    assert_eq!(kept.iter().map(|file| file.state).collect::<Vec<_>>(), [UploadState::Clean; 2]);
    assert_eq!((kept[0].media_type.as_str(), kept[0].size), ("application/pdf", one.len() as u64));
    assert_eq!((town.contents().len(), town.scanner.scanned()), (2, 2));
    // Sealed on the disk.
    let raw = std::fs::read(&town.contents()[0]).expect("a file");
    assert!(!raw.windows(4).any(|window| window == b"%PDF"));
    // A third is one too many, and those that are there stay.
    let page = citizen.upload(&application, &[Part("pass", Some("Dritter.pdf"), &one), UPLOAD]).await;
    page.is(422).shows("Die Datei wurde nicht angenommen").shows("Zweiter Pass.pdf").hides("Dritter");
    assert_eq!(town.contents().len(), 2);
    // Removed: row, answer and contents.
    let first = kept[0].id.to_string();
    let gone = [("helfer", "0"), ("_datei_weg", first.as_str())];
    assert_eq!(citizen.fill(&application, "papiere", &gone).await.location(), address);
    assert_eq!((town.uploads(&citizen, &application).await.len(), town.contents().len()), (1, 1));
    // A second click.
    citizen.fill(&application, "papiere", &gone).await.is(303);
    citizen.fill(&application, "papiere", &[("helfer", "0")]).await.is(303);
    citizen.fill(&application, "mit", ALONE).await.is(303);
    citizen.get(&format!("{application}/pruefen")).await.shows("Zweiter Pass.pdf").hides("_b_");
    citizen.send_off(&application).await.is(303);
    let (answers, texts, _) = town.sent(&application).await;
    assert_eq!(answers["pass"], serde_json::json!([kept[1].id.to_string()]));
    assert!(texts.contains("Zweiter Pass.pdf"), "{texts}");
}

#[tokio::test]
async fn what_is_refused_says_why_and_leaves_nothing() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    let large = pdf(&vec![b'x'; 1_000_001]);
    let virus = pdf(&eicar());
    for (content, why) in [
        (virus.as_slice(), "In der Datei steckt ein Schadprogramm"),
        (b"MZ\x90\0 this is a program", "Diese Art von Datei können wir nicht lesen"),
        (b"<html><script>alert(1)</script>", "Diese Art von Datei können wir nicht lesen"),
        (b"%PDF-1.7 cut off", "Die Datei lässt sich nicht öffnen"),
        (b"\x89PNG\r\n\x1a\n broken", "Die Datei lässt sich nicht öffnen"),
        (&large, "Die Datei ist zu groß. Sie darf höchstens 1 MB haben."),
        (b"", "Die Datei ist leer"),
    ] {
        let page = citizen.upload(&application, &[Part("pass", Some("Pass.pdf"), content), UPLOAD]).await;
        page.is(422).shows("Die Datei wurde nicht angenommen").shows(why);
        nothing_is_kept(&town, &citizen, &application).await;
    }
    // An input that was left empty is none.
    citizen.upload(&application, &[Part("pass", Some(""), b"")]).await.is(303);
    // What was typed on the page is kept although a file was refused.
    citizen.fill(&application, "papiere", &[("helfer", "0"), ("_dazu", "helfer")]).await.is(303);
    let parts = [Part("helfer.0.helfer_name", None, "Zoë".as_bytes()), Part("pass", Some("a.pdf"), b"no")];
    citizen.upload(&application, &parts).await.is(422).shows("value=\"Zoë\"");
    assert_eq!(town.draft(&citizen, &application).await.typed.first("helfer.0.helfer_name"), Some("Zoë"));
}

#[tokio::test]
async fn files_follow_their_row() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    for rows in ["0", "1"] {
        citizen.fill(&application, "papiere", &[("helfer", rows), ("_dazu", "helfer")]).await.is(303);
    }
    let (one, two) = (pdf(b"one"), pdf(b"two"));
    let parts = [
        Part("helfer.0.helfer_name", None, b"Eins"),
        Part("helfer.0.helfer_beleg", Some("Eins.pdf"), &one),
        Part("helfer.1.helfer_name", None, b"Zwei"),
        Part("helfer.1.helfer_beleg", Some("Zwei.pdf"), &two),
        UPLOAD,
    ];
    citizen.upload(&application, &parts).await.is(303);
    assert_eq!(town.contents().len(), 2);
    // Without the first row its file is deleted, and the second one's moves up.
    let fields =
        [("helfer", "2"), ("helfer.0.helfer_name", "Eins"), ("helfer.1.helfer_name", "Zwei"), ("_weg", "helfer.0")];
    citizen.fill(&application, "papiere", &fields).await.is(303);
    let page = citizen.get(&format!("{application}/seite/papiere")).await;
    page.shows("Zwei.pdf").hides("Eins.pdf").shows("value=\"Zwei\"");
    assert_eq!((town.uploads(&citizen, &application).await.len(), town.contents().len()), (1, 1));
    // A new second row has room for a file, though the other one came in under the same name of an input.
    let fields = [("helfer", "1"), ("helfer.0.helfer_name", "Zwei"), ("_dazu", "helfer")];
    citizen.fill(&application, "papiere", &fields).await.is(303);
    let parts = [
        Part("helfer.0.helfer_name", None, b"Zwei"),
        Part("helfer.1.helfer_name", None, b"Drei"),
        Part("helfer.1.helfer_beleg", Some("Drei.pdf"), &one),
        UPLOAD,
    ];
    citizen.upload(&application, &parts).await.is(303);
    let typed = town.draft(&citizen, &application).await.typed;
    assert_eq!((typed.get("helfer.0.helfer_beleg").len(), typed.get("helfer.1.helfer_beleg").len()), (1, 1));
    // And none for a second one.
    let parts = [
        Part("helfer.0.helfer_name", None, b"Zwei"),
        Part("helfer.1.helfer_name", None, b"Drei"),
        Part("helfer.1.helfer_beleg", Some("Vier.pdf"), &one),
        UPLOAD,
    ];
    citizen.upload(&application, &parts).await.is(422).hides("Vier.pdf");
    assert_eq!(town.contents().len(), 2);
}

#[tokio::test]
async fn nothing_is_taken_for_a_page_that_is_not_ours() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    let address = format!("{application}/seite/papiere");
    let page = citizen.get(&address).await;
    let (token, seen) = (page.hidden("csrf"), page.hidden("_stand"));
    let content = pdf(b"one");
    let file = || Part("pass", Some("Pass.pdf"), &content);
    let stand = || Part("_stand", None, seen.as_bytes());
    let (forged, genuine) = (Part("csrf", None, b"forged"), || Part("csrf", None, token.as_bytes()));
    // No token, a forged one, one behind the file, one that is a file.
    citizen.post_parts(&address, &[stand(), file()]).await.is(403);
    citizen.post_parts(&address, &[forged, stand(), file()]).await.is(403);
    citizen.post_parts(&address, &[stand(), file(), genuine()]).await.is(403);
    citizen.post_parts(&address, &[Part("csrf", Some("t"), token.as_bytes()), stand(), file()]).await.is(403);
    citizen.post_parts(&address, &[]).await.is(403);
    nothing_is_kept(&town, &citizen, &application).await;
    // Another visitor with his own token, and the same one in another town.
    let mut stranger = town.citizen();
    let own = stranger.get("/status").await.hidden("csrf");
    stranger.post_parts(&address, &[Part("csrf", None, own.as_bytes()), stand(), file()]).await.is(404);
    let mut elsewhere = citizen.clone();
    elsewhere.host = "erbach.localhost".into();
    elsewhere.post_parts(&address, &[genuine(), stand(), file()]).await.is(404);
    // A page that cannot be reached, or that has no such question: the file is dropped, whatever the rest does.
    let later = format!("{application}/seite/mit");
    citizen.post_parts(&format!("{application}/seite/gibt-es-nicht"), &[genuine(), file()]).await.is(303);
    citizen.post_parts(&format!("{application}/seite/person"), &[genuine(), file()]).await.is(409);
    citizen.post_parts(&later, &[genuine(), Part("zu_zweit", None, b"no"), file()]).await;
    for name in ["nachname", "helfer", "helfer.0", "helfer.7.helfer_beleg", "pass.x", "", "_stand"] {
        citizen.post_parts(&address, &[genuine(), stand(), Part(name, Some("a.pdf"), &content)]).await;
    }
    nothing_is_kept(&town, &citizen, &application).await;
    // Once it was sent nothing more comes in.
    citizen.fill(&application, "papiere", &[("helfer", "0")]).await.is(303);
    citizen.fill(&application, "mit", ALONE).await.is(303);
    citizen.send_off(&application).await.is(303);
    let away = citizen.post_parts(&address, &[genuine(), stand(), file()]).await;
    assert_eq!(away.location(), format!("{application}/gesendet"));
    assert!(town.uploads(&citizen, &application).await.is_empty() && town.contents().is_empty());
}

#[tokio::test]
async fn ids_of_files_cannot_be_forged() {
    let (town, _packs) = town().await;
    let (mut ada, mut eve) = (town.citizen(), town.citizen());
    let (hers, own) = (ada.at_papers().await, eve.at_papers().await);
    let content = pdf(b"one");
    ada.upload(&hers, &[Part("pass", Some("Pass.pdf"), &content), UPLOAD]).await.is(303);
    let id = town.uploads(&ada, &hers).await[0].id.to_string();
    // As an answer, as a part without a name, as what is to be removed.
    let fields = [("helfer", "0"), ("pass", id.as_str()), ("helfer.0.helfer_beleg", &id)];
    eve.fill(&own, "papiere", &fields).await.is(303);
    eve.upload(&own, &[Part("pass", None, id.as_bytes())]).await.is(303);
    eve.fill(&own, "papiere", &[("helfer", "0"), ("_datei_weg", &id)]).await.is(303);
    eve.get(&format!("{own}/seite/papiere")).await.is(200).hides("Pass.pdf");
    assert!(town.draft(&eve, &own).await.typed.get("pass").is_empty());
    assert_eq!((town.uploads(&ada, &hers).await.len(), town.contents().len()), (1, 1));
    // An answer that only looks like a file's id shows no file.
    let text = [("herkunft", "tierheim"), ("chip", "1"), ("bemerkung", id.as_str())];
    ada.fill(&hers, "hund", &text).await.is(303);
    ada.get(&format!("{hers}/seite/papiere")).await.is(200).shows("Pass.pdf");
}

/// Cannot be reached.
struct Away;

#[async_trait]
impl Scanner for Away {
    async fn scan(&self, _: &mut dyn Chunks) -> Result<Verdict, ScanError> {
        Err(ScanError::Unavailable("it is away".into()))
    }
}

#[tokio::test]
async fn without_its_scanner_the_portal_takes_no_files() {
    let change = |parts: &mut server::http::Parts| {
        parts.intake.as_mut().expect("files are taken").scanner = Some(Arc::new(Away));
    };
    let (town, _packs) = town_with(Setup { change, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    let content = pdf(b"one");
    citizen.upload(&application, &[Part("pass", Some("Pass.pdf"), &content), UPLOAD]).await.is(503);
    nothing_is_kept(&town, &citizen, &application).await;
    // Without files everything goes on.
    citizen.fill(&application, "papiere", &[("helfer", "0")]).await.is(303);
}

#[tokio::test]
async fn a_body_that_breaks_off_leaves_nothing() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    let content = pdf(b"one");
    let file = || Part("pass", Some("Pass.pdf"), &content);
    // Behind a whole file comes what is no part, too many fields, or too much text.
    let nothing = || Part("x", None, b"");
    let many: Vec<Part<'_>> = std::iter::once(file()).chain(std::iter::repeat_with(nothing).take(2_001)).collect();
    citizen.upload(&application, &many).await.is(413);
    nothing_is_kept(&town, &citizen, &application).await;
    let long = vec![b'x'; 1_000_001];
    citizen.upload(&application, &[file(), Part("x", None, &long)]).await.is(413);
    nothing_is_kept(&town, &citizen, &application).await;
    let address = format!("{application}/seite/papiere");
    let token = citizen.get(&address).await.hidden("csrf");
    let mut body = body_of(&[Part("csrf", None, token.as_bytes()), file(), Part("x", None, b"cut off")]);
    body.truncate(body.len() - 20);
    citizen.post_body(&address, body).await.is(400);
    nothing_is_kept(&town, &citizen, &application).await;
}

#[tokio::test]
async fn all_files_together_have_a_limit() {
    let change = |parts: &mut server::http::Parts| parts.application_bytes = 1_000_000;
    let (town, _packs) = town_with(Setup { change, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    let content = pdf(&vec![b'x'; 600_000]);
    citizen.upload(&application, &[Part("pass", Some("1.pdf"), &content), UPLOAD]).await.is(303);
    let page = citizen.upload(&application, &[Part("pass", Some("2.pdf"), &content), UPLOAD]).await;
    page.is(422).shows("höchstens 60 Dateien mit zusammen 1 MB").shows("1.pdf").hides("2.pdf");
    assert_eq!((town.uploads(&citizen, &application).await.len(), town.contents().len()), (1, 1));
}

/// Makes all contents as old as the town's clock says.
fn written_now(town: &Town) {
    for path in town.contents() {
        let file = std::fs::File::options().write(true).open(path).expect("a file");
        file.set_modified(SystemTime::from(town.now())).expect("set");
    }
}

#[tokio::test]
async fn with_a_draft_or_a_case_its_files_are_deleted() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let content = pdf(b"one");
    let mut with_file = async || {
        let application = citizen.at_papers().await;
        citizen.upload(&application, &[Part("pass", Some("Pass.pdf"), &content), UPLOAD]).await.is(303);
        application
    };
    let (_, case) = (with_file().await, with_file().await);
    citizen.fill(&case, "mit", ALONE).await.is(303);
    citizen.send_off(&case).await.is(303);
    // Of an upload that broke off between disk and database.
    let id = uuid::Uuid::now_v7();
    let shelf = town.files().join(format!("{:02x}", id.as_bytes()[15]));
    std::fs::create_dir_all(&shelf).expect("a folder");
    std::fs::write(shelf.join(format!("{id}.part")), "x").expect("a file");
    written_now(&town);
    town.portal.maintenance.run().await.expect("deleted");
    assert_eq!(town.contents().len(), 3, "the row of a young one may be on its way");
    town.clock.advance(SignedDuration::from_hours(25));
    town.portal.maintenance.run().await.expect("deleted");
    assert_eq!(town.contents().len(), 2);
    town.clock.advance(SignedDuration::from_hours(30 * 24));
    town.portal.maintenance.run().await.expect("deleted");
    assert_eq!(town.contents().len(), 1, "the draft is over, the case is not");
    assert_eq!(town.uploads(&citizen, &case).await.len(), 1);
}

#[tokio::test]
async fn a_draft_that_is_thrown_away_takes_its_files_along() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    let one = pdf(b"one");
    citizen.upload(&application, &[Part("pass", Some("Pass.pdf"), &one), UPLOAD]).await.is(303);
    assert_eq!(town.contents().len(), 1);
    let address = format!("{application}/loeschen");
    citizen.get(&format!("{application}/spaeter")).await.is(200).shows(&address);
    citizen.get("/leistungen/personalausweis/antrag").await.is(200).shows(&address);
    citizen.get(&address).await.is(200).shows("Möchten Sie den Antrag löschen?").shows("Ja, löschen");
    citizen.post(&address, &[("csrf", "forged")]).await.is(403);
    let mut eve = town.citizen();
    let token = eve.get("/status").await.hidden("csrf");
    eve.post(&address, &[("csrf", &token)]).await.is(404);
    assert_eq!(town.contents().len(), 1, "nobody else, and no look at the page, deletes it");
    citizen.get(&address).await.is(200);
    citizen.submit(&address, &[]).await.is(200).shows("Der Antrag ist gelöscht");
    assert!(town.contents().is_empty());
    citizen.get(&application).await.is(404);
    citizen.get("/leistungen/personalausweis/antrag").await.is(200).hides(&address);
}

/// Waits until the application was sent elsewhere.
struct Slow;

static LOOKING: Notify = Notify::const_new();
static SENT: Notify = Notify::const_new();

#[async_trait]
impl Scanner for Slow {
    async fn scan(&self, file: &mut dyn Chunks) -> Result<Verdict, ScanError> {
        while file.next().await?.is_some() {}
        LOOKING.notify_one();
        SENT.notified().await;
        Ok(Verdict::Clean)
    }
}

#[tokio::test]
async fn what_another_window_has_sent_meanwhile_leads_to_the_page_that_says_so() {
    let change = |parts: &mut server::http::Parts| {
        parts.intake.as_mut().expect("files are taken").scanner = Some(Arc::new(Slow));
    };
    let (town, _packs) = town_with(Setup { change, ..Setup::default() }).await;
    let mut citizen = town.citizen();
    let application = citizen.filled(ALONE).await;
    let mut other = citizen.clone();
    let content = pdf(b"one");
    let parts = [Part("pass", Some("Pass.pdf"), &content), UPLOAD];
    let (page, ()) = tokio::join!(citizen.upload(&application, &parts), async {
        LOOKING.notified().await;
        other.send_off(&application).await.is(303);
        SENT.notify_one();
    });
    assert_eq!(page.location(), format!("{application}/gesendet"));
    assert!(town.uploads(&citizen, &application).await.is_empty() && town.contents().is_empty());
}

#[tokio::test]
async fn files_of_a_branch_that_was_left_do_not_go_along() {
    for (last, agrees) in
        [(ALONE, None), (TOGETHER, Some(CaseAction::Cosign)), (TOGETHER, Some(CaseAction::DeclineCosign))]
    {
        let (town, _packs) = town().await;
        let mut citizen = town.citizen();
        let application = citizen.filled(last).await;
        citizen.fill(&application, "hund", &[("herkunft", "zucht")]).await.is(303);
        let address = format!("{application}/seite/zucht");
        let page = citizen.get(&address).await;
        let (token, seen, content) = (page.hidden("csrf"), page.hidden("_stand"), pdf(b"one"));
        let parts = [
            Part("csrf", None, token.as_bytes()),
            Part("_stand", None, seen.as_bytes()),
            Part("zuechter", None, b"Anna"),
            Part("zucht_beleg", Some("Beleg.pdf"), &content),
        ];
        citizen.post_parts(&address, &parts).await.is(303);
        citizen.upload(&application, &[Part("pass", Some("Pass.pdf"), &content)]).await.is(303);
        // After all it comes from a shelter; nobody asks for the breeder's paper any more.
        citizen.fill(&application, "hund", DOG).await.is(303);
        citizen.send_off(&application).await.is(303);
        if let Some(action) = agrees {
            assert_eq!(town.uploads(&citizen, &application).await.len(), 2, "it may become a draft again");
            let owner = Owner { municipality: "rastatt", visitor: town.visitor(&citizen) };
            let id = id_of(&application);
            let case = town.applications().own_case(&owner, id).await.expect("a case");
            let acted = town.applications().act(Actor::Cosigner, id, case.revision, action, &Note::default()).await;
            acted.expect("answered");
        }
        let files = town.uploads(&citizen, &application).await;
        let kept: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
        if agrees == Some(CaseAction::DeclineCosign) {
            assert_eq!(kept, BTreeSet::from(["Beleg.pdf", "Pass.pdf"]));
            citizen.fill(&application, "hund", &[("herkunft", "zucht")]).await.is(303);
            citizen.get(&address).await.is(200).shows("Beleg.pdf");
        } else {
            assert_eq!(kept, BTreeSet::from(["Pass.pdf"]));
            // What nobody knows any more the sweeper takes.
            assert_eq!(town.contents().len(), 2);
        }
    }
}
