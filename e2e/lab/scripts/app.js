// The app: asks for the session, then shows itself signed in, signed out, or under a dialog.
const find = selector => document.querySelector(selector);
const say = text => {
  find('[role=status]').textContent = text;
};

async function ask(path, token) {
  const answer = await fetch(path, token ? {headers: {authorization: `Bearer ${token}`}} : {});
  if (answer.status === 402) leaveClosed(await answer.json());
  return answer.ok ? answer.json() : undefined;
}

/** A closed workspace has a page of its own. */
function leaveClosed({detail}) {
  if (detail?.code === 'deactivated_workspace') location.assign('/workspace/deactivated');
  throw new Error('A payment is wanted first');
}

function showDialog(id) {
  const dialog = Object.assign(document.createElement('dialog'), {id});
  const button = Object.assign(document.createElement('button'), {type: 'button', textContent: 'Log in'});
  button.addEventListener('click', logIn);
  dialog.append(Object.assign(document.createElement('p'), {textContent: 'Your session has ended.'}), button);
  document.body.append(dialog);
  dialog.showModal();
}

async function showApp(session) {
  const me = await ask('/backend-api/me', session.accessToken);
  if (session.error || Date.parse(session.expires) < Date.now()) return showDialog('modal-no-auth-login');
  if (!me) return showDialog('modal-expired-session');
  await ask('/backend-api/accounts/check/v4-2023-04-27', session.accessToken);
  say('You are signed in');
  find('#sign-out').hidden = false;
}

function showSignedOut(text) {
  say(text);
  find('#log-in').hidden = false;
}

const logIn = () => location.assign('/auth/login');

async function signOut() {
  const {csrfToken} = await ask('/api/auth/csrf');
  await fetch('/api/auth/signout', {method: 'POST', body: new URLSearchParams({csrfToken, json: 'true'})});
  location.reload();
}

async function start() {
  find('#log-in').addEventListener('click', logIn);
  find('#sign-out').addEventListener('click', signOut);
  try {
    const session = await ask('/api/auth/session');
    if (!session) return showSignedOut('Something went wrong');
    await (session.user ? showApp(session) : showSignedOut('You are signed out'));
  } catch {
    showSignedOut('Something went wrong');
  }
}

start();
