import type { Page } from '@playwright/test';

/** State of the page at one moment, each part read from its own place on the screen. */
export interface PageSummary {
  /** Path of the address. */
  readonly path: string;
  readonly search: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** Paths of the listed sheets, in order; empty where there is no list. */
  readonly listed: readonly string[];
  /** Number of sheets in the list's heading, or null where there is no list. */
  readonly counted: number | null;
  /** Names of the chips that remove a filter or a search. */
  readonly chips: readonly string[];
  /** Paths of the sheets of each marker. */
  readonly markers: readonly { readonly sheets: readonly string[]; readonly isOpen: boolean }[];
  /** Territory that the map shows once it is still. */
  readonly subject: string | null;
  /** Number of sheets in the dossier's table of contents. */
  readonly contents: number;
  /** The focused element; null when nothing has the focus. */
  readonly focus: string | null;
  readonly maps: number;
}

/** Reads everything in one go, so that the parts belong to one moment. */
export function readPageSummary(page: Page): Promise<PageSummary> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const href = (node: Element) => new URL((node as HTMLAnchorElement).href).pathname;
    const count = document.querySelector('#liste-des-fiches')?.textContent ?? null;
    const { activeElement } = document;
    return {
      path: location.pathname,
      search: location.search,
      title: document.title,
      headings: all('main h1').map((node) => node.textContent ?? ''),
      listed: all('main ol > li h3 a[href*="/fiches/"]').map(href),
      counted: count === null ? null : Number(/\d+|Aucune/u.exec(count)?.[0] ?? Number.NaN),
      chips: all('[aria-label="Filtres choisis"] a').map((node) => node.ariaLabel ?? node.textContent ?? ''),
      markers: all('.maplibregl-marker').flatMap((marker) => {
        const control = marker.querySelector('a[aria-label], button');
        if (!control) return [];
        const sheets = [...marker.querySelectorAll('a[href*="/fiches/"]')].map(href);
        return [{ sheets, isOpen: control.hasAttribute('data-open') }];
      }),
      subject: window.settledMap?.target ?? null,
      contents: all('[aria-label="Sommaire du dossier"] li').length,
      focus:
        activeElement === null || activeElement === document.body
          ? null
          : `${activeElement.tagName.toLowerCase()} ${activeElement.getAttribute('aria-label') ?? activeElement.textContent?.slice(0, 60) ?? ''}`,
      maps: all('.maplibregl-map').length,
    };
  });
}
