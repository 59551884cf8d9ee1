// Makes pages live: they are whole without it. Every part of a page that changes is made by the service; what is done here
// is to ask for the page again when something has happened, and to put its parts in the place of the old ones.
"use strict";

document.documentElement.classList.add("scripted");

const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const csrf = () => one("meta[name=csrf-token]")?.content ?? "";

// MARK: Times

function age(seconds) {
  const s = Math.max(0, Math.floor(seconds)), m = Math.floor(s / 60) % 60;
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min`;
  if (s < 86400) return `${Math.floor(s / 3600)} h ${String(m).padStart(2, "0")} min`;
  return `${Math.floor(s / 86400)} d ${Math.floor(s / 3600) % 24} h`;
}

// The service's clock and this one may differ.
let clockDifference = 0;

function showTimes() {
  const now = Date.now() + clockDifference;
  for (const time of all("time[data-age]")) {
    const text = age((now - Date.parse(time.dateTime)) / 1000);
    if (time.textContent !== text) time.textContent = text;
  }
}

const clock = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

function showClocks(from = document) {
  for (const time of all("time[data-clock]", from)) {
    time.title = time.dateTime;
    time.textContent = clock.format(new Date(time.dateTime));
  }
}

// MARK: Pages that change

let looking = false, again = false;

async function look() {
  if (looking) { again = true; return; }
  looking = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (answer.redirected) { location.reload(); return; }
    if (!answer.ok) return;
    const date = Date.parse(answer.headers.get("Date"));
    if (date) clockDifference = date + 500 - Date.now();
    replaceParts(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch { /* the stream of events tells when the service is back */ } finally {
    looking = false;
    if (again) { again = false; setTimeout(look, 300); }
  }
}

function replaceParts(page) {
  if (one("[data-reload]") && !one("[data-reload]", page)) { location.reload(); return; }
  for (const part of all("[data-live]")) {
    const fresh = page.getElementById(part.id);
    if (!fresh) continue;
    showClocks(fresh);
    if (sameButForTimes(part, fresh)) continue;
    const focused = part.contains(document.activeElement) ? keyOf(document.activeElement) : null;
    const states = new Map(all("tr[data-id]", part).map((row) => [row.dataset.id, stateOf(row)]));
    part.replaceChildren(...fresh.childNodes);
    for (const row of all("tr[data-id]", part)) {
      if (states.size && states.get(row.dataset.id) !== stateOf(row)) row.classList.add("changed");
    }
    if (focused) all("a, button", part).find((element) => keyOf(element) === focused)?.focus();
  }
  showTimes();
}

const stateOf = (row) => one(".badge", row)?.dataset.state;
const keyOf = (element) => element.getAttribute("href") ?? element.textContent;

function sameButForTimes(left, right) {
  const text = (element) => {
    const copy = element.cloneNode(true);
    for (const time of all("time", copy)) time.textContent = "";
    for (const row of all(".changed", copy)) row.removeAttribute("class");
    for (const row of all("tr[class='']", copy)) row.removeAttribute("class");
    return copy.innerHTML;
  };
  return text(left) === text(right);
}

let stream = null, lastEvent = null, soon = 0;

function say(text, isOn) {
  const live = one("#live");
  if (!live) return;
  live.hidden = false;
  live.classList.toggle("on", isOn);
  if (live.textContent !== text) live.textContent = text;
}

// A tab that nobody sees has no stream: a browser has few connections to one host for all of its tabs.
function listen() {
  const address = document.body.dataset.events;
  if (!address || stream || document.hidden) return;
  const url = new URL(address, location.href);
  if (lastEvent !== null) url.searchParams.set("after", lastEvent);
  stream = new EventSource(url);
  stream.onopen = () => say("Live", true);
  stream.onerror = () => {
    say("Trying to reach the service", false);
    if (stream?.readyState === EventSource.CLOSED) { stop(); setTimeout(listen, 5000); }
  };
  stream.addEventListener("deployment", (event) => {
    lastEvent = event.lastEventId;
    clearTimeout(soon);
    soon = setTimeout(look, 120);
  });
}

function stop() {
  stream?.close();
  stream = null;
}

function watch() {
  if (!document.body.dataset.events) return;
  listen();
  // Resources, and jobs of applications that the service has not deployed, have no events.
  setInterval(() => { if (!document.hidden) look(); }, 10000);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { stop(); } else { listen(); look(); }
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", (event) => { if (event.persisted) { listen(); look(); } });
}

// MARK: Filters

function filters() {
  for (const form of all("form[data-filters]")) {
    let pause = 0;
    const send = () => {
      const words = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      const address = form.getAttribute("action") + (words.size ? `?${words}` : "");
      if (words.has("after") || !one("[data-live]")) { location.assign(address); return; }
      history.replaceState(null, "", address);
      look();
    };
    form.addEventListener("change", send);
    form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
    form.addEventListener("input", (event) => {
      if (event.target.type !== "search" || !one("[data-live]")) return;
      clearTimeout(pause);
      pause = setTimeout(send, 250);
    });
  }
}

// MARK: Questions before something ends

function dialogs() {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[data-dialog]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
      const content = one("[data-dialog-content]", new DOMParser().parseFromString(await answer.text(), "text/html"));
      if (!answer.ok || !content) throw new Error();
      const dialog = document.createElement("dialog");
      content.id = "question";
      one("h1", content).id = "question-title";
      dialog.setAttribute("aria-labelledby", "question-title");
      dialog.append(content);
      dialog.addEventListener("close", () => dialog.remove());
      one("[data-close]", dialog).addEventListener("click", (click) => { click.preventDefault(); dialog.close(); });
      document.body.append(dialog);
      dialog.showModal();
    } catch { location.assign(link.href); }
  });
}

// MARK: A log that is followed

const logLimit = 5000;

function followLog() {
  const log = one("#log");
  if (!log) return;
  const follow = one("#log-follow"), note = one("#log-note");
  let offset = Number(log.dataset.offset), decoder = new TextDecoder(), rest = "", failures = 0;
  const toEnd = () => { log.scrollTop = log.scrollHeight; };
  one("#log-wrap").addEventListener("change", (event) => log.classList.toggle("wrap", event.target.checked));
  follow.addEventListener("change", () => { if (follow.checked) toEnd(); });
  log.addEventListener("wheel", (event) => { if (event.deltaY < 0) follow.checked = false; }, { passive: true });
  toEnd();

  const append = (text) => {
    const lines = (rest + text).split(/(?<=\n)/);
    rest = lines.length && !lines.at(-1).endsWith("\n") ? lines.pop() : "";
    for (const line of lines) {
      const span = document.createElement("span");
      span.textContent = line;
      if (/ (ERROR|FATAL) /.test(line)) span.className = "error";
      else if (/ WARN /.test(line)) span.className = "warn";
      log.append(span);
    }
    while (log.childNodes.length > logLimit) log.firstChild.remove();
  };

  const read = async () => {
    if (document.hidden || !follow.checked) return;
    try {
      const answer = await fetch(`${log.dataset.source}&offset=${offset}`, { cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      const bytes = new Uint8Array(await answer.arrayBuffer());
      failures = 0;
      if (bytes.length) {
        offset += bytes.length;
        append(decoder.decode(bytes, { stream: true }));
        toEnd();
      }
      note.textContent = `followed to byte ${offset.toLocaleString("en")}`;
    } catch {
      failures += 1;
      note.textContent = "the log cannot be read now";
    }
  };
  const next = async () => { await read(); setTimeout(next, Math.min(30000, 1500 * 2 ** failures)); };
  setTimeout(next, 1000);
}

// MARK: Files of a new deployment

function uploads() {
  const drop = one("#drop");
  if (!drop) return;
  const pick = one("#pick"), list = one("#uploads");
  const take = async (files) => { for (const file of files) await upload(file, list); };
  pick.addEventListener("change", () => { take([...pick.files]); pick.value = ""; });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => { event.preventDefault(); take([...event.dataTransfer.files]); });
  // A file that misses the field must not take the page away.
  for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault());
}

async function upload(file, list) {
  const line = document.createElement("li"), name = document.createElement("span"), state = document.createElement("span");
  const progress = document.createElement("progress");
  name.textContent = file.name;
  state.textContent = "reading";
  progress.setAttribute("aria-label", `Upload of ${file.name}`);
  line.append(name, state, progress);
  list.append(line);
  const end = (text, tone) => { state.textContent = text; state.className = tone; progress.remove(); };
  try {
    if (!crypto.subtle) {
      throw new Error("this browser gives pages no hash function here: call the service by https or as localhost, or put the file into HDFS");
    }
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const known = await fetch(`/api/v1/files/${hash}`).then((answer) => (answer.ok ? answer.json() : null));
    const isThere = Boolean(known?.complete);
    if (!isThere) await send(file, hash, (part) => { progress.value = part; state.textContent = `${Math.floor(part * 100)} %`; });
    end(isThere ? "was there already" : "uploaded", "good");
    enter(file.name, `files/${hash}/${file.name}`);
  } catch (error) { end(error.message || "the file cannot be read", "bad"); }
}

function send(file, hash, tell) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/v1/files/${hash}`);
    request.setRequestHeader("X-CSRF-Token", csrf());
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => { if (event.lengthComputable) tell(event.loaded / event.total); };
    request.onload = () => {
      if (request.status < 300) { resolve(); return; }
      let detail = `the service answered ${request.status}`;
      try { detail = JSON.parse(request.responseText).detail; } catch { /* it has no more to say */ }
      reject(new Error(detail));
    };
    request.onerror = () => reject(new Error("the service cannot be reached"));
    request.send(file);
  });
}

// The first jar or script is the program; what comes after it goes along.
function enter(name, path) {
  const program = one("#f-program");
  if (!program.value && /\.(jar|py)$/i.test(name)) { program.value = path; return; }
  const field = one(/\.py$/i.test(name) ? "#f-files" : "#f-ship");
  field.value = field.value ? `${field.value.trimEnd()}\n${path}` : path;
  one("#more").open = true;
}

function formsOnce() {
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => { for (const form of all("form[data-sent]")) delete form.dataset.sent; });
}

addEventListener("DOMContentLoaded", () => {
  showClocks();
  showTimes();
  setInterval(showTimes, 1000);
  filters();
  dialogs();
  followLog();
  uploads();
  formsOnce();
  watch();
});
