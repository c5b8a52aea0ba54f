import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import type {UndoCopy} from '../browser/undo-copy';
import {standingOf} from '../engine/purge/undo-time';
import {type BackgroundScripts, backgroundScripts} from '../testing/fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from '../testing/fake-browser/fake-browser';
import {fakeCookie} from '../testing/fake-browser/state';

/** The clock on the wall is set while cookie values are kept for the undo. */

const minute = 60_000;
let scripts: BackgroundScripts;
beforeAll(async () => {
  scripts = await backgroundScripts();
});

async function purged(): Promise<FakeBrowser> {
  const browser = fakeBrowser(scripts, 1);
  browser.state.jar = [fakeCookie({name: 'login_session'})];
  void browser.send({question: 'purge.run', about: [{level: 'L4'}, 'click']});
  await browser.wait(1000);
  expect(copyIn(browser)?.before).toHaveLength(1);
  return browser;
}

const copyIn = (browser: FakeBrowser) => browser.stored<UndoCopy>('undoCopy');
const somethingHappens = (browser: FakeBrowser) => browser.happen('runtime.onMessage', [{}, {}]);

describe('the copy for the undo', () => {
  it('is kept for its half hour, and not longer', async () => {
    const browser = await purged();
    await browser.wait(29 * minute);
    expect(copyIn(browser)).toBeDefined();
    await browser.wait(minute);
    expect(copyIn(browser)).toBeUndefined();
  });

  it('is gone half an hour after the worker noticed that the clock was set back, and not at once', async () => {
    const browser = await purged();
    browser.kill();
    browser.state.now -= 5 * 60 * minute;
    somethingHappens(browser);
    await browser.wait(29 * minute);
    expect(copyIn(browser)).toBeDefined();
    await browser.wait(2 * minute);
    expect(copyIn(browser)).toBeUndefined();
  });

  it('is gone as soon as the clock says that its time is over', async () => {
    const browser = await purged();
    browser.kill();
    browser.state.now += 31 * minute;
    somethingHappens(browser);
    await browser.wait(1000);
    expect(copyIn(browser)).toBeUndefined();
  });

  it('is not taken away by the alarm of an earlier purge', async () => {
    const browser = await purged();
    browser.happen('alarms.onAlarm', [{name: 'undo-expires'}]);
    await browser.wait(1000);
    expect(copyIn(browser)).toBeDefined();
  });

  it('is over, open or doubtful, and never open for more than half an hour', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({min: -1e9, max: 1e9}), fc.integer({min: -2e6, max: 2e6})),
        fc.integer({min: 0, max: 30}),
        (shift, life) => {
          const made = Date.UTC(2026, 10, 22);
          const time = {at: new Date(made).toISOString(), until: new Date(made + life * minute).toISOString()};
          const standing = standingOf(time, made + shift);
          if (shift >= life * minute) expect(standing).toBe('over');
          else if (shift < -1000) expect(standing).toBe('clock-set-back');
          else if (shift < life * minute - 1000) expect(standing).toBe('open');
        },
      ),
    );
  });

  it('ends also when its dates are none', () => expect(standingOf({at: 'x', until: 'y'}, 0)).toBe('over'));
});
