import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { Maximize2 } from 'lucide-react';
import { useMemo } from 'react';
import { shownColouring } from '../../core/indicators/colouring.ts';
import { clickedLevelOf } from '../../core/territory/clicked-level.ts';
import { type Level, neighboursHeading } from '../../core/territory/levels.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { directionInWords } from '../../core/text/french-measures.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import type { AtlasSearch } from '../../state/address/search-params.ts';
import { resource } from '../../state/data/resource.ts';
import { useResource } from '../../state/data/use-resource.ts';
import { announce } from '../../state/focus/announcements.ts';
import { HEADING_ID, NEIGHBOURS_ID } from '../../state/focus/element-ids.ts';
import { arriveAtTitle, isFocusLost, useStep } from '../../state/focus/use-arrival.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { MEDIA } from '../../ui/breakpoints.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { ColourMenu } from '../shared/ColourMenu.tsx';
import { NeighbourItems, orderNote } from './NeighbourList.tsx';
import { Part } from './Part.tsx';
import styles from './Rose.module.css';
import { Rose } from './Rose.tsx';
import { MOST_PETALS, type RoseInput, roseModel } from './rose-model.ts';

const LEVELS: readonly Level[] = ['region', 'departement', 'epci', 'ept'];

/** Whose neighbours are drawn around them. */
export const hasRose = (level: Level): boolean => LEVELS.includes(level);

/** The one in a window is later in the page. */
const findRose = () => [...document.querySelectorAll<HTMLElement>('[data-rose]')].at(-1);

const focusRose = () => findRose()?.focus();

/** Keeps the focus in the drawing from a territory to the next; one without neighbours has none. */
export function arriveInRose(): void {
  if (findRose()) {
    focusRose();
    // Going back, the browser shows the fragment in its next frame, and takes the focus off what isn't it.
    requestAnimationFrame(() => requestAnimationFrame(() => isFocusLost() && focusRose()));
    announce(`${document.getElementById(HEADING_ID)?.textContent}, au centre de la rose.`);
  } else arriveAtTitle();
}

type RoseSectionProps = Pick<RoseInput, 'view' | 'group' | 'catalogue'>;

/** The neighbours of a territory, drawn around it and in words; in a window over the page too if the address says so. */
export function RoseSection(props: RoseSectionProps) {
  const { view, group } = props;
  const { rose } = useSearch({ from: '__root__' });
  const isLarge = rose === 'grande';
  const navigate = useNavigate();
  useStep(isLarge ? 'large' : 'in the page', focusRose);
  const stayHere = (search: (before: AtlasSearch) => AtlasSearch) =>
    navigate({ ...HERE, search, replace: true, hashScrollIntoView: false });
  const isHere = useLocation({ select: ({ hash }) => hash === NEIGHBOURS_ID });
  // Back leads here.
  const keepPlace = async () => {
    if (!isHere) await stayHere((before) => before);
  };
  return (
    <>
      {/* It is its links that are pressed. */}
      <Part
        id={NEIGHBOURS_ID}
        heading={neighboursHeading(group.level)}
        onFocus={keepPlace}
        onPointerDown={keepPlace}
      >
        <RoseAndWords {...props} isLarge={false} keepPlace={keepPlace} />
      </Part>
      {isLarge && (
        <Dialog
          title={`Autour ${view.record.of}`}
          closeLabel="Fermer la vue en grand"
          onClose={() => void stayHere((before) => ({ ...before, rose: undefined }))}
          className={styles.large}
        >
          <RoseAndWords {...props} isLarge keepPlace={keepPlace} />
        </Dialog>
      )}
    </>
  );
}

const HERE = { to: './', hash: NEIGHBOURS_ID, resetScroll: false } as const;

interface RoseAndWordsProps extends RoseSectionProps {
  readonly isLarge: boolean;
  readonly keepPlace: () => Promise<void>;
}

function RoseAndWords({ view, group, catalogue, isLarge, keepPlace }: RoseAndWordsProps) {
  const { record } = view;
  const level = clickedLevelOf(group.level);
  const colouring = shownColouring(useSearch({ from: '__root__' }).couleur, level);
  const isWide = useMedia(MEDIA.wide) && isLarge;
  const contours = useMemo(() => fineContours([record, ...group.territories]), [record, group]);
  const fine = useResource(contours, isLarge ? 'asks' : undefined).value;
  const model = useMemo(
    () => roseModel({ view, group, catalogue, colouring, isWide, contours: fine }),
    [view, group, catalogue, colouring, isWide, fine],
  );
  const rows = model.rows.map(({ territory, bearing, sheets, shade }) => {
    // Sheets are counted beside.
    const words = colouring === 'fiches' ? '' : shade.words;
    return { ...territory, facts: [directionInWords(bearing), words, sheets === 0 ? sheetCount(0) : ''] };
  });
  return (
    <>
      <Rose model={model} of={record} isLarge={isLarge} keepPlace={keepPlace} />
      <div className={`stack ${styles.words}`}>
        <p className="note">
          Chaque contour est écarté dans sa vraie direction, à la même échelle{'\u00a0'}; la plus longue
          limite d’abord.
          {isLarge && ' Une flèche du clavier, ou un doigt qui glisse, passe la limite de ce côté.'}
        </p>
        <ColourMenu colouring={colouring} level={level} />
        {!isLarge && (
          <ButtonLink
            look="outline"
            className="needs-script no-print"
            {...HERE}
            search={(before: AtlasSearch) => ({ ...before, rose: 'grande' as const })}
          >
            <Maximize2 size={16} aria-hidden="true" /> Voir en grand
          </ButtonLink>
        )}
        <NeighbourItems
          of={record.key}
          territories={rows}
          note={orderNote(group.level)}
          catalogue={catalogue}
        />
      </div>
    </>
  );
}

/** For a drawing as large as the window: silhouettes have to do until they have come. */
const fineContours = (territories: readonly Pick<Territory, 'key'>[]) =>
  resource(async () => {
    const { loadContours } = await import('../../state/data/load-outlines.ts');
    return loadContours(territories.slice(0, MOST_PETALS + 1).map(({ key }) => key));
  });
