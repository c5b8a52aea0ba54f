import type {Readings} from '../evidence/facts';
import {type KnownMessage, messageIn} from '../evidence/known-messages';
import {safeCode} from './safe-code';

/** More than any error has, and short enough to go over. */
const most = 1000;

/**
 * An error of the login server’s pages where they ask for data: one flat list, in which a new value stands right after
 * its name, and a known one by its place. https://github.com/remix-run/react-router (turbo-stream)
 */
export function readStream(values: readonly unknown[]): Readings {
  const near = values.slice(0, most);
  const named = (value: unknown, index: number) => ['code', 'errorCode'].includes(near[index - 1] as string) && value;
  const codes = near.map(named).map(safeCode);
  const said = near.map((value): KnownMessage | undefined =>
    typeof value === 'string' ? messageIn(value) : undefined,
  );
  return {authCode: codes.find(code => code !== undefined), message: said.find(text => text !== undefined)};
}
