//! What a failure of the mail server means for the job.

use lettre::transport::smtp::Error;
use services::ports::SendError;

/// Refusals that are about our login or TLS, not about the mail (RFC 4954): somebody has to put the settings right,
/// and until then the mails wait.
const OUR_FAULT: [u16; 4] = [530, 534, 535, 538];

/// Sorts a failure and says it without the server's words, which may repeat the citizen's address.
/// `ascii`: the addresses need no server that knows SMTPUTF8.
pub(super) fn explain(error: &Error, ascii: bool) -> SendError {
    let code = error.status().map(u16::from);
    match code {
        Some(code) if OUR_FAULT.contains(&code) => {
            SendError::Temporary(format!("the mail server refused the login ({code})"))
        }
        Some(code) if error.is_permanent() => {
            SendError::Permanent(format!("the mail server refused the mail ({code})"))
        }
        Some(code) => SendError::Temporary(format!("the mail server asked to try later ({code})")),
        None if error.is_timeout() => too_slow(),
        None if error.is_tls() => SendError::Temporary("no secure connection to the mail server".into()),
        None if error.is_client() && !ascii => {
            SendError::Permanent("the mail server cannot send to addresses with umlauts".into())
        }
        // No STARTTLS, no way to log in: the settings again.
        None if error.is_client() => SendError::Temporary("the mail server lacks what the settings ask for".into()),
        None => SendError::Temporary("the mail server could not be reached, or broke off".into()),
    }
}

/// Nobody knows whether the mail was taken; its Message-ID lets the receiver drop the next one.
pub(super) fn too_slow() -> SendError {
    SendError::Temporary("the mail server did not answer in time".into())
}
