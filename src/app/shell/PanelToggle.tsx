import { useRouterState } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { create } from 'zustand';
import { PANEL_ID } from '../../state/focus/element-ids.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PanelToggle.module.css';

/** Path of the page that the reader has hidden the panel on: what opens next is shown. */
const useHiding = create<{ readonly at: string | null }>(() => ({ at: null }));

export function showPanel(): void {
  useHiding.setState({ at: null });
}

export function usePanelHiding() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isHidden = useHiding(({ at }) => at === path);
  return { isHidden, toggle: () => useHiding.setState({ at: isHidden ? null : path }) };
}

/** On large screens: gives the whole window to the map, and back. */
export function PanelToggle() {
  const { isHidden, toggle } = usePanelHiding();
  const Sign = isHidden ? ChevronRight : ChevronLeft;
  return (
    <Button
      look="bare"
      className={`floating panel-edge no-print ${styles.toggle}`}
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
