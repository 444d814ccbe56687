import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import {
  type ListPage,
  listPageName,
  pageCount,
  pageSteps,
  sheetsInScope,
} from '../../core/sheet/list-pages.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { kindLabel } from '../../core/territory/level.ts';
import { count, sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { TextPage, Unscripted } from '../info/TextPage.tsx';
import { SheetLink } from '../shared/SheetLink.tsx';
import styles from './NumberedList.module.css';

interface NumberedListProps {
  readonly title: string;
  readonly list: ListPage;
  readonly catalogue: Catalogue;
  /** Where the same sheets are found with the map. */
  readonly elsewhere: ReactNode;
}

/** Fifty sheets of a long list, at an address of their own: each page leads to the others by plain links. */
export function NumberedList({ title, list: { scope, page }, catalogue, elsewhere }: NumberedListProps) {
  const sheets = sheetsInScope(catalogue, scope);
  const pages = pageCount(sheets.length);
  const from = (page - 1) * PAGE_SIZE;
  const shown = sheets.slice(from, from + PAGE_SIZE);
  return (
    <TextPage title={title}>
      <p>
        {pages === 1
          ? sheetCount(sheets.length)
          : `Fiches ${count(from + 1)} à ${count(from + shown.length)} sur ${count(sheets.length)}, page ${page} sur ${pages}`}
        . {elsewhere}
      </p>
      <Unscripted>
        Cette liste est entière{'\u00a0'}: la recherche et les filtres demandent JavaScript.
      </Unscripted>
      <ol className={styles.sheets} start={from + 1}>
        {shown.map((card) => {
          const territory = territoryOf(catalogue, card);
          const hint = `${card.where ?? territory.name} · ${kindLabel(territory)}`;
          return (
            <li key={card.id}>
              <SheetLink card={card} territory={territory} hint={hint} />
            </li>
          );
        })}
      </ol>
      {pages > 1 && (
        <nav aria-label="Pages de la liste" className={styles.pages}>
          <Numbers page={page} pages={pages} nameOf={(other) => listPageName(scope, other)} />
        </nav>
      )}
    </TextPage>
  );
}

interface NumbersProps {
  readonly page: number;
  readonly pages: number;
  readonly nameOf: (page: number) => string;
}

function Numbers({ page, pages, nameOf }: NumbersProps) {
  const steps = pageSteps(page, pages);
  const to = (other: number, words: ReactNode) => (
    <Link
      to={PATHS.page}
      params={{ page: nameOf(other) }}
      className={styles.page}
      aria-current={other === page ? 'page' : undefined}
    >
      {words}
    </Link>
  );
  return (
    <>
      {page > 1 && to(page - 1, 'Page précédente')}
      {page < pages && to(page + 1, 'Page suivante')}
      <ol className={styles.numbers}>
        {steps.map((step, at) => (
          <Fragment key={step}>
            {step - (steps[at - 1] ?? 0) > 1 && <li aria-hidden="true">…</li>}
            <li>
              {to(
                step,
                <>
                  <span className="visually-hidden">Page </span>
                  {step}
                </>,
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </>
  );
}
