// Keys of a reviewer: A approves, R goes to the reason, J opens the next report.
(function () {
  'use strict';
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
    var key = event.key.toLowerCase(), approve = document.querySelector('#approve button');
    var reason = document.getElementById('remark'), next = document.getElementById('next');
    if (key === 'a' && approve) approve.click();
    else if (key === 'r' && reason) reason.focus();
    else if (key === 'j' && next) next.click();
    else return;
    event.preventDefault();
  });
})();
