// The login page: e-mail address, then password, then the workspace, then back to the app.
const forms = {'/log-in': document.querySelector('#e-mail'), '/log-in/password': document.querySelector('#password')};
const alert = document.querySelector('[role=alert]');

function show() {
  for (const [path, form] of Object.entries(forms)) form.hidden = path !== location.pathname;
  forms[location.pathname]?.querySelector('input').focus();
}

function stop(text) {
  for (const form of Object.values(forms)) form.hidden = true;
  alert.textContent = text;
  alert.style.whiteSpace = 'pre-wrap';
}

async function routeError(answer) {
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) return `Route Error (400 Invalid content type: ${type})`;
  return `Route Error (${answer.status} ): ${JSON.stringify(await answer.json(), null, 2)}`;
}

async function sentinelToken() {
  const answer = await fetch('https://sentinel.openai.com/backend-api/sentinel/req', {
    method: 'POST',
    credentials: 'include',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({flow: 'authorize_continue'}),
  });
  return (await answer.json()).token;
}

const deviceId = () => document.cookie.match('(?:^|; )oai-did=([^;]*)')?.[1] ?? '';

const post = (path, body, headers = {}) =>
  fetch(path, {method: 'POST', headers: {'content-type': 'application/json', ...headers}, body: JSON.stringify(body)});

async function toPassword(username) {
  const headers = {'openai-sentinel-token': await sentinelToken(), 'oai-device-id': deviceId()};
  const answer = await post('/api/accounts/authorize/continue', {username: {kind: 'email', value: username}}, headers);
  if (!answer.ok) return stop(await routeError(answer));
  history.pushState({}, '', (await answer.json()).continue_url);
  show();
}

async function toWorkspace(password) {
  const answer = await post('/api/accounts/password/verify', {password});
  if (answer.status === 401) {
    alert.textContent = 'That password did not match. Try again.';
    return;
  }
  if (!answer.ok) return stop(await routeError(answer));
  const {page} = await answer.json();
  const chosen = await post('/api/accounts/workspace/select', {workspace_id: page.payload.workspaces[0].id});
  if (!chosen.ok) return stop(await routeError(chosen));
  location.assign((await chosen.json()).continue_url);
}

function onSubmit(form, next) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    alert.textContent = '';
    next(form.querySelector('input').value).catch(() => stop('Something went wrong'));
  });
}

onSubmit(forms['/log-in'], toPassword);
onSubmit(forms['/log-in/password'], toWorkspace);
addEventListener('popstate', show);
show();
