import {expect, test} from 'vitest';
import en from '../../../texts/en.json' with {type: 'json'};
import ja from '../../../texts/ja.json' with {type: 'json'};
import {recipients, whereToSend} from './where-to-send';

test('to OpenAI by the chat of the help center, without being signed in', () => {
  const {place, url, steps, asOf} = whereToSend('openai', en);
  expect([place, url]).toEqual([expect.stringContaining('lower right corner'), 'https://help.openai.com/']);
  expect(steps[0]).toContain('need not be signed in');
  expect(steps.findIndex(step => step.includes('person'))).toBeLessThan(
    steps.findIndex(step => step.startsWith('Paste')),
  );
  expect(steps.at(-1)).toContain('HAR');
  expect(asOf).toMatch(/^As of \d{4}-\d\d-\d\d/);
});

test('to IT there is no address that is the same for everybody', () => {
  expect(whereToSend('it', en)).not.toHaveProperty('url');
});

test.each([en, ja])('nobody is promised how long it takes', texts => {
  for (const recipient of recipients)
    expect(JSON.stringify(whereToSend(recipient, texts))).not.toMatch(
      /\d+ ?(?:days?|hours?|minutes?|日以内|営業日|時間以内)|…/,
    );
});
