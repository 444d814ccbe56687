declare module 'virtual:atlas' {
  export const site: import('./core/settings/site.ts').Site;
  export const themes: readonly import('./core/sheet/catalogue.ts').Theme[];
  /** The sheet that each former address leads to. */
  export const former: Readonly<Record<string, string>>;
  /** Titles of the received documents that sheets are from. */
  export const documents: readonly string[];
  /** Those that have territories, widest first. */
  export const levels: readonly import('./core/territory/levels.ts').Level[];
  /** The publisher's own, and what their files' addresses change with. */
  export const indicators: readonly import('./core/indicators/published-indicators.ts').PublishedIndicator[];
  export const indicatorsVersion: string;
}

declare module 'virtual:atlas/notes' {
  export const notes: import('./core/settings/site.ts').SiteNotes;
  export const openFiles: readonly import('./core/settings/open-data.ts').OpenFile[];
  export const parts: readonly import('./core/proposal/compose-sheet.ts').ProposedPart[];
}

declare module 'virtual:atlas/publication' {
  export const publication: import('./core/settings/publication.ts').Publication;
  export const conformity: import('./core/conformity/conformity.ts').Conformity;
}

declare module 'virtual:atlas/licences' {
  /** Those that the site is made of; the licence is an SPDX expression. */
  export const packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string | null;
  }[];
}

declare module 'virtual:atlas/themes.css';

declare module 'virtual:atlas/urls' {
  const urls: Readonly<Record<string, string>>;
  export default urls;
}

declare module 'virtual:atlas/urls/*' {
  const urls: Readonly<Record<string, string>>;
  export default urls;
}

declare module 'virtual:atlas/sheet-url' {
  const sheetUrl: (id: string, version: string) => string;
  export default sheetUrl;
}

declare module 'virtual:atlas/indicator-url' {
  export default function indicatorUrl(zone: string, version: string): string;
}

declare module 'virtual:to-mend' {
  export const toMend: import('./authoring/dev/to-mend.ts').ToMend;
}
