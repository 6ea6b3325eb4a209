// Ctrl+K or / opens a box over any page: results while typing, arrow keys, Enter, Esc. Without it the link leads to /search.
(function () {
  'use strict';

  var link = document.querySelector('[data-search]');
  if (!link || !window.fetch || !window.HTMLDialogElement) return;
  var say = link.dataset, box, field, list, status, timer, asked, back, at = -1;

  function add(parent, tag, values) {
    var made = document.createElement(tag);
    Object.keys(values).forEach(function (name) { made.setAttribute(name, values[name]); });
    return parent.appendChild(made);
  }

  function build() {
    box = add(document.body, 'dialog', { 'class': 'finder', 'aria-label': say.label });
    var form = add(box, 'form', { action: '/search', role: 'search', 'class': 'finder__form' });
    field = add(form, 'input', {
      type: 'search', name: 'q', 'class': 'form-control', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'finder-hits',
      'aria-autocomplete': 'list', 'aria-label': say.what, placeholder: say.what, maxlength: '100', autocomplete: 'off', spellcheck: 'false'
    });
    var close = add(form, 'button', { type: 'button', 'class': 'btn btn-outline-secondary' });
    close.textContent = say.close;
    close.addEventListener('click', function () { box.close(); });
    list = add(box, 'div', { id: 'finder-hits', role: 'listbox', 'aria-label': say.label, 'class': 'finder__hits' });
    status = add(box, 'p', { role: 'status', 'class': 'finder__status muted small' });
    field.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(ask, 180); });
    field.addEventListener('keydown', key);
    box.addEventListener('click', function (event) { if (event.target === box) box.close(); });
    box.addEventListener('close', function () { clearTimeout(timer); if (back) back.focus(); });
  }

  function open() {
    if (!box) build();
    if (box.open) return;
    back = document.activeElement;
    show('', say.hint);
    box.showModal();
    field.select();
    if (field.value) ask();
  }

  function hits() { return list.querySelectorAll('[role="option"]'); }

  function show(html, text) {
    list.innerHTML = html;
    status.textContent = text;
    at = -1;
    move(0);
  }

  function move(to) {
    var all = hits();
    if (at >= 0 && all[at]) all[at].setAttribute('aria-selected', 'false');
    field.setAttribute('aria-expanded', all.length ? 'true' : 'false');
    if (!all.length) return field.removeAttribute('aria-activedescendant');
    at = (to + all.length) % all.length;
    all[at].setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', all[at].id);
    all[at].scrollIntoView({ block: 'nearest' });
  }

  // An answer that comes late, to what is no longer asked, is not shown.
  function ask() {
    var q = field.value.trim(), mine = asked = {};
    if (!q) return show('', say.hint);
    fetch('/search/live?q=' + encodeURIComponent(q), { headers: { Accept: 'text/html' } }).then(function (response) {
      if (response.redirected || !response.ok) throw new Error(response.status);
      return response.text();
    }).then(function (html) {
      if (mine !== asked) return;
      show(html, say.hint);
      var n = hits().length;
      status.textContent = n ? say.found.replace('{n}', n) : say.none;
    }).catch(function () { if (mine === asked) show('', say.failed); });
  }

  function key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    var all = hits();
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Escape') box.close(); // a search field would only be emptied
    else if (event.key === 'Enter' && all[at]) window.location.href = all[at].href;
    else return;
    event.preventDefault();
  }

  link.addEventListener('click', function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });

  document.addEventListener('keydown', function (event) {
    var inField = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    var wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    if (!wanted && (event.key !== '/' || inField || event.ctrlKey || event.altKey || event.metaKey)) return;
    event.preventDefault();
    open();
  });
})();
