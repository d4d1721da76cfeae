//! Tags, attributes and styles of a logo: what is allowed in them.

use super::{Mistake, PLAIN, REMOVE, err};

const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";

const ELEMENTS: [&str; 24] = [
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "symbol",
    "use",
    "style",
    "marker",
];

/// An opening tag whose attributes are all harmless.
pub(super) struct Tag<'s> {
    pub name: &'s str,
    /// `<path … />`
    pub closed: bool,
    pub end: usize,
}

impl<'s> Tag<'s> {
    /// Reads the tag at `start`.
    pub(super) fn read(svg: &'s str, start: usize) -> Result<Self, Mistake> {
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | ':' | '.');
        let mut at = start + 1;
        let name_end = svg[at..].find(|letter| !is_name(letter)).map_or(svg.len(), |length| at + length);
        let name = &svg[at..name_end];
        match name {
            "script" => return err(start, "the logo holds a <script>", REMOVE),
            "foreignObject" => return err(start, "the logo holds a <foreignObject>", REMOVE),
            "image" => {
                return err(
                    start,
                    "the logo holds an <image>",
                    "redraw the picture as paths; a logo holds no other pictures",
                );
            }
            _ if !ELEMENTS.contains(&name) => {
                return err(start, format!("<{name}> is not allowed in a logo"), PLAIN);
            }
            _ => {}
        }
        at = name_end;
        loop {
            let rest = &svg[at..];
            let trimmed = rest.trim_start();
            let gap = rest.len() - trimmed.len();
            at += gap;
            if trimmed.starts_with("/>") {
                return Ok(Self { name, closed: true, end: at + 2 });
            }
            if trimmed.starts_with('>') {
                return Ok(Self { name, closed: false, end: at + 1 });
            }
            let key_end = trimmed.find(|letter| !is_name(letter)).unwrap_or(trimmed.len());
            let key = &trimmed[..key_end];
            let after = trimmed[key_end..].trim_start().strip_prefix('=').map(str::trim_start);
            let (Some(after), false, true) = (after, key.is_empty(), gap > 0) else {
                return err(at, format!("<{name}> is not well-formed"), PLAIN);
            };
            let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''));
            let value = quote.and_then(|quote| after[1..].find(quote).map(|end| &after[1..=end]));
            let Some(value) = value else {
                return err(at, format!("`{key}` of <{name}> has no quoted value"), PLAIN);
            };
            check_attribute(name, key, value, at)?;
            // `after` reaches to the end of the file; two quotes frame the value.
            at = svg.len() - after.len() + value.len() + 2;
        }
    }
}

fn check_attribute(element: &str, key: &str, value: &str, at: usize) -> Result<(), Mistake> {
    let local = key.rsplit(':').next().unwrap_or(key).to_lowercase();
    if key == "xmlns" && value != SVG_NAMESPACE {
        return err(at, format!("<{element}> is not SVG but {value}"), PLAIN);
    }
    if key == "xmlns" || key.starts_with("xmlns:") {
        return Ok(());
    }
    if value.contains('<') {
        return err(at, format!("`{key}` of <{element}> holds <"), PLAIN);
    }
    if local.starts_with("on") {
        return err(at, format!("<{element}> has an event handler, `{key}`"), REMOVE);
    }
    if matches!(local.as_str(), "href" | "src" | "base" | "action" | "formaction") && !value.trim().starts_with('#') {
        return err(
            at,
            format!("`{key}` of <{element}> is an external reference (\"{value}\")"),
            "remove it; put everything into the file itself and refer to it by #id",
        );
    }
    if value.contains('&') && (local == "style" || value.contains("&#")) {
        return err(at, format!("`{key}` of <{element}> holds an escape"), "write the value without &");
    }
    let small = value.to_lowercase();
    if small.contains("javascript:") || has_outside_url(&small) || (local == "style" && small.contains(['\\', '@'])) {
        return err(
            at,
            format!("`{key}` of <{element}> holds an external reference"),
            "remove it; put everything into the file itself",
        );
    }
    if value.contains('\\') {
        return err(at, format!("`{key}` of <{element}> holds an escape"), "write the value without \\");
    }
    Ok(())
}

/// Allows styles that only refer into the picture.
pub(super) fn check_style(css: &str, at: usize) -> Result<(), Mistake> {
    let small: String = css.to_lowercase();
    if small.contains('\\') || small.contains('&') {
        return err(at, "a style holds an escape", "write the style without \\ and &");
    }
    if small.contains("@import") || small.contains("@font-face") || has_outside_url(&small) {
        return err(at, "a style holds an external reference", "remove it; put everything into the file itself");
    }
    Ok(())
}

/// Whether `url(…)` or `image-set(…)` points anywhere but into the picture.
fn has_outside_url(small: &str) -> bool {
    small.contains("image(")
        || small.contains("image-set(")
        || small.contains("src(")
        || small.split("url(").skip(1).any(|rest| !rest.trim_start().trim_start_matches(['"', '\'']).starts_with('#'))
}
