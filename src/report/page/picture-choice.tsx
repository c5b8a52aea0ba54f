import {useState} from 'preact/hooks';
import {type NoPicture, pictureOfLogin} from '../../browser/picture';
import {useView} from '../../ui/view';
import {PictureView} from './picture-view';

interface Props {
  readonly onPicture: (picture: Blob | undefined) => void;
}

/** A picture goes along only when the person wants it, and only after it stood before their eyes. */
export function PictureChoice({onPicture}: Props) {
  const {t} = useView();
  const [taken, setTaken] = useState<Blob>();
  const [trouble, setTrouble] = useState<NoPicture>();
  const choose = async (wanted: boolean) => {
    const taken = wanted ? await pictureOfLogin() : undefined;
    const picture = taken instanceof Blob ? taken : undefined;
    setTrouble(typeof taken === 'string' ? taken : undefined);
    setTaken(picture);
    onPicture(picture);
  };
  return (
    <div class="picture">
      <label class="option">
        <input
          type="checkbox"
          checked={taken !== undefined}
          onChange={({currentTarget}) => void choose(currentTarget.checked)}
        />
        <span>
          {t('report.picture.tick')}
          <span class="option-note">{t('report.picture.note')}</span>
        </span>
      </label>
      <div role="status">
        {trouble && <p class="card-note">{t(`report.picture.${trouble}`, {look: t('ui.report.look')})}</p>}
      </div>
      {taken && <PictureView taken={taken} onPicture={onPicture} />}
    </div>
  );
}
