import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import type { AtlasData } from '../../data/atlas-data.ts';
import { themes } from '../../data/settings.ts';
import { type ListPage, pageCount, sheetsInScope } from '../../domain/sheet/list-pages.ts';
import { partsOf } from '../../domain/territory/territory.ts';
import { NumberedList } from '../../panels/explore/NumberedList.tsx';
import { TerritoryLink } from '../../panels/shared/TerritoryLink.tsx';
import type { OpenPage } from './open-page.ts';
import { PageHead } from './PageHead.tsx';

async function wordsOf({ scope }: ListPage, data: AtlasData) {
  if (scope.of === 'all')
    return { title: 'Toutes les fiches', elsewhere: <Link to={PATHS.home}>Les voir sur la carte</Link> };
  if (scope.of === 'theme') {
    const theme = themes.find(({ id }) => id === scope.theme);
    if (!theme) return null;
    const elsewhere = (
      <Link to={PATHS.theme} params={{ id: theme.id }}>
        La page du thème
      </Link>
    );
    return { title: `Fiches du thème «\u00a0${theme.label}\u00a0»`, elsewhere };
  }
  const routed = await data.territory(...partsOf(scope.key));
  if (!routed || !('found' in routed)) return null;
  const { record } = routed.found;
  const elsewhere = <TerritoryLink territory={record}>La page du territoire</TerritoryLink>;
  return { title: `Fiches ${record.of}`, elsewhere };
}

/** Null for a page that there is not. Engines have the sheets' own pages. */
export async function sheetsPage(list: ListPage, data: AtlasData): Promise<OpenPage | null> {
  const [catalogue, words] = await Promise.all([data.catalogue(), wordsOf(list, data)]);
  const pages = pageCount(sheetsInScope(catalogue, list.scope).length);
  if (!words || list.page > pages) return null;
  const title = pages > 1 ? `${words.title}, page ${list.page} sur ${pages}` : words.title;
  return {
    title,
    content: (
      <>
        <PageHead title={title} description={`${title}, par liens simples, sans carte ni recherche.`} />
        <meta name="robots" content="noindex" />
        <NumberedList {...words} key={title} list={list} catalogue={catalogue} />
      </>
    ),
  };
}
