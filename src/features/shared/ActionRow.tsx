import { Link } from '@tanstack/react-router';
import { ArrowLeft, Printer, Share2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import type { AtlasSearch } from '../../state/address/search-params.ts';
import { useVisit } from '../../state/focus/visit.ts';
import { useShownSheets } from '../../state/use-shown-sheets.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ActionRow.module.css';
import { Copied, useCopying } from './copying.tsx';
import { CloseLink } from './PageTop.tsx';
import { TerritoryLink } from './TerritoryLink.tsx';

interface ActionRowProps {
  readonly catalogue: Catalogue;
  /** What the cross closes, with its article: « la fiche ». */
  readonly closes: string;
  /** Buttons and links of the look `action`: on a phone they stand side by side at the bottom of the window. */
  readonly children: ReactNode;
  /** The map has taken the page's place: back is to the page itself. */
  readonly isOnMap?: boolean;
}

const uncoloured = (before: AtlasSearch) => ({ ...before, couleur: undefined, vue: undefined });

/** The first line of a page about one thing: back to the territory or the list it was opened from, what can be done with it, close. Actions are hidden without JavaScript. */
export function ActionRow({ catalogue, closes, children, isOnMap }: ActionRowProps) {
  const { sheets } = useShownSheets(catalogue);
  const territory = useVisit((visit) => visit.territory);
  return (
    <div className={`${styles.row} no-print`}>
      {isOnMap ? (
        <Link to="./" search={uncoloured} className={styles.back}>
          <ArrowLeft size={17} aria-hidden="true" /> La fiche
        </Link>
      ) : territory ? (
        <TerritoryLink territory={territory} className={styles.back}>
          <ArrowLeft size={17} aria-hidden="true" /> <span>{territory.name}</span>
        </TerritoryLink>
      ) : (
        <Link to={PATHS.home} className={styles.back}>
          <ArrowLeft size={17} aria-hidden="true" /> {sheetCount(sheets.length)}
        </Link>
      )}
      <div className={styles.actions} data-part="actions">
        {children}
      </div>
      <CloseLink closes={closes} />
    </div>
  );
}

export function PrintAction() {
  return (
    <Button look="action" data-prints="" onClick={() => window.print()}>
      <Printer size={17} aria-hidden="true" /> Imprimer
    </Button>
  );
}

interface SharedLink {
  readonly title: string;
  readonly url: string;
}

const isGivenUp = (cause: unknown) => cause instanceof DOMException && cause.name === 'AbortError';

/** Opens what the device shares with, or copies the address where there is nothing of the kind. */
export function ShareAction() {
  const copying = useCopying('Lien');
  const share = async (link: SharedLink) => {
    try {
      await navigator.share(link);
    } catch (cause) {
      // The reader may close what the device offers: nothing is left to say.
      if (!isGivenUp(cause)) await copying.copy(link.url);
    }
  };
  return (
    <>
      <Button look="action" onClick={() => void share({ title: document.title, url: location.href })}>
        <Share2 size={17} aria-hidden="true" /> Partager
      </Button>
      <Copied copying={copying} isLink />
    </>
  );
}
