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
import { kindLabel } from '../../core/territory/levels.ts';
import { count, sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { SheetLink } from '../shared/SheetLink.tsx';
import { Unscripted } from '../shared/TextPage.tsx';
import styles from './NumberedList.module.css';

interface NumberedListProps {
  readonly list: ListPage;
  readonly catalogue: Catalogue;
  /** Where the same sheets are found with the map. */
  readonly elsewhere: ReactNode;
}

/** A page of fifty sheets of a long list, for readers without JavaScript: pages lead to one another by plain links. */
export function NumberedList({ list: { scope, page }, catalogue, elsewhere }: NumberedListProps) {
  const sheets = sheetsInScope(catalogue, scope);
  const pages = pageCount(sheets.length);
  const from = (page - 1) * PAGE_SIZE;
  const shown = sheets.slice(from, from + PAGE_SIZE);
  const steps = pageSteps(page, pages);
  const to = (other: number, words: ReactNode) => (
    <ButtonLink
      look="toggle"
      to={PATHS.page}
      params={{ page: listPageName(scope, other) }}
      data-chosen={other === page || undefined}
      aria-current={other === page ? 'page' : undefined}
    >
      {words}
    </ButtonLink>
  );
  return (
    <>
      <p>
        {pages === 1
          ? sheetCount(sheets.length)
          : `Fiches ${count(from + 1)} à ${count(from + shown.length)} sur ${count(sheets.length)}, page ${page} sur ${pages}`}
        . {elsewhere}
      </p>
      <Unscripted>
        Cette liste est entière{'\u00a0'}: la recherche et les filtres demandent JavaScript.
      </Unscripted>
      <ol start={from + 1}>
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
        <nav aria-label="Pages de la liste" className="row wraps">
          {page > 1 && to(page - 1, 'Page précédente')}
          {page < pages && to(page + 1, 'Page suivante')}
          <ol className={`row wraps ${styles.numbers}`}>
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
        </nav>
      )}
    </>
  );
}
