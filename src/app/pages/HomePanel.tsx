import { listWords } from '../../a11y/list-words.ts';
import { site } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { ExplorePanel } from '../../panels/explore/ExplorePanel.tsx';
import { LocateButton, useLocate } from '../../panels/my-territory/LocateButton.tsx';
import { SearchBox } from '../../panels/search/SearchBox.tsx';
import { type ShownSheets, useShownSheets } from '../../state/use-shown-sheets.ts';
import { useStartComparison } from '../shell/use-comparison.ts';
import { useOpenTerritory } from '../shell/use-open-territory.ts';
import { useSearchActions } from '../shell/use-search-actions.ts';
import styles from './HomePanel.module.css';
import { PageHead } from './PageHead.tsx';

export function HomePanel({ catalogue }: { readonly catalogue: Catalogue }) {
  const shown = useShownSheets(catalogue);
  return (
    <>
      <PageHead
        title={shown.isNarrowed ? listWords(catalogue.sheets.length, shown) : null}
        description={site.sentence}
      />
      <ExplorePanel catalogue={catalogue} shown={shown} lead={<Lead query={shown.query} />} />
    </>
  );
}

function Lead({ query }: Pick<ShownSheets, 'query'>) {
  const { problem, ...locating } = useLocate(useOpenTerritory());
  const actions = useSearchActions(null, useStartComparison(null, null));
  return (
    <>
      <SearchBox place="hero" listed={query} aside={<LocateButton {...locating} />} {...actions} />
      {problem && <p className={styles.problem}>{problem}</p>}
    </>
  );
}
