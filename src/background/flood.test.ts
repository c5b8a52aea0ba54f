import {beforeAll, describe, expect, it, vi} from 'vitest';
import {type BackgroundScripts, backgroundScripts} from '../testing/fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from '../testing/fake-browser/fake-browser';

/** A page that talks without end: it shapes one record of its own, and is thought about now and then. */

let scripts: BackgroundScripts;
beforeAll(async () => {
  scripts = await backgroundScripts();
});

const page = {id: 'ours', url: 'https://chatgpt.com/', frameId: 0, documentId: 'D1', tab: {id: 1}};
const sightingsIn = ({state}: FakeBrowser) => [...state.session.keys()].filter(key => key.startsWith('sighting '));

const forged = JSON.parse(
  `{"at": "x", "url": "https://chatgpt.com/", "status": 403, "facts": {"edgeCode": {"value": 1020, "from": "page"}},
    "__proto__": {"polluted": "yes"}, "tab": "__proto__", "requests": [{"__proto__": {"url": "x"}}]}`,
) as object;

async function flood(browser: FakeBrowser, count: number, sighting: object, sender: object = page): Promise<void> {
  for (let told = 0; told < count; told += 1) {
    browser.happen('runtime.onMessage', [{sighting, tells: true}, sender, () => undefined]);
    if (told % 10 === 0) await browser.wait(10);
  }
  await browser.wait(2000);
}

describe('a page that floods us', () => {
  it('keeps one record, and is judged a few times a second', async () => {
    const browser = fakeBrowser(scripts, 1);
    const set = vi.spyOn(browser.state.session, 'set');
    await flood(browser, 1000, forged);
    expect(sightingsIn(browser)).toEqual(['sighting 1 D1']);
    const looks = set.mock.calls.filter(([key]) => key === 'snapshot').length;
    // A second of messages and what follows, at most five looks a second.
    expect(looks).toBeGreaterThanOrEqual(2);
    expect(looks).toBeLessThanOrEqual(8);
  });

  it('cannot name itself after what all objects inherit, nor speak for another page', async () => {
    const browser = fakeBrowser(scripts, 1);
    await flood(browser, 1, forged, {...page, documentId: '__proto__'});
    expect(sightingsIn(browser)).toEqual(['sighting 1 __proto__']);
    expect(browser.state.session.get('sighting 1 __proto__')).not.toContain('polluted');
    await flood(browser, 1, forged, {...page, documentId: 'D2', url: 'https://auth.openai.com/'});
    await flood(browser, 1, forged, {...page, documentId: 'D3', frameId: 4});
    await flood(browser, 1, forged, {...page, documentId: 'D4', id: 'another extension'});
    await flood(browser, 1, forged, {...page, documentId: 'D5', tab: undefined});
    expect(sightingsIn(browser)).toHaveLength(1);
  });

  it('keeps nothing of a text of a million letters', async () => {
    const browser = fakeBrowser(scripts, 1);
    const long = 'x'.repeat(1_000_000);
    const facts = {authCode: {value: long, from: 'page'}, rayId: {value: long, from: 'page'}};
    const requests = Array.from({length: 500}, () => ({at: long, url: `https://chatgpt.com/${long}`, status: long}));
    await flood(browser, 1, {...forged, facts, requests: requests.slice(0, 3), failedResources: [long]});
    const [key = ''] = sightingsIn(browser);
    expect(browser.state.session.get(key)?.length).toBeLessThan(3000);
  });
});
