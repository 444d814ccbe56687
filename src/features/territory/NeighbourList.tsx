import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { least } from '../../core/collections/extremes.ts';
import { formatTerritories, MOST_BESIDE } from '../../core/comparison/compared-set.ts';
import { sideOf } from '../../core/geo/silhouette.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import type { Comparable } from '../../core/territory/comparable.ts';
import { type TerritoryKey, territoryLabel } from '../../core/territory/territory.ts';
import type { NeighbourRow } from '../../core/territory/territory-view.ts';
import { aboutLength } from '../../core/text/french-measures.ts';
import { count, sheetCount } from '../../core/text/french-numbers.ts';
import { scaleBar } from '../../map/outline/same-scale.ts';
import { TerritoryOutline } from '../../map/outline/TerritoryOutline.tsx';
import type { AtlasSearch } from '../../state/address/search-params.ts';
import { site, themeOf } from '../../state/data/settings.ts';
import { NEIGHBOURS_ID } from '../../state/focus/element-ids.ts';
import { useHoverMark } from '../../state/hover.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { ScaleNote } from './NearToFar.tsx';
import { themesAt } from './rose-model.ts';
import styles from './TerritoryPanel.module.css';

/** Side of the square that holds the largest outline, CSS pixels, and the longest bar of the scale. */
const SIDE = 56;

interface NeighbourItemsProps {
  readonly of: TerritoryKey;
  /** « 3 de ses 6 voisins », after « avec ». */
  readonly taking: (taken: number) => string;
  /** Those that are compared unless others are chosen come first. */
  readonly territories: readonly ListedNeighbour[];
  readonly catalogue: Catalogue;
}

interface ListedNeighbour extends Omit<NeighbourRow, 'outline'> {
  /** Absent where a drawing beside the list shows it: it has a rank. */
  readonly outline?: NeighbourRow['outline'];
  /** Instead of the length of the border, which then is a link. */
  readonly facts?: readonly string[];
}

interface NeighbourListProps extends NeighbourItemsProps {
  readonly id?: string;
  readonly heading: string;
}

/** Those around a territory, their outlines on one scale. */
export function NeighbourList({ id, heading, ...items }: NeighbourListProps) {
  return (
    <section id={id} className={`stack ${styles.part}`}>
      <h2>{heading}</h2>
      <NeighbourItems {...items} />
    </section>
  );
}

/** The link below compares the territory with those that are ticked. */
export function NeighbourItems({ of, taking, territories, catalogue }: NeighbourItemsProps) {
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
          <NeighbourItem key={territory.key} {...{ of, territory, unitsPerKm, catalogue }}>
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
          Contours à la même échelle. {orderNote(territories)}
        </ScaleNote>
      ) : (
        <p className="note">{orderNote(territories)}</p>
      )}
      {taken.length > 0 && (
        <CompareLink look="quiet" className="no-print" set={{ keys: [of, ...taken], sheets: [] }}>
          {`Comparer avec ${taking(taken.length)}`}
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
  const { key, name, outline, borderMetres, population, facts } = territory;
  const { rose } = useSearch({ from: '__root__' });
  // From a drawing that fills the window one goes on in it.
  const stays = rose && { search: { rose }, hash: NEIGHBOURS_ID, resetScroll: false };
  const words = facts ?? [
    borderMetres === undefined ? '' : `${aboutLength(borderMetres)} de limite commune`,
    population === undefined ? '' : `${count(population)} habitants`,
  ];
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
          <strong className={styles.name}>{name}</strong> {words.filter(Boolean).join(' · ')}{' '}
          {sheets > 0 && (
            <span className={styles.accented}>
              · {sheetCount(sheets)}
              {'\u00a0'}: {themes.join(', ')}
            </span>
          )}
        </span>
      </TerritoryLink>
      {facts && borderMetres !== undefined && (
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

function orderNote([first]: readonly Pick<NeighbourRow, 'borderMetres' | 'population'>[]): string {
  if (first?.population !== undefined)
    return 'Par nombre d’habitants\u00a0: des contours indicatifs ne disent pas la longueur des limites.';
  return first?.borderMetres === undefined || site.contours.kind === 'officiel'
    ? ''
    : 'Longueurs mesurées sur des contours indicatifs, plus lisses que les limites réelles\u00a0: comptez un tiers de plus.';
}

interface ComparableListProps extends Pick<NeighbourListProps, 'of' | 'catalogue'> {
  readonly comparable: readonly Comparable[];
}

export function ComparableList({ of, comparable, catalogue }: ComparableListProps) {
  return (
    <section id="territoires-comparables" className={`stack ${styles.part}`}>
      <h2>Territoires comparables</h2>
      <ul className={styles.lines}>
        {comparable.map(({ territory, reason, weak }) => {
          const sheets = countOfSheets(catalogue, territory.key);
          return (
            <li key={territory.key}>
              <p className="row wraps">
                <TerritoryLink territory={territory} className="strong">
                  {territoryLabel(territory)}
                </TerritoryLink>
                {sheets > 0 && <span className={styles.accented}>{sheetCount(sheets)}</span>}
                {weak && <Chip className="note">ressemblance faible</Chip>}
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
    </section>
  );
}
