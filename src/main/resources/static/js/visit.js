// A visit: phrases go into the note by a tap; what could not be saved says so and can be sent again.
(function () {
  'use strict';
  document.documentElement.classList.add('js');

  document.addEventListener('click', function (event) {
    var phrase = event.target.closest('[data-phrase]');
    if (!phrase) return;
    var note = phrase.closest('form').elements.note;
    note.value = note.value ? note.value + '；' + phrase.dataset.phrase : phrase.dataset.phrase;
    note.dispatchEvent(new Event('change', { bubbles: true }));
  });

  ['htmx:sendError', 'htmx:responseError', 'htmx:timeout'].forEach(function (trouble) {
    document.addEventListener(trouble, function (event) {
      var question = event.target.closest('.question');
      if (!question) return;
      question.classList.add('question--unsaved');
      question.querySelector('.question__state').textContent = question.dataset.unsaved;
    });
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    var question = event.target.closest('.question');
    if (question && event.detail.successful) question.classList.remove('question--unsaved');
  });

  // The note that is being typed is not lost when the page is left before it lost the focus.
  window.addEventListener('pagehide', function () {
    if (document.activeElement && document.activeElement.name === 'note') document.activeElement.blur();
  });
})();
