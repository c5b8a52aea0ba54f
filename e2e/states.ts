import type {Page} from 'playwright';
import {waitForBadge} from './browser';
import {openCheck, runCheck} from './check-lines';
import type {DrivenBrowser} from './driven-browser';
import {eachFailure} from './each-failure';
import {kinds, setCookies} from './jar';
import type {Lab} from './lab/lab';
import {logIn, startLogin} from './lab/login';
import {failuresByLayer} from './lab/scenes';
import {openSettings} from './settings';

/** Where a walk takes place, and who looks at what it comes by. */
export interface Scene {
  readonly lab: Lab;
  readonly driven: DrivenBrowser;
  readonly page: Page;
  readonly see: (state: string, view: Page) => Promise<void>;
}

/** Shows a state that is too short to be caught, by a snapshot as the background would write it; null takes a part away. */
const show = (driven: DrivenBrowser, change: object) =>
  driven.evaluate(
    `chrome.storage.session.get('snapshot').then(({snapshot}) => chrome.storage.session.set({snapshot: {...snapshot, ...${JSON.stringify(change)}}})).then(() => 1)`,
  );

async function fail({lab, driven, page}: Pick<Scene, 'lab' | 'driven' | 'page'>): Promise<void> {
  lab.play('cloudflare-1020');
  await startLogin(page);
  await waitForBadge(driven, '!');
}

async function verdict({lab, driven, page, see}: Scene): Promise<void> {
  await fail({lab, driven, page});
  const popup = await driven.openPopup();
  await see('1-verdict', popup);
  await popup.locator('summary').first().click();
  await see('1-verdict-why', popup);
  await popup.locator('summary').first().click();
  await popup.locator('summary').nth(1).click();
  await see('1-verdict-checklist', popup);
}

async function repair({lab, driven, page, see}: Scene): Promise<void> {
  lab.play('stale-session-cookie');
  await page.goto('https://chatgpt.com/');
  await waitForBadge(driven, '!');
  const popup = await driven.openPopup();
  await see('1-verdict-stale-session', popup);
  const at = new Date().toISOString();
  await show(driven, {
    screen: 'working',
    purge: {phase: 'running', scope: {level: 'L2'}, at, step: 'remove', total: 23, removed: 14, closedTabs: 2},
  });
  await see('2-working', popup);
  await show(driven, {screen: 'verdict', purge: null});
  await driven.reload(popup);
  await popup.locator('h2 ~ button, h2 + * button').first().click();
  await popup.locator('progress').waitFor({state: 'detached'});
  await see('3-done', popup);
  await page.waitForLoadState('networkidle');
  await logIn(page);
  await waitForBadge(driven, '');
  await see('4-solved', popup);
}

async function nothing({driven, page, see}: Scene): Promise<void> {
  await page.goto('https://chatgpt.com/');
  const popup = await driven.openPopup();
  await see('5-nothing', popup);
  await show(driven, {pause: {until: new Date(Date.now() + 3_600_000).toISOString()}});
  await see('5-nothing-paused', popup);
  await show(driven, {screen: 'permission', pause: null, permissionGranted: false});
  await see('6-permission', popup);
}

async function settings({lab, driven, page, see}: Scene): Promise<void> {
  await fail({lab, driven, page});
  const view = await openSettings(driven);
  await view.setViewportSize({width: 720, height: 900});
  await view.getByRole('listitem').waitFor();
  await see('7-settings', view);
}

async function report({lab, driven, page, see}: Scene): Promise<void> {
  await fail({lab, driven, page});
  const view = await driven.openTab('src/report/index.html');
  await view.setViewportSize({width: 920, height: 900});
  await view.locator('.message').waitFor();
  await see('9-report', view);
  for (const fold of await view.locator('summary').all()) await fold.click();
  await see('9-report-looked-at', view);
}

/** The place that stays open, as a side panel and as a tab. */
async function panel({lab, driven, page, see}: Scene): Promise<void> {
  lab.play('stale-session-cookie');
  await page.goto('https://chatgpt.com/');
  await waitForBadge(driven, '!');
  const view = await driven.openTab('src/panel/index.html');
  await view.locator('.rung-count').first().waitFor();
  for (const [width, name] of [
    [380, 'panel'],
    [1200, 'tab'],
  ] as const) {
    await view.setViewportSize({width, height: 900});
    await see(`10-${name}`, view);
  }
  await view.locator('.section-clear > .second-wide').click();
  await view.locator('.undo').waitFor();
  await see('10-tab-done', view);
}

/** The cookies one by one: too many of them, of every purpose, one that the settings keep, and one just removed. */
async function cookies({driven, page, see}: Scene): Promise<void> {
  await page.goto('https://chatgpt.com/');
  const url = 'https://chatgpt.com/';
  const large = Array.from({length: 5}, (_, index) => ({url, name: `large-${index}`, value: 'x'.repeat(3500)}));
  const names = ['oai-last-model', '__Secure-next-auth.session-token.0', `very-long-${'n'.repeat(90)}`];
  const others = names.map(name => ({url, name, value: 'x', secure: true}));
  await setCookies(driven, [...kinds(), ...large, ...others]);
  await driven.evaluate("chrome.storage.local.set({settings: {protectedNames: ['oai-*', 'large-1']}}).then(() => 1)");
  const view = await driven.openTab('src/panel/index.html#cookies');
  await view.setViewportSize({width: 380, height: 900});
  const groups = view.locator('.jar-group > summary');
  await groups.first().waitFor();
  for (const group of await groups.all()) await group.click();
  await view.getByRole('button', {name: 'large-0'}).click();
  await view.locator('.jar-after .undo').waitFor();
  await see('11-cookies', view);
}

/** The network check: before the click, with nothing found, where a product blocks, and two of them compared. */
async function check({lab, driven, see}: Scene): Promise<void> {
  const view = await openCheck(driven);
  await view.setViewportSize({width: 380, height: 900});
  await see('12-check', view);
  await runCheck(view);
  await see('12-check-fine', view);
  lab.between('block-zscaler');
  await runCheck(view);
  await view.locator('.compare select').first().selectOption('office');
  await view.locator('.for-it > summary').click();
  await view.locator('.for-it textarea').first().waitFor();
  await see('12-check-blocked', view);
  lab.between(undefined);
  await runCheck(view);
  await view.locator('.compare').evaluate(fold => fold.setAttribute('open', ''));
  await view.locator('.compare select').first().selectOption('hotspot');
  await see('12-check-compared', view);
}

/** The verdict of every failure that the lab can play. */
export async function failures({see, ...place}: Scene): Promise<void> {
  for (const scenes of Object.values(failuresByLayer))
    await eachFailure(scenes, place, (name, _scene, popup) => see(`8-${name}`, popup));
}

/** Each begins in a browser of its own; together they come by every state of every page. */
export const walks = [verdict, repair, nothing, settings, report, panel, cookies, check];
