import {parseArgs} from 'node:util';
import {diagnose} from '../engine/diagnosis/diagnose';
import {readHar} from '../engine/door/from-har';
import {summary} from '../engine/report/summary/summary';
import {verdictOf} from '../engine/report/verdict-json';
import {say} from '../texts/say';
import {about, readBytes, run} from './command';
import {languages, loadTexts} from './texts';

const usage = `usage: npm run --silent diagnose -- FILE.har [--json] [--lang ${languages.join('|')}]`;

function wanted() {
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {json: {type: 'boolean', default: false}, lang: {type: 'string', default: 'en'}},
    });
    const [path] = positionals;
    if (path && positionals.length === 1 && languages.includes(values.lang)) return {...values, path};
  } catch {
    // An unknown option: the usage line says which there are.
  }
  throw new Error(usage);
}

/** Exit status: 0 no failure found, 1 found, 2 the file cannot be read. */
await run(async () => {
  const {path, json, lang} = wanted();
  const {evidence, places, refused} = await readBytes(path).then(readHar).catch(about(path));
  const diagnosis = diagnose(evidence);
  const texts = await loadTexts(lang);
  const verdict = {...verdictOf(diagnosis, evidence.entries ?? [], texts, places), refused: refused.slice(0, 100)};
  const lines = [
    summary(texts, diagnosis, evidence.environment),
    ...refused.slice(0, 1).map(first => say(texts, 'summary.refused', {count: refused.length, first})),
  ];
  process.stdout.write(`${json ? JSON.stringify(verdict, null, 2) : lines.join('\n')}\n`);
  return diagnosis.findings.length > 0 ? 1 : 0;
});
