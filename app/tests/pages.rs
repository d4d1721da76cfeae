//! Every page, in every language, with ordinary and with hostile data.

mod samples;

use app::{Page, render};
use domain::language::Language;
use samples::{NASTY, pages, town::context};

/// All pages in all languages: a name for messages, and the HTML.
fn rendered() -> impl Iterator<Item = (String, Language, String)> {
    Language::ALL.into_iter().flat_map(|language| {
        pages(language).into_iter().map(move |(name, path, page)| {
            (format!("{language}/{name}"), language, render(context(language, path), page))
        })
    })
}

#[test]
fn every_page_says_its_language_and_direction() {
    for (name, language, html) in rendered() {
        let expected = format!("<html lang=\"{}\" dir=\"{}\">", language.html_lang(), language.dir());
        assert!(html.starts_with(&format!("<!DOCTYPE html>{expected}")), "{name}");
        assert!(html.ends_with("</html>"), "{name}");
    }
}

#[test]
fn every_page_has_one_heading_and_a_title() {
    for (name, _, html) in rendered() {
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert_eq!(html.matches("<main").count(), 1, "{name}");
        assert_eq!(html.matches("<title>").count(), 1, "{name}");
    }
}

#[test]
fn what_people_type_never_becomes_markup() {
    for (name, _, html) in rendered() {
        assert!(!html.contains("<script>"), "{name}");
        assert!(!html.contains("</title><script"), "{name}");
        // Leptos does not escape what stands in one: only our own component may make it.
        let areas: Vec<&str> = html.split("<textarea").skip(1).filter_map(|rest| rest.split('>').next()).collect();
        assert!(areas.iter().all(|tag| tag.contains("kern-form-input__input lotse-area")), "{name}: {areas:?}");
        assert_eq!(html.matches("</textarea").count(), areas.len(), "{name}");
    }
    let (_, path, page) = pages(Language::De).into_iter().find(|(name, ..)| *name == "form-step-nasty").expect("page");
    let html = render(context(Language::De, path), page);
    let area = html.split("<textarea").nth(1).and_then(|rest| rest.split("</textarea>").next()).expect("text area");
    let (_, inside) = area.split_once('>').expect("its content");
    assert_eq!(inside, format!("\n{}", NASTY.replace('<', "&lt;").replace('>', "&gt;")));
    let (_, path, page) = pages(Language::De).into_iter().find(|(name, ..)| *name == "data-wrong").expect("page");
    let html = render(context(Language::De, path), page);
    let field = html.split("id=\"name\"").nth(1).and_then(|rest| rest.split('>').next()).expect("field");
    assert!(field.contains("alert(") && field.contains("&quot; onload=&quot;x"), "{field}");
    assert!(NASTY.contains('"'));
}

#[test]
fn nothing_breaks_the_content_security_policy() {
    for (name, _, html) in rendered() {
        assert!(!html.contains(" style="), "{name}: inline style");
        assert!(!html.contains("<style"), "{name}: style element");
        assert!(!html.contains("javascript:"), "{name}");
        for handler in ["onclick=", "onsubmit=", "onchange="] {
            assert!(!html.contains(handler), "{name}: {handler}");
        }
        assert_eq!(
            html.matches("<script").count(),
            html.matches("<script type=\"module\" nonce=\"bm9uY2U\" src=").count(),
            "{name}"
        );
    }
}

#[test]
fn only_pages_with_an_island_load_wasm() {
    for (name, _, html) in rendered() {
        assert_eq!(html.contains("<leptos-island"), html.contains("lotse_bg.wasm"), "{name}");
    }
}

#[test]
fn forms_that_change_something_carry_the_token() {
    for (name, _, html) in rendered() {
        for form in html
            .split("<form")
            .skip(1)
            .filter(|form| form.split('>').next().is_some_and(|tag| tag.contains("method=\"post\"")))
        {
            let form = form.split("</form>").next().unwrap_or_default();
            assert!(form.contains("name=\"csrf\" value=\"csrf-token\""), "{name}: {form}");
        }
    }
}

#[test]
fn ids_are_unique() {
    for (name, _, html) in rendered() {
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name}: {ids:?}");
    }
}

#[test]
fn labels_and_descriptions_lead_somewhere() {
    for (name, _, html) in rendered() {
        for attribute in [" for=\"", " aria-describedby=\"", " aria-labelledby=\"", " href=\"#"] {
            for ids in html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()) {
                for id in ids.split(' ') {
                    assert!(html.contains(&format!(" id=\"{id}\"")), "{name}: {attribute}{id}");
                }
            }
        }
    }
}

#[test]
fn titles_say_when_something_is_wrong() {
    let title = |wanted: &str| {
        let (_, path, page) = pages(Language::De).into_iter().find(|(name, ..)| *name == wanted).expect("page");
        let html = render(context(Language::De, path), page);
        html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("title").to_owned()
    };
    assert_eq!(title("home"), "Was möchten Sie erledigen? – Rastatt");
    assert_eq!(title("data-wrong"), "Fehler: Wie heißen Sie, und wie erreichen wir Sie? – Rastatt");
    assert_eq!(title("error-404"), "Fehler: Diese Seite gibt es nicht – Rastatt");
}

#[test]
fn the_language_switch_keeps_page_and_query_and_the_form() {
    let find = |wanted: &str| pages(Language::De).into_iter().find(|(name, ..)| *name == wanted).expect("page");
    let (_, path, page) = find("times");
    let html = render(context(Language::De, path), page);
    assert!(html.contains("href=\"/leistungen/personalausweis/zeiten?personen=2&amp;lang=ar\""));
    assert!(html.contains("lang=\"ar\" dir=\"rtl\" class=\"lotse-language__entry\">العربية"), "{html}");
    let (_, path, page) = find("data");
    let html = render(context(Language::De, path), page);
    assert!(html.contains("name=\"sprache_wechseln\" value=\"ar\""));
    assert!(html.contains("id=\"seite-formular\""));
    // "Enter" in a field presses the form's first button: it must be the plain one.
    let first = html.split("<button ").find(|tag| tag.contains("form=\"seite-formular\"")).expect("button");
    assert!(!first.split('>').next().unwrap_or_default().contains("name="), "{first}");
}

#[test]
fn german_texts_of_a_pack_are_marked() {
    let (_, path, page) = pages(Language::En).into_iter().find(|(name, ..)| *name == "site").expect("page");
    let html = render(context(Language::En, path), page.clone());
    assert!(html.contains("<span lang=\"de\" dir=\"ltr\">Eine Rampe ist links"), "{html}");
    assert!(html.contains("They are shown in German."));
    let html = render(context(Language::De, path), page);
    assert!(!html.contains("Diese Texte stehen hier auf Deutsch."));
}

#[test]
fn without_a_municipality_there_are_no_pages_of_one() {
    for language in Language::ALL {
        for (_, path, page) in pages(language) {
            let mut context = context(language, path);
            context.municipality = None;
            let own = matches!(page, Page::Portal(_) | Page::Mailbox(_) | Page::Error(_));
            let html = render(context, page);
            assert!(html.contains("<h1"));
            assert!(own || html.contains("<title>"), "{path}");
        }
    }
}
