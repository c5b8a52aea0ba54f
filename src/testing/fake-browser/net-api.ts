import {mayRead} from './leave';
import {type Life, timersOf} from './life';
import {tellingOf} from './requests';
import type {BrowserState, Played} from './state';

type Tell = (event: string, ...about: readonly unknown[]) => void;

interface Sending {
  readonly mode?: string;
  readonly signal?: AbortSignal;
}

let serial = 0;

/** What the network does for one life of the worker; what is under way when that ends is never answered. */
export const netOf =
  (state: BrowserState, tell: Tell) =>
  (life: Life): Readonly<Record<string, unknown>> => {
    const {setTimeout: later} = timersOf(life, state);
    let open = 0;
    const leave = (url: string) => {
      open += 1;
      state.mostOpen = Math.max(state.mostOpen, open);
      return life.call(() => void state.sent.push(url));
    };
    const arrive = ({after = 20}: Played, signal?: AbortSignal) =>
      new Promise<void>((settle, refuse) => {
        later(settle, after);
        signal?.addEventListener('abort', () => refuse(new Error('It was aborted.')));
      }).finally(() => {
        open -= 1;
      });

    /** With leave to read alone the browser tells of it, and shows it. */
    const shown = (
      {url, at}: {readonly url: string; readonly at: number},
      {status = 200, headers = [], body, error}: Played,
    ) => {
      serial += 1;
      const told = tellingOf({id: serial, at, url, status, type: 'xmlhttprequest', tab: -1, headers, error});
      for (const [event, details] of told) tell(event, {...details, initiator: 'chrome-extension://ours'});
      if (error) throw new TypeError('Failed to fetch');
      return {status, body: new Response(body ?? '').body};
    };

    const fetchFar = async (url: string, {mode, signal}: Sending = {}) => {
      const [at, played, isBlind] = [state.now, state.play(url), mode === 'no-cors'];
      if (signal?.aborted) throw new Error('It was aborted.');
      await leave(url);
      await arrive(played, signal);
      const isRead = mayRead(state, new URL(url).hostname);
      if (!isBlind && isRead) return shown({url, at}, played);
      if (!isBlind || played.error) throw new TypeError('Failed to fetch');
      return {status: 0, body: null};
    };

    /** A panel that is open tries a lasting connection for the worker. */
    const openInPage = async ({openSocket = ''}: {readonly openSocket?: string}) => {
      const played = state.play(openSocket);
      await leave(openSocket);
      const {after = 0} = played;
      await arrive({...played, ...(after > 8000 && {after: 8000})});
      return played.error ? 'failed' : after > 8000 ? 'silent' : 'open';
    };

    const timeout = (milliseconds: number) => {
      const end = new AbortController();
      later(() => end.abort(), milliseconds);
      return end.signal;
    };
    const any = (signals: Iterable<AbortSignal>) => AbortSignal.any([...signals]);
    return {fetchFar, openInPage, AbortController, AbortSignal: {any, timeout}};
  };
