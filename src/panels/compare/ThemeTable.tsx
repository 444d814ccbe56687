import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import { themes } from '../../data/settings.ts';
import type { ComparedTerritory } from '../../domain/comparison/comparison.ts';
import { type MatrixSheet, themeMatrix } from '../../domain/comparison/theme-matrix.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { classNames } from '../../ui/class-names.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import table from './ComparedTable.module.css';
import { LetterBadge } from './LetterBadge.tsx';
import { relationWords } from './relation-words.ts';
import styles from './ThemeTable.module.css';

interface ThemeTableProps {
  readonly territories: readonly ComparedTerritory[];
  readonly catalogue: Catalogue;
}

export function ThemeTable({ territories, catalogue }: ThemeTableProps) {
  const rows = themeMatrix(
    catalogue,
    themes,
    territories.map(({ view }) => view.record),
  );
  if (rows.length === 0) return null;
  return (
    <section className={table.part} aria-labelledby="themes">
      <h2 id="themes">Thèmes</h2>
      <table className={classNames(table.table, styles.themes)}>
        <caption className="visually-hidden">Fiches par thème et par territoire</caption>
        <thead>
          <tr>
            <td className={table.corner} />
            {territories.map(({ letters, view: { record } }) => (
              <th key={record.key} scope="col">
                <LetterBadge letters={letters} /> <span>{record.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ theme, cells }) => (
            <tr key={theme.id}>
              <th scope="row" data-theme={theme.id}>
                <span className={styles.icon}>
                  <ThemeIcon sign={theme.icon} size={15} />
                </span>
                {theme.label}
              </th>
              {territories.map(({ letters, view: { record } }, at) => (
                <td key={record.key}>
                  <span className={table.again} aria-hidden="true">
                    <LetterBadge letters={letters} />
                  </span>
                  <Cell sheets={cells[at] ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ sheets }: { readonly sheets: readonly MatrixSheet[] }) {
  if (sheets.length === 0) return <span className={styles.none}>aucune fiche</span>;
  return (
    <ul>
      {sheets.map(({ sheet: card, territory, relation }) => (
        <li key={card.id} data-relation={relation}>
          <Link to={PATHS.sheet} params={{ id: card.id }} {...hoverHandlers(territory.key)}>
            {card.title}
          </Link>
          {relation !== 'here' && (
            <span className={styles.relation}>{relationWords(relation, territory.name)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
