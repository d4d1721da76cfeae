//! Visitor cookie, form tokens and other small secrets.

use crate::config::Web;
use axum_extra::extract::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use rand::RngCore as _;
use services::booking::VisitorKey;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// The cookie that says "the same visitor as before": 128 random bits, nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Visitor {
    secret: String,
    /// Has held a time, so it is worth asking the database whether he still does. Most have not, and a page is answered
    /// without a look.
    has_held: bool,
}

impl std::fmt::Debug for Visitor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Visitor(…)")
    }
}

/// Length of the visitor cookie's value: 128 bits in base64 without padding.
const VISITOR_LENGTH: usize = 22;
/// Behind it, if he has held a time.
const HELD: &str = ".h";

impl Visitor {
    /// A new visitor.
    #[must_use]
    pub fn new() -> Self {
        let mut bytes = [0; 16];
        rand::rng().fill_bytes(&mut bytes);
        Self { secret: URL_SAFE_NO_PAD.encode(bytes), has_held: false }
    }

    /// Reads a cookie's value; anything that we did not make is nobody.
    #[must_use]
    pub fn from_cookie(value: &str) -> Option<Self> {
        let secret = value.strip_suffix(HELD).unwrap_or(value);
        let ours = secret.len() == VISITOR_LENGTH && URL_SAFE_NO_PAD.decode(secret).is_ok();
        ours.then(|| Self { secret: secret.to_owned(), has_held: secret.len() < value.len() })
    }

    /// The same visitor, who has held a time.
    #[must_use]
    pub fn holding(&self) -> Self {
        Self { has_held: true, ..self.clone() }
    }

    /// Whether he has ever held a time.
    #[must_use]
    pub const fn has_held(&self) -> bool {
        self.has_held
    }

    /// What the database knows of the visitor.
    #[must_use]
    pub fn key(&self) -> VisitorKey {
        VisitorKey(Sha256::digest(self.secret.as_bytes()).into())
    }

    /// Name of the cookie. With https the prefix binds it to this very host (RFC 6265bis, section 4.1.3.2).
    #[must_use]
    pub const fn cookie_name(https: bool) -> &'static str {
        if https { "__Host-lotse_visit" } else { "lotse_visit" }
    }

    /// The cookie to set. It ends with the browser's session.
    #[must_use]
    pub fn cookie(&self, web: &Web) -> Cookie<'static> {
        let value = format!("{}{}", self.secret, if self.has_held { HELD } else { "" });
        Cookie::build((Self::cookie_name(web.https), value))
            .path("/")
            .http_only(true)
            .secure(web.https)
            .same_site(SameSite::Lax)
            .build()
    }
}

impl Default for Visitor {
    fn default() -> Self {
        Self::new()
    }
}

/// Makes and checks form tokens: a fresh nonce and an HMAC over it and the visitor. Nothing is stored, and each page
/// carries another token, so that compression gives nothing away.
#[derive(Clone)]
pub struct Tokens {
    key: Vec<u8>,
}

const NONCE: usize = 8;
const CODE: usize = 16;

impl Tokens {
    #[must_use]
    pub fn new(key: &[u8]) -> Self {
        Self { key: key.to_vec() }
    }

    fn code(&self, visitor: &Visitor, nonce: &[u8]) -> [u8; CODE] {
        // HMAC takes keys of any length, so this cannot fail; an empty code would never be accepted.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return [0; CODE] };
        mac.update(b"form-token\0");
        mac.update(visitor.secret.as_bytes());
        mac.update(nonce);
        let mut code = [0; CODE];
        code.copy_from_slice(&mac.finalize().into_bytes()[..CODE]);
        code
    }

    /// A token for the forms of one page.
    #[must_use]
    pub fn issue(&self, visitor: &Visitor) -> String {
        let mut bytes = [0; NONCE + CODE];
        rand::rng().fill_bytes(&mut bytes[..NONCE]);
        let code = self.code(visitor, &bytes[..NONCE]);
        bytes[NONCE..].copy_from_slice(&code);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Whether `token` was issued to this visitor.
    #[must_use]
    pub fn accept(&self, visitor: &Visitor, token: &str) -> bool {
        let Ok(bytes) = URL_SAFE_NO_PAD.decode(token) else { return false };
        bytes.len() == NONCE + CODE && bool::from(self.code(visitor, &bytes[..NONCE]).ct_eq(&bytes[NONCE..]))
    }
}

/// A nonce for the Content-Security-Policy of one answer: 128 random bits.
#[must_use]
pub fn csp_nonce() -> String {
    let mut bytes = [0; 16];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_good_for_its_visitor_only() {
        let tokens = Tokens::new(b"0123456789abcdef0123456789abcdef");
        let (ada, bob) = (Visitor::new(), Visitor::new());
        let token = tokens.issue(&ada);
        assert!(tokens.accept(&ada, &token));
        assert!(!tokens.accept(&bob, &token));
        assert!(!Tokens::new(b"another key").accept(&ada, &token));
        assert_ne!(token, tokens.issue(&ada), "each page carries another token");
        for wrong in ["", "x", &token[1..], &"A".repeat(32)] {
            assert!(!tokens.accept(&ada, wrong), "{wrong}");
        }
    }

    #[test]
    fn foreign_cookies_are_nobody() {
        let visitor = Visitor::new();
        assert_eq!(Visitor::from_cookie(&visitor.secret), Some(visitor.clone()));
        let held = format!("{}.h", visitor.secret);
        assert_eq!(Visitor::from_cookie(&held), Some(visitor.holding()));
        assert_eq!(visitor.holding().key(), visitor.key());
        assert!(Visitor::from_cookie(&format!("{held}.h")).is_none());
        for wrong in ["", "short", "'; DROP TABLE booking;--", &"a".repeat(10_000)] {
            assert!(Visitor::from_cookie(wrong).is_none(), "{wrong}");
        }
    }
}
