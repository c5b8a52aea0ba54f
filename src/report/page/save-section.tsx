import {useLayoutEffect, useState} from 'preact/hooks';
import {SaveIcon} from '../../ui/icons';
import {useView} from '../../ui/view';
import {bytesIn, type ReportFile} from './files';
import {handOver} from './hand-over';
import {PictureChoice} from './picture-choice';
import type {ReadPicture} from './picture-view';
import {type ZipEntry, zipOf} from './zip';

interface Props {
  readonly files: readonly ReportFile[];
  /** Of the names of what is saved. */
  readonly stem: string;
  /** ISO date. */
  readonly madeAt: string;
  /** The tab that the report is about. */
  readonly tab: number | undefined;
  /** Saved without another click: the person has clicked already. */
  readonly atOnce: boolean;
}

const ending = ({name}: ReportFile) => name.slice(name.lastIndexOf('.'));

/** The one button, what is in the file, and each file alone. */
export function SaveSection({files, stem, madeAt, tab, atOnce}: Props) {
  const {t} = useView();
  const [picture, setPicture] = useState<ReadPicture>();
  const [told, setTold] = useState('');
  const save = (name: string, make: () => Promise<Blob>) =>
    make().then(
      file => {
        handOver(name, file);
        setTold(t('report.noted.saved', {name}));
      },
      () => setTold(t('report.noted.unsaved')),
    );
  const saveAll = () =>
    save(`${stem}.zip`, async () => {
      const entries: ZipEntry[] = files.map(file => ({name: file.name, bytes: bytesIn(file)}));
      const shown = await picture?.();
      if (shown) entries.push({name: 'picture.png', bytes: [new Uint8Array(await shown.arrayBuffer())]});
      return zipOf(entries, new Date(madeAt));
    });
  const saveOne = (file: ReportFile) =>
    save(stem + ending(file), async () => new Blob([...bytesIn(file)], {type: file.mime}));
  useLayoutEffect(() => {
    if (atOnce) saveAll();
  }, []);
  return (
    <section class="card">
      <h2>{t('report.save.title')}</h2>
      <p class="told" role="status">
        {told}
      </p>
      <button type="button" class="primary" onClick={saveAll}>
        <SaveIcon />
        <span>{t('report.save.button')}</span>
      </button>
      <p class="card-note">{t('report.save.holds')}</p>
      <ul class="files">
        {files.map(({id, name}) => (
          <li key={id}>
            <code>{name}</code> {t(`report.save.files.${id}`)}
          </li>
        ))}
        {picture && (
          <li>
            <code>picture.png</code> {t('report.save.files.picture')}
          </li>
        )}
      </ul>
      <PictureChoice tab={tab} onPicture={read => setPicture(() => read)} />
      <p class="card-note">{t('report.save.alone')}</p>
      <div class="buttons">
        {files.map(file => (
          <button key={file.id} type="button" class="second" onClick={() => saveOne(file)}>
            {file.name}
          </button>
        ))}
      </div>
    </section>
  );
}
