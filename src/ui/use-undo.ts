import {useState} from 'preact/hooks';
import {ask} from '../browser/ask';
import {useView} from './view';

export type UndoAnswer = 'none' | 'signed-in-since' | 'expired' | 'permission';

/** Undoes the purge; keeps what the background answered instead, so that the person can decide. */
export function useUndo() {
  const {run} = useView();
  const [answer, setAnswer] = useState<UndoAnswer>('none');
  const undo = (confirmed: boolean) =>
    run(async () => {
      const answered = await ask('purge.undo', confirmed);
      setAnswer(typeof answered === 'string' ? answered : 'none');
    });
  return {answer, undo, leave: () => setAnswer('none')};
}
