import {useId} from 'preact/hooks';
import {useView} from '../../ui/view';

interface Props {
  readonly wanted: string;
  readonly found: number;
  readonly change: (wanted: string) => void;
}

/** A field for part of a name, and how many have it. */
export function NameFilter({wanted, found, change}: Props) {
  const {t, many} = useView();
  const id = useId();
  return (
    <div class="jar-filter">
      <label for={id}>{t('cookies.filter')}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={wanted}
        onInput={({currentTarget}) => change(currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || wanted === '') return;
          // It empties the field first; the fold around it closes with the next.
          event.stopPropagation();
          event.preventDefault();
          change('');
        }}
      />
      <span class="small" role="status">
        {wanted !== '' && (found > 0 ? many('cookies.found', found) : t('cookies.notFound'))}
      </span>
    </div>
  );
}
