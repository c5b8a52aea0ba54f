import {confidences, type Kind, layers} from '../rules/rule';
import type {Finding} from './diagnosis';

const kinds: readonly Kind[] = ['cause', 'symptom', 'circumstance'];

/** A part of the app that does not work keeps nobody out: whatever does goes before it, and be it a symptom. */
const steps = ({kind, layer}: Finding) => kinds.indexOf(kind) * 2 + (kind === 'cause' && layer === 'feature' ? 3 : 0);

/** Smaller goes first: a cause before a symptom, the surer before the less sure, the layer nearer to the person first. */
const rank = (finding: Finding) =>
  steps(finding) * 1000 + confidences.indexOf(finding.confidence) * 100 + layers.indexOf(finding.layer);

/** A symptom explains nothing by itself, so it is never certain. */
const honest = (finding: Finding): Finding =>
  finding.kind === 'symptom' && finding.confidence === 'certain' ? {...finding, confidence: 'likely'} : finding;

/** The verdict first. Equal ranks keep the order of the rules (the sort is stable). */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map(honest).sort((one, other) => rank(one) - rank(other));
