import { Link } from '@tanstack/react-router';
import { ArrowLeft, Printer, Share2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { PATHS } from '../../address/addresses.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { useShownSheets } from '../../state/use-shown-sheets.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import styles from './ActionRow.module.css';

interface ActionRowProps {
  readonly catalogue: Catalogue;
  /** What the cross closes, with its article: « la fiche ». */
  readonly closes: string;
  /** Buttons and links of the look `action`: on a phone they stand side by side at the bottom of the window. */
  readonly children: ReactNode;
}

/** The first line of a page about one thing: back to the list, what can be done with it, close. Actions are hidden without JavaScript. */
export function ActionRow({ catalogue, closes, children }: ActionRowProps) {
  const { sheets } = useShownSheets(catalogue);
  return (
    <div className={`${styles.row} no-print`}>
      <Link to={PATHS.home} className={styles.back}>
        <ArrowLeft size={17} aria-hidden="true" /> {sheetCount(sheets.length)}
      </Link>
      <div className={styles.actions} data-part="actions">
        {children}
      </div>
      <ButtonLink
        look="icon"
        to={PATHS.home}
        className={styles.close}
        aria-label={`Fermer ${closes} et revenir à la liste`}
      >
        <X size={20} aria-hidden="true" />
      </ButtonLink>
    </div>
  );
}

export function PrintAction() {
  return (
    <Button look="action" onClick={() => window.print()}>
      <Printer size={17} aria-hidden="true" /> Imprimer
    </Button>
  );
}

interface SharedLink {
  readonly title: string;
  readonly url: string;
}

const isGivenUp = (cause: unknown) => cause instanceof DOMException && cause.name === 'AbortError';

/** `shared` also where the reader closes what the device offers: nothing is left to say. */
async function shareLink(link: SharedLink): Promise<'shared' | 'copied' | 'refused'> {
  if ('share' in navigator) {
    try {
      await navigator.share(link);
      return 'shared';
    } catch (cause) {
      if (isGivenUp(cause)) return 'shared';
    }
  }
  return navigator.clipboard.writeText(link.url).then(
    () => 'copied',
    () => 'refused',
  );
}

type Outcome = Awaited<ReturnType<typeof shareLink>>;

const TOLD = {
  shared: '',
  copied: 'Lien copié.',
  refused: 'Le navigateur refuse la copie\u00a0: le lien est dans la barre d’adresse.',
} as const;

/** Opens what the device shares with, or copies the address where there is nothing of the kind. */
export function ShareAction() {
  const [outcome, setOutcome] = useState<Outcome>('shared');
  const told = TOLD[outcome];
  const share = async () => {
    const now = await shareLink({ title: document.title, url: location.href });
    setOutcome(now);
    if (TOLD[now]) announce(TOLD[now]);
  };
  return (
    <>
      <Button look="action" onClick={() => void share()}>
        <Share2 size={17} aria-hidden="true" /> Partager
      </Button>
      {told && (
        <p aria-hidden="true" data-passing={outcome === 'copied' || undefined}>
          {told}
        </p>
      )}
    </>
  );
}
