import {randomBytes, randomUUID} from 'node:crypto';

const planted: string[] = [];

/** Everything the lab plants that must never come out of the product again. It grows while the lab plays. */
export const secrets: readonly string[] = planted;

/** Remembers a value as secret and hands it back. */
export function plant(value: string): string {
  if (value && !planted.includes(value)) planted.push(value);
  return value;
}

export const randomText = (length: number): string => randomBytes(length).toString('base64url').slice(0, length);
export const randomHex = (length: number): string => randomBytes(length).toString('hex').slice(0, length);

export const secretText = (length: number): string => plant(randomText(length));
export const secretHex = (length: number): string => plant(randomHex(length));
const secretId = (): string => plant(randomUUID());

/** The one who logs in. The address is the one that block pages show. */
export const person = {
  email: plant(`planted.person+${randomHex(8)}@example.com`),
  password: plant(`Planted-${randomText(12)}-pass`),
  name: plant(`Planted Person ${randomHex(6)}`),
  id: plant(`user-${randomText(24)}`),
  account: secretId(),
  device: secretId(),
  address: plant('203.0.113.77'),
} as const;
