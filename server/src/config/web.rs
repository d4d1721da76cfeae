//! How the portal is reached.

use super::{ConfigError, parse};
use serde::Deserialize;
use std::net::{IpAddr, Ipv4Addr};

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Web {
    /// Address to listen on.
    pub bind: IpAddr,
    pub port: u16,
    /// Citizens reach the portal by https (a proxy in front ends it): cookies get `Secure`, links begin with https.
    pub https: bool,
    /// Port in links; none behind a proxy on the usual port.
    pub public_port: Option<u16>,
    /// A proxy in front sets `X-Forwarded-For`; only then the header is believed.
    pub trusted_proxy: bool,
    /// Bearer token for `/metrics` from other machines; without it only this machine may read them.
    pub metrics_token: Option<String>,
}

impl Default for Web {
    fn default() -> Self {
        Self {
            bind: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 8080,
            https: false,
            public_port: None,
            trusted_proxy: false,
            metrics_token: None,
        }
    }
}

impl Web {
    pub(super) fn read_environment(&mut self, set: &impl Fn(&str) -> Option<String>) -> Result<(), ConfigError> {
        if let Some(value) = set("LOTSE_BIND") {
            self.bind = parse("LOTSE_BIND", &value, "an IP address")?;
        }
        if let Some(value) = set("LOTSE_PORT") {
            self.port = parse("LOTSE_PORT", &value, "a port number")?;
        }
        if let Some(value) = set("LOTSE_HTTPS") {
            self.https = parse("LOTSE_HTTPS", &value, "true or false")?;
        }
        if let Some(value) = set("LOTSE_PUBLIC_PORT") {
            self.public_port = Some(parse("LOTSE_PUBLIC_PORT", &value, "a port number")?);
        }
        if let Some(value) = set("LOTSE_TRUSTED_PROXY") {
            self.trusted_proxy = parse("LOTSE_TRUSTED_PROXY", &value, "true or false")?;
        }
        if let Some(value) = set("LOTSE_METRICS_TOKEN") {
            self.metrics_token = Some(value);
        }
        Ok(())
    }
}
