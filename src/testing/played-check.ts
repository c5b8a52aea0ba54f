import {expect} from 'vitest';
import {askOf, asks, hostAsks, socket, statusList} from '../engine/check/asks';
import type {CheckState} from '../engine/check/state';
import {type BackgroundScripts, backgroundScripts} from './fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from './fake-browser/fake-browser';
import type {BrowserState, Played} from './fake-browser/state';

/** The whole background with a check in it, in a browser and on a network that are made of memory. */

/** The person's own address, as the edge tells it: it must be kept nowhere. */
export const ownAddress = '203.0.113.7';

const trace = `fl=1a2b3c\nip=${ownAddress}\nts=1795348800.000\nuag=Chrome/156.0\ncolo=NRT\nloc=JP\nhttp=http/3\ntls=TLSv1.3\n`;
const login = {component_id: '01JMXBNJXG1S2D9V65P1ZZTD94', name: 'Login', status: 'partial_outage'};

const firstForm = (affected: ReadonlyArray<typeof login>) => ({
  summary: {components: [], affected_components: affected, ongoing_incidents: affected.map(one => ({...one, id: 'x'}))},
});
const secondForm = (incidents: readonly string[]) => ({
  status: {indicator: incidents.length > 0 ? 'minor' : 'none'},
  components: [{id: login.component_id, name: 'Login', status: incidents.length > 0 ? login.status : 'operational'}],
  incidents: incidents.map(name => ({name, status: 'investigating'})),
});

const netWith =
  (isDown: boolean) =>
  (url: string): Played => {
    if (url.endsWith('/cdn-cgi/trace')) return {body: trace};
    if (url === statusList.url) return {body: JSON.stringify(secondForm(isDown ? ['Login errors'] : []))};
    return askOf(url)?.question === 'status' ? {body: JSON.stringify(firstForm(isDown ? [login] : []))} : {};
  };

/** All is well. */
export const healthyNet = netWith(false);

/** The provider has trouble with logins. */
export const incidentNet = netWith(true);

let scripts: Promise<BackgroundScripts> | undefined;

/** A browser in which nothing has been asked yet. */
export async function browserToCheck(parts: Partial<BrowserState> = {}, killAt: readonly number[] = [], seed = 1) {
  scripts ??= backgroundScripts();
  const browser = fakeBrowser(await scripts, seed, killAt);
  Object.assign(browser.state, {play: healthyNet, ...parts});
  return browser;
}

export const ask = (browser: FakeBrowser, question: string, ...about: readonly unknown[]): Promise<unknown> =>
  browser.send({question, about}).catch(() => undefined);

export const checkIn = (browser: FakeBrowser): CheckState | undefined => browser.stored<CheckState>('check');

/** Long enough for any check, and for a worker that was stopped to be woken. */
export const aMinute = 60_000;

export async function checkOnce(browser: FakeBrowser): Promise<CheckState | undefined> {
  void ask(browser, 'check.run', 'click');
  await browser.wait(aMinute);
  return checkIn(browser);
}

const [traced] = hostAsks;

/** All that is asked, but for the address of the row of small requests, which tells the time as well. */
export const askedOnce: readonly string[] = asks
  .map(({url}) => url)
  .filter(url => url !== traced?.url && url !== socket.url);

/** Every question has one answer. */
export function expectWhole({phase, seen}: CheckState): void {
  expect(phase).toBe('done');
  expect(
    seen.asked
      .map(({url}) => url)
      .filter(url => url !== traced?.url)
      .sort(),
  ).toEqual([...askedOnce].sort());
  expect(seen.socket).toBe('open');
  expect(seen.series?.took).toHaveLength(20);
  expect(seen.device?.agentChanged).toBe(false);
}
