import type {Environment} from '../../evidence/evidence';

const systems: Readonly<Record<string, string>> = {
  mac: 'macOS',
  win: 'Windows',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
  openbsd: 'OpenBSD',
  fuchsia: 'Fuchsia',
  ios: 'iOS',
};

/** `Windows 15`, `macOS 14.5`: the version as the browser tells it. */
export function systemOf({system, systemVersion}: Environment): string | undefined {
  if (system === undefined) return undefined;
  const name = Object.hasOwn(systems, system) ? systems[system] : system;
  return systemVersion ? `${name} ${systemVersion}` : name;
}

/** Browser, system, language, time zone and ourselves, as far as they are known. */
export const environmentLine = (environment: Environment): string =>
  [
    environment.browser,
    systemOf(environment),
    environment.language,
    environment.timeZone,
    environment.extensionVersion && `Login Doctor ${environment.extensionVersion}`,
  ]
    .filter(Boolean)
    .join(' · ');
