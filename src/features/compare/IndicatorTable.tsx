import { Link } from '@tanstack/react-router';
import { MOST_COMPARED } from '../../core/comparison/compared-set.ts';
import type { ComparedTerritory } from '../../core/comparison/comparison.ts';
import { difference } from '../../core/comparison/differences.ts';
import { type IndicatorRow, indicatorRows } from '../../core/comparison/indicator-rows.ts';
import { relationWords } from '../../core/comparison/readable-sheets.ts';
import { type MatrixSheet, themeMatrix } from '../../core/comparison/theme-matrix.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { unmeasuredNote } from '../../core/territory/area-precision.ts';
import { perimeterNote, populationYear } from '../../core/territory/statistical-notes.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { site, themes } from '../../state/data/settings.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { classNames } from '../../ui/class-names.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import table from './ComparedTable.module.css';
import styles from './IndicatorTable.module.css';
import { LetterBadge } from './LetterBadge.tsx';
import themeStyles from './ThemeTable.module.css';

interface ComparedTableProps {
  readonly territories: readonly ComparedTerritory[];
  readonly catalogue: Catalogue;
}

function Source({ territories }: Pick<ComparedTableProps, 'territories'>) {
  const records = territories.map(({ view }) => view.record);
  const years = new Set(records.map(populationYear));
  const population = [
    ...(years.has(2023) ? ['2023'] : []),
    ...(years.has(2017) ? ['2017 pour Mayotte (dernier recensement)'] : []),
    ...(years.has(0) ? ['dernier recensement des collectivités d’outre-mer'] : []),
  ];
  const unmeasured = unmeasuredNote(records);
  const notes = new Set(records.flatMap((record) => perimeterNote(record) ?? []));
  const others = [
    `Superficies et densités d’après les contours (${site.contours.shortLabel.toLowerCase()}).`,
    ...(unmeasured ? [unmeasured] : []),
    ...notes,
  ];
  return (
    <>
      Population municipale {population.join(', ')}, Insee, communes au{' '}
      <abbr title="Code officiel géographique">COG</abbr> 2026. {others.join(' ')}
    </>
  );
}

export function IndicatorTable({ territories, catalogue }: ComparedTableProps) {
  const records = territories.map(({ view }) => view.record);
  const rows = indicatorRows(
    records.map((record) => ({
      indicators: record.indicators,
      sheets: countOfSheets(catalogue, record.key),
    })),
  );
  const [first, second, ...others] = records;
  const words = first && second && others.length === 0 ? difference(first, second) : null;
  const areMixed = new Set(records.map(({ level }) => level)).size > 1;
  return (
    <section className={classNames(table.part, styles.whole)} aria-labelledby="reperes">
      <h2 id="reperes">Repères chiffrés</h2>
      {words && <p className={styles.words}>{words}</p>}
      {areMixed && (
        <p className={styles.words}>
          Ces territoires ne sont pas du même échelon{'\u00a0'}: leurs compétences et leurs échelles
          diffèrent.
        </p>
      )}
      {inTables(territories, rows).map((one) => (
        <Figures key={one.territories[0]?.view.record.key} {...one} isAlone={territories.length === 1} />
      ))}
      <p className={styles.source}>
        <Source territories={territories} />
      </p>
    </section>
  );
}

interface FiguresProps {
  readonly territories: readonly ComparedTerritory[];
  readonly rows: readonly IndicatorRow[];
}

/** As many columns as can be read side by side; bars keep their common scale. */
function inTables(territories: readonly ComparedTerritory[], rows: readonly IndicatorRow[]): FiguresProps[] {
  const starts = territories.map((_, at) => at).filter((at) => at % MOST_COMPARED === 0);
  return starts.map((start) => ({
    territories: territories.slice(start, start + MOST_COMPARED),
    rows: rows.map((row) => ({ ...row, cells: row.cells.slice(start, start + MOST_COMPARED) })),
  }));
}

function Heads({ territories }: Pick<ComparedTableProps, 'territories'>) {
  return (
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
  );
}

function Figures({ territories, rows, isAlone }: FiguresProps & { readonly isAlone: boolean }) {
  return (
    <table className={classNames(table.table, styles.figures)}>
      <caption className="visually-hidden">Repères chiffrés, territoire par territoire</caption>
      <Heads territories={territories} />
      <tbody>
        {rows.map(({ id, label, cells }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {territories.map(({ letters, view: { record } }, at) => (
              <td key={record.key} data-letter={letters[0]}>
                <span className={table.again} aria-hidden="true">
                  <LetterBadge letters={letters} />
                </span>
                <span className={styles.value}>{cells[at]?.text}</span>
                {!isAlone && <Bar part={cells[at]?.bar ?? 0} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ part }: { readonly part: number }) {
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect width="100%" height="100%" rx="4" className={styles.track} />
      <rect width={`${100 * part}%`} height="100%" rx="4" className={styles.filled} />
    </svg>
  );
}

export function ThemeTable({ territories, catalogue }: ComparedTableProps) {
  const rows = themeMatrix(
    catalogue,
    themes,
    territories.map(({ view }) => view.record),
  );
  if (rows.length === 0) return null;
  return (
    <section className={table.part} aria-labelledby="themes">
      <h2 id="themes">Thèmes</h2>
      <table className={classNames(table.table, themeStyles.themes)}>
        <caption className="visually-hidden">Fiches par thème et par territoire</caption>
        <Heads territories={territories} />
        <tbody>
          {rows.map(({ theme, cells }) => (
            <tr key={theme.id}>
              <th scope="row" data-theme={theme.id}>
                <span className={themeStyles.icon}>
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
  if (sheets.length === 0) return <span className={themeStyles.none}>aucune fiche</span>;
  return (
    <ul>
      {sheets.map(({ sheet: card, territory, relation }) => (
        <li key={card.id} data-relation={relation}>
          <Link to={PATHS.sheet} params={{ id: card.id }} {...hoverHandlers(territory.key)}>
            {card.title}
          </Link>
          {relation !== 'here' && (
            <span className={themeStyles.relation}>{relationWords(relation, territory.name)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
