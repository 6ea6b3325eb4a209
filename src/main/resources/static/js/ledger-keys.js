// J and K move along the ledger, X selects, Enter opens, C urges what is selected. Off inside fields, and by choice.
(function () {
  'use strict';

  var table = document.querySelector('[data-ledger]');
  var help = document.querySelector('[data-keys]');
  if (!help) return;
  help.hidden = false;
  var off = help.querySelector('[data-keys-off]');
  off.checked = read() === 'off';
  off.addEventListener('change', function () {
    try { window.localStorage.setItem('ledger-keys', off.checked ? 'off' : 'on'); } catch (e) { /* private window */ }
  });
  if (!table) return;
  var rows = Array.prototype.slice.call(table.tBodies[0].rows);
  var at = -1;

  function read() {
    try { return window.localStorage.getItem('ledger-keys'); } catch (e) { return null; }
  }

  function move(step) {
    if (at >= 0) rows[at].classList.remove('is-here');
    at = Math.max(0, Math.min(rows.length - 1, at + step));
    rows[at].classList.add('is-here');
    var link = rows[at].querySelector('a[href]');
    if (link) link.focus();
    rows[at].scrollIntoView({ block: 'nearest' });
  }

  function select() {
    var box = at >= 0 && rows[at].querySelector('input[name="item"]');
    if (box && !box.disabled) box.checked = !box.checked;
  }

  function urge() {
    var form = document.getElementById('bulk');
    if (!form || !table.querySelector('input[name="item"]:checked')) return;
    form.requestSubmit ? form.requestSubmit() : form.submit();
  }

  document.addEventListener('keydown', function (event) {
    if (off.checked || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    var tag = event.target.tagName;
    if (event.target.isContentEditable || tag === 'TEXTAREA' || tag === 'SELECT') return;
    if (tag === 'INPUT' && event.target.type !== 'checkbox') return;
    var key = event.key.toLowerCase();
    if (key === 'j') move(1);
    else if (key === 'k') move(-1);
    else if (key === 'x') select();
    else if (key === 'c') urge();
    else if (key === 'enter' && at >= 0 && (tag === 'BODY' || tag === 'INPUT')) window.location.href = rows[at].querySelector('a[href]').href;
    else return;
    event.preventDefault();
  });
})();
