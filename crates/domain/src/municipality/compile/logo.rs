//! The logo: an SVG that draws and does nothing else.
//!
//! A list of what is allowed, not of what is forbidden: the picture may be put into the page itself, where an SVG can
//! do everything HTML can.

use crate::municipality::diagnostics::{Diagnostic, Log, Severity};
use crate::municipality::raw::At;
use crate::municipality::source::{PackSource, SourceFile};
use crate::municipality::suggest::one_of;

/// 50 kB.
const MAX_BYTES: usize = 50_000;

const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";

const ELEMENTS: [&str; 24] = [
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "symbol", "use", "style",
    "marker",
];

/// Finds and checks the logo that `theme.logo` names.
pub(super) fn logo(name: &At<'_, String>, pack: &PackSource, log: &Log) -> Option<String> {
    let Some(file) = pack.file(&name.value) else {
        let pictures: Vec<&str> = pack.inner_paths().map(|(path, _)| path).filter(|path| path.ends_with(".svg")).collect();
        let remedy = match pictures.as_slice() {
            [] => format!("put the file {} into the pack's folder, or remove the line", name.value),
            some => one_of(&name.value, some),
        };
        name.spot.error(format!("the logo \"{}\" is not in the pack's folder", name.value), remedy);
        return None;
    };
    if file.text.len() > MAX_BYTES {
        log.file_error(
            &file.path,
            format!("the logo has {} bytes, but at most {MAX_BYTES} (50 kB) are allowed", file.text.len()),
            "simplify the paths, or save it as “optimised SVG”",
        );
    }
    match check(&file.text) {
        Ok(()) => Some(file.text.clone()),
        Err(mistake) => {
            report(file, mistake, log);
            None
        }
    }
}

struct Mistake {
    at: usize,
    message: String,
    remedy: &'static str,
}

fn report(file: &SourceFile, mistake: Mistake, log: &Log) {
    let before = file.text.as_bytes().get(..mistake.at).unwrap_or(file.text.as_bytes());
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    log.add(Diagnostic {
        severity: Severity::Error,
        file: file.path.clone(),
        line: u32::try_from(line).unwrap_or(u32::MAX),
        message: mistake.message,
        remedy: mistake.remedy.into(),
    });
}

const PLAIN: &str = "save it again as “plain” or “optimised SVG” without editor data";
const REMOVE: &str = "remove it; a logo only draws";

fn err<T>(at: usize, message: impl Into<String>, remedy: &'static str) -> Result<T, Mistake> {
    Err(Mistake { at, message: message.into(), remedy })
}

/// Walks over the tags; stops at the first mistake.
fn check(svg: &str) -> Result<(), Mistake> {
    let mut open: Vec<&str> = Vec::new();
    let mut seen_root = false;
    let mut at = 0;
    while at < svg.len() {
        let rest = &svg[at..];
        let Some(start) = rest.find('<') else {
            check_text(rest, at, &open)?;
            break;
        };
        check_text(&rest[..start], at, &open)?;
        at += start;
        let rest = &svg[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let Some(end) = comment.find("-->") else { return err(at, "a comment never ends", PLAIN) };
            if comment[..end].contains(['<', '>']) {
                return err(at, "a comment holds < or >", "remove the comment");
            }
            at += 4 + end + 3;
        } else if let Some(declaration) = rest.strip_prefix("<?xml ") {
            let Some(end) = declaration.find("?>") else { return err(at, "<?xml never ends", PLAIN) };
            at += 6 + end + 2;
        } else if let Some(data) = rest.strip_prefix("<![CDATA[") {
            let Some(end) = data.find("]]>") else { return err(at, "<![CDATA[ never ends", PLAIN) };
            if open.last() != Some(&"style") || data[..end].contains('<') {
                return err(at, "<![CDATA[ stands outside of a style", PLAIN);
            }
            check_style(&data[..end], at)?;
            at += 9 + end + 3;
        } else if rest.starts_with("<!") || rest.starts_with("<?") {
            return err(at, "the logo holds a document type, an entity or a processing instruction", PLAIN);
        } else if let Some(end_tag) = rest.strip_prefix("</") {
            let Some(end) = end_tag.find('>') else { return err(at, "a tag never ends", PLAIN) };
            let name = end_tag[..end].trim_end();
            if open.pop() != Some(name) {
                return err(at, format!("</{name}> closes nothing that is open"), PLAIN);
            }
            at += 2 + end + 1;
        } else {
            let tag = Tag::read(svg, at)?;
            if open.is_empty() && (seen_root || tag.name != "svg") {
                return err(at, "the file is not one <svg> picture", "export the logo as SVG");
            }
            if matches!(open.last(), Some(&"title" | &"desc" | &"style")) {
                return err(at, format!("<{}> stands inside of a title, desc or style", tag.name), REMOVE);
            }
            seen_root = true;
            if !tag.closed {
                open.push(tag.name);
            }
            at = tag.end;
        }
    }
    if !seen_root || !open.is_empty() {
        return err(at, "the file is not one complete <svg> picture", "export the logo as SVG again");
    }
    Ok(())
}

fn check_text(text: &str, at: usize, open: &[&str]) -> Result<(), Mistake> {
    if open.last() == Some(&"style") {
        return check_style(text, at);
    }
    if open.is_empty() && !text.trim_matches('\u{feff}').trim().is_empty() {
        return err(at, "there is text outside of the picture", "export the logo as SVG again");
    }
    Ok(())
}

fn check_style(css: &str, at: usize) -> Result<(), Mistake> {
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

struct Tag<'s> {
    name: &'s str,
    /// `<path … />`
    closed: bool,
    end: usize,
}

impl<'s> Tag<'s> {
    fn read(svg: &'s str, start: usize) -> Result<Self, Mistake> {
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | ':' | '.');
        let mut at = start + 1;
        let name_end = svg[at..].find(|letter| !is_name(letter)).map_or(svg.len(), |length| at + length);
        let name = &svg[at..name_end];
        match name {
            "script" => return err(start, "the logo holds a <script>", REMOVE),
            "foreignObject" => return err(start, "the logo holds a <foreignObject>", REMOVE),
            "image" => return err(start, "the logo holds an <image>", "redraw the picture as paths; a logo holds no other pictures"),
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
            let Some(value) = value else { return err(at, format!("`{key}` of <{name}> has no quoted value"), PLAIN) };
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
