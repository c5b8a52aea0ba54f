import {browser} from './browser';

/** Where a login keeps its cookies. */
const hosts = ['chatgpt.com', 'openai.com', 'auth.openai.com'];

const isFirefox = () => 'getBrowserInfo' in browser.runtime;

/**
 * Hosts that an administrator keeps extensions away from. The permission is there all the same, and the jar only looks
 * empty; asked for a single cookie, though, Chromium refuses (156). Firefox has no such policy for extensions.
 * @see https://chromeenterprise.google/policies/#ExtensionSettings `runtime_blocked_hosts`
 */
export async function blockedSites(): Promise<readonly string[]> {
  if (isFirefox()) return [];
  const asked = hosts.map(host => browser.cookies.get({url: `https://${host}/`, name: 'login-doctor'}));
  const answers = await Promise.allSettled(asked);
  return hosts.filter((_, index) => answers[index]?.status === 'rejected');
}
