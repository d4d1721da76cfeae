//! The check before a hold, as the device does it.

use crate::context::page;
use crate::text::t;
use leptos::prelude::*;

/// Says how the check is going, and carries all that `style/gate.js` needs: the challenge, its worker, and the address of the
/// forms that are to take the proof along. Empty without JavaScript.
pub(crate) fn gate_status(challenge: String, forms: String) -> AnyView {
    let worker = page().assets.url("style/proof.js");
    view! {
        <p
            class="kern-body lotse-muted"
            id="lotse-gate"
            role="status"
            data-challenge=challenge
            data-worker=worker
            data-forms=forms
            data-working=t("gate-working")
            data-wait=t("gate-wait")
            data-ready=t("gate-ready")
            data-failed=t("gate-failed")
        ></p>
    }
    .into_any()
}
