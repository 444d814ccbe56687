import { listWords } from '../../a11y/list-words.ts';
import { site } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { ExplorePanel } from '../../panels/explore/ExplorePanel.tsx';
import { MyTerritory } from '../../panels/my-territory/MyTerritory.tsx';
import { useShownSheets } from '../../state/use-shown-sheets.ts';
import { useOpenTerritory } from '../shell/use-open-territory.ts';
import { PageHead } from './PageHead.tsx';

export function HomePanel({ catalogue }: { readonly catalogue: Catalogue }) {
  const openTerritory = useOpenTerritory();
  const shown = useShownSheets(catalogue);
  return (
    <>
      <PageHead
        title={shown.isNarrowed ? listWords(catalogue.sheets.length, shown) : null}
        description={site.sentence}
      />
      <ExplorePanel
        catalogue={catalogue}
        shown={shown}
        lead={<MyTerritory catalogue={catalogue} onFound={openTerritory} />}
      />
    </>
  );
}
