// What pages can do beyond being read: sort and filter tables, show what stood on a day, search, replay races.
// It is one file without parts, works under a policy that allows the site's own files alone, and makes elements of texts only.
"use strict";

// ---- Words

const plainLetters = {
  ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", æ: "ae", œ: "oe", "`": "'",
  "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "´": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
};
const isHidden = /[\p{C}\p{DI}\p{Zl}\p{Zp}]/u;
const isForm = /[ſⅠ-ⅿ\ufb00-\ufb06Ａ-Ｚａ-ｚ\u{1d400}-\u{1d7ff}]/u;

// fold is the form in which two spellings of a name are equal: words.Fold in JavaScript.
function fold(text) {
  let out = "", blank = false;
  for (const c of text.normalize("NFD")) {
    const ascii = c < "\x80";
    if (c === " " || !ascii && /\p{White_Space}/u.test(c)) {
      blank = out !== "";
      continue;
    }
    if (!ascii && (/\p{Mn}/u.test(c) || isHidden.test(c))) continue;
    if (blank) out += " ";
    blank = false;
    const lower = isForm.test(c) ? c.normalize("NFKC").toLowerCase() : c.toLowerCase();
    out += Object.hasOwn(plainLetters, lower) ? plainLetters[lower] : lower;
  }
  return out;
}

// wordsOf is the words of a text, folded: what is neither a letter nor a digit parts them.
function wordsOf(text) {
  return fold(text).match(/[\p{L}\p{N}]+/gu) || [];
}

// visible is a text of data with an escape for whatever has no shape of its own, such as marks of direction: words.Visible.
function visible(text) {
  const escaped = (letter, digits, c) => "\\" + letter + c.codePointAt(0).toString(16).padStart(digits, "0");
  return String(text).replace(/[\p{C}\p{DI}\p{Zl}\p{Zp}]/gu, (c) => c < "\x80" ? escaped("x", 2, c) : c.length > 1 ? escaped("U", 8, c) : escaped("u", 4, c));
}

// ---- Elements

function add(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const el = (name, attributes, ...children) => add(document.createElement(name), attributes, children);
const svg = (name, attributes, ...children) => add(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);

const root = () => document.documentElement.dataset.root || "";

// inSite is an address within the site that data name, and nothing for any other.
function inSite(address) {
  return typeof address === "string" && !/^[^/?#]*:|^[/\\]|\\/.test(address) ? root() + address : undefined;
}

async function data(address) {
  if (location.protocol === "file:") throw new Error("no web server");
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status + " for " + address);
  return answer.json();
}

const unread = (what) => el("p", { role: "alert" }, location.protocol === "file:"
  ? what + " reads files of the site, which browsers allow on a web server alone."
  : what + " could not read its files.");

// ---- Tables

const collator = new Intl.Collator("en", { numeric: true });

// keyOf is what a cell is sorted by: a number, a folded text, or nothing.
function keyOf(sort, text, above) {
  const key = sort || text || above || "";
  if (key.trim() === "") return null;
  return /^[+-]?\d+(\.\d+)?$/.test(key) ? Number(key) : fold(key);
}

// compare sorts numbers before texts; what says nothing is last either way.
function compare(a, b, down) {
  if (a === null || b === null) return (a === null) - (b === null);
  const order = typeof a === "number" && typeof b === "number" ? a - b
    : typeof a === typeof b ? collator.compare(a, b) : typeof a === "number" ? -1 : 1;
  return down ? -order : order;
}

function sortable(table) {
  const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells], first = [...body.rows];
  if (first.length < 2) return;
  const sort = (column, way) => {
    heads.forEach((head, i) => i === column && way ? head.setAttribute("aria-sort", way) : head.removeAttribute("aria-sort"));
    table.classList.toggle("sorted", way !== "");
    const keys = new Map(first.map((row) => {
      const cell = row.cells[column];
      return [row, keyOf(cell.dataset.sort, cell.textContent, cell.dataset.above)];
    }));
    body.append(...way ? [...first].sort((a, b) => compare(keys.get(a), keys.get(b), way === "descending")) : first);
  };
  heads.forEach((head, column) => {
    const ways = { ascending: "descending", descending: "" };
    const button = el("button", { type: "button", click: () => sort(column, ways[head.getAttribute("aria-sort")] ?? "ascending") });
    button.append(...head.childNodes);
    head.append(button);
  });
}

// reasons is why rows are not shown, so that a filter and a day do not undo each other.
const reasons = new WeakMap();

function hide(row, reason, on) {
  const all = reasons.get(row) || new Set();
  reasons.set(row, all);
  if (on) all.add(reason);
  else all.delete(reason);
  row.hidden = all.size > 0;
}

const filteredFrom = 16;

function filterable(table, box) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < filteredFrom) return;
  const said = el("output", { "aria-live": "polite" });
  const texts = rows.map((row) => fold([...row.cells].map((cell) => cell.textContent || cell.dataset.above || "").join(" ")));
  const filter = (event) => {
    const wanted = fold(event.target.value).split(" ").filter(Boolean);
    rows.forEach((row, i) => hide(row, "filter", !wanted.every((word) => texts[i].includes(word))));
    table.classList.toggle("filtered", wanted.length > 0);
    const shown = rows.filter((row) => !row.hidden).length;
    said.textContent = wanted.length ? `${shown} of ${rows.length} rows` : "";
  };
  box.before(el("div", { class: "tools" }, el("label", {}, `Filter ${rows.length} rows`, el("input", { type: "search", autocomplete: "off", input: filter })), said));
}

// fitting lets a table whose box has room for it keep its head in sight, and takes the box out of the way of the keyboard.
function fitting(box, table) {
  const look = () => {
    const fits = table.offsetWidth <= box.clientWidth;
    box.classList.toggle("fits", fits);
    if (fits) box.removeAttribute("tabindex");
    else box.tabIndex = 0;
  };
  const observer = new ResizeObserver(look);
  observer.observe(box);
  observer.observe(table);
}

// ---- What stood on a day

function daysOf(rows) {
  return [...new Set(rows.flatMap((row) => [row.dataset.from, row.dataset.until]).filter(Boolean))].sort();
}

// holds reports whether what is from one day on until another was so on a day.
function holds(from, until, day) {
  return (!from || from <= day) && (!until || until > day);
}

function asOf(section) {
  const rows = [...section.querySelectorAll("tbody tr")], days = daysOf(rows);
  if (days.length < 2) return;
  const last = days.length - 1;
  const said = el("output", { "aria-live": "polite" });
  const range = el("input", { type: "range", min: 0, max: last, value: last, step: 1, "aria-label": "Day", input: () => show(days[range.value]) });
  const field = el("input", { type: "date", "aria-label": "As of the day", change: () => field.value ? show(field.value) : all() });
  const everything = el("button", { type: "button", click: () => all() }, "All days");
  const say = (what) => {
    const shown = rows.filter((row) => !row.hidden).length;
    said.textContent = `${what}: ${shown} of ${rows.length} rows`;
  };
  const show = (day) => {
    const index = days.findLastIndex((other) => other <= day);
    range.value = Math.max(0, index);
    range.setAttribute("aria-valuetext", day);
    if (day.length === 10) field.value = day;
    rows.forEach((row) => hide(row, "day", !holds(row.dataset.from, row.dataset.until, day)));
    say("As of " + day);
  };
  const all = () => {
    rows.forEach((row) => hide(row, "day", false));
    field.value = "";
    say("All days");
  };
  (section.querySelector(".wide") || section.lastChild).before(
    el("div", { class: "tools" }, el("label", {}, "As of", field), range, everything, said));
  range.setAttribute("aria-valuetext", days[last]);
  const aimed = location.hash && document.getElementById(location.hash.slice(1));
  if (!aimed || !section.contains(aimed)) show(days[last]);
  addEventListener("hashchange", () => {
    const row = document.getElementById(location.hash.slice(1));
    if (row && row.hidden && section.contains(row)) all();
  });
}

// ---- Search

// fileOf is the name of the file of words that begin alike.
function fileOf(prefix) {
  return [...prefix].map((c) => /[a-z0-9]/.test(c) ? c : "u" + c.codePointAt(0).toString(16)).join("");
}

// shardOf is the longest of the prefixes with which a word begins.
function shardOf(shards, word) {
  return shards.filter((shard) => word.startsWith(shard) || fileOf(word).startsWith(shard)).sort((a, b) => b.length - a.length)[0];
}

// findIn is the pages of a shard that have all words, by how they begin; first those that have the longest as it is.
function findIn(shard, wanted) {
  const [longest, ...others] = [...wanted].sort((a, b) => b.length - a.length);
  const found = new Set();
  let more = 0;
  const words = Object.keys(shard.words).filter((word) => word.startsWith(longest)).sort((a, b) => a.length - b.length);
  for (const word of words) {
    if (Object.hasOwn(shard.more, word)) more += shard.more[word];
    for (const at of shard.words[word]) {
      const has = shard.pages[at][3].split(" ");
      if (others.every((other) => has.some((one) => one.startsWith(other)))) found.add(shard.pages[at]);
    }
  }
  return { things: [...found], more };
}

const shownAtMost = 100;

async function search(box) {
  const query = new URLSearchParams(location.search).get("q") || "", wanted = wordsOf(query);
  document.getElementById("q").value = query;
  const said = el("p", { role: "status" }), list = el("ol", { class: "found" });
  box.replaceChildren(said, list);
  if (!wanted.length) {
    said.textContent = "Type a name of an athlete or of a race above.";
    return;
  }
  try {
    const folder = root() + "search/", { shards } = await data(folder + "index.json");
    const longest = [...wanted].sort((a, b) => b.length - a.length)[0], shard = shardOf(shards, longest);
    const longer = shards.some((other) => other !== shard && (other.startsWith(longest) || other.startsWith(fileOf(longest))));
    const { things, more } = shard === undefined ? { things: [], more: 0 } : findIn(await data(folder + fileOf(shard) + ".json"), wanted);
    for (const [label, detail, address] of things.slice(0, shownAtMost)) {
      list.append(el("li", {}, el("a", { href: inSite(address) }, el("bdi", {}, visible(label))), el("span", {}, el("bdi", {}, visible(detail)))));
    }
    const count = things.length + (wanted.length === 1 ? more : 0);
    said.textContent = `${count || "Nothing"} found for “${visible(query)}”` +
      (count > Math.min(things.length, shownAtMost) ? `; the first ${Math.min(things.length, shownAtMost)} are shown` : "") +
      (more ? ". Another word of the name finds the others." : longer ? ". More letters find more." : ".");
  } catch {
    box.replaceChildren(unread("The search"));
  }
}

// ---- The replay

// where is where somebody is at a time: where published times tell, or where they were last known to be.
function where(runner, ms, whole) {
  const knots = runner.knots;
  let last = knots.length ? knots[0] : [0, 0];
  if (ms <= last[0]) return { at: last[1], known: true, finished: false };
  for (const [i, knot] of knots.slice(1).entries()) {
    if (ms < knot[0]) {
      const known = runner.assumed[i] === true;
      const done = (ms - last[0]) / (knot[0] - last[0]);
      return { at: known ? last[1] + done * (knot[1] - last[1]) : last[1], known, finished: false };
    }
    last = knot;
  }
  const finished = last[1] >= whole && knots.length > 1;
  return { at: last[1], known: finished || ms === last[0], finished };
}

// clockOf is a time in minutes and tenths, which is as near as an eye sees.
function clockOf(ms) {
  const tenths = Math.floor(ms / 100), two = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(tenths / 36000), minutes = Math.floor(tenths / 600) % 60;
  return (hours ? hours + ":" + two(minutes) : minutes) + ":" + two(Math.floor(tenths / 10) % 60) + "." + tenths % 10;
}

// pointName is a point as readers see it: 1200m is 1200 m.
const pointName = (name) => visible(name).replace(/^([\d.]+)([a-z]+)$/, "$1 $2");

// orderAt is the list at a time: its name, the runners in order, and how many of them it is about: those who have finished, else
// those in the order last published. The others stand behind.
function orderAt(race, ms) {
  const all = race.runners.map((_, i) => i);
  const place = (i) => race.runners[i].place || Infinity, time = (i) => race.runners[i].knots.at(-1)?.[0] ?? Infinity;
  const inOrder = (a, b) => place(a) === place(b) ? a - b : place(a) - place(b);
  const list = (name, first, last) => ({ name, order: [...first, ...last.filter((i) => !first.includes(i))], listed: first.length });
  const moment = race.moments.findLast((other) => other.ms <= ms && other.name !== "finish" && other.order?.length);
  const before = moment ? [...moment.order, ...all.filter((i) => !moment.order.includes(i))] : all;
  if (ms >= race.end) return { ...list("Finish", all.sort(inOrder), []), over: true };
  const done = all.filter((i) => where(race.runners[i], ms, race.distance).finished);
  if (done.length) return { ...list("Finished", done.sort((a, b) => time(a) === time(b) ? inOrder(a, b) : time(a) - time(b)), before), over: true };
  return moment ? list("At " + pointName(moment.name), moment.order, before) : list("Start", [], all);
}

// onTrack is where a point lies that is so far before the finish, in mm from the middle, so far outside of the measured line.
function onTrack(track, toGo, outside) {
  const bend = Math.PI * track.radius, straight = track.straight, lap = 2 * (bend + straight), r = track.radius + outside;
  const back = ((-toGo % lap) + lap) % lap; // behind the finish line, at the right end of the straight in front
  const turned = (from, middle, part) => [middle + r * Math.cos(from - Math.PI * part), r * Math.sin(from - Math.PI * part)];
  if (back < bend) return turned(Math.PI / 2, straight / 2, back / bend);
  if (back < bend + straight) return [straight / 2 - (back - bend), -r];
  if (back < 2 * bend + straight) return turned(-Math.PI / 2, -straight / 2, (back - bend - straight) / bend);
  return [-straight / 2 + back - 2 * bend - straight, r];
}

// courseOf is what a race is drawn on: a track to scale, or a road as a line.
function courseOf(race) {
  const track = race.track;
  if (!track || !race.lap) {
    const wide = 180000;
    return {
      box: [-12000, -34000, wide + 24000, 60000], middle: [wide / 2, -24000], room: 0, outside: 28000,
      point: (at, outside) => [wide * at / race.distance, -outside],
      front: (at) => svg("path", { class: "front", d: `M${wide * at / race.distance} -6000V6000`, "stroke-width": 600 }),
      parts: [svg("path", { class: "kerb", d: `M0 0H${wide}`, "stroke-width": 600 }),
        svg("path", { class: "finish", d: `M${wide} -6000V6000`, "stroke-width": 900 })],
    };
  }
  const kerb = track.radius - (track.kerb ?? 300), lanes = track.lanes || 8, lane = track.lane || 1220, half = track.straight / 2;
  const outer = kerb + lanes * lane, margin = 11000;
  const ring = (r, name) => svg("path", {
    class: name, "stroke-width": 200,
    d: `M${-half} ${r}H${half}A${r} ${r} 0 0 0 ${half} ${-r}H${-half}A${r} ${r} 0 0 0 ${-half} ${r}Z`,
  });
  const across = (toGo, name, width) => {
    const a = onTrack(track, toGo, kerb - track.radius), b = onTrack(track, toGo, outer - track.radius);
    return svg("path", { class: name, "stroke-width": width, d: `M${a}L${b}` });
  };
  return {
    box: [-half - outer - margin, -outer - margin, 2 * (half + outer + margin), 2 * (outer + margin)], middle: [-half / 2, 0], room: 2 * kerb, outside: outer - kerb + margin - 3000,
    finish: [half, kerb],
    point: (at, outside) => onTrack(track, race.distance - at, outside),
    front: (at) => across(race.distance - at, "front", 500),
    parts: [ring(outer, "ground"), ...Array.from({ length: lanes }, (_, i) => ring(outer - i * lane, "lane")), ring(kerb, "kerb"),
      across(race.distance, "start", 300), across(0, "finish", 700)],
  };
}

const shortName = (runner) => visible(runner.short || runner.name.split(" ").at(-1));

// dotsOf is who is drawn where. Of those who would lie on each other the leader is on the line, and the others beside it: out
// and in as long as there is room outside, then in.
function dotsOf(course, race, ghosts, ms, size) {
  const step = Math.min(2.1 * size, (course.outside + course.room / 2) / (race.runners.length + ghosts.length)), outside = Math.floor(course.outside / step);
  const beside = (slot) => step * (slot > 2 * outside ? outside - slot : slot % 2 ? (slot + 1) / 2 : -slot / 2);
  const dots = race.runners.map((runner, i) => ({ runner, hue: i % 8, ...where(runner, ms, race.distance) }))
    .concat(ghosts.map((runner) => ({ runner, ghost: true, ...where(runner, ms, race.distance) })));
  const running = dots.filter((dot) => !dot.finished || dot.ghost).sort((a, b) => b.at - a.at);
  running.forEach((dot, i) => {
    dot.slot = 0;
    while (running.slice(0, i).some((other) => other.slot === dot.slot && Math.abs(other.at - dot.at) < 2.1 * size)) dot.slot++;
    dot.beside = beside(dot.slot);
  });
  return dots;
}

function draw(stage, course, race, ghosts, ms) {
  const unit = course.box[2] / (stage.getBoundingClientRect().width || 640), size = Math.max(1400, 5 * unit), letters = 12 * unit;
  const over = ms >= race.end, dots = dotsOf(course, race, ghosts, ms, size).filter((dot) => !over || dot.finished || dot.ghost), taken = [], parts = [], names = [];
  const name = (x, y, text, anchor) => names.push(svg("text", { class: "name", x, y: y + letters / 3, "font-size": letters, "stroke-width": letters / 4, "text-anchor": anchor }, text));
  const free = (x, y, width, anchor) => {
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    const box = [left, y - letters / 2, left + width, y + letters / 2];
    const inside = box[0] > course.box[0] && box[2] < course.box[0] + course.box[2] && box[1] > course.box[1] && box[3] < course.box[1] + course.box[3];
    if (!inside || taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return false;
    taken.push(box);
    return true;
  };
  const listed = dots.filter((dot) => dot.finished && !dot.ghost)
    .sort((a, b) => (a.runner.place || Infinity) - (b.runner.place || Infinity) || a.runner.knots.at(-1)[0] - b.runner.knots.at(-1)[0]);
  const step = Math.min(letters * 1.25, course.room / (listed.length + 1));
  listed.forEach((dot, i) => {
    [dot.x, dot.y] = course.finish ? [course.finish[0], course.finish[1] - size * 1.5 - i * step] : course.point(dot.at, (i + 1) * 2.1 * size);
    taken.push([dot.x - (step >= letters ? 11 * letters : size), dot.y - letters / 2, dot.x + size, dot.y + letters / 2]);
    if (course.finish && step >= letters) name(dot.x - 1.6 * size, dot.y, `${dot.runner.place || ""} ${shortName(dot.runner)}`.trim(), "end");
  });
  const running = dots.filter((dot) => dot.slot !== undefined).sort((a, b) => b.at - a.at);
  for (const dot of running) {
    [dot.x, dot.y] = course.point(dot.at, dot.beside);
    taken.push([dot.x - size, dot.y - size, dot.x + size, dot.y + size]);
  }
  for (const dot of ms > 0 ? running.filter((other) => other.known) : []) {
    const text = shortName(dot.runner), width = text.length * letters * 0.58, [ax, ay] = course.point(dot.at, 0), [bx, by] = course.point(dot.at, 1000);
    for (const way of [1.9, -1.9, 4, -4]) {
      const x = dot.x + (bx - ax) / 1000 * size * way, y = dot.y + (by - ay) / 1000 * size * way, sideways = (bx - ax) * way;
      const anchor = Math.abs(sideways) < 500 ? "middle" : sideways > 0 ? "start" : "end";
      if (free(x, y, width, anchor)) {
        name(x, y, text, anchor);
        break;
      }
    }
  }
  for (const dot of dots.reverse()) {
    const look = dot.ghost ? "ghost" : "dot h" + dot.hue;
    parts.push(svg("circle", { class: look + (dot.known ? "" : " lost"), cx: dot.x, cy: dot.y, r: dot.ghost ? size * 0.85 : size, "stroke-width": dot.ghost ? size / 3 : size / 6 },
      svg("title", {}, visible(dot.runner.name))));
  }
  const front = race.front && where(race.front, ms, race.distance);
  if (front && front.known && !front.finished && ms > 0) parts.unshift(course.front(front.at));
  const [x, y] = course.middle, list = orderAt(race, ms);
  stage.replaceChildren(...course.parts, ...parts, ...names,
    svg("text", { class: "clock", x, y, "font-size": 30 * unit }, clockOf(ms)),
    svg("text", { class: "after", x, y: y + 22 * unit, "font-size": 14 * unit }, list.name));
}

function listOf(race, list) {
  return list.order.map((i, n) => {
    const runner = race.runners[i], told = n < list.listed;
    const key = svg("svg", { class: "key", viewBox: "0 0 10 10", "aria-hidden": "true" }, svg("circle", { class: "h" + i % 8, cx: 5, cy: 5, r: 5 }));
    return el("tr", { class: told || !list.listed ? false : "behind" },
      el("td", { class: "integer" }, !told ? "" : visible(list.over ? runner.place || "" : n + 1)),
      el("td", { class: "short" }, key, el("bdi", {}, visible(runner.name))), el("td", {}, visible(runner.nation || "")),
      el("td", { class: "mark" }, told && list.over ? visible(runner.mark || runner.status || "") : ""));
  });
}

// ghostsOf is where runs of other races are chosen; told calls back with them.
function ghostsOf(race, address, told) {
  const chosen = [], list = el("ul"), options = el("datalist", { id: "runs" }), said = el("output", { "aria-live": "polite" });
  const field = el("input", { list: "runs", autocomplete: "off", placeholder: "Name, mark or race" });
  const box = el("div", {}, el("div", { class: "tools" }, el("label", {}, "Run beside", field), said), options, list);
  let runs;
  const load = async () => {
    runs = [];
    try {
      runs = (await data(address)).filter((run) => inSite(run[1])).map(([label, from, runner]) => [visible(label), inSite(from), runner]);
      options.append(...runs.map(([label]) => el("option", { value: label })));
    } catch {
      said.textContent = "The runs of other races could not be read.";
    }
  };
  const choose = async () => {
    const run = runs && runs.find(([label]) => label === field.value);
    if (!run) return;
    field.value = "";
    try {
      const other = await data(run[1]), runner = other.runners[run[2]];
      if (other.distance !== race.distance) throw new Error("another distance");
      const item = el("li", {}, run[0] + " ", el("button", { type: "button", "aria-label": "Remove " + run[0], click: () => {
        chosen.splice(chosen.indexOf(runner), 1);
        item.remove();
        told(chosen);
      } }, "×"));
      chosen.push(runner);
      list.append(item);
      said.textContent = run[0] + " runs beside.";
      told(chosen);
    } catch {
      said.textContent = "This run could not be read.";
    }
  };
  field.addEventListener("focus", () => runs || load());
  field.addEventListener("change", choose);
  field.addEventListener("input", (event) => event.inputType === "insertText" || choose());
  return box;
}

async function replay(figure) {
  let race;
  try {
    race = await data(figure.dataset.replay);
  } catch {
    figure.replaceChildren(unread("The replay"));
    return;
  }
  const course = courseOf(race), still = matchMedia("(prefers-reduced-motion: reduce)");
  const stops = [...new Set([0, ...race.moments.map((moment) => moment.ms), race.end])].sort((a, b) => a - b);
  let ms = 0, playing = false, before, listed = "", ghosts = [];
  const stage = svg("svg", { class: "stage", viewBox: course.box.join(" "), role: "img", "aria-label": "Who is where on the " + (race.track ? "track" : "road") });
  const said = el("p", { class: "unseen", "aria-live": "polite" }), rows = el("tbody"), caption = el("caption", {}, "Start");
  const head = ["Place", "Athlete", "Nation", "Mark"].map((label, i) => el("th", { scope: "col", class: ["integer", "text", "text", "mark"][i] }, label));
  const table = el("table", {}, caption, el("thead", {}, el("tr", {}, ...head)), rows);
  const box = el("div", { class: "wide", role: "region", "aria-label": "Order in the replay" }, table);
  const play = el("button", { type: "button", click: () => turn(!playing) }, "Play");
  const scrub = el("input", { type: "range", min: 0, max: Math.ceil(race.end / 100) * 100, step: 100, value: 0, "aria-label": "Time of the race", input: () => go(Number(scrub.value)) });
  const speed = el("select", {}, ...[1, 2, 4, 8, 16, 32].map((n) => el("option", { value: n, selected: n === 8 }, n + "×")));
  const button = (text, label, ms) => el("button", { type: "button", "aria-label": label, title: label, click: () => { turn(false); go(ms()); } }, text);
  const show = () => {
    const list = orderAt(race, ms), shown = list.name + list.order.join();
    draw(stage, course, race, ghosts, ms);
    scrub.value = ms;
    scrub.setAttribute("aria-valuetext", clockOf(ms));
    if (shown === listed) return;
    listed = shown;
    caption.textContent = list.name;
    rows.replaceChildren(...listOf(race, list));
    if (list.listed) said.textContent = `${list.name}: ${list.order.slice(0, 3).map((i) => visible(race.runners[i].name)).join(", ")}`;
  };
  const go = (to) => {
    ms = Math.max(0, Math.min(to, race.end));
    show();
    if (ms >= race.end) turn(false);
  };
  const turn = (on) => {
    if (on && ms >= race.end) ms = 0;
    playing = on;
    before = undefined;
    play.textContent = on ? "Pause" : ms >= race.end ? "Play again" : "Play";
    if (on) still.matches ? setTimeout(leap, 1000) : requestAnimationFrame(pass);
  };
  const next = () => stops.find((stop) => stop > ms) ?? race.end;
  const pass = (now) => {
    if (!playing) return;
    if (before !== undefined) go(ms + (now - before) * speed.value);
    before = now;
    if (playing) requestAnimationFrame(pass);
  };
  const leap = () => { // for whom nothing shall move: from one published point to the next
    if (!playing) return;
    go(next());
    if (playing) setTimeout(leap, 2000);
  };
  figure.classList.add("replay");
  figure.replaceChildren(...[
    stage,
    el("div", { class: "tools" }, play, button("‹", "Published point before", () => stops.findLast((stop) => stop < ms) ?? 0), button("›", "Next published point", next),
      scrub, el("label", {}, "Speed", speed)),
    el("div", { class: "order" }, box, said),
    el("div", {}, figure.dataset.others ? ghostsOf(race, figure.dataset.others, (all) => { ghosts = all; show(); }) : "",
      el("ul", { class: "notes" }, ...(race.notes || []).map((note) => el("li", {}, visible(note))),
        race.front?.assumed.includes(true) ? el("li", {}, "The line across the lanes is the front, whoever was there.") : "")),
  ]);
  new ResizeObserver(show).observe(stage);
  fitting(box, table);
  show();
}

// ---- A page begins

function begin() {
  document.querySelectorAll("[data-asof]").forEach(asOf);
  for (const box of document.querySelectorAll(".wide")) {
    const table = box.querySelector("table");
    sortable(table);
    filterable(table, box);
    fitting(box, table);
  }
  document.querySelectorAll("[data-search]").forEach(search);
  document.querySelectorAll("[data-replay]").forEach(replay);
}

if (typeof document === "undefined") globalThis.milectl = { fold, wordsOf, visible, keyOf, compare, holds, fileOf, shardOf, findIn, where, clockOf, orderAt, onTrack };
else begin();
