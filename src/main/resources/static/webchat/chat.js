// The browser chat. What was said is kept in this tab (sessionStorage) and nowhere else; closing the tab forgets it.
'use strict';

(() => {
  const KEPT = 'wegwijs';
  const KEPT_ENTRIES = 200;
  const SILENCE = 50_000; // The server says something every 20 seconds.
  const LONGEST_PAUSE = 15_000;

  const page = document.documentElement;
  const part = id => document.getElementById(id);
  const thread = part('thread');
  const question = part('question');
  const labels = JSON.parse(part('labels').textContent);

  const randomId = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

  // --- What this tab keeps -------------------------------------------------------------------------------------

  /** entries: own texts and replies in order; seen: ids of replies; waiting: what the server has not accepted yet. */
  const fresh = () => ({ token: randomId(), language: page.lang, last: '', seen: [], entries: [], waiting: [] });

  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT));
    } catch {
      return null; // Storage is switched off: the chat lives as long as the page.
    }
  };

  const kept = read();
  const tab = kept || fresh();

  const save = () => {
    if (left) return;
    tab.entries = tab.entries.slice(-KEPT_ENTRIES);
    tab.seen = tab.seen.slice(-KEPT_ENTRIES);
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(tab));
    } catch {
      // Full or switched off.
    }
  };

  // --- The page's own words ------------------------------------------------------------------------------------

  let words = labels[tab.language] || labels[page.lang];

  const speak = language => {
    if (!labels[language]) return;
    words = labels[language];
    tab.language = language;
    page.lang = language;
    page.dir = words.dir;
    document.title = words.title;
    document.querySelectorAll('[data-label]').forEach(element => {
      element.textContent = words[element.dataset.label];
    });
    part('log').setAttribute('aria-label', words.log);
    question.placeholder = words.input;
    turnQuestion();
    showState();
  };

  /** An empty field runs as the page, so that its hint does; a written one as its text. */
  const turnQuestion = () => {
    question.dir = question.value ? 'auto' : page.dir;
  };

  // --- Showing -------------------------------------------------------------------------------------------------

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };

  const unseen = text => make('span', { class: 'unseen' }, text + ' ');

  const ownItem = entry => make('li', { class: 'own' }, unseen(words.you), make('p', { dir: 'auto' }, entry.text));

  const buttonOf = (button, entry) => {
    if (button.link !== null) {
      return button.link && make('a', { class: 'way', href: button.link, target: '_blank', rel: 'noopener noreferrer' }, button.label);
    }
    if (button.locate) return make('button', { type: 'button', 'data-locate': 'yes', dir: 'auto' }, button.label);
    if (button.leave) return make('button', { type: 'button', 'data-leave': 'yes', dir: 'auto' }, button.label);
    const pressed = entry.chosen === button.data ? { 'aria-pressed': 'true' } : {};
    return make('button', { type: 'button', 'data-press': button.data, dir: 'auto', ...pressed }, button.label);
  };

  /** A photo, which opens in a tab of its own, or a file to save. Nothing is shown of one that no longer holds. */
  const fileOf = file => {
    if (!file.photo) return make('a', { class: 'way file', href: file.link, download: file.name, dir: 'auto' }, file.name);
    const photo = make('img', { src: file.link, alt: file.name });
    const link = make('a', { class: 'photo', href: file.link, target: '_blank', rel: 'noopener noreferrer' }, photo);
    photo.addEventListener('error', () => link.remove());
    photo.addEventListener('load', scroll);
    return link;
  };

  const replyItem = entry => {
    const spoken = labels[entry.language] || words;
    const text = make('div', { class: 'text' });
    text.innerHTML = entry.html; // Made safe by the server; the page runs no inline script anyhow.
    const item = make('li', { class: 'reply', lang: entry.language, dir: entry.dir, tabindex: '-1', 'data-id': entry.id },
      unseen(spoken.we), ...(entry.file ? [fileOf(entry.file)] : []), text);
    const rows = entry.buttons
      .map(row => make('div', { class: 'row' }, ...row.map(button => buttonOf(button, entry)).filter(Boolean)))
      .filter(row => row.childElementCount);
    if (rows.length) item.append(make('div', { class: 'buttons' }, ...rows));
    item.querySelectorAll('a[target]').forEach(link => link.append(unseen(` (${spoken.newtab})`)));
    return item;
  };

  const itemOf = entry => (entry.own ? ownItem(entry) : replyItem(entry));
  const itemWith = id => [...thread.children].find(item => item.dataset.id === id);
  const entryOf = item => tab.entries.find(entry => entry.id === item.dataset.id);

  const typing = make('li', { class: 'typing', 'aria-hidden': 'true' }, make('i'), make('i'), make('i'));
  let typingEnds = 0;
  const showTyping = () => {
    thread.append(typing);
    clearTimeout(typingEnds);
    typingEnds = setTimeout(() => typing.remove(), 8000);
  };

  /** What the reader should have at the top of the window: what they did last, or the reply to it. */
  let anchor = null;
  /** Until the reader scrolls to something else. */
  let following = true;
  const scroll = () => {
    if (following && anchor) anchor.scrollIntoView({ block: 'start' });
  };
  const atEnd = () => window.innerHeight + window.scrollY > document.documentElement.scrollHeight - 200;

  const add = entry => {
    tab.entries.push(entry);
    const item = itemOf(entry);
    typing.remove();
    thread.append(item);
    return item;
  };

  // --- Replies -------------------------------------------------------------------------------------------------

  /** A button was pressed and its reply has not come: that reply gets the focus, or it would be lost with the button. */
  let pressed = false;

  const show = reply => {
    if (reply.id && tab.seen.includes(reply.id)) return;
    if (reply.id) {
      tab.seen.push(reply.id);
      tab.last = reply.id;
    }
    following = following || atEnd();
    const old = reply.replaces && itemWith(reply.replaces);
    let item;
    if (old) {
      tab.entries[tab.entries.indexOf(entryOf(old))] = reply;
      item = replyItem(reply);
      typing.remove();
      old.replaceWith(item);
    } else {
      item = add(reply);
    }
    speak(reply.language);
    if (pressed && (document.activeElement === document.body || thread.contains(document.activeElement))) {
      item.focus({ preventScroll: true });
    }
    if (pressed || !anchor || !anchor.isConnected) anchor = item;
    pressed = false;
    scroll();
    save();
  };

  const forget = () => {
    tab.entries = [];
    thread.replaceChildren();
    anchor = null;
    save();
  };

  // --- Sending: in order, again and again until the server has accepted -----------------------------------------

  let sending = false;
  let failures = 0;

  const pause = tries => Math.min(LONGEST_PAUSE, 500 * 2 ** Math.min(tries, 6)) * (0.75 + Math.random() / 2);

  const send = message => {
    tab.waiting.push({ id: randomId(), ...message });
    showTyping();
    save();
    flush();
  };

  const flush = async () => {
    if (sending || left || !line.open) return;
    sending = true;
    while (tab.waiting.length && line.open && !left) {
      if (await post(tab.waiting[0])) {
        failures = 0;
        tab.waiting.shift();
        save();
      } else {
        failures += 1;
        setTimeout(flush, pause(failures));
        break;
      }
    }
    sending = false;
    showState();
  };

  /** Whether the server has taken it, for good or ill. */
  const post = async message => {
    try {
      const response = await fetch('chat/messages', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Chat': tab.token },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(20_000),
      });
      if (response.status === 413 || response.status === 429) show({ ...(await response.json()), id: '' });
      return response.status < 500;
    } catch {
      return false;
    }
  };

  // --- The line by which replies come ---------------------------------------------------------------------------

  const line = { open: false, tries: 0, controller: null, timer: 0 };
  let left = false;

  const connect = async () => {
    clearTimeout(line.timer);
    if (left || line.controller) return;
    const controller = (line.controller = new AbortController());
    let silence = setTimeout(() => controller.abort(), SILENCE);
    try {
      const headers = { Accept: 'text/event-stream', 'X-Chat': tab.token };
      if (tab.last) headers['Last-Event-ID'] = tab.last;
      const response = await fetch('chat/events', { headers, cache: 'no-store', signal: controller.signal });
      if (!response.ok) throw new Error(response.status);
      line.open = true;
      line.tries = 0;
      showState();
      flush();
      await listen(response.body.getReader(), () => {
        clearTimeout(silence);
        silence = setTimeout(() => controller.abort(), SILENCE);
      });
    } catch {
      // The same as a line that ended: it is opened again.
    }
    clearTimeout(silence);
    line.open = false;
    line.controller = null;
    if (left) return;
    line.timer = setTimeout(connect, pause(line.tries++));
    setTimeout(showState, 2000);
  };

  const listen = async (reader, heard) => {
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      text += decoder.decode(value, { stream: true });
      const events = text.split('\n\n');
      text = events.pop();
      events.forEach(receive);
    }
  };

  const receive = event => {
    const fields = Object.fromEntries(event.split('\n').map(each => {
      const colon = each.indexOf(': ');
      return [each.slice(0, colon), each.slice(colon + 2)];
    }));
    if (fields.event === 'reply') show(JSON.parse(fields.data));
    if (fields.event === 'forgotten') forget();
  };

  const connectNow = () => {
    if (!line.open && document.visibilityState === 'visible') connect();
  };

  const showState = () => {
    const text = left ? '' : failures ? words.failed : line.open || !line.tries ? '' : words.waiting;
    if (part('state').textContent !== text) part('state').textContent = text;
  };

  // --- Clear and leave ------------------------------------------------------------------------------------------

  /** First what can be seen, then what is kept here, then what the server keeps. */
  const clearAndLeave = async () => {
    left = true;
    forget();
    question.value = '';
    part('form').hidden = true;
    try {
      sessionStorage.removeItem(KEPT);
    } catch {
      // Nothing is kept.
    }
    if (line.controller) line.controller.abort();
    while (!(await cleared())) {
      part('log').textContent = words.waiting;
      await new Promise(resolve => setTimeout(resolve, 2000));
    }
    location.replace('cleared?language=' + encodeURIComponent(tab.language));
  };

  const cleared = async () => {
    try {
      return (await fetch('chat', { method: 'DELETE', headers: { 'X-Chat': tab.token }, keepalive: true })).ok;
    } catch {
      return false;
    }
  };

  // --- What the reader does -------------------------------------------------------------------------------------

  const say = text => {
    anchor = add({ own: true, text });
    following = true;
    scroll();
  };

  const ask = () => {
    const text = question.value.trim();
    if (!text) return;
    question.value = '';
    turnQuestion();
    say(text);
    send({ kind: 'text', text });
  };

  const press = button => {
    const item = button.closest('.reply');
    const entry = entryOf(item);
    if (item.dataset.busy) return; // The second half of a double click.
    item.dataset.busy = 'yes';
    setTimeout(() => delete item.dataset.busy, 800);
    entry.chosen = button.dataset.press;
    item.querySelectorAll('[data-press]').forEach(other => other.removeAttribute('aria-pressed'));
    button.setAttribute('aria-pressed', 'true');
    pressed = true;
    following = true;
    send({ kind: 'press', data: entry.chosen, message: entry.id || null });
  };

  /** Asks the browser, which asks the reader; the position goes to the server once and is not kept in this tab. */
  const locate = button => {
    if (!navigator.geolocation) {
      part('state').textContent = words.nolocation;
      return;
    }
    button.disabled = true;
    const done = () => (button.disabled = false);
    navigator.geolocation.getCurrentPosition(
      position => {
        done();
        pressed = true;
        following = true;
        send({ kind: 'location', latitude: position.coords.latitude, longitude: position.coords.longitude });
      },
      () => {
        done();
        part('state').textContent = words.nolocation;
      },
      { timeout: 20_000, maximumAge: 60_000 });
  };

  const command = name => {
    say('/' + name);
    pressed = true;
    send({ kind: 'command', text: name });
  };

  thread.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.press) press(button);
    if (button.dataset.locate) locate(button);
    if (button.dataset.leave) clearAndLeave();
    if (button.dataset.command) command(button.dataset.command);
  });
  part('form').addEventListener('submit', event => {
    event.preventDefault();
    ask();
  });
  question.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    ask();
  });
  question.addEventListener('input', turnQuestion);
  part('clear').addEventListener('click', clearAndLeave);
  ['wheel', 'touchmove'].forEach(kind => window.addEventListener(kind, () => (following = false), { passive: true }));
  window.addEventListener('keydown', event => {
    if (/^(Page|Arrow|Home|End| $)/.test(event.key) && event.target !== question) following = false;
  });
  window.addEventListener('online', connectNow);
  window.addEventListener('offline', () => line.controller && line.controller.abort());
  document.addEventListener('visibilitychange', connectNow);

  // --- Begin ----------------------------------------------------------------------------------------------------

  thread.append(...tab.entries.map(itemOf));
  speak(tab.language);
  if (thread.lastElementChild) thread.lastElementChild.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (!kept) tab.waiting.push({ id: randomId(), kind: 'command', text: 'start' });
  if (tab.waiting.length) showTyping();
  save();
  connect();
})();
