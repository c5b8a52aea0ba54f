import type {Span} from '../../engine/diagnosis/spans';
import {spellMoment} from '../../ui/spell';
import {finest, type Scale} from '../../ui/timeline/scale';
import {isWhole, type Zoom} from '../../ui/timeline/zoom';
import {useView} from '../../ui/view';

const buttons = [
  ['out', '−'],
  ['in', '+'],
] as const;

interface Props {
  readonly shown: Span;
  readonly whole: Span;
  readonly scale: Scale;
  readonly zoom: (zoom: Zoom) => void;
}

/** What is shown, in words, and the same as the keys do. */
export function ZoomBar({shown, whole, scale, zoom}: Props) {
  const view = useView();
  const {t} = view;
  const moment = (time: number) => spellMoment(time, finest(scale), view);
  const length = moment(whole.to);
  const words = isWhole(shown, whole)
    ? t('timeline.zoom.all', {length})
    : t('timeline.zoom.part', {from: moment(shown.from), to: moment(shown.to), length});
  return (
    <div class="zoom-bar">
      <p role="status">{words}</p>
      {buttons.map(([step, sign]) => (
        <button
          key={step}
          type="button"
          class="second"
          title={t(`timeline.zoom.${step}`)}
          aria-label={t(`timeline.zoom.${step}`)}
          onClick={() => zoom(step)}
        >
          {sign}
        </button>
      ))}
      <button type="button" class="second" onClick={() => zoom('whole')}>
        {t('timeline.zoom.whole')}
      </button>
    </div>
  );
}
