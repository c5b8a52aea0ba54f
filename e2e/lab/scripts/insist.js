// An app that does not leave anybody signed out: it goes back to the login as soon as it may.
const button = document.querySelector('#log-in');
new MutationObserver(() => {
  if (!button.hidden) button.click();
}).observe(button, {attributes: true});
