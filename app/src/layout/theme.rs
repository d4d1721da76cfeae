//! A municipality's colours and font as CSS.

use domain::municipality::{Font, Theme};

/// The stylesheet of a municipality: Lotse's own variables, and KERN's tokens made from them, for light and dark, by the
/// system's wish and by the attribute that overrides it.
#[must_use]
pub fn theme_css(theme: &Theme) -> String {
    let first = match theme.font {
        Font::NotoSans => "",
        Font::FiraSans => "\"Lotse Fira Sans\",",
    };
    let light = block(&theme.brand, &theme.on_brand, &theme.focus, "black");
    let dark = block(&theme.brand_dark, &theme.on_brand_dark, &theme.focus_dark, "white");
    // Noto Sans draws what another font lacks: Arabic, and the letters of rare names.
    let family = format!("--lotse-font:{first}\"Lotse Noto Sans\",\"Lotse Noto Sans Names\",system-ui,sans-serif;");
    format!(
        ":root{{{family}--kern-typography-font-family-default:var(--lotse-font)}}\
         @media (prefers-color-scheme:light){{:root{{{light}}}}}\
         @media (prefers-color-scheme:dark){{:root{{{dark}}}}}\
         [data-kern-theme=light],.kern-light{{{light}}}\
         [data-kern-theme=dark],.kern-dark{{{dark}}}"
    )
}

/// `toward` is the colour that a pressed button goes to: the one that keeps its text readable.
fn block(brand: &str, on_brand: &str, focus: &str, toward: &str) -> String {
    format!(
        "--lotse-brand:{brand};--lotse-on-brand:{on_brand};--lotse-focus:{focus};\
         --kern-color-action-default:var(--lotse-brand);--kern-color-action-on-default:var(--lotse-on-brand);\
         --kern-color-action-focus-default:var(--lotse-focus);--kern-color-decorative-brand-default:var(--lotse-brand);\
         --kern-color-action-state-indicator-shade-hover:color-mix(in oklab,var(--lotse-brand),{toward} 12%);\
         --kern-color-action-state-indicator-shade-active:color-mix(in oklab,var(--lotse-brand),{toward} 24%);\
         --kern-color-action-state-indicator-tint-hover-opacity:color-mix(in oklab,var(--lotse-brand),transparent 92%);\
         --kern-color-action-state-indicator-tint-active-opacity:color-mix(in oklab,var(--lotse-brand),transparent 84%);"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_each_colour_twice_and_the_font_once() {
        let theme = Theme {
            brand: "#111111".into(),
            on_brand: "#222222".into(),
            focus: "#333333".into(),
            brand_dark: "#444444".into(),
            on_brand_dark: "#555555".into(),
            focus_dark: "#666666".into(),
            logo_svg: None,
            font: Font::FiraSans,
        };
        let css = theme_css(&theme);
        for colour in ["#111111", "#222222", "#333333", "#444444", "#555555", "#666666"] {
            assert_eq!(css.matches(colour).count(), 2, "{colour}");
        }
        assert_eq!(css.matches("Lotse Fira Sans").count(), 1);
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
