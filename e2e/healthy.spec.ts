import {expect, test} from './fixtures';
import {logIn} from './lab/login';

interface Stored {
  readonly snapshot?: {
    readonly diagnosis: {readonly findings: readonly unknown[]; readonly hops: Record<string, string>};
  };
}

for (const scene of ['healthy', 'healthy-noise', 'challenge-passed'] as const)
  test(`${scene}: a login that works raises nothing`, async ({lab, page, badge, popup, stored}) => {
    lab.play(scene);
    await page.goto('https://chatgpt.com/');
    await expect(page.getByRole('main').getByRole('button', {name: 'Log in'})).toBeVisible();
    await logIn(page);
    // Nobody judges what is healthy until somebody looks: then nothing may be left over.
    await popup();
    await expect.poll(async () => ((await stored()) as Stored).snapshot?.diagnosis.hops.session).toBe('passed');
    expect(((await stored()) as Stored).snapshot?.diagnosis.findings).toEqual([]);
    await badge('');
  });
