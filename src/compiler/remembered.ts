/** What an earlier run made of the same inputs. Only for what is made by a pure function, of data alone. */
export interface Memory {
  readonly remember: <T>(what: string, inputs: string, make: () => T) => T;
}

export const NO_MEMORY: Memory = { remember: (_what, _inputs, make) => make() };
