//! Saving pages of a form: what a citizen waits for after each page.

use crate::Failure;
use crate::database::{Database, Engine};
use crate::figures::{Figures, Limit};
use crate::http::{Browser, Load, paced};
use crate::portal::{Launch, Places, sealing_key};
use domain::form::{Form, Typed};
use server::packs::Registry;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const HOST: &str = "rastatt.localhost";
const SERVICE: &str = "hundesteuer-anmeldung";

/// Pages saved a second.
const RATE: u32 = 200;
const DURATION: Duration = Duration::from_secs(15);
/// Visitors with a draft each: whoever saves a page comes back five seconds later.
const DRAFTS: usize = 1_000;

/// What is typed on the first pages of the form; the answer to the first question of each is another one each time.
const PAGES: [(&str, &[(&str, &str)]); 3] = [
    (
        "halter",
        &[
            ("vornamen", "Şükrü"),
            ("halter_art", "person"),
            ("familienname", "Öztürk"),
            ("geboren.day", "29"),
            ("geboren.month", "2"),
            ("geboren.year", "1988"),
            ("anschrift.street", "Lindenrain"),
            ("anschrift.number", "5"),
            ("anschrift.postal_code", "76437"),
            ("anschrift.city", "Rastatt"),
        ],
    ),
    (
        "mithalter",
        &[
            ("mithalter.0.mit_vornamen", "Zeynep"),
            ("gemeinsam", "yes"),
            ("mithalter", "1"),
            ("mithalter.0.mit_familienname", "Öztürk"),
            ("mithalter.0.mit_geboren.day", "14"),
            ("mithalter.0.mit_geboren.month", "7"),
            ("mithalter.0.mit_geboren.year", "1990"),
        ],
    ),
    (
        "hunde",
        &[
            ("hunde.0.hund_name", "Bulut"),
            ("bestand", "0"),
            ("hunde", "1"),
            ("hunde.0.hund_geschlecht", "maennlich"),
            ("hunde.0.rasse", "Labrador"),
            ("hunde.0.listenhund", "keine"),
            ("hunde.0.hund_geboren.day", "3"),
            ("hunde.0.hund_geboren.month", "8"),
            ("hunde.0.hund_geboren.year", "2024"),
            ("hunde.0.chip", "276098106234511"),
            ("hunde.0.hund_seit.day", "20"),
            ("hunde.0.hund_seit.month", "12"),
            ("hunde.0.hund_seit.year", "2024"),
            ("hunde.0.herkunft", "zuechter"),
            ("hunde.0.vorbesitzer", "Zwinger vom Kirchfeld, Gaggenau"),
        ],
    ),
];

pub async fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    let key = sealing_key(&places, folder.path()).await?;
    let registry = Registry::open(&places.municipalities)?;
    let set = registry.current();
    let town = &set.by_slug("rastatt").ok_or("the pack rastatt is missing")?.municipality;
    let service = town.service(SERVICE).ok_or("the service is missing")?;
    let form = town.form_of(service).ok_or("the service has no form")?;
    for engine in Engine::here(&places) {
        let database = engine.fresh(&places, folder.path(), "drafts").await?;
        on(figures, &places, &key, &database, form).await?;
    }
    Ok(())
}

async fn on(
    figures: &mut Figures,
    places: &Places,
    key: &Path,
    database: &Database,
    form: &Arc<Form>,
) -> Result<(), Failure> {
    let launch = Launch { sealing_key: Some(key), ..Launch::new(places, &places.municipalities, &database.url) };
    let portal = launch.start().await?;
    let browser = Browser::new(portal.port, HOST);
    let mut drafts = Vec::new();
    for number in 0..DRAFTS {
        let mut draft = Draft::begin(&browser, number).await?;
        for (page, (key, _)) in PAGES.iter().enumerate() {
            if !draft.save(form, page, 0).await? {
                return Err(format!("the page {key} was not taken").into());
            }
        }
        drafts.push(draft);
    }
    let drafts: Vec<_> = drafts.into_iter().map(|draft| Arc::new(tokio::sync::Mutex::new(draft))).collect();
    let load = load(&drafts, form).await;
    let what = format!("{}: page of a form saved, 200 a second by 1,000 visitors", database.engine.name());
    figures.print(&format!("{what}: p50"), load.p50_ms, "ms", Limit::None);
    figures.print(&format!("{what}: p99"), load.p99_ms, "ms", Limit::AtMost(20.0));
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    figures.print(&format!("{what}: not saved"), load.errors as f64, "pages", Limit::Exactly(0.0));
    figures.print(&format!("{what}: rate"), load.per_second, "pages/s", Limit::AtLeast(0.95 * f64::from(RATE)));
    let mut lost = 0_u32;
    for draft in drafts.iter().step_by(20) {
        lost += u32::from(!draft.lock().await.is_there().await?);
    }
    figures.print(&format!("{what}: answers that are not there"), f64::from(lost), "drafts", Limit::Exactly(0.0));
    portal.kill().await;
    Ok(())
}

/// All visitors in turn, each one page after the other.
async fn load(drafts: &[Arc<tokio::sync::Mutex<Draft>>], form: &Arc<Form>) -> Load {
    paced(RATE, DURATION, |number| {
        let number = number as usize;
        let draft = Arc::clone(&drafts[number % DRAFTS]);
        let (form, round) = (Arc::clone(form), number / DRAFTS);
        async move { draft.lock().await.save(&form, round % PAGES.len(), round + 1).await.unwrap_or_default() }
    })
    .await
}

/// A visitor with a form.
struct Draft {
    browser: Browser,
    token: String,
    address: String,
    number: usize,
    /// What was saved last: it stands on the page, and a page that was changed elsewhere is not taken.
    typed: Typed,
    /// The first question of the first page.
    name: String,
}

impl Draft {
    async fn begin(browser: &Browser, number: usize) -> Result<Self, Failure> {
        let mut browser = browser.other();
        let begin = format!("/leistungen/{SERVICE}/antrag");
        let token = browser.get(&begin, None).await?.token()?;
        let address = browser.post(&begin, &[("csrf", &token)]).await?.location()?;
        Ok(Self { browser, token, address, number, typed: Typed::default(), name: String::new() })
    }

    /// Sends a page, as the button "Weiter" does. Whether it leads to the next one, and so was saved and found complete.
    async fn save(&mut self, form: &Form, page: usize, round: usize) -> Result<bool, Failure> {
        let (key, fields) = PAGES[page];
        let step = form.step_of(key).ok_or("the form has no such page")?;
        let seen = form.seal(step, &self.typed);
        let (first, rest) = fields.split_first().ok_or("a page without questions")?;
        // Letters alone: it may be the name of a person.
        let letters: String = format!("{}{round}", self.number).bytes().map(|digit| char::from(digit + 49)).collect();
        let changed = format!("{} {letters}", first.1);
        let mut sent = vec![("csrf", self.token.as_str()), ("_stand", &seen), ("_weiter", "1"), (first.0, &changed)];
        sent.extend(rest);
        let place = format!("{}/seite/{key}", self.address);
        let answer = self.browser.post(&place, &sent).await?;
        sent.iter().skip(3).for_each(|(name, value)| self.typed.set(*name, vec![(*value).to_owned()]));
        if page == 0 {
            self.name = changed;
        }
        Ok(answer.status == 303 && answer.location()? != place)
    }

    /// Whether the form shows what was saved last.
    async fn is_there(&mut self) -> Result<bool, Failure> {
        let page = self.browser.get(&format!("{}/seite/{}", self.address, PAGES[0].0), None).await?;
        Ok(page.status == 200 && page.text().contains(&self.name))
    }
}
