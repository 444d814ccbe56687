import { useLocation, useSearch } from '@tanstack/react-router';
import { Component, type ReactNode, useCallback, useEffect, useMemo } from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { RESEMBLANCE } from '../../core/territory/colouring-names.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { CodeError } from '../../state/data/resource.ts';
import { site } from '../../state/data/settings.ts';
import { MAP_ID } from '../../state/focus/element-ids.ts';
import { beginMap, MAP_NOTICES, mapFails, reloadMap, useMapStage } from '../../state/map-stage.ts';
import type { ComparedOnMap, Subject } from '../../state/map-subject.ts';
import { afterPaint, useAfterPaint } from '../../state/use-after-paint.ts';
import { useResource } from '../../state/use-resource.ts';
import { useSheetsOnMap, useShownOnMap } from '../../state/use-shown-sheets.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './MapSlot.module.css';
import { mapCode, supportsWebgl } from './map-code.ts';

interface MapBoundaryProps {
  readonly onError: () => void;
  readonly children: ReactNode;
}

/** Keeps a fault of the map inside the map: the text and the list go on, the SVG map comes back. */
class MapBoundary extends Component<MapBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.warn('map', error);
    this.props.onError();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

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
    // What hangs is reported by the stage, and used when it comes.
    if (!(cause instanceof CodeError && cause.reason === 'slow')) mapFails('broken');
  }
}

function begin(): void {
  if (useMapStage.getState().stage !== 'text') return;
  if (supportsWebgl()) {
    beginMap();
    void loadMap();
  } else mapFails('unavailable');
}

/** The map starts once the text is painted, with what the address's search adds to the prerendered page; where that adds nothing, after three seconds. */
function useBeginning(): void {
  const shown = useLocation({ select: ({ searchStr }) => searchStr });
  useEffect(() => {
    if (shown || !location.search) return afterPaint(begin);
    const timer = setTimeout(begin, 3000);
    return () => clearTimeout(timer);
  }, [shown]);
}

/** Gives the drawn map what to show, once the page shows it. */
function useDrawnMap(catalogue: Catalogue) {
  const { sheets, isDimmed } = useShownOnMap(catalogue);
  return useCallback(
    (slot: HTMLElement | null) => {
      if (slot) useSheetsOnMap.setState({ sheets, isDimmed });
    },
    [sheets, isDimmed],
  );
}

/** The browser fetches a module once a page, even one that hangs or fails: then only a new page can. */
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
  useBeginning();
  const { value: AtlasMap } = useResource(mapCode);
  const { vue, niveau, couleur: asked } = useSearch({ from: '__root__' });
  // The resemblance is to the author of a sheet: other pages have none.
  const couleur = asked === RESEMBLANCE && !subject?.likeness ? undefined : asked;
  const onTheMap = useMemo(
    () => ({ subject, compared, search: { vue, niveau, couleur } }),
    [subject, compared, vue, niveau, couleur],
  );
  // The page's text is painted first; then the map changes all at once.
  const painted = useAfterPaint(onTheMap);
  const notice = MAP_NOTICES[stage];
  return (
    <section
      ref={useDrawnMap(catalogue)}
      id={MAP_ID}
      tabIndex={-1}
      className={`needs-script screen-only ${styles.map}`}
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
        <MapBoundary key={attempt} onError={() => mapFails('broken')}>
          <AtlasMap catalogue={catalogue} {...painted} onToggle={onToggle} />
        </MapBoundary>
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
