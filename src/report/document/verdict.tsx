import type {ComponentChildren} from 'preact';
import type {Entry} from '../../engine/evidence/evidence';
import type {Report} from '../../engine/report/report';
import {Bubble} from '../../ui/bubble';
import {Eyebrow} from '../../ui/eyebrow';
import {clockWithSeconds} from '../../ui/format';
import {Mark, type MarkKind} from '../../ui/mark';
import type {Tone} from '../../ui/path-looks';
import {Sentences} from '../../ui/sentences';
import {useView} from '../../ui/view';
import type {Voice} from '../../ui/voice';
import {type Shown, shownOf} from './shown';
import {pointedAt, WidePath} from './wide-path';

type Failure = Extract<Shown, {finding: unknown}>;
type Calm = Exclude<Shown, Failure>;

interface Words {
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

function wordsOf(report: Report, shown: Shown, voice: Voice): Words {
  if ('finding' in shown) return (shown.kind === 'failed' ? failedWords : solvedWords)(report, shown, voice);
  const calm = calmWords(report, shown, voice);
  if (shown.kind !== 'lost') return calm;
  return {...calm, title: voice.t('document.lost.title', {host: shown.host}), text: voice.t('document.lost.text')};
}

interface Props {
  readonly report: Report;
  readonly entries: readonly Entry[];
  readonly children?: ComponentChildren;
}

/** What happened, where, and how sure that is. */
export function Verdict({report, entries}: Props) {
  const view = useView();
  const {mark, tone, word, notes, title, where = '', text} = wordsOf(report, shownOf(report), view);
  return (
    <>
      <Eyebrow mark={<Mark kind={mark} />} tone={tone} word={word} notes={notes} />
      <h1 class="doc-title">
        <Sentences text={title} />
      </h1>
      <WidePath report={report} entries={entries}>
        {(where !== '' || text) && <Bubble at={pointedAt(report)} tone={tone} where={where} {...(text && {text})} />}
      </WidePath>
    </>
  );
}
