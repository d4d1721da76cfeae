// The little that plain pages get from a script; each of them works without it.
// - A form is sent once, and its button says so.
// - The message that matters gets the focus.
// - The language menu closes with Escape and by a click elsewhere.
// - Islands are started where a page has some; no other page loads WASM.

const moment = document.body.dataset.moment ?? "…";
const status = document.getElementById("lotse-status");

/** Buttons that were pressed: what they said before. @type {Map<HTMLElement, string | null>} */
const pressed = new Map();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  const button = event.submitter;
  if (!button) return;
  // A chosen time keeps its name; other buttons say that they are at work.
  const label = button.querySelector(":scope > .kern-label");
  pressed.set(button, label ? label.textContent : null);
  if (label) label.textContent = moment;
  button.classList.add("lotse-busy");
  button.setAttribute("aria-disabled", "true");
  if (status) status.textContent = moment;
});

// Back from the next page, out of the browser's memory: everything is as it was.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const [button, text] of pressed) {
    if (text !== null) button.querySelector(":scope > .kern-label").textContent = text;
    button.classList.remove("lotse-busy");
    button.removeAttribute("aria-disabled");
  }
  pressed.clear();
  if (status) status.textContent = "";
});

document.querySelector("[data-focus]")?.focus({ preventScroll: false });

const languages = document.querySelector(".lotse-language");
if (languages) {
  document.addEventListener("click", (event) => {
    if (languages.open && !languages.contains(event.target)) languages.open = false;
  });
  languages.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !languages.open) return;
    languages.open = false;
    languages.querySelector("summary").focus();
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Leptos' own start script, for our files: their names hold a hash, and they stand in the page's head.
const wasm = document.getElementById("lotse-wasm");
if (wasm) {
  const module = await import(document.getElementById("lotse-js").href);
  await module.default({ module_or_path: wasm.href });
  module.hydrate();
  for (const island of document.querySelectorAll("leptos-island")) {
    module[island.dataset.component]?.(island);
  }
}
