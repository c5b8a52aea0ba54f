// An app that does not leave anybody signed out: it goes back to the login as soon as it may.
const button = document.querySelector('#log-in');
const observer = new MutationObserver(insist);
observer.observe(button, {attributes: true});

function insist() {
  if (button.hidden) return;
  observer.disconnect();
  button.click();
}

// The app may have found out before this was loaded.
insist();
