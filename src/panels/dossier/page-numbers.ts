import { create } from 'zustand';
import { mapIsServed } from '../../state/after-map.ts';
import styles from './DossierPanel.module.css';
import { pagesOf } from './paper-frame.ts';

interface Numbered {
  readonly dossier: string | null;
  readonly pages: readonly number[];
}

const NONE: readonly number[] = [];

const useNumbered = create<Numbered>(() => ({ dossier: null, pages: NONE }));

/** Empty until the pages of this very dossier are counted: a wrong number is worse than none. */
export function usePageNumbers(dossier: string): readonly number[] {
  return useNumbered((numbered) => (numbered.dossier === dossier ? numbered.pages : NONE));
}

/** Counts its pages once the map is served; what it gives stops that. */
export function countPages(article: Element, dossier: string): () => void {
  const frame = document.createElement('iframe');
  frame.className = styles.frame ?? '';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  let isWanted = true;
  const count = async () => {
    await mapIsServed();
    if (!isWanted) return;
    document.body.append(frame);
    const pages = await pagesOf(article, '[data-paper="sheet"]', frame);
    if (isWanted) useNumbered.setState({ dossier, pages });
  };
  count()
    .catch((cause: unknown) => console.info('The contents stay without page numbers.', cause))
    .finally(() => frame.remove());
  return () => {
    isWanted = false;
    frame.remove();
  };
}
