import type {Report, Tried} from '../../engine/report/report';
import {clock} from '../../ui/format';
import type {Voice} from '../../ui/voice';

/** What came of a step, in words; of a purge also how much it took. */
export function outcomeOf({outcome, cookies}: Tried, {t, many}: Voice): string {
  const said = t(`summary.outcomes.${outcome}`);
  return cookies === undefined ? said : [said, many('document.support.removed', cookies)].join(t('ui.comma'));
}

/** A line for each step that was tried. */
export const triedLines = ({tried}: Report, voice: Voice): readonly string[] =>
  tried.map(step => {
    const {t, language} = voice;
    const said = {title: t(`remedies.${step.remedy}.title`), outcome: outcomeOf(step, voice)};
    if (step.at === undefined) return t('document.support.triedItem', said);
    return t('document.support.triedAt', {...said, time: clock(step.at, language)});
  });
