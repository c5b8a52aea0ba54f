import {useLayoutEffect, useRef} from 'preact/hooks';
import {useView} from '../../ui/view';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The picture as it stands on the page at this moment. */
export type ReadPicture = () => Promise<Blob | null>;

interface Props {
  readonly taken: Blob;
  readonly onPicture: (read: ReadPicture) => void;
}

/** Where a pointer is on the canvas, in the picture's own points. */
function pointOf(
  {offsetX, offsetY}: PointerEvent,
  {width, height, clientWidth, clientHeight}: HTMLCanvasElement,
): Point {
  return {x: (offsetX * width) / clientWidth, y: (offsetY * height) / clientHeight};
}

async function draw(canvas: HTMLCanvasElement, taken: Blob): Promise<void> {
  const picture = await createImageBitmap(taken);
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}

function cover(canvas: HTMLCanvasElement, from: Point, to: Point): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#000';
  pen.fillRect(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y));
}

/** The picture as it will be saved. What the person drags over turns black, in the picture itself. */
export function PictureView({taken, onPicture}: Props) {
  const {t} = useView();
  const canvas = useRef<HTMLCanvasElement>(null);
  const from = useRef<Point | undefined>(undefined);
  const redraw = () => {
    if (canvas.current) void draw(canvas.current, taken);
  };
  useLayoutEffect(() => {
    redraw();
    onPicture(() => new Promise(resolve => (canvas.current ? canvas.current.toBlob(resolve) : resolve(null))));
  }, [taken]);
  const begin = (event: PointerEvent & {readonly currentTarget: HTMLCanvasElement}) => {
    // Whoever lets go beyond the edge has covered up to it.
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = pointOf(event, event.currentTarget);
  };
  const end = (event: PointerEvent & {readonly currentTarget: HTMLCanvasElement}) => {
    if (from.current) cover(event.currentTarget, from.current, pointOf(event, event.currentTarget));
    from.current = undefined;
  };
  return (
    <>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('report.picture.alt')}
        onPointerDown={begin}
        onPointerUp={end}
        onPointerCancel={() => {
          from.current = undefined;
        }}
      />
      <p class="card-note">
        {t('report.picture.cover')}{' '}
        <button type="button" class="text-button" onClick={redraw}>
          {t('report.picture.uncover')}
        </button>
      </p>
    </>
  );
}
