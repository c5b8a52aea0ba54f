import type {Environment} from '../../engine/evidence/evidence';
import type {Voice} from '../../ui/voice';

/** Names of their own, the same in every language; keys as the browser tells them. */
const systems = new Map([
  ['win', 'Windows'],
  ['mac', 'macOS'],
  ['linux', 'Linux'],
  ['cros', 'ChromeOS'],
  ['android', 'Android'],
  ['openbsd', 'OpenBSD'],
  ['fuchsia', 'Fuchsia'],
  ['ios', 'iOS'],
]);

/** Windows 11 calls itself 13 and more: https://learn.microsoft.com/microsoft-edge/web-platform/how-to-detect-win11 */
const versionOf = ({system, systemVersion = ''}: Environment) =>
  system === 'win' && Number(systemVersion) >= 13 ? '11' : systemVersion;

/** `Windows 11`, `macOS 14.5`. */
export const systemOf = (environment: Environment): string | undefined =>
  environment.system && `${systems.get(environment.system) ?? environment.system} ${versionOf(environment)}`.trimEnd();

/** `Japanese (ja)`; a code that the browser does not know stands for itself. */
export function languageOf({language: code}: Environment, {language, t}: Voice): string | undefined {
  if (!code) return undefined;
  try {
    const name = new Intl.DisplayNames([language], {type: 'language'}).of(code) ?? code;
    return name === code ? code : t('document.support.named', {name, code});
  } catch {
    return code;
  }
}
