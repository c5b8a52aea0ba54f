import type {TargetedEvent} from 'preact';
import {useId, useState} from 'preact/hooks';
import type {JarGroup} from '../../engine/jar/group-jar';
import {isProtected} from '../../engine/kept/protected-names';
import {ChevronIcon} from '../../ui/icons';
import {useView} from '../../ui/view';
import {CookieRow, ToSettings} from './cookie-row';
import type {ShownJar} from './shown-jar';
import {sizeWords} from './words';

interface Props {
  readonly group: JarGroup;
  readonly jar: ShownJar;
}

function Kept({count, all}: {readonly count: number; readonly all: boolean}) {
  const {t, many} = useView();
  if (count === 0) return null;
  return (
    <p class="small">
      {all ? t('cookies.protected.all') : many('cookies.protected.some', count)} {all && <ToSettings />}
    </p>
  );
}

/** All of the group at once, and what that costs. */
function RemoveAll({group: {cookies, purpose, site}, jar}: Props) {
  const {t, many} = useView();
  const cost = useId();
  const free = cookies.filter(({name}) => !isProtected(name, jar.protectedNames));
  const button = many('cookies.removeAll', free.length);
  const place = t('cookies.removeAllNamed', {button, purpose: t(`cookies.purposes.${purpose}.name`), site});
  return (
    <div class="jar-all">
      {free.length > 0 && (
        <>
          <button
            type="button"
            class="second"
            aria-label={place}
            aria-describedby={cost}
            onClick={() => jar.remove(free)}
          >
            {button}
          </button>
          <p class="small" id={cost}>
            {t(`cookies.purposes.${purpose}.cost`, {site}) + t('ui.space') + t('ui.cost.undo')}
          </p>
        </>
      )}
      <Kept count={cookies.length - free.length} all={free.length === 0} />
    </div>
  );
}

function Inside({group, jar}: Props) {
  const {t} = useView();
  return (
    <div class="fold">
      <p class="jar-purpose">
        {t(`cookies.purposes.${group.purpose}.what`) + t('ui.space') + t(`cookies.takenBy.${group.purpose}`)}
      </p>
      <RemoveAll group={group} jar={jar} />
      <ul class="jar-cookies">
        {group.cookies.map(cookie => (
          <CookieRow key={cookie.id} cookie={cookie} jar={jar} />
        ))}
      </ul>
    </div>
  );
}

/** The cookies of one purpose, as a line that opens; they are built when it does. */
export function GroupFold({group, jar}: Props) {
  const view = useView();
  const {key, purpose, cookies, bytes} = group;
  const [open, setOpen] = useState(jar.opened.has(key));
  const toggle = ({currentTarget}: TargetedEvent<HTMLDetailsElement>) => {
    if (jar.isFiltered) return;
    jar.opened[currentTarget.open ? 'add' : 'delete'](key);
    setOpen(currentTarget.open);
  };
  const isOpen = open || jar.isFiltered;
  return (
    <details class="jar-group" open={isOpen} onToggle={toggle}>
      <summary>
        <ChevronIcon />
        <span class="jar-group-name">{view.t(`cookies.purposes.${purpose}.name`)}</span>
        <span class="row-note">{view.many('cookies.note', cookies.length, {size: sizeWords(bytes, view)})}</span>
      </summary>
      {isOpen && <Inside group={group} jar={jar} />}
    </details>
  );
}
