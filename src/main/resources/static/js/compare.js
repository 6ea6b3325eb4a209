// Before and after on top of each other: a slider moved by mouse, finger or arrow keys, and two buttons.
(function () {
  'use strict';

  function button(text, value, range) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn btn-sm btn-outline-secondary';
    made.textContent = text;
    made.addEventListener('click', function () {
      range.value = value;
      range.dispatchEvent(new Event('input'));
    });
    return made;
  }

  document.querySelectorAll('[data-compare]').forEach(function (figure) {
    var pictures = figure.querySelector('.compare__pictures');
    var after = pictures.querySelectorAll('img')[1];
    var range = document.createElement('input');
    range.type = 'range';
    range.min = '0';
    range.max = '100';
    range.value = '50';
    range.step = '5';
    range.className = 'form-range';
    range.setAttribute('aria-label', figure.dataset.label);
    function show() {
      after.style.clipPath = 'inset(0 0 0 ' + (100 - range.value) + '%)';
      range.setAttribute('aria-valuetext', figure.dataset.after + ' ' + range.value + '%');
    }
    range.addEventListener('input', show);
    var tools = document.createElement('div');
    tools.className = 'compare__tools no-print';
    tools.append(button(figure.dataset.before, '0', range), range, button(figure.dataset.after, '100', range));
    pictures.after(tools);
    figure.classList.add('compare--live');
    show();
  });
})();
