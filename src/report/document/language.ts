import type {Environment} from '../../engine/evidence/evidence';
import type {Voice} from '../../ui/voice';

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
