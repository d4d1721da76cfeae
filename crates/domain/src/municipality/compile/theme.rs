//! `[theme]`: colours with their contrasts, font and the logo's name.

use super::logo;
use crate::municipality::contrast::{Color, contrast_ratio};
use crate::municipality::diagnostics::Log;
use crate::municipality::model::{Font, Theme};
use crate::municipality::raw::{At, Fields};
use crate::municipality::source::PackSource;

/// WCAG 2, success criterion 1.4.3.
const TEXT: f64 = 4.5;
/// WCAG 2, success criterion 1.4.11.
const CONTROL: f64 = 3.0;

pub(super) fn theme(fields: &Fields<'_>, pack: &PackSource, log: &Log) -> Theme {
    let brand = color(fields, "brand");
    let on_brand = color(fields, "on_brand");
    let focus = color(fields, "focus");
    let brand_dark = color(fields, "brand_dark");
    let on_brand_dark = color(fields, "on_brand_dark");
    let focus_dark = color(fields, "focus_dark");
    let (white, dark) = (Some(Color::WHITE), Some(Color::DARK));
    let good_brand = check_contrast("brand", "white", brand, white, TEXT);
    check_contrast("on_brand", "`brand`", on_brand, good_brand, TEXT);
    check_contrast("focus", "white", focus, white, CONTROL);
    let good_brand_dark = check_contrast("brand_dark", "the dark background", brand_dark, dark, TEXT);
    check_contrast("on_brand_dark", "`brand_dark`", on_brand_dark, good_brand_dark, TEXT);
    check_contrast("focus_dark", "the dark background", focus_dark, dark, CONTROL);
    let font = fields
        .need("font")
        .and_then(|node| node.choice(&[("noto-sans", Font::NotoSans), ("fira-sans", Font::FiraSans)]));
    let logo_name = fields.find("logo").and_then(|node| node.text_at());
    let logo_svg = logo_name.and_then(|name| logo::logo(&name, pack, log));
    fields.done();
    let written = |color: Option<At<'_, Color>>| color.map(|color| color.value.to_string()).unwrap_or_default();
    Theme {
        brand: written(brand),
        on_brand: written(on_brand),
        focus: written(focus),
        brand_dark: written(brand_dark),
        on_brand_dark: written(on_brand_dark),
        focus_dark: written(focus_dark),
        logo_svg,
        font: font.unwrap_or(Font::NotoSans),
    }
}

fn color<'d>(fields: &Fields<'d>, key: &'static str) -> Option<At<'d, Color>> {
    let node = fields.need(key)?;
    let text = node.text()?;
    if let Some(value) = Color::parse(&text) {
        return Some(At { value, spot: node.spot });
    }
    let bare = text.trim_start_matches('#');
    let long = match bare.len() {
        3 if bare.is_ascii() => bare.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => bare.to_owned(),
    };
    let remedy = match Color::parse(&format!("#{long}")) {
        Some(meant) => format!("write \"{meant}\""),
        None => "write # and six digits of 0-9 and a-f: \"#0b5a3c\"".into(),
    };
    node.malformed(&format!("\"{text}\" is not a colour of the form #rrggbb"), remedy)
}

/// Reports a contrast that is too low. Returns the colour that passes, so that what stands on it is not reported for
/// the same reason.
fn check_contrast(
    key: &str,
    on: &str,
    foreground: Option<At<'_, Color>>,
    background: Option<Color>,
    wanted: f64,
) -> Option<Color> {
    let (foreground, background) = (foreground?, background?);
    let measured = contrast_ratio(foreground.value, background);
    if measured >= wanted {
        return Some(foreground.value);
    }
    // Cut, not rounded: 4.499 must not read 4.50.
    let shown = (measured * 100.0).floor() / 100.0;
    let purpose = if wanted >= TEXT { "text" } else { "controls" };
    let nearest = foreground.value.nearest_with_contrast(background, wanted);
    let remedy = match nearest {
        Some(better) => {
            let lighter = contrast_ratio(better, Color::WHITE) < contrast_ratio(foreground.value, Color::WHITE);
            let how = if lighter { "lighter" } else { "darker" };
            format!("the nearest {how} colour of the same hue that passes is \"{better}\"")
        }
        None => "choose a colour that differs more in brightness".into(),
    };
    foreground.spot.error(
        format!(
            "the contrast of `{key}` ({}) on {on} ({background}) is {shown:.2}:1, but {purpose} needs {wanted}:1",
            foreground.value
        ),
        remedy,
    );
    nearest
}
