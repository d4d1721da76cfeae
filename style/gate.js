// The check before a time is held: the device solves the page's challenge in the background, and the forms that hold a time take
// the proof along. Whoever is quicker than the device waits a moment. If anything fails, the forms go without a proof, and
// the server offers another way.

const gate = document.getElementById("lotse-gate");
const { forms, working, wait, ready, failed } = gate.dataset;
const challenge = JSON.parse(gate.dataset.challenge);

/** Longer takes only a device that will never be done. */
const PATIENCE = 60_000;

let proof = null;
let over = false;
/** A form that was sent too early, and its button. */
let early = null;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.getAttribute("action") !== forms) return;
  if (over) {
    if (proof) put(form);
    return;
  }
  event.preventDefault();
  early?.button?.classList.remove("lotse-busy");
  early = { form, button: event.submitter };
  early.button?.classList.add("lotse-busy");
  gate.textContent = wait;
});

function put(form) {
  const field = form.querySelector("input[name=nachweis]") ?? document.createElement("input");
  field.type = "hidden";
  field.name = "nachweis";
  field.value = proof;
  form.append(field);
}

/** The worker is done, or never will be. */
function finish(number) {
  if (over) return;
  over = true;
  worker?.terminate();
  const { algorithm, challenge: hash, salt, signature } = challenge;
  if (number !== null) proof = btoa(JSON.stringify({ algorithm, challenge: hash, number, salt, signature }));
  gate.textContent = proof ? ready : failed;
  for (const form of document.querySelectorAll("form[data-gate]")) form.hidden = !proof;
  early?.button?.classList.remove("lotse-busy");
  // The calendar may have changed since; then the button is gone, and nothing is chosen.
  if (early?.form.isConnected && (early.button === null || early.button.isConnected)) early.form.requestSubmit(early.button);
}

let worker = null;
gate.textContent = working;
try {
  worker = new Worker(gate.dataset.worker);
  worker.addEventListener("message", ({ data }) => finish(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    finish(null);
  });
  setTimeout(() => finish(null), PATIENCE);
  worker.postMessage(challenge);
} catch {
  finish(null);
}
