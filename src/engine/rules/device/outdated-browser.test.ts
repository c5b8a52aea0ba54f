import {describe, expect, test} from 'vitest';
import {at, edge, entry} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Evidence} from '../../evidence/evidence';
import {outdatedBrowser} from './outdated-browser';

const is = (browser: string, lookedAt = at(0)): Evidence => ({environment: {browser, lookedAt}});

describe('verdict', () => {
  verdicts(outdatedBrowser, [
    ['likely for a Chrome of three years ago', [entry()], 'likely', is('Chrome 112')],
    ['likely for a Firefox for an old system', [entry()], 'likely', is('Firefox 102.15')],
    ['possible for a Chrome of nearly two years ago', [entry()], 'possible', is('Google Chrome 132')],
    ['possible for an Edge of nearly two years ago', [entry()], 'possible', is('Microsoft Edge 132')],
    ['possible for a Safari of two Septembers ago', [entry()], 'possible', is('Safari 17.4')],
    ['possible in a file, by its own date', [entry()], 'possible', {environment: {browser: 'Chrome 132'}}],

    ['not the newest', [entry()], undefined, is('Chrome 156')],
    ['not one that is newer than this list', [entry()], undefined, is('Chrome 170')],
    ['not one of half a year ago', [entry()], undefined, is('Edge 149')],
    ['not the Firefox that companies use', [entry()], undefined, is('Firefox 140.5')],
    ['not Safari, which has one version a year', [entry()], undefined, is('Safari 18.6')],
    ['not one that was new when the log was made', [], undefined, is('Chrome 112', '2023-05-01T00:00:00.000Z')],
    [
      'not one that was new by the edge’s clock',
      [entry({headers: {...edge, date: 'Mon, 01 May 2023 00:00:00 GMT'}})],
      undefined,
      is('Chrome 112'),
    ],
    ['not an Opera or a Vivaldi, which count otherwise', [entry()], undefined, is('Opera 60')],
    ['not a browser that a test drives', [entry()], undefined, is('HeadlessChrome 90')],
    ['not a browser of which nobody knows', [entry()], undefined, is('Browser 0')],
    ['unknown where no browser is named', [entry()], 'unknown'],
    ['unknown where nobody knows the time', [], 'unknown', {environment: {browser: 'Chrome 112'}}],
    [
      'unknown in a file that does not say when requests began',
      [{...entry(), startedDateTime: new Date(0).toISOString()}],
      'unknown',
      {environment: {browser: 'Chrome 112'}},
    ],
  ]);
});

describe('proof', () => {
  test('names the browser, and how far it is behind', () => {
    const finding = found(outdatedBrowser, [entry()], is('Chrome 130'));
    expect(finding?.facts).toEqual({browser: 'Chrome 130', months: 23});
    expect(signsOf(finding)).toEqual(['+browser-behind']);
    expect(finding?.remedies[0]).toBe('update-browser');
  });

  test('is told beside challenges and scripts, not beside a wrong password', () => {
    expect(outdatedBrowser.explains).toContain('cloudflare-challenge');
    expect(outdatedBrowser.explains).not.toContain('wrong-password');
  });
});
