import { Link, useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useId } from 'react';
import type { Catalogue } from '../../domain/catalogue.ts';
import { type ComparedSet, searchOf, withSheet } from '../../domain/compared-set.ts';
import { type Comparison, readableSheets, usualSheet } from '../../domain/comparison.ts';
import { withArticle } from '../../text/french-names.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import styles from './ColumnHead.module.css';
import { LetterBadge } from './LetterBadge.tsx';
import { relationWords } from './relation-words.ts';

interface ColumnHeadProps {
  readonly comparison: Comparison;
  /** Place of the column. */
  readonly at: number;
  readonly catalogue: Catalogue;
}

const without = (set: ComparedSet, at: number): ComparedSet => ({
  ...set,
  sheets: set.sheets.toSpliced(at, 1),
});

/** Whose sheet a column shows, how it concerns the territory, and the way to read another. */
export function ColumnHead({ comparison, at, catalogue }: ColumnHeadProps) {
  const column = comparison.columns[at];
  if (!column) return null;
  const { letter, sheet, territory } = column;
  const { record } = territory.view;
  const readable = readableSheets(catalogue, record);
  const read = readable.find(({ id }) => id === sheet?.id);
  return (
    <div className={styles.head}>
      <p className={styles.territory}>
        <LetterBadge letters={[letter]} /> {record.name}
      </p>
      {sheet && (
        <>
          <h3 className={styles.title}>
            <Link to="/fiches/$id/" params={{ id: sheet.id }}>
              {sheet.title}
            </Link>
          </h3>
          {read && read.relation !== 'here' && (
            <p className={styles.relation}>{relationWords(read.relation, read.of)}</p>
          )}
        </>
      )}
      {comparison.ofSheets ? (
        <CompareLink
          set={without(comparison.set, at)}
          className={styles.remove}
          label={`Retirer la fiche ${letter} de la comparaison`}
        >
          <X size={16} aria-hidden="true" /> Retirer
        </CompareLink>
      ) : (
        (readable.length > 1 || (readable.length === 1 && !sheet)) && (
          <SheetChoice comparison={comparison} at={at} catalogue={catalogue} shown={sheet?.id ?? ''} />
        )
      )}
      {!sheet && <p className={styles.none}>Aucune fiche ne porte sur {withArticle(record)}.</p>}
    </div>
  );
}

function SheetChoice({ comparison, at, catalogue, shown }: ColumnHeadProps & { readonly shown: string }) {
  const navigate = useNavigate();
  const id = useId();
  const territory = comparison.columns[at]?.territory;
  if (!territory) return null;
  const readable = readableSheets(catalogue, territory.view.record);
  const usual = usualSheet(readable);
  const choose = (sheet: string) => {
    const set = withSheet(comparison.set, at, sheet === usual ? null : sheet);
    void navigate({ to: '/comparer/', search: searchOf(set), resetScroll: false });
  };
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>Fiche lue</label>
      <select id={id} value={shown} onChange={(event) => choose(event.currentTarget.value)}>
        {shown === '' && <option value="">Aucune</option>}
        {readable.map((sheet) => (
          <option key={sheet.id} value={sheet.id}>
            {sheet.relation === 'here'
              ? sheet.title
              : `${sheet.title} (${relationWords(sheet.relation, sheet.of)})`}
          </option>
        ))}
      </select>
    </p>
  );
}
