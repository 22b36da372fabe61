// Small comforts; every page works without them.
"use strict";

// A button that says what it copies: <button data-copy="id of the field">.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand("copy");
  }
  button.textContent = button.dataset.copied;
});

// A deed that cannot be taken back asks first: <form data-ask="Really?">.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.ask;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});
