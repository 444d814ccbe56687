import { useNavigate, useSearch } from '@tanstack/react-router';
import { Maximize2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Contour } from '../../core/geo/topology.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { clickedLevelOf } from '../../core/territory/clicked-level.ts';
import { shadeOf, shownColouring } from '../../core/territory/colouring.ts';
import type { Level } from '../../core/territory/level.ts';
import { neighboursHeading, neighboursTaken } from '../../core/territory/level-phrases.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import type { NeighbourGroup, TerritoryView } from '../../core/territory/territory-view.ts';
import { directionInWords } from '../../core/text/french-measures.ts';
import { count } from '../../core/text/french-numbers.ts';
import type { AtlasSearch } from '../../state/address/search-params.ts';
import { resource } from '../../state/data/resource.ts';
import { themeOf } from '../../state/data/settings.ts';
import { announce } from '../../state/focus/announcements.ts';
import { HEADING_ID, NEIGHBOURS_ID, ROSE_ID } from '../../state/focus/element-ids.ts';
import { arriveAtTitle, useStep } from '../../state/focus/use-arrival.ts';
import { useResource } from '../../state/use-resource.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { MEDIA } from '../../ui/breakpoints.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { useMedia } from '../../ui/use-media.ts';
import { ColourMenu } from '../shared/ColourMenu.tsx';
import { OVERSEAS_ID } from './NearToFar.tsx';
import { NeighbourItems } from './NeighbourList.tsx';
import styles from './Rose.module.css';
import { Rose } from './Rose.tsx';
import { MOST_PETALS, roseModel, signsOf } from './rose-model.ts';
import panelStyles from './TerritoryPanel.module.css';

const LEVELS: readonly Level[] = ['region', 'departement', 'epci', 'ept'];

/** Whose neighbours are drawn around them. */
export const hasRose = (level: Level): boolean => LEVELS.includes(level);

const focusRose = () => document.getElementById(ROSE_ID)?.focus();

/** Keeps the focus in the drawing from a territory to the next; one without neighbours has none. */
export function arriveInRose(): void {
  if (document.getElementById(ROSE_ID)) {
    focusRose();
    announce(`${document.getElementById(HEADING_ID)?.textContent}, au centre de la rose.`);
  } else arriveAtTitle();
}

/** The address as the prerendered page has it, until that is hydrated. */
function useRoseSearch(level: Level) {
  const { rose, couleur } = useSearch({ from: '__root__' });
  const isHydrated = useHydrated();
  return {
    isLarge: isHydrated && rose === 'grande',
    colouring: shownColouring(isHydrated ? couleur : undefined, clickedLevelOf(level)),
  };
}

/** Contours for a drawing as large as the window; null as long as silhouettes have to do. */
function useFineContours(keys: readonly TerritoryKey[], isWanted: boolean) {
  const list = keys.join(' ');
  const contours = useMemo(
    () =>
      resource(async (): Promise<readonly (Contour | null)[]> => {
        const { loadContours } = await import('../../state/data/load-outlines.ts');
        return loadContours(list.split(' ') as TerritoryKey[]);
      }),
    [list],
  );
  return useResource(contours, isWanted ? 'asks' : undefined).value;
}

interface RoseSectionProps {
  readonly view: TerritoryView;
  readonly group: NeighbourGroup;
  readonly catalogue: Catalogue;
}

/** The neighbours of a territory, drawn around it and in words. The address says whether they fill the window. */
export function RoseSection({ view, group, catalogue }: RoseSectionProps) {
  const { record } = view;
  const { isLarge, colouring } = useRoseSearch(group.level);
  const isWide = useMedia(MEDIA.wide) && isLarge;
  const navigate = useNavigate();
  useStep(isLarge ? 'large' : 'in the page', focusRose);
  const drawn = group.territories.slice(0, MOST_PETALS);
  const contours = useFineContours([record.key, ...drawn.map(({ key }) => key)], isLarge);
  const model = useMemo(
    () => roseModel({ view, group, catalogue, colouring, isWide, contours }),
    [view, group, catalogue, colouring, isWide, contours],
  );
  const rows = group.territories.map(({ indicators, ...row }) => {
    const petal = model.petals.find(({ territory }) => territory.key === row.key);
    const sheets = countOfSheets(catalogue, row.key);
    const { words } = shadeOf(colouring, clickedLevelOf(group.level), indicators, sheets);
    const themes = signsOf(catalogue, row.key).map(([theme]) => themeOf(theme).label);
    // Sheets are counted beside.
    const facts = [
      petal && directionInWords(petal.bearing),
      `${count(indicators.population)} habitants`,
      colouring !== 'fiches' && colouring !== 'population' && words,
    ];
    return { ...row, facts: facts.flatMap((fact) => fact || []), themes };
  });
  const parts = (
    <>
      <Rose model={model} of={view} isLarge={isLarge} />
      <div className={`stack ${styles.words}`}>
        <p className="note">
          Chaque contour est écarté dans sa vraie direction, à la même échelle{'\u00a0'}; la plus longue
          limite d’abord.
          {isLarge && <span className={styles.keys}> Les flèches passent la limite de ce côté.</span>}
        </p>
        <ColourMenu colouring={colouring} level={clickedLevelOf(group.level)} />
        {!isLarge && (
          <ButtonLink
            look="outline"
            className="needs-script screen-only"
            to="./"
            search={(before: AtlasSearch) => ({ ...before, rose: 'grande' as const })}
            resetScroll={false}
          >
            <Maximize2 size={16} aria-hidden="true" /> Voir en grand
          </ButtonLink>
        )}
        <NeighbourItems
          of={record.key}
          taking={(taken) => neighboursTaken(group.level, taken, rows.length)}
          territories={rows}
          catalogue={catalogue}
        />
      </div>
    </>
  );
  if (!isLarge)
    return (
      <section id={NEIGHBOURS_ID} className={`stack ${panelStyles.part}`}>
        <h2>{neighboursHeading(group.level)}</h2>
        {parts}
      </section>
    );
  const close = () => {
    const search = (before: AtlasSearch) => ({ ...before, rose: undefined });
    void navigate({ to: './', search, hash: NEIGHBOURS_ID, replace: true, resetScroll: false });
  };
  return (
    <Dialog
      title={`Autour ${record.of}`}
      closeLabel="Fermer la vue en grand"
      onClose={close}
      className={styles.large}
    >
      {parts}
    </Dialog>
  );
}

interface NoNeighbourProps {
  readonly isOverseas: boolean;
}

/** Of an island, or of a territory that borders only other countries. */
export const NoNeighbour = ({ isOverseas }: NoNeighbourProps) => (
  <section id={NEIGHBOURS_ID} className={`stack ${panelStyles.part}`}>
    <h2>Aucune limite avec un autre territoire français</h2>
    <p className="small">
      Voyez plutôt{' '}
      {isOverseas ? (
        <a href={`#${OVERSEAS_ID}`}>les autres territoires d’outre-mer</a>
      ) : (
        <a href="#territoires-comparables">les territoires comparables</a>
      )}
      .
    </p>
  </section>
);
