import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { lazyCode } from '../../state/data/resource.ts';
import { useResource } from '../../state/data/use-resource.ts';
import { announce } from '../../state/focus/announcements.ts';
import { SEARCH_ID } from '../../state/focus/element-ids.ts';
import { showShortcutsHelp, singleKeys, useShortcutsHelp } from '../../state/reader/keyboard-preferences.ts';
import { showPanel } from './PanelToggle.tsx';

const dialogCode = lazyCode(async () => {
  try {
    return (await import('../../features/info/ShortcutsDialog.tsx')).ShortcutsDialog;
  } catch (cause) {
    showShortcutsHelp(false);
    announce('L’aide n’a pas pu être chargée.');
    throw cause;
  }
});

function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function goToSearch(): void {
  const box = document.getElementById(SEARCH_ID);
  // It may be in the panel, which may be hidden.
  flushSync(showPanel);
  const input = box?.querySelector('input');
  if (input?.checkVisibility()) input.focus();
  else box?.querySelector('button')?.click();
}

interface ShortcutsProps {
  /** What Escape closes; null when nothing is open. */
  readonly onEscape: (() => void) | null;
}

/** Handles a key that belongs to the whole page. @returns whether to prevent its default action: not that of Escape. */
function handleKey(event: KeyboardEvent, onEscape: (() => void) | null): boolean {
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
  const { value: ShortcutsDialog } = useResource(dialogCode, isOpen ? 'asks' : undefined);
  useEffect(
    function listenToKeys() {
      const listen = (event: KeyboardEvent) => {
        if (handleKey(event, onEscape)) event.preventDefault();
      };
      window.addEventListener('keydown', listen);
      return () => window.removeEventListener('keydown', listen);
    },
    [onEscape],
  );
  return isOpen && ShortcutsDialog && <ShortcutsDialog />;
}
