import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { linksFrom, pageFile, sheetPath } from '../../state/address/addresses.ts';
import { embeddedView } from '../../state/address/embed-addresses.ts';
import type { SiteFolder } from '../output/site-folder.ts';

interface Needs {
  readonly site: Pick<SiteFolder, 'write'>;
  readonly content: Pick<AtlasContent, 'former'>;
  readonly base: string;
  readonly policyOf: (path: string) => string;
}

const viewOf = (id: string) => embeddedView({ kind: 'sheet', id });

/** A page where a sheet was, and one where its view was, that lead to where it is: any host serves them. */
export function writeFormerAddresses({ site, content, base, policyOf }: Needs): void {
  for (const [old, id] of content.former)
    for (const pathOf of [sheetPath, viewOf]) {
      const to = linksFrom(base).whole(pathOf(id));
      const head = `<meta charset="utf-8">${policyOf(pathOf(old))}<meta name="viewport" content="width=device-width">`;
      const leads = `<meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${to}"><title>Cette fiche a changé d’adresse</title>`;
      const body = `<main><h1>Cette fiche a changé d’adresse</h1><p><a href="${to}">La fiche</a></p></main>`;
      const page = `<!doctype html><html lang="fr"><head>${head}${leads}</head><body>${body}</body></html>\n`;
      site.write(pageFile(pathOf(old)), page);
    }
}
