import { Link } from '@tanstack/react-router';
import { ArrowLeft, Printer, Share2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { useVisit } from '../../state/focus/visit.ts';
import { useShownSheets } from '../../state/list/use-shown-sheets.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ActionRow.module.css';
import { Copied, useCopying } from './copying.tsx';
import { CloseLink } from './PageTop.tsx';
import { TerritoryLink } from './TerritoryLink.tsx';

interface ActionRowProps {
  readonly catalogue: Catalogue;
  /** What the cross closes, with its article: « la fiche ». */
  readonly closes: string;
  /** Buttons and links of the look `action`: on a phone they are side by side at the bottom of the window. */
  readonly children: ReactNode;
  /** The map is shown in the page's place: the first link leads back to the page itself. */
  readonly isOnMap?: boolean;
}

/** The first line of a page about one thing: back to the territory or the list it was opened from, what can be done with it, close. Actions are hidden without JavaScript. */
export function ActionRow({ catalogue, closes, children, isOnMap }: ActionRowProps) {
  const { sheets } = useShownSheets(catalogue);
  const territory = useVisit((visit) => visit.territory);
  const back = `target strong plain-link ${styles.back}`;
  return (
    <div className={`row small stuck no-print ${styles.bar}`}>
      {isOnMap ? (
        <Link
          to="./"
          search={(before) => ({ ...before, couleur: undefined, vue: undefined })}
          className={back}
        >
          <ArrowLeft size={17} aria-hidden="true" /> La fiche
        </Link>
      ) : territory ? (
        <TerritoryLink territory={territory} className={back}>
          <ArrowLeft size={17} aria-hidden="true" /> <span className="one-line">{territory.name}</span>
        </TerritoryLink>
      ) : (
        <Link to={PATHS.home} className={back}>
          <ArrowLeft size={17} aria-hidden="true" /> {sheetCount(sheets.length)}
        </Link>
      )}
      <div className={`row wraps foot-bar ${styles.actions}`} data-part="actions">
        {children}
      </div>
      <CloseLink closes={closes} />
    </div>
  );
}

export const PrintAction = () => (
  <Button look="action" data-prints="" onClick={() => window.print()}>
    <Printer size={17} aria-hidden="true" /> Imprimer
  </Button>
);

/** Opens the device's own way to share, or copies the address where it has none. */
export function ShareAction() {
  const copying = useCopying('Lien');
  const share = async () => {
    const url = location.href;
    try {
      await navigator.share({ title: document.title, url });
    } catch (cause) {
      // The reader may close what the device offers: nothing is left to say.
      const isClosed = cause instanceof DOMException && cause.name === 'AbortError';
      if (!isClosed) await copying.copy(url);
    }
  };
  return (
    <>
      <Button look="action" onClick={() => void share()}>
        <Share2 size={17} aria-hidden="true" /> Partager
      </Button>
      <Copied copying={copying} isLink />
    </>
  );
}
