import { site } from '../catalogue/site.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { ExplorePanel } from '../panels/explore/ExplorePanel.tsx';
import { MyTerritory } from '../panels/my-territory/MyTerritory.tsx';
import { listWords } from '../selection/list-words.ts';
import { useShownCards } from '../selection/shown-cards.ts';
import { PageHead } from './PageHead.tsx';
import { useOpenTerritory } from './use-open-territory.ts';

/** The home page: the reader's territory, then every sheet that the address asks for. */
export function HomePanel({ catalogue }: { readonly catalogue: Catalogue }) {
  const openTerritory = useOpenTerritory();
  const shown = useShownCards(catalogue);
  return (
    <>
      <PageHead
        title={shown.isNarrowed ? listWords(catalogue.cards.length, shown) : null}
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
