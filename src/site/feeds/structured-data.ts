interface Crumb {
  readonly name: string;
  readonly address: string;
}

interface SheetData {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly date?: string | undefined;
  readonly themes: readonly string[];
  readonly territories: readonly Crumb[];
  readonly publisher: string | null;
}

const CONTEXT = 'https://schema.org';

const breadcrumb = (crumbs: readonly Crumb[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, address }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: address,
  })),
});

const organization = (name: string) => ({ '@type': 'Organization', name });

export const siteData = (
  name: string,
  address: string,
  { description, publisher }: { readonly description: string; readonly publisher: string | null },
) => ({
  '@context': CONTEXT,
  '@type': 'WebSite',
  name,
  url: address,
  description,
  inLanguage: 'fr',
  ...(publisher !== null && { publisher: organization(publisher) }),
});

export function sheetData(sheet: SheetData, crumbs: readonly Crumb[]) {
  const { address, title, description, date, themes, territories, publisher } = sheet;
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@type': 'Article',
        headline: title,
        description,
        url: address,
        inLanguage: 'fr',
        keywords: themes,
        contentLocation: territories.map((one) => ({
          '@type': 'AdministrativeArea',
          name: one.name,
          url: one.address,
        })),
        ...(date !== undefined && { datePublished: date }),
        ...(publisher !== null && { publisher: organization(publisher) }),
      },
      breadcrumb(crumbs),
    ],
  };
}

export const territoryData = (territory: Crumb, crumbs: readonly Crumb[]) => ({
  '@context': CONTEXT,
  '@graph': [
    { '@type': 'AdministrativeArea', name: territory.name, url: territory.address },
    breadcrumb(crumbs),
  ],
});
