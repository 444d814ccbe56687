import type { CDPSession, Page } from '@playwright/test';

/** What a page holds once what is no longer needed is thrown away. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapBytes: number;
}

/** What the page keeps in memory. */
export class Memory {
  private session: Promise<CDPSession> | null = null;

  constructor(private readonly page: Page) {}

  /** Throws away what nothing needs, then counts the rest. */
  async held(): Promise<Held> {
    this.session ??= this.page.context().newCDPSession(this.page);
    const session = await this.session;
    // What is only weakly held goes with the second turn.
    for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, heapBytes: usedSize };
  }
}
