//! What a first visit to the calendar page, and to a page of a form, costs a citizen's phone.

use crate::Failure;
use crate::figures::{Figures, Limit};
use crate::http::Browser;
use crate::portal::{Launch, Places, sealing_key};

const HOST: &str = "rastatt.localhost";
const PAGE: &str = "/leistungen/personalausweis/zeiten?personen=1";
const FORM: &str = "/leistungen/hundesteuer-anmeldung/antrag";

/// Loads the page with everything it refers to, compressed with brotli as a browser asks for it. Of the fonts those that
/// German needs: the subset "latin", as the browser picks it by unicode-range.
pub async fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    let database = folder.path().join("sizes.sqlite").to_string_lossy().into_owned();
    let key = sealing_key(&places, folder.path()).await?;
    let launch = Launch { sealing_key: Some(&key), ..Launch::new(&places, &places.municipalities, &database) };
    let portal = launch.start().await?;
    let mut browser = Browser::new(portal.port, HOST);
    let plain = browser.get(PAGE, None).await?.text();
    let page = browser.get(PAGE, Some("br")).await?.body.len();
    let mut total = page;
    let mut wasm = 0;
    let mut seen = std::collections::BTreeSet::new();
    let mut waiting: Vec<String> = addresses(&plain);
    while let Some(address) = waiting.pop() {
        if !seen.insert(address.clone()) {
            continue;
        }
        let answer = browser.get(&address, Some("br")).await?;
        if !answer.status.is_success() {
            return Err(format!("{address} answers {}", answer.status).into());
        }
        let size = answer.body.len();
        total += size;
        if address.ends_with(".wasm") {
            wasm = size;
        }
        eprintln!("  {size:>7} bytes  {address}");
        if address.contains("/fonts") && address.ends_with(".css") {
            let css = browser.get(&address, None).await?.text();
            let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
            waiting.extend(
                latin_font(&css).map(|name| if name.starts_with('/') { name } else { format!("{folder}/{name}") }),
            );
        }
    }
    let form = form(&browser).await?;
    portal.kill().await;
    #[expect(clippy::cast_precision_loss, reason = "sizes")]
    {
        figures.print("first visit: WASM", wasm as f64 / 1000.0, "kB, brotli", Limit::AtMost(120.0));
        figures.print("first visit: everything", total as f64 / 1000.0, "kB, compressed", Limit::AtMost(350.0));
        figures.print("form page: HTML and CSS", form.page as f64 / 1000.0, "kB, compressed", Limit::AtMost(60.0));
        figures.print("form page: live checks", form.checks as f64 / 1000.0, "kB, brotli", Limit::AtMost(60.0));
    }
    let foreign = loaded_from_elsewhere(&plain);
    let foreign = u32::try_from(foreign).unwrap_or(u32::MAX);
    figures.print("first visit: addresses of third parties", f64::from(foreign), "addresses", Limit::Exactly(0.0));
    if wasm == 0 {
        return Err("the calendar page loads no WASM".into());
    }
    Ok(())
}

/// What a page of a form costs.
struct Form {
    /// With its stylesheets.
    page: usize,
    /// What comes with the first question: the WASM of the live checks and its scripts.
    checks: usize,
}

/// Begins an application and loads its first page. What has its address in the page is counted; fonts are not.
async fn form(browser: &Browser) -> Result<Form, Failure> {
    let mut browser = browser.other();
    let token = browser.get(FORM, None).await?.token()?;
    let mut place = browser.post(FORM, &[("csrf", &token)]).await?.location()?;
    let plain = loop {
        let answer = browser.get(&place, None).await?;
        if !answer.status.is_redirection() {
            break answer.text();
        }
        place = answer.location()?;
    };
    let mut found = Form { page: browser.get(&place, Some("br")).await?.body.len(), checks: 0 };
    for address in addresses(&plain).into_iter().collect::<std::collections::BTreeSet<_>>() {
        let size = browser.get(&address, Some("br")).await?.body.len();
        eprintln!("  {size:>7} bytes  {address}");
        if address.ends_with(".css") {
            found.page += size;
        } else if address.contains("/live") {
            found.checks += size;
        }
    }
    Ok(found)
}

/// What the browser would load from another host by itself; a link that a person may follow is no load.
fn loaded_from_elsewhere(html: &str) -> usize {
    html.split('<')
        .filter(|tag| {
            ["link ", "script ", "img ", "iframe ", "source ", "use "].iter().any(|name| tag.starts_with(name))
        })
        .filter(|tag| ["=\"http:", "=\"https:", "=\"//"].iter().any(|start| tag.contains(start)))
        .count()
}

/// Own files that a page refers to anywhere: stylesheets, scripts, images, and the WASM its loader names.
fn addresses(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for prefix in ["/assets/", "/theme/", "/logo/"] {
        for (start, _) in html.match_indices(prefix) {
            let end =
                html[start..].find(['"', '\'', '`', ' ', ')', '<', '&', '\\']).map_or(html.len(), |end| start + end);
            found.push(html[start..end].to_owned());
        }
    }
    found
}

/// The file of the family the samples use ("Lotse Noto Sans") whose range holds the letters of German.
fn latin_font(css: &str) -> Option<String> {
    css.split("@font-face")
        .filter(|face| face.contains("Lotse Noto Sans") && face.to_ascii_uppercase().contains("U+0000-00FF"))
        .find_map(|face| {
            let start = face.find("url(")? + 4;
            let end = face[start..].find(')')? + start;
            Some(face[start..end].trim_matches(['"', '\'']).to_owned())
        })
}
