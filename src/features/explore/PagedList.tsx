import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { SheetSummary } from '../../core/sheet/catalogue.ts';
import { PAGE_SIZE, type PageWindow, pageOf, turnTo } from '../../core/sheet/page-window.ts';
import { count } from '../../core/text/french-numbers.ts';
import { cardLinkId } from '../../state/focus/element-ids.ts';
import { useStep } from '../../state/focus/use-arrival.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import styles from './PagedList.module.css';

interface PagedListProps {
  readonly sheets: readonly SheetSummary[];
  readonly children: (sheets: readonly SheetSummary[]) => ReactNode;
}

/** Pages that are shown of one list; another list begins again with the page of the address. */
function useWindow(sheets: readonly SheetSummary[], page: number): PageWindow {
  const [kept, keep] = useState({ sheets, shown: { first: page, last: page } });
  const isSame = kept.sheets === sheets;
  const shown = isSame ? turnTo(kept.shown, page) : { first: page, last: page };
  if (!isSame || shown.first !== kept.shown.first || shown.last !== kept.shown.last) keep({ sheets, shown });
  return shown;
}

const TURNED = 'a[data-turns]';

/** A long list shows some pages at most at once: the next one is added on demand and is in the address. */
export function PagedList({ sheets, children }: PagedListProps) {
  const { page: asked } = useSearch({ from: '__root__' });
  const total = sheets.length;
  const page = pageOf(asked, total);
  const { first, last } = useWindow(sheets, page);
  const from = (first - 1) * PAGE_SIZE;
  const to = Math.min(last * PAGE_SIZE, total);
  // The link that added a page had the focus: the page's first sheet gets it.
  useStep(String(page), () => {
    if (!document.activeElement?.matches(TURNED)) return;
    const sheet = sheets[(page - 1) * PAGE_SIZE];
    if (sheet) document.getElementById(cardLinkId(sheet.id))?.focus();
  });
  return (
    <>
      {first > 1 && (
        <p className={styles.turn}>
          <Turn page={first - 1}>Afficher les {PAGE_SIZE} précédentes</Turn>
        </p>
      )}
      {children(total > PAGE_SIZE ? sheets.slice(from, to) : sheets)}
      {total > PAGE_SIZE && (
        <p className={`row wraps ${styles.turn}`}>
          <span className="small soft">
            {from + 1} à {to} sur {count(total)}
          </span>
          {to < total && (
            <Turn page={last + 1}>Afficher les {Math.min(PAGE_SIZE, total - to)} suivantes</Turn>
          )}
        </p>
      )}
    </>
  );
}

/** Without JavaScript it would lead to the same prerendered page, whose list begins alike. */
function Turn({ page, children }: { readonly page: number; readonly children: ReactNode }) {
  return (
    <span className="needs-script no-print">
      <ButtonLink
        look="outline"
        to="./"
        search={(before) => ({ ...before, page: page === 1 ? undefined : String(page) })}
        replace
        resetScroll={false}
        data-turns=""
      >
        {children}
      </ButtonLink>
    </span>
  );
}
