// How far an upload is, for files that take a while: the same form is sent, with a bar, and a way to stop. Small files go as
// without scripts.

/** Bytes; below nobody waits long enough to look at a bar. */
const LONG = 500_000;
/** In the sentence, where the number belongs. */
const VARIABLE = "\ufffc";
const status = document.getElementById("lotse-status");
const given = document.getElementById("lotse-upload");
let running = false;

function chosen(form) {
  const files = [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
  return files.reduce((sum, file) => sum + file.size, 0);
}

/** The answer takes the place of the page, or leads away. */
function show(request) {
  const address = new URL(request.responseURL || location.href);
  if (address.pathname !== location.pathname) return location.assign(address);
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const main = page.querySelector("main");
  if (!main) return location.reload();
  document.title = page.title;
  document.querySelector("main").replaceWith(main);
  (main.querySelector("[data-focus]") ?? main.querySelector(".lotse-file") ?? main).focus();
}

// Before any other script counts the form as sent.
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    const button = event.submitter;
    if (running) return event.preventDefault();
    if (form.enctype !== "multipart/form-data" || button?.formEnctype === "application/x-www-form-urlencoded") return;
    if (chosen(form) < LONG) return;
    event.preventDefault();
    running = true;
    const box = given.content.firstElementChild.cloneNode(true);
    const [bar, text, stop] = ["progress", "p", "button"].map((name) => box.querySelector(name));
    (button?.closest(".lotse-upload") ?? button?.parentElement ?? form).after(box);
    const request = new XMLHttpRequest();
    let told = -1;
    const end = (sentence) => {
      running = false;
      bar.remove();
      stop.remove();
      text.textContent = sentence;
      status.textContent = sentence;
      if (!sentence) box.remove();
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      const percent = Math.floor((100 * loaded) / total);
      bar.value = percent;
      text.textContent = given.dataset.percent.replace(VARIABLE, percent);
      // Said at each quarter only.
      if (Math.floor(percent / 25) > told) {
        told = Math.floor(percent / 25);
        status.textContent = text.textContent;
      }
    });
    request.addEventListener("load", () => {
      end("");
      show(request);
    });
    request.addEventListener("error", () => end(given.dataset.broken));
    request.addEventListener("abort", () => end(""));
    stop.addEventListener("click", () => request.abort());
    request.open("POST", form.action);
    request.send(new FormData(form, button));
  },
  { capture: true },
);
