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
  let unsaved = false;
  let pressed = null;
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
      if (answer.status >= 500) {
        throw new Error(answer.status);
      }
      unsaved = false;
      if (answer.ok && !answer.redirected) {
        show(await answer.json());
      } else {
        // Signed out, or no longer theirs: trying again would help nobody.
        said.textContent = said.dataset.refused;
      }
    } catch {
      // Without a line it is kept in the page, and tried again by itself.
      said.textContent = said.dataset.unsaved;
      unsaved = true;
      clearTimeout(timer);
      timer = setTimeout(keep, 10_000);
    } finally {
      saving = false;
      const button = pressed;
      pressed = null;
      if (button) {
        form.requestSubmit(button);
      }
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
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 1500);
  };
  form.addEventListener("input", soon);
  window.addEventListener("online", () => {
    if (unsaved) {
      soon();
    }
  });
  // A button that is pressed while the page saves waits for it: two at once would be two people's work to the server.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (saving) {
      event.preventDefault();
      pressed = event.submitter;
    }
  });
  // On a slow line somebody types before this script has come.
  if ([...form.elements].some((field) => field.matches("input, textarea")
      && (field.value !== field.defaultValue || field.checked !== field.defaultChecked))) {
    soon();
  }
}
