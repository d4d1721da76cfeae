//! The letter as HTML: one column, no table, no picture, nothing loaded from anywhere. Styles stand at the elements,
//! because many mail programs drop everything else; the style sheet only adds the dark scheme where it is understood.

use super::message::foreign;
use crate::letter::{self, About, Fact, Letter};
use domain::language::Language;
use domain::municipality::Theme;
use locale::Message;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const BODY: &str = "margin:0;padding:0;background:#f4f5f7;color:#1a1c1f;font-family:'Noto Sans',Arial,sans-serif;font-size:16px;line-height:1.5";
const CARD: &str = "max-width:600px;margin:0 auto;padding:24px;background:#ffffff;color:#1a1c1f";
const TITLE: &str = "margin:0 0 16px;font-size:24px;line-height:1.25";
const LABEL: &str = "margin:16px 0 0;font-weight:bold";
const VALUE: &str = "margin:0";
const LIST: &str = "margin:0;padding-inline-start:24px";
const NOTE: &str = "margin:0 0 16px;padding:12px 16px;border:2px solid #1a1c1f";
const FOOT: &str = "max-width:600px;margin:0 auto;padding:16px 24px;color:#3d4147;font-style:normal";

pub(super) fn render(letter: &Letter<'_>) -> String {
    let theme = &letter::town(letter).theme;
    let language = letter.language;
    let band = format!(
        "max-width:600px;margin:0 auto;padding:16px 24px;background:{};color:{};font-size:18px;font-weight:bold",
        theme.brand, theme.on_brand
    );
    let button = format!(
        "display:inline-block;padding:12px 20px;border-radius:4px;background:{};color:{};font-weight:bold;text-decoration:underline",
        theme.brand, theme.on_brand
    );
    html! {
        (DOCTYPE)
        html lang=(language.html_lang()) dir=(language.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                title { (letter.subject.text) }
                style { (PreEscaped(dark(theme))) }
            }
            // Some programs keep only what stands inside the body, so the direction stands here again.
            body lang=(language.html_lang()) dir=(language.dir()) class="page" style=(BODY) {
                div class="band" style=(band) lang="de" dir="ltr" { (letter::town(letter).official_name) }
                main class="card" style=(CARD) {
                    @if let Some(sample) = &letter.sample {
                        (said("p", NOTE, sample, language))
                    }
                    (said("h1", TITLE, &letter.title, language))
                    (said("p", "", &letter.greeting, language))
                    (said("p", "", &letter.lead, language))
                    dl style="margin:0 0 24px" {
                        @for fact in &letter.facts {
                            (said("dt", LABEL, &fact.label, language))
                            dd style=(VALUE) { (value(fact, language)) }
                        }
                    }
                    (said("p", "", &letter.hint, language))
                    p {
                        a class="button" href=(letter.notice.link) style=(button)
                            lang=[foreign(letter.button.language, language)] { (letter.button.text) }
                    }
                    @for message in &letter.closing {
                        (said("p", "", message, language))
                    }
                }
                address class="foot" style=(FOOT) lang="de" dir="ltr" {
                    @for (index, line) in letter.sender.iter().enumerate() {
                        @if index > 0 { br; }
                        (line)
                    }
                }
            }
        }
    }
    .into_string()
}

/// An element with a text; where it is not in the mail's language, the element says so.
fn said(element: &str, style: &str, message: &Message, around: Language) -> Markup {
    let style = (!style.is_empty()).then_some(style);
    let lang = foreign(message.language, around);
    let dir = lang.map(|_| message.language.dir());
    match element {
        "h1" => html! { h1 style=[style] lang=[lang] dir=[dir] { (message.text) } },
        "dt" => html! { dt style=[style] lang=[lang] dir=[dir] { (message.text) } },
        "li" => html! { li style=[style] lang=[lang] dir=[dir] { (message.text) } },
        "div" => html! { div style=[style] lang=[lang] dir=[dir] { (message.text) } },
        _ => html! { p style=[style] lang=[lang] dir=[dir] { (message.text) } },
    }
}

fn value(fact: &Fact, around: Language) -> Markup {
    html! {
        @match fact.about {
            About::Way => ol style=(LIST) { @for line in &fact.lines { (said("li", "", line, around)) } },
            About::Bring | About::Fee => ul style=(LIST) { @for line in &fact.lines { (said("li", "", line, around)) } },
            // Digits and hyphens of numbers keep their order between Arabic words.
            About::Reference => @for line in &fact.lines { strong dir="ltr" { (line.text) } },
            About::Phone => @for line in &fact.lines { a class="link" dir="ltr" href=(tel(&line.text)) { (line.text) } },
            _ => @for line in &fact.lines { (said("div", "", line, around)) },
        }
    }
}

/// `tel:` takes digits and a leading plus.
fn tel(phone: &str) -> String {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}

/// Dark colours, for programs that read style sheets.
fn dark(theme: &Theme) -> String {
    let color = |color: &str| if is_color(color) { color.to_owned() } else { "inherit".to_owned() };
    let (brand, on_brand) = (color(&theme.brand_dark), color(&theme.on_brand_dark));
    format!(
        "@media (prefers-color-scheme:dark){{\
         .page{{background:#101214!important;color:#f1f2f4!important}}\
         .card{{background:#1b1e22!important;color:#f1f2f4!important}}\
         .card p{{border-color:#f1f2f4!important}}\
         .foot{{color:#c9cdd2!important}}\
         .link{{color:{brand}!important}}\
         .band,.button{{background:{brand}!important;color:{on_brand}!important}}}}"
    )
}

/// `#rrggbb`, which nothing can break out of.
fn is_color(text: &str) -> bool {
    text.len() == 7 && text.starts_with('#') && text[1..].bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_links_and_colours_stay_colours() {
        assert_eq!(tel("+49 (7222) 972-0"), "tel:+4972229720");
        assert!(is_color("#0b4f8a"));
        for text in ["#0b4f8", "}</style>", "#äbcde", ""] {
            assert!(!is_color(text), "{text}");
        }
    }
}
