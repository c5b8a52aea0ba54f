import {expect, it} from 'vitest';
import type {Report} from '../engine/report/report';
import {checked} from '../testing/check-states';
import {backgroundScripts} from '../testing/fake-browser/background-scripts';
import {fakeBrowser} from '../testing/fake-browser/fake-browser';

it('the report has the last check, and no name of another extension', async () => {
  const browser = fakeBrowser(await backgroundScripts(), 1);
  const state = checked({device: {extensions: [{name: 'My Blocker', suspect: 'blocker'}]}});
  browser.state.session.set('check', JSON.stringify(JSON.stringify(state)));
  const answered = browser.send({question: 'report.gather', about: []});
  await browser.wait(1000);
  const {answer} = (await answered) as {readonly answer: Report};
  expect(answer.check?.seen.device?.extensions).toEqual([{name: '', suspect: 'blocker'}]);
  expect(JSON.stringify(answer)).not.toContain('My Blocker');
});
