import type {Finding} from '../../engine/diagnosis/diagnosis';
import {header} from '../../engine/evidence/entries';
import type {Entry} from '../../engine/evidence/evidence';
import type {Facts} from '../../engine/evidence/facts';

/** What support looks a failure up by. */
export interface LookUp {
  readonly rayIds: readonly string[];
  readonly requestIds: readonly string[];
  readonly codes: readonly string[];
}

/** More than that nobody looks up. */
const most = 4;

/** The edge's id stands with its data centre in a header, and without it in a page: the longer form says both. */
function unique(found: ReadonlyArray<string | number | undefined>): readonly string[] {
  const all = [...new Set(found.filter(one => one !== undefined).map(String))];
  return all.filter(one => !all.some(other => other.startsWith(`${one}-`))).slice(0, most);
}

const sent = ({response}: Entry, ...names: readonly string[]) =>
  names.map(name => header(response, name)).find(value => value !== undefined);

const coded = ({edgeCode, authCode, sessionError}: Facts) => [edgeCode?.value, authCode?.value, sessionError?.value];

/** The ids and codes of the answers that decided it. */
export function lookUpOf({entries = [], sightings = [], facts = {}}: Finding): LookUp {
  const read = [...entries.map(({_facts = {}}) => _facts), ...sightings.map(page => page.facts)];
  return {
    rayIds: unique([...entries.map(entry => sent(entry, 'cf-ray')), ...read.map(({rayId}) => rayId?.value)]),
    requestIds: unique([
      ...entries.map(entry => sent(entry, 'x-request-id', 'x-oai-request-id')),
      ...read.map(({requestId}) => requestId?.value),
    ]),
    codes: unique([...read.flatMap(coded), facts.code]),
  };
}
