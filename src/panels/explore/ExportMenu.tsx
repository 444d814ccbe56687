import { Download } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import type { ExportFormat } from '../../data/export-sheets.ts';
import { codeLoader } from '../../data/load-code.ts';
import type { Catalogue, SheetSummary } from '../../domain/sheet/catalogue.ts';
import type { PictureFormat } from '../../static-map/map-picture.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { placeBelow } from '../../ui/place-below.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import styles from './ExportMenu.module.css';

const exportCode = codeLoader(() => import('../../data/export-sheets.ts'));
const pictureCode = codeLoader(() => import('../../static-map/map-picture.ts'));

type Save = (catalogue: Catalogue, sheets: readonly SheetSummary[]) => Promise<void>;

interface NamedFormat {
  readonly name: string;
  readonly use: string;
  readonly save: Save;
}

const table =
  (format: ExportFormat): Save =>
  async (...list) =>
    (await exportCode()).exportSheets(...list, format);

const picture =
  (format: PictureFormat): Save =>
  async (_, sheets) =>
    (await pictureCode()).saveMapPicture(sheets, format);

const FORMATS: readonly NamedFormat[] = [
  { name: 'CSV', use: 'tableur', save: table('csv') },
  { name: 'GeoJSON', use: 'carte', save: table('geojson') },
  { name: 'SVG', use: 'dessin de la carte', save: picture('svg') },
  { name: 'PNG', use: 'image de la carte', save: picture('png') },
];

interface ExportMenuProps {
  readonly catalogue: Catalogue;
  readonly sheets: readonly SheetSummary[];
}

/** Nothing until the page is hydrated: without JavaScript the page about the site has the files of all sheets. */
export function ExportMenu({ catalogue, sheets }: ExportMenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const isHydrated = useHydrated();
  const save = async ({ name, save: write }: NamedFormat) => {
    setFailed(false);
    try {
      await write(catalogue, sheets);
      announce(`Fichier ${name} de ${sheetCount(sheets.length)} créé.`);
    } catch {
      setFailed(true);
    }
  };
  if (!isHydrated) return null;
  return (
    <>
      <Button
        ref={opener}
        look="bare"
        popoverTarget={id}
        aria-label="Exporter la liste"
        className={`${styles.opener} no-print`}
      >
        <Download size={16} aria-hidden="true" /> Exporter
      </Button>
      <Menu id={id} anchor={opener} place={placeBelow} className={styles.menu}>
        {FORMATS.map((one) => (
          <Button
            key={one.name}
            look="bare"
            popoverTarget={id}
            popoverTargetAction="hide"
            className={styles.format}
            onClick={() => save(one)}
          >
            {one.name} ({one.use})
          </Button>
        ))}
      </Menu>
      {hasFailed && (
        <p role="alert" className={styles.failure}>
          Le fichier n’a pas pu être créé. Réessayez dans un instant.
        </p>
      )}
    </>
  );
}
