import type {Visit} from './answer';
import {html, safe} from './pages';

/** The login page of auth.openai.com: one page, whose script shows the step that the path names. */
export const logInPage = (hint: string): string =>
  html({
    title: 'Log in - OpenAI',
    script: 'log-in.js',
    body: `<main>
      <h1>Welcome back</h1>
      <form id="e-mail" hidden>
        <label>Email address <input name="username" type="email" autocomplete="username" value="${safe(hint)}"></label>
        <button type="submit">Continue</button>
      </form>
      <form id="password" hidden>
        <label>Password <input name="password" type="password" autocomplete="current-password"></label>
        <button type="submit">Continue</button>
      </form>
      <p role="alert"></p>
    </main>`,
  });

interface AuthFailure {
  readonly errorCode?: string;
  readonly requestId?: string;
}

function readPayload(payload: string): AuthFailure {
  try {
    return JSON.parse(Buffer.from(payload, 'base64').toString()) as AuthFailure;
  } catch {
    return {};
  }
}

/** `/error` of auth.openai.com: says what the payload in its address says. */
export function authErrorPage({query}: Visit): string {
  const {errorCode = 'unknown_error', requestId = ''} = readPayload(query.get('payload') ?? '');
  const body = `<main>
    <h1>Oops, an error occurred!</h1>
    <p>An error occurred during authentication (${safe(errorCode)}). Please try again.</p>
    <p>You can contact us through our help center at help.openai.com if you keep seeing this error.
      (Please include the request ID ${safe(requestId)} in your email.)</p>
    <a href="https://chatgpt.com/auth/login">Try again</a>
  </main>`;
  return html({title: 'Authentication error - OpenAI', body});
}
