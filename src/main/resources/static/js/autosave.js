// Saves each field by itself; says so only after the server has said so. Until then the text is kept in the browser.
(function () {
  'use strict';
  var form = document.querySelector('form[data-autosave]');
  if (!form || !window.fetch) return;
  var line = document.getElementById('autosave'), say = line.dataset, store = window.kept(say.place);
  var dirty = new Map(), safe = true, out = false, busy = false, timer = 0, wait = 1200, after = null;

  function tell(text) { line.textContent = text; }
  function version(field) { return field.name ? form.elements['v.' + field.name.slice(2)] : null; }
  function later(ms) { clearTimeout(timer); timer = setTimeout(send, ms); }
  function same(one, other) { return one.trim() === other.replace(/\r\n/g, '\n').trim(); }

  function box(field, part, text) {
    var id = field.id + part, old = document.getElementById(id);
    if (old) old.remove();
    if (!text) return;
    var made = field.parentNode.appendChild(document.createElement('div'));
    made.id = id;
    made.className = part === '-wrong' ? 'field__error' : 'note note--bad pre';
    made.setAttribute('role', 'alert');
    made.textContent = text;
  }

  // Nothing goes out any more before the person has done something about it; what is typed stays in the browser.
  function halt(text, again) {
    after = null;
    tell(text + ' ');
    if (!again) return;
    var link = line.appendChild(document.createElement('a'));
    link.href = location.href;
    link.textContent = say.again;
    link.onclick = function (event) {
      event.preventDefault();
      event.stopPropagation();
      if (safe) dirty.clear();
      location.reload();
    };
  }

  function saved(field, text, answer) {
    if (dirty.get(field) === text) {
      dirty.delete(field);
      store.drop(field.name);
    }
    version(field).value = answer.version;
    box(field, '-clash', answer.saved ? '' : say.clash.replace('{by}', answer.by).replace('{at}', answer.at) + '\n' + answer.text);
    box(field, '-wrong', answer.problem);
    if (!answer.saved) return halt('');
    if (!dirty.size) tell(say.saved.replace('{at}', answer.at));
  }

  function answered(field, text, response) {
    var known = (response.headers.get('Content-Type') || '').indexOf('json') >= 0;
    if (known && response.status < 500) {
      return response.json().then(function (answer) {
        if (answer.version !== undefined) return saved(field, text, answer);
        dirty.delete(field); // refused for good: it stays in the browser only
        halt(answer.problem);
      });
    }
    if (response.status === 401 || response.status === 403 || /\/login/.test(response.url)) {
      out = true;
      return halt(say.out, true);
    }
    throw new Error(response.status);
  }

  function send() {
    clearTimeout(timer);
    if (busy || !dirty.size) return;
    var first = dirty.entries().next().value, field = first[0], text = first[1], body = new URLSearchParams();
    body.append('slot', field.name.slice(2));
    body.append('text', text);
    body.append('version', version(field).value);
    body.append('_csrf', form.elements._csrf.value);
    busy = true;
    tell(say.saving);
    fetch(form.dataset.autosave, { method: 'POST', body: body, headers: { Accept: 'application/json' } })
      .then(function (response) { return answered(field, text, response); })
      .then(function () {
        busy = false;
        wait = 1200;
        if (out) return;
        if (dirty.size) return later(0);
        var next = after;
        after = null;
        if (next) next();
      })
      .catch(function () {
        busy = false;
        wait = Math.min(wait * 2, 30000);
        halt(say.failed);
        later(wait);
      });
  }

  function note(field, ms) {
    dirty.set(field, field.value);
    safe = store.put(field.name, { text: field.value, version: version(field).value, page: location.pathname + location.search });
    if (!out) later(ms);
  }

  // Whatever leaves the page waits until all is saved.
  function first(event, next) {
    if (!dirty.size) return;
    event.preventDefault();
    event.stopPropagation();
    after = next;
    out = false;
    send();
  }

  form.addEventListener('input', function (event) { if (version(event.target)) note(event.target, 1200); });
  form.addEventListener('change', function (event) { if (version(event.target)) note(event.target, 0); });
  document.addEventListener('submit', function (event) {
    var sent = event.target, by = event.submitter;
    first(event, function () { sent.requestSubmit(by || undefined); });
  }, true);
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="/"]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !link.target) first(event, function () { location.href = link.href; });
  });
  window.addEventListener('online', send);
  window.addEventListener('beforeunload', function (event) {
    if (!dirty.size) return;
    event.preventDefault();
    event.returnValue = '';
  });

  // What an earlier visit could not save: put back where nobody has written meanwhile, otherwise offered.
  store.names().forEach(function (name) {
    var field = form.elements[name], left = store.get(name);
    if (!field) {
      return window.kept.show(line.parentNode, say.elsewhere, left.text, [[say.go, function () { location.href = left.page; }],
        [say.drop, function () { store.drop(name); }]]);
    }
    if (same(left.text, field.value)) return store.drop(name);
    if (left.version === version(field).value) {
      field.value = left.text;
      note(field, 0);
      return window.kept.show(field.parentNode, say.back, '', []);
    }
    window.kept.show(field.parentNode, say.left, left.text, [
      [say.use, function () { field.value = left.text; note(field, 0); }],
      [say.drop, function () { store.drop(name); }]]);
  });
})();
