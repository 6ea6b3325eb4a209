// Comforts on top of pages that work without any script.
(function () {
  'use strict';

  // A select or checkbox marked data-submit sends its filter form at once; the button stays for those without script.
  document.addEventListener('change', function (event) {
    var form = event.target.closest('form[data-submit]');
    if (form && !form.hasAttribute('hx-get')) form.requestSubmit ? form.requestSubmit() : form.submit();
  });

  // A form is sent once: a second click while the first is under way does nothing.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.target) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    window.setTimeout(function () { delete form.dataset.sent; }, 8000);
  });

  // The first wrong field gets the focus.
  var wrong = document.querySelector('[aria-invalid="true"]');
  if (wrong) wrong.focus();

  // Copies a text for the work group; by the old way where the page does not come over TLS.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy]');
    var field = button && document.querySelector(button.dataset.copy);
    if (!field) return;
    field.select();
    document.execCommand('copy');
    if (button.dataset.copied) button.textContent = button.dataset.copied;
  });

  // Print buttons.
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) window.print();
  });
})();
