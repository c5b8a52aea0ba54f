import {useState} from 'preact/hooks';
import {type NoPicture, pictureOfLogin} from '../../browser/picture';
import {useView} from '../../ui/view';
import {PictureView, type ReadPicture} from './picture-view';

interface Props {
  /** The tab that the report is about. */
  readonly tab: number | undefined;
  readonly onPicture: (read: ReadPicture | undefined) => void;
}

/** A picture goes along only when the person wants it, and only after it stood before their eyes. */
export function PictureChoice({tab, onPicture}: Props) {
  const {t} = useView();
  const [wanted, setWanted] = useState(false);
  const [taken, setTaken] = useState<Blob>();
  const [trouble, setTrouble] = useState<NoPicture>();
  const choose = async (ticked: boolean) => {
    setWanted(ticked);
    const picture = ticked ? await pictureOfLogin(tab) : undefined;
    const isThere = picture instanceof Blob;
    setTaken(isThere ? picture : undefined);
    setTrouble(typeof picture === 'string' ? picture : undefined);
    setWanted(isThere);
    if (!isThere) onPicture(undefined);
  };
  const troubles = {
    missing: () => t('report.picture.missing'),
    permission: () => t('ui.permission.title'),
    refused: () => t('report.picture.refused', {look: t('ui.report.look')}),
  } as const;
  return (
    <div class="picture">
      <label class="option">
        <input type="checkbox" checked={wanted} onChange={({currentTarget}) => void choose(currentTarget.checked)} />
        <span>
          {t('report.picture.tick')}
          <span class="option-note">{t('report.picture.note')}</span>
        </span>
      </label>
      <div role="status">{trouble && <p class="card-note">{troubles[trouble]()}</p>}</div>
      {taken && <PictureView taken={taken} onPicture={onPicture} />}
    </div>
  );
}
