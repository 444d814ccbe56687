import { CatchBoundary, useLocation, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { RESEMBLANCE } from '../../core/indicators/colouring-names.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { CodeError } from '../../state/data/resource.ts';
import { site } from '../../state/data/settings.ts';
import { useResource } from '../../state/data/use-resource.ts';
import { MAP_ID } from '../../state/focus/element-ids.ts';
import { useSheetsOnMap, useShownOnMap } from '../../state/list/use-shown-sheets.ts';
import {
  beginMap,
  MAP_NOTICES,
  reloadMap,
  reportMapFailure,
  useMapStage,
} from '../../state/map/map-stage.ts';
import type { ComparedOnMap, Subject } from '../../state/map/map-subject.ts';
import { Button } from '../../ui/Button.tsx';
import { afterPaint, useAfterPaint } from '../../ui/use-after-paint.ts';
import styles from './MapSlot.module.css';
import { mapCode, supportsWebgl } from './map-code.ts';

interface MapSlotProps {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
  /** Territories that are compared; null on pages that compare nothing. */
  readonly compared: readonly ComparedOnMap[] | null;
  /** Adds a territory to the comparison or takes it away; null on pages that compare nothing. */
  readonly onToggle: ((key: TerritoryKey) => void) | null;
}

const PURPOSE_ID = 'but-de-la-carte';

/** Not React's `lazy`: a Suspense that has shown its fallback shows its content 300 ms later at the earliest. */
async function loadMap(): Promise<void> {
  try {
    await mapCode.load();
  } catch (cause) {
    console.warn('map code', cause);
    // A slow load is reported by the map's stage, and the code is still used when it arrives.
    if (!(cause instanceof CodeError && cause.reason === 'slow')) reportMapFailure('broken');
  }
}

function startMap(): void {
  if (useMapStage.getState().stage !== 'text') return;
  if (supportsWebgl()) {
    beginMap();
    void loadMap();
  } else reportMapFailure('unavailable');
}

/** Where a map breaks, the text and the list keep working, and the SVG map comes back. */
function leaveMap(error: unknown): void {
  console.warn('map', error);
  reportMapFailure('broken');
}

const NoMap = () => null;

/** Starts the map once the page's text is painted. If the URL has a query string, waits until the router reports it, or three seconds if it never does. */
function useMapStart(): void {
  const routedSearch = useLocation({ select: ({ searchStr }) => searchStr });
  useEffect(
    function startMapAfterPaint() {
      if (routedSearch || !location.search) return afterPaint(startMap);
      const timer = setTimeout(startMap, 3000);
      return () => clearTimeout(timer);
    },
    [routedSearch],
  );
}

/** Ref callback that hands the shown sheets to the drawn map once the section is mounted. */
function useDrawnMap(catalogue: Catalogue) {
  const { sheets, isDimmed } = useShownOnMap(catalogue);
  return useCallback(
    (slot: HTMLElement | null) => {
      if (slot) useSheetsOnMap.setState({ sheets, isDimmed });
    },
    [sheets, isDimmed],
  );
}

/** The browser requests a module once per page load, even if that hangs or fails: only reloading the page retries it. */
function reload(): void {
  if (!mapCode.now().value) {
    location.reload();
    return;
  }
  document.getElementById(MAP_ID)?.focus();
  reloadMap();
  void loadMap();
}

export function MapSlot({ catalogue, subject, compared, onToggle }: MapSlotProps) {
  const { stage, attempt } = useMapStage();
  useMapStart();
  const { value: AtlasMap } = useResource(mapCode);
  const { vue, niveau, couleur: asked } = useSearch({ from: '__root__' });
  // Colouring by similarity compares territories with the author of a sheet: other pages can't have it. What is compared is coloured in its cards.
  const isPlain = (asked === RESEMBLANCE && !subject?.likeness) || (compared?.length ?? 0) > 0;
  const couleur = isPlain ? undefined : asked;
  const mapProps = useMemo(
    () => ({ subject, compared, search: { vue, niveau, couleur } }),
    [subject, compared, vue, niveau, couleur],
  );
  // The page's text is painted first; then the map changes all at once.
  const deferredProps = useAfterPaint(mapProps);
  const notice = MAP_NOTICES[stage];
  return (
    <section
      ref={useDrawnMap(catalogue)}
      id={MAP_ID}
      tabIndex={-1}
      className={`needs-script no-print ${styles.map}`}
      aria-label={site.name}
      aria-describedby={PURPOSE_ID}
      data-stage={stage}
    >
      <p id={PURPOSE_ID} hidden>
        Carte de France{'\u00a0'}: chaque repère mène à une fiche, chaque territoire à sa page. Au clavier,
        les flèches déplacent la carte et Entrée ouvre le territoire de son centre. La liste donne les mêmes
        fiches.
      </p>
      {AtlasMap && (stage === 'map' || stage === 'late') && (
        <CatchBoundary key={attempt} getResetKey={() => attempt} errorComponent={NoMap} onCatch={leaveMap}>
          <AtlasMap catalogue={catalogue} {...deferredProps} onToggle={onToggle} />
        </CatchBoundary>
      )}
      {notice && (
        <div className={`stack floating small ${styles.notice}`}>
          <p>{notice}</p>
          {stage !== 'unavailable' && <Button onClick={reload}>Recharger la carte</Button>}
        </div>
      )}
    </section>
  );
}
