import { useState } from 'react';
import { foldedWords } from '../../../core/text/fold.ts';
import { editDistance, mostTypos } from '../../../core/text/similarity.ts';
import { ButtonAnchor } from '../../../ui/Button.tsx';
import type { ListedSheet } from '../protocol.ts';
import styles from './editor.module.css';
import { spaced, TextInput } from './Field.tsx';
import { counted } from './form-values.ts';
import { Result } from './Result.tsx';

interface SheetsPageProps {
  readonly site: string;
  readonly sheets: readonly ListedSheet[];
  /** What became of the sheet that was wanted. */
  readonly said: string | null;
}

/** Every word that is typed begins one of the sheet's, or is one with a typo where that finds none. */
export function sheetsFound(sheets: readonly ListedSheet[], wanted: string, typos = false): typeof sheets {
  const found = sheets.filter(({ title, id, territory }) => {
    const words = foldedWords(`${title} ${id} ${territory}`);
    return foldedWords(wanted).every((start) => {
      const most = typos ? mostTypos(start) : 0;
      return words.some((word) => word.startsWith(start) || editDistance(start, word, most) <= most);
    });
  });
  return found.length > 0 || typos ? found : sheetsFound(sheets, wanted, true);
}

export function SheetsPage({ site, sheets, said }: SheetsPageProps) {
  const [wanted, setWanted] = useState('');
  const found = sheetsFound(sheets, wanted);
  return (
    <main className={`stack ${styles.page}`}>
      <title>{`Les fiches · ${site}`}</title>
      <p className="soft">{site}</p>
      <h1>Les fiches</h1>
      {said !== null && <Result>{spaced(said)}</Result>}
      <p className="row wraps">
        <ButtonAnchor look="main" href="?nouvelle">
          Écrire une fiche
        </ButtonAnchor>
        <a href="?import">Importer un document</a>
        <a href="?reglages=site.json">Réglages</a>
        <a href="?reglages=themes.json">Thèmes</a>
        <a href="../">Voir le site</a>
        <a href="../a-corriger/">À corriger</a>
      </p>
      <TextInput
        label="Chercher une fiche"
        isRequired
        help="Par son titre, son adresse ou son territoire."
        value={wanted}
        onChange={setWanted}
      />
      <p role="status">{found.length === 0 ? 'Aucune fiche' : counted(found.length, 'fiche')}</p>
      <ul className={styles.list}>
        {found.map((sheet) => (
          <li key={sheet.id} className="ruled">
            <a href={`?fiche=${sheet.id}`}>{sheet.title}</a>
            {sheet.territory !== '' && <span className="soft small"> · {sheet.territory}</span>}
            <span className={`note ${sheet.errors > 0 ? styles.wrong : styles.left}`}>{stateOf(sheet)}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** What is left to do of a sheet, in words; empty for nothing. */
function stateOf({ errors, warnings, isProposed }: ListedSheet): string {
  return [
    ...(isProposed ? ['Proposée, pas encore publiée'] : []),
    ...(errors > 0 ? [`${counted(errors, 'erreur')} à corriger`] : []),
    ...(warnings > 0 ? [`${counted(warnings, 'point')} à vérifier`] : []),
  ].join(' · ');
}
