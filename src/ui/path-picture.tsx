import type {ComponentChildren} from 'preact';
import {hopIds} from '../engine/diagnosis/diagnosis';
import {HopNode} from './hop-node';
import {type HopLook, type PathLooks, spoken, toneOf, zones} from './path-looks';
import {useView} from './view';

/** The line that leads to a hop: nothing is drawn through to what was not reached. */
const lineTo = (look: HopLook | undefined): string => (look === undefined || look === 'unseen' ? 'none' : 'solid');

interface Props {
  readonly path: PathLooks;
  /** Drawn from left to right, once, for a verdict that is new. */
  readonly fresh?: boolean;
  /** The bubble. */
  readonly children?: ComponentChildren;
}

/** Whose side is it? Seven hops in three zones, the place where it stopped in shape and colour, and the bubble under it. */
export function PathPicture({path, fresh = false, children}: Props) {
  const {t, notes} = useView();
  const {looks} = path;
  return (
    <figure class="path">
      {zones.map(({id, hops}) => (
        <span key={id} class={`zone zone-${id} tone-${toneOf(looks, hops)}`} aria-hidden="true">
          {t(`zones.${id}`)}
        </span>
      ))}
      <p class="sr-only">{t(toneOf(looks) === 'fail' ? 'ui.path.stopped' : 'ui.path.seen')}</p>
      <ol class={fresh ? 'hops hops-fresh' : 'hops'}>
        {hopIds.map((hop, index) => {
          const look = looks[hop];
          const next = hopIds[index + 1];
          return (
            <li
              key={hop}
              class={`hop hop-${look}`}
              data-from={index > 0 ? (look === 'failed' ? 'fail' : lineTo(look)) : 'none'}
              data-to={lineTo(next && looks[next])}
            >
              <HopNode hop={hop} look={look} />
              <span class="hop-name" aria-hidden="true">
                {t(`hops.${hop}.name`)}
              </span>
              <span class="sr-only">
                {t('ui.path.hop', {hop: t(`hops.${hop}.name`), state: t(`ui.path.states.${spoken(hop, path)}`)})}
              </span>
            </li>
          );
        })}
      </ol>
      {notes}
      {children}
    </figure>
  );
}
