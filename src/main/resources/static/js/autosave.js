// Saves each field by itself; says so only after the server has said so.
(function () {
  'use strict';
  var form = document.querySelector('form[data-autosave]');
  if (!form || !window.fetch) return;
  var say = form.dataset, line = document.getElementById('autosave'), stash = 'unsaved ' + location.pathname;
  var dirty = new Map(), busy = false, timer = 0, wait = 1200;

  function tell(text) { line.textContent = text; }
  function fields() { return Array.from(form.elements).filter(function (e) { return e.name.indexOf('f.') === 0; }); }
  function version(field) { return form.elements['v.' + field.name.slice(2)]; }
  function later(ms) { clearTimeout(timer); timer = setTimeout(send, ms); }

  function clash(field, theirs) {
    var box = document.getElementById(field.id + '-clash') || document.createElement('div');
    box.id = field.id + '-clash';
    box.className = 'note note--bad pre';
    box.setAttribute('role', 'alert');
    box.textContent = say.clash.replace('{by}', theirs.by).replace('{at}', theirs.at) + '\n' + theirs.text;
    field.parentNode.appendChild(box);
    version(field).value = theirs.version;
  }

  // Signed out: keep the text in this tab, come back to this page after sign-in and save it then.
  function signIn() {
    var left = {};
    dirty.forEach(function (text, field) { left[field.name] = text; });
    sessionStorage.setItem(stash, JSON.stringify(left));
    dirty.clear();
    location.reload();
  }

  function answered(field, text, response) {
    if (response.status === 401 || response.status === 403 || /\/login/.test(response.url)) {
      if (!sessionStorage.getItem(stash + ' tried')) {
        sessionStorage.setItem(stash + ' tried', '1');
        return signIn();
      }
    }
    if (response.status !== 200 && response.status !== 409) throw new Error(response.status);
    return response.json().then(function (saved) {
      sessionStorage.removeItem(stash + ' tried');
      if (dirty.get(field) === text) dirty.delete(field);
      var old = document.getElementById(field.id + '-clash');
      if (old) old.remove();
      if (!saved.saved) {
        tell('');
        return clash(field, saved);
      }
      version(field).value = saved.version;
      if (!dirty.size) tell(say.saved.replace('{at}', saved.at));
    });
  }

  function send() {
    if (busy || !dirty.size) return;
    var first = dirty.entries().next().value, field = first[0], text = first[1], body = new URLSearchParams();
    body.append('slot', field.name.slice(2));
    body.append('text', text);
    body.append('version', version(field).value);
    body.append('_csrf', form.elements._csrf.value);
    busy = true;
    tell(say.saving);
    fetch(say.autosave, { method: 'POST', body: body, headers: { Accept: 'application/json' } })
      .then(function (response) { return answered(field, text, response); })
      .then(function () { busy = false; wait = 1200; later(0); })
      .catch(function () {
        busy = false;
        wait = Math.min(wait * 2, 30000);
        tell(say.failed);
        later(wait);
      });
  }

  function note(field, ms) {
    dirty.set(field, field.value);
    later(ms);
  }

  form.addEventListener('input', function (event) { if (version(event.target)) note(event.target, 1200); });
  form.addEventListener('change', function (event) { if (version(event.target)) note(event.target, 0); });
  form.addEventListener('submit', function () { dirty.clear(); });
  window.addEventListener('online', send);
  window.addEventListener('beforeunload', function (event) {
    if (!dirty.size) return;
    event.preventDefault();
    event.returnValue = '';
  });

  var left = JSON.parse(sessionStorage.getItem(stash) || '{}');
  sessionStorage.removeItem(stash);
  fields().forEach(function (field) {
    if (left[field.name] === undefined) return;
    field.value = left[field.name];
    note(field, 0);
  });
})();
