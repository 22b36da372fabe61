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

// A draft keeps itself while somebody types, and shows how it will look: <form data-autosave="address">.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  let timer = 0;
  let saving = false;
  const said = form.querySelector("[data-saved]");
  const keep = async () => {
    if (saving) {
      timer = setTimeout(keep, 1000);
      return;
    }
    saving = true;
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
      });
      if (answer.ok) {
        show(await answer.json());
      }
    } catch {
      // Without a line it is kept in the page, and tried again with the next word.
    } finally {
      saving = false;
    }
  };
  const show = (answer) => {
    form.elements.version.value = answer.version;
    said.textContent = answer.said;
    const wrong = form.querySelector("[data-wrong] ul");
    if (wrong) {
      wrong.replaceChildren(...answer.wrong.map((sentence) => {
        const item = document.createElement("li");
        item.textContent = sentence;
        return item;
      }));
    }
    // The channels' own markup, in which the server has escaped every word that people wrote.
    document.querySelectorAll(".preview .bubble").forEach((bubble, at) => {
      if (answer.previews[at]) {
        bubble.innerHTML = answer.previews[at].html;
      }
    });
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 1500);
  });
}
