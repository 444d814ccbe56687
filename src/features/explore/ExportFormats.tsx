import { useRouteContext } from '@tanstack/react-router';
import type { Catalogue, SheetSummary } from '../../core/sheet/catalogue.ts';
import { findSheet } from '../../core/sheet/catalogue-index.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import type { ImageFormat } from '../../map/svg/image-file.ts';
import type { ExportFormat } from '../../state/data/export-sheets.ts';
import { lazyCode } from '../../state/data/resource.ts';
import { announce } from '../../state/focus/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ExportFormats.module.css';

const exportCode = lazyCode(() => import('../../state/data/export-sheets.ts'));
const imageCode = lazyCode(() => import('../../map/svg/map-image.ts'));

type Save = (catalogue: Catalogue, sheets: readonly SheetSummary[]) => Promise<void>;

interface NamedFormat {
  readonly name: string;
  readonly use: string;
  readonly save: Save;
}

const table =
  (format: ExportFormat): Save =>
  async (...list) =>
    (await exportCode.load()).exportSheets(...list, format);

const picture =
  (format: ImageFormat): Save =>
  async (_, sheets) =>
    (await imageCode.load()).saveMapImage(sheets, format);

const FORMATS: readonly NamedFormat[] = [
  { name: 'CSV', use: 'tableur', save: table('csv') },
  { name: 'GeoJSON', use: 'carte', save: table('geojson') },
  { name: 'SVG', use: 'dessin de la carte', save: picture('svg') },
  { name: 'PNG', use: 'image de la carte', save: picture('png') },
];

interface ExportFormatsProps {
  readonly sheets: readonly SheetSummary[];
  readonly menu: string;
  /** Told before each file, and after one that can't be made. */
  readonly onOutcome: (hasFailed: boolean) => void;
}

export function ExportFormats({ sheets, menu, onOutcome }: ExportFormatsProps) {
  const { data } = useRouteContext({ from: '__root__' });
  const save = async ({ name, save: write }: NamedFormat) => {
    onOutcome(false);
    try {
      // The words of later sheets may not have come.
      const whole = await data.catalogue();
      await write(
        whole,
        sheets.flatMap(({ id }) => findSheet(whole, id) ?? []),
      );
      announce(`Fichier ${name} de ${sheetCount(sheets.length)} créé.`);
    } catch {
      onOutcome(true);
    }
  };
  return FORMATS.map((one) => (
    <Button
      key={one.name}
      look="bare"
      popoverTarget={menu}
      popoverTargetAction="hide"
      className={styles.format}
      onClick={() => save(one)}
    >
      {one.name} ({one.use})
    </Button>
  ));
}
