// A table on the clipboard: its cells go along as HTML, because plain text does not know which cells were merged.
const LINE_BREAKS = 'br, p, div, li';

function cellText(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll('script, style, table').forEach(function (part) { part.remove(); });
  copy.querySelectorAll(LINE_BREAKS).forEach(function (part) { part.append('\n'); });
  return copy.textContent.trim();
}

function span(from, to, name) {
  const value = parseInt(from.getAttribute(name) || '', 10);
  if (value > 1) to.setAttribute(name, String(value));
}

// Only rows, cells, merges and text: nothing of the source's formatting, scripts or pictures is sent.
function bare(table, into) {
  const clean = into.createElement('table');
  for (const row of table.rows) {
    const tr = clean.appendChild(into.createElement('tr'));
    for (const cell of row.cells) {
      const td = tr.appendChild(into.createElement('td'));
      span(cell, td, 'rowspan');
      span(cell, td, 'colspan');
      cellText(cell).split('\n').forEach(function (line, index) {
        if (index > 0) td.appendChild(into.createElement('br'));
        td.append(line);
      });
    }
  }
  return clean;
}

function tablesOf(html) {
  const source = new DOMParser().parseFromString(html, 'text/html');
  const target = document.implementation.createHTMLDocument('');
  return Array.from(source.querySelectorAll('table')).map(function (table) { return bare(table, target); });
}

document.querySelectorAll('textarea[data-paste-table]').forEach(function (box) {
  const hidden = box.form.elements.namedItem('html');
  const status = document.getElementById(box.dataset.pasteTable);
  let pasting = false;

  box.addEventListener('paste', function (event) {
    const html = event.clipboardData ? event.clipboardData.getData('text/html') : '';
    const tables = html ? tablesOf(html) : [];
    hidden.value = tables.map(function (table) { return table.outerHTML; }).join('');
    pasting = true;
    if (tables.length === 0) return;
    const most = tables.reduce(function (one, two) { return two.rows.length > one.rows.length ? two : one; });
    status.textContent = status.dataset.text
      .replace('{tables}', tables.length)
      .replace('{rows}', most.rows.length);
  });

  // Text typed by hand afterwards counts as it stands; the HTML would then say something else.
  box.addEventListener('input', function () {
    if (!pasting) {
      hidden.value = '';
      status.textContent = '';
    }
    pasting = false;
  });
});
