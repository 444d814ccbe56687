import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { ledBy, type SheetSummary } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { reversed, type Sort, sortLabel } from '../../core/sheet/sort-sheets.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { relisted } from '../../state/address/search-params.ts';
import { themeOf } from '../../state/data/settings.ts';
import { cardLinkId } from '../../state/focus/element-ids.ts';
import { keepFocusReturn } from '../../state/focus/visit.ts';
import { hoverHandlers } from '../../state/map/hover.ts';
import type { ListProps } from './FilterChoices.tsx';
import styles from './SheetTable.module.css';

interface SheetTableProps extends ListProps {
  /** Those of the page. */
  readonly sheets: readonly SheetSummary[];
}

const COLUMNS = [
  { name: 'Fiche', sort: 'alphabetique' },
  { name: 'Territoire', sort: 'territoire' },
  { name: 'Échelon', sort: 'echelon' },
  { name: 'Thème', sort: 'theme' },
] as const;

/** The list as rows, sorted by the column that is pressed; pressed again, the other way. */
export function SheetTable({ catalogue, shown: { sheets: all, sort, filters }, sheets }: SheetTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keys
    <section className={`ring-inside ${styles.frame}`} tabIndex={0} aria-label="Tableau des fiches">
      <table className={`small ${styles.table}`}>
        <caption className="visually-hidden">
          {sheetCount(all.length)}
          {sort ? `, ${sortLabel(sort).toLocaleLowerCase('fr')}` : ''}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <ColumnHead key={column.sort} {...column} current={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            // Under the theme that it was filtered by.
            <Row key={sheet.id} catalogue={catalogue} sheet={ledBy(sheet, filters.themes)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SIGNS = { ascending: ArrowUp, descending: ArrowDown } as const;

type ColumnHeadProps = (typeof COLUMNS)[number] & { readonly current: Sort | undefined };

function ColumnHead({ name, sort, current }: ColumnHeadProps) {
  const down = reversed(sort);
  const order = current === sort ? 'ascending' : current === down ? 'descending' : undefined;
  const Sign = order === undefined ? ArrowUpDown : SIGNS[order];
  return (
    <th scope="col" aria-sort={order}>
      <Link
        to="./"
        search={relisted({ tri: order === 'ascending' ? down : sort })}
        replace
        resetScroll={false}
        activeOptions={{ exact: true }}
        className="target strong"
      >
        {name}
        <Sign size={14} aria-hidden="true" />
      </Link>
    </th>
  );
}

function Row({ catalogue, sheet }: Pick<SheetTableProps, 'catalogue'> & { readonly sheet: SheetSummary }) {
  const territory = territoryOf(catalogue, sheet);
  const theme = themeOf(sheet.themes[0]);
  return (
    <tr className="lit" {...hoverHandlers(territory.key)}>
      <th scope="row">
        <Link
          id={cardLinkId(sheet.id)}
          to={PATHS.sheet}
          params={{ id: sheet.id }}
          className="plain-link"
          onClick={() => keepFocusReturn({ sheet: sheet.id, from: 'card' })}
        >
          {sheet.title}
        </Link>
      </th>
      <td>{sheet.where ?? territory.name}</td>
      <td>
        <LevelName level={territory.level} kind={territory.kind} />
      </td>
      <td data-theme={theme.id}>{theme.label}</td>
    </tr>
  );
}
