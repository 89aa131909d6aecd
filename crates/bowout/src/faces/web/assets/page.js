// What the page does beyond plain forms: it checks while you type, mends at a click, keeps your words, takes dropped mails,
// and changes only what has changed. Without it every form still works.
"use strict";

const root = document.documentElement;
root.classList.add("js");
const $ = (selector, from = document) => from.querySelector(selector);
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
const word = (name) => document.body.dataset[name] || "";

function say(text, undo) {
  const status = $("#status");
  status.textContent = text;
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word("undo");
    button.addEventListener("click", undo);
    status.append(" ", button);
  }
  status.classList.add("shown");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => status.classList.remove("shown"), undo ? 9000 : 2500);
}

// ---- changing a part of the page instead of all of it

const key = (node) => node && (node.id ? "#" + CSS.escape(node.id)
  : node.name ? `[name="${CSS.escape(node.name)}"]`
  : node.getAttribute("href") ? `a[href="${CSS.escape(node.getAttribute("href"))}"]` : null);

// Answers may arrive in another order than they were asked for: the last asked for is shown.
let asked = 0;

async function swap(address, options) {
  const own = ++asked;
  // What was not kept stands on the page with what became of it: nothing takes its place.
  if (!(await keepNow())) return;
  let response, text;
  try {
    response = await fetch(address, { ...options, credentials: "same-origin" });
    text = await response.text();
  } catch {
    return say(word("lost"));
  }
  if (own !== asked) return;
  const shown = new URL(response.url);
  show(text);
  const place = shown.pathname + shown.search;
  if (response.ok && place !== location.pathname + location.search) history.pushState(null, "", place);
}

function show(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const open = new Set($$("main details[open] > summary").map((one) => one.textContent.trim()));
  const focused = key(document.activeElement);
  const top = document.activeElement?.getBoundingClientRect?.().top;
  $("main").replaceWith(document.adoptNode($("main", page)));
  document.title = page.title;
  for (const summary of $$("main details > summary")) {
    const isForm = summary.parentElement.classList.contains("correct");
    if (!isForm && open.has(summary.textContent.trim())) summary.parentElement.open = true;
  }
  const again = focused && $("main " + focused);
  if (again) {
    again.focus({ preventScroll: true });
    window.scrollBy({ top: again.getBoundingClientRect().top - top, behavior: "instant" });
  } else if ($("main [aria-invalid]")) {
    $("main [aria-invalid]").focus();
  } else if ($("main [role=alert]")) {
    $("main").focus();
    window.scrollTo(0, 0);
  }
  ready();
}

document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (!("swap" in form.dataset) && form.id !== "sheet") return;
  event.preventDefault();
  if (form.id === "sheet") {
    clearTimeout(keeping.timer);
    keeping.dirty = false;
    sessionStorage.removeItem(waiting(form));
  }
  // Keeping makes the state newer: only then do the fields of this form name the one that they change.
  if ((await keepNow()) && form.isConnected) swap(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, submitter)) });
});

document.addEventListener("change", (event) => {
  const field = event.target;
  if ("send" in field.dataset) {
    const own = $("[data-when=own]");
    if (field.id === "reason" && own) {
      own.hidden = field.value !== "own";
      if (field.value === "own") return $("#own_reason").focus();
    }
    field.form.requestSubmit();
  } else if ("save" in field.dataset) {
    typed();
  }
});

window.addEventListener("popstate", () => swap(location.href));

// ---- the letter: checked and kept while it is typed

const checking = { running: false, again: false };
const keeping = { dirty: false, timer: 0, running: null };

// What is sent to be kept tells its page, its turn, and the page that stood in this window before: what that one sent last may
// arrive only now, and is no change of another window.
const page = crypto.randomUUID();
let turn = 0;
let after = sessionStorage.getItem("before") || "";
sessionStorage.removeItem("before");

function fields() {
  return new URLSearchParams(new FormData($("#sheet")));
}

function signed() {
  const all = fields();
  for (const [name, value] of Object.entries({ page, turn: ++turn, after })) all.set(name, value);
  return all;
}

async function check() {
  if (checking.running) {
    checking.again = true;
    return;
  }
  checking.running = true;
  do {
    checking.again = false;
    const sheet = $("#sheet");
    if (!sheet) break;
    try {
      const response = await fetch(sheet.dataset.check, { method: "POST", body: fields() });
      if (!response.ok) break;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const id of ["under", "count", "findings"]) {
        const [now, next] = [document.getElementById(id), page.getElementById(id)];
        if (now && next && now.innerHTML !== next.innerHTML) now.replaceWith(document.adoptNode(next));
      }
    } catch {
      say(word("lost"));
    }
  } while (checking.again);
  checking.running = false;
}

// Words that are typed a moment before the page is loaded again wait here, for this window alone.
const waiting = (sheet) => "words " + sheet.action + " " + fields().get("verb") + " " + fields().get("medium");

function remember(sheet) {
  sessionStorage.setItem(waiting(sheet), JSON.stringify([$("#body").value, $("#subject")?.value]));
}

function recall() {
  const sheet = $("#sheet");
  const words = sheet && sessionStorage.getItem(waiting(sheet));
  if (!words) return;
  const [body, subject] = JSON.parse(words);
  if (body === $("#body").value) return sessionStorage.removeItem(waiting(sheet));
  $("#body").value = body;
  if ($("#subject") && subject) $("#subject").value = subject;
  typed();
}

function typed() {
  keeping.dirty = true;
  remember($("#sheet"));
  clearTimeout(keeping.timer);
  keeping.timer = setTimeout(keepNow, 600);
  for (const one of $$("[data-edited]")) one.hidden = false;
  check();
}

// Whether all that was typed is kept.
async function keepNow() {
  if (keeping.running && !(await keeping.running)) return false;
  if (!keeping.dirty || !$("#sheet")) return true;
  keeping.dirty = false;
  clearTimeout(keeping.timer);
  keeping.running = keep();
  const kept = await keeping.running;
  keeping.running = null;
  return kept;
}

async function keep() {
  try {
    const response = await fetch($("#sheet").action, { method: "POST", body: signed(), headers: { "x-quiet": "yes" } });
    if (!response.ok) {
      sessionStorage.removeItem(waiting($("#sheet")));
      show(await response.text());
      return false;
    }
    const { version, links } = await response.json();
    after = "";
    if (!keeping.dirty) sessionStorage.removeItem(waiting($("#sheet")));
    for (const field of $$("input[name=version]")) field.value = version;
    for (const [name, address] of Object.entries(links || {})) {
      const link = $(`[data-link=${name}]`);
      if (link) link.href = address;
    }
    const kept = $("#kept");
    if (kept) kept.textContent = word("saved");
    return true;
  } catch {
    keeping.dirty = true;
    say(word("lost"));
    return false;
  }
}

document.addEventListener("input", (event) => {
  if (event.target.id === "body" || event.target.id === "subject") {
    const kept = $("#kept");
    if (kept) kept.textContent = "";
    typed();
  }
});

window.addEventListener("pagehide", () => {
  const sheet = $("#sheet");
  sessionStorage.setItem("before", sheet ? page : after);
  if (sheet && keeping.dirty) navigator.sendBeacon(sheet.action, signed());
});

function put(field, start, end, words) {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // The one way that leaves the field's own undo whole.
  const done = document.execCommand(words ? "insertText" : "delete", false, words);
  if (!done) {
    field.setRangeText(words, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// The words of a finding, found again in the letter.
function point({ dataset, textContent }) {
  const field = $("#body");
  field.focus({ preventScroll: true });
  field.setSelectionRange(Number(dataset.start), Number(dataset.end));
  const mark = $$("#under mark").find((one) => textContent.includes(one.textContent));
  (mark || field).scrollIntoView({ block: "center" });
}

function mend(button) {
  const field = $("#body");
  const before = field.value;
  put(field, Number(button.dataset.start), Number(button.dataset.end), button.dataset.words);
  say(word("mended"), () => {
    put(field, 0, field.value.length, before);
    say("");
  });
}

// ---- single clicks

document.addEventListener("click", async (event) => {
  const one = event.target.closest("a, button");
  if (!one || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (one.matches(".mend")) {
    event.preventDefault();
    mend(one);
  } else if (one.matches("a.words")) {
    event.preventDefault();
    point(one);
  } else if (one.matches("a[data-swap]")) {
    event.preventDefault();
    swap(one.href);
  } else if ("copy" in one.dataset) {
    await navigator.clipboard.writeText($("#" + one.dataset.copy).value);
    say(word("copied"));
  } else if ("add" in one.dataset) {
    const field = $(`[name=${one.dataset.add}]`);
    field.value = [field.value.trim(), one.previousElementSibling.textContent].filter(Boolean).join("\n");
    field.focus();
  } else if ("print" in one.dataset) {
    window.print();
  } else if (one.matches("a[download], a[data-link]") && keeping.dirty) {
    event.preventDefault();
    await keepNow();
    one.click();
  } else if (one.matches("a.quote")) {
    const mark = document.getElementById(one.hash.slice(1));
    mark?.classList.add("pointed");
    setTimeout(() => mark?.classList.remove("pointed"), 2500);
  }
});

// A fact that is looked at shows its words in the invitation.
for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  const point = (isOn) => (event) => {
    const link = $("a.quote", event.target.closest?.(".fact") || document.createElement("i"));
    document.getElementById(link?.hash.slice(1) || "-")?.classList.toggle("pointed", isOn);
  };
  document.addEventListener(begin, point(true));
  document.addEventListener(end, point(false));
}

// ---- mails that are dropped or pasted as files

for (const name of ["dragover", "drop"]) {
  document.addEventListener(name, (event) => {
    const form = $("#drop");
    if (!form || ![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    form.classList.toggle("over", name === "dragover");
    if (name === "drop") take(form, event.dataTransfer.files);
  });
}
document.addEventListener("dragleave", (event) => event.relatedTarget || $("#drop")?.classList.remove("over"));
document.addEventListener("paste", (event) => {
  const form = $("#drop");
  if (form && event.clipboardData.files.length) take(form, event.clipboardData.files);
});

function take(form, files) {
  $("input[type=file]", form).files = files;
  form.requestSubmit();
}

// ---- the clock, and what a fresh page needs

function tick() {
  for (const clock of $$("[data-minutes]")) {
    clock.dataset.since ||= String(Date.now());
    const left = clock.dataset.minutes - Math.floor((Date.now() - clock.dataset.since) / 60000);
    if (left < 0) continue;
    const [day, hour, minute] = clock.dataset.units.split("|");
    const [days, hours, minutes] = [Math.floor(left / 1440), Math.floor((left % 1440) / 60), left % 60];
    const [large, small] = days ? [days + day, hours && hours + hour] : [hours && hours + hour, minutes && minutes + minute];
    const span = [large, small].filter(Boolean).join(" ") || minutes + minute;
    $("span", clock).textContent = clock.dataset.phrase.replace("{}", span);
    const bar = $("progress", clock);
    bar.value = bar.max - left;
  }
}
setInterval(tick, 20000);

function ready() {
  for (const one of $$("[data-copy][hidden], [data-print][hidden], [data-add][hidden]")) one.hidden = false;
  // Of a row that is wider than the window, the chosen one is in sight.
  for (const one of $$("nav a[aria-current]")) one.parentElement.scrollLeft = one.offsetLeft - one.parentElement.offsetLeft - 48;
  tick();
  recall();
}
ready();
$("input[type=file]")?.addEventListener("change", (event) => event.target.files.length && event.target.form.requestSubmit());
