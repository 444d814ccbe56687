import type { ComparedColumn, Comparison } from '../../domain/comparison/comparison.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { concernedSheets, sheetsOfRegion } from '../../domain/sheet/concerned-sheets.ts';
import { ideasFor } from '../../domain/sheet/ideas.ts';
import { levelLabel } from '../../domain/territory/level.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { ofName, withArticle } from '../../text/french-names.ts';
import { ProposeIt } from '../shared/ProposeIt.tsx';
import { SheetItems } from '../shared/SheetItems.tsx';
import styles from './BlankTerritory.module.css';
import { SheetChoice } from './ColumnHead.tsx';
import { LetterBadge } from './LetterBadge.tsx';

const MOST_OFFERED = 3;

interface BlankTerritoryProps {
  readonly comparison: Comparison;
  readonly column: ComparedColumn;
  readonly catalogue: Catalogue;
}

/** In the place of a sheet that a territory does not have: sheets inside it, in its région, of authors like it. */
export function BlankTerritory({ comparison, column, catalogue }: BlankTerritoryProps) {
  const { record } = column.territory.view;
  const { inside } = concernedSheets(catalogue, record);
  return (
    <section className={styles.blank} data-letter={column.letter}>
      <h3 className={styles.title}>
        <LetterBadge letters={[column.letter]} /> Aucune fiche{' '}
        {inside.length > 0 ? `à l’échelle ${ofName(record)}` : `sur ${withArticle(record)}`} pour l’instant
      </h3>
      <p>
        <ProposeIt about={record} />
      </p>
      {inside.length > 0 && <SheetChoice comparison={comparison} column={column} catalogue={catalogue} />}
      <div className={styles.lists}>
        <InRegion record={record} catalogue={catalogue} />
        <Resembling record={record} catalogue={catalogue} />
      </div>
    </section>
  );
}

interface ListProps {
  readonly record: TerritoryRecord;
  readonly catalogue: Catalogue;
}

const regionOf = (record: TerritoryRecord) => record.parents.find(({ level }) => level === 'region');

function InRegion({ record, catalogue }: ListProps) {
  const region = regionOf(record);
  if (!region) return null;
  const cards = sheetsOfRegion(catalogue, record);
  return (
    <div>
      <h4>Dans la même région, {region.name}</h4>
      {cards.length === 0 && <p>Aucune fiche non plus.</p>}
      <SheetItems
        sheets={cards}
        hintOf={({ territory: { name, level } }) => `${name} · ${levelLabel(level)}`}
      />
    </div>
  );
}

function Resembling({ record, catalogue }: ListProps) {
  const shown = new Set(sheetsOfRegion(catalogue, record).map(({ sheet }) => sheet.id));
  const ideas = ideasFor(catalogue, record, MOST_OFFERED + shown.size)
    .filter(({ sheet }) => !shown.has(sheet.id))
    .slice(0, MOST_OFFERED);
  if (ideas.length === 0) return null;
  return (
    <div>
      <h4>Des idées à sa taille</h4>
      <SheetItems sheets={ideas} hintOf={({ territory, reason }) => `${territory.name}. ${reason}`} />
    </div>
  );
}
