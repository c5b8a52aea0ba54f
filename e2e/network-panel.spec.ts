import type {Har} from 'har-format';
import {diagnose} from '../src/engine/diagnosis/diagnose';
import {fromHar} from '../src/engine/door/from-har';
import type {Evidence} from '../src/engine/evidence/evidence';
import {reportOf} from '../src/engine/report/har';
import {piecesOf} from '../src/engine/report/pieces';
import {entry} from '../src/testing/builders';
import {fullHar} from '../src/testing/full-har';
import {hostileHar} from '../src/testing/hostile-har';
import {plantedReport} from '../src/testing/reports';
import {expect, test} from './fixtures';
import {openInNetworkPanel, type PanelRequest} from './network-panel';

const recordings: Readonly<Record<string, () => Evidence>> = {
  'a login that was refused': () => plantedReport('invalid-client-409').evidence,
  'a page that was blocked': () => plantedReport('cloudflare-1020').evidence,
  'answers that never came': () => plantedReport('dns-failure').evidence,
  'every fact': () => fromHar(fullHar()),
  'requests that only the page told of': () => ({entries: [entry({seenBy: 'page', status: 0}), entry({error: 'x'})]}),
  'hostile texts': () => fromHar(hostileHar()),
  'no request': () => ({entries: []}),
};

const reportText = (evidence: Evidence) => [...piecesOf(reportOf(evidence, '0.1.0', diagnose(evidence)))].join('');

const written = (text: string): readonly PanelRequest[] =>
  (JSON.parse(text) as Har).log.entries.map(({request, response}) => ({
    method: request.method,
    url: request.url,
    status: response.status,
    requestHeaders: request.headers.length,
    responseHeaders: response.headers.length,
  }));

test('a report opens in the network panel as it was written', async ({context}) => {
  for (const [what, recorded] of Object.entries(recordings))
    await test.step(what, async () => {
      const text = reportText(recorded());
      expect(await openInNetworkPanel(context, text)).toEqual(written(text));
    });
});
