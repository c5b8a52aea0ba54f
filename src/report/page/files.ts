import {type Outgoing, receiptOf, reportOf} from '../../engine/report/har';
import {bytesOf, piecesOf} from '../../engine/report/pieces';
import type {Report} from '../../engine/report/report';
import {summaryMarkdown} from '../../engine/report/summary/summary-markdown';
import type {DocumentProps} from '../document/document';
import {htmlOf} from '../document/to-html';
import type {Words} from './words';

export type FileId = 'har' | 'html' | 'summary';

/** A file of the report: what is shown of it and what is saved of it come from the same pieces. */
export interface ReportFile {
  readonly id: FileId;
  readonly name: string;
  readonly mime: string;
  readonly pieces: () => Iterable<string>;
}

const outgoing = ({evidence, version, diagnosis}: Report): Outgoing => reportOf(evidence, version, diagnosis);

/** Everything that was left out of a report. */
export const receiptFor = (report: Report) => receiptOf(outgoing(report));

/** In English, and below it in the person's language where that is another. */
function* summaries(report: Report, {own, english}: Words): Generator<string> {
  yield summaryMarkdown(report, english);
  if (own.language.code !== english.language.code) yield `\n\n---\n\n${summaryMarkdown(report, own)}`;
  yield '\n';
}

/** The files of a report, written when they are asked for. */
export const filesOf = (shown: DocumentProps, words: Words): readonly ReportFile[] => [
  {id: 'har', name: 'report.har', mime: 'application/json', pieces: () => piecesOf(outgoing(shown.report))},
  {
    id: 'html',
    name: 'report.html',
    mime: 'text/html',
    pieces: () => [htmlOf(shown, words.voice)],
  },
  {id: 'summary', name: 'summary.md', mime: 'text/markdown', pieces: () => summaries(shown.report, words)},
];

export const bytesIn = ({pieces}: ReportFile): Iterable<Uint8Array<ArrayBuffer>> => bytesOf(pieces());
