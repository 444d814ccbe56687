/** What a step adds to the closing line. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export interface Outcome extends Count {
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** Names of the steps that must have passed before. */
  readonly after?: readonly string[];
  /** Cores that it keeps busy; `all` runs alone. One unless told otherwise. */
  readonly cores?: 'all' | number;
  readonly run: () => Promise<Outcome>;
}
