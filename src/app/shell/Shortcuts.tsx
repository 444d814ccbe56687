import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { announce } from '../../a11y/announcements.ts';
import { SEARCH_ID } from '../../a11y/element-ids.ts';
import { showShortcutsHelp, singleKeys, useShortcutsHelp } from '../../state/keyboard-preferences.ts';
import { showPanel } from './panel-hiding.ts';

async function loadDialog(): Promise<{ default: ComponentType }> {
  const code = await import('../../panels/shortcuts/ShortcutsDialog.tsx').catch(() => null);
  if (code?.ShortcutsDialog) return { default: code.ShortcutsDialog };
  showShortcutsHelp(false);
  announce('L’aide n’a pas pu être chargée.');
  return { default: () => null };
}

const ShortcutsDialog = lazy(loadDialog);

function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function goToSearch(): void {
  const box = document.getElementById(SEARCH_ID);
  // It may stand in the panel.
  flushSync(showPanel);
  const input = box?.querySelector('input');
  if (input?.checkVisibility()) input.focus();
  else box?.querySelector('button')?.click();
}

interface ShortcutsProps {
  /** What Escape closes; null when nothing is open. */
  readonly onEscape: (() => void) | null;
}

/** Acts on a key that belongs to the whole page. Returns whether it was one of them. */
function act(event: KeyboardEvent, onEscape: (() => void) | null): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key === 'Escape') {
    // An open list or menu closes first.
    if (!event.defaultPrevented && !document.querySelector(':popover-open')) onEscape?.();
    return false;
  }
  if (ctrlKey || metaKey || altKey || isWriting(event) || !singleKeys()) return false;
  if (key === '?') showShortcutsHelp(true);
  else if (key === '/') goToSearch();
  return key === '?' || key === '/';
}

export function Shortcuts({ onEscape }: ShortcutsProps) {
  const { isOpen } = useShortcutsHelp();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (act(event, onEscape)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onEscape]);
  return isOpen ? (
    <Suspense fallback={null}>
      <ShortcutsDialog />
    </Suspense>
  ) : null;
}
