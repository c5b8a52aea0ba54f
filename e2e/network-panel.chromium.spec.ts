import {expect, test} from './fixtures';
import {startLogin} from './lab/login';
import {openInNetworkPanel} from './network-panel';

for (const scene of ['invalid-client-409', 'cloudflare-1020', 'healthy'] as const)
  test(`the report of ${scene} opens in the network panel as it was written`, async ({
    lab,
    context,
    driven,
    page,
    popup,
  }) => {
    lab.play(scene);
    await startLogin(page);
    const view = await popup();
    const {text} = await driven.save(view, () => view.getByRole('button', {name: /Save report/}).click());
    const {entries} = (JSON.parse(text) as {log: {entries: {request: {url: string}; response: {status: number}}[]}})
      .log;
    const panel = await openInNetworkPanel(context, text);
    expect(panel).toEqual(entries.map(({request, response}) => ({url: request.url, status: response.status})));
  });
