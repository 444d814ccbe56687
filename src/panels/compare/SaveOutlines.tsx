import { Download } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { lazyCode } from '../../data/resource.ts';
import type { ScaleBar } from '../../outline/scale-bar.ts';
import type { PictureFormat } from '../../static-map/picture-file.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SaveOutlines.module.css';

const fileCode = lazyCode(() => import('./outlines-file.ts'));

interface SaveOutlinesProps {
  /** Where the outlines are drawn. */
  readonly section: RefObject<HTMLElement | null>;
  readonly names: readonly string[];
  /** In units of the pictures. */
  readonly bar: ScaleBar;
}

const FORMATS = ['svg', 'png'] as const satisfies readonly PictureFormat[];

export function SaveOutlines({ section, names, bar }: SaveOutlinesProps) {
  const [hasFailed, setFailed] = useState(false);
  const save = async (format: PictureFormat) => {
    setFailed(false);
    try {
      const { saveOutlines } = await fileCode.load();
      if (section.current) await saveOutlines(section.current, { names, bar }, format);
      announce(`Fichier ${format.toUpperCase()} des contours créé.`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={`${styles.save} no-print`}>
      <Download size={15} aria-hidden="true" />
      {names.length > 1 ? 'Contours' : 'Contour'}
      {FORMATS.map((format) => (
        <Button key={format} look="link" className={styles.format} onClick={() => void save(format)}>
          {format.toUpperCase()}
          <span className="visually-hidden"> des contours</span>
        </Button>
      ))}
      {hasFailed && <p role="alert">Le fichier n’a pas pu être créé. Réessayez dans un instant.</p>}
    </div>
  );
}
