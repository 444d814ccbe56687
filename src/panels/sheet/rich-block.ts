import type { ReactNode } from 'react';
import type { RichBlock } from '../../domain/sheet/rich-text.ts';

type Draw = (block: RichBlock, key: number) => ReactNode;

let draw: Draw | null = null;

/** Before a sheet that `hasRichBlocks` is shown: most have none, and do without the code. */
export function drawRichBlocksWith(code: Draw): void {
  draw = code;
}

export const richBlock: Draw = (block, key) => draw?.(block, key);
