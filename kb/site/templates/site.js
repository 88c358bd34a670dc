"use strict";
// Lists that are filtered, the search, and in a text the claim whose words one points at. All of it is in this folder:
// nothing is asked of anybody. Without a script every page is still there to read.
(() => {
  const root = document.body.dataset.root;
  const $ = (query, within = document) => within.querySelector(query);
  const $$ = (query, within = document) => [...within.querySelectorAll(query)];

  // As kb/site/finder.py folds it.
  let letters = {};
  const folded = text =>
    [...text].map(c => letters[c] ?? c).join("").normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC").replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();

  // Lists

  const list = $(".rows");
  const filters = $(".filters:not(.search)");
  if (list && filters) {
    const rows = [...list.children];
    const tally = $(".tally", filters);
    const texts = new Map();
    const textOf = row => texts.get(row) ?? texts.set(row, folded(row.textContent)).get(row);
    const choose = () => {
      const words = folded(filters.words.value).split(" ").filter(Boolean);
      const chosen = $$("select", filters).filter(select => select.value);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !(chosen.every(select => row.dataset[select.name] === select.value)
          && words.every(word => textOf(row).includes(word)));
        shown += !row.hidden;
      }
      tally.textContent = chosen.length || words.length ? `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")}` : "";
    };
    const take = () => {
      for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
        if (filters.elements[name]) filters.elements[name].value = value;
      }
      choose();
    };
    const keep = () => {
      const given = new URLSearchParams([...new FormData(filters)].filter(([, value]) => value));
      history.replaceState(null, "", given.size ? `#${given}` : location.pathname + location.search);
    };
    filters.hidden = false;
    filters.addEventListener("input", () => { choose(); keep(); });
    filters.addEventListener("submit", event => event.preventDefault());
    addEventListener("hashchange", take);
    take();
  }

  // Search

  let index, coming;
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const digitOf = Object.fromEntries([...digits].map((digit, place) => [digit, place]));
  const numbers = text => {
    const found = [];
    let number = 0, shift = 0;
    for (const c of text) {
      const digit = digitOf[c];
      number += (digit & 31) * 2 ** shift;
      shift += 5;
      if (digit < 32) { found.push(number); number = 0; shift = 0; }
    }
    return found;
  };
  window.kbIndex = given => {
    letters = given.letters;
    const common = new Set();
    const characters = [...given.common];
    for (let place = 0; place < characters.length; place += 2) common.add(characters[place] + characters[place + 1]);
    const lines = name => given[name].split("\n");
    index = { ...given, common, stem: lines("stem"), name: lines("name"), more: lines("more"), words: given.words.split(" "),
      folder: numbers(given.folder), pairs: new Map(Object.entries(given.pairs)), compared: [] };
  };
  // A script and no fetch: a page that was opened from a folder may not read files.
  const load = () => coming ??= new Promise(done => {
    const script = document.createElement("script");
    script.src = `${root}kb-index.js`;
    script.onload = done;
    document.head.append(script);
  });
  const nameOf = number => numbers(index.name[number]).map(word => index.words[word]).join(" ");
  const entry = number => {
    const kind = index.kinds[digitOf[index.kind[number]]];
    return { number, kind, name: nameOf(number), more: index.more[number],
      page: `${root}${index.folders[index.folder[number]]}/${index.stem[number]}.html` };
  };
  const pairsOf = word => {
    const characters = [...word];
    return characters.slice(1).map((c, place) => characters[place] + c);
  };
  const having = pair => {
    let number = 0;
    return numbers(index.pairs.get(pair) ?? "").map(step => number += step);
  };
  const compared = number => index.compared[number] ??= ` ${folded(`${nameOf(number)} ${index.more[number]}`)}`;
  const everything = () => index.name.map((_, number) => number);

  // The entries that may have all words: those that have their rarer pairs.
  const candidates = words => {
    const pairs = [...new Set(words.flatMap(pairsOf))].filter(pair => !index.common.has(pair));
    if (!pairs.length) return everything();
    const found = pairs.map(having).sort((one, other) => one.length - other.length);
    return found.reduce((left, more) => { const has = new Set(more); return left.filter(number => has.has(number)); });
  };
  const isThing = kind => index.things.includes(kind);
  const isClaim = kind => ["assertion", "opinion", "forecast"].includes(kind);
  const worth = (one, query, words) => {
    const text = compared(one.number), name = folded(one.name);
    const names = [one.name, ...one.more.split("\t")].map(folded);
    return (names.includes(query) ? 100 : 0) + (name.startsWith(query) ? 20 : 0) + (isClaim(one.kind) ? 0 : 15)
      + words.filter(word => text.includes(` ${word}`)).length * 10 - Math.min(name.length / 20, 9);
  };
  // Where no entry has the words, the names that have most of their pairs.
  const near = query => {
    const pairs = [...new Set(pairsOf(query.replaceAll(" ", "")))];
    const counts = new Map();
    for (const pair of pairs) for (const number of having(pair)) counts.set(number, (counts.get(number) ?? 0) + 1);
    return [...counts].filter(([, count]) => pairs.length > 2 && count >= pairs.length / 2).map(([number]) => entry(number))
      .filter(one => !isClaim(one.kind))
      .sort((one, other) => counts.get(other.number) - counts.get(one.number) || one.name.length - other.name.length);
  };
  const fits = (one, what) => !what || one.kind === what || (what === "thing" && isThing(one.kind)) || (what === "claim" && isClaim(one.kind));
  const search = (text, what = "") => {
    const query = folded(text), words = query.split(" ").filter(Boolean);
    if (!words.length) return { found: [], isNear: false };
    const found = candidates(words).filter(number => words.every(word => compared(number).includes(word)))
      .map(entry).filter(one => fits(one, what))
      .map(one => ({ ...one, worth: worth(one, query, words) }))
      .sort((one, other) => other.worth - one.worth || one.number - other.number);
    return found.length ? { found, isNear: false } : { found: near(query).filter(one => fits(one, what)), isNear: true };
  };
  const shown = one => {
    const line = document.createElement("span"), what = document.createElement("span");
    line.dir = "auto";
    line.textContent = one.name;
    what.className = `what ${one.kind}`;
    what.textContent = isClaim(one.kind) ? `claim, ${one.kind}` : one.kind;
    return [line, what];
  };

  const find = $("#find"), found = $("#found");
  let options = [], at = -1;
  const select = place => {
    at = place;
    options.forEach((option, number) => option.setAttribute("aria-selected", number === at));
    if (at >= 0) { find.setAttribute("aria-activedescendant", options[at].id); options[at].scrollIntoView({ block: "nearest" }); }
    else find.removeAttribute("aria-activedescendant");
  };
  const show = matches => {
    options = matches.map((one, number) => {
      const option = document.createElement("li");
      option.id = `found-${number}`;
      option.setAttribute("role", "option");
      option.dataset.page = one.page;
      option.append(...shown(one));
      return option;
    });
    found.replaceChildren(...options);
    found.hidden = !options.length;
    find.setAttribute("aria-expanded", !found.hidden);
    select(-1);
  };
  const ask = async () => {
    await load();
    show(index && document.activeElement === find ? search(find.value).found.slice(0, 10) : []);
  };
  find.addEventListener("focus", load);
  find.addEventListener("input", ask);
  find.addEventListener("blur", () => show([]));
  find.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && options.length) select((at + 1) % options.length);
    else if (event.key === "ArrowUp" && options.length) select((at + options.length - (at < 0 ? 0 : 1)) % options.length);
    else if (event.key === "Escape") { show([]); return; }
    else if (event.key === "Enter" && at >= 0) location.href = options[at].dataset.page;
    else return;
    event.preventDefault();
  });
  found.addEventListener("pointerdown", event => event.preventDefault());
  found.addEventListener("click", event => {
    const option = event.target.closest("li");
    if (option) location.href = option.dataset.page;
  });
  find.form.addEventListener("submit", event => {
    event.preventDefault();
    location.href = `${root}search.html#q=${encodeURIComponent(find.value)}`;
  });
  addEventListener("keydown", event => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) { event.preventDefault(); find.focus(); }
  });

  const results = $("#results");
  if (results) {
    const form = $(".filters.search"), tally = $(".tally", form);
    const MOST = 200;
    const run = async () => {
      await load();
      if (!index) return;
      const { found: all, isNear } = search(form.q.value, form.what.value);
      results.replaceChildren(...all.slice(0, MOST).map(one => {
        const row = document.createElement("li"), link = document.createElement("a");
        const [line, what] = shown(one);
        link.href = one.page;
        link.append(line);
        row.append(link, what);
        return row;
      }));
      const many = all.length > MOST ? `, of which ${MOST} are shown` : "";
      tally.textContent = !form.q.value.trim() ? "" : isNear ? (all.length ? "Nothing has these words. Names like them:" : "Nothing has these words.")
        : `${all.length.toLocaleString("en")} found${many}`;
    };
    const take = () => {
      const given = new URLSearchParams(location.hash.slice(1) || location.search);
      form.q.value = given.get("q") ?? "";
      form.what.value = given.get("what") ?? "";
      run();
    };
    form.hidden = false;
    form.addEventListener("input", () => { history.replaceState(null, "", `#${new URLSearchParams(new FormData(form))}`); run(); });
    form.addEventListener("submit", event => event.preventDefault());
    addEventListener("hashchange", take);
    take();
    form.q.focus();
  }

  // Texts

  const light = (number, on) => {
    for (const lit of $$(`.s${number}, #c${number}`)) lit.classList.toggle("lit", on);
  };
  for (const note of $$(".text .note[id], .text .ref")) {
    const number = note.id.slice(1);
    for (const [event, on] of [["mouseenter", true], ["focusin", true], ["mouseleave", false], ["focusout", false]]) {
      note.addEventListener(event, () => light(number, on));
    }
  }
})();
