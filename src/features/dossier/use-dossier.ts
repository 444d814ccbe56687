import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import {
  type Dossier,
  type DossierCover,
  isSameCover,
  withoutSheet,
  withSheets,
} from '../../core/sheet/dossier.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { dossierSearch } from '../../state/address/page-params.ts';
import { UNDO_ID } from '../../state/focus/element-ids.ts';
import { isFocusLost, keepFocus, useStep } from '../../state/focus/use-arrival.ts';
import { keepMyCover, keepMyDossier, useMyCover, useMyDossier } from '../../state/reader/my-dossier.ts';

interface Removal {
  readonly title: string;
  readonly left: Dossier;
  readonly before: { readonly dossier: Dossier; readonly cover: DossierCover; readonly isMine: boolean };
}

/** The button that removes a sheet disappears with the focus, and so does the one that restores it. */
function keepFocusOnUndo(): void {
  if (isFocusLost()) document.getElementById(UNDO_ID)?.focus();
  keepFocus();
}

/** Changes of the dossier in the address, which may be the reader's own or someone else's. */
export function useDossier(dossier: Dossier, cover: DossierCover) {
  const mine = useMyDossier();
  const myCover = useMyCover();
  const navigate = useNavigate();
  const [last, setLast] = useState<Removal | null>(null);
  useStep(dossier.join(), keepFocusOnUndo);
  const show = (next: Dossier, nextCover: DossierCover) =>
    navigate({
      to: PATHS.dossier,
      search: dossierSearch(next, nextCover),
      replace: true,
      resetScroll: false,
    });
  const removed = last?.left.join() === dossier.join() ? last : null;
  const opensMine = dossier.length === 0 && mine.length > 0 && !removed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address without sheets
  useEffect(
    function showMyDossier() {
      if (opensMine) void show(mine, myCover);
    },
    [opensMine],
  );
  const isMine = mine.join() === dossier.join() && isSameCover(cover, myCover);
  const change = (next: Dossier) => {
    if (isMine) keepMyDossier(next);
    return show(next, cover);
  };
  const changeCover = (next: DossierCover) => {
    if (isMine) keepMyCover(next);
    return show(dossier, next);
  };
  /** False when the device refuses to keep them. */
  const add = () => {
    const both = withSheets(mine, dossier);
    const isKept = keepMyDossier(both);
    if (isKept) void show(both, myCover);
    return isKept;
  };
  const remove = ({ id, title }: Initiative) => {
    const left = withoutSheet(dossier, id);
    setLast({ title, left, before: { dossier, cover, isMine } });
    return change(left);
  };
  const undo = ({ before }: Removal) => {
    if (before.isMine && isMine && keepMyDossier(before.dossier)) keepMyCover(before.cover);
    return show(before.dossier, before.cover);
  };
  return { mine, isMine, change, changeCover, add, removed, remove, undo };
}
