import type { Catalogue } from '../domain/catalogue.ts';
import { ExplorePanel } from '../panels/explore/ExplorePanel.tsx';
import { MyTerritory } from '../panels/my-territory/MyTerritory.tsx';
import { useOpenTerritory } from './use-open-territory.ts';

/** The home page: the reader's territory, then every sheet. */
export function HomePanel({ catalogue }: { readonly catalogue: Catalogue }) {
  const openTerritory = useOpenTerritory();
  return (
    <ExplorePanel
      catalogue={catalogue}
      lead={<MyTerritory catalogue={catalogue} onFound={openTerritory} />}
    />
  );
}
