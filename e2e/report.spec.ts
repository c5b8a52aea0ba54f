import {diagnose} from '../src/engine/diagnosis/diagnose';
import {fromHar} from '../src/engine/door/from-har';
import {redact} from '../src/engine/report/redact';
import {harProblems} from '../src/testing/har-schema';
import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {startLogin} from './lab/login';
import {secrets} from './lab/secrets';
import {openInNetworkPanel} from './network-panel';
import {saveFromPopup, unpacked} from './saved-report';

const leaked = (text: string) => secrets.filter(secret => text.includes(secret));
const file = 'src/report/index.html';

for (const scene of ['invalid-client-409', 'cloudflare-1020', 'unrecognised-auth-error', 'healthy'] as const)
  test(`one click saves the report of ${scene}: valid, telling what happened, and leaking nothing`, async ({
    lab,
    driven,
    page,
    popup,
    stored,
  }) => {
    lab.play(scene);
    await startLogin(page);
    const {name, files, har} = await saveFromPopup(driven, await popup());
    expect(name).toMatch(/^login-doctor-.+\.zip$/);
    expect(Object.keys(files)).toEqual(['report.har', 'report.html', 'summary.md']);

    expect(harProblems(har)).toEqual([]);
    expect(diagnose(fromHar(har)).findings.map(({rule}) => rule)).toEqual(scene === 'healthy' ? [] : [scene]);
    // What was recorded came through the very door that a file goes through.
    expect(JSON.parse(JSON.stringify(redact(har, '0.1.0')))).toEqual(
      JSON.parse(JSON.stringify({log: {...har.log, _loginDoctor: {...har.log._loginDoctor, diagnosis: undefined}}})),
    );
    for (const text of Object.values(files)) expect(leaked(text)).toEqual([]);
    expect(leaked(JSON.stringify(await stored()))).toEqual([]);
    expect(secrets.length).toBeGreaterThan(4);
    if (scene !== 'healthy') {
      expect(files['summary.md']).toContain(scene);
      expect(files['report.html']).toContain(scene);
    }
    expect(files['report.html']).not.toMatch(/<script|\son\w+=/);
  });

test('what is shown is what is saved, and nothing is saved before the click', async ({lab, driven, page, popup}) => {
  lab.play('invalid-client-409');
  await startLogin(page);
  const view = await popup();
  const report = await driven.opened(() => view.getByRole('button', {name: en.ui.report.look}).click());
  for (const name of ['report.har', 'summary.md']) await report.locator('.look summary', {hasText: name}).click();
  await expect(report.locator('.file-text')).toHaveCount(2);
  const shown = await report
    .locator('.file-text')
    .evaluateAll(texts => texts.map(text => (text as HTMLTextAreaElement).value));
  await expect(report.locator('.look .doc-title')).toHaveText(en.rules['invalid-client-409'].title);
  const {files} = unpacked(await driven.save(() => report.getByRole('button', {name: en.report.save.button}).click()));
  expect(shown).toEqual([files['report.har']?.slice(0, 100_000), files['summary.md']]);
  await expect(report.getByText(en.report.look.all).first()).toBeVisible();
});

test('a message is ready to paste, and says what the person adds', async ({fail, driven}) => {
  await fail('invalid-client-409');
  const report = await driven.openTab(file);
  const message = report.locator('.message');
  await expect(message).toHaveValue(/invalid_state/);
  expect(leaked(await message.inputValue())).toEqual([]);
  await report.getByLabel(en.report.message.plan).selectOption({label: en.message.told.plan.plus});
  await expect(message).toHaveValue(/Plus/);
  await report.getByRole('button', {name: en.report.message.copy}).click();
  await expect(report.getByText(en.report.noted.copied)).toBeVisible();
  await report.getByLabel(en.report.message.again).check();
  await report.getByLabel(en.report.message.when).fill('2026-11-20T09:30');
  await expect(message).toHaveValue(/2026-11-20/);
  await report.getByLabel(en.report.message.to.it).check();
  await expect(message).toHaveValue(/\*\.chatgpt\.com/);
});

test('who comes back to it after another try sees that one', async ({fail, lab, driven, page}) => {
  await fail('invalid-client-409');
  const report = await driven.openTab(file);
  const message = report.locator('.message');
  await expect(message).toHaveValue(/invalid_state/);
  lab.play('cloudflare-1020');
  await page.goto('https://chatgpt.com/');
  // As the browser does when the tab is shown again; without a screen it shows all of them always.
  await expect
    .poll(async () => {
      await report.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      return message.inputValue();
    })
    .toMatch(/1020/);
});

test('what was recorded opens in the network panel as it was', async ({lab, driven, page, popup}) => {
  lab.play('invalid-client-409');
  await startLogin(page);
  const {files, har} = await saveFromPopup(driven, await popup());
  const shown = await openInNetworkPanel(driven.context, files['report.har'] ?? '');
  expect(shown.map(({url, status}) => ({url, status}))).toEqual(
    har.log.entries.map(({request, response}) => ({url: request.url, status: response.status})),
  );
});

test('each file can be saved alone', async ({fail, driven}) => {
  await fail('cloudflare-1020');
  const report = await driven.openTab(file);
  const saved = async (name: string) => {
    const {name: given, bytes} = await driven.save(() => report.getByRole('button', {name, exact: true}).click());
    return {given, text: new TextDecoder().decode(bytes)};
  };
  const har = await saved('report.har');
  expect(har.given).toMatch(/^login-doctor-.+\.har$/);
  expect(harProblems(JSON.parse(har.text))).toEqual([]);
  expect((await saved('report.html')).text).toMatch(/^<!doctype html>/);
});

test('the report of an empty recording is valid and says so', async ({driven}) => {
  const report = await driven.openTab(file);
  const {files, har} = unpacked(
    await driven.save(() => report.getByRole('button', {name: en.report.save.button}).click()),
  );
  expect(harProblems(har)).toEqual([]);
  expect(har.log.entries).toEqual([]);
  expect(files['report.html']).toContain(en.document.empty.title);
});
