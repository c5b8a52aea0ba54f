import {useEffect, useState} from 'preact/hooks';
import {loadTexts} from '../../browser/texts';
import type {Texts} from '../../texts/say';
import {useView} from '../../ui/view';

/** The texts of one language, which need not be that of the page; the ones before stay until they are there. */
export function useTexts(language: string): Texts | undefined {
  const {run} = useView();
  const [texts, setTexts] = useState<Texts>();
  useEffect(() => {
    let isWanted = true;
    run(async () => {
      const loaded = await loadTexts(language);
      if (isWanted) setTexts(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts;
}
