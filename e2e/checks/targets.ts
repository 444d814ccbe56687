import type { Page } from '@playwright/test';
import { type PointerTarget, readPointerTargets } from './pointer-targets.ts';

/** Elements that a pointer can press. Separators and scroll regions take the focus only. */
const PRESSED = ['a[href]', 'button', 'summary', 'input', 'select', 'textarea', '[role="option"]'].join(',');

export class Targets {
  constructor(private readonly page: Page) {}

  all(): Promise<PointerTarget[]> {
    return this.page.evaluate(readPointerTargets, PRESSED);
  }
}

export const described = ({ name, width, height }: PointerTarget): string => `${name}: ${width} × ${height}`;
