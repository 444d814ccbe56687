import type { Catalogue } from '../domain/catalogue.ts';
import { levelInSentence } from '../domain/level.ts';
import type { TerritoryAnswer } from '../domain/territory-view.ts';
import { FormerTerritoryPanel } from '../panels/territory/FormerTerritoryPanel.tsx';
import { TerritoryPanel } from '../panels/territory/TerritoryPanel.tsx';
import { PageHead } from './PageHead.tsx';

interface TerritoryPageProps {
  /** What the address leads to: never null nor elsewhere, the router has seen to it. */
  readonly answer: Exclude<TerritoryAnswer, null | { elsewhere: string }>;
  readonly catalogue: Catalogue;
}

/** The page of a territory, or of a commune that is no more. */
export function TerritoryPage({ answer, catalogue }: TerritoryPageProps) {
  if ('former' in answer)
    return (
      <>
        <PageHead
          title={answer.former.name || `Commune ${answer.former.code}`}
          description={`Ancienne commune, aujourd’hui ${answer.former.today.name}.`}
        />
        <FormerTerritoryPanel former={answer.former} />
      </>
    );
  const { record } = answer.found;
  const around = record.parents.find(({ level }) => level === 'departement');
  const title = record.level === 'commune' && around ? `${record.name} (${around.name})` : record.name;
  return (
    <>
      <PageHead
        title={title}
        description={`Les initiatives ${record.of} (${levelInSentence(record.level)}), des territoires qui l’incluent, de ses voisins et des territoires comparables.`}
      />
      <TerritoryPanel view={answer.found} catalogue={catalogue} />
    </>
  );
}
