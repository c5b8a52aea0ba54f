import {namesOf} from '../../evidence/allowed-names';
import {type AllowedHost, allowlist, allowlistDate, formerly, type Tier} from '../../evidence/allowlist';

const header = ['host', 'purpose', 'tier', 'needed_for_login', 'source', 'date'] as const;

type Row = Readonly<Record<(typeof header)[number], string>>;

const needed: Readonly<Record<Tier, string>> = {
  login: 'yes',
  'sign-in-method': 'if used',
  feature: 'no',
  telemetry: 'no',
};

const article = 'https://help.openai.com/en/articles/9247338';
const sources: Readonly<Record<AllowedHost['source'], string>> = {
  openai: article,
  'sign-in-provider': 'OpenID configuration of the sign-in provider',
};

const listed = allowlist.flatMap(({purpose, tier, source, ...name}) =>
  namesOf(name).map(
    (host): Row => ({
      host,
      purpose,
      tier,
      needed_for_login: needed[tier],
      source: sources[source],
      date: allowlistDate,
    }),
  ),
);

const earlier = formerly.flatMap(({purpose, ...name}) =>
  namesOf(name).map(
    (host): Row => ({
      host,
      purpose,
      tier: 'optional (earlier list)',
      needed_for_login: 'no',
      source: article,
      date: `before ${allowlistDate}`,
    }),
  ),
);

/** A comma, a quote or an end of line would tear a row apart, and a sheet would reckon with what begins like a formula. */
function cell(text: string): string {
  const inert = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The whole list for a sheet: https://www.rfc-editor.org/rfc/rfc4180 */
export const csvList = (): string =>
  [header, ...[...listed, ...earlier].map(row => header.map(name => row[name]))]
    .map(cells => cells.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
