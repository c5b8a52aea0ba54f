import type {Visit} from './answer';
import {html, safe} from './pages';
import {person} from './secrets';

/** The app: the script asks for the session and shows one of its three faces. */
export const appPage = (more = ''): string =>
  html({
    title: 'ChatGPT',
    script: 'app.js',
    body: `<main>
      <h1>ChatGPT</h1>
      <p role="status">Loading…</p>
      <button type="button" id="log-in" hidden>Log in</button>
      <button type="button" id="sign-out" hidden>Sign out</button>
    </main>${more}`,
  });

/** `/auth/login`: fetches the csrf token and goes on to the login host by itself, with the address it remembers. */
export const signInPage = html({
  title: 'ChatGPT - Log in',
  script: 'sign-in.js',
  body: `<main data-hint="${safe(person.email)}">
      <h1>One moment</h1>
      <p role="status">Taking you to the login…</p>
      <button type="button" id="log-in" hidden>Log in</button>
    </main>`,
});

/** `/auth/error` of chatgpt.com. */
export const signInErrorPage = ({query}: Visit): string =>
  html({
    title: 'ChatGPT',
    body: `<main>
      <h1>Something went wrong</h1>
      <p role="alert">The login did not come through (${safe(query.get('error') ?? 'undefined')}).</p>
      <a href="/auth/login">Try again</a>
    </main>`,
  });
