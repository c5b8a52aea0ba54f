// The sign-in page of the app: csrf token, sign-in, and on to the login host.
const query = new URLSearchParams(location.search);
const hint = document.querySelector('main').dataset.hint;

const cookie = name => document.cookie.match(`(?:^|; )${name}=([^;]*)`)?.[1] ?? '';

async function askJson(path, options) {
  const answer = await fetch(path, options);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

const parameters = () =>
  new URLSearchParams({
    prompt: 'login',
    screen_hint: 'login',
    login_hint: hint,
    'ext-oai-did': cookie('oai-did'),
    auth_session_logging_id: crypto.randomUUID(),
  });

async function signIn() {
  await askJson('/api/auth/providers');
  const {csrfToken} = await askJson('/api/auth/csrf');
  const body = new URLSearchParams({callbackUrl: '/', csrfToken, json: 'true'});
  const {url} = await askJson(`/api/auth/signin/openai?${parameters()}`, {method: 'POST', body});
  location.assign(url);
}

function stop() {
  document.querySelector('[role=status]').textContent = 'Something went wrong';
  document.querySelector('#log-in').hidden = false;
}

document.querySelector('#log-in').addEventListener('click', () => signIn().catch(stop));
if (query.has('error') || query.has('csrf')) stop();
else signIn().catch(stop);
