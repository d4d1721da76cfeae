//! The letter as HTML: one column, no table, no picture, nothing loaded from anywhere. Styles stand at the elements,
//! because many mail programs drop everything else; the style sheet only adds the dark scheme where it is understood.

use crate::letter::{self, About, Fact, Letter};
use domain::language::Language;
use domain::municipality::{Municipality, Theme};
use locale::Message;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const BODY: &str = "margin:0;padding:0;background:#f4f5f7;color:#1a1c1f;font-family:'Noto Sans',Arial,sans-serif;font-size:16px;line-height:1.5";
const CARD: &str = "max-width:600px;margin:0 auto;padding:24px;background:#ffffff;color:#1a1c1f";
pub(super) const TITLE: &str = "margin:0 0 16px;font-size:24px;line-height:1.25";
pub(super) const LABEL: &str = "margin:16px 0 0;font-weight:bold";
pub(super) const VALUE: &str = "margin:0";
const LIST: &str = "margin:0;padding-inline-start:24px";
const NOTE: &str = "margin:0 0 16px;padding:12px 16px;border:2px solid #1a1c1f";
const FOOT: &str = "max-width:600px;margin:0 auto;padding:16px 24px;color:#3d4147;font-style:normal";

pub(super) fn render(letter: &Letter<'_>) -> String {
    let theme = &letter::town(letter).theme;
    let language = letter.language;
    let button = button(theme);
    let inside = html! {
        h1 style=(TITLE) { (said(&letter.title, language)) }
        p { (said(&letter.greeting, language)) }
        p { (said(&letter.lead, language)) }
        dl style="margin:0 0 24px" {
            @for fact in &letter.facts {
                dt style=(LABEL) { (said(&fact.label, language)) }
                dd style=(VALUE) { (value(fact, language)) }
            }
        }
        p { (said(&letter.hint, language)) }
        p { a class="button" href=(letter.target) style=(button) { (said(&letter.button, language)) } }
        @if let Some((text, address)) = &letter.other {
            p { a class="link" href=(address) { (said(text, language)) } }
        }
        @for message in &letter.closing {
            p { (said(message, language)) }
        }
    };
    document(language, &letter.subject.text, letter::town(letter), letter.sample.as_ref(), &letter.sender, &inside)
}

/// The look of a link that is the mail's purpose.
pub(super) fn button(theme: &Theme) -> String {
    format!(
        "display:inline-block;padding:12px 20px;border-radius:4px;background:{};color:{};font-weight:bold;text-decoration:underline",
        theme.brand, theme.on_brand
    )
}

/// What is around every mail: the town's name and colours above, its address below.
pub(super) fn document(
    language: Language,
    subject: &str,
    town: &Municipality,
    sample: Option<&Message>,
    sender: &[String],
    inside: &Markup,
) -> String {
    let theme = &town.theme;
    let band = format!(
        "max-width:600px;margin:0 auto;padding:16px 24px;background:{};color:{};font-size:18px;font-weight:bold",
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
                title { (subject) }
                style { (PreEscaped(dark(theme))) }
            }
            // Some programs keep only what stands inside the body, so the direction stands here again.
            body lang=(language.html_lang()) dir=(language.dir()) class="page" style=(BODY) {
                div class="band" style=(band) { bdi lang="de" { (town.official_name) } }
                main class="card" style=(CARD) {
                    @if let Some(sample) = sample {
                        p style=(NOTE) { (said(sample, language)) }
                    }
                    (inside)
                }
                address class="foot" style=(FOOT) {
                    @for line in sender {
                        div { bdi lang="de" { (line) } }
                    }
                }
            }
        }
    }
    .into_string()
}

/// A text; where it is not in the mail's language it says so. It keeps the alignment of what stands around it.
pub(super) fn said(message: &Message, around: Language) -> Markup {
    let language = message.language;
    if language == around {
        return html! { (message.text) };
    }
    html! { bdi lang=(language.html_lang()) dir=(language.dir()) { (message.text) } }
}

fn value(fact: &Fact, around: Language) -> Markup {
    html! {
        @match fact.about {
            About::Way => ol style=(LIST) { @for line in &fact.lines { li { (said(line, around)) } } },
            About::Bring | About::Fee => ul style=(LIST) { @for line in &fact.lines { li { (said(line, around)) } } },
            // Digits and hyphens of numbers keep their order between Arabic words.
            About::Reference => @for line in &fact.lines { strong dir="ltr" { (line.text) } },
            About::Phone => @for line in &fact.lines { a class="link" dir="ltr" href=(tel(&line.text)) { (line.text) } },
            // Names have a direction of their own.
            About::Name => @for line in &fact.lines { bdi { (line.text) } },
            _ => @for line in &fact.lines { div { (said(line, around)) } },
        }
        @if let Some(note) = &fact.note {
            div { (said(note, around)) }
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
    let color = |color: &str| {
        if is_color(color) { color.to_owned() } else { "inherit".to_owned() }
    };
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
