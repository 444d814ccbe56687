import { type PointerEvent, type RefObject, useRef, useState } from 'react';

/** Where what is dragged would stand in its list, from 0; `middles` are those of the entries, in its order, in the pixels of `y`. */
export function dropPlace(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, at) => at !== from && middle < y).length;
}

interface Dragged {
  readonly from: number;
  readonly place: number;
}

interface DragOrder {
  readonly dragged: Dragged | null;
  readonly list: RefObject<HTMLOListElement | null>;
  readonly handle: (from: number) => {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/** Entries of a list moved by a handle. A keyboard needs buttons beside it. */
export function useDragOrder(onDrop: (from: number, place: number) => void): DragOrder {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const follow = (from: number, y: number) => {
    const entries = [...(list.current?.children ?? [])].map((entry) => entry.getBoundingClientRect());
    setDragged({
      from,
      place: dropPlace(
        entries.map(({ top, height }) => top + height / 2),
        from,
        y,
      ),
    });
  };
  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ from, place: from });
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragged) follow(dragged.from, event.clientY);
    },
    onPointerUp: () => {
      if (dragged && dragged.place !== dragged.from) onDrop(dragged.from, dragged.place);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, list, handle };
}
