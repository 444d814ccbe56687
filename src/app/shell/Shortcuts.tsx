import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { SEARCH_ID } from '../../a11y/element-ids.ts';
import { showShortcutsHelp, singleKeys, useShortcutsHelp } from '../../state/keyboard-preferences.ts';

async function loadDialog(): Promise<{ default: ComponentType }> {
  try {
    return { default: (await import('../../panels/shortcuts/ShortcutsDialog.tsx')).ShortcutsDialog };
  } catch {
    showShortcutsHelp(false);
    announce('L’aide n’a pas pu être chargée.');
    return { default: () => null };
  }
}

const ShortcutsDialog = lazy(loadDialog);

/** Whether a key goes where something is written. */
function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Goes to the search box, or unfolds it where it is a button. */
function goToSearch(): void {
  const box = document.getElementById(SEARCH_ID);
  const input = box?.querySelector('input');
  if (input?.checkVisibility()) input.focus();
  else box?.querySelector('button')?.click();
}

/** The keys that act anywhere in the page, and the help that tells of them. */
export function Shortcuts() {
  const { isOpen } = useShortcutsHelp();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || isWriting(event) || !singleKeys()) return;
      if (key === '?') showShortcutsHelp(true);
      else if (key === '/') goToSearch();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return isOpen ? (
    <Suspense fallback={null}>
      <ShortcutsDialog />
    </Suspense>
  ) : null;
}
