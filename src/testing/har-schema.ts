import {createRequire} from 'node:module';
import {isIPv4, isIPv6} from 'node:net';
import Ajv, {type ErrorObject} from 'ajv';

/** The published schemas of HAR 1.2 and the draft they are written in: https://github.com/ahmadnassri/har-schema */
const load = createRequire(import.meta.url);
const schemas = Object.values(load('har-schema') as Record<string, {readonly $id: string}>);

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    uri: address => URL.canParse(address),
    'date-time': date => Number.isFinite(Date.parse(date)),
    ipv4: isIPv4,
    ipv6: isIPv6,
  },
});
ajv.addMetaSchema(load('ajv/dist/refs/json-schema-draft-06.json'));
// The schemas say `min` where JSON Schema says `minimum`; what they mean counts.
ajv.addKeyword({
  keyword: 'min',
  type: 'number',
  schemaType: 'number',
  validate: (least: number, value: number) => value >= least,
});
ajv.addSchema(schemas.map(schema => ({...schema, $id: schema.$id.replace(/#$/, '')})));

const inWords = ({instancePath, message}: ErrorObject) => `${instancePath || '/'} ${message ?? 'is wrong'}`;

const isFile = (value: unknown) => typeof value === 'object' && value !== null && 'log' in value;

/** What is wrong with a file as HAR 1.2, one line each; empty when it is valid. Takes the whole file or its `log`. */
export function harProblems(log: unknown): readonly string[] {
  const valid = ajv.validate('har.json', isFile(log) ? log : {log});
  return valid ? [] : (ajv.errors ?? []).map(inWords);
}
