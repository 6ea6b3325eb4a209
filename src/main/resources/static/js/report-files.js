// Files of a report go one by one, each with its progress and a second try.
(function () {
  'use strict';

  function add(form, file) {
    var once = URL.createObjectURL(file).slice(-36), say = form.dataset, row = form.querySelector('ul').appendChild(document.createElement('li'));

    function button(text, action) {
      var made = row.appendChild(document.createElement('button'));
      made.type = 'button';
      made.className = 'btn btn-sm btn-outline-secondary';
      made.textContent = text;
      made.onclick = action;
    }
    function fail(why) {
      row.textContent = file.name + ' ' + why + ' ';
      button(say.retry, send);
      button(say.drop, function () { row.remove(); });
    }
    function send() {
      var data = new FormData(), xhr = new XMLHttpRequest();
      row.textContent = say.sending + ' ' + file.name + ' ';
      var bar = row.appendChild(document.createElement('progress'));
      ['slot', 'step', '_csrf'].forEach(function (name) { data.append(name, form.elements[name].value); });
      data.append('_once', once);
      data.append('as', 'piece');
      data.append('files', file);
      xhr.open('POST', form.action);
      xhr.upload.onprogress = function (event) { bar.value = event.loaded / event.total; };
      xhr.onerror = function () { fail(say.failed); };
      xhr.onload = function () {
        var answer = new DOMParser().parseFromString(xhr.response, 'text/html');
        // a file that had arrived although its answer had not is answered with the page it hangs on
        var piece = answer.querySelector('[id="' + form.parentNode.id + '"] .file-list') || answer.body.firstElementChild;
        if (xhr.status === 422 && piece) return fail(piece.textContent);
        if (!piece || piece.className !== 'file-list') return fail(say.failed);
        form.previousElementSibling.replaceWith(piece);
        row.remove();
      };
      xhr.send(data);
    }
    send();
  }

  document.querySelectorAll('form[data-files]').forEach(function (form) {
    form.querySelector('button').hidden = true;
    form.elements.files.onchange = function () {
      Array.from(this.files).forEach(function (file) { add(form, file); });
      this.value = '';
    };
  });
})();
