// Asks the device for a passkey and sends its answer; everything else is the server's.
"use strict";
const post = (url, form, body) =>
  fetch(url, {
    method: "POST",
    credentials: "same-origin",
    headers: { "X-CSRF-TOKEN": form.elements._csrf.value, "Content-Type": "application/json", Accept: "application/json" },
    body,
  });
const kinds = {
  create: (question) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) }),
  get: (question) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) }),
};
const tell = (form, fault) => {
  for (const it of form.querySelectorAll("[data-fault]")) it.hidden = it.dataset.fault !== fault;
};
const ask = async (form) => {
  const question = await post(form.dataset.options, form, "{}");
  if (!question.ok) return "refused";
  const key = await kinds[form.dataset.passkey](await question.json());
  const answer = await post(form.dataset.answer, form, JSON.stringify(key.toJSON()));
  if (!answer.ok) return "refused";
  location.assign((await answer.json()).to);
  return "";
};
for (const form of document.querySelectorAll("form[data-passkey]"))
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    tell(form, "");
    const button = form.querySelector("button");
    if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) return tell(form, "unable");
    button.disabled = true;
    const fault = await ask(form).catch(() => "refused");
    button.disabled = false;
    if (fault) tell(form, fault);
  });
