import type { CDPSession, Page } from '@playwright/test';

/** Memory of a page after garbage collection. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapBytes: number;
}

export class Memory {
  private session: Promise<CDPSession> | null = null;

  constructor(private readonly page: Page) {}

  /** Collects garbage, then counts the rest. */
  async held(): Promise<Held> {
    this.session ??= this.page.context().newCDPSession(this.page);
    const session = await this.session;
    // Weakly held objects go with the second collection.
    for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, heapBytes: usedSize };
  }
}
