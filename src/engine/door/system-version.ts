/**
 * The version of the system as people know it, from what the browser tells; undefined where that is none: Linux tells its
 * kernel's. Windows 11 calls itself 13 and more.
 * @param told `15.0.0`
 * @see https://learn.microsoft.com/en-us/microsoft-edge/web-platform/how-to-detect-win11
 */
export function systemVersionOf(system: string, told: string): string | undefined {
  const [main = 0, minor = 0] = told.split('.').map(Number);
  if (system === 'win') return main >= 13 ? '11' : main > 0 ? '10' : undefined;
  if (system === 'mac') return main > 10 ? `${main}.${minor}` : undefined;
  return system === 'android' && main > 0 ? String(main) : undefined;
}
