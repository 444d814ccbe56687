import { ChevronDown } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { Button } from '../../ui/Button.tsx';
import { enterMenu, Menu } from '../../ui/Menu.tsx';
import { placeBelowStart } from '../../ui/place-below.ts';
import styles from './FilterBar.module.css';
import { FacetChoices } from './FilterChoices.tsx';
import { facetsOf, type NamedFacet } from './facets.ts';

interface FilterBarProps {
  readonly catalogue: Catalogue;
  readonly shown: ShownSheets;
}

export function FilterBar({ catalogue, shown }: FilterBarProps) {
  return (
    <div className={styles.bar}>
      {facetsOf(catalogue).map((named) => (
        <FacetMenu key={named.facet} catalogue={catalogue} shown={shown} {...named} />
      ))}
    </div>
  );
}

function FacetMenu({ catalogue, shown, ...named }: FilterBarProps & NamedFacet) {
  const { facet, title, short } = named;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const chosen = shown.filters[facet].length + (facet === 'regions' && shown.follows ? 1 : 0);
  const told = chosen === 0 ? '' : `, ${chosen} choix`;
  return (
    <>
      <Button
        ref={opener}
        look="bare"
        className={styles.facet}
        data-chosen={chosen > 0 || undefined}
        popoverTarget={id}
        aria-label={`${title}${told}`}
        onKeyDown={(event) => enterMenu(event, document.getElementById(id))}
      >
        {short}
        <ChevronDown size={15} aria-hidden="true" />
      </Button>
      <Menu id={id} anchor={opener} place={placeBelowStart} keepsOpen className={styles.menu}>
        <FacetChoices catalogue={catalogue} shown={shown} {...named} />
      </Menu>
    </>
  );
}
