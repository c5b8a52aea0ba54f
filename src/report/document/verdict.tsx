import type {Entry} from '../../engine/evidence/evidence';
import type {Report} from '../../engine/report/report';
import {Bubble} from '../../ui/bubble';
import {Eyebrow} from '../../ui/eyebrow';
import {Mark} from '../../ui/mark';
import {Sentences} from '../../ui/sentences';
import {useView} from '../../ui/view';
import {pointedAt, shownOf} from './shown';
import {wordsOf} from './verdict-words';
import {WidePath} from './wide-path';

interface Props {
  readonly report: Report;
  /** Of the attempt that was judged. */
  readonly entries: readonly Entry[];
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
