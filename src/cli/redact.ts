import {writeFile} from 'node:fs/promises';
import packageJson from '../../package.json' with {type: 'json'};
import {parseHar} from '../engine/door/from-har';
import {receiptLines} from '../engine/report/receipt-lines';
import {redact} from '../engine/report/redact';
import {say} from '../texts/say';
import {about, fromHere, readBytes, run} from './command';
import {loadTexts} from './texts';

const usage = 'usage: npm run --silent redact -- IN.har OUT.har';

/** Exit status: 0 written, 2 the file cannot be read or written. */
await run(async () => {
  const [from, to, ...more] = process.argv.slice(2);
  if (!from || !to || more.length > 0) throw new Error(usage);
  const clean = await readBytes(from)
    .then(bytes => redact(parseHar(bytes), packageJson.version))
    .catch(about(from));
  await writeFile(fromHere(to), JSON.stringify(clean, null, 1)).catch(() =>
    about(to)('the file cannot be written there'),
  );
  const texts = await loadTexts('en');
  const lines = receiptLines(texts, clean.log._loginDoctor.receipt);
  const heading = say(texts, lines.length > 0 ? 'report.receipt.title' : 'report.receipt.none');
  process.stdout.write(`${[lines.length > 0 ? `${heading}:` : heading, ...lines].join('\n  ')}\n`);
  return 0;
});
