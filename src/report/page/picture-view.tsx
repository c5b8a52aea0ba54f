import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {useView} from '../../ui/view';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly taken: Blob;
  readonly onPicture: (picture: Blob) => void;
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
  const [from, setFrom] = useState<Point>();
  const redraw = () => {
    if (canvas.current) void draw(canvas.current, taken).then(() => onPicture(taken));
  };
  useLayoutEffect(redraw, [taken]);
  const end = (event: PointerEvent) => {
    if (!from || !canvas.current) return;
    cover(canvas.current, from, pointOf(event, canvas.current));
    setFrom(undefined);
    canvas.current.toBlob(picture => picture && onPicture(picture));
  };
  return (
    <>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('report.picture.alt')}
        onPointerDown={event => setFrom(pointOf(event, event.currentTarget))}
        onPointerUp={end}
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
