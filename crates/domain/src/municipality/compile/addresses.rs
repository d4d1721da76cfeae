//! Forms of single values: host, mail, phone, web address, postal code.

use super::formats::digits;
use crate::municipality::raw::Node;

/// Whether `host` is a host name in lower case, without port.
fn is_host(host: &str) -> bool {
    host.len() <= 253
        && host.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
}

/// A host name that selects the pack.
pub(super) fn host(node: &Node<'_>) -> Option<String> {
    let host = node.text()?;
    if is_host(&host) {
        if host == "localhost" {
            let remedy = "put a name in front, for example \"rastatt.localhost\"";
            return node.malformed("\"localhost\" shows the list of all municipalities", remedy);
        }
        if host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
            return node.malformed(&format!("\"{host}\" is an address, not a name"), "write a host name");
        }
        return Some(host);
    }
    let bare = host.rsplit_once("://").map_or(host.as_str(), |(_, rest)| rest);
    let bare = bare.split('/').next().unwrap_or_default().split(':').next().unwrap_or_default().to_lowercase();
    let remedy = if is_host(&bare) {
        format!("write \"{bare}\"")
    } else if !host.is_ascii() {
        "write the name in its technical form (Punycode, begins with xn--)".into()
    } else {
        "write it like \"termine.rastatt.de\"".into()
    };
    let why = if host.contains("://") || host.contains('/') {
        "a host name stands alone, without https:// and path"
    } else if host.contains(':') {
        "a host name stands here without port"
    } else if host.bytes().any(|byte| byte.is_ascii_uppercase()) {
        "a host name is written in lower case"
    } else {
        "this is not a host name"
    };
    node.malformed(&format!("\"{host}\": {why}"), remedy)
}

pub(super) fn mail(node: &Node<'_>) -> Option<String> {
    let mail = node.text()?;
    let good = mail.split_once('@').is_some_and(|(local, domain)| {
        (1..=64).contains(&local.len())
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte))
            && domain.contains('.')
            && is_host(&domain.to_ascii_lowercase())
    });
    if good {
        return Some(mail);
    }
    node.malformed(&format!("\"{mail}\" is not a mail address"), "write it like \"buergerbuero@rastatt.example\"")
}

pub(super) fn phone(node: &Node<'_>) -> Option<String> {
    let phone = node.text()?;
    let shape = phone.bytes().all(|byte| byte.is_ascii_digit() || b"+ -/()".contains(&byte));
    let count = digits(&phone).len();
    if shape
        && phone.starts_with('+')
        && !phone[1..].contains('+')
        && !phone.starts_with("+0")
        && (7..=15).contains(&count)
    {
        return Some(phone);
    }
    let remedy = match phone.strip_prefix('0') {
        Some(rest) if shape && !rest.starts_with('0') => {
            format!("write it with the country's code: \"+49 {rest}\"")
        }
        _ => "write it with the country's code, digits, spaces and hyphens: \"+49 7222 972-0\"".into(),
    };
    node.malformed(&format!("\"{phone}\" is not a phone number that works from everywhere"), remedy)
}

pub(super) fn website(node: &Node<'_>) -> Option<String> {
    let website = node.text()?;
    let Some(rest) = website.strip_prefix("https://") else {
        let bare = website.rsplit_once("://").map_or(website.as_str(), |(_, rest)| rest);
        let why = format!("\"{website}\" does not begin with https://");
        return node.malformed(&why, format!("write \"https://{bare}\""));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let clean = website.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte));
    if clean && is_host(&host) && host.contains('.') {
        return Some(website);
    }
    node.malformed(
        &format!("\"{website}\" is not a web address"),
        "write it like \"https://rastatt.example\"; letters with dots or accents and blanks need their technical form",
    )
}

pub(super) fn postal_code(node: &Node<'_>) -> Option<String> {
    let code = node.text()?;
    let number = code.parse::<u32>().ok().filter(|_| code.len() == 5 && digits(&code) == code);
    if number.is_some_and(|number| (1001..=99998).contains(&number)) {
        return Some(code);
    }
    node.malformed(&format!("\"{code}\" is not a German postal code"), "write five digits, for example \"76437\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts() {
        for good in ["rastatt.localhost", "a", "xn--mnchen-3ya.de", "1.example"] {
            assert!(is_host(good), "{good}");
        }
        for bad in ["", "a..b", ".a", "a.", "-a", "a-", "A", "a:1", "a_b", "ä.de", "a b"] {
            assert!(!is_host(bad), "{bad}");
        }
    }
}
