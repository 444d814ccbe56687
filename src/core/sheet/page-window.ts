export const PAGE_SIZE = 50;

const MOST_PAGES = 4;

export interface PageWindow {
  readonly first: number;
  readonly last: number;
}

/** The next page and the one before are added to those shown, which then give way at the other end; any other is shown alone. */
export function turnTo({ first, last }: PageWindow, page: number): PageWindow {
  if (page >= first && page <= last) return { first, last };
  if (page === last + 1) return { first: Math.max(first, page - MOST_PAGES + 1), last: page };
  if (page === first - 1) return { first: page, last: Math.min(last, page + MOST_PAGES - 1) };
  return { first: page, last: page };
}

export function pageOf(wanted: string | undefined, total: number): number {
  return Math.min(Number(wanted ?? 1), Math.max(1, Math.ceil(total / PAGE_SIZE)));
}
