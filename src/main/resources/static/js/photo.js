// Photos are made smaller here and sent one by one.
(function () {
  'use strict';

  function tag(place, name) { return place.appendChild(document.createElement(name)); }

  // Older browsers turn only an <img> upright.
  function load(file) {
    return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(function () {
      var img = new Image();
      img.src = URL.createObjectURL(file);
      return img.decode().then(function () { return img; });
    });
  }

  function smaller(file) {
    return Promise.resolve(file).then(load).then(function (shot) {
      var by = Math.min(1, 1600 / Math.max(shot.width, shot.height));
      var board = document.createElement('canvas'), pen = board.getContext('2d');
      board.width = Math.round(shot.width * by);
      board.height = Math.round(shot.height * by);
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, 1600, 1600);
      pen.drawImage(shot, 0, 0, board.width, board.height);
      return new Promise(function (good) { board.toBlob(good, 'image/jpeg', 0.75); });
    }).then(function (blob) {
      return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg') : file;
    }).catch(function () { return file; });
  }

  function add(form, file) {
    var id = URL.createObjectURL(file).slice(-36), row = tag(form.querySelector('ul'), 'li'), say = form.dataset;

    function button(text, action) {
      var made = tag(row, 'button');
      made.type = 'button';
      made.textContent = text;
      made.onclick = action;
    }
    function fail(why) {
      row.textContent = file.name + ' ' + why;
      button(say.retry, send);
      button(say.drop, function () { row.remove(); });
    }
    function post(small) {
      var data = new FormData(), xhr = new XMLHttpRequest();
      row.textContent = say.sending + ' ' + file.name + ' ';
      var bar = tag(row, 'progress');
      data.append('id', id);
      data.append('_csrf', form.elements._csrf.value);
      data.append('photos', small);
      xhr.open('POST', form.action);
      xhr.setRequestHeader('X-Photo', '1');
      xhr.upload.onprogress = function (e) { bar.value = e.loaded / e.total; };
      xhr.onerror = function () { fail(say.failed); };
      xhr.onload = function () {
        var page = new DOMParser().parseFromString(xhr.response, 'text/html').body.firstElementChild;
        if (!page || page.tagName !== 'LI') return fail(xhr.status === 422 ? page.textContent : say.failed);
        form.previousElementSibling.append(page);
        row.remove();
      };
      xhr.send(data);
    }
    function send() {
      row.textContent = say.shrinking + ' ' + file.name;
      smaller(file).then(post);
    }
    send();
  }

  document.addEventListener('htmx:load', function (e) { e.target.querySelectorAll('form[data-photos]').forEach(function (form) {
    form.querySelector('button').hidden = true;
    form.elements.photos.onchange = function () {
      Array.from(this.files).forEach(function (file) { add(form, file); });
      this.value = '';
    };
  }); });
})();
