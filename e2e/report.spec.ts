import {diagnose} from '../src/engine/diagnosis/diagnose';
import {fromHar} from '../src/engine/door/from-har';
import {harProblems} from '../src/testing/har-schema';
import {expect, test} from './fixtures';
import {startLogin} from './lab/login';
import {secrets} from './lab/secrets';

const leaked = (text: string) => secrets.filter(secret => text.includes(secret));

for (const scene of ['invalid-client-409', 'cloudflare-1020', 'unrecognised-auth-error', 'healthy'] as const)
  test(`the report of ${scene} is valid HAR, says what happened, and leaks nothing`, async ({
    lab,
    driven,
    page,
    popup,
    stored,
  }) => {
    lab.play(scene);
    await startLogin(page);
    const view = await popup();
    const {name, text} = await driven.save(view, () => view.getByRole('button', {name: /Save report/}).click());
    expect(name).toMatch(/^login-doctor-.+\.har$/);
    const har: unknown = JSON.parse(text);

    expect(harProblems(har)).toEqual([]);
    expect(diagnose(fromHar(har)).findings.map(({rule}) => rule)).toEqual(scene === 'healthy' ? [] : [scene]);
    expect(leaked(text)).toEqual([]);
    expect(leaked(JSON.stringify(await stored()))).toEqual([]);
    expect(secrets.length).toBeGreaterThan(4);
  });
