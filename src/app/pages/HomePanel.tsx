import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { ExplorePanel } from '../../features/explore/ExplorePanel.tsx';
import { SearchBox } from '../../features/search/SearchBox.tsx';
import { LocateButton, useLocate } from '../../features/territory/LocateButton.tsx';
import { site } from '../../state/data/settings.ts';
import { listTitle } from '../../state/list/list-title.ts';
import { type ShownSheets, useShownSheets } from '../../state/list/use-shown-sheets.ts';
import { useStartComparison } from '../shell/use-comparison.ts';
import { useOpenTerritory, useSearchActions } from '../shell/use-search-actions.ts';
import styles from './HomePanel.module.css';
import { PageHead } from './PageHead.tsx';

export function HomePanel({ catalogue }: { readonly catalogue: Catalogue }) {
  const shown = useShownSheets(catalogue);
  return (
    <>
      <PageHead
        title={shown.isNarrowed ? listTitle(catalogue.sheets.length, shown) : null}
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
      <SearchBox place="hero" listQuery={query} aside={<LocateButton {...locating} />} {...actions} />
      {problem && <p className={`small tinted ${styles.problem}`}>{problem}</p>}
    </>
  );
}
