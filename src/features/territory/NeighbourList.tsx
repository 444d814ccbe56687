import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { least } from '../../core/collections/extremes.ts';
import { formatTerritories, MOST_BESIDE } from '../../core/comparison/compared-set.ts';
import { type PlacedSilhouette, sideOf } from '../../core/geo/silhouette.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import type { Level } from '../../core/territory/levels.ts';
import { isRoughArea, lengthNote } from '../../core/territory/statistical-notes.ts';
import { type Territory, type TerritoryKey, territoryLabel } from '../../core/territory/territory.ts';
import type { ComparableTerritory } from '../../core/territory/territory-view.ts';
import { aboutLength } from '../../core/text/french-measures.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { scaleBar } from '../../map/outline/same-scale.ts';
import { TerritoryOutline } from '../../map/outline/TerritoryOutline.tsx';
import type { AtlasSearch } from '../../state/address/search-params.ts';
import { site, themeOf } from '../../state/data/settings.ts';
import { NEIGHBOURS_ID } from '../../state/focus/element-ids.ts';
import { useHoverMark } from '../../state/map/hover.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { ScaleNote } from './NearToFar.tsx';
import { Part } from './Part.tsx';
import { themesAt } from './rose-model.ts';
import styles from './TerritoryPanel.module.css';

/** Side of the square that holds the largest outline, CSS pixels, and the longest bar of the scale. */
const SIDE = 56;

interface NeighbourItemsProps {
  readonly of: TerritoryKey;
  /** Those that are compared unless others are chosen come first. */
  readonly territories: readonly ListedNeighbour[];
  /** How they are ordered. */
  readonly note?: string;
  readonly catalogue: Catalogue;
}

interface ListedNeighbour extends Territory {
  /** Absent where a drawing beside the list shows it: it has a rank. */
  readonly outline?: PlacedSilhouette | null;
  readonly facts?: readonly string[];
  /** A link to what lies along it. */
  readonly borderMetres?: number;
}

/** Those around a territory, their outlines on one scale. The link below compares the territory with those that are ticked. */
export function NeighbourItems({ of, territories, note, catalogue }: NeighbourItemsProps) {
  const navigate = useNavigate();
  const { voisins } = useSearch({ from: '__root__' });
  const changed = voisins?.split(',') ?? [];
  const isChanged = (key: TerritoryKey) => changed.includes(formatTerritories([key]));
  const ticked = territories.filter(({ key }, at) => at < MOST_BESIDE !== isChanged(key));
  const taken = ticked.map(({ key }) => key);
  const unitsPerKm = least(
    territories.flatMap(({ outline }) => (outline ? [SIDE / sideOf(outline.bbox)] : [])),
  );
  const bar = scaleBar(unitsPerKm / 1000, SIDE);
  const toggle = (key: TerritoryKey) => {
    const entry = formatTerritories([key]);
    const next = isChanged(key) ? changed.filter((one) => one !== entry) : [...changed, entry];
    const search = (before: AtlasSearch) => ({ ...before, voisins: next.join(',') || undefined });
    void navigate({
      to: './',
      search,
      hash: true,
      hashScrollIntoView: false,
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <>
      <ol className={`${styles.lines} ${styles.neighbours}`}>
        {territories.map((territory) => (
          <NeighbourItem
            key={territory.key}
            of={of}
            territory={territory}
            unitsPerKm={unitsPerKm}
            catalogue={catalogue}
          >
            <label className={`target small needs-script no-print ${styles.take}`}>
              <input
                type="checkbox"
                checked={taken.includes(territory.key)}
                disabled={taken.length >= MOST_BESIDE && !taken.includes(territory.key)}
                onChange={() => toggle(territory.key)}
              />
              Comparer<span className="visually-hidden"> avec {territory.name}</span>
            </label>
          </NeighbourItem>
        ))}
      </ol>
      {Number.isFinite(unitsPerKm) ? (
        <ScaleNote metres={bar.metres} length={bar.units}>
          Contours à la même échelle. {note}
        </ScaleNote>
      ) : (
        <p className="note">{note}</p>
      )}
      {taken.length > 0 && (
        <CompareLink
          look="quiet"
          className="needs-script no-print"
          set={{ keys: [of, ...taken], sheets: [] }}
        >
          {`Comparer avec ${taken.length > 1 ? `les ${taken.length} territoires cochés` : 'le territoire coché'}`}
        </CompareLink>
      )}
      {territories.length > MOST_BESIDE && (
        <p className="note needs-script no-print">
          Trois au plus{'\u00a0'}: décochez-en un pour en prendre un autre.
        </p>
      )}
    </>
  );
}

interface NeighbourItemProps extends Pick<NeighbourItemsProps, 'of' | 'catalogue'> {
  readonly territory: ListedNeighbour;
  readonly unitsPerKm: number;
  /** Takes it into the comparison. */
  readonly children: ReactNode;
}

function NeighbourItem({ of, territory, unitsPerKm, catalogue, children }: NeighbourItemProps) {
  const { key, name, outline, borderMetres, facts = [] } = territory;
  const { rose } = useSearch({ from: '__root__' });
  // From a drawing that fills the window one goes on in it.
  const stays = rose && { search: { rose }, hash: NEIGHBOURS_ID, resetScroll: false };
  const sheets = countOfSheets(catalogue, key);
  const themes = themesAt(catalogue, key).map(([theme]) => themeOf(theme).label);
  return (
    <li
      ref={useHoverMark(key)}
      className={classNames('row', outline === undefined ? styles.ranked : undefined)}
    >
      <TerritoryLink {...stays} territory={territory} className={`target plain-link ${styles.neighbour}`}>
        {outline !== undefined && (
          <span className={styles.drawing}>
            {outline && (
              <TerritoryOutline
                outline={outline}
                size={Math.max(2, Math.round(sideOf(outline.bbox) * unitsPerKm))}
              />
            )}
          </span>
        )}
        <span className="note">
          <strong className={styles.name}>{name}</strong> {facts.filter(Boolean).join(' · ')}{' '}
          {sheets > 0 && (
            <span className={styles.accented}>
              · {sheetCount(sheets)}
              {'\u00a0'}: {themes.join(', ')}
            </span>
          )}
        </span>
      </TerritoryLink>
      {borderMetres !== undefined && (
        <CompareLink
          look="link"
          className={`target small strong ${styles.border}`}
          set={{ keys: [of, key], sheets: [] }}
          hash="frontiere"
        >
          {aboutLength(borderMetres)}
          <span className="visually-hidden"> de limite commune avec {name}</span>
        </CompareLink>
      )}
      {children}
    </li>
  );
}

export const orderNote = (level: Level) =>
  isRoughArea({ level }, site.contours.kind)
    ? 'Par nombre d’habitants\u00a0: des contours indicatifs ne disent pas la longueur des limites.'
    : lengthNote(site.contours.kind);

interface ComparableListProps extends Pick<NeighbourItemsProps, 'of' | 'catalogue'> {
  readonly comparable: readonly ComparableTerritory[];
}

export function ComparableList({ of, comparable, catalogue }: ComparableListProps) {
  return (
    <Part id="territoires-comparables" heading="Territoires comparables">
      <ul className={styles.lines}>
        {comparable.map(({ territory, reason, isWeak }) => {
          const sheets = countOfSheets(catalogue, territory.key);
          return (
            <li key={territory.key}>
              <p className="row wraps">
                <TerritoryLink territory={territory} className="strong">
                  {territoryLabel(territory)}
                </TerritoryLink>
                {sheets > 0 && <span className={styles.accented}>{sheetCount(sheets)}</span>}
                {isWeak && <Chip className="note">ressemblance faible</Chip>}
              </p>
              <p className="small soft">{reason}</p>
              <CompareLink
                look="link"
                set={{ keys: [of, territory.key], sheets: [] }}
                className="target small no-print"
                label={`Comparer avec ${territoryLabel(territory)}`}
              >
                Comparer
              </CompareLink>
            </li>
          );
        })}
      </ul>
      <p className="note">
        Parmi les territoires du même échelon{'\u00a0'}: population, densité et part d’habitants des petites
        communes les plus proches.
      </p>
    </Part>
  );
}
