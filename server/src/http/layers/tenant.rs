//! Which municipality, which language.

use crate::http::AppState;
use crate::http::context::{RequestContext, keep_cookie};
use crate::http::error::Answer;
use crate::http::extract::SafeForm;
use crate::http::layers::observe::RequestId;
use crate::http::security::Visitor;
use app::Page;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use domain::language::Language;

/// Name of the cookie that keeps the chosen language.
const LANGUAGE_COOKIE: &str = "lotse_lang";

/// Finds the municipality by the host and the language by `?lang=`, cookie, browser, pack, in this order.
pub async fn tenant(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let host = host_of(request.headers(), request.uri());
    let set = state.registry.current();
    let loaded = set.by_host.get(&host).cloned();
    let plain_host = matches!(host.as_str(), "localhost" | "127.0.0.1" | "[::1]");
    let offered = loaded.as_ref().map_or(Language::ALL.as_slice(), |loaded| loaded.municipality.languages.as_slice());
    let jar = CookieJar::from_headers(request.headers());
    let chosen = wanted_language(request.uri()).filter(|language| offered.contains(language));
    let language = chosen
        .or_else(|| {
            Language::from_code(jar.get(LANGUAGE_COOKIE)?.value()).filter(|language| offered.contains(language))
        })
        .or_else(|| Language::negotiate(request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?, offered))
        .unwrap_or(Language::De);
    let visitor =
        jar.get(Visitor::cookie_name(state.web.https)).and_then(|cookie| Visitor::from_cookie(cookie.value()));
    let request_id = request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let context = RequestContext::new(
        AppState::clone(&state),
        loaded,
        plain_host,
        language,
        chosen.is_some(),
        path_without_language(request.uri()),
        request_id,
        visitor,
    );
    if let Some(loaded) = &context.loaded {
        tracing::Span::current().record("municipality", loaded.municipality.slug.as_str());
    }
    request.extensions_mut().insert(context.clone());
    let mut response = next.run(request).await;
    // The layer `pages` outside of this one renders errors and needs to know the visitor's language.
    response.extensions_mut().insert(context);
    // What a foreign page asks for sets no cookie.
    let foreign = response.headers().contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN);
    if let Some(language) = chosen.filter(|_| !foreign) {
        keep_language(&mut response, language, state.web.https);
    }
    response
}

/// Remembers a chosen language for a year; strictly necessary for what the visitor asked for.
fn keep_language(response: &mut Response, language: Language, https: bool) {
    let mut cookie = Cookie::new(LANGUAGE_COOKIE, language.code());
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(https);
    keep_cookie(response, &cookie, 365 * 24 * 3600);
}

/// On pages with a form the language switch sends the form, so that nothing typed is lost. The request's context in the
/// new language, if that is what was pressed.
pub fn switch_language(form: &SafeForm) -> Option<RequestContext> {
    let language = Language::from_code(form.get("sprache_wechseln"))?;
    let offered = form.context.municipality().is_ok_and(|municipality| municipality.languages.contains(&language));
    offered.then(|| {
        let mut context = form.context.clone();
        context.language = language;
        context
    })
}

/// A page in the language that [`switch_language`] found, which is kept from now on.
///
/// # Errors
/// Never; the type fits the handlers.
pub fn in_new_language(context: &RequestContext, page: Page) -> Answer {
    let mut response = context.page(StatusCode::OK, page);
    keep_language(&mut response, context.language, context.state.web.https);
    Ok(response)
}

/// The host in lower case without port; from the request's target if the client sent the absolute form.
fn host_of(headers: &HeaderMap, uri: &Uri) -> String {
    let host = uri
        .authority()
        .map(|authority| authority.as_str())
        .or_else(|| headers.get(header::HOST)?.to_str().ok())
        .unwrap_or_default();
    let without_port = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    without_port.trim_end_matches('.').to_ascii_lowercase()
}

fn wanted_language(uri: &Uri) -> Option<Language> {
    let (_, code) = form_urlencoded::parse(uri.query()?.as_bytes()).find(|(name, _)| name == "lang")?;
    Language::from_code(&code)
}

fn path_without_language(uri: &Uri) -> String {
    let Some(query) = uri.query() else { return uri.path().to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("lang=") && !pair.is_empty()).collect();
    if kept.is_empty() { uri.path().to_owned() } else { format!("{}?{}", uri.path(), kept.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_read_as_sent_by_browsers_and_proxies() {
        for (sent, expected) in [
            ("rastatt.localhost:8080", "rastatt.localhost"),
            ("Rastatt.LOCALHOST", "rastatt.localhost"),
            ("rastatt.localhost.", "rastatt.localhost"),
            ("[::1]:8080", "[::1]"),
            ("", ""),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, sent.parse().expect("header"));
            assert_eq!(host_of(&headers, &Uri::from_static("/")), expected);
        }
    }

    #[test]
    fn the_language_leaves_the_path() {
        for (uri, expected) in [
            ("/suche?q=pass&lang=ar", "/suche?q=pass"),
            ("/suche?lang=ar", "/suche"),
            ("/suche?lang=ar&q=a%26b", "/suche?q=a%26b"),
            ("/", "/"),
        ] {
            assert_eq!(path_without_language(&uri.parse().expect("uri")), expected);
        }
    }
}
