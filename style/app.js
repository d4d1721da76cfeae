// The little that plain pages get from a script; each of them works without it.
// - A form is sent once, and its button says so.
// - What was typed and not sent yet survives a reload; this tab keeps it until it is sent or closed.
// - The message that matters gets the focus.
// - The language menu closes with Escape and by a click elsewhere, and follows where an island has gone.
// - The page is read aloud where the device has a voice for its language. Voices of a service on the net are not used:
//   they would send the page's text to somebody.
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
  // Whoever stopped the browser, or has lost the net, may press again.
  setTimeout(reset, 10_000);
});

/** Everything is as it was before a button was pressed. */
function reset() {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const [button, text] of pressed) {
    if (text !== null) button.querySelector(":scope > .kern-label").textContent = text;
    button.classList.remove("lotse-busy");
    button.removeAttribute("aria-disabled");
  }
  pressed.clear();
  if (status) status.textContent = "";
}

// Back from the next page, out of the browser's memory. A page of an application that was sent is not the last word any more.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  if (document.querySelector("form[data-sent] input[name=_stand]")) location.reload();
  else reset();
});

const form = document.getElementById("seite-formular");
if (form?.method === "post") {
  const place = `lotse:${location.pathname}`;
  const fields = [...form.querySelectorAll("input:not([type=hidden], [type=file]), select, textarea")];
  // Of a box or a button that may be ticked the id says which it is; the others have one name each.
  const ticked = (field) => field.type === "checkbox" || field.type === "radio";
  // A browser may forbid keeping anything; then nothing is kept.
  const keep = (typed) => {
    try {
      if (typed) sessionStorage.setItem(place, JSON.stringify(typed));
      else sessionStorage.removeItem(place);
    } catch {}
  };
  const kept = () => {
    try {
      return JSON.parse(sessionStorage.getItem(place)) ?? {};
    } catch {
      return {};
    }
  };
  // An answer to what was just sent knows better than the tab.
  const typed = form.querySelector("[aria-invalid=true]") ? {} : kept();
  for (const field of fields) {
    if (ticked(field) && typeof typed[field.id] === "boolean") field.checked = typed[field.id];
    else if (!ticked(field) && typeof typed[field.name] === "string") field.value = typed[field.name];
  }
  const now = (field) => (ticked(field) ? [field.id, field.checked] : [field.name, field.value]);
  form.addEventListener("input", () => keep(Object.fromEntries(fields.map(now))));
  // Sent, or given up by the other form of the page.
  document.addEventListener("submit", () => keep(null));
}

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
  // An island has changed the address since the page was written: another language opens the same place.
  languages.addEventListener("toggle", () => {
    if (!languages.open || !document.getElementById("lotse-wasm")) return;
    for (const link of languages.querySelectorAll("a[hreflang]")) {
      const address = new URL(location.href);
      address.searchParams.set("lang", new URL(link.href).searchParams.get("lang"));
      link.href = address.pathname + address.search;
    }
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

const reader = document.querySelector("[data-read]");
if (reader && "speechSynthesis" in window) {
  const main = document.querySelector("main");
  const label = reader.querySelector("span");
  const [start, stop] = [label.textContent, reader.dataset.stop];
  /** A voice for `en` or `de-simple` that lives on this device. */
  const voice = (language) => {
    const wanted = language.split("-")[0].toLowerCase();
    return speechSynthesis.getVoices().find((v) => v.localService && v.lang.toLowerCase().split(/[-_]/)[0] === wanted);
  };
  const show = () => { reader.hidden = !voice(document.documentElement.lang); };
  const silence = () => {
    speechSynthesis.cancel();
    label.textContent = start;
  };
  const read = () => {
    const parts = [...main.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, legend, label, address, td")]
      .filter((part) => part.checkVisibility?.() !== false && !part.closest("[aria-hidden]") && !part.querySelector("p, li, h3"))
      .map((part) => ({ text: part.innerText, voice: voice(part.closest("[lang]").lang) }))
      // What no voice of the device can read is left out rather than read wrongly.
      .filter((part) => part.voice && part.text.trim());
    for (const [index, part] of parts.entries()) {
      const words = new SpeechSynthesisUtterance(part.text);
      words.voice = part.voice;
      words.lang = part.voice.lang;
      if (index === parts.length - 1) words.onend = silence;
      speechSynthesis.speak(words);
    }
    label.textContent = stop;
  };
  reader.addEventListener("click", () => (label.textContent === start ? read() : silence()));
  addEventListener("pagehide", silence);
  speechSynthesis.addEventListener("voiceschanged", show);
  show();
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
