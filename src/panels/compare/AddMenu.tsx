import { Plus } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { MOST_COMPARED } from '../../domain/comparison/compared-set.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import {
  comparableInvitations,
  neighbourInvitations,
  sheetInvitations,
} from '../../domain/comparison/invitations.ts';
import type { Catalogue, SheetSummary } from '../../domain/sheet/catalogue.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { placeBelow } from '../../ui/place-below.ts';
import styles from './AddMenu.module.css';
import { SheetOffers, TerritoryOffers } from './Offers.tsx';

/** So many at a time: of thousands, all would take a second. */
const MORE = 50;

interface OtherSheetsProps extends AddMenuProps {
  readonly sheets: readonly SheetSummary[];
}

function OtherSheets({ sheets, ...atlas }: OtherSheetsProps) {
  const [shown, show] = useState(MORE);
  const place = useRef<HTMLDivElement>(null);
  const left = sheets.length - shown;
  // The button goes, or the next fifty come before it.
  const showMore = () => {
    flushSync(() => show(shown + MORE));
    place.current?.querySelectorAll('a')[shown]?.focus();
  };
  return (
    <div ref={place}>
      <SheetOffers {...atlas} sheets={sheets.slice(0, shown)} />
      {left > 0 && (
        <Button look="quiet" className={styles.more} onClick={showMore}>
          Afficher les {Math.min(MORE, left)} suivantes
        </Button>
      )}
    </div>
  );
}

interface AddMenuProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
}

export function AddMenu({ comparison, catalogue }: AddMenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const { ofSheets, columns, territories } = comparison;
  if ((ofSheets ? columns : territories).length >= MOST_COMPARED) return null;
  return (
    <>
      <Button ref={opener} look="action" popoverTarget={id}>
        <Plus size={17} aria-hidden="true" /> Ajouter
      </Button>
      <Menu id={id} anchor={opener} place={placeBelow} className={styles.menu}>
        {ofSheets ? (
          <OtherSheets {...{ comparison, catalogue }} sheets={sheetInvitations(comparison, catalogue)} />
        ) : (
          <>
            <p className={styles.hint}>Cliquez sur la carte, cherchez un nom ou choisissez ci-dessous.</p>
            <TerritoryOffers
              title="Voisins"
              territories={neighbourInvitations(territories)}
              comparison={comparison}
            />
            <TerritoryOffers
              title="Territoires comparables"
              territories={comparableInvitations(territories)}
              comparison={comparison}
            />
          </>
        )}
      </Menu>
    </>
  );
}
