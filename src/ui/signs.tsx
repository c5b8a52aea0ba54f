import type {Sign} from '../engine/rules/rule';
import {coded} from './coded';
import {Mark, type MarkKind} from './mark';
import {useView} from './view';

interface Props {
  readonly title: string;
  readonly mark: MarkKind;
  readonly signs: readonly Sign[];
  /** Said when there is none. Without it an empty group is left out. */
  readonly none?: string;
}

/** What speaks for, or against, or was not looked at. */
export function Signs({title, mark, signs, none}: Props) {
  const {t} = useView();
  if (signs.length === 0 && !none) return null;
  return (
    <>
      <h2>{title}</h2>
      {signs.length === 0 && <p class="signs-none">{none}</p>}
      <ul class="signs">
        {signs
          .map(({sign, facts}) => t(`signs.${sign}`, facts))
          .map(text => (
            <li key={text}>
              <Mark kind={mark} />
              <span>{coded(text)}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
