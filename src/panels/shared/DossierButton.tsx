import { Bookmark, BookmarkCheck } from 'lucide-react';
import { useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { MOST_IN_DOSSIER } from '../../domain/sheet/dossier.ts';
import { toggleInMyDossier, useMyDossier } from '../../state/my-dossier.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { Button } from '../../ui/Button.tsx';

/** Adds a sheet to the dossier that this device keeps, or removes it. Its name stays, its state says which. */
export function DossierButton({ sheet }: { readonly sheet: string }) {
  const mine = useMyDossier();
  const [isRefused, setRefused] = useState(false);
  const isIn = mine.includes(sheet);
  const isFull = !isIn && mine.length >= MOST_IN_DOSSIER;
  const toggle = () => {
    const isKept = toggleInMyDossier(sheet);
    setRefused(!isKept);
    if (!isKept) return;
    const change = isIn ? 'retirée du' : 'ajoutée au';
    announce(`Fiche ${change} dossier : ${sheetCount(mine.length + (isIn ? -1 : 1))}.`);
  };
  const Sign = isIn ? BookmarkCheck : Bookmark;
  return (
    <>
      <Button
        look="action"
        aria-label="Dossier : garder cette fiche"
        aria-pressed={isIn}
        disabled={isFull}
        onClick={toggle}
      >
        <Sign size={17} aria-hidden="true" /> Dossier
      </Button>
      {isFull && (
        <p>
          Le dossier est plein{'\u00a0'}: il tient {MOST_IN_DOSSIER} fiches.
        </p>
      )}
      {isRefused && <p role="alert">Le navigateur refuse de garder des fiches sur cet appareil.</p>}
    </>
  );
}
