import {readFile} from 'node:fs/promises';
import {diagnose} from '../src/engine/diagnosis/diagnose';
import {fromHar} from '../src/engine/evidence/from-har';
import {harProblems} from '../src/testing/har-schema';
import {expect, test} from './fixtures';
import {startLogin} from './lab/login';
import {secrets} from './lab/secrets';
import {openInNetworkPanel} from './network-panel';

const leaked = (text: string) => secrets.filter(secret => text.includes(secret));

for (const scene of ['invalid-client-409', 'cloudflare-1020', 'unrecognised-auth-error', 'healthy'] as const)
  test(`the report of ${scene} is valid HAR, says what happened, and leaks nothing`, async ({
    lab,
    context,
    page,
    popup,
    stored,
  }) => {
    lab.play(scene);
    await startLogin(page);
    const view = await popup();
    const download = view.waitForEvent('download');
    await view.getByRole('button', {name: /Save report/}).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^login-doctor-.+\.har$/);
    const text = await readFile(await file.path(), 'utf8');
    const har: unknown = JSON.parse(text);

    expect(harProblems(har)).toEqual([]);
    expect(diagnose(fromHar(har)).findings.map(({rule}) => rule)).toEqual(scene === 'healthy' ? [] : [scene]);
    expect(leaked(text)).toEqual([]);
    expect(leaked(JSON.stringify(await stored()))).toEqual([]);
    expect(secrets.length).toBeGreaterThan(4);

    const {entries} = (har as {log: {entries: {request: {url: string}; response: {status: number}}[]}}).log;
    const panel = await openInNetworkPanel(context, text);
    expect(panel).toEqual(entries.map(({request, response}) => ({url: request.url, status: response.status})));
  });
