//! What a failure of the mail server means for the job.

use lettre::transport::smtp::Error;
use services::ports::SendError;

/// Refusals that are about our login or TLS, not about the mail (RFC 4954): somebody has to put the settings right,
/// and until then the mails wait.
const OUR_FAULT: [u16; 4] = [530, 534, 535, 538];

/// Sorts a failure and says it without the server's words, which may repeat the citizen's address.
pub(super) fn explain(error: &Error) -> SendError {
    let code = error.status().map(u16::from);
    match code {
        Some(code) if OUR_FAULT.contains(&code) => SendError::Temporary(format!("the mail server refused the login ({code})")),
        Some(code) if error.is_permanent() => SendError::Permanent(format!("the mail server refused the mail ({code})")),
        Some(code) => SendError::Temporary(format!("the mail server asked to try later ({code})")),
        None if error.is_timeout() => SendError::Temporary("the mail server did not answer in time".into()),
        None if error.is_tls() => SendError::Temporary("no secure connection to the mail server".into()),
        // For example an address with umlauts and a server that cannot handle it.
        None if error.is_client() => SendError::Permanent("the mail server cannot take this mail".into()),
        None => SendError::Temporary("the mail server could not be reached, or broke off".into()),
    }
}
