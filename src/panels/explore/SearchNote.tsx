import { sheetSearch } from '../../state/use-sheet-search.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { quoted, quotedQuery } from '../shared/quoted.ts';
import styles from './ExplorePanel.module.css';

/** Says when the list is not simply what the search found. */
export function SearchNote({ shown }: { readonly shown: ShownSheets }) {
  const { query, stage, found, results } = shown;
  if (query === undefined) return null;
  if (stage === 'failed')
    return (
      <Notice tone="quiet" alert className={styles.empty}>
        <p>Les mots des fiches n’ont pas pu être chargés{'\u00a0'}: la liste est entière.</p>
        <Button look="main" className={styles.again} onClick={() => sheetSearch.ask()}>
          Réessayer
        </Button>
      </Notice>
    );
  if (stage !== 'ready') return <p className={styles.note}>Recherche dans les fiches…</p>;
  const best = results.get(found[0]?.id ?? '');
  if (best && best.near.length > 0)
    return (
      <p className={styles.note}>
        Aucune fiche ne contient {quotedQuery(query)}. Celles-ci parlent de{' '}
        {quoted(found.flatMap(({ id }) => results.get(id)?.near ?? []))}.
      </p>
    );
  return best?.isPartial ? (
    <p className={styles.note}>Aucune fiche n’a tous ces mots. Celles-ci en ont une partie.</p>
  ) : null;
}
