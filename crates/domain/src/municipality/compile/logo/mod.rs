//! The logo: an SVG that draws and does nothing else.
//!
//! A list of what is allowed, not of what is forbidden: the picture may be put into the page itself, where an SVG can
//! do everything HTML can.

mod tag;

use self::tag::{Tag, check_style};
use crate::municipality::diagnostics::{Diagnostic, Log, Severity};
use crate::municipality::raw::At;
use crate::municipality::source::{PackSource, SourceFile};
use crate::municipality::suggest::one_of;

/// 50 kB.
const MAX_BYTES: usize = 50_000;

/// Finds and checks the logo that `theme.logo` names.
pub(super) fn logo(name: &At<'_, String>, pack: &PackSource, log: &Log) -> Option<String> {
    let Some(file) = pack.file(&name.value) else {
        let pictures: Vec<&str> =
            pack.inner_paths().map(|(path, _)| path).filter(|path| path.ends_with(".svg")).collect();
        let remedy = match pictures.as_slice() {
            [] => format!("put the file {} into the pack's folder, or remove the line", name.value),
            some => one_of(&name.value, some),
        };
        name.spot.error(format!("the logo \"{}\" is not in the pack's folder", name.value), remedy);
        return None;
    };
    if let Some(flaw) = file.flaw() {
        log.add(flaw);
        return None;
    }
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

/// The first mistake in a picture.
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
            let Some(end) = comment.find("-->") else {
                return err(at, "a comment never ends", PLAIN);
            };
            if comment[..end].contains(['<', '>']) {
                return err(at, "a comment holds < or >", "remove the comment");
            }
            at += 4 + end + 3;
        } else if let Some(declaration) = rest.strip_prefix("<?xml ") {
            let Some(end) = declaration.find("?>") else {
                return err(at, "<?xml never ends", PLAIN);
            };
            at += 6 + end + 2;
        } else if let Some(data) = rest.strip_prefix("<![CDATA[") {
            let Some(end) = data.find("]]>") else {
                return err(at, "<![CDATA[ never ends", PLAIN);
            };
            if open.last() != Some(&"style") || data[..end].contains('<') {
                return err(at, "<![CDATA[ stands outside of a style", PLAIN);
            }
            check_style(&data[..end], at)?;
            at += 9 + end + 3;
        } else if rest.starts_with("<!") || rest.starts_with("<?") {
            return err(at, "the logo holds a document type, an entity or a processing instruction", PLAIN);
        } else if let Some(end_tag) = rest.strip_prefix("</") {
            let Some(end) = end_tag.find('>') else {
                return err(at, "a tag never ends", PLAIN);
            };
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
