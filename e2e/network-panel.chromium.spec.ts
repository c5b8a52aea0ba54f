import {expect, test} from './fixtures';
import {startLogin} from './lab/login';
import {openInNetworkPanel} from './network-panel';
import {saveFromPopup} from './saved-report';

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
    const {files, har} = await saveFromPopup(driven, await popup());
    const panel = await openInNetworkPanel(context, files['report.har'] ?? '');
    expect(panel).toEqual(har.log.entries.map(({request, response}) => ({url: request.url, status: response.status})));
  });
