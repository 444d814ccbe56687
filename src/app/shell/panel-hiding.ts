import { useRouterState } from '@tanstack/react-router';
import { create } from 'zustand';

/** Path of the page that the reader has hidden the panel on: what opens next is shown. */
const useHiding = create<{ readonly at: string | null }>(() => ({ at: null }));

export function showPanel(): void {
  useHiding.setState({ at: null });
}

function hidePanel(path: string): void {
  useHiding.setState({ at: path });
}

interface PanelHiding {
  readonly isHidden: boolean;
  readonly toggle: () => void;
}

export function usePanelHiding(): PanelHiding {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isHidden = useHiding(({ at }) => at === path);
  return { isHidden, toggle: () => (isHidden ? showPanel() : hidePanel(path)) };
}
