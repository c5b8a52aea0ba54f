import type {Report} from '../../engine/report/report';
import {clockWithSeconds} from '../../ui/format';
import type {MarkKind} from '../../ui/mark';
import type {Tone} from '../../ui/path-looks';
import type {Voice} from '../../ui/voice';
import {pointedAt, type Shown} from './shown';

type Failure = Extract<Shown, {finding: unknown}>;
type Calm = Exclude<Shown, Failure>;

/** The words of the first screen. */
export interface Words {
  readonly mark: MarkKind;
  readonly tone: Tone;
  readonly word: string;
  readonly notes: readonly string[];
  readonly title: string;
  /** In bold. */
  readonly where?: string;
  readonly text?: string;
}

/** A failure that is there still: class, sureness, cause. */
function failedWords(report: Report, {finding, at}: Failure, {t}: Voice): Words {
  const hop = pointedAt(report);
  return {
    mark: 'failed',
    tone: 'fail',
    word: t('ui.eyebrow.failed'),
    notes: [
      clockWithSeconds(at),
      t('ui.eyebrow.cause', {confidence: t(`confidence.${finding.confidence}`)}),
      finding.rule,
    ],
    title: t(`rules.${finding.rule}.title`, finding.facts),
    where: hop ? t(`hops.${hop}.stopped`) : '',
    text: t(`rules.${finding.rule}.cause`, finding.facts),
  };
}

const solvedWords = ({diagnosis}: Report, {finding, at}: Failure, {t}: Voice): Words => ({
  mark: 'fine',
  tone: 'ok',
  word: t('ui.eyebrow.solved'),
  notes: [clockWithSeconds(at), finding.rule],
  title: t('ui.solved.title'),
  where: t('ui.bubble.again'),
  text: [
    t('ui.bubble.passes', {time: diagnosis.solved?.failedAt ?? at}),
    t('document.solved', {title: t(`rules.${finding.rule}.title`, finding.facts)}),
  ].join(t('ui.space')),
});

const calmWord = {
  lost: 'ui.why.noAnswer',
  nothing: 'document.nothing.word',
  empty: 'document.empty.word',
} as const;

/** Nothing failed as far as was seen; what is only worth knowing is said here. */
function calmWords({diagnosis}: Report, {kind, at}: Calm, {t}: Voice): Words {
  const known = diagnosis.circumstances[0];
  const stage = diagnosis.stage && t(`stages.${diagnosis.stage}`);
  return {
    mark: 'unseen',
    tone: 'quiet',
    word: t(calmWord[kind]),
    notes: kind === 'empty' ? [] : [clockWithSeconds(at)],
    title: t(kind === 'empty' ? 'document.empty.title' : 'document.nothing.title'),
    ...(kind === 'empty' && {text: t('document.empty.text')}),
    ...(kind === 'nothing' && stage && {text: stage}),
    ...(known && {where: t('ui.bubble.knowing'), text: t(`rules.${known.rule}.cause`, known.facts)}),
  };
}

/** What is said first, whatever came out. */
export function wordsOf(report: Report, shown: Shown, voice: Voice): Words {
  if ('finding' in shown) return (shown.kind === 'failed' ? failedWords : solvedWords)(report, shown, voice);
  const calm = calmWords(report, shown, voice);
  if (shown.kind !== 'lost') return calm;
  return {...calm, title: voice.t('document.lost.title', {host: shown.host}), text: voice.t('document.lost.text')};
}
