import { ChevronDown, ChevronUp } from 'lucide-react';
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { PANEL_ID, PANEL_SCROLL_ID } from '../../state/focus/element-ids.ts';
import { nearestHeight, nextHeight, setPanelHeight, usePanelHeight } from '../../state/panel/panel-height.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PanelFrame.module.css';
import { usePanelHiding } from './PanelToggle.tsx';
import { SLOW_PAGE, useSlowPage } from './slow-page.ts';

/** A drag shorter than this is a tap, in CSS pixels. */
const TAP_PX = 6;

export function PanelFrame({ children }: { readonly children: ReactNode }) {
  const height = usePanelHeight((state) => state.height);
  const [Sign, verb] = height === 'full' ? [ChevronDown, 'Réduire'] : [ChevronUp, 'Agrandir'];
  const { isHidden } = usePanelHiding();
  const { isSlow } = useSlowPage();
  const start = useRef<number | null>(null);
  const dragged = useRef(false);
  const press = (event: PointerEvent) => {
    start.current = event.clientY;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const release = (event: PointerEvent) => {
    if (start.current === null) return;
    dragged.current = Math.abs(event.clientY - start.current) > TAP_PX;
    start.current = null;
    if (dragged.current) setPanelHeight(nearestHeight(event.clientY, window.innerHeight));
  };
  const tap = () => {
    if (!dragged.current) setPanelHeight(nextHeight(height));
    dragged.current = false;
  };
  return (
    <main
      id={PANEL_ID}
      tabIndex={-1}
      className={`ring-inside ${styles.panel}`}
      data-height={height}
      data-panel=""
      data-hidden={isHidden || undefined}
      aria-busy={isSlow || undefined}
    >
      <Button
        look="bare"
        className={`bare no-print ${styles.handle}`}
        onPointerDown={press}
        onPointerUp={release}
        onPointerCancel={() => {
          start.current = null;
        }}
        onClick={tap}
      >
        <span className={styles.bar} />
        <Sign size={18} aria-hidden="true" />
        <span className="visually-hidden">{verb} le panneau</span>
      </Button>
      {isSlow && <p className={`tinted no-print ${styles.slow}`}>{SLOW_PAGE}</p>}
      <div id={PANEL_SCROLL_ID} className={styles.scroll}>
        {children}
      </div>
    </main>
  );
}
