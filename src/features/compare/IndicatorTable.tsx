import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { groupBy, inGroupsOf } from '../../core/collections/group-by.ts';
import { MOST_COMPARED } from '../../core/comparison/compared-set.ts';
import type { ComparedTerritory, Comparison } from '../../core/comparison/comparison.ts';
import { difference } from '../../core/comparison/differences.ts';
import { type IndicatorRow, indicatorRows } from '../../core/comparison/indicator-rows.ts';
import { type ReadableSheet, relationWords, themeMatrix } from '../../core/comparison/readable-sheets.ts';
import { rankedLevel, standingWords } from '../../core/comparison/standing.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { themes } from '../../state/data/settings.ts';
import { useLoaded } from '../../state/data/use-resource.ts';
import { hoverHandlers } from '../../state/map/hover.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import { FigureSources } from '../shared/FigureSources.tsx';
import type { ComparedProps } from './compared-props.ts';
import styles from './IndicatorTable.module.css';
import { LetterBadge } from './LetterBadge.tsx';
import { loadPeers } from './load-parts.ts';
import { ValueStrip } from './ValueStrip.tsx';

type ComparedTableProps = Pick<Comparison, 'territories'> & Pick<ComparedProps, 'catalogue'>;

/** All territories of the levels that are compared, with those that are compared at each. */
async function loadLevels(territories: readonly ComparedTerritory[]) {
  const levels = groupBy(territories, (one) => rankedLevel(one, territories) ?? undefined);
  return Promise.all(
    [...levels].map(async ([level, own]) => ({ level, own, peers: await loadPeers(level) })),
  );
}

type Levels = Awaited<ReturnType<typeof loadLevels>>;

/** A strip for each level of all its territories, where those compared stand. */
function stripsOf(readOf: IndicatorRow['readOf'], levels: Levels) {
  return levels.flatMap(({ level, own, peers }) => {
    const values = peers.map((indicators) => readOf({ indicators, sheets: null }));
    const marked = own.flatMap(({ letters: [letter = 'A'], view: { record } }) => {
      const value = readOf({ indicators: record.indicators, sheets: null });
      const rank = standingWords(value, values, level);
      return value === null || !rank ? [] : [{ key: record.key, letter, value, rank }];
    });
    return marked.length > 0 ? [{ level, values, marked }] : [];
  });
}

export function IndicatorTable({ territories, catalogue }: ComparedTableProps) {
  const all = useLoaded(loadLevels, territories).value;
  const records = territories.map(({ view }) => view.record);
  const figures = records.map(({ key, indicators }) => ({
    indicators,
    sheets: countOfSheets(catalogue, key),
  }));
  const rows = indicatorRows(figures).map(({ id, label, cells, readOf }) => {
    const strips = stripsOf(readOf, all ?? []);
    const ranks = new Map(strips.flatMap(({ marked }) => marked.map(({ key, rank }) => [key, rank])));
    return {
      id,
      head: label,
      cells: records.map(({ key }, at) => (
        <Fragment key={key}>
          <span className="strong">{cells[at]?.text}</span>
          {records.length > 1 && <Bar part={cells[at]?.bar ?? 0} />}
          <span className={`note ${styles.rank}`}>{ranks.get(key)}</span>
        </Fragment>
      )),
      below: strips.map((strip) => <ValueStrip key={strip.level} {...strip} />),
    };
  });
  const [first, second, ...others] = records;
  const words = first && second && others.length === 0 ? difference(first, second) : null;
  const areMixed = new Set(records.map(({ level }) => level)).size > 1;
  return (
    <section className={`apart ${styles.part}`} aria-labelledby="reperes">
      <h2 id="reperes" className="title">
        Repères chiffrés
      </h2>
      {words && <p className={styles.words}>{words}</p>}
      {areMixed && (
        <p className={styles.words}>
          Ces territoires ne sont pas du même échelon{'\u00a0'}: leurs compétences et leurs échelles
          diffèrent.
        </p>
      )}
      {inGroupsOf(MOST_COMPARED, territories).map((shown, at) => (
        <ComparedTable
          key={shown[0]?.view.record.key}
          caption="Repères chiffrés, territoire par territoire"
          territories={shown}
          rows={rows.map((row) => ({ ...row, cells: row.cells.slice(at * MOST_COMPARED) }))}
        />
      ))}
      <p className={`note ${styles.words}`}>
        {all &&
          'Sur chaque ligne graduée, un trait par territoire de l’échelon, plus haut où il y en a plusieurs. '}
        <FigureSources of={records} />
      </p>
    </section>
  );
}

interface TableProps extends Pick<ComparedTableProps, 'territories'> {
  readonly caption: string;
  readonly rows: readonly {
    readonly id: string;
    readonly head: ReactNode;
    /** One for each territory, in their order. */
    readonly cells: readonly ReactNode[];
    /** Drawn under the cells, across all of them. */
    readonly below?: readonly ReactNode[];
  }[];
}

function ComparedTable({ caption, territories, rows }: TableProps) {
  return (
    <table className={`small above ${styles.table}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td className={styles.corner} />
          {territories.map(({ letters, view: { record } }) => (
            <th key={record.key} scope="col">
              <span className="row">
                <LetterBadge letters={letters} /> <span>{record.name}</span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, head, cells, below = [] }) => (
          <Fragment key={id}>
            <tr>
              <th scope="row">{head}</th>
              {territories.map(({ letters, view: { record } }, at) => (
                <td key={record.key} data-letter={letters[0]}>
                  <span className={styles.again} aria-hidden="true">
                    <LetterBadge letters={letters} />
                  </span>
                  {cells[at]}
                </td>
              ))}
            </tr>
            {below.length > 0 && (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; ranks say what it draws
              <tr className={styles.below} aria-hidden="true">
                <td />
                <td colSpan={territories.length}>{below}</td>
              </tr>
            )}
          </Fragment>
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
    <section className={`apart ${styles.part}`} aria-labelledby="themes">
      <h2 id="themes" className="title">
        Thèmes
      </h2>
      <ComparedTable
        caption="Fiches par thème et par territoire"
        territories={territories}
        rows={rows.map(({ theme, cells }) => ({
          id: theme.id,
          head: (
            <span className="row wraps" data-theme={theme.id}>
              <span className={`tile ${styles.icon}`}>
                <ThemeIcon sign={theme.icon} size={15} />
              </span>
              {theme.label}
            </span>
          ),
          cells: cells.map(sheetsInCell),
        }))}
      />
    </section>
  );
}

function sheetsInCell(sheets: readonly ReadableSheet[]) {
  if (sheets.length === 0) return <span className="soft">aucune fiche</span>;
  return (
    <ul className="stack">
      {sheets.map((sheet) => (
        <li key={sheet.id} className={sheet.relation === 'here' ? 'strong' : undefined}>
          <Link to={PATHS.sheet} params={{ id: sheet.id }} {...hoverHandlers(sheet.territory.key)}>
            {sheet.title}
          </Link>
          {sheet.relation !== 'here' && <p className="note">{relationWords(sheet)}</p>}
        </li>
      ))}
    </ul>
  );
}
