import { bboxAround } from '../../core/geo/bbox.ts';
import { isBoxInside, placedInBox, pointInBox, sideOf, sizeOfBox } from '../../core/geo/silhouette.ts';
import { dotsOf, softArea } from '../../core/scene/map-scene.ts';
import type { TerritoryView } from '../../core/territory/territory-view.ts';
import styles from './drawings.module.css';

/** Of a drawing's larger side: what is smaller would hardly show, and has a dot. */
const TINY = 1 / 30;

/** On paper: where it lies in France, then in its département, else in the widest territory around it. */
export function TerritoryOnPaper({ view }: { readonly view: TerritoryView }) {
  const { record, outline, around, france } = view;
  const own = outline && dotsOf([record]).length === 0 ? { ...outline, bbox: record.bbox } : null;
  const soft = softArea(view);
  const wider = around.flatMap(({ level, name, drawn }) => (drawn ? [{ level, name, drawn }] : []));
  const near = wider.find(({ level }) => level === 'departement') ?? wider.at(-1);
  const frames = [
    ...(isBoxInside(record.bbox, france.bbox) ? [{ name: 'France', drawn: france }] : []),
    ...(near ? [near] : own ? [{ name: record.name, drawn: own }] : []),
  ];
  const shapes = [france, ...wider.map(({ drawn }) => drawn).toReversed(), ...(own ? [own] : [])];
  return (
    <div className={`paper-only ${styles.maps}`}>
      {frames.map(({ name, drawn }) => {
        const box = bboxAround([drawn.bbox, ...(own ? [own.bbox] : [])]);
        const { width, height } = sizeOfBox(box);
        const tiny = TINY * Math.max(width, height);
        const [cx, cy] = pointInBox(box, record.pin, 1);
        return (
          <svg
            key={name}
            role="img"
            aria-label={`Carte ${record.of}\u00a0: ${name}`}
            viewBox={`0 0 ${width.toFixed(1)} ${height.toFixed(1)}`}
          >
            {shapes
              .filter((one) => one === own || isBoxInside(one.bbox, drawn.bbox))
              .map((one) => (
                <path
                  key={one.bbox.join()}
                  className={one === own || one === soft ? styles.filled : styles.own}
                  data-rough={one === soft || undefined}
                  d={one.path}
                  transform={placedInBox(box, one.bbox, 1)}
                />
              ))}
            {!(own && sideOf(own.bbox) > tiny) && (
              <circle className={styles.dot} cx={cx.toFixed(1)} cy={cy.toFixed(1)} r={tiny / 2} />
            )}
          </svg>
        );
      })}
    </div>
  );
}
