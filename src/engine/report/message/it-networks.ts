import {say, type TextFacts, type Texts} from '../../../texts/say';
import type {Place} from '../../check/kept-run';
import {listed} from '../lines/letter';
import type {Told} from '../report';

const placeOf = (texts: Texts, place: Place | undefined) =>
  place === undefined || place === 'here' ? '' : say(texts, `check.compare.inPlaces.${place}`);

/** Where it fails and where it works, in words. */
export const networksOf = (texts: Texts, {lines, fails, works}: NonNullable<Told['isolated']>): TextFacts => ({
  fails: placeOf(texts, fails),
  works: placeOf(texts, works),
  lines: listed(
    texts,
    lines.map(id => say(texts, `check.lines.${id}`)),
  ),
});
