import type { Page } from '@playwright/test';

/** What the page says of itself at one moment: each part from its own place on the screen. */
export interface Whereabouts {
  /** Address without its host. */
  readonly path: string;
  readonly search: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** Addresses of the list's sheets, in order; empty where there is no list. */
  readonly listed: readonly string[];
  /** The number of sheets that the list's own heading says, or null where there is no list. */
  readonly counted: number | null;
  /** What can be taken back, by name. */
  readonly chips: readonly string[];
  /** Sheets of each marker, by address. */
  readonly markers: readonly { readonly sheets: readonly string[]; readonly isOpen: boolean }[];
  /** What the map shows, once it is still. */
  readonly subject: string | null;
  /** Titles that the dossier lists. */
  readonly contents: number;
  /** What has the focus; null when nothing has. */
  readonly focus: string | null;
  readonly maps: number;
}

/** Reads what the page says of itself, all at once. */
export function readWhereabouts(page: Page): Promise<Whereabouts> {
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
      subject: document.querySelector<HTMLElement>('.atlas-map')?.dataset.subject ?? null,
      contents: all('[aria-label="Sommaire du dossier"] li').length,
      focus:
        activeElement === null || activeElement === document.body
          ? null
          : `${activeElement.tagName.toLowerCase()} ${activeElement.getAttribute('aria-label') ?? activeElement.textContent?.slice(0, 60) ?? ''}`,
      maps: all('.maplibregl-map').length,
    };
  });
}
