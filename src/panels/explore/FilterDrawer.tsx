import type { Ref } from 'react';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { count as written } from '../../text/french-numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { FacetChoices, SortChoices } from './FilterChoices.tsx';
import styles from './FilterDrawer.module.css';
import { facetsOf } from './facets.ts';

interface FilterDrawerProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly catalogue: Catalogue;
  readonly shown: ShownSheets;
}

const seeWords = (count: number) =>
  count === 0 ? 'Aucune fiche' : count === 1 ? 'Voir la fiche' : `Voir les ${written(count)} fiches`;

export function FilterDrawer({ ref, id, catalogue, shown }: FilterDrawerProps) {
  return (
    <Drawer
      ref={ref}
      id={id}
      title="Filtrer et trier"
      closeLabel="Fermer les filtres"
      keepsOpen
      className={`${styles.drawer} no-print`}
    >
      {facetsOf(catalogue).map((named) => (
        <section key={named.facet}>
          <h3 className={styles.title}>{named.title}</h3>
          <FacetChoices catalogue={catalogue} shown={shown} {...named} />
        </section>
      ))}
      <h3 className={styles.title}>Ordre</h3>
      <SortChoices shown={shown} />
      <p className={styles.foot}>
        <Button look="main" popoverTarget={id} popoverTargetAction="hide" className={styles.see}>
          {seeWords(shown.sheets.length)}
        </Button>
      </p>
    </Drawer>
  );
}
