/** How many times a property is tried: a fifth of the times at each change, every time in `npm run test:long`. */
export const runs = (times: number) => ({ numRuns: process.env.LONG ? times : Math.ceil(times / 5) });
