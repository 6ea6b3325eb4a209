// What was typed and is not saved yet stays in this browser, for this person and page, until the server has it.
(function () {
  'use strict';
  var PREFIX = 'typed ', LONGEST = 14 * 24 * 3600 * 1000;

  function read(key) {
    try { return JSON.parse(localStorage.getItem(key)) || {}; } catch (e) { return {}; }
  }

  // For one person and page: put(name, entry) answers whether the browser took it; get, drop, names.
  window.kept = function (place) {
    var key = PREFIX + place;

    function write(all) {
      try {
        if (Object.keys(all).length) localStorage.setItem(key, JSON.stringify(all));
        else localStorage.removeItem(key);
        return true;
      } catch (e) { return false; }
    }

    return {
      put: function (name, entry) {
        var all = read(key);
        entry.on = Date.now();
        all[name] = entry;
        return write(all);
      },
      drop: function (name) {
        var all = read(key);
        delete all[name];
        write(all);
      },
      get: function (name) { return read(key)[name]; },
      names: function () { return Object.keys(read(key)); }
    };
  };

  // Shows a text that was kept, with what can be done about it: actions are pairs of a word and what it does.
  window.kept.show = function (place, title, text, actions) {
    var box = place.appendChild(document.createElement('div'));
    box.className = 'note note--warn';
    box.setAttribute('role', 'alert');
    box.appendChild(document.createElement('b')).textContent = title;
    var words = box.appendChild(document.createElement('p'));
    words.className = 'pre';
    words.textContent = text;
    actions.forEach(function (action) {
      var button = box.appendChild(document.createElement('button'));
      button.type = 'button';
      button.className = 'btn btn-sm btn-outline-primary';
      button.textContent = action[0];
      button.onclick = function () { box.remove(); action[1](); };
      box.appendChild(document.createTextNode(' '));
    });
  };

  try {
    Object.keys(localStorage).filter(function (key) { return key.indexOf(PREFIX) === 0; }).forEach(function (key) {
      var all = read(key), newest = Math.max.apply(null, Object.keys(all).map(function (name) { return all[name].on; }));
      if (Date.now() - newest > LONGEST) localStorage.removeItem(key);
    });
  } catch (e) { /* no storage in this browser */ }

  // Where nothing can be typed any more, what was not saved in time is still there to be copied.
  var place = document.querySelector('[data-kept]');
  if (!place) return;
  var store = window.kept(place.dataset.kept);
  store.names().forEach(function (name) {
    window.kept.show(place, place.dataset.title, store.get(name).text, [[place.dataset.drop, function () { store.drop(name); }]]);
  });
})();
