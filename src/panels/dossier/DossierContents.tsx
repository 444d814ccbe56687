import { ArrowUp, X } from 'lucide-react';
import { dossierSheetId } from '../../a11y/element-ids.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import { type Dossier, withoutSheet, withSheetEarlier } from '../../domain/sheet/dossier.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { hoverHandlers } from '../../state/hover.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DossierContents.module.css';

interface DossierContentsProps {
  readonly dossier: Dossier;
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
  readonly onChange: (dossier: Dossier) => void;
}

export function DossierContents({ dossier, sheets, catalogue, onChange }: DossierContentsProps) {
  return (
    <nav className={styles.contents} aria-label="Sommaire du dossier">
      <ol>
        {sheets.map(({ id, title }, index) => {
          const card = findSheet(catalogue, id);
          const territory = card && territoryOf(catalogue, card);
          return (
            <li key={id} {...(territory ? hoverHandlers(territory.key) : {})}>
              <span className={styles.rank} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.text}>
                <a href={`#${dossierSheetId(id)}`}>{title}</a>
                {territory && (
                  <span className={styles.where}>
                    {territory.name} · <LevelName level={territory.level} />
                  </span>
                )}
              </span>
              <span className={`${styles.buttons} no-print`}>
                {index > 0 && (
                  <Button
                    look="icon"
                    aria-label={`Monter ${title}`}
                    onClick={() => onChange(withSheetEarlier(dossier, id))}
                  >
                    <ArrowUp size={18} aria-hidden="true" />
                  </Button>
                )}
                <Button
                  look="icon"
                  aria-label={`Retirer ${title}`}
                  onClick={() => onChange(withoutSheet(dossier, id))}
                >
                  <X size={18} aria-hidden="true" />
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
