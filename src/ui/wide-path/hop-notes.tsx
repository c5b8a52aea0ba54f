import {hopIds} from '../../engine/diagnosis/diagnosis';
import {useView} from '../view';
import {hopNote, type PathFigures} from './hop-note';

/** Under each hop of the path picture what was measured there; shown where there is room. */
export function HopNotes(figures: PathFigures) {
  const view = useView();
  return (
    <ul class="hop-notes">
      {hopIds.map(hop => (
        <li key={hop} class={`hop-note-${figures.path.looks[hop]}`}>
          <span class="sr-only">{view.t(`hops.${hop}.name`)} </span>
          {hopNote(hop, figures, view)}
        </li>
      ))}
    </ul>
  );
}
