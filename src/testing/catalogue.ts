import {readFileSync} from 'node:fs';
import {rules} from '../engine/rules';
import {layers, type Rule} from '../engine/rules/rule';

/**
 * The catalogue in the rules' README, made from the rules themselves: what a class means and how it is recognised stands
 * in the comment over the rule, everything else in the rule.
 */

const folder = new URL('../engine/rules/', import.meta.url);
export const readmePath = new URL('README.md', folder);

const start = '<!-- The catalogue: npm run catalogue -->';
const end = '<!-- The end of the catalogue -->';

interface Described {
  readonly meaning: string;
  readonly recognised: string;
  readonly sources: readonly string[];
}

/** @throws when the comment lacks one of its three parts */
function described({layer, id}: Rule): Described {
  const source = readFileSync(new URL(`${layer}/${id}.ts`, folder), 'utf8');
  const [, comment = ''] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+ = define/.exec(source) ?? [];
  const text = comment.replaceAll(/^ *\* ?/gm, '').trim();
  const sources = [...text.matchAll(/^@see (\S+)/gm)].map(([, url = '']) => url);
  const [meaning = '', recognised = ''] = text
    .replace(/\n@[\s\S]*/, '')
    .split(/\n\s*\n(?=Recognised )/)
    .map(part => part.replaceAll(/\s+/g, ' ').trim());
  if (meaning === '' || recognised === '' || sources.length === 0)
    throw new Error(`The comment over ${id} says what it means, “Recognised by …”, and @see where that comes from`);
  return {meaning, recognised, sources};
}

const cost = ({purge}: Rule) =>
  purge === 'no' ? 'clearing cookies cannot help' : `clearing cookies (${purge}) can help`;

function entryOf(rule: Rule): string {
  const {meaning, recognised, sources} = described(rule);
  const explains = rule.explains ? [`Can explain: ${rule.explains.map(id => `\`${id}\``).join(', ')}.`] : [];
  return [
    `#### \`${rule.id}\``,
    `${meaning} _${rule.kind}, ${cost(rule)}_`,
    recognised,
    ...explains,
    `Remedies and checks, in order: ${rule.remedies.map(id => `\`${id}\``).join(', ')}.`,
    `Sources: ${sources.map(url => `<${url}>`).join(', ')}`,
  ].join('\n\n');
}

const listed = rules as unknown as readonly Rule[];

const catalogue = (): string =>
  layers
    .map(layer => [layer, listed.filter(rule => rule.layer === layer)] as const)
    .filter(([, own]) => own.length > 0)
    .flatMap(([layer, own]) => [`### ${layer.charAt(0).toUpperCase()}${layer.slice(1)}`, ...own.map(entryOf)])
    .join('\n\n');

/** The README with the catalogue as the rules have it now. */
export function withCatalogue(readme: string): string {
  const [before, after] = [readme.indexOf(start), readme.indexOf(end)];
  if (before < 0 || after < 0) throw new Error('The README lacks the marks of the catalogue');
  return `${readme.slice(0, before + start.length)}\n\n${catalogue()}\n\n${readme.slice(after)}`;
}
