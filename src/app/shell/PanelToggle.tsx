import { ChevronLeft, ChevronRight } from 'lucide-react';
import { PANEL_ID } from '../../state/focus/element-ids.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PanelToggle.module.css';
import { usePanelHiding } from './panel-hiding.ts';

/** On large screens: gives the whole window to the map, and back. */
export function PanelToggle() {
  const { isHidden, toggle } = usePanelHiding();
  const Sign = isHidden ? ChevronRight : ChevronLeft;
  return (
    <Button
      look="bare"
      className={`${styles.toggle} no-print`}
      aria-expanded={!isHidden}
      aria-controls={PANEL_ID}
      title={isHidden ? 'Afficher le panneau' : 'Masquer le panneau'}
      onClick={toggle}
    >
      <Sign size={18} aria-hidden="true" />
      <span className="visually-hidden">Panneau</span>
    </Button>
  );
}
