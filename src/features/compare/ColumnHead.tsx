import { Link, useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useId } from 'react';
import { searchOf, withSheet } from '../../core/comparison/compared-set.ts';
import { type Comparison, territoriesOf } from '../../core/comparison/comparison.ts';
import {
  readableSheets,
  readInstead,
  relationWords,
  usualSheet,
} from '../../core/comparison/readable-sheets.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { themeOf } from '../../state/data/settings.ts';
import boxes from '../../ui/fields.module.css';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './ColumnHead.module.css';
import type { ColumnProps } from './compared-props.ts';
import { LetterBadge } from './LetterBadge.tsx';
import { ScaleBarLine, SmallOutline } from './OutlineDrawing.tsx';

export function ColumnHead({ comparison, column, catalogue }: ColumnProps) {
  const { letter, sheet, territory } = column;
  if (!sheet) return null;
  const { ofSheets, set, territories } = comparison;
  const own = territoriesOf(column);
  const readable = readableSheets(catalogue, territory.view.record);
  const read = readable.find(({ id }) => id === sheet.id);
  const instead = read && readInstead(read);
  return (
    <div className={`card stack ${styles.head}`}>
      <div className="row small">
        <LetterBadge letters={[letter]} />
        <span className="stack tight grow">
          {own.map(({ view: { record } }) => (
            <span key={record.key}>
              <TerritoryLink territory={record} className="plain-link strong">
                {record.name}
              </TerritoryLink>{' '}
              <span className="soft">
                · <LevelName level={record.level} kind={record.kind} />
              </span>
            </span>
          ))}
        </span>
        {ofSheets && (
          <CompareLink
            set={{ ...set, sheets: set.sheets.filter((one) => one !== sheet.id) }}
            look="icon"
            className={`${styles.remove} no-print`}
            label={`Retirer la fiche ${letter} de la comparaison`}
          >
            <X size={18} aria-hidden="true" />
          </CompareLink>
        )}
      </div>
      <div className={`row wraps ${styles.body}`}>
        <div className={styles.words}>
          <h3 className={`title ${styles.title}`}>
            <Link to={PATHS.sheet} params={{ id: sheet.id }} className="plain-link">
              {sheet.title}
            </Link>
          </h3>
          {instead && <p className="note">{instead}</p>}
          <ul className={`row wraps note strong ${styles.themes}`} aria-label="Thèmes">
            {sheet.themes.map((id) => (
              <li key={id} className="row" data-theme={id}>
                <ThemeIcon sign={themeOf(id).icon} size={16} /> {themeOf(id).label}
              </li>
            ))}
          </ul>
          {!ofSheets && readable.length > 1 && (
            <SheetChoice comparison={comparison} column={column} catalogue={catalogue} />
          )}
        </div>
        {ofSheets &&
          territories.length > 1 &&
          own.map((one) => (
            <SmallOutline
              key={one.view.record.key}
              territory={one}
              letter={letter}
              territories={territories}
            />
          ))}
      </div>
    </div>
  );
}

export function SheetChoice({ comparison, column, catalogue }: ColumnProps) {
  const navigate = useNavigate();
  const id = useId();
  const readable = readableSheets(catalogue, column.territory.view.record);
  const usual = usualSheet(readable);
  const shown = column.sheet?.id ?? '';
  const choose = (sheet: string) => {
    const at = comparison.columns.indexOf(column);
    const set = withSheet(comparison.set, at, sheet === usual ? null : sheet);
    void navigate({ to: PATHS.compare, search: searchOf(set), resetScroll: false });
  };
  return (
    <p className={`stack note no-print ${boxes.fields}`}>
      <label htmlFor={id}>Fiche affichée</label>
      <select id={id} value={shown} onChange={(event) => choose(event.currentTarget.value)}>
        {shown === '' && <option value="">Aucune</option>}
        {readable.map((sheet) => (
          <option key={sheet.id} value={sheet.id}>
            {sheet.relation === 'here' ? sheet.title : `${sheet.title} (${relationWords(sheet)})`}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Beside the heads: the scale of their outlines; of one territory, its only outline. */
export function OutlineNote({ territories }: Pick<Comparison, 'territories'>) {
  const [first, ...others] = territories;
  if (!first || !territories.some(({ contours }) => contours.own)) return null;
  if (others.length === 0)
    return (
      <div className="stack note">
        <SmallOutline letter={first.letters[0] ?? 'A'} territory={first} territories={territories} />
        {first.view.record.name}
      </div>
    );
  return (
    <p className="row wraps note">
      Contours à la même échelle
      <span className={`row wraps ${styles.scale}`}>
        <ScaleBarLine territories={territories} />
      </span>
    </p>
  );
}
