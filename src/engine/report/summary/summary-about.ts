import {say, type Texts} from '../../../texts/say';
import {clockLine} from '../lines/clock-line';
import {systemOf} from '../lines/environment-line';
import {failingSince, failuresBefore} from '../lines/failure-of';
import {inert} from '../lines/inert-text';
import {zonedTime} from '../lines/spoken-time';
import type {Report} from '../report';
import {labelled, type Section, stated} from './summary-section';

/** What surrounds a failure: the browser, what failed before, and the report itself. */

function permissionLine(texts: Texts, granted: boolean | undefined): readonly string[] {
  const state = granted ? 'given' : 'missing';
  return granted === undefined
    ? []
    : [labelled(texts, 'summary.permission.title', say(texts, `summary.permission.${state}`))];
}

export function environment(texts: Texts, report: Report): Section {
  const {browser, language, timeZone, extensionVersion, permissionGranted, ...rest} = report.evidence.environment ?? {};
  return {
    title: say(texts, 'summary.environment'),
    lines: [
      ...stated(texts, 'summary.browser', browser),
      ...stated(texts, 'summary.system', systemOf(rest)),
      ...stated(texts, 'summary.language', language),
      ...stated(texts, 'summary.time-zone', timeZone),
      ...stated(texts, 'summary.extension', extensionVersion ?? report.version),
      ...permissionLine(texts, permissionGranted),
      ...stated(texts, 'summary.clock.title', clockLine(texts, report)),
    ],
  };
}

export function before(texts: Texts, report: Report): Section {
  const past = failuresBefore(report);
  const since = failingSince(report);
  const zone = report.evidence.environment?.timeZone;
  const first = past.alike > 0 && since ? [labelled(texts, 'summary.first', zonedTime(since, zone))] : [];
  const counted = past.all > 0 ? say(texts, 'summary.before.count', past) : say(texts, 'summary.before.none');
  return {title: say(texts, 'summary.before.title'), lines: [inert(counted), ...first]};
}

/** What the whole report holds, and that it may be handed on. */
export const bundle = (texts: Texts, {madeAt, version, evidence}: Report): Section => ({
  title: say(texts, 'summary.bundle.title'),
  lines: [
    say(texts, 'summary.bundle.har'),
    say(texts, 'summary.bundle.html'),
    say(texts, 'summary.bundle.summary'),
    say(texts, 'summary.bundle.safe'),
    say(texts, 'summary.bundle.made', {time: zonedTime(madeAt, evidence.environment?.timeZone), version}),
  ].map(inert),
});
