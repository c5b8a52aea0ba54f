import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {accessDenied} from './lab/edge-pages';

/** Names that take the place of what the document itself has, and a world in which nothing works as it should. */
const clobbered = `
  <form name="documentElement"></form><form name="readyState"></form><img name="getElementById" alt="">
  <form name="getElementsByTagName"></form><form id="performance" name="location"></form><a id="chrome"></a>
  <script>
    for (const name of ['filter', 'map', 'some', 'flatMap']) Array.prototype[name] = () => { throw new Error(name); };
    for (const name of ['status', 'id', 'sighting', 'tells', '__proto__x']) Object.prototype[name] = 'polluted';
    Object.prototype.toJSON = () => 'polluted';
    performance.getEntriesByType = () => { throw new Error('no entries'); };
  </script>`;

/** A thousand changes a second, three thousand in all. */
const restless = `<script>
  let changes = 0;
  const change = setInterval(() => {
    for (let more = 0; more < 10; more += 1) document.body.append(String(changes += 1));
    if (changes < 3000) return;
    clearInterval(change);
    document.title = 'at rest';
  }, 10);
</script>`;

const sightings =
  'Object.entries(seen).filter(([key]) => key.startsWith("sighting ")).map(([, value]) => JSON.parse(value))';
const countReadings = `globalThis.readings = 0; chrome.storage.session.onChanged.addListener(changes => {
  if (Object.keys(changes).some(key => key.startsWith('sighting '))) readings += 1;
})`;

test('a page that forges a refusal, clobbers the document and never rests changes no verdict', async ({
  lab,
  page,
  driven,
  stored,
  popup,
}) => {
  lab.fault({'GET chatgpt.com/auth/login': visit => ({page: `${accessDenied(1020)(visit)}${clobbered}${restless}`})});
  await driven.evaluate(countReadings);
  await page.goto('https://chatgpt.com/auth/login');
  await expect(page).toHaveTitle('at rest');
  expect(await driven.evaluate<number>('readings')).toBeLessThan(16);
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.nothing.title);
  await expect(view.getByText(en.ui.nothing.private)).toBeVisible();
  const {snapshot} = (await stored()) as {snapshot: {diagnosis: {findings: unknown[]}}};
  expect(snapshot.diagnosis.findings).toEqual([]);
});

test('a page of an error that clobbers its document is read all the same', async ({
  lab,
  page,
  driven,
  badge,
  popup,
}) => {
  lab.fault({'GET chatgpt.com/': visit => ({status: 403, page: `${clobbered}${accessDenied(1020)(visit)}`})});
  await page.goto('https://chatgpt.com/');
  await badge('!');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules['cloudflare-1020'].title);
  const read = await driven.evaluate(`chrome.storage.session.get(null).then(seen => ${sightings})`);
  expect(read).toMatchObject([{status: 403, facts: {edgeCode: {value: 1020}}}]);
  expect(JSON.stringify(read)).not.toContain('polluted');
});
